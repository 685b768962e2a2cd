//! What the order of files and conditions must not change, and what the turn of a day must.
#![cfg(all(feature = "builtin", feature = "fs"))]

use std::path::Path;

use crate::support::applications::{any_application, any_date};
use nesie::advice::{Advice, QuoteOptions, advise};
use nesie::catalogue::{AmountLimit, Catalogue, File, Folder, Occasion, RateLimit};
use nesie::date::Date;
use nesie::eligibility::DecisionContext;
use proptest::prelude::*;

/// All files of the catalogue, with their paths below its folder.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes");
    let folder = Folder::read(root).unwrap();
    let mut files: Vec<_> = folder.files().iter().map(|file| (file.path.to_owned(), file.text.to_owned())).collect();
    files.sort();
    files
}

fn read(files: &[(String, String)]) -> Catalogue {
    let files: Vec<File> = files.iter().map(|(path, text)| File { path, text }).collect();
    Catalogue::from_files(&files).unwrap()
}

/// The same programme with its conditions in the other order.
fn conditions_reversed(text: &str) -> String {
    let mut tables: Vec<String> = Vec::new();
    for line in text.lines() {
        if tables.is_empty() || line.starts_with("[[") {
            tables.push(String::new());
        }
        let last = tables.last_mut().unwrap();
        last.push_str(line);
        last.push('\n');
    }
    let is_condition = |table: &String| table.starts_with("[[condition]]");
    let mut reversed = tables.iter().filter(|table| is_condition(table)).rev();
    tables.iter().map(|table| if is_condition(table) { reversed.next().unwrap() } else { table }.as_str()).collect()
}

/// What an answer says, findings by their ids.
fn said(advice: &Advice) -> Vec<String> {
    let line = |offer: &nesie::advice::Offer| {
        let mut found: Vec<String> = offer
            .all_findings()
            .map(|finding| format!("{} {:?} {:?}", finding.condition.id, finding.outcome, finding.remedy))
            .collect();
        found.sort();
        let rate = offer.terms.as_ref().map(|terms| terms.rate.annual_rate);
        format!("{} {:?} {rate:?} {:?} {found:?}", offer.programme.id.as_str(), offer.verdict, offer.total_paid())
    };
    let mut said: Vec<String> = advice.offers.iter().map(line).collect();
    said.sort();
    said.extend(advice.next_questions.iter().map(|question| format!("{:?}", question.field)));
    said
}

#[test]
fn the_order_of_files_and_conditions_changes_no_answer() {
    let straight = files();
    let mut turned = straight.clone();
    turned.reverse();
    for (_, text) in &mut turned {
        *text = conditions_reversed(text);
    }
    let (straight, turned) = (read(&straight), read(&turned));
    assert_ne!(straight, turned, "no condition has changed its place");
    let config = ProptestConfig::with_cases(300);
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let same = |(application, date): (_, Date)| {
        let of = |catalogue| said(&advise(&application, catalogue, date, &QuoteOptions::default()).unwrap());
        prop_assert_eq!(of(&straight), of(&turned));
        Ok(())
    };
    runner.run(&(any_application(false), any_date()), same).unwrap();
}

#[test]
fn each_day_has_its_own_version() {
    let catalogue = Catalogue::builtin().unwrap();
    for programme in catalogue.programmes() {
        let first = programme.valid_from;
        assert!(programme.in_force_on(first) && !programme.in_force_on(first.plus_days(-1).unwrap()));
        if let Some(last) = programme.valid_to {
            assert!(programme.in_force_on(last) && !programme.in_force_on(last.plus_days(1).unwrap()));
        }
        let id = programme.id.as_str();
        assert_eq!(catalogue.versions_of(id).filter(|version| version.in_force_on(first)).count(), 1, "{id} {first}");
    }
}

// МРП and base rate by the sources that their rows in programmes/indicators name.
#[test]
fn each_day_has_its_own_indicators() {
    let catalogue = Catalogue::builtin().unwrap();
    let on = |date: &str| DecisionContext::new(date.parse().unwrap(), catalogue.indicators());
    for (date, tenge) in [
        ("2020-03-31", "53020000.00"),
        ("2020-04-01", "55560000.00"),
        ("2021-01-01", "58340000.00"),
        ("2022-03-31", "61260000.00"),
        ("2022-04-01", "63600000.00"),
        ("2026-01-01", "86500000.00"),
    ] {
        assert_eq!(on(date).in_tenge(AmountLimit::Mrp(20_000)).unwrap().to_string(), tenge, "{date}");
    }
    let above = RateLimit::AboveBase(nesie::rate::Rate::parse("4").unwrap());
    for (date, percent) in [
        ("2026-06-07", "22"),
        ("2026-06-08", "21"),
        ("2026-07-27", "20.75"),
        ("2026-09-06", "20.75"),
        ("2026-09-07", "20.25"),
        // 26 October 2026 is the day off for Republic Day: the decision of Friday 23 October takes effect on the 27th.
        ("2026-10-26", "20.25"),
    ] {
        assert_eq!(on(date).in_percent(above).unwrap().to_string(), percent, "{date}");
    }
    assert!(on("2026-10-27").in_percent(above).is_err(), "the decision of 23.10.2026 is not known");
    assert!(catalogue.referrals().iter().any(|referral| referral.when == [Occasion::Always]));
}
