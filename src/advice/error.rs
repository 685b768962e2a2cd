//! Why no advice can be given.

use std::borrow::Cow;

use crate::catalogue::{Catalogue, LenderError};
use crate::date::Date;
use crate::error::{Code, Refusal};
use crate::language::{Lang, Localize, shown};
use crate::loan::LoanError;
use crate::rate::Rate;

/// Why no advice can be given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum AdviceError {
    /// Another base rate is given than the catalogue knows for the day.
    BaseRateKnown {
        /// The rate that is given.
        given: Rate,
        /// The rate that is known.
        known: Rate,
        /// The day of the decision.
        on: Date,
    },
    /// There is no programme of that id.
    UnknownProgramme {
        /// The id asked for, as [shown] again.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The lender is not known, or how it counts days.
    Lender(#[from] LenderError),
    /// The loan is disbursed before the decision: the terms of that day are not those of such a loan.
    DisbursedBefore {
        /// The day of the disbursement.
        disbursed_on: Date,
        /// The day of the decision.
        on: Date,
    },
    /// The loan cannot be computed.
    Loan(#[from] LoanError),
}

impl AdviceError {
    /// Says which programmes there are.
    #[must_use]
    pub fn unknown_programme(id: &str, catalogue: &Catalogue) -> AdviceError {
        let known = catalogue.ids().map(|id| id.as_str().to_owned()).collect();
        AdviceError::UnknownProgramme { id: shown(id), known }
    }
}

impl Refusal for AdviceError {
    fn code(&self) -> Code {
        match self {
            AdviceError::BaseRateKnown { .. } => Code::BaseRateKnown,
            AdviceError::UnknownProgramme { .. } => Code::UnknownProgramme,
            AdviceError::Lender(error) => error.code(),
            AdviceError::DisbursedBefore { .. } => Code::DisbursedBeforeDecision,
            AdviceError::Loan(error) => error.code(),
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            AdviceError::BaseRateKnown { .. } => "base_rate".into(),
            AdviceError::UnknownProgramme { .. } => "programme".into(),
            AdviceError::Lender(error) => error.field(),
            AdviceError::DisbursedBefore { .. } => "loan.disbursed_on".into(),
            AdviceError::Loan(error) => error.field(),
        }
    }
}
