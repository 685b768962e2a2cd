//! What changed between two catalogues.

use nesie::application::LegalForm;
use nesie::catalogue::{
    AmountLimit, Catalogue, ChangeKind, Changes, Condition, Detail, GuaranteeTier, Kind, LenderKind, Limits, Part,
    PublishedFee, RateTier, Rule, SubsidyFormula, SubsidyTier, Term, ValueChange, VersionChange,
};
use nesie::indicator::Confidence::High;

use super::{condition, date, rate, says, source, tenge, texts};

#[test]
fn versions() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut version = catalogue.programmes().iter().find(|version| version.id.as_str() == "enbek").unwrap().clone();
    (version.name, version.valid_from) = (texts("Үлгі", "Образец", "Sample"), date("2024-07-01"));
    let mut earlier = version.clone();
    earlier.valid_from = date("2024-01-01");
    let of = |fate, against| VersionChange { fate, version: &version, against, details: vec![] };
    says([
        (
            of(ChangeKind::New, Some(&earlier)),
            [
                "Үлгі (enbek), 01.07.2024 күнінен бастап — жаңа нұсқа, 01.01.2024 күнгі нұсқамен салыстырғанда",
                "Образец (enbek), с 01.07.2024 — новая версия, по сравнению с версией от 01.01.2024",
                "Sample (enbek), from 1 Jul 2024 — a new version, compared with that of 1 Jan 2024",
            ],
        ),
        (
            of(ChangeKind::New, None),
            [
                "Үлгі (enbek), 01.07.2024 күнінен бастап — жаңа бағдарлама",
                "Образец (enbek), с 01.07.2024 — новая программа",
                "Sample (enbek), from 1 Jul 2024 — a new programme",
            ],
        ),
        (
            of(ChangeKind::Changed, Some(&earlier)),
            [
                "Үлгі (enbek), 01.07.2024 күнінен бастап — өзгерді",
                "Образец (enbek), с 01.07.2024 — изменено",
                "Sample (enbek), from 1 Jul 2024 — changed",
            ],
        ),
        (
            of(ChangeKind::Gone, None),
            [
                "Үлгі (enbek), 01.07.2024 күнінен бастап — алынып тасталды",
                "Образец (enbek), с 01.07.2024 — убрано",
                "Sample (enbek), from 1 Jul 2024 — gone",
            ],
        ),
    ]);
}

#[test]
fn what_a_programme_is() {
    says([
        (
            Detail::Kind { was: Kind::Loan, is: Kind::Subsidy },
            ["бұрын: несие; енді: субсидия", "было: кредит; стало: субсидия", "was: loan; now: subsidy"],
        ),
        (
            Detail::Kind { was: Kind::Guarantee, is: Kind::Grant },
            ["бұрын: кепілдік; енді: грант", "было: гарантия; стало: грант", "was: guarantee; now: grant"],
        ),
        (
            Detail::LentBy { was: &[LenderKind::Bank], is: &[LenderKind::Bank, LenderKind::Mfo] },
            [
                "несиені беретін: бұрын: банк; енді: банк, микроқаржы ұйымы",
                "кредит выдаёт: было: банк; стало: банк, микрофинансовая организация",
                "lent by: was: a bank; now: a bank, a microfinance organisation",
            ],
        ),
        (
            Detail::LastDay { was: None, is: Some(date("2024-06-30")) },
            [
                "соңғы күні: бұрын көрсетілмеген, енді 30.06.2024",
                "последний день: прежде не указан, теперь 30.06.2024",
                "last day: was not known, now 30 Jun 2024",
            ],
        ),
        (
            Detail::Confirmed { was: None, is: Some(date("2024-03-01")) },
            [
                "шарттар расталған күн: 01.03.2024 (бұрын белгісіз)",
                "дата подтверждения условий: 01.03.2024 (прежде неизвестна)",
                "terms confirmed: 1 Mar 2024 (before: not known)",
            ],
        ),
        (
            Detail::Runs { is_known: false },
            [
                "бағдарламаның әлі жұмыс істейтіні белгісіз",
                "неизвестно, действует ли ещё программа",
                "it is not known whether the programme still runs",
            ],
        ),
        (
            Detail::OpenToAlmaty { is_known: true },
            ["Алматыдағы бизнес қатыса алады", "открыта для бизнеса в Алматы", "open to businesses in Almaty"],
        ),
        (
            Detail::LocalizedText(Part::Name),
            ["мәтіні өзгерді: атауы", "изменён текст: название", "worded anew: the name"],
        ),
        (
            Detail::LocalizedText(Part::Operator),
            ["мәтіні өзгерді: кім беретіні", "изменён текст: кто предоставляет", "worded anew: who gives it"],
        ),
        (
            Detail::LocalizedText(Part::HowToApply),
            [
                "мәтіні өзгерді: өтініш қалай берілетіні",
                "изменён текст: как подать заявку",
                "worded anew: how to apply",
            ],
        ),
        (
            Detail::LocalizedText(Part::Documents),
            ["мәтіні өзгерді: құжаттар", "изменён текст: документы", "worded anew: the documents"],
        ),
        (
            Detail::LocalizedText(Part::Notes),
            ["мәтіні өзгерді: ескертпелер", "изменён текст: примечания", "worded anew: the notes"],
        ),
        (
            Detail::LocalizedText(Part::Gaps),
            [
                "мәтіні өзгерді: жарияланбағаны",
                "изменён текст: что не опубликовано",
                "worded anew: what is not published",
            ],
        ),
    ]);
}

#[test]
fn conditions() {
    let amount = |mrp| condition(Rule::Amount(Limits { min: None, max: Some(AmountLimit::Mrp(mrp)) }));
    let (smaller, larger) = (amount(20_000), amount(25_000));
    let forms = condition(Rule::LegalForm { allowed: vec![LegalForm::Llp], staff_decides: vec![] });
    let place = condition(Rule::Region { within: vec![], named: texts("Алматы", "Алматы", "Almaty") });
    // Of other codes, but named the same.
    let wider = Condition {
        rule: Rule::Region {
            within: vec!["750000000".parse().unwrap()], named: texts("Алматы", "Алматы", "Almaty")
        },
        ..place.clone()
    };
    says([
        (
            Detail::Condition { was: Some(&smaller), is: Some(&larger) },
            [
                "бұрын: Сома: ең көбі 20 000 АЕК; енді: Сома: ең көбі 25 000 АЕК",
                "было: Сумма: не больше 20 000 МРП; стало: Сумма: не больше 25 000 МРП",
                "was: Amount: at most 20 000 MCI; now: Amount: at most 25 000 MCI",
            ],
        ),
        (
            Detail::Condition { was: None, is: Some(&forms) },
            [
                "қосылды: Құқықтық нысан: ЖШС",
                "добавлено: Правовая форма: ТОО",
                "added: Legal form: limited liability partnership (ТОО)",
            ],
        ),
        (
            Detail::Condition { was: Some(&forms), is: None },
            [
                "енді жоқ: Құқықтық нысан: ЖШС",
                "больше нет: Правовая форма: ТОО",
                "no longer: Legal form: limited liability partnership (ТОО)",
            ],
        ),
        (
            Detail::Condition { was: Some(&place), is: Some(&wider) },
            [
                "кодтары өзгерді: Тіркелген жері: Алматы",
                "изменены коды: Место регистрации: Алматы",
                "other codes: Place of registration: Almaty",
            ],
        ),
        (
            Detail::Source { was: &forms, is: &forms },
            [
                "дереккөзі не сенімділігі өзгерді: Құқықтық нысан: ЖШС",
                "изменён источник или его надёжность: Правовая форма: ТОО",
                "another source or confidence: Legal form: limited liability partnership (ТОО)",
            ],
        ),
    ]);
}

#[test]
fn terms() {
    let of_rate =
        |percent| RateTier { annual_rate: rate(percent), when: None, source: source(), confidence: High, says: None };
    let (six, seven) = (of_rate("6"), of_rate("7"));
    let subsidy = SubsidyTier {
        part: SubsidyFormula::Points(rate("5")),
        months: vec![],
        when: None,
        source: source(),
        confidence: High,
        says: None,
    };
    let guarantee = GuaranteeTier {
        max_share: rate("85"),
        max_amount: None,
        upfront_fee: None,
        yearly_fee: None,
        when: None,
        source: source(),
        confidence: High,
        says: None,
    };
    let fee = PublishedFee { upfront: rate("1"), source: source(), confidence: High, says: None };
    says([
        (
            Detail::Term { was: Some(Term::Rate(&six)), is: Some(Term::Rate(&seven)) },
            [
                "бұрын: мөлшерлеме: қосымша талапсыз 6 %; енді: мөлшерлеме: қосымша талапсыз 7 %",
                "было: ставка: 6 % без дополнительных требований; стало: ставка: 7 % без дополнительных требований",
                "was: rate: 6 % with no further demand; now: rate: 7 % with no further demand",
            ],
        ),
        (
            Detail::Term { was: Some(Term::Rate(&six)), is: Some(Term::Rate(&six)) },
            [
                "дереккөзі не сенімділігі өзгерді: мөлшерлеме: қосымша талапсыз 6 %",
                "изменён источник или его надёжность: ставка: 6 % без дополнительных требований",
                "another source or confidence: rate: 6 % with no further demand",
            ],
        ),
        (
            Detail::Term { was: None, is: Some(Term::Subsidy(&subsidy)) },
            [
                "қосылды: мемлекет 5 пайыздық тармақ төлейді",
                "добавлено: государство платит 5 п. п.",
                "added: the state pays 5 percentage points",
            ],
        ),
        (
            Detail::Term { was: Some(Term::Guarantee(&guarantee)), is: None },
            [
                "енді жоқ: несие сомасының 85 %-ына дейін кепілдік",
                "больше нет: гарантия до 85 % суммы кредита",
                "no longer: a guarantee of up to 85 % of the loan",
            ],
        ),
        (
            Detail::Term { was: None, is: Some(Term::Fee(&fee)) },
            [
                "қосылды: бір реттік комиссия несие сомасының 1 %-ына дейін",
                "добавлено: разовая комиссия до 1 % суммы кредита",
                "added: a fee of up to 1 % of the loan at the start",
            ],
        ),
    ]);
}

#[test]
fn indicators_and_who_helps() {
    let from = date("2026-01-01");
    says([(
        ValueChange { from, was: Some(tenge("3932")), is: Some(tenge("4325")) },
        [
            "01.01.2026 күнінен бастап АЕК — бұрын: 3 932,00 ₸; енді: 4 325,00 ₸",
            "МРП с 01.01.2026 — было: 3 932,00 ₸; стало: 4 325,00 ₸",
            "MCI (МРП) from 1 Jan 2026 — was: 3 932.00 ₸; now: 4 325.00 ₸",
        ],
    )]);
    says([
        (
            ValueChange { from, was: Some(rate("16.25")), is: None },
            [
                "01.01.2026 күнінен бастап базалық мөлшерлеме — енді жоқ: 16,25 %",
                "Базовая ставка с 01.01.2026 — больше нет: 16,25 %",
                "Base rate from 1 Jan 2026 — no longer: 16.25 %",
            ],
        ),
        (
            ValueChange { from, was: None, is: Some(rate("18")) },
            [
                "01.01.2026 күнінен бастап базалық мөлшерлеме — қосылды: 18 %",
                "Базовая ставка с 01.01.2026 — добавлено: 18 %",
                "Base rate from 1 Jan 2026 — added: 18 %",
            ],
        ),
    ]);
    let catalogue = Catalogue::builtin().unwrap();
    let (mut centre, mut bank) = (catalogue.referrals()[0].clone(), catalogue.lenders()[0].clone());
    centre.name = texts("Орталық", "Центр", "The centre");
    bank.name = texts("Банк", "Банк", "The bank");
    says([((ChangeKind::New, &centre), ["Орталық — жаңа", "Центр — новое", "The centre — new"])]);
    says([((ChangeKind::Gone, &bank), ["Банк — алынып тасталды", "Банк — убрано", "The bank — gone"])]);
}

#[test]
fn how_much_changed() {
    let catalogue = Catalogue::builtin().unwrap();
    let same = Changes::between(&catalogue, &catalogue);
    let mut two = same.clone();
    let value = |day| ValueChange { from: date(day), was: None, is: Some(rate("18")) };
    two.base_rate = vec![value("2026-01-01"), value("2026-03-01")];
    says([
        (
            same,
            [
                "Қарыз алушы үшін ештеңе өзгерген жоқ.",
                "Для заёмщика ничего не изменилось.",
                "Nothing changed for a borrower.",
            ],
        ),
        (two, ["Өзгерістер: 2", "Изменений: 2", "Changes: 2"]),
    ]);
}
