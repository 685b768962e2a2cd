//! What can be wrong with a catalogue, with the place of it.

use std::borrow::Cow;

use super::place::Place;
use super::topic::Topic;
use crate::calendar::CalendarError;
use crate::date::Date;
use crate::error::{Code, Refusal};
use crate::indicator::SeriesFault;
use crate::input::Problem;
use crate::language::{Lang, Localize};
use crate::rate::Rate;

/// A fault of a catalogue: where it stands and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub struct CatalogueError {
    /// Where.
    pub place: Place,
    /// The path of the field, like `condition.2.max`; empty for the whole file.
    pub field: String,
    /// What.
    pub fault: Fault,
}

impl Refusal for CatalogueError {
    /// That of every fault: those of the faults themselves are for `programmes check`.
    fn code(&self) -> Code {
        Code::Catalogue
    }

    fn field(&self) -> Cow<'_, str> {
        self.field.as_str().into()
    }
}

/// What is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The file is not TOML; the words are the parser's.
    Toml(String),
    /// A field is wrong as it would be in any input.
    Field(Problem),
    /// A value lacks its unit, or has another.
    Unit {
        /// The value.
        value: String,
        /// What it should be.
        expected: Unit,
    },
    /// A source that `sources.toml` does not have.
    UnknownSource(String),
    /// A sector that `sectors.toml` does not have.
    UnknownSector(String),
    /// No rule stands on a source of confidence `low`: it belongs in the notes.
    LowConfidence,
    /// A limit without least or most.
    NoLimit,
    /// The least is more than the most.
    MinAboveMax {
        /// The least, as written.
        min: String,
        /// The most, as written.
        max: String,
    },
    /// A version ends before it begins.
    EndsBeforeStart {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
    },
    /// The file's folder and name are not the programme's id and the first day of the version.
    WrongName {
        /// Where the file should be.
        expected: String,
    },
    /// Two conditions of a version have the same id.
    DuplicateCondition(String),
    /// Two entries of a list have the same id.
    DuplicateId(String),
    /// A loan without a rate: neither a `[[rate]]` nor a `bank_rate` condition.
    NoRate,
    /// A subsidy or guarantee without its terms.
    NoTerms {
        /// The table that is missing.
        table: &'static str,
    },
    /// The last tier still asks for something, so that some borrowers have none.
    NoTermsForOthers {
        /// The table of the tiers.
        table: &'static str,
    },
    /// The state's part is not stated in exactly one way.
    SubsidyFormula,
    /// The floor, the points or the borrower's rate of a subsidy is above the rate that a bank may ask for at most.
    AboveNominal {
        /// The rate.
        rate: Rate,
        /// The highest nominal rate.
        nominal: Rate,
    },
    /// A topic that is not asked about has a condition or a gap too.
    AskedAfterAll(Topic),
    /// Neither or both of two fields are given, of which one is needed.
    EitherOr {
        /// One field.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A day follows from the calendar, which does not know it or is not there.
    NoWorkingDay {
        /// The day after which the first working day of the next week is looked for.
        after: Date,
    },
    /// Two versions of a programme are in force on the same day.
    Overlap {
        /// The day on which the later one begins.
        on: Date,
    },
    /// The calendar of working days is not of its form.
    Calendar(CalendarError),
    /// The rows of a series are not in order.
    Series(SeriesFault),
    /// A file that every catalogue has is not there.
    MissingFile,
    /// A file that no catalogue has.
    UnexpectedFile,
}

impl Fault {
    /// The code that a program can match on.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Fault::Toml(_) => Code::NotToml,
            Fault::Field(problem) => problem.code(),
            Fault::Unit { .. } => Code::Unit,
            Fault::UnknownSource(_) => Code::UnknownSource,
            Fault::UnknownSector(_) => Code::UnknownSector,
            Fault::LowConfidence => Code::LowConfidence,
            Fault::NoLimit => Code::NoLimit,
            Fault::MinAboveMax { .. } => Code::MinAboveMax,
            Fault::EndsBeforeStart { .. } => Code::EndsBeforeStart,
            Fault::WrongName { .. } => Code::WrongName,
            Fault::DuplicateCondition(_) => Code::DuplicateCondition,
            Fault::DuplicateId(_) => Code::DuplicateId,
            Fault::NoRate => Code::NoRate,
            Fault::NoTerms { .. } => Code::NoTerms,
            Fault::NoTermsForOthers { .. } => Code::NoTermsForOthers,
            Fault::SubsidyFormula => Code::SubsidyFormula,
            Fault::AboveNominal { .. } => Code::AboveNominal,
            Fault::AskedAfterAll(_) => Code::AskedAfterAll,
            Fault::EitherOr { .. } => Code::EitherOr,
            Fault::NoWorkingDay { .. } => Code::NoWorkingDay,
            Fault::Overlap { .. } => Code::Overlap,
            Fault::Calendar(_) => Code::Calendar,
            Fault::Series(_) => Code::Series,
            Fault::MissingFile => Code::MissingFile,
            Fault::UnexpectedFile => Code::UnexpectedFile,
        }
    }
}

/// The units of the catalogue's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// "500 000 000 KZT" or "20 000 MRP".
    Amount,
    /// "84 months".
    Months,
    /// "60 days".
    Days,
    /// "6 %".
    Percent,
}

impl Unit {
    /// Examples of values with this unit.
    #[must_use]
    pub const fn example(self) -> &'static str {
        match self {
            Unit::Amount => "\"500 000 000 KZT\" / \"20 000 MRP\"",
            Unit::Months => "\"84 months\"",
            Unit::Days => "\"60 days\"",
            Unit::Percent => "\"6 %\"",
        }
    }
}
