//! What an answer says beside its verdicts: costs, what staff confirm, what is lost, what it is measured against.
#![cfg(all(feature = "builtin", feature = "json"))]

use std::collections::BTreeSet;

use nesie::advice::{Advice, Costs, QuoteOptions, advise};
use nesie::answer::QuoteAnswer;
use nesie::application::json::read_application;
use nesie::application::{Application, Collateral, CollateralKind, Use};
use nesie::catalogue::{Catalogue, Topic};
use nesie::eligibility::{Outcome, Remedy};
use nesie::loan::Row;
use nesie::money::Money;
use nesie::rate::Rate;
use serde_json::Value;

fn bakery() -> Application {
    read_application(include_str!("../../../examples/bakery.json")).unwrap()
}

fn advice<'c>(catalogue: &'c Catalogue, asked: QuoteOptions) -> Advice<'c> {
    advise(&bakery(), catalogue, "2026-11-22".parse().unwrap(), &asked).unwrap()
}

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(Money::tiyn).sum()
}

// Each answer once for all offers, in the order of the topics; a firm with nothing against it has none.
#[test]
fn what_speaks_against_offers_is_told_once() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut application = bakery();
    let told = |application: &Application| {
        let advice = advise(application, &catalogue, "2026-11-22".parse().unwrap(), &QuoteOptions::default());
        let against = QuoteAnswer::new(&advice.unwrap(), false).unwrap().speaks_against;
        against.into_iter().map(|one| (one.topic, one.actual, one.text.en.replace('\u{a0}', " "))).collect::<Vec<_>>()
    };
    assert_eq!(told(&application), []);
    application.applicant.tax_arrears = Some(Money::parse("9000000").unwrap());
    application.applicant.overdue_days = Some(400);
    application.applicant.oked = Some(vec!["92.00.1".parse().unwrap()]);
    let expected = [
        (Topic::TaxArrears, "9000000.00", "There are arrears of tax: 9 mln ₸."),
        (Topic::Overdue, "400", "A payment is overdue by 400 days."),
        (Topic::Activity, "92.00.1", "An activity that many lenders do not finance: ОКЭД 92.00.1."),
    ];
    assert_eq!(told(&application), expected.map(|(topic, actual, text)| (topic, actual.to_owned(), text.to_owned())));
}

#[test]
fn costs_are_read_off_the_rows() {
    let catalogue = Catalogue::builtin().unwrap();
    let measured = |rate: &str| QuoteOptions { market_rate: Rate::parse(rate).ok(), ..QuoteOptions::default() };
    let mut dearer_and_cheaper = (0, 0);
    for rate in ["1", "22"] {
        let advice = advice(&catalogue, measured(rate));
        let benchmark = advice.benchmark.as_ref().unwrap();
        let plain = benchmark.schedule.totals().borrower_payment.tiyn();
        assert_eq!(benchmark.effective_rate(), benchmark.schedule.effective_rate());
        for offered in advice.offers.iter().filter_map(|offer| offer.loan.as_ref()) {
            let costs = Costs::of(&offered.schedule, Some(benchmark)).unwrap();
            let rows = offered.schedule.rows();
            let paid = |row: &Row| row.borrower_payment;
            let total = offered.schedule.totals().borrower_payment.tiyn();
            let upfront = total - sum(rows.iter().map(paid));
            assert_eq!(costs.first_payment, rows[0].borrower_payment);
            let highest = rows.iter().map(paid).max().unwrap();
            let first_of_the_highest = rows.iter().find(|row| row.borrower_payment == highest).unwrap();
            assert_eq!((costs.highest_payment, costs.highest_payment_on), (highest, first_of_the_highest.due_on));
            // Disbursed on 1 December 2026: the twelfth payment, of 1 December 2027, is within the year.
            assert_eq!(costs.paid_in_first_year.tiyn(), sum(rows[..12].iter().map(paid)) + upfront);
            assert_eq!(costs.total_paid.tiyn(), total);
            assert_eq!(costs.state_interest, offered.schedule.totals().state_interest);
            assert_eq!(costs.saves.map(Money::tiyn), (plain >= total).then(|| plain - total));
            assert_eq!(costs.costs_more.map(Money::tiyn), (total > plain).then(|| total - plain));
            dearer_and_cheaper.0 += i32::from(total > plain);
            dearer_and_cheaper.1 += i32::from(total < plain);
        }
    }
    assert!(dearer_and_cheaper.0 > 0 && dearer_and_cheaper.1 > 0);
}

#[test]
fn what_staff_confirm_is_listed_once() {
    let catalogue = Catalogue::builtin().unwrap();
    let advice = advice(&catalogue, QuoteOptions::default());
    let answer = serde_json::to_value(QuoteAnswer::new(&advice, false).unwrap()).unwrap();
    let mut listed = 0;
    for (offer, json) in advice.offers.iter().zip(answer["offers"].as_array().unwrap()) {
        let mut expected: Vec<&str> = Vec::new();
        for finding in offer.all_findings().filter(|finding| finding.outcome == Outcome::ForStaff) {
            if !expected.contains(&finding.condition.id.as_str()) {
                expected.push(finding.condition.id.as_str());
            }
        }
        let said: Vec<&str> = json["to_confirm"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(said, expected);
        assert!(offer.to_confirm().count() >= expected.len());
        listed += said.len();
    }
    assert!(listed > 0);
}

#[test]
fn a_stop_cuts_only_a_subsidy_that_runs() {
    let catalogue = Catalogue::builtin().unwrap();
    let stopped = |day: Option<&str>| {
        let subsidy_stops_on = day.map(|day| day.parse().unwrap());
        advice(&catalogue, QuoteOptions { subsidy_stops_on, ..QuoteOptions::default() }).any_subsidy_is_stopped()
    };
    // Isker Aimak subsidises 36 months from 1 December 2026.
    assert!(stopped(Some("2027-06-01")));
    assert!(!stopped(Some("2035-01-01")));
    assert!(!stopped(None));
}

/// The sources that an answer names, however deep. A loan's limit of the effective rate names its own in full.
fn sources<'a>(json: &'a Value, found: &mut BTreeSet<&'a str>) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| *name != "loan") {
                found.extend(value.as_str().filter(|_| ["source", "rate_source"].contains(&name.as_str())));
                sources(value, found);
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| sources(entry, found)),
        _ => {}
    }
}

#[test]
fn every_source_that_an_answer_names_is_given_and_no_other() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut application = bakery();
    application.loan.disbursed_on = None;
    for on in catalogue.programmes().iter().map(|version| version.valid_from) {
        for lender in [None, Some("halyk")] {
            let advice = advise(
                &application,
                &catalogue,
                on,
                &QuoteOptions { lender: lender.map(Into::into), ..QuoteOptions::default() },
            )
            .unwrap();
            let answer = serde_json::to_value(QuoteAnswer::new(&advice, false).unwrap()).unwrap();
            let mut named = BTreeSet::new();
            sources(&answer, &mut named);
            let given = answer["sources"].as_object().unwrap();
            assert_eq!(given.keys().map(String::as_str).collect::<BTreeSet<_>>(), named, "{on:?}");
            // The table of the lenders' day counts.
            assert_eq!(named.contains("subsidy-schedules-2025"), lender.is_some());
        }
    }
    let advice = advice(&catalogue, QuoteOptions::default());
    let answer = serde_json::to_value(QuoteAnswer::new(&advice, false).unwrap()).unwrap();
    // As programmes/sources.toml has it.
    assert_eq!(answer["sources"]["d-gf"]["publisher"], "Damu");
    assert_eq!(answer["sources"]["d-gf"]["address"], "damu.kz/en/programmi/guarantee/guarantee_fund");
}

// MFO Almaty finances no passenger cars, and leaves land to its staff.
#[test]
fn what_is_left_of_the_uses_is_neither_refused_nor_for_staff() {
    let catalogue = Catalogue::builtin().unwrap();
    let asked = QuoteOptions { programme: Some("mfo-almaty-secured".into()), ..QuoteOptions::default() };
    let on = "2026-11-22".parse().unwrap();
    let judged = |uses: &[Use]| {
        let mut application = bakery();
        application.loan.uses = Some(uses.to_vec());
        let advice = advise(&application, &catalogue, on, &asked).unwrap();
        let finding = advice.offers[0].findings.iter().find(|finding| finding.condition.id == "uses").unwrap();
        (finding.outcome, finding.remedy.clone())
    };
    let equipment = Some(Remedy::Uses(vec![Use::Equipment]));
    assert_eq!(judged(&[Use::Equipment]), (Outcome::Met, None));
    assert_eq!(judged(&[Use::PassengerCar, Use::Land, Use::Equipment]), (Outcome::NotMet, equipment));
    // What is for staff refuses nothing, and so asks for no change.
    assert_eq!(judged(&[Use::Land, Use::Equipment]), (Outcome::ForStaff, None));
    assert_eq!(judged(&[Use::Land, Use::PassengerCar]), (Outcome::NotMet, None));
}

#[test]
fn security_that_is_worth_nothing_is_not_offered() {
    let catalogue = Catalogue::builtin().unwrap();
    let asked = QuoteOptions { programme: Some("mfo-almaty-secured".into()), ..QuoteOptions::default() };
    let on = "2026-11-22".parse().unwrap();
    let mut application = bakery();
    let amount = application.loan.amount;
    let item = |kind, value| Collateral { kind, value };
    for (items, expected) in [
        (vec![item(CollateralKind::RealEstate, Money::ZERO), item(CollateralKind::Movable, amount)], "movable"),
        (
            vec![item(CollateralKind::RealEstate, amount), item(CollateralKind::Movable, Money::TIYN)],
            "real_estate|movable",
        ),
        (vec![item(CollateralKind::RealEstate, Money::ZERO)], ""),
    ] {
        application.collateral = Some(items);
        let advice = advise(&application, &catalogue, on, &asked).unwrap();
        let finding = advice.offers[0].findings.iter().find(|finding| finding.condition.id == "collateral").unwrap();
        assert_eq!(finding.actual.as_ref().unwrap().to_string(), expected);
    }
}
