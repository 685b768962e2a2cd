//! Reading what is named on the command line: an input, a catalogue's folder.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use nesie::catalogue::{self, Catalogue, CatalogueError, Place};
use nesie::error::{Code, Refusal};
use nesie::input::{InputError, Problem};
use nesie::language::{Lang, Localize};

use crate::error::Error;

/// The most that is read of one input: an application is a few kilobytes.
const MAX_INPUT_BYTES: u64 = 4 * 1024 * 1024;
/// The most that is read of an answer to verify: the longest that the catalogue of Almaty gives has
/// three and a half megabytes, and one of as many values as are read would have ten.
const MAX_ANSWER_BYTES: u64 = 16 * 1024 * 1024;
/// The most that is read of all files of a catalogue together: that of Almaty has a quarter of a megabyte.
const MAX_FOLDER_BYTES: u64 = 4 * 1024 * 1024;
/// The most files and folders that are looked at in the folder of a catalogue.
const MAX_FOLDER_ENTRIES: usize = 10_000;

/// A file or a folder that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub(crate) struct FileError {
    /// Its name as given.
    pub(crate) name: String,
    pub(crate) cause: Cause,
}

/// Why a file or a folder cannot be read.
#[derive(Debug)]
pub(crate) enum Cause {
    /// What the system says.
    System(io::Error),
    /// It is a pipe, a device or the like, in the folder of a catalogue.
    NotRegular,
    /// It is a link to a folder, in the folder of a catalogue: it may lead in a circle.
    LinkToFolder,
}

impl FileError {
    fn new(path: &Path, error: io::Error) -> Self {
        FileError { name: path.to_string_lossy().into_owned(), cause: Cause::System(error) }
    }

    fn because(cause: Cause, path: &Path) -> Self {
        FileError { name: path.to_string_lossy().into_owned(), cause }
    }
}

impl Refusal for FileError {
    fn code(&self) -> Code {
        let Cause::System(error) = &self.cause else { return Code::File };
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

/// The catalogue of a folder, or the one nesie is built with.
pub(crate) fn read_catalogue(folder: Option<&str>) -> Result<Catalogue, Error> {
    let Some(folder) = folder else { return Ok(Catalogue::builtin()?) };
    let files = read_folder(folder)?;
    if let Some(fault) = files.iter().find_map(|file| file.not_utf8.clone()) {
        return Err(fault.into());
    }
    let files: Vec<catalogue::File> = files.iter().map(FolderFile::as_file).collect();
    Ok(Catalogue::from_files(&files)?)
}

/// A file of a catalogue's folder.
pub(crate) struct FolderFile {
    /// Its path in the folder.
    path: String,
    /// Its text, with a mark in place of what is not UTF-8.
    text: String,
    /// The first place that is not UTF-8.
    pub(crate) not_utf8: Option<CatalogueError>,
}

impl FolderFile {
    fn new(path: String, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let not_utf8 = str::from_utf8(bytes).err().map(|error| CatalogueError {
            place: Place::of(&path, &text, error.valid_up_to()),
            field: String::new(),
            kind: catalogue::CatalogueErrorKind::Field(Problem::NotUtf8),
        });
        FolderFile { path, text, not_utf8 }
    }

    pub(crate) fn as_file(&self) -> catalogue::File<'_> {
        catalogue::File { path: &self.path, text: &self.text }
    }
}

/// The catalogue files of a folder.
pub(crate) fn read_folder(folder: &str) -> Result<Vec<FolderFile>, Error> {
    let (mut paths, mut left) = (Vec::new(), MAX_FOLDER_ENTRIES);
    collect(Path::new(folder), &mut paths, &mut left)?;
    if left == 0 {
        return Err(InputError::new(folder, Problem::TooManyFiles { max: MAX_FOLDER_ENTRIES }).into());
    }
    let (mut files, mut left_bytes) = (Vec::with_capacity(paths.len()), MAX_FOLDER_BYTES);
    for path in paths {
        let bytes = read_regular(&path, left_bytes).map_err(|fault| match fault {
            // What is too long is the folder: the limit is that of all its files.
            Error::Input(InputError { problem: Problem::TooLong { .. }, .. }) => {
                InputError::new(folder, Problem::TooLong { max_bytes: MAX_FOLDER_BYTES }).into()
            }
            fault => fault,
        })?;
        left_bytes = left_bytes.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        files.push(FolderFile::new(name, &bytes));
    }
    Ok(files)
}

/// Reads a file, or what a link to one leads to. Anything else is not opened: a pipe would keep nesie waiting for ever.
fn read_regular(path: &Path, max_bytes: u64) -> Result<Vec<u8>, Error> {
    let failed = |error| FileError::new(path, error);
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(FileError::because(Cause::NotRegular, path).into());
    }
    read_limited(File::open(path).map_err(failed)?, path, max_bytes)
}

/// All TOML files below a folder, but for the scenarios. An editor may have added an ending of its own
/// (`2026-01-01.toml.txt`): such a file is not passed over, so that it is refused by its name. It ends where nothing is
/// `left` to be looked at.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>, left: &mut usize) -> Result<(), FileError> {
    let failed = |error| FileError::new(folder, error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let (path, name, kind) = (entry.path(), entry.file_name(), entry.file_type().map_err(failed)?);
        *left = left.saturating_sub(1);
        if *left == 0 {
            break;
        }
        if path.is_dir() {
            if name != "scenarios" {
                if kind.is_symlink() {
                    return Err(FileError::because(Cause::LinkToFolder, &path));
                }
                collect(&path, paths, left)?;
            }
        } else if is_catalogue_file(&name.to_string_lossy()) {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_catalogue_file(name: &str) -> bool {
    name.contains(".toml") && !name.starts_with('.') && !name.ends_with('~')
}
