//! What cannot be made again from its receipt, and which field of the answer or of the input is to blame.
#![cfg(all(feature = "builtin", feature = "json"))]

use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::error::{Code, Refusal};
use nesie::loan::contract::read_loan;
use nesie::request::{QuoteRequest, ScheduleRequest, VerifyRequest};
use serde_json::{Value, json};

const APPLICATION: &str = include_str!("../../../examples/bakery.json");
const LOAN: &str = include_str!("../../../examples/loan.json");

fn quote(catalogue: &Catalogue) -> Value {
    let mut request = QuoteRequest::new(read_application(APPLICATION).unwrap(), "2026-11-22".parse().unwrap());
    request.options.programme = Some("mfo-almaty-secured".into());
    serde_json::to_value(nesie::quote(catalogue, &request).unwrap()).unwrap()
}

fn changed(json: &Value, path: &str, value: Value) -> String {
    let mut json = json.clone();
    *path.split('.').fold(&mut json, |json, field| &mut json[field]) = value;
    json.to_string()
}

#[test]
fn what_cannot_be_made_again_is_blamed_on_its_field() {
    let catalogue = Catalogue::builtin().unwrap();
    let quote = quote(&catalogue);
    let request = ScheduleRequest::new(read_loan(LOAN).unwrap());
    let schedule = serde_json::to_value(nesie::schedule(&catalogue, &request).unwrap()).unwrap();
    let input: Value = serde_json::from_str(LOAN).unwrap();
    for (answer, input, field, code) in [
        ("{}".to_owned(), LOAN.to_owned(), "receipt", Code::Missing),
        (changed(&quote, "receipt.as_of", json!("today")), APPLICATION.to_owned(), "receipt.as_of", Code::NotADate),
        (
            changed(&quote, "receipt.asked.programme", json!("mfo-almaty")),
            APPLICATION.to_owned(),
            "receipt.asked.programme",
            Code::UnknownProgramme,
        ),
        (quote.to_string(), LOAN.to_owned(), "principal", Code::UnknownField),
        (schedule.to_string(), changed(&input, "instalments", json!(0)), "instalments", Code::OutOfRange),
        (
            schedule.to_string(),
            changed(&input, "disbursed_on", json!("2199-12-15")),
            "instalments",
            Code::DueDateTooLate,
        ),
        (changed(&schedule, "receipt.lender", json!("halik")), LOAN.to_owned(), "lender", Code::UnknownLender),
    ] {
        let request = VerifyRequest::from_texts(&answer, &input).unwrap();
        let error = nesie::verify(&catalogue, &request).unwrap_err();
        assert_eq!((error.field().as_ref(), error.code()), (field, code), "{error}");
    }
}

// As `anyhow` and `tracing` follow it.
#[test]
fn an_error_leads_to_its_cause() {
    use std::error::Error;
    let causes = |error: &dyn Error| {
        let mut chain = vec![error.to_string()];
        let mut next = error.source();
        while let Some(cause) = next {
            chain.push(cause.to_string());
            next = cause.source();
        }
        chain
    };
    let catalogue = Catalogue::builtin().unwrap();
    let mut terms = read_loan(LOAN).unwrap();
    terms.subsidy = Some(nesie::loan::Subsidy { months: 0, from: terms.disbursed_on, steps: vec![], stops_on: None });
    let error = nesie::schedule(&catalogue, &ScheduleRequest::new(terms)).unwrap_err();
    let chain = causes(&error);
    // The part of the request, the loan, the subsidy.
    assert_eq!(chain.len(), 3 + 1, "{chain:?}");
    assert!(chain[0].starts_with("loan.subsidy.months: ") && chain[3].starts_with("0\u{a0}months"), "{chain:?}");
    let error = QuoteRequest::from_json(r#"{"contract": "1", "as_of": "2026-02-30"}"#).unwrap_err();
    // The application is missing first, which has no cause of its own.
    assert_eq!(causes(&nesie::Error::from(error)).len(), 2);
    let error = ScheduleRequest::from_json(r#"{"contract": "1", "loan": {"principal": "1,5"}}"#).unwrap_err();
    let chain = causes(&nesie::Error::from(error));
    assert!(chain.len() >= 3 && chain[0].starts_with("loan.principal: \"1,5\" is not a number"), "{chain:?}");
}
