//! The columns of a table by their headings.

use nesie::application::CollateralKind;
use nesie::form::{Field, LoanFields, QuoteFields};
use nesie::input::{InputError, Problem};
use nesie::language::{Lang, Localize};
use nesie::text::Interface;
use nesie::typed::is_called;

use crate::column::Task;
use crate::text;

/// The column with what the owner of the table calls the row: it is handed on as it is.
pub const CLIENT: &str = "client";

/// What a column of a table is.
#[derive(Debug)]
pub(crate) enum Slot<F: 'static> {
    /// A field.
    Field(&'static Field<F>),
    /// What its rows are called.
    Client,
    /// What has no heading.
    Passed,
}

/// A form that a row can be read as.
pub(crate) trait Fields: Sized + 'static {
    const TASK: Task;
    const FIELDS: &'static [Field<Self>];
    /// All columns that a table may have.
    const COLUMNS: &'static [&'static str];
    /// The columns without which no row has an answer: of each group one.
    const NEEDED: &'static [&'static [&'static str]];
}

impl Fields for QuoteFields {
    const TASK: Task = Task::Quote;
    const FIELDS: &'static [Field<Self>] = QuoteFields::ALL;
    const COLUMNS: &'static [&'static str] = &with_client::<{ QuoteFields::NAMES.len() + 1 }>(QuoteFields::NAMES);
    const NEEDED: &'static [&'static [&'static str]] = &[&["loan.amount"], &["loan.term_months"], &["loan.purpose"]];
}

impl Fields for LoanFields {
    const TASK: Task = Task::Schedule;
    const FIELDS: &'static [Field<Self>] = LoanFields::ALL;
    const COLUMNS: &'static [&'static str] = &with_client::<{ LoanFields::NAMES.len() + 1 }>(LoanFields::NAMES);
    const NEEDED: &'static [&'static [&'static str]] = &[&["principal", "price"], &["annual_rate"], &["instalments"]];
}

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated by the compiler, which refuses an index outside"
)]
const fn with_client<const N: usize>(names: &[&'static str]) -> [&'static str; N] {
    let mut all = [CLIENT; N];
    let mut at = 0;
    while at + 1 < N {
        all[at + 1] = names[at];
        at += 1;
    }
    all
}

/// What a column is called in a language: the heading of a template.
#[must_use]
pub fn label(task: Task, column: &str, lang: Lang) -> String {
    let interface = Interface::new(lang);
    let of = |key: &str| interface.text(key).unwrap_or_default();
    match (task, column) {
        (_, CLIENT) => of("clients.name").to_owned(),
        (Task::Schedule, column) => text::loan_column(column, lang).to_owned(),
        (Task::Quote, "options.programme") => text::programme_column(lang).to_owned(),
        (Task::Quote, column) => match column.strip_prefix("collateral.").map(str::parse::<CollateralKind>) {
            Some(Ok(kind)) => format!("{}: {}, ₸", of("field.collateral"), kind.localize(lang)),
            _ => of(&format!("field.{column}")).to_owned(),
        },
    }
}

/// What the columns of a table are, by their headings: the path of a field, or its label in any language. A column without a
/// heading is passed over.
pub(crate) fn slots<F: Fields>(headings: &[&str]) -> Result<Vec<Slot<F>>, InputError> {
    let labels: Vec<(&str, Vec<String>)> = F::COLUMNS
        .iter()
        .map(|column| (*column, Lang::ALL.map(|lang| label(F::TASK, column, lang)).to_vec()))
        .collect();
    let named = |heading: &str| {
        let is_it = |(column, labels): &&(&'static str, Vec<String>)| {
            is_called(heading, column) || labels.iter().any(|label| is_called(heading, label))
        };
        labels.iter().find(is_it).map(|(column, _)| *column)
    };
    let mut seen = Vec::new();
    let mut slots = Vec::with_capacity(headings.len());
    for heading in headings.iter().map(|heading| heading.trim()) {
        if heading.is_empty() {
            slots.push(Slot::Passed);
            continue;
        }
        let unknown = || InputError::new(heading, Problem::unknown_field(heading, F::COLUMNS));
        let column = named(heading).ok_or_else(unknown)?;
        if seen.contains(&column) {
            return Err(InputError::new(column, Problem::Duplicate));
        }
        seen.push(column);
        slots.push(F::FIELDS.iter().find(|field| field.name() == column).map_or(Slot::Client, Slot::Field));
    }
    let is_missing = |names: &&&[&str]| !names.iter().any(|name| seen.contains(name));
    match F::NEEDED.iter().find(is_missing).and_then(|names| names.first()) {
        Some(missing) => Err(InputError::new(*missing, Problem::Missing)),
        None => Ok(slots),
    }
}
