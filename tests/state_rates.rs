//! Nominal rate, state's part and borrower's rate as `quote` gives them on a day, against published splits, and the same in
//! tenge in every row.

use nesie::advice::{Asked, advise};
use nesie::application::{Application, LoanWish, Purpose, RepaymentMethod};
use nesie::catalogue::Catalogue;
use nesie::date::DecisionDate;
use nesie::eligibility::{Outcome, Verdict};
use nesie::money::Money;
use nesie::rate::Rate;

fn rate(percent: &str) -> Rate {
    Rate::parse(percent).unwrap()
}

/// The three rates of a loan of 12 000 000.00 that stands, at the bank's rate if one is given, and why that is refused if it is.
fn split(programme: &str, on: &str, bank_rate: Option<&str>) -> ([Rate; 3], Option<String>) {
    let catalogue = Catalogue::builtin().unwrap();
    let mut application = Application::new(LoanWish::new(Money::parse("12000000").unwrap(), 36, Purpose::Investment));
    application.loan.annual_rate = bank_rate.map(rate);
    application.loan.method = Some(RepaymentMethod::Bullet);
    let asked = Asked { programme: Some(programme), ..Asked::default() };
    let advice = advise(&application, &catalogue, DecisionDate(on.parse().unwrap()), asked).unwrap();
    let offer = &advice.offers[0];
    let terms = offer.terms.as_ref().unwrap();
    let state = terms.rate.support.unwrap().rate;
    // A twelfth of 12 000 000.00 at 1 % is 10 000.00: a rate in percent is so many tenge ten thousandfold.
    let in_tenge =
        |rate: Rate| Money::parse(&(rate.percent() * rust_decimal::Decimal::from(10_000)).to_string()).unwrap();
    for row in terms.schedule.rows() {
        let expected = [terms.rate.nominal_rate, state, terms.rate.annual_rate].map(in_tenge);
        assert_eq!([row.interest, row.state_interest, row.borrower_interest], expected, "{programme} row {}", row.n);
    }
    let refused = offer.findings.iter().find(|finding| {
        finding.condition.id == "bank_rate"
            && finding.outcome == Outcome::NotMet
            && offer.verdict == Verdict::NotEligible
    });
    let refused = refused.map(|finding| nesie::language::Texts::of(finding).en.replace('\u{a0}', " "));
    ([terms.rate.nominal_rate, state, terms.rate.annual_rate], refused)
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
