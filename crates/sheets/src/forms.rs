//! The forms of a schedule by formulas: each of their figures is made again from the sheets of the loan, beside that of nesie.

mod agreement;
mod bank_form;

use nesie::date::Date;
use nesie::language::Lang;
use nesie_report::{Block, Document};
use rust_xlsxwriter::XlsxError;

use crate::cells::{At, Made, Sheet};
use crate::text;

pub(crate) use agreement::agreement;
pub(crate) use bank_form::bank_form;

/// The width of a column, in letters.
const WIDTH: u16 = 18;
/// The row of the headings, and of the first line.
const HEAD: u32 = 1;
const FIRST: u32 = 2;

/// A form as it is made again.
pub(crate) struct Form {
    /// What stands above its columns: the day, then the amounts.
    headings: Vec<String>,
    lines: Vec<Line>,
    /// The sums of the amounts, where there are any.
    totals: Vec<Option<i64>>,
}

/// A line of a form: a day, and amounts where there are any.
struct Line {
    on: Date,
    amounts: Vec<Option<Made>>,
}

/// The headings of the table of a form.
fn headings(form: &Document) -> Vec<String> {
    let table = form.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    table.into_iter().flat_map(|table| &table.columns).map(|column| column.heading.clone()).collect()
}

/// The cell of an amount of a line, both by their positions.
fn cell(line: usize, amount: u16) -> At {
    At::new(FIRST.saturating_add(u32::try_from(line).unwrap_or(u32::MAX)), amount.saturating_add(1))
}

/// Some cells of one column taken away from what is told.
fn less(all: &str, lines: &[usize], amount: u16) -> String {
    let taken: String = lines.iter().map(|line| format!("-{}", cell(*line, amount).name())).collect();
    format!("{all}{taken}")
}

impl Form {
    pub(crate) fn write(&self, sheet: &mut Sheet<'_>, lang: Lang) -> Result<(), XlsxError> {
        let formats = sheet.formats;
        sheet.text(At::new(0, 0), &text::colours(lang), &formats.note)?;
        let amounts = u16::try_from(self.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.worksheet.set_column_range_width(0, amounts.saturating_mul(2).saturating_add(2), WIDTH)?;
        sheet.worksheet.set_freeze_panes(FIRST, 0)?.set_repeat_rows(HEAD, HEAD)?;
        for (heading, column) in self.headings.iter().zip(0..) {
            sheet.heading(At::new(HEAD, column), heading)?;
            if column > 0 {
                sheet.heading(At::new(HEAD, column).right(by_nesie(amounts)), &text::by_nesie(heading))?;
            }
        }
        sheet.heading(difference(HEAD, amounts), &text::difference(lang))?;
        let named = self.headings.iter().map(|heading| text::by_nesie(heading)).collect::<Vec<_>>();
        sheet.fit_headings(HEAD, named.iter().map(|heading| (heading.as_str(), WIDTH)))?;
        for (line, position) in self.lines.iter().zip(0..) {
            sheet.date(At::new(FIRST.saturating_add(position), 0), line.on)?;
            compared(sheet, FIRST.saturating_add(position), &line.amounts)?;
        }
        let below = FIRST.saturating_add(u32::try_from(self.lines.len()).unwrap_or(u32::MAX));
        sheet.text(At::new(below, 0), &text::total(lang), &formats.bold)?;
        let sum = |(tiyn, column): (&Option<i64>, u16)| {
            let cells = [FIRST, below.saturating_sub(1)].map(|row| At::new(row, column).name());
            tiyn.map(|tiyn| Made::by(format!("SUM({})", cells.join(":")), tiyn))
        };
        compared(sheet, below, &self.totals.iter().zip(1..).map(sum).collect::<Vec<_>>())
    }
}

/// The columns from an amount to the same by nesie: past all amounts and a blank column.
const fn by_nesie(amounts: u16) -> u16 {
    amounts.saturating_add(1)
}

const fn difference(row: u32, amounts: u16) -> At {
    At::new(row, amounts.saturating_mul(2).saturating_add(2))
}

/// The amounts of a row, those of nesie beside them, and what they differ by.
fn compared(sheet: &mut Sheet<'_>, row: u32, amounts: &[Option<Made>]) -> Result<(), XlsxError> {
    let count = u16::try_from(amounts.len()).unwrap_or(u16::MAX);
    let mut apart = Vec::new();
    for (amount, column) in amounts.iter().zip(1..) {
        let Some(amount) = amount else { continue };
        let at = At::new(row, column);
        sheet.made(at, amount)?;
        sheet.made(at.right(by_nesie(count)), &Made::typed(amount.tiyn))?;
        apart.push(format!("ABS({}-{})", at.name(), at.right(by_nesie(count)).name()));
    }
    sheet.made(difference(row, count), &Made::by(format!("ROUND({},2)", apart.join("+")), 0))
}
