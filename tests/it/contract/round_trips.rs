//! What is written is read back: every request and every answer, whatever it says.
#![cfg(all(feature = "builtin", feature = "json"))]

use std::fmt::Debug;
use std::sync::LazyLock;

use nesie::answer::DerivationAnswer;
use nesie::application::Purpose;
use nesie::catalogue::Catalogue;
use nesie::form::Form;
use nesie::loan::{LateLoan, LatePayment, Sought};
use nesie::request::{
    AffordRequest, ApplicationWithoutAmount, FormRequest, LateRequest, ProgrammeRequest, ProgrammesRequest,
    QuoteRequest, ScheduleRequest, SettleRequest, TextsRequest, VerifyRequest,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::applications::{any_application, any_date, any_money};
use crate::support::generated::{money, rate, terms};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());

/// Writes a value, reads it back, and finds it the same; the same again by way of a tree of values.
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> String {
    let text = serde_json::to_string(value).unwrap();
    let read: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert!(read == *value, "{text}\n{}", serde_json::to_string(&read).unwrap());
    text
}

/// The same of a request, whose own reader gives typed errors.
macro_rules! request_comes_back {
    ($request:expr) => {{
        let text = comes_back(&$request);
        assert_eq!($request.clone(), read(&text));
        text
    }};
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    let tree: serde_json::Value = serde_json::from_str(text).unwrap();
    serde_json::from_value(tree).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_quote(
        application in any_application(false),
        as_of in any_date(),
        [market_rate, base_rate] in [proptest::option::of(rate()), proptest::option::of(rate())],
        only in proptest::option::of(prop::sample::select(vec!["mfo-almaty-secured", "dkb2025-subsidy", "isker-aimak"])),
        lender in proptest::option::weighted(0.3, prop::sample::select(vec!["halyk", "bcc"])),
        stops_on in proptest::option::weighted(0.2, any_date()),
        rows in prop::bool::weighted(0.2),
    ) {
        let mut request = QuoteRequest::new(application, as_of);
        request.options.programme = only.map(Into::into);
        request.options.lender = lender.map(Into::into);
        (request.options.market_rate, request.options.subsidy_stops_on) = (market_rate, stops_on);
        (request.options.base_rate, request.rows) = (base_rate, rows);
        let text = request_comes_back!(request);
        prop_assert_eq!(QuoteRequest::from_json(&text), Ok(request.clone()));
        if let Ok(answer) = nesie::quote(&CATALOGUE, &request) {
            let answer = comes_back(&answer);
            let verify = VerifyRequest::from_texts(&answer, &text).unwrap();
            comes_back(&verify);
            let verified = nesie::verify(&CATALOGUE, &verify).unwrap();
            prop_assert!(verified.same, "{:?}", verified.differences);
            comes_back(&verified);
        }
    }

    #[test]
    fn a_schedule_and_what_closes_it(terms in terms(), days in 1_i64..400, open in prop::bool::ANY) {
        let mut terms = terms;
        let mut request = ScheduleRequest::new(terms.clone());
        if open {
            request.loan.day_count = None;
            request.lender = Some("halyk".into());
        }
        request.derive = vec!["rows.1.interest".into(), "totals.payment".into()];
        let text = request_comes_back!(request);
        prop_assert_eq!(ScheduleRequest::from_json(&text), Ok(request.clone()));
        if let Ok(answer) = nesie::schedule(&CATALOGUE, &request) {
            comes_back(&answer);
            prop_assert_eq!(answer.derivations.len(), 2);
        }
        terms.day_count = None;
        let on = terms.disbursed_on.plus_days(days).unwrap();
        let request = SettleRequest::new(terms, on);
        let text = request_comes_back!(request);
        prop_assert_eq!(SettleRequest::from_json(&text), Ok(request.clone()));
        if let Ok(answer) = nesie::settle(&CATALOGUE, &request) {
            comes_back(&answer);
        }
    }

    #[test]
    fn the_largest_loan(terms in terms(), payment in money(), application in any_application(false), as_of in any_date()) {
        for find in [Sought::Principal, Sought::Instalments, Sought::AnnualRate] {
            let plain = AffordRequest::of_offer(payment, find, terms.clone());
            let text = request_comes_back!(plain);
            prop_assert_eq!(AffordRequest::from_json(&text), Ok(plain.clone()));
            if let Ok(answer) = nesie::afford(&CATALOGUE, &plain) {
                comes_back(&answer);
            }
        }
        let mut without = ApplicationWithoutAmount::new(application.loan.term_months);
        (without.applicant, without.collateral) = (application.applicant, application.collateral);
        without.loan.purpose = Some(application.loan.purpose).filter(|purpose| *purpose != Purpose::Mixed);
        let of_programme = AffordRequest::of_programme(payment, "mfo-almaty-secured", without, as_of);
        let text = request_comes_back!(of_programme);
        prop_assert_eq!(AffordRequest::from_json(&text), Ok(of_programme.clone()));
        if let Ok(answer) = nesie::afford(&CATALOGUE, &of_programme) {
            comes_back(&answer);
        }
    }

    #[test]
    fn a_late_payment(overdue in any_money(), due_on in any_date(), days in 0_i64..500, of_loan in prop::bool::ANY) {
        let disbursed_on = due_on.plus_days(-40).unwrap();
        let loan = of_loan.then_some(LateLoan { principal: overdue, disbursed_on });
        let late = LatePayment { overdue, due_on, paid_on: due_on.plus_days(days).unwrap(), loan };
        let request = LateRequest::new(late);
        let text = request_comes_back!(request);
        prop_assert_eq!(LateRequest::from_json(&text), Ok(request));
        if let Ok(answer) = nesie::late(&CATALOGUE, &request) {
            comes_back(&answer);
        }
    }

    #[test]
    fn what_was_typed(fields in prop::collection::btree_map("[a-z._]{0,12}", ".{0,20}", 0..8), lang in 0..3_usize) {
        let request = FormRequest::new(fields);
        let text = request_comes_back!(request);
        prop_assert_eq!(FormRequest::from_json(&text), Ok(request.clone()));
        let request = TextsRequest::new(nesie::Lang::ALL[lang]);
        let text = request_comes_back!(request);
        prop_assert_eq!(TextsRequest::from_json(&text), Ok(request));
    }

    #[test]
    fn the_programmes(as_of in any_date()) {
        let request = ProgrammesRequest::new(as_of);
        request_comes_back!(request);
        comes_back(&nesie::programmes(&CATALOGUE, &request).unwrap());
    }
}

#[test]
fn the_largest_loans_of_a_plain_loan_and_of_a_programme() {
    let terms = nesie::LoanTerms::new(nesie::Money::ZERO, "24".parse().unwrap(), "2026-11-22".parse().unwrap(), 60);
    let payment = "500000".parse().unwrap();
    let plain = nesie::afford(&CATALOGUE, &AffordRequest::plain(payment, terms)).unwrap();
    assert!(!comes_back(&plain).contains("programme"));
    let without = ApplicationWithoutAmount::new(60);
    let on = "2026-11-22".parse().unwrap();
    let request = AffordRequest::of_programme(payment, "mfo-almaty-secured", without, on);
    let found = nesie::afford(&CATALOGUE, &request).unwrap();
    comes_back(&found);
    let of_programme = found.of_programme.unwrap();
    assert!(of_programme.purpose_assumed && of_programme.purpose == Purpose::Investment);
    assert_eq!(found.as_of, Some(on));
}

#[test]
fn every_programme_of_every_day_of_a_version() {
    for version in CATALOGUE.programmes() {
        let request = ProgrammeRequest::new(version.id.clone(), version.valid_from);
        request_comes_back!(request);
        comes_back(&nesie::programme(&CATALOGUE, &request).unwrap());
    }
}

#[test]
fn a_form_with_a_field_that_is_wrong() {
    let form = Form::read([("loan.amount", "20 млн"), ("loan.purpose", "holiday"), ("as_of", "2026-11-22")]);
    assert_eq!((form.errors.len(), form.missing.as_slice()), (1, &["loan.term_months".to_owned()][..]));
    comes_back(&form);
}

#[test]
fn a_derivation_alone() {
    let terms = nesie::LoanTerms::new("1000".parse().unwrap(), "24".parse().unwrap(), "2026-11-22".parse().unwrap(), 6);
    let loan = nesie::Loan::new(terms).unwrap();
    for path in ["rows.1.interest", "rows.2.principal", "level_payment", "totals.payment"] {
        comes_back(&DerivationAnswer::new(&loan.derive(path).unwrap()));
    }
}

/// The answers among the examples of the contract, which other programs learn from.
#[test]
fn every_answer_of_the_examples_is_read_and_written_the_same() {
    fn same<T: Serialize + DeserializeOwned>(name: &str) {
        let path = format!("{}/docs/contract/v1/examples/answers/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let read: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let expected: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), expected, "{name}");
    }
    same::<nesie::QuoteAnswer>("quote");
    same::<nesie::ScheduleAnswer>("schedule");
    same::<DerivationAnswer>("derivation");
    same::<nesie::AffordAnswer>("afford");
    same::<nesie::SettleAnswer>("settlement");
    same::<nesie::LateAnswer>("late");
    same::<nesie::VerifyAnswer>("verification");
    same::<nesie::error::ErrorAnswer>("error");
}

/// An answer of a later nesie may have more fields; a request has none that is not known.
#[test]
fn an_answer_passes_over_what_it_does_not_know_and_a_request_does_not() {
    let late = r#"{"contract":"1","overdue":"1000.00","due_on":"2026-02-15","paid_on":"2026-03-15","loan":null"#;
    let request: LateRequest = serde_json::from_str(&format!("{late}}}")).unwrap();
    let answer = serde_json::to_string(&nesie::late(&CATALOGUE, &request).unwrap()).unwrap();
    let more = answer.replacen('{', r#"{"more":[1],"#, 1);
    assert_eq!(serde_json::from_str::<nesie::LateAnswer>(&more).unwrap(), serde_json::from_str(&answer).unwrap());
    let error = serde_json::from_str::<LateRequest>(&format!(r#"{late},"more":[1]}}"#)).unwrap_err();
    let said = "more: there is no such field; the fields are: contract, overdue, due_on, paid_on, loan";
    assert!(error.to_string().starts_with(said), "{error}");
}

/// Money never goes through binary floating point, by whatever reader.
#[test]
fn an_amount_with_a_fraction_is_refused_by_serde_too() {
    let json =
        r#"{"contract":"1","payment":0.1,"loan":{"annual_rate":"7","disbursed_on":"2026-01-15","instalments":2}}"#;
    let said = r#"payment: 0.1 must be a decimal in quotes, like "20000000.00""#;
    assert!(serde_json::from_str::<AffordRequest>(json).unwrap_err().to_string().starts_with(said));
    let tree: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::from_value::<AffordRequest>(tree).unwrap_err().to_string(), said);
    assert_eq!(AffordRequest::from_json(json).unwrap_err().to_string(), said);
}
