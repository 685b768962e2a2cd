//! Puts the catalogue of `programmes/` into the library as a bundle.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use bumpalo::Bump;

#[path = "src/digest.rs"]
mod digest;
#[path = "src/catalogue/pack.rs"]
mod pack;
#[expect(dead_code, reason = "the library reads what is only written here")]
#[path = "src/catalogue/tree.rs"]
mod tree;

fn main() -> io::Result<()> {
    for watched in ["programmes", "src/digest.rs", "src/catalogue/pack.rs", "src/catalogue/tree.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    if env::var_os("CARGO_FEATURE_BUILTIN").is_none() {
        return Ok(());
    }
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("programmes");
    let mut paths = Vec::new();
    collect(&root, &mut paths)?;
    let mut files = Vec::new();
    let memory = Bump::new();
    for path in &paths {
        let name = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        files.push((name, fs::read_to_string(path)?));
    }
    files.sort();
    let (mut version, mut packed) = (String::new(), Vec::new());
    for (name, text) in &files {
        let root =
            tree::from_toml(text, &memory).map_err(|error| io::Error::other(format!("programmes/{name}: {error}")))?;
        if name == "catalogue.toml"
            && let tree::Value::Table(fields) = &root.value
            && let Some(tree::Value::Text(text)) = fields.get("version").map(|node| &node.value)
        {
            version = text.to_string();
        }
        packed.push(pack::Packed::new(name, &root.value));
    }
    let bundle = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("builtin.json");
    fs::write(bundle, pack::pack(&version, &packed))
}

/// All catalogue files below a folder; scenarios are tests, not catalogue.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "scenarios") {
                collect(&path, paths)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}
