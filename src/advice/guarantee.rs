//! What a guarantee covers and costs, and what security is still needed.

use crate::application::Application;
use crate::catalogue::GuaranteeTier;
use crate::eligibility::{DecisionContext, LargerGuarantee};
use crate::money::Money;
use crate::rate::Rate;

/// A guarantee for the loan that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GuaranteeOffer<'c> {
    /// The tier it comes from.
    pub tier: &'c GuaranteeTier,
    /// The share of the loan that is guaranteed at most, in percent.
    pub share: Rate,
    /// The amount that is guaranteed at most: the share, or the cap where that is less.
    pub amount: Money,
    /// What of the loan own security must cover.
    pub own_security_needed: Money,
    /// What of that the offered security leaves open; `None` if it is not known what is offered.
    pub own_security_missing: Option<Money>,
    /// The fee at the start, if one is published.
    pub upfront_fee: Option<Money>,
    /// Larger guarantees that are not ruled out, and whom they are for.
    pub larger: Vec<LargerGuarantee<'c>>,
}

/// The guarantee of a tier.
pub(super) fn offer<'c>(
    tier: &'c GuaranteeTier,
    larger: Vec<LargerGuarantee<'c>>,
    application: &Application,
    context: DecisionContext,
) -> GuaranteeOffer<'c> {
    let loan = application.loan.amount;
    let amount = context.guaranteed(tier, loan);
    let own_security_needed = context.own_security_needed(tier, loan);
    let offered = application.own_security_worth();
    GuaranteeOffer {
        tier,
        share: tier.max_share,
        amount,
        own_security_needed,
        own_security_missing: offered.map(|offered| own_security_needed.saturating_sub(offered)),
        upfront_fee: tier.upfront_fee.map(|fee| fee.of(amount)),
        larger,
    }
}
