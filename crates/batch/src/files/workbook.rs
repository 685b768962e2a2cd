//! Answers as a workbook, written row by row in constant memory.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use nesie::language::{Lang, visible};
use nesie_report::Cell;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use super::Answered;
use super::error::BatchError;
use super::sink::Style;
use crate::column::{Kind, columns};
use crate::text;

/// The most rows of a sheet.
pub const MAX_SHEET_ROWS: u32 = 1_048_576;
/// The longest text of a cell of a workbook, in the units in which it counts.
const LONGEST_TEXT: usize = 32_767;
/// The width of a column of a workbook, in characters.
const WIDTH: f64 = 18.0;

/// A workbook that is written row by row.
pub(super) struct Book {
    workbook: Workbook,
    file: File,
    path: PathBuf,
    style: Style,
    next: u32,
    formats: [Option<Format>; 3],
}

impl Book {
    pub(super) fn new(file: File, path: &Path, style: Style) -> Result<Self, BatchError> {
        let date = match style.lang {
            Lang::Kk | Lang::Ru => "dd.mm.yyyy",
            Lang::En => "d mmm yyyy",
        };
        let formats = ["#,##0.00", "0.00", date].map(|format| Some(Format::new().set_num_format(format)));
        let mut book = Book { workbook: Workbook::new(), file, path: path.to_owned(), style, next: 1, formats };
        book.begin().map_err(|error| book.failed(error))?;
        Ok(book)
    }

    fn begin(&mut self) -> Result<(), XlsxError> {
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            self.workbook.set_tempdir(folder)?;
        }
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(text::answers(self.style.lang))?;
        sheet.set_freeze_panes(1, 0)?;
        let heading = Format::new().set_bold().set_text_wrap();
        for (at, column) in (0_u16..).zip(self.style.columns()) {
            sheet.set_column_width(at, WIDTH)?;
            sheet.write_string_with_format(0, at, &column.heading, &heading)?;
        }
        Ok(())
    }

    pub(super) fn write(&mut self, answered: &Answered) -> Result<(), BatchError> {
        if self.next >= MAX_SHEET_ROWS {
            return Err(BatchError::TooManyRows(self.path.clone()));
        }
        self.cells(answered).map_err(|error| self.failed(error))?;
        self.next = self.next.saturating_add(1);
        Ok(())
    }

    fn cells(&mut self, answered: &Answered) -> Result<(), XlsxError> {
        let (row, style) = (self.next, self.style);
        let [money, rate, date] = &self.formats;
        let (money, rate, date) = (money.as_ref(), rate.as_ref(), date.as_ref());
        let kinds = [Kind::Integer].into_iter().chain(style.with_client.then_some(Kind::Text));
        let kinds = kinds.chain(columns(style.task).iter().map(|column| column.kind));
        let sheet = self.workbook.worksheet_from_index(0)?;
        for ((at, cell), kind) in (0_u16..).zip(style.cells(answered)).zip(kinds) {
            let format = match kind {
                Kind::Money => money,
                Kind::Rate | Kind::Effective => rate,
                Kind::Date => date,
                Kind::Text | Kind::Integer | Kind::Boolean => None,
            };
            let plain = Format::default();
            let format = format.unwrap_or(&plain);
            match cell {
                Cell::Text(text) => sheet.write_string(row, at, shown(&text))?,
                Cell::Count(count) => sheet.write_number(row, at, number(&count.to_string()))?,
                Cell::Money(amount) => sheet.write_number_with_format(row, at, number(&amount.to_string()), format)?,
                Cell::Rate(rate) => sheet.write_number_with_format(row, at, number(&rate.to_string()), format)?,
                Cell::Effective(rate) => sheet.write_number_with_format(row, at, number(&rate.exact()), format)?,
                Cell::Date(date) => {
                    let day = ExcelDateTime::parse_from_str(&date.to_string())?;
                    sheet.write_datetime_with_format(row, at, &day, format)?
                }
                Cell::Flag(flag) => sheet.write_boolean(row, at, flag)?,
                _ => continue,
            };
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<File, BatchError> {
        let mut to = BufWriter::new(&self.file);
        let saved = self.workbook.save_to_writer(&mut to);
        let saved = saved.and_then(|()| to.flush().map_err(XlsxError::from));
        drop(to);
        match saved {
            Ok(()) => Ok(self.file),
            Err(error) => Err(self.failed(error)),
        }
    }

    fn failed(&self, error: XlsxError) -> BatchError {
        BatchError::written(
            &self.path,
            match error {
                XlsxError::IoError(error) => error,
                error => std::io::Error::other(error),
            },
        )
    }
}

/// A figure as a workbook holds it. It shows what the figure is; the last digits of a long one are the workbook's.
fn number(plain: &str) -> f64 {
    plain.parse().unwrap_or_default()
}

/// A text of a cell: what is obeyed instead of shown is made visible, what is too long is cut.
fn shown(text: &str) -> String {
    let text = visible(text);
    match text.char_indices().nth(LONGEST_TEXT / 2) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
        None => text.into_owned(),
    }
}
