//! Every text a person reads, in Kazakh, Russian and English, side by side.
//!
//! A type says what it has to say through [`crate::language::Say`]; the compiler sees to it that
//! each text exists in all three languages and that its figures are there.

mod catalogue;
mod figures;
mod identifiers;
mod input;
mod loan;
mod values;

pub use figures::{days, months, percent, tenge, written_date};
