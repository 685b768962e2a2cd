//! The interest subsidy: rows as the reconciling of bank schedules for Damu agreements (2025) computes them, worked
//! by hand, the splits of Almaty's programme reports of 2021, and what is refused.

use nesie::day_count::DayCount;
use nesie::error::Refusal;
use nesie::language::{Lang, Localize};
use nesie::loan::{
    AfterPrepayment, Loan, LoanTerms, Method, Prepayment, RateChange, Row, Schedule, Subsidy, SubsidyStep, Tranche,
};
use nesie::money::Money;
use nesie::word::ContractWord;

use crate::support::{date, money, rate};

fn subsidy(months: u32, from: &str, steps: &[(u32, &str)]) -> Option<Subsidy> {
    let steps = steps.iter().map(|&(after_months, percent)| SubsidyStep { after_months, rate: rate(percent) });
    Some(Subsidy { months, from: date(from), steps: steps.collect(), stops_on: None })
}

fn bullet(principal: &str, percent: &str, disbursed_on: &str, instalments: u32) -> LoanTerms {
    let mut terms = LoanTerms::new(money(principal), rate(percent), date(disbursed_on), instalments);
    terms.method = Method::Bullet;
    terms
}

fn schedule(terms: &LoanTerms) -> Schedule {
    Loan::new(terms.clone()).unwrap().schedule().unwrap()
}

fn state(row: &Row) -> String {
    row.state_interest.to_string()
}

// Rows of 31 days, or of 28, of a balance that stands; 30/360 for the lenders that count so.
#[test]
fn the_rows_of_damus_check() {
    for (principal, percent, disbursed_on, day_count, expected) in [
        ("50000000.00", "7.65", "2026-01-15", DayCount::Act360, "329375.00"),
        ("50000000.00", "7.65", "2026-01-15", DayCount::Act365, "324863.01"),
        ("50000000.00", "7.65", "2026-01-15", DayCount::Thirty360, "318750.00"),
        ("123456789.01", "7.65", "2026-02-15", DayCount::Act360, "734567.89"),
        ("123456789.01", "7.65", "2026-02-15", DayCount::Act365, "724505.32"),
        ("19999999.99", "8.10", "2026-01-15", DayCount::Act360, "139500.00"),
    ] {
        let mut terms = bullet(principal, "20.25", disbursed_on, 12);
        terms.day_count = Some(day_count);
        terms.subsidy = subsidy(12, disbursed_on, &[(0, percent)]);
        let schedule = schedule(&terms);
        assert_eq!(state(&schedule.rows()[0]), expected, "{principal} {percent} {day_count:?}");
    }
}

// 10 days at 7.65 % and 21 at 5 %: 106 250.00 + 145 833.33.
#[test]
fn a_step_inside_a_row_cuts_the_states_part() {
    let mut terms = bullet("50000000.00", "20.25", "2026-01-01", 24);
    terms.day_count = Some(DayCount::Act360);
    let plain = schedule(&terms);
    terms.subsidy = subsidy(23, "2026-01-11", &[(0, "7.65"), (12, "5")]);
    let stepped = schedule(&terms);
    let row = stepped.rows()[12];
    assert_eq!(row.due_on, date("2027-02-01"));
    assert_eq!(state(&row), "252083.33");
    let derived = Loan::new(terms).unwrap().derive("rows.13.state_interest").unwrap();
    assert_eq!(
        derived.localize(Lang::En).replace('\u{a0}', " "),
        "the state's interest 252 083.33 = 106 250.00 (50 000 000.00 x 7.65 % x 10/360) + 145 833.33 \
         (50 000 000.00 x 5 % x 21/360), each rounded half up to the tiyn"
    );
    // The contract's interest is not cut: 50 000 000 x 20.25 % x 31/360.
    assert_eq!(row.interest, money("871875.00"));
    assert_eq!(row.borrower_interest, money("619791.67"));
    assert_eq!(row.borrower_payment, row.borrower_interest);
    assert!(plain.rows().iter().zip(stepped.rows()).all(|(plain, row)| plain.payment == row.payment));
    // The start and the end cut their rows too: 21 days at 7.65 %, then 10 at 5 %.
    assert_eq!(state(&stepped.rows()[0]), "223125.00");
    assert_eq!(state(&stepped.rows()[23]), "69444.44");
    assert_eq!(stepped.rows()[23].due_on, date("2028-01-01"));
}

#[test]
fn a_prepayment_a_tranche_and_a_new_rate_cut_the_states_part() {
    let mut terms = bullet("1200.00", "12", "2026-01-15", 12);
    terms.subsidy = subsidy(12, "2026-01-15", &[(0, "6")]);
    let rows = |terms: &LoanTerms| -> Vec<String> {
        let row = |row: &Row| format!("{}-{}", row.interest, row.state_interest);
        schedule(terms).rows().iter().take(2).map(row).collect()
    };
    let mut prepaid = terms.clone();
    prepaid.prepayments = vec![Prepayment {
        on: date("2026-02-25"),
        amount: money("300"),
        then: AfterPrepayment::Lower,
        settles_interest: false,
    }];
    // 1 200 x 6 % x 10/360 + 900 x 6 % x 20/360.
    assert_eq!(rows(&prepaid), ["12.00-6.00", "10.00-5.00"]);
    let mut drawn = terms.clone();
    drawn.tranches = vec![
        Tranche { on: date("2026-01-15"), amount: money("600") },
        Tranche { on: date("2026-02-25"), amount: money("600") },
    ];
    assert_eq!(rows(&drawn), ["6.00-3.00", "10.00-5.00"]);
    let mut risen = terms;
    risen.rate_changes =
        vec![RateChange { on: date("2026-02-25"), annual_rate: rate("24"), payment: Default::default() }];
    assert_eq!(rows(&risen), ["12.00-6.00", "20.00-6.00"]);
}

// Nominal, state's and borrower's rate of subsidies in Almaty in 2021. The subsidy of a loan of 12 000 000 that
// stands for a month is a thousandth of the rate in tenge: 8 % is 80 000.00.
#[test]
fn published_splits_of_a_rate() {
    for (nominal, states, borrowers) in [
        ("14", "8", "6"),
        ("13.5", "7.5", "6"),
        ("14.25", "8.25", "6"),
        ("13.74", "7.74", "6"),
        ("15", "9", "6"),
        ("14.5", "8.5", "6"),
        ("13", "7", "6"),
        ("12", "6", "6"),
        ("14.95", "8.95", "6"),
        ("12.5", "6.5", "6"),
        ("10", "4", "6"),
        ("8", "2", "6"),
        ("15", "10", "5"),
        ("28", "14", "14"),
        ("7", "6", "1"),
    ] {
        let mut terms = bullet("12000000.00", nominal, "2021-03-01", 36);
        terms.subsidy = subsidy(36, "2021-03-01", &[(0, states)]);
        let in_tenge =
            |percent: &str| money(&(rate(percent).percent() * rust_decimal::Decimal::from(10_000)).to_string());
        for row in schedule(&terms).rows() {
            let expected = (in_tenge(nominal), in_tenge(states), in_tenge(borrowers));
            assert_eq!((row.interest, row.state_interest, row.borrower_interest), expected, "{nominal}");
        }
    }
}

// By months of thirty days a row that is cut may count longer than it is: from 15 to 31 January 16 days, from there
// to 15 February 15.
#[test]
fn the_state_never_pays_more_than_the_interest() {
    let mut terms = bullet("36000.00", "10", "2025-12-15", 12);
    terms.subsidy = subsidy(11, "2025-12-31", &[(0, "9"), (1, "10")]);
    let row = schedule(&terms).rows()[1];
    // 16 days at 9 % and 15 at 10 %: 144.00 + 150.00.
    assert_eq!((row.interest, row.state_interest), (money("300.00"), money("294.00")));
    terms.subsidy = subsidy(11, "2025-12-31", &[(0, "10"), (1, "10")]);
    let row = schedule(&terms).rows()[1];
    assert_eq!((row.interest, row.state_interest), (money("300.00"), money("300.00")));
    assert_eq!(row.borrower_interest, Money::ZERO);
    let derived = Loan::new(terms).unwrap().derive("rows.2.state_interest").unwrap();
    assert!(derived.localize(Lang::En).replace('\u{a0}', " ").contains(" - what exceeds the interest 10.00"));
}

#[test]
fn what_is_refused_is_named() {
    let refusal = |change: &dyn Fn(&mut LoanTerms)| {
        let mut terms = LoanTerms::new(money("20000000"), rate("14"), date("2026-01-15"), 60);
        terms.subsidy = subsidy(36, "2026-01-15", &[(0, "8"), (12, "7")]);
        change(&mut terms);
        let error = Loan::new(terms).unwrap_err();
        assert!(Lang::ALL.iter().all(|lang| error.localize(*lang).starts_with(&format!("{}: ", error.field()))));
        format!("{}|{error}", error.code().word()).replace('\u{a0}', " ")
    };
    let with = |new: Option<Subsidy>| refusal(&|terms| terms.subsidy = new.clone());
    let stopped = |on| refusal(&|terms| terms.subsidy.as_mut().unwrap().stops_on = Some(date(on)));
    let start = "2026-01-15";
    for (refusal, expected) in [
        (
            with(subsidy(36, start, &[(0, "14.01")])),
            "subsidy_above_nominal|subsidy.steps.0.rate: 14.01 % is more than the contract's rate on 15 Jan 2026, 14 %",
        ),
        (
            refusal(&|terms| {
                terms.rate_changes =
                    vec![RateChange { on: date("2027-03-01"), annual_rate: rate("6.9"), payment: Default::default() }];
            }),
            "subsidy_above_nominal|subsidy.steps.1.rate: 7 % is more than the contract's rate on 1 Mar 2027, 6.9 %",
        ),
        (with(subsidy(36, start, &[(1, "8")])), "subsidy_steps_out_of_order|subsidy.steps.0.after_months: 1 must be 0"),
        (
            with(subsidy(36, start, &[(0, "8"), (24, "7"), (12, "6")])),
            "subsidy_steps_out_of_order|subsidy.steps.2.after_months: 12 is not between 25 and 35: steps follow one another",
        ),
        (
            with(subsidy(36, start, &[(0, "8"), (36, "7")])),
            "subsidy_steps_out_of_order|subsidy.steps.1.after_months: 36 is not between 1 and 35: steps follow one another",
        ),
        (
            with(subsidy(12, start, &[(0, "8"), (11, "7"), (12, "6")])),
            "subsidy_steps_out_of_order|subsidy.steps.2.after_months: 12 cannot be a step: the one before, 11, begins with the last month of the subsidy",
        ),
        (
            with(subsidy(36, start, &[])),
            "subsidy_without_rate|subsidy.steps: at least one subsidised rate must be given",
        ),
        (
            with(subsidy(61, start, &[(0, "8")])),
            "subsidy_too_long|subsidy.months: 61 months must be at least one month and at most 60 months, for the loan ends on 15 Jan 2031",
        ),
        (
            with(subsidy(60, "2026-01-16", &[(0, "8")])),
            "subsidy_too_long|subsidy.months: 60 months must be at least one month and at most 59 months, for the loan ends on 15 Jan 2031",
        ),
        (
            with(subsidy(0, start, &[(0, "8")])),
            "subsidy_too_long|subsidy.months: 0 months must be at least one month and at most 60 months, for the loan ends on 15 Jan 2031",
        ),
        (
            with(subsidy(36, "2026-01-14", &[(0, "8")])),
            "subsidy_outside_loan|subsidy.from: 14 Jan 2026 is not between 15 Jan 2026 and 15 Dec 2030",
        ),
        (
            with(subsidy(1, "2031-01-15", &[(0, "8")])),
            "subsidy_outside_loan|subsidy.from: 15 Jan 2031 is not between 15 Jan 2026 and 15 Dec 2030",
        ),
        (
            with(subsidy(1, "2030-12-16", &[(0, "8")])),
            "subsidy_outside_loan|subsidy.from: 16 Dec 2030 is not between 15 Jan 2026 and 15 Dec 2030",
        ),
        (
            stopped("2026-01-14"),
            "subsidy_stop_outside_subsidy|subsidy.stops_on: 14 Jan 2026 is not between 15 Jan 2026 and 15 Jan 2029",
        ),
        (
            stopped("2029-01-16"),
            "subsidy_stop_outside_subsidy|subsidy.stops_on: 16 Jan 2029 is not between 15 Jan 2026 and 15 Jan 2029",
        ),
        (
            refusal(&|terms| (terms.grace.principal_months, terms.grace.interest_months) = (6, 3)),
            "subsidy_with_interest_grace|grace.interest_months: 3 months must be 0 with a subsidy: no rule for an interest grace period is published",
        ),
    ] {
        assert_eq!(refusal, expected);
    }
}

#[test]
fn the_last_month_of_a_loan_can_be_subsidised() {
    let mut terms = LoanTerms::new(money("1200"), rate("12"), date("2026-01-15"), 4);
    terms.method = Method::EqualPrincipal;
    terms.subsidy = subsidy(1, "2026-04-15", &[(0, "8")]);
    // Of the last 300: 12 % of a month are 3, 8 % are 2.
    assert_eq!(schedule(&terms).rows().iter().map(state).collect::<Vec<_>>(), ["0.00", "0.00", "0.00", "2.00"]);
}

// The rate of the day from which a step runs is the one that the step must keep to, not the one before.
#[test]
fn a_step_may_follow_a_rate_that_rises_on_its_day() {
    let mut terms = LoanTerms::new(money("1200"), rate("12"), date("2026-01-15"), 4);
    terms.method = Method::EqualPrincipal;
    terms.subsidy = subsidy(3, "2026-01-15", &[(0, "8"), (1, "20")]);
    terms.rate_changes =
        vec![RateChange { on: date("2026-02-15"), annual_rate: rate("24"), payment: Default::default() }];
    // Of 1 200, 900 and 600: 8 %, 20 % and 20 % of a month.
    assert_eq!(schedule(&terms).rows().iter().map(state).collect::<Vec<_>>(), ["8.00", "15.00", "10.00", "0.00"]);
    // Nor does it ask for the rate of the day on which the subsidy has ended.
    terms.rate_changes.push(RateChange { on: date("2026-04-15"), annual_rate: rate("1"), payment: Default::default() });
    assert!(Loan::new(terms.clone()).is_ok());
    terms.rate_changes[0].on = date("2026-02-16");
    assert_eq!(Loan::new(terms).unwrap_err().code().word(), "subsidy_above_nominal");
}

#[test]
fn a_subsidy_that_is_stopped_on_its_first_day_never_ends() {
    let mut terms = LoanTerms::new(money("1200"), rate("12"), date("2026-01-15"), 4);
    terms.subsidy = subsidy(2, "2026-02-15", &[(0, "8")]);
    terms.subsidy.as_mut().unwrap().stops_on = Some(date("2026-02-15"));
    assert!(schedule(&terms).rows().iter().all(|row| row.state_interest.is_zero()));
    assert_eq!(Loan::new(terms).unwrap().subsidy_end(), Ok(None));
}

// Sixty months by their number, though the last payment falls due five days short of them.
#[test]
fn a_subsidy_may_last_as_long_as_the_loan() {
    let mut terms = LoanTerms::new(money("20000000"), rate("14"), date("2026-01-20"), 60);
    terms.payment_day = Some(15);
    terms.subsidy = subsidy(60, "2026-01-20", &[(0, "8")]);
    let schedule = schedule(&terms);
    assert!(schedule.rows().iter().all(|row| !row.state_interest.is_zero()));
    assert_eq!(schedule.rows()[59].due_on, date("2031-01-15"));
}
