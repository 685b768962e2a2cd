//! Worked figures, none of this program's: computed by hand and in Python from the formulas of the regulations and the published
//! terms of the programmes, or published by lenders.
#![cfg(feature = "builtin")]

use nesie::day_count::DayCount;
use nesie::error::{Code, Refusal};
use nesie::loan::{
    AfterPrepayment, Fee, FeeKind, Grace, InterestTreatment, Loan, LoanTerms, Method, PaymentFrequency, Prepayment,
    RateChange, Schedule, Tranche, WorkingDays,
};
use nesie::rate::Rate;

use crate::support::{date, money};

fn terms(principal: &str, rate: &str, disbursed_on: &str, instalments: u32) -> LoanTerms {
    LoanTerms::new(money(principal), Rate::parse(rate).unwrap(), date(disbursed_on), instalments)
}

fn schedule(terms: LoanTerms) -> Schedule {
    Loan::with_calendar(terms, crate::support::builtin().calendar()).unwrap().schedule().unwrap()
}

fn withheld(percent: &str) -> Fee {
    let kind = FeeKind::UpfrontPercent { percent: Rate::parse(percent).unwrap(), withheld: true };
    Fee { name: "arrangement".into(), kind, in_gesv: true }
}

fn effective(schedule: &Schedule) -> (String, String) {
    let rate = schedule.effective_rate().unwrap();
    let exact: f64 = rate.exact().parse().unwrap();
    (format!("{exact:.4}"), rate.rounded())
}

// Computed in Python from the formula of an annuity, on each day count.
#[test]
fn ten_million_as_an_annuity() {
    for (day_count, last, interest, exact, rounded) in [
        (DayCount::Thirty360, "945595.92", "1347151.59", "26.9525", "27.0"),
        (DayCount::Act360, "960551.71", "1362107.38", "27.2402", "27.2"),
        (DayCount::Act365, "938975.04", "1340530.71", "26.8251", "26.8"),
    ] {
        let mut terms = terms("10000000.00", "24", "2026-01-15", 12);
        terms.day_count = Some(day_count);
        let schedule = schedule(terms);
        assert_eq!(schedule.level_payment(), Some(money("945595.97")));
        assert_eq!(schedule.rows()[11].payment, money(last), "{day_count:?}");
        assert_eq!(schedule.totals().interest, money(interest), "{day_count:?}");
        assert_eq!(effective(&schedule), (exact.into(), rounded.into()), "{day_count:?}");
    }
}

// G9.
#[test]
fn a_fee_withheld_raises_the_effective_rate() {
    for (day_count, exact, rounded) in [
        (DayCount::Thirty360, "29.4355", "29.4"),
        (DayCount::Act360, "29.7270", "29.7"),
        (DayCount::Act365, "29.3064", "29.3"),
    ] {
        let mut terms = terms("10000000.00", "24", "2026-01-15", 12);
        terms.day_count = Some(day_count);
        terms.fees = vec![withheld("1")];
        let schedule = schedule(terms);
        assert_eq!(effective(&schedule), (exact.into(), rounded.into()), "{day_count:?}");
        assert_eq!(schedule.totals().fees, money("100000.00"));
    }
}

// G10.
#[test]
fn ten_million_in_equal_shares() {
    for (day_count, first, last, interest, exact) in [
        (DayCount::Thirty360, "1033333.33", "850000.04", "1300000.00", "26.9592"),
        (DayCount::Act360, "1040000.00", "850555.59", "1312777.78", "27.2403"),
        (DayCount::Act365, "1037168.95", "850319.67", "1294794.52", "26.8251"),
    ] {
        let mut terms = terms("10000000.00", "24", "2026-01-15", 12);
        terms.day_count = Some(day_count);
        terms.method = Method::EqualPrincipal;
        let schedule = schedule(terms);
        assert_eq!(schedule.level_payment(), None);
        assert_eq!(schedule.rows()[0].payment, money(first), "{day_count:?}");
        assert_eq!(schedule.rows()[11].payment, money(last), "{day_count:?}");
        assert_eq!(schedule.totals().interest, money(interest), "{day_count:?}");
        assert_eq!(effective(&schedule).0, exact, "{day_count:?}");
    }
}

// §2.8: a microfinance lender's own test, 54 % a year on 360. Its payment of 36 377.336011… is not rounded.
#[test]
fn a_published_test_of_a_lender() {
    let schedule = schedule(terms("100000.00", "54", "2020-01-01", 3));
    let expected = [("4500.00", "31877.34"), ("3065.52", "33311.82"), ("1566.49", "34810.84")];
    for (row, (interest, principal)) in schedule.rows().iter().zip(expected) {
        assert_eq!((row.interest, row.principal), (money(interest), money(principal)));
    }
    assert_eq!(schedule.level_payment(), Some(money("36377.34")));
}

// The terms beside which Qazkom, VTB, Halyk, Kazagro and the programme reports of Almaty published an effective rate, computed
// apart as annuities with the fee withheld. Those figures take every month for a twelfth of a year; real dates (a short
// February first) move it by up to 0.06.
#[test]
fn published_pairs_of_rate_and_effective_rate() {
    for (rate, months, fee, expected) in [
        ("8.5", 60, "1", 9.30),
        ("8.5", 84, "1", 9.18),
        ("17", 24, "2", 20.85),
        ("12.6", 36, "0.5", 13.75),
        ("12.6", 60, "0.5", 13.60),
        ("12.6", 120, "0.5", 13.50),
        ("12.6", 60, "0", 13.35),
        ("6", 54, "1", 6.66),
        ("6", 60, "1", 6.61),
        ("6", 60, "0", 6.17),
        ("7", 60, "0", 7.23),
        ("7", 60, "1", 7.68),
        ("7", 84, "1", 7.56),
        ("8.5", 60, "0", 8.84),
        ("5", 60, "0", 5.12),
        ("6.75", 60, "0", 6.96),
    ] {
        let mut terms = terms("10000000.00", rate, "2021-01-15", months);
        terms.fees = vec![withheld(fee)];
        let exact: f64 = schedule(terms).effective_rate().unwrap().exact().parse().unwrap();
        assert!((exact - expected).abs() < 0.06, "{rate} % for {months} months, fee {fee} %: {exact}, not {expected}");
    }
}

// The overdraft tranche of a bank card, same place: 30 days, 21 %, 0.3 % at once, ГЭСВ "from 28.1 %".
#[test]
fn an_overdraft_tranche_of_thirty_days() {
    let mut terms = terms("1000000.00", "21", "2021-04-01", 1);
    terms.first_due_on = Some(date("2021-05-01"));
    terms.fees = vec![withheld("0.3")];
    assert_eq!(schedule(terms).effective_rate().unwrap().rounded(), "28.1");
}

// Loans on the published terms of the programmes, computed by the formula of an annuity. The payments are exact. The interest there was found without rounding the
// running balance, as payments minus principal: a row here differs by at most half a tiyn of interest,
// carried on at the rate, and the payment's own rounding by at most half a tiyn a row.
#[test]
fn payments_computed_from_the_found_terms() {
    for (principal, rate, months, payment, interest) in [
        ("500000000.00", "6", 84, "7304277.24", "113559288.32"),
        ("100000000.00", "6", 36, "3042193.75", "9518974.83"),
        ("70000000.00", "2", 84, "893720.45", "5072518.07"),
        ("58340000.00", "6", 84, "852263.07", "13250097.76"),
        ("6000000.00", "9", 24, "274108.45", "578602.89"),
        ("6000000.00", "12", 24, "282440.83", "778580.00"),
        ("180000000.00", "7", 84, "2716682.40", "48201321.33"),
        ("20000000.00", "8", 36, "626727.31", "2562183.13"),
        ("200000000.00", "22", 36, "7638090.64", ""),
        ("200000000.00", "13.2", 36, "6758073.03", ""),
        ("23336000.00", "6", 60, "451150.26", "3733015.39"),
    ] {
        let schedule = schedule(terms(principal, rate, "2021-03-01", months));
        assert_eq!(schedule.level_payment(), Some(money(payment)), "{principal} {rate} {months}");
        if !interest.is_empty() {
            let gap = schedule.totals().interest.tiyn().abs_diff(money(interest).tiyn());
            assert!(gap <= u64::from(months), "{principal} {rate} {months}: {gap} tiyn from {interest}");
        }
    }
}

// The last row of §16.4.
#[test]
fn a_year_of_grace_on_principal() {
    let mut terms = terms("100000000.00", "6", "2021-03-01", 84);
    terms.grace.principal_months = 12;
    let schedule = schedule(terms);
    assert!(schedule.rows()[..12].iter().all(|row| row.payment == money("500000.00") && row.principal.is_zero()));
    assert_eq!(schedule.level_payment(), Some(money("1657288.79")));
    assert_eq!(schedule.rows()[12].payment, money("1657288.79"));
}

#[test]
fn due_dates_of_month_ends() {
    let due =
        |terms: LoanTerms| -> Vec<String> { schedule(terms).rows().iter().map(|row| row.due_on.to_string()).collect() };
    let mut month_end = terms("100.00", "12", "2023-10-31", 4);
    assert_eq!(due(month_end.clone()), ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29"]);
    month_end.payment_day = Some(5);
    assert_eq!(due(month_end.clone()), ["2023-11-05", "2023-12-05", "2024-01-05", "2024-02-05"]);
    month_end.first_due_on = Some(date("2023-12-20"));
    assert_eq!(due(month_end.clone()), ["2023-12-20", "2024-01-05", "2024-02-05", "2024-03-05"]);
    month_end.payment_day = None;
    month_end.every = PaymentFrequency::Quarter;
    assert_eq!(due(month_end), ["2023-12-20", "2024-03-20", "2024-06-20", "2024-09-20"]);
}

#[test]
fn bullet_and_custom_principal() {
    let mut bullet = terms("1000000.00", "12", "2026-01-15", 3);
    bullet.method = Method::Bullet;
    let principals = |terms: LoanTerms| -> Vec<String> {
        schedule(terms).rows().iter().map(|row| format!("{}+{}", row.interest, row.principal)).collect()
    };
    assert_eq!(principals(bullet.clone()), ["10000.00+0.00", "10000.00+0.00", "10000.00+1000000.00"]);
    bullet.method = Method::Custom;
    bullet.custom_principal = vec![money("0.00"), money("600000.00"), money("400000.00")];
    assert_eq!(principals(bullet), ["10000.00+0.00", "10000.00+600000.00", "4000.00+400000.00"]);
}

#[test]
fn fees_of_each_row() {
    let mut terms = terms("1200000.00", "12", "2026-01-15", 2);
    terms.method = Method::EqualPrincipal;
    let rate = |text| Rate::parse(text).unwrap();
    let fee = |kind, in_gesv| Fee { name: "fee".into(), kind, in_gesv };
    terms.fees = vec![
        fee(FeeKind::PerPayment { amount: money("100.00") }, false),
        fee(FeeKind::YearlyPercent { rate: rate("1.2") }, true),
        fee(FeeKind::YearlyPercentOfGuarantee { rate: rate("2.4"), guarantee: money("600000.00") }, true),
        fee(FeeKind::UpfrontAmount { amount: money("500.00"), withheld: false }, true),
    ];
    let schedule = schedule(terms);
    // 100 + 1 200 000 x 1.2 % / 12 + 600 000 x 2.4 % / 12, then on half the balance.
    assert_eq!(schedule.rows()[0].fees, money("2500.00"));
    assert_eq!(schedule.rows()[1].fees, money("1300.00"));
    assert_eq!(schedule.rows()[0].payment, money("614500.00"));
    assert_eq!(schedule.totals().fees, money("4300.00"));
    assert_eq!(schedule.totals().payment, money("1222300.00"));
}

fn rows(terms: LoanTerms) -> Vec<String> {
    let row = |row: &nesie::loan::Row| format!("{} {}+{} {}", row.opening, row.interest, row.principal, row.closing);
    schedule(terms).rows().iter().map(row).collect()
}

// By hand: 1 200.00 at 12 % on 30/360, four months of 300.00.
fn four_shares() -> LoanTerms {
    let mut terms = terms("1200.00", "12", "2026-01-15", 4);
    terms.method = Method::EqualPrincipal;
    terms
}

#[test]
fn a_rate_change_cuts_its_row() {
    let mut terms = four_shares();
    terms.rate_changes = vec![RateChange {
        on: date("2026-02-25"),
        annual_rate: Rate::parse("24").unwrap(),
        payment: Default::default(),
    }];
    // Row 2: 900 x 12 % x 10/360 + 900 x 24 % x 20/360 = 3.00 + 12.00.
    assert_eq!(
        rows(terms),
        [
            "1200.00 12.00+300.00 900.00",
            "900.00 15.00+300.00 600.00",
            "600.00 12.00+300.00 300.00",
            "300.00 6.00+300.00 0.00",
        ]
    );
}

#[test]
fn a_prepayment_lowers_or_shortens() {
    let prepaid = |on, amount, then| {
        let mut terms = four_shares();
        terms.prepayments = vec![Prepayment { on: date(on), amount: money(amount), then, settles_interest: false }];
        rows(terms)
    };
    // Row 2: 900 x 1 % x 10/30 + 600 x 1 % x 20/30, then 300.00 + 300.00 of principal.
    assert_eq!(
        prepaid("2026-02-25", "300.00", AfterPrepayment::Lower),
        [
            "1200.00 12.00+300.00 900.00",
            "900.00 7.00+600.00 300.00",
            "300.00 3.00+150.00 150.00",
            "150.00 1.50+150.00 0.00",
        ]
    );
    assert_eq!(
        prepaid("2026-02-25", "300.00", AfterPrepayment::Shorten),
        ["1200.00 12.00+300.00 900.00", "900.00 7.00+600.00 300.00", "300.00 3.00+300.00 0.00",]
    );
    // On a due date it belongs to the row that ends.
    assert_eq!(
        prepaid("2026-03-15", "100.00", AfterPrepayment::Lower),
        [
            "1200.00 12.00+300.00 900.00",
            "900.00 9.00+400.00 500.00",
            "500.00 5.00+250.00 250.00",
            "250.00 2.50+250.00 0.00",
        ]
    );
    // All of it: the interest of the days is due with the row.
    assert_eq!(
        prepaid("2026-02-25", "900.00", AfterPrepayment::Lower),
        ["1200.00 12.00+300.00 900.00", "900.00 3.00+900.00 0.00",]
    );
}

#[test]
fn a_tranche_raises_the_balance_from_its_day() {
    let mut terms = four_shares();
    let tranche = |on, amount| Tranche { on: date(on), amount: money(amount) };
    terms.tranches = vec![tranche("2026-01-15", "600.00"), tranche("2026-02-25", "600.00")];
    // The share is 150.00 until the tranche, then (300 + 600) / 2 from the row after it.
    assert_eq!(
        rows(terms),
        [
            "600.00 6.00+150.00 450.00",
            "450.00 8.50+150.00 900.00",
            "900.00 9.00+450.00 450.00",
            "450.00 4.50+450.00 0.00",
        ]
    );
}

// By hand: what the prepayment leaves is just the share of its own row, so there is no row after it.
#[test]
fn a_loan_ends_with_the_row_that_clears_it() {
    for then in [AfterPrepayment::Lower, AfterPrepayment::Shorten] {
        let mut terms = four_shares();
        terms.prepayments =
            vec![Prepayment { on: date("2026-03-15"), amount: money("600"), then, settles_interest: false }];
        let loan = Loan::new(terms.clone()).unwrap();
        assert_eq!(rows(terms), ["1200.00 12.00+300.00 900.00", "900.00 9.00+900.00 0.00"]);
        assert_eq!(loan.settlement(date("2026-04-01")).unwrap_err().code(), Code::SettlementDay);
    }
}

// By hand: six shares of 100.00 of the first half stay while the second is to come. It is planned as if nothing had been paid
// ahead, (600.00 + 300.00) / 3, which clears the 600.00 that are owed a row sooner.
#[test]
fn a_loan_is_shortened_when_all_of_it_is_paid_out() {
    let mut terms = terms("1200.00", "12", "2026-01-15", 6);
    terms.method = Method::EqualPrincipal;
    let half = money("600");
    terms.tranches =
        vec![Tranche { on: terms.disbursed_on, amount: half }, Tranche { on: date("2026-04-15"), amount: half }];
    let (amount, then) = (money("300"), AfterPrepayment::Shorten);
    terms.prepayments = vec![Prepayment { on: date("2026-02-25"), amount, then, settles_interest: false }];
    assert_eq!(
        rows(terms),
        [
            "600.00 6.00+100.00 500.00",
            // 10 of 30 days on 500.00, 20 on 200.00.
            "500.00 3.00+400.00 100.00",
            "100.00 1.00+100.00 600.00",
            "600.00 6.00+300.00 300.00",
            "300.00 3.00+300.00 0.00",
        ]
    );
}

#[test]
fn interest_of_a_grace_is_spread_paid_at_once_or_added() {
    let graced = |treatment| {
        let mut terms = four_shares();
        terms.grace = Grace { principal_months: 2, interest_months: 1, interest_treatment: treatment };
        rows(terms)
    };
    assert_eq!(
        graced(InterestTreatment::Spread),
        [
            "1200.00 0.00+0.00 1200.00",
            "1200.00 16.00+0.00 1200.00",
            "1200.00 16.00+600.00 600.00",
            "600.00 10.00+600.00 0.00",
        ]
    );
    assert_eq!(
        graced(InterestTreatment::Lump),
        [
            "1200.00 0.00+0.00 1200.00",
            "1200.00 24.00+0.00 1200.00",
            "1200.00 12.00+600.00 600.00",
            "600.00 6.00+600.00 0.00",
        ]
    );
    assert_eq!(
        graced(InterestTreatment::Capitalise),
        [
            "1200.00 0.00+0.00 1212.00",
            "1212.00 12.12+0.00 1212.00",
            "1212.00 12.12+606.00 606.00",
            "606.00 6.06+606.00 0.00",
        ]
    );
}

// 21 to 23 March 2026 are Nauryz, with the 24th and 25th off for the weekend; 31 October 2026 is a Saturday.
#[test]
fn payments_move_to_working_days() {
    let paid = |convention, first: &str, rows: usize| -> Vec<String> {
        let mut terms = terms("1200.00", "12", "2026-02-20", 3);
        terms.first_due_on = Some(date(first));
        terms.working_days = convention;
        schedule(terms).rows().iter().take(rows).map(|row| row.pay_on.to_string()).collect()
    };
    assert_eq!(paid(WorkingDays::None, "2026-03-21", 1), ["2026-03-21"]);
    assert_eq!(paid(WorkingDays::Following, "2026-03-21", 2), ["2026-03-26", "2026-04-21"]);
    assert_eq!(paid(WorkingDays::Preceding, "2026-03-21", 1), ["2026-03-20"]);
    assert_eq!(paid(WorkingDays::Following, "2026-10-31", 1), ["2026-11-02"]);
    assert_eq!(paid(WorkingDays::ModifiedFollowing, "2026-10-31", 1), ["2026-10-30"]);
    assert_eq!(paid(WorkingDays::ModifiedFollowing, "2026-03-21", 1), ["2026-03-26"]);
}

#[test]
fn interest_may_accrue_to_the_day_of_payment() {
    let mut moved = terms("36500.00", "10", "2026-02-20", 2);
    (moved.method, moved.day_count, moved.payment_day) = (Method::Bullet, Some(DayCount::Act365), Some(21));
    moved.working_days = WorkingDays::Following;
    // 29 days to 21 March, 31 to 21 April: the dates move, the interest does not.
    assert_eq!(rows(moved.clone()), ["36500.00 290.00+0.00 36500.00", "36500.00 310.00+36500.00 0.00"]);
    moved.accrue_to_payment_date = true;
    // 34 days to 26 March and 26 from there: none is lost.
    assert_eq!(rows(moved), ["36500.00 340.00+0.00 36500.00", "36500.00 260.00+36500.00 0.00"]);
}
