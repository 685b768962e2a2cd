//! What an offer in hand comes to: how many instalments repay it, and which rate its payment hides.

use rust_decimal::Decimal;

use super::accrual::Accrual;
use super::afford::AffordError;
use super::amortizer::Amortizer;
use super::amount::money;
use super::daily_worth::Flow;
use super::effective_rate::EffectiveRate;
use super::error::LoanError;
use super::level_payment::equal_level_payment;
use super::limits::MAX_INSTALMENTS;
use super::plan::Repayment;
use super::{Fee, FeeKind, FirstPeriod, Loan, LoanTerms, Method};
use crate::calendar::Calendar;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

contract_words! {
    /// What is sought of a loan whose payment is known. It is not looked at in the terms. All that there are: this list does not
    /// grow within a contract version.
    #[derive(Default)]
    pub enum Sought {
        /// The largest loan.
        #[default]
        Principal = "principal",
        /// How many payments repay the loan.
        Instalments = "instalments",
        /// The rate that the payment hides.
        AnnualRate = "annual_rate",
    }
}

/// How a payment repays a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PayOff {
    /// How many payments it takes.
    pub instalments: u32,
    /// The last of them, which is no more than the others.
    pub last_payment: Money,
    /// What the offer comes to.
    pub cost: OfferCost,
}

/// The rate that a payment hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct HiddenRate {
    /// The rate of a contract, rounded down to four decimals, whose level payment is the payment; percent a year.
    pub annual_rate: Rate,
    /// What the offer comes to.
    pub cost: OfferCost,
}

/// What an offer comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OfferCost {
    /// All payments together and the fees of the first day.
    pub total: Money,
    /// What that is above the amount lent.
    pub overpaid: Money,
    /// The effective rate (ГЭСВ) of the payments on their days.
    pub effective_rate: EffectiveRate,
}

impl OfferCost {
    /// What payments come to, which together must be as much as the amount lent.
    fn of(loan: &Loan, payment: Money, paid: Vec<Flow>) -> Result<OfferCost, AffordError> {
        let (principal, fees) = (loan.terms.principal.tiyn(), loan.fees.upfront);
        let payments = paid.iter().fold(0_i64, |sum, flow| sum.saturating_sub(flow.tiyn));
        if payments < principal {
            let (instalments, principal) = (loan.terms.instalments, loan.terms.principal);
            return Err(AffordError::PaymentsBelowLoan { payment, instalments, principal });
        }
        let total = payments.saturating_add(fees.tiyn);
        let lent = Flow { on: loan.terms.disbursed_on, tiyn: principal.saturating_sub(fees.in_gesv_tiyn()) };
        let effective_rate = EffectiveRate::solve(std::iter::once(lent).chain(paid).collect())?;
        Ok(OfferCost { total: money(total)?, overpaid: money(total.saturating_sub(principal))?, effective_rate })
    }
}

/// How many payments of `payment` repay a loan, and what the last one is. The number of instalments of the terms is not looked
/// at.
///
/// # Errors
/// [`AffordError::PaymentBelowInterest`] if the payment repays nothing in its first row or is less than the interest of another,
/// [`AffordError::NeverRepaid`] if as many payments as a loan may have do not repay it, [`AffordError::NotPlain`] of a term by which
/// the payments would differ, and those of [`Loan::with_calendar`].
///
/// ```
/// use nesie::calendar::Calendar;
/// use nesie::loan::{LoanTerms, pay_off};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("100000")?, Rate::parse("12")?, "2026-01-15".parse()?, 1);
/// let calendar = Calendar::default();
/// let found = pay_off(&terms, Money::parse("10000")?, &calendar)?;
/// assert_eq!((found.instalments, found.last_payment.to_string()), (11, "5898.48".into()));
/// let error = pay_off(&terms, Money::parse("1000")?, &calendar).unwrap_err();
/// assert_eq!(error.to_string().replace('\u{a0}', " "), "payment: 1 000.00 ₸ does not cover the interest, 1 000.00 ₸");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn pay_off(terms: &LoanTerms, payment: Money, calendar: &Calendar) -> Result<PayOff, AffordError> {
    /// How many payments are tried, one after the other: few loans take so many that their days lie beyond a calendar.
    const TRIED: [u32; 5] = [12, 36, 120, 360, MAX_INSTALMENTS];
    refuse_differing(terms)?;
    let mut terms = terms.clone();
    for instalments in TRIED {
        terms.instalments = instalments;
        let loan = match Loan::with_calendar(terms.clone(), calendar) {
            // No more payments fall due before the last year there is.
            Err(LoanError::DueDateTooLate { row }) if row > 1 => {
                terms.instalments = row.saturating_sub(1);
                Loan::with_calendar(terms.clone(), calendar)?
            }
            loan => loan?,
        };
        if let Some(found) = repaid(&loan, payment)? {
            return Ok(found);
        }
        if terms.instalments < instalments {
            break;
        }
    }
    Err(AffordError::NeverRepaid { payment, instalments: terms.instalments })
}

/// How a payment repays a loan within its rows; `None` if it does not.
fn repaid(loan: &Loan, payment: Money) -> Result<Option<PayOff>, AffordError> {
    let mut amortizer = Amortizer::new(loan);
    (amortizer.repayment, amortizer.must_plan) = (Repayment::Level(payment.tiyn()), false);
    let mut paid = Vec::new();
    for (position, span) in loan.spans.iter().enumerate() {
        let row = amortizer.row(position, span)?;
        if row.payment > payment || (row.principal.is_zero() && paid.is_empty()) {
            // The last row takes whatever is left, which more rows would share.
            let is_last = position.saturating_add(1) == loan.spans.len() && row.interest < payment;
            return if is_last {
                Ok(None)
            } else {
                Err(AffordError::PaymentBelowInterest { payment, interest: row.interest })
            };
        }
        paid.push(Flow { on: row.pay_on, tiyn: row.payment.tiyn().saturating_neg() });
        if row.closing.is_zero() {
            let cost = OfferCost::of(loan, payment, paid)?;
            return Ok(Some(PayOff { instalments: row.n, last_payment: row.payment, cost }));
        }
    }
    Ok(None)
}

/// The rate that `payment` hides, paid as often as the terms have instalments for their principal. The rate of the terms is not
/// looked at.
///
/// # Errors
/// [`AffordError::PaymentsBelowLoan`] if the payments are less than the principal, [`AffordError::RateTooHigh`] above every rate there
/// may be, [`AffordError::NotPlain`] of a term by which the payments would differ, and those of [`Loan::with_calendar`].
///
/// ```
/// use nesie::calendar::Calendar;
/// use nesie::loan::{LoanTerms, hidden_rate};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("100000")?, Rate::ZERO, "2026-01-15".parse()?, 12);
/// let found = hidden_rate(&terms, Money::parse("10000")?, &Calendar::default())?;
/// assert_eq!(found.annual_rate.to_string(), "35.0742");
/// assert_eq!((found.cost.effective_rate.to_decimals(4), found.cost.overpaid.to_string()), ("41.5134".into(), "20000.00".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn hidden_rate(terms: &LoanTerms, payment: Money, calendar: &Calendar) -> Result<HiddenRate, AffordError> {
    refuse_differing(terms)?;
    let loan = Loan::with_calendar(terms.clone(), calendar)?;
    let paid = loan.spans.iter().map(|span| Flow { on: span.pay_on, tiyn: payment.tiyn().saturating_neg() });
    let cost = OfferCost::of(&loan, payment, paid.collect())?;
    let annual_rate = highest_rate(&loan, payment).ok_or(AffordError::RateTooHigh { payment })?;
    Ok(HiddenRate { annual_rate, cost })
}

/// The highest rate with four decimals whose level payment, before it is rounded, is no more than `payment`; `None` if every rate's
/// is.
fn highest_rate(loan: &Loan, payment: Money) -> Option<Rate> {
    const DECIMALS: u32 = 4;
    // Parts of a tiyn: the largest loan in them is below 2^60.
    const PARTS: i64 = 10_000;
    let rate = |units: i64| Rate::try_from(Decimal::new(units, DECIMALS)).ok();
    let (principal, rounding) = (loan.terms.principal.tiyn().saturating_mul(PARTS), loan.terms.rounding);
    let fits = |units: i64| {
        let share = Accrual::new(rate(units)?, rounding).share_of_period(loan.terms.every);
        let level = equal_level_payment(principal, share, loan.spans.len(), rounding);
        Some(level <= payment.tiyn().saturating_mul(PARTS))
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

/// Terms by which the payments would not be all alike: the payment in hand says nothing of such a loan.
fn refuse_differing(terms: &LoanTerms) -> Result<(), AffordError> {
    let is_later = |fee: &Fee| !matches!(fee.kind, FeeKind::UpfrontPercent { .. } | FeeKind::UpfrontAmount { .. });
    for (field, is_used) in [
        ("method", terms.method != Method::Annuity),
        ("grace", terms.grace.principal_months > 0),
        ("fees", terms.fees.iter().any(is_later)),
        ("subsidy", terms.subsidy.is_some()),
        ("prepayments", !terms.prepayments.is_empty()),
        ("rate_changes", !terms.rate_changes.is_empty()),
        ("tranches", !terms.tranches.is_empty()),
        ("first_period", terms.first_period != FirstPeriod::Within),
        ("balloon", !terms.balloon.is_zero()),
        ("holidays", !terms.holidays.is_empty()),
        ("recurring_prepayments", !terms.recurring_prepayments.is_empty()),
    ] {
        if is_used {
            return Err(AffordError::NotPlain { field });
        }
    }
    Ok(())
}
