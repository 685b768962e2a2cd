//! New base rates: the day from which, how long they are known, and in place of which row.

use std::fs;
use std::path::{Path, PathBuf};

use nesie::catalogue::{File, Folder};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, NBSP};
use nesie_keeper::{DecisionPage, Edit, Edited, FirstDay, Known, NewBaseRate, Workshop, write};

const PATH: &str = "indicators/base-rate.toml";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn today() -> Date {
    day("2026-11-29")
}

fn programmes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes")
}

fn workshop() -> Workshop {
    Workshop::open(programmes()).unwrap()
}

fn new(rate: &str, first_day: FirstDay, known: Option<Known>) -> NewBaseRate {
    NewBaseRate {
        rate: rate.parse().unwrap(),
        first_day,
        known,
        source: "nbk-2026-09".into(),
        confidence: Confidence::Medium,
        page: None,
    }
}

fn base_rate(rate: &str, from: &str, next: Option<&str>) -> Edit {
    Edit::BaseRate(new(rate, FirstDay::Given(day(from)), next.map(day).map(Known::NextDecision)))
}

fn decided(rate: &str, on: &str, known: Option<Known>) -> Edit {
    Edit::BaseRate(new(rate, FirstDay::AfterDecision(day(on)), known))
}

/// The catalogue in a folder after some edits in turn, and what the last came to.
fn written(folder: &Path, edits: &[Edit]) -> (Workshop, Option<Edited>) {
    let built_in = Folder::read(programmes()).unwrap();
    for File { path, text } in built_in.files() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut last = None;
    for edit in edits {
        let workshop = Workshop::open(folder).unwrap();
        let edited = workshop.edited(edit, today()).unwrap_or_else(|error| panic!("{error}"));
        write(&workshop, &edited).unwrap();
        last = Some(edited);
    }
    (Workshop::open(folder).unwrap(), last)
}

/// The file after some edits in turn, and what the last came to.
fn after(edits: &[Edit]) -> (String, Edited) {
    let folder = tempfile::tempdir().unwrap();
    let (workshop, last) = written(folder.path(), edits);
    (workshop.text(PATH).unwrap().to_owned(), last.unwrap())
}

/// The value of a day, if it is known, with its first and its last day.
fn known(edited: &Edited, on: &str) -> Option<[String; 3]> {
    let series = &edited.catalogue.indicators().base_rate;
    let (row, last) = (series.on(day(on)).ok()?, series.holds_until(day(on)).unwrap());
    Some([row.value.to_string(), row.from.to_string(), last.to_string()])
}

fn held(value: &str, from: &str, until: &str) -> Option<[String; 3]> {
    Some([value, from, until].map(str::to_owned))
}

#[test]
fn a_base_rate_is_a_new_row_and_nothing_else() {
    let edited = workshop().edited(&base_rate("16", "2026-10-27", None), today()).unwrap();
    assert_eq!(edited.files.keys().collect::<Vec<_>>(), ["catalogue.toml", PATH]);
    let row = "\n[[row]]\nfrom = 2026-10-27\nvalue = \"16 %\"\nsource = \"nbk-2026-09\"\nconfidence = \"medium\"\n";
    assert_eq!(edited.files[PATH], format!("{}{row}", workshop().text(PATH).unwrap()));
    // The schedule of the year names 4 December, a Friday: known to the Sunday after it.
    assert_eq!(known(&edited, "2026-10-27"), held("16", "2026-10-27", "2026-12-06"));
    assert_eq!(known(&edited, "2026-12-07"), None);
    assert_eq!(edited.catalogue.version(), "2026-11-29.2");
}

#[test]
fn the_first_day_follows_from_the_day_of_the_decision() {
    // Monday 26 October is off for Republic Day.
    let (text, edited) = after(&[decided("16", "2026-10-23", None)]);
    assert!(text.contains("\n[[row]]\ndecided_on = 2026-10-23\neffective = \"next_working_day\"\nvalue = "), "{text}");
    assert_eq!(known(&edited, "2026-11-29"), held("16", "2026-10-27", "2026-12-06"));
    let said = edited.entered.unwrap().localize(Lang::En).replace(NBSP, " ");
    assert_eq!(said, "16 %: known from 27 Oct 2026 to 6 Dec 2026");

    let beyond =
        workshop().edited(&decided("16", "2028-03-03", None), today()).err().unwrap().to_string().replace(NBSP, " ");
    assert!(beyond.starts_with("--decided-on: 6 Mar 2028 is beyond the calendar"), "{beyond}");
}

// A decision is one row, whichever of its days is entered first.
#[test]
fn a_row_of_the_same_decision_is_corrected_in_its_place() {
    let rows = |text: &str| text.matches("[[row]]").count();
    let before = rows(workshop().text(PATH).unwrap());
    let (by_decision, by_day) = (decided("16", "2026-10-23", None), base_rate("15.5", "2026-10-26", None));
    for (edits, fields, from) in [
        ([&by_decision, &by_day], "decided_on = 2026-10-23\nfrom = 2026-10-26\nvalue = \"15.5 %\"", "2026-10-26"),
        (
            [&by_day, &by_decision],
            "decided_on = 2026-10-23\neffective = \"next_working_day\"\nvalue = \"16 %\"",
            "2026-10-27",
        ),
    ] {
        let (text, edited) = after(&edits.map(Clone::clone));
        assert_eq!(rows(&text), before + 1, "{text}");
        assert!(text.contains(&format!("\n[[row]]\n{fields}\n")), "{text}");
        let value = if from == "2026-10-26" { "15.5" } else { "16" };
        assert_eq!(known(&edited, "2026-11-29"), held(value, from, "2026-12-06"));
    }
    // Of the same first day the day of the decision that stands there stays.
    let (text, _) = after(&[by_decision, base_rate("15.5", "2026-10-27", None)]);
    assert!(text.contains("decided_on = 2026-10-23\neffective = \"next_working_day\"\nvalue = \"15.5 %\""), "{text}");
}

#[test]
fn where_no_next_decision_is_published_a_rate_is_known_to_the_day_that_is_given() {
    let until = |on: &str| Some(Known::Until(day(on)));
    let (text, edited) = after(&[decided("16", "2026-12-04", until("2026-12-20"))]);
    assert!(text.contains("\nnext_decision_on = [2026-10-23, 2026-12-04]\nknown_until = 2026-12-20\n"), "{text}");
    assert_eq!(known(&edited, "2026-12-07"), held("16", "2026-12-07", "2026-12-20"));
    assert_eq!(known(&edited, "2026-12-21"), None);
    // The decision of October is no more known than before.
    assert_eq!(known(&edited, "2026-10-27"), None);

    // It goes with the next rate, and when the day of the next decision is known.
    let (text, edited) = after(&[
        decided("16", "2026-12-04", until("2026-12-20")),
        decided("16", "2026-12-04", Some(Known::NextDecision(day("2027-01-22")))),
    ]);
    assert!(text.contains("\nnext_decision_on = [2026-10-23, 2026-12-04, 2027-01-22]\n\n"), "{text}");
    assert_eq!(known(&edited, "2026-12-21"), held("16", "2026-12-07", "2027-01-24"));

    let refused = |edit: &Edit| workshop().edited(edit, today()).err().unwrap().to_string();
    assert_eq!(
        refused(&decided("16", "2026-12-04", until("2026-12-06"))),
        "--known-until: the rate begins on 2026-12-07: give that day or a later one"
    );
    assert_eq!(
        refused(&decided("17.5", "2026-03-06", until("2026-04-01"))),
        "--known-until: the file has a later rate, from 2026-09-07, and this day is given for the last one only"
    );
}

// The days after known_until would be filled by silence.
#[test]
fn no_rate_goes_on_to_the_next_one_unless_the_keeper_says_so() {
    let first = decided("16", "2026-12-04", Some(Known::Until(day("2026-12-20"))));
    let next = decided("15.5", "2027-01-22", Some(Known::NextDecision(day("2027-03-05"))));
    let folder = tempfile::tempdir().unwrap();
    let workshop = written(folder.path(), std::slice::from_ref(&first)).0;
    assert_eq!(
        workshop.edited(&next, today()).err().unwrap().to_string(),
        "--next-decision: the rate before is known only to 2026-12-20: enter it again first, with the day of the decision \
         that came after it"
    );
    let again = decided("16", "2026-12-04", Some(Known::NextDecision(day("2027-01-22"))));
    let (_, edited) = after(&[first, again, next]);
    assert_eq!(known(&edited, "2027-01-24"), held("16", "2026-12-07", "2027-01-24"));
    assert_eq!(known(&edited, "2027-01-25"), held("15.5", "2027-01-25", "2027-03-08"));
}

#[test]
fn a_decision_of_an_earlier_rate_is_noted_too() {
    // Of 9 October 2026 no row is known: the rate of September ends there.
    let noted = Some(Known::NextDecision(day("2026-10-09")));
    let (text, edited) = after(&[decided("16.25", "2026-09-04", noted)]);
    assert!(text.contains("\nnext_decision_on = [2026-10-09, 2026-10-23, 2026-12-04]\n"), "{text}");
    assert_eq!(known(&edited, "2026-09-07"), held("16.25", "2026-09-07", "2026-10-11"));
}

#[test]
fn the_page_of_a_decision_is_published_on_its_day_if_nothing_else_is_said() {
    for (published, written) in [(None, "2026-10-23"), (Some("2026-10-24"), "2026-10-24")] {
        let page = DecisionPage {
            address: "nationalbank.kz".into(),
            published: published.map(str::to_owned),
            seen_on: today(),
        };
        let new = NewBaseRate {
            source: "nbk-2026-10".into(),
            page: Some(page),
            ..new("16", FirstDay::AfterDecision(day("2026-10-23")), None)
        };
        let edited = workshop().edited(&Edit::BaseRate(new), today()).unwrap();
        let text = edited.files["sources.toml"].replace(NBSP, " ");
        assert!(text.contains(&format!("\npublished = \"{written}\"\nseen_on = 2026-11-29\n")), "{text}");
        assert!(text.contains("Decision of the National Bank of 23 Oct 2026: a base rate of 16 %"), "{text}");
    }
}

#[test]
fn the_command_of_the_issue_needs_no_more_than_it_says() {
    // Monday 26 October is a day off; the keeper's day is taken as it is given.
    let edited = workshop().edited(&base_rate("16.25", "2026-10-26", None), today()).unwrap();
    let row = edited.catalogue.indicators().base_rate.on(day("2026-11-29")).unwrap();
    assert_eq!((row.value.to_string(), row.from), ("16.25".into(), day("2026-10-26")));
}

#[test]
fn without_a_later_decision_it_is_asked_for() {
    let error = workshop().edited(&base_rate("16", "2026-12-07", None), today()).err().unwrap();
    assert_eq!(
        error.to_string(),
        "--next-decision: say when after 2026-12-07 the National Bank decides next: until then the rate is known. \
         Where no day is published, give by --known-until the last day on which the rate is sure"
    );
    let edited = workshop().edited(&base_rate("16", "2026-12-07", Some("2027-01-22")), today()).unwrap();
    let text = &edited.files["indicators/base-rate.toml"];
    assert!(text.contains("\nnext_decision_on = [2026-10-23, 2026-12-04, 2027-01-22]\n"), "{text}");
    assert!(edited.catalogue.indicators().base_rate.on(day("2027-01-24")).is_ok());
}

#[test]
fn an_earlier_row_goes_before_the_later_ones() {
    let workshop = workshop();
    let edited = workshop.edited(&base_rate("17.5", "2026-03-09", None), today()).unwrap();
    let rows = edited.catalogue.indicators().base_rate.rows();
    let days: Vec<Date> = rows.iter().map(|row| row.from).collect();
    assert!(days.is_sorted() && days.contains(&day("2026-03-09")), "{days:?}");
    let error = workshop.edited(&base_rate("17.5", "2010-03-09", None), today()).err().unwrap();
    assert_eq!(error.to_string(), "--from: the first row begins on 2015-09-02, and no value is entered before it");
}
