//! One door for every frontend that passes JSON: a request in, the bytes of the answer out.

use serde::Serialize;

use crate::answer;
use crate::catalogue::Catalogue;
use crate::error::ErrorAnswer;
use crate::form::Form;
use crate::language::Lang;
use crate::request::{
    AffordRequest, Error, FormRequest, LateRequest, ProgrammeRequest, ProgrammesRequest, QuoteRequest, ScheduleRequest,
    SettleRequest, TextsRequest, VerifyRequest,
};
use crate::text::Interface;

pub use crate::request::Method;

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

/// [`answer()`] with a typed error, for who words it in another language.
///
/// # Errors
/// [`Error`] if the request is wrong or has no answer.
pub fn respond(catalogue: &Catalogue, method: Method, request: &str) -> Result<String, Error> {
    match method {
        Method::Quote => written(answer::quote(catalogue, &QuoteRequest::from_json(request)?)),
        Method::Schedule => written(answer::schedule(catalogue, &ScheduleRequest::from_json(request)?)),
        Method::Afford => written(answer::afford(catalogue, &AffordRequest::from_json(request)?)),
        Method::Settle => written(answer::settle(catalogue, &SettleRequest::from_json(request)?)),
        Method::Late => written(answer::late(catalogue, &LateRequest::from_json(request)?)),
        Method::Verify => written(answer::verify(catalogue, &VerifyRequest::from_json(request)?)),
        Method::Programmes => written(answer::programmes(catalogue, &ProgrammesRequest::from_json(request)?)),
        Method::Programme => written(answer::programme(catalogue, &ProgrammeRequest::from_json(request)?)),
        Method::Texts => written(Ok(Interface::new(TextsRequest::from_json(request)?.lang))),
        Method::Form => {
            let FormRequest { fields, .. } = FormRequest::from_json(request)?;
            written(Ok(Form::read(fields.iter().map(|(field, text)| (field.as_str(), text.as_str())))))
        }
    }
}

fn written(answer: Result<impl Serialize, Error>) -> Result<String, Error> {
    // Texts, numbers and lists can always be written.
    Ok(serde_json::to_string(&answer?).unwrap_or_default())
}
