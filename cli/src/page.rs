//! A page of text: lines, paragraphs within the width, lists.

use std::env;
use std::fmt::Write;
use std::io;

use textwrap::{Options, WordSeparator, WordSplitter, wrap};

/// The widest line, in columns.
pub(crate) const WIDTH: usize = 100;
/// The narrowest page: in fewer columns the amounts and addresses no longer fit a line.
const NARROWEST: usize = 40;

/// A text that grows downwards.
pub(crate) struct Page {
    text: String,
    width: usize,
}

/// A page that fits the terminal it is shown on, or `COLUMNS` where it goes elsewhere.
impl Default for Page {
    fn default() -> Self {
        let shown_on = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        let wished = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let width = shown_on.or_else(wished).filter(|width| *width > 0).unwrap_or(WIDTH);
        Page { text: String::new(), width: width.clamp(NARROWEST, WIDTH) }
    }
}

impl Page {
    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A paragraph, wrapped, whose first line starts with `first` and the others with as many blanks.
    pub(crate) fn paragraph(&mut self, first: &str, text: &str) {
        let indent = " ".repeat(first.chars().count());
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(&indent)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for line in wrap(text, options) {
            // Writing to a string cannot fail.
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }

    /// A page of paragraphs, one for each line.
    pub(crate) fn of_lines(lines: &str) -> String {
        let mut page = Page::default();
        for line in lines.lines() {
            page.paragraph("", line);
        }
        page.into_text()
    }

    /// Lines as they are.
    pub(crate) fn lines(&mut self, lines: &str) {
        self.text.push_str(lines.trim_end());
        self.text.push('\n');
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }
}
