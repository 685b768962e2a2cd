//! A document on a sheet: its texts line by line, its tables with typed cells.

use nesie::language::Lang;
use nesie_report::{Block, Cell, Document, Item, Table};
use rust_xlsxwriter::{Format, XlsxError};

use crate::cells::{At, Made, Sheet};

/// The widths of columns, in letters.
const NARROWEST: u16 = 9;
const WIDEST: u16 = 60;
/// The width of the first column of a document, which has its names, and the least of all of its columns together.
const NAMES: u16 = 42;
const PAGE: u16 = 96;
/// A column beside the tables, for values of names and for texts to run on.
const BESIDE: u16 = 18;

/// A document from the first cell on.
pub(crate) fn write(sheet: &mut Sheet<'_>, document: &Document) -> Result<(), XlsxError> {
    let widths = widths(document);
    for (width, column) in widths.iter().zip(0..) {
        sheet.worksheet.set_column_width(column, *width)?;
    }
    let mut page = Page { sheet, at: At::new(0, 0), widths, lang: document.lang };
    page.blocks(&document.blocks)
}

/// The widths of the columns of a document: as its tables want them, and enough for a page.
fn widths(document: &Document) -> Vec<u16> {
    let mut widths = vec![NAMES, BESIDE];
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for table in tables {
        widths.resize(widths.len().max(table.columns.len()), NARROWEST);
        let wanted = (0..).zip(&table.columns).map(|(position, column)| width(table, position, &column.heading));
        for (width, wanted) in widths.iter_mut().zip(wanted) {
            *width = wanted.max(*width);
        }
    }
    while widths.iter().fold(0, |sum: u16, width| sum.saturating_add(*width)) < PAGE {
        widths.push(BESIDE);
    }
    widths
}

struct Page<'p, 's> {
    sheet: &'p mut Sheet<'s>,
    at: At,
    /// Of the columns, in letters.
    widths: Vec<u16>,
    lang: Lang,
}

impl Page<'_, '_> {
    fn blocks(&mut self, blocks: &[Block]) -> Result<(), XlsxError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), XlsxError> {
        let formats = self.sheet.formats;
        match block {
            Block::Title(text) => self.line(|sheet, at| sheet.text(at, text, &formats.title)),
            Block::Heading(text) => {
                self.at = self.at.below(1);
                self.line(|sheet, at| sheet.text(at, text, &formats.bold))
            }
            Block::Paragraph(text) | Block::Line(text) => self.across(text, &formats.text),
            Block::Chart(chart) => self.across(&chart.alternative, &formats.note),
            Block::Gap => {
                self.at = self.at.below(1);
                Ok(())
            }
            Block::List(items) => items.iter().try_for_each(|item| self.item(item)),
            Block::Fields(fields) => fields.iter().try_for_each(|field| {
                let lang = self.lang;
                self.line(|sheet, at| {
                    sheet.plain(at, &field.name)?;
                    sheet.cell(at.right(1), &field.value, lang)
                })
            }),
            Block::Signatures(names) => {
                self.at = self.at.below(1);
                names.iter().try_for_each(|name| self.line(|sheet, at| sheet.plain(at, &format!("{name}: ______"))))
            }
            Block::Table(rows) => {
                self.at = self.at.below(1);
                self.at = table(self.sheet, self.at, rows, &self.widths, self.lang)?.below(1);
                Ok(())
            }
        }
    }

    /// A text across all columns, in as many lines as it takes.
    fn across(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let last = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let wide = self.widths.iter().fold(0, |sum: u16, width| sum.saturating_add(*width));
        self.line(|sheet, at| sheet.across(at, last, wide, text, format))
    }

    fn line(&mut self, write: impl FnOnce(&mut Sheet<'_>, At) -> Result<(), XlsxError>) -> Result<(), XlsxError> {
        write(self.sheet, self.at)?;
        self.at = self.at.below(1);
        Ok(())
    }

    /// An entry: its marker before its first text.
    fn item(&mut self, item: &Item) -> Result<(), XlsxError> {
        let mut marker = item.marker.sign();
        for block in &item.blocks {
            match block {
                Block::Paragraph(text) => {
                    let formats = self.sheet.formats;
                    self.across(&format!("{marker}{text}"), &formats.text)?;
                }
                other => self.block(other)?,
            }
            marker.clear();
        }
        Ok(())
    }
}

/// A sheet of one table, its columns as wide as their cells want it.
pub(crate) fn table_alone(sheet: &mut Sheet<'_>, of: &Table, lang: Lang) -> Result<(), XlsxError> {
    let widths: Vec<u16> =
        (0..).zip(&of.columns).map(|(position, column)| width(of, position, &column.heading)).collect();
    for (width, column) in widths.iter().zip(0..) {
        sheet.worksheet.set_column_width(column, *width)?;
    }
    table(sheet, At::new(0, 0), of, &widths, lang).map(|_| ())
}

/// A table with its headings from a cell on; the cell below it.
fn table(sheet: &mut Sheet<'_>, from: At, table: &Table, widths: &[u16], lang: Lang) -> Result<At, XlsxError> {
    for (column, offset) in table.columns.iter().zip(0..) {
        sheet.heading(from.right(offset), &column.heading)?;
    }
    let headings = table.columns.iter().map(|column| column.heading.as_str());
    sheet.fit_headings(from.row, headings.zip(widths.iter().copied()))?;
    let mut at = from.below(1);
    for (position, row) in table.rows.iter().enumerate() {
        for section in table.sections.iter().filter(|section| section.before == position) {
            let formats = sheet.formats;
            sheet.text(at, &section.text, &formats.bold)?;
            at = at.below(1);
        }
        row.iter().zip(0..).try_for_each(|(cell, offset)| sheet.cell(at.right(offset), cell, lang))?;
        at = at.below(1);
    }
    if let Some(totals) = &table.totals {
        totals.iter().zip(0..).try_for_each(|(cell, offset)| sum(sheet, at.right(offset), cell, lang))?;
        at = at.below(1);
    }
    Ok(at)
}

/// A cell of the row of sums.
fn sum(sheet: &mut Sheet<'_>, at: At, cell: &Cell, lang: Lang) -> Result<(), XlsxError> {
    let formats = sheet.formats;
    match cell {
        Cell::Money(amount) => sheet.total(at, &Made::typed(amount.tiyn())),
        Cell::Text(text) => sheet.text(at, text, &formats.bold),
        other => sheet.cell(at, other, lang),
    }
}

/// A column as wide as its cells want it, within limits.
fn width(table: &Table, column: usize, heading: &str) -> u16 {
    let longest_word = heading.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
    let cells = table.rows.iter().chain(&table.totals).filter_map(|row| row.get(column));
    let widths = cells.map(|cell| match cell {
        Cell::Text(text) => text.chars().count(),
        Cell::Money(amount) | Cell::FirstMoney(amount) => amount.to_string().len().saturating_add(5),
        Cell::Empty | Cell::Count(_) => 0,
        _ => 12,
    });
    let widest = u16::try_from(widths.max().unwrap_or_default().max(longest_word)).unwrap_or(u16::MAX);
    widest.clamp(NARROWEST, WIDEST).saturating_add(1)
}
