//! The programs of `examples/`, and what they print.
#![cfg(all(feature = "builtin", feature = "json", feature = "fs"))]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../examples/custom_catalogue.rs"]
#[expect(dead_code, reason = "the example's own main")]
mod custom_catalogue;
#[path = "../../examples/million_schedules.rs"]
#[expect(dead_code, reason = "the example's own main")]
mod million_schedules;
#[path = "../../examples/quote.rs"]
#[expect(dead_code, reason = "the example's own main")]
mod quote;

#[test]
fn the_quote_names_what_the_bakery_can_get_and_what_it_costs() {
    let mut printed = Vec::new();
    quote::quote(&mut printed).unwrap();
    let printed = String::from_utf8(printed).unwrap().replace('\u{a0}', " ");
    // Computed apart in Python: 60 payments of the annuity of 20 million at 0.5 % a month, the last with the residue.
    let first = "Preferential lending up to 20 000 MCI\n  at 6 % a year, 23 199 361.77 ₸ paid in total\n";
    assert!(printed.starts_with(first), "{printed}");
    assert!(printed.contains("  staff confirm: "), "{printed}");
}

#[test]
fn a_catalogue_of_the_caller_s_is_read_and_shown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_catalogues/good");
    let mut printed = Vec::new();
    custom_catalogue::show(&folder, "demo", &mut printed).unwrap();
    let printed = String::from_utf8(printed).unwrap().replace('\u{a0}', " ");
    // The conditions and the rate of 6 % stand in that folder, whose МРП is known to the end of 2025; 304 219.37 is the
    // annuity of ten million over 36 months of 0.5 %, computed apart in Python.
    assert_eq!(printed.lines().next(), Some("Sample: undetermined"), "{printed}");
    assert_eq!(printed.lines().last(), Some("  304 219.37 ₸ a month"), "{printed}");
    assert_eq!(printed.matches("\n  met: ").count(), 2, "{printed}");
    assert!(printed.contains("\n  unknown: Amount: 10 mln ₸; the limit is "), "{printed}");

    let unknown = custom_catalogue::show(&folder, "mfo-almaty-secured", &mut Vec::new()).unwrap_err();
    assert!(unknown.to_string().contains("demo"), "{unknown}");
}

#[test]
fn many_schedules_come_to_the_same_on_any_number_of_threads() {
    // Computed apart in Python with exact fractions, row by row: 60 months at 22.75 %, act/365, from 15 January 2026.
    assert_eq!(million_schedules::interest_tiyn(1, 1).unwrap(), 682_128_336);
    assert_eq!(million_schedules::interest_tiyn(1000, 1).unwrap(), 682_461_215_755);
    for threads in [2, 3, 16] {
        assert_eq!(million_schedules::interest_tiyn(1000, threads).unwrap(), 682_461_215_755, "{threads} threads");
    }
}

/// The files in which a reader finds how the examples are called: the documents at the root and in `docs/`, and the
/// examples themselves.
fn where_examples_are_called() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.to_owned(), root.join("docs"), root.join("examples")];
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "md" || extension == "rs")).collect()
}

// The way of `main`, with the arguments that are written there and from the folder that they mean.
#[test]
fn the_examples_run_as_they_are_called_in_the_documents() {
    let (mut called, mut million) = (0, None);
    for path in where_examples_are_called() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map(|line| line.trim_start_matches(['/', '!', ' ', '$']));
        for command in lines.filter(|line| line.starts_with("cargo run ") && line.contains(" --example ")) {
            let (before, arguments) = command.split_once(" -- ").unwrap_or((command, ""));
            let (cargo, name) = before.rsplit_once(' ').unwrap();
            let arguments: Vec<&str> = arguments.split_whitespace().collect();
            let mut printed = Vec::new();
            match (cargo, name, arguments.as_slice()) {
                ("cargo run -p nesie --example", "quote", []) => quote::quote(&mut printed).unwrap(),
                ("cargo run -p nesie --example", "custom_catalogue", [folder, programme]) => {
                    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
                    custom_catalogue::show(&folder, programme, &mut printed).unwrap();
                    // As above: ten million over 36 months at the 6 % of the programme.
                    let printed = String::from_utf8(printed.clone()).unwrap().replace('\u{a0}', " ");
                    assert_eq!(printed.lines().last(), Some("  304 219.37 ₸ a month"), "{command}\n{printed}");
                }
                ("cargo run -p nesie --release --example", "million_schedules", []) => {
                    let interest_tiyn = million.get_or_insert_with(|| million_schedules::interest_tiyn(1_000_000, 2));
                    printed.extend(interest_tiyn.as_ref().unwrap().to_string().bytes());
                    // Found apart in Python with exact fractions; the page on performance gives it to its readers.
                    assert_eq!(String::from_utf8_lossy(&printed), "1015347685132095", "{command}");
                }
                _ => panic!("{}: {command}: nobody has tried this", path.display()),
            }
            assert!(!printed.is_empty(), "{command}");
            called += 1;
        }
    }
    assert!(called >= 4, "{called}");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(fs::read_to_string(root.join("docs/performance.md")).unwrap().contains("1015347685132095 tiyn"));
}
