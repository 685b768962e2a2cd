//! A JSON text as it is written: the order of its fields, doubled ones, numbers digit by digit.

use std::cell::Cell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::numbers::{Numbers, with_room};
use super::{InputError, Problem};
use crate::language::shown;

/// A JSON value. Unlike most readers' it keeps the order of fields and knows of doubled ones.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    /// A whole number, however long.
    Whole(String),
    /// A number with a fraction or an exponent as it is written: kept only to be shown and refused.
    Fraction(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Parses a whole text.
    pub(crate) fn parse(text: &str) -> Result<Json, InputError> {
        // A byte-order mark, as some editors write it, says nothing.
        let text = text.trim_start_matches('\u{feff}');
        if text.trim_ascii().is_empty() {
            return Err(InputError::new("", Problem::EmptyInput));
        }
        let (numbers, text) = (Numbers::of(text), with_room(text));
        let mut text = serde_json::Deserializer::from_str(&text);
        let (values, excess) = (Cell::new(0), Cell::new(None));
        let json = AnyValue { depth: 0, values: &values, excess: &excess, numbers: &numbers }.deserialize(&mut text);
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

    /// The same value as the JSON library has it; a number for which that has no room as a text.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Json::Null => Value::Null,
            Json::Flag(flag) => flag.into(),
            Json::Whole(number) | Json::Fraction(number) => {
                number.parse().map_or_else(|_| Value::String(number), Value::Number)
            }
            Json::Text(text) => text.into(),
            Json::List(items) => items.into_iter().map(Json::into_value).collect(),
            Json::Object(fields) => fields.into_iter().map(|(name, value)| (name, value.into_value())).collect(),
        }
    }

    pub(super) fn shown(&self) -> String {
        match self {
            Json::Null => "null".into(),
            Json::Flag(flag) => flag.to_string(),
            Json::Whole(number) | Json::Fraction(number) => shown(number),
            Json::Text(text) => format!("\"{}\"", shown(text)),
            Json::List(_) => "[…]".into(),
            Json::Object(_) => "{…}".into(),
        }
    }
}

/// Entries that one list or object may have; every list of the contract has a smaller limit of its own.
pub const MAX_ENTRIES: usize = 10_000;
/// Values that all lists and objects may have together. The longest answers, which are read to be verified, have
/// 90 thousand; each takes up to half a kilobyte.
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
    /// Those that have not been read yet.
    numbers: &'c Numbers<'c>,
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

    /// A number that the parser has read exactly: what is reckoned with is its own.
    fn whole(self, number: impl fmt::Display) -> Json {
        self.numbers.next();
        Json::Whole(number.to_string())
    }

    /// A number that the parser has rounded: as it is written, to be shown and refused.
    fn rounded(self) -> Json {
        let number = self.numbers.next().unwrap_or_default().to_owned();
        // -0 is a fraction to the parser, and no amount.
        let is_whole = number != "-0" && !number.contains(['.', 'e', 'E']);
        if is_whole { Json::Whole(number) } else { Json::Fraction(number) }
    }

    /// True if a text is the next number: what a build with serde_json's `arbitrary_precision` makes of one that it would
    /// else have rounded, with a plus in its exponent.
    fn is_next(self, text: &str) -> bool {
        let plain = |number: &str| number.replace('+', "").replace('E', "e");
        self.numbers.peek().is_some_and(|number| plain(number) == plain(text))
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
        Ok(self.whole(number))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(self.whole(number))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(self.rounded())
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
        while let Some(name) = fields.next_key::<String>()? {
            self.room(object.len())?;
            let value = fields.next_value_seed(below)?;
            match &value {
                Json::Text(number) if name == "$serde_json::private::Number" && self.is_next(number) => {
                    return Ok(self.rounded());
                }
                _ => object.push((name, value)),
            }
        }
        Ok(Json::Object(object))
    }
}
