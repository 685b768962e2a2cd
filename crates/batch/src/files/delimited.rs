//! Rows of a text whose cells stand between commas, semicolons or tabs.
//!
//! A quote that is opened and not closed would swallow all rows after it, as readers of CSV do. Here it ends with its line, so
//! that one broken row touches no other: that is why this is written by hand.

use std::borrow::Cow;
use std::io::{self, Read};
use std::ops::Range;

/// The most bytes of a row, and of how far the end of a quote is looked for.
pub const MAX_ROW_BYTES: usize = 4 * 1024 * 1024;
/// How much is read at once, and about how much a chunk has.
const READ_BYTES: usize = 256 * 1024;

/// Rows of a text, in chunks.
pub(super) struct Delimited<R> {
    from: R,
    /// What has been read and not been handed out.
    bytes: Vec<u8>,
    ended: bool,
    cut: Cut,
    /// The number of the next row, from 1.
    next: u64,
}

/// Some rows that follow each other.
pub(super) struct Lines {
    bytes: Vec<u8>,
    rows: Vec<Line>,
    cut: Cut,
}

/// How rows are cut into cells.
#[derive(Debug, Clone, Copy)]
enum Cut {
    /// At a delimiter that is not quoted.
    At(u8),
    /// Not at all: each line is one cell.
    Nowhere,
}

/// A row as it stands in the text.
struct Line {
    number: u64,
    range: Range<usize>,
    fault: Option<Fault>,
}

/// What is wrong with a row before its cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quote is not closed.
    Quote,
    /// It is longer than any row is read.
    TooLong,
    /// It is not UTF-8.
    NotUtf8,
}

/// The cells of a row, or what is wrong with it.
type Cells<'t> = Result<Vec<Cow<'t, str>>, Fault>;

/// Where a row ends.
enum End {
    /// After so many bytes, its line break included.
    At(usize),
    /// Not within what has been read.
    Beyond,
    /// A quote is closed by nothing, or by what cannot close it.
    Unclosed,
}

impl<R: Read> Delimited<R> {
    pub(super) fn new(from: R) -> io::Result<Self> {
        let mut text = Delimited::of_lines(from);
        text.fill()?;
        let delimiter = text.declared().unwrap_or_else(|| delimiter_of(first_line(&text.bytes)));
        text.cut = Cut::At(delimiter);
        Ok(text)
    }

    /// A text of which each line is one cell.
    pub(super) const fn of_lines(from: R) -> Self {
        Delimited { from, bytes: Vec::new(), ended: false, cut: Cut::Nowhere, next: 1 }
    }

    /// The delimiter that Excel writes in a line of its own, which is passed over: `sep=;`.
    fn declared(&mut self) -> Option<u8> {
        let line = first_line(&self.bytes);
        let declared = line.strip_prefix(b"sep=").and_then(|rest| rest.first().copied())?;
        let end = line.len().saturating_add(1).min(self.bytes.len());
        self.bytes.drain(..end);
        self.next = self.next.saturating_add(1);
        Some(declared)
    }

    /// Reads on.
    fn fill(&mut self) -> io::Result<()> {
        let wanted = u64::try_from(READ_BYTES).unwrap_or(u64::MAX);
        let read = self.from.by_ref().take(wanted).read_to_end(&mut self.bytes)?;
        self.ended = read < READ_BYTES;
        Ok(())
    }

    /// The first row.
    pub(super) fn heading(&mut self) -> io::Result<Option<Result<Vec<String>, Fault>>> {
        let first = self.chunk(1)?;
        let owned = |cells: Cells| cells.map(|cells| cells.into_iter().map(Cow::into_owned).collect());
        Ok(first.as_ref().and_then(|lines| lines.rows().next()).map(|(_, cells)| owned(cells)))
    }

    /// The next rows; `None` at the end.
    pub(super) fn chunk(&mut self, most: usize) -> io::Result<Option<Lines>> {
        let mut rows = Vec::new();
        let mut at = 0;
        while rows.len() < most && (at < READ_BYTES || rows.is_empty()) {
            let rest = self.bytes.get(at..).unwrap_or_default();
            if rest.is_empty() && self.ended {
                break;
            }
            let (end, fault) = match self.cut.end_of_row(rest, self.ended) {
                End::At(end) => (end, (end > MAX_ROW_BYTES).then_some(Fault::TooLong)),
                End::Unclosed => (line_end(rest), Some(Fault::Quote)),
                End::Beyond if !rows.is_empty() => break,
                End::Beyond if rest.len() < MAX_ROW_BYTES => {
                    self.fill()?;
                    continue;
                }
                End::Beyond if rest.contains(&b'\n') => (line_end(rest), Some(Fault::Quote)),
                End::Beyond => {
                    self.skip_line()?;
                    (0, Some(Fault::TooLong))
                }
            };
            let until = at.saturating_add(end);
            rows.push(Line { number: self.next, range: at..until, fault });
            self.next = self.next.saturating_add(1);
            at = until;
        }
        if rows.is_empty() {
            return Ok(None);
        }
        let rest = self.bytes.split_off(at.min(self.bytes.len()));
        let bytes = std::mem::replace(&mut self.bytes, rest);
        Ok(Some(Lines { bytes, rows, cut: self.cut }))
    }

    /// Passes over a line that is longer than any row.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            match self.bytes.iter().position(|byte| *byte == b'\n') {
                Some(end) => {
                    self.bytes.drain(..=end);
                    return Ok(());
                }
                None if self.ended => {
                    self.bytes.clear();
                    return Ok(());
                }
                None => {
                    self.bytes.clear();
                    self.fill()?;
                }
            }
        }
    }
}

impl Lines {
    /// The rows by their numbers, each with its cells. Rows without any text are passed over.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u64, Cells<'_>)> {
        let rows = self.rows.iter().map(|line| {
            let bytes = self.bytes.get(line.range.clone()).unwrap_or_default();
            let cells = match (line.fault, std::str::from_utf8(bytes)) {
                (Some(fault), _) => Err(fault),
                (None, Err(_)) => Err(Fault::NotUtf8),
                (None, Ok(text)) => Ok(self.cut.cells(text)),
            };
            (line.number, cells)
        });
        rows.filter(|(_, cells)| cells.as_ref().map_or(true, |cells| cells.iter().any(|cell| !cell.trim().is_empty())))
    }
}

impl Cut {
    /// Where the row ends that a text begins with.
    fn end_of_row(self, bytes: &[u8], ended: bool) -> End {
        let line = line_end(bytes);
        let first = bytes.get(..line).unwrap_or_default();
        match self {
            Cut::At(delimiter) if first.contains(&b'"') => end_of_quoted_row(bytes, delimiter, ended),
            _ if ended || first.ends_with(b"\n") => End::At(line),
            _ => End::Beyond,
        }
    }

    /// The cells of a row.
    fn cells(self, row: &str) -> Vec<Cow<'_, str>> {
        let row = row.strip_suffix('\n').unwrap_or(row);
        let row = row.strip_suffix('\r').unwrap_or(row);
        match self {
            Cut::At(delimiter) => cells(row, char::from(delimiter)),
            Cut::Nowhere => vec![row.into()],
        }
    }
}

fn first_line(bytes: &[u8]) -> &[u8] {
    bytes.split(|byte| *byte == b'\n').next().unwrap_or_default()
}

/// Where the line that a text begins with ends, its line break included.
fn line_end(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| end.saturating_add(1))
}

/// The delimiter of a line of headings. A heading may have a comma in it, hardly one of the others.
fn delimiter_of(heading: &[u8]) -> u8 {
    [b'\t', b';'].into_iter().find(|delimiter| heading.contains(delimiter)).unwrap_or(b',')
}

/// Where the row ends that a text begins with, in whose first line there is a quote.
fn end_of_quoted_row(bytes: &[u8], delimiter: u8, ended: bool) -> End {
    let mut at = 0;
    loop {
        // At the first byte of a cell.
        if bytes.get(at) == Some(&b'"') {
            match end_of_quote(bytes, at.saturating_add(1)) {
                Some(closed) => at = closed,
                None => return if ended { End::Unclosed } else { End::Beyond },
            }
            let is_closed = matches!(bytes.get(at), Some(b'\r' | b'\n')) || bytes.get(at) == Some(&delimiter);
            match bytes.get(at) {
                None if !ended => return End::Beyond,
                None => return End::At(at),
                Some(_) if !is_closed => return End::Unclosed,
                Some(_) => {}
            }
        }
        let rest = bytes.get(at..).unwrap_or_default();
        match rest.iter().position(|byte| *byte == b'\n' || *byte == delimiter) {
            Some(end) if rest.get(end) == Some(&b'\n') => return End::At(at.saturating_add(end).saturating_add(1)),
            Some(end) => at = at.saturating_add(end).saturating_add(1),
            None if ended => return End::At(bytes.len()),
            None => return End::Beyond,
        }
    }
}

/// The place after the quote that closes one which was opened before `at`. Two quotes are one that is meant.
fn end_of_quote(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let quote = bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
        let after = at.saturating_add(quote).saturating_add(1);
        if bytes.get(after) != Some(&b'"') {
            return Some(after);
        }
        at = after.saturating_add(1);
    }
}

fn cells(mut rest: &str, delimiter: char) -> Vec<Cow<'_, str>> {
    let mut cells = Vec::new();
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| {
            let end = rest.find(delimiter).unwrap_or(rest.len());
            let (cell, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            (cell.into(), after)
        });
        cells.push(cell);
        match after.strip_prefix(delimiter) {
            Some(more) => rest = more,
            None => return cells,
        }
    }
}

/// The quoted cell that a text begins with, and what comes after it.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let opened = text.strip_prefix('"')?;
    let (inside, after) = opened.split_at_checked(end_of_quote(opened.as_bytes(), 0)?)?;
    let inside = inside.strip_suffix('"')?;
    let meant = if inside.contains('"') { inside.replace("\"\"", "\"").into() } else { inside.into() };
    Some((meant, after))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Row = (u64, Result<Vec<String>, Fault>);

    fn read(text: &str, most: usize) -> Vec<Row> {
        let mut from = Delimited::new(text.as_bytes()).unwrap();
        let mut rows = Vec::new();
        while let Some(chunk) = from.chunk(most).unwrap() {
            let owned = |cells: Cells| cells.map(|cells| cells.into_iter().map(Cow::into_owned).collect());
            rows.extend(chunk.rows().map(|(number, cells)| (number, owned(cells))));
        }
        rows
    }

    fn row(number: u64, cells: &[&str]) -> Row {
        (number, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
    }

    #[test]
    fn cells_stand_between_delimiters_and_quotes() {
        for most in [1, 2, 100] {
            assert_eq!(
                read("a,b\r\n1,\"x, \"\"y\"\"\"\r\n\r\n2,\r\n", most),
                [row(1, &["a", "b"]), row(2, &["1", "x, \"y\""]), row(4, &["2", ""]),]
            );
            assert_eq!(read("Сумма, ₸;b\n\"1\n2\";3", most), [row(1, &["Сумма, ₸", "b"]), row(2, &["1\n2", "3"])]);
            assert_eq!(read("a\tb,c\n1\t2", most), [row(1, &["a", "b,c"]), row(2, &["1", "2"])]);
            assert_eq!(read("sep=;\na,b;c\n", most), [row(2, &["a,b", "c"])]);
        }
    }

    #[test]
    fn a_quote_that_is_not_closed_ends_with_its_line() {
        for after in ["", "3,\"d\"\n", "3,\"d, e\"\n"] {
            let text = format!("a,b\n1,\"open\n2,c\n{after}");
            let rows = read(&text, 10);
            assert_eq!(rows[1], (2, Err(Fault::Quote)));
            assert_eq!(rows[2], row(3, &["2", "c"]));
        }
    }

    #[test]
    fn a_row_beyond_all_limits_is_passed_over() {
        let long = "x".repeat(MAX_ROW_BYTES + 10);
        let rows = read(&format!("a,b\n{long}\n1,2\n"), 10);
        assert!(rows == [row(1, &["a", "b"]), (2, Err(Fault::TooLong)), row(3, &["1", "2"])]);
        let megabyte = "x".repeat(1024 * 1024);
        assert!(read(&format!("a,b\n{megabyte},2\n"), 10)[1] == row(2, &[&megabyte, "2"]));
    }

    // What a well-kept library writes is read as it was meant; whatever comes, the chunks make no difference.
    proptest! {
        #[test]
        fn what_is_written_by_the_rules_is_read_back(
            rows in proptest::collection::vec(proptest::collection::vec("[a-c,;\"\n\r ]{0,4}", 2..4), 1..20),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            let is_blank = |row: &&Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
            let rows: Vec<Vec<String>> =
                [vec!["x".to_owned(), "y".to_owned()]].into_iter().chain(rows.into_iter().filter(|row| !is_blank(&row))).collect();
            rows.iter().for_each(|row| writer.write_record(row).unwrap());
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let found: Vec<Vec<String>> = read(&text, 3).into_iter().map(|(_, row)| row.unwrap()).collect();
            prop_assert_eq!(found, rows);
        }

        #[test]
        fn whatever_comes_is_read_to_its_end(text in "[ab,;\"\n\r]{0,60}") {
            prop_assert_eq!(read(&text, 1), read(&text, 1000));
        }
    }
}
