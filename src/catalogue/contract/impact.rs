//! What a change of a catalogue means for sample applications, as an answer.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::language::LocalizedText;

/// What two catalogues answer to the same applications on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ImpactAnswer {
    /// The day.
    pub as_of: Date,
    /// How many applications there are.
    pub samples: usize,
    /// How many fit now and did not, and the other way round, for a person.
    pub text: LocalizedText,
    /// The names of those that fit a programme now and fitted none before.
    pub fit_now: Vec<String>,
    /// The names of those that fitted a programme before and fit none now.
    pub fit_no_longer: Vec<String>,
    /// The programmes for which something differs, by their ids.
    pub programmes: Vec<ProgrammeImpactAnswer>,
}

/// What differs for the applications to one programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgrammeImpactAnswer {
    /// The id.
    pub programme: String,
    /// What differs, for a person.
    pub text: LocalizedText,
    /// The names of those that fit now and did not.
    pub fit_now: Vec<String>,
    /// The names of those that fitted and do not now.
    pub fit_no_longer: Vec<String>,
    /// The names of those that fit both times, at a lower rate now.
    pub cheaper: Vec<String>,
    /// The names of those that fit both times, at a higher rate now.
    pub dearer: Vec<String>,
}

impl ImpactAnswer {
    /// That nothing differs, to be filled in.
    #[must_use]
    pub fn new(as_of: Date, samples: usize, text: LocalizedText) -> Self {
        let (fit_now, fit_no_longer, programmes) = (Vec::new(), Vec::new(), Vec::new());
        ImpactAnswer { as_of, samples, text, fit_now, fit_no_longer, programmes }
    }
}

impl ProgrammeImpactAnswer {
    /// That nothing differs for a programme, to be filled in.
    #[must_use]
    pub fn new(programme: String, text: LocalizedText) -> Self {
        let (fit_now, fit_no_longer, cheaper, dearer) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        ProgrammeImpactAnswer { programme, text, fit_now, fit_no_longer, cheaper, dearer }
    }
}
