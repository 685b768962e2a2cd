//! Judging what stands behind a loan: the security offered and the own contribution.

use super::finding::{Outcome, Quantity, Requirement};
use super::judgement::{Depth, Judgement, at_least, exactly, met_if, one_of};
use super::{DecisionContext, Field, Remedy, choose_guarantee};
use crate::application::{Application, CollateralKind};
use crate::catalogue::{AmountLimit, GuaranteeTier, Programme};
use crate::money::Money;
use crate::rate::Rate;

/// Security of an admitted kind. How much of the loan it must cover is not published: worth as much as the loan is taken as
/// enough, anything less is left to staff. Nobody is told of a worth that would do, because none is published.
pub(super) fn collateral<D: Depth>(kinds: &[CollateralKind], application: &Application) -> Judgement<D> {
    let required = || one_of(kinds);
    let Some(items) = &application.collateral else { return Judgement::unknown(required, Field::Collateral) };
    let offered = || {
        let worth_something = items.iter().filter(|item| !item.value.is_zero());
        one_of(&worth_something.map(|item| item.kind).collect::<Vec<_>>())
    };
    let worth = application.security_worth(|kind| kinds.contains(&kind)).unwrap_or_default();
    let outcome = if worth.is_zero() {
        Outcome::NotMet
    } else if worth < application.loan.amount {
        Outcome::ForStaff
    } else {
        Outcome::Met
    };
    Judgement::known(outcome, required, offered)
}

pub(super) fn collateral_share<D: Depth>(
    kinds: &[CollateralKind],
    min: Rate,
    application: &Application,
) -> Judgement<D> {
    let required_value = share_of(min, application.loan.amount);
    let required = || at_least(Quantity::Money(required_value));
    let Some(offered) = application.security_worth(|kind| kinds.contains(&kind)) else {
        return Judgement::unknown(required, Field::Collateral);
    };
    let observed = || exactly(Quantity::Money(offered));
    Judgement::known(met_if(offered >= required_value), required, observed).or_remedy(|| {
        let kind = kinds.first().copied()?;
        // What the other kinds leave for the first to cover.
        let of_first = application.security_worth(|other| other == kind).unwrap_or_default();
        let of_others = offered.saturating_sub(of_first);
        Some(Remedy::CollateralWorth(kind, required_value.saturating_sub(of_others)))
    })
}

/// What the guarantee leaves open must be covered by own security of any kind. Where staff may grant a
/// larger guarantee, a gap that it would close is left to them.
pub(super) fn own_security<D: Depth>(
    programme: &Programme,
    application: &Application,
    context: DecisionContext,
) -> Judgement<D> {
    let left_open = |tier: &GuaranteeTier| context.own_security_needed(tier, application.loan.amount);
    let Some(tier) = choose_guarantee(programme, application, context) else {
        return Judgement::unknown(|| Requirement::Clause, Field::Collateral);
    };
    let needed = left_open(tier);
    let required = || at_least(Quantity::Money(needed));
    let Some(offered) = application.own_security_worth() else {
        return Judgement::unknown(required, Field::Collateral);
    };
    let least = programme.guarantees.iter().map(left_open).min().unwrap_or(needed);
    let outcome = if offered >= needed {
        Outcome::Met
    } else if offered >= least {
        Outcome::ForStaff
    } else {
        Outcome::NotMet
    };
    Judgement::known(outcome, required, || exactly(Quantity::Money(offered)))
        .or_remedy(|| Some(Remedy::CollateralWorth(CollateralKind::RealEstate, needed)))
}

/// The share of the project, own contribution and loan together: own / (own + loan) >= share.
pub(super) fn own_contribution<D: Depth>(
    min: Rate,
    above: Option<AmountLimit>,
    application: &Application,
    context: DecisionContext,
) -> Judgement<D> {
    let amount = application.loan.amount;
    match above.map(|limit| context.in_tenge(limit)) {
        Some(Err(_)) => {
            let required = || Requirement::Unpriced(above.into_iter().collect());
            return Judgement::undecided(required, || Some(exactly(Quantity::Money(amount))), Field::Mrp);
        }
        Some(Ok(threshold)) if amount <= threshold => {
            return Judgement::met(|| Requirement::OnlyAbove(Quantity::Money(threshold)));
        }
        _ => {}
    }
    let required_money = share_to_share(min, amount);
    let required = || at_least(Quantity::Money(required_money));
    match application.own_contribution {
        None => Judgement::unknown(required, Field::OwnContribution),
        Some(own) => Judgement::known(met_if(own >= required_money), required, || exactly(Quantity::Money(own)))
            .or_remedy(|| Some(Remedy::OwnContribution(required_money))),
    }
}

/// The own contribution that makes up `share` of a project whose loan is `amount`: amount x share / (1 - share),
/// rounded up.
fn share_to_share(share: Rate, amount: Money) -> Money {
    share_up(share, amount, Rate::UNITS_PER_ONE.saturating_sub(share.units()))
}

/// A share of an amount, rounded up to the tiyn: what is less than the share is not enough.
fn share_of(share: Rate, amount: Money) -> Money {
    share_up(share, amount, Rate::UNITS_PER_ONE)
}

/// amount x share / whole, rounded up to the tiyn; the largest amount where there is none.
fn share_up(share: Rate, amount: Money, whole_units: u64) -> Money {
    let product = u128::from(amount.tiyn().unsigned_abs()).saturating_mul(share.units().into());
    let less_one = u128::from(whole_units).saturating_sub(1);
    let tiyn = product.saturating_add(less_one).checked_div(whole_units.into());
    tiyn.map_or(Money::MAX, Money::saturating_from_tiyn)
}
