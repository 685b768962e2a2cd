//! Tables and documents as comma-separated values (RFC 4180).

use csv::WriterBuilder;
use nesie::language::{Lang, NBSP, visible};
use nesie::text::written_date;

use crate::document::{Block, Cell, Column, Document, Table};

/// For whom comma-separated values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Dialect {
    /// For a program: commas, decimal points, `YYYY-MM-DD`, headings that are the same in every language.
    #[default]
    Plain,
    /// For Excel as it is set up in Kazakhstan: a byte-order mark, semicolons, decimal commas, local dates and headings.
    Excel,
}

impl Dialect {
    /// All dialects with their words.
    pub const WORDS: &'static [(&'static str, Self)] = &[("plain", Dialect::Plain), ("excel", Dialect::Excel)];
}

/// The mark by which Excel knows that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table with its headings. Lines end in a line feed.
#[must_use]
pub fn table(table: &Table, dialect: Dialect, lang: Lang) -> String {
    let mut records = vec![headings(&table.columns, dialect)];
    records.extend(table.rows.iter().chain(&table.totals).map(|row| record(row, dialect, lang, false)));
    written(&records, dialect)
}

/// The headings of a table that is written row by row.
#[must_use]
pub fn heading(columns: &[Column], dialect: Dialect) -> String {
    written(&[headings(columns, dialect)], dialect)
}

/// Rows of a table whose [`heading`] is written.
#[must_use]
pub fn rows(rows: impl IntoIterator<Item = Vec<Cell>>, dialect: Dialect, lang: Lang) -> String {
    let records: Vec<Vec<String>> = rows.into_iter().map(|row| record(&row, dialect, lang, false)).collect();
    part(&records, delimiter(dialect))
}

/// A document, such as a form: each paragraph is a line of one cell, its dates are those of the language.
#[must_use]
pub fn document(document: &Document, dialect: Dialect) -> String {
    let lang = document.lang;
    let mut records = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) | Block::Line(text) => {
                records.push(vec![harmless(text)]);
            }
            Block::Gap => records.push(vec![String::new()]),
            Block::List(items) => {
                // The parts of a line: two signatures.
                let texts = items.iter().flat_map(|item| &item.blocks).filter_map(|block| match block {
                    Block::Paragraph(text) => Some(harmless(text)),
                    _ => None,
                });
                records.push(texts.collect());
            }
            Block::Fields(fields) => {
                records.extend(fields.iter().map(|field| {
                    let value = record(std::slice::from_ref(&field.value), dialect, lang, true);
                    std::iter::once(harmless(&field.name)).chain(value).collect()
                }));
            }
            Block::Chart(chart) => records.push(vec![harmless(&chart.alternative)]),
            Block::Signatures(names) => records.extend(names.iter().map(|name| vec![harmless(name), String::new()])),
            Block::Table(table) => {
                records.push(table.columns.iter().map(|column| harmless(&column.heading)).collect());
                records.extend(table.rows.iter().chain(&table.totals).map(|row| record(row, dialect, lang, true)));
            }
        }
    }
    written(&records, dialect)
}

fn headings(columns: &[Column], dialect: Dialect) -> Vec<String> {
    let heading = |column: &Column| match dialect {
        Dialect::Plain => column.id.to_owned(),
        Dialect::Excel => harmless(&column.heading),
    };
    columns.iter().map(heading).collect()
}

fn record(row: &[Cell], dialect: Dialect, lang: Lang, local_dates: bool) -> Vec<String> {
    let decimal = |plain: String| match dialect {
        Dialect::Plain => plain,
        Dialect::Excel => plain.replace('.', ","),
    };
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Money(amount) | Cell::FirstMoney(amount) => decimal(amount.to_string()),
        Cell::Rate(rate) => decimal(rate.to_string()),
        Cell::RateRange(low, high) => decimal(format!("{low}–{high}")),
        Cell::Effective(rate) => decimal(rate.exact()),
        Cell::Date(date) | Cell::MovedDate(date) if local_dates || dialect == Dialect::Excel => {
            written_date(*date, lang).replace(NBSP, " ")
        }
        Cell::Date(date) | Cell::MovedDate(date) => date.to_string(),
        Cell::Count(count) => count.to_string(),
        Cell::Flag(flag) => flag.to_string(),
    };
    row.iter().map(cell).collect()
}

/// A text that a spreadsheet does not take for a formula. Only names from an input can begin so, and a spreadsheet opens a
/// file for programs too.
fn harmless(text: &str) -> String {
    let mark = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("{mark}{text}")
}

/// The records, all of them visible: ids of a catalogue may stand in them.
fn written(records: &[Vec<String>], dialect: Dialect) -> String {
    let mark = match dialect {
        Dialect::Plain => "",
        Dialect::Excel => BYTE_ORDER_MARK,
    };
    // An empty line stays one: the writer would quote its one empty cell.
    let is_blank = |record: &Vec<String>| matches!(record.as_slice(), [only] if only.is_empty());
    let parts: Vec<String> = records.split(is_blank).map(|records| part(records, delimiter(dialect))).collect();
    format!("{mark}{}", parts.join("\n"))
}

const fn delimiter(dialect: Dialect) -> u8 {
    match dialect {
        Dialect::Plain => b',',
        Dialect::Excel => b';',
    }
}

fn part(records: &[Vec<String>], delimiter: u8) -> String {
    let mut writer = WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    for record in records {
        // Writing texts to memory cannot fail.
        let _ = writer.write_record(record.iter().map(|cell| visible(cell).into_owned()));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
