//! An answer on its way out, and the exit code that goes with it.

use csv::Writer;
use nesie::language::{Lang, visible};
use nesie_report::{Document, Table, write};
use serde::Serialize;

use crate::error::Error;
use crate::options::{Format, OutputOptions};
use crate::page::{Page, width};

/// An answer, and the exit code that goes with it.
pub(crate) struct Output {
    pub(crate) text: String,
    pub(crate) exit_code: u8,
}

impl Output {
    pub(crate) fn answered(text: String) -> Self {
        Output { text, exit_code: 0 }
    }

    /// An answer for a person.
    pub(crate) fn document(document: &Document) -> Self {
        Output::answered(write::text::page(document, width()))
    }

    /// A form as comma-separated values.
    pub(crate) fn form(document: &Document, options: &OutputOptions) -> Self {
        Output::answered(write::csv::document(document, options.dialect))
    }

    /// A table as comma-separated values.
    pub(crate) fn table(table: &Table, options: &OutputOptions) -> Self {
        Output::answered(write::csv::table(table, options.dialect, options.lang))
    }

    /// An answer for a program.
    pub(crate) fn json(answer: &impl Serialize) -> Result<Self, Error> {
        Ok(Output::answered(format!("{}\n", serde_json::to_string_pretty(answer)?)))
    }

    /// An answer that is one record in every form: lines for a person, JSON, or a line of CSV under its heading.
    pub(crate) fn of_record(
        options: &OutputOptions,
        lines: impl FnOnce(Lang) -> String,
        answer: &impl Serialize,
        record: impl Serialize,
    ) -> Result<Self, Error> {
        match options.format {
            Format::Text => Ok(Output::answered(Page::of_lines(&lines(options.lang)))),
            Format::Json => Output::json(answer),
            Format::Csv => {
                let mut writer = Writer::from_writer(Vec::new());
                writer.serialize(record)?;
                finished(writer).map(Output::answered)
            }
        }
    }
}

/// The text of a finished table, whose lines are all visible: ids of a catalogue stand in it.
pub(crate) fn finished(writer: Writer<Vec<u8>>) -> Result<String, Error> {
    let bytes = writer.into_inner().map_err(|error| Error::Output(error.into_error()))?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Output(std::io::Error::other(error)))?;
    Ok(text.split('\n').map(visible).collect::<Vec<_>>().join("\n"))
}
