//! What the address and the headers of a request ask for, besides its body.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie_report::write::ChartWidth;
use nesie_report::write::csv::Dialect;

const LANG: &str = "lang";
const DIALECT: &str = "csv_dialect";
const WIDTH: &str = "chart_width";

/// What the address and the headers of a request ask for.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) headers: HeaderMap,
    /// The language of words: that of `?lang=`, else the first of `Accept-Language` that nesie speaks, else English.
    pub(crate) lang: Lang,
    /// The fields of the query, as they are given.
    query: Vec<(String, String)>,
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        // A query that cannot be read has no fields.
        let query = Query::try_from_uri(&parts.uri).map(|Query(query)| query).unwrap_or_default();
        let mut asked = Asked { headers: parts.headers.clone(), lang: of_headers(&parts.headers), query };
        asked.lang = asked.one_of(LANG, Lang::WORDS).ok().flatten().unwrap_or(asked.lang);
        Ok(asked)
    }
}

impl Asked {
    /// The fields of the query that are part of the question, once those are right that are about its form.
    pub(crate) fn fields(&self) -> Result<impl Iterator<Item = &(String, String)>, InputError> {
        self.one_of(LANG, Lang::WORDS)?;
        self.dialect()?;
        self.chart_width()?;
        Ok(self.query.iter().filter(|(name, _)| ![LANG, DIALECT, WIDTH].contains(&name.as_str())))
    }

    /// Refuses fields in the query, where the question stands in the body.
    pub(crate) fn no_fields(&self) -> Result<(), InputError> {
        match self.fields()?.next() {
            Some((name, _)) => Err(InputError::new(name, Problem::unknown_field(name, &[LANG, DIALECT, WIDTH]))),
            None => Ok(()),
        }
    }

    /// For whom comma-separated values are written.
    pub(crate) fn dialect(&self) -> Result<Dialect, InputError> {
        Ok(self.one_of(DIALECT, Dialect::WORDS)?.unwrap_or_default())
    }

    /// How wide a chart is drawn.
    pub(crate) fn chart_width(&self) -> Result<ChartWidth, InputError> {
        Ok(self.one_of(WIDTH, ChartWidth::WORDS)?.unwrap_or_default())
    }

    fn one_of<T: Copy>(&self, name: &str, words: &[(&'static str, T)]) -> Result<Option<T>, InputError> {
        let mut given = self.query.iter().filter(|(field, _)| field == name);
        let refused = |problem| InputError::new(name, problem);
        let Some((_, value)) = given.next() else { return Ok(None) };
        if given.next().is_some() {
            return Err(refused(Problem::Duplicate));
        }
        Problem::one_of(value, words).map(Some).map_err(refused)
    }
}

/// The first language of `Accept-Language` that nesie speaks, else English.
fn of_headers(headers: &HeaderMap) -> Lang {
    let said = headers.get(header::ACCEPT_LANGUAGE).and_then(|said| said.to_str().ok()).unwrap_or_default();
    // The parser takes "nan" for a number, by which nothing can be sorted.
    if said.to_ascii_lowercase().contains("nan") {
        return Lang::En;
    }
    let mut accepted = accept_language::parse_with_quality(said).into_iter().filter(|(_, quality)| *quality > 0.0);
    accepted.find_map(|(tag, _)| tag.split('-').next()?.to_lowercase().parse().ok()).unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderValue, Request};

    use super::*;

    async fn asked(address: &str, language: &'static str) -> Asked {
        let request = Request::builder().uri(address);
        let request = request.header(header::ACCEPT_LANGUAGE, HeaderValue::from_static(language)).body(()).unwrap();
        Asked::from_request_parts(&mut request.into_parts().0, &()).await.unwrap()
    }

    #[tokio::test]
    async fn the_language_is_that_of_the_address_before_that_of_the_header() {
        for (language, lang) in [
            ("", Lang::En),
            ("kk-KZ, ru;q=0.9", Lang::Kk),
            ("de, ru;q=0.5, kk;q=0.9", Lang::Kk),
            ("RU", Lang::Ru),
            ("kk;q=0, ru;q=0.1", Lang::Ru),
            ("de", Lang::En),
            ("ru;q=NaN", Lang::En),
            (";;;,=", Lang::En),
        ] {
            assert_eq!(asked("/", language).await.lang, lang, "{language}");
            assert_eq!(asked("/?lang=kk", language).await.lang, Lang::Kk, "{language}");
            assert_eq!(asked("/?lang=de", language).await.lang, lang, "{language}");
        }
    }

    #[tokio::test]
    async fn a_wrong_field_of_the_address_is_named() {
        let refused = async |address| asked(address, "").await.no_fields().unwrap_err().to_string();
        assert_eq!(refused("/?lang=de").await, r#"lang: "de" is none of: kk, ru, en"#);
        assert_eq!(refused("/?lang=kk&lang=ru").await, "lang: the field is given twice");
        assert_eq!(refused("/?csv_dialect=word").await, r#"csv_dialect: "word" is none of: plain, excel"#);
        assert_eq!(refused("/?chart_width=thin").await, r#"chart_width: "thin" is none of: wide, narrow"#);
        assert!(refused("/?as_of=2026-11-22").await.starts_with("as_of: "), "{}", refused("/?as_of=2026-11-22").await);
        let asked = asked("/?as_of=2026-11-22&lang=kk", "").await;
        assert_eq!(asked.fields().unwrap().collect::<Vec<_>>(), [&("as_of".to_owned(), "2026-11-22".to_owned())]);
    }
}
