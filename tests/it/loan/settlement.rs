//! What closes a loan on a day. Every figure is worked by hand: balance x rate x days / year of the day count.

use nesie::day_count::DayCount;
use nesie::loan::{
    AfterPrepayment, Fee, FeeKind, Grace, InterestTreatment, Loan, LoanTerms, Method, Prepayment, Settlement, Subsidy,
    SubsidyStep, Tranche,
};
use nesie::money::Money;

use crate::support::{money, rate};

/// Twelve equal shares of 100 000 from 15 January 2026 at 12 %, months of thirty days.
fn shares() -> LoanTerms {
    let mut terms = LoanTerms::new(money("1200000"), rate("12"), "2026-01-15".parse().unwrap(), 12);
    terms.method = Method::EqualPrincipal;
    terms
}

fn settle(terms: &LoanTerms, on: &str) -> Settlement {
    Loan::new(terms.clone()).unwrap().settlement(on.parse().unwrap()).unwrap()
}

/// Principal, interest, fees and total.
fn parts(terms: &LoanTerms, on: &str) -> [String; 4] {
    let settlement = settle(terms, on);
    [settlement.principal, settlement.interest, settlement.fees, settlement.total].map(|amount| amount.to_string())
}

#[test]
fn principal_interest_and_fees_to_the_day() {
    let mut terms = shares();
    let yearly = FeeKind::YearlyPercent { rate: rate("1") };
    let each = FeeKind::PerPayment { amount: money("300") };
    terms.fees = vec![
        Fee { name: "servicing".into(), kind: yearly, in_gesv: true },
        Fee { name: "account".into(), kind: each, in_gesv: true },
    ];
    // Two shares are paid; of 1 000 000 ten days at 12 %, and at 1 %.
    assert_eq!(parts(&terms, "2026-03-25"), ["1000000.00", "3333.33", "277.78", "1003611.11"]);
    // The instalment of a due date belongs to it: a month of 1 100 000, and the fee of that payment.
    assert_eq!(parts(&terms, "2026-03-15"), ["1100000.00", "11000.00", "1216.67", "1112216.67"]);
    // The last day that it can be asked for is the last due date.
    assert_eq!(parts(&terms, "2027-01-15"), ["100000.00", "1000.00", "383.33", "101383.33"]);
}

#[test]
fn interest_that_a_grace_put_off_is_owed_too() {
    let mut terms = shares();
    terms.grace = Grace { principal_months: 2, interest_months: 2, interest_treatment: InterestTreatment::Spread };
    // A month of 12 000 and twenty days of 8 000.
    assert_eq!(parts(&terms, "2026-03-05"), ["1200000.00", "20000.00", "0.00", "1220000.00"]);
    // Capitalised at the end of the grace it is principal: ten days of 1 224 000.
    terms.grace.interest_treatment = InterestTreatment::Capitalise;
    assert_eq!(parts(&terms, "2026-03-25"), ["1224000.00", "4080.00", "0.00", "1228080.00"]);
}

#[test]
fn a_prepayment_counts_from_its_day() {
    let mut terms = shares();
    let on = "2026-02-20".parse().unwrap();
    terms.prepayments =
        vec![Prepayment { on, amount: money("550000"), then: AfterPrepayment::Lower, settles_interest: false }];
    // Not yet made on its own day: five days of 1 100 000. On 1 March these, and eleven of 550 000: February has thirty days.
    assert_eq!(parts(&terms, "2026-02-20"), ["1100000.00", "1833.33", "0.00", "1101833.33"]);
    assert_eq!(parts(&terms, "2026-03-01"), ["550000.00", "3850.00", "0.00", "553850.00"]);
}

// 50 000 000 at 20.25 %, of which the state pays 7.65 % for 36 months from the day of the disbursement, actual/360.
#[test]
fn the_states_part_of_the_interest_stands_beside_the_total() {
    let mut terms = LoanTerms::new(money("50000000"), rate("20.25"), "2026-01-15".parse().unwrap(), 48);
    terms.method = Method::Bullet;
    terms.day_count = Some(DayCount::Act360);
    let steps = vec![SubsidyStep { after_months: 0, rate: rate("7.65") }];
    terms.subsidy = Some(Subsidy { months: 36, from: "2026-01-15".parse().unwrap(), steps, stops_on: None });
    let ten_days = settle(&terms, "2026-01-25");
    assert_eq!(ten_days.interest, money("281250.00"));
    assert_eq!(ten_days.state_interest, money("106250.00"));
    assert_eq!((ten_days.total, ten_days.borrower_total), (money("50281250.00"), money("50175000.00")));
    // A whole row has the subsidy of the schedule, and after the subsidy there is none.
    assert_eq!(settle(&terms, "2026-02-15").state_interest, money("329375.00"));
    let after = settle(&terms, "2029-02-05");
    assert_eq!((after.state_interest, after.borrower_total), (Money::ZERO, after.total));
}

// By hand: ten rows to come bear 10 000 + 9 000 + … + 1 000 on shares of 100 000.00, of which ten days of the first are owed.
#[test]
fn closing_early_saves_the_interest_to_come() {
    let saves = |terms: &LoanTerms, on: &str| settle(terms, on).saves.to_string();
    assert_eq!(saves(&shares(), "2026-03-25"), "51666.67");
    assert_eq!(saves(&shares(), "2026-03-15"), "55000.00");
    assert_eq!(saves(&shares(), "2027-01-15"), "0.00");
    // 200 000 of 1 000 000 ahead on the 20th: five days of 1 000 000 and five of 800 000 are owed, 3 000.00 of the row's 8 333.34.
    // To come are the rest of that and nine rows on 700 000 … in shares of 77 777.78, 35 000.00.
    let mut prepaid = shares();
    let amount = money("200000");
    prepaid.prepayments = vec![Prepayment {
        on: "2026-03-20".parse().unwrap(),
        amount,
        then: AfterPrepayment::Lower,
        settles_interest: false,
    }];
    assert_eq!(parts(&prepaid, "2026-03-25"), ["800000.00", "3000.00", "0.00", "803000.00"]);
    assert_eq!(saves(&prepaid, "2026-03-25"), "40333.34");
    // A tranche of 300 000 that is not drawn any more.
    let mut drawn = shares();
    drawn.tranches = vec![
        Tranche { on: drawn.disbursed_on, amount: money("900000") },
        Tranche { on: "2026-04-15".parse().unwrap(), amount: money("300000") },
    ];
    // Row two is owed whole; then 7 500 on 750 000 and, with the tranche, nine rows on 975 000 … in shares of 108 333.33: 48 750.00.
    assert_eq!(saves(&drawn, "2026-03-15"), "56250.00");
}
