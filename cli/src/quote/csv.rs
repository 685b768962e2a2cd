//! A quote as CSV: one line for each offer, amounts and rates as plain decimals.

use csv::Writer;
use nesie::advice::Advice;
use nesie::word::Word;

use crate::fault::Fault;

pub(super) fn table(advice: &Advice) -> Result<String, Fault> {
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record([
        "programme",
        "version",
        "kind",
        "verdict",
        "annual_rate",
        "gesv",
        "first_payment",
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
            let ids = offer.findings.iter().filter(|finding| finding.outcome == outcome);
            ids.map(|finding| finding.condition.id.as_str()).collect::<Vec<_>>().join(" ")
        };
        let money = match &offer.terms {
            None => Default::default(),
            Some(terms) => {
                let totals = terms.schedule.totals();
                let first = terms.schedule.rows().first().map(|row| row.borrower_payment.to_string());
                [
                    terms.rate.annual_rate.to_string(),
                    terms.schedule.effective_rate()?.exact(),
                    first.unwrap_or_default(),
                    totals.borrower_payment.to_string(),
                    totals.interest.to_string(),
                ]
            }
        };
        use nesie::eligibility::Outcome::{ForStaff, NotMet, Unknown};
        let programme = offer.programme;
        let before = [
            programme.id.as_str().to_owned(),
            programme.valid_from.to_string(),
            programme.kind.word().to_owned(),
            offer.verdict.word().to_owned(),
        ];
        let after = [
            programme.last_confirmed.to_string(),
            offer.stale.to_string(),
            joined(ForStaff),
            joined(Unknown),
            joined(NotMet),
        ];
        writer.write_record(before.iter().chain(&money).chain(&after))?;
    }
    crate::schedule::finished(writer)
}
