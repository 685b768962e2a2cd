//! Every text a person reads, in Kazakh, Russian and English, side by side.
//!
//! A type says what it has to say through [`crate::language::Localize`]; the compiler sees to it that
//! each text exists in all three languages and that its figures are there.

mod advice;
mod afford;
#[cfg(feature = "json")]
mod bundle;
mod calendar;
mod catalogue;
mod changes;
mod contradiction;
mod demands;
mod derivation;
mod figures;
mod finding_sentences;
mod findings;
mod gesv_cap;
mod identifiers;
mod input;
#[cfg(feature = "json")]
mod interface;
mod lender;
mod loan;
mod loan_clauses;
#[cfg(feature = "json")]
mod payments;
#[cfg(feature = "json")]
mod receipt;
mod remedy;
#[cfg(feature = "schema")]
mod schema;
mod settlement;
mod subsidy;
mod values;
mod verdict;
mod vocabulary;

pub use figures::{
    days, days_of_limit, months, months_of_limit, percent, percentage_points, prose_tenge, tenge, written_date,
};
pub use input::did_you_mean;
#[cfg(feature = "json")]
pub use interface::{Formats, Interface};
pub use vocabulary::listed;
