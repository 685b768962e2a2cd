//! Reading the JSON of the contract, field by field, so that every refusal names its place.
//!
//! Money and rates are texts; a whole JSON number is taken, one with a fraction is refused, because
//! it has gone through binary floating point somewhere.

use super::contract::FromContract;
pub(crate) use super::tree::Json;
pub use super::tree::{MAX_DEPTH, MAX_ENTRIES, MAX_VALUES};
use super::{Expected, InputError, Problem, path_of};
use crate::date::Date;
use crate::language::shown;
use crate::money::Money;
use crate::number::{NumberError, Written};
use crate::rate::Rate;
use crate::word::{ContractWord, contract_words};

/// The contract version that this nesie speaks.
pub const CONTRACT: &str = "1";

contract_words! {
    /// A version of the contract, as every request and every answer names it.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum ContractVersion {
        /// The first.
        #[default]
        V1 = "1",
    }
}

impl Json {
    /// True of an object with a field of this name that is not null.
    pub(crate) fn has(&self, name: &str) -> bool {
        let is_given = |(field, value): &(String, Json)| field == name && *value != Json::Null;
        matches!(self, Json::Object(fields) if fields.iter().any(is_given))
    }

    /// The text of the value, without blanks, its fields in their order and its numbers as they were written.
    pub(crate) fn write(&self, text: &mut String) {
        // Texts can always be written.
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        match self {
            Json::Null => text.push_str("null"),
            Json::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
            Json::Whole(number) | Json::Fraction(number) => text.push_str(number),
            Json::Text(value) => text.push_str(&quoted(value)),
            Json::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    text.push(if position == 0 { '[' } else { ',' });
                    item.write(text);
                }
                text.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Json::Object(fields) => {
                for (position, (name, value)) in fields.iter().enumerate() {
                    text.push(if position == 0 { '{' } else { ',' });
                    text.push_str(&quoted(name));
                    text.push(':');
                    value.write(text);
                }
                text.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }

    /// A number as it is written: whole, or to be refused.
    pub(crate) fn of_number(number: String) -> Json {
        let is_whole = number.strip_prefix('-').unwrap_or(&number).bytes().all(|digit| digit.is_ascii_digit());
        if is_whole { Json::Whole(number) } else { Json::Fraction(number) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::language::{Lang, Localize};

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
    fn a_number_of_many_digits_is_json_and_too_much() {
        let digits = "9".repeat(1_000_000);
        let shown = format!("{}…", "9".repeat(40));
        let most = "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000, the most that is allowed";
        assert_eq!(
            message(&format!(r#"{{"contract": "1", "amount": {digits}}}"#)),
            format!("amount: {shown} is more than {most}")
        );
        let fraction = format!("amount: 0.{}… must be a decimal in quotes, like \"20000000.00\"", "9".repeat(38));
        assert_eq!(message(&format!(r#"{{"contract": "1", "amount": 0.{digits}e9}}"#)), fraction);
        // The place of what comes after it is still told.
        let after = r#"{"contract": "1", "amount": 1e999, "n": }"#;
        assert_eq!(message(after), "the input is not JSON: line 1, column 41");
    }

    #[test]
    fn an_empty_input_is_said_to_be_empty() {
        for text in ["", " \n\t\r\n", "\u{feff}", "\u{feff}\n"] {
            let error = Json::parse(text).unwrap_err();
            let texts = Lang::ALL.map(|lang| error.localize(lang));
            assert_eq!(texts, ["кіріс деректер бос", "входные данные пусты", "the input is empty"], "{text:?}");
            assert_eq!(error.problem.code(), Code::Syntax);
        }
    }

    #[test]
    fn every_refusal_names_field_value_and_what_is_allowed() {
        for (rest, expected) in [
            (r#""amount": "20000000.00""#, "read"),
            (r#""amount": 20000000"#, "read"),
            (r#""amount": null"#, "read"),
            (r#""amount": 0.1"#, r#"amount: 0.1 must be a decimal in quotes, like "20000000.00""#),
            (r#""amount": 1e3"#, r#"amount: 1e3 must be a decimal in quotes, like "20000000.00""#),
            // As they are written, not as the machine would hold them.
            (r#""amount": 1e400"#, r#"amount: 1e400 must be a decimal in quotes, like "20000000.00""#),
            (r#""list": [-0.10, 1]"#, "list.0: -0.10 must be a text in quotes"),
            (
                r#""amount": 99999999999999999999999999"#,
                "amount: 99999999999999999999999999 is more than 1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000, \
                 the most that is allowed",
            ),
            (r#""amount": -0"#, r#"amount: -0 must be a decimal in quotes, like "20000000.00""#),
            (
                r#""n": 9999999999999999999999999999999999999999"#,
                "n: 9999999999999999999999999999999999999999 is more than 120, the most that is allowed",
            ),
            (
                r#""n": -99999999999999999999999999999999999999999"#,
                r#"n: "-999999999999999999999999999999999999999…" is not a whole number: write digits only, like 60"#,
            ),
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
            (r#""list": ["a", "b", "c"]"#, "list: too many entries: 3 (maximum 2)"),
            (
                r#""ammount": 1"#,
                "ammount: there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list; \
                 did you mean amount?",
            ),
            (r#""n": 1, "n": 2"#, "n: the field is given twice"),
            (
                r#""kind": "\u001b[31mlone\u0007\u202e""#,
                r#"kind: "\u{1b}[31mlone\u{7}\u{202e}" is none of: half_up, half_even"#,
            ),
            (
                r#""n\u0000\u0085": 1"#,
                r"n\u{0}\u{85}: there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list",
            ),
            (
                r#""": 1"#,
                r#""": there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list"#,
            ),
            (r#""n": "#, "the input is not JSON: line 1, column 24"),
        ] {
            assert_eq!(message(&format!(r#"{{"contract": "1", {rest}}}"#)), expected, "{rest}");
        }
        // What fields another contract has this one cannot tell.
        for other in
            [r#"{"contract": "2"}"#, r#"{"currency": "KZT", "contract": "2"}"#, r#"{"contract": "2", "n": {}, "n": 1}"#]
        {
            assert_eq!(message(other), r#"contract: "2" is not a contract that this nesie speaks: "1""#, "{other}");
        }
        assert_eq!(message(r#"{"contract": 1}"#), r#"contract: 1 is not a contract that this nesie speaks: "1""#);
        assert_eq!(message("{}"), "contract: must be given");
        assert_eq!(message("[]"), "[…] must be an object with fields");
    }
}
