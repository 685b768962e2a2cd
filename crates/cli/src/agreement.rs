//! `nesie schedule --form subsidy`: the schedule of a subsidy agreement.

use nesie::input::{InputError, Problem};
use nesie::language::{Lang, group_digits};
use nesie::loan::{BalanceColumn, Loan, SubsidyAgreement};

use crate::error::Error;
use crate::options::{Format, OutputOptions, TABLES};
use crate::page::Page;

/// The form as text or as CSV; JSON has the same amounts in the rows of the schedule.
pub(crate) fn text(loan: &Loan, column: BalanceColumn, options: &OutputOptions) -> Result<String, Error> {
    let missing = || InputError::new("subsidy", Problem::Missing);
    let agreement = SubsidyAgreement::of(loan, column)?.ok_or_else(missing)?;
    Ok(match options.among(TABLES)? {
        Format::Csv => agreement.to_csv(options.lang),
        _ => table(&agreement, options.lang),
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
