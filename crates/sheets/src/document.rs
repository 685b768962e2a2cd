//! A document on a sheet: its texts line by line, its tables with typed cells.

use nesie::language::Lang;
use nesie_report::{Block, Cell, Check, Document, Item, Marker, Table};
use rust_xlsxwriter::XlsxError;

use crate::cells::{At, Sheet};

/// The widths of columns, in letters.
const NARROWEST: usize = 9;
const WIDEST: usize = 60;

/// A document from the first cell on.
pub(crate) fn write(sheet: &mut Sheet<'_>, document: &Document) -> Result<(), XlsxError> {
    let mut page = Page { sheet, at: At::new(0, 0), lang: document.lang };
    page.sheet.worksheet.set_column_width(0, 42)?;
    page.blocks(&document.blocks)
}

struct Page<'p, 's> {
    sheet: &'p mut Sheet<'s>,
    at: At,
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
            Block::Paragraph(text) | Block::Line(text) => self.line(|sheet, at| sheet.plain(at, text)),
            Block::Chart(chart) => self.line(|sheet, at| sheet.text(at, &chart.alternative, &formats.note)),
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
                self.at = table(self.sheet, self.at, rows, self.lang)?.below(1);
                Ok(())
            }
        }
    }

    fn line(&mut self, write: impl FnOnce(&mut Sheet<'_>, At) -> Result<(), XlsxError>) -> Result<(), XlsxError> {
        write(self.sheet, self.at)?;
        self.at = self.at.below(1);
        Ok(())
    }

    /// An entry: its marker before its first text.
    fn item(&mut self, item: &Item) -> Result<(), XlsxError> {
        let mut marker = marker(item.marker);
        for block in &item.blocks {
            match block {
                Block::Paragraph(text) => {
                    let told = format!("{marker}{text}");
                    self.line(|sheet, at| sheet.plain(at, &told))?;
                }
                other => self.block(other)?,
            }
            marker.clear();
        }
        Ok(())
    }
}

fn marker(marker: Marker) -> String {
    match marker {
        Marker::Bullet => "– ".into(),
        Marker::Number(number) => format!("{number}. "),
        Marker::Source(number) => format!("[{number}] "),
        Marker::Check(Check::Met) => "[+] ".into(),
        Marker::Check(Check::NotMet) => "[-] ".into(),
        Marker::Check(Check::Unknown) => "[?] ".into(),
        Marker::Check(Check::ForStaff) | Marker::Box => "[ ] ".into(),
        Marker::Blank => String::new(),
    }
}

/// A table with its headings from a cell on; the cell below it.
pub(crate) fn table(sheet: &mut Sheet<'_>, from: At, table: &Table, lang: Lang) -> Result<At, XlsxError> {
    for (column, offset) in table.columns.iter().zip(0..) {
        let at = from.right(offset);
        sheet.heading(at, &column.heading)?;
        // The first column of a document is as wide as its texts want it.
        if from.row == 0 || offset > 0 {
            sheet.worksheet.set_column_width(at.column, width(table, usize::from(offset), &column.heading))?;
        }
    }
    let mut at = from.below(1);
    for (position, row) in table.rows.iter().enumerate() {
        for section in table.sections.iter().filter(|section| section.before == position) {
            let formats = sheet.formats;
            sheet.text(at, &section.text, &formats.bold)?;
            at = at.below(1);
        }
        cells(sheet, at, row, lang)?;
        at = at.below(1);
    }
    if let Some(totals) = &table.totals {
        cells(sheet, at, totals, lang)?;
        at = at.below(1);
    }
    Ok(at)
}

fn cells(sheet: &mut Sheet<'_>, at: At, row: &[Cell], lang: Lang) -> Result<(), XlsxError> {
    row.iter().zip(0..).try_for_each(|(cell, offset)| sheet.cell(at.right(offset), cell, lang))
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
    let widest = widths.max().unwrap_or_default().max(longest_word).clamp(NARROWEST, WIDEST);
    u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(1)
}
