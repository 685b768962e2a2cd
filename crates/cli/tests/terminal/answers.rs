//! What programs read: JSON, CSV, exit codes, errors.

use std::io::Write;
use std::process::Stdio;

use crate::command::{answer, command, nesie, refusal, root};
use serde_json::{Value, json};

const BAKERY: [&str; 5] = ["quote", "--input", "examples/bakery.json", "--on", "2026-11-22"];
const LOAN: [&str; 3] = ["schedule", "--input", "examples/loan.json"];

fn as_json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

#[test]
fn a_quote_has_the_form_of_the_contract() {
    let quote = as_json(&BAKERY);
    assert_eq!((&quote["contract"], &quote["as_of"]), (&json!("1"), &json!("2026-11-22")));
    assert_eq!(quote["catalogue"]["sha256"].as_str().unwrap().len(), 64);
    let offer = &quote["offers"][0];
    assert_eq!(offer["programme"], "mfo-almaty-secured");
    assert_eq!(offer["version"], "2021-08-05");
    assert_eq!(offer["kind"], "loan");
    assert_eq!(offer["verdict"], "eligible");
    assert_eq!(offer["terms"]["annual_rate"], "6");
    assert_eq!(offer["terms"]["nominal_rate"], "6");
    assert_eq!(offer["terms"]["state_rate"], "0");
    // 20 000 МРП of 4 325 tenge (2026).
    assert_eq!(offer["terms"]["max_amount"], "86500000.00");
    assert_eq!(offer["terms"]["max_term_months"], 84);
    assert_eq!((&offer["last_confirmed"], &offer["stale"]), (&json!("2023-03-29"), &json!(true)));
    assert_eq!(offer["loan"]["rows"], Value::Null);
    let amount = offer["findings"].as_array().unwrap().iter().find(|finding| finding["condition"] == "amount").unwrap();
    assert_eq!(amount["outcome"], "met");
    assert_eq!(amount["required"], "500000.00..86500000.00");
    assert_eq!(amount["actual"], "20000000.00");
    assert_eq!(amount["confidence"], "high");
    for lang in ["kk", "ru", "en"] {
        assert!(!amount["text"][lang].as_str().unwrap().is_empty());
    }
    assert_eq!(quote["referrals"][0]["to"], "qolday");
    // All that is missing is the base rate of the day.
    let asked = quote["next_questions"].as_array().unwrap();
    assert_eq!(asked.iter().map(|question| &question["field"]).collect::<Vec<_>>(), [&json!("indicators.base_rate")]);
}

#[test]
fn rows_come_when_asked() {
    let quote = as_json(&[&BAKERY[..], &["--rows", "--programme", "mfo-almaty-secured"]].concat());
    assert_eq!(quote["offers"].as_array().unwrap().len(), 1);
    assert_eq!(quote["offers"][0]["loan"]["rows"].as_array().unwrap().len(), 60);
}

#[test]
fn a_limit_that_a_larger_loan_would_meet_is_told() {
    let quote = as_json(&[&BAKERY[..], &["--programme", "almaty-finance"]].concat());
    let findings = quote["offers"][0]["findings"].as_array().unwrap();
    let amount = findings.iter().find(|finding| finding["condition"] == "amount").unwrap();
    assert_eq!(amount["outcome"], "not_met");
    // A larger loan than asked for is no remedy, but told beside it.
    assert_eq!(amount["remedy"], Value::Null);
    let note = amount["note"]["en"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(note, "For larger projects, from 86.5 mln ₸.");
}

#[test]
fn missing_answers_are_asked_for() {
    let quick = ["quote", "--amount", "30000000", "--term", "60", "--purpose", "investment", "--on", "2026-11-22"];
    let quote = as_json(&quick);
    let asked: Vec<&str> = quote["next_questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["field"].as_str().unwrap())
        .collect();
    assert!(asked.contains(&"applicant.legal_form") && asked.contains(&"applicant.categories"), "{asked:?}");
    assert_eq!(quote["offers"][0]["verdict"], "undetermined");
}

#[test]
fn a_programme_of_the_past_answers_with_its_dates() {
    let quote = as_json(&[&BAKERY[..], &["--programme", "almaty-2019"]].concat());
    let offer = &quote["offers"][0];
    assert_eq!(offer["verdict"], "not_in_force");
    let version = &offer["versions"][0];
    assert_eq!((&version["valid_from"], &version["valid_to"]), (&json!("2019-08-01"), &json!("2021-08-04")));
}

// The figures were computed in Python from the formulas: 24 %, twelve months from 2026-01-15, actual/365.
#[test]
fn a_schedule_has_the_form_of_the_contract() {
    let schedule = as_json(&LOAN);
    assert_eq!(schedule["level_payment"], "945595.97");
    assert_eq!(schedule["rows"][11]["payment"], "938975.04");
    assert_eq!(schedule["totals"]["interest"], "1340530.71");
    assert!(schedule["gesv"]["contract"]["exact"].as_str().unwrap().starts_with("26.82509"));
    assert_eq!(schedule["gesv"]["contract"]["rounded"], "26.8");
    assert_eq!(schedule["loan"]["method"], "annuity");
    let csv = answer(&[&LOAN[..], &["--format", "csv"]].concat());
    let header = "n,due_on,pay_on,opening,interest,principal,fees,payment,closing,state_interest,borrower_interest,borrower_payment";
    assert_eq!(csv.lines().next(), Some(header));
    assert_eq!(csv.lines().count(), 13);
}

// 25 250 996.76 was found apart by trying every tiyn around it.
#[test]
fn the_largest_loan_has_the_form_of_the_contract() {
    let loan = ["afford", "--payment", "500000", "--rate", "7", "--term", "60", "--disbursed-on", "2026-12-01"];
    let found = as_json(&loan);
    assert_eq!((&found["principal"], &found["highest_payment"]), (&json!("25250996.76"), &json!("500000.00")));
    for (arguments, expected) in [
        (
            &["afford", "--rate", "7", "--term", "60"][..],
            "--payment: must be given; for example: nesie afford --payment 500000 --rate 24 --term 60",
        ),
        (
            &["afford", "--payment", "0", "--rate", "7", "--term", "60"],
            "--payment: 0.00 ₸ is less than the payment of the smallest loan",
        ),
        (
            &[
                "afford",
                "--payment",
                "1",
                "--term",
                "60",
                "--programme",
                "almaty-2019",
                "--purpose",
                "mixed",
                "--on",
                "2026-11-22",
            ],
            "--programme: almaty-2019 is not in force on 22 Nov 2026 (from 1 Aug 2019 to 4 Aug 2021)",
        ),
        (&["schedule", "--input", "examples/loan.json", "--form", "subsidy"], "subsidy: must be given"),
        (
            &["schedule", "--input", "examples/loan.json", "--form", "ledger"],
            "--form: \"ledger\" is none of: rows, bank, subsidy",
        ),
    ] {
        assert_eq!(refusal(arguments).replace('\u{a0}', " "), format!("nesie: {expected}"));
    }
}

#[test]
fn an_amount_is_derived_in_three_languages() {
    let derive =
        |lang| answer(&[&LOAN[..], &["--derive", "rows.1.interest", "--lang", lang]].concat()).replace('\u{a0}', " ");
    // 10 000 000 x 24 % x 31 days of 365, by hand 203 835.616…
    assert_eq!(derive("en"), "interest 203 835.62 = 10 000 000.00 x 24 % x 31/365, rounded half up to the tiyn\n");
    assert!(derive("ru").contains("203 835,62") && derive("kk").contains("203 835,62"));
    let json = as_json(&[&LOAN[..], &["--derive", "rows.1.interest"]].concat());
    assert_eq!(json["amount"], "203835.62");
    refusal(&[&LOAN[..], &["--derive", "rows.13.interest"]].concat());
}

#[test]
fn a_schedule_comes_in_the_bank_s_form() {
    let form = |lang| answer(&[&LOAN[..], &["--form", "bank", "--lang", lang]].concat());
    assert!(form("ru").contains(
        "\nДата платежа,Сумма платежа,Вознаграждение,Основной долг,Остаток основного долга\n15.01.2026,,,,10000000.00\n"
    ));
    assert!(form("en").contains("\nTotal,11340530.71,1340530.71,10000000.00,\n"));
    assert_eq!(form("kk").lines().count(), form("en").lines().count());
}

// The order and the texts of the columns: agreements with the Damu Fund (practice of reconciling bank schedules, 2025).
#[test]
fn a_subsidy_agreement_comes_as_a_table() {
    let form = ["schedule", "--input", "examples/subsidised_loan.json", "--form", "subsidy", "--format", "csv"];
    let csv = answer(&[&form[..], &["--lang", "ru"]].concat());
    let heading = "Дата погашения основного долга,Сумма остатка основного долга,Сумма погашения основного долга,\
        \"Сумма вознаграждения, оплачиваемая финансовым агентством\",\"Сумма вознаграждения, оплачиваемая \
        Получателем\",Итого сумма начисленного вознаграждения";
    assert_eq!(csv.lines().next(), Some(heading));
    assert_eq!(csv.lines().nth(1), Some("20.12.2026,20000000.00,0.00,0.00,0.00,0.00"));
    assert!(csv.ends_with("\nИтого,,16450666.66,745134.39,761622.45,1506756.84\n"), "{csv}");
}

// 500 000 000 at 6 % over 84 months, by the formula of an annuity.
#[test]
fn a_quote_by_flags_computes_the_same_as_a_schedule() {
    let loan = ["--amount", "500000000", "--term", "84", "--purpose", "investment", "--on", "2022-02-01"];
    let quote = as_json(&[&["quote", "--programme", "almaty-finance"], &loan[..]].concat());
    assert_eq!(quote["offers"][0]["loan"]["level_payment"], "7304277.24");
    let csv = answer(&[&["quote", "--format", "csv", "--programme", "almaty-finance"], &loan[..]].concat());
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let (header, offer) = (lines.next().unwrap(), lines.next().unwrap());
    let column = |name: &str| offer[header.iter().position(|column| *column == name).unwrap()];
    let expected = ["almaty-finance", "2021-11-18", "loan", "needs_answers", "undetermined", "6"];
    assert_eq!(["programme", "version", "kind", "group", "verdict", "annual_rate"].map(column), expected);
    assert!(column("gesv_borrower").starts_with("6.17"), "{csv}");
}

#[test]
fn standard_input_is_a_file_named_dash() {
    let text = std::fs::read(root().join("examples/bakery.json")).unwrap();
    let mut child = command(&["quote", "--input", "-", "--on", "2026-11-22"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&text).unwrap();
    assert_eq!(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap(), answer(&BAKERY));
}

#[test]
fn a_catalogue_of_ones_own_is_used_instead() {
    assert_eq!(answer(&[&BAKERY[..], &["--catalogue", "programmes"]].concat()), answer(&BAKERY));
    let message = refusal(&[&BAKERY[..], &["--catalogue", "examples"]].concat());
    assert!(message.contains("calendar/kazakhstan.toml:1:1: the file is missing"), "{message}");
}

#[test]
fn the_exit_code_tells_the_verdict_when_asked() {
    let quick = |amount, rest: &[&str]| {
        let loan = ["quote", "--amount", amount, "--term", "60", "--purpose", "investment", "--on", "2026-11-22"];
        nesie(&[&loan[..], &["--exit-verdict"], rest].concat()).status.code()
    };
    // Nothing that fits was confirmed by its operator within a year: ask first.
    assert_eq!(nesie(&[&BAKERY[..], &["--exit-verdict"]].concat()).status.code(), Some(4));
    assert_eq!(quick("30000000", &[]), Some(4));
    assert_eq!(quick("90000000000", &[]), Some(3));
    assert_eq!(quick("30000000", &["--programme", "almaty-2019"]), Some(3));
    assert_eq!(quick("90000000000", &["--format", "json", "--compact"]), Some(3));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = command(&["schedule", "--input", "examples/loan.json", "--rows"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn an_input_that_is_too_long_is_refused_with_its_limit() {
    let file = write("long.json", &vec![b' '; 4 * 1024 * 1024 + 1]);
    let message = refusal(&["schedule", "--input", &file]);
    assert_eq!(message, format!("nesie: {file}: is too long: at most 4\u{a0}194\u{a0}304 bytes are read"));
    let goods = ["--use", "goods"].repeat(101);
    let quick = ["quote", "--amount", "1", "--term", "6", "--purpose", "mixed"];
    let message = refusal(&[&quick[..], &goods].concat());
    assert_eq!(message, "nesie: --use: too many entries: 101 (maximum 100)");
}

fn write(name: &str, text: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn every_bad_flag_gets_one_message() {
    let loan = ["quote", "--amount", "30000000", "--term", "60", "--purpose", "investment"];
    for (rest, expected) in [
        (
            &["--on", "22.11.26"][..],
            "--on: \"22.11.26\" is not a date: write \"22.11.2026\" or \"2026-11-22\", between 1900 and 2199",
        ),
        (
            &["--legal-form", "ooo"],
            "--legal-form: \"ooo\" is none of: sole_entrepreneur, llp, farm, cooperative, jsc, individual",
        ),
        (
            &["--region", "75"],
            "--region: \"75\" is no place that is known: write a region or a city (Almaty, Astana, Shymkent), or the 9 digits of a КАТО code",
        ),
        (&["--employees", "1e3"], "--employees: \"1e3\" is not a whole number: write digits only, like 60"),
        (&["--employees", "-1"], "--employees: \"-1\" is not a whole number: write digits only, like 60"),
        (&["--collateral", "real_estate"], "--collateral: \"real_estate\" must be written like real_estate=15000000"),
        (
            &["--disbursed-on", "2150-01-01"],
            "--disbursed-on: 1\u{a0}Jan\u{a0}2150 is after 31\u{a0}Dec\u{a0}2149, the last day that is allowed",
        ),
        (&["--collateral", "gold=1"], "--collateral: \"gold\" is none of: real_estate, movable, deposit, guarantee"),
        (
            &["--on", "2021-06-01", "--subsidy-stops-on", "2030-01-01"],
            "--subsidy-stops-on: 1\u{a0}Jan\u{a0}2030: no offer has a subsidy that runs on this day; a day within its term is needed",
        ),
        (&["--state-owned", "maybe"], "--state-owned: \"maybe\" is none of: true, false"),
        (&["--lang", "de"], "--lang: \"de\" is none of: kk, ru, en"),
        (&["--format", "xml"], "--format: \"xml\" is none of: text, json, csv, html, xlsx"),
        (&["--rate", "1001"], "--rate: 1001 is more than 1\u{a0}000, the most that is allowed"),
    ] {
        assert_eq!(refusal(&[&loan[..], rest].concat()), format!("nesie: {expected}"));
    }
    for (arguments, expected) in [
        (
            &["quote", "--term", "60"][..],
            "--amount, --purpose: must be given; for example: nesie quote --amount 30000000 --term 60 --purpose investment",
        ),
        (&["quote", "--amount", "0", "--term", "60", "--purpose", "mixed"], "--amount: must be greater than zero"),
        (
            &["quote", "--amount", "9 999 999 999 999 999,50", "--term", "60", "--purpose", "mixed"],
            "--amount: 9\u{a0}999\u{a0}999\u{a0}999\u{a0}999\u{a0}999.50\u{a0}₸ is more than \
             1\u{a0}000\u{a0}000\u{a0}000\u{a0}000.00\u{a0}₸, the largest loan",
        ),
        (
            &["quote", "--amount", "1", "--term", "601", "--purpose", "mixed"],
            "--term: 601 is more than 600, the most that is allowed",
        ),
        (
            &["quote", "--amount", "1", "--term", "6", "--purpose", "car"],
            "--purpose: \"car\" is none of: investment, working_capital, refinancing, mixed",
        ),
        (
            &["quote", "--amount", "1_000", "--term", "6", "--purpose", "mixed"],
            "--amount: \"1_000\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, like \"1 000 000,50\" or \"5 mln\"",
        ),
        (
            &[
                "schedule",
                "--principal",
                "1000",
                "--rate",
                "7",
                "--term",
                "12",
                "--grace",
                "12",
                "--disbursed-on",
                "2026-01-01",
            ],
            "--grace: 12 leaves no payment to repay the principal in; at most 11",
        ),
    ] {
        assert_eq!(refusal(arguments), format!("nesie: {expected}"));
    }
}

#[test]
fn every_bad_file_gets_one_message() {
    for (text, expected) in [
        (
            &br#"{"contract": "1", "loan": {"amount": "1", "term_months": 240.5, "purpose": "mixed"}}"#[..],
            "loan.term_months: 240.5 must be a whole number",
        ),
        (
            br#"{"contract": "1", "loan": {"amount": 0.1, "term_months": 24, "purpose": "mixed"}}"#,
            "loan.amount: 0.1 must be a decimal in quotes, like \"20000000.00\"",
        ),
        (
            br#"{"contract": "1", "loan": {"amount": "1000000000000.01", "term_months": 24, "purpose": "mixed"}}"#,
            "loan.amount: 1 000 000 000 000.01 ₸ is more than 1 000 000 000 000.00 ₸, the largest loan",
        ),
        (br#"{"contract": "1""#, "the input is not JSON: line 1, column 16"),
        (b"\xff\xfe", "{file}: the text is not UTF-8"),
        (b"", "the input is empty"),
    ] {
        let file = write("bad.json", text);
        let message = refusal(&["quote", "--input", &file, "--on", "2026-11-22"]).replace('\u{a0}', " ");
        assert_eq!(message, format!("nesie: {}", expected.replace("{file}", &file)));
    }
    let message = refusal(&["quote", "--input", "no-such-file.json"]);
    assert!(message.starts_with("nesie: no-such-file.json: "), "{message}");
}

#[test]
fn an_error_is_json_where_json_is_wanted() {
    for (arguments, expected) in [
        (
            &["quote", "--amount", "x", "--term", "6", "--purpose", "mixed"][..],
            json!({"code": "not_money", "field": "--amount"}),
        ),
        (
            &["quote", "--amount", "1", "--term", "6", "--purpose", "mixed", "--programme", "x"],
            json!({"code": "unknown_programme", "field": "--programme"}),
        ),
        (&["quote", "--nonsense"], json!({"code": "unknown_flag", "field": "--nonsense"})),
        (&["quote", "--input", "no-such-file"], json!({"code": "file_not_found", "field": "no-such-file"})),
    ] {
        let message: Value = serde_json::from_str(&refusal(&[arguments, &["--format", "json"]].concat())).unwrap();
        let error = &message["error"];
        assert_eq!(json!({"code": error["code"], "field": error["field"]}), expected);
        assert!(!error["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn errors_come_in_three_languages() {
    for (lang, expected) in
        [("kk", "нөлден көп болуы керек"), ("ru", "должно быть больше нуля"), ("en", "must be greater than zero")]
    {
        let message = refusal(&["quote", "--amount", "0", "--term", "6", "--purpose", "mixed", "--lang", lang]);
        assert_eq!(message, format!("nesie: --amount: {expected}"));
    }
}
