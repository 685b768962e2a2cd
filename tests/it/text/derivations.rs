//! How an amount was made. The figures are worked by hand; the smoothed level payment stands in `loan_derivations` too.

use nesie::loan::{AfterPrepayment, LevelPayment, Loan, LoanTerms, Method, Prepayment, Quantity, RateChange, Residual};
use nesie::money::Rounding;

use super::{Table, date, rate, tenge};

table!(derivations: interest_and_its_rounding, principal_and_balance, the_level_payment, the_names_of_the_amounts);

/// What is said of an amount of a loan of 1 200.00 at 12 % in four rows, changed.
fn derived(table: &mut Table, path: &str, change: impl FnOnce(&mut LoanTerms)) {
    let mut terms = LoanTerms::new(tenge("1200"), rate("12"), date("2026-01-15"), 4);
    change(&mut terms);
    table.says([Loan::new(terms).unwrap().derive(path).unwrap()]);
}

/// From 25 January on twice the rate.
fn twice(terms: &mut LoanTerms) {
    terms.rate_changes =
        vec![RateChange { on: date("2026-01-25"), annual_rate: rate("24"), payment: Default::default() }];
}

fn interest_and_its_rounding(table: &mut Table) {
    derived(table, "rows.1.interest", |_| ());
    derived(table, "rows.1.interest", |terms| terms.rounding = Rounding::HalfEven);
    // Ten days and twenty: 4.00 + 16.00.
    derived(table, "rows.1.interest", twice);
    let even = |terms: &mut LoanTerms| {
        twice(terms);
        terms.rounding = Rounding::HalfEven;
    };
    derived(table, "rows.1.interest", even);
}

// A quarter of 1 200.00 is 300.00.
fn principal_and_balance(table: &mut Table) {
    let shares = |terms: &mut LoanTerms| {
        terms.method = Method::EqualPrincipal;
        let (amount, then) = (tenge("100"), AfterPrepayment::Lower);
        terms.prepayments = vec![Prepayment { on: date("2026-02-15"), amount, then, settles_interest: false }];
    };
    derived(table, "rows.1.principal", shares);
    derived(table, "rows.1.closing", shares);
    derived(table, "rows.1.payment", shares);
    derived(table, "rows.1.fees", shares);
}

fn the_level_payment(table: &mut Table) {
    derived(table, "level_payment", |terms| terms.residual = Residual::Smooth);
    let without_interest = |terms: &mut LoanTerms| {
        terms.annual_rate = rate("0");
        terms.level_payment = LevelPayment::ActualDays;
    };
    derived(table, "level_payment", without_interest);
}

fn the_names_of_the_amounts(table: &mut Table) {
    table.says([
        Quantity::Opening,
        Quantity::Interest,
        Quantity::Principal,
        Quantity::Fees,
        Quantity::Payment,
        Quantity::Closing,
        Quantity::StateInterest,
        Quantity::BorrowerInterest,
        Quantity::BorrowerPayment,
        Quantity::LevelPayment,
        Quantity::PlannedPrincipal,
        Quantity::Balance,
        Quantity::AccruedInterest,
        Quantity::DeferredInterest,
        Quantity::CapitalisedInterest,
        Quantity::PostponedInterest,
        Quantity::AboveInterest,
        Quantity::Prepaid,
        Quantity::Tranches,
        Quantity::PaymentFees,
        Quantity::UpfrontFees,
        Quantity::SumOfRows,
    ]);
}
