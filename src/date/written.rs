//! Dates as texts, in JSON and as dates of chrono.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Date;
use crate::language::{Lang, Localize, shown};
use crate::number::Written;

/// A text that is no date between 1900 and 2199 in a form that is allowed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub struct DateError {
    /// The text, cut to 40 characters.
    pub text: String,
    /// Whose forms were allowed.
    pub written: Written,
}

impl DateError {
    /// The day that the text is in a sheet whose column lacks the format of a date, which counts days from 1900. It is not
    /// taken for that day, because other sheets count from 1904.
    pub(crate) fn day_of_a_sheet(&self) -> Option<Date> {
        // From 1927 to 2173: fewer digits are a count of something else. That 1900 has a 29 February there is one day of the two.
        const DIGITS: usize = 5;
        let counted = self.written == Written::ByPerson && self.text.len() == DIGITS;
        let days = self.text.parse::<u32>().ok().filter(|_| counted && !self.text.starts_with(['+', '0']))?;
        Date::from_ymd(1900, 1, 1)?.plus_days(i64::from(days).checked_sub(2)?)
    }
}

impl Date {
    /// Reads a date as a person types it: `2026-11-22`, or `22.11.2026`, with or without zeros before day and month.
    ///
    /// # Errors
    /// [`DateError`] if the text is anything else.
    ///
    /// ```
    /// use nesie::date::Date;
    /// assert_eq!(Date::parse_typed("5.08.2026")?, "2026-08-05".parse()?);
    /// assert!(Date::parse_typed("5.08.26").is_err());
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    pub fn parse_typed(text: &str) -> Result<Date, DateError> {
        let number = |part: &str, digits: RangeInclusive<usize>| {
            let is_one = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            is_one.then(|| part.parse::<u16>().ok()).flatten()
        };
        let with_points = |text: &str| {
            let mut parts = text.split('.');
            let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
            if parts.next().is_some() {
                return None;
            }
            let (day, month) = (number(day, 1..=2)?, number(month, 1..=2)?);
            Date::from_ymd(number(year, 4..=4)?.into(), month.try_into().ok()?, day.try_into().ok()?)
        };
        let trimmed = text.trim();
        let date = trimmed.parse().ok().or_else(|| with_points(trimmed));
        date.ok_or_else(|| DateError { text: shown(text), written: Written::ByPerson })
    }
}

/// ```
/// use nesie::date::Date;
/// let date = Date::try_from(chrono::NaiveDate::MIN);
/// assert!(date.is_err());
/// ```
impl TryFrom<NaiveDate> for Date {
    type Error = DateError;

    fn try_from(date: NaiveDate) -> Result<Self, DateError> {
        let part = |part: u32| u8::try_from(part).ok();
        let read = || Date::from_ymd(date.year(), part(date.month())?, part(date.day())?);
        read().ok_or_else(|| DateError { text: date.to_string(), written: Written::ByMachine })
    }
}

impl From<Date> for NaiveDate {
    fn from(date: Date) -> Self {
        NaiveDate::from_ymd_opt(date.year(), date.month().into(), date.day().into()).unwrap_or_default()
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
        date().ok_or_else(|| DateError { text: shown(text), written: Written::ByMachine })
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

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "a date YYYY-MM-DD")
    }
}
