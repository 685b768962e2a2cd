//! The parts that the schemas are made of: a field, a table, a list, a value with its unit.

use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize};
use nesie::word::ContractWord;
use serde_json::{Map, Value, json};

pub(super) const PERCENT: &str = r"^[0-9]+([.,][0-9]+)? %$";
pub(super) const AMOUNT: &str = r"^[0-9][0-9 ]*([.,][0-9]{1,2})? (KZT|MRP)$";
pub(super) const MONTHS: &str = r"^[0-9]+ months$";

/// A field: its name, its schema, and whether it must be there.
pub(super) type Field = (&'static str, Value, bool);

pub(super) fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|(name, schema, _)| ((*name).to_owned(), schema.clone())).collect();
    let required: Vec<&str> = fields.iter().filter(|(_, _, required)| *required).map(|(name, _, _)| *name).collect();
    json!({"type": "object", "additionalProperties": false, "properties": properties, "required": required})
}

pub(super) fn described(mut schema: Value, description: &str) -> Value {
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("description".into(), description.into());
    }
    schema
}

pub(super) fn file(description: &str, fields: &[Field]) -> Value {
    let mut schema = described(object(fields), description);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$schema".into(), "http://json-schema.org/draft-07/schema#".into());
    }
    schema
}

pub(super) fn list_file(name: &'static str, description: &str, entry: Value) -> Value {
    file(description, &[(name, list(entry, description), false)])
}

pub(super) fn text(description: &str) -> Value {
    json!({"type": "string", "minLength": 1, "description": description})
}

pub(super) fn pattern(pattern: &str, description: &str) -> Value {
    json!({"type": "string", "pattern": pattern, "description": description})
}

pub(super) fn date(description: &str) -> Value {
    json!({"type": "string", "format": "date", "description": format!("{description}: a date without quotes, 2026-01-12")})
}

pub(super) fn flag(description: &str) -> Value {
    json!({"type": "boolean", "description": description})
}

pub(super) fn whole(description: &str) -> Value {
    json!({"type": "integer", "description": description})
}

pub(super) fn list(items: Value, description: &str) -> Value {
    json!({"type": "array", "items": items, "description": description})
}

pub(super) fn word<T: ContractWord + Localize>(description: &str) -> Value {
    choice(T::WORDS.iter().map(|(word, value)| (*word, value.localize(Lang::En))), description)
}

/// One of some words that say themselves what they mean.
pub(super) fn plain_word<T: ContractWord>(description: &str) -> Value {
    let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
    json!({"enum": words, "description": description})
}

/// One of some words, each with what it means: JSON Schema has no place for that, so it stands where Taplo looks for it.
pub(super) fn choice<'a>(words: impl Iterator<Item = (&'a str, String)>, description: &str) -> Value {
    let (words, meanings): (Vec<&str>, Vec<String>) = words.unzip();
    json!({"enum": words, "description": description, "x-taplo": {"docs": {"enumValues": meanings}}})
}

pub(super) fn words<T: ContractWord + Localize>(description: &str) -> Value {
    list(word::<T>(description), description)
}

/// A text in three languages.
pub(super) fn texts(description: &str) -> Value {
    let fields = [("kk", text("Kazakh"), true), ("ru", text("Russian"), true), ("en", text("English"), true)];
    described(object(&fields), description)
}

/// What every figure has.
pub(super) fn read_in(says: bool) -> Vec<Field> {
    let mut fields = vec![
        ("source", text("Where it was read: the id of a source of sources.toml"), true),
        ("confidence", word::<Confidence>("How far the source can be trusted"), true),
    ];
    if says {
        fields.push((
            "says",
            text("What the source states, in short and in one language; needed where the confidence is high"),
            false,
        ));
    }
    fields
}

pub(super) fn with(fields: impl IntoIterator<Item = Field>, more: Vec<Field>) -> Value {
    object(&fields.into_iter().chain(more).collect::<Vec<_>>())
}

pub(super) fn codes(description: &str) -> Value {
    list(pattern(r"^[0-9.]+$", description), description)
}
