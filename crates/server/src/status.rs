//! What whoever runs the server asks: whether it is there, what it answers from, what it has counted.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};
use nesie::catalogue::Stamp;
use serde::Serialize;

use crate::state::Shared;

/// What the server answers from.
#[derive(Serialize)]
struct Ready {
    status: &'static str,
    nesie: &'static str,
    catalogue: Stamp,
    /// Why the catalogue that came last was not taken.
    catalogue_refused: Option<String>,
}

/// Whether the server is there.
pub(crate) fn healthz() -> MethodRouter<Shared> {
    get(async || ([(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"))], "ok\n"))
}

/// Whether it can answer, and from which catalogue. With a catalogue that was not taken it answers from the one before: it
/// is ready, and says so.
pub(crate) fn readyz() -> MethodRouter<Shared> {
    get(async |State(state): State<Shared>| {
        let kept = state.keeper.current();
        let ready = Ready {
            status: "ready",
            nesie: env!("CARGO_PKG_VERSION"),
            catalogue: kept.catalogue.stamp(),
            catalogue_refused: kept.refused.clone(),
        };
        ([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], Json(ready))
    })
}

/// What it has counted.
pub(crate) fn metrics() -> MethodRouter<Shared> {
    get(async |State(state): State<Shared>| {
        let content_type = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
        ([(header::CONTENT_TYPE, content_type)], state.metrics.written()).into_response()
    })
}
