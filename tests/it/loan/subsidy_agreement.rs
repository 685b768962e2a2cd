//! The end of a subsidy, its stop, and the schedule of its agreement.

use nesie::error::{Code, Refusal};
use nesie::language::Lang;
use nesie::loan::{
    AfterPrepayment, AgreementRow, AgreementTotals, BalanceColumn, Loan, LoanTerms, Method, Prepayment, RateChange,
    Schedule, Subsidy, SubsidyAgreement, SubsidyStep, Tranche,
};
use nesie::money::Money;
use nesie::rate::Rate;

use crate::support::{date, money};

/// 1 200 000.00 in twelve shares of 100 000.00 at 12 %, of which the state pays 6 % for some months.
fn subsidised(months: u32, from: &str, stops_on: Option<&str>) -> (Loan, Schedule) {
    let mut terms = LoanTerms::new(money("1200000"), Rate::parse("12").unwrap(), date("2026-01-15"), 12);
    terms.method = Method::EqualPrincipal;
    let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("6").unwrap() }];
    terms.subsidy = Some(Subsidy { months, from: date(from), steps, stops_on: stops_on.map(date) });
    let loan = Loan::new(terms).unwrap();
    let schedule = loan.schedule().unwrap();
    (loan, schedule)
}

// By hand: row k bears (1 300 000 - 100 000 k) x 1 %, half of it the state's.
#[test]
fn the_payment_jumps_when_the_subsidy_ends() {
    let jump = |months, from, stops_on| {
        let (loan, _) = subsidised(months, from, stops_on);
        let end = loan.subsidy_end().unwrap()?;
        Some([
            end.on.to_string(),
            end.due_on.to_string(),
            end.payment_before.to_string(),
            end.payment_after.to_string(),
        ])
    };
    let expected = |texts: [&str; 4]| Some(texts.map(str::to_owned));
    // Row 6: 100 000 + 7 000 x 1/2; row 7: 100 000 + 6 000.
    let at_six = expected(["2026-07-15", "2026-08-15", "103500.00", "106000.00"]);
    assert_eq!(jump(6, "2026-01-15", None), at_six);
    assert_eq!(jump(12, "2026-01-15", Some("2026-07-15")), at_six);
    // Stopped inside row 7: the state pays for 10 of its 30 days, and row 8 is the first without it.
    let within = expected(["2026-07-25", "2026-09-15", "103500.00", "105000.00"]);
    assert_eq!(jump(12, "2026-01-15", Some("2026-07-25")), within);
    // Stopped in the row in which it starts: 112 000 less 10 of 30 days of 6 000.
    let at_once = expected(["2026-01-25", "2026-03-15", "110000.00", "111000.00"]);
    assert_eq!(jump(6, "2026-01-15", Some("2026-01-25")), at_once);
    assert_eq!(jump(12, "2026-01-15", None), None);
    assert_eq!(jump(6, "2026-01-15", Some("2026-01-15")), None);
}

#[test]
fn a_stop_says_what_is_lost() {
    let lost = |stops_on| {
        let (loan, schedule) = subsidised(12, "2026-01-15", stops_on);
        loan.subsidy_stop().unwrap().map(|stop| {
            assert_eq!(stop.state_interest, schedule.totals().state_interest);
            [stop.state_interest, stop.state_interest_without_stop, stop.lost].map(|amount| amount.to_string())
        })
    };
    assert_eq!(lost(None), None);
    // (12 + 11 + … + 1) x 500, less the last six rows, (6 + 5 + … + 1) x 500.
    assert_eq!(lost(Some("2026-07-15")), Some(["28500.00", "39000.00", "10500.00"].map(String::from)));
    assert_eq!(lost(Some("2026-01-15")), Some(["0.00", "39000.00", "39000.00"].map(String::from)));
    assert_eq!(lost(Some("2027-01-15")), Some(["39000.00", "39000.00", "0.00"].map(String::from)));
}

// After the stop the bank may lower its rate below what the state paid; what would have been lost is then unknown.
#[test]
fn a_stopped_subsidy_leaves_the_rate_free() {
    let (loan, _) = subsidised(12, "2026-01-15", Some("2026-07-15"));
    let mut terms = loan.terms().clone();
    terms.rate_changes = vec![RateChange {
        on: date("2026-08-15"),
        annual_rate: Rate::parse("5").unwrap(),
        payment: Default::default(),
    }];
    let loan = Loan::new(terms).unwrap();
    let schedule = loan.schedule().unwrap();
    assert_eq!(schedule.rows()[7].state_interest, Money::ZERO);
    assert_eq!(loan.subsidy_stop().unwrap_err().code(), Code::SubsidyAboveNominal);
}

/// The rows and the totals, each in a line as the agreement prints them.
fn lines(agreement: &SubsidyAgreement) -> Vec<String> {
    let row = |row: &AgreementRow| {
        let AgreementRow { balance, principal, state_interest, borrower_interest, interest, .. } = row;
        let on = nesie::text::written_date(row.on, Lang::Ru);
        format!("{on} {balance} {principal} {state_interest} {borrower_interest} {interest}")
    };
    let AgreementTotals { principal, state_interest, borrower_interest, interest, .. } = agreement.totals;
    let totals = format!("Итого  {principal} {state_interest} {borrower_interest} {interest}");
    agreement.rows.iter().map(row).chain([totals]).collect()
}

fn table(months: u32, from: &str, column: BalanceColumn) -> Vec<String> {
    let (loan, _) = subsidised(months, from, None);
    let agreement = SubsidyAgreement::of(&loan, column).unwrap().unwrap();
    lines(&agreement)
}

#[test]
fn the_agreement_has_the_rows_of_the_subsidy() {
    assert_eq!(
        table(2, "2026-01-15", BalanceColumn::BeforePayment),
        [
            "15.01.2026 1200000.00 0.00 0.00 0.00 0.00",
            "15.02.2026 1200000.00 100000.00 6000.00 6000.00 12000.00",
            "15.03.2026 1100000.00 100000.00 5500.00 5500.00 11000.00",
            "Итого  200000.00 11500.00 11500.00 23000.00",
        ]
    );
    assert_eq!(
        table(1, "2026-01-15", BalanceColumn::AfterPayment),
        [
            "15.01.2026 1200000.00 0.00 0.00 0.00 0.00",
            "15.02.2026 1100000.00 100000.00 6000.00 6000.00 12000.00",
            "Итого  100000.00 6000.00 6000.00 12000.00",
        ]
    );
    // It starts and ends inside a row: the rows of both are there whole.
    assert_eq!(
        table(1, "2026-02-25", BalanceColumn::BeforePayment),
        [
            "25.02.2026 1100000.00 0.00 0.00 0.00 0.00",
            "15.03.2026 1100000.00 100000.00 3666.67 7333.33 11000.00",
            "15.04.2026 1000000.00 100000.00 1666.67 8333.33 10000.00",
            "Итого  200000.00 5333.34 15666.66 21000.00",
        ]
    );
    // The start is the date of a row: what is paid on it is of the time before.
    assert_eq!(
        table(1, "2026-02-15", BalanceColumn::BeforePayment),
        [
            "15.02.2026 1100000.00 0.00 0.00 0.00 0.00",
            "15.03.2026 1100000.00 100000.00 5500.00 5500.00 11000.00",
            "Итого  100000.00 5500.00 5500.00 11000.00",
        ]
    );
}

fn rows_of(terms: LoanTerms) -> Vec<String> {
    let agreement = SubsidyAgreement::of(&Loan::new(terms).unwrap(), BalanceColumn::BeforePayment).unwrap().unwrap();
    lines(&agreement)
}

// By hand: 10 of 30 days on 1 200 000.00, 20 on 1 100 000.00; then 1 000 000.00 in eleven shares.
#[test]
fn a_prepayment_inside_a_row_has_a_row_of_its_own() {
    let (loan, _) = subsidised(2, "2026-01-15", None);
    let mut terms = loan.terms().clone();
    terms.prepayments = vec![Prepayment {
        on: date("2026-01-25"),
        amount: money("100000"),
        then: AfterPrepayment::Lower,
        settles_interest: false,
    }];
    assert_eq!(
        rows_of(terms),
        [
            "15.01.2026 1200000.00 0.00 0.00 0.00 0.00",
            "25.01.2026 1200000.00 100000.00 2000.00 2000.00 4000.00",
            "15.02.2026 1100000.00 100000.00 3666.67 3666.66 7333.33",
            "15.03.2026 1000000.00 90909.09 5000.00 5000.00 10000.00",
            "Итого  290909.09 10666.67 10666.66 21333.33",
        ]
    );
}

// Nothing is repaid or disbursed on the day of the new rate.
#[test]
fn a_new_rate_inside_a_row_has_no_row_of_its_own() {
    let (loan, _) = subsidised(2, "2026-01-15", None);
    let mut terms = loan.terms().clone();
    terms.rate_changes = vec![RateChange {
        on: date("2026-01-25"),
        annual_rate: Rate::parse("30").unwrap(),
        payment: Default::default(),
    }];
    let rows = rows_of(terms);
    let days: Vec<&str> = rows.iter().map(|row| row.split(' ').next().unwrap()).collect();
    assert_eq!(days, ["15.01.2026", "15.02.2026", "15.03.2026", "Итого"]);
}

// By 30/360 a cut on the 31st counts a day more: of the first line the state would pay 16 and 5 days where 20 bear interest, 210.00 of
// 200.00. Those 10.00 are of the row all the same, and stand in its second line, of which the state pays 5 days of 10: 25.00 of 50.00.
#[test]
fn the_lines_of_a_row_have_all_of_the_states_part() {
    let mut terms = LoanTerms::new(money("36000"), Rate::parse("10").unwrap(), date("2025-12-15"), 12);
    terms.method = Method::Bullet;
    terms.prepayments = vec![Prepayment {
        on: date("2026-02-05"),
        amount: money("18000"),
        then: AfterPrepayment::Lower,
        settles_interest: false,
    }];
    let rate = Rate::parse("10").unwrap();
    let steps = [0, 1].map(|after_months| SubsidyStep { after_months, rate }).to_vec();
    terms.subsidy = Some(Subsidy { months: 11, from: date("2025-12-31"), steps, stops_on: Some(date("2026-02-10")) });
    let row = Loan::new(terms.clone()).unwrap().schedule().unwrap().rows()[1];
    assert_eq!((row.interest, row.state_interest), (money("250.00"), money("235.00")));
    let rows = rows_of(terms);
    assert_eq!(
        rows[rows.len() - 3..rows.len() - 1],
        ["05.02.2026 36000.00 18000.00 200.00 0.00 200.00", "15.02.2026 18000.00 0.00 35.00 15.00 50.00"]
    );
}

// By hand: twelve shares of 600 000.00; then eleven of 850 000.00, whose interest is of 10 of 30 days on that and of 20 on
// 1 150 000.00.
#[test]
fn a_row_bears_interest_on_the_balance_it_shows() {
    let (loan, _) = subsidised(2, "2026-01-15", None);
    let mut terms = loan.terms().clone();
    terms.tranches = vec![
        Tranche { on: date("2026-01-15"), amount: money("600000") },
        Tranche { on: date("2026-02-15"), amount: money("300000") },
        Tranche { on: date("2026-02-25"), amount: money("300000") },
    ];
    assert_eq!(
        rows_of(terms),
        [
            "15.01.2026 600000.00 0.00 0.00 0.00 0.00",
            "15.02.2026 600000.00 50000.00 3000.00 3000.00 6000.00",
            "25.02.2026 850000.00 0.00 1416.67 1416.66 2833.33",
            "15.03.2026 1150000.00 77272.73 3833.33 3833.34 7666.67",
            "Итого  127272.73 8250.00 8250.00 16500.00",
        ]
    );
}
