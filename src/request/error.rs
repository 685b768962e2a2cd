//! Why a request has no answer.

use std::borrow::Cow;

use crate::advice::{AdviceError, LargestLoanError};
use crate::catalogue::{CatalogueError, LenderError};
use crate::error::{Code, Refusal};
use crate::input::InputError;
use crate::language::{Lang, Localize, say};
use crate::loan::{AffordError, LateError, LoanError};

/// Why a request has no answer: one type for every door. The field of each is a path in the request.
///
/// It says what it is in English by `Display`, in each language by [`Localize`]; [`Refusal`] gives a program the code and
/// the field, `source()` the cause.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum Error {
    /// A field is wrong by itself.
    Input(#[from] InputError),
    /// The loan contradicts itself.
    Loan(#[from] LoanError),
    /// No loan is found for a payment.
    Afford(#[from] AffordError),
    /// The late payment cannot be.
    Late(#[from] LateError),
    /// No loan of a programme is found for a payment.
    LargestLoan(#[from] LargestLoanError),
    /// There is no advice on it.
    Advice(#[from] AdviceError),
    /// The lender, or how it counts days, is not known.
    Lender(#[from] LenderError),
    /// The catalogue is wrong.
    Catalogue(#[from] CatalogueError),
    /// The answer to verify is none of nesie's, or carries no receipt; the field is a path in that answer.
    Answer(#[source] InputError),
    /// A field of the request is refused that has another name for who finds it wrong.
    At {
        /// The field: `id`, `as_of`.
        field: &'static str,
        /// Why.
        #[source]
        error: Box<Error>,
    },
    /// A part of the request is refused.
    Within {
        /// The part: `loan`, `application`, `options`.
        part: &'static str,
        /// Why.
        #[source]
        error: Box<Error>,
    },
}

impl Error {
    /// The same error of a part of a request.
    pub(crate) fn within(self, part: &'static str) -> Error {
        Error::Within { part, error: Box::new(self) }
    }

    /// The same error of the field of a request that is meant.
    pub(crate) fn at(self, field: &'static str) -> Error {
        Error::At { field, error: Box::new(self) }
    }

    /// The error without the part of the request that it is within: its field is then a path in what was handed in, where
    /// that was a bare loan or application.
    ///
    /// ```
    /// use nesie::error::Refusal;
    /// use nesie::loan::LoanTerms;
    /// use nesie::request::ScheduleRequest;
    /// # #[cfg(feature = "builtin")] {
    /// let terms = LoanTerms::new(nesie::money::Money::ZERO, nesie::rate::Rate::parse("7")?, "2026-11-22".parse()?, 60);
    /// let request = serde_json::to_string(&ScheduleRequest::new(terms))?;
    /// let catalogue = nesie::catalogue::Catalogue::builtin()?;
    /// let error = nesie::json::respond(&catalogue, nesie::json::Method::Schedule, &request).unwrap_err();
    /// assert_eq!(error.field(), "loan.principal");
    /// assert_eq!(error.in_part().field(), "principal");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_part(self) -> Error {
        match self {
            Error::Within { error, .. } | Error::At { error, .. } => *error,
            error => error,
        }
    }

    fn refusal(&self) -> &dyn Refusal {
        match self {
            Error::Input(error) | Error::Answer(error) => error,
            Error::Loan(error) => error,
            Error::Afford(error) => error,
            Error::Late(error) => error,
            Error::LargestLoan(error) => error,
            Error::Advice(error) => error,
            Error::Lender(error) => error,
            Error::Catalogue(error) => error,
            Error::Within { error, .. } | Error::At { error, .. } => error.refusal(),
        }
    }
}

impl Refusal for Error {
    fn code(&self) -> Code {
        self.refusal().code()
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            Error::At { field, .. } => (*field).into(),
            Error::Within { part, error } => match error.field() {
                field if field.is_empty() => (*part).into(),
                field => format!("{part}.{field}").into(),
            },
            _ => self.refusal().field(),
        }
    }
}

impl Localize for Error {
    fn localize(&self, lang: Lang) -> String {
        if let Error::Answer(error) = self {
            let error = error.localize(lang);
            return say!(lang,
                kk: "тексерілетін жауап: {error}",
                ru: "проверяемый ответ: {error}",
                en: "the answer to verify: {error}");
        }
        let (Error::Within { error, .. } | Error::At { error, .. }) = self else {
            return self.refusal().localize(lang);
        };
        let (said, field) = (error.localize(lang), error.field());
        match said.strip_prefix(field.as_ref()) {
            Some(rest) if !field.is_empty() && rest.starts_with(':') => format!("{}{rest}", self.field()),
            _ => said,
        }
    }
}
