//! Answers of a few lines: the largest loan, what closes a loan, what paying late costs, whether an answer is the same.

use nesie::answer::{AffordAnswer, LateAnswer, SettleAnswer, VerifyAnswer};
use nesie::catalogue::contract::SourceAnswer;
use nesie::language::{Lang, Localize};
use nesie::word::ContractWord;

use crate::document::{Cell, Column, Document, Item, Marker, Table};
use crate::text::columns;
use crate::text::{offer, single as words};

/// What a payment comes to: the largest loan for it, how many of them repay a loan, or the rate that it hides.
#[must_use]
pub fn affordable(answer: &AffordAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.paragraph(answer.localize(lang));
    let Some(of_programme) = &answer.of_programme else { return document };
    let purpose = of_programme.purpose.localize(lang);
    let assumed = of_programme.purpose_assumed.then(|| words::purpose_assumed(&purpose, lang));
    // What is assumed of every programme alike, the quote tells.
    let own = of_programme.own_assumptions.iter().map(|assumption| assumption.localize(lang));
    let assumed: Vec<String> = assumed.into_iter().chain(own).collect();
    if !assumed.is_empty() {
        document.paragraph(offer::assumed(&assumed.join("; "), lang));
    }
    document.paragraph(words::quote_decides(of_programme.programme.as_str(), lang));
    document
}

/// The same as a row of figures: those that were not sought are empty.
#[must_use]
pub fn affordable_row(answer: &AffordAnswer, lang: Lang) -> Table {
    let (pay_off, hidden_rate) = (answer.pay_off.as_ref(), answer.hidden_rate.as_ref());
    let cost = pay_off.map(|found| (found.total, found.overpaid, found.effective_rate));
    let cost = cost.or(hidden_rate.map(|found| (found.total, found.overpaid, found.effective_rate)));
    let cells = vec![
        Cell::Money(answer.principal),
        Cell::Money(answer.highest_payment),
        Cell::of(pay_off, |found| Cell::Count(found.instalments.into())),
        Cell::of(pay_off, |found| Cell::Money(found.last_payment)),
        Cell::of(hidden_rate, |found| Cell::Rate(found.annual_rate)),
        Cell::of(cost, |(total, ..)| Cell::Money(total)),
        Cell::of(cost, |(_, overpaid, _)| Cell::Money(overpaid)),
        Cell::of(cost, |(.., effective_rate)| Cell::Effective(effective_rate)),
        Cell::of(answer.of_programme.as_ref(), |found| Cell::Flag(found.limited_by_programme)),
    ];
    Table::new(named(columns::AFFORDABLE, lang), vec![cells])
}

/// What closes a loan on a day, and what that saves.
#[must_use]
pub fn settlement(answer: &SettleAnswer, lang: Lang) -> Document {
    let mut document = Document::of_lines(lang, &answer.settlement.localize(lang));
    if !answer.settlement.saves.is_zero() {
        document.paragraph(words::closing_saves(answer.settlement.saves, lang));
    }
    document
}

/// The same as a row of figures.
#[must_use]
pub fn settlement_row(answer: &SettleAnswer, lang: Lang) -> Table {
    let settlement = &answer.settlement;
    let amounts = [
        settlement.principal,
        settlement.interest,
        settlement.fees,
        settlement.total,
        settlement.state_interest,
        settlement.borrower_total,
        settlement.saves,
    ];
    let cells = [Cell::Date(settlement.on)].into_iter().chain(amounts.map(Cell::Money)).collect();
    Table::new(named(columns::SETTLEMENT, lang), vec![cells])
}

/// What paying late costs, as information.
#[must_use]
pub fn penalty(answer: &LateAnswer, lang: Lang) -> Document {
    Document::of_lines(lang, &answer.penalty.lines(&answer.late, lang))
}

/// The same as a row of figures.
#[must_use]
pub fn penalty_row(answer: &LateAnswer, lang: Lang) -> Table {
    let penalty = &answer.penalty;
    let cells = vec![
        Cell::Count(penalty.days.into()),
        Cell::Money(penalty.penalty),
        Cell::of(penalty.is_capped, Cell::Flag),
        Cell::text(penalty.confidence.word()),
        Cell::text(penalty.source.to_string()),
    ];
    Table::new(named(columns::PENALTY, lang), vec![cells])
}

fn named(headings: &'static [(&str, columns::Heading)], lang: Lang) -> Vec<Column> {
    headings.iter().map(|(id, heading)| Column::new(id, heading.get(lang))).collect()
}

/// Whether an answer came out the same, and where it did not.
#[must_use]
pub fn verification(answer: &VerifyAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.paragraph(answer.localize(lang));
    if let Some(catalogues) = &answer.catalogues {
        document.paragraph(catalogues.localize(lang));
    }
    document.list(
        answer.differences.iter().map(|difference| Item::marked(Marker::Blank, difference.localize(lang))).collect(),
    );
    let source = |(id, source): (&String, &SourceAnswer)| {
        let SourceAnswer { title, publisher, address, .. } = source;
        Item::marked(Marker::Blank, format!("[{id}] {}. {publisher}, {address}", title.get(lang)))
    };
    document.list(answer.sources.iter().map(source).collect());
    document
}
