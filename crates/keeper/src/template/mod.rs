//! A new programme that is asked for, one question after another, and the file that the replies come to.

mod file;
mod interview;
mod question;
mod step;

pub use interview::Interview;
pub use question::{Choice, Question};
