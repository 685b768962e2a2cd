//! A document as lines for a terminal.

use std::fmt::Write;

use nesie::language::visible;
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, wrap};

use super::table;
use crate::document::{Block, Document, Field, Item, Marker};

/// A line to write on.
const LINE: &str = "______";

/// The document in lines of at most `width` columns; a word or a figure that is longer stays whole. All texts are made
/// [visible]: one of a catalogue may stand among them, and gives no orders to a terminal.
#[must_use]
pub fn page(document: &Document, width: usize) -> String {
    let mut page = Page { text: String::new(), width, document };
    for block in &document.blocks {
        page.block(block, "", "");
    }
    // Nothing follows the last pause.
    format!("{}\n", page.text.trim_end_matches('\n'))
}

/// A text in lines of at most `width`; a word that is longer is a line by itself.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    wrap(text, options(width)).into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn options<'o>(width: usize) -> Options<'o> {
    Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false)
}

struct Page<'d> {
    text: String,
    width: usize,
    document: &'d Document,
}

impl Page<'_> {
    /// A block whose first line begins with `first`, the others with `rest`.
    fn block(&mut self, block: &Block, first: &str, rest: &str) {
        match block {
            Block::Title(text) => self.paragraph(text, first, rest),
            Block::Heading(text) => {
                self.blank();
                self.paragraph(&text.to_uppercase(), first, rest);
            }
            Block::Paragraph(text) => self.paragraph(text, first, rest),
            Block::Line(text) => {
                self.text.push_str(visible(text).trim_end());
                self.text.push('\n');
            }
            Block::Gap => self.blank(),
            Block::List(items) => self.list(items, rest),
            Block::Fields(fields) => {
                for Field { name, value } in fields {
                    let value = table::written(value, self.document.lang);
                    let value = if value.is_empty() { LINE } else { &value };
                    self.paragraph(&format!("{name}: {value}"), first, rest);
                }
            }
            Block::Chart(chart) => self.paragraph(&chart.alternative, first, rest),
            Block::Signatures(names) => {
                self.blank();
                for name in names {
                    self.paragraph(&format!("{name}: {LINE}"), first, rest);
                }
            }
            Block::Table(table) => {
                self.blank();
                // It has the whole width, wherever it stands: figures take room.
                for line in table::lines(table, self.document.lang, self.width) {
                    // Writing to a string cannot fail.
                    let _ = writeln!(self.text, "{line}");
                }
            }
        }
    }

    fn list(&mut self, items: &[Item], indent: &str) {
        let markers: Vec<String> = items.iter().map(|item| item.marker.sign()).collect();
        let widest = markers.iter().map(|marker| display_width(marker)).max().unwrap_or_default();
        for (item, marker) in items.iter().zip(&markers) {
            let blanks = " ".repeat(widest.saturating_sub(display_width(marker)));
            let first = match item.marker {
                Marker::Number(_) | Marker::Source(_) => format!("{indent}  {blanks}{marker}"),
                Marker::Bullet | Marker::Check(_) | Marker::Box | Marker::Blank => {
                    format!("{indent}  {marker}{blanks}")
                }
            };
            let rest = " ".repeat(display_width(&first));
            let mut start = first.as_str();
            for block in &item.blocks {
                self.block(block, start, &rest);
                start = &rest;
            }
        }
    }

    fn paragraph(&mut self, text: &str, first: &str, rest: &str) {
        for line in wrap(&visible(text), options(self.width).initial_indent(first).subsequent_indent(rest)) {
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }

    /// One empty line, unless the page begins here or there is one.
    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}
