//! The JSON of a bundle as the values of its files.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Bundle, FORMAT, PackedFile};
use crate::catalogue::BUNDLE_FORMAT;
use crate::catalogue::tree::{Field, Fields, Node, Value, is_date};

/// Parses a bundle. The format that it names is kept, whatever comes after it.
pub(super) fn parsed<'a>(text: &'a str, format: &RefCell<Option<String>>) -> Result<Bundle<'a>, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let bundle = json.deserialize_map(BundleVisitor { format, unfinished: &Unfinished::default() })?;
    json.end()?;
    Ok(bundle)
}

/// Fields and entries of the tables and lists that are being read, those inside others last: of each the memory is asked for once,
/// when it is known how many it has.
#[derive(Default)]
struct Unfinished<'a> {
    fields: RefCell<Vec<Field<'a>>>,
    entries: RefCell<Vec<Node<'a>>>,
}

/// Takes what was kept since there were `kept` of them.
fn taken<T>(unfinished: &RefCell<Vec<T>>, kept: usize) -> Vec<T> {
    unfinished.borrow_mut().drain(kept..).collect()
}

struct BundleVisitor<'u, 'a> {
    format: &'u RefCell<Option<String>>,
    unfinished: &'u Unfinished<'a>,
}

impl<'a> Visitor<'a> for BundleVisitor<'_, 'a> {
    type Value = Bundle<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a bundle")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Bundle<'a>, A::Error> {
        let (mut version, mut sha256, mut files) = (None, None, None);
        while let Some(name) = map.next_key::<Cow<str>>()? {
            match name.as_ref() {
                FORMAT if self.format.borrow().is_none() => {
                    *self.format.borrow_mut() = Some(map.next_value()?);
                }
                // Of another format nothing is known.
                _ if self.format.borrow().as_ref().is_some_and(|format| format != BUNDLE_FORMAT) => {
                    map.next_value::<IgnoredAny>()?;
                }
                "version" if version.is_none() => version = Some(map.next_value_seed(Text)?),
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(Text)?),
                "files" if files.is_none() => files = Some(map.next_value_seed(Files { unfinished: self.unfinished })?),
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
struct Text;

impl<'a> DeserializeSeed<'a> for Text {
    type Value = Cow<'a, str>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Cow<'a, str>, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for Text {
    type Value = Cow<'a, str>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Cow<'a, str>, E> {
        Ok(text.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Cow<'a, str>, E> {
        Ok(text.to_owned().into())
    }
}

struct Files<'u, 'a> {
    unfinished: &'u Unfinished<'a>,
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
            let (sha256, content) = map.next_value_seed(OneFile { unfinished: self.unfinished })?;
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
    unfinished: &'u Unfinished<'a>,
}

impl<'a> DeserializeSeed<'a> for OneFile<'_, 'a> {
    type Value = (Cow<'a, str>, Node<'a>);

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for OneFile<'_, 'a> {
    type Value = (Cow<'a, str>, Node<'a>);

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a file with its hash")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut sha256, mut content) = (None, None);
        let seed = NodeSeed { field: "", unfinished: self.unfinished };
        while let Some(name) = map.next_key::<Cow<str>>()? {
            match name.as_ref() {
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(Text)?),
                "content" if content.is_none() => content = Some(map.next_value_seed(seed)?),
                _ => return Err(A::Error::custom("another field, or one given twice")),
            }
        }
        match (sha256, content) {
            (Some(sha256), Some(content @ Node { value: Value::Table(_), .. })) => Ok((sha256, content)),
            _ => Err(A::Error::custom("no hash or no content")),
        }
    }
}

/// A value of a field, whose name says whether it is a date.
#[derive(Clone, Copy)]
struct NodeSeed<'u, 'n, 'a> {
    field: &'n str,
    unfinished: &'u Unfinished<'a>,
}

impl<'a> DeserializeSeed<'a> for NodeSeed<'_, '_, 'a> {
    type Value = Node<'a>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Node<'a>, D::Error> {
        let value = json.deserialize_any(self)?;
        Ok(Node { value, span: 0..0 })
    }
}

impl<'a> NodeSeed<'_, '_, 'a> {
    fn text(self, text: Cow<'a, str>) -> Value<'a> {
        if is_date(self.field, &text) { Value::Date(text) } else { Value::Text(text) }
    }
}

impl<'a> Visitor<'a> for NodeSeed<'_, '_, 'a> {
    type Value = Value<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value of a catalogue")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Value<'a>, E> {
        Ok(self.text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'a>, E> {
        Ok(self.text(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value<'a>, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'a>, E> {
        Ok(Value::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'a>, E> {
        i64::try_from(number).map(Value::Whole).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<Value<'a>, A::Error> {
        let entries = &self.unfinished.entries;
        let kept = entries.borrow().len();
        while let Some(entry) = list.next_element_seed(self)? {
            entries.borrow_mut().push(entry);
        }
        Ok(Value::List(taken(entries, kept)))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Value<'a>, A::Error> {
        let fields = &self.unfinished.fields;
        let kept = fields.borrow().len();
        while let Some(name) = map.next_key_seed(Text)? {
            let node = map.next_value_seed(NodeSeed { field: &name, ..self })?;
            fields.borrow_mut().push(Field { name, name_span: 0..0, node });
        }
        Fields::new(taken(fields, kept)).map(Value::Table).map_err(A::Error::custom)
    }
}
