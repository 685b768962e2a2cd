//! Why a table is not answered.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use nesie::error::{Code, Refusal};
use nesie::input::InputError;
use nesie::language::{Lang, Localize};

use crate::text;

/// Why a table is not answered. The row that cannot be answered is no such error: it is answered so.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum BatchError {
    /// The headings are wrong.
    Headings(#[from] InputError),
    /// The input cannot be read.
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The output cannot be written.
    Written {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The output is there already.
    Exists(PathBuf),
    /// The name of a file ends in none of those that are read and written.
    UnknownForm(PathBuf),
    /// Input and output are the same file.
    SameFile(PathBuf),
    /// The input is no workbook, or it cannot be read to its end.
    NoWorkbook(PathBuf),
    /// The input has no row of headings.
    Empty(PathBuf),
    /// The row of headings cannot be read.
    BrokenHeadings(PathBuf),
    /// There are more rows than a workbook has.
    TooManyRows(PathBuf),
}

impl BatchError {
    pub(super) fn read(path: &Path, source: io::Error) -> Self {
        BatchError::Read { path: path.to_owned(), source }
    }

    pub(super) fn written(path: &Path, source: io::Error) -> Self {
        BatchError::Written { path: path.to_owned(), source }
    }

    fn path(&self) -> Option<&Path> {
        match self {
            BatchError::Headings(_) => None,
            BatchError::Read { path, .. }
            | BatchError::Written { path, .. }
            | BatchError::Exists(path)
            | BatchError::UnknownForm(path)
            | BatchError::SameFile(path)
            | BatchError::NoWorkbook(path)
            | BatchError::Empty(path)
            | BatchError::BrokenHeadings(path)
            | BatchError::TooManyRows(path) => Some(path),
        }
    }
}

impl Localize for BatchError {
    fn localize(&self, lang: Lang) -> String {
        let problem = match self {
            BatchError::Headings(error) => return error.localize(lang),
            BatchError::Read { source, .. } => text::not_read(source, lang),
            BatchError::Written { source, .. } => text::not_written(source, lang),
            BatchError::Exists(_) => text::exists(lang),
            BatchError::UnknownForm(_) => text::unknown_form(lang),
            BatchError::SameFile(_) => text::same_file(lang),
            BatchError::NoWorkbook(_) => text::no_workbook(lang),
            BatchError::Empty(_) => text::no_headings(lang),
            BatchError::BrokenHeadings(_) => text::broken_headings(lang),
            BatchError::TooManyRows(_) => text::too_many_rows(lang),
        };
        format!("{}: {problem}", self.field())
    }
}

impl Refusal for BatchError {
    fn code(&self) -> Code {
        match self {
            BatchError::Headings(error) => error.code(),
            BatchError::Read { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => Code::FileNotFound,
                io::ErrorKind::PermissionDenied => Code::FileNoPermission,
                io::ErrorKind::IsADirectory => Code::FileIsFolder,
                _ => Code::File,
            },
            BatchError::Written { .. } | BatchError::Exists(_) | BatchError::SameFile(_) => Code::Output,
            BatchError::UnknownForm(_) => Code::Form,
            BatchError::NoWorkbook(_) => Code::File,
            BatchError::Empty(_) => Code::Missing,
            BatchError::BrokenHeadings(_) => Code::Form,
            BatchError::TooManyRows(_) => Code::TooMany,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            BatchError::Headings(error) => error.field(),
            error => error.path().map(Path::to_string_lossy).unwrap_or_default(),
        }
    }
}
