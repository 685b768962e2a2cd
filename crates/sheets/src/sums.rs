//! A few amounts one below the other, each by a formula where it has one, beside those of nesie.

use nesie::language::Lang;
use rust_xlsxwriter::XlsxError;

use crate::cells::{At, Made, Sheet};
use crate::text;

/// The column of the amounts.
const AMOUNT: u16 = 1;

/// Where the amount of a line stands, by its position.
pub(crate) fn amount(line: u32) -> String {
    At::new(line.saturating_add(1), AMOUNT).name()
}

pub(crate) fn write(sheet: &mut Sheet<'_>, lines: &[(String, Made)], lang: Lang) -> Result<(), XlsxError> {
    sheet.worksheet.set_column_width(0, 34)?;
    sheet.worksheet.set_column_range_width(1, 3, 20)?;
    sheet.heading(At::new(0, 2), &text::by_nesie(""))?;
    sheet.heading(At::new(0, 3), &text::difference(lang))?;
    for ((name, made), row) in lines.iter().zip(1..) {
        let at = At::new(row, 0);
        sheet.plain(at, name)?;
        sheet.made(at.right(AMOUNT), made)?;
        sheet.made(at.right(2), &Made::typed(made.tiyn))?;
        let difference = format!("ROUND({}-{},2)", at.right(AMOUNT).name(), at.right(2).name());
        sheet.made(at.right(3), &Made::by(difference, 0))?;
    }
    Ok(())
}
