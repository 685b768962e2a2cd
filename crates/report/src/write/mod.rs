//! Writers: what turns a document into something to read.

pub mod csv;
mod table;
pub mod text;
