//! A row as a line of JSON: a whole request, or fields by their names.

use nesie::form::NONE;
use nesie::input::{Expected, InputError, Problem};
use nesie::language::shown;
use serde_json::{Map, Value as Json};

use crate::heading::CLIENT;
use crate::job::{Job, Scratch};
use crate::row::Row;

/// The answer to a line, and what the line calls itself.
pub(super) fn answer<'c>(job: &Job<'c>, line: &str, scratch: &mut Scratch) -> (String, Row<'c>) {
    let fields: Map<String, Json> = match serde_json::from_str(line) {
        Ok(fields) => fields,
        Err(error) => {
            let problem = Problem::Syntax { line: error.line(), column: error.column() };
            return (String::new(), job.refuse(&InputError::new("", problem)));
        }
    };
    // What says of which contract it is, is a request or the application or loan of one.
    if fields.contains_key("contract") {
        return (String::new(), job.answer_request(line, scratch));
    }
    let mut named = Vec::new();
    if let Err(error) = flatten("", fields, &mut named) {
        return (String::new(), job.refuse(&error));
    }
    let client = named.iter().find(|(name, _)| name == CLIENT).map(|(_, text)| text.clone()).unwrap_or_default();
    (client, job.answer_named(&named, scratch))
}

/// The fields with their texts; those within an object by their paths.
fn flatten(path: &str, fields: Map<String, Json>, into: &mut Vec<(String, String)>) -> Result<(), InputError> {
    for (name, value) in fields {
        let path = if path.is_empty() { name } else { format!("{path}.{name}") };
        match value {
            Json::Object(fields) => flatten(&path, fields, into)?,
            // As in a request, an empty list says that there is nothing of the kind.
            Json::Array(items) if items.is_empty() => into.push((path, NONE.to_owned())),
            Json::Array(items) => {
                let texts: Result<Vec<String>, InputError> = items.iter().map(|item| text(&path, item)).collect();
                into.push((path, texts?.join(", ")));
            }
            Json::Null => {}
            value => into.push((path.clone(), text(&path, &value)?)),
        }
    }
    Ok(())
}

fn text(path: &str, value: &Json) -> Result<String, InputError> {
    match value {
        Json::String(text) => Ok(text.clone()),
        Json::Number(_) | Json::Bool(_) => Ok(value.to_string()),
        Json::Null | Json::Array(_) | Json::Object(_) => {
            let problem = Problem::WrongType { value: shown(&value.to_string()), expected: Expected::Text };
            Err(InputError::new(path, problem))
        }
    }
}
