//! The same answer, byte for byte: on a second run, on another machine's settings, in another folder, in many threads.

use std::thread;

use nesie::advice::Advice;
use nesie::answer::{QuoteAnswer, ScheduleAnswer};
use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::error::ErrorAnswer;
use nesie::language::Lang;
use nesie::loan::contract::read_loan;
use nesie::loan::{Loan, Schedule};
use nesie::money::Money;
use nesie::request::{AffordRequest, QuoteRequest, ScheduleRequest};
use nesie_report::write::csv::{self, Dialect};

use crate::command::{command, root};

/// Each with the names of files from the root of the repository.
const COMMANDS: [&[&str]; 8] = [
    &["quote", "--input", "examples/bakery.json", "--on", "2026-11-22", "--market-rate", "22.75"],
    &["schedule", "--input", "examples/subsidised_loan.json", "--rows"],
    &["schedule", "--input", "examples/loan.json", "--lender", "bcc"],
    &["afford", "--payment", "500000", "--rate", "7", "--term", "60", "--disbursed-on", "2026-11-22"],
    &["afford", "--amount", "10000000", "--payment", "500000", "--rate", "24", "--disbursed-on", "2026-11-22"],
    &["afford", "--payment", "500000", "--programme", "mfo-almaty-secured", "--term", "60", "--on", "2026-11-22"],
    &["settle", "--input", "examples/subsidised_loan.json", "--on", "2027-03-25"],
    &["late", "--overdue", "100000", "--due-on", "2026-02-15", "--paid-on", "2026-06-15"],
];

/// What a machine may be set to (but for the width of the terminal, which a page of text is fitted to), with the folder that the program is run in.
const SETTINGS: [(&[(&str, &str)], &str); 6] = [
    (&[], "."),
    (&[("LANG", "kk_KZ.UTF-8"), ("LC_ALL", "kk_KZ.UTF-8"), ("TZ", "Asia/Almaty")], "."),
    (&[("LANG", "ru_RU.KOI8-R"), ("LC_ALL", "C"), ("TZ", "Pacific/Auckland")], "programmes"),
    (&[("LC_NUMERIC", "de_DE.UTF-8"), ("LC_TIME", "ar_SA.UTF-8"), ("TZ", "Pacific/Niue")], "docs/contract"),
    (&[("RAYON_NUM_THREADS", "1"), ("TOKIO_WORKER_THREADS", "7"), ("NO_COLOR", "1"), ("TERM", "dumb")], "src"),
    (&[("CLICOLOR_FORCE", "1"), ("TERM", "xterm-256color"), ("HOME", "/nowhere")], "crates/cli/src"),
];

fn run(arguments: &[&str], settings: &[(&str, &str)], folder: &str) -> (Option<i32>, Vec<u8>, Vec<u8>) {
    let absolute = |word: &&str| match word.starts_with("examples/") {
        true => root().join(word).to_str().unwrap().to_owned(),
        false => (*word).to_owned(),
    };
    let arguments: Vec<String> = arguments.iter().map(absolute).collect();
    let mut command = command(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let output = command.current_dir(root().join(folder)).envs(settings.iter().copied()).output().unwrap();
    (output.status.code(), output.stdout, output.stderr)
}

#[test]
fn the_machine_changes_nothing() {
    for arguments in COMMANDS {
        for format in ["text", "json", "csv"] {
            for lang in ["kk", "en"] {
                let arguments = [arguments, &["--format", format, "--lang", lang]].concat();
                let first = run(&arguments, &[], ".");
                assert_eq!(first.0, Some(0), "{arguments:?}");
                for (settings, folder) in SETTINGS {
                    assert!(run(&arguments, settings, folder) == first, "{arguments:?} {settings:?}");
                }
            }
        }
    }
}

#[test]
fn programs_side_by_side_answer_the_same() {
    let arguments = [COMMANDS[0], &["--format", "json", "--rows"]].concat();
    let alone = run(&arguments, &[], ".");
    thread::scope(|scope| {
        let others: Vec<_> = (0..8).map(|_| scope.spawn(|| run(&arguments, &[], "."))).collect();
        others.into_iter().for_each(|other| assert!(other.join().unwrap() == alone));
    });
}

/// Every answer of the library, as bytes.
fn answers(catalogue: &Catalogue, shift: usize) -> Vec<String> {
    let read = |name: &str| std::fs::read_to_string(root().join("examples").join(name)).unwrap();
    let quote = |day: &str| {
        let application = read_application(&read("bakery.json")).unwrap();
        let mut request = QuoteRequest::new(application, day.parse().unwrap());
        request.rows = true;
        serde_json::to_string(&nesie::quote(catalogue, &request).unwrap()).unwrap()
    };
    let schedule = |name: &str| {
        let loan = Loan::with_calendar(read_loan(&read(name)).unwrap(), catalogue.calendar()).unwrap();
        let request = ScheduleRequest::new(read_loan(&read(name)).unwrap());
        serde_json::to_string(&nesie::schedule(catalogue, &request).unwrap()).unwrap() + &csv_of(&loan)
    };
    let largest = || {
        let terms = read_loan(&read("loan.json")).unwrap();
        let request = AffordRequest::plain(Money::parse("500000").unwrap(), terms);
        serde_json::to_string(&nesie::afford(catalogue, &request).unwrap()).unwrap()
    };
    // Each thread asks in another order.
    let mut made: Vec<(usize, String)> = Vec::new();
    for step in 0..6 {
        let which = (step + shift) % 6;
        let answer = match which {
            0 => quote("2026-11-22"),
            1 => quote("2022-07-01"),
            2 => quote("2019-12-01"),
            3 => schedule("loan.json"),
            4 => schedule("subsidised_loan.json"),
            _ => largest(),
        };
        made.push((which, answer));
    }
    made.sort();
    made.into_iter().map(|(_, answer)| answer).collect()
}

#[test]
fn the_library_answers_the_same_from_any_number_of_threads() {
    let catalogue = Catalogue::builtin().unwrap();
    let alone = answers(&catalogue, 0);
    for threads in [1, 2, 3, 8] {
        thread::scope(|scope| {
            let (catalogue, alone) = (&catalogue, &alone);
            let others: Vec<_> = (0..threads).map(|n| scope.spawn(move || answers(catalogue, n))).collect();
            others.into_iter().for_each(|other| assert!(other.join().unwrap() == *alone, "{threads} threads"));
        });
    }
}

#[test]
fn all_that_is_shared_or_handed_on_may_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    crosses::<Catalogue>();
    crosses::<Advice>();
    crosses::<QuoteAnswer>();
    crosses::<Loan>();
    crosses::<Schedule>();
    crosses::<ErrorAnswer>();
}

fn csv_of(loan: &Loan) -> String {
    let answer = ScheduleAnswer::new(loan, Catalogue::builtin().unwrap().gesv_caps()).unwrap();
    csv::table(&nesie_report::schedule_rows(&answer, Lang::En), Dialect::Plain, Lang::En)
}
