//! New versions and new programmes.

use std::collections::BTreeMap;

use nesie::date::Date;
use nesie::indicator::Confidence;

use crate::error::KeeperError;
use crate::splice::{At, Text, quoted};
use crate::version::{confirm, end, path_of};
use crate::workshop::{Workshop, no_place};

/// New terms of a programme: the last version again, from another day on. The last version ends the day before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVersion {
    /// The programme.
    pub programme: String,
    /// The first day of the new terms.
    pub on: Date,
    /// Where they were read, and how far that can be trusted. Without it the version is not confirmed.
    pub source: Option<(String, Confidence)>,
    /// The day on which they were read.
    pub seen_on: Date,
}

/// A new programme, which begins as a copy of another. It is not confirmed, and what is known of that programme alone is left out:
/// whether it runs, whether Almaty can apply, and its notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProgramme {
    /// Its id.
    pub programme: String,
    /// The programme that it is like.
    pub like: String,
    /// Its first day.
    pub on: Date,
}

impl NewVersion {
    fn seen(&self) -> Option<(&str, Confidence, Date)> {
        self.source.as_ref().map(|(source, confidence)| (source.as_str(), *confidence, self.seen_on))
    }

    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let last = last_version(workshop, &self.programme)?;
        if self.on <= last {
            return Err(KeeperError::NotAfter { last });
        }
        let old = path_of(&self.programme, last);
        let mut earlier = workshop.file(&old)?;
        let (new, text) = copy(workshop, &old, &self.programme, self.on, self.seen())?;
        if let Some(day_before) = self.on.plus_days(-1)
            && earlier.date(At::Top, "valid_to").is_none_or(|ends| ends > day_before)
        {
            end(&mut earlier, day_before).ok_or_else(|| no_place(&old))?;
        }
        Ok(BTreeMap::from([(old, earlier.into_text()), (new, text)]))
    }
}

impl NewProgramme {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let like = path_of(&self.like, last_version(workshop, &self.like)?);
        // Whatever was read of this programme, the copy still says what was read of the other.
        let (path, text) = copy(workshop, &like, &self.programme, self.on, None)?;
        let mut text = Text::new(&text);
        text.remove(At::Top, "runs");
        text.remove(At::Top, "open_to_almaty");
        text.remove_entries("note");
        Ok(BTreeMap::from([(path, text.into_text())]))
    }
}

/// The first day of the last version of a programme.
pub(crate) fn last_version(workshop: &Workshop, id: &str) -> Result<Date, KeeperError> {
    let catalogue = workshop.catalogue();
    let last = catalogue.versions_of(id).last().map(|version| version.valid_from);
    last.ok_or_else(|| KeeperError::UnknownProgramme {
        id: id.to_owned(),
        known: catalogue.ids().map(ToString::to_string).collect(),
    })
}

/// A file as the first version of a programme, or its next: with another id and another first day.
fn copy(
    workshop: &Workshop,
    of: &str,
    id: &str,
    on: Date,
    seen: Option<(&str, Confidence, Date)>,
) -> Result<(String, String), KeeperError> {
    let path = path_of(id, on);
    if workshop.text(&path).is_some() {
        return Err(KeeperError::Exists { path });
    }
    let mut text: Text = workshop.file(of)?;
    let edited =
        text.set(At::Top, "id", &quoted(id), &[]).and_then(|()| text.set(At::Top, "valid_from", &on.to_string(), &[]));
    edited.ok_or_else(|| no_place(of))?;
    text.remove(At::Top, "valid_to");
    match seen {
        Some((source, confidence, seen_on)) => {
            confirm(&mut text, seen_on, source, confidence).ok_or_else(|| no_place(of))?;
        }
        // That the earlier terms were confirmed says nothing about these.
        None => {
            text.remove(At::Top, "confirmed_by");
            text.remove(At::Top, "last_confirmed");
        }
    }
    Ok((path, text.into_text()))
}
