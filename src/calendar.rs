//! Working days: Kazakhstan's weekends and public holidays as dated data.
//!
//! The data stands in `programmes/calendar/kazakhstan.toml`, each row with its source and confidence.
//! Beyond the years it covers there is an error, not a guess: holidays change by law from year to
//! year, and published libraries are wrong for 2026.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::date::Date;
use crate::indicator::Confidence;
use crate::input::line_and_column;
use crate::language::{Lang, Localize};
use crate::word::ContractWord;

const KAZAKHSTAN: &str = include_str!("../programmes/calendar/kazakhstan.toml");

/// The working days of some years.
///
/// ```
/// use nesie::calendar::Calendar;
/// let calendar = Calendar::kazakhstan();
/// // 21 and 22 March 2026 are a weekend and move behind the 23rd.
/// assert!(!calendar.is_working_day("2026-03-25".parse()?)?);
/// assert_eq!(calendar.next_working_day("2026-03-20".parse()?)?.to_string(), "2026-03-20");
/// assert_eq!(calendar.next_working_day("2026-03-21".parse()?)?.to_string(), "2026-03-26");
/// assert!(calendar.is_working_day("2028-01-03".parse()?).is_err());
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
    pub name: String,
    /// The day of the holiday, if another day is off in its place.
    pub moved_from: Option<Date>,
    /// What it was read from.
    pub source: String,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

fn wrong_form(text: &str, error: &toml::de::Error) -> CalendarError {
    let (line, column) = line_and_column(text, error.span().map_or(0, |span| span.start));
    CalendarError::File { line, column, message: error.message().lines().collect::<Vec<_>>().join("; ") }
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
    /// The file is not of the form of a calendar.
    File {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// What is wrong, in the parser's words.
        message: String,
    },
    /// The file names a day that does not exist, or a year outside 1900 to 2199.
    NoSuchDay {
        /// The name of the row.
        name: String,
    },
    /// The file grades a row by a word that is none of `high`, `medium`, `low`, `unverified`.
    Confidence {
        /// The name of the row.
        name: String,
        /// The word.
        word: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    first_year: i32,
    last_year: i32,
    holiday: Vec<Holiday>,
    single: Vec<Single>,
    /// Of a calendar without swaps there are none.
    #[serde(default)]
    working: Vec<Single>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    name: String,
    month: u8,
    day: u8,
    from_year: i32,
    to_year: i32,
    moves: bool,
    source: String,
    confidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Single {
    name: String,
    on: toml::value::Datetime,
    source: String,
    confidence: String,
}

impl Single {
    fn date(&self) -> Result<Date, CalendarError> {
        self.on.to_string().parse().map_err(|_| CalendarError::NoSuchDay { name: self.name.clone() })
    }
}

impl Calendar {
    /// The calendar of Kazakhstan that is built in.
    #[must_use]
    pub fn kazakhstan() -> &'static Calendar {
        static BUILT_IN: OnceLock<Calendar> = OnceLock::new();
        // A test holds that the file is read; were it not, the empty calendar would refuse every day.
        BUILT_IN.get_or_init(|| Calendar::parse(KAZAKHSTAN).unwrap_or_default())
    }

    /// Reads a calendar in the form of `programmes/calendar/kazakhstan.toml`.
    ///
    /// # Errors
    /// [`CalendarError`] that says where the file is not of that form.
    pub fn parse(text: &str) -> Result<Calendar, CalendarError> {
        let file: File = toml::from_str(text).map_err(|error| wrong_form(text, &error))?;
        let mut days_off = BTreeMap::new();
        let mut to_move = Vec::new();
        for year in file.first_year.max(1900)..=file.last_year.min(2199) {
            for holiday in file.holiday.iter().filter(|holiday| (holiday.from_year..=holiday.to_year).contains(&year)) {
                let on = Date::from_ymd(year, holiday.month, holiday.day)
                    .ok_or_else(|| CalendarError::NoSuchDay { name: holiday.name.clone() })?;
                let day_off = day_off(&holiday.name, &holiday.source, &holiday.confidence)?;
                if holiday.moves && is_weekend(on) {
                    to_move.push((on, day_off.clone()));
                }
                days_off.insert(on, day_off);
            }
        }
        for single in &file.single {
            days_off.insert(single.date()?, day_off(&single.name, &single.source, &single.confidence)?);
        }
        let mut weekends_worked = BTreeSet::new();
        for single in &file.working {
            day_off(&single.name, &single.source, &single.confidence)?;
            weekends_worked.insert(single.date()?);
        }
        let mut calendar = Calendar { years: Some((file.first_year, file.last_year)), days_off, weekends_worked };
        to_move.sort_by_key(|(on, _)| *on);
        for (on, day_off) in to_move {
            // After the last weekend of the last year there is no place to move to, and no one to ask for it.
            if let Ok(place) = calendar.next_working_day(on) {
                calendar.days_off.insert(place, DayOff { moved_from: Some(on), ..day_off });
            }
        }
        Ok(calendar)
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

    fn search(&self, from: Date, step_days: i64) -> Result<Date, CalendarError> {
        let mut on = from;
        while !self.is_working_day(on)? {
            on = on.plus_days(step_days).ok_or(CalendarError::NotCovered { on, years: self.years })?;
        }
        Ok(on)
    }
}

fn day_off(name: &str, source: &str, confidence: &str) -> Result<DayOff, CalendarError> {
    let confidence = Confidence::of_word(confidence)
        .ok_or_else(|| CalendarError::Confidence { name: name.to_owned(), word: confidence.to_owned() })?;
    Ok(DayOff { name: name.into(), moved_from: None, source: source.into(), confidence })
}

fn is_weekend(on: Date) -> bool {
    // The first day of all dates is a Monday.
    Date::from_ymd(1900, 1, 1).is_some_and(|monday| monday.days_until(on).rem_euclid(7) >= 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn off_on_working_days(year: i32) -> Vec<String> {
        let calendar = Calendar::parse(KAZAKHSTAN).unwrap();
        let days = calendar.days_off.keys().filter(|on| on.year() == year && !is_weekend(**on));
        days.map(|on| on.to_string().split_off(5)).collect()
    }

    // The days of 2026 by inform.kz of 2 January 2026, without 31 August, which taspanews.kz of 18 March 2026 cancels.
    #[test]
    fn the_days_off_of_2026() {
        assert_eq!(
            off_on_working_days(2026),
            [
                "01-01", "01-02", "01-07", "03-09", "03-23", "03-24", "03-25", "05-01", "05-07", "05-11", "05-27",
                "07-06", "10-26", "12-16"
            ]
        );
    }

    #[test]
    fn a_saturday_of_2025_moved_to_the_first_of_september() {
        let calendar = Calendar::kazakhstan();
        let moved = calendar.day_off("2025-09-01".parse().unwrap()).unwrap().unwrap();
        assert_eq!(moved.moved_from, "2025-08-30".parse().ok());
    }

    #[test]
    fn constitution_day_changes_its_place() {
        assert!(off_on_working_days(2024).contains(&"08-30".to_owned()));
        assert!(off_on_working_days(2027).contains(&"03-15".to_owned()));
        assert!(!off_on_working_days(2026).iter().any(|day| day.starts_with("08-")));
    }

    // Days of rest swapped by the Government: primeminister.kz/en/news/15835 for 2018, zakon.kz 6395425 for 2023.
    #[test]
    fn a_swapped_saturday_is_worked_and_its_friday_is_off() {
        let calendar = Calendar::kazakhstan();
        let works = |day: &str| calendar.is_working_day(day.parse().unwrap()).unwrap();
        for (worked, off) in [("2018-08-25", "2018-08-31"), ("2018-03-03", "2018-03-09"), ("2023-07-01", "2023-07-07")]
        {
            assert!(works(worked) && !works(off), "{worked} for {off}");
        }
        assert!(!works("2018-08-18") && works("2018-08-24"), "other Saturdays and Fridays stay as they are");
        // The Thursday before is a holiday of its own: four days off in a row, to Sunday.
        assert_eq!(calendar.next_working_day("2023-07-06".parse().unwrap()).unwrap().to_string(), "2023-07-10");
    }

    /// Working days of a year, counted one by one.
    fn working_days(calendar: &Calendar, year: i32) -> usize {
        let first = Date::from_ymd(year, 1, 1).unwrap();
        let days = (0..366).filter_map(|day| first.plus_days(day)).filter(|on| on.year() == year);
        days.filter(|on| calendar.is_working_day(*on).unwrap()).count()
    }

    // 261 weekdays of 2026, less the 14 days off on weekdays that `the_days_off_of_2026` names: 247. As first published
    // (inform.kz, 2 January 2026) 31 August was off as well, for 30 August, which is no holiday from 2026 on: 246. 2027: 261 less 14.
    #[test]
    fn working_days_of_2026_with_and_without_the_31st_of_august() {
        assert_eq!(working_days(Calendar::kazakhstan(), 2026), 247);
        let until = |year: &str| format!("month = 8\nday = 30\nfrom_year = 2015\nto_year = {year}");
        let as_first_published = KAZAKHSTAN.replace(&until("2025"), &until("2026"));
        assert_ne!(as_first_published, KAZAKHSTAN);
        let as_first_published = Calendar::parse(&as_first_published).unwrap();
        assert!(!as_first_published.is_working_day("2026-08-31".parse().unwrap()).unwrap());
        assert_eq!(working_days(&as_first_published, 2026), 246);
        assert_eq!(working_days(Calendar::kazakhstan(), 2027), 247);
    }

    // Decided on Friday 23 October 2026; Monday is off for Republic Day, which fell on a Sunday.
    #[test]
    fn the_first_working_day_after_a_decision() {
        let next = |day: &str| Calendar::kazakhstan().next_working_day(day.parse().unwrap()).unwrap().to_string();
        assert_eq!(next("2026-10-24"), "2026-10-27");
        assert_eq!(next("2026-09-05"), "2026-09-07");
        assert_eq!(next("2025-03-08"), "2025-03-11");
    }

    #[test]
    fn days_without_a_transfer_stay_where_they_are() {
        let calendar = Calendar::kazakhstan();
        // 7 January 2023 and 16 June 2024 (Kurban Ait) are weekends; the Mondays after them are worked.
        for monday in ["2023-01-09", "2024-06-17"] {
            assert_eq!(calendar.is_working_day(monday.parse().unwrap()), Ok(true), "{monday}");
        }
    }

    #[test]
    fn beyond_the_years_there_is_no_guess() {
        let calendar = Calendar::kazakhstan();
        for day in ["2014-12-31", "2028-01-01"] {
            let on = day.parse().unwrap();
            let error = CalendarError::NotCovered { on, years: Some((2015, 2027)) };
            assert_eq!(calendar.next_working_day(on), Err(error));
        }
        assert_eq!(
            calendar.next_working_day("2028-01-01".parse().unwrap()).unwrap_err().to_string().replace('\u{a0}', " "),
            "1 Jan 2028 is beyond the calendar, which knows the working days of 2015 to 2027"
        );
        let empty = Calendar::default();
        assert!(empty.is_working_day("2026-01-05".parse().unwrap()).is_err());
    }

    #[test]
    fn a_file_is_read_strictly() {
        let row = "[[holiday]]\nname = \"Leap\"\nmonth = 2\nday = 30\nfrom_year = 2015\nto_year = 2027\nmoves = true\n\
            source = \"\"\nconfidence = \"high\"\n";
        let years = "first_year = 2026\nlast_year = 2026\nsingle = []\n";
        let parse = |text: &str| Calendar::parse(&format!("{years}{text}")).unwrap_err().to_string();
        assert_eq!(parse(row), "the calendar's row \"Leap\" names a day that does not exist");
        assert!(parse(&row.replace("moves", "move")).contains("unknown field `move`"));
        assert_eq!(
            parse(
                &row.replace("30", "29")
                    .replace("2026\"", "")
                    .replace("\"high\"", "\"sure\"")
                    .replace("day = 29", "day = 28")
            ),
            "the calendar's row \"Leap\" is graded \"sure\", which is none of: high, medium, low, unverified"
        );
    }
}
