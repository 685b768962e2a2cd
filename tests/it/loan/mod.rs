//! Money over time: schedules, effective rate, subsidy, settlement.

mod afford;
mod clause_laws;
#[cfg(feature = "builtin")]
mod clauses;
mod contract;
mod derivations;
mod edges;
mod figures;
mod gesv_at_rate_changes;
mod golden;
mod laws;
mod properties;
mod recomputed;
mod settlement;
mod subsidy_agreement;
mod subsidy_figures;
mod subsidy_laws;
mod wild;

use nesie::day_count::{DayCount, Period, YearFraction};
use nesie::loan::{Loan, LoanTerms};

/// The share of a year of a whole row of terms without moved payment days.
fn fraction_of_row(terms: &LoanTerms, row: Period) -> YearFraction {
    let loan = Loan::new(terms.clone()).unwrap();
    let (months, payment_day) = (terms.every.months(), loan.terms().payment_day.unwrap());
    let on_series = row.from.plus_months(0, payment_day) == Some(row.from)
        && row.from.plus_months(months, payment_day) == Some(row.to);
    let is_first = row.from == terms.disbursed_on && row.from.same_day_after(months) == Some(row.to);
    if terms.day_count == Some(DayCount::EqualMonths) && (on_series || is_first) {
        return YearFraction { days: months.into(), basis: 12 };
    }
    terms.day_count.unwrap().year_fraction(row)
}
