//! One request: JSON in, JSON out.

use nesie::input::{InputError, Problem};
use nesie::json::{Method, respond};
use nesie::request::Error;
use nesie::word::ContractWord;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::PyBytes;

use crate::catalogue::{Catalogue, given};
use crate::error::{language, refused};

/// A request as JSON.
#[derive(FromPyObject)]
pub(crate) enum Json {
    #[pyo3(annotation = "str")]
    Text(PyBackedStr),
    #[pyo3(annotation = "bytes")]
    Bytes(PyBackedBytes),
}

/// Answers a request: JSON in, JSON out, byte for byte as every other frontend of nesie. Raises `nesie.Error`.
#[pyfunction]
#[pyo3(signature = (method, request, *, catalogue = None, lang = "en"))]
pub(crate) fn answer<'py>(
    py: Python<'py>,
    method: &str,
    request: Json,
    catalogue: Option<&Bound<'py, Catalogue>>,
    lang: &str,
) -> PyResult<Bound<'py, PyBytes>> {
    let lang = language(py, lang)?;
    let method = Problem::one_of(method, Method::WORDS)
        .map_err(|problem| refused(py, &InputError::new("method", problem), lang))?;
    let catalogue = given(catalogue, py)?;
    let answered = py.detach(|| respond(&catalogue, method, request.text()?));
    answered.map(|json| PyBytes::new(py, json.as_bytes())).map_err(|error| refused(py, &error, lang))
}

impl Json {
    fn text(&self) -> Result<&str, Error> {
        match self {
            Json::Text(text) => Ok(text),
            Json::Bytes(bytes) => Ok(str::from_utf8(bytes).map_err(|_| InputError::new("", Problem::NotUtf8))?),
        }
    }
}
