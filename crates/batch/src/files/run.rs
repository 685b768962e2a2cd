//! From a table to its answers, on all cores and in constant memory.

use std::num::NonZero;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use nesie::catalogue::Catalogue;

use super::book::Book;
use super::error::BatchError;
use super::place::Place;
use super::sink::{Sink, Style};
use super::source::{Chunk, Position, Source};
use super::{Form, Tables};
use crate::job::{Job, Scratch};

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How much of the table has been read: bytes, or the rows of a sheet.
    pub done: u64,
    /// Of how much.
    pub total: u64,
}

/// What came of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Summary {
    /// The rows.
    pub rows: u64,
    /// Those that have no answer, but say why.
    pub refused: u64,
}

/// Answers a table. The answers have the order of the rows, and are the same on any number of threads. The output gets its name
/// once it is whole; a run that is cut off leaves nothing under it.
///
/// # Errors
/// [`BatchError`] if the headings are wrong, or a file cannot be read or written. A row that is wrong is none: its answer says
/// why.
pub fn run(
    catalogue: &Catalogue,
    tables: &Tables,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Summary, BatchError> {
    let (input, position) = (tables.input, Arc::new(Position::default()));
    let written_as = Form::of(tables.output)?;
    let is_same = |output: &std::path::Path| match (input.canonicalize(), output.canonicalize()) {
        (Ok(input), Ok(output)) => input == output,
        _ => false,
    };
    if is_same(tables.output) {
        return Err(BatchError::SameFile(input.to_owned()));
    }
    match Form::of(input)? {
        Form::Csv => answered(catalogue, tables, written_as, Source::cells(input, &position)?, &position, progress),
        Form::JsonLines => {
            answered(catalogue, tables, written_as, Source::json_lines(input, &position)?, &position, progress)
        }
        Form::Workbook => {
            let no_workbook = || BatchError::NoWorkbook(input.to_owned());
            std::fs::File::open(input).map_err(|error| BatchError::read(input, error))?;
            let mut book = Book::open(input).map_err(|_| no_workbook())?;
            let sheet = book.sheet().map_err(|_| no_workbook())?.ok_or_else(|| BatchError::Empty(input.to_owned()))?;
            answered(catalogue, tables, written_as, Source::sheet(sheet, &position), &position, progress)
        }
    }
}

fn answered(
    catalogue: &Catalogue,
    tables: &Tables,
    written_as: Form,
    mut source: Source<'_>,
    position: &Position,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Summary, BatchError> {
    let is_named = matches!(source, Source::JsonLines(_));
    let headings = source.headings(tables.input)?;
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let job = if is_named {
        Job::of_named(catalogue, tables.task, tables.defaults.clone())
    } else {
        Job::new(catalogue, tables.task, &headings, tables.defaults.clone())?
    };
    let style = Style {
        task: tables.task,
        form: written_as,
        dialect: tables.dialect,
        lang: tables.defaults.lang,
        with_client: is_named || job.client().is_some(),
    };
    let (place, file) = Place::open(tables.output, tables.force)?;
    let line = Line {
        reading: Mutex::new(Reading { source, next: 0 }),
        writing: Mutex::new(Writing {
            sink: Sink::new(file, tables.output, style)?,
            next: 0,
            summary: Summary::default(),
            failed: None,
        }),
        turn: Condvar::new(),
    };
    let available = || thread::available_parallelism().map_or(1, NonZero::get);
    let threads = tables.threads.unwrap_or_else(available).max(1);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut scratch = Scratch::default();
                while line.answer_next(tables, &job, style, position, progress, &mut scratch) {}
            });
        }
    });
    let Writing { sink, summary, failed, .. } = line.writing.into_inner().unwrap_or_else(PoisonError::into_inner);
    match failed {
        Some(error) => Err(error),
        None => sink.finish(place, tables.output).map(|()| summary),
    }
}

/// A table between its reader and its writer. A thread takes the next rows, answers them, and writes when it is their turn: so
/// there is never more in memory than what the threads work on.
struct Line<'b> {
    reading: Mutex<Reading<'b>>,
    writing: Mutex<Writing>,
    /// Told when somebody else's turn has come.
    turn: Condvar,
}

struct Reading<'b> {
    source: Source<'b>,
    /// The number of the next chunk.
    next: u64,
}

struct Writing {
    sink: Sink,
    /// The number of the chunk whose turn it is.
    next: u64,
    summary: Summary,
    failed: Option<BatchError>,
}

impl Line<'_> {
    /// Answers the next rows; false if there are none.
    fn answer_next(
        &self,
        tables: &Tables,
        job: &Job,
        style: Style,
        position: &Position,
        progress: &(dyn Fn(Progress) + Sync),
        scratch: &mut Scratch,
    ) -> bool {
        let (number, chunk) = match self.take(tables, position) {
            Ok(Some(taken)) => taken,
            Ok(None) => return false,
            Err(error) => {
                self.fail(error);
                return false;
            }
        };
        let rows = chunk.answers(job, scratch);
        let count = |count: usize| u64::try_from(count).unwrap_or_default();
        let refused = count(rows.iter().filter(|answered| answered.row.is_refused()).count());
        let (answered, encoded) = (count(rows.len()), style.encode(rows));
        let mut writing = locked(&self.writing);
        while writing.next != number && writing.failed.is_none() {
            writing = self.turn.wait(writing).unwrap_or_else(PoisonError::into_inner);
        }
        if writing.failed.is_some() {
            return false;
        }
        if let Err(error) = writing.sink.write(&encoded, tables.output) {
            writing.failed = Some(error);
            self.turn.notify_all();
            return false;
        }
        writing.next = number.saturating_add(1);
        writing.summary.rows = writing.summary.rows.saturating_add(answered);
        writing.summary.refused = writing.summary.refused.saturating_add(refused);
        drop(writing);
        self.turn.notify_all();
        let [done, total] = [&position.done, &position.total].map(|figure| figure.load(Ordering::Relaxed));
        progress(Progress { done, total });
        true
    }

    /// The next rows and their number.
    fn take(&self, tables: &Tables, position: &Position) -> Result<Option<(u64, Chunk)>, BatchError> {
        let mut reading = locked(&self.reading);
        let Some(chunk) = reading.source.chunk(tables.input, position)? else { return Ok(None) };
        let number = reading.next;
        reading.next = number.saturating_add(1);
        Ok(Some((number, chunk)))
    }

    fn fail(&self, error: BatchError) {
        locked(&self.writing).failed.get_or_insert(error);
        self.turn.notify_all();
    }
}

/// What a lock guards. No thread panics while it holds one; if one did, the rest is no worse for it.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
