//! Civil dates and the arithmetic of months.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

use crate::language::{Lang, Say};
use crate::number::shown;

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
pub struct Date(NaiveDate);

/// A text that is no date of the form `YYYY-MM-DD` between 1900 and 2199, cut to 40 characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
pub struct DateError(pub String);

impl Date {
    /// The date of a year, month and day; `None` if there is none or it is out of range.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Date> {
        if !(1900..=2199).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month.into(), day.into()).map(Date)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::try_from(self.0.month()).unwrap_or(12)
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or(31)
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
        i64::from(later.0.num_days_from_ce()).saturating_sub(i64::from(self.0.num_days_from_ce()))
    }

    /// The date `days` later (earlier if negative); `None` out of range.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Date> {
        let date = self.0.checked_add_signed(chrono::TimeDelta::try_days(days)?)?;
        (1900..=2199).contains(&date.year()).then_some(Date(date))
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
    pub fn plus_months(self, months: u32, day: u8) -> Option<Date> {
        let months = i32::try_from(months).ok()?;
        let from_year_zero =
            self.year().checked_mul(12)?.checked_add(i32::from(self.month()))?.checked_sub(1)?.checked_add(months)?;
        let (year, month) = (from_year_zero.div_euclid(12), from_year_zero.rem_euclid(12));
        let month = u8::try_from(month).ok()?.checked_add(1)?;
        Date::from_ymd(year, month, day.min(days_in_month(year, month)))
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
        match self.plus_months(months, self.day()) {
            Some(complete) if complete <= later => months,
            _ => months.saturating_sub(1),
        }
    }

    /// True in a leap year.
    #[must_use]
    pub fn in_leap_year(self) -> bool {
        self.0.leap_year()
    }
}

/// The day on which an application is decided: it picks the versions of programmes, the МРП and base
/// rate, and how old a business is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct DecisionDate(pub Date);

/// Days in a month of a year.
fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if NaiveDate::from_ymd_opt(year, 2, 29).is_some() => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl std::str::FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let part = |range| {
            let part: &str = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part)
        };
        let date = || {
            if text.len() != 10 || text.get(4..5)? != "-" || text.get(7..8)? != "-" {
                return None;
            }
            Date::from_ymd(part(0..4)?.parse().ok()?, part(5..7)?.parse().ok()?, part(8..10)?.parse().ok()?)
        };
        date().ok_or_else(|| DateError(shown(text)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(text.parse::<Date>(), Err(DateError(text.into())), "{text}");
        }
        assert_eq!(date("2199-12-31").to_string(), "2199-12-31");
    }

    // The series is the example of the design's due-date rule.
    #[test]
    fn month_ends_do_not_drift() {
        let first = date("2023-10-31");
        let series: Vec<String> = (0..6).map(|k| first.plus_months(k, 31).unwrap().to_string()).collect();
        assert_eq!(series, ["2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"]);
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

    #[test]
    fn arithmetic_stops_at_the_range() {
        assert_eq!(date("2199-12-31").plus_days(1), None);
        assert_eq!(date("1900-01-01").plus_days(-1), None);
        assert_eq!(date("2199-12-31").plus_months(1, 31), None);
        assert_eq!(date("2026-01-31").plus_months(u32::MAX, 31), None);
        assert_eq!(date("2026-01-31").plus_days(i64::MAX), None);
    }
}
