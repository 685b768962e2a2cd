//! What an offer's loan is computed with: fees of a guarantee, the days on which a subsidy can stop, the МРП of the day, and what is said
//! of terms that are old or exceeded.
#![cfg(feature = "builtin")]

use std::sync::LazyLock;

use nesie::advice::{Advice, Assumption, Offer, QuoteOptions, Terms, advise};
use nesie::application::{Application, Category, LoanRequest, Purpose};
use nesie::catalogue::Catalogue;
use nesie::eligibility::Outcome;
use nesie::language::{Lang, Localize};
use nesie::loan::{Fee, FeeKind};
use nesie::money::Money;
use nesie::rate::Rate;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::builtin().unwrap_or_else(|error| panic!("{error}")));

/// An investment loan for five years, of which nothing else is told.
fn wish(amount: &str) -> Application {
    Application::new(LoanRequest::new(Money::parse(amount).unwrap(), 60, Purpose::Investment))
}

fn only(programme: &str) -> QuoteOptions {
    QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() }
}

fn advice(application: &Application, on: &str, asked: QuoteOptions) -> Advice<'static> {
    advise(application, &CATALOGUE, on.parse().unwrap(), &asked).unwrap()
}

fn offer(application: &Application, on: &str, programme: &str) -> Offer<'static> {
    advice(application, on, only(programme)).offers.remove(0)
}

fn terms(application: &Application, on: &str, programme: &str) -> Terms<'static> {
    offer(application, on, programme).terms.unwrap()
}

// By hand: 85 % of 20 000 000.00 are 17 000 000.00, 1.5 % of them 255 000.00 at the start; in the first month, the whole
// principal owed, 1.5 % of them by 30/360 are 21 250.00.
#[test]
fn a_guarantee_costs_its_fee_at_the_start_and_every_year() {
    let mut application = wish("20000000");
    application.loan.annual_rate = Rate::parse("20").ok();
    let offer = offer(&application, "2026-11-22", "guarantee-fund-1");
    let offered = offer.loan.as_ref().unwrap();
    let money = |text| Money::parse(text).unwrap();
    let fee = |kind| Fee { name: "guarantee".into(), kind, in_gesv: true };
    let expected = [
        fee(FeeKind::UpfrontAmount { amount: money("255000"), withheld: false }),
        fee(FeeKind::YearlyPercentOfGuarantee { rate: Rate::parse("1.5").unwrap(), guarantee: money("17000000") }),
    ];
    assert_eq!(offered.loan.terms().fees, expected);
    let rows = offered.schedule.rows();
    assert_eq!(rows[0].fees, money("21250"));
    let in_rows: i64 = rows.iter().map(|row| row.borrower_payment.tiyn()).sum();
    assert_eq!(offered.schedule.totals().borrower_payment.tiyn() - in_rows, money("255000").tiyn());
}

// Isker Aimak pays its part for 36 months from the disbursement on 1 December 2026, to 1 December 2029.
#[test]
fn a_subsidy_can_stop_only_after_it_has_begun_and_before_it_ends() {
    let mut application = wish("20000000");
    application.loan.disbursed_on = "2026-12-01".parse().ok();
    for (day, stops) in [
        ("2026-11-30", false),
        ("2026-12-01", false),
        ("2026-12-02", true),
        ("2029-11-30", true),
        ("2029-12-01", false),
        ("2029-12-02", false),
    ] {
        let asked = QuoteOptions { subsidy_stops_on: day.parse().ok(), ..only("isker-aimak") };
        assert_eq!(advice(&application, "2026-11-22", asked).any_subsidy_is_stopped(), stops, "{day}");
    }
}

// The МРП of 2027 is of the plan only; the limit of the loan without security is in tenge.
#[test]
fn a_limit_in_a_planned_mrp_is_said_to_be_one() {
    for (on, programme, planned) in [
        ("2026-12-31", "mfo-almaty-secured", false),
        ("2027-01-01", "mfo-almaty-secured", true),
        ("2027-01-01", "almaty-finance", true),
        ("2027-01-01", "mfo-almaty-unsecured", false),
        // No limit of its amount is in МРП, but that of the tax arrears is: 10 МРП.
        ("2026-12-31", "damu-leasing", false),
        ("2027-01-01", "damu-leasing", true),
    ] {
        let assumed = terms(&wish("5000000"), on, programme).assumptions.contains(&Assumption::PlannedMrp);
        assert_eq!(assumed, planned, "{on} {programme}");
    }
}

// A small business has an income of up to 300 000 МРП of 1 January: 1 297.5 mln in 2026, 1 374 mln by the plan for 2027.
#[test]
fn a_size_by_a_planned_mrp_is_said_to_be_one() {
    let mut application = wish("5000000");
    application.applicant.employees = Some(50);
    for (income, on, outcome, planned) in [
        (Some("1300000000"), "2026-12-31", Outcome::NotMet, false),
        (Some("1300000000"), "2027-01-01", Outcome::Met, true),
        (None, "2027-01-01", Outcome::Unknown, false),
    ] {
        application.applicant.average_annual_income = income.map(|income| Money::parse(income).unwrap());
        let offer = offer(&application, on, "isker-aimak");
        let size = offer.findings.iter().find(|finding| finding.condition.id == "size").unwrap();
        assert_eq!(size.outcome, outcome, "{income:?} {on}");
        let assumed = offer.terms.as_ref().unwrap().assumptions.contains(&Assumption::PlannedMrp);
        assert_eq!(assumed, planned, "{income:?} {on}");
    }
}

// The bank's own rate is another than that of money placed with it: nobody has told the latter.
#[test]
fn a_rate_that_nobody_gave_is_not_said_to_be_given() {
    let mut application = wish("5000000");
    for (programme, given, said) in [
        ("almaty-business", None, "not known: the highest that the programme allows is taken, 7 %"),
        ("almaty-business", Some("8.5"), "not known: the highest that the programme allows is taken, 7 %"),
        ("isker-aimak", Some("20"), "The bank's rate: 20 % (required: at most 20.25 %)"),
    ] {
        application.loan.annual_rate = given.map(|rate| Rate::parse(rate).unwrap());
        let offer = offer(&application, "2026-10-20", programme);
        let rate = offer.findings.iter().find(|finding| finding.condition.id == "bank_rate").unwrap();
        let text = rate.localize(Lang::En).replace('\u{a0}', " ");
        assert!(text.ends_with(said), "{programme}: {text}");
    }
}

#[test]
fn a_size_on_a_day_without_an_mrp_says_what_is_missing() {
    let mut application = wish("5000000");
    application.applicant.employees = Some(50);
    application.applicant.average_annual_income = Money::parse("90000000").ok();
    let offer = offer(&application, "2029-01-01", "mfo-almaty-secured");
    let size = offer.findings.iter().find(|finding| finding.condition.id == "size").unwrap();
    assert_eq!(
        size.localize(Lang::En),
        "Size of the business: it is told by the MCI, and that of 1 January of the year is not known (required: micro, small, medium)"
    );
}

// 20 000 МРП: of 3 063 tenge, since 1 January 2022, they are 61 260 000; of 3 180, since 1 April, 63 600 000.
// One lender lends up to them, the other from them on.
#[test]
fn an_amount_that_two_values_of_a_year_judge_otherwise_is_said_to_be_one() {
    for (amount, on, secured, finance) in [
        ("61259999.99", "2022-04-01", false, false),
        // The most of one lender, by either value; the least of the other, by that of January alone.
        ("61260000.00", "2022-04-01", false, true),
        ("61260000.01", "2022-04-01", true, true),
        ("63599999.99", "2022-04-01", true, true),
        ("63600000.00", "2022-04-01", true, false),
        ("63600000.01", "2022-04-01", false, false),
        // Above 500 mln, which no value moves.
        ("500000000.01", "2022-04-01", false, false),
        // Before the change and in the next year a day and its January have one value.
        ("62000000.00", "2022-03-31", false, false),
        ("62000000.00", "2023-04-01", false, false),
    ] {
        for (programme, expected) in [("mfo-almaty-secured", secured), ("almaty-finance", finance)] {
            let assumed = terms(&wish(amount), on, programme).assumptions.contains(&Assumption::MrpOfTheDay);
            assert_eq!(assumed, expected, "{amount} {on} {programme}");
        }
    }
}

// The terms of the subsidy were last confirmed on 1 January 2021, those of the guarantee on 5 August 2021.
#[test]
fn a_combination_is_as_old_as_the_older_of_its_terms() {
    for (on, stale) in [("2022-01-01", false), ("2022-01-02", true)] {
        let advice = advice(&wish("10000000"), on, only("dkb2025-subsidy"));
        let combined = advice.offers.iter().find(|offer| offer.with.is_some()).unwrap();
        assert_eq!(combined.stale, stale, "{on}");
    }
}

// The largest loan that a programme in force lends for investment is that of Orleu: 7 bln.
#[test]
fn only_beyond_every_programme_others_help() {
    for (amount, beyond) in [("7000000000.00", false), ("7000000000.01", true)] {
        for asked in [QuoteOptions::default(), only("isker-aimak")] {
            let advice = advice(&wish(amount), "2026-11-22", asked);
            for other in ["almaty-invest", "aifc", "kase"] {
                let referred = advice.referrals.iter().any(|referral| referral.id == other);
                assert_eq!(referred, beyond, "{amount} {other}");
            }
        }
    }
}

// No programme has terms for these two; who works on them is told to those alone who name them.
#[test]
fn a_category_that_no_programme_serves_is_told_who_works_on_it() {
    let of_categories = [
        (Category::CreativeIndustry, &["creative-industries-fund", "creative-venture-fund"][..]),
        (Category::MountainCluster, &["mountain-cluster-plan"]),
        (Category::Tourism, &[]),
    ];
    for (category, expected) in of_categories {
        let mut application = wish("20000000");
        application.applicant.categories = Some(vec![category]);
        let advice = advice(&application, "2026-11-22", QuoteOptions::default());
        let referred = advice.referrals.iter().map(|referral| referral.id.as_str());
        let referred: Vec<&str> = referred.filter(|id| !["qolday", "damu"].contains(id)).collect();
        assert_eq!(referred, expected, "{category}");
    }
}
