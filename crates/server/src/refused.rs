//! A request that gets no answer: problem details (RFC 9457) with the code and the field of the contract.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use nesie::error::{Code, ErrorAnswer, Refusal};
use nesie::language::Lang;
use serde::Serialize;

use crate::text::Cause;

/// How long a client that is told to come back should wait, in seconds.
pub(crate) const RETRY_AFTER_S: HeaderValue = HeaderValue::from_static("1");

/// Why a request gets no answer, in the language of the client.
#[derive(Debug)]
pub(crate) struct Refused {
    status: StatusCode,
    code: Code,
    field: String,
    message: String,
    lang: Lang,
}

/// Problem details, with the code and the field.
#[derive(Serialize)]
struct Details<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    detail: &'a str,
    code: Code,
    field: &'a str,
}

impl Refused {
    /// What the library, or the reader of an address, refuses.
    pub(crate) fn of(refusal: &impl Refusal, lang: Lang) -> Self {
        let ErrorAnswer { error } = ErrorAnswer::new(refusal, lang);
        Refused { status: status(error.code), code: error.code, field: error.field, message: error.message, lang }
    }

    /// The same where what is refused stands in the path of an address, at which there is then nothing.
    pub(crate) fn in_path(self, part: &str) -> Self {
        if self.field == part { Refused { status: StatusCode::NOT_FOUND, ..self } } else { self }
    }

    /// What the server itself refuses.
    pub(crate) fn because(cause: Cause, lang: Lang) -> Self {
        Refused::of(&cause, lang)
    }
}

/// The status of HTTP for a code: what cannot be read at all, what is no answer of the moment, and what is understood and wrong.
const fn status(code: Code) -> StatusCode {
    match code {
        Code::Syntax | Code::NotUtf8 | Code::TooDeep | Code::BrokenBody => StatusCode::BAD_REQUEST,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Code::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        Code::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Code::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        Code::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let details = Details {
            kind: format!("urn:nesie:error:{}", self.code),
            title: self.code.meaning(),
            status: self.status.as_u16(),
            detail: &self.message,
            code: self.code,
            field: &self.field,
        };
        // Texts and a number can always be written.
        let details = serde_json::to_string(&details).unwrap_or_default();
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
            (header::CONTENT_LANGUAGE, HeaderValue::from_static(self.lang.code())),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        let retry = (self.code == Code::Busy).then_some([(header::RETRY_AFTER, RETRY_AFTER_S)]);
        match retry {
            Some(retry) => (self.status, headers, retry, details).into_response(),
            None => (self.status, headers, details).into_response(),
        }
    }
}
