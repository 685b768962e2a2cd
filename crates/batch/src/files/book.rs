//! Rows of the first sheet of a workbook.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use calamine::{Cell, DataRef, Reader, Xlsx, XlsxCellReader, XlsxError, open_workbook};

/// A workbook that is open.
pub(super) struct Book {
    workbook: Xlsx<BufReader<File>>,
}

/// The rows of a sheet, as they come.
pub(super) struct Sheet<'b> {
    cells: XlsxCellReader<'b, BufReader<File>>,
    /// The first cell of the next row, with what its format makes of it.
    next: Option<(u32, u32, String)>,
}

impl Book {
    pub(super) fn open(path: &Path) -> Result<Self, XlsxError> {
        Ok(Book { workbook: open_workbook(path)? })
    }

    /// The first sheet; `None` of a workbook without sheets.
    pub(super) fn sheet(&mut self) -> Result<Option<Sheet<'_>>, XlsxError> {
        let Some(name) = self.workbook.sheet_names().into_iter().next() else { return Ok(None) };
        let mut sheet = Sheet { cells: self.workbook.worksheet_cells_reader(&name)?, next: None };
        sheet.next = sheet.cell()?;
        Ok(Some(sheet))
    }
}

impl Sheet<'_> {
    /// How many rows the sheet says that it has.
    pub(super) fn declared_rows(&self) -> u64 {
        u64::from(self.cells.dimensions().end.0).saturating_add(1)
    }

    /// The next row that has a cell, by its number from 1.
    pub(super) fn row(&mut self) -> Result<Option<(u64, Vec<String>)>, XlsxError> {
        let Some((row, mut column, mut text)) = self.next.take() else { return Ok(None) };
        let mut cells = Vec::new();
        loop {
            cells.resize(usize::try_from(column).unwrap_or_default(), String::new());
            cells.push(text);
            match self.cell()? {
                Some((same, next, read)) if same == row => (column, text) = (next, read),
                other => {
                    self.next = other;
                    return Ok(Some((u64::from(row).saturating_add(1), cells)));
                }
            }
        }
    }

    fn cell(&mut self) -> Result<Option<(u32, u32, String)>, XlsxError> {
        let Some((cell, style)) = self.cells.next_cell_with_style_id()? else { return Ok(None) };
        let format = self.cells.styles().get(style).and_then(|style| style.number_format.as_ref());
        let is_percent = format.is_some_and(|format| format.format_code.contains('%'));
        let (row, column) = cell.get_position();
        Ok(Some((row, column, text(&cell, is_percent))))
    }
}

/// A cell as it would be typed. A number is written by the fewest digits that mean it, so that 12.6 is no 12.600000000000001
/// unless the sheet says so.
fn text(cell: &Cell<DataRef<'_>>, is_percent: bool) -> String {
    match cell.get_value() {
        DataRef::Float(number) if is_percent => hundredfold(&number.to_string()),
        DataRef::Float(number) => number.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        DataRef::DateTimeIso(moment) => moment.strip_suffix("T00:00:00").unwrap_or(moment).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A decimal times a hundred: a cell that shows 12.6 % holds 0.126.
fn hundredfold(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let (moved, rest) = fraction.split_at_checked(2).unwrap_or((fraction, ""));
    let digits = format!("{whole}{moved:0<2}");
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
    let significant = digits.trim_start_matches('0');
    let significant = if significant.is_empty() { "0" } else { significant };
    if rest.is_empty() { format!("{sign}{significant}") } else { format!("{sign}{significant}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_of_a_format_are_percent() {
        for (plain, percent) in [
            ("0.126", "12.6"),
            ("0.07", "7"),
            ("1", "100"),
            ("0", "0"),
            ("0.005", "0.5"),
            ("1.5", "150"),
            ("-0.1", "-10"),
        ] {
            assert_eq!(hundredfold(plain), percent);
        }
    }
}
