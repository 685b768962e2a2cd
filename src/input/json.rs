//! Reading the JSON of the contract, field by field, so that every refusal names its place.
//!
//! Money and rates are texts; a whole JSON number is taken, one with a fraction is refused, because
//! it has gone through binary floating point somewhere.

use std::cell::Cell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Expected, InputError, Problem, path_of};
use crate::date::Date;
use crate::language::shown;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::Word;

/// The contract version that this nesie speaks.
pub const CONTRACT: &str = "1";

/// A JSON value. Unlike most readers' it keeps the order of fields and knows of doubled ones.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Whole(i128),
    /// A number with a fraction or exponent, or too large: kept only to be shown and refused.
    Fraction(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Parses a whole text.
    pub(crate) fn parse(text: &str) -> Result<Json, InputError> {
        // A byte-order mark, as some editors write it, says nothing.
        let mut text = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
        let (values, excess) = (Cell::new(0), Cell::new(None));
        let json = AnyValue { depth: 0, values: &values, excess: &excess }.deserialize(&mut text);
        json.and_then(|json| text.end().map(|()| json)).map_err(|error| {
            let too_many = |max: usize| Problem::TooMany { count: max.saturating_add(1), max };
            let problem = match excess.get() {
                Some(Excess::Depth) => Problem::TooDeep { max: MAX_DEPTH },
                Some(Excess::Entries) => too_many(MAX_ENTRIES),
                Some(Excess::Values) => too_many(MAX_VALUES),
                None => Problem::Syntax { line: error.line(), column: error.column() },
            };
            InputError::new("", problem)
        })
    }

    fn shown(&self) -> String {
        match self {
            Json::Null => "null".into(),
            Json::Flag(flag) => flag.to_string(),
            Json::Whole(number) => number.to_string(),
            Json::Fraction(number) => number.clone(),
            Json::Text(text) => format!("\"{}\"", shown(text)),
            Json::List(_) => "[…]".into(),
            Json::Object(_) => "{…}".into(),
        }
    }
}

/// Entries that one list or object may have; every list of the contract has a smaller limit of its own.
pub const MAX_ENTRIES: usize = 10_000;
/// Values that all lists and objects may have together. The longest answers, which are read to be verified, have half
/// as many; each takes up to half a kilobyte.
pub const MAX_VALUES: usize = 250_000;
/// Levels of lists and objects in each other; the contract has four, an answer that is verified seven. The parser has a
/// limit of its own far above it.
pub const MAX_DEPTH: usize = 32;

/// What there is too much of.
#[derive(Clone, Copy)]
enum Excess {
    Depth,
    Entries,
    Values,
}

/// Reads a value that stands so deep, and keeps what there is too much of.
#[derive(Clone, Copy)]
struct AnyValue<'c> {
    depth: usize,
    /// How many values there were before.
    values: &'c Cell<usize>,
    excess: &'c Cell<Option<Excess>>,
}

impl AnyValue<'_> {
    fn refused<E: de::Error>(self, excess: Excess) -> E {
        self.excess.set(Some(excess));
        E::custom("too much")
    }

    /// The reader of what stands in this value.
    fn below<E: de::Error>(self) -> Result<Self, E> {
        let depth = self.depth.saturating_add(1);
        if depth > MAX_DEPTH { Err(self.refused(Excess::Depth)) } else { Ok(AnyValue { depth, ..self }) }
    }

    /// Makes room for one more value after so many of its list or object.
    fn room<E: de::Error>(self, count: usize) -> Result<(), E> {
        self.values.set(self.values.get().saturating_add(1));
        if count >= MAX_ENTRIES {
            Err(self.refused(Excess::Entries))
        } else if self.values.get() > MAX_VALUES {
            Err(self.refused(Excess::Values))
        } else {
            Ok(())
        }
    }
}

impl<'de> DeserializeSeed<'de> for AnyValue<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number.into()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(number.into()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Fraction(format!("{number:?}")))
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let (below, mut list) = (self.below()?, Vec::new());
        while let Some(item) = items.next_element_seed(below)? {
            self.room(list.len())?;
            list.push(item);
        }
        Ok(Json::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let (below, mut object) = (self.below()?, Vec::new());
        while let Some(name) = fields.next_key()? {
            self.room(object.len())?;
            object.push((name, fields.next_value_seed(below)?));
        }
        Ok(Json::Object(object))
    }
}

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
                return Err(InputError::new(object.at(&shown(name)), Problem::unknown_field(name, allowed)));
            }
            if fields.iter().take(position).any(|(earlier, _)| earlier == name) {
                return Err(InputError::new(object.at(name), Problem::Duplicate));
            }
        }
        Ok(object)
    }

    /// Opens the whole input, which must say that it is of this [`CONTRACT`].
    pub(crate) fn open_contract(json: &'a Json, allowed: &'static [&'static str]) -> Result<Self, InputError> {
        let object = Object::open(json, "", allowed)?;
        match object.field("contract") {
            Some(Json::Text(version)) if version == CONTRACT => Ok(object),
            Some(other) => Err(object.error("contract", Problem::UnknownContract { value: other.shown() })),
            None => Err(object.error("contract", Problem::Missing)),
        }
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
            Some(Json::Whole(number)) => Ok(Some(number.to_string())),
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
            Some(Json::Whole(number)) => match u32::try_from(*number) {
                Ok(number) if (min..=max).contains(&number) => Ok(Some(number)),
                _ => Err(self.error(name, Problem::OutOfRange { value: *number, min: min.into(), max: max.into() })),
            },
            Some(other) => Err(self.wrong_type(name, other, Expected::Whole)),
        }
    }

    /// One of some words, each standing for a value.
    pub(crate) fn one_of<T: Word>(&self, name: &str) -> Result<Option<T>, InputError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        Problem::one_of(text, T::WORDS).map(Some).map_err(|problem| self.error(name, problem))
    }

    /// One of some words, which must be given.
    pub(crate) fn required_one_of<T: Word>(&self, name: &str) -> Result<T, InputError> {
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

    /// A nested object.
    pub(crate) fn object(
        &self,
        name: &str,
        allowed: &'static [&'static str],
    ) -> Result<Option<Object<'a>>, InputError> {
        self.field(name).map(|json| Object::open(json, &self.at(name), allowed)).transpose()
    }
}

/// A text that stands alone, as an entry of a list.
pub(crate) fn text_entry<'a>(json: &'a Json, path: &str) -> Result<&'a str, InputError> {
    match json {
        Json::Text(text) => Ok(text),
        other => Err(InputError::new(path, Problem::WrongType { value: other.shown(), expected: Expected::Text })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        let read = || -> Result<(), InputError> {
            let json = Json::parse(text)?;
            let object =
                Object::open_contract(&json, &["contract", "amount", "rate", "on", "n", "kind", "flag", "list"])?;
            object.money("amount")?;
            object.rate("rate")?;
            object.date("on")?;
            object.whole("n", 1, 120)?;
            object.one_of::<crate::money::Rounding>("kind")?;
            object.flag("flag")?;
            object.list("list", 2, text_entry)?;
            Ok(())
        };
        read().map_or_else(|error| error.to_string(), |()| "read".into())
    }

    #[test]
    fn every_refusal_names_field_value_and_what_is_allowed() {
        for (rest, expected) in [
            (r#""amount": "20000000.00""#, "read"),
            (r#""amount": 20000000"#, "read"),
            (r#""amount": null"#, "read"),
            (r#""amount": 0.1"#, r#"amount: 0.1 must be a decimal in quotes, like "20000000.00""#),
            (r#""amount": 1e3"#, r#"amount: 1000.0 must be a decimal in quotes, like "20000000.00""#),
            (
                r#""amount": "1 000""#,
                r#"amount: "1 000" is not a number: write digits, decimals after a point, like "1000000.50""#,
            ),
            (
                r#""amount": -5"#,
                r#"amount: "-5" is not a number: write digits, decimals after a point, like "1000000.50""#,
            ),
            (r#""rate": "1001""#, "rate: 1001 is more than 1\u{a0}000, the most that is allowed"),
            (
                r#""on": "2026-02-30""#,
                r#"on: "2026-02-30" is not a date: write YYYY-MM-DD, between 1900 and 2199, like "2026-11-22""#,
            ),
            (r#""n": 121"#, "n: 121 is more than 120, the most that is allowed"),
            (r#""n": "12""#, r#"n: "12" must be a whole number"#),
            (r#""kind": "lone""#, r#"kind: "lone" is none of: half_up, half_even"#),
            (r#""flag": "yes""#, r#"flag: "yes" must be true or false"#),
            (r#""list": ["a", 2]"#, "list.1: 2 must be a text in quotes"),
            (r#""list": ["a", "b", "c"]"#, "list: 3 entries are more than 2, the most that are read"),
            (
                r#""ammount": 1"#,
                "ammount: there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list; \
                 did you mean amount?",
            ),
            (r#""n": 1, "n": 2"#, "n: the field is given twice"),
            (r#""n": "#, "the input is not JSON: line 1, column 24"),
        ] {
            assert_eq!(message(&format!(r#"{{"contract": "1", {rest}}}"#)), expected, "{rest}");
        }
        assert_eq!(message(r#"{"contract": "2"}"#), r#"contract: "2" is not a contract that this nesie speaks: "1""#);
        assert_eq!(message("{}"), "contract: must be given");
        assert_eq!(message("[]"), "[…] must be an object with fields");
    }
}
