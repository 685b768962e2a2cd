//! A form as a person fills it in: texts by field in, the request of the contract out, and each error at its field.
//!
//! A page, a sheet of clients and a terminal's dialogue have the same fields. Here stands what each of them may hold, so
//! that none of the three reads a number, a date or a word by rules of its own.

mod read;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::Code;
use crate::input::Problem;
use crate::input::json::CONTRACT;
use crate::language::LocalizedText;

/// The text that says "there is none" of a list: no collateral, no special status.
pub const NONE: &str = "none";

/// What a form came to: the request of the contract, and what is wrong with its fields.
///
/// ```
/// use nesie::form::Form;
/// let typed = [("loan.amount", "20 000 000"), ("loan.term_months", "60"), ("loan.purpose", "инвестиции"), ("as_of", "2026-11-22")];
/// let form = serde_json::to_value(Form::read(typed))?;
/// assert_eq!(form["request"]["application"]["loan"]["amount"], "20000000.00");
/// assert_eq!(form["request"]["application"]["loan"]["purpose"], "investment");
/// assert_eq!(form["errors"].as_array().map(Vec::len), Some(0));
///
/// let form = serde_json::to_value(Form::read([("loan.amount", "much")]))?;
/// assert_eq!(form["errors"][0]["field"], "loan.amount");
/// assert_eq!(form["missing"][1], "loan.purpose");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Form {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// A request of `quote` with all fields that could be read. It can be sent if nothing of it is missing.
    request: Value,
    /// The fields of the request that must be there and are not: given neither rightly nor wrongly.
    missing: Vec<&'static str>,
    /// What is wrong, in the order of the fields.
    errors: Vec<FieldError>,
}

/// What is wrong with a field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct FieldError {
    /// The field.
    field: String,
    /// Why, for a program.
    code: Code,
    /// Why, for a person.
    text: LocalizedText,
}

/// The fields without which there is no answer.
const REQUIRED: [&str; 3] = ["loan.amount", "loan.term_months", "loan.purpose"];

impl Form {
    /// Reads texts by field. A blank text is a field that is not answered.
    #[must_use]
    pub fn read<'a>(typed: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut request = Map::new();
        request.insert("contract".to_owned(), CONTRACT.into());
        let mut errors = Vec::new();
        let mut given = Vec::new();
        let mut collateral: Option<Vec<Value>> = None;
        let typed: Vec<_> = typed.into_iter().map(|(field, text)| (field, text.trim())).collect();
        for (field, text) in typed.iter().filter(|(_, text)| !text.is_empty()) {
            given.push(*field);
            let read = match field.strip_prefix("collateral") {
                Some(kind) => read::collateral(kind.trim_start_matches('.'), text)
                    .map(|items| collateral.get_or_insert_default().extend(items)),
                None => read::field(field, text).map(|value| put(&mut request, &read::path(field), value)),
            };
            if let Err(problem) = read {
                errors.push(FieldError::new(field, problem));
            }
        }
        if let Some(items) = collateral {
            put(&mut request, "application.collateral", items.into());
        }
        let missing = REQUIRED.into_iter().filter(|field| !given.contains(field)).collect();
        Form { contract: CONTRACT, request: request.into(), missing, errors }
    }
}

impl FieldError {
    fn new(field: &str, problem: Problem) -> Self {
        let code = problem.code();
        FieldError { field: field.to_owned(), code, text: LocalizedText::of(&problem) }
    }
}

/// Puts a value at a path of objects, which are made where they are missing.
fn put(object: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(object.insert(path.to_owned(), value)),
        Some((name, rest)) => {
            let inner = object.entry(name).or_insert_with(|| Map::new().into());
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}
