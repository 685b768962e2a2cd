//! What a programme demands and gives, as its sheet and a comparison of two catalogues say it.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{
    AmountLimit, Condition, DayFigures, Demand, GuaranteeTier, Limits, PublishedFee, RateLimit, RateTier, Rule, Size,
    SubsidyFormula, SubsidyMonths, SubsidyTier, TierCondition,
};
use nesie::indicator::Confidence::High;
use nesie::language::{Lang, Localize};

use super::{condition, rate, says, source, tenge, texts};

/// A condition as a sheet says it on a day of 2026, when the МРП is 4 325 tenge and the base rate, say, 16.25 %.
struct OnTheDay(Condition);

impl Localize for OnTheDay {
    fn localize(&self, lang: Lang) -> String {
        let figures = DayFigures { mrp: Some(tenge("4325")), base_rate: Some(rate("16.25")) };
        Demand { condition: &self.0, figures }.localize(lang)
    }
}

/// A condition as such: limits as published.
struct AsPublished(Condition);

impl Localize for AsPublished {
    fn localize(&self, lang: Lang) -> String {
        Demand { condition: &self.0, figures: DayFigures::default() }.localize(lang)
    }
}

#[test]
fn who_may_apply() {
    let of = |rule| OnTheDay(condition(rule));
    let named = || texts("Алматы", "Алматы", "Almaty");
    says([
        (
            of(Rule::LegalForm { allowed: vec![LegalForm::SoleEntrepreneur, LegalForm::Llp], staff_decides: vec![] }),
            [
                "Құқықтық нысан: жеке кәсіпкер, ЖШС",
                "Правовая форма: ИП, ТОО",
                "Legal form: sole entrepreneur (ИП), limited liability partnership (ТОО)",
            ],
        ),
        (
            of(Rule::LegalForm { allowed: vec![LegalForm::Llp], staff_decides: vec![LegalForm::Farm, LegalForm::Jsc] }),
            [
                "Құқықтық нысан: ЖШС; қызметкер шешеді: шаруа қожалығы, АҚ",
                "Правовая форма: ТОО; решает сотрудник: крестьянское хозяйство, АО",
                "Legal form: limited liability partnership (ТОО); staff decide on: peasant farm, joint-stock company (АО)",
            ],
        ),
        (
            of(Rule::Size { allowed: vec![Size::Micro, Size::Small, Size::Medium, Size::Large] }),
            [
                "Бизнес санаты: микро, шағын, орта, ірі",
                "Категория бизнеса: микро, малый, средний, крупный",
                "Size of the business: micro, small, medium, large",
            ],
        ),
        (
            of(Rule::Region { within: vec![], named: named() }),
            ["Тіркелген жері: Алматы", "Место регистрации: Алматы", "Place of registration: Almaty"],
        ),
        // After "не меньше" Russian has the genitive: 21 месяца.
        (
            of(Rule::BusinessAge { min_months: 21 }),
            [
                "Тіркелгеніне: кемінде 21 ай",
                "Со дня регистрации: не меньше 21 месяца",
                "Time since registration: at least 21 months",
            ],
        ),
        (
            of(Rule::TradingAge { min_months: 6 }),
            [
                "Жұмыс істеп келе жатқанына: кемінде 6 ай",
                "Со дня начала работы: не меньше 6 месяцев",
                "Time in trade: at least 6 months",
            ],
        ),
        (
            of(Rule::Category { any_of: vec![Category::WomanOwned, Category::Youth] }),
            [
                "Санат: иесі – әйел, жастар",
                "Категория: владелец — женщина, молодёжь",
                "Category: owned by a woman, youth",
            ],
        ),
        (
            of(Rule::TaxArrears { max: AmountLimit::Mrp(6) }),
            [
                "Салық берешегі: ең көбі 25 950,00 ₸ (6 АЕК)",
                "Долг по налогам: не больше 25 950,00 ₸ (6 МРП)",
                "Tax arrears: at most 25 950.00 ₸ (6 MCI)",
            ],
        ),
        (
            of(Rule::OverdueDays { max_days: 31 }),
            ["Кешіктірілген төлем: ең көбі 31 күн", "Просрочка: не больше 31 дня", "Overdue payment: at most 31 days"],
        ),
        (
            of(Rule::NotStateOwned),
            ["Мемлекеттік кәсіпорын: жоқ", "Государственное предприятие: нет", "State enterprise: no"],
        ),
        (
            of(Rule::ForStaff {
                clause: texts("Іс қарап шығылады.", "Дело рассматривается.", "The case is looked at."),
            }),
            ["Іс қарап шығылады.", "Дело рассматривается.", "The case is looked at."],
        ),
    ]);
}

#[test]
fn what_the_loan_may_be() {
    let of = |rule| OnTheDay(condition(rule));
    let amount =
        || Rule::Amount(Limits { min: Some(AmountLimit::Tenge(tenge("500000"))), max: Some(AmountLimit::Mrp(20_000)) });
    let named = || texts("тамақ өнеркәсібі", "пищевая промышленность", "food industry");
    says([
        (
            of(amount()),
            [
                "Сома: 500 000,00 ₸ – 86 500 000,00 ₸ (20 000 АЕК) аралығында",
                "Сумма: от 500 000,00 ₸ до 86 500 000,00 ₸ (20 000 МРП)",
                "Amount: from 500 000.00 ₸ to 86 500 000.00 ₸ (20 000 MCI)",
            ],
        ),
        (
            OnTheDay(Condition {
                purposes: Some(vec![Purpose::Investment, Purpose::Mixed]),
                ..condition(Rule::Term(Limits { min: None, max: Some(84) }))
            }),
            [
                "Мерзім (инвестиция, инвестиция мен айналым қаражаты): ең көбі 84 ай",
                "Срок (инвестиции, инвестиции и оборотные средства): не больше 84 месяцев",
                "Term (investment, investment and working capital): at most 84 months",
            ],
        ),
        (
            of(Rule::Purpose { allowed: vec![Purpose::WorkingCapital, Purpose::Refinancing] }),
            [
                "Мақсат: айналым қаражаты, қайта қаржыландыру",
                "Цель: оборотные средства, рефинансирование",
                "Purpose: working capital, refinancing",
            ],
        ),
        (
            of(Rule::Uses { excluded: vec![Use::PassengerCar], staff_decides: vec![Use::Land] }),
            [
                "Несиеге алынатыны: қаржыландырылмайды: жеңіл автокөлік; қызметкер шешеді: жер",
                "Что приобретается: не финансируется: легковой автомобиль; решает сотрудник: земля",
                "What the loan buys: not financed: passenger car; staff decide on: land",
            ],
        ),
        (
            of(Rule::Activities { excluded: vec![], named: named() }),
            [
                "Қызмет түрі (ЭҚЖЖ): қаржыландырылмайды: тамақ өнеркәсібі",
                "Вид деятельности (ОКЭД): не финансируется: пищевая промышленность",
                "Activity by ОКЭД: not financed: food industry",
            ],
        ),
        (
            of(Rule::Sectors { allowed: vec![], named: named(), staff_decide_others: true }),
            [
                "Сала (ЭҚЖЖ): тамақ өнеркәсібі; қызметкер шешеді: қалған салалар",
                "Отрасль (ОКЭД): пищевая промышленность; решает сотрудник: другие отрасли",
                "Sector by ОКЭД: food industry; staff decide on: other sectors",
            ],
        ),
        (
            of(Rule::Sectors { allowed: vec![], named: named(), staff_decide_others: false }),
            [
                "Сала (ЭҚЖЖ): тамақ өнеркәсібі",
                "Отрасль (ОКЭД): пищевая промышленность",
                "Sector by ОКЭД: food industry",
            ],
        ),
        (
            of(Rule::BankRate { max: RateLimit::AboveBase(rate("5")) }),
            [
                "Банк мөлшерлемесі: ең көбі 21,25 % (базалық мөлшерлеме + 5 пайыздық тармақ)",
                "Ставка банка: не больше 21,25 % (базовая ставка + 5 п. п.)",
                "The bank's rate: at most 21.25 % (the base rate + 5 percentage points)",
            ],
        ),
        (
            of(Rule::BankRate { max: RateLimit::Percent(rate("14")) }),
            ["Банк мөлшерлемесі: ең көбі 14 %", "Ставка банка: не больше 14 %", "The bank's rate: at most 14 %"],
        ),
    ]);
    says([
        (
            AsPublished(condition(amount())),
            [
                "Сома: 500 000,00 ₸ – 20 000 АЕК аралығында",
                "Сумма: от 500 000,00 ₸ до 20 000 МРП",
                "Amount: from 500 000.00 ₸ to 20 000 MCI",
            ],
        ),
        (
            AsPublished(condition(Rule::BankRate { max: RateLimit::AboveBase(rate("5")) })),
            [
                "Банк мөлшерлемесі: ең көбі базалық мөлшерлеме + 5 пайыздық тармақ",
                "Ставка банка: не больше базовой ставки + 5 п. п.",
                "The bank's rate: at most the base rate + 5 percentage points",
            ],
        ),
    ]);
}

#[test]
fn what_stands_behind_the_loan() {
    let of = |rule| OnTheDay(condition(rule));
    says([
        (
            of(Rule::Collateral { kinds: vec![CollateralKind::RealEstate, CollateralKind::Deposit] }),
            [
                "Кепіл: жылжымайтын мүлік, салымдағы ақша",
                "Залог: недвижимость, деньги на депозите",
                "Security: real estate, deposit",
            ],
        ),
        (
            of(Rule::CollateralShare { kinds: vec![CollateralKind::Movable], min: rate("60") }),
            [
                "Кепілдің құны, есепке алынатыны – жылжымалы мүлік (несие сомасының кемінде 60 %-ы)",
                "Стоимость залога: движимое имущество (не меньше 60 % суммы кредита)",
                "Worth of the security: movable property (at least 60 % of the loan)",
            ],
        ),
        (
            of(Rule::OwnSecurity),
            [
                "Өз кепілі: кепілдік жаппайтын бөлік",
                "Собственный залог: часть, которую не покрывает гарантия",
                "Own security: what the guarantee does not cover",
            ],
        ),
        (
            of(Rule::OwnContribution { min: rate("20"), above: None }),
            [
                "Өз қаражаты (жоба құнының кемінде 20 %-ы)",
                "Собственное участие (не меньше 20 % стоимости проекта)",
                "Own money (at least 20 % of the project)",
            ],
        ),
        (
            of(Rule::OwnContribution { min: rate("10"), above: Some(AmountLimit::Tenge(tenge("180000000"))) }),
            [
                "Өз қаражаты (жоба құнының кемінде 10 %-ы): несие 180 000 000,00 ₸ сомасынан асса ғана",
                "Собственное участие (не меньше 10 % стоимости проекта): только если кредит больше 180 000 000,00 ₸",
                "Own money (at least 10 % of the project): only where the loan is more than 180 000 000.00 ₸",
            ],
        ),
    ]);
}

#[test]
fn rates_and_fees() {
    let of = |when| RateTier { annual_rate: rate("5"), when, source: source(), confidence: High, says: None };
    let any_of = vec![Category::Disability12, Category::DisabledChild];
    says([
        (of(None), ["қосымша талапсыз 5 %", "5 % без дополнительных требований", "5 % with no further demand"]),
        (
            of(Some(TierCondition::Category { any_of, max_amount: Some(AmountLimit::Mrp(1_500)) })),
            [
                "мына санаттардың біріне жатса, 5 %: I–II топтағы мүгедектік, мүгедектігі бар бала тәрбиелеп отырған отбасы; сомасы ең көбі \
             1 500 АЕК",
                "5 % для категорий: инвалидность I–II группы, семья, воспитывающая ребёнка с инвалидностью; сумма не больше 1 500 МРП",
                "5 % for: disability of group I or II, family raising a disabled child; the amount at most 1 500 MCI",
            ],
        ),
        (
            of(Some(TierCondition::ForStaff(texts("экспортқа", "на экспорт", "for export")))),
            ["5 %: экспортқа", "5 %: на экспорт", "5 %: for export"],
        ),
    ]);
    says([(
        PublishedFee { upfront: rate("1.5"), source: source(), confidence: High, says: None },
        [
            "бір реттік комиссия несие сомасының 1,5 %-ына дейін",
            "разовая комиссия до 1,5 % суммы кредита",
            "a fee of up to 1.5 % of the loan at the start",
        ],
    )]);
}

#[test]
fn subsidies() {
    let of = |part, months, when| SubsidyTier { part, months, when, source: source(), confidence: High, says: None };
    let three_years = || vec![SubsidyMonths { purposes: None, max_months: 36 }];
    let by_purpose = vec![
        SubsidyMonths { purposes: Some(vec![Purpose::Investment]), max_months: 60 },
        SubsidyMonths { purposes: Some(vec![Purpose::WorkingCapital]), max_months: 36 },
    ];
    let youth = TierCondition::Category { any_of: vec![Category::Youth], max_amount: None };
    says([
        (
            of(SubsidyFormula::BorrowerRate(rate("6")), three_years(), None),
            [
                "қарыз алушы 6 % төлейді, қалғанын мемлекет төлейді, ең көбі 36 ай",
                "заёмщик платит 6 %, остальное платит государство, не больше 36 месяцев",
                "the borrower pays 6 %, the state the rest, at most 36 months",
            ],
        ),
        (
            of(SubsidyFormula::Points(rate("13.25")), by_purpose, None),
            [
                "мемлекет 13,25 пайыздық тармақ төлейді, ең көбі 60 ай (инвестиция), ең көбі 36 ай (айналым қаражаты)",
                "государство платит 13,25 п. п., не больше 60 месяцев (инвестиции), не больше 36 месяцев (оборотные средства)",
                "the state pays 13.25 percentage points, at most 60 months (investment), at most 36 months (working capital)",
            ],
        ),
        (
            of(SubsidyFormula::Share { share: rate("40"), floor: Some(rate("12.6")) }, three_years(), None),
            [
                "мемлекет мөлшерлеменің 40 %-ын төлейді, қарыз алушы кемінде 12,6 % төлейді, ең көбі 36 ай",
                "государство платит 40 % ставки, заёмщик не меньше 12,6 %, не больше 36 месяцев",
                "the state pays 40 % of the rate, the borrower at least 12.6 %, at most 36 months",
            ],
        ),
        (
            of(SubsidyFormula::Share { share: rate("50"), floor: None }, vec![], Some(youth)),
            [
                "мына санаттардың біріне жатса, мемлекет мөлшерлеменің 50 %-ын төлейді: жастар",
                "государство платит 50 % ставки для категорий: молодёжь",
                "the state pays 50 % of the rate for: youth",
            ],
        ),
    ]);
}

#[test]
fn guarantees() {
    let tier = GuaranteeTier {
        max_share: rate("85"),
        max_amount: Some(AmountLimit::Tenge(tenge("360000000"))),
        upfront_fee: Some(rate("1.5")),
        yearly_fee: Some(rate("2")),
        when: None,
        source: source(),
        confidence: High,
        says: None,
    };
    let bare = GuaranteeTier { max_amount: None, upfront_fee: None, yearly_fee: None, ..tier.clone() };
    let of_youth = TierCondition::Category { any_of: vec![Category::Youth], max_amount: None };
    says([
        (
            tier,
            [
                "несие сомасының 85 %-ына дейін кепілдік, ең көбі 360 000 000,00 ₸, бір реттік комиссия 1,5 %, жылдық комиссия 2 %",
                "гарантия до 85 % суммы кредита, не больше 360 000 000,00 ₸, разовая комиссия 1,5 %, комиссия 2 % в год",
                "a guarantee of up to 85 % of the loan, at most 360 000 000.00 ₸, a fee of 1.5 % at the start, a fee of 2 % a year",
            ],
        ),
        (
            bare.clone(),
            [
                "несие сомасының 85 %-ына дейін кепілдік",
                "гарантия до 85 % суммы кредита",
                "a guarantee of up to 85 % of the loan",
            ],
        ),
        (
            GuaranteeTier { when: Some(of_youth), ..bare },
            [
                "мына санаттардың біріне жатса, несие сомасының 85 %-ына дейін кепілдік: жастар",
                "гарантия до 85 % суммы кредита для категорий: молодёжь",
                "a guarantee of up to 85 % of the loan for: youth",
            ],
        ),
    ]);
}
