//! The answer of `nesie programmes list` in the form of the contract.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Catalogue, Kind, Programme, Stamp, Standing, StandingOf};
use crate::date::Date;
use crate::input::json::ContractVersion;
use crate::language::LocalizedText;

/// The answer of `nesie programmes list`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgrammesAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The day for which it is said.
    pub as_of: Date,
    /// The catalogue it was made with.
    pub catalogue: Stamp,
    /// Every programme of the catalogue, by its version nearest to the day.
    pub programmes: Vec<Listed>,
}

/// A programme of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Listed {
    /// The id.
    pub programme: String,
    /// What it is called.
    pub name: LocalizedText,
    /// What it gives.
    pub kind: Kind,
    /// The version in force on the day.
    pub version: Option<Date>,
    /// The days of every version, oldest first.
    pub versions: Vec<Days>,
    /// When the terms were last confirmed; null if never with a date.
    pub last_confirmed: Option<Date>,
    /// True if that is more than twelve months ago, or never was.
    pub stale: bool,
    /// How far the terms can be relied on.
    pub standing: Standing,
    /// The same for a person, with its reasons.
    pub standing_text: LocalizedText,
}

/// The days of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Days {
    /// The first day; it names the version.
    pub valid_from: Date,
    /// The last day; null if none is known.
    pub valid_to: Option<Date>,
}

impl ProgrammesAnswer {
    /// All programmes of a catalogue as they stand on a day.
    #[must_use]
    pub fn new(catalogue: &Catalogue, on: Date) -> Self {
        let listed = |version: &Programme| Listed {
            programme: version.id.to_string(),
            name: version.name.clone(),
            kind: version.kind,
            version: version.in_force_on(on).then_some(version.valid_from),
            versions: days(catalogue, version.id.as_str()),
            last_confirmed: version.last_confirmed,
            stale: version.stale_on(on),
            standing: StandingOf { programme: version, on }.standing(),
            standing_text: LocalizedText::of(&StandingOf { programme: version, on }),
        };
        let versions = catalogue.ids().filter_map(|id| catalogue.nearest_version(id.as_str(), on));
        ProgrammesAnswer {
            contract: ContractVersion::V1,
            as_of: on,
            catalogue: catalogue.stamp(),
            programmes: versions.map(listed).collect(),
        }
    }
}

pub(super) fn days(catalogue: &Catalogue, id: &str) -> Vec<Days> {
    let days = |version: &Programme| Days { valid_from: version.valid_from, valid_to: version.valid_to };
    catalogue.versions_of(id).map(days).collect()
}
