//! An answer on its way out, and the exit code that goes with it.

use std::env;
use std::io::{self, Write};

use nesie_report::{Document, Table, write};
use serde::Serialize;

use crate::error::Error;
use crate::files::write_output;
use crate::options::OutputOptions;

/// An answer, and the exit code that goes with it.
pub(crate) struct Output {
    pub(crate) bytes: Vec<u8>,
    pub(crate) exit_code: u8,
    /// Whether the file is written already, and this is what is said of it.
    pub(crate) is_of_a_file: bool,
    /// What to look at in it, for a person; empty where there is nothing.
    pub(crate) warning: String,
}

impl Output {
    pub(crate) fn answered(text: String) -> Self {
        Output { bytes: text.into_bytes(), exit_code: 0, is_of_a_file: false, warning: String::new() }
    }

    /// What is said of a file that is written already.
    pub(crate) fn of_a_file(said: String) -> Self {
        Output { is_of_a_file: true, ..Output::answered(said) }
    }

    /// An answer for a person.
    pub(crate) fn document(document: &Document) -> Self {
        Output::answered(write::text::page(document, width()))
    }

    /// A sheet to print.
    pub(crate) fn sheet(document: &Document) -> Self {
        Output::answered(write::html::page(document))
    }

    /// A workbook.
    pub(crate) fn workbook(bytes: Vec<u8>) -> Self {
        Output { bytes, ..Output::answered(String::new()) }
    }

    /// Writes the answer into a file, or on standard output.
    pub(crate) fn write(&self, file: Option<&str>) -> Result<(), Error> {
        io::stderr().lock().write_all(self.warning.as_bytes())?;
        match file.filter(|_| !self.is_of_a_file) {
            Some(name) => write_output(name, &self.bytes),
            None => {
                let mut stdout = io::stdout().lock();
                stdout.write_all(&self.bytes)?;
                Ok(stdout.flush()?)
            }
        }
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
        Ok(Output::answered(format!("{}\n", serde_json::to_string(answer)?)))
    }
}

/// The widest line, in columns.
const WIDEST: usize = 100;
/// The narrowest page: in fewer columns the amounts no longer fit a line.
const NARROWEST: usize = 40;

/// The width of the terminal that is written to, or `COLUMNS` where it goes elsewhere.
pub(crate) fn width() -> usize {
    let shown_on = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    let wished = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    shown_on.or_else(wished).filter(|width| *width > 0).unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}
