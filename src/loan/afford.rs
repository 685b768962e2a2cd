//! The largest loan that a payment can carry.

use std::borrow::Cow;

use super::amount::money;
use super::error::LoanError;
use super::{Loan, LoanTerms, Method, Schedule};
use crate::calendar::{self, Calendar};
use crate::error::{Code, Refusal};
use crate::language::{Lang, Localize};
use crate::money::Money;

/// A loan whose payments stay within a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Affordable {
    /// The principal.
    pub principal: Money,
    /// The highest payment of the borrower, after the interest subsidy.
    pub highest_payment: Money,
}

/// Why no loan can be found for a payment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum AffordError {
    /// The terms are refused whatever the principal.
    Loan(#[from] LoanError),
    /// The terms move amounts of principal that are fixed: nothing says how they would grow with the loan.
    FixedAmounts {
        /// The field.
        field: &'static str,
    },
    /// The payment is given of a loan whose payments would not be all alike by this term.
    NotPlain {
        /// The field.
        field: &'static str,
    },
    /// No loan that the terms allow has payments as low as that.
    PaymentTooLow {
        /// The payment.
        payment: Money,
    },
    /// So many payments come to less than the loan.
    PaymentsBelowLoan {
        /// The payment.
        payment: Money,
        /// How often it is paid.
        instalments: u32,
        /// The loan.
        principal: Money,
    },
    /// The payment repays nothing.
    PaymentBelowInterest {
        /// The payment.
        payment: Money,
        /// The interest of the first row.
        interest: Money,
    },
    /// The payment does not repay the loan in as many instalments as there may be.
    NeverRepaid {
        /// The payment.
        payment: Money,
        /// The most instalments.
        instalments: u32,
    },
    /// The rate that the payment hides is above every rate there may be.
    RateTooHigh {
        /// The payment.
        payment: Money,
    },
}

impl Refusal for AffordError {
    fn code(&self) -> Code {
        match self {
            AffordError::Loan(error) => error.code(),
            AffordError::FixedAmounts { .. } => Code::FixedAmounts,
            AffordError::NotPlain { .. } => Code::NotPlain,
            AffordError::PaymentTooLow { .. } | AffordError::PaymentsBelowLoan { .. } => Code::PaymentTooLow,
            AffordError::PaymentBelowInterest { .. } => Code::PaymentBelowInterest,
            AffordError::NeverRepaid { .. } => Code::NeverRepaid,
            AffordError::RateTooHigh { .. } => Code::RateTooHigh,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            AffordError::Loan(error) => error.field(),
            AffordError::FixedAmounts { field } | AffordError::NotPlain { field } => (*field).into(),
            AffordError::PaymentTooLow { .. }
            | AffordError::PaymentsBelowLoan { .. }
            | AffordError::PaymentBelowInterest { .. }
            | AffordError::NeverRepaid { .. }
            | AffordError::RateTooHigh { .. } => "payment".into(),
        }
    }
}

/// The largest principal with which no payment of the borrower, fees of the payments included, is above `payment`.
/// `template` has all other terms; its principal is not looked at, and fees that are amounts stay as they are.
///
/// Rounding lets the highest payment go up and down by some tiyn while the principal grows. The answer is exact: its own
/// highest payment is within the sum, that of one tiyn more is not, nor that of any of the next `2 x instalments + 2`
/// tiyn. Paid monthly at the rates that lenders charge, no larger loan fits; at far higher rates of a period what rounding
/// leaves may grow so much over the rows that one some tiyn further does.
///
/// # Errors
/// [`AffordError`] if the terms are refused whatever the principal, have tranches, prepayments or listed principals, or if
/// the payment is below that of the smallest loan.
///
/// ```
/// use nesie::loan::{LoanTerms, afford};
/// use nesie::{money::Money, rate::Rate};
/// let template = LoanTerms::new(Money::ZERO, Rate::parse("7")?, "2026-12-01".parse()?, 60);
/// let found = afford(&template, Money::parse("500000")?)?;
/// assert_eq!(found.principal.to_string(), "25250996.76");
/// assert_eq!(found.highest_payment.to_string(), "500000.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn afford(template: &LoanTerms, payment: Money) -> Result<Affordable, AffordError> {
    afford_with_calendar(template, payment, &calendar::EMPTY)
}

/// [`afford`] of terms that move payments to the working days of a calendar.
///
/// # Errors
/// The same as [`afford`].
pub fn afford_with_calendar(
    template: &LoanTerms,
    payment: Money,
    calendar: &Calendar,
) -> Result<Affordable, AffordError> {
    for (field, is_used) in [
        ("tranches", !template.tranches.is_empty()),
        ("prepayments", !template.prepayments.is_empty()),
        ("recurring_prepayments", !template.recurring_prepayments.is_empty()),
        ("balloon", !template.balloon.is_zero()),
        ("price", template.price.is_some()),
        ("custom_principal", template.method == Method::Custom),
    ] {
        if is_used {
            return Err(AffordError::FixedAmounts { field });
        }
    }
    let terms_of = |principal| Ok::<_, LoanError>(LoanTerms { principal, ..template.clone() });
    let found = Search::new(Money::TIYN, Money::LARGEST_LOAN, payment, calendar, terms_of)?.answer()?;
    found.ok_or(AffordError::PaymentTooLow { payment })
}

/// [`afford`] among the principals from `least` to `most`, where the terms follow from the principal: a guarantee and its
/// fees grow with it. `None` if no loan among them fits.
///
/// Between `least` and `most` the payments must grow with the principal, but for rounding. Where they jump, as at the end
/// of a tier of rates, each side is asked for on its own. A principal whose fees eat it up counts as too small, not as a
/// fault.
///
/// # Errors
/// What `terms_of` refuses, and [`LoanError`] if the terms are refused whatever the principal.
///
/// ```
/// use nesie::loan::{Fee, FeeKind, LoanError, LoanTerms, afford_within};
/// use nesie::{money::Money, rate::Rate};
/// // A guarantee of 85 % of the loan costs 1.5 % of its balance a year.
/// let (share, rate) = (Rate::parse("85")?, Rate::parse("1.5")?);
/// let start = "2026-12-01".parse()?;
/// let terms_of = |principal| {
///     let mut terms = LoanTerms::new(principal, Rate::parse("7").unwrap_or_default(), start, 60);
///     let kind = FeeKind::YearlyPercentOfGuarantee { rate, guarantee: share.of(principal) };
///     terms.fees = vec![Fee { name: "guarantee".into(), kind, in_gesv: true }];
///     Ok::<_, LoanError>(terms)
/// };
/// let payment = Money::parse("500000")?;
/// let found = afford_within(Money::parse("1")?, Money::LARGEST_LOAN, payment, terms_of)?.ok_or("none")?;
/// assert!(found.highest_payment <= payment && found.principal < Money::parse("25250996.76")?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn afford_within<E: From<LoanError>>(
    least: Money,
    most: Money,
    payment: Money,
    terms_of: impl FnMut(Money) -> Result<LoanTerms, E>,
) -> Result<Option<Affordable>, E> {
    Search::new(least, most, payment, &calendar::EMPTY, terms_of)?.answer()
}

/// How a principal fits the payment.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fit {
    /// The highest payment is within the sum.
    Within(Money),
    /// It is above the sum.
    Above,
    /// The fees do not allow so small a loan.
    TooSmall,
}

struct Search<'c, F> {
    terms_of: F,
    calendar: &'c Calendar,
    schedule: Schedule,
    payment: Money,
    least_tiyn: i64,
    most_tiyn: i64,
    /// Over how many tiyn of principal the ups and downs of rounding repeat: a payment steps by a tiyn at least once in
    /// as many tiyn of principal as there are rows.
    window_tiyn: i64,
}

impl<'c, E: From<LoanError>, F: FnMut(Money) -> Result<LoanTerms, E>> Search<'c, F> {
    fn new(least: Money, most: Money, payment: Money, calendar: &'c Calendar, mut terms_of: F) -> Result<Self, E> {
        let window_tiyn = i64::from(terms_of(most)?.instalments).saturating_mul(2).saturating_add(2);
        let (least_tiyn, most_tiyn) = (least.tiyn(), most.tiyn());
        Ok(Search { terms_of, calendar, schedule: Schedule::default(), payment, least_tiyn, most_tiyn, window_tiyn })
    }

    fn answer(mut self) -> Result<Option<Affordable>, E> {
        let principal = self.largest()?;
        Ok(match self.fit(principal)? {
            Fit::Within(highest_payment) => Some(Affordable { principal: money(principal)?, highest_payment }),
            Fit::Above | Fit::TooSmall => None,
        })
    }

    /// The highest principal that fits and after which none fits over a whole window.
    fn largest(&mut self) -> Result<i64, E> {
        let mut fits = self.crossing()?;
        // What lies beyond an up and down may fit again: leap over them in growing steps, beyond the most at last, then close in.
        let mut step = 1;
        let mut fails = loop {
            let ahead = fits.saturating_add(step);
            match self.first_fit(ahead)? {
                Some(found) => fits = found,
                None => break ahead,
            }
            step = step.saturating_mul(2).saturating_add(self.window_tiyn);
        };
        while fails.saturating_sub(fits) > 1 {
            let middle = fits.midpoint(fails);
            match self.first_fit(middle)? {
                Some(found) => fits = found,
                None => fails = middle,
            }
        }
        Ok(fits)
    }

    /// A principal, at least the least, that is not above the sum and whose next is, by bisection.
    fn crossing(&mut self) -> Result<i64, E> {
        let (mut fits, mut fails) = (self.least_tiyn, self.most_tiyn.saturating_add(1));
        while fails.saturating_sub(fits) > 1 {
            let middle = fits.midpoint(fails);
            if self.fit(middle)? == Fit::Above { fails = middle } else { fits = middle }
        }
        Ok(fits)
    }

    /// The first principal of the window from `principal` on that fits.
    fn first_fit(&mut self, principal: i64) -> Result<Option<i64>, E> {
        for candidate in principal..=principal.saturating_add(self.window_tiyn).min(self.most_tiyn) {
            if matches!(self.fit(candidate)?, Fit::Within(_)) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    fn fit(&mut self, principal: i64) -> Result<Fit, E> {
        let terms = (self.terms_of)(money(principal)?)?;
        let written = Loan::with_calendar(terms, self.calendar).and_then(|loan| loan.schedule_into(&mut self.schedule));
        match written {
            Ok(()) => {}
            Err(LoanError::FeeAmount { .. } | LoanError::UpfrontFees { .. } | LoanError::PaymentStep { .. }) => {
                return Ok(Fit::TooSmall);
            }
            Err(LoanError::TooLarge) => return Ok(Fit::Above),
            Err(error) => return Err(error.into()),
        }
        let highest = self.schedule.rows().iter().map(|row| row.borrower_payment).max().unwrap_or_default();
        Ok(if highest <= self.payment { Fit::Within(highest) } else { Fit::Above })
    }
}
