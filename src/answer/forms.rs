//! The forms in which a schedule is handed on. They are made of the same request as a schedule.

use super::{in_loan, loan_of, terms_of};
use crate::balance_column::BalanceColumn;
use crate::catalogue::Catalogue;
use crate::input::{InputError, Problem};
use crate::loan::{BankForm, LoanTerms, SubsidyAgreement, Workings};
use crate::request::{Error, ScheduleRequest};

/// The schedule in the form in which a bank hands it to its borrower.
///
/// # Errors
/// [`Error`] for the same reasons as [`schedule`](super::schedule()).
pub fn bank_form(catalogue: &Catalogue, request: &ScheduleRequest) -> Result<BankForm, Error> {
    let (loan, _) = terms_of(catalogue, request)?;
    BankForm::new(&loan).map_err(in_loan)
}

/// The schedule of a subsidy agreement. Its balance is before or after each payment as `balance` says, else as the lender of the
/// request has it.
///
/// # Errors
/// [`Error`] for the same reasons as [`schedule`](super::schedule()); if the loan has no subsidy; if the lender has its balance
/// the other way.
pub fn subsidy_agreement(
    catalogue: &Catalogue,
    request: &ScheduleRequest,
    balance: Option<BalanceColumn>,
) -> Result<SubsidyAgreement, Error> {
    let (loan, lender) = terms_of(catalogue, request)?;
    let column = match lender {
        Some(lender) => lender.balance_of(balance)?,
        None => balance.unwrap_or_default(),
    };
    let agreement = SubsidyAgreement::of(&loan, column).map_err(in_loan)?;
    agreement.ok_or_else(|| Error::from(InputError::new("subsidy", Problem::Missing)).within("loan"))
}

/// The schedule of a loan with how every row of it was made. The terms are those that an answer carries: a loan as it was understood,
/// asked for or offered.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::{catalogue::Catalogue, loan::LoanTerms, request::ScheduleRequest};
/// let catalogue = Catalogue::builtin()?;
/// let terms = LoanTerms::new("10000000".parse()?, "24".parse()?, "2026-01-15".parse()?, 12);
/// let answer = nesie::schedule(&catalogue, &ScheduleRequest::new(terms))?;
/// let workings = nesie::workings(&catalogue, &answer.loan.terms)?;
/// assert_eq!(*workings.schedule.totals(), answer.totals);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error`] if the loan contradicts itself or is beyond the limits of the engine, which one of an answer is not.
pub fn workings(catalogue: &Catalogue, terms: &LoanTerms) -> Result<Workings, Error> {
    loan_of(terms.clone(), catalogue)?.workings().map_err(in_loan)
}
