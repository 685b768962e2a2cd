//! Rows of figures under their headings, for a person.

use std::iter::repeat;

use comfy_table::{CellAlignment, Table, presets};
use textwrap::core::display_width;

use crate::page::wrapped;

/// The lines that a heading takes where there is room for its column.
const HEADING_LINES: usize = 2;

/// A table whose columns all end at the right. Where `width` asks for it, the headings take more lines and the columns
/// move together; a figure and a word stay whole, however wide they make the table.
pub(crate) fn right_aligned(headings: &[String], rows: &[Vec<String>], width: usize) -> String {
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column)).map(|cell| display_width(cell));
    let words = |heading: &String| heading.split(' ').map(display_width).max();
    let narrow: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(column, heading)| cells(column).chain(words(heading)).max().unwrap_or_default())
        .collect();
    let in_few_lines = |(heading, narrow): (&String, &usize)| {
        let mut widths = *narrow..display_width(heading).max(*narrow);
        widths.find(|width| wrapped(heading, *width).len() <= HEADING_LINES).unwrap_or(*narrow)
    };
    let roomy: Vec<usize> = headings.iter().zip(&narrow).map(in_few_lines).collect();
    let tightest = (&narrow, 1);
    let layouts = [(&roomy, 2), (&narrow, 2), tightest];
    let taken = |widths: &[usize], gap: usize| {
        widths.iter().sum::<usize>().saturating_add(widths.len().saturating_sub(1).saturating_mul(gap))
    };
    let (widths, gap) = layouts.into_iter().find(|(widths, gap)| taken(widths, *gap) <= width).unwrap_or(tightest);
    laid_out(headings, rows, widths, gap)
}

fn laid_out(headings: &[String], rows: &[Vec<String>], widths: &[usize], gap: usize) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(headings.iter().zip(widths).map(|(heading, width)| wrapped(heading, *width).join("\n")));
    for row in rows {
        table.add_row(row);
    }
    let gaps = [0].into_iter().chain(repeat(u16::try_from(gap).unwrap_or(u16::MAX)));
    for (column, gap) in table.column_iter_mut().zip(gaps) {
        column.set_cell_alignment(CellAlignment::Right);
        column.set_padding((gap, 0));
    }
    table.trim_fmt()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADINGS: [&str; 3] = ["Day", "Paid by the agency", "Left"];
    const CELLS: [&str; 3] = ["15.02.2027", "1 000,00", "0,00"];

    fn table(width: usize) -> String {
        let row = CELLS.map(str::to_owned).to_vec();
        right_aligned(&HEADINGS.map(str::to_owned), &[row], width)
    }

    #[test]
    fn a_heading_takes_two_lines_where_there_is_room() {
        let expected = "       Day     Paid by  Left\n            the agency\n15.02.2027    1 000,00  0,00";
        assert_eq!(table(100), expected);
        assert_eq!(table(28), expected);
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
