//! The suite of every frontend through the built program: a whole request from a file, the bytes of the answer, each refusal
//! as it is written.

#[path = "../../../../tests/suite/mod.rs"]
mod cases;

use std::io::Write;
use std::process::{Output, Stdio};

use nesie::catalogue::Catalogue;
use nesie::json::{self, Method};
use nesie::request::VerifyRequest;
use nesie::schema::Document;
use nesie::{AffordAnswer, LateAnswer, ProgrammeAnswer, ProgrammesAnswer, QuoteAnswer, ScheduleAnswer, SettleAnswer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::command::{command, nesie};
use crate::schemas::closed;
use cases::{Case, cases};

/// A case that the program takes otherwise than a frontend that passes JSON on: a bare loan has no field that only a request
/// has, and `schedule` answers it, as `schedule --principal` does.
const BARE: &str = "schedule-bare-loan";

/// The command for a method.
fn asks(method: &str) -> Vec<&str> {
    match method {
        "programmes" => vec!["programmes", "list"],
        "programme" => vec!["programmes", "show"],
        command => vec![command],
    }
}

fn run(case: &Case) -> Output {
    nesie(&[asks(&case.method), vec!["--input", &case.request, "--format", "json"]].concat())
}

fn line(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    text.strip_suffix('\n').unwrap_or(&text).to_owned()
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_case_of_the_suite_is_answered_to_the_byte_or_refused_as_written() {
    let (cases, catalogue) = (cases(), Catalogue::builtin().unwrap());
    assert!(cases.len() >= 54);
    for case in cases.iter().filter(|case| case.name != BARE) {
        let output = run(case);
        let (answer, refusal) = (line(output.stdout), line(output.stderr));
        match &case.error {
            None => {
                assert_eq!((output.status.code(), refusal.as_str()), (Some(0), ""), "{}", case.name);
                assert_eq!(Some(answer.len()), case.answer_bytes, "{}", case.name);
                assert_eq!(Some(sha256(&answer)), case.answer_sha256, "{}", case.name);
                let method: Method = case.method.parse().unwrap();
                assert_eq!(Ok(answer), json::answer(&catalogue, method, &case.text()), "{}", case.name);
            }
            Some(error) => {
                assert_eq!((output.status.code(), answer.as_str()), (Some(2), ""), "{}", case.name);
                let refused: Value = serde_json::from_str(&refusal).unwrap();
                assert_eq!(refused, json!({ "error": error }), "{}", case.name);
            }
        }
    }
}

/// Each answer of the suite holds to its schema, read as one that has no other fields, and is the same once it is read.
#[test]
fn every_answer_of_the_suite_holds_to_its_schema_and_is_read_back() {
    fn same<T: Serialize + DeserializeOwned>(answer: &str) -> bool {
        serde_json::from_str(answer).is_ok_and(|read: T| serde_json::to_string(&read).unwrap() == answer)
    }
    let catalogue = Catalogue::builtin().unwrap();
    for case in cases().iter().filter(|case| case.error.is_none()) {
        let method: Method = case.method.parse().unwrap();
        let answer = json::answer(&catalogue, method, &case.text()).unwrap();
        let (document, is_same) = match method {
            Method::Quote => (Document::Quote, same::<QuoteAnswer>(&answer)),
            Method::Schedule => (Document::Schedule, same::<ScheduleAnswer>(&answer)),
            Method::Afford => (Document::Afford, same::<AffordAnswer>(&answer)),
            Method::Settle => (Document::Settlement, same::<SettleAnswer>(&answer)),
            Method::Late => (Document::Late, same::<LateAnswer>(&answer)),
            Method::Programmes => (Document::ProgrammesList, same::<ProgrammesAnswer>(&answer)),
            Method::Programme => (Document::ProgrammesShow, same::<ProgrammeAnswer>(&answer)),
            other => panic!("{}: no case asks {other}", case.name),
        };
        assert!(is_same, "{}", case.name);
        let value: Value = serde_json::from_str(&answer).unwrap();
        let wrong: Vec<String> = closed(document).iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(wrong, Vec::<String>::new(), "{}", case.name);
    }
}

#[test]
fn a_bare_loan_is_answered_as_the_request_of_it() {
    let case = cases().into_iter().find(|case| case.name == BARE).unwrap();
    let loan: Value = serde_json::from_str(&case.text()).unwrap();
    let request = json!({"contract": "1", "loan": loan}).to_string();
    let answered = json::answer(&Catalogue::builtin().unwrap(), Method::Schedule, &request);
    assert_eq!(Ok(line(run(&case).stdout)), answered);
}

#[test]
fn what_has_a_field_of_a_request_is_one_and_all_else_is_bare() {
    for (command, input, refused) in [
        ("quote", r#"{"contract": "1", "rows": true}"#, "application: must be given"),
        ("quote", r#"{"contract": "1", "options": {}, "loan": {}}"#, "loan: there is no such field"),
        ("quote", r#"{"contract": "1"}"#, "loan: must be given"),
        ("schedule", r#"{"contract": "1", "lender": "halyk"}"#, "loan: must be given"),
        ("schedule", r#"{"contract": "1", "lender": "halyk", "principal": "1"}"#, "principal: there is no such field"),
        ("schedule", r#"{"contract": "1"}"#, "principal: must be given"),
        ("settle", r#"{"contract": "1", "as_of": "2026-01-15"}"#, "loan: must be given"),
        ("settle", r#"{"contract": "1"}"#, "principal: must be given"),
        // No bare form is read here.
        ("afford", r#"{"contract": "1"}"#, "payment: must be given"),
        ("late", r#"{"contract": "1"}"#, "overdue: must be given"),
        ("verify", r#"{"contract": "1"}"#, "answer: must be given"),
    ] {
        let message = line(from_stdin(&[command, "--input", "-"], input).stderr);
        assert!(message.starts_with(&format!("nesie: {refused}")), "{command} {input}: {message}");
    }
}

/// Runs a command with a text on standard input.
fn from_stdin(arguments: &[&str], text: &str) -> Output {
    let pipes = || Stdio::piped();
    let mut child = command(arguments).stdin(pipes()).stdout(pipes()).stderr(pipes()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_whole_verification_on_standard_input_is_answered_to_the_byte() {
    let catalogue = Catalogue::builtin().unwrap();
    let is_kept = |case: &&Case| case.error.is_none() && !case.method.starts_with("programme");
    for case in cases().iter().filter(is_kept) {
        let (method, text): (Method, _) = (case.method.parse().unwrap(), case.text());
        let answered = json::answer(&catalogue, method, &text).unwrap();
        for (kept, exit_code) in [(answered.clone(), 0), (answered.replacen(":\"1\",", ":\"1\",\"more\":1,", 1), 1)] {
            let request = serde_json::to_string(&VerifyRequest::from_texts(&kept, &text).unwrap()).unwrap();
            let output = from_stdin(&["verify", "--input", "-", "--format", "json"], &request);
            assert_eq!(output.status.code(), Some(exit_code), "{}", case.name);
            assert_eq!(Ok(line(output.stdout)), json::answer(&catalogue, Method::Verify, &request), "{}", case.name);
        }
    }
}

#[test]
fn a_request_in_a_file_is_written_for_people_too() {
    for case in cases().iter().filter(|case| case.error.is_none()) {
        for format in ["text", "html"] {
            let flags = ["--input", &case.request, "--format", format, "--lang", "ru"];
            let output = nesie(&[asks(&case.method).as_slice(), &flags].concat());
            assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{} {format}", case.name);
            assert!(!output.stdout.is_empty(), "{} {format}", case.name);
        }
    }
}

#[test]
fn a_flag_beside_a_whole_request_is_refused_or_stands_for_its_field() {
    let requests = "docs/contract/v1/examples/requests/valid";
    let input = |name: &str| format!("{requests}/{name}.json");
    for (command, name, flag, value) in
        [("afford", "afford-plain", "--payment", "1"), ("late", "late-alone", "--days", "1")]
    {
        let output = nesie(&[command, "--input", &input(name), flag, value]);
        let message = line(output.stderr);
        assert_eq!(message, format!("nesie: --input: cannot be given together with {flag}"));
    }
    for (arguments, name) in [(["programmes", "list"], "programmes"), (["programmes", "show"], "programme")] {
        let output =
            nesie(&[&arguments[..], &["--input", &input(name), "--on", "2022-12-31", "--format", "json"]].concat());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["as_of"], "2022-12-31", "{name}");
    }
}
