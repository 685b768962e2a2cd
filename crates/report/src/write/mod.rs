//! Writers: what turns a document into something to read.

mod chart;
pub mod csv;
pub mod html;
mod table;
pub mod text;

pub use chart::svg;
