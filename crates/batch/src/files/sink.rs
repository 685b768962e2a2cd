//! Answers as CSV and as lines of JSON, and the file that they go into.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use nesie::language::Lang;
use nesie_report::write::csv::{self, Dialect};
use nesie_report::{Cell, Column};
use serde_json::{Map, Value as Json};

use super::error::BatchError;
use super::place::Place;
use super::workbook::Book;
use super::{Answered, Form};
use crate::column::{Task, columns};
use crate::heading::CLIENT;
use crate::row::Value;
use crate::text;

/// The number of a row in its table.
const ROW: &str = "row";
/// How answers are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) task: Task,
    pub(super) form: Form,
    pub(super) dialect: Dialect,
    pub(super) lang: Lang,
    /// Whether the rows have names of their own.
    pub(super) with_client: bool,
}

/// Some answers as they are written.
pub(super) enum Encoded<'c> {
    Bytes(Vec<u8>),
    Rows(Vec<Answered<'c>>),
}

impl Style {
    /// The columns, the row's number and its name before the answer.
    pub(super) fn columns(self) -> Vec<Column> {
        let names = [ROW].into_iter().chain(self.with_client.then_some(CLIENT));
        let named = names.chain(columns(self.task).iter().map(|column| column.name));
        named.map(|name| Column::new(name, text::answer_column(name, self.lang))).collect()
    }

    /// Answers as bytes, where rows do not depend on each other.
    pub(super) fn encode<'c>(self, rows: Vec<Answered<'c>>) -> Encoded<'c> {
        match self.form {
            Form::Csv => {
                let cells = rows.iter().map(|answered| self.cells(answered));
                Encoded::Bytes(csv::rows(cells, self.dialect, self.lang).into_bytes())
            }
            Form::JsonLines => {
                let mut bytes = Vec::new();
                for answered in &rows {
                    // Texts and numbers can always be written, and memory takes them.
                    let _ = serde_json::to_writer(&mut bytes, &self.object(answered));
                    bytes.push(b'\n');
                }
                Encoded::Bytes(bytes)
            }
            Form::Workbook => Encoded::Rows(rows),
        }
    }

    pub(super) fn cells(self, answered: &Answered) -> Vec<Cell> {
        let client = self.with_client.then(|| Cell::text(answered.client.as_str()));
        let before = [Cell::Count(answered.number)].into_iter().chain(client);
        before.chain(answered.row.values().iter().map(cell)).collect()
    }

    fn object(self, answered: &Answered) -> Map<String, Json> {
        let client = Some(answered.client.as_str()).filter(|client| !client.is_empty());
        let client = client.map(|client| (CLIENT.to_owned(), client.into()));
        let values = columns(self.task).iter().zip(answered.row.values());
        let values = values.map(|(column, value)| (column.name.to_owned(), json(value)));
        [(ROW.to_owned(), answered.number.into())].into_iter().chain(client).chain(values).collect()
    }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::None => Cell::Empty,
        Value::Text(text) => Cell::text(text.as_ref()),
        Value::Integer(count) => Cell::Count(count.unsigned_abs()),
        Value::Money(amount) => Cell::Money(*amount),
        Value::Rate(rate) => Cell::Rate(*rate),
        Value::Effective(rate) => Cell::Effective(*rate),
        Value::Date(date) => Cell::Date(*date),
        Value::Boolean(flag) => Cell::Flag(*flag),
    }
}

/// A value as the contract has it: amounts, rates and days are texts.
fn json(value: &Value) -> Json {
    match value {
        Value::None => Json::Null,
        Value::Text(text) => text.as_ref().into(),
        Value::Integer(count) => (*count).into(),
        Value::Money(amount) => amount.to_string().into(),
        Value::Rate(rate) => rate.to_string().into(),
        Value::Effective(rate) => rate.exact().into(),
        Value::Date(date) => date.to_string().into(),
        Value::Boolean(flag) => (*flag).into(),
    }
}

/// A file that answers are written into, in their order.
pub(super) enum Sink {
    Bytes(BufWriter<File>),
    Book(Box<Book>),
}

impl Sink {
    pub(super) fn new(file: File, path: &Path, style: Style) -> Result<Self, BatchError> {
        if style.form == Form::Workbook {
            return Ok(Sink::Book(Box::new(Book::new(file, path, style)?)));
        }
        let mut to = BufWriter::with_capacity(1024 * 1024, file);
        if style.form == Form::Csv {
            let heading = csv::heading(&style.columns(), style.dialect);
            to.write_all(heading.as_bytes()).map_err(|error| BatchError::written(path, error))?;
        }
        Ok(Sink::Bytes(to))
    }

    pub(super) fn write(&mut self, answers: &Encoded, path: &Path) -> Result<(), BatchError> {
        match (self, answers) {
            (Sink::Bytes(to), Encoded::Bytes(bytes)) => {
                to.write_all(bytes).map_err(|error| BatchError::written(path, error))
            }
            (Sink::Book(book), Encoded::Rows(rows)) => rows.iter().try_for_each(|row| book.write(row)),
            // Nobody encodes for another form.
            _ => Ok(()),
        }
    }

    /// Ends the file and gives it its name.
    pub(super) fn finish(self, place: Place, path: &Path) -> Result<(), BatchError> {
        let file = match self {
            Sink::Bytes(to) => to.into_inner().map_err(|error| BatchError::written(path, error.into_error()))?,
            Sink::Book(book) => book.finish()?,
        };
        place.take(file)
    }
}
