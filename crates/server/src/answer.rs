//! The way from a request to its answer: computed beside the connections, from one catalogue, and written as it is accepted.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use nesie::catalogue::Catalogue;
use nesie::json::Method;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_util::task::AbortOnDropHandle;

use crate::asked::Asked;
use crate::body::held;
use crate::documents::{self, Style, Unwritten};
use crate::forms::Form;
use crate::refused::Refused;
use crate::state::Shared;
use crate::text::Cause;

/// How long the answer to an address holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// It is somebody's own: nobody keeps it.
    Nobody,
    /// It is kept, and asked for again by its tag.
    ByTag,
}

/// Answers a request of the contract.
pub(crate) async fn answer(
    state: &Shared,
    asked: &Asked,
    method: Method,
    request: String,
    keep: Keep,
) -> Result<Response, Refused> {
    let lang = asked.lang;
    let because = |cause| Refused::because(cause, lang);
    let forms = Form::of(method);
    let form = Form::accepted(&asked.headers, forms)
        .ok_or_else(|| because(Cause::NotAcceptable(forms.iter().map(|form| form.content_type()).collect())))?;
    let dialect = asked.dialect().map_err(|error| Refused::of(&error, lang))?;
    let chart_width = asked.chart_width().map_err(|error| Refused::of(&error, lang))?;
    // All of the answer is from this one, whatever comes in the meantime.
    let kept = state.keeper.current();
    let tag = tag(&kept.catalogue, form, asked);
    let style = Style { form, lang, dialect, chart_width };
    let work = move || documents::written(&kept.catalogue, method, &request, &style);
    // Who no longer waits takes back what has not begun.
    let written = timeout(state.limits.timeout(), AbortOnDropHandle::new(spawn_blocking(work))).await;
    let written = written.map_err(|_| because(Cause::Busy))?.map_err(|_| because(Cause::Internal))?;
    let written = written.map_err(|error| match error {
        Unwritten::Refused(error) => Refused::of(&error, lang),
        Unwritten::Workbook(_) => because(Cause::Internal),
    })?;
    // Only now is it known that there is an answer.
    if keep == Keep::ByTag && is_known(asked, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, headers(keep, &tag)).into_response());
    }
    let body = held(state, written).ok_or_else(|| because(Cause::Busy))?;
    let mut response = (headers(keep, &tag), body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(form.content_type()));
    if form != Form::Json {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    }
    if form.is_file() {
        let name = format!("attachment; filename=\"{method}.{}\"", form.file_ending());
        headers.extend(HeaderValue::from_str(&name).ok().map(|name| (header::CONTENT_DISPOSITION, name)));
    }
    Ok(response)
}

fn headers(keep: Keep, tag: &str) -> [(header::HeaderName, HeaderValue); 3] {
    let cache = HeaderValue::from_static(match keep {
        Keep::Nobody => "no-store",
        Keep::ByTag => "no-cache",
    });
    let vary = HeaderValue::from_static("accept, accept-language");
    // A hash and words of ours.
    let tag = HeaderValue::from_str(tag).unwrap_or(HeaderValue::from_static("\"\""));
    [(header::CACHE_CONTROL, cache), (header::VARY, vary), (header::ETAG, tag)]
}

/// The tag of an answer: the catalogue's hash, then the version of nesie, which may say the same otherwise, then what the form
/// depends on. It is weak, because the bytes of an answer may be compressed.
fn tag(catalogue: &Catalogue, form: Form, asked: &Asked) -> String {
    let (sha256, version) = (catalogue.sha256(), env!("CARGO_PKG_VERSION"));
    match form {
        Form::Json => format!("W/\"{sha256}-{version}\""),
        form => format!("W/\"{sha256}-{version}-{}-{}\"", form.file_ending(), asked.lang.code()),
    }
}

/// Whether the client has what a tag stands for.
pub(crate) fn is_known(asked: &Asked, tag: &str) -> bool {
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let tags = asked.headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|tags| tags.to_str().ok());
    // No tag of ours has a comma, so that none is found in a part of another.
    tags.flat_map(|tags| tags.split(',')).any(|known| known.trim() == "*" || strong(known) == strong(tag))
}
