//! Tables: applications or loans in, an answer to each row out.

use std::num::NonZeroUsize;
use std::thread::available_parallelism;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use nesie::date::Date;
use nesie::input::{InputError, Problem};
use nesie_batch::{Defaults, Task};
use pyo3::prelude::*;
use pyo3_arrow::error::PyArrowError;
use pyo3_arrow::input::AnyRecordBatch;

use crate::catalogue::{Catalogue, given};
use crate::error::{language, refused};

mod answered;
mod cells;
mod columns;
mod threads;

pub(crate) use answered::Table;
use columns::Plan;

/// The most rows that a thread takes at once.
const MAX_ROWS: usize = 8192;
/// The fewest, but for a table that has no more.
const MIN_ROWS: usize = 256;
/// How many times a thread comes for rows, so that none waits long for another at the end.
const TURNS: usize = 8;

/// Answers a table of applications, row by row. Raises `nesie.Error` if a column is unknown, missing or of no type that is read;
/// what is wrong with a row stands in the row.
#[pyfunction]
#[pyo3(signature = (table, *, as_of, keep = Vec::new(), catalogue = None, lang = "en", threads = None))]
pub(crate) fn quotes(
    py: Python<'_>,
    table: AnyRecordBatch,
    as_of: &Bound<'_, PyAny>,
    keep: Vec<String>,
    catalogue: Option<&Bound<'_, Catalogue>>,
    lang: &str,
    threads: Option<NonZeroUsize>,
) -> PyResult<Table> {
    answer(py, Task::Quote, table, as_of, &keep, catalogue, lang, threads)
}

/// Answers a table of loans, row by row; otherwise as `quotes`.
#[pyfunction]
#[pyo3(signature = (table, *, as_of, keep = Vec::new(), catalogue = None, lang = "en", threads = None))]
pub(crate) fn schedules(
    py: Python<'_>,
    table: AnyRecordBatch,
    as_of: &Bound<'_, PyAny>,
    keep: Vec<String>,
    catalogue: Option<&Bound<'_, Catalogue>>,
    lang: &str,
    threads: Option<NonZeroUsize>,
) -> PyResult<Table> {
    answer(py, Task::Schedule, table, as_of, &keep, catalogue, lang, threads)
}

#[expect(clippy::too_many_arguments, reason = "those of the two functions above, as Python gives them")]
fn answer(
    py: Python<'_>,
    task: Task,
    table: AnyRecordBatch,
    as_of: &Bound<'_, PyAny>,
    keep: &[String],
    catalogue: Option<&Bound<'_, Catalogue>>,
    lang: &str,
    threads: Option<NonZeroUsize>,
) -> PyResult<Table> {
    let lang = language(py, lang)?;
    let wrong = |error: InputError| refused(py, &error, lang);
    // A date of Python is written as the contract writes one.
    let as_of: Result<Date, _> = as_of.str()?.extract::<String>()?.parse();
    let mut defaults = Defaults::on(as_of.map_err(|error| wrong(InputError::new("as_of", Problem::Date(error))))?);
    defaults.lang = lang;
    let catalogue = given(catalogue, py)?;
    let reader = table.into_reader()?;
    let plan = Plan::new(&catalogue, task, &reader.schema(), keep, defaults).map_err(wrong)?;
    let threads = threads.or_else(|| available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let read = py.detach(|| slices(reader, threads)).map_err(PyArrowError::from)?;
    let answered = py.detach(|| threads::in_order(&read, threads, |batch| plan.answer(batch)))?;
    let batches = answered.into_iter().collect::<Result<_, ArrowError>>().map_err(PyArrowError::from)?;
    Ok(Table::new(plan.schema(), batches))
}

/// The rows of a table, in parts that threads take one after the other.
fn slices(reader: Box<dyn RecordBatchReader + Send>, threads: usize) -> Result<Vec<RecordBatch>, ArrowError> {
    let batches = reader.collect::<Result<Vec<_>, _>>()?;
    let all = batches.iter().map(RecordBatch::num_rows).fold(0, usize::saturating_add);
    let most = all.div_ceil(threads.saturating_mul(TURNS).max(1)).clamp(MIN_ROWS, MAX_ROWS);
    let part = |batch: &RecordBatch, from: usize| batch.slice(from, most.min(batch.num_rows().saturating_sub(from)));
    let parts = batches.iter().flat_map(|batch| (0..batch.num_rows()).step_by(most).map(move |from| part(batch, from)));
    Ok(parts.collect())
}
