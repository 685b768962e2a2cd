//! docs/limits.md says what the code holds, and every error names its limit.
#![cfg(all(feature = "builtin", feature = "json"))]

use std::fs;
use std::path::Path;

use crate::support::REQUIRED_FILES;
use nesie::application::json::{MAX_EMPLOYEES, MAX_LIST_ENTRIES, MAX_OVERDUE_DAYS, read_application};
use nesie::application::{MAX_TERM_MONTHS, check_date};
use nesie::catalogue::{
    Catalogue, File, MAX_BUNDLE_BYTES, MAX_CONDITIONS, MAX_FILE_BYTES, MAX_PROGRAMMES, MAX_TABLES, MAX_TIERS, Topic,
};
use nesie::date::Date;
use nesie::input::json::{MAX_DEPTH, MAX_ENTRIES, MAX_VALUES};
use nesie::loan::contract::read_loan;
use nesie::loan::{EffectiveRate, Loan, limits};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::MAX_DERIVATIONS;
use nesie::word::ContractWord;
use serde_json::{Value, json};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The limit and its place of each row of the table.
fn table() -> Vec<(String, String)> {
    let document = fs::read_to_string(root().join("docs/limits.md")).unwrap();
    let rows = document.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [_, limit, place] = cells[..] else { panic!("{row}") };
        (limit.to_owned(), place.to_owned())
    })
    .collect()
}

/// Digits in groups of three.
fn grouped(number: impl ToString) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) && digits.len() > 4 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[test]
fn the_document_names_every_limit_as_the_code_has_it() {
    let tenge = |amount: Money| grouped(amount.tiyn() / 100);
    let day = |text: &str| text.parse::<Date>().unwrap();
    let most = |number: &dyn ToString| format!("at most {}", grouped(number.to_string()));
    let from_1 = |number: &dyn ToString| format!("1 to {}", grouped(number.to_string()));
    let expected = [
        (format!("more than 0, at most {} tenge", tenge(Money::LARGEST_LOAN)), "`money::Money::LARGEST_LOAN`"),
        (format!("at most {} tenge", tenge(Money::MAX)), "`money::Money::MAX`"),
        (most(&Rate::MAX), "`rate::Rate::MAX`"),
        (most(&Rate::DECIMALS), "`rate::Rate::DECIMALS`"),
        (most(&100), "`LoanError::FeePercent`"),
        (most(&EffectiveRate::MAX_PERCENT), "`loan::EffectiveRate::MAX_PERCENT`"),
        (day("1900-01-01").to_string(), "`date::Date`"),
        (day("2199-12-31").to_string(), "`date::Date`"),
        (day("2149-12-31").to_string(), "`application::check_date`"),
        ("2015".into(), "`calendar::Calendar`"),
        ("2027".into(), "`calendar::Calendar`"),
        (from_1(&limits::MAX_INSTALMENTS), "`loan::limits::MAX_INSTALMENTS`"),
        (most(&limits::MAX_MONTHS), "`loan::limits::MAX_MONTHS`"),
        (most(&limits::MAX_FEES), "`loan::limits::MAX_FEES`"),
        (from_1(&limits::MAX_FEE_NAME_CHARS), "`loan::limits::MAX_FEE_NAME_CHARS`"),
        (most(&limits::MAX_PREPAYMENTS), "`loan::limits::MAX_PREPAYMENTS`"),
        (most(&limits::MAX_RECURRING_PREPAYMENTS), "`loan::limits::MAX_RECURRING_PREPAYMENTS`"),
        (most(&limits::MAX_HOLIDAYS), "`loan::limits::MAX_HOLIDAYS`"),
        (most(&limits::MAX_RATE_CHANGES), "`loan::limits::MAX_RATE_CHANGES`"),
        (most(&limits::MAX_TRANCHES), "`loan::limits::MAX_TRANCHES`"),
        (most(&limits::MAX_SUBSIDY_STEPS), "`loan::limits::MAX_SUBSIDY_STEPS`"),
        (from_1(&MAX_TERM_MONTHS), "`application::MAX_TERM_MONTHS`"),
        (most(&MAX_LIST_ENTRIES), "`application::json::MAX_LIST_ENTRIES`"),
        (most(&MAX_EMPLOYEES), "`application::json::MAX_EMPLOYEES`"),
        (most(&MAX_OVERDUE_DAYS), "`application::json::MAX_OVERDUE_DAYS`"),
        (most(&MAX_DERIVATIONS), "`request::MAX_DERIVATIONS`"),
        (most(&MAX_ENTRIES), "`input::json::MAX_ENTRIES`"),
        (most(&MAX_DEPTH), "`input::json::MAX_DEPTH`"),
        (most(&MAX_VALUES), "`input::json::MAX_VALUES`"),
        (most(&MAX_FILE_BYTES), "`catalogue::MAX_FILE_BYTES`"),
        (most(&MAX_TABLES), "`catalogue::MAX_TABLES`"),
        (most(&MAX_CONDITIONS), "`catalogue::MAX_CONDITIONS`"),
        (most(&MAX_TIERS), "`catalogue::MAX_TIERS`"),
        (most(&MAX_PROGRAMMES), "`catalogue::MAX_PROGRAMMES`"),
        (most(&(4 * 1024 * 1024)), "`MAX_INPUT_BYTES` of the command line"),
        (most(&10_000), "`MAX_LINE_BYTES` of the command line"),
        (most(&(4 * 1024 * 1024)), "`MAX_ROW_BYTES` of the batch"),
        (most(&1_048_576), "`MAX_SHEET_ROWS` of the batch"),
        ("1 to 1024".into(), "`MAX_THREADS` of the command line"),
        (most(&(16 * 1024 * 1024)), "`MAX_ANSWER_BYTES` of the command line"),
        (most(&(4 * 1024 * 1024)), "`catalogue::MAX_FOLDER_BYTES`"),
        (most(&10_000), "`catalogue::MAX_FOLDER_ENTRIES`"),
        (most(&MAX_BUNDLE_BYTES), "`catalogue::MAX_BUNDLE_BYTES`"),
    ];
    for (row, (limit, place)) in table().iter().zip(&expected) {
        assert_eq!((row.0.as_str(), row.1.as_str()), (limit.as_str(), *place));
    }
    assert_eq!(table().len(), expected.len());

    // What is no constant, tried.
    assert_eq!(limits::MAX_PRINCIPAL_TIYN, Money::LARGEST_LOAN.tiyn());
    assert!(day("1900-01-01").plus_days(-1).is_none() && day("2199-12-31").plus_days(1).is_none());
    assert!(check_date(day("2149-12-31")).is_ok() && check_date(day("2150-01-01")).is_err());
    let moved = |disbursed_on: &str| {
        let loan = loan(json!({"disbursed_on": disbursed_on, "instalments": 1, "working_days": "following"}));
        Loan::with_calendar(read_loan(&loan.to_string()).unwrap(), crate::support::builtin().calendar()).is_ok()
    };
    assert!(moved("2014-12-15") && !moved("2014-11-15") && moved("2027-11-15") && !moved("2027-12-15"));
    let files = fs::read_to_string(root().join("crates/cli/src/files.rs")).unwrap();
    assert!(files.contains("MAX_INPUT_BYTES: u64 = 4 * 1024 * 1024;"));
    assert!(files.contains("MAX_ANSWER_BYTES: u64 = 16 * 1024 * 1024;"));
    let ask = fs::read_to_string(root().join("crates/cli/src/dialogue.rs")).unwrap();
    assert!(ask.contains("MAX_LINE_BYTES: u64 = 10_000;"));
    let folder = fs::read_to_string(root().join("src/catalogue/folder.rs")).unwrap();
    assert!(folder.contains("MAX_FOLDER_BYTES: u64 = 4 * 1024 * 1024;"));
    assert!(folder.contains("MAX_FOLDER_ENTRIES: usize = 10_000;"));
}

/// Constants that limit a search or a search's cost, not an input.
const NO_INPUT: [&str; 6] =
    ["MAX_ROUNDS", "MAX_STEPS", "MAX_FLOAT_STEPS", "MAX_QUICK_STEPS", "MAX_COMPARED_CHARS", "MAX_PRINCIPAL_TIYN"];

#[test]
fn no_limit_of_the_code_is_missing_from_the_document() {
    let document = fs::read_to_string(root().join("docs/limits.md")).unwrap();
    let mut folders = vec![root().join("src"), root().join("crates/cli/src")];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for name in source.split("const MAX_").skip(1).filter_map(|rest| rest.split(':').next()) {
                let name = format!("MAX_{name}");
                found += 1;
                assert!(document.contains(&name) || NO_INPUT.contains(&name.as_str()), "{}: {name}", path.display());
            }
        }
    }
    assert!(found > 15, "{found}");
}

/// A loan of 1 000 000 in 60 instalments, with other fields in place of its own.
fn loan(rest: Value) -> Value {
    let mut loan = json!({"contract": "1", "principal": "1000000", "annual_rate": "12", "disbursed_on": "2026-01-15",
        "instalments": 60});
    for (field, value) in rest.as_object().unwrap() {
        loan[field] = value.clone();
    }
    loan
}

fn refused_loan(rest: Value) -> String {
    let error = match read_loan(&loan(rest).to_string()) {
        Ok(terms) => Loan::with_calendar(terms, crate::support::builtin().calendar()).unwrap_err().to_string(),
        Err(error) => error.to_string(),
    };
    error.replace('\u{a0}', " ")
}

fn refused_application(applicant: Value, wish: Value) -> String {
    let mut application = json!({"contract": "1", "applicant": applicant,
        "loan": {"amount": "1", "term_months": 1, "purpose": "mixed"}});
    for (field, value) in wish.as_object().unwrap() {
        application["loan"][field] = value.clone();
    }
    read_application(&application.to_string()).unwrap_err().to_string().replace('\u{a0}', " ")
}

fn many(entry: Value, count: usize) -> Value {
    vec![entry; count].into()
}

#[test]
fn every_error_of_a_loan_names_its_limit() {
    let step = json!({"after_months": 0, "rate": "1"});
    let fee = |name: &str, value: &str| json!([{"name": name, "kind": "upfront_percent", "value": value}]);
    for (rest, expected) in [
        (json!({"principal": "0"}), "principal: 0.00 ₸ must be greater than zero and at most 1 000 000 000 000.00 ₸"),
        (
            json!({"principal": "1000000000000.01"}),
            "principal: 1 000 000 000 000.01 ₸ must be greater than zero and at most 1 000 000 000 000.00 ₸",
        ),
        // Above every amount too, it is the limit of a loan that is named.
        (
            json!({"principal": "1000000000000000.01"}),
            "principal: 1 000 000 000 000 000.01 ₸ is more than 1 000 000 000 000.00 ₸, the largest loan",
        ),
        (json!({"annual_rate": "1000.1"}), "annual_rate: 1000.1 is more than 1 000, the most that is allowed"),
        (json!({"annual_rate": "1.123456789"}), "annual_rate: \"1.123456789\" has too many decimals: at most 8"),
        (json!({"instalments": 601}), "instalments: 601 is more than 600, the most that is allowed"),
        (
            json!({"instalments": 600, "every": "half_year"}),
            "instalments: payment 348 would fall due after the year 2199",
        ),
        (
            json!({"grace": {"principal_months": 3601}}),
            "grace.principal_months: 3601 is more than 3 600, the most that is allowed",
        ),
        (json!({"fees": many(json!({}), 21)}), "fees: too many entries: 21 (maximum 20)"),
        (json!({"fees": fee(&"x".repeat(101), "1")}), "fees.0.name: must have 1 to 100 characters"),
        (json!({"fees": fee("x", "100.1")}), "fees.0.value: 100.1 % is more than 100 %"),
        (json!({"prepayments": many(json!({}), 601)}), "prepayments: too many entries: 601 (maximum 600)"),
        (json!({"rate_changes": many(json!({}), 121)}), "rate_changes: too many entries: 121 (maximum 120)"),
        (json!({"tranches": many(json!({}), 121)}), "tranches: too many entries: 121 (maximum 120)"),
        (
            json!({"subsidy": {"months": 12, "from": "2026-01-15", "steps": many(step, 21)}}),
            "subsidy.steps: too many entries: 21 (maximum 20)",
        ),
        (json!({"custom_principal": many(json!("1"), 601)}), "custom_principal: too many entries: 601 (maximum 600)"),
        (
            json!({"disbursed_on": "2200-01-01"}),
            "disbursed_on: \"2200-01-01\" is not a date: write YYYY-MM-DD, between 1900 and 2199, like \"2026-11-22\"",
        ),
        (json!({"fees": many(json!({}), 10_001)}), "too many entries: 10001 (maximum 10000)"),
    ] {
        assert_eq!(refused_loan(rest), expected);
    }
    let calendar = refused_loan(json!({"disbursed_on": "2027-12-15", "working_days": "following"}));
    assert!(calendar.contains("2015") && calendar.contains("2027"), "{calendar}");
}

#[test]
fn every_error_of_an_application_names_its_limit() {
    for (applicant, wish, expected) in [
        (
            json!({}),
            json!({"amount": "1000000000000.01"}),
            "loan.amount: 1 000 000 000 000.01 ₸ is more than 1 000 000 000 000.00 ₸, the largest loan",
        ),
        (
            json!({}),
            json!({"amount": "99999999999999999999"}),
            "loan.amount: 99 999 999 999 999 999 999 ₸ is more than 1 000 000 000 000.00 ₸, the largest loan",
        ),
        (json!({}), json!({"term_months": 601}), "loan.term_months: 601 is more than 600, the most that is allowed"),
        (json!({}), json!({"uses": many(json!("goods"), 101)}), "loan.uses: too many entries: 101 (maximum 100)"),
        (
            json!({}),
            json!({"disbursed_on": "2150-01-01"}),
            "loan.disbursed_on: 1 Jan 2150 is after 31 Dec 2149, the last day that is allowed",
        ),
        (
            json!({"employees": 10_000_001}),
            json!({}),
            "applicant.employees: 10000001 is more than 10 000 000, the most that is allowed",
        ),
        (
            json!({"overdue_days": 36_601}),
            json!({}),
            "applicant.overdue_days: 36601 is more than 36 600, the most that is allowed",
        ),
        (
            json!({"average_annual_income": "1000000000000000.01"}),
            json!({}),
            "applicant.average_annual_income: 1000000000000000.01 is more than 1 000 000 000 000 000, the most that is allowed",
        ),
    ] {
        assert_eq!(refused_application(applicant, wish), expected);
    }
}

#[test]
fn an_input_is_read_to_a_depth() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let error = |levels| read_loan(&nested(levels)).unwrap_err().to_string();
    assert_eq!(error(MAX_DEPTH), "[…] must be an object with fields");
    let too_deep = "lists and objects are nested too deep: at most 32 levels are read";
    assert_eq!((error(MAX_DEPTH + 1).as_str(), error(100_000).as_str()), (too_deep, too_deep));
}

#[test]
fn an_input_is_read_up_to_so_many_values() {
    let full = |count: usize| vec![0_u8; count];
    // Two fields and 25 lists: 27 values, and 24 lists of 10 000.
    let error = |rest: usize| {
        let mut lists = vec![full(MAX_ENTRIES); 24];
        lists.push(full(rest));
        read_loan(&json!({"contract": "1", "custom_principal": lists}).to_string()).unwrap_err().to_string()
    };
    let rest = MAX_VALUES - 27 - 24 * MAX_ENTRIES;
    assert_eq!(error(rest), "principal: must be given");
    assert_eq!(error(rest + 1), "too many entries: 250001 (maximum 250000)");
}

/// The errors of the good catalogue with other files in place of its own, or beside them.
fn errors(others: &[(String, String)]) -> Vec<String> {
    let folder = root().join("tests/bad_catalogues/good");
    let own = REQUIRED_FILES;
    let mut texts = others.to_vec();
    for path in own.into_iter().filter(|path| !others.iter().any(|(other, _)| other == path)) {
        texts.push((path.to_owned(), fs::read_to_string(folder.join(path)).unwrap()));
    }
    let files: Vec<File> = texts.iter().map(|(path, text)| File { path, text }).collect();
    let report = Catalogue::check(&files, "2024-06-01".parse().unwrap());
    report.errors.iter().map(|fault| fault.to_string().replace('\u{a0}', " ")).collect()
}

fn too_many(place: &str, max: usize) -> Vec<String> {
    vec![format!("{place}: too many entries: {} (maximum {max})", max + 1)]
}

const SOURCED: &str = "source = \"page\"\nconfidence = \"medium\"\n";

#[test]
fn a_list_of_a_catalogue_is_read_up_to_so_many_tables() {
    let first: Date = "2020-01-01".parse().unwrap();
    let faults_of = |count: usize| {
        let from = |day: usize| first.plus_days(day as i64).unwrap();
        let rows = (1..=count).map(|day| format!("[[row]]\nfrom = {}\nvalue = \"{day} KZT\"\n{SOURCED}", from(day)));
        let mrp = format!("known_until = 2025-12-31\n{}", rows.collect::<String>());
        errors(&[("indicators/mrp.toml".into(), mrp)])
    };
    assert_eq!(faults_of(MAX_TABLES), Vec::<String>::new());
    assert_eq!(faults_of(MAX_TABLES + 1), too_many("indicators/mrp.toml:2:1: row", MAX_TABLES));
}

/// A programme of so many conditions and tiers.
fn programme(id: &str, conditions: usize, tiers: usize) -> (String, String) {
    let name = "{ kk = \"Үлгі\", ru = \"Образец\", en = \"Sample\" }";
    let topics = Topic::WORDS.iter().map(|(word, _)| *word).collect::<Vec<_>>();
    let gap = format!("[[gap]]\ntopics = {topics:?}\n");
    let head = format!(
        "id = \"{id}\"\nkind = \"loan\"\nvalid_from = 2024-01-01\nlast_confirmed = 2024-01-01\nname = {name}\noperator = {name}\n\
         how_to_apply = {name}\nconfirmed_by = {{ {} }}\n{gap}",
        SOURCED.trim_end().replace('\n', ", ")
    );
    let condition = |number| {
        format!("[[condition]]\nid = \"amount-{number}\"\nrule = \"amount\"\nmin = \"{number} KZT\"\n{SOURCED}")
    };
    let last = format!("[[rate]]\nannual_rate = \"7 %\"\n{SOURCED}");
    let special = format!("{last}when.categories = [\"youth\"]\n");
    let conditions: String = (1..=conditions).map(condition).collect();
    (format!("{id}/2024-01-01.toml"), head + &conditions + &special.repeat(tiers.saturating_sub(1)) + &last)
}

#[test]
fn a_programme_has_so_many_conditions_and_tiers() {
    let of = |conditions, tiers| errors(&[programme("demo", conditions, tiers)]);
    assert_eq!(of(MAX_CONDITIONS, MAX_TIERS), Vec::<String>::new());
    assert_eq!(of(MAX_CONDITIONS + 1, 1), too_many("demo/2024-01-01.toml:11:1: condition", MAX_CONDITIONS));
    assert_eq!(of(1, MAX_TIERS + 1), too_many("demo/2024-01-01.toml:17:1: rate", MAX_TIERS));
}

#[test]
fn a_catalogue_has_so_many_programmes() {
    let of =
        |count| errors(&(1..=count).map(|number| programme(&format!("demo-{number:03}"), 1, 1)).collect::<Vec<_>>());
    assert_eq!(of(MAX_PROGRAMMES), Vec::<String>::new());
    assert_eq!(of(MAX_PROGRAMMES + 1), too_many("demo-201/2024-01-01.toml:1:6: id", MAX_PROGRAMMES));
}

#[test]
fn a_file_of_a_catalogue_has_so_many_bytes() {
    let of = |bytes: usize| {
        let (path, text) = programme("demo", 1, 1);
        let comment = "#".repeat(bytes - text.len());
        errors(&[(path, text + &comment)])
    };
    assert_eq!(of(MAX_FILE_BYTES), Vec::<String>::new());
    assert_eq!(of(MAX_FILE_BYTES + 1), ["demo/2024-01-01.toml:1:1: is too long: at most 262 144 bytes are read"]);
}
