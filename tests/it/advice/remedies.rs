//! Remedies that a person would follow: none asks for a larger loan or another family, and none names a figure that nobody
//! published.
#![cfg(feature = "builtin")]

use nesie::advice::{QuoteOptions, advise};
use nesie::application::{Category, LegalForm};
use nesie::catalogue::Rule;
use nesie::eligibility::{Finding, Note, Outcome, Quantity, Remedy, Requirement};
use proptest::prelude::*;

use super::worth::{CATALOGUE, bakery, finding, offer_of, only, quote};
use crate::support::applications::{any_application, any_date};
use crate::support::{date, money};

/// True if a finding demands a quantity as its least or its most.
fn demands(finding: &Finding, quantity: Quantity) -> bool {
    matches!(finding.required, Requirement::Range { min, max } if min == Some(quantity) || max == Some(quantity))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_remedy_asks_for_more_money_or_another_family(application in any_application(false), day in any_date()) {
        let advice = advise(&application, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
        for offer in &advice.offers {
            let remedies = offer.all_findings().filter_map(|finding| finding.remedy.as_ref());
            for remedy in remedies.chain(offer.changes.iter().flatten()) {
                match remedy {
                    Remedy::Amount(amount) => prop_assert!(*amount < application.loan.amount),
                    Remedy::Category(any_of) => {
                        let of_a_person =
                            any_of.iter().any(|category| !matches!(category, Category::SocialEntrepreneur | Category::IndustrialParkResident));
                        prop_assert!(!of_a_person, "{:?}", any_of);
                    }
                    _ => (),
                }
            }
            // Where the worth of the security is not published, no remedy names one.
            for finding in offer.all_findings().filter(|finding| finding.condition.rule.name() == "collateral") {
                prop_assert_eq!(&finding.remedy, &None);
            }
        }
    }

    // A figure is the limit of a condition whose source the catalogue has; of collateral, what the limit leaves beside that of
    // other kinds; of a day, the day on which a business is as old as the limit.
    #[test]
    fn no_figure_of_a_remedy_lacks_a_source(application in any_application(false), day in any_date()) {
        let advice = advise(&application, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
        for finding in advice.offers.iter().flat_map(|offer| offer.all_findings()) {
            let Some(remedy) = &finding.remedy else { continue };
            let is_published = match remedy {
                Remedy::Amount(amount)
                | Remedy::TaxArrears(amount)
                | Remedy::SocialArrears(amount)
                | Remedy::OwnContribution(amount) => demands(finding, Quantity::Money(*amount)),
                Remedy::CollateralWorth(_, worth) => matches!(
                    finding.required,
                    Requirement::Range { min: Some(Quantity::Money(least)), .. } if *worth <= least
                ),
                Remedy::TermMonths(count) => demands(finding, Quantity::Months(*count)),
                Remedy::OverdueDays(count) => demands(finding, Quantity::Days(*count)),
                Remedy::BankRate(rate) => demands(finding, Quantity::Percent(*rate)),
                Remedy::Register { wait_months: 0 } => true,
                Remedy::Register { wait_months } => demands(finding, Quantity::Months(*wait_months)),
                Remedy::DecideOn(until) => match &finding.condition.rule {
                    Rule::BusinessAge { min_months } | Rule::TradingAge { min_months } => {
                        let applicant = &application.applicant;
                        let begun = [applicant.registered_on, applicant.trading_since];
                        begun.into_iter().flatten().any(|begun| begun.same_day_after(*min_months) == Some(*until))
                    }
                    _ => false,
                },
                Remedy::Category(_) | Remedy::Uses(_) => true,
                other => panic!("{other:?} is not looked at here"),
            };
            prop_assert!(is_published, "{:?}", finding);
            prop_assert!(CATALOGUE.source(&finding.condition.source).is_some(), "{:?}", finding);
        }
    }
}

// 20 000 МРП of 4 325 tenge are 86.5 mln: Almaty Finance is for larger projects.
#[test]
fn nobody_is_told_to_borrow_more() {
    let advice = quote(&bakery("5000000"), "2026-11-22", &only("almaty-finance"));
    let offer = offer_of(&advice, "almaty-finance");
    let amount = finding(offer, "amount");
    assert_eq!((amount.outcome, &amount.remedy), (Outcome::NotMet, &None));
    assert_eq!(amount.note(), Some(Note::LargerProjects(money("86500000"))));
    assert_eq!(offer.changes, None);
}

// Registered on the day of the question, six months old on 22 May 2027.
#[test]
fn a_person_registers_first_and_the_age_counts_from_then() {
    let mut application = bakery("3000000");
    application.loan.term_months = 24;
    application.applicant.legal_form = Some(LegalForm::Individual);
    (application.applicant.registered_on, application.applicant.trading_since) = (None, None);
    let advice = quote(&application, "2026-11-22", &only("mfo-almaty-unsecured"));
    let offer = offer_of(&advice, "mfo-almaty-unsecured");
    let age = finding(offer, "business_age");
    assert_eq!((age.outcome, age.note()), (Outcome::NotMet, Some(Note::AgeFromRegistration)));
    let changes = offer.changes.as_ref().unwrap();
    assert_eq!(changes[..], [Remedy::Register { wait_months: 0 }, Remedy::DecideOn(date("2027-05-22"))]);
}
