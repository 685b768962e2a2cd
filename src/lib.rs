//! Which preferential loans and state subsidies a business in Almaty, Kazakhstan, can get, why or why not, and what
//! it will pay, to the tiyn.
//!
//! ```
//! # #[cfg(all(feature = "builtin", feature = "json"))] {
//! use nesie::{Application, Catalogue, LoanRequest, Purpose, QuoteRequest, eligibility::Verdict};
//!
//! let catalogue = Catalogue::builtin()?;
//! let loan = LoanRequest::new("30000000".parse()?, 60, Purpose::Investment);
//! let request = QuoteRequest::new(Application::new(loan), "2026-11-22".parse()?);
//! let answer = nesie::quote(&catalogue, &request)?;
//! let offer = answer.in_force().find(|offer| offer.programme == "mfo-almaty-secured").ok_or("gone")?;
//! assert_eq!(offer.verdict, Verdict::Undetermined); // little is known of the applicant: see `next_questions`
//! let (terms, costs) = (offer.terms.as_ref().ok_or("no rate")?, offer.costs.ok_or("no loan")?);
//! assert_eq!((terms.annual_rate.to_string(), costs.total_paid.to_string()), ("6".into(), "34798743.00".into()));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The library reads no clock, no network and no environment, and opens no file: the same input, catalogue and date
//! give the same answer, byte for byte. Money is whole tiyn, rates are exact decimals, and what is not known is said to
//! be unknown.
//!
//! # Where to look
//!
//! Each thing that nesie does is a function here, with a request and an answer that are plain values, written and read by
//! serde: [`quote`], [`schedule`], [`afford`], [`settle`], [`late`], [`verify`], [`programmes`] and [`programme`].
//!
//! | Module | What it is |
//! |---|---|
//! | [`request`], [`answer`], [`receipt`] | what is asked and what is answered; what it takes to ask again |
//! | [`json`] | one function from the JSON of a request to the JSON of its answer |
//! | [`advice`] | [`advise`](advice::advise): application x catalogue x date -> offers, borrowed, for who judges many |
//! | [`application`] | what an applicant says; everything but amount, term and purpose may be missing |
//! | [`loan`] | money over time, usable on its own: schedules, effective rate (ГЭСВ), subsidies, fees, prepayments |
//! | [`catalogue`] | the programmes with the source of every figure; reading, checking, comparing |
//! | [`eligibility`] | one condition at a time: met, not met, unknown or for staff; what would help; what to ask next |
//! | [`text`], [`language`] | every text a person reads, in Kazakh, Russian and English |
//! | [`money`], [`rate`], [`date`], [`day_count`], [`calendar`], [`number`] | values with units |
//! | [`identifier`], [`indicator`] | БИН, ИИН, ОКЭД and КАТО; МРП and the base rate by date |
//! | [`typed`] | names as people type them in three languages; the contract itself stays strict |
//! | [`input`], [`error`], [`word`] | what is wrong with an input, every code of an error, the words of the contract |
//!
//! # Features
//!
//! The first two are on by default. `builtin` puts the catalogue into the library; without it, catalogues are read from texts of
//! the caller's ([`Catalogue::from_files`](catalogue::Catalogue::from_files)). `json` reads applications and loans, and
//! writes answers, as the JSON of the contract; `schema` makes JSON Schemas of it.
// The same list stands in crates/cli/src/main.rs. It is not among the workspace's lints, because those hold for tests,
// examples and benches too, which may well panic.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::exit
)]
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "a test may panic: that is how it fails"
    )
)]

pub mod advice;
#[cfg(feature = "json")]
pub mod answer;
pub mod application;
mod balance_column;
pub mod calendar;
pub mod catalogue;
pub mod date;
pub mod day_count;
mod digest;
pub mod eligibility;
pub mod error;
#[cfg(feature = "json")]
pub mod form;
mod gesv_cap;
mod id;
pub mod identifier;
pub mod indicator;
pub mod input;
#[cfg(feature = "json")]
pub mod json;
pub mod language;
pub mod loan;
pub mod money;
pub mod number;
pub mod rate;
#[cfg(feature = "json")]
pub mod receipt;
#[cfg(feature = "json")]
pub mod request;
mod scalar;
#[cfg(feature = "schema")]
pub mod schema;
pub mod text;
pub mod typed;
pub mod word;

#[cfg(feature = "json")]
pub use answer::{
    AffordAnswer, LateAnswer, QuoteAnswer, ScheduleAnswer, SettleAnswer, VerifyAnswer, afford, late, programme,
    programmes, quote, schedule, settle, verify,
};
pub use application::{Applicant, Application, LoanRequest, Purpose};
pub use catalogue::Catalogue;
#[cfg(feature = "json")]
pub use catalogue::contract::{ProgrammeAnswer, ProgrammesAnswer};
pub use date::Date;
pub use language::{Lang, Localize};
pub use loan::{Loan, LoanTerms, Schedule};
pub use money::Money;
pub use rate::Rate;
#[cfg(feature = "json")]
pub use request::{
    AffordRequest, Error, LateRequest, Method, ProgrammeRequest, ProgrammesRequest, QuoteRequest, ScheduleRequest,
    SettleRequest, VerifyRequest,
};

#[cfg(all(doctest, feature = "builtin"))]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(all(doctest, feature = "builtin", feature = "json"))]
#[doc = include_str!("../docs/integration.md")]
struct Integration;
