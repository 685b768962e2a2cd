//! The programs of `examples/`, and what they print.
#![cfg(all(feature = "builtin", feature = "json"))]

use std::path::Path;

#[path = "../examples/custom_catalogue.rs"]
#[expect(dead_code, reason = "the example's own main")]
mod custom_catalogue;
#[path = "../examples/million_schedules.rs"]
#[expect(dead_code, reason = "the example's own main")]
mod million_schedules;
#[path = "../examples/quote.rs"]
#[expect(dead_code, reason = "the example's own main")]
mod quote;

#[test]
fn the_quote_names_what_the_bakery_can_get_and_what_it_costs() {
    let mut printed = Vec::new();
    quote::quote(&mut printed).unwrap();
    let printed = String::from_utf8(printed).unwrap().replace('\u{a0}', " ");
    // Reckoned apart in Python: 60 payments of the annuity of 20 million at 0.5 % a month, the last with the residue.
    let first = "Preferential lending up to 20 000 MCI\n  at 6 % a year, 23 199 361.77 ₸ paid in all\n";
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
    // annuity of ten million over 36 months of 0.5 %, reckoned apart in Python.
    assert_eq!(printed.lines().next(), Some("Sample: undetermined"), "{printed}");
    assert_eq!(printed.lines().last(), Some("  304 219.37 ₸ a month"), "{printed}");
    assert_eq!(printed.matches("\n  met: ").count(), 2, "{printed}");
    assert!(printed.contains("\n  unknown: Amount: 10 000 000.00 ₸; the limit is "), "{printed}");

    let unknown = custom_catalogue::show(&folder, "mfo-almaty-secured", &mut Vec::new()).unwrap_err();
    assert!(unknown.to_string().contains("demo"), "{unknown}");
}

#[test]
fn many_schedules_come_to_the_same_on_any_number_of_threads() {
    // Reckoned apart in Python with exact fractions, row by row: 60 months at 22.75 %, act/365, from 15 January 2026.
    assert_eq!(million_schedules::interest_tiyn(1, 1).unwrap(), 682_128_336);
    assert_eq!(million_schedules::interest_tiyn(1000, 1).unwrap(), 682_461_215_755);
    for threads in [2, 3, 16] {
        assert_eq!(million_schedules::interest_tiyn(1000, threads).unwrap(), 682_461_215_755, "{threads} threads");
    }
}
