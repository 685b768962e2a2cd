//! Tables in files: CSV, lines of JSON and workbooks, in and out.

mod book;
mod decode;
mod delimited;
mod error;
mod json;
mod place;
mod run;
mod sink;
mod source;
mod template;
mod workbook;

use std::path::Path;

use nesie_report::write::csv::Dialect;

use crate::column::Task;
use crate::job::Defaults;
use crate::row::Row;

pub use delimited::MAX_ROW_BYTES;
pub use error::BatchError;
pub use run::{Progress, Summary, run};
pub use template::template;
pub use workbook::MAX_SHEET_ROWS;

/// A table that is to be answered, and where to.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Tables<'p> {
    /// What is done with each row.
    pub task: Task,
    /// The table: `.csv`, `.tsv`, `.txt`, `.jsonl`, `.ndjson` or `.xlsx`.
    pub input: &'p Path,
    /// The answers, of one of the same forms.
    pub output: &'p Path,
    /// What holds for every row that does not say otherwise.
    pub defaults: Defaults,
    /// For whom CSV is written.
    pub dialect: Dialect,
    /// Whether an output that is there already is replaced.
    pub force: bool,
    /// How many rows are answered at once; all that the machine can where it is not said.
    pub threads: Option<usize>,
}

impl<'p> Tables<'p> {
    /// A table and where its answers go: CSV for programs, nothing replaced, on all cores.
    #[must_use]
    pub const fn new(task: Task, input: &'p Path, output: &'p Path, defaults: Defaults) -> Self {
        Tables { task, input, output, defaults, dialect: Dialect::Plain, force: false, threads: None }
    }
}

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Cells between commas, semicolons or tabs.
    Csv,
    /// A JSON object a line.
    JsonLines,
    /// A workbook.
    Workbook,
}

impl Form {
    /// The form by the end of a file's name.
    fn of(path: &Path) -> Result<Form, BatchError> {
        let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
        match end.as_str() {
            "csv" | "tsv" | "txt" => Ok(Form::Csv),
            "jsonl" | "ndjson" => Ok(Form::JsonLines),
            "xlsx" => Ok(Form::Workbook),
            _ => Err(BatchError::UnknownForm(path.to_owned())),
        }
    }
}

/// A row with its answer.
struct Answered<'c> {
    /// Its number in the table, from 1, the headings counted.
    number: u64,
    /// What the owner of the table calls it.
    client: String,
    row: Row<'c>,
}
