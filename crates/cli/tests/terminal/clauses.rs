//! The clauses of a loan as flags: each gives what a file gives, and names itself where it is wrong.

use serde_json::{Value, json};

use crate::command::{answer, nesie, refusal};

const LOAN: [&str; 9] =
    ["schedule", "--principal", "1200000", "--rate", "12", "--term", "12", "--disbursed-on", "2026-01-15"];

fn as_json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// The rows of a loan in a file whose fields are the plain loan's and `more`.
fn of_a_file(name: &str, more: &Value) -> Value {
    let mut loan = json!({"contract": "1", "principal": "1200000", "annual_rate": "12", "disbursed_on": "2026-01-15", "instalments": 12});
    loan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("clauses-{name}.json"));
    std::fs::write(&file, loan.to_string()).unwrap();
    as_json(&["schedule", "--input", file.to_str().unwrap()])
}

#[test]
fn a_flag_gives_what_a_file_gives() {
    let holiday = json!({"from": "2026-04-01", "months": 2, "of": "payment", "then": "keep_end"});
    let again = json!({"from": "2026-02-01", "every": "quarter", "amount": "5000", "then": "shorten"});
    let settles = json!({"from": "2026-02-01", "every": "two_weeks", "amount": "5000", "then": "lower", "settles_interest": true});
    let at_once = json!({"on": "2026-05-20", "amount": "5000", "then": "shorten", "settles_interest": true});
    let now = json!({"on": "2026-05-20", "annual_rate": "15.5", "payment": "anew_now"});
    let kept = json!({"on": "2026-08-20", "annual_rate": "12", "payment": "keep"});
    let cases: [(&str, &[&str], Value); 14] = [
        ("step", &["--payment-step", "100"], json!({"payment_step": "100"})),
        ("every", &["--every", "two-weeks"], json!({"every": "two_weeks"})),
        ("first-due", &["--first-due-on", "1.03.2026"], json!({"first_due_on": "2026-03-01"})),
        (
            "on-top",
            &["--first-due-on", "2026-03-01", "--first-period", "on_top"],
            json!({"first_due_on": "2026-03-01", "first_period": "on_top"}),
        ),
        (
            "own-row",
            &["--first-due-on", "2026-03-01", "--first-period", "own-row"],
            json!({"first_due_on": "2026-03-01", "first_period": "own_row"}),
        ),
        ("balloon", &["--balloon", "200 000"], json!({"balloon": "200000"})),
        (
            "residual",
            &["--payment-step", "120000", "--residual", "shorten"],
            json!({"payment_step": "120000", "residual": "shorten"}),
        ),
        ("holiday", &["--holiday", "2026-04-01=2:payment:keep-end"], json!({"holidays": [holiday]})),
        (
            "holiday-lump",
            &["--holiday", "2026-04-01=2:keep_end:payment", "--interest-treatment", "lump"],
            json!({"holidays": [holiday], "grace": {"interest_treatment": "lump"}}),
        ),
        ("again", &["--prepay", "2026-02-01/quarter=5000:shorten"], json!({"recurring_prepayments": [again]})),
        (
            "settles",
            &["--prepay", "2026-02-01/two_weeks=5000:settles_interest"],
            json!({"recurring_prepayments": [settles]}),
        ),
        ("at-once", &["--prepay", "2026-05-20=5 000:settles-interest:shorten"], json!({"prepayments": [at_once]})),
        (
            "new-rates",
            &["--rate-change", "2026-05-20=15,5 %:anew-now", "--rate-change", "20.08.2026=12:keep"],
            json!({"rate_changes": [now, kept]}),
        ),
        ("plain", &[], json!({})),
    ];
    let mut seen = Vec::new();
    for (name, flags, fields) in cases {
        let answered = as_json(&[&LOAN[..], flags].concat());
        assert_eq!(answered, of_a_file(name, &fields), "{name}");
        assert!(!seen.contains(&answered["rows"]), "{name} changes nothing");
        seen.push(answered["rows"].clone());
    }
}

#[test]
fn a_price_stands_for_the_principal() {
    let lease = ["schedule", "--price", "1500000", "--down-payment", "300000", "--rate", "12", "--term", "12"];
    let lease = as_json(&[&lease[..], &["--disbursed-on", "2026-01-15"]].concat());
    assert_eq!(lease["loan"]["principal"], "1200000.00");
    assert_eq!(lease["rows"], as_json(&LOAN)["rows"]);
    // Without a down payment all of the price is financed.
    let whole = ["schedule", "--price", "1200000", "--rate", "12", "--term", "12", "--disbursed-on", "2026-01-15"];
    assert_eq!(as_json(&whole)["rows"], as_json(&LOAN)["rows"]);
}

#[test]
fn a_clause_that_cannot_be_is_named_by_its_flag() {
    for (flags, expected) in [
        (
            &["--payment-step", "0"][..],
            "--payment-step: 0.00 ₸ must be greater than zero and at most the principal, 1 200 000.00 ₸",
        ),
        (&["--balloon", "1200000"], "--balloon: 1 200 000.00 ₸ must be less than the principal, 1 200 000.00 ₸"),
        (&["--down-payment", "5"], "--down-payment: \"price\" must be given with it"),
        (
            &["--price", "5000000", "--down-payment", "5"],
            "--price: 5 000 000.00 ₸ is not the principal, 1 200 000.00 ₸, and the down payment, 5.00 ₸, together",
        ),
        (&["--first-due-on", "2026-01-15"], "--first-due-on: 15 Jan 2026 is not after the disbursement, 15 Jan 2026"),
        (&["--every", "day"], "--every: \"day\" is none of: month, quarter, half_year, year, week, two_weeks"),
        (&["--every", "week", "--grace", "1"], "--grace: months cannot be given where payments come by weeks"),
        (
            &["--every", "week", "--holiday", "2026-02-01=1"],
            "--holiday: months cannot be given where payments come by weeks",
        ),
        (&["--holiday", "2026-04-01"], "--holiday: \"2026-04-01\" must be written like 2027-06-15=3:payment:keep_end"),
        (&["--holiday", "2026-04-01=0"], "--holiday: 0 is less than 1, the least that is allowed"),
        (&["--holiday", "2026-04-01=2:all"], "--holiday: \"all\" is none of: principal, payment, extend, keep_end"),
        (&["--holiday", "2027-04-01=2"], "--holiday: 1 Apr 2027 is not between 16 Jan 2026 and 15 Jan 2027"),
        (
            &["--holiday", "2026-04-01=2", "--holiday", "2026-05-01=1"],
            "--holiday: 1 May 2026 lies within the grace period or another holiday",
        ),
        (&["--rate-change", "2026-04-01"], "--rate-change: \"2026-04-01\" must be written like 2027-06-15=18.5:keep"),
        (&["--rate-change", "2026-04-01=15:now"], "--rate-change: \"now\" is none of: anew_next, anew_now, keep"),
        (&["--rate-change", "2028-04-01=15"], "--rate-change: 1 Apr 2028 is not between 16 Jan 2026 and 14 Jan 2027"),
        (&["--prepay", "2026-04-01=5:soon"], "--prepay: \"soon\" is none of: lower, shorten, settles_interest"),
        (
            &["--prepay", "2026-04-01/day=5"],
            "--prepay: \"day\" is none of: month, quarter, half_year, year, week, two_weeks",
        ),
        (&["--prepay", "2028-04-01/month=5"], "--prepay: 1 Apr 2028 is not between 16 Jan 2026 and 15 Jan 2027"),
        (&["--input", "examples/loan.json"], "--principal: cannot be given together with --input"),
    ] {
        let said = refusal(&[&LOAN[..], flags].concat()).replace('\u{a0}', " ");
        assert_eq!(said, format!("nesie: {expected}"), "{flags:?}");
    }
}

#[test]
fn what_closes_a_loan_takes_the_same_clauses() {
    let loan = ["settle", "--principal", "1200000", "--rate", "12", "--term", "2", "--disbursed-on", "2026-01-15"];
    let more = ["--method", "bullet", "--prepay", "2026-01-25/month=300000", "--on", "2026-02-05"];
    let settlement = &as_json(&[&loan[..], &more].concat())["settlement"];
    // By hand: 900 000 with 4 000 and 3 000 of interest; the schedule would still take 10 000 more.
    assert_eq!((&settlement["total"], &settlement["saves"]), (&"907000.00".into(), &"10000.00".into()));
}

const OFFER: [&str; 7] = ["afford", "--amount", "10000000", "--payment", "500000", "--disbursed-on", "2026-01-15"];

// The figures by an independent program in Decimal: see the library's tests.
#[test]
fn an_offer_says_how_many_instalments_or_which_rate() {
    let pay_off = &as_json(&[&OFFER[..], &["--rate", "24"]].concat())["pay_off"];
    assert_eq!((&pay_off["instalments"], &pay_off["last_payment"]), (&26.into(), &"398728.29".into()));
    let text = answer(&[&OFFER[..], &["--term", "24", "--fee", "1", "--lang", "ru"]].concat()).replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = "Платёж 500 000,00 ₸ по кредиту 10 000 000,00 ₸ соответствует ставке 18,157 % годовых. Всего выплачивается \
                12 100 000,00 ₸, из них 2 100 000,00 ₸ — сверх суммы кредита; ГЭСВ — 21,0 % (21,0331 %).";
    assert_eq!(text, said);
    // The level payment of two rows of two weeks, as in the library's tests.
    let weekly = ["afford", "--amount", "5200", "--payment", "2678.26", "--rate", "52", "--every", "two_weeks"];
    assert_eq!(as_json(&[&weekly[..], &["--day-count", "act/365"]].concat())["pay_off"]["instalments"], 2);
}

#[test]
fn an_offer_is_a_line_of_csv() {
    let line = |more: &[&str]| {
        let csv = answer(&[&OFFER[..], more, &["--format", "csv"]].concat());
        csv.lines().nth(1).unwrap().to_owned()
    };
    assert_eq!(
        line(&["--rate", "24"]),
        "10000000.00,500000.00,26,398728.29,,12898728.29,2898728.29,26.88596550555988,"
    );
    let rate = line(&["--term", "24", "--fee", "1"]);
    assert!(rate.starts_with("10000000.00,500000.00,,,18.157,12100000.00,2100000.00,21.03314173"), "{rate}");
    let largest = answer(&["afford", "--payment", "5", "--rate", "0", "--term", "10", "--format", "csv"]);
    let head = "principal,highest_payment,instalments,last_payment,annual_rate,total,overpaid,effective_rate,limited_by_programme";
    assert_eq!(largest, format!("{head}\n50.00,5.00,,,,,,,\n"));
}

#[test]
fn an_offer_that_cannot_be_is_named_by_its_flag() {
    let start = ["afford", "--disbursed-on", "2026-01-15"];
    for (flags, expected) in [
        (&["--amount", "10000000", "--payment", "500000"][..], "one of these must be given: --rate, --term"),
        (
            &["--amount", "10000000", "--payment", "500000", "--rate", "24", "--term", "24"],
            "--term: cannot be given together with --amount, --rate",
        ),
        (
            &["--amount", "10000000", "--rate", "24"],
            "--payment: must be given; for example: nesie afford --amount 10000000 --payment 500000 --rate 24",
        ),
        (
            &["--amount", "10000000", "--rate", "24", "--payment", "200000"],
            "--payment: 200 000.00 ₸ does not cover the interest, 200 000.00 ₸",
        ),
        (
            &["--amount", "10000000", "--term", "24", "--payment", "400000"],
            "--payment: 400 000.00 ₸ in 24 instalments is less than the loan, 10 000 000.00 ₸",
        ),
        (
            &["--amount", "0", "--term", "24", "--payment", "400000"],
            "--amount: 0.00 ₸ must be greater than zero and at most",
        ),
        (
            &["--amount", "10000000", "--term", "24", "--payment", "500000", "--method", "bullet"],
            "--method: cannot be given here: by its payment only a loan of equal payments can be computed",
        ),
        (
            &["--amount", "10000000", "--rate", "24", "--payment", "500000", "--grace", "3"],
            "--grace: cannot be given here: by its payment only a loan of equal payments can be computed",
        ),
        (
            &["--amount", "10000000", "--payment", "500000", "--term", "60", "--programme", "orleu"],
            "--amount: cannot be given together with --programme",
        ),
        (
            &["--payment", "500000", "--term", "60", "--programme", "orleu", "--every", "week"],
            "--programme: cannot be given together with --every",
        ),
    ] {
        let said = refusal(&[&start[..], flags].concat()).replace('\u{a0}', " ");
        assert!(said.starts_with(&format!("nesie: {expected}")), "{flags:?}: {said}");
    }
    // Nothing that is left out is assumed.
    assert_eq!(nesie(&["afford", "--amount", "10000000"]).status.code(), Some(2));
}

// By hand: what is paid above the 1 000 000 that were lent, 74 474.20, is the interest of the rows and two months of 1 % of
// 761 329.90 that were added to the balance, 7 613.30 twice.
#[test]
fn interest_that_was_added_to_the_balance_is_told_beside_that_of_the_rows() {
    let loan = ["schedule", "--principal", "1000000", "--rate", "12", "--term", "12", "--disbursed-on", "2026-01-31"];
    let holiday = ["--holiday", "2026-05-31=2:payment:keep_end", "--interest-treatment"];
    let text = |treatment| answer(&[&loan[..], &holiday, &[treatment]].concat()).replace('\u{a0}', " ");
    let capitalised = text("capitalise");
    assert!(capitalised.contains("\n1 074 474.20 ₸ in total, including interest 59 247.60 ₸.\n"), "{capitalised}");
    assert!(capitalised.contains("\nA further 15 226.60 ₸ of interest is added to the balance and repaid with it.\n"));
    assert!(!text("spread").contains("added to the balance"));
}
