//! A bundle as the files of a folder.

use std::collections::BTreeMap;

use nesie::catalogue::{BundleError, Catalogue, DATE_FIELDS};
use serde_json::{Map, Value};

use crate::splice::quoted;

/// Fields that a reader looks for first, in their order; the others come after them by name.
const FIRST: [&str; 17] = [
    "id",
    "rule",
    "kind",
    "lent_by",
    "valid_from",
    "valid_to",
    "last_confirmed",
    "confirmed_by",
    "name",
    "from",
    "decided_on",
    "effective",
    "value",
    "kk",
    "ru",
    "en",
    "topics",
];
/// Those that come last.
const LAST: [&str; 3] = ["source", "confidence", "says"];

/// The files of a bundle, by their paths. Their values are those of the folder that was packed; comments and layout are not in a
/// bundle.
///
/// # Errors
/// [`BundleError`] as [`Catalogue::from_bundle`].
pub fn unpack(bundle: &[u8]) -> Result<BTreeMap<String, String>, BundleError> {
    Catalogue::from_bundle(bundle)?;
    // What has been read is JSON of that form.
    let json: Value = serde_json::from_slice(bundle).unwrap_or_default();
    let files = json.get("files").and_then(Value::as_object);
    let files = files
        .into_iter()
        .flatten()
        .filter_map(|(path, file)| Some((path.clone(), toml(file.get("content")?.as_object()?))));
    Ok(files.collect())
}

/// A file: its fields, then its lists of tables.
fn toml(content: &Map<String, Value>) -> String {
    let (lists, fields): (Vec<_>, Vec<_>) =
        in_order(content).into_iter().partition(|(_, value)| is_list_of_tables(value));
    let mut text: String = fields.iter().map(|(name, value)| format!("{name} = {}\n", written(name, value))).collect();
    for (name, list) in lists {
        for entry in list.as_array().into_iter().flatten().filter_map(Value::as_object) {
            text.push_str(if text.is_empty() { "" } else { "\n" });
            text.push_str(&format!("[[{name}]]\n"));
            for (name, value) in in_order(entry) {
                text.push_str(&format!("{name} = {}\n", written(name, value)));
            }
        }
    }
    text
}

fn is_list_of_tables(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_object))
}

fn in_order(fields: &Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut fields: Vec<_> = fields.iter().collect();
    let place = |name: &str| {
        let first = FIRST.iter().position(|other| *other == name);
        let last = LAST
            .iter()
            .position(|other| *other == name)
            .map(|place| place.saturating_add(FIRST.len().saturating_add(1)));
        first.or(last).unwrap_or(FIRST.len())
    };
    fields.sort_by_key(|(name, _)| (place(name), name.as_str()));
    fields
}

fn written(name: &str, value: &Value) -> String {
    match value {
        Value::String(text) if DATE_FIELDS.contains(&name) => text.clone(),
        Value::String(text) => quoted(text),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| written(name, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) => {
            let fields = in_order(fields).into_iter().map(|(name, value)| format!("{name} = {}", written(name, value)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
