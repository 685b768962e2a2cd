//! Judging one condition.

use smol_str::{SmolStr, ToSmolStr};

use super::finding::{Outcome, Quantity, Requirement};
use super::judgement::{Depth, Judgement, at_least, at_most, codes, exactly, met_if, one_of, outcome_of, yes_or_no};
use super::rates::too_low_for_subsidy;
use super::security::{collateral, collateral_share, own_contribution, own_security};
use super::size::possible_sizes;
use super::{DecisionContext, Field, Remedy};
use crate::application::{Applicant, Application, Category, LegalForm, Use};
use crate::catalogue::{AmountLimit, Limits, Programme, RateLimit, Rule, Size};
use crate::date::Date;
use crate::identifier::{Kato, Oked};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::ContractWord;

/// Judges a rule of a programme.
pub(super) fn judge<D: Depth>(
    rule: &Rule,
    programme: &Programme,
    application: &Application,
    context: DecisionContext,
) -> Judgement<D> {
    let (applicant, loan) = (&application.applicant, &application.loan);
    match rule {
        Rule::LegalForm { allowed, staff_decides } => legal_form(allowed, staff_decides, applicant),
        Rule::Size { allowed } => size(allowed, application, context),
        Rule::Region { within, .. } => region(within, applicant.region),
        Rule::BusinessAge { min_months } | Rule::TradingAge { min_months } if applicant.is_unregistered() => {
            age_from_registration(*min_months)
        }
        Rule::BusinessAge { min_months } => business_age(*min_months, applicant, context.as_of),
        Rule::TradingAge { min_months } => trading_age(*min_months, applicant, context.as_of),
        Rule::Amount(limits) => amount(*limits, loan.amount, context),
        Rule::Term(limits) => {
            within_limits(*limits, loan.term_months, Quantity::Months, |months| Some(Remedy::TermMonths(months)))
        }
        Rule::Purpose { allowed } => {
            Judgement::known(met_if(allowed.contains(&loan.purpose)), || one_of(allowed), || one_of(&[loan.purpose]))
        }
        Rule::Uses { excluded, staff_decides } => uses(excluded, staff_decides, loan.uses.as_deref()),
        Rule::Activities { excluded, .. } => activities(excluded, applicant.oked.as_deref()),
        Rule::Sectors { allowed, staff_decide_others, .. } => {
            sectors(allowed, *staff_decide_others, applicant.oked.as_deref())
        }
        Rule::Category { any_of } => category(any_of, applicant.categories.as_deref()),
        Rule::Collateral { kinds } => collateral(kinds, application),
        Rule::CollateralShare { kinds, min } => collateral_share(kinds, *min, application),
        Rule::OwnContribution { min, above } => own_contribution(*min, *above, application, context),
        Rule::TaxArrears { max } => {
            arrears(*max, applicant.tax_arrears, Field::TaxArrears, Remedy::TaxArrears, context)
        }
        Rule::SocialArrears { max } => {
            arrears(*max, applicant.social_arrears, Field::SocialArrears, Remedy::SocialArrears, context)
        }
        Rule::OverdueDays { max_days } => overdue_days(*max_days, applicant.overdue_days),
        Rule::NotStateOwned => not_state_owned(applicant.state_owned),
        Rule::BankRate { max } => bank_rate_of_subsidy(*max, programme, application, context),
        Rule::OwnSecurity => own_security(programme, application, context),
        Rule::ForStaff { .. } => Judgement::clause(),
    }
}

fn legal_form<D: Depth>(allowed: &[LegalForm], staff_decides: &[LegalForm], applicant: &Applicant) -> Judgement<D> {
    let Some(form) = applicant.legal_form else { return Judgement::unknown(|| one_of(allowed), Field::LegalForm) };
    let outcome = match outcome_of(form, allowed, staff_decides) {
        Outcome::Met if applicant.id_contradicts(form) => Outcome::ForStaff,
        outcome => outcome,
    };
    let may_register = form == LegalForm::Individual && allowed.contains(&LegalForm::SoleEntrepreneur);
    Judgement::known(outcome, || one_of(allowed), || one_of(&[form]))
        .or_remedy(|| may_register.then_some(Remedy::Register { wait_months: 0 }))
}

fn region<D: Depth>(within: &[Kato], actual: Option<Kato>) -> Judgement<D> {
    let required = || Requirement::OneOf(within.iter().map(ToSmolStr::to_smolstr).collect());
    let Some(region) = actual else { return Judgement::unknown(required, Field::Region) };
    let is_within = within.iter().any(|wider| region.is_within(*wider));
    Judgement::known(met_if(is_within), required, || Requirement::OneOf(vec![region.to_smolstr()]))
}

/// The age of a business that is not registered yet: it counts from the registration.
fn age_from_registration<D: Depth>(min_months: u32) -> Judgement<D> {
    let required = || at_least(Quantity::Months(min_months));
    Judgement::known(met_if(min_months == 0), required, || exactly(Quantity::Months(0)))
        .or_remedy(|| Some(Remedy::Register { wait_months: min_months }))
}

fn business_age<D: Depth>(min_months: u32, applicant: &Applicant, on: Date) -> Judgement<D> {
    let Registration { on: registered_on, at_the_latest_on } = registration(applicant, on);
    age(min_months, registered_on, at_the_latest_on, Field::RegisteredOn, on)
}

/// The age since trade began. Trade before registration does not count: where the registration is not known, trade says no
/// where it is too young itself, and yes only with a bound of the registration.
fn trading_age<D: Depth>(min_months: u32, applicant: &Applicant, on: Date) -> Judgement<D> {
    let (registration, required) = (registration(applicant, on), || at_least(Quantity::Months(min_months)));
    let Some(began_on) = applicant.trading_since else {
        let registered_on = registration.on.is_none().then_some(Field::RegisteredOn);
        return Judgement::new(Outcome::Unknown, required, || None, [Some(Field::TradingSince), registered_on]);
    };
    let months = began_on.whole_months_until(on);
    if registration.on.is_none() && months < min_months {
        // No day to wait for: it hangs on the registration too.
        return Judgement::known(Outcome::NotMet, required, || exactly(Quantity::Months(months)));
    }
    let counts_from = registration.on.map(|day| began_on.max(day));
    let at_the_latest_on = registration.at_the_latest_on.map(|day| began_on.max(day));
    age(min_months, counts_from, at_the_latest_on, Field::RegisteredOn, on)
}

/// The registration of a business as far as it is known.
struct Registration {
    on: Option<Date>,
    /// A bound of it, by the month of the БИН.
    at_the_latest_on: Option<Date>,
}

/// By the day that is given or the month of the БИН. Where both are given and differ, the later counts: no yes on a contradiction.
fn registration(applicant: &Applicant, on: Date) -> Registration {
    let bin = applicant.bin();
    let month = || bin.and_then(|bin| bin.registered_from(on));
    Registration {
        on: applicant.registered_on.map(|day| month().map_or(day, |month| day.max(month))),
        at_the_latest_on: bin.and_then(|bin| bin.registered_at_the_latest_on(on)),
    }
}

fn size<D: Depth>(allowed: &[Size], application: &Application, context: DecisionContext) -> Judgement<D> {
    let applicant = &application.applicant;
    let january = Date::from_ymd(context.as_of.year(), 1, 1);
    let Some(Ok(mrp)) = january.map(|date| context.indicators.mrp.on(date)) else {
        return Judgement::unknown(|| one_of(allowed), Field::Mrp);
    };
    let possible = possible_sizes(applicant.employees, applicant.average_annual_income, mrp.value);
    let missing = [
        applicant.employees.is_none().then_some(Field::Employees),
        applicant.average_annual_income.is_none().then_some(Field::AverageAnnualIncome),
    ];
    let allowed_count = possible.iter().filter(|size| allowed.contains(size)).count();
    let outcome = if allowed_count == possible.len() {
        Outcome::Met
    } else if allowed_count == 0 {
        Outcome::NotMet
    } else if missing == [None; 2] {
        Outcome::ForStaff
    } else {
        Outcome::Unknown
    };
    let missing = if outcome == Outcome::Unknown { missing } else { [None; 2] };
    let actual = || (outcome != Outcome::Unknown).then(|| one_of(&possible));
    Judgement::new(outcome, || one_of(allowed), actual, missing)
}

/// An age in whole months. Without the day itself, a bound of it may be enough to say yes.
fn age<D: Depth>(
    min_months: u32,
    begun_on: Option<Date>,
    begun_at_the_latest_on: Option<Date>,
    missing: Field,
    on: Date,
) -> Judgement<D> {
    let required = || at_least(Quantity::Months(min_months));
    match begun_on {
        Some(date) => {
            let months = date.whole_months_until(on);
            Judgement::known(met_if(months >= min_months), required, || exactly(Quantity::Months(months)))
                .or_remedy(|| date.same_day_after(min_months).map(Remedy::DecideOn))
        }
        None => match begun_at_the_latest_on.map(|date| date.whole_months_until(on)) {
            Some(months) if months >= min_months => {
                Judgement::known(Outcome::Met, required, || at_least(Quantity::Months(months)))
            }
            _ => Judgement::unknown(required, missing),
        },
    }
}

fn amount<D: Depth>(limits: Limits<AmountLimit>, actual: Money, context: DecisionContext) -> Judgement<D> {
    let observed = || exactly(Quantity::Money(actual));
    let tenge = |limit: Option<AmountLimit>| limit.map(|limit| context.in_tenge(limit)).transpose();
    let (min, max) = match (tenge(limits.min), tenge(limits.max)) {
        (Ok(min), Ok(max)) => (min, max),
        // A limit in tenge may be broken already, whatever the one in МРП comes to.
        (Err(_), Ok(Some(max))) if actual > max => {
            return Judgement::known(Outcome::NotMet, || at_most(Quantity::Money(max)), observed);
        }
        (Ok(Some(min)), Err(_)) if actual < min => {
            return Judgement::known(Outcome::NotMet, || at_least(Quantity::Money(min)), observed);
        }
        _ => {
            let required = || Requirement::Unpriced([limits.min, limits.max].into_iter().flatten().collect());
            return Judgement::undecided(required, || Some(observed()), Field::Mrp);
        }
    };
    // Nobody is told to borrow more than he asked for.
    let less = |amount| (amount <= actual).then_some(Remedy::Amount(amount));
    within_limits(Limits { min, max }, actual, Quantity::Money, less)
}

/// A figure of the loan within its limits; else what is nearest to it, unless they leave nothing.
fn within_limits<D: Depth, T: Ord + Copy>(
    limits: Limits<T>,
    actual: T,
    quantity: fn(T) -> Quantity,
    remedy: impl FnOnce(T) -> Option<Remedy>,
) -> Judgement<D> {
    let Limits { min, max } = limits;
    let required = || Requirement::Range { min: min.map(quantity), max: max.map(quantity) };
    let at_least = min.map_or(actual, |min| actual.max(min));
    let nearest = max.map_or(at_least, |max| at_least.min(max));
    let nearest = min.is_none_or(|min| min <= nearest).then_some(nearest);
    Judgement::known(met_if(nearest == Some(actual)), required, || exactly(quantity(actual)))
        .or_remedy(|| nearest.and_then(remedy))
}

fn uses<D: Depth>(excluded: &[Use], staff_decides: &[Use], actual: Option<&[Use]>) -> Judgement<D> {
    let required = || Requirement::NoneOf(excluded.iter().map(|value| SmolStr::new_static(value.word())).collect());
    let Some(actual) = actual.filter(|uses| !uses.is_empty()) else {
        return Judgement::unknown(required, Field::Uses);
    };
    let outcome = if actual.iter().any(|wanted| excluded.contains(wanted)) {
        Outcome::NotMet
    } else if actual.iter().any(|wanted| staff_decides.contains(wanted)) {
        Outcome::ForStaff
    } else {
        Outcome::Met
    };
    Judgement::known(outcome, required, || one_of(actual)).or_remedy(|| {
        let is_kept = |wanted: &Use| !excluded.contains(wanted) && !staff_decides.contains(wanted);
        let kept: Vec<Use> = actual.iter().copied().filter(is_kept).collect();
        (!kept.is_empty()).then_some(Remedy::Uses(kept))
    })
}

fn activities<D: Depth>(excluded: &[Oked], actual: Option<&[Oked]>) -> Judgement<D> {
    let required = || Requirement::NoneOf(codes(excluded));
    by_activities(excluded, required, actual, |named| match named {
        Named::All | Named::Some => Outcome::NotMet,
        Named::None => Outcome::Met,
    })
}

fn sectors<D: Depth>(allowed: &[Oked], staff_decide_others: bool, actual: Option<&[Oked]>) -> Judgement<D> {
    let required = || Requirement::OneOf(codes(allowed));
    by_activities(allowed, required, actual, |named| match named {
        Named::All => Outcome::Met,
        // Which of the activities the project belongs to is not among the inputs.
        Named::Some => Outcome::ForStaff,
        Named::None if staff_decide_others => Outcome::ForStaff,
        Named::None => Outcome::NotMet,
    })
}

/// Which of the applicant's activities are among those that a rule names.
enum Named {
    All,
    Some,
    None,
}

fn by_activities<D: Depth>(
    listed: &[Oked],
    required: impl FnOnce() -> Requirement,
    actual: Option<&[Oked]>,
    outcome: impl Fn(Named) -> Outcome,
) -> Judgement<D> {
    let Some(actual) = actual.filter(|activities| !activities.is_empty()) else {
        return Judgement::unknown(required, Field::Oked);
    };
    let observed = || Requirement::OneOf(codes(actual));
    let is_listed = |activity: &&Oked| listed.iter().any(|wider| activity.is_within(wider));
    // A code given too coarsely may hide an activity of the list.
    let may_hide = |activity: &Oked| listed.iter().any(|narrower| narrower.is_within(activity));
    let named = match actual.iter().filter(is_listed).count() {
        0 if actual.iter().any(may_hide) => return Judgement::undecided(required, || Some(observed()), Field::Oked),
        0 => Named::None,
        count if count == actual.len() => Named::All,
        _ => Named::Some,
    };
    Judgement::known(outcome(named), required, observed)
}

fn category<D: Depth>(any_of: &[Category], actual: Option<&[Category]>) -> Judgement<D> {
    match actual {
        None => Judgement::unknown(|| one_of(any_of), Field::Categories),
        Some(actual) => {
            let met = met_if(actual.iter().any(|category| any_of.contains(category)));
            Judgement::known(met, || one_of(any_of), || one_of(actual)).or_remedy(|| {
                let of_the_business = any_of.iter().copied().filter(|category| category.is_of_the_business());
                let of_the_business: Vec<Category> = of_the_business.collect();
                (!of_the_business.is_empty()).then_some(Remedy::Category(of_the_business))
            })
        }
    }
}

/// The bank's rate against the highest that is allowed. Where it is not given, the highest is assumed.
fn bank_rate<D: Depth>(max: RateLimit, actual: Option<Rate>, context: DecisionContext) -> Judgement<D> {
    let observed = || actual.map(|rate| exactly(Quantity::Percent(rate)));
    let max = match (max, context.in_percent(max)) {
        (RateLimit::Percent(rate), _) | (_, Ok(rate)) => rate,
        (RateLimit::AboveBase(points), Err(_)) => {
            return Judgement::undecided(|| Requirement::AboveBase(points), observed, Field::BaseRate);
        }
    };
    let outcome = met_if(actual.is_none_or(|rate| rate <= max));
    Judgement::new(outcome, || at_most(Quantity::Percent(max)), observed, [None; 2])
        .or_remedy(|| Some(Remedy::BankRate(max)))
}

/// The same of a programme whose subsidy may not be known for the rate, or be nothing: staff must look.
fn bank_rate_of_subsidy<D: Depth>(
    max: RateLimit,
    programme: &Programme,
    application: &Application,
    context: DecisionContext,
) -> Judgement<D> {
    // A bank that lends placed money asks for another rate than of its own plain loan, which is all the applicant can know.
    let actual = application.loan.annual_rate.filter(|_| programme.is_for_the_banks_own_loan());
    let judgement: Judgement<D> = bank_rate(max, actual, context);
    let rate = actual.or_else(|| context.in_percent(max).ok());
    let required = rate.and_then(|rate| Some((rate, too_low_for_subsidy(programme, application, context, rate)?)));
    match (judgement.outcome, required) {
        (Outcome::Met, Some((rate, required))) => {
            Judgement::known(Outcome::ForStaff, || required, || exactly(Quantity::Percent(rate)))
        }
        _ => judgement,
    }
}

fn overdue_days<D: Depth>(max_days: u32, actual: Option<u32>) -> Judgement<D> {
    let required = || at_most(Quantity::Days(max_days));
    let Some(days) = actual else { return Judgement::unknown(required, Field::OverdueDays) };
    Judgement::known(met_if(days <= max_days), required, || exactly(Quantity::Days(days)))
        .or_remedy(|| Some(Remedy::OverdueDays(max_days)))
}

fn not_state_owned<D: Depth>(actual: Option<bool>) -> Judgement<D> {
    let required = || Requirement::OneOf(vec![yes_or_no(false)]);
    let Some(is_owned) = actual else { return Judgement::unknown(required, Field::StateOwned) };
    Judgement::known(met_if(!is_owned), required, || Requirement::OneOf(vec![yes_or_no(is_owned)]))
}

fn arrears<D: Depth>(
    limit: AmountLimit,
    actual: Option<Money>,
    field: Field,
    remedy: fn(Money) -> Remedy,
    context: DecisionContext,
) -> Judgement<D> {
    let Ok(max) = context.in_tenge(limit) else {
        let required = || Requirement::Unpriced(vec![limit]);
        return match actual {
            Some(actual) => Judgement::undecided(required, || Some(exactly(Quantity::Money(actual))), Field::Mrp),
            None => Judgement::unknown(required, field),
        };
    };
    let required = || at_most(Quantity::Money(max));
    match actual {
        None => Judgement::unknown(required, field),
        Some(arrears) => Judgement::known(met_if(arrears <= max), required, || exactly(Quantity::Money(arrears)))
            .or_remedy(|| Some(remedy(max))),
    }
}
