//! The offers as a table for a spreadsheet: a line for each.

use nesie::answer::{InForceAnswer, QuoteAnswer};
use nesie::eligibility::Outcome;
use nesie::language::Lang;
use nesie::word::ContractWord;

use super::{lines, offer};
use crate::document::{Cell, Column, Table};
use crate::text::columns;

/// The offers of programmes in force, in the order of the answer. The columns are described in docs/integration.md.
#[must_use]
pub fn offers(answer: &QuoteAnswer, lang: Lang) -> Table {
    let rows = offer::in_force(answer).map(|offer| row(offer, lang)).collect();
    let columns = columns::OFFERS.iter().map(|(id, heading)| Column::new(id, heading.get(lang))).collect();
    Table::new(columns, rows)
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
