//! The columns of an answer.

use nesie::loan::EffectiveRate;
use nesie::money::Money;
use nesie::rate::Rate;

/// What is done with each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// It is an application: which programmes it may have, and what the first costs.
    Quote,
    /// It is a loan: what is paid for it.
    Schedule,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// An amount of tenge.
    Money,
    /// Percent a year.
    Rate,
    /// An effective rate, in percent a year.
    Effective,
    /// A day.
    Date,
    /// True or false.
    Boolean,
}

impl Kind {
    /// The decimals of an amount or a rate; `None` of what is no decimal.
    #[must_use]
    pub const fn decimals(self) -> Option<u32> {
        match self {
            Kind::Money => Some(Money::DECIMALS),
            Kind::Rate => Some(Rate::DECIMALS),
            Kind::Effective => Some(EffectiveRate::DECIMALS),
            Kind::Text | Kind::Integer | Kind::Date | Kind::Boolean => None,
        }
    }
}

/// A column of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// The name that a program knows it by, the same in every language.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind }
}

/// Why a row has no answer: the first columns of every task.
pub(crate) const REFUSED: [&str; 3] = ["error_code", "error_field", "error_message"];

const QUOTE: &[Column] = &[
    column("error_code", Kind::Text),
    column("error_field", Kind::Text),
    column("error_message", Kind::Text),
    column("group", Kind::Text),
    column("programme", Kind::Text),
    column("with", Kind::Text),
    column("name", Kind::Text),
    column("standing", Kind::Text),
    column("first_payment", Kind::Money),
    column("highest_payment", Kind::Money),
    column("annual_rate", Kind::Rate),
    column("gesv_borrower", Kind::Effective),
    column("total_paid", Kind::Money),
    column("state_interest", Kind::Money),
    column("ask", Kind::Text),
    column("question", Kind::Text),
    column("can_get_count", Kind::Integer),
    column("fits_published_count", Kind::Integer),
    column("needs_answers_count", Kind::Integer),
    column("if_security_is_short_count", Kind::Integer),
    column("does_not_fit_count", Kind::Integer),
    column("can_get", Kind::Text),
    column("fits_published", Kind::Text),
    column("needs_answers", Kind::Text),
    column("if_security_is_short", Kind::Text),
    column("contradictions", Kind::Text),
];

const SCHEDULE: &[Column] = &[
    column("error_code", Kind::Text),
    column("error_field", Kind::Text),
    column("error_message", Kind::Text),
    column("payments", Kind::Integer),
    column("first_payment", Kind::Money),
    column("highest_payment", Kind::Money),
    column("highest_payment_on", Kind::Date),
    column("last_payment", Kind::Money),
    column("ends_on", Kind::Date),
    column("total_paid", Kind::Money),
    column("contract_interest", Kind::Money),
    column("borrower_interest", Kind::Money),
    column("state_interest", Kind::Money),
    column("fees", Kind::Money),
    column("gesv_contract", Kind::Effective),
    column("gesv_borrower", Kind::Effective),
];

/// The columns of the answer to a row. Those of a refusal come first, and are empty where there is an answer.
#[must_use]
pub const fn columns(task: Task) -> &'static [Column] {
    match task {
        Task::Quote => QUOTE,
        Task::Schedule => SCHEDULE,
    }
}
