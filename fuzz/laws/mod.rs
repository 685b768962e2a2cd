//! What must hold whatever the bytes: the bodies of the fuzz targets. The targets of this folder's crate run them on
//! bytes that the fuzzer makes up, `tests/it/contract/fuzz_corpus.rs` on those that are kept in `corpus/`.
#![allow(dead_code, reason = "each fuzz target is a program of its own and runs one of the laws")]

pub(crate) mod amounts;
pub(crate) mod application;
pub(crate) mod catalogue;
pub(crate) mod loan;
pub(crate) mod number;
mod schedule;
pub(crate) mod terms;

use nesie::language::{Lang, Localize};

/// A message is there in every language, and short whatever the input was.
fn assert_said(what: &impl Localize) {
    for lang in Lang::ALL {
        let text = what.localize(lang);
        assert!(!text.trim().is_empty(), "nothing is said in {}", lang.code());
        assert!(text.len() < 8_000, "{} bytes in {}", text.len(), lang.code());
    }
}
