//! The command line of nesie: arguments in, an answer out. It holds no rule and no formula.
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

mod afford;
mod app;
mod ask;
mod batch;
mod catalogue;
mod clock;
mod dialogue;
mod error;
mod files;
mod given;
mod help;
mod late;
mod loan_flags;
mod manual;
mod options;
mod output;
mod programmes;
mod quote;
mod request;
mod schedule;
mod schema;
mod settle;
mod text;
mod tree;
mod usage;
mod value;
mod verify;

use std::process::ExitCode;

fn main() -> ExitCode {
    app::run(std::env::args_os())
}
