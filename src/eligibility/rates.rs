//! Which of a programme's rates an application gets.

use super::{Circumstances, Field};
use crate::application::Application;
use crate::catalogue::{Programme, RateTier, TierCondition};
use crate::rate::Rate;

/// The rate of an application, and what might lower it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateChoice<'c> {
    /// What the borrower pays, in percent a year.
    pub annual_rate: Rate,
    /// The tier it comes from; `None` where the bank sets the rate.
    pub tier: Option<&'c RateTier>,
    /// True if the bank's rate was not given and the highest is assumed.
    pub highest_assumed: bool,
    /// Lower rates that are not ruled out.
    pub lower: Vec<LowerRate<'c>>,
}

/// A lower rate that an answer still missing, or staff, may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LowerRate<'c> {
    /// The tier.
    pub tier: &'c RateTier,
    /// The answer that decides it; `None` if staff do.
    pub missing: Option<Field>,
}

/// The rate of the first tier whose demands are surely met. A tier that a missing answer or staff
/// decide is named as possible and not reckoned with. `None` if the programme lends at no rate.
#[must_use]
pub fn choose_rate<'c>(
    programme: &'c Programme,
    application: &Application,
    circumstances: Circumstances,
) -> Option<RateChoice<'c>> {
    let mut lower = Vec::new();
    for tier in &programme.rates {
        match tier_applies(tier, application, circumstances) {
            Applies::Yes => {
                lower.retain(|possible: &LowerRate| possible.tier.annual_rate < tier.annual_rate);
                return Some(RateChoice {
                    annual_rate: tier.annual_rate,
                    tier: Some(tier),
                    highest_assumed: false,
                    lower,
                });
            }
            Applies::No => {}
            Applies::Perhaps(missing) => lower.push(LowerRate { tier, missing }),
        }
    }
    let highest = programme.highest_bank_rate()?;
    Some(RateChoice {
        annual_rate: application.loan.annual_rate.unwrap_or(highest),
        tier: None,
        highest_assumed: application.loan.annual_rate.is_none(),
        lower,
    })
}

enum Applies {
    Yes,
    No,
    Perhaps(Option<Field>),
}

fn tier_applies(tier: &RateTier, application: &Application, circumstances: Circumstances) -> Applies {
    match &tier.when {
        None => Applies::Yes,
        Some(TierCondition::ForStaff(_)) => Applies::Perhaps(None),
        Some(TierCondition::Category { any_of, max_amount }) => {
            let within = match max_amount.map(|limit| circumstances.in_tenge(limit)) {
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
