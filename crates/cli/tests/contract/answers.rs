//! What the program answers is what the schemas say, whatever it is asked.

use jsonschema::Validator;
use nesie::advice::QuoteOptions;
use nesie::answer::DerivationAnswer;
use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::loan::contract::read_loan;
use nesie::loan::{Loan, LoanTerms};
use nesie::rate::Rate;
use nesie::request::{QuoteRequest, ScheduleRequest};
use nesie::schema::Document;
use nesie::word::ContractWord;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::applications::{any_application, any_date};
use crate::command::{answer, refusal};
use crate::generated::{schedule, terms};
use crate::schemas::{closed, validator};

fn hold(validator: &Validator, answer: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(answer).map(|error| format!("{}: {error:.300}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// The answer of a command line holds to a schema.
fn holds(document: Document, arguments: &[&str]) {
    let answer = answer(&[arguments, &["--format", "json"]].concat());
    hold(&closed(document), &serde_json::from_str(&answer).unwrap());
}

const DAYS: [&str; 3] = ["2019-12-01", "2022-07-01", "2026-11-22"];

#[test]
fn every_command_answers_by_its_schema() {
    for day in DAYS {
        for input in ["examples/bakery.json", "docs/contract/v1/examples/valid/application-least.json"] {
            let quote = ["quote", "--input", input, "--on", day];
            holds(Document::Quote, &quote);
            holds(Document::Quote, &[&quote[..], &["--rows", "--market-rate", "22.75"]].concat());
            holds(Document::Quote, &[&quote[..], &["--lender", "halyk"]].concat());
        }
        holds(Document::ProgrammesList, &["programmes", "list", "--on", day]);
        holds(Document::CatalogueCheck, &["catalogue", "check", "programmes", "--on", day]);
        for programme in Catalogue::builtin().unwrap().ids() {
            holds(Document::ProgrammesShow, &["programmes", "show", programme.as_str(), "--on", day]);
            let quote = ["quote", "--input", "examples/bakery.json", "--on", day, "--programme", programme.as_str()];
            holds(Document::Quote, &quote);
        }
    }
    let other = "tests/bad_catalogues/good";
    for (before, after) in [("programmes", "programmes"), (other, "programmes"), ("programmes", other)] {
        holds(Document::CatalogueDiff, &["catalogue", "diff", before, after]);
    }
    for input in ["examples/loan.json", "examples/subsidised_loan.json"] {
        holds(Document::Schedule, &["schedule", "--input", input]);
        for path in ["rows.1.interest", "rows.1.state_interest", "totals.payment"] {
            holds(Document::Derivation, &["schedule", "--input", input, "--derive", path]);
        }
    }
    holds(Document::Schedule, &["schedule", "--input", "examples/loan.json", "--lender", "bcc"]);
    holds(Document::Settlement, &["settle", "--input", "examples/subsidised_loan.json", "--on", "2027-06-01"]);
    let late = ["late", "--overdue", "100000", "--due-on", "2026-02-15", "--paid-on", "2026-06-15"];
    holds(Document::Late, &late);
    holds(Document::Late, &[&late[..], &["--principal", "300000", "--disbursed-on", "2026-01-15"]].concat());
    let afford = ["afford", "--payment", "500000", "--term", "60"];
    holds(Document::Afford, &[&afford[..], &["--rate", "7"]].concat());
    holds(Document::Afford, &[&afford[..], &["--programme", "mfo-almaty-secured", "--on", "2026-11-22"]].concat());
}

#[test]
fn a_stopped_subsidy_and_a_verification_answer_by_their_schemas() {
    let quote = ["quote", "--input", "examples/bakery.json", "--on", "2026-11-22", "--subsidy-stops-on", "2027-11-22"];
    holds(Document::Quote, &quote);
    let path = std::env::temp_dir().join(format!("nesie-contract-{}.json", std::process::id()));
    let made = answer(&[&quote[..], &["--format", "json"]].concat());
    std::fs::write(&path, made).unwrap();
    holds(Document::Verification, &["verify", path.to_str().unwrap(), "--input", "examples/bakery.json"]);
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn every_error_is_by_its_schema() {
    for arguments in [
        &["quote", "--amout", "5"][..],
        &["quote", "--input", "no-such-file"],
        &["quote", "--input", "examples/loan.json"],
        &["schedule", "--input", "examples/bakery.json"],
        &["programmes", "show", "nothing"],
        &["verify", "examples/bakery.json", "--input", "examples/bakery.json"],
        &["quote", "--input", "examples/bakery.json", "--catalogue", "docs"],
        &["afford", "--payment", "0", "--rate", "7", "--term", "60"],
        &["quote", "--input", "examples/bakery.json", "--lender", "halik"],
        &["schedule", "--input", "examples/loan.json", "--lender", "halyk"],
        &[],
    ] {
        let error = refusal(&[&["--format", "json"], arguments].concat());
        hold(&closed(Document::Error), &serde_json::from_str(&error).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_schedule_is_by_its_schema_and_its_loan_can_be_handed_in_again(terms in terms()) {
        let schedule = schedule(&terms);
        let builtin = Catalogue::builtin().unwrap();
        let loan = Loan::with_calendar(terms, builtin.calendar()).unwrap();
        let request = ScheduleRequest::new(loan.terms().clone());
        let Ok(made) = nesie::schedule(&builtin, &request) else { return Ok(()) };
        let made = serde_json::to_value(made).unwrap();
        prop_assert_eq!(&made["rows"], &serde_json::to_value(schedule.rows()).unwrap());
        thread_local!(static ANSWER: (Validator, Validator, Validator) =
            (closed(Document::Schedule), closed(Document::Loan), closed(Document::Derivation)));
        ANSWER.with(|(answer, input, derivation)| {
            hold(answer, &made);
            hold(input, &made["loan"]);
            let derived = loan.derive("rows.1.interest").unwrap();
            hold(derivation, &serde_json::to_value(DerivationAnswer::new(&derived)).unwrap());
        });
        let again: LoanTerms = read_loan(&made["loan"].to_string()).unwrap();
        prop_assert_eq!(&Loan::with_calendar(again, builtin.calendar()).unwrap(), &loan);
    }

    #[test]
    fn any_quote_is_by_its_schema_and_its_application_can_be_handed_in(
        application in any_application(false),
        on in any_date(),
        market_rate in proptest::option::of(Just(Rate::parse("22.75").unwrap())),
    ) {
        thread_local!(static HELD: (Catalogue, Validator, Validator) =
            (Catalogue::builtin().unwrap(), closed(Document::Quote), validator(Document::Application)));
        HELD.with(|(catalogue, answer, input)| {
            let asked = QuoteOptions { market_rate, ..QuoteOptions::default() };
            let mut request = QuoteRequest::new(application.clone(), on);
            request.options = asked;
            let Ok(made) = nesie::quote(catalogue, &request) else { return };
            hold(answer, &serde_json::to_value(made).unwrap());
            let mut handed_in = serde_json::to_value(&application).unwrap();
            handed_in["contract"] = json!("1");
            hold(input, &handed_in);
            assert_eq!(read_application(&handed_in.to_string()).unwrap(), application);
        });
    }
}

#[test]
fn a_foreign_answer_is_refused_by_its_schema() {
    for (word, document) in Document::WORDS {
        for foreign in [json!(null), json!([]), json!({}), json!({"contract": "2"}), json!({"contract": 1})] {
            assert!(!validator(*document).is_valid(&foreign), "{word}: {foreign}");
        }
    }
}
