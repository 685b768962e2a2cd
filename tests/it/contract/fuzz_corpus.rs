//! Every entry of the fuzz targets' corpora, through the same laws (`fuzz/laws`). What a fuzzer once found stays found.
#![cfg(all(feature = "builtin", feature = "json"))]

#[path = "../../../fuzz/laws/mod.rs"]
pub(crate) mod laws;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Runs all entries of a corpus and names those that break a law.
fn run(target: &str, hold: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    let breaks_a_law = |path: &&std::path::PathBuf| {
        let bytes = fs::read(path).unwrap();
        catch_unwind(AssertUnwindSafe(|| hold(&bytes))).is_err()
    };
    let broken: Vec<_> = paths.iter().filter(breaks_a_law).collect();
    assert!(broken.is_empty(), "{} of {}: {broken:#?}", broken.len(), paths.len());
}

#[test]
fn loan() {
    run("loan", laws::loan::hold);
}

#[test]
fn terms() {
    run("terms", laws::terms::hold);
}

#[test]
fn application() {
    run("application", laws::application::hold);
}

#[test]
fn catalogue() {
    run("catalogue", laws::catalogue::hold);
}

#[test]
fn number() {
    run("number", laws::number::hold);
}
