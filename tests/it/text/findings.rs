//! What is found of a condition: what the application says, what is asked for, and how far the two are apart.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{AmountLimit, Condition, Limits, RateLimit, Rule};
use nesie::eligibility::Outcome::{self, ForStaff, Met, NotMet, Unknown};
use nesie::eligibility::Requirement::{self, Exactly, NoneOf, OneOf};
use nesie::eligibility::{Finding, Quantity};
use nesie::identifier::Kato;
use nesie::language::{Lang, Localize};

use super::{Table, condition, rate, tenge, texts};

table!(findings: an_amount_and_its_limits, months_days_and_rates, an_age_that_is_known_from_below_alone, a_limit_that_is_for_a_part_or_does_not_bind, the_banks_rate_and_the_states_part, legal_forms_and_uses, what_must_be_nothing_at_all, shares_of_the_loan_and_the_project, statuses_and_places);

/// A finding with a condition of its own.
struct Found {
    condition: Condition,
    outcome: Outcome,
    required: Requirement,
    actual: Option<Requirement>,
}

impl Localize for Found {
    fn localize(&self, lang: Lang) -> String {
        let Found { condition, outcome, required, actual } = self;
        let (required, actual) = (required.clone(), actual.clone());
        Finding { condition, outcome: *outcome, required, actual, missing: vec![], remedy: None, adverse: vec![] }
            .localize(lang)
    }
}

fn found(rule: Rule, outcome: Outcome, required: Requirement, actual: Option<Requirement>) -> Found {
    Found { condition: condition(rule), outcome, required, actual }
}

fn between(min: Option<Quantity>, max: Option<Quantity>) -> Requirement {
    Requirement::Range { min, max }
}

fn words(words: &[&str]) -> Vec<smol_str::SmolStr> {
    words.iter().map(|word| (*word).into()).collect()
}

fn money(text: &str) -> Quantity {
    Quantity::Money(tenge(text))
}

// 20 000 МРП of 4 325 tenge are 86 500 000.
fn an_amount_and_its_limits(table: &mut Table) {
    let rule =
        || Rule::Amount(Limits { min: Some(AmountLimit::Tenge(tenge("500000"))), max: Some(AmountLimit::Mrp(20_000)) });
    let limits = || between(Some(money("500000")), Some(money("86500000")));
    let of =
        |outcome, actual: Option<&str>| found(rule(), outcome, limits(), actual.map(|amount| Exactly(money(amount))));
    table.says([
        of(Met, Some("86500000")),
        of(NotMet, Some("86500000.01")),
        of(NotMet, Some("400000")),
        of(Unknown, None),
        // Limits in tenge and in МРП may leave nothing: the most is not enough then.
        found(
            rule(),
            NotMet,
            between(Some(money("90000000")), Some(money("86500000"))),
            Some(Exactly(money("86500000"))),
        ),
        found(
            rule(),
            Unknown,
            Requirement::Unpriced(vec![AmountLimit::Tenge(tenge("500000")), AmountLimit::Mrp(20_000)]),
            Some(Exactly(money("60000000"))),
        ),
    ]);
}

fn months_days_and_rates(table: &mut Table) {
    let term = |max| between(None, Some(Quantity::Months(max)));
    let of = |rule, outcome, required, actual| found(rule, outcome, required, Some(Exactly(actual)));
    let months = |max| Rule::Term(Limits { min: None, max: Some(max) });
    table.says([
        // In Russian "на 1 месяц", but "предела 21 месяца" and "нужных 6 месяцев".
        of(months(21), NotMet, term(21), Quantity::Months(22)),
        of(Rule::BusinessAge { min_months: 6 }, NotMet, between(Some(Quantity::Months(6)), None), Quantity::Months(4)),
        of(Rule::OverdueDays { max_days: 30 }, NotMet, between(None, Some(Quantity::Days(30))), Quantity::Days(45)),
        of(
            Rule::BankRate { max: RateLimit::Percent(rate("14")) },
            NotMet,
            between(None, Some(Quantity::Percent(rate("14")))),
            Quantity::Percent(rate("14.01")),
        ),
        // 6 МРП of 4 325 tenge are 25 950.
        of(Rule::TaxArrears { max: AmountLimit::Mrp(6) }, NotMet, between(None, Some(money("25950"))), money("30000")),
        of(
            Rule::TaxArrears { max: AmountLimit::Mrp(6) },
            ForStaff,
            between(None, Some(money("25950"))),
            money("30000"),
        ),
    ]);
}

// Where the day of registration is not given, a БИН names its month, and so the least age.
fn an_age_that_is_known_from_below_alone(table: &mut Table) {
    let at_least = |months| between(Some(Quantity::Months(months)), None);
    table.says([found(Rule::BusinessAge { min_months: 21 }, Met, at_least(21), Some(at_least(22)))]);
}

fn a_limit_that_is_for_a_part_or_does_not_bind(table: &mut Table) {
    let of_investment = |outcome, months| Found {
        condition: Condition {
            purposes: Some(vec![Purpose::Investment]),
            ..condition(Rule::Term(Limits { min: None, max: Some(84) }))
        },
        outcome,
        required: between(None, Some(Quantity::Months(84))),
        actual: Some(Exactly(Quantity::Months(months))),
    };
    let above = Some(AmountLimit::Tenge(tenge("180000000")));
    table.says([
        of_investment(Met, 60),
        of_investment(ForStaff, 96),
        found(Rule::OwnContribution { min: rate("10"), above }, Met, Requirement::OnlyAbove(money("180000000")), None),
        found(
            Rule::ForStaff {
                clause: texts("Іс қаралады.", "Дело рассматривается.", "The case is looked at.")
            },
            ForStaff,
            Requirement::Clause,
            None,
        ),
    ]);
}

fn the_banks_rate_and_the_states_part(table: &mut Table) {
    let of = |required, actual: Option<&str>| {
        let limit = RateLimit::AboveBase(rate("5"));
        found(
            Rule::BankRate { max: limit },
            ForStaff,
            required,
            actual.map(|percent| Exactly(Quantity::Percent(rate(percent)))),
        )
    };
    table.says([
        of(Requirement::AboveBase(rate("5")), None),
        of(Requirement::AbovePoints(rate("13.25")), Some("10")),
        of(Requirement::AboveBorrowerRate(rate("12.6")), Some("12")),
        found(
            Rule::BankRate { max: RateLimit::Percent(rate("7")) },
            Met,
            between(None, Some(Quantity::Percent(rate("7")))),
            None,
        ),
    ]);
}

fn legal_forms_and_uses(table: &mut Table) {
    let forms = || Rule::LegalForm { allowed: vec![LegalForm::Llp], staff_decides: vec![LegalForm::Farm] };
    let of = |outcome, actual: &[&str]| found(forms(), outcome, OneOf(words(&["llp"])), Some(OneOf(words(actual))));
    table.says([
        of(Met, &["llp"]),
        of(NotMet, &["individual"]),
        // The published text leaves farms open.
        of(ForStaff, &["farm"]),
        // It does not leave partnerships open: here it is the identifier that is another's.
        of(ForStaff, &["llp"]),
    ]);
    let uses = || Rule::Uses { excluded: vec![Use::PassengerCar], staff_decides: vec![Use::Land] };
    let of = |outcome, actual: &[&str]| {
        found(uses(), outcome, NoneOf(words(&["passenger_car"])), Some(OneOf(words(actual))))
    };
    table.says([
        of(Met, &[]),
        of(NotMet, &["goods", "passenger_car"]),
        found(Rule::NotStateOwned, NotMet, OneOf(words(&["false"])), Some(OneOf(words(&["true"])))),
    ]);
}

fn what_must_be_nothing_at_all(table: &mut Table) {
    let arrears = || Rule::TaxArrears { max: AmountLimit::Tenge(tenge("0")) };
    let social = || Rule::SocialArrears { max: AmountLimit::Tenge(tenge("0")) };
    let none = || between(None, Some(money("0")));
    let no_days = || between(None, Some(Quantity::Days(0)));
    table.says([
        found(arrears(), NotMet, none(), Some(Exactly(money("500000")))),
        found(arrears(), Met, none(), Some(Exactly(money("0")))),
        found(arrears(), Unknown, none(), None),
        found(social(), NotMet, none(), Some(Exactly(money("500000")))),
        found(social(), Met, none(), Some(Exactly(money("0")))),
        found(social(), Unknown, none(), None),
        found(Rule::OverdueDays { max_days: 0 }, NotMet, no_days(), Some(Exactly(Quantity::Days(5)))),
        found(Rule::OverdueDays { max_days: 0 }, Met, no_days(), Some(Exactly(Quantity::Days(0)))),
        found(Rule::OverdueDays { max_days: 0 }, Unknown, no_days(), None),
    ]);
}

// 60 % of 7 000 000 are 4 200 000; 20 % of a project of 8 750 000 are 1 750 000.
fn shares_of_the_loan_and_the_project(table: &mut Table) {
    let share = || Rule::CollateralShare { kinds: vec![CollateralKind::RealEstate], min: rate("60") };
    let least = || between(Some(money("4200000")), None);
    let own = || Rule::OwnContribution { min: rate("20"), above: None };
    let of_own = || between(Some(money("1750000")), None);
    table.says([
        found(share(), NotMet, least(), Some(Exactly(money("0")))),
        found(share(), Met, least(), Some(Exactly(money("5000000")))),
        found(share(), Unknown, least(), None),
        found(own(), NotMet, of_own(), Some(Exactly(money("1000000")))),
        found(own(), Unknown, of_own(), None),
        found(Rule::OwnSecurity, NotMet, between(Some(money("777777.78")), None), Some(Exactly(money("0")))),
    ]);
}

fn statuses_and_places(table: &mut Table) {
    let one = || Rule::Category { any_of: vec![Category::SocialEntrepreneur] };
    let two = || Rule::Category { any_of: vec![Category::SocialEntrepreneur, Category::IndustrialParkResident] };
    let of = |names: &[&str]| OneOf(words(names));
    let almaty = || Rule::Region { within: vec![Kato::ALMATY], named: texts("Алматы", "Алматы", "Almaty") };
    let code = || of(&["750000000"]);
    table.says([
        found(one(), NotMet, of(&["social_entrepreneur"]), Some(of(&["woman_owned"]))),
        found(two(), NotMet, of(&["social_entrepreneur", "industrial_park_resident"]), Some(of(&[]))),
        found(one(), Met, of(&["social_entrepreneur"]), Some(of(&["social_entrepreneur"]))),
        found(almaty(), NotMet, code(), Some(of(&["790000000"]))),
        found(almaty(), NotMet, code(), Some(of(&["193200000"]))),
        found(almaty(), Met, code(), Some(of(&["751110000"]))),
        found(Rule::NotStateOwned, Met, of(&["false"]), Some(of(&["false"]))),
        found(Rule::NotStateOwned, Unknown, of(&["false"]), None),
    ]);
}
