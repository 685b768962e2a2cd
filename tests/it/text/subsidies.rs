//! Why a subsidy is refused, and what is said of its end.

use nesie::loan::{Loan, LoanTerms, Method, Subsidy, SubsidyError, SubsidyStep};

use super::{Table, date, rate, tenge};

table!(subsidies: what_is_refused, its_end_and_its_stop);

fn what_is_refused(table: &mut Table) {
    let (first, last) = (date("2026-01-15"), date("2029-01-15"));
    let step = |after_months, earliest, latest| SubsidyError::Step { position: 1, after_months, earliest, latest };
    table.says([
        SubsidyError::StopsOn { on: date("2029-01-16"), first, last },
        // After "не больше" Russian has the genitive: 21 месяца, not 21 месяц.
        SubsidyError::Months { months: 22, max_months: 21, loan_ends_on: date("2027-10-15") },
        SubsidyError::NoSteps,
        // The step before is that of 11 months, and 12 are all.
        step(12, 12, 11),
        step(12, 11, 11),
        step(12, 1, 11),
        SubsidyError::AboveNominal { position: 0, rate: rate("14.01"), nominal: rate("14"), on: first },
        SubsidyError::WithInterestGrace { interest_months: 3 },
        SubsidyError::WithPaymentHoliday { position: 0 },
        SubsidyError::WithSettledInterest { list: "prepayments", position: 0 },
    ]);
}

// By hand: 1 200 000.00 that stand for a year at 12 % bear 12 000.00 a month, of which the state pays half for six months.
fn its_end_and_its_stop(table: &mut Table) {
    let mut terms = LoanTerms::new(tenge("1200000"), rate("12"), date("2026-01-15"), 12);
    terms.method = Method::Bullet;
    let steps = vec![SubsidyStep { after_months: 0, rate: rate("6") }];
    let mut subsidy = Subsidy { months: 6, from: terms.disbursed_on, steps, stops_on: None };
    terms.subsidy = Some(subsidy.clone());
    let end = Loan::new(terms.clone()).unwrap().subsidy_end().unwrap().unwrap();
    table.says([end]);
    subsidy.stops_on = Some(date("2026-03-15"));
    terms.subsidy = Some(subsidy);
    let stop = Loan::new(terms).unwrap().subsidy_stop().unwrap().unwrap();
    table.says([stop]);
}
