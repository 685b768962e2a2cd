//! What to look at in a catalogue, as an answer.

use serde::{Deserialize, Serialize};

use crate::catalogue::Stamp;
use crate::date::Date;
use crate::input::json::ContractVersion;
use crate::language::LocalizedText;
use crate::word::contract_words;

contract_words! {
    /// Why something of a catalogue is to be looked at.
    #[non_exhaustive]
    pub enum TodoCode {
        /// The terms were confirmed more than twelve months ago, or never.
        Unconfirmed = "unconfirmed",
        /// The terms were seen in a secondary source only, or their dates are not clear.
        ThirdParty = "third_party",
        /// It is not known whether the programme still runs.
        RunsUnknown = "runs_unknown",
        /// It is not known whether it is open to businesses in Almaty.
        OpenToAlmatyUnknown = "open_to_almaty_unknown",
        /// The version ends soon.
        EndsSoon = "ends_soon",
        /// Topics are not published, and answers hang on them.
        OpenTopics = "open_topics",
        /// Two statements of the version do not go together.
        Contradiction = "contradiction",
        /// The base rate is not known for the day.
        NoBaseRate = "no_base_rate",
        /// The base rate soon is known no more.
        BaseRateEnds = "base_rate_ends",
        /// The МРП is not known for the day.
        NoMrp = "no_mrp",
        /// The МРП soon is known no more.
        MrpEnds = "mrp_ends",
        /// The next МРП is only planned.
        MrpPlanned = "mrp_planned",
    }
}

/// The answer of `nesie catalogue todo`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TodoAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The day for which it is said.
    pub as_of: Date,
    /// The catalogue that was looked at.
    pub catalogue: Stamp,
    /// How many sample applications there are.
    pub samples: usize,
    /// What to look at, what most sample applications hang on first.
    pub items: Vec<TodoItem>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TodoItem {
    /// Why, for a program.
    pub code: TodoCode,
    /// The id of the programme; null of a value that is of none.
    pub programme: Option<String>,
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// How many sample applications hang on it.
    pub samples: usize,
    /// Why, for a person.
    pub text: LocalizedText,
}

impl TodoAnswer {
    /// What to look at on a day, of a catalogue that so many sample applications were asked of.
    #[must_use]
    pub const fn new(as_of: Date, catalogue: Stamp, samples: usize, items: Vec<TodoItem>) -> Self {
        TodoAnswer { contract: ContractVersion::V1, as_of, catalogue, samples, items }
    }
}

impl TodoItem {
    /// A thing to look at that is of no programme, and on which no sample application hangs.
    #[must_use]
    pub const fn new(code: TodoCode, file: String, text: LocalizedText) -> Self {
        TodoItem { code, programme: None, file, samples: 0, text }
    }
}
