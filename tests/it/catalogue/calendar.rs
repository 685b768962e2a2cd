//! The calendar of the built-in catalogue, and one that is changed.
#![cfg(feature = "builtin")]

use nesie::calendar::{Calendar, CalendarError};
use nesie::catalogue::{Catalogue, File};
use nesie::date::Date;
#[cfg(feature = "json")]
use nesie::{
    loan::{LoanTerms, WorkingDays},
    request::ScheduleRequest,
};

#[cfg(feature = "json")]
use crate::support::{date, money, rate};

fn catalogue() -> Catalogue {
    Catalogue::builtin().unwrap()
}

fn with_calendar(change: impl Fn(&str) -> String) -> Catalogue {
    with_changed("calendar/kazakhstan.toml", change)
}

/// The files that every catalogue has, of the built-in one, with one that is changed.
fn with_changed(changed_path: &str, change: impl Fn(&str) -> String) -> Catalogue {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes");
    let paths = [
        "catalogue.toml",
        "sources.toml",
        "referrals.toml",
        "indicators/mrp.toml",
        "indicators/base-rate.toml",
        "regulation/gesv-cap.toml",
        "calendar/kazakhstan.toml",
    ];
    let texts = paths.map(|path| {
        let text = std::fs::read_to_string(root.join(path)).unwrap();
        if path == changed_path {
            let changed = change(&text);
            assert_ne!(changed, text);
            changed
        } else {
            text
        }
    });
    let files: Vec<File> = paths.iter().zip(&texts).map(|(path, text)| File { path, text }).collect();
    Catalogue::from_files(&files).unwrap()
}

fn days_of(year: i32) -> impl Iterator<Item = Date> {
    let first = Date::from_ymd(year, 1, 1).unwrap();
    (0..366).filter_map(move |day| first.plus_days(day)).filter(move |on| on.year() == year)
}

/// The days of a year that are off and no weekend.
fn off_on_working_days(year: i32) -> Vec<String> {
    let catalogue = catalogue();
    let monday = Date::from_ymd(1900, 1, 1).unwrap();
    let weekdays = days_of(year).filter(|on| monday.days_until(*on).rem_euclid(7) < 5);
    let off = weekdays.filter(|on| catalogue.calendar().day_off(*on).unwrap().is_some());
    off.map(|on| on.to_string().split_off(5)).collect()
}

// The days of 2026 by inform.kz of 2 January 2026, without 31 August, which taspanews.kz of 18 March 2026 cancels.
#[test]
fn the_days_off_of_2026() {
    assert_eq!(
        off_on_working_days(2026),
        [
            "01-01", "01-02", "01-07", "03-09", "03-23", "03-24", "03-25", "05-01", "05-07", "05-11", "05-27", "07-06",
            "10-26", "12-16"
        ]
    );
}

#[test]
fn a_saturday_of_2025_moved_to_the_first_of_september() {
    let catalogue = catalogue();
    let calendar = catalogue.calendar();
    let moved = calendar.day_off("2025-09-01".parse().unwrap()).unwrap().unwrap();
    assert_eq!(moved.moved_from, "2025-08-30".parse().ok());
}

#[test]
fn constitution_day_changes_its_place() {
    assert!(off_on_working_days(2024).contains(&"08-30".to_owned()));
    assert!(off_on_working_days(2027).contains(&"03-15".to_owned()));
    assert!(!off_on_working_days(2026).iter().any(|day| day.starts_with("08-")));
}

// Days of rest swapped by the Government: primeminister.kz/en/news/15835 for 2018, zakon.kz 6395425 for 2023.
#[test]
fn a_swapped_saturday_is_worked_and_its_friday_is_off() {
    let catalogue = catalogue();
    let calendar = catalogue.calendar();
    let works = |day: &str| calendar.is_working_day(day.parse().unwrap()).unwrap();
    for (worked, off) in [("2018-08-25", "2018-08-31"), ("2018-03-03", "2018-03-09"), ("2023-07-01", "2023-07-07")] {
        assert!(works(worked) && !works(off), "{worked} for {off}");
    }
    assert!(!works("2018-08-18") && works("2018-08-24"), "other Saturdays and Fridays stay as they are");
    // The Thursday before is a holiday of its own: four days off in a row, to Sunday.
    assert_eq!(calendar.next_working_day("2023-07-06".parse().unwrap()).unwrap().to_string(), "2023-07-10");
}

/// Working days of a year, counted one by one.
fn working_days(calendar: &Calendar, year: i32) -> usize {
    days_of(year).filter(|on| calendar.is_working_day(*on).unwrap()).count()
}

// 261 weekdays of 2026, less the 14 days off on weekdays that `the_days_off_of_2026` names: 247. As first published
// (inform.kz, 2 January 2026) 31 August was off as well, for 30 August, which is no holiday from 2026 on: 246. 2027: 261 less 14.
#[test]
fn working_days_of_2026_with_and_without_the_31st_of_august() {
    assert_eq!(working_days(catalogue().calendar(), 2026), 247);
    let until = |year: &str| format!("month = 8\nday = 30\nfrom_year = 2015\nto_year = {year}");
    let as_first_published = with_calendar(|text| text.replace(&until("2025"), &until("2026")));
    let as_first_published = as_first_published.calendar();
    assert!(!as_first_published.is_working_day("2026-08-31".parse().unwrap()).unwrap());
    assert_eq!(working_days(as_first_published, 2026), 246);
    assert_eq!(working_days(catalogue().calendar(), 2027), 247);
}

// Decided on Friday 23 October 2026; Monday is off for Republic Day, which fell on a Sunday.
#[test]
fn the_first_working_day_after_a_decision() {
    let next = |day: &str| catalogue().calendar().next_working_day(day.parse().unwrap()).unwrap().to_string();
    assert_eq!(next("2026-10-24"), "2026-10-27");
    assert_eq!(next("2026-09-05"), "2026-09-07");
    assert_eq!(next("2025-03-08"), "2025-03-11");
}

#[test]
fn days_without_a_transfer_stay_where_they_are() {
    let catalogue = catalogue();
    let calendar = catalogue.calendar();
    // 7 January 2023 and 16 June 2024 (Kurban Ait) are weekends; the Mondays after them are worked.
    for monday in ["2023-01-09", "2024-06-17"] {
        assert_eq!(calendar.is_working_day(monday.parse().unwrap()), Ok(true), "{monday}");
    }
}

#[test]
fn beyond_the_years_there_is_no_guess() {
    let catalogue = catalogue();
    let calendar = catalogue.calendar();
    for day in ["2014-12-31", "2028-01-01"] {
        let on = day.parse().unwrap();
        let error = CalendarError::NotCovered { on, years: Some((2015, 2027)) };
        assert_eq!(calendar.next_working_day(on), Err(error));
    }
    assert_eq!(
        calendar.next_working_day("2028-01-01".parse().unwrap()).unwrap_err().to_string().replace('\u{a0}', " "),
        "1 Jan 2028 is beyond the calendar, which knows the working days of 2015 to 2027"
    );
    let empty = Calendar::default();
    assert!(empty.is_working_day("2026-01-05".parse().unwrap()).is_err());
}

// 16 December 2026 is a Wednesday; if Thursday were off instead of it, a payment of the 16th would not move.
#[cfg(feature = "json")]
#[test]
fn a_catalogue_with_another_calendar_gives_another_day_of_payment() {
    let mut terms = LoanTerms::new(money("1200"), rate("12"), date("2026-11-16"), 1);
    terms.working_days = WorkingDays::Following;
    let paid_on = |catalogue: &Catalogue| {
        let answer = nesie::schedule(catalogue, &ScheduleRequest::new(terms.clone())).unwrap();
        serde_json::to_value(answer).unwrap()["rows"][0]["pay_on"].clone()
    };
    assert_eq!(paid_on(&catalogue()), "2026-12-17");
    let moved = with_calendar(|text| text.replace("month = 12\nday = 16", "month = 12\nday = 17"));
    assert_eq!(paid_on(&moved), "2026-12-16");
}

// The cap of loans against security is 35 % from 5 January 2026.
#[cfg(feature = "json")]
#[test]
fn a_catalogue_with_other_caps_holds_a_rate_against_them() {
    let terms = LoanTerms::new(money("1200"), rate("32"), date("2026-11-16"), 12);
    let within = |catalogue: &Catalogue| {
        let answer = nesie::schedule(catalogue, &ScheduleRequest::new(terms.clone())).unwrap();
        let answer = serde_json::to_value(answer).unwrap();
        let caps = answer["gesv"]["caps"].as_array().unwrap();
        caps.iter().find(|cap| cap["lender"] == "bank_secured").unwrap()["within"].clone()
    };
    assert_eq!(within(&catalogue()), false);
    let higher = with_changed("regulation/gesv-cap.toml", |text| text.replace("\"35 %\"", "\"45 %\""));
    assert_eq!(within(&higher), true);
}
