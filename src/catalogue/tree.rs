//! What a catalogue file holds, however it is written: the values of a TOML file with their places, or of a bundle.
//!
//! The build script makes the built-in bundle with this file: it uses nothing else of the library.

use std::borrow::Cow;
use std::ops::Range;

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
pub(crate) struct Node<'a> {
    pub(crate) value: Value<'a>,
    /// Where it stands; empty in a bundle.
    pub(crate) span: Range<usize>,
}

/// A value.
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Date(Cow<'a, str>),
    Whole(i64),
    Flag(bool),
    List(Vec<Node<'a>>),
    Table(Fields<'a>),
    /// What no catalogue has anywhere, as it is written: a fraction, for example.
    Other(Cow<'a, str>),
}

/// The fields of a table, by name.
#[derive(Default)]
pub(crate) struct Fields<'a>(Vec<Field<'a>>);

/// A field of a table.
pub(crate) struct Field<'a> {
    pub(crate) name: Cow<'a, str>,
    /// Where its name stands.
    pub(crate) name_span: Range<usize>,
    pub(crate) node: Node<'a>,
}

impl<'a> Fields<'a> {
    /// Some fields in any order; the name of one that is given twice is an error.
    pub(crate) fn new(mut fields: Vec<Field<'a>>) -> Result<Self, String> {
        if !fields.is_sorted_by(|a, b| comes_before(&a.name, &b.name)) {
            fields.sort_by(|a, b| a.name.cmp(&b.name));
            let mut pairs = fields.iter().zip(fields.iter().skip(1));
            if let Some((twice, _)) = pairs.find(|(a, b)| a.name == b.name) {
                return Err(twice.name.clone().into_owned());
            }
        }
        Ok(Fields(fields))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Node<'a>> {
        // Few fields: to compare all is faster than to search by halves.
        self.0.iter().find(|field| is_name(&field.name, name)).map(|field| &field.node)
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Field<'a>> {
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
    text.starts_with(|first: char| first.is_ascii_digit()) && DATES.contains(&name)
}

/// The values of a TOML file. A text of several lines has line feeds, however the lines of the file end.
///
/// # Errors
/// Those of the parser.
pub(crate) fn from_toml(text: &str) -> Result<Node<'_>, toml::de::Error> {
    let root = DeTable::parse(text)?;
    let span = root.span();
    Ok(Node { value: Value::Table(fields(text, root.into_inner())), span })
}

fn fields<'a>(file: &str, table: DeTable<'a>) -> Fields<'a> {
    let field = |(name, value): (Spanned<Cow<'a, str>>, Spanned<DeValue<'a>>)| {
        let (name_span, node) = (name.span(), node(file, value));
        Field { name: name.into_inner(), name_span, node }
    };
    // The parser has them by name, and none twice.
    Fields(table.into_iter().map(field).collect())
}

fn node<'a>(file: &str, value: Spanned<DeValue<'a>>) -> Node<'a> {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => {
            let is_of_lines = file.get(span.clone()).is_some_and(|written| written.contains('\r'));
            Value::Text(if is_of_lines { text.replace("\r\n", "\n").into() } else { text })
        }
        DeValue::Datetime(date) => Value::Date(date.to_string().into()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Whole(number),
            Err(_) => Value::Other(number.as_str().to_owned().into()),
        },
        DeValue::Float(number) => Value::Other(number.as_str().to_owned().into()),
        DeValue::Array(items) => Value::List(items.into_iter().map(|item| node(file, item)).collect()),
        DeValue::Table(table) => Value::Table(fields(file, table)),
    };
    Node { value, span }
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
                write_text(&field.name, json);
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
