//! The one function most users call: what must hold of it, whatever the application.
#![cfg(feature = "builtin")]

use std::sync::LazyLock;

use crate::support::applications::{any_application, any_date};
use nesie::advice::{Advice, Group, Offer, QuoteOptions, advise};
use nesie::application::{Application, Category, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, Kind, Rule};
use nesie::date::Date;
use nesie::eligibility::{DecisionContext, Outcome, Verdict, findings};
use nesie::money::Money;
use nesie::rate::Rate;
use proptest::prelude::*;

use crate::support::money;

fn only(programme: &str) -> QuoteOptions {
    QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() }
}

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::builtin().unwrap_or_else(|error| panic!("{error}")));
    &CATALOGUE
}

fn on(text: &str) -> Date {
    text.parse().unwrap()
}

/// An application of which only the loan and the categories are known.
fn wish(amount: &str, term_months: u32, purpose: Purpose, categories: &[Category]) -> Application {
    let mut application = Application::new(LoanRequest::new(money(amount), term_months, purpose));
    application.applicant.categories = Some(categories.to_vec());
    application
}

fn outcome_and_rate(application: &Application, date: &str, programme: &str, condition: &str) -> (Outcome, Rate) {
    let catalogue = catalogue();
    let advice = advise(application, catalogue, on(date), &only(programme)).unwrap();
    let offer = &advice.offers[0];
    let finding = offer.findings.iter().find(|finding| finding.condition.id == condition).unwrap();
    (finding.outcome, offer.terms.as_ref().unwrap().rate.annual_rate)
}

// 20 000 МРП of 2 917 tenge (2021) are 58 340 000: the portal's "58 mln".
#[test]
fn twenty_thousand_mrp_part_the_two_lenders() {
    let investment = |amount| wish(amount, 60, Purpose::Investment, &[]);
    for (amount, programme, expected) in [
        ("58340000.00", "mfo-almaty-secured", Outcome::Met),
        ("58340000.01", "mfo-almaty-secured", Outcome::NotMet),
        ("58339999.99", "almaty-finance", Outcome::NotMet),
        ("58340000.00", "almaty-finance", Outcome::Met),
    ] {
        let (outcome, _) = outcome_and_rate(&investment(amount), "2021-12-01", programme, "amount");
        assert_eq!(outcome, expected, "{amount} {programme}");
    }
}

// The МРП is known until 2028; the limits in tenge hold whatever it becomes.
#[test]
fn a_limit_in_tenge_is_broken_without_the_mrp() {
    for (amount, programme, expected) in [
        ("500000000.01", "almaty-finance", Outcome::NotMet),
        ("500000000.00", "almaty-finance", Outcome::Unknown),
        ("499999.99", "mfo-almaty-secured", Outcome::NotMet),
        ("500000.00", "mfo-almaty-secured", Outcome::Unknown),
    ] {
        let application = wish(amount, 60, Purpose::Investment, &[]);
        let (outcome, _) = outcome_and_rate(&application, "2029-06-01", programme, "amount");
        assert_eq!(outcome, expected, "{amount} {programme}");
    }
}

#[test]
fn the_rate_of_a_park_ends_at_seventy_million() {
    let park = |amount| wish(amount, 60, Purpose::Investment, &[Category::IndustrialParkResident]);
    for (amount, percent) in [("70000000.00", "2"), ("70000000.01", "6")] {
        let (_, rate) = outcome_and_rate(&park(amount), "2022-02-01", "almaty-finance", "amount");
        assert_eq!(rate.to_string(), percent, "{amount}");
    }
}

#[test]
fn working_capital_ends_at_a_hundred_million() {
    for (amount, purpose, expected) in [
        ("100000000.00", Purpose::WorkingCapital, Outcome::Met),
        ("100000000.01", Purpose::WorkingCapital, Outcome::NotMet),
        // How a mixed loan divides is not among the inputs.
        ("100000000.01", Purpose::Mixed, Outcome::ForStaff),
        ("100000000.00", Purpose::Mixed, Outcome::Met),
    ] {
        let application = wish(amount, 36, purpose, &[]);
        let (outcome, _) = outcome_and_rate(&application, "2022-02-01", "almaty-finance", "amount-working-capital");
        assert_eq!(outcome, expected, "{amount} {purpose:?}");
    }
}

#[test]
fn a_mixed_loan_fails_a_term_only_where_both_parts_would() {
    for (term_months, expected) in
        [(36, Outcome::Met), (37, Outcome::ForStaff), (84, Outcome::ForStaff), (85, Outcome::NotMet)]
    {
        let application = wish("60000000.00", term_months, Purpose::Mixed, &[]);
        let (outcome, _) = outcome_and_rate(&application, "2021-12-01", "almaty-finance", "term-working-capital");
        assert_eq!(outcome, expected, "{term_months}");
    }
}

#[test]
fn the_unsecured_rate_fell_from_twelve_to_nine() {
    for (date, percent) in [("2021-08-10", "12"), ("2023-03-29", "9"), ("2023-01-01", "9"), ("2022-12-31", "12")] {
        let application = wish("6000000.00", 24, Purpose::Investment, &[]);
        let (_, rate) = outcome_and_rate(&application, date, "mfo-almaty-unsecured", "amount");
        assert_eq!(rate.to_string(), percent, "{date}");
    }
}

#[test]
fn a_bin_tells_an_age_that_is_not_given() {
    let catalogue = catalogue();
    let outcome = |date: &str| {
        let mut application = wish("1000000.00", 12, Purpose::Investment, &[]);
        // February 2024, the check digit counted by hand: 2·1 + 4·2 + 2·4 + 4·5 = 38, 38 mod 11 = 5.
        application.applicant.id = Some("240240000005".parse().unwrap());
        let advice = advise(&application, catalogue, on(date), &only("mfo-almaty-unsecured")).unwrap();
        advice.offers[0].findings.iter().find(|finding| finding.condition.id == "business_age").unwrap().outcome
    };
    // Registered by 29 February 2024 at the latest; never a no from the month alone.
    assert_eq!(outcome("2024-08-29"), Outcome::Met);
    assert_eq!(outcome("2024-08-28"), Outcome::Unknown);
    assert_eq!(outcome("2024-03-01"), Outcome::Unknown);
}

#[test]
fn an_id_of_another_kind_is_no_plain_yes() {
    let outcome = |form, id: &str| {
        let mut application = wish("20000000.00", 60, Purpose::Investment, &[]);
        application.applicant.legal_form = Some(form);
        application.applicant.id = id.parse().ok();
        outcome_and_rate(&application, "2026-11-22", "mfo-almaty-secured", "legal_form").0
    };
    use nesie::application::LegalForm::{Llp, SoleEntrepreneur};
    assert_eq!(outcome(Llp, "970840000277"), Outcome::Met);
    assert_eq!(outcome(SoleEntrepreneur, "970840000277"), Outcome::ForStaff);
    assert_eq!(outcome(SoleEntrepreneur, ""), Outcome::Met);
}

#[test]
fn trade_before_registration_does_not_count() {
    let mut application = wish("1000000.00", 12, Purpose::Investment, &[]);
    application.applicant.registered_on = "2026-10-01".parse().ok();
    application.applicant.trading_since = "2010-01-01".parse().ok();
    let (outcome, _) = outcome_and_rate(&application, "2026-11-22", "mfo-almaty-unsecured", "trading_age");
    assert_eq!(outcome, Outcome::NotMet);
    // Whoever has not said when is not told a yes that this answer may take back.
    application.applicant.registered_on = None;
    let (outcome, _) = outcome_and_rate(&application, "2026-11-22", "mfo-almaty-unsecured", "trading_age");
    assert_eq!(outcome, Outcome::Unknown);
    application.applicant.trading_since = "2026-10-01".parse().ok();
    let (outcome, _) = outcome_and_rate(&application, "2026-11-22", "mfo-almaty-unsecured", "trading_age");
    assert_eq!(outcome, Outcome::NotMet);
}

#[test]
fn missing_security_is_named_with_its_worth() {
    let mut application = wish("90000000.00", 60, Purpose::Investment, &[]);
    application.collateral = Some(Vec::new());
    let advice = advise(&application, catalogue(), on("2026-11-22"), &only("almaty-finance")).unwrap();
    // 60 % of 90 mln is the least that the programme asks for.
    let changes = advice.offers[0].changes.as_ref().unwrap();
    let said: Vec<_> = changes.iter().map(|change| (change.change(), change.to())).collect();
    assert_eq!(said, [("collateral.real_estate", "54000000.00".to_owned())]);
}

#[test]
fn a_programme_out_of_force_is_left_out_and_explained_when_asked_for() {
    let catalogue = catalogue();
    let application = wish("6000000.00", 24, Purpose::Investment, &[]);
    let advice = advise(&application, catalogue, on("2026-11-22"), &QuoteOptions::default()).unwrap();
    assert!(advice.offers.iter().all(|offer| offer.programme.id.as_str() != "almaty-2019"));
    assert_eq!(advice.not_in_force, None);
    let advice = advise(&application, catalogue, on("2026-11-22"), &only("almaty-2019")).unwrap();
    assert!(advice.offers.is_empty());
    assert_eq!(advice.not_in_force.unwrap().versions.len(), 1);
    let error = advise(&application, catalogue, on("2026-11-22"), &only("almaty-2020")).unwrap_err();
    assert!(error.to_string().starts_with("there is no programme \"almaty-2020\"; the programmes are: almaty-2019, "));
}

#[test]
fn terms_are_stale_a_day_after_twelve_months() {
    let catalogue = catalogue();
    let application = wish("6000000.00", 24, Purpose::Investment, &[]);
    for (date, stale) in [("2024-03-29", false), ("2024-03-30", true)] {
        let advice = advise(&application, catalogue, on(date), &only("mfo-almaty-unsecured")).unwrap();
        assert_eq!(advice.offers[0].stale, stale, "{date}");
    }
}

/// What an answer says, without the figures.
fn verdicts(advice: &Advice) -> Vec<String> {
    let outcomes = |offer: &Offer| {
        let outcome = |finding: &nesie::eligibility::Finding| format!("{} {:?}", finding.condition.id, finding.outcome);
        offer.findings.iter().map(outcome).collect::<Vec<_>>().join(", ")
    };
    let line = |offer: &Offer| format!("{} {:?}: {}", offer.programme.id.as_str(), offer.verdict, outcomes(offer));
    advice.offers.iter().map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_verdict_follows_from_the_findings_alone(application in any_application(false), date in any_date()) {
        let catalogue = catalogue();
        let advice = advise(&application, catalogue, date, &QuoteOptions::default()).unwrap();
        for offer in &advice.offers {
            let has = |outcome| offer.all_findings().any(|finding| finding.outcome == outcome);
            let expected = match (has(Outcome::NotMet), has(Outcome::Unknown)) {
                (true, _) => Verdict::NotEligible,
                (false, true) => Verdict::Undetermined,
                (false, false) => Verdict::Eligible,
            };
            prop_assert_eq!(offer.verdict, expected);
            for finding in offer.all_findings() {
                prop_assert_eq!(finding.outcome == Outcome::Unknown, !finding.missing.is_empty());
                prop_assert!(finding.remedy.is_none() || finding.outcome == Outcome::NotMet);
            }
        }
        prop_assert!(advice.offers.iter().map(|offer| offer.group).is_sorted());
        let fitting = advice.offers.iter().filter(|offer| offer.group != Group::DoesNotFit);
        let order: Vec<_> = fitting.map(|offer| (offer.group, offer.total_paid().unwrap_or(Money::MAX))).collect();
        prop_assert!(order.is_sorted());
    }

    #[test]
    fn a_missing_input_is_never_a_no(application in any_application(false), date in any_date()) {
        let catalogue = catalogue();
        let mut bare = Application::new(application.loan.clone());
        bare.loan.uses = None;
        let advice = advise(&bare, catalogue, date, &QuoteOptions::default()).unwrap();
        for finding in advice.offers.iter().flat_map(|offer| &offer.findings) {
            let of_the_loan = matches!(finding.condition.rule, Rule::Amount(_) | Rule::Term(_) | Rule::Purpose { .. } | Rule::BankRate { .. });
            prop_assert!(of_the_loan || finding.outcome != Outcome::NotMet, "{:?}", finding);
        }
    }

    #[test]
    fn applying_a_remedy_makes_its_condition_met(application in any_application(false), date in any_date()) {
        let catalogue = catalogue();
        let advice = advise(&application, catalogue, date, &QuoteOptions::default()).unwrap();
        for offer in &advice.offers {
            for finding in &offer.findings {
                let Some(remedy) = &finding.remedy else { continue };
                let (changed, changed_on) = remedy.apply(application.clone(), date);
                let context = DecisionContext::new(changed_on, catalogue.indicators());
                let after = findings(offer.programme, &changed, context);
                let after = after.iter().find(|after| after.condition.id == finding.condition.id).unwrap();
                prop_assert_eq!(after.outcome, Outcome::Met, "{:?} {:?}", finding, remedy);
            }
        }
    }

    #[test]
    fn the_changes_of_a_programme_open_it_and_none_is_superfluous(application in any_application(false), date in any_date()) {
        let catalogue = catalogue();
        let advice = advise(&application, catalogue, date, &QuoteOptions::default()).unwrap();
        for offer in advice.offers.iter().filter(|offer| offer.verdict == Verdict::NotEligible) {
            let Some(changes) = &offer.changes else {
                let stuck = |finding: &nesie::eligibility::Finding| finding.outcome == Outcome::NotMet && finding.remedy.is_none();
                prop_assert!(offer.all_findings().any(stuck), "{:?}", offer);
                continue;
            };
            let verdict = |without: Option<usize>| {
                let (mut changed, mut on) = (application.clone(), date);
                for (position, change) in changes.iter().enumerate() {
                    if Some(position) != without {
                        (changed, on) = change.apply(changed, on);
                    }
                }
                let context = DecisionContext::new(on, catalogue.indicators());
                let programmes = [Some(offer.programme), offer.with.as_ref().map(|partner| partner.programme)];
                let verdict_of = |programme| Verdict::of(&findings(programme, &changed, context));
                programmes.into_iter().flatten().map(verdict_of).max().unwrap()
            };
            prop_assert_ne!(verdict(None), Verdict::NotEligible, "{:?}", changes);
            for position in 0..changes.len() {
                prop_assert_eq!(verdict(Some(position)), Verdict::NotEligible, "{:?} without {}", changes, position);
            }
        }
    }

    #[test]
    fn the_order_of_a_list_changes_nothing(application in any_application(false), date in any_date()) {
        let catalogue = catalogue();
        let mut reversed = application.clone();
        let applicant = &mut reversed.applicant;
        if let Some(list) = &mut applicant.oked {
            list.reverse();
        }
        if let Some(list) = &mut applicant.categories {
            list.reverse();
        }
        if let Some(list) = &mut reversed.loan.uses {
            list.reverse();
        }
        if let Some(list) = &mut reversed.collateral {
            list.reverse();
        }
        let (straight, reversed) = (
            advise(&application, catalogue, date, &QuoteOptions::default()).unwrap(),
            advise(&reversed, catalogue, date, &QuoteOptions::default()).unwrap(),
        );
        prop_assert_eq!(verdicts(&straight), verdicts(&reversed));
        prop_assert_eq!(&straight.next_questions, &reversed.next_questions);
    }

    #[test]
    fn every_loan_that_is_offered_is_computed(application in any_application(false), date in any_date()) {
        let catalogue = catalogue();
        let advice = advise(&application, catalogue, date, &QuoteOptions::default()).unwrap();
        for offer in advice.offers.iter().filter(|offer| offer.programme.kind == Kind::Loan) {
            prop_assert!(offer.terms.is_some());
            // What does not fit is not shown, and so not computed.
            prop_assert_eq!(offer.loan.is_some(), offer.verdict != Verdict::NotEligible);
            let Some(offered) = &offer.loan else { continue };
            prop_assert_eq!(offered.schedule.totals().principal, application.loan.amount);
            prop_assert_eq!(offered.schedule.rows().len(), usize::try_from(application.loan.term_months).unwrap());
        }
    }
}
