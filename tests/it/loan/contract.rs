//! The JSON contract of a schedule, and what each refusal says.
#![cfg(all(feature = "builtin", feature = "json"))]

use nesie::answer::ScheduleAnswer;
use nesie::error::Refusal;
use nesie::json::{self, Method};
use nesie::language::{Lang, Localize};
use nesie::loan::Loan;
use nesie::loan::contract::read_loan;
use nesie::request::ScheduleRequest;
use nesie::word::ContractWord;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::builtin;
use crate::support::generated::terms;

/// A loan with some fields set otherwise.
fn loan_json(changes: Value) -> String {
    let mut loan = json!({"contract": "1", "principal": "10000000.00", "annual_rate": "24",
        "disbursed_on": "2026-01-15", "instalments": 12});
    loan.as_object_mut().unwrap().append(&mut changes.as_object().unwrap().clone());
    loan.to_string()
}

fn answer(changes: Value) -> Value {
    let loan = Loan::new(read_loan(&loan_json(changes)).unwrap()).unwrap();
    serde_json::to_value(ScheduleAnswer::new(&loan, crate::support::builtin().gesv_caps()).unwrap()).unwrap()
}

proptest! {
    // A loan without clauses answers as before there were any, byte for byte: its answer names none, and saying that there are none
    // says nothing.
    #[test]
    fn clauses_that_are_none_change_no_byte(terms in terms()) {
        let request = serde_json::to_value(ScheduleRequest::new(terms)).unwrap();
        let mut with_none = request.clone();
        let none = json!({"payment_step": "0.01", "first_period": "within", "balloon": "0", "holidays": [], "price": null,
            "down_payment": null, "recurring_prepayments": []});
        with_none["loan"].as_object_mut().unwrap().extend(none.as_object().unwrap().clone());
        for change in with_none["loan"]["rate_changes"].as_array_mut().unwrap() {
            change["payment"] = "anew_next".into();
        }
        for prepayment in with_none["loan"]["prepayments"].as_array_mut().unwrap() {
            prepayment["settles_interest"] = false.into();
        }
        let answered = |request: &Value| json::answer(builtin(), Method::Schedule, &request.to_string());
        let answer = answered(&request);
        prop_assert_eq!(&answer, &answered(&with_none));
        let text = answer.unwrap_or_default();
        for name in none.as_object().unwrap().keys().map(String::as_str).chain(["settles_interest", "\"payment\":\"anew"]) {
            prop_assert!(!text.contains(name), "{name}");
        }
    }
}

#[test]
fn the_answer_has_the_form_of_the_contract() {
    let answer =
        answer(json!({"fees": [{"name": "arrangement", "kind": "upfront_percent", "value": "1", "withheld": true}]}));
    assert_eq!(answer["contract"], "1");
    assert_eq!(
        answer["rows"][0],
        json!({"n": 1, "due_on": "2026-02-15", "pay_on": "2026-02-15", "opening": "10000000.00", "interest": "200000.00",
            "principal": "745595.97", "fees": "0.00", "payment": "945595.97", "closing": "9254404.03",
            "state_interest": "0.00", "borrower_interest": "200000.00", "borrower_payment": "945595.97"})
    );
    assert_eq!(
        answer["totals"],
        json!({"interest": "1347151.59", "principal": "10000000.00", "fees": "100000.00", "payment": "11447151.59",
            "state_interest": "0.00", "borrower_payment": "11447151.59"})
    );
    assert_eq!(answer["level_payment"], "945595.97");
    assert_eq!(answer["gesv"]["contract"]["rounded"], "29.4");
    assert_eq!(answer["gesv"]["contract"], answer["gesv"]["borrower"]);
    assert_eq!(
        answer["loan"]["fees"][0],
        json!({"name": "arrangement", "kind": "upfront_percent", "value": "1", "withheld": true, "in_gesv": true})
    );
}

// Every loan that is computed can be handed in again as its answer shows it, even one with a grace of 137 years.
#[test]
fn the_loan_of_an_answer_can_be_read() {
    let years = json!({"disbursed_on": "2014-06-01", "instalments": 150, "every": "year",
        "grace": {"principal_months": 1644, "interest_months": 0, "interest_treatment": "spread"}});
    let understood = answer(years)["loan"].to_string();
    assert_eq!(read_loan(&understood).unwrap().grace.principal_months, 1644);
}

// 10 000 000 at 2 % a month, half of it repaid by each of the last two rows.
#[test]
fn listed_principal_may_have_a_grace_on_interest_that_is_not_capitalised() {
    let interest = |interest_months: u32, treatment: &str| {
        let grace = json!({"principal_months": 1, "interest_months": interest_months, "interest_treatment": treatment});
        let listed = ["0", "5000000", "5000000"];
        let answer = answer(json!({"method": "custom", "instalments": 3, "custom_principal": listed, "grace": grace}));
        [0, 1, 2].map(|row| answer["rows"][row]["interest"].as_str().unwrap().to_owned())
    };
    assert_eq!(interest(1, "lump"), ["0.00", "400000.00", "100000.00"]);
    assert_eq!(interest(1, "spread"), ["0.00", "300000.00", "200000.00"]);
    // Without such a grace there is nothing to capitalise.
    assert_eq!(interest(0, "capitalise"), ["200000.00", "200000.00", "100000.00"]);
}

// The caps: joint resolution of the financial regulator and the National Bank of 24 December 2025. At 32 % for three years
// the effective rate is 37.2 %.
#[test]
fn the_legal_caps_of_the_day_stand_beside_the_rate() {
    let caps = |rate: &str, day: &str| {
        let terms = json!({"principal": "5000000", "annual_rate": rate, "disbursed_on": day, "instalments": 36});
        answer(terms)["gesv"]["caps"].clone()
    };
    let source = "joint resolution of the regulator and the National Bank, 2025-12-24; zakon.kz 6503694, 2026-01-08";
    let cap = |lender, cap, within| json!({"lender": lender, "cap": cap, "since": "2026-01-05", "within": within, "source": source, "confidence": "high"});
    assert_eq!(
        caps("32", "2026-02-02"),
        json!([
            cap("bank_unsecured", "46", true),
            cap("bank_secured", "35", false),
            cap("bank_mortgage", "25", false),
            cap("microfinance", "46", true)
        ])
    );
    let within = |caps: Value| caps.as_array().unwrap().iter().map(|cap| cap["within"].clone()).collect::<Vec<_>>();
    assert_eq!(within(caps("20", "2026-02-02")), [true, true, true, true]);
    assert_eq!(within(caps("60", "2026-02-02")), [false, false, false, false]);
    // Of 2025 only the cap of microfinance lenders is known, and of 2011 none; the first have no known beginning.
    let of_2025 = caps("32", "2025-02-02");
    assert_eq!((&of_2025[0]["lender"], of_2025.as_array().unwrap().len()), (&json!("microfinance"), 1));
    assert_eq!(
        (&caps("32", "2024-08-19")[0]["cap"], &caps("32", "2024-08-19")[0]["since"]),
        (&json!("56"), &Value::Null)
    );
    assert_eq!(caps("32", "2011-12-31"), json!([]));
}

#[test]
fn the_loan_as_understood_gives_the_same_answer() {
    let first = answer(json!({"every": "quarter", "method": "custom", "instalments": 3, "payment_day": 31,
        "custom_principal": ["0", 4_000_000, "6000000.00"], "grace": {"principal_months": 3},
        "fees": [{"name": "guarantee", "kind": "yearly_percent_of_guarantee", "value": "1.5", "guarantee": "5000000"}]}));
    assert_eq!(first["loan"]["first_due_on"], "2026-04-30");
    assert_eq!(first["loan"]["rounding"], "half_up");
    let again = Loan::new(read_loan(&first["loan"].to_string()).unwrap()).unwrap();
    let second =
        serde_json::to_value(ScheduleAnswer::new(&again, crate::support::builtin().gesv_caps()).unwrap()).unwrap();
    assert_eq!(first, second);
}

#[test]
fn a_subsidy_comes_with_its_end_and_its_stop() {
    let subsidy = json!({"months": 6, "from": "2026-01-15", "steps": [{"after_months": 0, "rate": "12"}]});
    let plain = answer(json!({"subsidy": subsidy}));
    assert_eq!(plain["loan"]["subsidy"]["stops_on"], Value::Null);
    assert_eq!(plain["rows"][0]["state_interest"], "100000.00");
    assert_eq!(plain["rows"][0]["borrower_interest"], "100000.00");
    assert_eq!(plain["rows"][0]["borrower_payment"], "845595.97");
    assert_eq!(plain["gesv"]["contract"], answer(json!({}))["gesv"]["contract"]);
    assert_ne!(plain["gesv"]["contract"], plain["gesv"]["borrower"]);
    assert_eq!(
        (&plain["subsidy_end"]["on"], &plain["subsidy_end"]["due_on"]),
        (&json!("2026-07-15"), &json!("2026-08-15"))
    );
    assert_eq!(plain["subsidy_end"]["payment_after"], "945595.97");
    assert_eq!(plain.get("subsidy_stop"), None);
    let mut stopped = subsidy;
    stopped["stops_on"] = "2026-02-15".into();
    let stopped = answer(json!({"subsidy": stopped}));
    let lost = stopped["subsidy_stop"]["lost"].as_str().unwrap();
    let paid =
        |answer: &Value| nesie::money::Money::parse(answer["totals"]["state_interest"].as_str().unwrap()).unwrap();
    assert_eq!(paid(&plain).checked_sub(paid(&stopped)).unwrap().to_string(), lost);
}

#[test]
fn null_is_the_default() {
    assert_eq!(answer(json!({"every": null, "grace": null, "fees": null, "subsidy": null})), answer(json!({})));
}

#[test]
fn reading_refuses_by_field() {
    for (changes, message) in [
        (json!({"annual_rate": 24.5}), r#"annual_rate: 24.5 must be a decimal in quotes, like "20000000.00""#),
        (json!({"instalments": 601}), "instalments: 601 is more than 600, the most that is allowed"),
        (json!({"every": "day"}), r#"every: "day" is none of: month, quarter, half_year, year, week, two_weeks"#),
        (
            json!({"day_count": "act/366"}),
            r#"day_count: "act/366" is none of: 30/360, 30e/360, act/360, act/365, act/act-isda, equal_months"#,
        ),
        (
            json!({"grace": {"months": 3}}),
            "grace.months: there is no such field; the fields are: principal_months, interest_months, interest_treatment",
        ),
        (json!({"custom_principal": ["1", true]}), "custom_principal.1: true must be a text in quotes"),
        (json!({"fees": [{"kind": "upfront_percent", "value": "1"}]}), "fees.0.name: must be given"),
        (
            json!({"fees": [{"name": "a", "kind": "per_payment", "value": "1", "withheld": true}]}),
            "fees.0.withheld: true is not possible for a fee of kind per_payment: only a fee of the day of the \
             disbursement (upfront_percent, upfront_amount) is withheld from it",
        ),
    ] {
        assert_eq!(read_loan(&loan_json(changes)).unwrap_err().to_string(), message);
    }
}

// Features are of a whole build: in one with `arbitrary_precision` the JSON library makes such an object of a number, which
// must not be taken for one where somebody wrote it.
#[test]
fn a_number_is_read_the_same_whatever_else_is_built() {
    let error = |principal: &str, rate: &str| {
        let loan = format!(r#"{{"principal": {principal}, "annual_rate": {rate}, "contract": "1"}}"#);
        read_loan(&loan).unwrap_err().to_string()
    };
    let decimal = r#" must be a decimal in quotes, like "20000000.00""#;
    let handed_over = r#"{"$serde_json::private::Number": "1e+3"}"#;
    assert_eq!(error(handed_over, "1E3"), format!("principal: {{…}}{decimal}"));
    assert_eq!(error("1E3", "10"), format!("principal: 1E3{decimal}"));
    assert_eq!(error(r#"{"$serde_json::private::Number": 10}"#, "10"), format!("principal: {{…}}{decimal}"));
    assert_eq!(error("-0", "10"), format!("principal: -0{decimal}"));
}

#[test]
fn a_contradiction_names_its_field() {
    for (changes, code, message) in [
        (
            json!({"principal": "0"}),
            "principal_out_of_range",
            "principal: 0.00 ₸ must be greater than zero and at most 1 000 000 000 000.00 ₸",
        ),
        (
            json!({"principal": "1000000000000.01"}),
            "principal_out_of_range",
            "principal: 1 000 000 000 000.01 ₸ must be greater than zero and at most 1 000 000 000 000.00 ₸",
        ),
        (
            json!({"first_due_on": "2026-01-15"}),
            "first_due_too_early",
            "first_due_on: 15 Jan 2026 is not after the disbursement, 15 Jan 2026",
        ),
        (
            json!({"disbursed_on": "2199-06-15"}),
            "due_date_too_late",
            "instalments: payment 7 would fall due after the year 2199",
        ),
        (
            json!({"every": "quarter", "grace": {"principal_months": 7}}),
            "grace_not_in_periods",
            "grace.principal_months: 7 is not a multiple of 3, the months of a payment period",
        ),
        (
            json!({"grace": {"principal_months": 12}}),
            "grace_too_long",
            "grace.principal_months: 12 leaves no payment to repay the principal in; at most 11",
        ),
        (
            json!({"grace": {"interest_months": 1}}),
            "interest_grace_too_long",
            "grace.interest_months: 1 is longer than the principal grace period, 0 months",
        ),
        (
            json!({"custom_principal": ["1"]}),
            "custom_principal_unused",
            r#"custom_principal: must be empty with "method": "annuity"; it belongs to the method "custom""#,
        ),
        (
            json!({"method": "custom", "custom_principal": ["1"]}),
            "custom_principal_count",
            "custom_principal: entries: 1, instalments: 12",
        ),
        (
            json!({"method": "custom", "instalments": 2, "custom_principal": ["1", "2"]}),
            "custom_principal_sum",
            "custom_principal: sums to 3.00 ₸, not to the principal, 10 000 000.00 ₸",
        ),
        (
            json!({"method": "custom", "instalments": 2, "custom_principal": ["1", "9999999"], "grace": {"principal_months": 1}}),
            "custom_principal_in_grace",
            "custom_principal.0: 1.00 ₸ must be 0.00 in the principal grace period",
        ),
        (
            json!({"method": "custom", "instalments": 2, "custom_principal": ["0", "10000000"],
                "grace": {"principal_months": 1, "interest_months": 1, "interest_treatment": "capitalise"}}),
            "custom_principal_capitalised",
            r#"grace.interest_treatment: with "method": "custom" interest cannot be capitalised, for no row would repay it; choose "spread" or "lump""#,
        ),
        (
            json!({"fees": [{"name": "", "kind": "per_payment", "value": "1"}]}),
            "fee_name",
            "fees.0.name: must have 1 to 100 characters",
        ),
        (
            json!({"fees": [{"name": "a", "kind": "yearly_percent", "value": "100.01"}]}),
            "fee_percent",
            "fees.0.value: 100.01 % is more than 100 %",
        ),
        (
            json!({"fees": [{"name": "a", "kind": "per_payment", "value": "10000000.01"}]}),
            "fee_amount",
            "fees.0.value: 10 000 000.01 ₸ is more than the loan, 10 000 000.00 ₸",
        ),
        (
            json!({"fees": [{"name": "a", "kind": "upfront_percent", "value": "100"}]}),
            "upfront_fees",
            "fees: the fees of the first day, 10 000 000.00 ₸, must be less than the disbursement, 10 000 000.00 ₸",
        ),
        (
            json!({"tranches": [{"on": "2026-01-15", "amount": "1"}]}),
            "tranches_sum",
            "tranches: sums to 1.00 ₸, not to the principal, 10 000 000.00 ₸",
        ),
        (
            json!({"tranches": [{"on": "2026-02-15", "amount": "10000000"}]}),
            "first_tranche",
            "tranches: no tranche is disbursed on the first day, 15 Jan 2026",
        ),
        (
            json!({"prepayments": [{"on": "2026-02-15", "amount": "0"}]}),
            "nothing_moved",
            "prepayments.0.amount: 0.00 must be greater than zero",
        ),
        (
            json!({"prepayments": [{"on": "2026-02-15", "amount": "1", "then": "lower"}, {"on": "2026-02-15", "amount": "1", "then": "shorten"}]}),
            "two_on_one_day",
            "prepayments.1.on: 15 Feb 2026 has another entry that contradicts this one",
        ),
        (
            json!({"rate_changes": [{"on": "2026-01-15", "annual_rate": "20"}]}),
            "outside_loan",
            "rate_changes.0.on: 15 Jan 2026 is not between 16 Jan 2026 and 14 Jan 2027",
        ),
        (
            json!({"prepayments": [{"on": "2027-01-16", "amount": "1"}]}),
            "outside_loan",
            "prepayments.0.on: 16 Jan 2027 is not between 16 Jan 2026 and 15 Jan 2027",
        ),
        (
            json!({"prepayments": [{"on": "2026-02-15", "amount": "10000000"}, {"on": "2026-03-15", "amount": "1"}]}),
            "after_end",
            "prepayments.1.on: 15 Mar 2026 is after the end: with the prepayments the loan ends on 15 Feb 2026",
        ),
        (
            json!({"prepayments": [{"on": "2026-03-01", "amount": "9254404.04"}]}),
            "prepayment_too_large",
            "prepayments.0.amount: 9 254 404.04 ₸ on 1 Mar 2026 is more than the outstanding balance, 9 254 404.03 ₸",
        ),
        (
            json!({"method": "custom", "instalments": 2, "custom_principal": ["6000000", "4000000"],
            "tranches": [{"on": "2026-01-15", "amount": "5000000"}, {"on": "2026-02-20", "amount": "5000000"}]}),
            "custom_principal_too_early",
            "custom_principal.0: 6 000 000.00 ₸ is more than the outstanding balance, 5 000 000.00 ₸",
        ),
    ] {
        let error = Loan::new(read_loan(&loan_json(changes)).unwrap()).and_then(|loan| loan.schedule()).unwrap_err();
        assert_eq!(error.to_string().replace('\u{a0}', " "), message);
        assert_eq!(error.code().word(), code);
        assert!(Lang::ALL.iter().all(|lang| error.localize(*lang).starts_with(&format!("{}: ", error.field()))));
    }
}
