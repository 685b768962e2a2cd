//! Due dates and the time between them.

use super::error::LoanError;
use super::terms::{LoanTerms, WorkingDays};
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
    /// That time as a share of a year, while nothing cuts it.
    pub(super) fraction: YearFraction,
    /// True if `fraction` follows from the months of the period and not from its days.
    is_equal: bool,
}

impl Span {
    /// The share of a year of a part of the row, as `day_count` counts it.
    pub(super) fn fraction_of(&self, part: Period, day_count: DayCount) -> YearFraction {
        if part == self.accrues {
            return self.fraction;
        }
        if !self.is_equal {
            return day_count.year_fraction(part);
        }
        // The shares of all parts make up the whole: `fraction x days of the part / days of the row`.
        let days = |period: Period| u64::try_from(period.from.days_until(period.to)).unwrap_or(0);
        let (part, row) = (days(part), days(self.accrues).max(1));
        let YearFraction { days: months, basis } = self.fraction;
        YearFraction { days: months.saturating_mul(part), basis: basis.saturating_mul(row) }
    }
}

/// The spans of all rows. `terms` must name its first due date and payment day.
pub(super) fn spans(
    terms: &LoanTerms,
    first_due_on: Date,
    payment_day: u8,
    calendar: &Calendar,
) -> Result<Vec<Span>, LoanError> {
    let dates = Monthly::from(first_due_on, terms.every.months(), payment_day);
    match terms.working_days {
        WorkingDays::None => lay_out(terms, (first_due_on, payment_day), dates, Ok),
        convention => lay_out(terms, (first_due_on, payment_day), dates, |due_on| pay_on(due_on, convention, calendar)),
    }
}

/// The spans of due dates, each paid on the day that `paid_on` finds for it.
fn lay_out(
    terms: &LoanTerms,
    (first_due_on, payment_day): (Date, u8),
    mut dates: Monthly,
    paid_on: impl Fn(Date) -> Result<Date, CalendarError>,
) -> Result<Vec<Span>, LoanError> {
    let mut spans = Vec::with_capacity(usize::try_from(terms.instalments).unwrap_or(usize::MAX));
    let mut from = terms.disbursed_on;
    // Actual days follow from one day number a row, which is half the work of counting each span.
    let actual_basis = match terms.counts_days() {
        DayCount::Act360 => Some(360),
        DayCount::Act365 => Some(365),
        _ => None,
    };
    let mut day_before = from.number();
    // A row of equal months is one that runs from one due date to the next.
    let equal = (terms.counts_days() == DayCount::EqualMonths)
        .then(|| YearFraction { days: terms.every.months().saturating_mul(30).into(), basis: 360 });
    let mut is_regular = is_period(terms, terms.disbursed_on, first_due_on, payment_day);
    for row in 0..terms.instalments {
        let Some(mut date) = dates.next() else {
            return Err(LoanError::DueDateTooLate { row: row.saturating_add(1) });
        };
        if row == 0 {
            date = (first_due_on, first_due_on.number());
        }
        let (due_on, due_day) = date;
        let pay_on = paid_on(due_on).map_err(LoanError::Calendar)?;
        if pay_on <= from {
            return Err(LoanError::PaymentTooEarly { pay_on, from });
        }
        let to = if terms.accrue_to_payment_date { pay_on } else { due_on };
        let accrues = Period { from, to };
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
            (None, None) => terms.counts_days().year_fraction(accrues),
        };
        spans.push(Span { due_on, pay_on, accrues, fraction, is_equal: equal.is_some() });
        // The first due date may lie beside the series of the later ones.
        is_regular = to == due_on && (row > 0 || first_due_on.plus_months(0, payment_day) == Some(first_due_on));
        from = to;
    }
    Ok(spans)
}

/// True if the first row is as long as the others: from a day of the series of due dates to the next, or to the same day of a
/// later month.
fn is_period(terms: &LoanTerms, from: Date, to: Date, payment_day: u8) -> bool {
    let months = terms.every.months();
    let is_in_series = from.plus_months(0, payment_day) == Some(from);
    let in_series = from.plus_months(months, payment_day).filter(|_| is_in_series);
    [in_series, from.same_day_after(months)].contains(&Some(to))
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

/// The first due date and the payment day that the terms give or imply.
pub(super) fn first_due(terms: &LoanTerms) -> Result<(Date, u8), LoanError> {
    let payment_day = match terms.payment_day {
        Some(day) if (1..=31).contains(&day) => day,
        Some(day) => return Err(LoanError::PaymentDay { day }),
        None => terms.first_due_on.unwrap_or(terms.disbursed_on).day(),
    };
    let first_due_on = match terms.first_due_on {
        Some(date) => date,
        None => terms
            .disbursed_on
            .plus_months(terms.every.months(), payment_day)
            .ok_or(LoanError::DueDateTooLate { row: 1 })?,
    };
    if first_due_on <= terms.disbursed_on {
        return Err(LoanError::FirstDueTooEarly { first_due_on, disbursed_on: terms.disbursed_on });
    }
    Ok((first_due_on, payment_day))
}
