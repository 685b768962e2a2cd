//! What does not change while the program runs: the schemas of the contract and the document of the API.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use bytes::Bytes;
use nesie::input::{InputError, Problem};
use nesie::schema::Document;
use nesie::word::ContractWord;
use sha2::{Digest, Sha256};

use crate::answer::is_known;
use crate::asked::Asked;
use crate::openapi;
use crate::refused::Refused;
use crate::state::Shared;
use crate::text::Cause;

/// A text that does not change, with the tag by which a client knows it.
pub(crate) struct Fixed {
    content: Bytes,
    content_type: &'static str,
    tag: HeaderValue,
}

impl Fixed {
    pub(crate) fn new(content: impl Into<Bytes>, content_type: &'static str) -> Self {
        let content = content.into();
        let hash = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        // Hexadecimal digits.
        let tag = HeaderValue::from_str(&format!("W/\"{hash}\"")).unwrap_or(HeaderValue::from_static("\"\""));
        Fixed { content, content_type, tag }
    }

    /// The text, unless the client has it.
    pub(crate) fn response(&self, asked: &Asked) -> Response {
        let headers = [(header::ETAG, self.tag.clone()), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))];
        if self.tag.to_str().is_ok_and(|tag| is_known(asked, tag)) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        let content_type = [(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type))];
        (headers, content_type, self.content.clone()).into_response()
    }
}

static SCHEMAS: LazyLock<BTreeMap<&'static str, Fixed>> = LazyLock::new(|| {
    let schema = |document: Document| Fixed::new(document.schema().to_string(), "application/schema+json");
    Document::WORDS.iter().map(|(word, document)| (*word, schema(*document))).collect()
});

static OPENAPI: LazyLock<Fixed> =
    LazyLock::new(|| Fixed::new(openapi::document().to_string(), "application/vnd.oai.openapi+json;version=3.1"));

/// A schema of the contract by its name.
pub(crate) fn schema() -> MethodRouter<Shared> {
    get(async |asked: Asked, name: Result<Path<String>, PathRejection>| {
        let Ok(Path(name)) = name else { return Err(Refused::because(Cause::NotFound, asked.lang)) };
        SCHEMAS.get(name.as_str()).map(|schema| schema.response(&asked)).ok_or_else(|| {
            let problem = Problem::one_of(&name, Document::WORDS).err().unwrap_or(Problem::Missing);
            Refused::of(&InputError::new("name", problem), asked.lang).in_path("name")
        })
    })
}

/// The document of the API.
pub(crate) fn openapi() -> MethodRouter<Shared> {
    get(async |asked: Asked| OPENAPI.response(&asked))
}
