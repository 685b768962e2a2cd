//! What can be wrong with a catalogue, with the place of it.

use std::borrow::Cow;

use super::Topic;
use super::place::Place;
use crate::date::Date;
use crate::error::{Code, Refusal};
use crate::indicator::SeriesFault;
use crate::input::Problem;
use crate::language::{Lang, Localize};
use crate::rate::Rate;

/// An error of a catalogue: where it stands and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub struct CatalogueError {
    /// Where.
    pub place: Place,
    /// The path of the field, like `condition.2.max`; empty for the whole file.
    pub field: String,
    /// What.
    pub kind: CatalogueErrorKind,
}

impl Refusal for CatalogueError {
    /// That of every error: those of the kinds are for `catalogue check`.
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
pub enum CatalogueErrorKind {
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
    /// The id of a programme has anything but lower-case Latin letters, digits and hyphens. It names a folder, and stands in
    /// addresses and commands.
    WrongId(String),
    /// The file's folder and name are not the programme's id and the first day of the version.
    WrongName {
        /// What the field should be if the file's name is right, as it is written in the file.
        named: String,
        /// Where the file should be if the field is right.
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
    /// A tier comes after one that is for everyone, so that nobody has it.
    NeverReached {
        /// The table of the tiers.
        table: &'static str,
    },
    /// What the state pays is not stated in exactly one way.
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
    /// The version says when its terms were confirmed, but not by what.
    Unattested,
    /// The version says nothing about topics that commonly rule a client out.
    SilentTopics(Vec<Topic>),
    /// A rule of confidence `high` does not say what its source states.
    NotSaid,
    /// Two versions of a programme are in force on the same day.
    Overlap {
        /// The day on which the later one begins.
        on: Date,
    },
    /// A day of the calendar that no year has.
    NoSuchDay,
    /// The rows of a series are not in order.
    Series(SeriesFault),
    /// A file that every catalogue has is not there.
    MissingFile,
    /// A file that no catalogue has.
    UnexpectedFile,
}

impl CatalogueErrorKind {
    /// The code that a program can match on.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            CatalogueErrorKind::Toml(_) => Code::NotToml,
            CatalogueErrorKind::Field(problem) => problem.code(),
            CatalogueErrorKind::Unit { .. } => Code::Unit,
            CatalogueErrorKind::UnknownSource(_) => Code::UnknownSource,
            CatalogueErrorKind::UnknownSector(_) => Code::UnknownSector,
            CatalogueErrorKind::LowConfidence => Code::LowConfidence,
            CatalogueErrorKind::NoLimit => Code::NoLimit,
            CatalogueErrorKind::MinAboveMax { .. } => Code::MinAboveMax,
            CatalogueErrorKind::EndsBeforeStart { .. } => Code::EndsBeforeStart,
            CatalogueErrorKind::WrongId(_) => Code::Form,
            CatalogueErrorKind::WrongName { .. } => Code::WrongName,
            CatalogueErrorKind::DuplicateCondition(_) => Code::DuplicateCondition,
            CatalogueErrorKind::DuplicateId(_) => Code::DuplicateId,
            CatalogueErrorKind::NoRate => Code::NoRate,
            CatalogueErrorKind::NoTerms { .. } => Code::NoTerms,
            CatalogueErrorKind::NoTermsForOthers { .. } => Code::NoTermsForOthers,
            CatalogueErrorKind::NeverReached { .. } => Code::NeverReached,
            CatalogueErrorKind::SubsidyFormula => Code::SubsidyFormula,
            CatalogueErrorKind::AboveNominal { .. } => Code::AboveNominal,
            CatalogueErrorKind::AskedAfterAll(_) => Code::AskedAfterAll,
            CatalogueErrorKind::EitherOr { .. } => Code::EitherOr,
            CatalogueErrorKind::Unattested => Code::Unattested,
            CatalogueErrorKind::SilentTopics(_) => Code::SilentTopics,
            CatalogueErrorKind::NotSaid => Code::NotSaid,
            CatalogueErrorKind::NoWorkingDay { .. } => Code::NoWorkingDay,
            CatalogueErrorKind::Overlap { .. } => Code::Overlap,
            CatalogueErrorKind::NoSuchDay => Code::NoSuchDay,
            CatalogueErrorKind::Series(_) => Code::Series,
            CatalogueErrorKind::MissingFile => Code::MissingFile,
            CatalogueErrorKind::UnexpectedFile => Code::UnexpectedFile,
        }
    }
}

/// The units of the catalogue's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
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
