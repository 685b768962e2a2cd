//! Rows under their headings, for a person.

use std::iter::repeat;

use comfy_table::{CellAlignment, Table as Grid, presets};
use nesie::language::{Lang, group_digits, say, visible};
use nesie::text::written_date;
use textwrap::core::display_width;

use super::text::wrapped;
use crate::document::{Cell, Table};

/// The lines that a heading takes where there is room for its column.
const HEADING_LINES: usize = 2;
/// The narrowest that a column of words becomes before other columns are left out.
const NARROWEST_TEXT: usize = 18;
/// The narrowest that it becomes where nothing more can be left out.
const NARROWEST_OF_ALL: usize = 10;

/// The lines of a table. Columns of figures end at the right, columns of words at the left. Where `width` asks for it, the
/// headings take more lines, columns of words are cut short, the expendable columns are left out, and the columns move
/// together; a figure stays whole, however wide it makes the table. Sums for which there is no room in the columns stand in a
/// line below.
pub(super) fn lines(table: &Table, lang: Lang, width: usize) -> Vec<String> {
    let mut shown: Vec<usize> = (0..table.columns.len()).collect();
    loop {
        let picture = Picture::of(table, &shown, table.totals.is_some(), lang);
        if let Some(lines) = picture.within(width) {
            return parted(lines, table, picture.rows.len(), width);
        }
        let expendable = |column: &usize| table.columns.get(*column).map_or(0, |column| column.expendable);
        match shown.iter().map(expendable).max() {
            Some(most) if most > 0 => shown.retain(|column| expendable(column) < most),
            _ => break,
        }
    }
    let picture = Picture::of(table, &shown, false, lang);
    let mut lines = parted(picture.closest(width), table, picture.rows.len(), width);
    lines.extend(sums(table, &shown, lang, width));
    lines
}

/// The lines with the sections between them; each row is a line.
fn parted(lines: Vec<String>, table: &Table, rows: usize, width: usize) -> Vec<String> {
    let first_row = lines.len().saturating_sub(rows);
    let mut parted = Vec::with_capacity(lines.len());
    for (position, line) in lines.into_iter().enumerate() {
        let row = position.checked_sub(first_row);
        for section in table.sections.iter().filter(|section| Some(section.before) == row) {
            parted.extend(wrapped(&visible(&section.text), width));
        }
        parted.push(line);
    }
    parted
}

/// The sums in words: the longest figures make no column wider.
fn sums(table: &Table, shown: &[usize], lang: Lang, width: usize) -> Vec<String> {
    let Some(totals) = &table.totals else { return Vec::new() };
    let (mut name, mut named) = (String::new(), Vec::new());
    for position in shown {
        match (totals.get(*position), table.columns.get(*position)) {
            (Some(Cell::Text(text)), _) => name.clone_from(text),
            (Some(Cell::Empty) | None, _) | (_, None) => {}
            (Some(cell), Some(column)) => named.push(format!("{} {}", column.heading, written(cell, lang))),
        }
    }
    wrapped(&format!("{name}: {}", named.join("; ")), width)
}

/// A table as it is to be drawn.
struct Picture {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Whether a column is of words.
    words: Vec<bool>,
}

impl Picture {
    fn of(table: &Table, shown: &[usize], with_totals: bool, lang: Lang) -> Self {
        let cells = |row: &Vec<Cell>| -> Vec<String> {
            shown.iter().map(|column| row.get(*column).map_or_else(String::new, |cell| written(cell, lang))).collect()
        };
        let is_words = |column: &usize| {
            table.rows.iter().any(|row| matches!(row.get(*column), Some(Cell::Text(_) | Cell::Flag(_))))
        };
        Picture {
            headings: shown
                .iter()
                .filter_map(|column| table.columns.get(*column))
                .map(|column| visible(&column.heading).into_owned())
                .collect(),
            rows: table.rows.iter().chain(table.totals.as_ref().filter(|_| with_totals)).map(cells).collect(),
            words: shown.iter().map(is_words).collect(),
        }
    }

    /// The lines, if there is a way to draw them within `width`.
    fn within(&self, width: usize) -> Option<Vec<String>> {
        let (narrow, roomy) = (self.narrow(), self.roomy());
        for (widths, gap) in [(&roomy, 2), (&narrow, 2), (&narrow, 1)] {
            if let Some(widths) = self.cut(widths, gap, width, NARROWEST_TEXT) {
                return Some(self.drawn(&widths, gap));
            }
        }
        None
    }

    /// The lines with the columns as near as they can be.
    fn closest(&self, width: usize) -> Vec<String> {
        let narrow = self.narrow();
        let widths = self.cut(&narrow, 1, width, NARROWEST_OF_ALL).unwrap_or_else(|| {
            let least = |(width, words): (&usize, &bool)| if *words { (*width).min(NARROWEST_OF_ALL) } else { *width };
            narrow.iter().zip(&self.words).map(least).collect()
        });
        self.drawn(&widths, 1)
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().filter_map(move |row| row.get(column)).map(|cell| display_width(cell))
    }

    /// Each column as wide as its widest cell and the widest word of its heading.
    fn narrow(&self) -> Vec<usize> {
        let of_heading = |heading: &String| heading.split(' ').map(display_width).max();
        let widest = |(column, heading)| self.cells(column).chain(of_heading(heading)).max().unwrap_or_default();
        self.headings.iter().enumerate().map(widest).collect()
    }

    /// Each column so wide that its heading takes few lines.
    fn roomy(&self) -> Vec<usize> {
        let in_few_lines = |(heading, narrow): (&String, usize)| {
            let mut widths = narrow..display_width(heading).max(narrow);
            widths.find(|width| wrapped(heading, *width).len() <= HEADING_LINES).unwrap_or(narrow)
        };
        self.headings.iter().zip(self.narrow()).map(in_few_lines).collect()
    }

    /// The widths with the columns of words cut so that the table fits; `None` if it cannot.
    fn cut(&self, widths: &[usize], gap: usize, width: usize, least: usize) -> Option<Vec<usize>> {
        let gaps = widths.len().saturating_sub(1).saturating_mul(gap);
        let mut widths = widths.to_vec();
        loop {
            let taken = widths.iter().sum::<usize>().saturating_add(gaps);
            let too_much = taken.saturating_sub(width);
            if too_much == 0 {
                return Some(widths);
            }
            let of_words = widths.iter_mut().zip(&self.words).filter(|(_, words)| **words).map(|(width, _)| width);
            let widest = of_words.max().filter(|widest| **widest > least)?;
            *widest = widest.saturating_sub(too_much).max(least);
        }
    }

    /// A cell of words in at most `width` columns, so that it is still told from the others of its column: names that begin alike
    /// keep their ends.
    fn shortened(&self, column: usize, cell: &str, width: usize) -> String {
        let short = shortened(cell, width);
        let others = self.rows.iter().filter_map(|row| row.get(column)).filter(|other| *other != cell);
        let is_taken = short != cell && others.into_iter().any(|other| shortened(other, width) == short);
        if is_taken { shortened_within(cell, width) } else { short }
    }

    fn drawn(&self, widths: &[usize], gap: usize) -> Vec<String> {
        let mut grid = Grid::new();
        grid.load_style(presets::NOTHING);
        grid.set_header(self.headings.iter().zip(widths).map(|(heading, width)| wrapped(heading, *width).join("\n")));
        for row in &self.rows {
            let cells = row.iter().zip(widths).zip(&self.words).enumerate();
            grid.add_row(cells.map(
                |(column, ((cell, width), words))| {
                    if *words { self.shortened(column, cell, *width) } else { cell.clone() }
                },
            ));
        }
        let gaps = [0].into_iter().chain(repeat(u16::try_from(gap).unwrap_or(u16::MAX)));
        for ((column, gap), words) in grid.column_iter_mut().zip(gaps).zip(&self.words) {
            column.set_cell_alignment(if *words { CellAlignment::Left } else { CellAlignment::Right });
            column.set_padding((gap, 0));
        }
        grid.trim_fmt().lines().map(|line| line.trim_end().to_owned()).collect()
    }
}

/// A text in at most `width` columns.
fn shortened(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        if display_width(&short).saturating_add(2) > width {
            break;
        }
        short.push(letter);
    }
    format!("{}…", short.trim_end())
}

/// A text in at most `width` columns, with what is cut from its middle.
fn shortened_within(text: &str, width: usize) -> String {
    let room = width.saturating_sub(1);
    let of_end = room / 2;
    let letters: Vec<char> = text.chars().collect();
    let mut end = letters.len();
    while end > 0 && display_width(&letters.iter().skip(end.saturating_sub(1)).collect::<String>()) <= of_end {
        end = end.saturating_sub(1);
    }
    let end: String = letters.iter().skip(end).collect();
    let beginning = shortened(text, width.saturating_sub(display_width(&end)));
    format!("{beginning}{}", end.trim_start())
}

/// A cell as a person reads it, without units: those stand in the heading.
pub(super) fn written(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => visible(text).into_owned(),
        Cell::Money(amount) => group_digits(&amount.to_string(), lang),
        Cell::FirstMoney(amount) => format!("{}*", group_digits(&amount.to_string(), lang)),
        Cell::Rate(rate) => group_digits(&rate.to_string(), lang),
        Cell::RateRange(low, high) => {
            let [low, high] = [low, high].map(|rate| group_digits(&rate.to_string(), lang));
            format!("{low}–{high}")
        }
        Cell::Effective(rate) => group_digits(&rate.rounded(), lang),
        Cell::Date(date) => written_date(*date, lang),
        Cell::MovedDate(date) => format!("{}*", written_date(*date, lang)),
        Cell::Count(count) => group_digits(&count.to_string(), lang),
        Cell::Flag(true) => say!(lang, kk: "иә", ru: "да", en: "yes"),
        Cell::Flag(false) => say!(lang, kk: "жоқ", ru: "нет", en: "no"),
    }
}

#[cfg(test)]
mod tests {
    use nesie::language::NBSP;
    use nesie::money::Money;

    use super::*;
    use crate::document::Column;

    fn table(width: usize) -> String {
        let columns =
            vec![Column::new("day", "Day"), Column::new("paid", "Paid by the agency"), Column::new("left", "Left")];
        let (paid, left) = (Money::from_tiyn(100_000), Money::from_tiyn(0));
        let row =
            vec![Cell::Date("2027-02-15".parse().unwrap()), Cell::Money(paid.unwrap()), Cell::Money(left.unwrap())];
        let lines = lines(&Table { columns, rows: vec![row], totals: None, sections: Vec::new() }, Lang::Ru, width);
        lines.join("\n").replace(NBSP, " ")
    }

    #[test]
    fn a_heading_takes_two_lines_where_there_is_room() {
        let expected = "       Day     Paid by  Left\n            the agency\n15.02.2027    1 000,00  0,00";
        assert_eq!(table(100), expected);
        assert_eq!(table(28), expected);
    }

    #[test]
    fn names_that_begin_alike_keep_their_ends() {
        let columns = vec![Column::new("name", "Name"), Column::new("left", "Left")];
        let row = |name: &str| vec![Cell::text(name), Cell::Count(1)];
        let rows = vec![row("Subsidy for enterprises (small)"), row("Subsidy for enterprises (large)"), row("Loan")];
        let lines = lines(&Table { columns, rows, totals: None, sections: Vec::new() }, Lang::En, 24);
        assert_eq!(lines[1..], ["Subsidy f…(small)     1", "Subsidy f…(large)     1", "Loan                  1"]);
    }

    #[test]
    fn in_less_room_a_heading_takes_more_lines_and_the_columns_move_together() {
        let expected =
            "       Day   Paid by  Left\n                 the\n              agency\n15.02.2027  1 000,00  0,00";
        assert_eq!(table(26), expected);
        let closer = "       Day  Paid by Left\n                the\n             agency\n15.02.2027 1 000,00 0,00";
        assert_eq!(table(25), closer);
        assert_eq!(table(1), closer);
    }
}
