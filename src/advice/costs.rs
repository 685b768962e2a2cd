//! What an offer costs, in figures that can be compared.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::day_count::DayCount;
use crate::loan::{EffectiveRate, Loan, LoanError, LoanTerms, Schedule};
use crate::money::Money;
use crate::rate::Rate;

/// What the borrower pays for a loan: the figures in which offers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Costs {
    /// The first payment.
    pub first_payment: Money,
    /// The highest payment.
    pub highest_payment: Money,
    /// The due date of the highest payment, the first of several.
    pub highest_payment_on: Date,
    /// All that the borrower pays, fees of the first day included.
    pub total_paid: Money,
    /// The interest subsidy.
    pub state_interest: Money,
    /// What the borrower pays within twelve months of the disbursement.
    pub paid_in_first_year: Money,
    /// How much less the borrower pays in total than with the benchmark; null without one, or if it is more.
    pub saves: Option<Money>,
    /// How much more the borrower pays in total than with the benchmark.
    pub costs_more: Option<Money>,
}

/// A plain bank loan of the same amount, term and method: what offers are measured against.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Benchmark {
    /// The bank's rate, in percent a year.
    pub annual_rate: Rate,
    /// The loan.
    pub loan: Loan,
    /// Its schedule.
    pub schedule: Schedule,
}

impl Benchmark {
    /// The loan of some terms, without subsidy and fees, at a bank's rate and by its day count.
    pub(super) fn new(terms: &LoanTerms, annual_rate: Rate, day_count: DayCount) -> Result<Self, LoanError> {
        let mut plain = LoanTerms::new(terms.principal, annual_rate, terms.disbursed_on, terms.instalments);
        (plain.method, plain.day_count) = (terms.method, Some(day_count));
        let loan = Loan::new(plain)?;
        let schedule = loan.schedule()?;
        Ok(Benchmark { annual_rate, loan, schedule })
    }

    /// Its effective rate.
    ///
    /// # Errors
    /// [`LoanError`] if there is none within the solver's limits.
    pub fn effective_rate(&self) -> Result<EffectiveRate, LoanError> {
        self.schedule.effective_rate()
    }
}

impl Costs {
    /// The costs of a loan by its schedule, measured against a benchmark if there is one. `None` of a schedule without rows.
    #[must_use]
    pub fn of(schedule: &Schedule, benchmark: Option<&Benchmark>) -> Option<Costs> {
        let first = schedule.rows().first()?;
        let highest = schedule.rows().iter().rev().max_by_key(|row| row.borrower_payment)?;
        let total_paid = schedule.totals().borrower_payment;
        let in_rows = Money::saturating_sum(schedule.rows().iter().map(|row| row.borrower_payment));
        let disbursed_on = schedule.disbursed_on()?;
        let year_end = disbursed_on.same_day_after(12).unwrap_or(disbursed_on);
        let in_year = schedule.rows().iter().filter(|row| row.pay_on <= year_end).map(|row| row.borrower_payment);
        let on_first_day = total_paid.saturating_sub(in_rows);
        let plain = benchmark.map(|benchmark| benchmark.schedule.totals().borrower_payment);
        Some(Costs {
            first_payment: first.borrower_payment,
            highest_payment: highest.borrower_payment,
            highest_payment_on: highest.due_on,
            total_paid,
            state_interest: schedule.totals().state_interest,
            paid_in_first_year: Money::saturating_sum(in_year.chain([on_first_day])),
            saves: plain.and_then(|plain| plain.checked_sub(total_paid)),
            costs_more: plain.and_then(|plain| total_paid.checked_sub(plain)).filter(|more| !more.is_zero()),
        })
    }
}
