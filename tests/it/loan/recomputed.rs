//! Random loans, recomputed by `checks/recompute_schedules.py` with exact fractions. Where there is no Python 3.11 the
//! test says so and passes. Other loans, and more of them, by hand:
//!
//!     NESIE_LOANS=50000 NESIE_SEED=2 cargo test -p nesie --test loan_recomputed
#![cfg(all(feature = "builtin", feature = "json"))]

use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::random_loans;

/// The number that a variable names, or what every run of the gate takes.
fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

#[test]
fn an_independent_program_finds_the_same_figures() {
    let has_python = Command::new("python3").args(["-c", "import tomllib"]).stderr(Stdio::null()).status();
    if !has_python.is_ok_and(|status| status.success()) {
        println!("skipped: no python3 of at least 3.11");
        return;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("checks/recompute_schedules.py");
    let mut python = Command::new("python3").arg(script).stdin(Stdio::piped()).spawn().unwrap();
    let mut input = python.stdin.take().unwrap();
    // A script that stops at a difference no longer listens; its exit code tells.
    let _ = random_loans::write_loans(number("NESIE_LOANS", 1000), number("NESIE_SEED", 20_261_122), &mut input);
    drop(input);
    assert!(python.wait().unwrap().success(), "see above what differs");
}
