//! The largest loan of a programme for a payment, where the terms follow from the amount: against every amount one by one, on
//! made-up programmes whose limits are a few tenge, and against schedules that are given for loans of the city.
#![cfg(feature = "builtin")]

use std::fs;

use nesie::advice::{
    Advice, AdviceError, Assumption, LargestLoan, LargestLoanError, QuoteOptions, advise, largest_loan,
};
use nesie::application::{Application, Category, Collateral, CollateralKind, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, File};
use nesie::date::Date;
use nesie::eligibility::Outcome;
use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize};
use nesie::money::Money;
use nesie::rate::Rate;
use proptest::prelude::*;

use crate::support::REQUIRED_FILES;
use crate::support::money;

const HEAD: &str = r#"
id = "demo"
valid_from = 2024-01-01
last_confirmed = 2024-01-01
name = { kk = "Үлгі", ru = "Образец", en = "Sample" }
operator = { kk = "Несие беруші", ru = "Кредитор", en = "The lender" }
how_to_apply = { kk = "Онлайн.", ru = "Онлайн.", en = "Online." }
"#;

/// Limits of the amount, and one that holds for working capital only.
const AMOUNTS: &str = r#"
[[condition]]
rule = "amount"
min = "0,70 KZT"
max = "15 KZT"
source = "page"
confidence = "high"
[[condition]]
id = "amount-working-capital"
rule = "amount"
purposes = ["working_capital"]
max = "8 KZT"
source = "page"
confidence = "high"
"#;

/// A rate up to 5 tenge for some, and a fee.
const TIERS: &str = r#"
[[rate]]
annual_rate = "2 %"
when.categories = ["woman_owned"]
when.max_amount = "5 KZT"
source = "page"
confidence = "high"
[[rate]]
annual_rate = "36 %"
source = "page"
confidence = "high"
[[fee]]
upfront = "10 %"
source = "page"
confidence = "high"
"#;

/// The interest subsidy, more of it up to 5 tenge for some.
const SUBSIDY: &str = r#"
[[condition]]
rule = "bank_rate"
max = "30 %"
source = "page"
confidence = "high"
[[subsidy]]
borrower_rate = "1 %"
when.categories = ["woman_owned"]
when.max_amount = "5 KZT"
source = "page"
confidence = "high"
[[subsidy]]
share = "40 %"
floor = "12,6 %"
source = "page"
confidence = "high"
[[subsidy.months]]
purposes = ["working_capital"]
max = "2 months"
"#;

/// A guarantee with a cap and a fee of its balance, and own security and own contribution for what it leaves.
const GUARANTEE: &str = r#"
[[condition]]
rule = "own_security"
source = "page"
confidence = "high"
[[condition]]
rule = "own_contribution"
min = "20 %"
above = "6 KZT"
source = "page"
confidence = "high"
[[guarantee]]
max_share = "85 %"
max_amount = "9 KZT"
upfront_fee = "3 %"
yearly_fee = "40 %"
source = "page"
confidence = "high"
"#;

fn catalogue(kind: &str, parts: &[&str]) -> Catalogue {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bad_catalogues/good/");
    let paths = REQUIRED_FILES;
    let mut texts: Vec<(&str, String)> =
        paths.map(|path| (path, fs::read_to_string(format!("{folder}{path}")).unwrap())).into();
    texts.push(("demo/2024-01-01.toml", format!("kind = \"{kind}\"{HEAD}{}", parts.concat())));
    let files: Vec<File> = texts.iter().map(|(path, text)| File { path, text }).collect();
    Catalogue::from_files(&files).unwrap()
}

fn on() -> Date {
    "2024-06-01".parse().unwrap()
}

fn tiyn(tiyn: i64) -> Money {
    Money::from_tiyn(tiyn).unwrap()
}

/// The highest payment of a loan, fees of the rows included; `None` where the programme does not make it.
fn highest(application: &Application, amount: Money, catalogue: &Catalogue) -> Option<Money> {
    let mut application = application.clone();
    application.loan.amount = amount;
    let asked = QuoteOptions { programme: Some("demo".into()), ..QuoteOptions::default() };
    // An error is a loan so small that its fees eat it up.
    let Advice { offers, .. } = advise(&application, catalogue, on(), &asked).ok()?;
    if offers[0].findings.iter().any(|finding| finding.outcome == Outcome::NotMet) {
        return None;
    }
    offers[0].loan.as_ref()?.schedule.rows().iter().map(|row| row.borrower_payment).max()
}

/// Applications that meet the tiers and conditions in every way.
fn applications() -> impl Strategy<Value = Application> {
    let categories = prop_oneof![Just(None), Just(Some(vec![])), Just(Some(vec![Category::WomanOwned]))];
    let worth = prop::option::of(0_i64..=500);
    let rate = prop_oneof![Just(None), Just(Some("24")), Just(Some("12.6"))];
    let purpose = prop_oneof![Just(Purpose::Investment), Just(Purpose::WorkingCapital), Just(Purpose::Mixed)];
    (1_u32..=14, purpose, categories, worth.clone(), worth, rate).prop_map(
        |(term_months, purpose, categories, security, own, rate)| {
            let mut application = Application::new(LoanRequest::new(Money::ZERO, term_months, purpose));
            application.applicant.categories = categories;
            application.loan.annual_rate = rate.map(|rate| Rate::parse(rate).unwrap());
            application.own_contribution = own.map(tiyn);
            let item = |worth| vec![Collateral { kind: CollateralKind::Movable, value: tiyn(worth) }];
            application.collateral = security.map(item);
            application
        },
    )
}

/// Every amount up to more than the programmes lend, against the search.
fn check(application: &Application, catalogue: &Catalogue, payments: &[i64]) -> Result<(), TestCaseError> {
    let payments_of: Vec<Option<Money>> = (0..=2_000)
        .map(|amount| if amount == 0 { None } else { highest(application, tiyn(amount), catalogue) })
        .collect();
    for payment in payments {
        let fits = |highest: &Option<Money>| highest.is_some_and(|highest| highest <= tiyn(*payment));
        let expected = payments_of.iter().rposition(fits).filter(|largest| *largest < 2_000);
        let found = largest_loan(application, tiyn(*payment), "demo", catalogue, on());
        match found {
            Ok(LargestLoan { loan, is_limited_by_programme, .. }) => {
                let principal = usize::try_from(loan.principal.tiyn()).unwrap();
                if principal >= 2_000 {
                    prop_assert_eq!(expected, None);
                    continue;
                }
                prop_assert_eq!(Some(principal), expected, "payment {}", payment);
                prop_assert_eq!(payments_of[principal], Some(loan.highest_payment));
                prop_assert_eq!(is_limited_by_programme, payments_of[principal + 1].is_none());
            }
            Err(error) => prop_assert_eq!(None, expected, "payment {}: {}", payment, error),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_larger_amount_of_a_tier_fits(application in applications(), payments in prop::collection::vec(1_i64..=900, 12)) {
        let mut application = application;
        application.loan.annual_rate = None;
        check(&application, &catalogue("loan", &[AMOUNTS, TIERS]), &payments)?;
    }

    #[test]
    fn no_larger_amount_with_a_subsidy_fits(
        application in applications(), payments in prop::collection::vec(1_i64..=900, 12),
    ) {
        check(&application, &catalogue("subsidy", &[AMOUNTS, SUBSIDY]), &payments)?;
    }

    #[test]
    fn no_larger_amount_with_a_guarantee_fits(
        application in applications(), payments in prop::collection::vec(1_i64..=900, 12),
    ) {
        check(&application, &catalogue("guarantee", &[AMOUNTS, GUARANTEE]), &payments)?;
    }
}

fn refusal(catalogue: &Catalogue, wish: &LoanRequest, payment: &str) -> (LargestLoanError, String) {
    let application = Application::new(wish.clone());
    let error = largest_loan(&application, money(payment), "demo", catalogue, on()).unwrap_err();
    assert!(Lang::ALL.iter().all(|lang| !error.localize(*lang).is_empty()));
    let text = error.to_string().replace('\u{a0}', " ");
    (error, text)
}

#[test]
fn what_is_refused_is_named() {
    let mut wish = LoanRequest::new(Money::ZERO, 12, Purpose::Investment);
    let tiers = catalogue("loan", &[AMOUNTS, TIERS]);
    let (error, text) = refusal(&tiers, &wish, "0.02");
    // Twelve payments of 2 tiyn carry about 20 tiyn.
    assert!(text.starts_with("demo: Amount: 0.2") && text.contains("at least 0.70 ₸ required"), "{text}");
    assert_eq!((error.field().as_ref(), error.code()), ("programme", Code::Refused));
    let (error, text) = refusal(&tiers, &wish, "0");
    assert_eq!(
        (error.code(), text.as_str()),
        (Code::PaymentTooLow, "payment: 0.00 ₸ is less than the payment of the smallest loan")
    );
    wish.annual_rate = Some(Rate::parse("20").unwrap());
    let (error, text) = refusal(&tiers, &wish, "1");
    assert_eq!(text, "20 % cannot be given: demo has a rate of its own, 36 %");
    assert_eq!((error.field().as_ref(), error.code()), ("rate", Code::FixedRate));

    let subsidy = catalogue("subsidy", &[AMOUNTS, SUBSIDY]);
    wish.annual_rate = Some(Rate::parse("30.01").unwrap());
    let (error, text) = refusal(&subsidy, &wish, "1");
    assert_eq!(text, "demo: The bank's rate: 30.01 %, 0.01 percentage points above the limit of 30 %");
    assert_eq!(error.code(), Code::Refused);

    // A guarantee alone knows no rate.
    wish.annual_rate = None;
    let (error, text) = refusal(&catalogue("guarantee", &[AMOUNTS, GUARANTEE]), &wish, "1");
    let expected = "demo has no rate of its own: give the rate of the bank";
    assert_eq!((error.code(), error.field().as_ref(), text.as_str()), (Code::BankRateMissing, "rate", expected));
    // A grant is no loan, whatever a bank asks for.
    for rate in ["20", ""] {
        wish.annual_rate = Rate::parse(rate).ok();
        let (error, text) = refusal(&catalogue("grant", &[AMOUNTS]), &wish, "1");
        let expected = "demo makes no loan for that purpose on 1 Jun 2024";
        assert_eq!((error.code(), text.as_str()), (Code::LendsNothing, expected));
    }
    let early = "2023-12-31".parse().unwrap();
    let error = largest_loan(&Application::new(wish.clone()), money("1"), "demo", &tiers, early).unwrap_err();
    assert_eq!((error.code(), error.field().as_ref()), (Code::NotInForce, "programme"));
    assert_eq!(error.to_string().replace('\u{a0}', " "), "demo is not in force on 31 Dec 2023 (from 1 Jan 2024)");
    let unknown = largest_loan(&Application::new(wish.clone()), money("1"), "dmo", &tiers, on()).unwrap_err();
    assert!(matches!(unknown, LargestLoanError::Advice(AdviceError::UnknownProgramme { .. })));
    wish.disbursed_on = Some("2024-05-31".parse().unwrap());
    let early = largest_loan(&Application::new(wish), money("1"), "demo", &tiers, on()).unwrap_err();
    assert_eq!(
        early.to_string().replace('\u{a0}', " "),
        "loan.disbursed_on: 31 May 2024 is before the day of the decision, 1 Jun 2024: its terms are not those of a loan \
         already disbursed"
    );
}

#[test]
fn a_yearly_fee_is_assumed_from_the_start_only_beside_one_at_once() {
    let mut wish = LoanRequest::new(Money::ZERO, 12, Purpose::Investment);
    wish.annual_rate = Some(Rate::parse("20").unwrap());
    for (left_out, assumed) in [("", true), ("upfront_fee = \"3 %\"\n", false), ("yearly_fee = \"40 %\"\n", false)] {
        let catalogue = catalogue("guarantee", &[AMOUNTS, &GUARANTEE.replace(left_out, "")]);
        let application = Application::new(wish.clone());
        let found = largest_loan(&application, money("0.50"), "demo", &catalogue, on()).unwrap();
        assert_eq!(found.assumptions.contains(&Assumption::YearlyFeeFromTheStart), assumed, "{left_out}");
    }
}

// Own money of 2 tenge is 20 % of a project of 10 tenge, of which 8 are borrowed.
#[test]
fn own_money_limits_the_loan() {
    let own_money =
        "[[condition]]\nrule = \"own_contribution\"\nmin = \"20 %\"\nsource = \"page\"\nconfidence = \"high\"\n";
    let mut application = Application::new(LoanRequest::new(Money::ZERO, 12, Purpose::Investment));
    application.own_contribution = Some(money("2"));
    let found =
        largest_loan(&application, money("100"), "demo", &catalogue("loan", &[own_money, TIERS]), on()).unwrap();
    assert_eq!((found.loan.principal, found.is_limited_by_programme), (money("8"), true));
}

// Payments of the largest loans of the city by the annuity formula, computed apart: each carries that loan, and a tenge less a
// smaller one.
#[test]
fn the_citys_loans() {
    let catalogue = Catalogue::builtin().unwrap();
    for (programme, on, amount, term_months, purpose, payment) in [
        ("almaty-finance", "2022-01-10", "500000000", 84, Purpose::Investment, "7304277.24"),
        ("almaty-finance", "2022-01-10", "100000000", 36, Purpose::WorkingCapital, "3042193.75"),
        ("mfo-almaty-secured", "2021-09-01", "58340000", 84, Purpose::Investment, "852263.07"),
        ("mfo-almaty-unsecured", "2023-02-01", "6000000", 24, Purpose::WorkingCapital, "274108.45"),
        ("mfo-almaty-unsecured", "2021-09-01", "6000000", 24, Purpose::WorkingCapital, "282440.83"),
        ("almaty-business", "2021-06-01", "180000000", 84, Purpose::Investment, "2716682.40"),
    ] {
        let application = Application::new(LoanRequest::new(Money::ZERO, term_months, purpose));
        let on = on.parse().unwrap();
        // The last payment clears the balance: it may be some tiyn above the others.
        let room = tiyn(i64::from(term_months));
        let payment = money(payment).checked_add(room).unwrap();
        let found = largest_loan(&application, payment, programme, &catalogue, on).unwrap();
        assert_eq!(found.loan.principal, money(amount), "{programme}");
        // Each is the most that the programme lends.
        assert!(found.is_limited_by_programme);
        let less = payment.saturating_sub(money("1"));
        let found = largest_loan(&application, less, programme, &catalogue, on).unwrap();
        assert!(found.loan.principal < money(amount) && !found.is_limited_by_programme, "{programme}");
    }
}

// The base rate is known until 25 October 2026; at a bank's 7 % the borrower of Isker Aimak pays less than its floor of 12.6 %.
#[test]
fn what_is_assumed_is_that_of_a_quote() {
    let catalogue = Catalogue::builtin().unwrap();
    for (rate, assumption) in [(None, Assumption::LastKnownBaseRate), (Some("7"), Assumption::NoSubsidyAtThisRate)] {
        let mut application = Application::new(LoanRequest::new(Money::ZERO, 36, Purpose::Investment));
        application.loan.annual_rate = rate.map(|rate| Rate::parse(rate).unwrap());
        let on = "2026-11-22".parse().unwrap();
        let found = largest_loan(&application, money("500000"), "isker-aimak", &catalogue, on).unwrap();
        assert!(found.assumptions.contains(&assumption), "{:?}", found.assumptions);
        application.loan.amount = found.loan.principal;
        let asked = QuoteOptions { programme: Some("isker-aimak".into()), ..QuoteOptions::default() };
        let quote = advise(&application, &catalogue, on, &asked).unwrap();
        assert_eq!(found.assumptions, quote.offers[0].terms.as_ref().unwrap().assumptions);
    }
}
