//! A quote as CSV: one line for each offer, amounts and rates as plain decimals.

use csv::Writer;
use nesie::advice::{Advice, Benchmark, Costs, Terms};
use nesie::loan::{LoanError, Schedule};
use nesie::money::Money;
use nesie::word::ContractWord;

use crate::error::Error;

pub(super) fn table(advice: &Advice) -> Result<String, Error> {
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record([
        "programme",
        "with",
        "version",
        "kind",
        "verdict",
        "annual_rate",
        "gesv_contract",
        "gesv_borrower",
        "first_payment",
        "highest_payment",
        "highest_payment_on",
        "paid_in_first_year",
        "state_interest",
        "saves",
        "costs_more",
        "total_paid",
        "total_interest",
        "last_confirmed",
        "stale",
        "to_confirm",
        "missing",
        "not_met",
    ])?;
    for offer in &advice.offers {
        let joined = |outcome| {
            let ids = offer.all_findings().filter(|finding| finding.outcome == outcome);
            ids.map(|finding| finding.condition.id.as_str()).collect::<Vec<_>>().join(" ")
        };
        let money = match (&offer.terms, &offer.loan) {
            (Some(terms), Some(offered)) => figures(terms, &offered.schedule, advice.benchmark.as_ref())?,
            _ => Default::default(),
        };
        use nesie::eligibility::Outcome::{ForStaff, NotMet, Unknown};
        let programme = offer.programme;
        let before = [
            programme.id.as_str().to_owned(),
            offer.with.as_ref().map(|partner| partner.programme.id.as_str().to_owned()).unwrap_or_default(),
            programme.valid_from.to_string(),
            programme.kind.word().to_owned(),
            offer.verdict.word().to_owned(),
        ];
        let after = [
            programme.last_confirmed.map_or_else(String::new, |date| date.to_string()),
            offer.stale.to_string(),
            joined(ForStaff),
            joined(Unknown),
            joined(NotMet),
        ];
        writer.write_record(before.iter().chain(&money).chain(&after))?;
    }
    crate::output::finished(writer)
}

/// The figures of a loan, in the order of their columns.
fn figures(terms: &Terms, schedule: &Schedule, benchmark: Option<&Benchmark>) -> Result<[String; 12], LoanError> {
    let Some(costs) = Costs::of(schedule, benchmark) else { return Ok(Default::default()) };
    let or_empty = |amount: Option<Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    Ok([
        terms.rate.annual_rate.to_string(),
        schedule.effective_rate()?.exact(),
        schedule.borrower_effective_rate()?.exact(),
        costs.first_payment.to_string(),
        costs.highest_payment.to_string(),
        costs.highest_payment_on.to_string(),
        costs.paid_in_first_year.to_string(),
        costs.state_interest.to_string(),
        or_empty(costs.saves),
        or_empty(costs.costs_more),
        costs.total_paid.to_string(),
        schedule.totals().interest.to_string(),
    ])
}
