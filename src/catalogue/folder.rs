//! Reading a catalogue from a folder (feature `fs`).

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

#[cfg(feature = "json")]
use super::{BundleError, MAX_BUNDLE_BYTES};
use super::{Catalogue, CatalogueError, CatalogueErrorKind, File, Place, Report};
use crate::date::Date;
use crate::input::Problem;

/// The most that is read of all files of a catalogue together: that of Almaty has less than half a megabyte.
pub const MAX_FOLDER_BYTES: u64 = 4 * 1024 * 1024;
/// The most files and folders that are looked at in the folder of a catalogue.
pub const MAX_FOLDER_ENTRIES: usize = 10_000;

/// Why the folder of a catalogue cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FolderError {
    /// The system refuses a file or a folder.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is a pipe, a device or the like: to open it might keep the reader waiting for ever.
    #[error("{}: this is no regular file", path.display())]
    NotRegular {
        /// Which.
        path: PathBuf,
    },
    /// It is a link to a folder, which may lead in a circle.
    #[error("{}: this is a link to a folder", path.display())]
    LinkToFolder {
        /// Which.
        path: PathBuf,
    },
    /// There are too many files.
    #[error("{}: there are more than {max} files", path.display())]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
        /// The most that are looked at.
        max: usize,
    },
    /// The files are too long.
    #[error("{}: the files have more than {max_bytes} bytes together", path.display())]
    TooLong {
        /// The folder.
        path: PathBuf,
        /// The most that is read.
        max_bytes: u64,
    },
    /// The files are no catalogue.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The file is no bundle of a catalogue.
    #[cfg(feature = "json")]
    #[error("{}: {source}", path.display())]
    Bundle {
        /// The file.
        path: PathBuf,
        /// Why.
        source: Box<BundleError>,
    },
}

/// The catalogue files of a folder, as they were when it was read.
///
/// ```no_run
/// use nesie::catalogue::Folder;
/// let report = Folder::read("programmes")?.check("2026-11-29".parse().unwrap());
/// assert!(report.errors.is_empty());
/// # Ok::<(), nesie::catalogue::FolderError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Paths in the folder with their texts, a mark in place of what is not UTF-8.
    files: Vec<(String, String)>,
    /// The first place of each file that is not UTF-8.
    not_utf8: Vec<CatalogueError>,
}

impl Folder {
    /// Reads the catalogue files of a folder. Scenarios, drafts, what is hidden and the copies of editors
    /// (`2026-01-01.toml~`) are passed over. A file that seems to be a version under a wrong name (`2026-01-01.toml.txt`,
    /// `2026-01-01.TOML`, `2026-01-01`) is not, so that it is refused by its name.
    ///
    /// # Errors
    /// [`FolderError`] names the file or folder that cannot be read.
    pub fn read(folder: impl AsRef<Path>) -> Result<Folder, FolderError> {
        let folder = folder.as_ref();
        let (mut paths, mut left) = (Vec::new(), MAX_FOLDER_ENTRIES);
        collect(folder, &mut paths, &mut left)?;
        if left == 0 {
            return Err(FolderError::TooManyFiles { path: folder.to_owned(), max: MAX_FOLDER_ENTRIES });
        }
        let mut read = Folder { files: Vec::with_capacity(paths.len()), not_utf8: Vec::new() };
        let mut left_bytes = MAX_FOLDER_BYTES;
        for path in paths {
            // A file of another ending is refused by its name, whatever it holds.
            let is_toml = path.extension().is_some_and(|ending| ending == "toml");
            let bytes = if is_toml { read_regular(&path, left_bytes)? } else { Vec::new() };
            let count = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            if count > left_bytes {
                return Err(FolderError::TooLong { path: folder.to_owned(), max_bytes: MAX_FOLDER_BYTES });
            }
            left_bytes = left_bytes.saturating_sub(count);
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            read.add(name, bytes);
        }
        Ok(read)
    }

    fn add(&mut self, path: String, bytes: Vec<u8>) {
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            self.not_utf8.push(CatalogueError {
                place: Place::of(&path, &text, error.utf8_error().valid_up_to()),
                field: String::new(),
                kind: CatalogueErrorKind::Field(Problem::NotUtf8),
            });
            text
        });
        self.files.push((path, text));
    }

    /// The files, in no particular order.
    #[must_use]
    pub fn files(&self) -> Vec<File<'_>> {
        self.files.iter().map(|(path, text)| File { path, text }).collect()
    }

    /// The catalogue of the files.
    ///
    /// # Errors
    /// The first [`CatalogueError`], by file and place.
    pub fn catalogue(&self) -> Result<Catalogue, CatalogueError> {
        match self.not_utf8.first() {
            Some(error) => Err(error.clone()),
            None => Catalogue::from_files(&self.files()),
        }
    }

    /// [`Catalogue::pack`] of the files.
    ///
    /// # Errors
    /// The first [`CatalogueError`], by file and place.
    #[cfg(feature = "json")]
    pub fn pack(&self) -> Result<String, CatalogueError> {
        match self.not_utf8.first() {
            Some(error) => Err(error.clone()),
            None => Catalogue::pack(&self.files()),
        }
    }

    /// [`Catalogue::check`] of the files, and whether they are UTF-8.
    #[must_use]
    pub fn check(&self, on: Date) -> Report {
        let mut report = Catalogue::check(&self.files(), on);
        if !self.not_utf8.is_empty() {
            report.warnings.clear();
        }
        report.errors.extend(self.not_utf8.iter().cloned());
        report.errors.sort_by(|a, b| a.place.cmp(&b.place));
        report
    }
}

impl Catalogue {
    /// Reads the catalogue of a folder: [`Folder::read`] and [`Folder::catalogue`].
    ///
    /// ```no_run
    /// let catalogue = nesie::catalogue::Catalogue::from_dir("programmes")?;
    /// # Ok::<(), nesie::catalogue::FolderError>(())
    /// ```
    ///
    /// # Errors
    /// [`FolderError`] if a file cannot be read or is no part of a catalogue.
    pub fn from_dir(folder: impl AsRef<Path>) -> Result<Catalogue, FolderError> {
        Ok(Folder::read(folder)?.catalogue()?)
    }
}

/// A catalogue as it is kept: a folder, or the bundle of one.
///
/// ```no_run
/// use nesie::catalogue::Origin;
/// let catalogue = Origin::read("almaty.json")?.catalogue()?;
/// # Ok::<(), nesie::catalogue::FolderError>(())
/// ```
#[cfg(feature = "json")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A folder.
    Folder(Folder),
    /// A bundle.
    Bundle {
        /// The file.
        path: PathBuf,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

#[cfg(feature = "json")]
impl Origin {
    /// Reads a folder, or a file as a bundle.
    ///
    /// # Errors
    /// [`FolderError`] names the file or folder that cannot be read.
    pub fn read(path: impl AsRef<Path>) -> Result<Origin, FolderError> {
        let path = path.as_ref();
        let failed = |source| FolderError::Io { path: path.to_owned(), source };
        if fs::metadata(path).map_err(failed)?.is_dir() {
            return Folder::read(path).map(Origin::Folder);
        }
        let bytes = read_regular(path, u64::try_from(MAX_BUNDLE_BYTES).unwrap_or(u64::MAX))?;
        Ok(Origin::Bundle { path: path.to_owned(), bytes })
    }

    /// The catalogue.
    ///
    /// # Errors
    /// [`FolderError`] if there is none in it.
    pub fn catalogue(&self) -> Result<Catalogue, FolderError> {
        match self {
            Origin::Folder(folder) => Ok(folder.catalogue()?),
            Origin::Bundle { path, bytes } => Catalogue::from_bundle(bytes).map_err(|error| refused(path, error)),
        }
    }

    /// [`Catalogue::check`] of it.
    ///
    /// # Errors
    /// [`FolderError`] if it is no bundle, or one that has been edited.
    pub fn check(&self, on: Date) -> Result<Report, FolderError> {
        match self {
            Origin::Folder(folder) => Ok(folder.check(on)),
            Origin::Bundle { path, bytes } => Catalogue::check_bundle(bytes, on).map_err(|error| refused(path, error)),
        }
    }

    /// Its bundle: that of a bundle is the same, laid out as it was packed.
    ///
    /// # Errors
    /// [`FolderError`] if there is no catalogue in it.
    pub fn pack(&self) -> Result<String, FolderError> {
        match self {
            Origin::Folder(folder) => folder.pack().map_err(FolderError::from),
            Origin::Bundle { path, bytes } => Catalogue::repack(bytes).map_err(|error| refused(path, error)),
        }
    }
}

#[cfg(feature = "json")]
fn refused(path: &Path, error: BundleError) -> FolderError {
    FolderError::Bundle { path: path.to_owned(), source: Box::new(error) }
}

/// Reads a file, or what a link to one leads to, up to one byte above a limit.
fn read_regular(path: &Path, max_bytes: u64) -> Result<Vec<u8>, FolderError> {
    let failed = |source| FolderError::Io { path: path.to_owned(), source };
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(FolderError::NotRegular { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// The files below a folder that may belong to a catalogue. It ends where nothing is `left` to be looked at.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>, left: &mut usize) -> Result<(), FolderError> {
    let failed = |source| FolderError::Io { path: folder.to_owned(), source };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let (path, name, kind) = (entry.path(), entry.file_name(), entry.file_type().map_err(failed)?);
        *left = left.saturating_sub(1);
        if *left == 0 {
            break;
        }
        let name = name.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            if name != "scenarios" {
                if kind.is_symlink() {
                    return Err(FolderError::LinkToFolder { path });
                }
                collect(&path, paths, left)?;
            }
        } else if may_belong(&name) {
            paths.push(path);
        }
    }
    Ok(())
}

/// True of what names itself TOML or begins with a day, as a version does: an ending that is mistyped leaves no version out
/// in silence.
fn may_belong(name: &str) -> bool {
    let is_dated = name.get(..10).is_some_and(|day| day.parse::<Date>().is_ok()) && !name.ends_with(".draft");
    !name.ends_with('~') && (is_dated || name.to_ascii_lowercase().contains(".toml"))
}
