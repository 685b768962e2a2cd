//! What a row of a table is answered.

mod rows;
