//! What closes a loan, and what paying late costs.

use serde_json::{Value, json};

use crate::command::{answer, refusal};

const SETTLE: [&str; 5] = ["settle", "--input", "examples/loan.json", "--on", "2026-06-25"];
const LATE: [&str; 5] = ["late", "--overdue", "100000", "--paid-on", "2026-06-15"];

fn as_json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

// Five payments of 945 595.97 at 24 %, actual/365, then ten days: computed in Python with exact fractions. By the schedule six more of
// these and 938 975.04 are to come, 6 612 550.86: closing saves the difference.
#[test]
fn what_closes_a_loan_has_the_form_of_the_contract() {
    let settled = as_json(&SETTLE);
    assert_eq!(settled["contract"], "1");
    assert_eq!((&settled["loan"]["contract"], &settled["loan"]["principal"]), (&json!("1"), &json!("10000000.00")));
    let expected = json!({"on": "2026-06-25", "principal": "6112311.85", "interest": "40190.54", "fees": "0.00", "total": "6152502.39",
        "state_interest": "0.00", "borrower_total": "6152502.39", "saves": "460048.47"});
    assert_eq!(settled["settlement"], expected);
    let csv = answer(&[&SETTLE[..], &["--format", "csv"]].concat());
    assert_eq!(
        csv,
        "on,principal,interest,fees,total,state_interest,borrower_total,saves\n2026-06-25,6112311.85,40190.54,0.00,6152502.39,0.00,6152502.39,460048.47\n"
    );
    let by_flags = ["settle", "--principal", "10 000 000", "--rate", "24", "--term", "12", "--day-count", "act/365"];
    let by_flags = [&by_flags[..], &["--disbursed-on", "2026-01-15", "--on", "2026-06-25"]].concat();
    assert_eq!(answer(&by_flags), answer(&SETTLE));
}

// Three payments of 20 000 000 at 14 %, actual/360, then ten days, of which the state pays 8 %: as above.
#[test]
fn what_closes_a_loan_is_said_in_three_languages() {
    let subsidised = ["settle", "--input", "examples/subsidised_loan.json", "--on", "2027-03-25"];
    for lang in ["kk", "ru", "en"] {
        insta::assert_snapshot!(format!("settle_{lang}"), answer(&[&subsidised[..], &["--lang", lang]].concat()));
    }
    let settlement = &as_json(&subsidised)["settlement"];
    assert_eq!((&settlement["interest"], &settlement["state_interest"]), (&json!("59344.33"), &json!("33911.05")));
    assert_eq!((&settlement["total"], &settlement["borrower_total"]), (&json!("15319314.85"), &json!("15285403.80")));
}

// 90 days of 0.5 % of 100 000 and 30 of 0.03 %: 45 000 and 900; 10 % of 300 000 is 30 000.
#[test]
fn what_paying_late_costs_has_the_form_of_the_contract() {
    let late = as_json(&[&LATE[..], &["--days", "120"]].concat());
    assert_eq!(late["contract"], "1");
    assert_eq!(
        late["late"],
        json!({"overdue": "100000.00", "due_on": "2026-02-15", "paid_on": "2026-06-15", "loan": null})
    );
    let penalty = &late["penalty"];
    assert_eq!(
        (&penalty["days"], &penalty["penalty"], &penalty["capped"]),
        (&json!(120), &json!("45900.00"), &Value::Null)
    );
    assert_eq!(penalty["confidence"], "medium");
    assert!(penalty["source"].as_str().unwrap().starts_with("practice of a microfinance lender"));

    let limited = ["--due-on", "2026-02-15", "--principal", "300000", "--disbursed-on", "2026-01-15"];
    let limited = [&LATE[..], &limited].concat();
    let penalty = &as_json(&limited)["penalty"];
    assert_eq!((&penalty["penalty"], &penalty["capped"]), (&json!("30000.00"), &json!(true)));
    let csv = answer(&[&limited[..], &["--format", "csv"]].concat());
    assert!(csv.starts_with("days,penalty,capped,confidence,source\n120,30000.00,true,medium,"), "{csv}");
    for lang in ["kk", "ru", "en"] {
        insta::assert_snapshot!(format!("late_{lang}"), answer(&[&limited[..], &["--lang", lang]].concat()));
    }
    let told = answer(&[&LATE[..], &["--days", "120"]].concat()).replace('\u{a0}', " ");
    assert!(told.starts_with("120 days late, 100 000.00 ₸ overdue: a penalty of 45 900.00 ₸\n"), "{told}");
}

#[test]
fn what_cannot_be_settled_or_late_is_refused() {
    for (arguments, expected) in [
        (
            &["settle", "--input", "examples/loan.json", "--on", "2027-01-16"][..],
            "--on: 16 Jan 2027 must be after 15 Jan 2026 and not after 15 Jan 2027",
        ),
        (
            &["settle", "--input", "examples/loan.json", "--on", "2026-01-15"],
            "--on: 15 Jan 2026 must be after 15 Jan 2026 and not after 15 Jan 2027",
        ),
        (
            &["settle", "--on", "2026-01-15"],
            "--principal, --rate, --term: must be given; for example: nesie settle --principal 10000000 --rate 24 --term 12 \
             --disbursed-on 2026-01-15",
        ),
        (&["late", "--days", "3"], "--overdue: must be given; for example: nesie late --overdue 500000 --days 10"),
        (&["late", "--overdue", "1"], "one of these must be given: --days, --due-on"),
        (
            &["late", "--overdue", "1", "--days", "1", "--due-on", "2026-01-01"],
            "--days: cannot be given together with --due-on",
        ),
        (&["late", "--overdue", "1", "--days", "1", "--principal", "5"], "--disbursed-on: must be given"),
        (&["late", "--overdue", "1", "--days", "36601"], "--days: 36601 is more than 36 600, the most that is allowed"),
        (
            &["late", "--overdue", "1", "--due-on", "2026-02-15", "--paid-on", "2026-02-14"],
            "--paid-on: 14 Feb 2026 is before the due date, 15 Feb 2026",
        ),
    ] {
        assert_eq!(refusal(arguments).replace('\u{a0}', " "), format!("nesie: {expected}"));
    }
    let early = ["late", "--overdue", "1", "--due-on", "2026-02-15", "--paid-on", "2026-02-14"];
    for (lang, expected) in [
        ("kk", "14.02.2026 – төлем мерзімінен (15.02.2026) бұрын"),
        ("ru", "14.02.2026 раньше срока платежа, 15.02.2026"),
    ] {
        assert_eq!(refusal(&[&early[..], &["--lang", lang]].concat()), format!("nesie: --paid-on: {expected}"));
    }
    let refused = ["late", "--overdue", "1", "--due-on", "2026-02-15", "--paid-on", "2026-02-14", "--format", "json"];
    let error: Value = serde_json::from_str(&refusal(&refused)).unwrap();
    assert_eq!((&error["error"]["code"], &error["error"]["field"]), (&json!("paid_before_due"), &json!("--paid-on")));
}
