//! Versions that are confirmed or end, and the sources that say so.

use std::collections::BTreeMap;

use nesie::catalogue::{Programme, Source};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::LocalizedText;

use crate::error::KeeperError;
use crate::splice::{At, Text, quoted};
use crate::workshop::{Workshop, no_place};

/// A version that was seen to be still in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The programme.
    pub programme: String,
    /// The day on which its terms were seen.
    pub on: Date,
    /// Where: the id of a source.
    pub source: String,
    /// How far that can be trusted. Only `high` confirms.
    pub confidence: Confidence,
}

/// A version that ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The programme.
    pub programme: String,
    /// Its last day.
    pub on: Date,
}

/// A source that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Where it is to be read.
    pub address: String,
    /// When it was published: a day, a month or a year.
    pub published: Option<String>,
    /// The day on which it was read.
    pub seen_on: Option<Date>,
    /// What it is called.
    pub title: LocalizedText,
}

/// The version of a programme that is in force on a day.
pub(crate) fn in_force<'w>(workshop: &'w Workshop, id: &str, on: Date) -> Result<&'w Programme, KeeperError> {
    let catalogue = workshop.catalogue();
    if catalogue.versions_of(id).next().is_none() {
        let known = catalogue.ids().map(ToString::to_string).collect();
        return Err(KeeperError::UnknownProgramme { id: id.to_owned(), known });
    }
    let version = catalogue.versions_of(id).find(|version| version.in_force_on(on));
    version.ok_or_else(|| KeeperError::NotInForce { id: id.to_owned(), on })
}

/// The path of a version's file.
pub(crate) fn path_of(programme: &str, first_day: Date) -> String {
    format!("{programme}/{first_day}.toml")
}

impl Confirmed {
    /// The version that was seen: the one in force or, where none is, the next, announced ahead.
    fn version<'w>(&self, workshop: &'w Workshop) -> Result<&'w Programme, KeeperError> {
        let next = || workshop.catalogue().versions_of(&self.programme).find(|version| version.valid_from > self.on);
        in_force(workshop, &self.programme, self.on).or_else(|error| next().ok_or(error))
    }

    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let version = self.version(workshop)?;
        if let Some(last) = version.last_confirmed.filter(|last| *last > self.on) {
            return Err(KeeperError::ConfirmedLater { on: self.on, last });
        }
        let path = path_of(&self.programme, version.valid_from);
        let mut text = workshop.file(&path)?;
        confirm(&mut text, self.on, &self.source, self.confidence).ok_or_else(|| no_place(&path))?;
        Ok(BTreeMap::from([(path, text.into_text())]))
    }
}

/// Writes when a version was confirmed, and by what.
pub(crate) fn confirm(text: &mut Text, on: Date, source: &str, confidence: Confidence) -> Option<()> {
    let by = format!("{{ source = {}, confidence = {} }}", quoted(source), quoted(&confidence.to_string()));
    if text.has_heading("confirmed_by") {
        return None;
    }
    text.set(At::Top, "last_confirmed", &on.to_string(), &["valid_from", "valid_to"])?;
    text.set(At::Top, "confirmed_by", &by, &["last_confirmed"])
}

impl Ended {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let version = in_force(workshop, &self.programme, self.on)?;
        let path = path_of(&self.programme, version.valid_from);
        let mut text = workshop.file(&path)?;
        end(&mut text, self.on).ok_or_else(|| no_place(&path))?;
        Ok(BTreeMap::from([(path, text.into_text())]))
    }
}

/// Writes the last day of a version.
pub(crate) fn end(text: &mut Text, on: Date) -> Option<()> {
    text.set(At::Top, "valid_to", &on.to_string(), &["valid_from"])
}

impl NewSource {
    /// The fields that a source which is there already has otherwise. The day of reading only counts if it is given.
    fn unlike(&self, there: &Source) -> Vec<&'static str> {
        let same_day = self.seen_on.is_none() || self.seen_on == there.seen_on;
        let fields = [
            ("publisher", self.publisher == there.publisher),
            ("address", self.address == there.address),
            ("published", self.published == there.published),
            ("seen_on", same_day),
            ("title", self.title == there.title),
        ];
        fields.into_iter().filter(|(_, is_same)| !is_same).map(|(field, _)| field).collect()
    }

    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        const SOURCES: &str = "sources.toml";
        if let Some(there) = workshop.catalogue().source(&self.id.as_str().into()) {
            return match self.unlike(there).as_slice() {
                [] => Ok(BTreeMap::new()),
                fields => Err(KeeperError::OtherSource { id: self.id.clone(), fields: fields.to_vec() }),
            };
        }
        let mut text = workshop.file(SOURCES)?;
        let field = |name: &str, value: &str| format!("{name} = {}", quoted(value));
        let mut lines =
            vec![field("id", &self.id), field("publisher", &self.publisher), field("address", &self.address)];
        lines.extend(self.published.as_deref().map(|published| field("published", published)));
        lines.extend(self.seen_on.map(|day| format!("seen_on = {day}")));
        let LocalizedText { kk, ru, en } = &self.title;
        lines.push(format!("title = {{ kk = {}, ru = {}, en = {} }}", quoted(kk), quoted(ru), quoted(en)));
        text.append_entry("source", &lines);
        Ok(BTreeMap::from([(SOURCES.to_owned(), text.into_text())]))
    }
}
