//! what the interest subsidy, a lender and a benchmark change in an answer.

use crate::command::{answer, refusal};
use serde_json::{Value, json};

const LOAN: [&str; 9] =
    ["schedule", "--principal", "10000000", "--rate", "24", "--term", "12", "--disbursed-on", "2026-01-15"];
const SUBSIDISED: [&str; 5] = ["schedule", "--input", "examples/subsidised_loan.json", "--form", "subsidy"];
/// A bank's 14 % in the old programme: the state pays 8 of it for five years.
const DKB: [&str; 13] = [
    "quote",
    "--amount",
    "20000000",
    "--term",
    "60",
    "--purpose",
    "investment",
    "--rate",
    "14",
    "--programme",
    "dkb2025-subsidy",
    "--on",
    "2021-06-01",
];

fn as_json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// A text answer on one line with plain blanks.
fn plain(arguments: &[&str]) -> String {
    answer(arguments).replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

// The interest of a year at 24 % by three counts, computed apart in Python.
#[test]
fn a_schedule_takes_the_day_count_of_its_lender() {
    for (lender, interest) in [("halyk", "1362107.38"), ("bcc", "1340530.71"), ("bereke", "1347151.59")] {
        let schedule = as_json(&[&LOAN[..], &["--lender", lender]].concat());
        assert_eq!(schedule["totals"]["interest"], interest, "{lender}");
        assert_eq!(schedule["receipt"]["lender"], lender);
    }
    assert!(plain(&[&LOAN[..], &["--lender", "bcc"]].concat()).starts_with(
        "How Bank CenterCredit (BCC) counts days in practice: actual days and a year of 365 (act/365); its contract may \
         deviate. Source: Practice of reconciling the banks' schedules attached to Damu subsidy agreements, 2025 (from a \
         secondary source or without a clear date)."
    ));
    let same = as_json(&[&LOAN[..], &["--lender", "bcc", "--day-count", "act/365"]].concat());
    assert_eq!(same["totals"]["interest"], "1340530.71");
}

#[test]
fn what_contradicts_a_lender_is_refused() {
    for (arguments, expected) in [
        (
            [&LOAN[..], &["--lender", "bcc", "--day-count", "act/360"]].concat(),
            "--day-count: act/360 is not what bcc does, act/365: give one of the two",
        ),
        (
            [&SUBSIDISED[..], &["--lender", "bcc"]].concat(),
            "day_count: act/360 is not what bcc does, act/365: give one of the two",
        ),
        (
            [&SUBSIDISED[..], &["--lender", "halyk", "--balance", "after_payment"]].concat(),
            "--balance: after_payment is not what halyk does, before_payment: give one of the two",
        ),
        (
            [&LOAN[..], &["--lender", "halik"]].concat(),
            "--lender: there is no lender \"halik\"; the lenders are: halyk, eurasian, fortebank, jusan, bcc, rbk, nurbank, \
             bereke, halyk-leasing, leasing-group, ijara; did you mean halyk?",
        ),
        (
            [&DKB[..], &["--lender", "halyk-leasing"]].concat(),
            "--lender: days cannot be counted as halyk-leasing does: any period of 25 to 35 days counts as 30 days, and \
             how a shorter or longer one counts is not known",
        ),
    ] {
        let arguments: Vec<&str> = arguments;
        assert_eq!(refusal(&arguments), format!("nesie: {expected}"));
        let error: Value = serde_json::from_str(&refusal(&[&arguments[..], &["--format", "json"]].concat())).unwrap();
        assert_eq!(error["error"]["message"], expected);
    }
}

// The balance of the second column: before the payment at Halyk, after it at ForteBank by the practice of 2025; both count
// actual days of 360, and so nothing else differs.
#[test]
fn the_agreement_shows_the_balance_that_the_lenders_table_does() {
    let table = |more: &[&str]| answer(&[&SUBSIDISED[..], &["--format", "csv"], more].concat());
    assert_eq!(table(&["--lender", "halyk"]), table(&["--balance", "before_payment"]));
    assert_eq!(table(&["--lender", "fortebank"]), table(&["--balance", "after_payment"]));
    assert_ne!(table(&["--lender", "fortebank"]), table(&[]));
}

#[test]
fn a_quote_names_its_lender_and_where_its_practice_was_seen() {
    let quote = as_json(&[&DKB[..], &["--lender", "halyk"]].concat());
    assert_eq!(quote["receipt"]["asked"]["lender"], "halyk");
    assert_eq!((&quote["lender"]["id"], &quote["lender"]["day_count"]), (&json!("halyk"), &json!("act/360")));
    assert_eq!(quote["offers"][0]["loan"]["loan"]["day_count"], "act/360");
    let assumptions = quote["offers"][0]["terms"]["assumptions"].as_array().unwrap();
    assert!(assumptions.contains(&json!("lender_day_count")) && !assumptions.contains(&json!("30/360")));
    let text = plain(&[&DKB[..], &["--lender", "halyk"]].concat());
    assert!(text.contains("How Halyk Bank counts days in practice: actual days and a year of 360 (act/360)"), "{text}");
    assert!(text.contains("days are counted as the given lender does in practice; its contract may differ"), "{text}");
    assert!(!text.contains("the day count is not published"), "{text}");
    let without = as_json(&DKB);
    assert_eq!((&without["lender"], &without["receipt"]["asked"]["lender"]), (&Value::Null, &Value::Null));
}

// By the contract 14 %, monthly: (1 + 0.14/12)^12 - 1 = 14.93; after the state's 8 of it 6 %: 6.17.
#[test]
fn both_effective_rates_stand_side_by_side() {
    let text = plain(&DKB);
    assert!(text.contains("6 % a year; effective (ГЭСВ) 6.2 % for the borrower, 14.9 % by the contract."), "{text}");
    let csv = answer(&[&DKB[..], &["--format", "csv"]].concat());
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let (header, offer) = (lines.next().unwrap(), lines.next().unwrap());
    let column = |name: &str| offer[header.iter().position(|column| *column == name).unwrap()];
    assert!(column("gesv_contract").starts_with("14.9") && column("gesv_borrower").starts_with("6.16"));
}

// Twelve payments of what stands in every row of the contract, less the interest subsidy.
#[test]
fn what_is_paid_in_the_first_year_is_told() {
    let quote = as_json(&[&DKB[..], &["--rows"]].concat());
    let tiyn = |amount: &Value| amount.as_str().unwrap().replace('.', "").parse::<u64>().unwrap();
    let rows = quote["offers"][0]["loan"]["rows"].as_array().unwrap();
    let sum: u64 = rows.iter().take(12).map(|row| tiyn(&row["borrower_payment"])).sum();
    assert_eq!(tiyn(&quote["offers"][0]["costs"]["paid_in_first_year"]), sum);
    let tenge = (sum / 100).to_string();
    let grouped = format!("{} {} {}.{:02} ₸ in the first year.", &tenge[..1], &tenge[1..4], &tenge[4..], sum % 100);
    let text = plain(&DKB);
    assert!(text.contains(&grouped), "{grouped} in {text}");
    // Of a loan that is paid back within the year it is all, and not told twice.
    let short =
        plain(&["quote", "--amount", "5000000", "--term", "12", "--purpose", "investment", "--on", "2026-11-22"]);
    assert!(!short.contains("in the first year"), "{short}");
}

#[test]
fn a_subsidy_that_is_stopped_runs_until_then() {
    assert!(plain(&DKB).contains("subsidised for 60 months; the state pays"));
    let stopped = plain(&[&DKB[..], &["--subsidy-stops-on", "2023-06-01"]].concat());
    assert!(stopped.contains("subsidised until 1 Jun 2023; the state pays"), "{stopped}");
    assert!(!stopped.contains("subsidised for"), "{stopped}");
    assert!(stopped.contains("he subsidy stops on 1 Jun 2023: "), "{stopped}");
}

#[test]
fn a_yardstick_that_is_missing_says_why() {
    let grant = ["--amount", "5000000", "--term", "12", "--purpose", "investment", "--on", "2021-10-12"];
    let grant = [&["quote"], &grant[..], &["--programme", "dkb2025-grant", "--market-rate", "22.75"]].concat();
    let text = plain(&grant);
    assert!(text.contains("There is no loan here to compare with a bank loan at 22.75 %."), "{text}");
    assert_eq!(as_json(&grant)["benchmark"], Value::Null);
    assert!(
        plain(&[&DKB[..], &["--market-rate", "22.75"]].concat())
            .contains("For comparison, a plain bank loan at 22.75 %:")
    );
}

#[test]
fn rows_have_no_place_in_a_line_for_each_offer() {
    let arguments = [&DKB[..], &["--rows", "--format", "csv"]].concat();
    assert_eq!(refusal(&arguments), "nesie: --rows: cannot be given together with --format csv");
}

#[test]
fn a_quote_says_what_it_waits_for() {
    let bakery = ["quote", "--input", "examples/bakery.json", "--on"];
    // The base rate is known until 25 October 2026.
    let after = plain(&[&bakery[..], &["2026-11-22"]].concat());
    assert!(
        after.contains("The National Bank's base rate of 22 Nov 2026 is not in the catalogue: look it up"),
        "{after}"
    );
    let given = plain(&[&bakery[..], &["2026-11-22", "--base-rate", "16.25"]].concat());
    assert!(given.contains("The base rate was given by the asker: 16.25 %.") && !given.contains("look it up"));
    let on_the_day = ["quote", "--amount", "20000000", "--term", "60", "--purpose", "investment", "--on", "2026-10-20"];
    let known = plain(&on_the_day);
    assert!(known.contains("First answer:") && !known.contains("base rate of 20 Oct 2026"), "{known}");
    let quick = [&on_the_day[..7], &["--on", "2026-11-22"]].concat();
    let both = plain(&quick);
    assert!(both.contains("First answer:") && both.contains("base rate of 22 Nov 2026"), "{both}");
}

#[test]
fn a_loan_paid_out_before_the_decision_is_refused() {
    let arguments = [&DKB[..], &["--disbursed-on", "2021-05-31"]].concat();
    let expected = "--disbursed-on: 31 May 2021 is before the day of the decision, 1 Jun 2021: its terms are not those of \
                    a loan already disbursed";
    assert_eq!(refusal(&arguments).replace('\u{a0}', " "), format!("nesie: {expected}"));
    let error: Value = serde_json::from_str(&refusal(&[&arguments[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(error["error"]["code"], "disbursed_before_decision");
    assert_eq!(error["error"]["field"], "--disbursed-on");
}

// A page of the akimat of Uspenka on DKB-2025: an own contribution of at least 10 % for loans over 180 mln.
#[test]
fn own_money_that_is_not_asked_for_is_not_missing() {
    let quote = as_json(&DKB);
    let findings = quote["offers"][0]["findings"].as_array().unwrap();
    let own = findings.iter().find(|finding| finding["condition"] == "own_contribution").unwrap();
    assert_eq!((&own["outcome"], &own["required"]), (&json!("met"), &json!("only above 180000000.00")));
    let text = own["text"]["en"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(
        text,
        "Own contribution (at least 10 % of the project): not required, because the loan is at most 180 mln ₸"
    );
}

#[test]
fn a_rate_for_a_programme_with_its_own_is_refused() {
    let afford = ["afford", "--payment", "500000", "--term", "60", "--programme", "mfo-almaty-secured"];
    let arguments = [&afford[..], &["--on", "2026-11-22", "--rate", "7"]].concat();
    let expected = "--rate: 7 % cannot be given: mfo-almaty-secured has a rate of its own, 6 %";
    assert_eq!(refusal(&arguments).replace('\u{a0}', " "), format!("nesie: {expected}"));
    let error: Value = serde_json::from_str(&refusal(&[&arguments[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!((&error["error"]["code"], &error["error"]["field"]), (&json!("fixed_rate"), &json!("--rate")));
}

#[test]
fn what_the_largest_loan_takes_for_granted_is_said() {
    let afford = ["afford", "--payment", "500000", "--term", "36", "--programme"];
    let base = plain(&[&afford[..], &["isker-aimak", "--on", "2026-11-22"]].concat());
    for said in [
        "the purpose of the loan is investment, because none is given",
        "the bank's rate is the highest that the programme allows, because none is given",
        "the base rate is the last known one, because that of this date is not known",
    ] {
        assert!(base.contains(said), "{said} in {base}");
    }
    let low = [&afford[..], &["isker-aimak", "--on", "2026-10-20", "--rate", "7", "--purpose", "investment"]].concat();
    let text = plain(&low);
    assert!(text.contains("Assumed: there is no subsidy, because the state pays nothing at this rate."), "{text}");
    assert!(!text.contains("purpose"), "{text}");
    assert!(as_json(&low)["assumptions"].as_array().unwrap().contains(&json!("no_subsidy_at_this_rate")));
    for (arguments, expected) in [
        (
            vec!["guarantee-fund-1", "--on", "2026-10-20"],
            "--rate: guarantee-fund-1 has no rate of its own: give the rate of the bank",
        ),
        (
            vec!["isker-aimak", "--on", "2025-06-10"],
            "--programme: isker-aimak is not in force on 10 Jun 2025 (from 1 Jan 2026)",
        ),
    ] {
        let said = refusal(&[&afford[..], &arguments].concat()).replace('\u{a0}', " ");
        assert_eq!(said, format!("nesie: {expected}"));
    }
}

// DKB-2025 publishes no fee for its guarantee; that the two instruments go together the bank confirms.
#[test]
fn a_guarantee_beside_a_subsidy_says_what_is_open() {
    let text = plain(&DKB);
    assert!(text.contains("The fee of the guarantee is not in the catalogue and is not included."), "{text}");
    assert!(text.contains("[ ] The bank confirms that the subsidy and the guarantee are given together"), "{text}");
    assert!(text.contains("A larger guarantee may be available: - 85 %: A start-up"), "{text}");
}
