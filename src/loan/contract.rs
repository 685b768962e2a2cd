//! A loan in the form of the contract: reading it, and writing it as it was understood.

mod read;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Loan, LoanTerms};
use crate::input::json::ContractVersion;

pub use read::read_loan;
pub(crate) use read::{from_document, read_template};

/// Terms that carry the contract's version, so that they can be handed in again as they are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoanAsUnderstood {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The terms.
    #[serde(flatten)]
    pub terms: LoanTerms,
}

impl LoanAsUnderstood {
    pub(crate) fn of(loan: &Loan) -> Self {
        LoanAsUnderstood { contract: ContractVersion::V1, terms: loan.terms().clone() }
    }
}

impl<'de> Deserialize<'de> for LoanAsUnderstood {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The reader of terms takes the version of the contract with them.
        LoanTerms::deserialize(deserializer).map(|terms| LoanAsUnderstood { contract: ContractVersion::V1, terms })
    }
}
