//! The answers of `nesie programmes` and `nesie catalogue` in the form of the contract.

mod changes;
mod check;
mod impact;
mod list;
mod show;
mod todo;

pub use changes::{
    ChangesAnswer, DetailAnswer, LenderChangeAnswer, ReferralChangeAnswer, ValueChangeAnswer, VersionChangeAnswer,
};
pub use check::{PlacedAnswer, ReportAnswer};
pub use impact::{ImpactAnswer, ProgrammeImpactAnswer};
pub use list::{Days, Listed, ProgrammesAnswer};
pub use show::{
    CommonDocumentAnswer, CommonDocumentsAnswer, ConditionAnswer, ConfirmationAnswer, GapAnswer, KnownAnswer,
    NotAskedAnswer, ProgrammeAnswer, SourceAnswer, TermAnswer, VersionAnswer,
};
pub(crate) use show::{gap_answers, sources};
pub use todo::{TodoAnswer, TodoCode, TodoItem};
