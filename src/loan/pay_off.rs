//! What an offer in hand comes to: how many instalments repay it, and which rate its payment hides.

use rust_decimal::Decimal;

use super::accrual::Accrual;
use super::afford::AffordError;
use super::amortizer::Amortizer;
use super::daily_worth::Flow;
use super::effective_rate::EffectiveRate;
use super::error::LoanError;
use super::level_payment::equal_level_payment;
use super::limits::MAX_INSTALMENTS;
use super::plan::Repayment;
use super::{Loan, LoanTerms, Method};
use crate::money::Money;
use crate::rate::Rate;

/// How a payment repays a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PayOff {
    /// How many instalments it takes.
    pub instalments: u32,
    /// The last of them, which is no more than the others.
    pub last_payment: Money,
    /// All payments together.
    pub total: Money,
    /// The interest in them.
    pub interest: Money,
}

/// The rate that a payment hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct HiddenRate {
    /// The highest rate of a contract, with four decimals, whose level payment is no more than the payment; percent a year.
    pub annual_rate: Rate,
    /// What the offer really costs: the effective rate (ГЭСВ) of the payments on their days.
    pub effective_rate: EffectiveRate,
    /// All payments together.
    pub total: Money,
    /// What they come to above the amount lent.
    pub overpaid: Money,
}

/// How many instalments of `payment` repay a loan, and what the last one is. The number of instalments of the terms is not
/// looked at. Fees are not in the payment.
///
/// # Errors
/// [`AffordError::PaymentBelowInterest`] if the payment repays nothing in its first row, [`AffordError::NeverRepaid`] if
/// [`MAX_INSTALMENTS`] do not repay the loan, [`AffordError::FixedAmounts`] of a term that plans the payments, and as of
/// [`Loan::new`].
///
/// ```
/// use nesie::loan::{LoanTerms, pay_off};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("100000")?, Rate::parse("12")?, "2026-01-15".parse()?, 1);
/// let found = pay_off(&terms, Money::parse("10000")?)?;
/// assert_eq!((found.instalments, found.last_payment.to_string()), (11, "5898.48".into()));
/// let error = pay_off(&terms, Money::parse("1000")?).unwrap_err();
/// assert_eq!(error.to_string().replace('\u{a0}', " "), "payment: 1 000.00 ₸ does not cover the interest, 1 000.00 ₸");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn pay_off(terms: &LoanTerms, payment: Money) -> Result<PayOff, AffordError> {
    refuse_planned(terms)?;
    let mut terms = terms.clone();
    (terms.instalments, terms.method, terms.fees) = (MAX_INSTALMENTS, Method::Annuity, Vec::new());
    let loan = Loan::new(terms)?;
    let mut amortizer = Amortizer::new(&loan);
    (amortizer.repayment, amortizer.must_plan) = (Repayment::Level(payment.tiyn()), false);
    let (mut total, mut interest, mut instalments) = (Money::ZERO, Money::ZERO, 0_u32);
    // The last row would take whatever is left.
    let rows = loan.spans.iter().enumerate().take(loan.spans.len().saturating_sub(1));
    for (position, span) in rows {
        let row = amortizer.row(position, span)?;
        if row.principal.is_zero() && position >= loan.lead_rows && instalments == 0 {
            return Err(AffordError::PaymentBelowInterest { payment, interest: row.interest });
        }
        instalments = instalments.saturating_add(u32::from(position >= loan.lead_rows));
        total = total.checked_add(row.payment).ok_or(LoanError::TooLarge)?;
        interest = interest.checked_add(row.interest).ok_or(LoanError::TooLarge)?;
        if row.closing.is_zero() {
            return Ok(PayOff { instalments, last_payment: row.payment, total, interest });
        }
    }
    Err(AffordError::NeverRepaid { payment, instalments: MAX_INSTALMENTS })
}

/// The rate that `payment` hides, paid as often as the terms have instalments for their principal. The rate of the terms is not
/// looked at.
///
/// # Errors
/// [`AffordError::PaymentTooLow`] if the payments are less than the principal, [`LoanError::EffectiveRateTooHigh`] above every
/// rate there may be, [`AffordError::FixedAmounts`] of a term that plans the payments, and as of [`Loan::new`].
///
/// ```
/// use nesie::loan::{LoanTerms, hidden_rate};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("100000")?, Rate::ZERO, "2026-01-15".parse()?, 12);
/// let found = hidden_rate(&terms, Money::parse("10000")?)?;
/// assert_eq!((found.annual_rate.to_string(), found.effective_rate.to_decimals(4)), ("35.0743".into(), "41.5134".into()));
/// assert_eq!(found.overpaid.to_string(), "20000.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn hidden_rate(terms: &LoanTerms, payment: Money) -> Result<HiddenRate, AffordError> {
    refuse_planned(terms)?;
    let mut terms = terms.clone();
    (terms.method, terms.fees) = (Method::Annuity, Vec::new());
    let loan = Loan::new(terms)?;
    let principal = loan.terms.principal;
    let paid = loan.spans.iter().map(|span| Flow { on: span.pay_on, tiyn: payment.tiyn().saturating_neg() });
    let total = Money::checked_sum(loan.spans.iter().map(|_| payment)).ok_or(LoanError::TooLarge)?;
    let Some(overpaid) = total.checked_sub(principal) else { return Err(AffordError::PaymentTooLow { payment }) };
    let lent = Flow { on: loan.terms.disbursed_on, tiyn: principal.tiyn() };
    let effective_rate = EffectiveRate::solve(std::iter::once(lent).chain(paid).collect())?;
    let annual_rate = highest_rate(&loan, payment).ok_or(LoanError::EffectiveRateTooHigh)?;
    Ok(HiddenRate { annual_rate, effective_rate, total, overpaid })
}

/// The highest rate with four decimals whose level payment is no more than `payment`; `None` if every rate's is.
fn highest_rate(loan: &Loan, payment: Money) -> Option<Rate> {
    const DECIMALS: u32 = 4;
    let rate = |units: i64| Rate::try_from(Decimal::new(units, DECIMALS)).ok();
    let fits = |units: i64| {
        let accrual = Accrual::new(rate(units)?, loan.terms.rounding);
        let share = accrual.share_of_period(loan.terms.every);
        let level = equal_level_payment(loan.terms.principal.tiyn(), share, loan.spans.len(), loan.terms.rounding);
        Some(level <= payment.tiyn())
    };
    // A thousand percent, the highest rate there is.
    let (mut low, mut high) = (0, 10_000_000_i64);
    if fits(high)? {
        return None;
    }
    while high.saturating_sub(low) > 1 {
        let middle = low.midpoint(high);
        if fits(middle)? { low = middle } else { high = middle }
    }
    rate(low)
}

/// Terms that plan the payments or move principal apart from them say otherwise than the payment in hand.
fn refuse_planned(terms: &LoanTerms) -> Result<(), AffordError> {
    for (field, is_used) in [
        ("tranches", !terms.tranches.is_empty()),
        ("prepayments", !terms.prepayments.is_empty()),
        ("recurring_prepayments", !terms.recurring_prepayments.is_empty()),
        ("rate_changes", !terms.rate_changes.is_empty()),
        ("custom_principal", terms.method == Method::Custom),
        ("balloon", !terms.balloon.is_zero()),
        ("holidays", !terms.holidays.is_empty()),
        ("grace", terms.grace.principal_months > 0),
        ("subsidy", terms.subsidy.is_some()),
    ] {
        if is_used {
            return Err(AffordError::FixedAmounts { field });
        }
    }
    Ok(())
}
