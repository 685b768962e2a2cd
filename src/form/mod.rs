//! A form as a person fills it in: texts by field in, the request of the contract out, and each error at its field.
//!
//! A page, a sheet of clients and a terminal's dialogue have the same fields. Here stands what each of them may hold, so
//! that none of the three reads a number, a date or a word by rules of its own. [`Form`] reads a form as a whole;
//! [`QuoteFields`] and [`LoanFields`] take it field by field, for who reads many.

mod loan;
mod quote;
mod read;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::application::CollateralKind;
use crate::error::Code;
use crate::input::json::{CONTRACT, ContractVersion};
use crate::input::{InputError, Problem};
use crate::language::LocalizedText;

pub use loan::LoanFields;
pub use quote::QuoteFields;

/// The text that says "there is none" of a list: no collateral, no special status.
pub const NONE: &str = "none";

/// A field of a form: its name, and what reads the text that is typed into it.
#[derive(Debug, Clone, Copy)]
pub struct Field<F> {
    name: &'static str,
    asks_for: Asked,
    read: fn(&mut F, &str) -> Result<(), Problem>,
}

/// What a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Asked {
    /// An amount of tenge.
    Money,
    /// Percent.
    Rate,
    /// A whole number.
    Whole,
    /// A day.
    Date,
    /// One word of the list that [`Interface`](crate::text::Interface) calls so.
    Word(&'static str),
    /// Any words of such a list.
    Words(&'static str),
    /// Yes or no.
    Flag,
    /// A place.
    Place,
    /// A code or an id.
    Text,
}

impl<F> Field<F> {
    const fn new(name: &'static str, asks_for: Asked, read: fn(&mut F, &str) -> Result<(), Problem>) -> Self {
        Field { name, asks_for, read }
    }

    /// Its name: the path in the request, without `application`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it asks for.
    #[must_use]
    pub const fn asks_for(&self) -> Asked {
        self.asks_for
    }

    /// Reads what is typed into it. A blank text is a field that is not answered, and changes nothing.
    ///
    /// # Errors
    /// [`InputError`] names the field if it is nothing that the field may hold; what was there before is then kept.
    pub fn read(&self, into: &mut F, text: &str) -> Result<(), InputError> {
        match text.trim() {
            "" => Ok(()),
            text => (self.read)(into, text).map_err(|problem| InputError::new(self.name, problem)),
        }
    }
}

/// What a form came to: the request of the contract, and what is wrong with its fields.
///
/// ```
/// use nesie::form::Form;
/// let typed = [("loan.amount", "20 000 000"), ("loan.term_months", "60"), ("loan.purpose", "инвестиции"), ("as_of", "2026-11-22")];
/// let form = Form::read(typed);
/// assert_eq!(form.request["application"]["loan"]["amount"], "20000000.00");
/// assert_eq!(form.request["application"]["loan"]["purpose"], "investment");
/// assert!(form.errors.is_empty());
///
/// let form = Form::read([("loan.amount", "much")]);
/// assert_eq!(form.errors[0].field, "loan.amount");
/// assert_eq!(form.missing, ["loan.term_months", "loan.purpose"]);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Form {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// A request of `quote` with all fields that could be read. It can be sent if nothing of it is missing.
    pub request: Value,
    /// The fields of the request that must be there and are not: given neither rightly nor wrongly.
    pub missing: Vec<String>,
    /// What is wrong, in the order of the fields.
    pub errors: Vec<FieldError>,
}

/// What is wrong with a field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FieldError {
    /// The field.
    pub field: String,
    /// Why, for a program.
    pub code: Code,
    /// Why, for a person.
    pub text: LocalizedText,
}

impl Form {
    /// Reads texts by field. A blank text is a field that is not answered.
    #[must_use]
    pub fn read<'a>(typed: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut fields = QuoteFields::default();
        let mut errors = Vec::new();
        let mut given = Vec::new();
        for (name, text) in typed.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
            given.push(name);
            let read = field(name).and_then(|field| field.read(&mut fields, text).map_err(|error| error.problem));
            errors.extend(read.err().map(|problem| FieldError::new(name, problem)));
        }
        let missing = QuoteFields::REQUIRED.into_iter().filter(|field| !given.contains(field));
        let missing = missing.map(str::to_owned).collect();
        Form { contract: ContractVersion::V1, request: request(&fields), missing, errors }
    }
}

/// The field of a quote that has a name.
fn field(name: &str) -> Result<&'static Field<QuoteFields>, Problem> {
    if let Some(field) = QuoteFields::field(name) {
        return Ok(field);
    }
    match name.strip_prefix("collateral.") {
        Some(kind) => Err(Problem::one_of(kind, <CollateralKind as crate::word::ContractWord>::WORDS)
            .map_or_else(|problem| problem, |_: CollateralKind| Problem::unknown_field(name, QuoteFields::NAMES))),
        None => Err(Problem::unknown_field(name, QuoteFields::NAMES)),
    }
}

/// The request of the contract with those fields that could be read.
fn request(fields: &QuoteFields) -> Value {
    let mut request = Map::new();
    // Values and lists of them can always be written.
    if let Value::Object(read) = serde_json::to_value(fields).map(answered).unwrap_or_default() {
        request.extend(read);
    }
    request.insert("contract".to_owned(), CONTRACT.into());
    request.into()
}

/// A value without the fields that are not answered.
fn answered(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let is_answered = |value: &Value| !value.is_null() && value.as_object().is_none_or(|fields| !fields.is_empty());
    fields.into_iter().map(|(name, value)| (name, answered(value))).filter(|(_, value)| is_answered(value)).collect()
}

impl FieldError {
    fn new(field: &str, problem: Problem) -> Self {
        let code = problem.code();
        FieldError { field: field.to_owned(), code, text: LocalizedText::of(&problem) }
    }
}

/// What must be given, or that it is missing.
fn required<T>(field: &str, value: Option<T>) -> Result<T, InputError> {
    value.ok_or_else(|| InputError::new(field, Problem::Missing))
}

/// The names of some fields.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, which refuses an index outside"
)]
const fn names<const N: usize, F>(fields: &[Field<F>]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = fields[at].name;
        at += 1;
    }
    names
}
