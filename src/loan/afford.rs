//! The largest loan that a payment can carry.

use std::borrow::Cow;

use super::error::LoanError;
use super::fees::Fees;
use super::walk::money;
use super::{Loan, LoanTerms, Method, Schedule, check};
use crate::language::{Lang, Say};
use crate::money::Money;

/// A loan whose payments stay within a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Affordable {
    /// The principal.
    pub principal: Money,
    /// The highest payment of the borrower, after the state's part.
    pub highest_payment: Money,
}

/// Why no loan can be found for a payment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
#[non_exhaustive]
pub enum AffordError {
    /// The terms are refused whatever the principal.
    Loan(LoanError),
    /// The terms move amounts of principal that are fixed: nothing says how they would grow with the loan.
    FixedAmounts {
        /// The field.
        field: &'static str,
    },
    /// No loan that the terms allow has payments as low as that.
    PaymentTooLow {
        /// The payment.
        payment: Money,
    },
}

impl AffordError {
    /// The path of the field in the contract; "payment" for the payment.
    #[must_use]
    pub fn field(&self) -> Cow<'static, str> {
        match self {
            AffordError::Loan(error) => error.field(),
            AffordError::FixedAmounts { field } => (*field).into(),
            AffordError::PaymentTooLow { .. } => "payment".into(),
        }
    }

    /// The code that a program can match on; it stays the same within a contract version.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            AffordError::Loan(error) => error.code(),
            AffordError::FixedAmounts { .. } => "fixed_amounts",
            AffordError::PaymentTooLow { .. } => "payment_too_low",
        }
    }
}

impl From<LoanError> for AffordError {
    fn from(error: LoanError) -> Self {
        AffordError::Loan(error)
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
    afford_at_most(template, payment, Money::LARGEST_LOAN)
}

/// [`afford`] among loans of at most `most`: what a programme lends. If even that fits, it is the answer.
///
/// # Errors
/// As of [`afford`]; [`LoanError::Principal`] if `most` is nothing or above [`Money::LARGEST_LOAN`].
///
/// ```
/// use nesie::loan::{LoanTerms, afford_at_most};
/// use nesie::{money::Money, rate::Rate};
/// let template = LoanTerms::new(Money::ZERO, Rate::parse("6")?, "2022-01-10".parse()?, 84);
/// let most = Money::parse("20000000")?;
/// assert_eq!(afford_at_most(&template, Money::parse("5000000")?, most)?.principal, most);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn afford_at_most(template: &LoanTerms, payment: Money, most: Money) -> Result<Affordable, AffordError> {
    for (field, is_used) in [
        ("tranches", !template.tranches.is_empty()),
        ("prepayments", !template.prepayments.is_empty()),
        ("custom_principal", template.method == Method::Custom),
    ] {
        if is_used {
            return Err(AffordError::FixedAmounts { field });
        }
    }
    let mut search = Search::new(template, payment, most)?;
    let principal = search.largest()?;
    match search.fit(principal)? {
        Fit::Within(highest_payment) => Ok(Affordable { principal: money(principal)?, highest_payment }),
        Fit::Above | Fit::TooSmall => Err(AffordError::PaymentTooLow { payment }),
    }
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

struct Search {
    loan: Loan,
    schedule: Schedule,
    payment: Money,
    most_tiyn: i64,
    /// Over how many tiyn of principal the ups and downs of rounding repeat: a payment steps by a tiyn at least once in
    /// as many tiyn of principal as there are rows.
    window_tiyn: i64,
}

impl Search {
    fn new(template: &LoanTerms, payment: Money, most: Money) -> Result<Search, LoanError> {
        let terms = LoanTerms { principal: most, ..template.clone() };
        let window_tiyn = i64::from(terms.instalments).saturating_mul(2).saturating_add(2);
        let most_tiyn = most.tiyn();
        Ok(Search { loan: Loan::new(terms)?, schedule: Schedule::default(), payment, most_tiyn, window_tiyn })
    }

    /// The highest principal that fits and after which none fits over a whole window.
    fn largest(&mut self) -> Result<i64, LoanError> {
        let mut fits = self.crossing()?;
        // What lies beyond an up and down may fit again: leap over them in growing steps, then close in.
        let (mut step, mut fails) = (1, self.most_tiyn.saturating_add(1));
        while fits < self.most_tiyn {
            let ahead = fits.saturating_add(step);
            match self.first_fit(ahead)? {
                Some(found) => fits = found,
                None => {
                    fails = ahead;
                    break;
                }
            }
            step = step.saturating_mul(2).saturating_add(self.window_tiyn);
        }
        while fails.saturating_sub(fits) > 1 {
            let middle = fits.midpoint(fails);
            match self.first_fit(middle)? {
                Some(found) => fits = found,
                None => fails = middle,
            }
        }
        Ok(fits)
    }

    /// A principal, at least 1 tiyn, that is not above the sum and whose next is, by bisection.
    fn crossing(&mut self) -> Result<i64, LoanError> {
        let (mut fits, mut fails) = (1, self.most_tiyn.saturating_add(1));
        while fails.saturating_sub(fits) > 1 {
            let middle = fits.midpoint(fails);
            if self.fit(middle)? == Fit::Above { fails = middle } else { fits = middle }
        }
        Ok(fits)
    }

    /// The first principal of the window from `principal` on that fits.
    fn first_fit(&mut self, principal: i64) -> Result<Option<i64>, LoanError> {
        for candidate in principal..=principal.saturating_add(self.window_tiyn).min(self.most_tiyn) {
            if matches!(self.fit(candidate)?, Fit::Within(_)) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    /// Reckons the loan with another principal, on the due dates that are laid out already.
    fn fit(&mut self, principal: i64) -> Result<Fit, LoanError> {
        let principal = money(principal)?;
        self.loan.terms.principal = principal;
        self.loan.changes.first_disbursement = principal;
        let fees = Fees::of(&self.loan.terms).and_then(|fees| {
            check::upfront_fees(principal, &fees)?;
            Ok(fees)
        });
        match fees {
            Ok(fees) => self.loan.fees = fees,
            Err(LoanError::FeeAmount { .. } | LoanError::UpfrontFees { .. }) => return Ok(Fit::TooSmall),
            Err(error) => return Err(error),
        }
        match self.loan.schedule_into(&mut self.schedule) {
            Ok(()) => {}
            Err(LoanError::TooLarge) => return Ok(Fit::Above),
            Err(error) => return Err(error),
        }
        let highest = self.schedule.rows().iter().map(|row| row.borrower_payment).max().unwrap_or_default();
        Ok(if highest <= self.payment { Fit::Within(highest) } else { Fit::Above })
    }
}
