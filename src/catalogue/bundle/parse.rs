//! The JSON of a bundle as the values of its files.

use std::cell::RefCell;
use std::fmt;

use bumpalo::Bump;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Bundle, FORMAT, PackedFile};
use crate::catalogue::BUNDLE_FORMAT;
use crate::catalogue::tree::{Field, Fields, Node, Span, Value, is_date};

/// Parses a bundle. The format that it names is kept, whatever comes after it.
pub(super) fn parsed<'a>(
    text: &'a str,
    format: &RefCell<Option<String>>,
    memory: &'a Bump,
) -> Result<Bundle<'a>, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let mut values = Values { memory, fields: Vec::new(), entries: Vec::new() };
    let bundle = json.deserialize_map(BundleVisitor { format, values: &mut values })?;
    json.end()?;
    Ok(bundle)
}

/// Where the values go: those of a table or a list stand at the end of `fields` or `entries` while it lasts, and then, when it is
/// known how many they are, in `memory`.
struct Values<'a> {
    memory: &'a Bump,
    fields: Vec<Field<'a>>,
    entries: Vec<Node<'a>>,
}

impl<'a> Values<'a> {
    fn list(&mut self, from: usize) -> Value<'a> {
        let list = self.memory.alloc_slice_copy(self.entries.get(from..).unwrap_or_default());
        self.entries.truncate(from);
        Value::List(list)
    }

    fn table(&mut self, from: usize) -> Result<Value<'a>, String> {
        let table = Fields::new(self.fields.get_mut(from..).unwrap_or_default(), self.memory);
        self.fields.truncate(from);
        table.map(Value::Table)
    }
}

struct BundleVisitor<'u, 'a> {
    format: &'u RefCell<Option<String>>,
    values: &'u mut Values<'a>,
}

impl<'a> Visitor<'a> for BundleVisitor<'_, 'a> {
    type Value = Bundle<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a bundle")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Bundle<'a>, A::Error> {
        let text = Text(self.values.memory);
        let (mut version, mut sha256, mut files) = (None, None, None);
        while let Some(name) = map.next_key_seed(text)? {
            match name {
                FORMAT if self.format.borrow().is_none() => {
                    *self.format.borrow_mut() = Some(map.next_value()?);
                }
                // Of another format nothing is known.
                _ if self.format.borrow().as_ref().is_some_and(|format| format != BUNDLE_FORMAT) => {
                    map.next_value::<IgnoredAny>()?;
                }
                "version" if version.is_none() => version = Some(map.next_value_seed(text)?),
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(text)?),
                "files" if files.is_none() => files = Some(map.next_value_seed(Files { values: &mut *self.values })?),
                _ => return Err(A::Error::custom("another field, or one given twice")),
            }
        }
        match (version, sha256, files) {
            (Some(version), Some(sha256), Some(files)) => Ok(Bundle { text: "", version, sha256, files }),
            _ if self.format.borrow().as_ref().is_none_or(|format| format != BUNDLE_FORMAT) => Ok(Bundle::default()),
            _ => Err(A::Error::custom("a field is missing")),
        }
    }
}

/// A text that is not copied where it need not be.
#[derive(Clone, Copy)]
struct Text<'a>(&'a Bump);

impl<'a> DeserializeSeed<'a> for Text<'a> {
    type Value = &'a str;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<&'a str, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for Text<'a> {
    type Value = &'a str;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<&'a str, E> {
        Ok(text)
    }

    fn visit_str<E>(self, text: &str) -> Result<&'a str, E> {
        Ok(self.0.alloc_str(text))
    }
}

struct Files<'u, 'a> {
    values: &'u mut Values<'a>,
}

impl<'a> DeserializeSeed<'a> for Files<'_, 'a> {
    type Value = Vec<PackedFile<'a>>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for Files<'_, 'a> {
    type Value = Vec<PackedFile<'a>>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("files by their paths")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut files: Vec<PackedFile> = Vec::new();
        while let Some(path) = map.next_key::<&str>()? {
            let (sha256, content) = map.next_value_seed(OneFile { values: &mut *self.values })?;
            files.push(PackedFile { path, sha256, content });
        }
        files.sort_by_key(|file| file.path);
        let mut pairs = files.iter().zip(files.iter().skip(1));
        if pairs.any(|(a, b)| a.path == b.path) {
            return Err(A::Error::custom("a file is given twice"));
        }
        Ok(files)
    }
}

struct OneFile<'u, 'a> {
    values: &'u mut Values<'a>,
}

impl<'a> DeserializeSeed<'a> for OneFile<'_, 'a> {
    type Value = (&'a str, Value<'a>);

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for OneFile<'_, 'a> {
    type Value = (&'a str, Value<'a>);

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a file with its hash")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let text = Text(self.values.memory);
        let (mut sha256, mut content) = (None, None);
        while let Some(name) = map.next_key_seed(text)? {
            match name {
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(text)?),
                "content" if content.is_none() => {
                    content = Some(map.next_value_seed(ValueSeed { name: "", values: &mut *self.values })?);
                }
                _ => return Err(A::Error::custom("another field, or one given twice")),
            }
        }
        match (sha256, content) {
            (Some(sha256), Some(content @ Value::Table(_))) => Ok((sha256, content)),
            _ => Err(A::Error::custom("no hash or no content")),
        }
    }
}

/// A value of the field `name`, or of a list in it: the name says whether a text is a date.
struct ValueSeed<'u, 'a> {
    name: &'a str,
    values: &'u mut Values<'a>,
}

impl<'a> ValueSeed<'_, 'a> {
    fn text_or_date(&self, text: &'a str) -> Value<'a> {
        if is_date(self.name, text) { Value::Date(text) } else { Value::Text(text) }
    }
}

impl<'a> DeserializeSeed<'a> for ValueSeed<'_, 'a> {
    type Value = Value<'a>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Value<'a>, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for ValueSeed<'_, 'a> {
    type Value = Value<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value of a catalogue")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Value<'a>, E> {
        Ok(self.text_or_date(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'a>, E> {
        Ok(self.text_or_date(self.values.memory.alloc_str(text)))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value<'a>, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'a>, E> {
        Ok(Value::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'a>, E> {
        self.visit_i64(i64::try_from(number).map_err(E::custom)?)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<Value<'a>, A::Error> {
        let from = self.values.entries.len();
        while let Some(value) = list.next_element_seed(ValueSeed { name: self.name, values: &mut *self.values })? {
            self.values.entries.push(Node { value, span: Span::default() });
        }
        Ok(self.values.list(from))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Value<'a>, A::Error> {
        let from = self.values.fields.len();
        while let Some(name) = map.next_key_seed(Text(self.values.memory))? {
            let value = map.next_value_seed(ValueSeed { name, values: &mut *self.values })?;
            let node = Node { value, span: Span::default() };
            self.values.fields.push(Field { name, name_span: Span::default(), node });
        }
        self.values.table(from).map_err(A::Error::custom)
    }
}
