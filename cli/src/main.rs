//! The command line of nesie: arguments in, an answer out. It holds no rule and no formula.

mod afford;
mod agreement;
mod arguments;
mod fault;
mod files;
mod help;
mod manual;
mod mistake;
mod page;
mod programmes;
mod quote;
mod schedule;
mod verify;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    arguments::run(std::env::args_os())
}
