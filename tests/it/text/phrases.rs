//! The headings and lines of a quote and of a schedule, between the figures.

use nesie::loan::PaymentFrequency;
use nesie::text::Phrase;

use super::{date, rate, says, tenge};

#[test]
fn headings_of_a_quote() {
    says([
        (
            Phrase::QuoteTitle(date("2026-11-22")),
            [
                "Бизнес Алматыда қандай несие ала алады — 22.11.2026",
                "Какой кредит бизнес может получить в Алматы — 22.11.2026",
                "What this business can get in Almaty — 22 Nov 2026",
            ],
        ),
        (
            Phrase::Question { amount: tenge("20000000"), term_months: 21, purpose: "X".into() },
            [
                "Сұралғаны: 20 000 000,00 ₸, 21 ай, мақсаты — X",
                "Запрос: 20 000 000,00 ₸, 21 месяц, цель — X",
                "Asked for: 20 000 000.00 ₸, 21 months, for X",
            ],
        ),
        (Phrase::CanGet, ["АЛУҒА БОЛАДЫ", "МОЖНО ПОЛУЧИТЬ", "CAN GET"]),
        (
            Phrase::NothingYet,
            [
                "Әзірге анық сәйкес келетіні жоқ.",
                "Пока ничего, что подходит наверняка.",
                "Nothing that surely fits yet.",
            ],
        ),
        (Phrase::NotNow, ["ҚАЗІР БОЛМАЙДЫ", "СЕЙЧАС НЕЛЬЗЯ", "NOT NOW"]),
        (Phrase::ToAsk, ["НЕНІ НАҚТЫЛАУ КЕРЕК", "ЧТО УТОЧНИТЬ", "WHAT IS MISSING"]),
        (Phrase::WhereToGo, ["ҚАЙДА БАРУ КЕРЕК", "КУДА ОБРАТИТЬСЯ", "WHERE TO GO"]),
        (Phrase::Documents, ["Қажетті құжаттар:", "Документы:", "Documents to bring:"]),
        (Phrase::StaffConfirm, ["Қызметкер растауы керек:", "Подтверждает сотрудник:", "Staff must confirm:"]),
        (Phrase::WaitsFor, ["Жетіспейтін жауаптар:", "Не хватает ответов:", "Answers missing:"]),
        (Phrase::Assumed, ["Есептегенде:", "В расчёте принято:", "Reckoned with:"]),
        (Phrase::PerhapsLower, ["Төменірек болуы мүмкін:", "Может быть ниже:", "May be lower:"]),
        (
            Phrase::PerhapsMoreGuaranteed,
            ["Кепілдік көбірек болуы мүмкін:", "Гарантия может быть больше:", "May be guaranteed more:"],
        ),
    ]);
}

#[test]
fn lines_of_a_quote() {
    says([
        (
            Phrase::RateTrust("X".into()),
            ["Мөлшерлеменің дереккөзі: X.", "Откуда ставка: X.", "Where the rate is from: X."],
        ),
        (
            Phrase::Favoured("X".into()),
            [
                "Басым сала: X (бұл шарт емес).",
                "Приоритетная отрасль: X (это не условие).",
                "A priority sector: X (no condition).",
            ],
        ),
        (Phrase::Sources("X".into()), ["Дереккөз: X.", "Источник: X.", "Source: X."]),
        (Phrase::Together("X".into()), ["Не көмектеседі: X.", "Что поможет: X.", "What would help: X."]),
        (
            Phrase::NoChangeHelps,
            [
                "Өтініштегі өзгеріс мұнда көмектеспейді.",
                "Изменения в заявке здесь не помогут.",
                "No change of the application would help here.",
            ],
        ),
        (
            Phrase::Decides(3),
            ["осыған байланысты бағдарлама саны: 3", "от ответа зависит программ: 3", "programmes that wait for it: 3"],
        ),
        (
            Phrase::Stale(date("2023-03-29")),
            [
                "Шарттар соңғы рет 29.03.2023 күні расталған, бұл 12 айдан бұрын: әлі күшінде ме, сұраңыз.",
                "Условия подтверждены 29.03.2023, более 12 месяцев назад: уточните, действуют ли они.",
                "Terms last confirmed on 29 Mar 2023, more than 12 months ago: ask whether they still hold.",
            ],
        ),
        (
            Phrase::Confirmed(date("2026-10-05")),
            [
                "Шарттар 05.10.2026 күні расталған.",
                "Условия подтверждены 05.10.2026.",
                "Terms last confirmed on 5 Oct 2026.",
            ],
        ),
        (
            Phrase::NotInForce { name: "X".into(), on: date("2026-11-22") },
            ["X: 22.11.2026 күні күшінде емес", "X: на 22.11.2026 не действует", "X: not in force on 22 Nov 2026"],
        ),
        (
            Phrase::Version { from: date("2019-08-01"), to: Some(date("2021-08-04")) },
            ["01.08.2019 – 04.08.2021", "с 01.08.2019 по 04.08.2021", "from 1 Aug 2019 to 4 Aug 2021"],
        ),
        (
            Phrase::Version { from: date("2019-08-01"), to: None },
            ["01.08.2019 күнінен бастап", "с 01.08.2019", "from 1 Aug 2019"],
        ),
        (
            Phrase::NothingInForce { on: date("2010-01-01"), first: Some(date("2019-08-01")) },
            [
                "01.01.2010 күні каталогтағы бірде-бір бағдарлама күшінде емес; алғашқысы 01.08.2019 күнінен басталады.",
                "На 01.01.2010 ни одна программа каталога не действует; первая начинается 01.08.2019.",
                "On 1 Jan 2010 no programme of the catalogue is in force; the first begins on 1 Aug 2019.",
            ],
        ),
        (
            Phrase::NothingInForce { on: date("2010-01-01"), first: None },
            [
                "Каталогта бірде-бір бағдарлама жоқ.",
                "В каталоге нет ни одной программы.",
                "The catalogue has no programme.",
            ],
        ),
        (
            Phrase::Estimate { catalogue: "2026.11" },
            [
                "Бұл — жарияланған шарттар бойынша есеп, ұсыныс емес. Каталог нұсқасы: 2026.11.",
                "Это расчёт по опубликованным условиям, а не предложение. Версия каталога: 2026.11.",
                "An estimate from published terms, not an offer. Catalogue version: 2026.11.",
            ],
        ),
        (
            Phrase::SeeSchedule,
            [
                "Төлем кестесі: --rows. Бағдарлама туралы бәрі, дереккөздерімен: nesie programmes show ID.",
                "График платежей: --rows. Всё о программе, с источниками: nesie programmes show ID.",
                "The schedule: --rows. All about a programme, with its sources: nesie programmes show ID.",
            ],
        ),
        (
            Phrase::PurposeAssumed { purpose: "X".into() },
            [
                "несиенің мақсаты көрсетілмеген: X деп алынды",
                "цель кредита не указана, посчитано как X",
                "the purpose of the loan is not given: X is taken",
            ],
        ),
        (
            Phrase::QuoteDecides { programme: "enbek" },
            [
                "Бизнес оны ала ала ма, есепте не болжанды: nesie quote --programme enbek.",
                "Может ли бизнес получить его и что принято: nesie quote --programme enbek.",
                "Whether the business can get it, and what was assumed: nesie quote --programme enbek.",
            ],
        ),
    ]);
}

#[test]
fn guarantees_and_own_security() {
    let own = |missing: Option<&str>| Phrase::OwnSecurity { needed: tenge("3000000"), missing: missing.map(tenge) };
    let fee = |upfront: Option<&str>, yearly: Option<&str>| Phrase::GuaranteeFee {
        upfront: upfront.map(tenge),
        yearly: yearly.map(rate),
    };
    let covered =
        ["өз кепілі керек: 3 000 000,00 ₸", "нужен свой залог: 3 000 000,00 ₸", "own security needed: 3 000 000.00 ₸"];
    says([
        (
            Phrase::Guaranteed { share: rate("85"), amount: tenge("17000000") },
            [
                "кепілдік несиенің 85 %-ына дейін, ең көбі 17 000 000,00 ₸",
                "гарантия до 85 % кредита, не больше 17 000 000,00 ₸",
                "guaranteed up to 85 % of the loan, at most 17 000 000.00 ₸",
            ],
        ),
        (
            own(Some("1000000")),
            [
                "өз кепілі керек: 3 000 000,00 ₸, жетіспейтіні 1 000 000,00 ₸",
                "нужен свой залог: 3 000 000,00 ₸, не хватает 1 000 000,00 ₸",
                "own security needed: 3 000 000.00 ₸, of which 1 000 000.00 ₸ is missing",
            ],
        ),
        // Nothing is missing, or nothing is told of the security.
        (own(Some("0")), covered),
        (own(None), covered),
        (
            fee(None, None),
            [
                "кепілдік ақысы каталогта жоқ: есепке алынбады",
                "платы за гарантию в каталоге нет: в расчёт она не взята",
                "the fee of the guarantee is not in the catalogue: none is reckoned with",
            ],
        ),
        (
            fee(Some("255000"), None),
            [
                "кепілдік ақысы: бірден 255 000,00 ₸",
                "плата за гарантию: сразу 255 000,00 ₸",
                "fee of the guarantee: 255 000.00 ₸ at once",
            ],
        ),
        (
            fee(Some("255000"), Some("1.5")),
            [
                "кепілдік ақысы: бірден 255 000,00 ₸, жыл сайын кепілдік қалдығының 1,5 %-ы",
                "плата за гарантию: сразу 255 000,00 ₸, ежегодно 1,5 % остатка гарантии",
                "fee of the guarantee: 255 000.00 ₸ at once, 1.5 % of the guarantee's balance each year",
            ],
        ),
    ]);
}

#[test]
fn what_is_paid() {
    let each = |every| Phrase::Each { payment: tenge("945595.97"), every };
    let gesv = |exact: &str, rounded: &str| (exact.to_owned(), rounded.to_owned());
    let (exact, rounded) = gesv("26.9525", "27.0");
    let (borrowers_exact, borrowers_rounded) = gesv("13.3712", "13.4");
    says([
        (each(PaymentFrequency::Month), ["айына 945 595,97 ₸", "945 595,97 ₸ в месяц", "945 595.97 ₸ a month"]),
        (
            each(PaymentFrequency::Quarter),
            ["тоқсан сайын 945 595,97 ₸", "945 595,97 ₸ в квартал", "945 595.97 ₸ a quarter"],
        ),
        (
            each(PaymentFrequency::HalfYear),
            ["жарты жыл сайын 945 595,97 ₸", "945 595,97 ₸ в полгода", "945 595.97 ₸ every half-year"],
        ),
        (each(PaymentFrequency::Year), ["жылына 945 595,97 ₸", "945 595,97 ₸ в год", "945 595.97 ₸ a year"]),
        (
            Phrase::EachButLast {
                payment: tenge("945595.97"),
                every: PaymentFrequency::Month,
                last: tenge("960551.71"),
            },
            [
                "айына 945 595,97 ₸, соңғысы 960 551,71 ₸",
                "945 595,97 ₸ в месяц, последний платёж 960 551,71 ₸",
                "945 595.97 ₸ a month, the last 960 551.71 ₸",
            ],
        ),
        (
            Phrase::Payments {
                first: tenge("6000"),
                highest: tenge("12000"),
                highest_on: date("2026-08-15"),
                last: tenge("900"),
            },
            [
                "бірінші төлем 6 000,00 ₸, ең үлкені 12 000,00 ₸ (15.08.2026), соңғысы 900,00 ₸",
                "первый платёж 6 000,00 ₸, наибольший 12 000,00 ₸ (15.08.2026), последний 900,00 ₸",
                "first payment 6 000.00 ₸, highest 12 000.00 ₸ on 15 Aug 2026, last 900.00 ₸",
            ],
        ),
        (
            Phrase::InAll { paid: tenge("1344000"), interest: tenge("144000") },
            [
                "барлығы 1 344 000,00 ₸, оның ішінде сыйақы 144 000,00 ₸",
                "всего 1 344 000,00 ₸, из них вознаграждение 144 000,00 ₸",
                "1 344 000.00 ₸ in all, of which interest 144 000.00 ₸",
            ],
        ),
        (
            Phrase::StatePays(tenge("36000")),
            [
                "мемлекет барлығы 36 000,00 ₸ төлейді",
                "государство заплатит всего 36 000,00 ₸",
                "the state pays 36 000.00 ₸ in all",
            ],
        ),
        (Phrase::Fees(tenge("12000")), ["комиссиялар 12 000,00 ₸", "комиссии 12 000,00 ₸", "fees 12 000.00 ₸"]),
        (
            Phrase::EffectiveRate { exact, rounded },
            ["ЖТСМ 27,0 % (26,9525 %)", "ГЭСВ 27,0 % (26,9525 %)", "effective rate (ГЭСВ) 27.0 % (26.9525 %)"],
        ),
        (
            Phrase::BorrowerEffectiveRate { exact: borrowers_exact, rounded: borrowers_rounded },
            [
                "мемлекет үлесінен кейін қарыз алушы үшін ЖТСМ 13,4 % (13,3712 %)",
                "ГЭСВ для заёмщика, за вычетом доли государства, 13,4 % (13,3712 %)",
                "effective rate (ГЭСВ) for the borrower, after the state's part, 13.4 % (13.3712 %)",
            ],
        ),
    ]);
}

#[test]
fn columns_of_a_schedule() {
    says([
        (Phrase::Number, ["№", "№", "No."]),
        (Phrase::PayOn, ["Төлем күні", "Дата платежа", "Pay on"]),
        (Phrase::Payment, ["Төлем", "Платёж", "Payment"]),
        (Phrase::BorrowerPays, ["Қарыз алушы төлейді", "Платит заёмщик", "Borrower pays"]),
        (Phrase::Interest, ["Сыйақы", "Вознаграждение", "Interest"]),
        (Phrase::OfThatInterest, ["Оның сыйақысы", "В нём вознаграждение", "Of it interest"]),
        (Phrase::StateInterest, ["Мемлекет төлейді", "Платит государство", "State pays"]),
        (Phrase::Principal, ["Негізгі борыш", "Основной долг", "Principal"]),
        (Phrase::FeesColumn, ["Комиссия", "Комиссии", "Fees"]),
        (Phrase::Closing, ["Қалдық", "Остаток", "Balance"]),
        (Phrase::Total, ["Барлығы", "Итого", "Total"]),
        (
            Phrase::RowsLeftOut(84),
            [
                "Кестеде 84 жол бар: бәрін көру үшін --rows.",
                "Строк в графике: 84. Показать все: --rows.",
                "The schedule has 84 rows: --rows shows them all.",
            ],
        ),
    ]);
}
