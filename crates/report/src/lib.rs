//! The answers of nesie as documents.
//!
//! A [`Document`] is made of an answer of the library: headings, paragraphs, lists, and tables whose cells still know that
//! they are amounts, rates or dates. A writer turns it into something to read: [`write::text`] into lines for a terminal,
//! [`write::csv`] into comma-separated values. What is decided, assumed or computed stands in the answer already; nothing here
//! adds to it.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::exit
)]

mod agreement;
mod bank_form;
mod catalogue;
pub mod document;
mod programme;
mod quote;
mod schedule;
mod sheet;
mod single;
mod text;
pub mod write;

/// The headings of columns, for who lays a table out in another way.
pub mod headings {
    use nesie::language::Lang;

    /// The heading of a column of the table of offers by its id; `None` if there is none of that id.
    #[must_use]
    pub fn of_offer(id: &str, lang: Lang) -> Option<&'static str> {
        crate::text::columns::OFFERS.iter().find(|(known, _)| *known == id).map(|(_, heading)| heading.get(lang))
    }

    pub use crate::text::loan::{due_on, interest, number, opening, pay_on, payment, principal, total};
}

pub use agreement::agreement;
pub use bank_form::{bank_form, bank_form_sheet};
pub use catalogue::{check, diff};
pub use document::{Block, Cell, Chart, ChartPayment, Check, Column, Document, Field, Item, Marker, Table};
pub use programme::{programme, programme_sheet, programmes};
pub use quote::{
    CompactQuote, Extent, application_form, compact, conditions, offered_loans, offers, quote, quote_sheet, so_far,
    sources,
};
pub use schedule::{derivations, schedule, schedule_rows};
pub use sheet::{afford_sheet, agreement_sheet, penalty_sheet, schedule_chart, schedule_sheet, settlement_sheet};
pub use single::{affordable, affordable_row, penalty, penalty_row, settlement, settlement_row, verification};
