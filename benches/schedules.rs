//! How fast schedules are computed, against peers in the same run: `cargo bench -p nesie`.
//!
//! A plain harness, because what matters is ratios: every contestant runs in turns, several rounds, and the
//! best round of each counts, so that a busy machine slows all alike. See docs/performance.md.

use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::{Months, NaiveDate};
use nesie::day_count::DayCount;
use nesie::loan::{LevelPayment, Loan, LoanTerms, Schedule};
use nesie::money::Money;
use nesie::rate::Rate;

const ROUNDS: usize = 15;
const SCHEDULES_A_ROUND: u32 = 2_000;

/// A row of the plain float loop.
struct FloatRow {
    due_on: NaiveDate,
    interest: f64,
    principal: f64,
    payment: f64,
    closing: f64,
}

/// What a programmer writes without a library: binary floats, dates of chrono, rounded to the tiyn.
fn float_loop(principal: f64, rate: f64, disbursed_on: NaiveDate, rows: &mut Vec<FloatRow>) {
    rows.clear();
    let monthly = rate / 12.0;
    let growth = (1.0 + monthly).powi(60);
    let level = (principal * monthly * growth / (growth - 1.0) * 100.0).round() / 100.0;
    let (mut balance, mut from) = (principal, disbursed_on);
    for row in 1..=60 {
        let due_on = disbursed_on.checked_add_months(Months::new(row)).unwrap();
        let days = (due_on - from).num_days() as f64;
        let interest = (balance * rate * days / 365.0 * 100.0).round() / 100.0;
        let principal = if row == 60 { balance } else { level - interest };
        balance = ((balance - principal) * 100.0).round() / 100.0;
        rows.push(FloatRow { due_on, interest, principal, payment: interest + principal, closing: balance });
        from = due_on;
    }
}

fn terms(principal_tiyn: i64) -> LoanTerms {
    let principal = Money::from_tiyn(principal_tiyn).unwrap();
    let disbursed_on = "2026-01-15".parse().unwrap();
    let mut terms = LoanTerms::new(principal, Rate::parse("22.75").unwrap(), disbursed_on, 60);
    terms.day_count = Some(DayCount::Act365);
    terms
}

/// Terms that were read before, of another amount: no peer reads text while it is timed.
fn of_amount(read: &LoanTerms, principal_tiyn: i64) -> LoanTerms {
    let mut terms = read.clone();
    terms.principal = Money::from_tiyn(principal_tiyn).unwrap();
    terms
}

/// The amount of the loan of a number.
fn amount(number: u32) -> i64 {
    1_000_000_000 + i64::from(number) * 977
}

/// The best round of some work, for one schedule.
struct Contestant<'a> {
    name: &'static str,
    work: Box<dyn FnMut(i64) + 'a>,
    best: Duration,
}

impl<'a> Contestant<'a> {
    fn new(name: &'static str, work: impl FnMut(i64) + 'a) -> Self {
        Contestant { name, work: Box::new(work), best: Duration::MAX }
    }

    fn round(&mut self) {
        let start = Instant::now();
        for number in 0..SCHEDULES_A_ROUND {
            (self.work)(amount(number));
        }
        self.best = self.best.min(start.elapsed() / SCHEDULES_A_ROUND);
    }
}

/// The best round of all cores at once, each with a schedule of its own that it reuses: the time for one schedule.
fn on_all_cores(read: &LoanTerms, rounds: usize) -> (usize, Duration) {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    // Longer rounds, beside which the start of a thread is nothing.
    let each = 20 * SCHEDULES_A_ROUND;
    let round = || {
        let start = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..cores {
                scope.spawn(|| {
                    let mut reused = Schedule::default();
                    for number in 0..each {
                        Loan::new(of_amount(read, amount(number))).unwrap().schedule_into(&mut reused).unwrap();
                        black_box(&reused);
                    }
                });
            }
        });
        start.elapsed() / each / u32::try_from(cores).unwrap()
    };
    (cores, (0..rounds).map(|_| round()).min().unwrap())
}

fn main() {
    // `cargo test --benches` only asks whether it runs.
    let rounds = if std::env::args().any(|argument| argument == "--bench") { ROUNDS } else { 1 };
    let (mut float_rows, mut reused) = (Vec::new(), Schedule::default());
    let start = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
    let read = terms(1_000_000_000);
    let mut contestants = [
        Contestant::new("plain float loop in Rust", |tiyn| {
            float_loop(tiyn as f64 / 100.0, 0.2275, start, &mut float_rows);
            black_box(&float_rows);
        }),
        Contestant::new("nesie, reused schedule", |tiyn| {
            Loan::new(of_amount(&read, tiyn)).unwrap().schedule_into(&mut reused).unwrap();
            black_box(&reused);
        }),
        Contestant::new("nesie", |tiyn| {
            black_box(Loan::new(of_amount(&read, tiyn)).unwrap().schedule().unwrap());
        }),
        Contestant::new("nesie, payment by actual days", |tiyn| {
            let mut terms = of_amount(&read, tiyn);
            terms.level_payment = LevelPayment::ActualDays;
            black_box(Loan::new(terms).unwrap().schedule().unwrap());
        }),
        Contestant::new("nesie with effective rate", |tiyn| {
            black_box(Loan::new(of_amount(&read, tiyn)).unwrap().schedule().unwrap().effective_rate().unwrap());
        }),
    ];
    for _ in 0..rounds {
        contestants.iter_mut().for_each(Contestant::round);
    }
    let plain = contestants[0].best;
    println!("one annuity of 60 rows with dates, act/365, rounded to the tiyn:");
    for contestant in &contestants {
        report(contestant.name, contestant.best, plain);
    }
    let (cores, time) = on_all_cores(&read, rounds);
    report(&format!("nesie, reused, on all {cores} cores"), time, plain);
    if rounds == ROUNDS {
        peers(plain);
    }
    drop(contestants);
    // The loop is a peer only if it finds the same figures.
    Loan::new(terms(1_000_000_000)).unwrap().schedule_into(&mut reused).unwrap();
    float_loop(10_000_000.0, 0.2275, start, &mut float_rows);
    for (row, float) in reused.rows().iter().zip(&float_rows) {
        let exact = [row.interest, row.principal, row.payment, row.closing].map(|amount| amount.to_string());
        let binary =
            [float.interest, float.principal, float.payment, float.closing].map(|amount| format!("{amount:.2}"));
        assert_eq!((exact, row.due_on.to_string()), (binary, float.due_on.to_string()));
    }
}

fn report(name: &str, time: Duration, plain: Duration) {
    let nanoseconds = time.as_secs_f64() * 1e9;
    let ratio = time.as_secs_f64() / plain.as_secs_f64();
    println!(
        "  {name:<34} {nanoseconds:>10.0} ns  {:>10.0} a second  {ratio:>8.2} x the float loop",
        1e9 / nanoseconds
    );
}

/// The peers of other languages, each as far as it is installed. `NESIE_PYTHON` names the interpreter.
fn peers(plain: Duration) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/peers");
    let python = std::env::var("NESIE_PYTHON").unwrap_or_else(|_| "python3".into());
    for (program, script) in [(python.as_str(), "peers.py"), ("node", "peers.js")] {
        let Ok(output) = Command::new(program).arg(folder.join(script)).output() else {
            println!("  skipped: {program} is not installed");
            continue;
        };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            match line.split_once('\t').map(|(name, seconds)| (name, seconds.parse())) {
                Some((name, Ok(seconds))) => report(name, Duration::from_secs_f64(seconds), plain),
                _ => println!("  {line}"),
            }
        }
    }
}
