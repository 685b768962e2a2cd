//! A table as it is read, in chunks of rows.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use nesie::error::Code;
use nesie::input::{InputError, Problem};
use nesie::language::shown;

use super::book::Sheet;
use super::decode::decoded;
use super::delimited::{Delimited, Fault, Lines, MAX_ROW_BYTES};
use super::error::BatchError;
use super::{Answered, json};
use crate::job::{Job, Scratch};
use crate::row::{Refused, Row};
use crate::text;

/// How many rows are answered at a time.
const CHUNK_ROWS: usize = 512;

type Text = Delimited<Box<dyn Read + Send>>;

/// A table that is open.
pub(super) enum Source<'b> {
    Cells(Text),
    JsonLines(Text),
    Sheet(Box<Sheet<'b>>),
}

/// Some rows that are not answered yet.
pub(super) enum Chunk {
    Cells(Lines),
    JsonLines(Lines),
    Sheet(Vec<(u64, Vec<String>)>),
}

/// How much of a table has been read, of how much.
#[derive(Debug, Default)]
pub(super) struct Position {
    pub(super) done: AtomicU64,
    pub(super) total: AtomicU64,
}

/// Counts what is read.
struct Counted<R> {
    from: R,
    position: Arc<Position>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.position.done.fetch_add(u64::try_from(read).unwrap_or_default(), Ordering::Relaxed);
        Ok(read)
    }
}

impl<'b> Source<'b> {
    /// A text of cells between delimiters.
    pub(super) fn cells(path: &Path, position: &Arc<Position>) -> Result<Self, BatchError> {
        let text = open(path, position).and_then(Delimited::new);
        text.map(Source::Cells).map_err(|error| BatchError::read(path, error))
    }

    /// Lines of JSON.
    pub(super) fn json_lines(path: &Path, position: &Arc<Position>) -> Result<Self, BatchError> {
        let text = open(path, position).map(Delimited::of_lines);
        text.map(Source::JsonLines).map_err(|error| BatchError::read(path, error))
    }

    /// A sheet of a workbook.
    pub(super) fn sheet(sheet: Sheet<'b>, position: &Position) -> Self {
        position.total.store(sheet.declared_rows(), Ordering::Relaxed);
        Source::Sheet(Box::new(sheet))
    }

    /// The headings: the first row, of which lines of JSON have none.
    pub(super) fn headings(&mut self, path: &Path) -> Result<Vec<String>, BatchError> {
        let empty = || BatchError::Empty(path.to_owned());
        match self {
            Source::JsonLines(_) => Ok(Vec::new()),
            Source::Cells(text) => {
                let first = text.heading().map_err(|error| BatchError::read(path, error))?;
                first.ok_or_else(empty)?.map_err(|_| BatchError::BrokenHeadings(path.to_owned()))
            }
            Source::Sheet(sheet) => {
                let first = sheet.row().map_err(|_| BatchError::NoWorkbook(path.to_owned()))?;
                first.map(|(_, cells)| cells).ok_or_else(empty)
            }
        }
    }

    /// The next rows; `None` at the end.
    pub(super) fn chunk(&mut self, path: &Path, position: &Position) -> Result<Option<Chunk>, BatchError> {
        let text = |text: &mut Text| text.chunk(CHUNK_ROWS).map_err(|error| BatchError::read(path, error));
        match self {
            Source::Cells(from) => Ok(text(from)?.map(Chunk::Cells)),
            Source::JsonLines(from) => Ok(text(from)?.map(Chunk::JsonLines)),
            Source::Sheet(sheet) => {
                let mut rows = Vec::new();
                while rows.len() < CHUNK_ROWS {
                    let Some(row) = sheet.row().map_err(|_| BatchError::NoWorkbook(path.to_owned()))? else { break };
                    position.done.store(row.0, Ordering::Relaxed);
                    rows.push(row);
                }
                Ok((!rows.is_empty()).then_some(Chunk::Sheet(rows)))
            }
        }
    }
}

fn open(path: &Path, position: &Arc<Position>) -> io::Result<Box<dyn Read + Send>> {
    let from = File::open(path)?;
    position.total.store(from.metadata()?.len(), Ordering::Relaxed);
    decoded(Counted { from, position: Arc::clone(position) })
}

impl Chunk {
    /// The answers to the rows, in their order.
    pub(super) fn answers<'c>(self, job: &Job<'c>, scratch: &mut Scratch) -> Vec<Answered<'c>> {
        match self {
            Chunk::Cells(lines) => {
                let of = |(number, cells)| answered(job, number, cells, scratch);
                lines.rows().map(of).collect()
            }
            Chunk::Sheet(rows) => {
                let is_blank = |cells: &[String]| cells.iter().all(|cell| cell.trim().is_empty());
                let rows = rows.into_iter().filter(|(_, cells)| !is_blank(cells));
                rows.map(|(number, cells)| answered(job, number, Ok(cells), scratch)).collect()
            }
            Chunk::JsonLines(lines) => lines.rows().map(|(number, line)| of_line(job, number, line, scratch)).collect(),
        }
    }
}

fn answered<'c>(
    job: &Job<'c>,
    number: u64,
    cells: Result<Vec<impl AsRef<str>>, Fault>,
    scratch: &mut Scratch,
) -> Answered<'c> {
    let cells = match cells {
        Ok(cells) => cells,
        Err(fault) => return broken(job, number, fault),
    };
    let texts: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    let client = job.client().and_then(|at| texts.get(at)).map_or("", |client| client.trim());
    Answered { number, client: as_name(client), row: job.answer(&texts, scratch) }
}

fn of_line<'c>(
    job: &Job<'c>,
    number: u64,
    line: Result<Vec<impl AsRef<str>>, Fault>,
    scratch: &mut Scratch,
) -> Answered<'c> {
    match line {
        Ok(line) => {
            let (client, row) = json::answer(job, line.first().map_or("", AsRef::as_ref), scratch);
            Answered { number, client: as_name(client.trim()), row }
        }
        Err(fault) => broken(job, number, fault),
    }
}

/// What a row is called, cut where it is no name.
fn as_name(client: &str) -> String {
    const LONGEST: usize = 1000;
    if client.len() > LONGEST { shown(client) } else { client.to_owned() }
}

/// A row whose cells cannot be told from each other.
fn broken<'c>(job: &Job<'c>, number: u64, fault: Fault) -> Answered<'c> {
    let problem = match fault {
        Fault::TooLong => Problem::TooLong { max_bytes: u64::try_from(MAX_ROW_BYTES).unwrap_or(u64::MAX) },
        Fault::NotUtf8 => Problem::NotUtf8,
        Fault::Quote => {
            let message = text::quote_not_closed(job.lang());
            let refused = Refused { code: Code::Form, field: String::new(), message };
            return Answered { number, client: String::new(), row: Row::refused(job.task(), refused) };
        }
    };
    Answered { number, client: String::new(), row: job.refuse(&InputError::new("", problem)) }
}
