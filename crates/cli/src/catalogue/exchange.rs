//! A catalogue as one file, and the file as a folder again.

use std::fs;
use std::io;
use std::path::Path;

use clap::Args;
use nesie::catalogue::{Catalogue, Origin};
use nesie::language::{Localize, visible};
use nesie_keeper::{SameVersion, unpack as unpacked};

use super::named;
use crate::error::Error;
use crate::files::{BadBundle, FileError, read_origin, refused};
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::text::catalogue as words;

#[derive(Args)]
pub(super) struct Packed {
    #[arg(value_name = "DIR")]
    folder: Option<String>,
}

#[derive(Args)]
pub(super) struct Unpacked {
    #[arg(value_name = "FILE")]
    bundle: String,
    #[arg(value_name = "DIR")]
    folder: String,
}

pub(super) fn pack(flags: &Packed, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let folder = named(flags.folder.as_ref(), "folder")?;
    let bundle = read_origin(&folder)?.pack().map_err(|error| refused(&folder, error))?;
    // Whatever else the file was, it is replaced as any other.
    let warning = shared.output.as_deref().and_then(|name| {
        let earlier = Catalogue::from_bundle(fs::read(name).ok()?).ok()?;
        let same = SameVersion::of(&earlier, &Catalogue::from_bundle(&bundle).ok()?)?;
        Some(words::look_at(&format!("{}: {}", visible(name), same.localize(options.lang)), options.lang))
    });
    Ok(Output { warning: warning.unwrap_or_default(), ..Output::answered(bundle) })
}

/// Writes the files of a bundle into a folder that is not there yet, or is empty.
pub(super) fn unpack(flags: &Unpacked, options: &OutputOptions) -> Result<Output, Error> {
    let Origin::Bundle { bytes, .. } = read_origin(&flags.bundle)? else {
        let error = io::Error::from(io::ErrorKind::IsADirectory);
        return Err(FileError::new(Path::new(&flags.bundle), error).into());
    };
    let files = unpacked(&bytes).map_err(|source| BadBundle { name: flags.bundle.clone(), source })?;
    let root = Path::new(&flags.folder);
    if fs::read_dir(root).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(FileError::new(root, io::ErrorKind::DirectoryNotEmpty.into()).into());
    }
    for (path, text) in &files {
        write(&root.join(path), text)?;
    }
    Ok(Output::answered(words::unpacked(files.len(), &flags.folder, options.lang)))
}

#[derive(Args)]
pub(super) struct Schemas {
    #[arg(value_name = "DIR")]
    folder: String,
}

/// Writes the schemas of the files for editors.
pub(super) fn schemas(flags: &Schemas, options: &OutputOptions) -> Result<Output, Error> {
    let (root, schemas) = (Path::new(&flags.folder), nesie_keeper::schemas());
    for (name, schema) in &schemas {
        write(&root.join(format!("{name}.schema.json")), &format!("{}\n", serde_json::to_string_pretty(schema)?))?;
    }
    Ok(Output::answered(words::unpacked(schemas.len(), &flags.folder, options.lang)))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    let failed = |error| Error::from(FileError::new(path, error));
    fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).map_err(failed)?;
    fs::write(path, text).map_err(failed)
}
