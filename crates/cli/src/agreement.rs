//! `nesie schedule --form subsidy`: the schedule of a subsidy agreement.

use nesie::input::{InputError, Problem};
use nesie::language::{Lang, group_digits};
use nesie::loan::{BalanceColumn, Loan, SubsidyAgreement};

use crate::fault::Fault;
use crate::page::Page;
use crate::wanted::{Format, TABLES, Wanted};

/// The form as text or as CSV; JSON has the same amounts in the rows of the schedule.
pub(crate) fn text(loan: &Loan, column: BalanceColumn, wanted: &Wanted) -> Result<String, Fault> {
    let missing = || InputError::new("subsidy", Problem::Missing);
    let agreement = SubsidyAgreement::of(loan, column)?.ok_or_else(missing)?;
    Ok(match wanted.among(TABLES)? {
        Format::Csv => agreement.to_csv(wanted.lang),
        _ => table(&agreement, wanted.lang),
    })
}

fn table(agreement: &SubsidyAgreement, lang: Lang) -> String {
    let rows: Vec<Vec<String>> = agreement
        .cells(lang)
        .into_iter()
        .map(|[date, amounts @ ..]| {
            [date].into_iter().chain(amounts.map(|amount| group_digits(&amount, lang))).collect()
        })
        .collect();
    let mut page = Page::default();
    page.table(&SubsidyAgreement::columns(lang), &rows);
    page.into_text()
}
