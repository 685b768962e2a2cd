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
//! assert_eq!((terms.annual_rate.to_string(), costs.total_paid.to_string()), ("6".into(), "34799042.68".into()));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The library reads no clock, no network and no environment: the same input, catalogue and date give the same answer, byte for
//! byte. It opens no file but those of a catalogue that it is told to read. Money is whole tiyn, rates are exact decimals, and what is not known is said to
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
//! Longer pages: [how to build nesie in](_documentation::integration), [how it is made](_documentation::architecture) and
//! [what was decided and why](_documentation::decisions).
//!
//! # Features
//!
//! All but `schema` are on by default. `builtin` puts the catalogue into the library; without it, catalogues are read from texts of
//! the caller's ([`Catalogue::from_files`](catalogue::Catalogue::from_files)), or with `fs` from a folder (`Catalogue::from_dir`).
//! `json` reads requests and writes answers as the JSON of the contract; `schema` makes JSON Schemas of it.
// The same list stands at the root of each crate, which a test sees to. It is not among the workspace's lints, because those hold
// for tests, examples and benches too, which may well panic.
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
    AffordAnswer, LateAnswer, QuoteAnswer, ScheduleAnswer, SettleAnswer, VerifyAnswer, afford, afforded, bank_form,
    late, programme, programmes, quote, schedule, settle, subsidy_agreement, verify, workings,
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

/// Pages of documentation, as modules: each is a file of `docs`.
macro_rules! pages {
    ($($(#[$of_page:meta])* $name:ident = $file:literal),+ $(,)?) => {
        $($(#[$of_page])* #[doc = include_str!($file)] pub mod $name {})+
    };
}

#[doc = "Longer pages: how to build nesie in, how it is made, what it is compared with, and why it is as it is."]
#[cfg_attr(
    doc,
    allow(
        rustdoc::invalid_codeblock_attributes,
        rustdoc::invalid_rust_codeblocks,
        reason = "the pages are Markdown of the repository: their blocks are marked for its own tests"
    )
)]
pub mod _documentation {
    pages! {
        #[cfg(any(not(doctest), all(feature = "builtin", feature = "json")))]
        integration = "../docs/integration.md",
    }

    // Their blocks are commands and figures, not examples in Rust.
    #[cfg(not(doctest))]
    pages! {
        architecture = "../docs/architecture.md",
        performance = "../docs/performance.md",
        reliability = "../docs/reliability.md",
        limits = "../docs/limits.md",
        compare = "../docs/compare.md",
        changelog = "../CHANGELOG.md",
    }

    #[cfg(not(doctest))]
    #[doc = include_str!("../docs/decisions/README.md")]
    pub mod decisions {
        pages! {
            a_bin_tells_the_month = "../docs/decisions/a-bin-tells-the-month.md",
            a_loan_is_decided_before_it_is_disbursed = "../docs/decisions/a-loan-is-decided-before-it-is-disbursed.md",
            a_verdict_is_worth_what_its_source_is = "../docs/decisions/a-verdict-is-worth-what-its-source-is.md",
            day_count_of_a_lender_is_practice = "../docs/decisions/day-count-of-a-lender-is-practice.md",
            effective_rate_at_a_change = "../docs/decisions/effective-rate-at-a-change.md",
            effective_rate_by_bracketing = "../docs/decisions/effective-rate-by-bracketing.md",
            four_outcomes = "../docs/decisions/four-outcomes.md",
            largest_loan_for_a_payment = "../docs/decisions/largest-loan-for-a-payment.md",
            limits_of_a_mixed_loan = "../docs/decisions/limits-of-a-mixed-loan.md",
            micro_business_has_two_readings = "../docs/decisions/micro-business-has-two-readings.md",
            money_is_integer_tiyn = "../docs/decisions/money-is-integer-tiyn.md",
            money_is_text_in_json = "../docs/decisions/money-is-text-in-json.md",
            mrp_of_the_decision_day = "../docs/decisions/mrp-of-the-decision-day.md",
            no_clock_in_the_library = "../docs/decisions/no-clock-in-the-library.md",
            remedies_a_person_would_follow = "../docs/decisions/remedies-a-person-would-follow.md",
            subsidy_leaves_the_contract_alone = "../docs/decisions/subsidy-leaves-the-contract-alone.md",
            texts_in_rust = "../docs/decisions/texts-in-rust.md",
            the_asker_may_give_the_base_rate = "../docs/decisions/the-asker-may-give-the-base-rate.md",
            the_banks_rate_is_of_its_own_loan = "../docs/decisions/the-banks-rate-is-of-its-own-loan.md",
            the_cautious_reading_counts = "../docs/decisions/the-cautious-reading-counts.md",
            toml_with_our_own_reader = "../docs/decisions/toml-with-our-own-reader.md",
            what_is_hand_written = "../docs/decisions/what-is-hand-written.md",
            what_is_not_published_is_assumed_and_said = "../docs/decisions/what-is-not-published-is-assumed-and-said.md",
        }
    }
}
