//! Working days: Kazakhstan's weekends and public holidays as dated data.
//!
//! The data is that of a catalogue, `calendar/kazakhstan.toml`, each row with its source and confidence.
//! Beyond the years it covers there is an error, not a guess: holidays change by law from year to
//! year, and published libraries are wrong for 2026.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::date::Date;
use crate::indicator::Confidence;
use crate::language::{Lang, Localize};

/// The working days of some years.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::catalogue::Catalogue;
/// let catalogue = Catalogue::builtin()?;
/// let calendar = catalogue.calendar();
/// // 21 and 22 March 2026 are a weekend and move behind the 23rd.
/// assert!(!calendar.is_working_day("2026-03-25".parse()?)?);
/// assert_eq!(calendar.next_working_day("2026-03-20".parse()?)?.to_string(), "2026-03-20");
/// assert_eq!(calendar.next_working_day("2026-03-21".parse()?)?.to_string(), "2026-03-26");
/// assert!(calendar.is_working_day("2028-01-03".parse()?).is_err());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The years that are covered; none if empty.
    years: Option<(i32, i32)>,
    days_off: BTreeMap<Date, DayOff>,
    /// Saturdays and Sundays on which people work, in exchange for another day off.
    weekends_worked: BTreeSet<Date>,
}

/// A public holiday, or the working day that is off in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DayOff {
    /// What the holiday is called, in English.
    pub name: Arc<str>,
    /// The day of the holiday, if another day is off in its place.
    pub moved_from: Option<Date>,
    /// What it was read from.
    pub source: Arc<str>,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

/// A public holiday of every year of some years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// What it is called and where that was read.
    pub day_off: DayOff,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The first and last year in which it is a holiday.
    pub years: (i32, i32),
    /// True if the next working day is off instead where it falls on a weekend.
    pub moves: bool,
}

/// Why a calendar has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum CalendarError {
    /// The day lies beyond the years that the calendar covers.
    NotCovered {
        /// The day.
        on: Date,
        /// The first and last year covered; `None` of an empty calendar.
        years: Option<(i32, i32)>,
    },
}

/// A calendar that knows no day.
pub(crate) static EMPTY: Calendar =
    Calendar { years: None, days_off: BTreeMap::new(), weekends_worked: BTreeSet::new() };

impl Calendar {
    /// The calendar of some years, the first and the last: holidays of every year, single days off, and weekends on which
    /// people work.
    #[must_use]
    pub fn new(
        years: (i32, i32),
        holidays: &[Holiday],
        single: impl IntoIterator<Item = (Date, DayOff)>,
        weekends_worked: impl IntoIterator<Item = Date>,
    ) -> Calendar {
        let mut days_off = BTreeMap::new();
        let mut to_move = Vec::new();
        for year in years.0.max(1900)..=years.1.min(2199) {
            for holiday in holidays.iter().filter(|holiday| (holiday.years.0..=holiday.years.1).contains(&year)) {
                let Some(on) = Date::from_ymd(year, holiday.month, holiday.day) else { continue };
                if holiday.moves && is_weekend(on) {
                    to_move.push((on, holiday.day_off.clone()));
                }
                days_off.insert(on, holiday.day_off.clone());
            }
        }
        days_off.extend(single);
        let weekends_worked = weekends_worked.into_iter().collect();
        let mut calendar = Calendar { years: Some(years), days_off, weekends_worked };
        to_move.sort_by_key(|(on, _)| *on);
        for (on, day_off) in to_move {
            // After the last weekend of the last year there is no place to move to, and no one to ask for it.
            if let Ok(place) = calendar.next_working_day(on) {
                calendar.days_off.insert(place, DayOff { moved_from: Some(on), ..day_off });
            }
        }
        calendar
    }

    /// The public holiday of a day, or the one in whose place it is off; `None` of other days, be they
    /// working days or weekends.
    ///
    /// # Errors
    /// [`CalendarError::NotCovered`] beyond the years covered.
    pub fn day_off(&self, on: Date) -> Result<Option<&DayOff>, CalendarError> {
        match self.years {
            Some((first, last)) if (first..=last).contains(&on.year()) => Ok(self.days_off.get(&on)),
            years => Err(CalendarError::NotCovered { on, years }),
        }
    }

    /// True of a day that is neither a weekend nor off, and of a weekend on which people work in exchange for another day.
    ///
    /// # Errors
    /// [`CalendarError::NotCovered`] beyond the years covered.
    pub fn is_working_day(&self, on: Date) -> Result<bool, CalendarError> {
        Ok(self.day_off(on)?.is_none() && (!is_weekend(on) || self.weekends_worked.contains(&on)))
    }

    /// The day itself if it is a working day, else the first one after it.
    ///
    /// # Errors
    /// [`CalendarError::NotCovered`] beyond the years covered.
    pub fn next_working_day(&self, on: Date) -> Result<Date, CalendarError> {
        self.search(on, 1)
    }

    /// The day itself if it is a working day, else the last one before it.
    ///
    /// # Errors
    /// [`CalendarError::NotCovered`] beyond the years covered.
    pub fn previous_working_day(&self, on: Date) -> Result<Date, CalendarError> {
        self.search(on, -1)
    }

    /// The first working day of the week after that of a day: on it a decision of the National Bank on its base rate takes effect.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// let catalogue = nesie::catalogue::Catalogue::builtin()?;
    /// // Monday 26 October 2026 is off for Republic Day.
    /// let first = catalogue.calendar().first_working_day_of_next_week("2026-10-23".parse()?)?;
    /// assert_eq!(first.to_string(), "2026-10-27");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError::NotCovered`] beyond the years covered.
    pub fn first_working_day_of_next_week(&self, on: Date) -> Result<Date, CalendarError> {
        let to_monday = 7_i64.saturating_sub(weekday(on));
        let monday = on.plus_days(to_monday).ok_or(CalendarError::NotCovered { on, years: self.years })?;
        self.next_working_day(monday)
    }

    fn search(&self, from: Date, step_days: i64) -> Result<Date, CalendarError> {
        let mut on = from;
        while !self.is_working_day(on)? {
            on = on.plus_days(step_days).ok_or(CalendarError::NotCovered { on, years: self.years })?;
        }
        Ok(on)
    }
}

/// The day of the week, 0 of a Monday.
fn weekday(on: Date) -> i64 {
    // The first day of all dates is a Monday.
    Date::from_ymd(1900, 1, 1).map_or(0, |monday| monday.days_until(on).rem_euclid(7))
}

fn is_weekend(on: Date) -> bool {
    weekday(on) >= 5
}
