//! New values of the base rate and of the МРП.

use std::collections::BTreeMap;

use nesie::date::Date;
use nesie::indicator::{Confidence, Dated};
use nesie::language::LocalizedText;
use nesie::money::Money;
use nesie::rate::Rate;

use crate::error::KeeperError;
use crate::splice::{At, Text, quoted};
use crate::version::NewSource;
use crate::workshop::{Workshop, no_place};

const BASE_RATE: &str = "indicators/base-rate.toml";
const MRP: &str = "indicators/mrp.toml";
const ROW: &str = "row";

/// A base rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBaseRate {
    /// The rate, in percent a year.
    pub rate: Rate,
    /// Its first day.
    pub from: Date,
    /// The day of the next decision, until which it is known. `None` if the file names it already.
    pub next_decision_on: Option<Date>,
    /// Where it was read: the id of a source.
    pub source: String,
    /// How far that can be trusted.
    pub confidence: Confidence,
    /// The page of the decision, where it is no source of the catalogue yet: it becomes one.
    pub page: Option<DecisionPage>,
}

/// A page on which the National Bank has published a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionPage {
    /// Its address.
    pub address: String,
    /// The day on which it was read.
    pub seen_on: Date,
}

/// A value of the МРП from a day on. It is known to the end of the year, as the law on the budget sets it for a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMrp {
    /// The value, in tenge.
    pub value: Money,
    /// Its first day.
    pub from: Date,
    /// Where it was read: the id of a source.
    pub source: String,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

impl NewBaseRate {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let mut text = workshop.file(BASE_RATE)?;
        let series = &workshop.catalogue().indicators().base_rate;
        let row = Row {
            value: format!("{} %", self.rate),
            from: self.from,
            source: &self.source,
            confidence: self.confidence,
        };
        row.put(&mut text, series.rows(), BASE_RATE)?;
        if series.rows().last().is_none_or(|last| self.from >= last.from) {
            self.put_next_decision(&mut text)?;
        }
        let mut texts = BTreeMap::from([(BASE_RATE.to_owned(), text.into_text())]);
        if let Some(DecisionPage { address, seen_on }) = &self.page {
            let source = NewSource {
                id: self.source.clone(),
                publisher: "National Bank of Kazakhstan".to_owned(),
                address: address.clone(),
                published: None,
                seen_on: Some(*seen_on),
                title: LocalizedText::of(self),
            };
            texts.extend(source.texts(workshop)?);
        }
        Ok(texts)
    }

    /// Sees to it that the file names a decision after the first day of the rate.
    fn put_next_decision(&self, text: &mut Text) -> Result<(), KeeperError> {
        let written = text.written(At::Top, NEXT_DECISION).unwrap_or_default();
        let mut days: Vec<Date> = written.split(['[', ']', ',']).filter_map(|day| day.trim().parse().ok()).collect();
        days.extend(self.next_decision_on);
        days.sort_unstable();
        days.dedup();
        if days.iter().all(|day| *day <= self.from) {
            return Err(KeeperError::NoNextDecision { from: self.from });
        }
        if self.next_decision_on.is_some() {
            let listed: Vec<String> = days.iter().map(ToString::to_string).collect();
            let listed = if listed.len() == 1 { listed.concat() } else { format!("[{}]", listed.join(", ")) };
            text.remove(At::Top, "known_until");
            if text.set(At::Top, NEXT_DECISION, &listed, &[]).is_none() {
                text.put_first(NEXT_DECISION, &listed);
            }
        }
        Ok(())
    }
}

const NEXT_DECISION: &str = "next_decision_on";

impl NewMrp {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let mut text = workshop.file(MRP)?;
        let series = &workshop.catalogue().indicators().mrp;
        let value = tenge(self.value);
        let row = Row { value, from: self.from, source: &self.source, confidence: self.confidence };
        row.put(&mut text, series.rows(), MRP)?;
        let year = self.from.to_string();
        let end = format!("{}-12-31", year.split('-').next().unwrap_or_default());
        let known: Option<Date> = text.written(At::Top, "known_until").and_then(|day| day.parse().ok());
        if let (Some(known), Ok(end)) = (known, end.parse::<Date>())
            && known < end
        {
            text.set(At::Top, "known_until", &end.to_string(), &[]);
        }
        Ok(BTreeMap::from([(MRP.to_owned(), text.into_text())]))
    }
}

/// An amount as a catalogue writes it: `4 325 KZT`.
fn tenge(amount: Money) -> String {
    let amount = amount.to_string();
    let (whole, tiyn) = amount.split_once('.').unwrap_or((&amount, "00"));
    let digits: Vec<char> = whole.chars().collect();
    let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
    let rest = if tiyn == "00" { String::new() } else { format!(",{tiyn}") };
    format!("{}{rest} KZT", groups.join(" "))
}

/// A row of a series.
struct Row<'a> {
    value: String,
    from: Date,
    source: &'a str,
    confidence: Confidence,
}

impl Row<'_> {
    /// Puts the row in its place, or in that of the row of the same day.
    fn put<T>(&self, text: &mut Text, rows: &[Dated<T>], path: &str) -> Result<(), KeeperError> {
        let after = |row: &Dated<T>| row.from <= self.from;
        let Some(before) = rows.iter().rposition(after) else {
            let first = rows.first().map_or(self.from, |row| row.from);
            return Err(KeeperError::BeforeFirstRow { first });
        };
        let is_same = rows.get(before).is_some_and(|row| row.from == self.from);
        let (value, source, confidence) =
            (quoted(&self.value), quoted(self.source), quoted(&self.confidence.to_string()));
        let put = if is_same {
            let at = At::Entry(ROW, before);
            text.remove(at, "planned");
            // What was noted of the earlier value is not true of this one.
            text.remove(at, "note");
            text.set(at, "value", &value, &[]);
            text.set(at, "source", &source, &[]);
            text.set(at, "confidence", &confidence, &[])
        } else {
            let from = format!("from = {}", self.from);
            let lines =
                [from, format!("value = {value}"), format!("source = {source}"), format!("confidence = {confidence}")];
            text.insert_entry(ROW, before, &lines)
        };
        put.ok_or_else(|| no_place(path))
    }
}
