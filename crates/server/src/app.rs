//! The routes, and what stands around them.

use std::any::Any;

use axum::error_handling::HandleErrorLayer;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, Method as HttpMethod, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::{BoxError, Router};
use nesie::json::Method;
use nesie::language::Lang;
use tower::ServiceBuilder;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::cors::{AllowOrigin, Any as Everybody, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::asked::Asked;
use crate::refused::Refused;
use crate::state::Shared;
use crate::text::Cause;
use crate::{api, body, log, page, schemas, status};

/// The whole of what is served.
pub(crate) fn app(state: &Shared, allow_origin: &[HeaderValue]) -> Router {
    let mut app = routes(state);
    if !allow_origin.is_empty() {
        app = app.layer(cors(allow_origin));
    }
    let no_sniffing =
        SetResponseHeaderLayer::if_not_present(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let around = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), log::request))
        .layer(no_sniffing)
        // A quarter of the size for a few milliseconds; the next fifth would cost twice that.
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(3)))
        .layer(CatchPanicLayer::custom(internal));
    app.layer(around).layer(DefaultBodyLimit::disable()).with_state(state.clone())
}

fn routes(state: &Shared) -> Router<Shared> {
    let limit = GlobalConcurrencyLimitLayer::new(state.limits.max_requests);
    // Who comes when all places are taken is told so at once.
    let at_once = || ServiceBuilder::new().layer(HandleErrorLayer::new(busy)).load_shed().layer(limit.clone());
    let mut posted = Router::new();
    for method in api::POSTED {
        posted = posted.route(&format!("/v1/{method}"), api::posted(method));
    }
    let posted = posted.layer(at_once()).layer(from_fn_with_state(state.clone(), body::arrive));
    let verify = Router::new().route("/v1/verify", api::posted(Method::Verify));
    let verify = verify.layer(at_once()).layer(from_fn_with_state(state.clone(), body::arrive_long));
    let mut got = Router::new()
        .route("/v1/programmes", api::programmes())
        .route("/v1/programmes/{id}", api::programme())
        .route("/v1/texts/{lang}", api::texts())
        .route("/v1/schemas/{name}", schemas::schema())
        .route("/openapi.json", schemas::openapi());
    for address in page::addresses() {
        got = got.route(&address, page::file());
    }
    // Whoever watches over the server gets an answer however busy it is.
    let watched = Router::new()
        .route("/healthz", status::healthz())
        .route("/readyz", status::readyz())
        .route("/metrics", status::metrics());
    (posted.merge(verify).merge(got.layer(at_once())).merge(watched))
        .fallback(async |asked: Asked| Refused::because(Cause::NotFound, asked.lang))
        .method_not_allowed_fallback(async |asked: Asked| Refused::because(Cause::MethodNotAllowed, asked.lang))
}

async fn busy(asked: Asked, _too_many: BoxError) -> Refused {
    Refused::because(Cause::Busy, asked.lang)
}

/// After a panic nothing is known of the request any more.
fn internal(_panic: Box<dyn Any + Send>) -> Response {
    Refused::because(Cause::Internal, Lang::En).into_response()
}

/// Lets pages of other origins ask. There is nothing that a browser would send of its own, no cookie and no password.
fn cors(origins: &[HeaderValue]) -> CorsLayer {
    let origins = if origins.iter().any(|origin| origin == "*") {
        AllowOrigin::any()
    } else {
        AllowOrigin::list(origins.to_vec())
    };
    CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([HttpMethod::GET, HttpMethod::POST])
        .allow_headers(Everybody)
        .expose_headers([header::ETAG, header::RETRY_AFTER])
        .max_age(std::time::Duration::from_secs(24 * 60 * 60))
}
