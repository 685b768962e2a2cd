//! Due dates and the time between them.

use super::error::LoanError;
use super::terms::LoanTerms;
use super::vocabulary::{FirstPeriod, WorkingDays};
use crate::calendar::{Calendar, CalendarError};
use crate::date::{Date, Monthly};
use crate::day_count::{DayCount, Period, YearFraction};

/// The time of one row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) due_on: Date,
    pub(super) pay_on: Date,
    /// The time over which the row's interest accrues.
    pub(super) accrues: Period,
    /// That time as a share of a year, while nothing cuts it; without the days whose interest comes on top of the payment.
    pub(super) fraction: YearFraction,
    /// The day from which `fraction` follows from the months of the period and not from its days, if there is one.
    equal_from: Option<Date>,
}

impl Span {
    /// The share of a year of a part of the row, as `day_count` counts it.
    pub(super) fn fraction_of(&self, part: Period, day_count: DayCount) -> YearFraction {
        let Some(from) = self.equal_from.filter(|from| *from <= part.from) else {
            return day_count.year_fraction(part);
        };
        let row = Period { from, to: self.accrues.to };
        if part == row {
            return self.fraction;
        }
        // The shares of all parts make up the whole: `fraction x days of the part / days of the row`.
        let days = |period: Period| u64::try_from(period.from.days_until(period.to)).unwrap_or(0);
        let YearFraction { days: months, basis } = self.fraction;
        let (part, row) = (days(part), days(row).max(1));
        YearFraction { days: months.saturating_mul(part), basis: basis.saturating_mul(row) }
    }
}

/// The rows of a loan.
pub(super) struct Rows {
    pub(super) spans: Vec<Span>,
    /// Rows before the first instalment: one, if the interest of a long first period is paid by itself.
    pub(super) lead_rows: usize,
    /// The day up to which interest of the first row comes on top of its payment.
    pub(super) on_top_until: Option<Date>,
}

/// The spans of all rows, `added` more than the instalments. `terms` must name its first due date and payment day.
pub(super) fn spans(
    terms: &LoanTerms,
    (first_due_on, payment_day): (Date, u8),
    added: u32,
    calendar: &Calendar,
) -> Result<Rows, LoanError> {
    let regular_from = match terms.first_period {
        FirstPeriod::Within => None,
        FirstPeriod::OnTop | FirstPeriod::OwnRow => period_before(terms, first_due_on, payment_day),
    };
    let plan = Plan { terms, first_due_on, payment_day, added, regular_from };
    let spans = match (terms.every.weeks(), terms.working_days) {
        (0, WorkingDays::None) => plan.lay_out(Monthly::from(first_due_on, terms.every.months(), payment_day), Ok)?,
        (0, convention) => {
            let dates = Monthly::from(first_due_on, terms.every.months(), payment_day);
            plan.lay_out(dates, |due_on| pay_on(due_on, convention, calendar))?
        }
        (weeks, convention) => {
            let days = i64::from(weeks).saturating_mul(7);
            let dates = std::iter::successors(Some(first_due_on), |day| day.plus_days(days));
            plan.lay_out(dates.map(|day| (day, day.number())), |due_on| pay_on(due_on, convention, calendar))?
        }
    };
    let is_own = terms.first_period == FirstPeriod::OwnRow;
    let on_top_until = regular_from.filter(|_| !is_own);
    Ok(Rows { spans, lead_rows: usize::from(is_own && regular_from.is_some()), on_top_until })
}

/// One period before the first due date, if the money is disbursed before it: the first period is longer than the others.
fn period_before(terms: &LoanTerms, first_due_on: Date, payment_day: u8) -> Option<Date> {
    let before = match terms.every.weeks() {
        0 => first_due_on.months_before(terms.every.months(), payment_day),
        weeks => first_due_on.plus_days(i64::from(weeks).saturating_mul(-7)),
    };
    before.filter(|day| *day > terms.disbursed_on)
}

/// What the rows are laid out by.
struct Plan<'a> {
    terms: &'a LoanTerms,
    first_due_on: Date,
    payment_day: u8,
    added: u32,
    /// The day from which a long first period is as long as the others.
    regular_from: Option<Date>,
}

impl Plan<'_> {
    /// The spans of due dates, each paid on the day that `paid_on` finds for it.
    fn lay_out(
        &self,
        mut dates: impl Iterator<Item = (Date, u32)>,
        paid_on: impl Fn(Date) -> Result<Date, CalendarError>,
    ) -> Result<Vec<Span>, LoanError> {
        let terms = self.terms;
        let own_row = self.regular_from.filter(|_| terms.first_period == FirstPeriod::OwnRow);
        let rows = terms.instalments.saturating_add(self.added);
        let lead = u32::from(own_row.is_some());
        let mut spans = Vec::with_capacity(usize::try_from(rows.saturating_add(lead)).unwrap_or(usize::MAX));
        let mut from = terms.disbursed_on;
        let day_count = terms.counts_days();
        if let Some(due_on) = own_row {
            let pay_on = paid_on(due_on).map_err(LoanError::Calendar)?;
            if pay_on <= from {
                return Err(LoanError::PaymentTooEarly { pay_on, from });
            }
            let accrues = Period { from, to: if terms.accrue_to_payment_date { pay_on } else { due_on } };
            let fraction = day_count.year_fraction(accrues);
            spans.push(Span { due_on, pay_on, accrues, fraction, equal_from: None });
            from = accrues.to;
        }
        // Actual days follow from one day number a row, which is half the work of counting each span.
        let actual_basis = match day_count {
            DayCount::Act360 => Some(360),
            DayCount::Act365 => Some(365),
            _ => None,
        };
        let regular_from = self.regular_from.unwrap_or(from).max(from);
        let mut day_before = regular_from.number();
        // A row of equal months is one that runs from one due date to the next.
        let months = terms.every.months();
        let is_equal = day_count == DayCount::EqualMonths && months > 0;
        let equal = is_equal.then(|| YearFraction { days: months.saturating_mul(30).into(), basis: 360 });
        let mut is_regular = if own_row.is_some() { self.regular_from == Some(from) } else { self.is_first_regular() };
        for row in 0..rows {
            let Some(mut date) = dates.next() else {
                return Err(LoanError::DueDateTooLate { row: row.saturating_add(1) });
            };
            if row == 0 {
                date = (self.first_due_on, self.first_due_on.number());
            }
            let (due_on, due_day) = date;
            let pay_on = paid_on(due_on).map_err(LoanError::Calendar)?;
            if pay_on <= from {
                return Err(LoanError::PaymentTooEarly { pay_on, from });
            }
            let to = if terms.accrue_to_payment_date { pay_on } else { due_on };
            let counted = Period { from: if row == 0 { regular_from } else { from }, to };
            is_regular &= to == due_on;
            let equal = equal.filter(|_| is_regular);
            let fraction = match (actual_basis, equal) {
                (_, Some(equal)) => equal,
                (Some(basis), None) => {
                    let day = if to == due_on { due_day } else { to.number() };
                    let days = day.saturating_sub(day_before).into();
                    day_before = day;
                    YearFraction { days, basis }
                }
                (None, None) => day_count.year_fraction(counted),
            };
            let equal_from = equal.map(|_| counted.from);
            spans.push(Span { due_on, pay_on, accrues: Period { from, to }, fraction, equal_from });
            // The first due date may lie beside the series of the later ones.
            is_regular = to == due_on && (row > 0 || due_on.plus_months(0, self.payment_day) == Some(due_on));
            from = to;
        }
        Ok(spans)
    }

    /// True if the first row is as long as the others, but for days whose interest comes on top: the money is disbursed on a day
    /// of the series of due dates, or on the same day of the month as the first of them.
    fn is_first_regular(&self) -> bool {
        if self.regular_from.is_some() {
            return true;
        }
        let (from, months) = (self.terms.disbursed_on, self.terms.every.months());
        let is_in_series = from.plus_months(0, self.payment_day) == Some(from);
        let in_series = from.plus_months(months, self.payment_day).filter(|_| is_in_series);
        [in_series, from.same_day_after(months)].contains(&Some(self.first_due_on))
    }
}

/// The day on which a payment due on `due_on` is made. Few loans ask for it, and none should pay for it.
#[inline(never)]
fn pay_on(due_on: Date, convention: WorkingDays, calendar: &Calendar) -> Result<Date, CalendarError> {
    match convention {
        WorkingDays::None => Ok(due_on),
        WorkingDays::Following => calendar.next_working_day(due_on),
        WorkingDays::Preceding => calendar.previous_working_day(due_on),
        WorkingDays::ModifiedFollowing => {
            let next = calendar.next_working_day(due_on)?;
            if next.month() == due_on.month() { Ok(next) } else { calendar.previous_working_day(due_on) }
        }
    }
}

/// The first due date and the payment day that the terms give or imply. By weeks, no day of the month is looked at.
pub(super) fn first_due(terms: &LoanTerms) -> Result<(Date, u8), LoanError> {
    let payment_day = match terms.payment_day {
        Some(day) if (1..=31).contains(&day) => day,
        Some(day) => return Err(LoanError::PaymentDay { day }),
        None => terms.first_due_on.unwrap_or(terms.disbursed_on).day(),
    };
    let first_due_on = match terms.first_due_on {
        Some(date) => date,
        None => terms.every.after(terms.disbursed_on, 1, payment_day).ok_or(LoanError::DueDateTooLate { row: 1 })?,
    };
    if first_due_on <= terms.disbursed_on {
        return Err(LoanError::FirstDueTooEarly { first_due_on, disbursed_on: terms.disbursed_on });
    }
    Ok((first_due_on, payment_day))
}
