//! `nesie schedule --form subsidy`: the schedule of a subsidy agreement.

use comfy_table::{CellAlignment, Table, presets};
use nesie::input::{InputError, Problem};
use nesie::language::{Lang, group_digits};
use nesie::loan::{BalanceColumn, Loan, SubsidyAgreement};

use crate::arguments::{Format, Wanted, one_of};
use crate::fault::Fault;

/// The widest line of a heading, so that six columns fit a page; longer amounts make their column wider.
const HEADING_WIDTH: usize = 15;

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
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(SubsidyAgreement::columns(lang).map(|heading| textwrap::fill(&heading, HEADING_WIDTH)));
    for [date, amounts @ ..] in agreement.cells(lang) {
        table.add_row(std::iter::once(date).chain(amounts.map(|amount| group_digits(&amount, lang))));
    }
    for column in table.column_iter_mut() {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{}\n", table.trim_fmt())
}
