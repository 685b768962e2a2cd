//! A lender in an answer.

use serde::{Deserialize, Serialize};

use crate::balance_column::BalanceColumn;
use crate::catalogue::{Lender, LenderId, LenderKind};
use crate::day_count::DayCount;
use crate::indicator::Confidence;
use crate::language::LocalizedText;

/// How a bank or a leasing company counts. It is practice: its contract may deviate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LenderAnswer {
    /// The id.
    pub id: LenderId,
    /// What it is.
    pub kind: LenderKind,
    /// What it is called.
    pub name: LocalizedText,
    /// How it counts days; null where that cannot be computed.
    pub day_count: Option<DayCount>,
    /// Which balance its schedules for subsidy agreements show.
    pub balance: BalanceColumn,
    /// The id of the source, whose date is that of the practice.
    pub source: String,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// How it counts days, for a person.
    pub text: LocalizedText,
}

impl From<&Lender> for LenderAnswer {
    fn from(lender: &Lender) -> Self {
        LenderAnswer {
            id: lender.id.clone(),
            kind: lender.kind,
            name: lender.name.clone(),
            day_count: lender.day_count_of(None).ok(),
            balance: lender.balance,
            source: lender.source.to_string(),
            confidence: lender.confidence,
            text: LocalizedText::of(lender),
        }
    }
}
