//! The schemas as files, and what must hold of each.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use jsonschema::Validator;
use nesie::schema::Document;
use nesie::word::ContractWord;
use serde_json::Value;

use crate::command::{answer, root};

pub(crate) fn folder() -> PathBuf {
    root().join("docs/contract/v1")
}

/// A validator of a document, formats included.
pub(crate) fn validator(document: Document) -> Validator {
    jsonschema::options().should_validate_formats(true).build(&document.schema()).unwrap()
}

/// The same that knows no fields but its own, as an answer of this nesie has none.
pub(crate) fn closed(document: Document) -> Validator {
    let mut schema = document.schema();
    each_object(&mut schema, &mut |object| {
        // The branches of `anyOf` and `oneOf` are closed one by one: an object is nowhere described in two places.
        if object.get("properties").is_some() {
            object.insert("additionalProperties".into(), false.into());
        }
    });
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn each_object(schema: &mut Value, change: &mut impl FnMut(&mut serde_json::Map<String, Value>)) {
    match schema {
        Value::Object(fields) => {
            change(fields);
            fields.values_mut().for_each(|value| each_object(value, change));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, change)),
        _ => {}
    }
}

// `INSTA_UPDATE=always cargo test -p nesie-cli` writes the files anew, as it does the snapshots.
#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let update = std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always");
    let mut expected = BTreeSet::new();
    for (word, _) in Document::WORDS {
        let name = format!("{word}.schema.json");
        let (path, schema) = (folder().join(&name), answer(&["schema", word]));
        if update {
            fs::write(&path, &schema).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == schema, "docs/contract/v1/{name} differs: INSTA_UPDATE=always cargo test -p nesie-cli");
        expected.insert(name);
    }
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.filter(|name| name.ends_with(".schema.json")).collect();
    assert_eq!(files, expected, "files of docs/contract/v1, documents");
}

#[test]
fn every_schema_is_one_by_its_own_rules_and_every_field_is_described() {
    for (word, document) in Document::WORDS {
        let schema = document.schema();
        assert!(jsonschema::meta::is_valid(&schema), "{word}");
        assert_eq!(schema["$id"], format!("urn:nesie:contract:1:{word}"));
        let mut fields = 0;
        each_object(&mut schema.clone(), &mut |object| {
            let Some(Value::Object(properties)) = object.get("properties") else { return };
            for (name, property) in properties {
                fields += 1;
                let says = |value: &Value| value["description"].as_str().is_some_and(|text| !text.is_empty());
                let target = property["$ref"].as_str().and_then(|path| schema.pointer(path.trim_start_matches('#')));
                // The tag of a variant is described by the variant.
                let is_tag = property.get("const").is_some() || (properties.len() == 1 && says(&object["description"]));
                assert!(
                    says(property) || target.is_some_and(says) || is_tag || says(&Value::Object(object.clone())),
                    "{word}: {name}"
                );
            }
        });
        assert!(fields >= 2, "{word}: {fields}");
        // What is written for a reader of the code is not for a reader of the contract.
        each_object(&mut document.schema(), &mut |object| {
            let text = object.get("description").and_then(Value::as_str).unwrap_or_default();
            for rust in ["[`", "](", "::", "`None`", "`Some", "```"] {
                assert!(!text.contains(rust), "{word}: {text}");
            }
        });
    }
}

#[test]
fn without_a_name_there_is_a_list() {
    for lang in ["kk", "ru", "en"] {
        let list = answer(&["schema", "--lang", lang]);
        let names: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
        let words: Vec<&str> = Document::WORDS.iter().map(|(word, _)| *word).collect();
        assert_eq!(names, words, "{lang}");
    }
}

// Without the names and the words a fuzzer hardly gets past the reader.
#[test]
fn the_fuzzer_knows_the_fields_and_the_words_of_an_input() {
    let known = fs::read_to_string(root().join("fuzz/words.dict")).unwrap();
    for document in [Document::Application, Document::Loan] {
        each_object(&mut document.schema(), &mut |object| {
            let fields =
                object.get("properties").and_then(Value::as_object).into_iter().flat_map(|fields| fields.keys());
            let words = object.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            for word in fields.map(String::as_str).chain(words) {
                assert!(known.contains(&format!(r#"\"{word}\""#)), "fuzz/words.dict: {word}");
            }
        });
    }
}
