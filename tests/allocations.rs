//! A schedule takes no memory for each of its rows: one block for the due dates of a loan, none where a schedule is used again.

use nesie::loan::{Loan, LoanTerms, Schedule};
use nesie::money::Money;
use nesie::rate::Rate;

#[global_allocator]
static COUNTED: dhat::Alloc = dhat::Alloc;

/// The blocks that a loan of so many rows takes, and then its schedule in the memory of an earlier one.
fn blocks(instalments: u32, schedule: &mut Schedule) -> [u64; 2] {
    let amount = Money::parse("10000000").unwrap();
    let terms = LoanTerms::new(amount, Rate::parse("22.75").unwrap(), "2026-01-15".parse().unwrap(), instalments);
    let before = dhat::HeapStats::get().total_blocks;
    let loan = Loan::new(terms).unwrap();
    let of_loan = dhat::HeapStats::get().total_blocks - before;
    loan.schedule_into(schedule).unwrap();
    [of_loan, dhat::HeapStats::get().total_blocks - before - of_loan]
}

#[test]
fn nothing_is_allocated_for_a_row() {
    let _profiler = dhat::Profiler::builder().testing().build();
    let mut schedule = Schedule::default();
    blocks(600, &mut schedule);
    for instalments in [1, 60, 600] {
        assert_eq!(blocks(instalments, &mut schedule), [1, 0], "{instalments} rows");
    }
}
