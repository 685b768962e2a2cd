//! Making an answer again from its receipt, and saying what differs.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value};

use super::Receipted;
use crate::advice::{AdviceError, QuoteOptions, advise};
use crate::application::json::read_application;
use crate::catalogue::{Catalogue, LenderError};
use crate::date::{Date, DecisionDate};
use crate::error::{Code, Refusal};
use crate::input::json::{CONTRACT, Json, Object, refuse_other_contract};
use crate::input::{InputError, Problem, path_of};
use crate::language::{Lang, Localize};
use crate::loan::contract::read_loan_and_day_count;
use crate::loan::{Loan, LoanError};
use crate::rate::Rate;

/// What came of making an answer again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// What differs, in the order of the paths; nothing if the answer is the same.
    pub differences: Vec<Difference>,
}

/// A place in which two answers differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// The path of the field. Offers and findings go by their names: `offers.almaty-finance.terms.annual_rate`.
    pub path: String,
    /// What stands in the answer; `None` if nothing does.
    pub was: Option<Value>,
    /// What came now; `None` if nothing did.
    pub is: Option<Value>,
}

/// The answer of `nesie verify`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// True if the answer came out the same.
    pub same: bool,
    /// Where it did not.
    pub differences: &'a [Difference],
}

impl<'a> VerificationAnswer<'a> {
    /// What came of making an answer again, in the form of the contract.
    #[must_use]
    pub fn new(verification: &'a Verification) -> Self {
        let differences = verification.differences.as_slice();
        VerificationAnswer { contract: CONTRACT, same: differences.is_empty(), differences }
    }
}

/// Why an answer cannot be made again.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum VerifyError {
    /// The answer is none of nesie's, or carries no receipt.
    Answer(InputError),
    /// The input is wrong.
    Input(InputError),
    /// The loan contradicts itself.
    Loan(LoanError),
    /// There is no advice on it.
    Advice(AdviceError),
    /// The lender is not in the catalogue any more, or counts days in another way.
    Lender(LenderError),
}

impl From<LenderError> for VerifyError {
    fn from(error: LenderError) -> Self {
        VerifyError::Lender(error)
    }
}

impl Refusal for VerifyError {
    fn code(&self) -> Code {
        match self {
            VerifyError::Answer(error) | VerifyError::Input(error) => error.code(),
            VerifyError::Loan(error) => error.code(),
            VerifyError::Advice(error) => error.code(),
            VerifyError::Lender(error) => error.code(),
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            VerifyError::Answer(error) | VerifyError::Input(error) => error.field(),
            VerifyError::Loan(error) => error.field(),
            VerifyError::Advice(AdviceError::UnknownProgramme { .. }) => "receipt.asked.programme".into(),
            VerifyError::Advice(error) => error.field(),
            VerifyError::Lender(error) => error.field(),
        }
    }
}

/// Makes an answer of `quote` or `schedule` again, from its receipt, an input and a catalogue, and compares.
///
/// # Errors
/// [`VerifyError`] if the answer carries no receipt, or if there is no answer to that input any more.
///
/// ```
/// use nesie::catalogue::Catalogue;
/// use nesie::loan::{Loan, contract::read_loan};
/// use nesie::receipt::{schedule, verify};
/// # #[cfg(feature = "builtin")] {
/// let input = r#"{"contract": "1", "principal": "100000.00", "annual_rate": "12",
///     "disbursed_on": "2026-01-15", "instalments": 2}"#;
/// let loan = Loan::new(read_loan(input)?)?;
/// let answer = serde_json::to_string(&schedule(&loan)?)?;
/// assert!(verify(&answer, input, &Catalogue::builtin()?)?.differences.is_empty());
///
/// let forged = answer.replacen("1000.00", "900.00", 1);
/// let difference = &verify(&forged, input, &Catalogue::builtin()?)?.differences[0];
/// assert_eq!(difference.path, "rows.0.interest");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify(answer: &str, input: &str, catalogue: &Catalogue) -> Result<Verification, VerifyError> {
    let was = Json::parse(answer).map_err(VerifyError::Answer)?;
    let asked = read_receipt(&was).map_err(VerifyError::Answer)?;
    let was = was.into_value();
    let is = match asked {
        AskedFor::Quote { on, programme, lender, market_rate, base_rate, subsidy_stops_on, rows } => {
            let application = read_application(input).map_err(VerifyError::Input)?;
            let (programme, lender) = (programme.map(Into::into), lender.map(Into::into));
            let asked = QuoteOptions { programme, lender, market_rate, base_rate, subsidy_stops_on };
            let advice = advise(&application, catalogue, on, &asked).map_err(VerifyError::Advice)?;
            let answer = super::quote(&application, &advice, &asked, rows).map_err(VerifyError::Loan)?;
            value_of(&answer)
        }
        AskedFor::Schedule { lender } => {
            let (mut terms, given) = read_loan_and_day_count(input).map_err(VerifyError::Input)?;
            let lender = lender.map(|id| catalogue.lender(&id)).transpose()?;
            if let Some(lender) = lender {
                terms.day_count = Some(lender.day_count_of(given)?);
            }
            let loan = Loan::new(terms).map_err(VerifyError::Loan)?;
            let lender = lender.map(|lender| (lender, catalogue));
            value_of(&super::schedule_receipted(&loan, lender).map_err(VerifyError::Loan)?)
        }
    };
    let mut differences = Vec::new();
    compare("", &was, &is, &mut differences);
    Ok(Verification { differences })
}

fn value_of<T: Serialize>(answer: &Receipted<T>) -> Value {
    // Texts, numbers and lists can always be written.
    serde_json::to_value(answer).unwrap_or_default()
}

/// What an answer was asked for, by its receipt.
enum AskedFor {
    Quote {
        on: DecisionDate,
        programme: Option<String>,
        subsidy_stops_on: Option<Date>,
        market_rate: Option<Rate>,
        base_rate: Option<Rate>,
        lender: Option<String>,
        rows: bool,
    },
    Schedule {
        lender: Option<String>,
    },
}

fn read_receipt(answer: &Json) -> Result<AskedFor, InputError> {
    refuse_other_contract(answer, "")?;
    let Json::Object(fields) = answer else { return Err(InputError::new("receipt", Problem::Missing)) };
    let Some((_, receipt)) = fields.iter().find(|(name, _)| name == "receipt") else {
        return Err(InputError::new("receipt", Problem::Missing));
    };
    let fields = &["nesie", "contract", "catalogue", "as_of", "asked", "lender", "input_sha256"];
    refuse_other_contract(receipt, "receipt")?;
    let receipt = Object::open(receipt, "receipt", fields)?;
    let lender = |asked: &Object| Ok(asked.text("lender")?.map(str::to_owned));
    let Some(on) = receipt.date("as_of")? else { return Ok(AskedFor::Schedule { lender: lender(&receipt)? }) };
    let fields = &["programme", "lender", "market_rate", "base_rate", "subsidy_stops_on", "rows"];
    let asked = receipt.required("asked", receipt.object("asked", fields)?)?;
    Ok(AskedFor::Quote {
        on: DecisionDate(on),
        programme: asked.text("programme")?.map(str::to_owned),
        subsidy_stops_on: asked.date("subsidy_stops_on")?,
        market_rate: asked.rate("market_rate")?,
        base_rate: asked.rate("base_rate")?,
        lender: lender(&asked)?,
        rows: asked.flag("rows")?.unwrap_or_default(),
    })
}

/// Walks two values side by side and keeps where they differ.
fn compare(path: &str, was: &Value, is: &Value, differences: &mut Vec<Difference>) {
    if was == is {
        return;
    }
    let Some((was_parts, is_parts)) = parts(was, is) else {
        differences.push(Difference { path: path.to_owned(), was: Some(was.clone()), is: Some(is.clone()) });
        return;
    };
    for (name, was) in &was_parts {
        match part(&is_parts, name) {
            Some(is) => compare(&path_of(path, name), was, is, differences),
            None => differences.push(Difference { path: path_of(path, name), was: Some((*was).clone()), is: None }),
        }
    }
    for (name, is) in &is_parts {
        if part(&was_parts, name).is_none() {
            differences.push(Difference { path: path_of(path, name), was: None, is: Some((*is).clone()) });
        }
    }
    let order = |parts: &Parts, others: &Parts| -> Vec<Value> {
        let common = parts.iter().filter(|(name, _)| part(others, name).is_some());
        common.map(|(name, _)| Value::from(name.as_str())).collect()
    };
    let (order_was, order_is) = (order(&was_parts, &is_parts), order(&is_parts, &was_parts));
    if order_was != order_is {
        let (was, is) = (Some(Value::from(order_was)), Some(Value::from(order_is)));
        differences.push(Difference { path: path.to_owned(), was, is });
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
