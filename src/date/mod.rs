//! Civil dates and the arithmetic of months.

mod monthly;
mod written;

pub(crate) use monthly::Monthly;
pub use written::DateError;

/// A civil date from 1900-01-01 to 2199-12-31, written `YYYY-MM-DD`.
///
/// ```
/// use nesie::date::Date;
/// let date: Date = "2024-02-29".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), nesie::date::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(
    /// Year, month and day side by side, in 12, 4 and 5 bits: dates are in the order of these numbers.
    u32,
);

impl Date {
    /// The date of a year, month and day; `None` if there is none or it is out of range.
    ///
    /// In a constant the compiler checks it:
    ///
    /// ```
    /// use nesie::date::Date;
    /// const START: Date = Date::from_ymd(2026, 11, 22).unwrap();
    /// assert_eq!(START.to_string(), "2026-11-22");
    /// ```
    ///
    /// ```compile_fail
    /// const NO_SUCH_DAY: nesie::date::Date = nesie::date::Date::from_ymd(2026, 2, 29).unwrap();
    /// # let _ = NO_SUCH_DAY;
    /// ```
    #[must_use]
    pub const fn from_ymd(year: i32, month: u8, day: u8) -> Option<Date> {
        if year < 0 || !in_range(year.unsigned_abs()) {
            return None;
        }
        // `From` cannot be called in a constant yet.
        let (year, month, day) = (year.unsigned_abs(), month as u32, day as u32);
        let exists = 1 <= month && month <= 12 && 1 <= day && day <= days_in_month(year, month);
        if exists { Some(Date::of(year, month, day)) } else { None }
    }

    /// The date of a year, month and day of which there is one.
    const fn of(year: u32, month: u32, day: u32) -> Date {
        Date((year << 9) | (month << 5) | day)
    }

    /// Year, month and day.
    const fn parts(self) -> (u32, u32, u32) {
        (self.0 >> 9, self.0 >> 5 & 0xf, self.0 & 0x1f)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        i32::try_from(self.parts().0).unwrap_or(0)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::try_from(self.parts().1).unwrap_or(12)
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        u8::try_from(self.parts().2).unwrap_or(31)
    }

    /// The number of the day in one unbroken count, in which 1 March of the year 0 is 1.
    ///
    /// Years begin in March here, so that a leap day is the last of its year, and the months from it on have
    /// 31, 30, 31, 30, 31 days and again: 153 in five. In the range of dates nothing overflows.
    #[inline]
    pub(crate) const fn number(self) -> u32 {
        let (year, month, day) = self.parts();
        let (year, month) = if month > 2 { (year, month) } else { (year.wrapping_sub(1), month.wrapping_add(12)) };
        let leap_days = (year / 4).wrapping_sub(year / 100).wrapping_add(year / 400);
        let before_year = year.wrapping_mul(365).wrapping_add(leap_days);
        let before_month = month.wrapping_mul(153).wrapping_sub(457) / 5;
        before_year.wrapping_add(before_month).wrapping_add(day)
    }

    /// The date of a [`Date::number`]; `None` out of range. The years of a count of days are found within a cycle
    /// of 400 years, after which the calendar repeats.
    fn of_number(number: i64) -> Option<Date> {
        const CYCLE: i64 = 146_097;
        let days = number.checked_sub(1)?;
        let (cycle, day) = (days.div_euclid(CYCLE), days.rem_euclid(CYCLE));
        let leap_days = (day / 1460).wrapping_sub(day / 36_524).wrapping_add(day / 146_096);
        let year = day.wrapping_sub(leap_days) / 365;
        let before_year = year.wrapping_mul(365).wrapping_add(year / 4).wrapping_sub(year / 100);
        let day = day.wrapping_sub(before_year);
        let month = day.wrapping_mul(5).wrapping_add(2) / 153;
        let before_month = month.wrapping_mul(153).wrapping_add(2) / 5;
        let day = day.wrapping_sub(before_month).wrapping_add(1);
        let year = cycle.wrapping_mul(400).wrapping_add(year).wrapping_add((month >= 10).into());
        let month = if month >= 10 { month.wrapping_sub(9) } else { month.wrapping_add(3) };
        Date::from_ymd(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
    }

    /// Days from `self` to `later`; negative if `later` is earlier.
    ///
    /// ```
    /// use nesie::date::Date;
    /// let from: Date = "2024-02-01".parse()?;
    /// assert_eq!(from.days_until("2024-03-01".parse()?), 29);
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    pub fn days_until(self, later: Date) -> i64 {
        i64::from(later.number()).saturating_sub(i64::from(self.number()))
    }

    /// The date `days` later (earlier if negative); `None` out of range.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Date> {
        Date::of_number(i64::from(self.number()).checked_add(days)?)
    }

    /// The date `months` later on `day` of its month, cut to the month's last day; `None` out of range.
    ///
    /// Count every date of a series from its first, or month ends drift: 31 Oct, 30 Nov, 31 Dec.
    ///
    /// ```
    /// use nesie::date::Date;
    /// let october: Date = "2023-10-31".parse()?;
    /// assert_eq!(october.plus_months(4, 31), "2024-02-29".parse().ok());
    /// assert_eq!(october.plus_months(5, 31), "2024-03-31".parse().ok());
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn plus_months(self, months: u32, day: u8) -> Option<Date> {
        let (year, month, _) = self.parts();
        let from_year_zero = year.wrapping_mul(12).wrapping_add(month).wrapping_sub(1).checked_add(months)?;
        let (year, month) = (from_year_zero / 12, (from_year_zero % 12).wrapping_add(1));
        let exists = in_range(year) && day >= 1;
        let day = if day <= 28 { day.into() } else { days_in_month(year, month).min(day.into()) };
        exists.then_some(Date::of(year, month, day))
    }

    /// The date `months` earlier on `day` of its month, cut to the month's last day; `None` out of range.
    pub(crate) fn months_before(self, months: u32, day: u8) -> Option<Date> {
        let (year, month, _) = self.parts();
        let from_year_zero = year.wrapping_mul(12).wrapping_add(month).wrapping_sub(1).checked_sub(months)?;
        let first = Date::from_ymd(
            i32::try_from(from_year_zero / 12).ok()?,
            u8::try_from(from_year_zero % 12).ok()?.wrapping_add(1),
            1,
        )?;
        first.plus_months(0, day)
    }

    /// The same day of the month `months` later, or that month's last day; `None` out of range.
    ///
    /// ```
    /// use nesie::date::Date;
    /// let leap_day: Date = "2024-02-29".parse()?;
    /// assert_eq!(leap_day.same_day_after(12), "2025-02-28".parse().ok());
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    pub fn same_day_after(self, months: u32) -> Option<Date> {
        self.plus_months(months, self.day())
    }

    /// Whole months from `self` to `later`: how old something begun on `self` is, at least 0.
    /// A month is complete on the same day of a later month, or on that month's last day.
    ///
    /// ```
    /// use nesie::date::Date;
    /// let registered: Date = "2025-08-31".parse()?;
    /// assert_eq!(registered.whole_months_until("2026-02-27".parse()?), 5);
    /// assert_eq!(registered.whole_months_until("2026-02-28".parse()?), 6);
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    pub fn whole_months_until(self, later: Date) -> u32 {
        let years = later.year().saturating_sub(self.year());
        let months =
            years.saturating_mul(12).saturating_add(i32::from(later.month())).saturating_sub(i32::from(self.month()));
        let Ok(months) = u32::try_from(months) else { return 0 };
        match self.same_day_after(months) {
            Some(complete) if complete <= later => months,
            _ => months.saturating_sub(1),
        }
    }

    /// True in a leap year.
    #[must_use]
    pub const fn in_leap_year(self) -> bool {
        is_leap(self.parts().0)
    }
}

/// True of the years that a date may be in.
const fn in_range(year: u32) -> bool {
    1900 <= year && year <= 2199
}

/// True of a leap year.
const fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Days in a month of a year.
const fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use super::*;
    use crate::number::Written;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_the_one_form_is_a_date() {
        for text in [
            "",
            "2026-1-5",
            "2026-13-01",
            "2026-02-30",
            "26-01-01",
            "2026/01/01",
            "+026-01-01",
            "2026-01-01 ",
            "20260101",
            "1899-12-31",
            "2200-01-01",
            "2026-0١-1",
        ] {
            assert_eq!(
                text.parse::<Date>(),
                Err(DateError { text: text.into(), written: Written::ByMachine }),
                "{text}"
            );
        }
        assert_eq!(date("2199-12-31").to_string(), "2199-12-31");
    }

    #[test]
    fn a_date_is_the_same_to_chrono_and_to_a_programmer() {
        let leap_day = date("2028-02-29");
        let of_chrono = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
        assert_eq!(NaiveDate::from(leap_day), of_chrono);
        assert_eq!(Date::try_from(of_chrono), Ok(leap_day));
        assert_eq!(format!("{leap_day:?}"), "2028-02-29");
    }

    // By hand: each date is counted from the first and cut to the last day of its month, February of a leap year too.
    #[test]
    fn month_ends_do_not_drift() {
        let first = date("2023-10-31");
        let series: Vec<String> = (0..6).map(|k| first.plus_months(k, 31).unwrap().to_string()).collect();
        assert_eq!(series, ["2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"]);
    }

    #[test]
    fn a_series_of_months_is_that_of_its_dates() {
        for first in ["1900-01-31", "1999-12-01", "2023-10-31", "2024-02-29", "2150-07-15"] {
            for step in [1, 3, 6, 12] {
                for day in 1..=31 {
                    let first = date(first).plus_months(0, day).unwrap();
                    let counted = (0..).map_while(|row| first.plus_months(row * step, day));
                    let expected: Vec<_> = counted.map(|date| (date, date.number())).collect();
                    assert_eq!(Monthly::from(first, step, day).collect::<Vec<_>>(), expected, "{first} {step} {day}");
                }
            }
        }
    }

    #[test]
    fn an_age_is_whole_months() {
        for (from, to, months) in [
            ("2025-05-22", "2025-11-21", 5),
            ("2025-05-22", "2025-11-22", 6),
            ("2025-08-31", "2026-02-28", 6),
            ("2026-01-01", "2025-01-01", 0),
            ("2026-01-02", "2026-01-01", 0),
            ("2024-02-29", "2025-02-28", 12),
        ] {
            assert_eq!(date(from).whole_months_until(date(to)), months, "{from} {to}");
        }
    }

    // Every day there is, and every month a schedule may add, against a library of dates.
    #[test]
    fn every_date_is_that_of_chrono() {
        use chrono::Months;
        let same = |date: Date, other: NaiveDate| {
            (date.year(), u32::from(date.month()), u32::from(date.day())) == (other.year(), other.month(), other.day())
        };
        let (first, last) = (date("1900-01-01"), date("2199-12-31"));
        let mut other = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
        for days in 0..=first.days_until(last) {
            let day = first.plus_days(days).unwrap();
            assert!(same(day, other), "{day} {other}");
            assert_eq!(Date::from_ymd(day.year(), day.month(), day.day()), Some(day));
            assert_eq!((first.days_until(day), day.days_until(first)), (days, -days));
            assert_eq!(day.in_leap_year(), other.leap_year());
            for months in [0, 1, 2, 3, 11, 12, 25, 600, 3599] {
                let later = other.checked_add_months(Months::new(months)).unwrap();
                match day.plus_months(months, day.day()) {
                    Some(date) => assert!(same(date, later), "{day} {months}"),
                    None => assert!(later.year() > 2199, "{day} {months}"),
                }
            }
            other = other.succ_opt().unwrap();
        }
        assert_eq!(other.year(), 2200);
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for year in [1899, 1900, 1999, 2000, 2023, 2024, 2199, 2200, -1, i32::MAX] {
            for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
                let exists = NaiveDate::from_ymd_opt(year, month.into(), day.into()).is_some();
                let expected = exists && (1900..=2199).contains(&year);
                assert_eq!(Date::from_ymd(year, month, day).is_some(), expected, "{year} {month} {day}");
            }
        }
        assert_eq!(date("2026-01-31").plus_months(1, 0), None);
        assert_eq!(date("2026-01-31").plus_months(1, 99), Some(date("2026-02-28")));
    }

    #[test]
    fn arithmetic_stops_at_the_range() {
        assert_eq!(date("2199-12-31").plus_days(1), None);
        assert_eq!(date("1900-01-01").plus_days(-1), None);
        assert_eq!(date("2199-12-31").plus_months(1, 31), None);
        assert_eq!(date("2026-01-31").plus_months(u32::MAX, 31), None);
        assert_eq!(date("2026-01-31").plus_days(i64::MAX), None);
    }
}
