//! Writing a bundle: a catalogue as one JSON text, always the same for the same catalogue.
//!
//! The build script makes the built-in bundle with this file: of the library it uses the tree and the hash.

use super::tree::{Value, write, write_text};
use crate::digest::sha256;

/// The format of bundles that this nesie writes and reads.
pub(crate) const FORMAT: &str = "1";

/// A file as it stands in a bundle.
pub(crate) struct Packed<'a> {
    pub(crate) path: &'a str,
    /// Its values in their one form.
    json: String,
    /// The SHA-256 of that.
    pub(crate) sha256: String,
}

impl<'a> Packed<'a> {
    pub(crate) fn new(path: &'a str, root: &Value) -> Self {
        let mut json = String::new();
        write(root, &mut json);
        let sha256 = sha256([&json]);
        Packed { path, json, sha256 }
    }
}

/// The hash of a catalogue: of a line for each file with its hash and its path, in the order of the paths.
pub(crate) fn hash<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    sha256(files.flat_map(|(path, hash)| [hash, "  ", path, "\n"]))
}

/// The bundle of some files in the order of their paths, a line for each.
pub(crate) fn pack(version: &str, files: &[Packed]) -> String {
    let hash = hash(files.iter().map(|file| (file.path, file.sha256.as_str())));
    let mut json = format!(r#"{{"nesie_catalogue":"{FORMAT}","version":"#);
    write_text(version, &mut json);
    json.push_str(&format!(",\"sha256\":\"{hash}\",\"files\":{{"));
    for (position, file) in files.iter().enumerate() {
        json.push_str(if position == 0 { "\n" } else { ",\n" });
        write_text(file.path, &mut json);
        json.push_str(&format!(r#":{{"sha256":"{}","content":{}}}"#, file.sha256, file.json));
    }
    json.push_str("\n}}\n");
    json
}
