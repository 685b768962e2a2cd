//! Where in a file of a catalogue something stands.

use std::fmt;

use toml::de::{DeArray, DeTable, DeValue};

use crate::input::line_and_column;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The start of a file.
    pub(crate) fn start(file: &str) -> Self {
        Place { file: file.to_owned(), line: 1, column: 1 }
    }

    /// The place of a byte of a file's text.
    ///
    /// ```
    /// use nesie::catalogue::Place;
    /// assert_eq!(Place::of("sources.toml", "a = 1\nқала = 2", 16).to_string(), "sources.toml:2:7");
    /// ```
    #[must_use]
    pub fn of(file: &str, text: &str, byte: usize) -> Self {
        let (line, column) = line_and_column(text, byte);
        Place { file: file.to_owned(), line, column }
    }

    /// The place of a field of a file that has been read: `condition.3.min`, or with the id of a list's
    /// entry instead of its position, `source.alfa`. The start of the nearest table if there is no such field.
    pub(super) fn of_field(file: &str, text: &str, field: &str) -> Self {
        let Ok(root) = DeTable::parse(text) else { return Place::start(file) };
        let mut table = Some(root.get_ref());
        let mut list: Option<&DeArray> = None;
        let mut start = root.span().start;
        for part in field.split('.') {
            let value = match (table, list) {
                (Some(table), _) => table.get(part),
                (None, Some(items)) => match part.parse::<usize>() {
                    Ok(position) => items.get(position),
                    Err(_) => items.iter().find(|item| has_id(item.get_ref(), part)),
                },
                (None, None) => None,
            };
            let Some(value) = value else { break };
            start = value.span().start;
            (table, list) = match value.get_ref() {
                DeValue::Table(table) => (Some(table), None),
                DeValue::Array(items) => (None, Some(items)),
                _ => (None, None),
            };
        }
        Place::of(file, text, start)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

fn has_id(item: &DeValue, id: &str) -> bool {
    match item {
        DeValue::Table(table) => table.get("id").is_some_and(|value| value.get_ref().as_str() == Some(id)),
        _ => false,
    }
}
