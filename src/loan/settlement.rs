//! What closes a loan on a day.

use serde::{Deserialize, Serialize};

use super::error::LoanError;
use super::fees::FeeSum;
use super::walk::{Walk, money};
use super::{Loan, spans::Span};
use crate::date::Date;
use crate::money::Money;

/// What closes a loan on a day, if every instalment due before it has been paid as scheduled.
///
/// On a due date the instalment of that day is part of it. A charge for repaying early is not: since 31 August 2025
/// lenders may not take one of individuals, but a contract with a company may have one. `interest` and `total` are the
/// contract's, whoever pays. What the state still pays of that interest stands beside them: no published rule says how it
/// pays for a period that is broken off, so that bank and financial agency settle it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The state's part of `interest`, reckoned to the day as in a row of the schedule; nothing without a subsidy.
    pub state_interest: Money,
    /// `total` without the state's part.
    pub borrower_total: Money,
}

/// What is owed on a day, in tiyn.
pub(super) struct Owed {
    principal_tiyn: i64,
    interest_tiyn: i64,
    pub(super) fees: FeeSum,
    state_tiyn: i64,
}

impl Owed {
    pub(super) const fn total_tiyn(&self) -> i64 {
        self.principal_tiyn.saturating_add(self.interest_tiyn).saturating_add(self.fees.tiyn)
    }
}

impl Loan {
    /// What closes the loan on a day after the disbursement and not after the last to which interest accrues. Prepayments
    /// and tranches of the terms before that day are taken as made, those of the day or later as not.
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
        let owed = self.owed(on)?;
        let total = owed.total_tiyn();
        Ok(Settlement {
            on,
            principal: money(owed.principal_tiyn)?,
            interest: money(owed.interest_tiyn)?,
            fees: money(owed.fees.tiyn)?,
            total: money(total)?,
            state_interest: money(owed.state_tiyn)?,
            borrower_total: money(total.saturating_sub(owed.state_tiyn))?,
        })
    }

    /// What is owed on a day, as [`Loan::settlement`] has it.
    pub(super) fn owed(&self, on: Date) -> Result<Owed, LoanError> {
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
                return walk.owed(position, span, on);
            }
            walk.row(position, span)?;
            ended_on = span.accrues.to;
        }
        Err(refused(last))
    }
}

impl Walk<'_> {
    /// What is owed on a day of the row.
    fn owed(mut self, position: usize, span: &Span, on: Date) -> Result<Owed, LoanError> {
        let before = self.until(position, span, Some(on))?;
        let mut fees = before.fees;
        if on == span.accrues.to {
            fees.join(self.fees_of_payment());
        }
        let interest_tiyn = before.interest_tiyn.saturating_add(self.deferred_tiyn);
        let state_tiyn = self.state_part_of(interest_tiyn);
        Ok(Owed { principal_tiyn: self.balance_tiyn, interest_tiyn, fees, state_tiyn })
    }
}
