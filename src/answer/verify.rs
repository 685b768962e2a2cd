//! Asking again, and saying what differs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::advice::QuoteOptions;
use crate::catalogue::contract::{self, SourceAnswer};
use crate::catalogue::{Catalogue, Stamp};
use crate::date::Date;
use crate::indicator::SourceId;
use crate::input::contract::FromContract;
use crate::input::json::{ContractVersion, Json, Object, refuse_other_contract};
use crate::input::{InputError, Problem, path_of};
use crate::request::{
    AffordRequest, Error, LateRequest, Method, QuoteRequest, ScheduleRequest, SettleRequest, VerifyRequest,
};

/// Whether an answer came out the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerifyAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// True if the answer came out the same.
    pub same: bool,
    /// Where it did not, in the order of the paths.
    pub differences: Vec<Difference>,
    /// The catalogue of the answer and the one it was asked again with, where they are not the same; left out else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogues: Option<OtherCatalogue>,
    /// The sources that the differences name, by their ids; left out where there are none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, SourceAnswer>,
}

/// The catalogue of an answer, and another with which it was asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OtherCatalogue {
    /// That of the answer.
    pub was: Stamp,
    /// The one it was asked again with.
    pub is: Stamp,
}

/// A place in which two answers differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// The path of the field. Offers and findings go by their names: `offers.almaty-finance.terms.annual_rate`.
    pub path: String,
    /// What stands in the answer; `None` if nothing does.
    #[serde(deserialize_with = "even_null")]
    pub was: Option<Value>,
    /// What came now; `None` if nothing did.
    #[serde(deserialize_with = "even_null")]
    pub is: Option<Value>,
    /// The id of the source from which what came now was read, where it follows from a figure of the catalogue; left out else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl VerifyAnswer {
    /// What came of asking again: the same if nothing differs.
    #[must_use]
    pub const fn new(differences: Vec<Difference>) -> Self {
        let same = differences.is_empty();
        VerifyAnswer { contract: ContractVersion::V1, same, differences, catalogues: None, sources: BTreeMap::new() }
    }
}

/// Reads a value that may be nothing. Written, nothing and the value null are the same.
fn even_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(|value| Some(value).filter(|value| !value.is_null()))
}

/// Asks the request of an answer again, and compares. What is asked is told by the answer's receipt; a request that is only
/// an application or a loan takes the day and the options from there too.
///
/// # Errors
/// [`Error`] if the answer carries no receipt, or if there is no answer to that request any more.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::catalogue::Catalogue;
/// use nesie::request::{ScheduleRequest, VerifyRequest};
/// let catalogue = Catalogue::builtin()?;
/// let request = r#"{"contract": "1", "loan": {"principal": "100000.00", "annual_rate": "12", "disbursed_on": "2026-01-15",
///     "instalments": 2}}"#;
/// let answer = nesie::schedule(&catalogue, &ScheduleRequest::from_json(request)?)?;
/// let answer = serde_json::to_string(&answer)?;
/// assert!(nesie::verify(&catalogue, &VerifyRequest::from_texts(&answer, request)?)?.same);
///
/// let forged = answer.replacen("1000.00", "900.00", 1);
/// let found = nesie::verify(&catalogue, &VerifyRequest::from_texts(&forged, request)?)?;
/// assert_eq!(found.differences[0].path, "rows.0.interest");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify(catalogue: &Catalogue, request: &VerifyRequest) -> Result<VerifyAnswer, Error> {
    let answer = Json::parse(request.answer.get()).map_err(Error::Answer)?;
    let asked = read_receipt(&answer).map_err(Error::Answer)?;
    let as_of = asked.as_of;
    let is = again(catalogue, asked, &Json::parse(request.request.get())?)?;
    let was = answer.into_value();
    let mut differences = Vec::new();
    compare("", None, &was, &is, &mut differences);
    let base_rate = as_of.and_then(|day| catalogue.indicators().base_rate.on(day).ok());
    for difference in differences.iter_mut().filter(|difference| difference.path.starts_with("base_rate")) {
        difference.source = base_rate.map(|row| row.source.to_string());
    }
    let catalogues = stamp_of(&was).zip(stamp_of(&is)).filter(|(was, is)| was != is);
    let named = differences.iter().filter_map(|difference| difference.source.as_deref());
    let named: Vec<SourceId> = named.map(SourceId::from).collect();
    let sources = contract::sources(named.iter(), catalogue);
    let catalogues = catalogues.map(|(was, is)| OtherCatalogue { was, is });
    Ok(VerifyAnswer { catalogues, sources, ..VerifyAnswer::new(differences) })
}

/// The catalogue that an answer was made with, by its receipt.
fn stamp_of(answer: &Value) -> Option<Stamp> {
    serde_json::from_value(answer.get("receipt")?.get("catalogue")?.clone()).ok()
}

/// The source that a value names.
fn source_of(value: &Value) -> Option<&str> {
    ["source", "rate_source"].iter().find_map(|name| value.get(name)?.as_str())
}

/// The answer as it is now. The field of an error is a path in what was handed in, or in the receipt.
fn again(catalogue: &Catalogue, asked: Asked, request: &Json) -> Result<Value, Error> {
    let is_whole = match asked.method {
        Method::Quote => request.has("application"),
        Method::Schedule | Method::Settle => request.has("loan"),
        _ => true,
    };
    let made =
        if is_whole { again_whole(catalogue, asked.method, request) } else { again_bare(catalogue, asked, request) };
    made.map_err(|error| match error {
        Error::Answer(_) => error,
        error if is_whole => error.within("request"),
        Error::Within { part: "options", error } => error.within("receipt.asked"),
        error => error.in_part(),
    })
}

fn again_whole(catalogue: &Catalogue, method: Method, request: &Json) -> Result<Value, Error> {
    match method {
        Method::Quote => Ok(value_of(&super::quote(catalogue, &QuoteRequest::read(request, "")?)?)),
        Method::Schedule => Ok(value_of(&super::schedule(catalogue, &ScheduleRequest::read(request, "")?)?)),
        Method::Afford => Ok(value_of(&super::afford(catalogue, &AffordRequest::read(request, "")?)?)),
        Method::Settle => Ok(value_of(&super::settle(catalogue, &SettleRequest::read(request, "")?)?)),
        Method::Late => Ok(value_of(&super::late(catalogue, &LateRequest::read(request, "")?)?)),
        // Their answers carry no receipt.
        _ => Err(Error::Answer(missing("receipt.method"))),
    }
}

/// The same of an application or a loan, to which the receipt adds what was asked.
fn again_bare(catalogue: &Catalogue, asked: Asked, request: &Json) -> Result<Value, Error> {
    let as_of = || asked.as_of.ok_or_else(|| Error::Answer(missing("receipt.as_of")));
    if asked.method == Method::Quote {
        let mut whole = QuoteRequest::new(crate::application::json::from_document(request)?, as_of()?);
        (whole.options, whole.rows) = (asked.options, asked.rows);
        return Ok(value_of(&super::quote(catalogue, &whole)?));
    }
    let loan = crate::loan::contract::from_document(request)?;
    if asked.method == Method::Settle {
        return Ok(value_of(&super::settle(catalogue, &SettleRequest::new(loan, as_of()?))?));
    }
    let mut whole = ScheduleRequest::new(loan);
    whole.lender = asked.lender;
    Ok(value_of(&super::schedule(catalogue, &whole)?))
}

fn value_of(answer: &impl Serialize) -> Value {
    // Texts, numbers and lists can always be written.
    serde_json::to_value(answer).unwrap_or_default()
}

/// What an answer was asked for, by its receipt.
struct Asked {
    method: Method,
    as_of: Option<Date>,
    options: QuoteOptions,
    rows: bool,
    lender: Option<crate::catalogue::LenderId>,
}

fn missing(field: &str) -> InputError {
    InputError::new(field, Problem::Missing)
}

fn read_receipt(answer: &Json) -> Result<Asked, InputError> {
    refuse_other_contract(answer, "")?;
    let Json::Object(fields) = answer else { return Err(missing("receipt")) };
    let Some((_, receipt)) = fields.iter().find(|(name, _)| name == "receipt") else {
        return Err(missing("receipt"));
    };
    let fields = &["nesie", "contract", "method", "catalogue", "as_of", "asked", "lender", "request_sha256"];
    refuse_other_contract(receipt, "receipt")?;
    let receipt = Object::open(receipt, "receipt", fields)?;
    let fields = &["programme", "lender", "market_rate", "base_rate", "subsidy_stops_on", "rows"];
    let (options, rows) = match receipt.object("asked", fields)? {
        Some(asked) => (crate::request::read_options(&asked)?, asked.flag("rows")?.unwrap_or_default()),
        None => Default::default(),
    };
    Ok(Asked {
        method: receipt.required_one_of("method")?,
        as_of: receipt.date("as_of")?,
        options,
        rows,
        lender: receipt.text("lender")?.map(Into::into),
    })
}

/// Walks two values side by side and keeps where they differ. `source` is what they were read from, as what they stand in says.
fn compare(path: &str, source: Option<&str>, was: &Value, is: &Value, differences: &mut Vec<Difference>) {
    if was == is {
        return;
    }
    let source = source_of(is).or(source);
    let named = || source.map(str::to_owned);
    let Some((was_parts, is_parts)) = parts(was, is) else {
        let (was, is) = (Some(was.clone()), Some(is.clone()));
        differences.push(Difference { path: path.to_owned(), was, is, source: named() });
        return;
    };
    for (name, was) in &was_parts {
        match part(&is_parts, name) {
            Some(is) => compare(&path_of(path, name), source, was, is, differences),
            None => {
                let was = Some((*was).clone());
                differences.push(Difference { path: path_of(path, name), was, is: None, source: named() });
            }
        }
    }
    for (name, is) in &is_parts {
        if part(&was_parts, name).is_none() {
            let source = source_of(is).map(str::to_owned).or_else(named);
            differences.push(Difference { path: path_of(path, name), was: None, is: Some((*is).clone()), source });
        }
    }
    let order = |parts: &Parts, others: &Parts| -> Vec<Value> {
        let common = parts.iter().filter(|(name, _)| part(others, name).is_some());
        common.map(|(name, _)| Value::from(name.as_str())).collect()
    };
    let (order_was, order_is) = (order(&was_parts, &is_parts), order(&is_parts, &was_parts));
    if order_was != order_is {
        let (was, is) = (Some(Value::from(order_was)), Some(Value::from(order_is)));
        differences.push(Difference { path: path.to_owned(), was, is, source: None });
    }
}

/// The parts of a value by their names.
type Parts<'v> = Vec<(String, &'v Value)>;

fn part<'v>(parts: &Parts<'v>, name: &str) -> Option<&'v Value> {
    parts.iter().find(|(other, _)| other == name).map(|(_, value)| *value)
}

/// The parts of two objects or two lists; `None` of anything else.
fn parts<'v>(was: &'v Value, is: &'v Value) -> Option<(Parts<'v>, Parts<'v>)> {
    let fields = |object: &'v Map<String, Value>| object.iter().map(|(name, value)| (name.clone(), value)).collect();
    let places = |list: &'v [Value]| {
        list.iter().enumerate().map(|(position, value)| (position.to_string(), value)).collect::<Parts>()
    };
    match (was, is) {
        (Value::Object(was), Value::Object(is)) => Some((fields(was), fields(is))),
        (Value::Array(was), Value::Array(is)) => match (by_name(was), by_name(is)) {
            (Some(was), Some(is)) => Some((was, is)),
            _ => Some((places(was), places(is))),
        },
        _ => None,
    }
}

/// The entries of a list by what names each, so that one more offer does not shift all others.
fn by_name(list: &[Value]) -> Option<Parts<'_>> {
    let mut parts = Parts::new();
    for entry in list {
        let name = ["programme", "condition", "field", "to"].iter().find_map(|key| entry.get(key)?.as_str())?;
        if part(&parts, name).is_some() {
            return None;
        }
        parts.push((name.to_owned(), entry));
    }
    Some(parts)
}
