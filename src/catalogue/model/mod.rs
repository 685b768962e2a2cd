//! What the files of a catalogue say, as types.

mod common_documents;
mod lender;
mod programme;
mod referral;
mod rule;
mod sector;
mod source;
mod standing;
mod tier;
mod topic;

pub use common_documents::{CommonDocument, CommonDocuments};
pub use lender::{DayCountPractice, Lender, LenderError, LenderId, LenderKind};
pub use programme::{Confirmation, Kind, Programme, ProgrammeId};
pub use referral::{Occasion, Referral};
pub(crate) use rule::RULES;
pub use rule::{AmountLimit, Condition, ConditionId, DayFigures, Demand, Limits, RateLimit, Rule, Size};
pub use sector::Sector;
pub use source::Source;
pub use standing::{Standing, StandingOf};
pub use tier::{
    Combination, GuaranteeTier, PublishedFee, RateTier, SubsidyFormula, SubsidyMonths, SubsidyTier, TierCondition,
};
pub(crate) use topic::Unpublished;
pub use topic::{Gap, Known, NotAsked, Topic, TopicStanding};
