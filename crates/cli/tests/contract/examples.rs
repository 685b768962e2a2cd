//! The examples of docs/contract: each valid one is taken, each invalid one refused, by the schema, by the library and
//! by the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use nesie::advice::{QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::error::{Code, ErrorAnswer};
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie::loan::Loan;
use nesie::loan::contract::read_loan;
use nesie::schema::Document;
use nesie::word::ContractWord;
use serde_json::{Value, json};

use crate::command::{answer, nesie, refusal};
use crate::schemas::{closed, folder, validator};

/// The files of a folder, by their names without the ending.
fn files(of: &str) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder().join("examples").join(of)).unwrap();
    let mut files: Vec<(String, PathBuf)> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
        .filter(|(name, _)| name != "expected")
        .collect();
    files.sort();
    files
}

/// What a file is an example of, and the command that reads it.
fn kind(name: &str) -> (Document, &'static [&'static str]) {
    match name.split_once('-').unwrap().0 {
        "application" => (Document::Application, &["quote", "--on", "2026-11-22"]),
        "loan" => (Document::Loan, &["schedule"]),
        other => panic!("{other}: no command reads this"),
    }
}

/// What the library says of a text.
fn library(document: Document, text: &str) -> Result<(), ErrorAnswer> {
    if document == Document::Application {
        let application = read_application(text).map_err(|error| ErrorAnswer::new(&error, Lang::En))?;
        let (catalogue, on) = (Catalogue::builtin().unwrap(), "2026-11-22".parse().unwrap());
        let advice = advise(&application, &catalogue, on, &QuoteOptions::default());
        return advice.map(drop).map_err(|error| ErrorAnswer::new(&error, Lang::En));
    }
    let terms = read_loan(text).map_err(|error| ErrorAnswer::new(&error, Lang::En))?;
    let schedule =
        Loan::with_calendar(terms, Catalogue::builtin().unwrap().calendar()).and_then(|loan| loan.schedule());
    schedule.map(drop).map_err(|error| ErrorAnswer::new(&error, Lang::En))
}

#[test]
fn every_valid_example_is_taken_and_answered_by_the_schemas() {
    let files = files("valid");
    assert!(files.len() >= 7);
    for (name, path) in files {
        let (document, command) = kind(&name);
        let text = fs::read_to_string(&path).unwrap();
        let errors: Vec<String> = validator(document)
            .iter_errors(&serde_json::from_str(&text).unwrap())
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
        assert_eq!(library(document, &text), Ok(()), "{name}");
        let made = answer(&[command, &["--input", path.to_str().unwrap(), "--format", "json"]].concat());
        let of = if document == Document::Loan { Document::Schedule } else { Document::Quote };
        assert!(closed(of).is_valid(&serde_json::from_str(&made).unwrap()), "{name}");
    }
}

#[test]
fn every_request_of_the_suite_holds_to_its_schema() {
    let requests = files("requests/valid");
    assert!(requests.len() >= 14);
    for (name, path) in requests {
        let word = format!("{}_request", name.split('-').next().unwrap());
        let request: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let validator = validator(Document::of_word(&word).unwrap());
        let errors: Vec<String> = validator.iter_errors(&request).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
}

// The messages were read one by one before they were committed; that they come out the same in three ways is what is
// tested. `by_schema` says whether a schema can tell, too.
#[test]
fn every_invalid_example_is_refused_with_its_message_in_three_ways() {
    let table = folder().join("examples/invalid/expected.json");
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for (name, path) in files("invalid") {
        let (document, command) = kind(&name);
        let bytes = fs::read(&path).unwrap();
        let path = path.strip_prefix(crate::command::root()).unwrap().to_str().unwrap();
        let by_schema = serde_json::from_slice(&bytes).map(|value: Value| !validator(document).is_valid(&value));
        let by_program: Value =
            serde_json::from_str(&refusal(&[command, &["--input", path, "--format", "json"]].concat())).unwrap();
        let by_library = match String::from_utf8(bytes) {
            Ok(text) => library(document, &text).unwrap_err(),
            // The library is handed texts: that bytes are none, the one says who reads them.
            Err(_) => ErrorAnswer::new(&InputError::new(path, Problem::NotUtf8), Lang::En),
        };
        assert_eq!(serde_json::to_value(by_library).unwrap(), by_program, "{name}: library, program");
        let mut expected = by_program["error"].clone();
        expected["by_schema"] = by_schema.map_or(Value::Null, Value::from);
        found.insert(name, expected);
    }
    let found = format!("{:#}\n", json!(found));
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(&table, &found).unwrap();
    }
    assert_eq!(
        found,
        fs::read_to_string(&table).unwrap_or_default(),
        "docs/contract/v1/examples/invalid/expected.json"
    );
}

#[test]
fn every_code_of_an_input_has_an_example() {
    let table = fs::read_to_string(folder().join("examples/invalid/expected.json")).unwrap();
    let table: BTreeMap<String, Value> = serde_json::from_str(&table).unwrap();
    let codes: BTreeSet<&str> = table.values().map(|error| error["code"].as_str().unwrap()).collect();
    // Of a file that is too long, of flags and options, and of the catalogue's own files.
    let without =
        ["too_long", "too_many_files", "not_a_number", "not_alone", "form", "no_subsidy_on", "base_rate_known"];
    for (word, code) in Code::WORDS {
        if code.origin() == nesie::error::Origin::Input && !without.contains(word) {
            assert!(codes.contains(word), "{word}");
        }
    }
}

const LOAN: &str = "docs/contract/v1/examples/valid/loan-two-instalments.json";
const APPLICATION: &str = "docs/contract/v1/examples/valid/application-least.json";

/// The answers among the examples: what each is, and the command that it answers. Those of `programmes` are left out:
/// they are as long as the catalogue.
const ANSWERS: &[(Document, &[&str])] = &[
    (Document::Quote, &["quote", "--input", APPLICATION, "--on", "2026-11-22", "--programme", "mfo-almaty-secured"]),
    (Document::Schedule, &["schedule", "--input", LOAN]),
    (Document::Derivation, &["schedule", "--input", LOAN, "--derive", "rows.1.interest"]),
    (
        Document::Afford,
        &["afford", "--payment", "50751.24", "--rate", "12", "--term", "2", "--disbursed-on", "2026-01-15"],
    ),
    (Document::Settlement, &["settle", "--input", LOAN, "--on", "2026-03-01"]),
    (Document::Late, &["late", "--overdue", "100000", "--due-on", "2026-02-15", "--paid-on", "2026-06-15"]),
    (Document::Verification, &["verify", "docs/contract/v1/examples/answers/quote.json", "--input", APPLICATION]),
    (Document::Error, &["schedule", "--input", "docs/contract/v1/examples/invalid/loan-instalments.json"]),
];

// `INSTA_UPDATE=always` writes them anew: with a new catalogue its hash changes in the answer to an application.
#[test]
fn the_answers_among_the_examples_are_those_that_come_and_hold_to_the_schemas() {
    let update = std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always");
    for (document, command) in ANSWERS {
        let command = [command, &["--format", "json"][..]].concat();
        let output = nesie(&command);
        let is_error = *document == Document::Error;
        assert_eq!(output.status.code(), Some(if is_error { 2 } else { 0 }), "{command:?}");
        let made = String::from_utf8(if is_error { output.stderr } else { output.stdout }).unwrap();
        assert!(closed(*document).is_valid(&serde_json::from_str(&made).unwrap()), "{command:?}");
        let path = folder().join(format!("examples/answers/{}.json", document.word()));
        if update {
            fs::write(&path, &made).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == made, "{}: INSTA_UPDATE=always cargo test -p nesie-cli", path.display());
    }
    let words: BTreeSet<String> = ANSWERS.iter().map(|(document, _)| document.word().to_owned()).collect();
    let names: BTreeSet<String> = files("answers").into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, words, "examples/answers, documents");
}
