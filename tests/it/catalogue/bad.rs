//! One broken file for each thing that can be wrong with a catalogue, with the exact message it must get.
//!
//! A file of `tests/bad_catalogues` says on its first lines which file of the good catalogue beside it
//! it takes the place of (or which one is left out), what must be said of it, line by line, and what
//! it must be warned of.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nesie::catalogue::{Catalogue, CatalogueError, File, Report};
use nesie::error::{Code, ErrorAnswer, ErrorBody};
use nesie::language::{Lang, Localize};
use nesie::word::ContractWord;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_catalogues")
}

/// The good catalogue: paths with their texts.
fn good() -> Vec<(String, String)> {
    let paths = [
        "catalogue.toml",
        "sources.toml",
        "referrals.toml",
        "indicators/mrp.toml",
        "indicators/base-rate.toml",
        "calendar/kazakhstan.toml",
        "regulation/gesv-cap.toml",
        "demo/2024-01-01.toml",
    ];
    paths.map(|path| (path.to_owned(), fs::read_to_string(folder().join("good").join(path)).unwrap())).into()
}

struct Case {
    name: String,
    files: Vec<(String, String)>,
    says: Vec<String>,
    warns: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Case {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(path).unwrap();
    let said = |what: &str| {
        let prefix = format!("# {what}: ");
        text.lines().filter_map(|line| line.strip_prefix(&prefix).map(str::to_owned)).collect::<Vec<_>>()
    };
    let mut files = good();
    match (said("file").as_slice(), said("without").as_slice()) {
        ([replaced], []) => {
            files.retain(|(path, _)| path != replaced);
            files.push((replaced.clone(), text.clone()));
        }
        ([], [left_out]) => files.retain(|(path, _)| path != left_out),
        _ => panic!("{name}: one line must be `# file: PATH` or `# without: PATH`"),
    }
    Case { name, files, says: said("says"), warns: said("warns") }
}

/// A subsidy whose nominal rate is the base rate and 4 points, with a floor of 19 %, and base rates by date.
fn floor_of_19(base_rates: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files = good();
    let floor = fs::read_to_string(folder().join("floor-above-base.toml")).unwrap();
    let floor = floor.replace("valid_from = 2024-01-01", "valid_from = 2024-01-01\nvalid_to = 2024-12-31");
    files.retain(|(path, _)| path != "demo/2024-01-01.toml" && path != "indicators/base-rate.toml");
    files.push(("demo/2024-01-01.toml".into(), floor.replace("19,76 %", "19 %")));
    let row = |(from, value): &(&str, &str)| {
        format!("[[row]]\nfrom = {from}\nvalue = \"{value} %\"\nsource = \"page\"\nconfidence = \"high\"\n")
    };
    let rows: String = base_rates.iter().map(row).collect();
    files.push(("indicators/base-rate.toml".into(), format!("known_until = 2025-12-31\n{rows}")));
    files
}

#[test]
fn a_floor_is_held_against_the_base_rates_of_its_days() {
    // 15 + 4 = 19 is enough; 14.75 + 4 = 18.75 from June is not.
    let told = |base_rates: &[(&str, &str)]| {
        let Report { errors, warnings } = check(&floor_of_19(base_rates));
        let errors = errors.iter().map(ToString::to_string);
        let told = errors.chain(warnings.iter().map(|warning| warning.localize(Lang::En)));
        told.map(|text| text.replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    assert_eq!(told(&[("2024-01-01", "15")]), Vec::<String>::new());
    assert_eq!(
        told(&[("2024-01-01", "15"), ("2024-06-01", "14.75"), ("2024-09-01", "14.5")]),
        [
            "demo/2024-01-01.toml:45:9: subsidy.0.floor: from 1 Jun 2024 19 % is more than 18.75 %, the highest nominal rate"
        ]
    );
    // What holds before the version begins, or after it ends, does not concern it.
    let outside = [("2023-01-01", "9"), ("2024-01-01", "15"), ("2025-01-01", "9")];
    assert_eq!(told(&outside), Vec::<String>::new());
    let never = [("2023-01-01", "20"), ("2024-01-01", "14"), ("2025-01-01", "20")];
    let errors = ["demo/2024-01-01.toml:45:9: subsidy.0.floor: 19 % is more than 18 %, the highest nominal rate"];
    assert_eq!(told(&never), errors);
}

fn check(files: &[(String, String)]) -> Report {
    let files: Vec<File> = files.iter().map(|(path, text)| File { path, text }).collect();
    Catalogue::check(&files, "2024-06-01".parse().unwrap())
}

fn errors(files: &[(String, String)]) -> Vec<CatalogueError> {
    check(files).errors
}

#[test]
fn the_good_catalogue_has_no_fault() {
    assert_eq!(check(&good()), Report { errors: vec![], warnings: vec![] });
}

#[test]
fn every_bad_file_gets_its_message() {
    let mut wrong = Vec::new();
    for case in cases() {
        let Report { errors, warnings } = check(&case.files);
        let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
        for fault in &errors {
            let ErrorBody { code, field, .. } = ErrorAnswer::new(fault, Lang::En).error;
            assert_eq!((code, field), (Code::Catalogue, fault.field.clone()), "{fault}");
        }
        let warned: Vec<String> = warnings.iter().map(|warning| warning.localize(Lang::En)).collect();
        if said != case.says || warned != case.warns || said.len() + warned.len() == 0 {
            let said = said.iter().map(|text| format!("\n  # says: {text}"));
            let warned = warned.iter().map(|text| format!("\n  # warns: {text}"));
            wrong.push(format!("{}:{}", case.name, said.chain(warned).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_kind_of_fault_has_its_file() {
    // `duplicate_field` is TOML's own affair, the rest are the errors of `CatalogueErrorKind::code`.
    let expected = [
        "not_toml",
        "missing",
        "unknown_field",
        "wrong_type",
        "not_a_date",
        "not_a_rate",
        "not_money",
        "not_an_identifier",
        "not_one_of",
        "out_of_range",
        "unit",
        "unknown_source",
        "unknown_sector",
        "low_confidence",
        "no_limit",
        "min_above_max",
        "ends_before_start",
        "wrong_name",
        "duplicate_condition",
        "duplicate_id",
        "no_rate",
        "no_terms",
        "no_terms_for_others",
        "never_reached",
        "subsidy_formula",
        "above_nominal",
        "either_or",
        "asked_after_all",
        "unattested",
        "silent_topics",
        "not_said",
        "no_working_day",
        "overlap",
        "series",
        "no_such_day",
        "form",
        "missing_file",
        "unexpected_file",
    ];
    let covered: BTreeSet<&str> =
        cases().iter().flat_map(|case| errors(&case.files)).map(|fault| fault.kind.code().word()).collect();
    assert_eq!(covered, BTreeSet::from(expected));
    let warned: BTreeSet<&str> =
        cases().iter().flat_map(|case| check(&case.files).warnings).map(|warning| warning.kind.code().word()).collect();
    assert_eq!(
        warned,
        BTreeSet::from([
            "above_nominal",
            "day_to_come",
            "gap",
            "nothing_left",
            "seen_before_published",
            "unconfirmed",
            "unreachable_tier",
            "unused_source"
        ])
    );
}

#[test]
fn every_message_is_said_in_three_languages() {
    for case in cases() {
        let Report { errors, warnings } = check(&case.files);
        let errors = errors.iter().map(|fault| Lang::ALL.map(|lang| fault.localize(lang)));
        let warnings = warnings.iter().map(|warning| Lang::ALL.map(|lang| warning.localize(lang)));
        for texts in errors.chain(warnings) {
            assert!(texts.iter().all(|text| !text.is_empty()), "{}", case.name);
            // The parser's own words are English; what is around them is not.
            assert!(texts[0] != texts[2] && texts[1] != texts[2], "{}: {}", case.name, texts[2]);
        }
    }
}
