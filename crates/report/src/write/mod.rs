//! Writers: what turns a document into something to read.

mod chart;
pub mod csv;
pub mod html;
mod table;
pub mod text;

pub use chart::{ChartWidth, svg};

use nesie::language::Lang;

use crate::document::Cell;

/// A cell as a person reads it, without units: those stand in the heading.
#[must_use]
pub fn cell(cell: &Cell, lang: Lang) -> String {
    table::written(cell, lang)
}
