//! What happens on the first and the last day that a change may have, several changes on one day, and the smallest change; and rates
//! at which a search goes astray.

use nesie::error::Refusal;
use nesie::loan::limits::MAX_FEES;
use nesie::loan::{
    AfterPrepayment, Fee, FeeKind, Loan, LoanError, LoanTerms, Method, PaymentFrequency, Prepayment, RateChange, Row,
    Tranche,
};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;

/// 1 200 at 12 % from 15 January 2026 in four monthly shares: interest of 12, 9, 6 and 3.
fn terms() -> LoanTerms {
    let (principal, rate) = (Money::parse("1200").unwrap(), Rate::parse("12").unwrap());
    let mut terms = LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), 4);
    terms.method = Method::EqualPrincipal;
    terms
}

fn rate_change(on: &str, rate: &str) -> RateChange {
    RateChange { on: on.parse().unwrap(), annual_rate: Rate::parse(rate).unwrap(), payment: Default::default() }
}

fn prepayment(on: &str, amount: &str, then: AfterPrepayment) -> Prepayment {
    Prepayment { on: on.parse().unwrap(), amount: Money::parse(amount).unwrap(), then, settles_interest: false }
}

fn tranche(on: &str, amount: &str) -> Tranche {
    Tranche { on: on.parse().unwrap(), amount: Money::parse(amount).unwrap() }
}

fn rows(terms: LoanTerms) -> Result<Vec<Row>, LoanError> {
    Ok(Loan::new(terms)?.schedule()?.rows().to_vec())
}

fn paid(terms: LoanTerms) -> Vec<String> {
    rows(terms).unwrap().iter().map(|row| row.payment.to_string()).collect()
}

fn code(terms: LoanTerms) -> &'static str {
    rows(terms).err().map_or("computed", |error| error.code().word())
}

#[test]
fn a_prepayment_of_a_due_date_comes_before_the_rate_of_the_next_row() {
    let mut both = terms();
    both.prepayments = vec![prepayment("2026-02-15", "300", AfterPrepayment::Lower)];
    both.rate_changes = vec![rate_change("2026-02-15", "24")];
    // 300 + 300 + 12; then 600 at 2 % a month in three shares: 200 + 12, 200 + 8, 200 + 4.
    assert_eq!(paid(both), ["612.00", "212.00", "208.00", "204.00"]);
}

#[test]
fn a_rate_of_a_rows_first_day_counts_for_its_own_payment() {
    let mut dearer = terms();
    dearer.method = Method::Annuity;
    dearer.rate_changes = vec![rate_change("2026-02-15", "24")];
    // 1 200 x 0.01 / (1 - 1.01^-4) = 307.54, of which 12.00 are interest. Then 904.46 in three at 2 % a month:
    // 904.46 x 0.02 / (1 - 1.02^-3) = 313.63.
    assert_eq!(paid(dearer)[..3], ["307.54", "313.63", "313.63"]);
}

#[test]
fn a_tranche_of_a_due_date_comes_after_its_payment() {
    let listed = |first: &str, second: &str| {
        let mut terms = terms();
        (terms.method, terms.instalments) = (Method::Custom, 2);
        terms.custom_principal = [first, second].map(|amount| Money::parse(amount).unwrap()).to_vec();
        terms.tranches = vec![tranche("2026-01-15", "600"), tranche("2026-02-15", "600")];
        terms
    };
    // 600 + 6 on 600; then 600 + 6 on 600.
    assert_eq!(paid(listed("600", "600")), ["606.00", "606.00"]);
    assert_eq!(code(listed("600.01", "599.99")), "custom_principal_too_early");
    // All that is owed may be repaid before the second comes, which bears interest for 20 of 30 days.
    let mut later = listed("600", "600");
    later.tranches[1].on = "2026-02-25".parse().unwrap();
    assert_eq!(paid(later), ["606.00", "604.00"]);
    // It is in the balance with which the row closes: 600 - 150 + 600, then in three shares of 350.
    let mut shares = terms();
    shares.tranches = vec![tranche("2026-01-15", "600"), tranche("2026-02-15", "600")];
    assert_eq!(rows(shares.clone()).unwrap()[0].closing.to_string(), "1050.00");
    assert_eq!(paid(shares.clone()), ["156.00", "360.50", "357.00", "353.50"]);
    // So it is beside a new rate of that day, which counts for the next row: 350 + 21, 350 + 14, 350 + 7.
    shares.rate_changes = vec![rate_change("2026-02-15", "24")];
    assert_eq!(rows(shares.clone()).unwrap()[0].closing.to_string(), "1050.00");
    assert_eq!(paid(shares), ["156.00", "371.00", "364.00", "357.00"]);
}

#[test]
fn a_change_is_later_than_the_first_day_and_earlier_than_the_last() {
    let with_rate = |on: &str, rate: &str| {
        let mut terms = terms();
        terms.rate_changes = vec![rate_change(on, rate)];
        code(terms)
    };
    assert_eq!(with_rate("2026-01-15", "24"), "outside_loan");
    // Not even the same rate has a place on the day of the disbursement.
    assert_eq!(with_rate("2026-01-15", "12"), "outside_loan");
    assert_eq!(with_rate("2026-01-16", "24"), "computed");
    assert_eq!(with_rate("2026-05-14", "24"), "computed");
    assert_eq!(with_rate("2026-05-15", "24"), "outside_loan");
    let with_prepayment = |on: &str| {
        let mut terms = terms();
        terms.prepayments = vec![prepayment(on, "1", AfterPrepayment::Lower)];
        code(terms)
    };
    assert_eq!(with_prepayment("2026-01-15"), "outside_loan");
    assert_eq!(with_prepayment("2026-01-16"), "computed");
    assert_eq!(with_prepayment("2026-05-15"), "computed");
    assert_eq!(with_prepayment("2026-05-16"), "outside_loan");
}

#[test]
fn a_refusal_names_the_list_and_the_place() {
    let field = |change: fn(&mut LoanTerms)| {
        let mut terms = terms();
        change(&mut terms);
        rows(terms).unwrap_err().field().into_owned()
    };
    assert_eq!(field(|terms| terms.rate_changes = vec![rate_change("2026-05-15", "24")]), "rate_changes.0.on");
    let late =
        |terms: &mut LoanTerms| terms.tranches = vec![tranche("2026-01-15", "600"), tranche("2026-05-15", "600")];
    assert_eq!(field(late), "tranches.1.on");
    let two = |terms: &mut LoanTerms| {
        let [lower, shorten] = [AfterPrepayment::Lower, AfterPrepayment::Shorten];
        terms.prepayments = vec![prepayment("2026-02-20", "1", lower), prepayment("2026-02-20", "1", shorten)];
    };
    assert_eq!(field(two), "prepayments.1.on");
    assert_eq!(
        field(|terms| terms.prepayments = vec![prepayment("2026-05-16", "1", AfterPrepayment::Lower)]),
        "prepayments.0.on"
    );
}

#[test]
fn a_list_may_be_as_long_as_its_limit() {
    let with_fees = |count: usize| {
        let mut terms = terms();
        let fee = Fee {
            name: "account".into(),
            kind: FeeKind::UpfrontAmount { amount: Money::TIYN, withheld: false },
            in_gesv: true,
        };
        terms.fees = vec![fee; count];
        code(terms)
    };
    assert_eq!([MAX_FEES, MAX_FEES + 1].map(with_fees), ["computed", "too_many"]);
}

#[test]
fn a_payment_day_is_a_day_of_the_month() {
    let on_day = |day: u8| {
        let mut terms = terms();
        terms.payment_day = Some(day);
        code(terms)
    };
    assert_eq!(
        [0, 1, 31, 32].map(on_day),
        ["payment_day_out_of_range", "computed", "computed", "payment_day_out_of_range"]
    );
}

#[test]
fn listed_principal_is_lowered_in_its_proportions() {
    let mut listed = terms();
    listed.method = Method::Custom;
    listed.custom_principal = ["300", "450", "300", "150"].map(|amount| Money::parse(amount).unwrap()).to_vec();
    // 300 + 12; 450 + 9; 300 + 4.50; 150 + 1.50.
    assert_eq!(paid(listed.clone()), ["312.00", "459.00", "304.50", "151.50"]);
    // 300 less: the 600 of the 900 listed are 300, 200 and 100, with 6, 3 and 1.
    listed.prepayments = vec![prepayment("2026-02-15", "300", AfterPrepayment::Lower)];
    assert_eq!(paid(listed), ["612.00", "306.00", "203.00", "101.00"]);
}

#[test]
fn prepayments_of_one_day_are_one() {
    let prepaid = |amounts: &[&str]| {
        let mut terms = terms();
        terms.prepayments =
            amounts.iter().map(|amount| prepayment("2026-02-25", amount, AfterPrepayment::Shorten)).collect();
        paid(terms)
    };
    // Shortened by 300 after ten days: 300 + 300 + 3 on 900 and 4 on 600; then 300 + 3.
    assert_eq!(prepaid(&["300"]), ["312.00", "607.00", "303.00"]);
    assert_eq!(prepaid(&["100", "200"]), prepaid(&["300"]));
}

// 10.02 in five are 2.00 each and 2.02 at the end. After three of them and a tiyn more 4.01 are left: half of that, rounded,
// would be 2.01.
#[test]
fn a_prepayment_of_a_tiyn_raises_no_payment() {
    for method in [Method::Annuity, Method::EqualPrincipal] {
        let mut small = terms();
        (small.principal, small.annual_rate) = (Money::parse("10.02").unwrap(), Rate::ZERO);
        (small.method, small.instalments) = (method, 5);
        small.prepayments = vec![prepayment("2026-04-15", "0.01", AfterPrepayment::Lower)];
        assert_eq!(paid(small), ["2.00", "2.00", "2.01", "2.00", "2.01"], "{method:?}");
    }
}

// Nearly all of the principal comes late, at rates beyond any real loan: Newton's method alone leaves the bracket or never ends. The
// rates are those of the rows, found by halving a bracket in decimals of 60 digits in Python, to fifteen digits.
#[test]
fn the_effective_rate_is_found_where_newton_alone_would_go_astray() {
    for (principal, annual_rate, instalments, every, method, first, later_on, exact) in [
        (
            "190000000000",
            "400",
            60,
            PaymentFrequency::Month,
            Method::EqualPrincipal,
            "0.01",
            "2023-11-05",
            "3195.56465206162",
        ),
        (
            "20000000",
            "1000",
            60,
            PaymentFrequency::Year,
            Method::EqualPrincipal,
            "10000000",
            "2078-08-31",
            "993.456865852916",
        ),
        (
            "820000000000",
            "1000",
            120,
            PaymentFrequency::Quarter,
            Method::Bullet,
            "0.01",
            "2025-01-29",
            "19997.1169908067",
        ),
    ] {
        let (principal, first) = (Money::parse(principal).unwrap(), Money::parse(first).unwrap());
        let disbursed_on = "2020-01-15".parse().unwrap();
        let mut terms = LoanTerms::new(principal, Rate::parse(annual_rate).unwrap(), disbursed_on, instalments);
        (terms.every, terms.method) = (every, method);
        let later = Tranche { on: later_on.parse().unwrap(), amount: principal.checked_sub(first).unwrap() };
        terms.tranches = vec![Tranche { on: disbursed_on, amount: first }, later];
        let schedule = Loan::new(terms).unwrap().schedule().unwrap();
        let found = schedule.effective_rate().unwrap().exact();
        assert!(found.starts_with(exact), "{found} instead of {exact}");
    }
}
