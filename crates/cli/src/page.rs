//! A page of text: lines, paragraphs within the width, lists.

use std::env;
use std::fmt::Write;
use std::io;

use nesie::language::visible;
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, wrap};

use crate::table::right_aligned;

/// The widest line, in columns.
const WIDEST: usize = 100;
/// The narrowest page: in fewer columns the amounts no longer fit a line.
const NARROWEST: usize = 40;

/// The width of the terminal that is written to, or `COLUMNS` where it goes elsewhere.
pub(crate) fn width() -> usize {
    let shown_on = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    let wished = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    shown_on.or_else(wished).filter(|width| *width > 0).unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}

/// A text in lines of at most `width`; a word that is longer is a line by itself.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    wrap(text, options(width)).into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn options<'o>(width: usize) -> Options<'o> {
    Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false)
}

/// A text that grows downwards.
pub(crate) struct Page {
    text: String,
    width: usize,
}

impl Default for Page {
    fn default() -> Self {
        Page { text: String::new(), width: width() }
    }
}

impl Page {
    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A paragraph, wrapped, whose first line starts with `first` and the others with as many blanks. The text is made
    /// [visible]: one of a catalogue may stand in it, and starts no line of its own.
    pub(crate) fn paragraph(&mut self, first: &str, text: &str) {
        let indent = " ".repeat(first.chars().count());
        for line in wrap(&visible(text), options(self.width).initial_indent(first).subsequent_indent(&indent)) {
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

    /// Whether a table of such rows is no wider than the page.
    pub(crate) fn has_room(&self, headings: &[String], rows: &[Vec<String>]) -> bool {
        right_aligned(headings, rows, self.width).lines().all(|line| display_width(line) <= self.width)
    }

    /// Rows of figures under their headings.
    pub(crate) fn table(&mut self, headings: &[String], rows: &[Vec<String>]) {
        self.text.push_str(right_aligned(headings, rows, self.width).trim_end());
        self.blank();
    }

    /// One line, however wide, made [visible].
    pub(crate) fn line(&mut self, text: &str) {
        self.text.push_str(visible(text).trim_end());
        self.blank();
    }

    /// The page. Whatever text has entered it was made [visible] then; the headings and figures of a table are nesie's.
    pub(crate) fn into_text(self) -> String {
        self.text
    }
}
