//! The forms in which an answer is written, and which of them a client accepts.

use std::str::FromStr;

use axum::http::{HeaderMap, header};
use headers_accept::Accept;
use mediatype::names::{APPLICATION, CSV, HTML, IMAGE, JSON, SVG, TEXT, XML};
use mediatype::{MediaType, Name};
use nesie::json::Method;

/// A form in which an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Json,
    Csv,
    Html,
    Xlsx,
    Svg,
}

impl Form {
    /// The forms that a method has, the one first that is chosen where a client does not mind.
    pub(crate) const fn of(method: Method) -> &'static [Form] {
        match method {
            Method::Schedule => &[Form::Json, Form::Csv, Form::Html, Form::Xlsx, Form::Svg],
            Method::Quote | Method::Afford | Method::Settle | Method::Late => {
                &[Form::Json, Form::Csv, Form::Html, Form::Xlsx]
            }
            Method::Programmes | Method::Programme => &[Form::Json, Form::Html, Form::Xlsx],
            _ => &[Form::Json],
        }
    }

    const fn media_type(self) -> MediaType<'static> {
        match self {
            Form::Json => MediaType::new(APPLICATION, JSON),
            Form::Csv => MediaType::new(TEXT, CSV),
            Form::Html => MediaType::new(TEXT, HTML),
            Form::Xlsx => MediaType::new(
                APPLICATION,
                Name::new_unchecked("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ),
            Form::Svg => MediaType::from_parts(IMAGE, SVG, Some(XML), &[]),
        }
    }

    /// What the header `Content-Type` says of it.
    pub(crate) const fn content_type(self) -> &'static str {
        match self {
            Form::Json => "application/json",
            Form::Csv => "text/csv; charset=utf-8; header=present",
            Form::Html => "text/html; charset=utf-8",
            Form::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form::Svg => "image/svg+xml",
        }
    }

    /// The ending of a file of this form.
    pub(crate) const fn file_ending(self) -> &'static str {
        match self {
            Form::Json => "json",
            Form::Csv => "csv",
            Form::Html => "html",
            Form::Xlsx => "xlsx",
            Form::Svg => "svg",
        }
    }

    /// Whether it is to be kept as a file, and not to be shown.
    pub(crate) const fn is_file(self) -> bool {
        matches!(self, Form::Csv | Form::Xlsx)
    }

    /// The form that a client accepts best; `None` if it accepts none of them.
    pub(crate) fn accepted(headers: &HeaderMap, forms: &[Form]) -> Option<Form> {
        let ranges: Vec<&str> =
            headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).collect();
        // A header that cannot be read says nothing.
        let accept = Accept::from_str(&ranges.join(",")).ok().filter(|accept| accept.media_types().next().is_some());
        let Some(accept) = accept else { return forms.first().copied() };
        let types: Vec<MediaType> = forms.iter().map(|form| form.media_type()).collect();
        let best = accept.negotiate(&types)?;
        forms.iter().copied().find(|form| form.media_type() == *best)
    }
}

/// Whether the headers say that a body is JSON, or do not say what it is.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let Some(said) = headers.get(header::CONTENT_TYPE) else { return true };
    let said = said.to_str().ok().and_then(|said| MediaType::parse(said).ok());
    said.is_some_and(|said| said.ty == APPLICATION && (said.subty == JSON || said.suffix == Some(JSON)))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn accepted(accept: &[&'static str]) -> Option<Form> {
        let headers = accept.iter().map(|accept| (header::ACCEPT, HeaderValue::from_static(accept)));
        Form::accepted(&headers.collect(), Form::of(Method::Quote))
    }

    #[test]
    fn the_form_is_the_one_that_is_accepted_best() {
        assert_eq!(accepted(&[]), Some(Form::Json));
        assert_eq!(accepted(&["*/*"]), Some(Form::Json));
        assert_eq!(accepted(&["text/csv"]), Some(Form::Csv));
        assert_eq!(accepted(&["text/*;q=0.5, application/json;q=0.4"]), Some(Form::Csv));
        assert_eq!(accepted(&["application/json;q=0.4", "text/csv;q=0.5"]), Some(Form::Csv));
        assert_eq!(accepted(&["application/*, text/csv;q=0.9"]), Some(Form::Json));
        assert_eq!(accepted(&["*/*, application/json;q=0"]), Some(Form::Csv));
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assert_eq!(accepted(&[browser]), Some(Form::Html));
        assert_eq!(accepted(&["image/png"]), None);
        assert_eq!(accepted(&["text/csv;q=0"]), None);
        assert_eq!(accepted(&[Form::Xlsx.content_type()]), Some(Form::Xlsx));
        // What cannot be read says nothing.
        for broken in ["", "json", ";;;", "text/csv;q=much;\"", "/"] {
            assert_eq!(accepted(&[broken]), Some(Form::Json), "{broken}");
        }
    }

    #[test]
    fn a_schedule_has_a_chart_for_who_wants_a_picture() {
        let accepted = |accept: &'static str, method| {
            let headers = [(header::ACCEPT, HeaderValue::from_static(accept))];
            Form::accepted(&headers.into_iter().collect(), Form::of(method))
        };
        assert_eq!(accepted("image/svg+xml", Method::Schedule), Some(Form::Svg));
        assert_eq!(accepted("image/*", Method::Schedule), Some(Form::Svg));
        assert_eq!(accepted("image/svg+xml, */*;q=0.8", Method::Schedule), Some(Form::Svg));
        assert_eq!(accepted("*/*", Method::Schedule), Some(Form::Json));
        assert_eq!(accepted("image/svg+xml", Method::Quote), None);
    }

    #[test]
    fn a_body_is_json_unless_it_is_said_to_be_something_else() {
        let said = |said: &'static str| {
            is_json(&[(header::CONTENT_TYPE, HeaderValue::from_static(said))].into_iter().collect())
        };
        assert!(is_json(&HeaderMap::new()));
        assert!(said("application/json") && said("Application/JSON; charset=utf-8") && said("application/x+json"));
        assert!(!said("application/x-www-form-urlencoded") && !said("text/json") && !said("json") && !said(""));
    }
}
