//! The schedule: one row for each due date.

use serde::{Deserialize, Serialize};

use super::amount::money;
use super::daily_worth::Flow;
use super::effective_rate::EffectiveRate;
use super::error::LoanError;
use super::plan::LevelPlan;
use crate::date::Date;
use crate::money::Money;

/// One payment: what is owed before it, what it consists of, what is owed after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Row {
    /// The number of the row, from 1.
    pub n: u32,
    /// The due date.
    pub due_on: Date,
    /// The day of the payment: the due date moved to a working day.
    pub pay_on: Date,
    /// The principal owed on the row's first day, tranches of that day included.
    pub opening: Money,
    /// The interest that falls due, by the contract's rate.
    pub interest: Money,
    /// The principal that is repaid.
    pub principal: Money,
    /// The fees that are paid with it.
    pub fees: Money,
    /// All that is paid by the contract: interest, principal and fees.
    pub payment: Money,
    /// The principal owed after the payment, with the tranches of the due date and the interest capitalised on it.
    pub closing: Money,
    /// The part of the interest that the state pays, never more than the interest.
    pub state_interest: Money,
    /// The part of the interest that the borrower pays.
    pub borrower_interest: Money,
    /// What the borrower pays: the payment without the interest subsidy.
    pub borrower_payment: Money,
    /// The part of `principal` that was paid ahead, on days within the row; the rest is paid on `pay_on`.
    #[serde(skip)]
    pub prepaid: Money,
    /// The part of `interest` that was paid with a prepayment, on days within the row.
    #[serde(skip)]
    pub settled_interest: Money,
    /// The last day for which the row bears interest.
    #[serde(skip)]
    pub(super) accrues_to: Date,
    /// The part of the fees that does not count for the effective rate.
    #[serde(skip)]
    pub(super) fees_outside_gesv: Money,
}

/// Sums over the whole loan. The fees of the first day, withheld or paid, are in `fees`, `payment` and
/// `borrower_payment` here, though they stand in no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Totals {
    /// Interest by the contract.
    pub interest: Money,
    /// Principal repaid.
    pub principal: Money,
    /// All fees.
    pub fees: Money,
    /// Interest, principal and fees.
    pub payment: Money,
    /// The interest subsidy: what the state pays of the interest.
    pub state_interest: Money,
    /// What the borrower pays in total: `payment` without the interest subsidy.
    pub borrower_payment: Money,
}

impl Totals {
    /// What the borrower pays of the interest: all of it without the interest subsidy.
    ///
    /// ```
    /// use nesie::loan::{Loan, LoanTerms, Subsidy, SubsidyStep};
    /// use nesie::{money::Money, rate::Rate};
    /// let day = "2026-01-15".parse()?;
    /// let mut terms = LoanTerms::new(Money::parse("1200")?, Rate::parse("12")?, day, 1);
    /// let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("7")? }];
    /// terms.subsidy = Some(Subsidy { months: 1, from: day, steps, stops_on: None });
    /// // Of the month's 12.00 the state pays 7.00.
    /// assert_eq!(Loan::new(terms)?.schedule()?.totals().borrower_interest().to_string(), "5.00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn borrower_interest(&self) -> Money {
        self.interest.saturating_sub(self.state_interest)
    }
}

impl<'s> IntoIterator for &'s Schedule {
    type Item = &'s Row;
    type IntoIter = std::slice::Iter<'s, Row>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows().iter()
    }
}

/// The sums of rows, in tiyn.
#[derive(Default)]
pub(super) struct Sums {
    interest: i64,
    principal: i64,
    fees: i64,
    state: i64,
}

impl Sums {
    pub(super) fn add(&mut self, row: &Row) {
        self.interest = self.interest.saturating_add(row.interest.tiyn());
        self.principal = self.principal.saturating_add(row.principal.tiyn());
        self.fees = self.fees.saturating_add(row.fees.tiyn());
        self.state = self.state.saturating_add(row.state_interest.tiyn());
    }

    /// Adds the sums of rows without fees and without a subsidy.
    pub(super) fn add_plain(&mut self, interest: i64, principal: i64) {
        self.interest = self.interest.saturating_add(interest);
        self.principal = self.principal.saturating_add(principal);
    }

    /// The sums over the whole loan, with the fees of the first day.
    pub(super) fn totals(&self, upfront_fees_tiyn: i64) -> Result<Totals, LoanError> {
        let fees = self.fees.saturating_add(upfront_fees_tiyn);
        let payment = self.interest.saturating_add(self.principal).saturating_add(fees);
        Ok(Totals {
            interest: money(self.interest)?,
            principal: money(self.principal)?,
            fees: money(fees)?,
            payment: money(payment)?,
            state_interest: money(self.state)?,
            borrower_payment: money(payment.saturating_sub(self.state))?,
        })
    }
}

/// The schedule of a loan. The default is an empty one, to be filled by [`Loan::schedule_into`](super::Loan::schedule_into).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schedule {
    pub(super) rows: Vec<Row>,
    pub(super) totals: Totals,
    pub(super) level_payment: Option<Money>,
    /// What the level payment was planned for.
    pub(super) first_level: Option<LevelPlan>,
    /// What moved apart from the rows, the first disbursement first: disbursements less the fees of the first day, prepayments.
    pub(super) flows: Vec<Flow>,
}

impl Schedule {
    /// The rows, in the order of their due dates.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The sums over the whole loan.
    #[must_use]
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The day on which the loan is disbursed, or its first tranche; `None` of an empty schedule.
    #[must_use]
    pub fn disbursed_on(&self) -> Option<Date> {
        self.flows.first().map(|first| first.on)
    }

    /// The (first) level payment of an annuity, without fees; `None` with other methods.
    #[must_use]
    pub const fn level_payment(&self) -> Option<Money> {
        self.level_payment
    }

    /// The effective rate (ГЭСВ) of the contract: all that is paid by it, whoever pays. Solved anew with
    /// each call.
    ///
    /// # Errors
    /// [`LoanError::EffectiveRateTooHigh`] above [`EffectiveRate::MAX_PERCENT`].
    pub fn effective_rate(&self) -> Result<EffectiveRate, LoanError> {
        self.solve(|row| row.payment)
    }

    /// The effective rate of what the borrower pays, after the interest subsidy. Solved anew with each call.
    ///
    /// # Errors
    /// [`LoanError::EffectiveRateTooHigh`] above [`EffectiveRate::MAX_PERCENT`].
    pub fn borrower_effective_rate(&self) -> Result<EffectiveRate, LoanError> {
        self.solve(|row| row.borrower_payment)
    }

    fn solve(&self, payment: impl Fn(&Row) -> Money) -> Result<EffectiveRate, LoanError> {
        let paid = self.rows.iter().map(|row| row.flow(payment(row)));
        EffectiveRate::solve(self.flows.iter().copied().chain(paid).collect())
    }
}

impl Row {
    /// What of a payment of the row counts for the effective rate, on the day of the payment: not its prepayments, which count on
    /// their own days.
    pub(super) fn flow(&self, payment: Money) -> Flow {
        let counted = payment.saturating_sub(self.fees_outside_gesv).saturating_sub(self.prepaid);
        let counted = counted.saturating_sub(self.settled_interest);
        Flow { on: self.pay_on, tiyn: counted.tiyn().saturating_neg() }
    }
}
