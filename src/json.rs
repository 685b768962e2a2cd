//! One door for every frontend that passes JSON: a request in, the bytes of the answer out.

use crate::advice::{AdviceError, advise, largest_loan};
use crate::application::{Application, LoanRequest, Purpose};
use crate::catalogue::Catalogue;
use crate::catalogue::contract::{ListAnswer, SheetAnswer};
use crate::date::DecisionDate;
use crate::error::ErrorAnswer;
use crate::form::Form;
use crate::input::json::CONTRACT;
use crate::input::{InputError, Problem};
use crate::language::Lang;
use crate::loan::contract::{AffordAnswer, LateAnswer, SettlementAnswer};
use crate::loan::{Loan, afford};
use crate::money::Money;
use crate::receipt::{self, VerificationAnswer, VerifyError};
use crate::request::{
    AffordRequest, AffordableLoan, Error, FormRequest, LateRequest, ProgrammeRequest, ProgrammesRequest, QuoteRequest,
    ScheduleRequest, SettleRequest, TextsRequest, VerifyRequest,
};
use crate::text::Interface;
use crate::word::{ContractWord, contract_words};

contract_words! {
    /// What can be asked.
    #[non_exhaustive]
    pub enum Method {
        /// Which offers there are for an application.
        Quote = "quote",
        /// The schedule of a loan.
        Schedule = "schedule",
        /// The largest loan for a payment.
        Afford = "afford",
        /// What closes a loan on a day.
        Settle = "settle",
        /// What paying late costs.
        Late = "late",
        /// Whether an answer comes out the same again.
        Verify = "verify",
        /// The programmes on a day.
        Programmes = "programmes",
        /// One programme on a day.
        Programme = "programme",
        /// The texts of an interface.
        Texts = "texts",
        /// What the texts of a form come to.
        Form = "form",
    }
}

/// Answers a request: JSON in, JSON out, both in the form of the contract and without blanks. The same request and
/// catalogue give the same bytes, whoever asks.
///
/// # Errors
/// [`ErrorAnswer`], its message in English, if the request is wrong or has no answer. [`respond`] has the error itself.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::{catalogue::Catalogue, json::{Method, answer}};
/// let catalogue = Catalogue::builtin()?;
/// let request = r#"{"contract": "1", "application": {"loan": {"amount": "30000000", "term_months": 60,
///     "purpose": "investment"}}, "as_of": "2026-11-22"}"#;
/// let json = answer(&catalogue, Method::Quote, request).unwrap();
/// assert!(json.starts_with(r#"{"contract":"1","as_of":"2026-11-22","catalogue":{"#));
///
/// let refused = answer(&catalogue, Method::Quote, "{}").unwrap_err();
/// assert_eq!(refused.error.message, "contract: must be given");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn answer(catalogue: &Catalogue, method: Method, request: &str) -> Result<String, ErrorAnswer> {
    respond(catalogue, method, request).map_err(|error| ErrorAnswer::new(&error, Lang::En))
}

/// [`answer`] with a typed error, for who words it in another language.
///
/// # Errors
/// [`Error`] if the request is wrong or has no answer.
pub fn respond(catalogue: &Catalogue, method: Method, request: &str) -> Result<String, Error> {
    match method {
        Method::Quote => quote(catalogue, &QuoteRequest::from_json(request)?),
        Method::Schedule => schedule(catalogue, ScheduleRequest::from_json(request)?),
        Method::Afford => afford_answer(catalogue, AffordRequest::from_json(request)?),
        Method::Settle => {
            let SettleRequest { loan, as_of, .. } = SettleRequest::from_json(request)?;
            let loan = Loan::new(loan).map_err(|error| Error::from(error).within("loan"))?;
            written(&SettlementAnswer::new(&loan, as_of)?)
        }
        Method::Late => written(&LateAnswer::new(LateRequest::from_json(request)?.late)?),
        Method::Verify => verify(catalogue, &VerifyRequest::from_json(request)?),
        Method::Programmes => written(&ListAnswer::new(catalogue, ProgrammesRequest::from_json(request)?.as_of)),
        Method::Programme => {
            let ProgrammeRequest { id, as_of, .. } = ProgrammeRequest::from_json(request)?;
            let unknown = || AdviceError::unknown_programme(id.as_str(), catalogue);
            written(&SheetAnswer::new(catalogue, id.as_str(), as_of).ok_or_else(unknown)?)
        }
        Method::Texts => written(&Interface::new(TextsRequest::from_json(request)?.lang)),
        Method::Form => {
            let FormRequest { fields, .. } = FormRequest::from_json(request)?;
            written(&Form::read(fields.iter().map(|(field, text)| (field.as_str(), text.as_str()))))
        }
    }
}

fn quote(catalogue: &Catalogue, request: &QuoteRequest) -> Result<String, Error> {
    let QuoteRequest { application, as_of, options, rows, .. } = request;
    let advice = advise(application, catalogue, DecisionDate(*as_of), options)?;
    if let Some(value) = options.subsidy_stops_on.filter(|_| !advice.any_subsidy_is_stopped()) {
        return Err(InputError::new("options.subsidy_stops_on", Problem::NoSubsidyOn { value }).into());
    }
    written(&receipt::quote(application, &advice, options, *rows)?)
}

fn schedule(catalogue: &Catalogue, request: ScheduleRequest) -> Result<String, Error> {
    let mut loan = request.loan;
    let lender = request.lender.as_ref().map(|id| catalogue.lender(id.as_str())).transpose()?;
    if let Some(lender) = lender {
        loan.day_count = Some(lender.day_count_of(loan.day_count)?);
    }
    let loan = Loan::new(loan).map_err(|error| Error::from(error).within("loan"))?;
    match lender {
        Some(lender) => written(&receipt::schedule_by_lender(&loan, lender, catalogue)?),
        None => written(&receipt::schedule(&loan)?),
    }
}

fn afford_answer(catalogue: &Catalogue, request: AffordRequest) -> Result<String, Error> {
    match request.of {
        AffordableLoan::Plain { loan } => written(&AffordAnswer::from(afford(&loan, request.payment)?)),
        AffordableLoan::OfProgramme { programme, as_of, application } => {
            let loan = application.loan;
            let mut wish = LoanRequest::new(Money::ZERO, loan.term_months, loan.purpose.unwrap_or(Purpose::Investment));
            (wish.uses, wish.annual_rate) = (loan.uses, loan.annual_rate);
            (wish.disbursed_on, wish.method) = (loan.disbursed_on, loan.method);
            let asks = Application {
                applicant: application.applicant,
                loan: wish,
                collateral: application.collateral,
                own_contribution: application.own_contribution,
            };
            let on = DecisionDate(as_of);
            let found = largest_loan(&asks, request.payment, programme.as_str(), catalogue, on)?;
            let mut answer = AffordAnswer::from(found.loan);
            answer.assumptions = Some(found.assumptions.iter().map(|assumption| assumption.word()).collect());
            written(&answer)
        }
    }
}

fn verify(catalogue: &Catalogue, request: &VerifyRequest) -> Result<String, Error> {
    // A whole request carries what it is about.
    let parts = ["application", "loan"].into_iter().filter_map(|part| request.request.get(part));
    let part = parts.into_iter().find(|part| part.get("term_months").is_none());
    let mut input = part.unwrap_or(&request.request).clone();
    if let Some(fields) = input.as_object_mut() {
        fields.insert("contract".into(), CONTRACT.into());
    }
    let verification = receipt::verify(&request.answer.to_string(), &input.to_string(), catalogue);
    let verification = verification.map_err(|error| match error {
        VerifyError::Answer(error) => Error::from(error).within("answer"),
        VerifyError::Input(error) => Error::from(error).within("request"),
        VerifyError::Loan(error) => error.into(),
        VerifyError::Advice(error) => error.into(),
        VerifyError::Lender(error) => error.into(),
    })?;
    written(&VerificationAnswer::new(&verification))
}

fn written(answer: &impl serde::Serialize) -> Result<String, Error> {
    // Texts, numbers and lists can always be written.
    Ok(serde_json::to_string(answer).unwrap_or_default())
}
