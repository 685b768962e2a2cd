//! The columns of a table that are read, those that are handed on, and those of the answers.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::input::{Expected, InputError, Problem};
use nesie_batch::{Column, Defaults, Job, Kind, Row, Scratch, Task, Value, columns};

use super::cells::{is_read, texts};

/// The day from which Arrow counts days.
const EPOCH: Option<Date> = Date::from_ymd(1970, 1, 1);

/// What is done with a table.
pub(crate) struct Plan<'c> {
    job: Job<'c>,
    /// The places of the columns that are read, in the order of the job's headings.
    read: Vec<usize>,
    /// The places of those that are handed on.
    kept: Vec<usize>,
    schema: SchemaRef,
}

impl<'c> Plan<'c> {
    /// Columns that are kept are not read: they may have any name and type.
    ///
    /// # Errors
    /// [`InputError`] names a column that is missing, unknown, there twice or of a type that is not read.
    pub(crate) fn new(
        catalogue: &'c Catalogue,
        task: Task,
        table: &Schema,
        keep: &[String],
        defaults: Defaults,
    ) -> Result<Self, InputError> {
        let is_kept = |field: &Field| keep.contains(field.name());
        let named = || table.fields().iter().enumerate();
        if let Some(missing) = keep.iter().find(|name| table.index_of(name).is_err()) {
            return Err(InputError::new(missing.as_str(), Problem::Missing));
        }
        let (mut kept, read): (Vec<_>, Vec<_>) = named().partition(|(_, field)| is_kept(field));
        let headings: Vec<&str> = read.iter().map(|(_, field)| field.name().as_str()).collect();
        let job = Job::new(catalogue, task, &headings, defaults)?;
        if let Some((_, field)) = read.iter().find(|(_, field)| !is_read(field.data_type())) {
            let problem = Problem::WrongType { value: field.data_type().to_string(), expected: Expected::Text };
            return Err(InputError::new(field.name().as_str(), problem));
        }
        kept.extend(job.client().and_then(|place| read.get(place)));
        kept.sort_unstable_by_key(|(place, _)| *place);
        let of_answers = columns(task).iter().map(field);
        let fields: Fields = kept.iter().map(|(_, field)| Arc::clone(field)).chain(of_answers.map(Arc::new)).collect();
        let mut seen = Vec::with_capacity(fields.len());
        for field in &fields {
            if seen.contains(&field.name()) {
                return Err(InputError::new(field.name().as_str(), Problem::Duplicate));
            }
            seen.push(field.name());
        }
        let places = |columns: Vec<(usize, _)>| columns.into_iter().map(|(place, _)| place).collect();
        Ok(Plan { job, read: places(read), kept: places(kept), schema: Arc::new(Schema::new(fields)) })
    }

    /// The columns of the answers, behind those that are handed on.
    pub(crate) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// The answers to some rows.
    ///
    /// # Errors
    /// [`ArrowError`] if a value cannot be read.
    pub(crate) fn answer(&self, rows: &RecordBatch) -> Result<RecordBatch, ArrowError> {
        let texts = self.read.iter().map(|place| texts(rows.column(*place))).collect::<Result<Vec<_>, _>>()?;
        let mut scratch = Scratch::default();
        let answered: Vec<Row> = (0..rows.num_rows())
            .map(|row| {
                let cells: Vec<&str> = texts.iter().map(|column| cell(column, row)).collect();
                self.job.answer(&cells, &mut scratch)
            })
            .collect();
        let kept = self.kept.iter().map(|place| Ok(Arc::clone(rows.column(*place))));
        let made = columns(self.job.task()).iter().enumerate().map(|(place, column)| {
            array(column.kind, answered.iter().map(|row| row.values().get(place).unwrap_or(&Value::None)))
        });
        RecordBatch::try_new(self.schema(), kept.chain(made).collect::<Result<_, _>>()?)
    }
}

/// A cell; nothing is blank.
fn cell(column: &StringArray, row: usize) -> &str {
    if column.is_null(row) { "" } else { column.value(row) }
}

fn field(column: &Column) -> Field {
    let kind = match column.kind {
        Kind::Text => DataType::Utf8,
        Kind::Integer => DataType::Int64,
        Kind::Date => DataType::Date32,
        Kind::Boolean => DataType::Boolean,
        kind @ (Kind::Money | Kind::Rate | Kind::Effective) => DataType::Decimal128(digits(kind), decimals(kind)),
    };
    Field::new(column.name, kind, true)
}

/// How many digits a value may have. No amount of nesie has more than 18, which a database holds in eight bytes; an effective rate may.
const fn digits(kind: Kind) -> u8 {
    if matches!(kind, Kind::Effective) { 38 } else { 18 }
}

fn decimals(kind: Kind) -> i8 {
    kind.decimals().and_then(|decimals| decimals.try_into().ok()).unwrap_or_default()
}

fn array<'r, 'c: 'r>(kind: Kind, values: impl Iterator<Item = &'r Value<'c>>) -> Result<ArrayRef, ArrowError> {
    Ok(match kind {
        Kind::Text => Arc::new(values.map(text).collect::<StringArray>()),
        Kind::Integer => Arc::new(values.map(integer).collect::<Int64Array>()),
        Kind::Date => Arc::new(values.map(days).collect::<Date32Array>()),
        Kind::Boolean => Arc::new(values.map(boolean).collect::<BooleanArray>()),
        Kind::Money | Kind::Rate | Kind::Effective => {
            let units: Decimal128Array = values.map(Value::units).collect();
            Arc::new(units.with_precision_and_scale(digits(kind), decimals(kind))?)
        }
    })
}

fn text<'r>(value: &'r Value<'_>) -> Option<&'r str> {
    if let Value::Text(text) = value { Some(text) } else { None }
}

fn integer(value: &Value) -> Option<i64> {
    if let Value::Integer(number) = value { Some(*number) } else { None }
}

fn boolean(value: &Value) -> Option<bool> {
    if let Value::Boolean(flag) = value { Some(*flag) } else { None }
}

fn days(value: &Value) -> Option<i32> {
    if let Value::Date(date) = value { EPOCH?.days_until(*date).try_into().ok() } else { None }
}
