//! The routes of the contract: each makes the request of the library of what came, and hands it on.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use bytes::Bytes;
use nesie::input::json::CONTRACT;
use nesie::input::{InputError, Problem};
use nesie::json::Method;
use serde::ser::{SerializeMap, Serializer};

use crate::answer::{Keep, answer};
use crate::asked::Asked;
use crate::forms::is_json;
use crate::refused::Refused;
use crate::state::Shared;
use crate::text::Cause;

/// What is asked by a body, but for `verify`, whose bodies are longer.
pub(crate) const POSTED: [Method; 6] =
    [Method::Quote, Method::Schedule, Method::Afford, Method::Settle, Method::Late, Method::Form];

/// The route of what is asked by a body.
pub(crate) fn posted(method: Method) -> MethodRouter<Shared> {
    post(async move |State(state): State<Shared>, asked: Asked, body: Bytes| {
        let refused = |error: InputError| Refused::of(&error, asked.lang);
        asked.no_fields().map_err(refused)?;
        if !is_json(&asked.headers) {
            return Err(Refused::because(Cause::MediaType, asked.lang));
        }
        let request = String::from_utf8(body.into());
        let request = request.map_err(|_| refused(InputError::new("", Problem::NotUtf8)))?;
        answer(&state, &asked, method, request, Keep::Nobody).await
    })
}

/// The programmes on a day.
pub(crate) fn programmes() -> MethodRouter<Shared> {
    get(async |State(state): State<Shared>, asked: Asked| {
        let request = of_address(&asked, &[])?;
        answer(&state, &asked, Method::Programmes, request, Keep::ByTag).await
    })
}

/// One programme on a day.
pub(crate) fn programme() -> MethodRouter<Shared> {
    get(async |State(state): State<Shared>, asked: Asked, id: Result<Path<String>, PathRejection>| {
        part(&state, &asked, Method::Programme, "id", id).await
    })
}

/// The texts of an interface.
pub(crate) fn texts() -> MethodRouter<Shared> {
    get(async |State(state): State<Shared>, asked: Asked, lang: Result<Path<String>, PathRejection>| {
        part(&state, &asked, Method::Texts, "lang", lang).await
    })
}

/// Answers what is asked by an address, of which a field stands in the path.
async fn part(
    state: &Shared,
    asked: &Asked,
    method: Method,
    name: &str,
    value: Result<Path<String>, PathRejection>,
) -> Result<Response, Refused> {
    let Ok(Path(value)) = value else { return Err(Refused::because(Cause::NotFound, asked.lang)) };
    let request = of_address(asked, &[(name, &value)])?;
    answer(state, asked, method, request, Keep::ByTag).await.map_err(|refused| refused.in_path(name))
}

/// A request of the fields of an address. One that is given twice stands there twice, and the library refuses it.
fn of_address(asked: &Asked, path: &[(&str, &str)]) -> Result<String, Refused> {
    let fields = asked.fields().map_err(|error| Refused::of(&error, asked.lang))?;
    let fields = fields.map(|(name, value)| (name.as_str(), value.as_str()));
    let fields = [("contract", CONTRACT)].into_iter().chain(path.iter().copied()).chain(fields);
    let mut written = Vec::new();
    let mut serializer = serde_json::Serializer::new(&mut written);
    // Texts can always be written.
    let map = serializer.serialize_map(None).and_then(|mut map| {
        for (name, value) in fields {
            map.serialize_entry(name, value)?;
        }
        map.end()
    });
    Ok(map.ok().and_then(|()| String::from_utf8(written).ok()).unwrap_or_default())
}
