//! The legal caps of the effective rate in the built-in catalogue.
#![cfg(feature = "builtin")]

use nesie::catalogue::Catalogue;
use nesie::loan::{CappedLender, Loan, LoanTerms};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;

// The joint resolution of the financial regulator (АРРФР) and the National Bank of 24 December 2025, as zakon.kz reported
// it on 8 January 2026; before it the practice of a microfinance lender's back office (2025).
#[test]
fn the_caps_of_each_date() {
    let catalogue = Catalogue::builtin().unwrap();
    let caps = catalogue.gesv_caps();
    let cap = |lender, day: &str| {
        let row = caps.on(lender, day.parse().unwrap())?;
        Some(row.percent?.to_string())
    };
    use CappedLender::{BankMortgage, BankSecured, BankUnsecured, Microfinance};
    for (lender, day, percent) in [
        (Microfinance, "2024-08-19", Some("56")),
        (Microfinance, "2024-08-20", Some("46")),
        (Microfinance, "2026-01-05", Some("46")),
        (BankUnsecured, "2024-08-19", Some("56")),
        (BankUnsecured, "2026-01-04", None),
        (BankUnsecured, "2026-01-05", Some("46")),
        (BankSecured, "2026-01-05", Some("35")),
        (BankMortgage, "2026-01-05", Some("25")),
        (BankMortgage, "2011-12-31", None),
    ] {
        assert_eq!(cap(lender, day), percent.map(str::to_owned), "{lender:?} {day}");
    }
}

// A loan of 28 days at 90 % is below the 0.3 % a day of a short microloan: its rate of 156 % breaks no law.
#[test]
fn a_short_microloan_has_a_cap_of_its_own() {
    let catalogue = Catalogue::builtin().unwrap();
    let lenders = |disbursed_on: &str, first_due_on: &str| {
        let (amount, rate) = (Money::parse("100000").unwrap(), Rate::parse("90").unwrap());
        let mut terms = LoanTerms::new(amount, rate, disbursed_on.parse().unwrap(), 1);
        terms.first_due_on = first_due_on.parse().ok();
        let loan = Loan::new(terms).unwrap();
        let rate = loan.schedule().unwrap().effective_rate().unwrap();
        catalogue.gesv_caps().checks(&loan, rate).map(|check| check.lender.word()).collect::<Vec<_>>()
    };
    let banks = ["bank_unsecured", "bank_secured", "bank_mortgage"];
    assert_eq!(lenders("2026-02-02", "2026-03-02"), banks);
    assert_eq!(lenders("2026-02-02", "2026-03-19"), banks); // the 45th day
    assert_eq!(lenders("2026-02-02", "2026-03-20"), [&banks[..], &["microfinance"]].concat());
    let terms = LoanTerms::new(Money::TIYN, Rate::ZERO, "2026-02-02".parse().unwrap(), 12);
    let rate = Loan::new(terms).unwrap().schedule().unwrap().effective_rate().unwrap();
    let is_checked = |days| {
        let check = catalogue.gesv_caps().check(CappedLender::Microfinance, "2026-02-02".parse().unwrap(), days, rate);
        check.map(|check| check.is_within)
    };
    assert_eq!((is_checked(45), is_checked(46)), (None, Some(true)));
}
