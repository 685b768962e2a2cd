//! What a catalogue file holds, however it is written: the values of a TOML file with their places, or of a bundle.
//!
//! The build script makes the built-in bundle with this file: it uses nothing else of the library.

use std::borrow::Cow;
use std::ops::Range;

use bumpalo::Bump;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The fields that hold dates. TOML has dates of its own; in a bundle they are texts, told apart by these names.
pub(crate) const DATES: [&str; 9] = [
    "decided_on",
    "from",
    "known_until",
    "last_confirmed",
    "next_decision_on",
    "on",
    "seen_on",
    "valid_from",
    "valid_to",
];

/// A value with its place in the file.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) value: Value<'a>,
    /// Where it stands; empty in a bundle.
    pub(crate) span: Span,
}

/// Some bytes of a file.
#[derive(Clone, Copy, Default)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// A value. All that it holds stands in memory that is given back as a whole: a catalogue has thousands of values.
/// The tag is a whole word, so that a value is moved word by word; moved byte by byte it is slow to read.
#[derive(Clone, Copy)]
#[repr(u64)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    Date(&'a str),
    Whole(i64),
    Flag(bool),
    List(&'a [Node<'a>]),
    Table(Fields<'a>),
    /// What no catalogue has anywhere, as it is written: a fraction, for example.
    Other(&'a str),
}

/// The fields of a table, by name.
#[derive(Clone, Copy, Default)]
pub(crate) struct Fields<'a>(&'a [Field<'a>]);

/// A field of a table.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    /// Where its name stands.
    pub(crate) name_span: Span,
    pub(crate) node: Node<'a>,
}

impl Span {
    /// Where it begins.
    pub(crate) fn first_byte(self) -> usize {
        usize::try_from(self.start).unwrap_or(usize::MAX)
    }

    /// The text that stands there.
    pub(crate) fn of(self, text: &str) -> Option<&str> {
        text.get(usize::try_from(self.start).ok()?..usize::try_from(self.end).ok()?)
    }
}

impl From<Range<usize>> for Span {
    /// Beyond four gigabytes, which no file has, the last byte that a span can name.
    fn from(range: Range<usize>) -> Self {
        let byte = |position| u32::try_from(position).unwrap_or(u32::MAX);
        Span { start: byte(range.start), end: byte(range.end) }
    }
}

impl<'a> Fields<'a> {
    /// Some fields in any order; the name of one that is given twice is an error.
    pub(crate) fn new(fields: &mut [Field<'a>], memory: &'a Bump) -> Result<Self, String> {
        if !fields.is_sorted_by(|a, b| comes_before(a.name, b.name)) {
            fields.sort_by(|a, b| a.name.cmp(b.name));
            let mut pairs = fields.iter().zip(fields.iter().skip(1));
            if let Some((twice, _)) = pairs.find(|(a, b)| a.name == b.name) {
                return Err(twice.name.to_owned());
            }
        }
        Ok(Fields(memory.alloc_slice_copy(fields)))
    }

    pub(crate) fn get(self, name: &str) -> Option<&'a Node<'a>> {
        self.find(name).map(|(_, node)| node)
    }

    /// A field by its name, and which it is of the fields.
    pub(crate) fn find(self, name: &str) -> Option<(usize, &'a Node<'a>)> {
        // Few fields: to compare all is faster than to search by halves.
        let position = self.0.iter().position(|field| is_name(field.name, name))?;
        self.0.get(position).map(|field| (position, &field.node))
    }

    pub(crate) const fn len(self) -> usize {
        self.0.len()
    }

    pub(crate) fn iter(self) -> std::slice::Iter<'a, Field<'a>> {
        self.0.iter()
    }
}

/// Whether a name comes before another; most are told apart by their first letters.
fn comes_before(one: &str, other: &str) -> bool {
    match (one.as_bytes().first(), other.as_bytes().first()) {
        (Some(a), Some(b)) if a != b => a < b,
        _ => one < other,
    }
}

/// Whether two names are the same. Few that differ have the same length and the same first letter, so that most are told apart
/// without a call.
pub(crate) fn is_name(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.as_bytes().first() == other.as_bytes().first() && one == other
}

/// Whether a text of a bundle is a date, by the name of its field.
pub(crate) fn is_date(name: &str, text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit) && DATES.iter().any(|date| is_name(date, name))
}

/// The values of a TOML file. A text of several lines has line feeds, however the lines of the file end.
///
/// # Errors
/// Those of the parser.
pub(crate) fn from_toml<'a>(text: &'a str, memory: &'a Bump) -> Result<Node<'a>, toml::de::Error> {
    let root = DeTable::parse(text)?;
    let span = root.span().into();
    Ok(Node { value: Value::Table(Toml { text, memory }.fields(root.into_inner())), span })
}

/// A TOML file whose values are taken over.
struct Toml<'a> {
    text: &'a str,
    memory: &'a Bump,
}

impl<'a> Toml<'a> {
    fn fields(&self, table: DeTable<'a>) -> Fields<'a> {
        let field = |(name, value): (Spanned<Cow<'a, str>>, Spanned<DeValue<'a>>)| {
            let (name_span, node) = (name.span().into(), self.node(value));
            Field { name: kept(name.into_inner(), self.memory), name_span, node }
        };
        // The parser has them by name, and none twice.
        let fields: Vec<Field> = table.into_iter().map(field).collect();
        Fields(self.memory.alloc_slice_copy(&fields))
    }

    fn node(&self, value: Spanned<DeValue<'a>>) -> Node<'a> {
        let span = Span::from(value.span());
        let value = match value.into_inner() {
            DeValue::String(text) => {
                let is_of_lines = span.of(self.text).is_some_and(|written| written.contains('\r'));
                Value::Text(kept(if is_of_lines { text.replace("\r\n", "\n").into() } else { text }, self.memory))
            }
            DeValue::Datetime(date) => Value::Date(self.memory.alloc_str(&date.to_string())),
            DeValue::Boolean(flag) => Value::Flag(flag),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Value::Whole(number),
                Err(_) => Value::Other(self.memory.alloc_str(number.as_str())),
            },
            DeValue::Float(number) => Value::Other(self.memory.alloc_str(number.as_str())),
            DeValue::Array(items) => {
                let items: Vec<Node> = items.into_iter().map(|item| self.node(item)).collect();
                Value::List(self.memory.alloc_slice_copy(&items))
            }
            DeValue::Table(table) => Value::Table(self.fields(table)),
        };
        Node { value, span }
    }
}

/// A text in the memory of the values, if it is not one of the file's own.
pub(crate) fn kept<'a>(text: Cow<'a, str>, memory: &'a Bump) -> &'a str {
    match text {
        Cow::Borrowed(text) => text,
        Cow::Owned(text) => memory.alloc_str(&text),
    }
}

/// Writes a value as JSON in its one form: fields by name, no blanks.
pub(crate) fn write(value: &Value, json: &mut String) {
    match value {
        Value::Text(text) | Value::Date(text) | Value::Other(text) => write_text(text, json),
        Value::Whole(number) => json.push_str(&number.to_string()),
        Value::Flag(flag) => json.push_str(if *flag { "true" } else { "false" }),
        Value::List(items) => {
            json.push('[');
            for (position, item) in items.iter().enumerate() {
                json.push_str(if position == 0 { "" } else { "," });
                write(&item.value, json);
            }
            json.push(']');
        }
        Value::Table(fields) => {
            json.push('{');
            for (position, field) in fields.iter().enumerate() {
                json.push_str(if position == 0 { "" } else { "," });
                write_text(field.name, json);
                json.push(':');
                write(&field.node.value, json);
            }
            json.push('}');
        }
    }
}

/// Writes a text as JSON: only what must be is escaped.
pub(crate) fn write_text(text: &str, json: &mut String) {
    json.push('"');
    let mut rest = text;
    while let Some(position) = rest.as_bytes().iter().position(|byte| *byte < 0x20 || matches!(byte, b'"' | b'\\')) {
        let (before, from) = rest.split_at(position);
        json.push_str(before);
        let mut after = from.chars();
        match after.next() {
            Some('\n') => json.push_str("\\n"),
            Some(special @ ('"' | '\\')) => json.extend(['\\', special]),
            Some(control) => json.push_str(&format!("\\u{:04x}", u32::from(control))),
            None => {}
        }
        rest = after.as_str();
    }
    json.push_str(rest);
    json.push('"');
}
