//! What closes a loan on a day.

use serde::Serialize;

use super::error::LoanError;
use super::walk::{Walk, money};
use super::{Loan, spans::Span};
use crate::date::Date;
use crate::money::Money;

/// What closes a loan on a day, if every instalment due before it has been paid as scheduled.
///
/// On a due date the instalment of that day is part of it. A charge for repaying early is not: lenders may
/// agree one with companies, not with individuals (facts/regulation.md §2.5). The interest is the contract's: what the state
/// still pays of it is for bank and financial agency to settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Settlement {
    /// The day.
    pub on: Date,
    /// The principal owed.
    pub principal: Money,
    /// Interest accrued since the last instalment, and what a grace has left unpaid.
    pub interest: Money,
    /// Yearly fees accrued since the last instalment; on a due date the fees of that payment too.
    pub fees: Money,
    /// All of it.
    pub total: Money,
}

impl Loan {
    /// What closes the loan on a day after the disbursement and not after the last due date. Prepayments
    /// of the terms before that day are taken as made, those of the day or later as not.
    ///
    /// # Errors
    /// [`LoanError::SettlementDay`] on another day or after prepayments have ended the loan, and as of
    /// [`Loan::schedule`].
    ///
    /// ```
    /// use nesie::loan::{Loan, LoanTerms};
    /// use nesie::{money::Money, rate::Rate};
    /// let terms = LoanTerms::new(Money::parse("1200")?, Rate::parse("12")?, "2026-01-15".parse()?, 12);
    /// let settlement = Loan::new(terms)?.settlement("2026-01-25".parse()?)?;
    /// assert_eq!(settlement.interest.to_string(), "4.00"); // 10 days of 30 at 1 %
    /// assert_eq!(settlement.total.to_string(), "1204.00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn settlement(&self, on: Date) -> Result<Settlement, LoanError> {
        let (first, last) = (self.terms.disbursed_on, self.spans.last().map(|span| span.accrues.to));
        let refused = |last| LoanError::SettlementDay { on, disbursed_on: first, last };
        let last = last.unwrap_or(first);
        if on <= first || on > last {
            return Err(refused(last));
        }
        let mut walk = Walk::new(self);
        let mut ended_on = first;
        for (position, span) in self.spans.iter().enumerate() {
            if position >= walk.end {
                return Err(refused(ended_on));
            }
            if on <= span.accrues.to {
                return walk.settle(position, span, on);
            }
            walk.row(position, span)?;
            ended_on = span.accrues.to;
        }
        Err(refused(last))
    }
}

impl Walk<'_> {
    /// What closes the loan on a day of the row.
    fn settle(mut self, position: usize, span: &Span, on: Date) -> Result<Settlement, LoanError> {
        let mut cut = *span;
        cut.accrues.to = on;
        let before = self.until(position, &cut, Some(on))?;
        let mut fees = before.fees;
        if on == span.accrues.to {
            fees.join(self.loan.fees.per_payment());
        }
        let interest = before.interest_tiyn.saturating_add(self.deferred_tiyn);
        let total = self.balance_tiyn.saturating_add(interest).saturating_add(fees.tiyn);
        Ok(Settlement {
            on,
            principal: money(self.balance_tiyn)?,
            interest: money(interest)?,
            fees: money(fees.tiyn)?,
            total: money(total)?,
        })
    }
}
