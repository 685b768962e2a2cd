//! The answer to a row.

use std::borrow::Cow;

use nesie::date::Date;
use nesie::error::{Code, Refusal};
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie::loan::EffectiveRate;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;

use crate::column::{REFUSED, Task, columns};

/// A value of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'c> {
    /// Nothing.
    None,
    /// A text.
    Text(Cow<'c, str>),
    /// A whole number.
    Integer(i64),
    /// An amount of tenge.
    Money(Money),
    /// Percent a year.
    Rate(Rate),
    /// An effective rate, in percent a year.
    Effective(EffectiveRate),
    /// A day.
    Date(Date),
    /// True or false.
    Boolean(bool),
}

impl<'c> Value<'c> {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<Cow<'c, str>>) -> Self {
        Value::Text(text.into())
    }

    /// A text, or nothing where it is empty.
    pub(crate) fn text_if_any(text: impl Into<Cow<'c, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Value::None } else { Value::Text(text) }
    }

    /// What a value is made of, if there is one.
    pub(crate) fn of<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Value::None, make)
    }

    /// A count; the largest whole number where it is more.
    pub(crate) fn count(count: usize) -> Self {
        Value::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// An amount or a rate in units of the last decimal of its [`Kind`](crate::Kind); `None` of what is no decimal.
    #[must_use]
    pub fn units(&self) -> Option<i128> {
        match self {
            Value::Money(amount) => Some(amount.tiyn().into()),
            Value::Rate(rate) => Some(rate.units().into()),
            Value::Effective(rate) => i128::try_from(rate.units()).ok(),
            _ => None,
        }
    }
}

/// The answer to a row: a value for each of the [`columns`].
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'c> {
    task: Task,
    values: Vec<Value<'c>>,
}

/// Why a row has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why, for a program.
    pub code: Code,
    /// The column, or the path in a row that is a whole request; empty where the row as a whole is wrong.
    pub field: String,
    /// Why, for a person.
    pub message: String,
}

impl Refused {
    /// What a refusal of the library says of the row.
    #[must_use]
    pub fn by(refusal: &impl Refusal, lang: Lang) -> Self {
        let (field, said) = (refusal.field(), refusal.localize(lang));
        let message = said.strip_prefix(&format!("{field}: ")).unwrap_or(&said).to_owned();
        let field = field.strip_prefix("application.").unwrap_or(&field).to_owned();
        Refused { code: refusal.code(), field, message }
    }

    /// What is wrong with a column.
    #[must_use]
    pub fn of_column(column: &str, problem: Problem, lang: Lang) -> Self {
        Refused::by(&InputError::new(column, problem), lang)
    }
}

impl<'c> Row<'c> {
    /// The answer to a row; the values are those of the columns after the refusal.
    pub(crate) fn answered(task: Task, values: impl IntoIterator<Item = Value<'c>>) -> Self {
        Row { task, values: REFUSED.map(|_| Value::None).into_iter().chain(values).collect() }
    }

    /// A row that has no answer.
    #[must_use]
    pub fn refused(task: Task, refused: Refused) -> Self {
        let Refused { code, field, message } = refused;
        let mut values = vec![Value::text(code.word()), Value::text_if_any(field), Value::text(message)];
        values.resize(columns(task).len(), Value::None);
        Row { task, values }
    }

    /// The values, in the order of the columns.
    #[must_use]
    pub fn values(&self) -> &[Value<'c>] {
        &self.values
    }

    /// The value of a column; `None` if there is no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&Value<'c>> {
        let place = columns(self.task).iter().position(|known| known.name == column)?;
        self.values.get(place)
    }

    /// True of a row that has no answer.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !matches!(self.values.first(), None | Some(Value::None))
    }
}
