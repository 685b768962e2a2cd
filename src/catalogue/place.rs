//! Where in a file of a catalogue something stands.

use std::fmt;

use crate::input::line_and_column;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The start of a file.
    pub(crate) fn start(file: &str) -> Self {
        Place { file: file.to_owned(), line: 1, column: 1 }
    }

    /// The place of a byte of a file's text.
    ///
    /// ```
    /// use nesie::catalogue::Place;
    /// assert_eq!(Place::of("sources.toml", "a = 1\nқала = 2", 16).to_string(), "sources.toml:2:7");
    /// ```
    #[must_use]
    pub fn of(file: &str, text: &str, byte: usize) -> Self {
        let (line, column) = line_and_column(text, byte);
        Place { file: file.to_owned(), line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}
