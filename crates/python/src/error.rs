//! What nesie refuses, as Python's exception.

use nesie::error::{ErrorAnswer, Refusal};
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie::word::ContractWord;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// The exception `nesie.Error` of a refusal, its message in `lang`.
pub(crate) fn refused(py: Python<'_>, refusal: &(impl Refusal + ?Sized), lang: Lang) -> PyErr {
    let ErrorAnswer { error } = ErrorAnswer::new(refusal, lang);
    raised(py, error.code.word(), error.field, error.message)
}

/// `nesie.Error` with its three parts. Its class is Python's, so that it can be pickled and sent by a worker of Spark.
pub(crate) fn raised(py: Python<'_>, code: &'static str, field: String, message: String) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    match CLASS.import(py, "nesie._error", "Error") {
        Ok(class) => PyErr::from_type(class.clone(), (code, field, message)),
        Err(error) => error,
    }
}

/// The language of a code.
pub(crate) fn language(py: Python<'_>, code: &str) -> PyResult<Lang> {
    Problem::one_of(code, Lang::WORDS).map_err(|problem| refused(py, &InputError::new("lang", problem), Lang::En))
}
