//! What is wrong with an input: the field, the value, what is allowed.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use crate::date::{Date, DateError};
use crate::error::{Code, Refusal};
use crate::identifier::IdentifierError;
use crate::language::{Lang, Localize, shown};
use crate::money::{Money, MoneyError};
use crate::number::NumberError;
use crate::rate::RateError;
use crate::word::{ContractWord, UnknownWord};

#[cfg(feature = "json")]
pub(crate) mod contract;
#[cfg(feature = "json")]
pub mod json;
#[cfg(feature = "json")]
mod object;
#[cfg(feature = "json")]
mod tree;
#[cfg(feature = "json")]
mod verbatim;

#[cfg(feature = "json")]
pub use verbatim::Verbatim;

/// An input that was refused: which field, and why. The library never guesses what was meant.
///
/// ```
/// use nesie::input::{InputError, Problem};
/// let error = InputError::new("loan.term_months", Problem::OutOfRange { value: 240, min: 1, max: 120 });
/// assert_eq!(error.to_string(), "loan.term_months: 240 is more than 120, the most that is allowed");
/// assert_eq!(error.problem.code(), nesie::error::Code::OutOfRange);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// The path of the field: `loan.amount`, `collateral.0.value`, or `--amount`; empty for the whole input.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl InputError {
    /// A problem of a field.
    #[must_use]
    pub fn new(field: impl Into<String>, problem: Problem) -> Self {
        InputError { field: field.into(), problem }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.localize(Lang::En))
    }
}

impl Error for InputError {
    /// What the value itself found wrong: a number, an amount, a rate, a date or an identifier.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.problem {
            Problem::Number(error) => Some(error),
            Problem::Money(error) => Some(error),
            Problem::Rate(error) => Some(error),
            Problem::Date(error) => Some(error),
            Problem::Identifier(error) => Some(error),
            _ => None,
        }
    }
}

impl Refusal for InputError {
    fn code(&self) -> Code {
        self.problem.code()
    }

    fn field(&self) -> Cow<'_, str> {
        self.field.as_str().into()
    }
}

/// The path of a field of what stands at a path, which is empty for the whole input.
pub(crate) fn path_of(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// The line and the column, in characters, of a byte of a text, both from 1; those of the end for a byte beyond it.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count().saturating_add(1), line.chars().count().saturating_add(1))
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The text is not JSON.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The text is empty, or of blanks alone.
    EmptyInput,
    /// The text is not UTF-8.
    NotUtf8,
    /// Lists and objects stand in each other deeper than in any input.
    TooDeep {
        /// The most levels that are read.
        max: usize,
    },
    /// The text is longer than any input.
    TooLong {
        /// The most bytes that are read.
        max_bytes: u64,
    },
    /// A folder has more files than any is read.
    TooManyFiles {
        /// The most that are read.
        max: usize,
    },
    /// A field that must be given is not.
    Missing,
    /// A field that must be one of some words is not given.
    MissingWord {
        /// The words.
        allowed: Vec<&'static str>,
    },
    /// A value that is not of its form.
    Form {
        /// The value.
        value: String,
        /// An example of the form.
        form: &'static str,
    },
    /// `true`, of a fee that is never withheld from the disbursement.
    NeverWithheld {
        /// The kind of the fee.
        kind: &'static str,
    },
    /// A word that excludes all others is given with others.
    NotAlone {
        /// The word.
        word: &'static str,
        /// All that is given.
        values: String,
    },
    /// A day on which no subsidy of an offer runs, so that stopping one then says nothing.
    NoSubsidyOn {
        /// The day.
        value: Date,
    },
    /// A date after the last that is allowed.
    TooLate {
        /// The date.
        value: Date,
        /// The last that is allowed.
        last: Date,
    },
    /// There is no such field.
    UnknownField {
        /// The field that was given.
        name: String,
        /// The fields there are.
        allowed: &'static [&'static str],
    },
    /// The field is given twice.
    Duplicate,
    /// The value is of another type.
    WrongType {
        /// The value as it was given, shortened.
        value: String,
        /// What it should be.
        expected: Expected,
    },
    /// Not a whole number as a person writes it.
    Number(NumberError),
    /// Not an amount of money.
    Money(MoneyError),
    /// Not a rate.
    Rate(RateError),
    /// Not a date.
    Date(DateError),
    /// Not an identifier.
    Identifier(IdentifierError),
    /// Nothing, where there must be something.
    Zero,
    /// An amount above the largest that is allowed.
    TooMuch {
        /// The amount in tenge, as plain digits: "1000000000000.01", cut to 40 characters.
        value: String,
        /// The largest.
        max: Money,
    },
    /// None of the words that are allowed.
    NotOneOf {
        /// The value.
        value: String,
        /// The words.
        allowed: Vec<&'static str>,
    },
    /// A whole number outside its range.
    OutOfRange {
        /// The value.
        value: i128,
        /// The least that is allowed.
        min: i64,
        /// The most that is allowed.
        max: i64,
    },
    /// More entries than are read.
    TooMany {
        /// How many there are.
        count: usize,
        /// How many are allowed.
        max: usize,
    },
    /// A contract version that this nesie does not speak.
    UnknownContract {
        /// The version asked for.
        value: String,
    },
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// An object with named fields.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A decimal written as a text, `"20000000.00"`, or a whole number.
    Decimal,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Flag,
    /// A date without quotes, as TOML has it.
    Date,
    /// A text in three languages, as the catalogue has it.
    LocalizedText,
}

impl Problem {
    /// A field that must be one of the words of `T` is not given.
    #[must_use]
    pub fn missing_word<T: ContractWord>() -> Problem {
        Problem::MissingWord { allowed: T::WORDS.iter().map(|(word, _)| *word).collect() }
    }

    /// What is wrong with the amount of a loan that cannot be read. One above [`Money::MAX`] is above the largest loan,
    /// which is the limit that it is held to.
    #[must_use]
    pub fn of_loan_amount(error: MoneyError) -> Problem {
        match error {
            MoneyError::Number(NumberError::TooLarge { text, .. }) => {
                let plain = |letter: char| if letter == ',' { '.' } else { letter };
                let value = text.chars().filter(|letter| !letter.is_whitespace()).map(plain).collect();
                Problem::TooMuch { value, max: Money::LARGEST_LOAN }
            }
            error => Problem::Money(error),
        }
    }

    /// There is no field `name`, but those that are `allowed`.
    #[must_use]
    pub fn unknown_field(name: &str, allowed: &'static [&'static str]) -> Problem {
        Problem::UnknownField { name: shown(name), allowed }
    }

    /// The value that one of some words stands for.
    ///
    /// # Errors
    /// [`Problem::NotOneOf`] if it is none of them.
    pub fn one_of<T: Copy>(text: &str, words: &[(&'static str, T)]) -> Result<T, Problem> {
        words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| Problem::NotOneOf {
            value: shown(text),
            allowed: words.iter().map(|(word, _)| *word).collect(),
        })
    }

    /// The code that a program can match on; it stays the same within a contract version.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Problem::Syntax { .. } | Problem::EmptyInput => Code::Syntax,
            Problem::TooDeep { .. } => Code::TooDeep,
            Problem::NotUtf8 => Code::NotUtf8,
            Problem::TooLong { .. } => Code::TooLong,
            Problem::TooManyFiles { .. } => Code::TooManyFiles,
            Problem::Missing | Problem::MissingWord { .. } => Code::Missing,
            Problem::Form { .. } => Code::Form,
            Problem::NotAlone { .. } => Code::NotAlone,
            Problem::NoSubsidyOn { .. } => Code::NoSubsidyOn,
            Problem::TooLate { .. } => Code::TooLate,
            Problem::UnknownField { .. } => Code::UnknownField,
            Problem::Duplicate => Code::DuplicateField,
            Problem::WrongType { .. } => Code::WrongType,
            Problem::Number(_) => Code::NotANumber,
            Problem::Money(_) => Code::NotMoney,
            Problem::Rate(_) => Code::NotARate,
            Problem::Date(_) => Code::NotADate,
            Problem::Identifier(_) => Code::NotAnIdentifier,
            Problem::Zero => Code::Zero,
            Problem::TooMuch { .. } => Code::TooMuch,
            Problem::NotOneOf { .. } | Problem::NeverWithheld { .. } => Code::NotOneOf,
            Problem::OutOfRange { .. } => Code::OutOfRange,
            Problem::TooMany { .. } => Code::TooMany,
            Problem::UnknownContract { .. } => Code::UnknownContract,
        }
    }
}

impl From<MoneyError> for Problem {
    fn from(error: MoneyError) -> Self {
        Problem::Money(error)
    }
}

impl From<RateError> for Problem {
    fn from(error: RateError) -> Self {
        Problem::Rate(error)
    }
}

impl From<DateError> for Problem {
    fn from(error: DateError) -> Self {
        Problem::Date(error)
    }
}

impl From<IdentifierError> for Problem {
    fn from(error: IdentifierError) -> Self {
        Problem::Identifier(error)
    }
}

impl From<UnknownWord> for Problem {
    fn from(error: UnknownWord) -> Self {
        Problem::NotOneOf { value: error.given, allowed: error.allowed }
    }
}
