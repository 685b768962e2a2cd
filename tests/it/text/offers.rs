//! What is said of an offer: what it costs, what it waits for, how its lender counts days, and why there is none.

use nesie::advice::{AdviceError, LargestLoanError};
use nesie::catalogue::{Catalogue, LenderError, LenderKind};
use nesie::day_count::DayCount;
use nesie::text::OfferPhrase;

use super::{Table, date, rate, tenge, texts};

table!(offers: an_offer_in_money, what_offers_wait_for, why_there_is_no_advice, why_no_largest_loan_is_found, lenders_and_how_they_count_days);

fn an_offer_in_money(table: &mut Table) {
    let shared = |stops_on| OfferPhrase::Shared {
        nominal: rate("20.25"),
        state: rate("7.65"),
        borrower: rate("12.6"),
        months: 36,
        stops_on,
    };
    let rates = |of_contract| OfferPhrase::Rates { annual: rate("12.6"), effective: "13.4", of_contract };
    table.says([
        OfferPhrase::PaidInFirstYear(tenge("1200000")),
        rates(None),
        rates(Some("22.2")),
        shared(None),
        shared(Some(date("2028-06-15"))),
        OfferPhrase::Saves(tenge("500000")),
        OfferPhrase::CostsMore(tenge("500000")),
        OfferPhrase::Benchmark(rate("22.75")),
        OfferPhrase::NoBenchmark(rate("22.75")),
    ]);
}

fn what_offers_wait_for(table: &mut Table) {
    let heading = |for_answers, for_indicators| OfferPhrase::NotKnownYet { for_answers, for_indicators };
    table.says([heading(true, false), heading(false, true), heading(true, true)]);
}

fn why_there_is_no_advice(table: &mut Table) {
    let known = || vec!["enbek".to_owned(), "orleu".to_owned()];
    table.says([
        AdviceError::UnknownProgramme { id: "orlue".into(), known: known() },
        AdviceError::DisbursedBefore { disbursed_on: date("2026-11-21"), on: date("2026-11-22") },
    ]);
}

fn why_no_largest_loan_is_found(table: &mut Table) {
    let programme = || "enbek".to_owned();
    let on = date("2026-11-22");
    let versions = vec![(date("2019-08-01"), Some(date("2021-08-04"))), (date("2027-01-01"), None)];
    let why = || texts("Мерзім: 96 ай", "Срок: 96 месяцев", "Term: 96 months");
    table.says([
        LargestLoanError::NotInForce { programme: programme(), on, versions },
        LargestLoanError::NoRate { programme: programme() },
        LargestLoanError::LendsNothing { programme: programme(), on },
        LargestLoanError::FixedRate { programme: programme(), given: rate("5"), rate: rate("6") },
        LargestLoanError::Refused { programme: programme(), why: why() },
        LargestLoanError::SubsidyUnknown { programme: programme(), why: why() },
    ]);
}

fn lenders_and_how_they_count_days(table: &mut Table) {
    let catalogue = Catalogue::builtin().unwrap();
    let mut lender = catalogue.lender("bcc").unwrap().clone();
    lender.name = texts("Банк", "Банк", "The bank");
    let id = lender.id.clone();
    table.says([lender]);
    table.says([
        DayCount::Thirty360,
        DayCount::ThirtyE360,
        DayCount::Act360,
        DayCount::ActActIsda,
        DayCount::EqualMonths,
    ]);
    table.says([LenderKind::Bank, LenderKind::LeasingCompany]);
    table.says([
        LenderError::Unknown { id: "bbc".into(), known: vec!["halyk".into(), "bcc".into()] },
        LenderError::NoDayCount { id: id.clone(), gap: texts("бос", "пробел", "a gap") },
        LenderError::Against { id, field: "day_count", given: "act/360", practice: "act/365" },
    ]);
}
