//! Payment holidays: rows in the middle of a loan in which less than the full instalment is paid.

use super::error::LoanError;
use super::limits::{MAX_HOLIDAYS, MAX_INSTALMENTS};
use super::spans::Span;
use super::terms::LoanTerms;
use super::vocabulary::{AfterHoliday, HolidayOf, Method};

/// The rows of a holiday.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct HolidayRows {
    /// The position of its first row.
    pub(super) first: usize,
    /// The position after its last row.
    pub(super) end: usize,
    pub(super) of: HolidayOf,
    pub(super) then: AfterHoliday,
}

impl HolidayRows {
    pub(super) const fn rows(&self) -> usize {
        self.end.saturating_sub(self.first)
    }

    pub(super) const fn has(&self, position: usize) -> bool {
        self.first <= position && position < self.end
    }

    /// True if the row at a position is the first after a holiday that keeps the end of the loan.
    pub(super) fn keeps_end_at(&self, position: usize) -> bool {
        self.end == position && self.then == AfterHoliday::KeepEnd
    }
}

/// By how many rows the holidays put off the end of the loan.
pub(super) fn added_rows(terms: &LoanTerms) -> Result<u32, LoanError> {
    let (count, max) = (terms.holidays.len(), MAX_HOLIDAYS);
    if count > max {
        return Err(LoanError::TooMany { field: "holidays", count, max });
    }
    if count > 0 && terms.method == Method::Custom {
        return Err(LoanError::HolidayOfListedPrincipal);
    }
    let mut added: u32 = 0;
    for (position, holiday) in terms.holidays.iter().enumerate() {
        let (months, period_months) = (holiday.months, terms.every.months());
        if months == 0 || !months.is_multiple_of(period_months) {
            return Err(LoanError::HolidayNotInPeriods { position, months, period_months });
        }
        if holiday.then == AfterHoliday::Extend {
            added = added.saturating_add(terms.every.periods_in(months));
        }
        let most = MAX_INSTALMENTS.saturating_sub(terms.instalments);
        if added > most {
            return Err(LoanError::HolidayTooLong { position, months, max_months: most.saturating_mul(period_months) });
        }
    }
    Ok(added)
}

/// The rows of the holidays, which follow one another after the grace and leave a row after them.
pub(super) fn rows(terms: &LoanTerms, spans: &[Span], grace_rows: usize) -> Result<Vec<HolidayRows>, LoanError> {
    let mut by_date: Vec<_> = terms.holidays.iter().enumerate().collect();
    by_date.sort_by_key(|(_, holiday)| holiday.from);
    let mut rows: Vec<HolidayRows> = Vec::new();
    for (position, holiday) in by_date {
        let count = usize::try_from(terms.every.periods_in(holiday.months)).unwrap_or(usize::MAX);
        let due = spans.iter().position(|span| span.due_on >= holiday.from);
        let end = due.map(|first| first.saturating_add(count)).filter(|end| *end < spans.len());
        let (Some(first), Some(end), true) = (due, end, holiday.from > terms.disbursed_on) else {
            let last_row = spans.len().saturating_sub(count).checked_sub(1).and_then(|row| spans.get(row));
            let last = last_row.map_or(terms.disbursed_on, |span| span.due_on);
            let first = terms.disbursed_on.plus_days(1).unwrap_or(last);
            return Err(LoanError::OutsideLoan { list: "holidays", position, on: holiday.from, first, last });
        };
        if first < grace_rows || rows.last().is_some_and(|before| first < before.end) {
            return Err(LoanError::HolidaysOverlap { position, from: holiday.from });
        }
        rows.push(HolidayRows { first, end, of: holiday.of, then: holiday.then });
    }
    Ok(rows)
}
