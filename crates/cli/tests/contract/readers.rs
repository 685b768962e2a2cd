//! The schema of an input and its reader say the same: the same fields, the same words, the same limits.

use std::collections::BTreeSet;

use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::error::{Code, Refusal};
use nesie::input::{InputError, Problem};
use nesie::loan::Loan;
use nesie::loan::contract::read_loan;
use nesie::schema::Document;
use serde_json::{Value, json};

use crate::schemas::validator;

type Reader = fn(&str) -> Result<(), InputError>;

/// A document in which every object and every list stands, and how it is read.
fn inputs() -> [(Document, Value, Reader); 2] {
    let application = json!({"contract": "1",
        "applicant": {"id": "970840000277", "legal_form": "llp", "region": "750000000", "registered_on": "2024-02-01",
            "trading_since": "2024-03-01", "oked": ["10.71.0"], "employees": 12,
            "average_annual_income": "90000000.00", "categories": ["youth"], "tax_arrears": "0.00", "social_arrears": "0.00",
            "overdue_days": 0, "state_owned": false, "insolvent": false},
        "loan": {"amount": "20000000.00", "term_months": 60, "purpose": "investment", "uses": ["equipment"],
            "annual_rate": "14", "disbursed_on": "2026-12-01", "method": "annuity"},
        "collateral": [{"kind": "real_estate", "value": "15000000.00"}], "own_contribution": "4000000.00"});
    let loan = json!({"contract": "1", "principal": "10000000.00", "annual_rate": "24", "disbursed_on": "2026-01-15",
        "instalments": 12, "every": "month", "first_due_on": "2026-02-15", "payment_day": 15, "method": "annuity",
        "day_count": "act/365", "level_payment": "nominal", "residual": "last", "rounding": "half_up",
        "grace": {"principal_months": 0, "interest_months": 0, "interest_treatment": "spread"},
        "working_days": "none", "accrue_to_payment_date": false,
        "fees": [{"name": "guarantee", "kind": "yearly_percent_of_guarantee", "value": "1", "withheld": false,
            "guarantee": "5000000.00", "in_gesv": true}],
        "subsidy": {"months": 6, "from": "2026-01-15", "steps": [{"after_months": 0, "rate": "7.65"}],
            "stops_on": "2026-03-15"},
        "prepayments": [{"on": "2026-06-15", "amount": "1000000.00", "then": "lower", "settles_interest": true}],
        "rate_changes": [{"on": "2026-09-01", "annual_rate": "20", "payment": "anew_next"}],
        "tranches": [{"on": "2026-01-15", "amount": "10000000.00"}], "custom_principal": ["10000000.00"],
        "price": "12000000.00", "down_payment": "2000000.00", "balloon": "1000000.00", "payment_step": "1.00",
        "first_period": "within",
        "holidays": [{"from": "2026-05-15", "months": 1, "of": "principal", "then": "extend"}],
        "recurring_prepayments": [{"from": "2026-07-15", "every": "month", "amount": "1000.00", "then": "lower",
            "settles_interest": true}]});
    [
        (Document::Application, application, |text| read_application(text).map(drop)),
        (Document::Loan, loan, |text| read_loan(text).map(drop)),
    ]
}

/// Every place of a document: the JSON pointers of all values below the root.
fn places(value: &Value, at: &str) -> Vec<String> {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (format!("{at}/{name}"), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(n, item)| (format!("{at}/{n}"), item)).collect(),
        _ => Vec::new(),
    };
    below.into_iter().flat_map(|(at, value)| [vec![at.clone()], places(value, &at)].concat()).collect()
}

/// A document with another value at a place, or without it.
fn with(document: &Value, place: &str, value: Option<Value>) -> Value {
    let mut document = document.clone();
    match (value, place.rsplit_once('/')) {
        (Some(value), _) => *document.pointer_mut(place).unwrap() = value,
        (None, Some((parent, name))) => {
            document.pointer_mut(parent).and_then(Value::as_object_mut).and_then(|fields| fields.remove(name));
        }
        (None, None) => {}
    }
    document
}

/// The schema of a place, references followed and `null` left out.
fn schema_at<'s>(root: &'s Value, place: &str) -> &'s Value {
    let resolved = |mut schema: &'s Value| {
        for _ in 0..4 {
            if let Some(target) = schema["$ref"].as_str() {
                schema = root.pointer(target.trim_start_matches('#')).unwrap();
            } else if let Some(any_of) = schema["anyOf"].as_array() {
                schema = any_of.iter().find(|other| other["type"] != "null").unwrap();
            }
        }
        schema
    };
    place.split('/').skip(1).fold(resolved(root), |schema, part| {
        resolved(if part.parse::<usize>().is_ok() { &schema["items"] } else { &schema["properties"][part] })
    })
}

#[test]
fn an_object_has_the_fields_that_its_reader_knows() {
    for (document, whole, read) in inputs() {
        read(&whole.to_string()).unwrap();
        let (schema, validator) = (document.schema(), validator(document));
        assert!(validator.is_valid(&whole));
        let objects = places(&whole, "").into_iter().filter(|place| whole.pointer(place).unwrap().is_object());
        for place in objects.chain([String::new()]) {
            let mut other = whole.clone();
            other.pointer_mut(&place).unwrap()["nonsense"] = json!(1);
            assert!(!validator.is_valid(&other), "{place}");
            let Problem::UnknownField { allowed, .. } = read(&other.to_string()).unwrap_err().problem else {
                panic!("{place}: nonsense is read")
            };
            let fields = schema_at(&schema, &place)["properties"].as_object().unwrap();
            let fields: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
            assert_eq!(fields, allowed.iter().copied().collect(), "{place}: schema, reader");
            // The whole document has each of them, so that the other tests try them all.
            let given = whole.pointer(&place).unwrap().as_object().unwrap();
            assert_eq!(fields, given.keys().map(String::as_str).collect(), "{place}: schema, this test");
        }
    }
}

#[test]
fn a_word_is_one_that_its_reader_knows() {
    let mut compared = 0;
    for (document, whole, read) in inputs() {
        let schema = document.schema();
        // The version of the contract is a word with an error of its own.
        for place in places(&whole, "").into_iter().filter(|place| place != "/contract") {
            let error = read(&with(&whole, &place, Some("nonsense".into())).to_string());
            let words = schema_at(&schema, &place)["oneOf"].as_array();
            let words = words.map(|words| words.iter().map(|word| word["const"].as_str().unwrap()).collect::<Vec<_>>());
            match (error, words) {
                (Err(InputError { problem: Problem::NotOneOf { allowed, .. }, .. }), words) => {
                    compared += 1;
                    assert_eq!(words, Some(allowed), "{place}: schema, reader");
                }
                (_, words) => assert_eq!(words, None, "{place}"),
            }
        }
    }
    assert_eq!(compared, 22);
}

/// Values of every type and at every limit; a field of the contract takes some of them and refuses the others.
fn values() -> Vec<Value> {
    let numbers = [-1_i64, 0, 1, 2, 20, 31, 32, 120, 121, 600, 601, 1000, 1001, 1200, 1201, 36_600, 36_601, 10_000_000];
    let mut values: Vec<Value> = numbers.into_iter().map(Value::from).collect();
    values.extend([10_000_001_i64, 1_000_000_000_000_000, 1_000_000_000_000_001].map(Value::from));
    values.extend([Value::Null, json!(true), json!(false), json!(0.5), json!([]), json!({}), json!([[]]), json!([1])]);
    let texts = [
        "",
        "x",
        "0",
        "1",
        "01",
        "-1",
        "1.5",
        "1.005",
        "1.123456789",
        "1.",
        ".5",
        "1 000",
        "1e3",
        "1,5",
        "10",
        "10.7",
        "00",
        "10.71.0",
        "10.71.00",
        "750000000",
        "050000000",
        "2026-11-22",
        "2026-13-01",
        "1899-12-31",
        "2200-01-01",
        "26-01-01",
        "2026-1-5",
        "annuity",
        "Annuity",
        "month",
        "equipment",
        "llp",
        "true",
        "null",
    ];
    values.extend(texts.map(Value::from));
    for length in [20_usize, 21, 100, 101, 120, 121, 600, 601] {
        values.push(vec!["1"; length].into());
        values.push(vec!["equipment"; length].into());
        values.push(vec![json!({"on": "2026-03-15", "amount": "1"}); length].into());
        values.push(vec![json!({"kind": "movable", "value": "1"}); length].into());
        values.push(vec![json!({"on": "2026-03-15", "annual_rate": "1"}); length].into());
        values.push(vec![json!({"after_months": 1, "rate": "1"}); length].into());
        values.push(vec![json!({"name": "a", "kind": "per_payment", "value": "1"}); length].into());
    }
    values
}

fn is_a_loan(text: &str) -> bool {
    read_loan(text).is_ok_and(|terms| Loan::with_calendar(terms, Catalogue::builtin().unwrap().calendar()).is_ok())
}

/// What only a reader can tell: a day after the last, an amount above the largest loan, what a field means beside
/// another.
fn is_beyond_a_schema(error: &InputError) -> bool {
    match error.code() {
        Code::TooLate | Code::Zero | Code::TooMuch => true,
        Code::NotOneOf => error.field.ends_with("withheld"),
        Code::UnknownField => error.field.ends_with("guarantee"),
        // An amount or a percentage, by the kind of the fee.
        Code::NotARate => error.field.ends_with("fees.0.value"),
        Code::Missing => error.field.ends_with("guarantee"),
        _ => false,
    }
}

#[test]
fn the_schema_accepts_what_the_reader_reads_and_refuses_what_it_refuses() {
    let mut tried = (0, 0);
    for (document, whole, read) in inputs() {
        let validator = validator(document);
        let changed = |place: &String| {
            let removed = (!place.ends_with(|last: char| last.is_ascii_digit())).then(|| with(&whole, place, None));
            values().into_iter().map(|value| with(&whole, place, Some(value))).chain(removed).collect::<Vec<_>>()
        };
        for changed in places(&whole, "").iter().flat_map(changed) {
            let (read, is_valid) = (read(&changed.to_string()), validator.is_valid(&changed));
            match read {
                Ok(()) => {
                    tried.0 += 1;
                    // A fee without a name is read, and refused with all else that a loan must be.
                    let is_refused_later = || !is_a_loan(&changed.to_string());
                    assert!(is_valid || is_refused_later(), "{changed}");
                }
                Err(error) => {
                    tried.1 += 1;
                    assert!(!is_valid || is_beyond_a_schema(&error), "{error}: {changed}");
                }
            }
        }
    }
    assert!(tried.0 > 500 && tried.1 > 3000, "{tried:?}");
}
