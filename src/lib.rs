//! nesie (несие: Kazakh for a loan) tells a business in Almaty which preferential loans and
//! state subsidies it can get, why or why not, and what it will pay, to the tiyn.
//!
//! The library reads no clock, no network and no environment: the same input, catalogue and
//! date give the same answer.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::string_slice
)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::indexing_slicing))]

pub mod advice;
pub mod application;
pub mod calendar;
pub mod catalogue;
pub mod date;
pub mod day_count;
mod digest;
pub mod eligibility;
pub mod identifier;
pub mod indicator;
pub mod input;
pub mod language;
pub mod loan;
pub mod money;
pub mod number;
pub mod rate;
#[cfg(feature = "json")]
pub mod receipt;
pub mod word;
pub mod words;

#[cfg(all(doctest, feature = "builtin"))]
#[doc = include_str!("../README.md")]
struct Readme;
