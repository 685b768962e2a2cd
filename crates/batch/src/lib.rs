//! Many applications or loans at once: rows of a table in, a row of answers out for each.
//!
//! A [`Job`] knows what the columns of a table are and answers one row after the other, on as many threads as one likes. A
//! row that cannot be answered says why, by code, field and message, and touches no other. The answer has the columns of
//! [`columns`], whose values are typed, so that a writer of any form needs no rule of its own.
//!
//! ```
//! use nesie::catalogue::Catalogue;
//! use nesie_batch::{Defaults, Job, Scratch, Task, Value};
//! let catalogue = Catalogue::builtin()?;
//! let defaults = || Defaults::on("2026-11-22".parse().unwrap());
//! let refused = Job::new(&catalogue, Task::Quote, &["amount"], defaults()).unwrap_err();
//! assert!(refused.to_string().starts_with("amount: there is no such field; the fields are: client, loan.amount, "));
//! let headings = ["Сумма кредита, ₸", "loan.term_months", "Мақсаты"];
//! let job = Job::new(&catalogue, Task::Quote, &headings, defaults())?;
//! let mut scratch = Scratch::default();
//! let row = job.answer(&["20 млн", "60", "инвестиции"], &mut scratch);
//! assert_eq!(row.get("error_code"), Some(&Value::None));
//! let row = job.answer(&["много", "60", "инвестиции"], &mut scratch);
//! assert_eq!(row.get("error_field"), Some(&Value::text("loan.amount")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
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

mod column;
#[cfg(feature = "files")]
pub mod files;
mod heading;
mod job;
mod quote;
mod row;
mod schedule;
mod text;

pub use column::{Column, Kind, Task, columns};
pub use heading::{CLIENT, label};
pub use job::{Defaults, Job, Scratch};
pub use row::{Refused, Row, Value};
