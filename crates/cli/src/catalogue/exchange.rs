//! A catalogue as one file, and the file as a folder again.

use std::fs;
use std::io;
use std::path::Path;

use clap::Args;
use nesie::catalogue::Origin;
use nesie_keeper::unpack as unpacked;

use crate::error::Error;
use crate::files::{BadBundle, FileError, read_origin, refused};
use crate::options::OutputOptions;
use crate::output::Output;
use crate::text::catalogue as words;

#[derive(Args)]
pub(super) struct Packed {
    #[arg(value_name = "DIR")]
    folder: String,
}

#[derive(Args)]
pub(super) struct Unpacked {
    #[arg(value_name = "FILE")]
    bundle: String,
    #[arg(value_name = "DIR")]
    folder: String,
}

pub(super) fn pack(flags: &Packed) -> Result<Output, Error> {
    let bundle = read_origin(&flags.folder)?.pack().map_err(|error| refused(&flags.folder, error))?;
    Ok(Output::answered(bundle))
}

/// Writes the files of a bundle into a folder that is not there yet, or is empty.
pub(super) fn unpack(flags: &Unpacked, options: &OutputOptions) -> Result<Output, Error> {
    let Origin::Bundle { bytes, .. } = read_origin(&flags.bundle)? else {
        let error = io::Error::from(io::ErrorKind::IsADirectory);
        return Err(FileError::new(Path::new(&flags.bundle), error).into());
    };
    let files = unpacked(&bytes).map_err(|source| BadBundle { name: flags.bundle.clone(), source })?;
    let root = Path::new(&flags.folder);
    let failed = |path: &Path, error| Error::from(FileError::new(path, error));
    if fs::read_dir(root).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(failed(root, io::ErrorKind::DirectoryNotEmpty.into()));
    }
    for (path, text) in &files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap_or(root)).map_err(|error| failed(&path, error))?;
        fs::write(&path, text).map_err(|error| failed(&path, error))?;
    }
    Ok(Output::answered(words::unpacked(files.len(), &flags.folder, options.lang)))
}
