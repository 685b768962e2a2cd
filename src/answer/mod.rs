//! What nesie answers: one function and one plain value for each thing it does.
//!
//! An answer is owned, can be sent to another thread, compares, and is the same after it has been written and read. Written,
//! it has the form of the contract. A later nesie may add fields: reading an answer passes over those that it does not know.

mod adverse;
mod afforded;
mod forms;
mod lender;
mod of_offer;
mod offer;
mod payment;
mod quote;
mod schedule;
mod verify;

use crate::advice::{self, AdviceError, LargestLoan, LargestLoanError, Screening, advise, largest_loan};
use crate::application::{Application, LoanRequest, Purpose, check_date};
use crate::catalogue::contract::{ProgrammeAnswer, ProgrammesAnswer};
use crate::catalogue::{Catalogue, Lender};
use crate::date::Date;
use crate::error::Refusal;
use crate::input::json::ContractVersion;
use crate::input::{InputError, Problem};
use crate::loan::contract::LoanAsUnderstood;
use crate::loan::{Loan, LoanError, LoanTerms, Sought, afford_with_calendar, hidden_rate, pay_off};
use crate::money::Money;
use crate::receipt::Receipt;
use crate::request::{
    AffordRequest, AffordableLoan, ApplicationWithoutAmount, Error, LateRequest, ProgrammeRequest, ProgrammesRequest,
    QuoteRequest, ScheduleRequest, SettleRequest,
};

pub use adverse::SpeaksAgainst;
pub use afforded::afforded;
pub use forms::{bank_form, subsidy_agreement, workings};
pub use lender::LenderAnswer;
pub use offer::*;
pub use payment::{AffordAnswer, AffordedOfProgramme, HiddenRateAnswer, LateAnswer, PayOffAnswer, SettleAnswer};
pub use quote::QuoteAnswer;
pub use schedule::{DerivationAnswer, Derived, Gesv, PaymentPattern, Payments, RowAnswer, ScheduleAnswer};
pub use verify::{Difference, OtherCatalogue, VerifyAnswer, verify};

/// Which offers there are for an application, on a day, with reasons and figures.
///
/// # Errors
/// [`Error`] if a programme or lender is not known, the loan is disbursed before the decision, a subsidy is to stop on a day
/// on which none runs, or a loan is beyond the limits of the engine.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::{catalogue::Catalogue, request::QuoteRequest};
/// let catalogue = Catalogue::builtin()?;
/// let loan = LoanRequest::new("30000000".parse()?, 60, Purpose::Investment);
/// let answer = nesie::quote(&catalogue, &QuoteRequest::new(Application::new(loan), "2026-11-22".parse()?))?;
/// assert_eq!(answer.as_of.to_string(), "2026-11-22");
/// assert_eq!(answer.catalogue.sha256, catalogue.sha256());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn quote(catalogue: &Catalogue, request: &QuoteRequest) -> Result<QuoteAnswer, Error> {
    let on = decision_date(request.as_of)?;
    let advice = advise(&request.application, catalogue, on, &request.options).map_err(in_quote)?;
    if let Some(value) = request.options.subsidy_stops_on.filter(|_| !advice.any_subsidy_is_stopped()) {
        return Err(InputError::new("options.subsidy_stops_on", Problem::NoSubsidyOn { value }).into());
    }
    let mut answer = QuoteAnswer::new(&advice, request.rows)?;
    answer.loan = Some(request.application.loan.clone());
    answer.receipt = Some(Receipt::quote(request, catalogue));
    Ok(answer)
}

/// Where the offers for an application belong, and what the first of them costs, without the reasons: a fraction of the work
/// of [`quote()`], for who asks of many. A day on which the state stops paying is not looked at.
///
/// # Errors
/// [`Error`] for the same reasons as [`quote()`], but for loans of offers that are not the first.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::{answer::screen, catalogue::Catalogue, request::QuoteRequest};
/// let catalogue = Catalogue::builtin()?;
/// let loan = LoanRequest::new("30000000".parse()?, 60, Purpose::Investment);
/// let screening = screen(&catalogue, &QuoteRequest::new(Application::new(loan), "2026-11-22".parse()?))?;
/// assert!(screening.first.and_then(|first| first.costs()).is_some());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn screen<'c>(catalogue: &'c Catalogue, request: &QuoteRequest) -> Result<Screening<'c>, Error> {
    let on = decision_date(request.as_of)?;
    advice::screen(&request.application, catalogue, on, &request.options).map_err(in_quote)
}

/// The loan of a request, checked, with the working days of the catalogue and its days counted as the lender does, if one is
/// named.
///
/// # Errors
/// [`Error`] for the same reasons as [`schedule()`].
pub fn loan(catalogue: &Catalogue, request: &ScheduleRequest) -> Result<Loan, Error> {
    Ok(terms_of(catalogue, request)?.0)
}

/// The schedule of a loan.
///
/// # Errors
/// [`Error`] if the lender is not known or counts days in another way, the loan contradicts itself, it is beyond the limits
/// of the engine, or a path names no amount of the answer.
pub fn schedule(catalogue: &Catalogue, request: &ScheduleRequest) -> Result<ScheduleAnswer, Error> {
    let (loan, lender) = terms_of(catalogue, request)?;
    let mut answer = ScheduleAnswer::new(&loan, catalogue.gesv_caps()).map_err(in_loan)?;
    for path in &request.derive {
        answer.derivations.push(Derived::new(&loan.derive(path)?));
    }
    if let Some(lender) = lender {
        answer.lender = Some(lender.into());
        answer.sources = crate::catalogue::contract::sources([&lender.source].into_iter(), catalogue);
    }
    answer.receipt = Some(Receipt::schedule(request, catalogue));
    Ok(answer)
}

/// The loan of a request, its days counted as the lender does, if one is named.
fn terms_of<'c>(catalogue: &'c Catalogue, request: &ScheduleRequest) -> Result<(Loan, Option<&'c Lender>), Error> {
    let lender = request.lender.as_ref().map(|id| catalogue.lender(id.as_str())).transpose()?;
    let mut terms = request.loan.clone();
    if let Some(lender) = lender {
        let day_count = lender.day_count_of(terms.day_count);
        terms.day_count = Some(day_count.map_err(|error| match request.loan.day_count {
            Some(_) => Error::from(error).within("loan"),
            None => error.into(),
        })?);
    }
    Ok((loan_of(terms, catalogue)?, lender))
}

/// What a payment comes to: the largest loan for it, how many of them repay a loan, or the rate that it hides.
///
/// # Errors
/// [`Error`] says why there is no answer.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::loan::{LoanTerms, Sought};
/// use nesie::request::AffordRequest;
/// let catalogue = nesie::catalogue::Catalogue::builtin()?;
/// let terms = LoanTerms::new("100000".parse()?, "12".parse()?, "2026-01-15".parse()?, 1);
/// let request = AffordRequest::of_offer("10000".parse()?, Sought::Instalments, terms);
/// let found = nesie::afford(&catalogue, &request)?.pay_off.ok_or("not repaid")?;
/// assert_eq!((found.instalments, found.last_payment.to_string()), (11, "5898.48".into()));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn afford(catalogue: &Catalogue, request: &AffordRequest) -> Result<AffordAnswer, Error> {
    let receipt = Receipt::afford(request, catalogue);
    match &request.of {
        AffordableLoan::Plain { find, loan } => {
            let (payment, calendar) = (request.payment, catalogue.calendar());
            let answer = match find {
                Sought::Principal => afford_with_calendar(loan, payment, calendar)
                    .map(|found| AffordAnswer::plain(found.principal, found.highest_payment, receipt)),
                Sought::Instalments => {
                    pay_off(loan, payment, calendar).map(|found| AffordAnswer::pay_off(loan, payment, found, receipt))
                }
                Sought::AnnualRate => hidden_rate(loan, payment, calendar)
                    .map(|found| AffordAnswer::hidden_rate(loan, payment, found, receipt)),
            };
            answer.map_err(|error| match error.field().as_ref() {
                "payment" => Error::from(error),
                _ => Error::from(error).within("loan"),
            })
        }
        AffordableLoan::OfProgramme { programme, as_of, application } => {
            let on = decision_date(*as_of)?;
            let asks = with_amount(application);
            let LargestLoan { loan, is_limited_by_programme, assumptions, .. } =
                largest_loan(&asks, request.payment, programme.as_str(), catalogue, on).map_err(in_afford)?;
            let own_assumptions = assumptions.iter().copied().filter(|assumption| !assumption.general()).collect();
            let of_programme = AffordedOfProgramme {
                programme: programme.clone(),
                limited_by_programme: is_limited_by_programme,
                purpose: asks.loan.purpose,
                purpose_assumed: application.loan.purpose.is_none(),
                assumptions,
                own_assumptions,
            };
            let (as_of, catalogue) = (Some(*as_of), Some(catalogue.stamp()));
            let of_programme = Some(of_programme);
            let found = AffordAnswer::plain(loan.principal, loan.highest_payment, receipt);
            Ok(AffordAnswer { as_of, catalogue, of_programme, ..found })
        }
    }
}

/// The application whose amount is sought. The purpose is an investment if it is not said.
fn with_amount(application: &ApplicationWithoutAmount) -> Application {
    let asked = application.loan.clone();
    let mut loan = LoanRequest::new(Money::ZERO, asked.term_months, asked.purpose.unwrap_or(Purpose::Investment));
    (loan.uses, loan.annual_rate) = (asked.uses, asked.annual_rate);
    (loan.disbursed_on, loan.method) = (asked.disbursed_on, asked.method);
    Application {
        applicant: application.applicant.clone(),
        loan,
        collateral: application.collateral.clone(),
        own_contribution: application.own_contribution,
    }
}

/// What closes a loan on a day.
///
/// # Errors
/// [`Error`] if the loan contradicts itself or is not running on the day.
pub fn settle(catalogue: &Catalogue, request: &SettleRequest) -> Result<SettleAnswer, Error> {
    let loan = loan_of(request.loan.clone(), catalogue)?;
    let settlement = loan.settlement(request.as_of).map_err(|error| match error {
        LoanError::SettlementDay { .. } => Error::from(error).at("as_of"),
        error => in_loan(error),
    })?;
    let receipt = Receipt::settle(request, catalogue);
    Ok(SettleAnswer { contract: ContractVersion::V1, loan: LoanAsUnderstood::of(&loan), settlement, receipt })
}

/// What paying late costs, as information. It takes nothing from the catalogue.
///
/// # Errors
/// [`Error`] if an amount is out of its limits, or the dates are not in their order.
pub fn late(_catalogue: &Catalogue, request: &LateRequest) -> Result<LateAnswer, Error> {
    Ok(LateAnswer::new(request.late, Receipt::late(request))?)
}

/// The programmes of the catalogue as they stand on a day.
///
/// # Errors
/// [`Error`] if the day is after the last that is computed with.
pub fn programmes(catalogue: &Catalogue, request: &ProgrammesRequest) -> Result<ProgrammesAnswer, Error> {
    decision_date(request.as_of)?;
    Ok(ProgrammesAnswer::new(catalogue, request.as_of))
}

/// One programme in full as it stands on a day.
///
/// # Errors
/// [`Error`] if the catalogue has no such programme.
pub fn programme(catalogue: &Catalogue, request: &ProgrammeRequest) -> Result<ProgrammeAnswer, Error> {
    decision_date(request.as_of)?;
    let id = request.id.as_str();
    let unknown = || AdviceError::unknown_programme(id, catalogue);
    ProgrammeAnswer::new(catalogue, id, request.as_of).ok_or_else(|| Error::from(unknown()).at("id"))
}

/// The day of a decision, if it is not after the last that is computed with.
fn decision_date(as_of: Date) -> Result<Date, InputError> {
    check_date(as_of).map_err(|problem| InputError::new("as_of", problem))
}

/// A loan of a request, with the working days of the catalogue.
fn loan_of(terms: LoanTerms, catalogue: &Catalogue) -> Result<Loan, Error> {
    Loan::with_calendar(terms, catalogue.calendar()).map_err(in_loan)
}

/// An error of the loan of a request.
fn in_loan(error: LoanError) -> Error {
    Error::from(error).within("loan")
}

/// An error of the largest loan of a programme, at the part of the request that it is about.
fn in_afford(error: LargestLoanError) -> Error {
    match error {
        LargestLoanError::Advice(AdviceError::DisbursedBefore { .. }) => Error::from(error).within("application"),
        LargestLoanError::NoRate { .. }
        | LargestLoanError::SubsidyUnknown { .. }
        | LargestLoanError::FixedRate { .. } => Error::from(error).at("application.loan.annual_rate"),
        error => error.into(),
    }
}

/// An error of the advice, at the part of the request that it is about.
fn in_quote(error: AdviceError) -> Error {
    let part = match error {
        AdviceError::DisbursedBefore { .. } => "application",
        AdviceError::UnknownProgramme { .. } | AdviceError::Lender(_) | AdviceError::BaseRateKnown { .. } => "options",
        _ => return error.into(),
    };
    Error::from(error).within(part)
}
