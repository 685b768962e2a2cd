//! A file that is there as a whole or not at all.

use std::fs::{File, OpenOptions, hard_link, remove_file, rename};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process;

use super::error::BatchError;

/// A file under a name of its own beside the one that it is to have, until it is whole.
pub(super) struct Place {
    wanted: PathBuf,
    own: PathBuf,
    may_replace: bool,
}

impl Place {
    /// Opens the file. One that is there already is replaced only if it may be.
    pub(super) fn open(wanted: &Path, may_replace: bool) -> Result<(Self, File), BatchError> {
        if !may_replace && wanted.exists() {
            return Err(BatchError::Exists(wanted.to_owned()));
        }
        let name = wanted.file_name().unwrap_or_default().to_string_lossy();
        let own = wanted.with_file_name(format!(".{name}.{}.part", process::id()));
        let file = OpenOptions::new().write(true).create(true).truncate(true).open(&own);
        let file = file.map_err(|error| BatchError::written(wanted, error))?;
        Ok((Place { wanted: wanted.to_owned(), own, may_replace }, file))
    }

    /// Gives the whole file its name.
    pub(super) fn take(self, file: File) -> Result<(), BatchError> {
        let taken = file.sync_all().and_then(|()| self.named());
        taken.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => BatchError::Exists(self.wanted.clone()),
            _ => BatchError::written(&self.wanted, error),
        })
    }

    fn named(&self) -> io::Result<()> {
        if self.may_replace {
            return rename(&self.own, &self.wanted);
        }
        match hard_link(&self.own, &self.wanted) {
            // A file system without second names: nobody else may have taken the name in the meantime.
            Err(error) if error.kind() != ErrorKind::AlreadyExists && !self.wanted.exists() => {
                rename(&self.own, &self.wanted)
            }
            linked => linked,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // It is there no longer where it has its name.
        let _ = remove_file(&self.own);
    }
}
