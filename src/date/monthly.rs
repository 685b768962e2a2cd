//! Dates that follow one another by months.

use super::{Date, days_in_month, in_range, is_leap};

/// The dates some months after each other, each on the same day of its month or on that month's last day, as
/// [`Date::plus_months`] finds each of them from the first; with their [`Date::number`]. What a year decides is
/// found once for it, and not with each row of a schedule.
#[derive(Debug, Clone)]
pub(crate) struct Monthly {
    year: u32,
    month: u32,
    day: u32,
    step_months: u32,
    /// The [`Date::number`] of the last day of the year before.
    before_year: u32,
    /// The days that the year's February has less than 30.
    missing_days: u32,
}

impl Monthly {
    /// The dates `step_months` apart (at most 12) that begin in the month of `first`, on `day` of the month (at least 1).
    pub(crate) fn from(first: Date, step_months: u32, day: u8) -> Monthly {
        let (year, month, _) = first.parts();
        let mut dates = Monthly { year, month, day: day.into(), step_months, before_year: 0, missing_days: 0 };
        dates.begin_year();
        dates
    }

    const fn begin_year(&mut self) {
        self.before_year = Date::of(self.year, 1, 1).number().wrapping_sub(1);
        self.missing_days = if is_leap(self.year) { 1 } else { 2 };
    }
}

impl Iterator for Monthly {
    type Item = (Date, u32);

    /// Ends with the range of dates.
    #[inline]
    fn next(&mut self) -> Option<(Date, u32)> {
        if self.month > 12 {
            self.month = self.month.wrapping_sub(12);
            self.year = self.year.wrapping_add(1);
            self.begin_year();
        }
        let (year, month) = (self.year, self.month);
        let day = if self.day <= 28 { self.day } else { days_in_month(year, month).min(self.day) };
        self.month = month.wrapping_add(self.step_months);
        // As if February had thirty days, less those that it has not.
        let months = month.wrapping_mul(367).wrapping_sub(362) / 12;
        let missing = if month > 2 { self.missing_days } else { 0 };
        let number = self.before_year.wrapping_add(months).wrapping_sub(missing).wrapping_add(day);
        in_range(year).then_some((Date::of(year, month, day), number))
    }
}
