//! The effective rate (ГЭСВ) when the rate of a loan changes, beside the legal caps of that day. The expected rates come
//! from a solver in Python (bisection in binary floating point) over rows that it computes itself with exact fractions.
#![cfg(all(feature = "builtin", feature = "json"))]

use nesie::answer::ScheduleAnswer;
use nesie::loan::contract::read_loan;
use nesie::loan::{Loan, RateChangeCheck};
use serde_json::{Value, json};

fn checks(loan: &Value) -> Vec<RateChangeCheck> {
    let loan = Loan::new(read_loan(&loan.to_string()).unwrap()).unwrap();
    loan.rate_change_checks(crate::support::builtin().gesv_caps()).unwrap()
}

fn decimals(check: &RateChangeCheck) -> String {
    check.gesv.unwrap().to_decimals(9)
}

/// 1 200 000 in twelve equal shares, 12 % and from some day 40 %. Of the fees of each payment 500 count.
fn dearer_from(day: &str) -> Value {
    json!({
        "contract": "1", "principal": "1200000", "annual_rate": "12", "disbursed_on": "2026-01-15", "instalments": 12,
        "method": "equal_principal", "day_count": "act/365", "rate_changes": [{"on": day, "annual_rate": "40"}],
        "fees": [
            {"name": "arrangement", "kind": "upfront_percent", "value": "5", "withheld": true},
            {"name": "account", "kind": "per_payment", "value": "500"},
            {"name": "insurance", "kind": "per_payment", "value": "100", "in_gesv": false}]})
}

#[test]
fn what_is_left_is_computed_from_the_day_of_the_change() {
    // On a due date 600 000 are left, and six payments from 20 383.56 of interest down.
    let [on_due_date] = &checks(&dearer_from("2026-07-15"))[..] else { panic!("one change") };
    assert_eq!((on_due_date.on.to_string(), on_due_date.annual_rate.to_string()), ("2026-07-15".into(), "40".into()));
    assert_eq!(decimals(on_due_date), "50.586022877");
    // Ten days later 1 972.60 of interest have accrued besides, which the next payment repays.
    assert_eq!(decimals(&checks(&dearer_from("2026-07-25"))[0]), "50.882027895");
}

#[test]
fn tranches_and_prepayments_to_come_count_on_their_days() {
    let loan = json!({
        "contract": "1", "principal": "1000000", "annual_rate": "20", "disbursed_on": "2026-01-15", "instalments": 6,
        "method": "bullet", "day_count": "act/365",
        "tranches": [{"on": "2026-01-15", "amount": "700000"}, {"on": "2026-05-01", "amount": "300000"}],
        "prepayments": [{"on": "2026-06-01", "amount": "200000"}],
        "rate_changes": [{"on": "2026-03-25", "annual_rate": "45"}]});
    assert_eq!(decimals(&checks(&loan)[0]), "55.559947747");
}

// The caps of 5 January 2026: banks 46 % without and 35 % against security, 25 % on a mortgage, microfinance 46 %; of 2025
// only that of microfinance, 46 %, is known.
#[test]
fn each_change_meets_the_caps_of_its_day() {
    let loan = json!({
        "contract": "1", "principal": "1000000", "annual_rate": "20", "disbursed_on": "2025-06-15", "instalments": 24,
        "method": "bullet",
        "rate_changes": [{"on": "2025-09-15", "annual_rate": "40"}, {"on": "2026-03-15", "annual_rate": "30"},
                         {"on": "2026-06-15", "annual_rate": "30"}]});
    let told: Vec<Vec<(String, bool)>> = checks(&loan)
        .iter()
        .map(|check| check.caps.iter().map(|cap| (cap.cap.to_string(), cap.is_within)).collect())
        .collect();
    let of_2026 = [("46", true), ("35", true), ("25", false), ("46", true)];
    let of_2026 = of_2026.map(|(cap, is_within)| (cap.to_owned(), is_within)).to_vec();
    // 30 % paid monthly is 1.025^12 - 1 = 34.5 %. The third entry changes nothing.
    assert_eq!(told, [vec![("46".to_owned(), true)], of_2026]);
}

#[test]
fn the_answer_carries_them_beside_what_it_had() {
    let terms = dearer_from("2026-07-15");
    let loan = Loan::new(read_loan(&terms.to_string()).unwrap()).unwrap();
    let answer =
        serde_json::to_value(ScheduleAnswer::new(&loan, crate::support::builtin().gesv_caps()).unwrap()).unwrap();
    let change = &answer["gesv"]["rate_changes"][0];
    assert_eq!((&change["on"], &change["annual_rate"]), (&json!("2026-07-15"), &json!("40")));
    assert_eq!(change["gesv"]["rounded"], "50.6");
    assert_eq!(change["caps"][1]["lender"], "bank_secured");
    assert_eq!((&change["caps"][1]["cap"], &change["caps"][1]["within"]), (&json!("35"), &json!(false)));
    assert_eq!(answer["gesv"]["caps"].as_array().unwrap().len(), 4);

    let mut plain = terms;
    plain["rate_changes"] = json!([]);
    let loan = Loan::new(read_loan(&plain.to_string()).unwrap()).unwrap();
    let answer =
        serde_json::to_value(ScheduleAnswer::new(&loan, crate::support::builtin().gesv_caps()).unwrap()).unwrap();
    assert_eq!(answer["gesv"].get("rate_changes"), None);
}

#[test]
fn nothing_owed_and_nothing_within_the_limits_are_told_apart() {
    // All is prepaid on the day of the change: nothing is left to compute.
    let mut loan = dearer_from("2026-07-15");
    loan["prepayments"] = json!([{"on": "2026-07-15", "amount": "600000", "then": "shorten"}]);
    assert_eq!(checks(&loan), []);
    // So is it in the middle of a row, where no interest has accrued either.
    loan["annual_rate"] = json!("0");
    loan["rate_changes"][0]["on"] = json!("2026-07-25");
    loan["prepayments"][0]["on"] = json!("2026-07-25");
    assert_eq!(checks(&loan), []);
    // A hundred tenge are left for a day, and a fee of 5 000 falls due with them: above every rate that is looked for.
    let loan = json!({
        "contract": "1", "principal": "10000", "annual_rate": "12", "disbursed_on": "2026-01-15", "instalments": 2,
        "method": "custom", "custom_principal": ["9900", "100"],
        "fees": [{"name": "account", "kind": "per_payment", "value": "5000"}],
        "rate_changes": [{"on": "2026-03-14", "annual_rate": "13"}]});
    let check = &checks(&loan)[0];
    assert_eq!(check.gesv, None);
    assert!(check.caps.len() == 4 && check.caps.iter().all(|cap| !cap.is_within));
}
