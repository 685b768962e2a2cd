//! An object of the contract that is being read, field by field, so that every refusal names its place.
//!
//! Money and rates are texts; a whole JSON number is taken, one with a fraction is refused, because
//! it has gone through binary floating point somewhere.

use super::contract::FromContract;
use super::json::CONTRACT;
use super::tree::Json;
use super::{Expected, InputError, Problem, path_of};
use crate::date::Date;
use crate::language::shown;
use crate::money::Money;
use crate::number::{NumberError, Written};
use crate::rate::Rate;
use crate::word::ContractWord;

/// An object being read, with its place in the input.
pub(crate) struct Object<'a> {
    path: String,
    fields: &'a [(String, Json)],
}

impl<'a> Object<'a> {
    /// Opens `json` as an object whose fields are all among `allowed`, each at most once.
    pub(crate) fn open(json: &'a Json, path: &str, allowed: &'static [&'static str]) -> Result<Self, InputError> {
        let Json::Object(fields) = json else {
            let problem = Problem::WrongType { value: json.shown(), expected: Expected::Object };
            return Err(InputError::new(path, problem));
        };
        let object = Object { path: path.to_owned(), fields };
        for (position, (name, _)) in fields.iter().enumerate() {
            if !allowed.contains(&name.as_str()) {
                // The empty name would name no field.
                let named = if name.is_empty() { "\"\"".to_owned() } else { shown(name) };
                return Err(InputError::new(object.at(&named), Problem::unknown_field(name, allowed)));
            }
            if fields.iter().take(position).any(|(earlier, _)| earlier == name) {
                return Err(InputError::new(object.at(name), Problem::Duplicate));
            }
        }
        Ok(object)
    }

    /// Opens the whole input, which must say that it is of this [`CONTRACT`].
    pub(crate) fn open_contract(json: &'a Json, allowed: &'static [&'static str]) -> Result<Self, InputError> {
        Object::open_request(json, "", allowed)
    }

    /// Opens a request that stands at a path; it must say that it is of this [`CONTRACT`].
    pub(crate) fn open_request(
        json: &'a Json,
        path: &str,
        allowed: &'static [&'static str],
    ) -> Result<Self, InputError> {
        refuse_other_contract(json, path)?;
        let object = Object::open(json, path, allowed)?;
        object.required("contract", object.text("contract")?)?;
        Ok(object)
    }

    /// Opens a part of a request, which may say again that it is of this [`CONTRACT`].
    pub(crate) fn open_part(json: &'a Json, path: &str, allowed: &'static [&'static str]) -> Result<Self, InputError> {
        refuse_other_contract(json, path)?;
        let object = Object::open(json, path, allowed)?;
        object.text("contract")?;
        Ok(object)
    }

    /// A nested value of any kind.
    pub(crate) fn any(&self, name: &str) -> Option<&'a Json> {
        self.field(name)
    }

    /// A nested value that a reader of its own reads.
    pub(crate) fn value<T: FromContract>(&self, name: &str) -> Result<Option<T>, InputError> {
        self.field(name).map(|json| T::read(json, &self.at(name))).transpose()
    }

    /// A nested value, which must be given.
    pub(crate) fn required_value<T: FromContract>(&self, name: &str) -> Result<T, InputError> {
        self.required(name, self.value(name)?)
    }

    /// A list of words, each standing for a value.
    pub(crate) fn words<T: ContractWord>(&self, name: &str, max: usize) -> Result<Option<Vec<T>>, InputError> {
        self.list(name, max, |json, path| {
            Problem::one_of(text_entry(json, path)?, T::WORDS).map_err(|problem| InputError::new(path, problem))
        })
    }

    /// The path of a field of this object.
    pub(crate) fn at(&self, name: &str) -> String {
        path_of(&self.path, name)
    }

    pub(crate) fn error(&self, name: &str, problem: Problem) -> InputError {
        InputError::new(self.at(name), problem)
    }

    /// The value of a field, `None` if it is absent or null.
    fn field(&self, name: &str) -> Option<&'a Json> {
        self.fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value)
            .filter(|value| **value != Json::Null)
    }

    fn wrong_type(&self, name: &str, json: &Json, expected: Expected) -> InputError {
        self.error(name, Problem::WrongType { value: json.shown(), expected })
    }

    /// Makes a missing field an error.
    pub(crate) fn required<T>(&self, name: &str, value: Option<T>) -> Result<T, InputError> {
        value.ok_or_else(|| self.error(name, Problem::Missing))
    }

    fn decimal(&self, name: &str) -> Result<Option<String>, InputError> {
        match self.field(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text.clone())),
            Some(Json::Whole(number)) => Ok(Some(number.clone())),
            Some(other) => Err(self.wrong_type(name, other, Expected::Decimal)),
        }
    }

    pub(crate) fn money(&self, name: &str) -> Result<Option<Money>, InputError> {
        let Some(text) = self.decimal(name)? else { return Ok(None) };
        Money::parse(&text).map(Some).map_err(|error| self.error(name, Problem::Money(error)))
    }

    /// The amount of a loan: above [`Money::LARGEST_LOAN`] the error names that limit, however large the number.
    pub(crate) fn loan_amount(&self, name: &str) -> Result<Option<Money>, InputError> {
        let Some(text) = self.decimal(name)? else { return Ok(None) };
        Money::parse(&text).map(Some).map_err(|error| self.error(name, Problem::of_loan_amount(error)))
    }

    pub(crate) fn rate(&self, name: &str) -> Result<Option<Rate>, InputError> {
        let Some(text) = self.decimal(name)? else { return Ok(None) };
        Rate::parse(&text).map(Some).map_err(|error| self.error(name, Problem::Rate(error)))
    }

    pub(crate) fn date(&self, name: &str) -> Result<Option<Date>, InputError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        text.parse().map(Some).map_err(|error| self.error(name, Problem::Date(error)))
    }

    pub(crate) fn text(&self, name: &str) -> Result<Option<&'a str>, InputError> {
        match self.field(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong_type(name, other, Expected::Text)),
        }
    }

    pub(crate) fn flag(&self, name: &str) -> Result<Option<bool>, InputError> {
        match self.field(name) {
            None => Ok(None),
            Some(Json::Flag(flag)) => Ok(Some(*flag)),
            Some(other) => Err(self.wrong_type(name, other, Expected::Flag)),
        }
    }

    /// A whole number from `min` to `max`.
    pub(crate) fn whole(&self, name: &str, min: u32, max: u32) -> Result<Option<u32>, InputError> {
        match self.field(name) {
            None => Ok(None),
            Some(Json::Whole(written)) => {
                let value = written.parse::<i128>().map_err(|_| self.too_long(name, written, max))?;
                let number = u32::try_from(value).ok().filter(|number| (min..=max).contains(number));
                let refused = || Problem::OutOfRange { value, min: min.into(), max: max.into() };
                number.map(Some).ok_or_else(|| self.error(name, refused()))
            }
            Some(other) => Err(self.wrong_type(name, other, Expected::Whole)),
        }
    }

    /// What is wrong with a whole number of more digits than any type holds.
    fn too_long(&self, name: &str, written: &str, max: u32) -> InputError {
        let text = shown(written);
        let error = if written.starts_with('-') {
            NumberError::NotANumber { text, written: Written::ByMachine, decimals: 0 }
        } else {
            NumberError::TooLarge { text, max: max.to_string() }
        };
        self.error(name, Problem::Number(error))
    }

    /// One of some words, each standing for a value.
    pub(crate) fn one_of<T: ContractWord>(&self, name: &str) -> Result<Option<T>, InputError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        Problem::one_of(text, T::WORDS).map(Some).map_err(|problem| self.error(name, problem))
    }

    /// One of some words, which must be given.
    pub(crate) fn required_one_of<T: ContractWord>(&self, name: &str) -> Result<T, InputError> {
        self.one_of(name)?.ok_or_else(|| self.error(name, Problem::missing_word::<T>()))
    }

    /// A list with at most `max` entries, each read with its own path.
    pub(crate) fn list<T>(
        &self,
        name: &str,
        max: usize,
        mut read: impl FnMut(&'a Json, &str) -> Result<T, InputError>,
    ) -> Result<Option<Vec<T>>, InputError> {
        let items = match self.field(name) {
            None => return Ok(None),
            Some(Json::List(items)) => items,
            Some(other) => return Err(self.wrong_type(name, other, Expected::List)),
        };
        if items.len() > max {
            return Err(self.error(name, Problem::TooMany { count: items.len(), max }));
        }
        let path = self.at(name);
        items
            .iter()
            .enumerate()
            .map(|(position, item)| read(item, &format!("{path}.{position}")))
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// The fields of a nested object that may have any names.
    pub(crate) fn entries(&self, name: &str) -> Result<Option<&'a [(String, Json)]>, InputError> {
        match self.field(name) {
            None => Ok(None),
            Some(Json::Object(fields)) => Ok(Some(fields)),
            Some(other) => Err(self.wrong_type(name, other, Expected::Object)),
        }
    }

    /// A nested object.
    pub(crate) fn object(
        &self,
        name: &str,
        allowed: &'static [&'static str],
    ) -> Result<Option<Object<'a>>, InputError> {
        self.field(name).map(|json| Object::open(json, &self.at(name), allowed)).transpose()
    }
}

/// Refuses what says that it is of another contract than [`CONTRACT`], before its fields are looked at: only that
/// contract knows which there are.
pub(crate) fn refuse_other_contract(json: &Json, path: &str) -> Result<(), InputError> {
    let Json::Object(fields) = json else { return Ok(()) };
    let object = Object { path: path.to_owned(), fields };
    match object.field("contract") {
        None => Ok(()),
        Some(Json::Text(version)) if version == CONTRACT => Ok(()),
        Some(other) => Err(object.error("contract", Problem::UnknownContract { value: other.shown() })),
    }
}

/// A text that stands alone, as an entry of a list.
pub(crate) fn text_entry<'a>(json: &'a Json, path: &str) -> Result<&'a str, InputError> {
    match json {
        Json::Text(text) => Ok(text),
        other => Err(InputError::new(path, Problem::WrongType { value: other.shown(), expected: Expected::Text })),
    }
}
