//! Reading what is named on the command line: an input, a catalogue's folder, today's date.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use nesie::catalogue::{self, Catalogue};
use nesie::date::Date;
use nesie::input::{InputError, Problem};
use nesie::refusal::Code;

use crate::fault::Fault;

/// The most that is read of one input: an application is a few kilobytes.
const MAX_INPUT_BYTES: u64 = 4 * 1024 * 1024;
/// The most that is read of all files of a catalogue together: that of Almaty has a quarter of a megabyte.
const MAX_FOLDER_BYTES: u64 = 4 * 1024 * 1024;
/// The most files and folders that are looked at in the folder of a catalogue.
const MAX_FOLDER_ENTRIES: usize = 10_000;

/// A file or a folder that cannot be read.
pub(crate) struct FileError {
    /// Its name as given.
    pub(crate) name: String,
    /// What the system says.
    pub(crate) error: io::Error,
}

impl FileError {
    fn new(name: &str, error: io::Error) -> Self {
        FileError { name: name.to_owned(), error }
    }

    /// The code that a program can match on.
    pub(crate) fn code(&self) -> Code {
        match self.error.kind() {
            io::ErrorKind::NotFound => Code::FileNotFound,
            io::ErrorKind::PermissionDenied => Code::FileNoPermission,
            io::ErrorKind::IsADirectory => Code::FileIsFolder,
            io::ErrorKind::NotADirectory => Code::FileIsNoFolder,
            _ => Code::File,
        }
    }
}

/// The name that stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// The text of a file, or of standard input for `-`.
pub(crate) fn read_input(name: &str) -> Result<String, Fault> {
    if name == STANDARD_INPUT {
        return read_limited(io::stdin(), name, MAX_INPUT_BYTES);
    }
    read_file(name, MAX_INPUT_BYTES)
}

fn read_file(name: &str, max_bytes: u64) -> Result<String, Fault> {
    read_limited(File::open(name).map_err(|error| FileError::new(name, error))?, name, max_bytes)
}

/// Reads no more than a byte above the limit, however long the input is.
fn read_limited(reader: impl Read, name: &str, max_bytes: u64) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    let limited = reader.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes);
    limited.map_err(|error| FileError::new(name, error))?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read > max_bytes) {
        return Err(InputError::new(name, Problem::TooLong { max_bytes }).into());
    }
    String::from_utf8(bytes).map_err(|_| InputError::new(name, Problem::NotUtf8).into())
}

/// The catalogue of a folder, or the one nesie is built with.
pub(crate) fn read_catalogue(folder: Option<&str>) -> Result<Catalogue, Fault> {
    let Some(folder) = folder else { return Ok(Catalogue::builtin()?) };
    let texts = read_folder(folder)?;
    let files: Vec<catalogue::File> = texts.iter().map(|(path, text)| catalogue::File { path, text }).collect();
    Ok(Catalogue::from_files(&files)?)
}

/// The catalogue files of a folder: their paths in it and their texts.
pub(crate) fn read_folder(folder: &str) -> Result<Vec<(String, String)>, Fault> {
    let (mut paths, mut left) = (Vec::new(), MAX_FOLDER_ENTRIES);
    collect(Path::new(folder), &mut paths, &mut left).map_err(|error| FileError::new(folder, error))?;
    if left == 0 {
        return Err(InputError::new(folder, Problem::TooManyFiles { max: MAX_FOLDER_ENTRIES }).into());
    }
    let (mut texts, mut left_bytes) = (Vec::with_capacity(paths.len()), MAX_FOLDER_BYTES);
    for path in paths {
        let text = read_file(&path.to_string_lossy(), left_bytes).map_err(|fault| match fault {
            // What is too long is the folder: the limit is that of all its files.
            Fault::Input(InputError { problem: Problem::TooLong { .. }, .. }) => {
                InputError::new(folder, Problem::TooLong { max_bytes: MAX_FOLDER_BYTES }).into()
            }
            fault => fault,
        })?;
        left_bytes = left_bytes.saturating_sub(u64::try_from(text.len()).unwrap_or(u64::MAX));
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        texts.push((name, text));
    }
    Ok(texts)
}

/// All TOML files below a folder, but for the scenarios. An editor may have added an ending of its own
/// (`2026-01-01.toml.txt`): such a file is not passed over, so that it is refused by its name. It ends where nothing is
/// `left` to be looked at: links may lead in a circle.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>, left: &mut usize) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        *left = left.saturating_sub(1);
        if *left == 0 {
            break;
        }
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "scenarios") {
                collect(&path, paths, left)?;
            }
        } else if path.file_name().is_some_and(|name| is_catalogue_file(&name.to_string_lossy())) {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_catalogue_file(name: &str) -> bool {
    name.contains(".toml") && !name.starts_with('.') && !name.ends_with('~')
}

/// Today in Almaty, which is five hours ahead of UTC all year, whatever the machine's time zone.
pub(crate) fn today() -> Option<Date> {
    const ALMATY_AHEAD_SECONDS: u64 = 5 * 60 * 60;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs().checked_add(ALMATY_AHEAD_SECONDS)?;
    Date::from_ymd(1970, 1, 1)?.plus_days(i64::try_from(seconds / 86_400).ok()?)
}
