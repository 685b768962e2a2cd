//! What a programme demands and gives, as its sheet and a comparison of two catalogues say it.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{
    AmountLimit, Condition, DayFigures, Demand, GuaranteeTier, Limits, PublishedFee, RateLimit, RateTier, Rule, Size,
    SubsidyFormula, SubsidyMonths, SubsidyTier, TierCondition,
};
use nesie::indicator::Confidence::High;
use nesie::language::{Lang, Localize};

use super::{Table, condition, rate, source, tenge, texts};

table!(programmes: who_may_apply, what_the_loan_may_be, what_stands_behind_the_loan, rates_and_fees, subsidies, guarantees);

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

fn who_may_apply(table: &mut Table) {
    let of = |rule| OnTheDay(condition(rule));
    let named = || texts("Алматы", "Алматы", "Almaty");
    table.says([
        of(Rule::LegalForm { allowed: vec![LegalForm::SoleEntrepreneur, LegalForm::Llp], staff_decides: vec![] }),
        of(Rule::LegalForm { allowed: vec![LegalForm::Llp], staff_decides: vec![LegalForm::Farm, LegalForm::Jsc] }),
        of(Rule::Size { allowed: vec![Size::Micro, Size::Small, Size::Medium, Size::Large] }),
        of(Rule::Region { within: vec![], named: named() }),
        // After "не меньше" Russian has the genitive: 21 месяца.
        of(Rule::BusinessAge { min_months: 21 }),
        of(Rule::TradingAge { min_months: 6 }),
        of(Rule::Category { any_of: vec![Category::WomanOwned, Category::Youth] }),
        of(Rule::TaxArrears { max: AmountLimit::Mrp(6) }),
        of(Rule::SocialArrears { max: AmountLimit::Mrp(6) }),
        of(Rule::OverdueDays { max_days: 31 }),
        of(Rule::NotStateOwned),
        of(Rule::ForStaff {
            clause: texts("Іс қарап шығылады.", "Дело рассматривается.", "The case is looked at.")
        }),
    ]);
}

fn what_the_loan_may_be(table: &mut Table) {
    let of = |rule| OnTheDay(condition(rule));
    let amount =
        || Rule::Amount(Limits { min: Some(AmountLimit::Tenge(tenge("500000"))), max: Some(AmountLimit::Mrp(20_000)) });
    let named = || texts("тамақ өнеркәсібі", "пищевая промышленность", "food industry");
    table.says([
        of(amount()),
        OnTheDay(Condition {
            purposes: Some(vec![Purpose::Investment, Purpose::Mixed]),
            ..condition(Rule::Term(Limits { min: None, max: Some(84) }))
        }),
        of(Rule::Purpose { allowed: vec![Purpose::WorkingCapital, Purpose::Refinancing] }),
        of(Rule::Uses { excluded: vec![Use::PassengerCar], staff_decides: vec![Use::Land] }),
        of(Rule::Activities { excluded: vec![], named: named() }),
        of(Rule::Sectors { allowed: vec![], named: named(), staff_decide_others: true }),
        of(Rule::Sectors { allowed: vec![], named: named(), staff_decide_others: false }),
        of(Rule::BankRate { max: RateLimit::AboveBase(rate("5")) }),
        of(Rule::BankRate { max: RateLimit::Percent(rate("14")) }),
    ]);
    table.says([
        AsPublished(condition(amount())),
        AsPublished(condition(Rule::BankRate { max: RateLimit::AboveBase(rate("5")) })),
    ]);
}

fn what_stands_behind_the_loan(table: &mut Table) {
    let of = |rule| OnTheDay(condition(rule));
    table.says([
        of(Rule::Collateral { kinds: vec![CollateralKind::RealEstate, CollateralKind::Deposit] }),
        of(Rule::CollateralShare { kinds: vec![CollateralKind::Movable], min: rate("60") }),
        of(Rule::OwnSecurity),
        of(Rule::OwnContribution { min: rate("20"), above: None }),
        of(Rule::OwnContribution { min: rate("10"), above: Some(AmountLimit::Tenge(tenge("180000000"))) }),
    ]);
}

fn rates_and_fees(table: &mut Table) {
    let of = |when| RateTier { annual_rate: rate("5"), when, source: source(), confidence: High, says: None };
    let any_of = vec![Category::Disability12, Category::DisabledChild];
    table.says([
        of(None),
        of(Some(TierCondition::Category { any_of, max_amount: Some(AmountLimit::Mrp(1_500)) })),
        of(Some(TierCondition::ForStaff(texts("экспортқа", "на экспорт", "for export")))),
    ]);
    table.says([PublishedFee { upfront: rate("1.5"), source: source(), confidence: High, says: None }]);
}

fn subsidies(table: &mut Table) {
    let of = |part, months, when| SubsidyTier { part, months, when, source: source(), confidence: High, says: None };
    let three_years = || vec![SubsidyMonths { purposes: None, max_months: 36 }];
    let by_purpose = vec![
        SubsidyMonths { purposes: Some(vec![Purpose::Investment]), max_months: 60 },
        SubsidyMonths { purposes: Some(vec![Purpose::WorkingCapital]), max_months: 36 },
    ];
    let youth = TierCondition::Category { any_of: vec![Category::Youth], max_amount: None };
    table.says([
        of(SubsidyFormula::BorrowerRate(rate("6")), three_years(), None),
        of(SubsidyFormula::Points(rate("13.25")), by_purpose, None),
        of(SubsidyFormula::Share { share: rate("40"), floor: Some(rate("12.6")) }, three_years(), None),
        of(SubsidyFormula::Share { share: rate("50"), floor: None }, vec![], Some(youth)),
    ]);
}

fn guarantees(table: &mut Table) {
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
    table.says([tier, bare.clone(), GuaranteeTier { when: Some(of_youth), ..bare }]);
}
