//! What can be changed.

use std::collections::BTreeMap;

use nesie::Catalogue;

use crate::base_rate::NewBaseRate;
use crate::error::KeeperError;
use crate::mrp::NewMrp;
use crate::new::{NewProgramme, NewVersion};
use crate::row::Entered;
use crate::version::{Confirmed, Ended, NewSource};
use crate::workshop::Workshop;

/// A change of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Edit {
    /// A base rate of the National Bank.
    BaseRate(NewBaseRate),
    /// A value of the МРП.
    Mrp(NewMrp),
    /// A source that was read.
    Source(NewSource),
    /// A version that was seen to be still in force.
    Confirm(Confirmed),
    /// A version that ends.
    End(Ended),
    /// New terms of a programme.
    Version(NewVersion),
    /// A new programme that is like another.
    Programme(NewProgramme),
    /// Nothing by itself: the catalogue gets a new version for what was changed in an editor.
    CatalogueVersion,
    /// A new file, as [`crate::Interview`] makes it.
    File(NewFile),
}

/// A file that is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path in the catalogue's folder.
    pub path: String,
    /// Its text.
    pub text: String,
    /// A source that it names and that is new too.
    pub source: Option<NewSource>,
}

impl Edit {
    /// The new texts of the files that it changes.
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        match self {
            Edit::BaseRate(edit) => edit.texts(workshop),
            Edit::Mrp(edit) => edit.texts(workshop),
            Edit::Source(edit) => edit.texts(workshop),
            Edit::Confirm(edit) => edit.texts(workshop),
            Edit::End(edit) => edit.texts(workshop),
            Edit::Version(edit) => edit.texts(workshop),
            Edit::Programme(edit) => edit.texts(workshop),
            Edit::CatalogueVersion => Ok(BTreeMap::new()),
            Edit::File(edit) => edit.texts(workshop),
        }
    }

    /// The value that it entered, as the catalogue then has it.
    pub(crate) fn entered(&self, catalogue: &Catalogue) -> Option<Entered> {
        match self {
            Edit::BaseRate(edit) => edit.entered(catalogue),
            Edit::Mrp(edit) => edit.entered(catalogue),
            _ => None,
        }
    }
}

impl NewFile {
    pub(crate) fn texts(&self, workshop: &Workshop) -> Result<BTreeMap<String, String>, KeeperError> {
        let mut texts = self.source.as_ref().map(|source| source.texts(workshop)).transpose()?.unwrap_or_default();
        texts.insert(self.path.clone(), self.text.clone());
        Ok(texts)
    }
}
