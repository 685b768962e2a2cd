//! Bodies on their way in and out, each within its limit of bytes, memory and time.

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use crate::asked::Asked;
use crate::refused::Refused;
use crate::state::{Shared, kib};
use crate::text::Cause;

/// Waits for the body of a request before it counts among those that are answered: a slow client takes no place of others.
pub(crate) async fn arrive(State(state): State<Shared>, asked: Asked, request: Request, next: Next) -> Response {
    let max_bytes = state.limits.max_body_bytes;
    arrived(&state, max_bytes, asked.lang, request, next).await.unwrap_or_else(IntoResponse::into_response)
}

/// The same of a request to verify an answer, which is long: there is memory for some of them at once.
pub(crate) async fn arrive_long(State(state): State<Shared>, asked: Asked, request: Request, next: Next) -> Response {
    let max_bytes = state.limits.max_verify_bytes;
    let Ok(held) = state.memory.clone().try_acquire_many_owned(kib(max_bytes)) else {
        return Refused::because(Cause::Busy, asked.lang).into_response();
    };
    let response = arrived(&state, max_bytes, asked.lang, request, next).await;
    drop(held);
    response.unwrap_or_else(IntoResponse::into_response)
}

async fn arrived(
    state: &Shared,
    max_bytes: usize,
    lang: Lang,
    request: Request,
    next: Next,
) -> Result<Response, Refused> {
    let (parts, body) = request.into_parts();
    let too_long = || {
        let max_bytes = u64::try_from(max_bytes).unwrap_or(u64::MAX);
        Refused::of(&InputError::new("", Problem::TooLong { max_bytes }), lang)
    };
    // A length that is announced need not be waited for.
    if body.size_hint().lower() > u64::try_from(max_bytes).unwrap_or(u64::MAX) {
        return Err(too_long());
    }
    let within = state.limits.timeout();
    let read = timeout(within, to_bytes(body, max_bytes)).await;
    let read = read.map_err(|_| Refused::because(Cause::TooSlow(within.as_secs()), lang))?;
    let bytes = read.map_err(|error| match error.into_inner().is::<http_body_util::LengthLimitError>() {
        true => too_long(),
        false => Refused::because(Cause::BrokenBody, lang),
    })?;
    Ok(next.run(Request::from_parts(parts, Body::from(bytes))).await)
}

/// A text whose memory is given back when it is sent, or when nobody waits for it any more.
struct Held {
    text: Vec<u8>,
    _memory: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.text
    }
}

/// A text as a body; `None` if too many long ones are being sent already.
pub(crate) fn held(state: &Shared, text: Vec<u8>) -> Option<Body> {
    let memory = state.memory.clone().try_acquire_many_owned(kib(text.len())).ok()?;
    Some(Body::from(Bytes::from_owner(Held { text, _memory: memory })))
}
