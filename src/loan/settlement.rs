//! What closes a loan on a day.

use serde::{Deserialize, Serialize};

use super::amortizer::Amortizer;
use super::amount::money;
use super::error::LoanError;
use super::fees::FeeSum;
use super::{Loan, Row, spans::Span};
use crate::date::Date;
use crate::money::Money;

/// What closes a loan on a day, if every instalment to be paid before it has been paid as scheduled.
///
/// On the day of a payment the instalment of that day is part of it, and so it is between the due date and the working day to
/// which its payment is moved. An instalment that is paid on a working day before its due date has paid the interest to that date.
///
/// A charge for repaying early is not in it: since 31 August 2025 lenders may not take one of individuals, but a contract with a
/// company may have one. `interest` and `total` are the
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
    /// What the state pays of `interest`, to the day as in a row of the schedule; nothing without a subsidy.
    pub state_interest: Money,
    /// `total` without what the state pays.
    pub borrower_total: Money,
    /// What closing on that day saves the borrower: what the schedule has still to be paid, less tranches that would still be
    /// disbursed, less `borrower_total`. A charge for repaying early is not in it.
    pub saves: Money,
}

/// What is owed on a day, in tiyn.
#[derive(Default)]
pub(super) struct Owed {
    principal_tiyn: i64,
    interest_tiyn: i64,
    pub(super) fees: FeeSum,
    state_tiyn: i64,
}

impl Owed {
    /// What the payment of a row leaves unpaid while it is not made.
    const fn of_payment(row: &Row) -> Owed {
        Owed {
            principal_tiyn: row.principal.tiyn().saturating_sub(row.prepaid.tiyn()),
            interest_tiyn: row.interest.tiyn().saturating_sub(row.settled_interest.tiyn()),
            fees: FeeSum { tiyn: row.fees.tiyn(), outside_gesv_tiyn: row.fees_outside_gesv.tiyn() },
            state_tiyn: row.state_interest.tiyn(),
        }
    }

    fn join(&mut self, other: &Owed) {
        self.principal_tiyn = self.principal_tiyn.saturating_add(other.principal_tiyn);
        self.interest_tiyn = self.interest_tiyn.saturating_add(other.interest_tiyn);
        self.fees.join(other.fees);
        self.state_tiyn = self.state_tiyn.saturating_add(other.state_tiyn);
    }

    pub(super) const fn total_tiyn(&self) -> i64 {
        self.principal_tiyn.saturating_add(self.interest_tiyn).saturating_add(self.fees.tiyn)
    }
}

impl Loan {
    /// What closes the loan on a day after the disbursement and not after the last payment. Prepayments
    /// and tranches of the terms before that day are taken as made, those of the day or later as not.
    ///
    /// # Errors
    /// [`LoanError::SettlementDay`] on another day or after prepayments have ended the loan, and those of
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
        let borrower_total = total.saturating_sub(owed.state_tiyn);
        let saves = self.left_to_pay_tiyn(on)?.saturating_sub(borrower_total).max(0);
        Ok(Settlement {
            on,
            principal: money(owed.principal_tiyn)?,
            interest: money(owed.interest_tiyn)?,
            fees: money(owed.fees.tiyn)?,
            total: money(total)?,
            state_interest: money(owed.state_tiyn)?,
            borrower_total: money(borrower_total)?,
            saves: money(saves)?,
        })
    }

    /// What the borrower has still to pay by the schedule from a day on, less the tranches that are disbursed from then on. What was
    /// prepaid before that day within a row that is still to be paid is paid already.
    fn left_to_pay_tiyn(&self, on: Date) -> Result<i64, LoanError> {
        let schedule = self.schedule()?;
        let is_paid = |row: &&Row| row.pay_on < on;
        let begins =
            schedule.rows().iter().take_while(is_paid).last().map_or(self.terms.disbursed_on, |row| row.accrues_to);
        let left = schedule.rows().iter().skip_while(is_paid).map(|row| row.borrower_payment.tiyn());
        let left_tiyn = left.fold(0_i64, i64::saturating_add);
        let moved = schedule.flows.iter().filter(|flow| match flow.tiyn {
            ..0 => begins < flow.on && flow.on < on,
            _ => on <= flow.on,
        });
        Ok(moved.fold(left_tiyn, |left, flow| left.saturating_sub(flow.tiyn.saturating_abs())))
    }

    /// What is owed on a day, as [`Loan::settlement`] has it.
    pub(super) fn owed(&self, on: Date) -> Result<Owed, LoanError> {
        let first = self.terms.disbursed_on;
        let last = self.spans.last().map_or(first, |span| span.accrues.to.max(span.pay_on));
        let refused = |last| LoanError::SettlementDay { on, disbursed_on: first, last };
        if on <= first || on > last {
            return Err(refused(last));
        }
        let mut amortizer = Amortizer::new(self);
        // The payments of rows that have ended, which are moved to the day or beyond it.
        let mut unpaid = Owed::default();
        let mut ended_on = first;
        for (position, span) in self.spans.iter().enumerate() {
            if position >= amortizer.end {
                break;
            }
            let is_paid_ahead = span.pay_on < on;
            if on <= span.accrues.to && !is_paid_ahead {
                let mut owed = amortizer.owed(position, span, on)?;
                owed.join(&unpaid);
                return Ok(owed);
            }
            let row = amortizer.row(position, span)?;
            if on <= span.accrues.to {
                // Of what moves later in the row, nothing has been made.
                let to_come = amortizer.moved.iter().filter(|moved| moved.on >= on);
                let to_come = to_come.fold(0_i64, |sum, moved| sum.saturating_sub(moved.flow().tiyn));
                let principal_tiyn = row.closing.tiyn().saturating_add(to_come);
                return Ok(Owed { principal_tiyn, ..Owed::default() });
            }
            if span.pay_on >= on {
                unpaid.join(&Owed::of_payment(&row));
            }
            ended_on = span.accrues.to.max(span.pay_on);
        }
        if on <= ended_on { Ok(unpaid) } else { Err(refused(ended_on)) }
    }
}

impl Amortizer<'_> {
    /// What is owed on a day of the row.
    fn owed(mut self, position: usize, span: &Span, on: Date) -> Result<Owed, LoanError> {
        let accrued = self.until(position, span, Some(on))?;
        let mut fees = accrued.fees;
        if on == span.accrues.to {
            fees.join(self.fees_of_payment());
        }
        let unsettled = accrued.interest_tiyn.saturating_sub(accrued.settled_tiyn);
        let interest_tiyn = unsettled.saturating_add(self.deferred_tiyn);
        let state_tiyn = self.state_interest_of(interest_tiyn);
        Ok(Owed { principal_tiyn: self.balance_tiyn, interest_tiyn, fees, state_tiyn })
    }
}
