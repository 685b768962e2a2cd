//! A JSON text as it is written: the order of its fields, doubled ones, numbers digit by digit.

use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

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
        let whole = |error: serde_json::Error| Problem::Syntax { line: error.line(), column: error.column() };
        let reader = Reader { text, values: Cell::new(0) };
        let json = serde_json::from_str::<&RawValue>(text).map_err(whole).and_then(|value| reader.read(value.get(), 0));
        json.map_err(|problem| InputError::new("", problem))
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

/// Reads a text that is JSON, level by level. The values of a level are kept as they are written, so that a number is
/// never what the machine would make of it: `1e400` and `0.10` are shown and refused as they stand.
struct Reader<'t> {
    text: &'t str,
    /// How many values all lists and objects have had.
    values: Cell<usize>,
}

impl<'t> Reader<'t> {
    fn read(&self, value: &'t str, depth: usize) -> Result<Json, Problem> {
        match value.as_bytes().first() {
            Some(b'{') => {
                let fields: Entries<(String, &RawValue)> = self.entries(value, depth)?;
                let read = |(name, field): (String, &'t RawValue)| Ok((name, self.read(field.get(), deeper(depth))?));
                fields.kept.into_iter().map(read).collect::<Result<_, _>>().map(Json::Object)
            }
            Some(b'[') => {
                let items: Entries<&RawValue> = self.entries(value, depth)?;
                let read = |item: &'t RawValue| self.read(item.get(), deeper(depth));
                items.kept.into_iter().map(read).collect::<Result<_, _>>().map(Json::List)
            }
            Some(b'"') => self.parse(value).map(Json::Text),
            Some(b't') => Ok(Json::Flag(true)),
            Some(b'f') => Ok(Json::Flag(false)),
            Some(b'n') => Ok(Json::Null),
            _ => Ok(number(value)),
        }
    }

    /// What stands in a list or an object, of which there may not be too much.
    fn entries<T>(&self, value: &'t str, depth: usize) -> Result<Entries<T>, Problem>
    where
        Entries<T>: Deserialize<'t>,
    {
        if depth >= MAX_DEPTH {
            return Err(Problem::TooDeep { max: MAX_DEPTH });
        }
        let entries: Entries<T> = self.parse(value)?;
        let too_many = |max: usize| Err(Problem::TooMany { count: max.saturating_add(1), max });
        if entries.count > MAX_ENTRIES {
            return too_many(MAX_ENTRIES);
        }
        self.values.set(self.values.get().saturating_add(entries.count));
        if self.values.get() > MAX_VALUES { too_many(MAX_VALUES) } else { Ok(entries) }
    }

    /// A part of the text. What the first reading lets pass, half of a pair of surrogates, has its place in the whole text.
    fn parse<T: Deserialize<'t>>(&self, part: &'t str) -> Result<T, Problem> {
        serde_json::from_str(part).map_err(|error| {
            let start = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
            let before = self.text.get(..start).unwrap_or_default();
            let lines = before.matches('\n').count();
            let in_line = if error.line() == 1 { before.rsplit('\n').next().map_or(0, str::len) } else { 0 };
            let (line, column) = (error.line().saturating_add(lines), error.column().saturating_add(in_line));
            Problem::Syntax { line, column }
        })
    }
}

const fn deeper(depth: usize) -> usize {
    depth.saturating_add(1)
}

/// A number as it is written. `-0` is a fraction to the parser, and no amount.
fn number(written: &str) -> Json {
    let is_whole = written != "-0" && !written.contains(['.', 'e', 'E']);
    if is_whole { Json::Whole(written.to_owned()) } else { Json::Fraction(written.to_owned()) }
}

/// The entries of a list or an object. Those above [`MAX_ENTRIES`] are counted and not kept.
struct Entries<T> {
    kept: Vec<T>,
    count: usize,
}

impl<T> Entries<T> {
    fn add(&mut self, entry: T) {
        self.count = self.count.saturating_add(1);
        if self.count <= MAX_ENTRIES {
            self.kept.push(entry);
        }
    }
}

impl<'t> Deserialize<'t> for Entries<&'t RawValue> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items;
        impl<'t> Visitor<'t> for Items {
            type Value = Entries<&'t RawValue>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<Self::Value, A::Error> {
                let mut entries = Entries { kept: Vec::new(), count: 0 };
                while let Some(item) = items.next_element()? {
                    entries.add(item);
                }
                Ok(entries)
            }
        }
        deserializer.deserialize_seq(Items)
    }
}

impl<'t> Deserialize<'t> for Entries<(String, &'t RawValue)> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'t> Visitor<'t> for Fields {
            type Value = Entries<(String, &'t RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
                let mut entries = Entries { kept: Vec::new(), count: 0 };
                while let Some(field) = fields.next_entry()? {
                    entries.add(field);
                }
                Ok(entries)
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<(usize, usize)> {
        match Json::parse(text).unwrap_err().problem {
            Problem::Syntax { line, column } => Some((line, column)),
            _ => None,
        }
    }

    #[test]
    fn values_stay_as_they_are_written() {
        let text =
            r#"{"b": [1, -0, 0.10, 1e400, 99999999999999999999999999], "a": "\u0031", "b": {"": null, "t": true}}"#;
        let whole = |number: &str| Json::Whole(number.into());
        let fraction = |number: &str| Json::Fraction(number.into());
        let numbers =
            [whole("1"), fraction("-0"), fraction("0.10"), fraction("1e400"), whole("99999999999999999999999999")];
        let last = Json::Object(vec![(String::new(), Json::Null), ("t".into(), Json::Flag(true))]);
        let fields = [("b", Json::List(numbers.into())), ("a", Json::Text("1".into())), ("b", last)];
        assert_eq!(Json::parse(text), Ok(Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())));
    }

    // The places are those of the bytes, counted by hand.
    #[test]
    fn what_is_no_json_has_its_place_however_deep_it_stands() {
        for (text, expected) in [
            ("{", (1, 1)),
            ("{\n  \"a\": [1,\n 2 3]}", (3, 4)),
            ("[1e400, 01]", (1, 10)),
            ("[1] 2", (1, 5)),
            // Half of a pair of surrogates, which only the reading of the text itself finds.
            ("[{\"a\":\n  [\"\\ud800\"]}]", (2, 11)),
            ("[{\"a\": \"\\ud800\"}]", (1, 15)),
            ("{\"\\udc00\": 1}", (1, 8)),
        ] {
            assert_eq!(place(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn there_is_room_for_so_much_and_no_more() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(Json::parse(&nested(MAX_DEPTH)).is_ok());
        let problem = |text: &str| Json::parse(text).unwrap_err().problem;
        assert_eq!(problem(&nested(MAX_DEPTH + 1)), Problem::TooDeep { max: MAX_DEPTH });
        assert_eq!(problem(&nested(1_000_000)), Problem::TooDeep { max: MAX_DEPTH });
        let entries = |count: usize| format!("[{}0]", "0,".repeat(count - 1));
        assert!(Json::parse(&entries(MAX_ENTRIES)).is_ok());
        let too_many = |max: usize| Problem::TooMany { count: max + 1, max };
        assert_eq!(problem(&entries(MAX_ENTRIES + 1)), too_many(MAX_ENTRIES));
        let many = format!("[{}]", vec![entries(MAX_ENTRIES - 1); 26].join(","));
        assert_eq!(problem(&many), too_many(MAX_VALUES));
    }
}
