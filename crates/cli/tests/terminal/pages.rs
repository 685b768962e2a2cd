//! What a person sees, in three languages.

use crate::command::answer;

const LANGS: [&str; 3] = ["kk", "ru", "en"];

fn snapshot(name: &str, arguments: &[&str]) {
    for lang in LANGS {
        let page = answer(&[arguments, &["--lang", lang]].concat());
        for line in page.lines() {
            assert!(line.chars().count() <= 100, "{name} {lang}: {line}");
        }
        insta::assert_snapshot!(format!("{name}_{lang}"), page);
    }
}

#[test]
fn a_whole_application() {
    snapshot("bakery", &["quote", "--input", "examples/bakery.json", "--on", "2026-11-22"]);
}

#[test]
fn a_quick_question() {
    let question = ["quote", "--amount", "30 000 000", "--term", "60", "--purpose", "investment"];
    snapshot("quick", &[&question[..], &["--on", "2026-11-22"]].concat());
}

#[test]
fn what_is_far_off_says_how_far() {
    let loan =
        ["quote", "--amount", "700000000", "--term", "100", "--purpose", "working_capital", "--on", "2023-02-01"];
    let who = ["--legal-form", "individual", "--region", "710000000", "--employees", "300", "--income", "0"];
    let more =
        ["--use", "passenger_car", "--use", "goods", "--registered-on", "2022-12-30", "--trading-since", "2023-01-31"];
    let rest = [
        "--tax-arrears",
        "12,50",
        "--state-owned",
        "true",
        "--oked",
        "92.00.0",
        "--rate",
        "22,75",
        "--collateral",
        "none",
    ];
    snapshot("far_off", &[&loan[..], &who, &more, &rest].concat());
}

/// Whether the line of a programme that does not fit, of a loan of working capital, tells something.
fn line_tells(flags: &[&str], line: &str) -> bool {
    let loan = ["quote", "--amount", "5000000", "--term", "24", "--purpose", "working_capital", "--on", "2026-11-22"];
    let page = answer(&[&loan[..], flags].concat()).replace('\u{a0}', " ");
    let words: Vec<&str> = page.split_whitespace().collect();
    words.join(" ").contains(line)
}

// A longer term does not help a loan whose purpose is not leased, nor a larger one a business of another city.
#[test]
fn what_no_change_touches_is_told_first() {
    assert!(line_tells(&[], "Orleu leasing (orleu-leasing). Purpose: working capital; required: investment."));
    let finance = "500 mln tenge (almaty-finance).";
    assert!(line_tells(&[], &format!("{finance} For larger projects, from 86.5 mln ₸.")));
    let astana = ["--region", "710000000"];
    assert!(line_tells(&astana, &format!("{finance} Place of registration: Astana; required: the city of Almaty.")));
}

// 20 mln at 6 % for a month: 20 000 000 + 100 000.
#[test]
fn a_loan_that_is_repaid_at_once_has_one_payment() {
    let loan = ["quote", "--amount", "20000000", "--term", "1", "--purpose", "investment", "--on", "2026-11-22"];
    let page = answer(&loan).replace('\u{a0}', " ");
    assert!(page.replace('\n', " ").contains("one payment of 20 100 000.00 ₸ on 22 Dec 2026 at 6 % a year"), "{page}");
    assert!(!page.contains("it changes later"), "{page}");
}

#[test]
fn a_mixed_loan_leaves_its_division_to_staff() {
    let loan = ["quote", "--amount", "150000000", "--term", "48", "--purpose", "mixed", "--on", "2022-02-01"];
    snapshot("mixed", &[&loan[..], &["--programme", "almaty-finance", "--legal-form", "farm"]].concat());
}

#[test]
fn a_programme_of_the_past() {
    let loan = ["quote", "--amount", "5000000", "--term", "24", "--purpose", "investment"];
    snapshot("statement_2019", &[&loan[..], &["--on", "2019-12-01"]].concat());
    snapshot("not_in_force", &[&loan[..], &["--on", "2026-11-22", "--programme", "almaty-2019"]].concat());
}

#[test]
fn a_sheet_with_what_its_sources_say() {
    let sheet = ["programmes", "show", "mfo-almaty-unsecured", "--on", "2026-11-22", "--details"];
    snapshot("programme_details", &sheet);
}

#[test]
fn a_short_schedule_is_shown() {
    snapshot("schedule", &["schedule", "--input", "examples/loan.json"]);
}

#[test]
fn a_subsidised_schedule_shows_the_interest_subsidy() {
    let loan = ["schedule", "--input", "examples/subsidised_loan.json"];
    snapshot("subsidised", &loan);
    snapshot("subsidy_agreement", &[&loan[..], &["--form", "subsidy"]].concat());
}

#[test]
fn the_largest_loan_for_a_payment() {
    let payment = ["afford", "--payment", "500000", "--term", "60"];
    snapshot("afford", &[&payment[..], &["--rate", "7", "--disbursed-on", "2026-12-01"]].concat());
    let programme = ["--programme", "mfo-almaty-secured", "--purpose", "investment", "--on", "2026-11-22"];
    let most = ["afford", "--payment", "5 000 000", "--term", "60"];
    snapshot("afford_programme", &[&most[..], &programme].concat());
}

#[test]
fn what_an_offer_comes_to() {
    let offer = ["afford", "--amount", "10000000", "--payment", "500000", "--disbursed-on", "2026-01-15"];
    snapshot("afford_instalments", &[&offer[..], &["--rate", "24"]].concat());
    snapshot("afford_rate", &[&offer[..], &["--term", "24", "--fee", "1"]].concat());
}

#[test]
fn a_long_schedule_is_shown_when_asked() {
    let loan = ["schedule", "--principal", "500000000", "--rate", "6", "--term", "84", "--disbursed-on", "2022-01-10"];
    let short = answer(&loan);
    assert!(short.contains("84 rows"), "{short}");
    let long = answer(&[&loan[..], &["--rows", "--method", "equal_principal"]].concat());
    assert_eq!(long.lines().skip(4).filter(|line| line.contains("\u{a0}20")).count(), 84, "{long}");
    // 500 000 000 in 84 equal shares: 5 952 380.95 and half a percent of the balance at first.
    let words: Vec<&str> = long.split(' ').filter(|word| !word.is_empty()).collect();
    let first = ["8 452 380.95", "2 500 000.00", "5 952 380.95"].map(|amount| amount.replace(' ', "\u{a0}"));
    assert!(words.windows(3).any(|window| window == first), "{long}");
    assert!(long.lines().all(|line| line.chars().count() <= 100));
}

// At 45 % for two years the effective rate is 55.6 %; the caps are those of the
// joint resolution of the financial regulator and the National Bank of 24 December 2025.
#[test]
fn a_rate_above_the_legal_caps_is_said() {
    let told = |arguments: &[&str]| answer(arguments).replace(['\n', '\u{a0}'], " ").replace("     ", "");
    let loan = ["--term", "24", "--disbursed-on", "2026-11-22", "--lang", "en"];
    let schedule = |rate| told(&[&["schedule", "--principal", "5000000", "--rate", rate], &loan[..]].concat());
    assert!(!schedule("20").contains("cap"));
    let above = "these may not lend at it: a bank against collateral (35 % since 5 Jan 2026). ";
    assert!(schedule("33").contains(above), "{}", schedule("33"));

    // Where the rate changes, what is left is held against the caps again: 45 % paid monthly is 55.5 %.
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("dearer.json");
    let dearer = r#"{"contract": "1", "principal": "5000000", "annual_rate": "20", "disbursed_on": "2026-11-22",
        "instalments": 24, "method": "bullet", "rate_changes": [{"on": "2027-11-22", "annual_rate": "45"}]}"#;
    std::fs::write(&file, dearer).unwrap();
    let dearer = told(&["schedule", "--input", &file.to_string_lossy()]);
    let again = "From 22 Nov 2027 the rate is 45 %: effective rate (ГЭСВ) of the outstanding balance 55.4 % (55.";
    assert!(dearer.contains(again) && dearer.contains("a microfinance organisation (46 % since"), "{dearer}");

    let offer = ["--programme", "isker-aimak", "--on", "2026-11-22", "--amount", "5000000", "--purpose", "investment"];
    let quote = |rate| told(&[&["quote", "--rate", rate], &loan[..], &offer].concat());
    let above = "The contract's effective rate (ГЭСВ), 55.6 %, is above every known legal cap: a bank without";
    assert!(quote("45").contains(above), "{}", quote("45"));
    // Above two of the four caps of the day.
    assert!(!quote("32").contains("is above every known legal cap"), "{}", quote("32"));
}

const THREE_FLAGS: [&str; 9] =
    ["quote", "--amount", "30000000", "--term", "60", "--purpose", "investment", "--on", "2026-11-22"];

#[test]
fn three_flags_are_answered_at_a_glance() {
    for (lang, payment, next) in [
        ("kk", "579 984,05", "(--legal-form)"),
        ("ru", "579 984,05", "(--legal-form)"),
        ("en", "579 984.05", "(--legal-form)"),
    ] {
        let page = answer(&[&THREE_FLAGS[..], &["--lang", lang]].concat());
        assert!(page.lines().count() <= 70, "{lang}: {}", page.lines().count());
        let first: String = page.lines().take(15).map(|line| format!("{} ", line.replace('\u{a0}', " "))).collect();
        assert!(first.contains(payment) && first.contains(next), "{lang}: {first}");
        let rows = page.lines().skip_while(|line| !line.contains("34\u{a0}799")).take_while(|line| !line.is_empty());
        assert!(rows.count() <= 12, "{page}");
        // All of it is longer.
        let details = answer(&[&THREE_FLAGS[..], &["--details", "--lang", lang]].concat());
        assert!(details.lines().count() > 120, "{lang}");
    }
}

#[test]
fn the_compact_answer_has_one_language_and_is_short() {
    for lang in ["kk", "ru", "en"] {
        let compact = answer(&[&THREE_FLAGS[..], &["--format", "json", "--compact", "--lang", lang]].concat());
        assert!(compact.len() < 30_000, "{lang}: {}", compact.len());
        let json: serde_json::Value = serde_json::from_str(&compact).unwrap();
        assert_eq!(json["offers"][0]["first_payment"], "579984.05");
        assert_eq!(json["lang"], lang);
        assert!(!compact.contains("\"kk\":"), "{compact}");
    }
    let said = crate::command::refusal(&[&THREE_FLAGS[..], &["--compact"]].concat());
    assert_eq!(said, "nesie: --compact: is given only together with --format json");
}

#[test]
fn what_people_type_is_understood() {
    let typed = ["quote", "--amount", "5 млн", "--term", "24", "--purpose", "инвестиции", "--on", "22.11.2026"];
    let who =
        ["--legal-form", "ИП", "--region", "Алматы", "--rate", "22%", "--collateral", "нет", "--state-owned", "нет"];
    let strict = ["quote", "--amount", "5000000", "--term", "24", "--purpose", "investment", "--on", "2026-11-22"];
    let exact = [
        "--legal-form",
        "sole_entrepreneur",
        "--region",
        "750000000",
        "--rate",
        "22",
        "--collateral",
        "none",
        "--state-owned",
        "false",
    ];
    assert_eq!(answer(&[&typed[..], &who].concat()), answer(&[&strict[..], &exact].concat()));
}

#[test]
fn excel_gets_what_it_opens() {
    let arguments = [&THREE_FLAGS[..], &["--format", "csv", "--csv-dialect", "excel", "--lang", "ru"]].concat();
    let csv = answer(&arguments);
    assert!(csv.starts_with("\u{feff}Id программы;Программа;"), "{csv:.200}");
    let first = csv.lines().nth(1).unwrap();
    assert!(first.contains(";579984,05;") && first.contains(";22.12.2026;"), "{first}");
    let plain = answer(&[&THREE_FLAGS[..], &["--format", "csv", "--lang", "ru"]].concat());
    assert!(plain.starts_with("programme,name,operator,") && plain.contains(",579984.05,"), "{plain:.200}");
}

#[test]
fn prepayments_may_be_typed() {
    let loan = ["schedule", "--principal", "1200", "--rate", "12", "--term", "12", "--disbursed-on", "2026-01-15"];
    let rows = |more: &[&str]| answer(&[&loan[..], more, &["--format", "csv"]].concat()).lines().count() - 1;
    assert_eq!(rows(&[]), 12);
    assert_eq!(rows(&["--prepay", "2026-03-15=500"]), 12);
    assert!(rows(&["--prepay", "15.03.2026=500:shorten"]) < 9);
    let said = crate::command::refusal(&[&loan[..], &["--prepay", "500"]].concat());
    assert_eq!(said, "nesie: --prepay: \"500\" must be written like 2027-06-15=1000000:shorten");
}
