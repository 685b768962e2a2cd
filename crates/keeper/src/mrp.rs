//! New values of the МРП.

use std::collections::BTreeMap;

use nesie::Catalogue;
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, group_digits};
use nesie::money::Money;

use crate::error::KeeperError;
use crate::row::{Entered, FirstDay, Row};
use crate::splice::At;
use crate::workshop::Workshop;

const MRP: &str = "indicators/mrp.toml";

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

impl NewMrp {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let mut text = workshop.file(MRP)?;
        let series = &workshop.catalogue().indicators().mrp;
        let until = series.known_until();
        if until.plus_days(1).is_some_and(|next| next < self.from) {
            return Err(KeeperError::MrpUnknownBefore { until });
        }
        let value = tenge(self.value);
        let first_day = FirstDay::Given(self.from);
        let row = Row { value, first_day, begins: self.from, source: &self.source, confidence: self.confidence };
        row.put(&mut text, series.rows(), MRP)?;
        if let (Some(known), Some(end)) = (text.date(At::Top, "known_until"), Date::from_ymd(self.from.year(), 12, 31))
            && known < end
        {
            text.set(At::Top, "known_until", &end.to_string(), &[]);
        }
        Ok(BTreeMap::from([(MRP.to_owned(), text.into_text())]))
    }

    pub(crate) fn entered(&self, catalogue: &Catalogue) -> Option<Entered> {
        Entered::of(&catalogue.indicators().mrp, self.from, |value, from, until| Entered::Mrp { value, from, until })
    }
}

/// An amount as a catalogue writes it: `4 325 KZT`.
fn tenge(amount: Money) -> String {
    let amount = amount.to_string();
    let plain = amount.strip_suffix(".00").unwrap_or(&amount);
    // With the blanks that a keeper types.
    format!("{} KZT", group_digits(plain, Lang::Ru).replace('\u{a0}', " "))
}
