//! The catalogue that is answered from.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nesie::catalogue::{BUILTIN_BUNDLE, BundleError, Catalogue as Read, FolderError, Origin};
use nesie::error::Code;
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie::word::ContractWord;
use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBytes;

use crate::error::{language, raised, refused};

/// A catalogue: of a folder or a bundle by its path, or of the bytes of a bundle; without a source, the one that nesie is built with.
#[pyclass(frozen, module = "nesie")]
pub(crate) struct Catalogue {
    read: Arc<Read>,
    bundle: String,
}

/// The name of the argument that names a catalogue.
const SOURCE: &str = "source";

/// What a catalogue is read from.
#[derive(FromPyObject)]
enum Source {
    #[pyo3(annotation = "bytes")]
    Bundle(PyBackedBytes),
    #[pyo3(annotation = "str | os.PathLike")]
    Path(PathBuf),
}

#[pymethods]
impl Catalogue {
    #[new]
    #[pyo3(signature = (source = None, *, lang = "en"))]
    fn new(py: Python<'_>, source: Option<Source>, lang: &str) -> PyResult<Self> {
        let lang = language(py, lang)?;
        match source {
            None => Ok(Catalogue { read: builtin(py)?, bundle: BUILTIN_BUNDLE.to_owned() }),
            Some(Source::Bundle(bundle)) => {
                let bundle: &[u8] = &bundle;
                let read = py.detach(|| Ok((Read::from_bundle(bundle)?, Read::repack(bundle)?)));
                read.map(Catalogue::from).map_err(|error: BundleError| refused(py, &error, lang))
            }
            Some(Source::Path(path)) => {
                let read =
                    py.detach(|| Origin::read(path).and_then(|origin| Ok((origin.catalogue()?, origin.pack()?))));
                read.map(Catalogue::from).map_err(|error| not_read(py, error, lang))
            }
        }
    }

    /// The version that the catalogue states.
    #[getter]
    fn version(&self) -> &str {
        self.read.version()
    }

    /// The hash of the catalogue, as every answer carries it.
    #[getter]
    fn sha256(&self) -> &str {
        self.read.sha256()
    }

    /// The bundle of the catalogue, from which the same is read again.
    fn bundle<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.bundle.as_bytes())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, (Bound<'py, PyBytes>,)) {
        (slf.get_type().into_any(), (slf.get().bundle(slf.py()),))
    }

    fn __repr__(&self) -> String {
        format!("<nesie.Catalogue {} {}>", self.read.version(), self.read.sha256())
    }
}

impl From<(Read, String)> for Catalogue {
    fn from((read, bundle): (Read, String)) -> Self {
        Catalogue { read: Arc::new(read), bundle }
    }
}

/// The catalogue that is given, or the built-in one.
pub(crate) fn given(catalogue: Option<&Bound<'_, Catalogue>>, py: Python<'_>) -> PyResult<Arc<Read>> {
    catalogue.map_or_else(|| builtin(py), |catalogue| Ok(Arc::clone(&catalogue.get().read)))
}

fn builtin(py: Python<'_>) -> PyResult<Arc<Read>> {
    static BUILTIN: PyOnceLock<Arc<Read>> = PyOnceLock::new();
    let read = || Read::builtin().map(Arc::new).map_err(|error| refused(py, &error, Lang::En));
    BUILTIN.get_or_try_init(py, read).map(Arc::clone)
}

/// What the system says is an `OSError` of Python's, with its name for the kind; the rest is `nesie.Error`.
fn not_read(py: Python<'_>, error: FolderError, lang: Lang) -> PyErr {
    let limit = |problem| refused(py, &InputError::new(SOURCE, problem), lang);
    match error {
        FolderError::Io { path, source } => of_the_system(&path, &source),
        FolderError::Catalogue(error) => refused(py, &error, lang),
        FolderError::Bundle { source, .. } => refused(py, &*source, lang),
        FolderError::TooManyFiles { max, .. } => limit(Problem::TooManyFiles { max }),
        FolderError::TooLong { max_bytes, .. } => limit(Problem::TooLong { max_bytes }),
        other => raised(py, Code::File.word(), SOURCE.to_owned(), other.to_string()),
    }
}

fn of_the_system(path: &Path, error: &io::Error) -> PyErr {
    match error.raw_os_error() {
        // By its number Python knows the kind: FileNotFoundError, PermissionError.
        Some(number) => PyOSError::new_err((number, error.kind().to_string(), path.to_string_lossy().into_owned())),
        None => PyOSError::new_err(format!("{}: {error}", path.display())),
    }
}
