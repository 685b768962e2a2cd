//! nesie for Python: JSON in, JSON out, and tables of Arrow. `python/nesie` puts dictionaries and Spark on top.
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

use pyo3::prelude::*;

mod catalogue;
mod error;
mod request;
mod table;

/// What the package `nesie` stands on.
#[pymodule(gil_used = false)]
mod _nesie {
    #[pymodule_export]
    use super::catalogue::Catalogue;
    #[pymodule_export]
    use super::request::answer;
    #[pymodule_export]
    use super::table::{Table, quotes, schedules};
}
