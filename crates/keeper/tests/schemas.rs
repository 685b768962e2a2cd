//! The schemas for editors: they accept every file of the catalogue, and refuse what the reader refuses for its form.

use std::fs;
use std::path::{Path, PathBuf};

use nesie::catalogue::Folder;
use nesie_keeper::schemas;
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The schema of a file, by its path.
fn schema_of(path: &str) -> &'static str {
    match path {
        "catalogue.toml" => "catalogue",
        "sources.toml" => "sources",
        "referrals.toml" => "referrals",
        "sectors.toml" => "sectors",
        "lenders.toml" => "lenders",
        "documents.toml" => "documents",
        "indicators/mrp.toml" => "mrp",
        "indicators/base-rate.toml" => "base-rate",
        "calendar/kazakhstan.toml" => "kazakhstan",
        "regulation/gesv-cap.toml" => "gesv-cap",
        _ => "programme",
    }
}

fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(name, value)| (name, as_json(value))).collect())
        }
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Float(number) => number.into(),
    }
}

fn errors(path: &str, text: &str) -> Vec<String> {
    let (_, schema) = schemas().into_iter().find(|(name, _)| *name == schema_of(path)).unwrap();
    let value = as_json(toml::Value::Table(text.parse().unwrap()));
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_file_of_the_catalogue_is_accepted() {
    let folder = Folder::read(root().join("programmes")).unwrap();
    for file in folder.files() {
        assert_eq!(errors(file.path, file.text), Vec::<String>::new(), "{}", file.path);
    }
}

#[test]
fn what_the_reader_refuses_for_its_form_is_refused() {
    let path = "almaty-finance/2021-08-05.toml";
    let text = fs::read_to_string(root().join("programmes").join(path)).unwrap();
    for (from, to) in [
        ("kind = \"loan\"", "kind = \"laon\""),
        ("valid_to =", "valid_untill ="),
        ("allowed = [\"micro\"", "allowed = [\"mirco\""),
        ("max = \"84 months\"", "maximum = \"84 months\""),
        ("annual_rate = \"2 %\"", "annual_rate = \"2\""),
        ("confidence = \"high\"", "confidence = \"sure\""),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(!errors(path, &text.replacen(from, to, 1)).is_empty(), "{to}");
    }
}

// `INSTA_UPDATE=always` writes them, as it does the other generated files.
#[test]
fn the_schemas_of_the_documents_are_these() {
    for (name, schema) in schemas() {
        let path = root().join(format!("docs/catalogue/{name}.schema.json"));
        let text = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
        if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        assert!(fs::read_to_string(&path).is_ok_and(|written| written == text), "{}", path.display());
    }
}
