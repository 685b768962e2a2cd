//! A new programme that is asked for, one question after another, and the file that the replies come to.

mod conditions;
mod fields;
mod file;
mod interview;
mod question;
mod step;
mod terms;
mod typed;
mod words;

pub use interview::Interview;
pub use question::{Choice, Question};
