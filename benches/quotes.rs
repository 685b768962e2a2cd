//! How fast a whole catalogue is judged, as a ratio to one schedule of 60 rows in the same run:
//! `cargo bench -p nesie --bench quotes`. See docs/performance.md.

use std::hint::black_box;
use std::time::{Duration, Instant};

use nesie::advice::{QuoteOptions, advise, screen};
use nesie::answer::QuoteAnswer;
use nesie::application::Application;
use nesie::application::json::read_application;
use nesie::catalogue::{BUILTIN_BUNDLE, Catalogue};
use nesie::loan::{Loan, LoanTerms};
use nesie::money::Money;
use nesie::rate::Rate;

const ROUNDS: usize = 15;
const TIMES_A_ROUND: u32 = 100;

/// The best round of some work, for one time.
fn best(mut work: impl FnMut()) -> Duration {
    let round = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        (0..TIMES_A_ROUND).for_each(|_| work());
        start.elapsed() / TIMES_A_ROUND
    };
    (0..ROUNDS).map(|_| round(&mut work)).min().unwrap_or_default()
}

/// The best time of making something, without that of giving it back.
fn best_making<T>(mut make: impl FnMut() -> T) -> Duration {
    let time = |_| {
        let start = Instant::now();
        let made = black_box(make());
        let spent = start.elapsed();
        drop(made);
        spent
    };
    (0..1500).map(time).min().unwrap_or_default()
}

fn application(text: &str) -> Application {
    read_application(text).unwrap()
}

fn main() {
    let catalogue = Catalogue::builtin().unwrap();
    let on: nesie::date::Date = "2026-11-22".parse().unwrap();
    let schedule = best(|| {
        let terms = LoanTerms::new(Money::parse("20000000").unwrap(), Rate::parse("6").unwrap(), on, 60);
        black_box(Loan::new(terms).unwrap().schedule().unwrap());
    });
    let line = |name: &str, time: Duration| {
        let ratio = time.as_secs_f64() / schedule.as_secs_f64();
        println!("{name:<44} {:>9.1} us {ratio:>9.1} x one schedule", time.as_secs_f64() * 1e6);
    };
    line("one schedule of 60 rows", schedule);
    let bakery = application(include_str!("../examples/bakery.json"));
    line(
        "a quote of a whole application",
        best(|| drop(black_box(advise(&bakery, &catalogue, on, &QuoteOptions::default())))),
    );
    let quick = r#"{"contract": "1", "loan": {"amount": "20000000", "term_months": 60, "purpose": "investment"}}"#;
    let quick = application(quick);
    line(
        "a quote of amount, term and purpose",
        best(|| drop(black_box(advise(&quick, &catalogue, on, &QuoteOptions::default())))),
    );
    line(
        "a screening of a whole application",
        best(|| drop(black_box(screen(&bakery, &catalogue, on, &QuoteOptions::default())))),
    );
    line(
        "a screening of amount, term and purpose",
        best(|| drop(black_box(screen(&quick, &catalogue, on, &QuoteOptions::default())))),
    );
    let whole = |application: &Application| {
        let advice = advise(application, &catalogue, on, &QuoteOptions::default()).unwrap();
        black_box(QuoteAnswer::new(&advice, false).unwrap());
    };
    line("a whole answer, with every effective rate", best(|| whole(&bakery)));
    line("a whole answer to amount, term and purpose", best(|| whole(&quick)));
    line("loading the built-in catalogue", best_making(Catalogue::builtin));
    line("loading a bundle", best_making(|| Catalogue::from_bundle(black_box(BUILTIN_BUNDLE))));
    line("loading a folder", best_making(|| Catalogue::from_dir("programmes")));
}
