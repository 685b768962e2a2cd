//! What a version gives, in tiers: the first that fits counts.

use serde::{Deserialize, Serialize};

use super::programme::ProgrammeId;
use super::rule::{AmountLimit, Condition};
use crate::application::{Category, Purpose};
use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;
use crate::rate::Rate;

/// A guarantee programme that an offer of another programme may take in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Combination {
    /// The guarantee programme.
    pub programme: ProgrammeId,
    /// What joins the two, as a condition of the joint offer that staff confirm: no published rule is known that does.
    pub condition: Condition,
}

/// A rate and who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateTier {
    /// What the borrower pays, in percent a year.
    pub annual_rate: Rate,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}

/// What a tier of rates, subsidies or guarantees asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TierCondition {
    /// The applicant belongs to one of these categories, and the amount is at most so high.
    Category {
        /// The categories, of which one is enough.
        any_of: Vec<Category>,
        /// The highest amount in this tier.
        max_amount: Option<AmountLimit>,
    },
    /// Something that no program can decide, in words.
    ForStaff(LocalizedText),
}

/// An interest subsidy and who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubsidyTier {
    /// How the subsidy is stated.
    pub part: SubsidyFormula,
    /// For how long it is paid, by purpose; the shortest that concerns a loan counts.
    pub months: Vec<SubsidyMonths>,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}

/// How a programme states what the state pays of a nominal rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SubsidyFormula {
    /// The borrower pays this; the state what is above it.
    BorrowerRate(Rate),
    /// The state pays so many percentage points.
    Points(Rate),
    /// The state pays a share of the nominal rate, less where the borrower would pay under the floor.
    Share {
        /// The share, in percent of the nominal rate.
        share: Rate,
        /// The least that the borrower pays.
        floor: Option<Rate>,
    },
}

/// For how long a subsidy is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubsidyMonths {
    /// The purposes it is for; `None` for all.
    pub purposes: Option<Vec<Purpose>>,
    /// The most months.
    pub max_months: u32,
}

/// A guarantee and who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GuaranteeTier {
    /// The most that is guaranteed, in percent of the loan.
    pub max_share: Rate,
    /// The most that is guaranteed.
    pub max_amount: Option<AmountLimit>,
    /// The fee at the start, in percent of the guarantee.
    pub upfront_fee: Option<Rate>,
    /// The fee a year, in percent of the guaranteed part of the balance.
    pub yearly_fee: Option<Rate>,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}

/// A fee that a lender may take at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublishedFee {
    /// Percent of the loan, once, at the disbursement.
    pub upfront: Rate,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}
