//! `nesie schedule --form subsidy`: the schedule of a subsidy agreement.

use nesie::input::{InputError, Problem};
use nesie::language::{Lang, group_digits};
use nesie::loan::{BalanceColumn, Loan, SubsidyAgreement};

use crate::arguments::{Format, Wanted, one_of};
use crate::fault::Fault;
use crate::page::Page;

/// The form as text or as CSV; JSON has the same amounts in the rows of the schedule.
pub(crate) fn text(loan: &Loan, column: BalanceColumn, wanted: &Wanted) -> Result<String, Fault> {
    let missing = || InputError::new("subsidy", Problem::Missing);
    let agreement = SubsidyAgreement::of(loan, column)?.ok_or_else(missing)?;
    match wanted.format {
        Format::Text => Ok(table(&agreement, wanted.lang)),
        Format::Csv => Ok(agreement.to_csv(wanted.lang)),
        Format::Json => Ok(one_of("--format", "json", &[("text", String::new), ("csv", String::new)])?()),
    }
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
