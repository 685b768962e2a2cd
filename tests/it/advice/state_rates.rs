//! Nominal rate, subsidy and borrower's rate as `quote` gives them on a day, against published splits, and the same in
//! tenge in every row.
#![cfg(feature = "builtin")]

use nesie::advice::{Assumption, LargestLoanError, Offer, QuoteOptions, advise, largest_loan};
use nesie::application::{Application, Category, LoanRequest, Purpose, RepaymentMethod};
use nesie::catalogue::Catalogue;
use nesie::eligibility::{Outcome, Verdict};
use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize, LocalizedText};
use nesie::money::Money;
use nesie::rate::Rate;

use crate::support::rate;

/// The three rates of a loan of 12 000 000.00 that stands, at the bank's rate if one is given, and why that is refused if it is.
fn split(programme: &str, on: &str, bank_rate: Option<&str>) -> ([Rate; 3], Option<String>) {
    let catalogue = Catalogue::builtin().unwrap();
    let mut application =
        Application::new(LoanRequest::new(Money::parse("12000000").unwrap(), 36, Purpose::Investment));
    application.loan.annual_rate = bank_rate.map(rate);
    application.loan.method = Some(RepaymentMethod::Bullet);
    let asked = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
    let advice = advise(&application, &catalogue, on.parse().unwrap(), &asked).unwrap();
    let offer = &advice.offers[0];
    let rate = &offer.terms.as_ref().unwrap().rate;
    let state = rate.support.unwrap().rate;
    // A twelfth of 12 000 000.00 at 1 % is 10 000.00: a rate in percent is so many tenge ten thousandfold.
    let in_tenge =
        |rate: Rate| Money::parse(&(rate.percent() * rust_decimal::Decimal::from(10_000)).to_string()).unwrap();
    for row in offer.loan.iter().flat_map(|offered| offered.schedule.rows()) {
        let expected = [rate.nominal_rate, state, rate.annual_rate].map(in_tenge);
        assert_eq!([row.interest, row.state_interest, row.borrower_interest], expected, "{programme} row {}", row.n);
    }
    let refused = offer.findings.iter().find(|finding| {
        finding.condition.id == "bank_rate"
            && finding.outcome == Outcome::NotMet
            && offer.verdict == Verdict::NotEligible
    });
    let refused = refused.map(|finding| nesie::language::LocalizedText::of(finding).en.replace('\u{a0}', " "));
    ([rate.nominal_rate, state, rate.annual_rate], refused)
}

// Splits of projects in the programme reports of Almaty, January to September 2021. The base rate of the National Bank was 9 %,
// and 9 + 5 the most that a bank might ask for (VTB, DKB-2025).
#[test]
fn the_second_direction_of_dkb2025_in_2021() {
    for (nominal, state, borrower) in [("14", "8", "6"), ("13.5", "7.5", "6"), ("13.74", "7.74", "6"), ("12", "6", "6")]
    {
        let (rates, refused) = split("dkb2025-subsidy", "2021-06-01", Some(nominal));
        assert_eq!((rates, refused), ([nominal, state, borrower].map(rate), None));
    }
    let (assumed, refused) = split("dkb2025-subsidy", "2021-06-01", None);
    assert_eq!((assumed, refused), (["14", "8", "6"].map(rate), None));
    let (_, refused) = split("dkb2025-subsidy", "2021-06-01", Some("14.01"));
    assert_eq!(refused.as_deref(), Some("The bank's rate: 14.01 %, 0.01 percentage points above the limit of 14 %"));
}

// Damu's page of the subsidy (2025): base + 4, of which the borrower pays 60 %, 12.3 % at least. At 16.5 %, the base rate from 10 March
// 2025, (16.5 + 4) x 0.6 = 12.3.
#[test]
fn decree_400_at_a_base_rate_of_16_5() {
    let decree_400 = split("sme-subsidy-2025", "2025-07-01", None);
    assert_eq!(decree_400, (["20.5", "8.2", "12.3"].map(rate), None));
}

// Damu's page of Isker Aimak (2026): base + 4, of which the state pays 40 %, and the borrower 12.6 % at least. The base rate of
// the days: 18, 17, 16.75 and 16.25 %. By hand 22 x 0.4 = 8.8; 21 x 0.4 = 8.4; 20.75 - 12.6 = 8.15; 20.25 - 12.6 = 7.65.
#[test]
fn isker_aimak_above_at_and_under_its_floor() {
    for (on, nominal, state, borrower) in [
        ("2026-03-01", "22", "8.8", "13.2"),
        ("2026-07-01", "21", "8.4", "12.6"),
        ("2026-08-01", "20.75", "8.15", "12.6"),
        ("2026-09-15", "20.25", "7.65", "12.6"),
    ] {
        let (rates, refused) = split("isker-aimak", on, None);
        assert_eq!((rates, refused), ([nominal, state, borrower].map(rate), None), "{on}");
    }
}

/// What the offer of a programme says of a bank's rate, and what is assumed; no assumptions where nothing is computed.
fn told_of(programme: &str, on: &str, bank_rate: &str) -> (Outcome, String, Verdict, Option<Vec<Assumption>>) {
    let catalogue = Catalogue::builtin().unwrap();
    let mut application =
        Application::new(LoanRequest::new(Money::parse("12000000").unwrap(), 36, Purpose::Investment));
    application.applicant.categories = Some(vec![Category::SocialEntrepreneur]);
    application.loan.annual_rate = Some(rate(bank_rate));
    let asked = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
    let advice = advise(&application, &catalogue, on.parse().unwrap(), &asked).unwrap();
    let Offer { findings, verdict, terms, .. } = &advice.offers[0];
    let finding = findings.iter().find(|finding| finding.condition.id == "bank_rate").unwrap();
    let text = LocalizedText::of(finding).en.replace('\u{a0}', " ");
    (finding.outcome, text, *verdict, terms.as_ref().map(|terms| terms.assumptions.clone()))
}

// Damu's page of the social subsidy names base + 5 = 21.25 and 13.25 points, so 8 %; the national project of October 2022, 14.5 + 7
// = 21.5 and 15 points, so 6.5 %. What a borrower pays where the points eat up the bank's rate no page says.
#[test]
fn points_that_are_not_below_the_rate_are_left_to_staff() {
    for (programme, on, bank_rate, text) in [
        (
            "social-subsidy",
            "2026-10-05",
            "10",
            "10 %, which is not above the 13.25 percentage points that the state pays",
        ),
        (
            "social-subsidy",
            "2026-10-05",
            "13.25",
            "13.25 %, which is not above the 13.25 percentage points that the state pays",
        ),
        (
            "national-project-portfolio",
            "2022-10-05",
            "14",
            "14 %, which is not above the 15 percentage points that the state pays",
        ),
    ] {
        let (outcome, said, verdict, assumed) = told_of(programme, on, bank_rate);
        assert_eq!((outcome, assumed), (Outcome::ForStaff, None), "{programme} {bank_rate}");
        let rest = "; who pays how much at such a rate is not published, so the loan is not calculated";
        assert_eq!(said, format!("The bank's rate: {text}{rest}"));
        // Other answers are missing; what is for staff rules nothing out.
        assert_eq!(verdict, Verdict::Undetermined);
        let mut application = Application::new(LoanRequest::new(Money::ZERO, 36, Purpose::Investment));
        application.loan.annual_rate = Some(rate(bank_rate));
        let (payment, catalogue) = (Money::parse("500000").unwrap(), Catalogue::builtin().unwrap());
        let on = on.parse().unwrap();
        let error = largest_loan(&application, payment, programme, &catalogue, on).unwrap_err();
        assert!(matches!(error, LargestLoanError::SubsidyUnknown { .. }), "{error}");
        assert_eq!((error.code(), error.field().as_ref()), (Code::SubsidyUnknown, "rate"));
        assert_eq!(
            error.localize(Lang::En).replace('\u{a0}', " "),
            format!("{programme}: The bank's rate: {text}{rest}")
        );
    }
}

#[test]
fn points_of_less_than_the_highest_rate_have_two_readings_and_the_worse_counts() {
    // By hand 14 - 13.25 = 0.75 with whole points; 21.25 - 13.25 = 8 is what a borrower pays at the highest rate, and the state
    // 14 - 8 = 6.
    let (rates, _) = split("social-subsidy", "2026-10-05", Some("14"));
    assert_eq!(rates, ["14", "6", "8"].map(rate));
    let (rates, _) = split("social-subsidy", "2026-10-05", Some("21.25"));
    assert_eq!(rates, ["21.25", "13.25", "8"].map(rate));
    for (bank_rate, is_assumed) in [("14", true), ("21.24", true), ("21.25", false)] {
        let (outcome, _, _, assumed) = told_of("social-subsidy", "2026-10-05", bank_rate);
        assert_eq!(outcome, Outcome::Met);
        assert_eq!(assumed.unwrap().contains(&Assumption::PointsShrink), is_assumed, "{bank_rate}");
    }
    // A share of the rate is published for any rate.
    let (_, _, _, assumed) = told_of("isker-aimak", "2026-03-01", "21");
    assert!(!assumed.unwrap().contains(&Assumption::PointsShrink));
}

// Decree 1176: the borrower never pays under 12.6 %. DKB-2025: 6 %.
#[test]
fn a_rate_at_which_the_state_pays_nothing_is_said() {
    for (programme, on, bank_rate, least) in
        [("isker-aimak", "2026-03-01", "12", "12.6"), ("dkb2025-subsidy", "2021-06-01", "6", "6")]
    {
        let (outcome, said, _, assumed) = told_of(programme, on, bank_rate);
        assert_eq!(outcome, Outcome::ForStaff);
        let expected = format!("The bank's rate: {bank_rate} %, while the borrower pays at least {least} %");
        assert_eq!(said, format!("{expected}: at this rate the state pays nothing"));
        assert!(assumed.unwrap().contains(&Assumption::NoSubsidyAtThisRate));
    }
    assert_eq!(told_of("isker-aimak", "2026-03-01", "12.61").0, Outcome::Met);
}
