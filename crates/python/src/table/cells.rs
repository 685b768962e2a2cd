//! The cells of a column as the texts that a row is read from.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float32Type, Float64Type};
use arrow_array::{Array, StringArray};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::{ArrowError, DataType};

/// Whether a column of a type can be read.
pub(crate) fn is_read(kind: &DataType) -> bool {
    match kind {
        DataType::Dictionary(_, of) => is_read(of),
        DataType::Null
        | DataType::Boolean
        | DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Float32
        | DataType::Float64
        | DataType::Date32
        | DataType::Date64
        | DataType::Timestamp(..)
        | DataType::Decimal32(..)
        | DataType::Decimal64(..)
        | DataType::Decimal128(..)
        | DataType::Decimal256(..) => true,
        kind => kind.is_integer(),
    }
}

/// The texts of a column whose type is read.
///
/// # Errors
/// [`ArrowError`] if a value has no text, as a date after the year 262142.
pub(crate) fn texts(column: &dyn Array) -> Result<StringArray, ArrowError> {
    match column.data_type() {
        // The shortest decimal that is this number, and no other of its type.
        DataType::Float32 => Ok(column.as_primitive::<Float32Type>().iter().map(shortest).collect()),
        DataType::Float64 => Ok(column.as_primitive::<Float64Type>().iter().map(shortest).collect()),
        DataType::Dictionary(_, of) => texts(&*converted(column, of)?),
        DataType::Date64 => texts(&*converted(column, &DataType::Date32)?),
        // A day without a time, as pandas has one.
        DataType::Timestamp(..) => Ok(converted(column, &DataType::Utf8)?
            .as_string::<i32>()
            .iter()
            .map(|text| text.map(|text| text.strip_suffix("T00:00:00").unwrap_or(text)))
            .collect()),
        _ => Ok(converted(column, &DataType::Utf8)?.as_string::<i32>().clone()),
    }
}

fn shortest(number: Option<impl ToString>) -> Option<String> {
    number.map(|number| number.to_string())
}

/// A conversion that fails where a value cannot be converted: a null would be an answer that is not given.
fn converted(column: &dyn Array, kind: &DataType) -> Result<arrow_array::ArrayRef, ArrowError> {
    cast_with_options(column, kind, &CastOptions { safe: false, ..CastOptions::default() })
}
