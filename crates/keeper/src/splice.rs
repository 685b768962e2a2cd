//! Changing a TOML text in places: what is not changed keeps every byte.

use std::ops::Range;

use nesie::date::Date;
use toml_edit::{Document, Item, Table};

/// A text being changed.
pub(crate) struct Text {
    text: String,
    /// How its lines end.
    line_end: &'static str,
}

/// A table of a text: the top one, or an entry of a list of tables.
#[derive(Clone, Copy)]
pub(crate) enum At<'a> {
    Top,
    Entry(&'a str, usize),
}

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        Text { text: text.to_owned(), line_end: if text.contains("\r\n") { "\r\n" } else { "\n" } }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Reads a table. `None` if there is none, or the text is no TOML, which the check of the catalogue says.
    fn with_table<T>(&self, at: At, read: impl FnOnce(&Table) -> Option<T>) -> Option<T> {
        let document = Document::parse(self.text.as_str()).ok()?;
        match at {
            At::Top => read(document.as_table()),
            At::Entry(list, position) => read(document.get(list)?.as_array_of_tables()?.get(position)?),
        }
    }

    /// A field as it stands in the text.
    pub(crate) fn written(&self, at: At, field: &str) -> Option<String> {
        let span = self.value_span(at, field)?;
        self.text.get(span).map(str::to_owned)
    }

    /// The dates of a field: one or a list.
    pub(crate) fn dates(&self, at: At, field: &str) -> Vec<Date> {
        let dates = self.with_table(at, |table| {
            let value = table.get(field)?.as_value()?;
            let items = value.as_array().map(|list| list.iter().collect()).unwrap_or_else(|| vec![value]);
            Some(items.iter().filter_map(|item| item.as_datetime()?.to_string().parse().ok()).collect())
        });
        dates.unwrap_or_default()
    }

    /// The date of a field.
    pub(crate) fn date(&self, at: At, field: &str) -> Option<Date> {
        self.dates(at, field).first().copied()
    }

    fn value_span(&self, at: At, field: &str) -> Option<Range<usize>> {
        self.with_table(at, |table| match table.get(field)? {
            Item::Value(value) => value.span(),
            _ => None,
        })
    }

    fn field_span(&self, at: At, field: &str) -> Option<Range<usize>> {
        let start = self.with_table(at, |table| table.get_key_value(field)?.0.span())?.start;
        Some(start..self.value_span(at, field)?.end)
    }

    /// Gives a field a value: in place of the one it has, or on a line of its own after the last of some other fields that
    /// there is. `None` if there is none of them.
    pub(crate) fn set(&mut self, at: At, field: &str, value: &str, after: &[&str]) -> Option<()> {
        if let Some(span) = self.value_span(at, field) {
            self.text.replace_range(span, value);
            return Some(());
        }
        let end = after.iter().filter_map(|other| self.field_span(at, other)).map(|span| span.end).max()?;
        let line = format!("{}{field} = {value}", self.line_end);
        let end = self.line_end_after(end);
        self.text.insert_str(end, &line);
        Some(())
    }

    /// Puts a field of the top table on a line before everything else but the comments at the start.
    pub(crate) fn put_first(&mut self, field: &str, value: &str) {
        let comments = self.text.split_inclusive('\n').take_while(|line| line.starts_with('#')).map(str::len).sum();
        self.text.insert_str(comments, &format!("{field} = {value}{}", self.line_end));
    }

    /// Removes the line of a field, if there is one.
    pub(crate) fn remove(&mut self, at: At, field: &str) {
        let Some(span) = self.field_span(at, field) else { return };
        let start =
            self.text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at.saturating_add(1));
        let end = self.line_end_after(span.end);
        let end = self
            .text
            .get(end..)
            .and_then(|rest| rest.find('\n'))
            .map_or(end, |at| end.saturating_add(at).saturating_add(1));
        self.text.replace_range(start..end, "");
    }

    /// Removes the entries of a list of tables with the blank line after each. Comments stay.
    pub(crate) fn remove_entries(&mut self, list: &str) {
        let heading = format!("[[{list}]]");
        let count = self.with_table(At::Top, |top| Some(top.get(list)?.as_array_of_tables()?.len()));
        // From the last: what is removed moves only what is behind it.
        for position in (0..count.unwrap_or_default()).rev() {
            let spans = self.with_table(At::Entry(list, position), |table| {
                let spans: Vec<_> = table.iter().filter_map(|(_, item)| item.span()).collect();
                Some((spans.iter().map(|span| span.start).min()?, spans.iter().map(|span| span.end).max()?))
            });
            let Some((first, last)) = spans else { continue };
            let Some(start) = self.text.get(..first).and_then(|before| before.rfind(&heading)) else { continue };
            let end = self.line_end_after(last);
            let rest = self.text.get(end..).unwrap_or_default();
            let blank =
                rest.split_inclusive('\n').take(2).take_while(|line| line.trim().is_empty()).map(str::len).sum();
            self.text.replace_range(start..end.saturating_add(blank), "");
        }
    }

    /// True of what stands under a heading of its own, `[field]`.
    pub(crate) fn has_heading(&self, field: &str) -> bool {
        self.with_table(At::Top, |top| Some(top.get(field)?.is_table())).unwrap_or_default()
    }

    /// Puts an entry of a list of tables after the one at a position.
    pub(crate) fn insert_entry(&mut self, list: &str, after: usize, lines: &[String]) -> Option<()> {
        let end = self.with_table(At::Entry(list, after), |table| {
            table.iter().filter_map(|(_, item)| item.span()).map(|span| span.end).max()
        })?;
        let entry = format!("{0}{0}[[{list}]]{0}{1}", self.line_end, lines.join(self.line_end));
        let end = self.line_end_after(end);
        self.text.insert_str(end, &entry);
        Some(())
    }

    /// Puts an entry of a list of tables at the end.
    pub(crate) fn append_entry(&mut self, list: &str, lines: &[String]) {
        let blank = if self.text.ends_with('\n') || self.text.is_empty() { "" } else { self.line_end };
        let entry = format!("{blank}{0}[[{list}]]{0}{1}{0}", self.line_end, lines.join(self.line_end));
        self.text.push_str(&entry);
    }

    /// The end of the line in which a byte stands, before what ends it.
    fn line_end_after(&self, byte: usize) -> usize {
        let rest = self.text.get(byte..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        byte.saturating_add(line.strip_suffix('\r').unwrap_or(line).len())
    }
}

/// A text as TOML writes it.
pub(crate) fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}
