//! Why a loan, a payment or a late payment is refused.

use nesie::calendar::CalendarError;
use nesie::loan::{AffordError, LateError, LoanError, Method};
use nesie::money::Money;

use super::{Table, date, rate, tenge};

table!(loan_refusals: figures_that_are_out_of_range, days_of_payment, a_grace, fees, a_principal_given_row_by_row, a_price_a_step_and_a_balloon, holidays, what_moves_between_payments, the_payment_that_a_loan_is_looked_for_with, a_late_payment);

fn figures_that_are_out_of_range(table: &mut Table) {
    table.says([
        LoanError::Principal { principal: Money::ZERO },
        LoanError::Instalments { instalments: 601 },
        LoanError::PaymentDay { day: 32 },
        LoanError::TooMany { field: "fees", count: 21, max: 20 },
        LoanError::TooLarge,
        LoanError::EffectiveRateTooHigh,
        LoanError::NoDerivation { path: "gesv".into() },
    ]);
}

fn days_of_payment(table: &mut Table) {
    table.says([
        LoanError::FirstDueTooEarly { first_due_on: date("2026-01-15"), disbursed_on: date("2026-01-15") },
        LoanError::DueDateTooLate { row: 7 },
        LoanError::PaymentTooEarly { pay_on: date("2026-01-30"), from: date("2026-01-31") },
        LoanError::Calendar(CalendarError::NotCovered { on: date("2031-05-01"), years: Some((2015, 2027)) }),
        LoanError::SettlementDay { on: date("2026-01-15"), disbursed_on: date("2026-01-15"), last: date("2027-01-15") },
    ]);
}

fn a_grace(table: &mut Table) {
    table.says([
        LoanError::GraceNotInPeriods { field: "grace.principal_months", months: 7, period_months: 3 },
        LoanError::GraceTooLong { months: 12, max_months: 11 },
        LoanError::InterestGraceTooLong { interest_months: 6, principal_months: 3 },
    ]);
}

fn fees(table: &mut Table) {
    table.says([
        LoanError::FeeName { position: 0 },
        LoanError::FeePercent { position: 1, percent: rate("100.01") },
        LoanError::FeeAmount { position: 2, amount: tenge("1500"), principal: tenge("1200") },
        LoanError::UpfrontFees { fees: tenge("1200"), disbursement: tenge("1200") },
    ]);
}

fn a_principal_given_row_by_row(table: &mut Table) {
    table.says([
        LoanError::CustomPrincipalUnused { method: Method::Annuity },
        LoanError::CustomPrincipalCount { count: 1, instalments: 12 },
        LoanError::CustomPrincipalSum { sum: Some(tenge("3")), principal: tenge("1200") },
        LoanError::CustomPrincipalInGrace { position: 0, principal: tenge("1") },
        LoanError::CustomPrincipalCapitalised,
        LoanError::CustomPrincipalTooEarly { position: 0, principal: tenge("800"), balance: tenge("600") },
    ]);
}

fn a_price_a_step_and_a_balloon(table: &mut Table) {
    let (price, principal) = (tenge("10000000"), tenge("8000000"));
    table.says([
        LoanError::Price { price, principal, down_payment: tenge("1000000") },
        LoanError::DownPaymentWithoutPrice,
        LoanError::DownPayment { down_payment: price, price },
        LoanError::PaymentStep { step: Money::ZERO, principal },
        LoanError::Balloon { balloon: principal, principal },
        LoanError::BalloonUnused { method: Method::Bullet },
    ]);
}

fn holidays(table: &mut Table) {
    table.says([
        LoanError::HolidayNotInPeriods { position: 0, months: 2, period_months: 3 },
        LoanError::HolidayNotInPeriods { position: 0, months: 2, period_months: 0 },
        LoanError::HolidayTooLong { position: 0, months: 12, max_months: 6 },
        LoanError::HolidaysOverlap { position: 1, from: date("2026-05-01") },
        LoanError::HolidayOfListedPrincipal,
        LoanError::OutsideLoan {
            list: "holidays",
            position: 0,
            on: date("2026-06-16"),
            first: date("2026-01-16"),
            last: date("2026-05-15"),
        },
        LoanError::GraceNotInPeriods { field: "grace.principal_months", months: 1, period_months: 0 },
    ]);
}

fn what_moves_between_payments(table: &mut Table) {
    let (first, last) = (date("2026-01-16"), date("2027-01-15"));
    table.says([
        // A sum above every amount has no figure.
        LoanError::TranchesSum { sum: None, principal: tenge("1200") },
        LoanError::FirstTranche { disbursed_on: date("2026-01-15") },
        LoanError::NothingMoved { list: "prepayments", position: 0 },
        LoanError::NothingMoved { list: "recurring_prepayments", position: 0 },
        LoanError::TwoOnOneDay { list: "rate_changes", position: 1, on: date("2026-02-15") },
        LoanError::OutsideLoan { list: "prepayments", position: 0, on: date("2027-01-16"), first, last },
        LoanError::AfterEnd { list: "tranches", position: 1, on: date("2026-03-15"), ended_on: date("2026-02-15") },
        LoanError::PrepaymentTooLarge {
            position: 0,
            on: date("2026-03-01"),
            amount: tenge("1200.01"),
            balance: tenge("1200"),
        },
    ]);
}

fn the_payment_that_a_loan_is_looked_for_with(table: &mut Table) {
    let (payment, principal) = (tenge("400000"), tenge("10000000"));
    table.says([
        AffordError::FixedAmounts { field: "tranches" },
        AffordError::PaymentTooLow { payment: tenge("0.01") },
        AffordError::NotPlain { field: "grace" },
        AffordError::PaymentsBelowLoan { payment, instalments: 21, principal },
        AffordError::PaymentBelowInterest { payment: tenge("200000"), interest: tenge("200000") },
        AffordError::NeverRepaid { payment, instalments: 600 },
        AffordError::RateTooHigh { payment },
    ]);
}

fn a_late_payment(table: &mut Table) {
    let (due_on, earlier) = (date("2026-02-15"), date("2026-02-14"));
    table.says([
        LateError::Amount { field: "overdue", amount: Money::ZERO },
        LateError::PaidBeforeDue { due_on, paid_on: earlier },
        LateError::DueBeforeLoan { due_on: earlier, disbursed_on: due_on },
    ]);
}
