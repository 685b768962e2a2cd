//! The log: one line for each request, of method, route, status and time. Never a body, an identifier or an address.

use std::io;
use std::panic;
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;

use crate::flags::LogForm;
use crate::metrics::RequestLabels;
use crate::state::Shared;

/// Starts the log on standard error.
pub(crate) fn start(form: LogForm) {
    let log = tracing_subscriber::fmt().with_writer(io::stderr).with_target(false).with_ansi(false);
    match form {
        LogForm::Text => log.init(),
        LogForm::Json => log.json().flatten_event(true).init(),
    }
    // What a panic says may hold a part of a request: the place is enough to find it.
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "an error of nesie");
    }));
}

/// Logs and counts a request.
pub(crate) async fn request(
    axum::extract::State(state): axum::extract::State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let method = known(request.method());
    // The route and not the path, which may hold what somebody typed.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let running = state.metrics.running();
    let start = Instant::now();
    let response = next.run(request).await;
    let time = start.elapsed();
    drop(running);
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let status = response.status().as_u16();
    state.metrics.answered(RequestLabels { method, route: route.to_owned(), status }, time);
    tracing::info!(method, route, status, ms = format_args!("{:.1}", time.as_secs_f64() * 1e3), "request");
    response
}

/// A method by its name; a client may invent one.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}
