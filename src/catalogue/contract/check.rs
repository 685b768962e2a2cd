//! What is wrong with a catalogue, as an answer.

use serde::{Deserialize, Serialize};

use super::super::{CatalogueError, Place, Report, Warning};
use crate::date::Date;
use crate::error::Code;
use crate::input::json::ContractVersion;
use crate::language::LocalizedText;

/// The answer of `nesie catalogue check`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReportAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The day for which it is said.
    pub as_of: Date,
    /// What keeps the catalogue from being read.
    pub errors: Vec<PlacedAnswer>,
    /// What to look at.
    pub warnings: Vec<PlacedAnswer>,
}

/// What was found, and where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlacedAnswer {
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The path of the field; empty for the whole file.
    pub field: String,
    /// Why, for a program.
    pub code: Code,
    /// Why, for a person.
    pub text: LocalizedText,
}

impl ReportAnswer {
    /// What was found, with codes and places.
    #[must_use]
    pub fn new(report: &Report, on: Date) -> Self {
        let fault = |fault: &CatalogueError| {
            placed(&fault.place, fault.field.clone(), fault.kind.code(), LocalizedText::of(&fault.kind))
        };
        let warning = |warning: &Warning| {
            placed(&warning.place, warning.field.clone(), warning.kind.code(), LocalizedText::of(&warning.kind))
        };
        ReportAnswer {
            contract: ContractVersion::V1,
            as_of: on,
            errors: report.errors.iter().map(fault).collect(),
            warnings: report.warnings.iter().map(warning).collect(),
        }
    }
}

fn placed(place: &Place, field: String, code: Code, text: LocalizedText) -> PlacedAnswer {
    PlacedAnswer { file: place.file.clone(), line: place.line, column: place.column, field, code, text }
}
