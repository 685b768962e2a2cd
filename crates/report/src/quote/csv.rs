//! The offers as a table for a spreadsheet: a line for each.

use nesie::advice::Group;
use nesie::answer::{FindingAnswer, InForceAnswer, QuoteAnswer};
use nesie::catalogue::contract::SourceAnswer;
use nesie::eligibility::Outcome;
use nesie::language::{Lang, Localize};
use nesie::loan::LoanTerms;
use nesie::word::ContractWord;

use super::{checklist, lines, offer};
use crate::document::{Cell, Column, Table};
use crate::text::{columns, sheet as words};

/// The offers of programmes in force, in the order of the answer. The columns are described in docs/integration.md.
#[must_use]
pub fn offers(answer: &QuoteAnswer, lang: Lang) -> Table {
    let rows = answer.in_force().map(|offer| row(offer, lang)).collect();
    Table::new(named(columns::OFFERS, lang), rows)
}

fn row(offer: &InForceAnswer, lang: Lang) -> Vec<Cell> {
    let (costs, terms, loan) = (offer.costs.as_ref(), offer.terms.as_ref(), offer.loan.as_ref());
    let (partner, guarantee) = (offer.with.as_ref(), offer.guarantee.as_ref());
    let ids = |outcome| {
        let findings = offer::all_findings(offer).filter(|finding| finding.outcome == outcome);
        Cell::text(findings.map(|finding| finding.condition.as_str()).collect::<Vec<_>>().join(" "))
    };
    vec![
        Cell::text(offer.programme.as_str()),
        Cell::text(offer.name.get(lang)),
        Cell::text(offer.operator.get(lang)),
        Cell::of(partner, |partner| Cell::text(partner.programme.as_str())),
        Cell::of(partner, |partner| Cell::text(partner.name.get(lang))),
        Cell::Date(offer.version),
        Cell::text(offer.kind.word()),
        Cell::text(offer.group.word()),
        Cell::text(offer.verdict.word()),
        Cell::text(offer.standing.word()),
        Cell::of(terms, |terms| Cell::Rate(terms.annual_rate)),
        Cell::of(terms.and_then(|terms| terms.annual_rate_at_best), Cell::Rate),
        Cell::of(terms, |terms| Cell::Rate(terms.nominal_rate)),
        Cell::of(terms, |terms| Cell::Rate(terms.state_rate)),
        Cell::of(loan, |loan| Cell::Effective(loan.gesv.contract)),
        Cell::of(loan, |loan| Cell::Effective(loan.gesv.borrower)),
        Cell::of(costs, |costs| Cell::Money(costs.first_payment)),
        Cell::of(costs, |costs| Cell::Money(costs.highest_payment)),
        Cell::of(costs, |costs| Cell::Date(costs.highest_payment_on)),
        Cell::of(costs, |costs| Cell::Money(costs.paid_in_first_year)),
        Cell::of(costs, |costs| Cell::Money(costs.total_paid)),
        Cell::of(loan, |loan| Cell::Money(loan.totals.interest)),
        Cell::of(loan, |loan| Cell::Money(loan.totals.borrower_interest())),
        Cell::of(costs, |costs| Cell::Money(costs.state_interest)),
        Cell::of(loan, |loan| Cell::Money(loan.totals.fees)),
        Cell::of(costs.and_then(|costs| costs.saves), Cell::Money),
        Cell::of(costs.and_then(|costs| costs.costs_more), Cell::Money),
        Cell::of(guarantee, |guarantee| Cell::Rate(guarantee.share)),
        Cell::of(guarantee, |guarantee| Cell::Money(guarantee.amount)),
        Cell::of(guarantee, |guarantee| Cell::Money(guarantee.own_security_needed)),
        Cell::of(guarantee.and_then(|guarantee| guarantee.own_security_missing), Cell::Money),
        Cell::of(guarantee.and_then(|guarantee| guarantee.upfront_fee), Cell::Money),
        Cell::of(guarantee.and_then(|guarantee| guarantee.yearly_fee), Cell::Rate),
        Cell::of(guarantee.and_then(|guarantee| guarantee.adds), Cell::Money),
        Cell::of(offer.last_confirmed, Cell::Date),
        Cell::Flag(offer.stale),
        ids(Outcome::ForStaff),
        ids(Outcome::Unknown),
        ids(Outcome::NotMet),
        Cell::text(reasons(offer, lang)),
    ]
}

/// Why it does not fit, in words.
fn reasons(offer: &InForceAnswer, lang: Lang) -> String {
    let failed = offer::all_findings(offer).filter(|finding| finding.outcome == Outcome::NotMet);
    lines::once_each(failed.map(|finding| finding.text.get(lang).to_owned())).join("; ")
}

/// The loans of the offers that may fit, each by the number of its offer.
pub fn offered_loans(answer: &QuoteAnswer) -> impl Iterator<Item = (usize, &LoanTerms)> {
    let fitting = offer::numbered(answer).filter(|(_, offer)| offer.group != Group::DoesNotFit);
    fitting.filter_map(|(number, offer)| Some((number, &offer.loan.as_ref()?.loan.terms)))
}

/// What was found of each condition of each offer: a line for each.
#[must_use]
pub fn conditions(answer: &QuoteAnswer, lang: Lang) -> Table {
    let row = |number: usize, offer: &InForceAnswer, finding: &FindingAnswer| {
        vec![
            Cell::Count(u64::try_from(number).unwrap_or(u64::MAX)),
            Cell::text(lines::name(offer, lang)),
            Cell::text(words::found(checklist::check(finding.outcome), lang)),
            Cell::text(finding.text.get(lang)),
            Cell::of(finding.remedy.as_ref(), |remedy| Cell::text(remedy.text.get(lang))),
            Cell::text(&finding.source),
            Cell::text(finding.confidence.localize(lang)),
        ]
    };
    let of_offer = |(number, offer)| offer::all_findings(offer).map(move |finding| row(number, offer, finding));
    let rows = offer::numbered(answer).flat_map(of_offer).collect();
    Table::new(named(columns::CONDITIONS, lang), rows)
}

/// The sources of an answer: a line for each.
#[must_use]
pub fn sources(answer: &QuoteAnswer, lang: Lang) -> Table {
    let row = |(id, source): (&String, &SourceAnswer)| {
        vec![
            Cell::text(id),
            Cell::text(source.title.get(lang)),
            Cell::text(&source.publisher),
            Cell::text(&source.address),
            Cell::of(source.published.as_ref(), Cell::text),
            Cell::of(source.seen_on, Cell::Date),
        ]
    };
    Table::new(named(columns::SOURCES, lang), answer.sources.iter().map(row).collect())
}

fn named(headings: &'static [(&str, columns::Heading)], lang: Lang) -> Vec<Column> {
    headings.iter().map(|(id, heading)| Column::new(id, heading.get(lang))).collect()
}
