//! The command line fills requests, calls the library and writes documents. What is allowed, assumed or shown first is decided
//! elsewhere: each word below once stood in a rule of the command line's own.

use std::fs;
use std::path::Path;

use crate::command::root;

/// What a frontend has no business with, and why.
const NOT_HERE: [(&str, &str); 16] = [
    ("NoSubsidyOn", "the library refuses a stop date without a subsidy"),
    ("CappedLender", "which caps concern a business is the library's to say"),
    ("GesvCaps", "the caps belong to the catalogue"),
    ("CapCheck", "an answer has its rate beside the caps"),
    ("borrower_payment", "how payments differ is a field of the answer"),
    ("Costs", "the costs are fields of the answer"),
    ("Assumption", "which assumptions are told once is a field of the answer"),
    (".assumptions", "which assumptions are told once is a field of the answer"),
    ("\"arrangement\"", "the library names its fees"),
    ("FeeKind", "the library makes its fees"),
    ("Purpose::Investment", "what is taken where no purpose is given is the library's default"),
    ("Verdict", "a verdict is a field of the answer"),
    ("Outcome", "findings are fields of the answer"),
    ("Answer {", "an answer is made by the library"),
    ("advise(", "the library is asked by requests"),
    ("Loan::", "the library is asked by requests"),
];

/// The modules of the library that a frontend needs: requests and answers, the values in them, errors and texts.
const NEEDED: [&str; 22] = [
    "Error",
    "answer",
    "application",
    "catalogue",
    "date",
    "day_count",
    "error",
    "identifier",
    "indicator",
    "input",
    "json",
    "language",
    "loan",
    "money",
    "number",
    "rate",
    "request",
    "say",
    "schema",
    "text",
    "typed",
    "word",
];

/// The functions of the library: what it is asked.
const ASKED: [&str; 10] = [
    "afford",
    "bank_form",
    "late",
    "programme",
    "programmes",
    "quote",
    "schedule",
    "settle",
    "subsidy_agreement",
    "verify",
];

/// The code of the files below a folder, without tests and comments.
fn code(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            code(&entry.path(), files);
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let without_tests = text.split("#[cfg(test)]\nmod ").next().unwrap();
        let lines = without_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
        files.push((entry.path().display().to_string(), lines.collect::<Vec<_>>().join("\n")));
    }
}

#[test]
fn the_command_line_decides_nothing() {
    let mut files = Vec::new();
    code(&root().join("crates/cli/src"), &mut files);
    assert!(files.len() > 25);
    for (file, code) in &files {
        for (word, why) in NOT_HERE {
            assert!(!code.contains(word), "{file} has {word}: {why}");
        }
        for path in code.split("nesie::").skip(1) {
            let name: String = path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            let is_known = name.is_empty() || NEEDED.contains(&name.as_str()) || ASKED.contains(&name.as_str());
            assert!(is_known, "{file} uses nesie::{name}");
        }
    }
}
