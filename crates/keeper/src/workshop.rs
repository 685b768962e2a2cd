//! The folder of a catalogue in which something is to be changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use nesie::catalogue::{Catalogue, File, Folder, Report};
use nesie::date::Date;
use tempfile::NamedTempFile;

use crate::edit::Edit;
use crate::error::KeeperError;
use crate::row::Entered;
use crate::splice::{At, Text, quoted};

/// The folder of a catalogue with the texts of its files.
///
/// ```no_run
/// use nesie_keeper::{Edit, Ended, Workshop};
/// let workshop = Workshop::open("programmes")?;
/// let today = "2026-11-29".parse().unwrap();
/// let edited = workshop.edited(&Edit::End(Ended { programme: "orleu".into(), on: today }), today)?;
/// nesie_keeper::write(&workshop, &edited)?;
/// # Ok::<(), nesie_keeper::KeeperError>(())
/// ```
pub struct Workshop {
    root: PathBuf,
    files: BTreeMap<String, String>,
    catalogue: Catalogue,
}

/// What an edit comes to.
pub struct Edited {
    /// The new texts of the files that change, by their paths in the folder.
    pub files: BTreeMap<String, String>,
    /// What to look at in the catalogue as it is then, and was not before.
    pub report: Report,
    /// The value that was entered, if one was.
    pub entered: Option<Entered>,
    /// The catalogue as it is then.
    pub catalogue: Catalogue,
}

impl Workshop {
    /// Reads the folder of a catalogue, which must be in order.
    ///
    /// # Errors
    /// [`KeeperError`] if the folder cannot be read or is no catalogue.
    pub fn open(root: impl AsRef<Path>) -> Result<Workshop, KeeperError> {
        let root = root.as_ref();
        if root.is_file() {
            return Err(KeeperError::NotAFolder { path: root.to_owned() });
        }
        let folder = Folder::read(root)?;
        let catalogue = folder.catalogue().map_err(nesie::catalogue::FolderError::from)?;
        let files = folder.files().into_iter().map(|file| (file.path.to_owned(), file.text.to_owned())).collect();
        Ok(Workshop { root: root.to_owned(), files, catalogue })
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The catalogue before the edit.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// A file to be changed.
    pub(crate) fn file(&self, path: &str) -> Result<Text, KeeperError> {
        self.text(path).map(Text::new).ok_or_else(|| KeeperError::NoPlace { path: path.to_owned() })
    }

    /// What an edit comes to. If something changes, the catalogue gets a new version, made of `today`, by which answers can be
    /// told apart, and the whole is checked.
    ///
    /// # Errors
    /// [`KeeperError`] if there is nothing to edit, or if the catalogue would no longer be in order.
    pub fn edited(&self, edit: &Edit, today: Date) -> Result<Edited, KeeperError> {
        let mut files = edit.texts(self)?;
        files.retain(|path, text| self.files.get(path) != Some(text));
        if !files.is_empty() || *edit == Edit::CatalogueVersion {
            let mut version = self.file(CATALOGUE)?;
            let new = quoted(&next_version(self.catalogue.version(), today));
            version.set(At::Top, "version", &new, &[]).ok_or_else(|| no_place(CATALOGUE))?;
            files.insert(CATALOGUE.to_owned(), version.into_text());
        }
        let mut report = self.checked_with(&files, today);
        if !report.errors.is_empty() {
            return Err(KeeperError::Faults(report));
        }
        let all = self.with(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        let catalogue = Catalogue::from_files(&all).map_err(nesie::catalogue::FolderError::from)?;
        let before = self.checked_with(&BTreeMap::new(), today).warnings;
        // By what they are about: a line before them may be new.
        report.warnings.retain(|new| {
            !before
                .iter()
                .any(|old| (&old.place.file, &old.field, &old.kind) == (&new.place.file, &new.field, &new.kind))
        });
        Ok(Edited { files, report, entered: edit.entered(&catalogue), catalogue })
    }
}

impl Workshop {
    /// The files with others in their place, or beside them.
    fn with<'f>(&'f self, others: impl Iterator<Item = (&'f str, &'f str)>) -> Vec<File<'f>> {
        let own = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let all: BTreeMap<&str, &str> = own.chain(others).collect();
        all.into_iter().map(|(path, text)| File { path, text }).collect()
    }

    /// The check of the catalogue as it would be with other files.
    pub(crate) fn checked_with(&self, files: &BTreeMap<String, String>, today: Date) -> Report {
        Catalogue::check(&self.with(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))), today)
    }
}

pub(crate) fn no_place(path: &str) -> KeeperError {
    KeeperError::NoPlace { path: path.to_owned() }
}

const CATALOGUE: &str = "catalogue.toml";

/// The version after another: the day, and a number where there is one of that day already.
fn next_version(version: &str, today: Date) -> String {
    let today = today.to_string();
    match version.strip_prefix(&today) {
        Some("") => format!("{today}.2"),
        Some(rest) => {
            let number = rest.strip_prefix('.').and_then(|number| number.parse::<u32>().ok()).unwrap_or(1);
            format!("{today}.{}", number.saturating_add(1))
        }
        None => today,
    }
}

/// Writes the files of an edit, each in one step: a reader finds the old text or the new one, never a part.
///
/// # Errors
/// [`KeeperError::Write`] names the file that cannot be written. Files before it have been.
pub fn write(workshop: &Workshop, edited: &Edited) -> Result<(), KeeperError> {
    for (path, text) in &edited.files {
        let path = workshop.root.join(path);
        replace(&path, text).map_err(|source| KeeperError::Write { path, source })?;
    }
    Ok(())
}

/// Puts a text in the place of a file, or of none, in one step.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    // What a link leads to is replaced, not the link.
    let path = if path.is_symlink() { fs::canonicalize(path)? } else { path.to_owned() };
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::with_prefix_in(".nesie-", folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    let permissions = fs::metadata(&path).map(|old| old.permissions());
    set_permissions(&file, permissions.ok())?;
    file.persist(&path)?;
    Ok(())
}

/// Those of the file that it takes the place of; of a new one, what a file of the keeper's commonly has.
fn set_permissions(file: &NamedTempFile, of_old: Option<fs::Permissions>) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let permissions = of_old.unwrap_or_else(|| fs::Permissions::from_mode(0o644));
        file.as_file().set_permissions(permissions)
    }
    #[cfg(not(unix))]
    {
        of_old.map_or(Ok(()), |permissions| file.as_file().set_permissions(permissions))
    }
}
