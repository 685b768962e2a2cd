//! What closes a loan, summed up by formulas.

use nesie::language::Lang;
use nesie::loan::Settlement;
use rust_xlsxwriter::XlsxError;

use crate::cells::{At, Made, Sheet};
use crate::text;

pub(crate) fn write(sheet: &mut Sheet<'_>, closing: &Settlement, lang: Lang) -> Result<(), XlsxError> {
    sheet.worksheet.set_column_width(0, 34)?;
    sheet.worksheet.set_column_range_width(1, 3, 20)?;
    sheet.heading(At::new(0, 2), &text::by_nesie(""))?;
    sheet.heading(At::new(0, 3), &text::difference(lang))?;
    let typed = |amount: nesie::money::Money| Made::typed(amount.tiyn());
    let lines = [
        (text::principal(lang), typed(closing.principal), closing.principal),
        (text::interest(lang), typed(closing.interest), closing.interest),
        (text::fees(lang), typed(closing.fees), closing.fees),
        (text::total(lang), Made::by("SUM(B2:B4)", closing.total.tiyn()), closing.total),
        (text::state_interest(lang), typed(closing.state_interest), closing.state_interest),
        (text::borrower_total(lang), Made::by("B5-B6", closing.borrower_total.tiyn()), closing.borrower_total),
    ];
    for ((name, made, by_nesie), row) in lines.iter().zip(1..) {
        let at = At::new(row, 0);
        sheet.plain(at, name)?;
        sheet.made(at.right(1), made)?;
        sheet.money(at.right(2), *by_nesie)?;
        let difference = format!("ROUND({}-{},2)", at.right(1).name(), at.right(2).name());
        sheet.made(at.right(3), &Made::by(difference, 0))?;
    }
    Ok(())
}
