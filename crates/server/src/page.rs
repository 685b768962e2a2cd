//! The page, within the program: the files of page/dist, which asks this server.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::http::{HeaderValue, Uri, header};
use axum::routing::{MethodRouter, get};
use include_dir::{Dir, include_dir};

use crate::asked::Asked;
use crate::refused::Refused;
use crate::schemas::Fixed;
use crate::state::Shared;
use crate::text::Cause;

static DIST: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../page/dist");
const INDEX: &str = "index.html";
/// The one page that stands in a frame of somebody else's.
const EMBEDDED: &str = "embed.html";

static FILES: LazyLock<BTreeMap<&'static str, Fixed>> = LazyLock::new(|| {
    let files = DIST.files().filter_map(|file| Some((file.path().to_str()?, file.contents())));
    files.map(|(name, content)| (name, Fixed::new(content, content_type(name)))).collect()
});

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// What a page may load: its own files, and nothing of anybody else's. `frame-ancestors` says who may show it in a frame.
macro_rules! policy {
    ($frame_ancestors:literal) => {
        concat!(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; ",
            "base-uri 'none'; form-action 'none'; frame-ancestors ",
            $frame_ancestors
        )
    };
}

/// The addresses of the files.
pub(crate) fn addresses() -> impl Iterator<Item = String> {
    ["/".to_owned()].into_iter().chain(FILES.keys().map(|name| format!("/{name}")))
}

/// A file of the page, `/` being its first one.
pub(crate) fn file() -> MethodRouter<Shared> {
    get(async |uri: Uri, asked: Asked| {
        let name = match uri.path().trim_start_matches('/') {
            "" => INDEX,
            name => name,
        };
        let file = FILES.get(name).ok_or_else(|| Refused::because(Cause::NotFound, asked.lang))?;
        let policy = if name == EMBEDDED { policy!("*") } else { policy!("'none'") };
        let headers = [
            (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
            (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        ];
        Ok::<_, Refused>((headers, file.response(&asked)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_page_has_a_type_and_stands_at_the_top() {
        assert!(FILES.contains_key(INDEX) && FILES.contains_key(EMBEDDED));
        assert_eq!(DIST.dirs().count(), 0, "folders are not served");
        for name in FILES.keys() {
            assert_ne!(content_type(name), "application/octet-stream", "{name}");
        }
    }
}
