//! The schedule of a loan.

use std::collections::BTreeMap;

use nesie::answer::{LenderAnswer, PaymentPattern, RowAnswer, ScheduleAnswer};
use nesie::catalogue::contract::SourceAnswer;
use nesie::language::{Lang, Localize};
use nesie::loan::{CapCheck, Totals};

use crate::document::{Block, Cell, Column, Document, Table};
use crate::text::{loan as words, offer};

/// A schedule of at most so many rows is shown unasked.
const SHORT_SCHEDULE_ROWS: usize = 12;

/// The schedule with what is to be known of it; of a long one the rows only `with_rows`.
#[must_use]
pub fn schedule(answer: &ScheduleAnswer, with_rows: bool, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    if let Some(lender) = &answer.lender {
        document.paragraph(practice(lender, &answer.sources, lang));
    }
    for line in summary(answer, lang) {
        document.paragraph(line);
    }
    let rows = answer.rows.as_deref().unwrap_or_default();
    if with_rows || rows.len() <= SHORT_SCHEDULE_ROWS {
        document.push(Block::Table(rows_table(rows, &answer.totals, lang)));
        if rows.iter().any(|row| row.pay_on != row.due_on) {
            document.paragraph(words::moved(lang));
        }
    } else {
        document.push(Block::Gap);
        document.paragraph(words::rows_left_out(rows.len(), lang));
    }
    document
}

/// How a lender counts days, and where that was seen.
pub(crate) fn practice(lender: &LenderAnswer, sources: &BTreeMap<String, SourceAnswer>, lang: Lang) -> String {
    let source = sources.get(&lender.source).map(|source| source.title.get(lang)).unwrap_or_default();
    let trust = lender.confidence.localize(lang);
    format!("{} {}", sentence(lender.text.get(lang)), offer::sources(&format!("{source} ({trust})"), lang))
}

/// The lines above a schedule: what each period costs, what all of it, the effective rate and the caps it is above, what changes.
pub(crate) fn summary(answer: &ScheduleAnswer, lang: Lang) -> Vec<String> {
    let (totals, gesv) = (&answer.totals, &answer.gesv);
    let mut lines: Vec<String> = payments(answer, lang).into_iter().collect();
    lines.push(words::in_total(totals.borrower_payment, totals.borrower_interest(), lang));
    if !answer.capitalised().is_zero() {
        lines.push(words::capitalised(answer.capitalised(), lang));
    }
    if !totals.fees.is_zero() {
        lines.push(words::fees(totals.fees, lang));
    }
    lines.push(words::effective_rate(gesv.contract, lang));
    if !totals.state_interest.is_zero() {
        lines.push(words::borrower_effective_rate(gesv.borrower, lang));
        lines.push(words::state_pays(totals.state_interest, lang));
    }
    let above: Vec<&CapCheck> = gesv.caps.iter().filter(|check| gesv.above.contains(&check.lender)).collect();
    if !above.is_empty() {
        lines.push(words::above_caps(&above, lang));
    }
    lines.extend(gesv.rate_changes.iter().map(|check| check.localize(lang)));
    lines.extend(answer.subsidy_end.as_ref().map(|end| end.localize(lang)));
    lines.extend(answer.subsidy_stop.as_ref().map(|stop| stop.localize(lang)));
    lines.iter().map(|line| sentence(line)).collect()
}

/// A line with its capital and its stop.
pub(crate) fn sentence(line: &str) -> String {
    let mut letters = line.chars();
    let capital = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let stop = if line.ends_with(['.', ':', '?', '!']) { "" } else { "." };
    format!("{capital}{}{stop}", letters.as_str())
}

/// What is paid: each period the same (the last may differ), or the first, the highest and the last.
fn payments(answer: &ScheduleAnswer, lang: Lang) -> Option<String> {
    let (payments, every) = (answer.payments?, answer.loan.terms.every);
    Some(match payments.pattern {
        _ if answer.loan.terms.instalments == 1 => words::only(payments.first, payments.highest_on, lang),
        PaymentPattern::Equal => words::each(payments.first, every, lang),
        PaymentPattern::EqualButLast => words::each_but_last(payments.first, every, payments.last, lang),
        _ => {
            let amounts = [payments.first, payments.highest, payments.last];
            words::first_highest_and_last(amounts, payments.highest_on, lang)
        }
    })
}

/// How one amount or several were made.
#[must_use]
pub fn derivations(answer: &ScheduleAnswer, lang: Lang) -> Document {
    let texts: Vec<&str> = answer.derivations.iter().map(|derived| derived.text.get(lang)).collect();
    Document::of_lines(lang, &texts.join("\n"))
}

/// The rows as a person reads them, with their sums.
pub(crate) fn rows_table(rows: &[RowAnswer], totals: &Totals, lang: Lang) -> Table {
    let with_fees = rows.iter().any(|row| !row.fees.is_zero());
    let with_state = !totals.state_interest.is_zero();
    let row = |row: &RowAnswer| {
        let pay_on = if row.pay_on == row.due_on { Cell::Date(row.pay_on) } else { Cell::MovedDate(row.pay_on) };
        let mut cells = vec![Cell::Count(row.n.into()), pay_on];
        cells.extend([row.borrower_payment, row.borrower_interest, row.principal].map(Cell::Money));
        cells.extend(with_fees.then_some(Cell::Money(row.fees)));
        cells.extend(with_state.then_some(Cell::Money(row.state_interest)));
        cells.push(Cell::Money(row.closing));
        cells
    };
    let mut sums = vec![Cell::Empty, Cell::Text(words::total(lang))];
    sums.extend([totals.borrower_payment, totals.borrower_interest(), totals.principal].map(Cell::Money));
    sums.extend(with_fees.then_some(Cell::Money(totals.fees)));
    sums.extend(with_state.then_some(Cell::Money(totals.state_interest)));
    sums.push(Cell::Empty);
    Table {
        columns: columns(with_fees, with_state, lang),
        rows: rows.iter().map(row).collect(),
        totals: Some(sums),
        sections: Vec::new(),
    }
}

fn columns(with_fees: bool, with_state: bool, lang: Lang) -> Vec<Column> {
    let (payment, interest) = match with_state {
        true => (words::borrower_pays(lang), words::borrower_interest(lang)),
        false => (words::payment(lang), words::interest(lang)),
    };
    let mut columns = vec![
        Column::new("n", words::number(lang)),
        Column::new("pay_on", words::pay_on(lang)),
        Column::new("borrower_payment", payment),
        Column::new("borrower_interest", interest),
        Column::new("principal", words::principal(lang)),
    ];
    columns.extend(with_fees.then(|| Column::new("fees", words::fees_column(lang))));
    columns.extend(with_state.then(|| Column::new("state_interest", words::state_interest(lang))));
    columns.push(Column::new("closing", words::closing(lang)));
    columns
}

/// The rows with every figure of the contract, for CSV: each column has the name of the field.
#[must_use]
pub fn schedule_rows(answer: &ScheduleAnswer, lang: Lang) -> Table {
    let columns = [
        ("n", words::number(lang)),
        ("due_on", words::due_on(lang)),
        ("pay_on", words::pay_on(lang)),
        ("opening", words::opening(lang)),
        ("interest", words::interest(lang)),
        ("principal", words::principal(lang)),
        ("fees", words::fees_column(lang)),
        ("payment", words::payment(lang)),
        ("closing", words::closing(lang)),
        ("state_interest", words::state_interest(lang)),
        ("borrower_interest", words::borrowers_interest(lang)),
        ("borrower_payment", words::borrower_pays(lang)),
    ];
    let row = |row: &RowAnswer| {
        let days = [Cell::Count(row.n.into()), Cell::Date(row.due_on), Cell::Date(row.pay_on)];
        let contract = [row.opening, row.interest, row.principal, row.fees, row.payment, row.closing];
        let borrower = [row.state_interest, row.borrower_interest, row.borrower_payment];
        days.into_iter().chain(contract.into_iter().chain(borrower).map(Cell::Money)).collect()
    };
    let rows = answer.rows.iter().flatten().map(row).collect();
    let columns = columns.into_iter().map(|(id, heading)| Column::new(id, heading)).collect();
    Table::new(columns, rows)
}
