//! Which preferential loans and state subsidies a business in Almaty, Kazakhstan, can get, why or why not, and what
//! it will pay, to the tiyn.
//!
//! ```
//! use nesie::{advice::*, application::*, catalogue::Catalogue, date::DecisionDate, money::Money, word::ContractWord};
//!
//! let catalogue = Catalogue::builtin()?;
//! let asks = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
//! let advice = advise(&asks, &catalogue, DecisionDate("2026-11-22".parse()?), &QuoteOptions::default())?;
//! let offer = advice.offers.iter().find(|offer| offer.programme.id.as_str() == "mfo-almaty-secured").ok_or("gone")?;
//! let terms = offer.terms.as_ref().ok_or("no loan")?;
//! assert_eq!(offer.verdict.word(), "undetermined"); // little is known of the applicant: see `next_questions`
//! assert_eq!(terms.rate.annual_rate.to_string(), "6");
//! assert_eq!(terms.schedule.totals().payment.to_string(), "34799042.68");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The library reads no clock, no network and no environment, and opens no file: the same input, catalogue and date
//! give the same answer, byte for byte. Money is whole tiyn, rates are exact decimals, and what is not known is said to
//! be unknown.
//!
//! # Where to look
//!
//! | Module | What it is |
//! |---|---|
//! | [`advice`] | [`advise`](advice::advise): application x catalogue x date -> offers; the function most callers need |
//! | [`application`] | what an applicant says; everything but amount, term and purpose may be missing |
//! | [`loan`] | money over time, usable on its own: schedules, effective rate (ГЭСВ), subsidies, fees, prepayments |
//! | [`catalogue`] | the programmes with the source of every figure; reading, checking, comparing |
//! | [`eligibility`] | one condition at a time: met, not met, unknown or for staff; what would help; what to ask next |
//! | [`receipt`] | what it takes to make an answer again, and whether it comes out the same |
//! | [`words`], [`language`] | every text a person reads, in Kazakh, Russian and English |
//! | [`money`], [`rate`], [`date`], [`day_count`], [`calendar`], [`number`] | values with units |
//! | [`identifier`], [`indicator`] | БИН, ИИН, ОКЭД and КАТО; МРП and the base rate by date |
//! | [`input`], [`refusal`], [`word`] | what is wrong with an input, every code of an error, the words of the contract |
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
pub mod word;

#[cfg(feature = "json")]
pub use answer::{afford, late, programme, programmes, quote, schedule, settle, verify};

#[cfg(all(doctest, feature = "builtin"))]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(all(doctest, feature = "builtin", feature = "json"))]
#[doc = include_str!("../docs/integration.md")]
struct Integration;
