//! Why there is no offer or no loan, and how a lender counts days.
#![cfg(feature = "builtin")]

use nesie::advice::{AdviceError, LargestLoanError};
use nesie::catalogue::{Catalogue, LenderError, LenderKind};
use nesie::day_count::DayCount;

use super::{Table, date, rate, texts};

table!(offers: why_there_is_no_advice, why_no_largest_loan_is_found, lenders_and_how_they_count_days);

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
