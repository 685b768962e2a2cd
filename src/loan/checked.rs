//! A loan whose terms were checked.

use super::amortizer::{Amortizer, Moved, Written};
use super::amount::money;
use super::changes::Changes;
use super::daily_worth::Flow;
use super::error::LoanError;
use super::fees::Fees;
use super::holiday::HolidayRows;
use super::schedule::Schedule;
use super::spans::{Rows, Span};
use super::state_interest::StateInterest;
use super::terms::LoanTerms;
use super::vocabulary::HolidayOf;
use super::{check, holiday, spans};
use crate::calendar::{self, Calendar};
use crate::date::Date;
use crate::money::Money;

/// A loan whose terms are whole and free of contradiction.
#[derive(Debug, Clone, PartialEq)]
pub struct Loan {
    pub(super) terms: LoanTerms,
    pub(super) spans: Vec<Span>,
    pub(super) fees: Fees,
    pub(super) changes: Changes,
    pub(super) state_interest: StateInterest,
    /// Rows at the start that repay no principal, that of an odd first period included.
    pub(super) grace_rows: usize,
    /// The position after the rows at the start that pay no interest; 0 if there are none.
    pub(super) interest_grace_end: usize,
    /// Rows before the first instalment: one, if the interest of a long first period is paid by itself.
    pub(super) lead_rows: usize,
    /// The day up to which interest of the first row comes on top of its payment.
    pub(super) on_top_until: Option<Date>,
    /// The payment holidays, by their rows.
    pub(super) holidays: Vec<HolidayRows>,
}

impl Loan {
    /// Checks the terms and lays out the due dates. Terms that move payments to working days need
    /// [`Loan::with_calendar`]: no working days are known here.
    ///
    /// # Errors
    /// [`LoanError`] that names the first field that is out of its limits or contradicts another.
    pub fn new(terms: LoanTerms) -> Result<Loan, LoanError> {
        Loan::with_calendar(terms, &calendar::EMPTY)
    }

    /// [`Loan::new`] with the working days of a calendar, like that of a
    /// [catalogue](crate::catalogue::Catalogue::calendar). It is asked only if the terms have a convention for days that
    /// are not worked.
    ///
    /// # Errors
    /// The same as [`Loan::new`], and [`LoanError::Calendar`] of a day that the calendar does not know.
    pub fn with_calendar(mut terms: LoanTerms, calendar: &Calendar) -> Result<Loan, LoanError> {
        check::down_payment(&terms)?;
        check::limits(&terms)?;
        check::price(&terms)?;
        let (grace_rows, interest_grace_rows) = check::grace(&terms)?;
        check::custom_principal(&terms, grace_rows)?;
        let added_rows = holiday::added_rows(&terms)?;
        let (first_due_on, payment_day) = spans::first_due(&terms)?;
        let Rows { spans, lead_rows, on_top_until } =
            spans::spans(&terms, (first_due_on, payment_day), added_rows, calendar)?;
        let grace_rows = grace_rows.saturating_add(lead_rows);
        let interest_grace_end =
            if interest_grace_rows > 0 { interest_grace_rows.saturating_add(lead_rows) } else { 0 };
        let holidays = holiday::rows(&terms, &spans, grace_rows)?;
        let last_on = spans.last().map_or(first_due_on, |span| span.accrues.to);
        let changes = Changes::of(&terms, last_on)?;
        let last_due_on = spans.last().map_or(first_due_on, |span| span.due_on);
        let state_interest = StateInterest::of(&terms, last_due_on, &changes.list)?;
        let fees = Fees::of(&terms)?;
        check::upfront_fees(changes.first_disbursement, &fees)?;
        (terms.first_due_on, terms.payment_day) = (Some(first_due_on), Some(payment_day));
        terms.day_count = Some(terms.counts_days());
        Ok(Loan {
            terms,
            spans,
            fees,
            changes,
            state_interest,
            grace_rows,
            interest_grace_end,
            lead_rows,
            on_top_until,
            holidays,
        })
    }

    /// True if the row at a position repays principal.
    pub(super) fn repays(&self, position: usize) -> bool {
        position >= self.grace_rows && !self.holidays.iter().any(|holiday| holiday.has(position))
    }

    /// Where the grace or the holiday ends in which the row at a position leaves its interest for later.
    pub(super) fn deferral_end(&self, position: usize) -> Option<usize> {
        if (self.lead_rows..self.interest_grace_end).contains(&position) {
            return Some(self.interest_grace_end);
        }
        let holiday = self.holidays.iter().find(|holiday| holiday.has(position));
        holiday.filter(|holiday| holiday.of == HolidayOf::Payment).map(|holiday| holiday.end)
    }

    /// True if interest of the row at a position comes on top of its payment.
    pub(super) fn is_on_top(&self, position: usize) -> bool {
        position == 0 && self.on_top_until.is_some()
    }

    /// The principal that the terms list for some rows.
    pub(super) fn listed_principal(&self, rows: std::ops::Range<usize>) -> &[Money] {
        let [first, end] = [rows.start, rows.end].map(|row| row.saturating_sub(self.lead_rows));
        self.terms.custom_principal.get(first..end).unwrap_or_default()
    }

    /// The terms as understood: the first due date, the payment day and the day count are filled in.
    #[must_use]
    pub const fn terms(&self) -> &LoanTerms {
        &self.terms
    }

    /// The days from the disbursement to the last on which interest accrues.
    #[must_use]
    pub fn term_days(&self) -> u32 {
        let first = self.terms.disbursed_on;
        let days = self.spans.last().map_or(0, |span| first.days_until(span.accrues.to));
        u32::try_from(days).unwrap_or(0)
    }

    /// What is disbursed on the first day, before fees: the principal, unless it comes in tranches.
    #[must_use]
    pub const fn first_disbursement(&self) -> Money {
        self.changes.first_disbursement
    }

    /// The schedule.
    ///
    /// # Errors
    /// What shows only on the way: [`LoanError::PrepaymentTooLarge`], [`LoanError::AfterEnd`],
    /// [`LoanError::CustomPrincipalTooEarly`]; and [`LoanError::TooLarge`] if a sum is above
    /// [`Money::MAX`], which takes a rate and a term far beyond any real loan.
    pub fn schedule(&self) -> Result<Schedule, LoanError> {
        let mut schedule = Schedule::default();
        self.schedule_into(&mut schedule)?;
        Ok(schedule)
    }

    /// [`Loan::schedule`] into a schedule whose memory is used again: for callers who compute millions.
    ///
    /// # Errors
    /// The same as [`Loan::schedule`]; the schedule is then empty.
    ///
    /// ```
    /// use nesie::loan::{Loan, LoanTerms, Schedule};
    /// use nesie::{money::Money, rate::Rate};
    /// let mut schedule = Schedule::default();
    /// for (instalments, last) in [(12, "888.47"), (24, "470.86")] {
    ///     let terms = LoanTerms::new(Money::parse("10000")?, Rate::parse("12")?, "2026-01-15".parse()?, instalments);
    ///     Loan::new(terms)?.schedule_into(&mut schedule)?;
    ///     assert_eq!(schedule.rows().last().map(|row| row.payment.to_string()), Some(last.into()));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule_into(&self, schedule: &mut Schedule) -> Result<(), LoanError> {
        let written = Amortizer::new(self).write(&mut schedule.rows).and_then(|written| {
            let Written { sums, first_level, moved } = written;
            schedule.first_level = first_level;
            schedule.level_payment = first_level.map(|plan| money(plan.level_tiyn)).transpose()?;
            schedule.totals = sums.totals(self.fees.upfront.tiyn)?;
            let received = self.changes.first_disbursement.tiyn().saturating_sub(self.fees.upfront.in_gesv_tiyn());
            schedule.flows.clear();
            schedule.flows.push(Flow { on: self.terms.disbursed_on, tiyn: received });
            schedule.flows.extend(moved.iter().map(Moved::flow));
            Ok(())
        });
        if written.is_err() {
            *schedule = Schedule::default();
        }
        written
    }
}
