//! What nesie is asked: one plain value for each thing it does.
//!
//! A request is owned, compares, and is the same after it has been written and read. Written, it has the form of the
//! contract; reading is strict, by [`Deserialize`](serde::Deserialize) as by `from_json`, whose errors are typed.

mod error;
mod interface;
mod method;
mod read;

use serde::Serialize;

use crate::advice::QuoteOptions;
use crate::application::{Applicant, Application, Collateral, Purpose, RepaymentMethod, Use};
use crate::catalogue::{LenderId, ProgrammeId};
use crate::date::Date;
use crate::input::Verbatim;
use crate::input::json::ContractVersion;
use crate::loan::{LatePayment, LoanTerms, Sought};
use crate::money::Money;
use crate::rate::Rate;

pub use error::Error;
pub use interface::{FormRequest, TextsRequest};
pub use method::Method;
pub(crate) use read::read_options;
pub use read::{InputForm, MAX_DERIVATIONS};

/// Which offers there are for an application, on a day.
///
/// ```
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::request::QuoteRequest;
/// let loan = LoanRequest::new(nesie::money::Money::parse("30000000")?, 60, Purpose::Investment);
/// let request = QuoteRequest::new(Application::new(loan), "2026-11-22".parse()?);
/// let json = serde_json::to_string(&request)?;
/// assert_eq!(serde_json::from_str::<QuoteRequest>(&json)?, request);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuoteRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// Who asks, for which loan, with what security.
    pub application: Application,
    /// The day of the decision, at most 2149-12-31: it picks the versions of programmes, the МРП and the base rate.
    pub as_of: Date,
    /// What is asked besides.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub options: QuoteOptions,
    /// With the rows of the schedules.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub rows: bool,
}

/// The schedule of a loan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScheduleRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The loan.
    pub loan: LoanTerms,
    /// The lender whose day count stands for one that the loan does not give.
    pub lender: Option<LenderId>,
    /// The amounts whose making is asked for, by their paths in the answer: `rows.1.interest`; at most
    /// [`MAX_DERIVATIONS`].
    #[cfg_attr(feature = "schema", schemars(default, length(max = MAX_DERIVATIONS)))]
    pub derive: Vec<String>,
}

/// What a payment comes to: the largest loan for it, how many of them repay a loan, or the rate that it hides.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AffordRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The most that the borrower can pay each time; where the loan is known, what is paid each time.
    pub payment: Money,
    /// Which loan.
    #[serde(flatten)]
    pub of: AffordableLoan,
}

/// Which loan is to fit a payment. Both that there are: this list does not grow within a contract version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum AffordableLoan {
    /// A loan of these terms.
    Plain {
        /// What of it is sought.
        #[serde(skip_serializing_if = "is_principal")]
        find: Sought,
        /// The terms; what is sought is not looked at.
        loan: Box<LoanTerms>,
    },
    /// A loan of a programme.
    OfProgramme {
        /// The programme.
        programme: ProgrammeId,
        /// The day of the decision.
        as_of: Date,
        /// What the applicant says, but for the amount.
        application: Box<ApplicationWithoutAmount>,
    },
}

/// What is left out of JSON, as if nobody had said what is sought.
fn is_principal(find: &Sought) -> bool {
    *find == Sought::Principal
}

/// An [`Application`] of which the amount is sought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApplicationWithoutAmount {
    /// Who asks.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub applicant: Applicant,
    /// What for.
    pub loan: LoanWithoutAmount,
    /// The security offered; an empty list says that there is none.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::application::json::MAX_LIST_ENTRIES)))]
    pub collateral: Option<Vec<Collateral>>,
    /// The applicant's own contribution to the project, in tenge.
    pub own_contribution: Option<Money>,
}

/// A [`LoanRequest`](crate::application::LoanRequest) of which the amount is sought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoanWithoutAmount {
    /// The term, in months.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::application::MAX_TERM_MONTHS)))]
    pub term_months: u32,
    /// What it is for; an investment if it is not said, and the answer says that this was assumed.
    pub purpose: Option<Purpose>,
    /// What exactly is bought or paid.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::application::json::MAX_LIST_ENTRIES)))]
    pub uses: Option<Vec<Use>>,
    /// The rate the bank offers, in percent a year, where the bank sets it.
    pub annual_rate: Option<Rate>,
    /// The day of the disbursement; the day of the decision if not given.
    pub disbursed_on: Option<Date>,
    /// How it is to be repaid.
    pub method: Option<RepaymentMethod>,
}

/// What closes a loan on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SettleRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The loan.
    pub loan: LoanTerms,
    /// The day.
    pub as_of: Date,
}

/// What paying late costs, as information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LateRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The late payment.
    #[serde(flatten)]
    pub late: LatePayment,
}

/// Whether an answer comes out the same when its request is asked again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerifyRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The answer, with its receipt.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub answer: Verbatim,
    /// What it is an answer to: the request, or its bare application or loan, to which the receipt then adds the rest.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub request: Verbatim,
}

/// The programmes of the catalogue as they stand on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgrammesRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The day.
    pub as_of: Date,
}

/// One programme in full as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgrammeRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The programme.
    pub id: ProgrammeId,
    /// The day.
    pub as_of: Date,
}

impl QuoteRequest {
    /// A quote over all programmes, without rows.
    #[must_use]
    pub fn new(application: Application, as_of: Date) -> Self {
        QuoteRequest {
            contract: ContractVersion::V1,
            application,
            as_of,
            options: QuoteOptions::default(),
            rows: false,
        }
    }
}

impl ScheduleRequest {
    /// The schedule of a loan, whoever lends it.
    #[must_use]
    pub const fn new(loan: LoanTerms) -> Self {
        ScheduleRequest { contract: ContractVersion::V1, loan, lender: None, derive: Vec::new() }
    }
}

impl AffordRequest {
    /// The largest loan of some terms, whose principal is not looked at.
    #[must_use]
    pub fn plain(payment: Money, loan: LoanTerms) -> Self {
        AffordRequest::of_offer(payment, Sought::Principal, loan)
    }

    /// What is sought of a loan for which so much is paid each time.
    #[must_use]
    pub fn of_offer(payment: Money, find: Sought, loan: LoanTerms) -> Self {
        let of = AffordableLoan::Plain { find, loan: Box::new(loan) };
        AffordRequest { contract: ContractVersion::V1, payment, of }
    }

    /// The largest loan of a programme.
    #[must_use]
    pub fn of_programme(
        payment: Money,
        programme: impl Into<ProgrammeId>,
        application: ApplicationWithoutAmount,
        as_of: Date,
    ) -> Self {
        let (programme, application) = (programme.into(), Box::new(application));
        let of = AffordableLoan::OfProgramme { programme, as_of, application };
        AffordRequest { contract: ContractVersion::V1, payment, of }
    }
}

impl ApplicationWithoutAmount {
    /// An application of which only the term is known.
    #[must_use]
    pub fn new(term_months: u32) -> Self {
        let loan = LoanWithoutAmount {
            term_months,
            purpose: None,
            uses: None,
            annual_rate: None,
            disbursed_on: None,
            method: None,
        };
        ApplicationWithoutAmount { applicant: Applicant::default(), loan, collateral: None, own_contribution: None }
    }
}

impl SettleRequest {
    /// What closes a loan on a day.
    #[must_use]
    pub const fn new(loan: LoanTerms, as_of: Date) -> Self {
        SettleRequest { contract: ContractVersion::V1, loan, as_of }
    }
}

impl LateRequest {
    /// What a late payment costs.
    #[must_use]
    pub const fn new(late: LatePayment) -> Self {
        LateRequest { contract: ContractVersion::V1, late }
    }
}

impl ProgrammesRequest {
    /// The programmes on a day.
    #[must_use]
    pub const fn new(as_of: Date) -> Self {
        ProgrammesRequest { contract: ContractVersion::V1, as_of }
    }
}

impl ProgrammeRequest {
    /// A programme on a day.
    #[must_use]
    pub fn new(id: impl Into<ProgrammeId>, as_of: Date) -> Self {
        ProgrammeRequest { contract: ContractVersion::V1, id: id.into(), as_of }
    }
}
