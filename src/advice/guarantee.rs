//! What a guarantee covers and costs, and what security is still needed.

use crate::application::{Application, CollateralKind};
use crate::catalogue::GuaranteeTier;
use crate::eligibility::Circumstances;
use crate::money::{Money, Rounding};
use crate::rate::Rate;

/// A guarantee for the loan that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

/// The guarantee of a tier; a cap in МРП that is not known on the day is left out.
pub(super) fn offer<'c>(
    tier: &'c GuaranteeTier,
    application: &Application,
    circumstances: Circumstances,
) -> GuaranteeOffer<'c> {
    let loan = application.loan.amount;
    let cap = tier.max_amount.and_then(|limit| circumstances.in_tenge(limit).ok()).unwrap_or(Money::MAX);
    let amount = part(loan, tier.max_share).min(cap);
    let own_security_needed = loan.saturating_sub(amount);
    let offered = application.collateral.as_ref().map(|items| {
        let own = items.iter().filter(|item| item.kind != CollateralKind::Guarantee);
        own.fold(Money::ZERO, |sum, item| sum.checked_add(item.value).unwrap_or(Money::MAX))
    });
    GuaranteeOffer {
        tier,
        share: tier.max_share,
        amount,
        own_security_needed,
        own_security_missing: offered.map(|offered| own_security_needed.saturating_sub(offered)),
        upfront_fee: tier.upfront_fee.map(|fee| part(amount, fee)),
    }
}

/// A share of an amount, rounded half up to the tiyn.
fn part(amount: Money, share: Rate) -> Money {
    let product = u128::from(amount.tiyn().unsigned_abs()).saturating_mul(u128::from(share.units()));
    let tiyn = Rounding::HalfUp.divide(product, u128::from(Rate::UNITS_PER_ONE));
    tiyn.and_then(|tiyn| i64::try_from(tiyn).ok()).and_then(|tiyn| Money::from_tiyn(tiyn).ok()).unwrap_or(Money::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_an_amount_is_rounded_to_the_tiyn() {
        let part = |amount, share| part(Money::parse(amount).unwrap(), Rate::parse(share).unwrap()).to_string();
        assert_eq!(part("20000000.00", "85"), "17000000.00");
        assert_eq!(part("0.01", "50"), "0.01");
        assert_eq!(part("0.01", "49"), "0.00");
    }
}
