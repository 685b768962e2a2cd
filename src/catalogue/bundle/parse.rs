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

/// The values that are being read. Each is written once, in its place: those of a table or a list stand at the end while it lasts,
/// and of its memory is asked for once, when it is known how many they are.
#[derive(Default)]
struct Unfinished<'a> {
    root: RefCell<Option<Value<'a>>>,
    fields: RefCell<Vec<Field<'a>>>,
    entries: RefCell<Vec<Node<'a>>>,
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
        while let Some(name) = map.next_key::<Cow<str>>()? {
            match name.as_ref() {
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(Text)?),
                "content" if content.is_none() => {
                    map.next_value_seed(ValueSeed { entry: None, field: None, unfinished: self.unfinished })?;
                    content = self.unfinished.root.take();
                }
                _ => return Err(A::Error::custom("another field, or one given twice")),
            }
        }
        match (sha256, content) {
            (Some(sha256), Some(value @ Value::Table(_))) => Ok((sha256, Node { value, span: 0..0 })),
            _ => Err(A::Error::custom("no hash or no content")),
        }
    }
}

/// The place of a value: that of an entry of a list, else that of a field, else the root. The name of the field says whether it is
/// a date.
#[derive(Clone, Copy)]
struct ValueSeed<'u, 'a> {
    entry: Option<usize>,
    field: Option<usize>,
    unfinished: &'u Unfinished<'a>,
}

/// Nothing yet, in the place of a value.
const fn unread<'a>() -> Node<'a> {
    Node { value: Value::Flag(false), span: 0..0 }
}

impl<'a> ValueSeed<'_, 'a> {
    fn put(self, value: Value<'a>) {
        let (mut fields, mut entries) = (self.unfinished.fields.borrow_mut(), self.unfinished.entries.borrow_mut());
        let node = match (self.entry, self.field) {
            (Some(entry), _) => entries.get_mut(entry),
            (None, Some(field)) => fields.get_mut(field).map(|field| &mut field.node),
            (None, None) => None,
        };
        match node {
            Some(node) => node.value = value,
            None => *self.unfinished.root.borrow_mut() = Some(value),
        }
    }

    fn put_text(self, text: Cow<'a, str>) {
        let is_date = {
            let fields = self.unfinished.fields.borrow();
            self.field.and_then(|field| fields.get(field)).is_some_and(|field| is_date(&field.name, &text))
        };
        self.put(if is_date { Value::Date(text) } else { Value::Text(text) });
    }
}

impl<'a> DeserializeSeed<'a> for ValueSeed<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for ValueSeed<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value of a catalogue")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<(), E> {
        self.put_text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.put_text(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
        self.put(Value::Flag(flag));
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.put(Value::Whole(number));
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.visit_i64(i64::try_from(number).map_err(E::custom)?)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        let kept = self.unfinished.entries.borrow().len();
        while list.next_element_seed(EntrySeed(self))?.is_some() {}
        let entries = self.unfinished.entries.borrow_mut().split_off(kept);
        self.put(Value::List(entries));
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        let kept = self.unfinished.fields.borrow().len();
        while let Some(field) = map.next_key_seed(FieldSeed(self.unfinished))? {
            map.next_value_seed(ValueSeed { entry: None, field: Some(field), unfinished: self.unfinished })?;
        }
        let fields = self.unfinished.fields.borrow_mut().split_off(kept);
        self.put(Value::Table(Fields::new(fields).map_err(A::Error::custom)?));
        Ok(())
    }
}

/// An entry of a list that stands in the place of another value.
struct EntrySeed<'u, 'a>(ValueSeed<'u, 'a>);

impl<'a> DeserializeSeed<'a> for EntrySeed<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        let EntrySeed(list) = self;
        let entry = {
            let mut entries = list.unfinished.entries.borrow_mut();
            entries.push(unread());
            entries.len().checked_sub(1)
        };
        json.deserialize_any(ValueSeed { entry, ..list })
    }
}

/// A field by its name; where it stands.
struct FieldSeed<'u, 'a>(&'u Unfinished<'a>);

impl<'a> FieldSeed<'_, 'a> {
    fn named(&self, name: Cow<'a, str>) -> usize {
        let mut fields = self.0.fields.borrow_mut();
        fields.push(Field { name, name_span: 0..0, node: unread() });
        fields.len().saturating_sub(1)
    }
}

impl<'a> DeserializeSeed<'a> for FieldSeed<'_, 'a> {
    type Value = usize;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<usize, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for FieldSeed<'_, 'a> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_borrowed_str<E>(self, name: &'a str) -> Result<usize, E> {
        Ok(self.named(Cow::Borrowed(name)))
    }

    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        Ok(self.named(Cow::Owned(name.to_owned())))
    }
}
