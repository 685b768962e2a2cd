//! The files that are named on the command line: an input and a catalogue's folder to read, an answer to write.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use nesie::catalogue::{BundleError, Catalogue, FolderError, Origin};
use nesie::error::{Code, Refusal};
use nesie::input::{InputError, Problem};
use nesie::language::{Lang, Localize};

use crate::error::Error;

/// The most that is read of one input: an application is a few kilobytes.
const MAX_INPUT_BYTES: u64 = 4 * 1024 * 1024;
/// The most that is read of an answer to verify: the longest that the catalogue of Almaty gives has
/// three and a half megabytes, and one of as many values as are read would have ten.
const MAX_ANSWER_BYTES: u64 = 16 * 1024 * 1024;
/// A file or a folder that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub(crate) struct FileError {
    /// Its name as given.
    pub(crate) name: String,
    pub(crate) cause: Cause,
}

/// A bundle that is refused.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub(crate) struct BadBundle {
    /// Its name as given.
    pub(crate) name: String,
    #[source]
    pub(crate) source: BundleError,
}

impl Localize for BadBundle {
    fn localize(&self, lang: Lang) -> String {
        format!("{}: {}", self.name, self.source.localize(lang))
    }
}

impl Refusal for BadBundle {
    fn code(&self) -> Code {
        self.source.code()
    }

    fn field(&self) -> Cow<'_, str> {
        self.name.as_str().into()
    }
}

/// Why a file or a folder cannot be read.
#[derive(Debug)]
pub(crate) enum Cause {
    /// What the system says.
    System(io::Error),
    /// It cannot be written, as the system says.
    NotWritten(io::Error),
    /// It is a pipe, a device or the like, in the folder of a catalogue.
    NotRegular,
    /// It is a link to a folder, in the folder of a catalogue: it may lead in a circle.
    LinkToFolder,
    /// A draft of a programme is there, with replies that are not to be lost.
    DraftExists,
}

impl FileError {
    pub(crate) fn new(path: &Path, error: io::Error) -> Self {
        FileError { name: path.to_string_lossy().into_owned(), cause: Cause::System(error) }
    }

    pub(crate) fn because(cause: Cause, path: &Path) -> Self {
        FileError { name: path.to_string_lossy().into_owned(), cause }
    }
}

impl Refusal for FileError {
    fn code(&self) -> Code {
        let (Cause::System(error) | Cause::NotWritten(error)) = &self.cause else { return Code::File };
        match error.kind() {
            io::ErrorKind::NotFound => Code::FileNotFound,
            io::ErrorKind::PermissionDenied => Code::FileNoPermission,
            io::ErrorKind::IsADirectory => Code::FileIsFolder,
            io::ErrorKind::NotADirectory => Code::FileIsNoFolder,
            _ => Code::File,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        self.name.as_str().into()
    }
}

/// The name that stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// The text of a file, or of standard input for `-`.
pub(crate) fn read_input(name: &str) -> Result<String, Error> {
    read_text(name, MAX_INPUT_BYTES)
}

/// The same of an answer, which is longer.
pub(crate) fn read_answer(name: &str) -> Result<String, Error> {
    read_text(name, MAX_ANSWER_BYTES)
}

fn read_text(name: &str, max_bytes: u64) -> Result<String, Error> {
    let path = Path::new(name);
    let bytes = if name == STANDARD_INPUT {
        read_limited(io::stdin(), path, max_bytes)?
    } else {
        read_limited(File::open(path).map_err(|error| FileError::new(path, error))?, path, max_bytes)?
    };
    String::from_utf8(bytes).map_err(|_| InputError::new(name, Problem::NotUtf8).into())
}

/// Writes an answer into a file, in the place of what was in it.
pub(crate) fn write_output(name: &str, bytes: &[u8]) -> Result<(), Error> {
    let path = Path::new(name);
    std::fs::write(path, bytes).map_err(|error| FileError::because(Cause::NotWritten(error), path).into())
}

/// Reads no more than a byte above the limit, however long the input is.
fn read_limited(reader: impl Read, path: &Path, max_bytes: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let limited = reader.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes);
    limited.map_err(|error| FileError::new(path, error))?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read > max_bytes) {
        return Err(InputError::new(path.to_string_lossy(), Problem::TooLong { max_bytes }).into());
    }
    Ok(bytes)
}

/// The catalogue of a folder or a bundle, or the one nesie is built with.
pub(crate) fn read_catalogue(name: Option<&str>) -> Result<Catalogue, Error> {
    match name {
        Some(name) => read_origin(name)?.catalogue().map_err(|error| refused(name, error)),
        None => Ok(Catalogue::builtin()?),
    }
}

/// A folder or a bundle as it is kept.
pub(crate) fn read_origin(name: &str) -> Result<Origin, Error> {
    Origin::read(name).map_err(|error| refused(name, error))
}

/// Why a folder or a bundle of some name is refused.
pub(crate) fn refused(name: &str, error: FolderError) -> Error {
    match error {
        FolderError::Io { path, source } => FileError::new(&path, source).into(),
        FolderError::NotRegular { path } => FileError::because(Cause::NotRegular, &path).into(),
        FolderError::LinkToFolder { path } => FileError::because(Cause::LinkToFolder, &path).into(),
        FolderError::TooManyFiles { max, .. } => InputError::new(name, Problem::TooManyFiles { max }).into(),
        FolderError::TooLong { max_bytes, .. } => InputError::new(name, Problem::TooLong { max_bytes }).into(),
        FolderError::Catalogue(error) => error.into(),
        FolderError::Bundle { source, .. } => BadBundle { name: name.to_owned(), source: *source }.into(),
        // What may come later says for itself what it is.
        other => FileError::new(Path::new(name), io::Error::other(other)).into(),
    }
}
