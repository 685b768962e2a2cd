//! A million schedules on all cores, each core with one schedule whose memory it uses again.
//!
//!     cargo run -p nesie --release --example million_schedules
//!
//! Prints how long it took, and the interest of all loans together, which is the same on any number of cores.
//! The argument is another count.

use std::error::Error;
use std::num::NonZero;
use std::thread;
use std::time::Instant;

use nesie::day_count::DayCount;
use nesie::loan::{Loan, LoanTerms, Schedule};
use nesie::money::Money;
use nesie::rate::Rate;

type Failure = Box<dyn Error + Send + Sync>;

/// The first loan; each further one is of 9.77 tenge more.
fn terms() -> Result<LoanTerms, Failure> {
    let mut terms = LoanTerms::new(Money::parse("10000000")?, Rate::parse("22.75")?, "2026-01-15".parse()?, 60);
    terms.day_count = Some(DayCount::Act365);
    Ok(terms)
}

/// The interest in tiyn of the loans number `first`, `first + step` and so on below `count`.
fn part_tiyn(mut terms: LoanTerms, first: i64, step: usize, count: i64) -> Result<i64, Failure> {
    let smallest_tiyn = terms.principal.tiyn();
    let (mut schedule, mut sum_tiyn) = (Schedule::default(), 0);
    for number in (first..count).step_by(step) {
        terms.principal = Money::from_tiyn(smallest_tiyn + number * 977)?;
        Loan::new(terms.clone())?.schedule_into(&mut schedule)?;
        sum_tiyn += schedule.totals().interest.tiyn();
    }
    Ok(sum_tiyn)
}

/// The interest in tiyn of the first `count` loans, computed by some threads at once.
pub(crate) fn interest_tiyn(count: i64, threads: usize) -> Result<i64, Failure> {
    let terms = terms()?;
    thread::scope(|scope| {
        let parts = (0_i64..).take(threads).map(|first| {
            let terms = terms.clone();
            scope.spawn(move || part_tiyn(terms, first, threads, count))
        });
        // All threads are started before the first is waited for.
        let parts: Vec<_> = parts.collect();
        parts.into_iter().map(|part| part.join().map_err(|_| "a thread broke off")?).sum()
    })
}

fn main() -> Result<(), Failure> {
    let count = std::env::args().nth(1).map_or(Ok(1_000_000), |text| text.parse())?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let start = Instant::now();
    let interest = interest_tiyn(count, threads)?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{count} schedules of 60 rows in {seconds:.3} s on {threads} cores");
    println!("interest of all: {interest} tiyn");
    Ok(())
}
