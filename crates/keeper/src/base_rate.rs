//! New values of the base rate.

use std::collections::BTreeMap;

use nesie::Catalogue;
use nesie::calendar::{Calendar, CalendarError};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::LocalizedText;
use nesie::rate::Rate;

use crate::error::KeeperError;
use crate::row::{Entered, FirstDay, Put, Row};
use crate::splice::{At, Text};
use crate::version::NewSource;
use crate::workshop::Workshop;

const BASE_RATE: &str = "indicators/base-rate.toml";
const NEXT_DECISION: &str = "next_decision_on";
const KNOWN_UNTIL: &str = "known_until";

/// A base rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBaseRate {
    /// The rate, in percent a year.
    pub rate: Rate,
    /// Its first day.
    pub first_day: FirstDay,
    /// How long it is known. `None` if the file names a later decision already.
    pub known: Option<Known>,
    /// Where it was read: the id of a source.
    pub source: String,
    /// How far that can be trusted.
    pub confidence: Confidence,
    /// The page of the decision, where it is no source of the catalogue yet: it becomes one.
    pub page: Option<DecisionPage>,
}

/// How long a base rate is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Until the decision of this day takes effect.
    NextDecision(Date),
    /// No day of a next decision is published: to this day, on which the rate is still sure.
    Until(Date),
}

/// A page on which the National Bank has published a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionPage {
    /// Its address.
    pub address: String,
    /// When it was published: a day, a month or a year.
    pub published: Option<String>,
    /// The day on which it was read.
    pub seen_on: Date,
}

impl NewBaseRate {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let mut text = workshop.file(BASE_RATE)?;
        let catalogue = workshop.catalogue();
        let begins = self.begins(catalogue.calendar())?;
        let row = Row {
            value: format!("{} %", self.rate),
            first_day: self.first_day,
            begins,
            source: &self.source,
            confidence: self.confidence,
        };
        let rows = catalogue.indicators().base_rate.rows();
        let put = row.put(&mut text, rows, BASE_RATE)?;
        // What known_until ended would go on by silence; what a decision of the list ends stays ended.
        let until = catalogue.indicators().base_rate.known_until();
        let is_gap = until.plus_days(1).is_some_and(|next| next < begins);
        if put.is_new && put.is_last && is_gap && text.date(At::Top, KNOWN_UNTIL) == Some(until) {
            return Err(KeeperError::RateUnknownBefore { until });
        }
        match self.known {
            Some(Known::Until(_)) if !put.is_last => {
                let last = rows.last().map_or(begins, |row| row.from);
                return Err(KeeperError::NotTheLastRow { last });
            }
            Some(known) => known.put(&mut text, begins)?,
            None => forget_end(&mut text, &put, begins)?,
        }
        let mut texts = BTreeMap::from([(BASE_RATE.to_owned(), text.into_text())]);
        if let Some(page) = &self.page {
            let mut source = self.source_of(page);
            // A page that is read again on another day is the same page.
            if let Some(there) = catalogue.source(&self.source.as_str().into()) {
                source.seen_on = there.seen_on;
            }
            texts.extend(source.texts(workshop)?);
        }
        Ok(texts)
    }

    fn begins(&self, calendar: &Calendar) -> Result<Date, CalendarError> {
        match self.first_day {
            FirstDay::Given(day) => Ok(day),
            FirstDay::AfterDecision(day) => calendar.first_working_day_of_next_week(day),
        }
    }

    fn source_of(&self, page: &DecisionPage) -> NewSource {
        let decided_on = match self.first_day {
            FirstDay::Given(_) => None,
            FirstDay::AfterDecision(day) => Some(day.to_string()),
        };
        NewSource {
            id: self.source.clone(),
            publisher: "National Bank of Kazakhstan".to_owned(),
            address: page.address.clone(),
            // The National Bank publishes a decision on its day.
            published: page.published.clone().or(decided_on),
            seen_on: Some(page.seen_on),
            title: LocalizedText::of(self),
        }
    }

    pub(crate) fn entered(&self, catalogue: &Catalogue) -> Option<Entered> {
        let begins = self.begins(catalogue.calendar()).ok()?;
        let entered = |rate, from, until| Entered::BaseRate { rate, from, until };
        Entered::of(&catalogue.indicators().base_rate, begins, entered)
    }
}

impl Known {
    fn put(self, text: &mut Text, begins: Date) -> Result<(), KeeperError> {
        let (field, value) = match self {
            Known::NextDecision(day) if day <= begins => return Err(KeeperError::NoNextDecision { from: begins }),
            Known::Until(day) if day < begins => return Err(KeeperError::KnownTooShort { from: begins }),
            Known::NextDecision(day) => {
                text.remove(At::Top, KNOWN_UNTIL);
                (NEXT_DECISION, with_day(text, day))
            }
            Known::Until(day) => (KNOWN_UNTIL, day.to_string()),
        };
        if text.set(At::Top, field, &value, &[NEXT_DECISION]).is_none() {
            text.put_first(field, &value);
        }
        Ok(())
    }
}

/// Where nothing is said of how long a rate is known, the file must name a decision after it. What was known of the rate before it
/// is over.
fn forget_end(text: &mut Text, put: &Put, begins: Date) -> Result<(), KeeperError> {
    if !put.is_last {
        return Ok(());
    }
    if put.is_new {
        text.remove(At::Top, KNOWN_UNTIL);
    }
    let is_later = text.dates(At::Top, NEXT_DECISION).iter().any(|decision| *decision > begins);
    let is_known = is_later || text.date(At::Top, KNOWN_UNTIL).is_some_and(|until| until >= begins);
    if is_known { Ok(()) } else { Err(KeeperError::NoNextDecision { from: begins }) }
}

/// The days of decisions as the file has them, and one more in its place.
fn with_day(text: &Text, day: Date) -> String {
    let written = text.written(At::Top, NEXT_DECISION).unwrap_or_default();
    let days = text.dates(At::Top, NEXT_DECISION);
    let before = days.iter().filter(|other| **other < day).max().map(Date::to_string);
    match before {
        _ if days.contains(&day) => written,
        Some(before) if written.starts_with('[') => written.replacen(&before, &format!("{before}, {day}"), 1),
        None if written.starts_with('[') && !days.is_empty() => written.replacen('[', &format!("[{day}, "), 1),
        Some(before) => format!("[{before}, {day}]"),
        None if days.is_empty() => day.to_string(),
        None => format!("[{day}, {written}]"),
    }
}
