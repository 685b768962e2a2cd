//! What a row of a table is answered.

mod bad_rows;
mod library;
mod rows;
mod tables;
