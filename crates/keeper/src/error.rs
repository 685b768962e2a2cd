//! Why an edit is refused.

use std::borrow::Cow;
use std::io;
use std::path::PathBuf;

use nesie::calendar::CalendarError;
use nesie::catalogue::{FolderError, Report};
use nesie::date::Date;
use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize};

/// Why an edit is refused. Nothing is written then.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum KeeperError {
    /// The folder cannot be read.
    Folder(#[from] FolderError),
    /// A bundle is no place to edit: its folder is.
    NotAFolder {
        /// The file.
        path: PathBuf,
    },
    /// There is no such programme.
    UnknownProgramme {
        /// The id.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// No version of the programme is in force on the day.
    NotInForce {
        /// The programme.
        id: String,
        /// The day.
        on: Date,
    },
    /// A file of that name is there already.
    Exists {
        /// Which.
        path: String,
    },
    /// A new version must begin after the last one.
    NotAfter {
        /// The first day of the last version.
        last: Date,
    },
    /// The terms were confirmed on a later day already.
    ConfirmedLater {
        /// The day that is given.
        on: Date,
        /// The day on which they were confirmed.
        last: Date,
    },
    /// A source of this id is there already, and is another.
    OtherSource {
        /// The id.
        id: String,
        /// The fields in which it differs.
        fields: Vec<&'static str>,
    },
    /// A row would begin before every other.
    BeforeFirstRow {
        /// The first day of the first row.
        first: Date,
    },
    /// After this row it is not known when the next decision is.
    NoNextDecision {
        /// The first day of the row.
        from: Date,
    },
    /// When a decision takes effect is not known: the calendar has not the year.
    Calendar(#[from] CalendarError),
    /// The last day on which a rate is known would be before its first.
    KnownTooShort {
        /// Its first day.
        from: Date,
    },
    /// Before the first day of a new base rate is a day on which nothing is known, and which no decision of the file ends.
    RateUnknownBefore {
        /// The last day on which the rate before it is known.
        until: Date,
    },
    /// The same of the МРП.
    MrpUnknownBefore {
        /// The last day on which the value before it is known.
        until: Date,
    },
    /// How long a rate is known is said of the last row only.
    NotTheLastRow {
        /// The first day of the last row.
        last: Date,
    },
    /// A file has not the fields by which the place of the edit is found.
    NoPlace {
        /// Which file.
        path: String,
    },
    /// The catalogue would no longer be in order.
    Faults(Report),
    /// A reply is not one that the catalogue takes.
    Reply(Report),
    /// A question is left to which every programme has a reply.
    NeedsReply,
    /// A file cannot be written.
    Write {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl Refusal for KeeperError {
    fn code(&self) -> Code {
        match self {
            KeeperError::UnknownProgramme { .. } => Code::UnknownProgramme,
            KeeperError::NotInForce { .. } => Code::NotInForce,
            KeeperError::NoNextDecision { .. } | KeeperError::NeedsReply => Code::Missing,
            KeeperError::OtherSource { .. } => Code::DuplicateId,
            KeeperError::NotAfter { .. }
            | KeeperError::ConfirmedLater { .. }
            | KeeperError::BeforeFirstRow { .. }
            | KeeperError::Calendar(_)
            | KeeperError::RateUnknownBefore { .. }
            | KeeperError::MrpUnknownBefore { .. }
            | KeeperError::KnownTooShort { .. }
            | KeeperError::NotTheLastRow { .. } => Code::OutOfRange,
            KeeperError::NotAFolder { .. } => Code::FileIsNoFolder,
            KeeperError::Write { .. } => Code::Output,
            KeeperError::Exists { .. } | KeeperError::Folder(FolderError::Io { .. }) => Code::File,
            KeeperError::Folder(_) | KeeperError::Faults(_) | KeeperError::Reply(_) | KeeperError::NoPlace { .. } => {
                Code::Catalogue
            }
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            KeeperError::UnknownProgramme { .. } | KeeperError::NotInForce { .. } => "<ID>".into(),
            KeeperError::NoNextDecision { .. } | KeeperError::RateUnknownBefore { .. } => "--next-decision".into(),
            KeeperError::NotAfter { .. } | KeeperError::ConfirmedLater { .. } => "--on".into(),
            KeeperError::OtherSource { id, .. } => id.as_str().into(),
            KeeperError::BeforeFirstRow { .. } | KeeperError::MrpUnknownBefore { .. } => "--from".into(),
            KeeperError::Calendar(_) => "--decided-on".into(),
            KeeperError::KnownTooShort { .. } | KeeperError::NotTheLastRow { .. } => "--known-until".into(),
            KeeperError::NotAFolder { path } | KeeperError::Write { path, .. } => path.to_string_lossy(),
            KeeperError::Exists { path } | KeeperError::NoPlace { path } => path.as_str().into(),
            KeeperError::Folder(_) => "--catalogue".into(),
            KeeperError::NeedsReply => "".into(),
            KeeperError::Faults(report) | KeeperError::Reply(report) => {
                report.errors.first().map_or("", |fault| fault.field.as_str()).into()
            }
        }
    }
}
