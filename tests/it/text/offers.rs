//! What is said of an offer: what it costs, what it waits for, how its lender counts days, and why there is none.

use nesie::advice::{AdviceError, LargestLoanError};
use nesie::catalogue::{Catalogue, LenderError, LenderKind};
use nesie::day_count::DayCount;
use nesie::text::OfferPhrase;

use super::{date, rate, says, tenge, texts};

#[test]
fn an_offer_in_money() {
    let shared = |stops_on| OfferPhrase::Shared {
        nominal: rate("20.25"),
        state: rate("7.65"),
        borrower: rate("12.6"),
        months: 36,
        stops_on,
    };
    let rates = |of_contract| OfferPhrase::Rates { annual: rate("12.6"), effective: "13.4", of_contract };
    says([
        (
            OfferPhrase::PaidInFirstYear(tenge("1200000")),
            ["бірінші жылда 1 200 000,00 ₸", "за первый год 1 200 000,00 ₸", "1 200 000.00 ₸ in the first year"],
        ),
        (
            rates(None),
            ["жылына 12,6 %, ЖТСМ 13,4 %", "12,6 % годовых, ГЭСВ 13,4 %", "12.6 % a year, effective (ГЭСВ) 13.4 %"],
        ),
        (
            rates(Some("22.2")),
            [
                "жылына 12,6 %; ЖТСМ қарыз алушы үшін 13,4 %, шарт бойынша 22,2 %",
                "12,6 % годовых; ГЭСВ для заёмщика 13,4 %, по договору 22,2 %",
                "12.6 % a year; effective (ГЭСВ) 13.4 % for the borrower, 22.2 % by the contract",
            ],
        ),
        (
            shared(None),
            [
                "номиналды мөлшерлеме 20,25 %, оның ішінде мемлекет төлейтіні 7,65 пайыздық тармақ, қарыз алушыға 12,6 %; субсидия \
             мерзімі 36 ай",
                "номинальная ставка 20,25 %, из них государство платит 7,65 п. п., заёмщик — 12,6 %; срок субсидии 36 месяцев",
                "nominal rate 20.25 %, of which the state pays 7.65 percentage points and the borrower 12.6 %; subsidised for 36 \
             months",
            ],
        ),
        (
            shared(Some(date("2028-06-15"))),
            [
                "номиналды мөлшерлеме 20,25 %, оның ішінде мемлекет төлейтіні 7,65 пайыздық тармақ, қарыз алушыға 12,6 %; субсидия \
             15.06.2028 күніне дейін",
                "номинальная ставка 20,25 %, из них государство платит 7,65 п. п., заёмщик — 12,6 %; субсидия до 15.06.2028",
                "nominal rate 20.25 %, of which the state pays 7.65 percentage points and the borrower 12.6 %; subsidised until 15 \
             Jun 2028",
            ],
        ),
        (
            OfferPhrase::Saves(tenge("500000")),
            [
                "банктің кәдімгі несиесімен салыстырғанда бүкіл мерзімде 500 000,00 ₸ үнемдейді",
                "экономит 500 000,00 ₸ за весь срок по сравнению с обычным кредитом банка",
                "saves 500 000.00 ₸ over the term",
            ],
        ),
        (
            OfferPhrase::CostsMore(tenge("500000")),
            [
                "банктің кәдімгі несиесінен бүкіл мерзімде 500 000,00 ₸ қымбат",
                "дороже обычного кредита банка на 500 000,00 ₸ за весь срок",
                "costs 500 000.00 ₸ more over the term",
            ],
        ),
        (
            OfferPhrase::Benchmark(rate("22.75")),
            [
                "Салыстыру үшін банктің кәдімгі несиесі, жылына 22,75 %:",
                "Для сравнения обычный кредит банка под 22,75 % годовых:",
                "For comparison, a plain bank loan at 22.75 %:",
            ],
        ),
        (
            OfferPhrase::NoBenchmark(rate("22.75")),
            [
                "Банктің жылына 22,75 % мөлшерлемемен берілетін кәдімгі несиесі келтірілмейді: мұнда онымен салыстыратын несие жоқ.",
                "Обычный кредит банка под 22,75 % годовых рядом не показан: здесь нет кредита, который можно с ним сравнить.",
                "No plain bank loan at 22.75 % stands beside: there is no loan here to compare with it.",
            ],
        ),
    ]);
}

#[test]
fn what_offers_wait_for() {
    let heading = |for_answers, for_indicators| OfferPhrase::NotKnownYet { for_answers, for_indicators };
    says([
        (
            heading(true, false),
            [
                "ӘЗІРГЕ БЕЛГІСІЗ: ЖАУАПТАР ЖЕТІСПЕЙДІ",
                "ПОКА НЕИЗВЕСТНО: НЕ ХВАТАЕТ ОТВЕТОВ",
                "NOT KNOWN YET: ANSWERS ARE MISSING",
            ],
        ),
        (
            heading(false, true),
            [
                "ӘЗІРГЕ БЕЛГІСІЗ: ОСЫ КҮННІҢ КӨРСЕТКІШІ БЕЛГІСІЗ",
                "ПОКА НЕИЗВЕСТНО: НЕТ ПОКАЗАТЕЛЯ НА ЭТОТ ДЕНЬ",
                "NOT KNOWN YET: A FIGURE OF THIS DAY IS MISSING",
            ],
        ),
        (
            heading(true, true),
            [
                "ӘЗІРГЕ БЕЛГІСІЗ: ЖАУАПТАР НЕ КҮННІҢ КӨРСЕТКІШІ ЖЕТІСПЕЙДІ",
                "ПОКА НЕИЗВЕСТНО: НЕ ХВАТАЕТ ОТВЕТОВ ИЛИ ПОКАЗАТЕЛЯ НА ЭТОТ ДЕНЬ",
                "NOT KNOWN YET: ANSWERS OR A FIGURE OF THE DAY ARE MISSING",
            ],
        ),
    ]);
}

#[test]
fn why_there_is_no_advice() {
    let known = || vec!["enbek".to_owned(), "orleu".to_owned()];
    says([
        (
            AdviceError::UnknownProgramme { id: "orlue".into(), known: known() },
            [
                "\"orlue\" деген бағдарлама жоқ; бар бағдарламалар: enbek, orleu; мүмкін, orleu болар?",
                "программы \"orlue\" нет; есть: enbek, orleu; может быть, orleu?",
                "there is no programme \"orlue\"; the programmes are: enbek, orleu; did you mean orleu?",
            ],
        ),
        (
            AdviceError::DisbursedBefore { disbursed_on: date("2026-11-21"), on: date("2026-11-22") },
            [
                "loan.disbursed_on: 21.11.2026 — шешім күнінен (22.11.2026) бұрын: ол күннің шарттары бұрын берілген несиеге \
             қолданылмайды",
                "loan.disbursed_on: 21.11.2026 раньше дня решения, 22.11.2026: его условия не относятся к уже выданному кредиту",
                "loan.disbursed_on: 21 Nov 2026 is before the day of the decision, 22 Nov 2026: its terms are not those of a loan \
             already paid out",
            ],
        ),
    ]);
}

#[test]
fn why_no_largest_loan_is_found() {
    let programme = || "enbek".to_owned();
    let on = date("2026-11-22");
    let versions = vec![(date("2019-08-01"), Some(date("2021-08-04"))), (date("2027-01-01"), None)];
    let why = || texts("Мерзім: 96 ай", "Срок: 96 месяцев", "Term: 96 months");
    let why_said = ["enbek: Мерзім: 96 ай", "enbek: Срок: 96 месяцев", "enbek: Term: 96 months"];
    says([
        (
            LargestLoanError::NotInForce { programme: programme(), on, versions },
            [
                "enbek — 22.11.2026 күні күшінде емес (01.08.2019 – 04.08.2021; 01.01.2027 күнінен бастап)",
                "enbek — на 22.11.2026 не действует (с 01.08.2019 по 04.08.2021; с 01.01.2027)",
                "enbek is not in force on 22 Nov 2026 (from 1 Aug 2019 to 4 Aug 2021; from 1 Jan 2027)",
            ],
        ),
        (
            LargestLoanError::NoRate { programme: programme() },
            [
                "enbek — өз мөлшерлемесі жоқ: банктің мөлшерлемесін көрсетіңіз",
                "enbek — своей ставки нет: укажите ставку банка",
                "enbek has no rate of its own: give the rate of the bank",
            ],
        ),
        (
            LargestLoanError::LendsNothing { programme: programme(), on },
            [
                "enbek — 22.11.2026 күні бұл мақсатқа несие бермейді",
                "enbek — на 22.11.2026 кредита на эту цель нет",
                "enbek makes no loan for that purpose on 22 Nov 2026",
            ],
        ),
        (
            LargestLoanError::FixedRate { programme: programme(), given: rate("5"), rate: rate("6") },
            [
                "5 % көрсетілмейді: enbek мөлшерлемесі белгіленген, 6 %",
                "5 % указывать нельзя: у enbek своя ставка, 6 %",
                "5 % cannot be given: enbek has a rate of its own, 6 %",
            ],
        ),
        (LargestLoanError::Refused { programme: programme(), why: why() }, why_said),
        (LargestLoanError::SubsidyUnknown { programme: programme(), why: why() }, why_said),
    ]);
}

#[test]
fn lenders_and_how_they_count_days() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut lender = catalogue.lender("bcc").unwrap().clone();
    lender.name = texts("Банк", "Банк", "The bank");
    let id = lender.id.clone();
    says([(
        lender,
        [
            "Банк күндерді тәжірибеде былай санайды: нақты күндер, жылда 365 күн (act/365); шартта басқаша болуы мүмкін",
            "Банк на практике считает дни так: фактические дни и год в 365 (act/365); в договоре может быть иначе",
            "How The bank counts days in practice: actual days and a year of 365 (act/365); its contract may deviate",
        ],
    )]);
    says([
        (
            DayCount::Thirty360,
            [
                "айда 30, жылда 360 күн (30/360)",
                "месяцы по 30 дней и год в 360 (30/360)",
                "months of 30 days and a year of 360 (30/360)",
            ],
        ),
        (
            DayCount::ThirtyE360,
            [
                "айда 30, жылда 360 күн, еуропалық тәсілмен (30e/360)",
                "месяцы по 30 дней и год в 360, европейский способ (30e/360)",
                "months of 30 days and a year of 360, the European way (30e/360)",
            ],
        ),
        (
            DayCount::Act360,
            [
                "нақты күндер, жылда 360 күн (act/360)",
                "фактические дни и год в 360 (act/360)",
                "actual days and a year of 360 (act/360)",
            ],
        ),
        (
            DayCount::ActActIsda,
            [
                "нақты күндер, жылда нақты күн саны (act/act-isda)",
                "фактические дни и фактический год (act/act-isda)",
                "actual days and actual years (act/act-isda)",
            ],
        ),
        (
            DayCount::EqualMonths,
            [
                "әр ай — жылдың он екіден бірі, күн санына қарамай (equal_months)",
                "каждый месяц — одна двенадцатая года, сколько бы в нём ни было дней (equal_months)",
                "each month is a twelfth of a year, whatever its days (equal_months)",
            ],
        ),
    ]);
    says([
        (LenderKind::Bank, ["банк", "банк", "a bank"]),
        (LenderKind::LeasingCompany, ["лизинг компаниясы", "лизинговая компания", "a leasing company"]),
    ]);
    says([
        (
            LenderError::Unknown { id: "bbc".into(), known: vec!["halyk".into(), "bcc".into()] },
            [
                "lender: \"bbc\" деген несие беруші жоқ; барлары: halyk, bcc; мүмкін, bcc болар?",
                "lender: кредитора \"bbc\" нет; есть: halyk, bcc; может быть, bcc?",
                "lender: there is no lender \"bbc\"; the lenders are: halyk, bcc; did you mean bcc?",
            ],
        ),
        (
            LenderError::NoDayCount { id: id.clone(), gap: texts("бос", "пробел", "a gap") },
            [
                "lender: bcc тәсілімен күндерді есептеу мүмкін емес: бос",
                "lender: дни так, как их считает bcc, посчитать нельзя: пробел",
                "lender: the day count of bcc cannot be reckoned: a gap",
            ],
        ),
        (
            LenderError::Against { id, field: "day_count", given: "act/360", practice: "act/365" },
            [
                "day_count: act/360 — bcc тәжірибесінде act/365: екеуінің бірін ғана көрсетіңіз",
                "day_count: act/360 — а у bcc на практике act/365: укажите что-то одно",
                "day_count: act/360 is not what bcc does, act/365: give one of the two",
            ],
        ),
    ]);
}
