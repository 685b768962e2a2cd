//! Which of a programme's rates, subsidies or guarantees an application gets.

use super::finding::Requirement;
use super::{DecisionContext, Field};
use crate::application::{Application, Category, LegalForm, Purpose};
use crate::catalogue::{GuaranteeTier, Programme, RateTier, SubsidyFormula, SubsidyTier, TierCondition};
use crate::indicator::SourceId;
use crate::rate::Rate;

/// The rate of an application, the interest subsidy, and what might lower it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateChoice<'c> {
    /// The rate of the loan contract, in percent a year.
    pub nominal_rate: Rate,
    /// What the borrower pays while there is a subsidy; else the nominal rate. Where two readings of the published text are
    /// possible, by the one that is worse for the borrower.
    pub annual_rate: Rate,
    /// What the borrower would pay by the other reading; `None` where there is only one.
    pub annual_rate_at_best: Option<Rate>,
    /// The tier the rate comes from; `None` where the bank sets it.
    pub tier: Option<&'c RateTier>,
    /// The interest subsidy; `None` where there is none.
    pub support: Option<InterestSubsidy<'c>>,
    /// Why the highest rate that the programme allows is assumed; `None` where it is not.
    pub highest_assumed: Option<HighestAssumed>,
    /// True if the base rate of the day is not known and the last known one is assumed.
    pub base_rate_assumed: bool,
    /// Lower rates that are not ruled out.
    pub lower: Vec<LowerRate<'c>>,
}

impl RateChoice<'_> {
    /// The rate of a bank's plain loan.
    #[must_use]
    pub const fn of_a_bank(rate: Rate) -> Self {
        RateChoice {
            nominal_rate: rate,
            annual_rate: rate,
            annual_rate_at_best: None,
            tier: None,
            support: None,
            highest_assumed: None,
            base_rate_assumed: false,
            lower: Vec::new(),
        }
    }
}

/// Why the highest rate that a programme allows is assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HighestAssumed {
    /// The bank's offer, which would be subsidised or guaranteed, was not given.
    BankRateNotGiven,
    /// The loan is of money placed with the bank, whose rate for a plain loan says nothing of it.
    PlacedMoney,
}

/// The interest subsidy of a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterestSubsidy<'c> {
    /// The tier it comes from.
    pub tier: &'c SubsidyTier,
    /// Percentage points that the state pays, more than none.
    pub rate: Rate,
    /// For how many months; never longer than the loan.
    pub months: u32,
}

/// A lower rate that an answer still missing, or staff, may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LowerRate<'c> {
    /// The rate the borrower would pay.
    pub annual_rate: Rate,
    /// What it takes.
    pub when: &'c TierCondition,
    /// Where it was read.
    pub source: &'c SourceId,
    /// The answer that decides it; `None` if staff do.
    pub missing: Option<Field>,
}

/// A tier of something that depends on who asks.
trait Tier {
    fn when(&self) -> Option<&TierCondition>;
}

impl Tier for RateTier {
    fn when(&self) -> Option<&TierCondition> {
        self.when.as_ref()
    }
}

impl Tier for SubsidyTier {
    fn when(&self) -> Option<&TierCondition> {
        self.when.as_ref()
    }
}

impl Tier for GuaranteeTier {
    fn when(&self) -> Option<&TierCondition> {
        self.when.as_ref()
    }
}

/// The rate of the first tiers whose demands are surely met. A tier that a missing answer or staff
/// decide is named as possible and not counted. `None` if the programme has no rate, or it hangs
/// on a base rate of which nothing is known, or the subsidy at the bank's rate is not published.
#[must_use]
pub fn choose_rate<'c>(
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) -> Option<RateChoice<'c>> {
    let (tier, perhaps) = choose(&programme.rates, application, context);
    let Nominal { rate: nominal_rate, highest_assumed, base_rate_assumed } = match tier {
        Some(tier) => Nominal::known(tier.annual_rate),
        None => banks_rate(programme, application, context)?,
    };
    let lower = |(tier, missing): (&'c RateTier, Option<Field>)| {
        let when = tier.when.as_ref()?;
        (tier.annual_rate < nominal_rate).then_some(LowerRate {
            annual_rate: tier.annual_rate,
            when,
            source: &tier.source,
            missing,
        })
    };
    let mut choice = RateChoice {
        nominal_rate,
        annual_rate: nominal_rate,
        annual_rate_at_best: None,
        tier,
        support: None,
        highest_assumed,
        base_rate_assumed,
        lower: perhaps.into_iter().filter_map(lower).collect(),
    };
    if matches!(too_low_for_subsidy(programme, application, context, nominal_rate), Some(Requirement::AbovePoints(_))) {
        return None;
    }
    add_subsidy(&mut choice, programme, application, context);
    Some(choice)
}

/// The contract's rate, and what was assumed to find it.
struct Nominal {
    rate: Rate,
    highest_assumed: Option<HighestAssumed>,
    base_rate_assumed: bool,
}

impl Nominal {
    const fn known(rate: Rate) -> Self {
        Nominal { rate, highest_assumed: None, base_rate_assumed: false }
    }
}

/// The rate that the bank sets: the given one of its own loan, else the highest that the programme allows.
fn banks_rate(programme: &Programme, application: &Application, context: DecisionContext) -> Option<Nominal> {
    let highest = programme.highest_bank_rate()?;
    let why = match application.loan.annual_rate {
        _ if !programme.is_for_the_banks_own_loan() => HighestAssumed::PlacedMoney,
        Some(given) => return Some(Nominal::known(given)),
        None => HighestAssumed::BankRateNotGiven,
    };
    let rate = context.in_percent_at_last(highest)?;
    Some(Nominal { rate, highest_assumed: Some(why), base_rate_assumed: context.in_percent(highest).is_err() })
}

fn add_subsidy<'c>(
    choice: &mut RateChoice<'c>,
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) {
    let (tier, perhaps) = choose(&programme.subsidies, application, context);
    let nominal_rate = choice.nominal_rate;
    let highest = programme.highest_bank_rate().and_then(|limit| context.in_percent_at_last(limit));
    let of_tier = |tier: &SubsidyTier| borrower_rate(tier.part, nominal_rate, highest);
    let Some((tier, paid)) = tier.and_then(|tier| Some((tier, of_tier(tier)?))) else { return };
    let rate = nominal_rate.saturating_sub(paid.at_worst);
    if rate == Rate::ZERO {
        return;
    }
    choice.annual_rate = paid.at_worst;
    choice.annual_rate_at_best = (paid.at_best < paid.at_worst).then_some(paid.at_best);
    let months = subsidy_months(tier, application.loan.purpose).min(application.loan.term_months);
    choice.support = Some(InterestSubsidy { tier, rate, months });
    for (tier, missing) in perhaps {
        let Some(paid) = of_tier(tier) else { continue };
        if let Some(when) = tier.when.as_ref().filter(|_| paid.at_worst < choice.annual_rate) {
            choice.lower.push(LowerRate { annual_rate: paid.at_worst, when, source: &tier.source, missing });
        }
    }
}

/// What a borrower pays by the readings that the published text allows: the same in both where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct BorrowerRate {
    at_best: Rate,
    at_worst: Rate,
}

/// What the borrower pays of a nominal rate. At a floor it is the subsidy that shrinks: the published text does not say
/// which side gives way, and so the borrower never pays under the floor. Nor is it published whether the points that the
/// state pays shrink where the bank asks for less than the `highest` that is allowed: at worst they do, and the borrower
/// pays what it would at the highest. `None` where the points are not below the nominal rate: nothing published says
/// what a borrower pays then.
fn borrower_rate(part: SubsidyFormula, nominal_rate: Rate, highest: Option<Rate>) -> Option<BorrowerRate> {
    let only = |rate| Some(BorrowerRate { at_best: rate, at_worst: rate });
    match part {
        SubsidyFormula::BorrowerRate(borrower) => only(borrower.min(nominal_rate)),
        SubsidyFormula::Points(points) => {
            let at_best = nominal_rate.checked_sub(points).filter(|rate| *rate > Rate::ZERO)?;
            let at_highest = highest.unwrap_or(nominal_rate).saturating_sub(points);
            Some(BorrowerRate { at_best, at_worst: at_highest.min(nominal_rate).max(at_best) })
        }
        SubsidyFormula::Share { share, floor } => {
            let shared = nominal_rate.saturating_sub(nominal_rate.share(share));
            only(shared.max(floor.unwrap_or(Rate::ZERO)).min(nominal_rate))
        }
    }
}

/// The rate that a bank's must exceed for the subsidy to be known and more than nothing; `None` where it does.
pub(super) fn too_low_for_subsidy(
    programme: &Programme,
    application: &Application,
    context: DecisionContext,
    nominal_rate: Rate,
) -> Option<Requirement> {
    let (tier, _) = choose(&programme.subsidies, application, context);
    let (least, required) = match tier?.part {
        SubsidyFormula::Points(points) => (points, Requirement::AbovePoints(points)),
        SubsidyFormula::BorrowerRate(rate) | SubsidyFormula::Share { floor: Some(rate), .. } => {
            (rate, Requirement::AboveBorrowerRate(rate))
        }
        SubsidyFormula::Share { floor: None, .. } => return None,
    };
    (nominal_rate <= least).then_some(required)
}

/// For how long the subsidy of a purpose is paid: a mixed loan gets the shorter of its parts.
fn subsidy_months(tier: &SubsidyTier, purpose: Purpose) -> u32 {
    let concerns = |purposes: &Vec<Purpose>| purposes.contains(&purpose) || purpose == Purpose::Mixed;
    let concerned = tier.months.iter().filter(|months| months.purposes.as_ref().is_none_or(concerns));
    concerned.map(|months| months.max_months).min().unwrap_or(u32::MAX)
}

/// The guarantee of the first tier whose demands are surely met.
#[must_use]
pub fn choose_guarantee<'c>(
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) -> Option<&'c GuaranteeTier> {
    choose(&programme.guarantees, application, context).0
}

/// A larger guarantee that an answer still missing, or staff, may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LargerGuarantee<'c> {
    /// The tier, with its share and where it was read.
    pub tier: &'c GuaranteeTier,
    /// What it takes.
    pub when: &'c TierCondition,
    /// The answer that decides it; `None` if staff do.
    pub missing: Option<Field>,
}

/// The guarantees before the one that surely applies which cover more of the loan and are not ruled out.
#[must_use]
pub fn larger_guarantees<'c>(
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) -> Vec<LargerGuarantee<'c>> {
    let (sure, perhaps) = choose(&programme.guarantees, application, context);
    let covers = |tier| context.guaranteed(tier, application.loan.amount);
    let larger = perhaps.into_iter().filter(|(tier, _)| sure.is_none_or(|sure| covers(tier) > covers(sure)));
    larger.filter_map(|(tier, missing)| Some(LargerGuarantee { tier, when: tier.when.as_ref()?, missing })).collect()
}

/// The first tier that surely applies, and those before it that may.
fn choose<'c, T: Tier>(
    tiers: &'c [T],
    application: &Application,
    context: DecisionContext,
) -> (Option<&'c T>, Vec<(&'c T, Option<Field>)>) {
    let mut perhaps = Vec::new();
    for tier in tiers {
        match tier_applies(tier.when(), application, context) {
            Applies::Yes => return (Some(tier), perhaps),
            Applies::No => {}
            Applies::Perhaps(missing) => perhaps.push((tier, missing)),
        }
    }
    (None, perhaps)
}

enum Applies {
    Yes,
    No,
    Perhaps(Option<Field>),
}

fn tier_applies(when: Option<&TierCondition>, application: &Application, context: DecisionContext) -> Applies {
    match when {
        None => Applies::Yes,
        Some(TierCondition::ForStaff(_)) => Applies::Perhaps(None),
        Some(TierCondition::Category { any_of, max_amount }) => {
            let within = match max_amount.map(|limit| context.in_tenge(limit)) {
                None => true,
                Some(Ok(max)) => application.loan.amount <= max,
                Some(Err(_)) => return Applies::Perhaps(Some(Field::Mrp)),
            };
            match &application.applicant.categories {
                _ if !within => Applies::No,
                None => Applies::Perhaps(Some(Field::Categories)),
                Some(categories) => {
                    let applying = categories.iter().filter(|category| any_of.contains(category));
                    of_categories(applying, application.applicant.legal_form)
                }
            }
        }
    }
}

/// A category of a person opens a tier to a person. How a body gets it by its founder's is published nowhere: staff decide.
fn of_categories<'a>(mut applying: impl Iterator<Item = &'a Category> + Clone, form: Option<LegalForm>) -> Applies {
    if applying.clone().next().is_none() {
        Applies::No
    } else if applying.any(|category| !category.is_of_a_person()) || form.is_some_and(LegalForm::is_person) {
        Applies::Yes
    } else {
        Applies::Perhaps(form.is_none().then_some(Field::LegalForm))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(percent: &str) -> Rate {
        Rate::parse(percent).unwrap()
    }

    // The splits of Almaty's programme reports of 2021 (nominal, subsidy, borrower's), and for a share with a floor those
    // that follow from the terms of Government Decree 1176 and of Damu's small-business subsidy, computed by hand.
    #[test]
    fn the_published_splits() {
        let borrower = |percent| SubsidyFormula::BorrowerRate(rate(percent));
        let share = |floor: &str| SubsidyFormula::Share { share: rate("40"), floor: Rate::parse(floor).ok() };
        for (part, nominal, state) in [
            (borrower("6"), "14", "8"),
            (borrower("6"), "13.5", "7.5"),
            (borrower("6"), "13.74", "7.74"),
            (borrower("6"), "12", "6"),
            (borrower("6"), "5", "0"),
            (SubsidyFormula::Points(rate("15.25")), "22.5", "15.25"),
            (share("12.3"), "20.5", "8.2"),
            (share("12.6"), "22", "8.8"),
            (share("12.6"), "21", "8.4"),
            (share("12.6"), "20.75", "8.15"),
            (share("12.6"), "20.25", "7.65"),
            (share("12.6"), "12", "0"),
        ] {
            let paid = borrower_rate(part, rate(nominal), None).unwrap();
            assert_eq!(rate(nominal).saturating_sub(paid.at_worst), rate(state), "{part:?} {nominal}");
            assert_eq!(paid.at_best, paid.at_worst);
        }
        // 13.25 points of 10 % are more than there is.
        for nominal in ["10", "13.25"] {
            assert_eq!(borrower_rate(SubsidyFormula::Points(rate("13.25")), rate(nominal), None), None, "{nominal}");
        }
    }

    // By hand: 14 - 13.25 = 0.75 if the points stay whole; 21.25 - 13.25 = 8 if the borrower pays what it pays at the highest.
    #[test]
    fn points_below_the_highest_rate_have_two_readings() {
        let points = SubsidyFormula::Points(rate("13.25"));
        let readings = |nominal| {
            let paid = borrower_rate(points, rate(nominal), Some(rate("21.25"))).unwrap();
            [paid.at_best, paid.at_worst].map(|rate| rate.to_string())
        };
        assert_eq!(readings("14"), ["0.75", "8"]);
        assert_eq!(readings("21.25"), ["8", "8"]);
        // Above the highest the bank is refused; the points are whole.
        assert_eq!(readings("22"), ["8.75", "8.75"]);
    }
}
