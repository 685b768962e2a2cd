//! The headings and lines of a quote and of a schedule, between the figures.

use nesie::loan::PaymentFrequency;
use nesie::text::Phrase;

use super::{Table, date, rate, tenge};

table!(phrases: headings_of_a_quote, lines_of_a_quote, guarantees_and_own_security, what_is_paid, columns_of_a_schedule);

fn headings_of_a_quote(table: &mut Table) {
    table.says([
        Phrase::QuoteTitle(date("2026-11-22")),
        Phrase::Question { amount: tenge("20000000"), term_months: 21, purpose: "X".into() },
        Phrase::CanGet,
        Phrase::NothingYet,
        Phrase::NotNow,
        Phrase::ToAsk,
        Phrase::WhereToGo,
        Phrase::Documents,
        Phrase::StaffConfirm,
        Phrase::WaitsFor,
        Phrase::Assumed,
        Phrase::PerhapsLower,
        Phrase::PerhapsMoreGuaranteed,
    ]);
}

fn lines_of_a_quote(table: &mut Table) {
    table.says([
        Phrase::RateTrust("X".into()),
        Phrase::Favoured("X".into()),
        Phrase::Sources("X".into()),
        Phrase::Together("X".into()),
        Phrase::NoChangeHelps,
        Phrase::Decides(3),
        Phrase::Stale(date("2023-03-29")),
        Phrase::Confirmed(date("2026-10-05")),
        Phrase::NotInForce { name: "X".into(), on: date("2026-11-22") },
        Phrase::Version { from: date("2019-08-01"), to: Some(date("2021-08-04")) },
        Phrase::Version { from: date("2019-08-01"), to: None },
        Phrase::NothingInForce { on: date("2010-01-01"), first: Some(date("2019-08-01")) },
        Phrase::NothingInForce { on: date("2010-01-01"), first: None },
        Phrase::Estimate { catalogue: "2026.11" },
        Phrase::SeeSchedule,
        Phrase::PurposeAssumed { purpose: "X".into() },
        Phrase::QuoteDecides { programme: "enbek" },
    ]);
}

fn guarantees_and_own_security(table: &mut Table) {
    let own = |missing: Option<&str>| Phrase::OwnSecurity { needed: tenge("3000000"), missing: missing.map(tenge) };
    let fee = |upfront: Option<&str>, yearly: Option<&str>| Phrase::GuaranteeFee {
        upfront: upfront.map(tenge),
        yearly: yearly.map(rate),
    };
    table.says([
        Phrase::Guaranteed { share: rate("85"), amount: tenge("17000000") },
        own(Some("1000000")),
        // Nothing is missing, or nothing is told of the security.
        own(Some("0")),
        own(None),
        fee(None, None),
        fee(Some("255000"), None),
        fee(Some("255000"), Some("1.5")),
    ]);
}

fn what_is_paid(table: &mut Table) {
    let each = |every| Phrase::Each { payment: tenge("945595.97"), every };
    let gesv = |exact: &str, rounded: &str| (exact.to_owned(), rounded.to_owned());
    let (exact, rounded) = gesv("26.9525", "27.0");
    let (borrowers_exact, borrowers_rounded) = gesv("13.3712", "13.4");
    table.says([
        each(PaymentFrequency::Month),
        each(PaymentFrequency::Quarter),
        each(PaymentFrequency::HalfYear),
        each(PaymentFrequency::Year),
        Phrase::EachButLast { payment: tenge("945595.97"), every: PaymentFrequency::Month, last: tenge("960551.71") },
        Phrase::Payments {
            first: tenge("6000"),
            highest: tenge("12000"),
            highest_on: date("2026-08-15"),
            last: tenge("900"),
        },
        Phrase::InAll { paid: tenge("1344000"), interest: tenge("144000") },
        Phrase::StatePays(tenge("36000")),
        Phrase::Fees(tenge("12000")),
        Phrase::EffectiveRate { exact, rounded },
        Phrase::BorrowerEffectiveRate { exact: borrowers_exact, rounded: borrowers_rounded },
    ]);
}

fn columns_of_a_schedule(table: &mut Table) {
    table.says([
        Phrase::Number,
        Phrase::PayOn,
        Phrase::Payment,
        Phrase::BorrowerPays,
        Phrase::Interest,
        Phrase::OfThatInterest,
        Phrase::StateInterest,
        Phrase::Principal,
        Phrase::FeesColumn,
        Phrase::Closing,
        Phrase::Total,
        Phrase::RowsLeftOut(84),
    ]);
}
