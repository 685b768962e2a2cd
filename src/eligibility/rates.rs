//! Which of a programme's rates, subsidies or guarantees an application gets.

use super::finding::Requirement;
use super::{DecisionContext, Field};
use crate::application::{Application, Purpose};
use crate::catalogue::{GuaranteeTier, Programme, RateTier, SubsidyFormula, SubsidyTier, TierCondition};
use crate::indicator::SourceId;
use crate::rate::Rate;

/// The rate of an application, the state's part of it, and what might lower it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateChoice<'c> {
    /// The rate of the loan contract, in percent a year.
    pub nominal_rate: Rate,
    /// What the borrower pays while there is a subsidy; else the nominal rate.
    pub annual_rate: Rate,
    /// The tier the rate comes from; `None` where the bank sets it.
    pub tier: Option<&'c RateTier>,
    /// The state's part; `None` where there is none.
    pub support: Option<InterestSubsidy<'c>>,
    /// True if the bank's rate was not given and the highest is assumed.
    pub highest_assumed: bool,
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
            tier: None,
            support: None,
            highest_assumed: false,
            base_rate_assumed: false,
            lower: Vec::new(),
        }
    }
}

/// The state's part of the interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
/// decide is named as possible and not reckoned with. `None` if the programme has no rate, or it hangs
/// on a base rate of which nothing is known, or the state's part of the bank's rate is not published.
#[must_use]
pub fn choose_rate<'c>(
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) -> Option<RateChoice<'c>> {
    let (tier, perhaps) = choose(&programme.rates, application, context);
    let (nominal_rate, highest_assumed, base_rate_assumed) = match tier {
        Some(tier) => (tier.annual_rate, false, false),
        None => {
            let highest = programme.highest_bank_rate()?;
            match application.loan.annual_rate {
                Some(given) => (given, false, false),
                None => (context.in_percent_at_last(highest)?, true, context.in_percent(highest).is_err()),
            }
        }
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

fn add_subsidy<'c>(
    choice: &mut RateChoice<'c>,
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) {
    let (tier, perhaps) = choose(&programme.subsidies, application, context);
    let Some((tier, rate)) = tier.and_then(|tier| Some((tier, state_rate(tier.part, choice.nominal_rate)?))) else {
        return;
    };
    let nominal_rate = choice.nominal_rate;
    if rate == Rate::ZERO {
        return;
    }
    choice.annual_rate = nominal_rate.saturating_sub(rate);
    let months = subsidy_months(tier, application.loan.purpose).min(application.loan.term_months);
    choice.support = Some(InterestSubsidy { tier, rate, months });
    for (tier, missing) in perhaps {
        let Some(rate) = state_rate(tier.part, nominal_rate) else { continue };
        let annual_rate = nominal_rate.saturating_sub(rate);
        if let Some(when) = tier.when.as_ref().filter(|_| annual_rate < choice.annual_rate) {
            choice.lower.push(LowerRate { annual_rate, when, source: &tier.source, missing });
        }
    }
}

/// The state's part of a nominal rate. At the floor it is the state's part that shrinks: the published
/// text does not say which side gives way, and so the borrower never pays under the floor. `None` where the
/// points of the state are not below the nominal rate: nothing published says what a borrower pays then.
fn state_rate(part: SubsidyFormula, nominal_rate: Rate) -> Option<Rate> {
    match part {
        SubsidyFormula::BorrowerRate(borrower) => Some(nominal_rate.saturating_sub(borrower)),
        SubsidyFormula::Points(points) => (points < nominal_rate).then_some(points),
        SubsidyFormula::Share { share, floor } => {
            let most = nominal_rate.saturating_sub(floor.unwrap_or(Rate::ZERO));
            Some(nominal_rate.share(share).min(most))
        }
    }
}

/// What a bank's rate must be above, so that the state's part can be reckoned and is not nothing; `None` where it is above that.
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
                Some(categories) if categories.iter().any(|category| any_of.contains(category)) => Applies::Yes,
                Some(_) => Applies::No,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(percent: &str) -> Rate {
        Rate::parse(percent).unwrap()
    }

    // The splits of Almaty's programme reports of 2021 (nominal, state's part, borrower's), and for a share with a floor
    // those that follow from the terms of Government Decree 1176 and of Damu's small-business subsidy, reckoned by hand.
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
            assert_eq!(state_rate(part, rate(nominal)), Some(rate(state)), "{part:?} {nominal}");
        }
        // 13.25 points of 10 % are more than there is.
        for nominal in ["10", "13.25"] {
            assert_eq!(state_rate(SubsidyFormula::Points(rate("13.25")), rate(nominal)), None, "{nominal}");
        }
    }
}
