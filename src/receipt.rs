//! The receipt of an answer: what it takes to make the answer again.
//!
//! An answer carries the versions of nesie and of the contract, the catalogue's hash, the day, what was asked for, and the
//! hash of the request. The same request and catalogue then give the same answer, byte for byte, and
//! [`verify`](crate::verify) says what differs if they do not.

use serde::{Deserialize, Serialize};

use crate::advice::QuoteOptions;
use crate::catalogue::{Catalogue, LenderId, Stamp};
use crate::date::Date;
use crate::digest::sha256;
use crate::input::json::ContractVersion;
use crate::request::{
    AffordRequest, AffordableLoan, LateRequest, Method, QuoteRequest, ScheduleRequest, SettleRequest,
};

/// What it takes to make an answer again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Receipt {
    /// The version of nesie.
    pub nesie: String,
    /// The version of the contract.
    pub contract: ContractVersion,
    /// What was asked.
    pub method: Method,
    /// The catalogue, with its calendar and the legal caps; left out where the answer takes nothing from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<Stamp>,
    /// The day for which it was asked; a schedule has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// What a quote was asked for besides the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<OptionsWithRows>,
    /// The lender whose day count a schedule takes where the loan gives none, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lender: Option<LenderId>,
    /// The SHA-256 of the request as it was understood: its JSON without blanks, all fields in the order of the contract,
    /// `null` where nothing is known. How the request was written down makes no difference.
    pub request_sha256: String,
}

/// What a quote was asked for besides the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OptionsWithRows {
    /// The options.
    #[serde(flatten)]
    pub options: QuoteOptions,
    /// With the rows of the schedules.
    pub rows: bool,
}

impl Receipt {
    fn of(method: Method, request: &impl Serialize) -> Receipt {
        Receipt {
            nesie: env!("CARGO_PKG_VERSION").into(),
            contract: ContractVersion::V1,
            method,
            catalogue: None,
            as_of: None,
            asked: None,
            lender: None,
            // Texts, numbers and lists can always be written.
            request_sha256: sha256([serde_json::to_vec(request).unwrap_or_default()]),
        }
    }

    pub(crate) fn quote(request: &QuoteRequest, catalogue: &Catalogue) -> Receipt {
        let asked = OptionsWithRows { options: request.options.clone(), rows: request.rows };
        let (catalogue, as_of) = (Some(catalogue.stamp()), Some(request.as_of));
        Receipt { catalogue, as_of, asked: Some(asked), ..Receipt::of(Method::Quote, request) }
    }

    pub(crate) fn schedule(request: &ScheduleRequest, catalogue: &Catalogue) -> Receipt {
        let (catalogue, lender) = (Some(catalogue.stamp()), request.lender.clone());
        Receipt { catalogue, lender, ..Receipt::of(Method::Schedule, request) }
    }

    pub(crate) fn afford(request: &AffordRequest, catalogue: &Catalogue) -> Receipt {
        let as_of = match request.of {
            AffordableLoan::Plain { .. } => None,
            AffordableLoan::OfProgramme { as_of, .. } => Some(as_of),
        };
        Receipt { catalogue: Some(catalogue.stamp()), as_of, ..Receipt::of(Method::Afford, request) }
    }

    pub(crate) fn settle(request: &SettleRequest, catalogue: &Catalogue) -> Receipt {
        let (catalogue, as_of) = (Some(catalogue.stamp()), Some(request.as_of));
        Receipt { catalogue, as_of, ..Receipt::of(Method::Settle, request) }
    }

    pub(crate) fn late(request: &LateRequest) -> Receipt {
        Receipt::of(Method::Late, request)
    }
}
