//! An answer carries its receipt, and `verify` makes it again.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::command::{answer, nesie, refusal};

const QUOTE: [&str; 7] = ["quote", "--input", "examples/bakery.json", "--on", "2026-11-22", "--format", "json"];

/// A file of a test's own, gone when the test is over.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nesie-{}-{name}", std::process::id()));
        fs::write(&path, text).unwrap();
        Scratch(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn an_answer_that_is_made_again_is_the_same() {
    for (name, command, input) in [
        ("quote", &QUOTE[..], "examples/bakery.json"),
        ("rows", &[&QUOTE[..], &["--rows"]].concat(), "examples/bakery.json"),
        ("one", &[&QUOTE[..], &["--programme", "mfo-almaty-secured"]].concat(), "examples/bakery.json"),
        ("schedule", &["schedule", "--input", "examples/loan.json", "--format", "json"], "examples/loan.json"),
    ] {
        let made = Scratch::new(name, &answer(command));
        let said = answer(&["verify", made.path(), "--input", input]);
        assert_eq!(said, "The answer was made again: it is the same.\n", "{name}");
    }
}

#[test]
fn what_differs_is_named_by_its_path() {
    let made = answer(&QUOTE);
    let mut forged: Value = serde_json::from_str(&made).unwrap();
    let programme = forged["offers"][0]["programme"].as_str().unwrap().to_owned();
    forged["offers"][0]["terms"]["annual_rate"] = "1".into();
    let forged = Scratch::new("forged", &forged.to_string());
    let output = nesie(&["verify", forged.path(), "--input", "examples/bakery.json"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    let (summary, difference) = said.split_once('\n').unwrap();
    assert_eq!(summary, "The answer was made again: it differs in 1 place.");
    assert!(difference.starts_with(&format!("  offers.{programme}.terms.annual_rate: was \"1\", now ")), "{said}");

    let as_json = nesie(&["verify", forged.path(), "--input", "examples/bakery.json", "--format", "json"]);
    let differences: Value = serde_json::from_slice(&as_json.stdout).unwrap();
    assert_eq!(differences["same"], false);
    assert_eq!(differences["differences"][0]["was"], "1");
}

#[test]
fn another_input_shows_in_its_hash() {
    let made = Scratch::new("other", &answer(&QUOTE));
    let input = fs::read_to_string(crate::command::root().join("examples/bakery.json")).unwrap();
    let mut other: Value = serde_json::from_str(&input).unwrap();
    other["loan"]["term_months"] = 59.into();
    let other = Scratch::new("input", &other.to_string());
    let output = nesie(&["verify", made.path(), "--input", other.path()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("receipt.request_sha256: was "));
}

#[test]
fn how_an_input_is_written_makes_no_difference() {
    let loan = ["--amount", "30 000 000", "--term", "60", "--purpose", "investment"];
    let made = answer(&[&["quote", "--on", "2026-11-22", "--format", "json"], &loan[..]].concat());
    let made = Scratch::new("flags", &made);
    let input = r#"{"loan": {"purpose": "investment", "term_months": 60, "amount": 30000000}, "contract": "1"}"#;
    let input = Scratch::new("written", input);
    answer(&["verify", made.path(), "--input", input.path()]);
}

#[test]
fn files_that_cannot_be_verified_are_refused() {
    let message = refusal(&["verify", "examples/bakery.json", "--input", "examples/bakery.json"]);
    assert_eq!(message, "nesie: the answer to verify: receipt: must be given");
    let made = Scratch::new("made", &answer(&QUOTE));
    let message = refusal(&["verify", made.path(), "--input", "examples/loan.json"]);
    assert!(message.starts_with("nesie: principal: there is no such field"), "{message}");
    let message = refusal(&["verify", made.path(), "--input", "examples/bakery.json", "--format", "csv"]);
    assert_eq!(message, "nesie: --format: \"csv\" is none of: text, json");
}
