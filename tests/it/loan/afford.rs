//! The largest loan for a payment.

use crate::support::generated::{money, rate, schedule, terms};
use nesie::error::Refusal;
use nesie::language::{Lang, Localize};
use nesie::loan::{
    AffordError, Fee, FeeKind, LoanError, LoanTerms, Method, PaymentFrequency, Prepayment, Subsidy, SubsidyStep,
    Tranche, afford, afford_within,
};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;
use proptest::prelude::*;

use crate::support::money as tenge;

fn template(percent: &str, instalments: u32) -> LoanTerms {
    LoanTerms::new(Money::ZERO, Rate::parse(percent).unwrap(), "2026-01-15".parse().unwrap(), instalments)
}

/// Terms with some instalments and, if a state's rate is given, a subsidy of their whole time.
fn like(terms: LoanTerms, instalments: u32, state_rate: Option<Rate>) -> LoanTerms {
    let mut template = terms;
    template.instalments = instalments;
    template.grace.principal_months = 0;
    (template.first_due_on, template.payment_day) = (None, None);
    template.subsidy = state_rate.map(|rate| {
        let steps = vec![SubsidyStep { after_months: 0, rate: rate.min(template.annual_rate) }];
        let months = instalments * template.every.months();
        Subsidy { months, from: template.disbursed_on, steps, stops_on: None }
    });
    template
}

fn highest(template: &LoanTerms, principal: Money) -> Money {
    let mut terms = template.clone();
    terms.principal = principal;
    schedule(&terms).rows().iter().map(|row| row.borrower_payment).max().unwrap()
}

// By hand: without interest the rows pay round(P / n), and the last one the rest.
#[test]
fn loans_without_interest() {
    let largest = |instalments, payment| afford(&template("0", instalments), tenge(payment)).unwrap().principal;
    assert_eq!(largest(1, "0.01"), tenge("0.01"));
    assert_eq!(largest(12, "100.00"), tenge("1200.00"));
    // 7 tiyn in 3 rows are 2 + 2 + 3.
    assert_eq!(largest(3, "0.02"), tenge("0.06"));
}

// The state pays half: the first row of a loan that stands is half its interest, the last the loan and that half.
#[test]
fn the_states_part_makes_room() {
    let mut bullet = template("12", 12);
    bullet.method = Method::Bullet;
    assert_eq!(afford(&bullet, tenge("1010000")).unwrap().principal, tenge("1000000"));
    let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("6").unwrap() }];
    bullet.subsidy = Some(Subsidy { months: 12, from: bullet.disbursed_on, steps, stops_on: None });
    assert_eq!(afford(&bullet, tenge("1005000")).unwrap().principal, tenge("1000000"));
}

#[test]
fn the_largest_loan_of_all_is_the_limit() {
    let found = afford(&template("7", 60), Money::MAX).unwrap();
    assert_eq!(found.principal, Money::LARGEST_LOAN);
}

#[test]
fn what_cannot_grow_is_refused() {
    let refusal = |change: &dyn Fn(&mut LoanTerms), payment| {
        let mut template = template("7", 12);
        change(&mut template);
        let error = afford(&template, tenge(payment)).unwrap_err();
        assert!(Lang::ALL.iter().all(|lang| error.localize(*lang).starts_with(&format!("{}: ", error.field()))));
        (error.code().word(), error.field().into_owned())
    };
    let on = "2026-01-15".parse().unwrap();
    let amount = tenge("1");
    let refused = |code, field: &str| (code, field.to_owned());
    assert_eq!(
        refusal(&|terms| terms.tranches = vec![Tranche { on, amount }], "100"),
        refused("fixed_amounts", "tranches")
    );
    assert_eq!(
        refusal(
            &|terms| terms.prepayments =
                vec![Prepayment { on, amount, then: nesie::loan::AfterPrepayment::Lower, settles_interest: false }],
            "100"
        ),
        refused("fixed_amounts", "prepayments")
    );
    assert_eq!(refusal(&|terms| terms.method = Method::Custom, "100"), refused("fixed_amounts", "custom_principal"));
    assert_eq!(refusal(&|terms| terms.instalments = 0, "100"), refused("instalments_out_of_range", "instalments"));
    assert_eq!(refusal(&|_| (), "0"), refused("payment_too_low", "payment"));
    // A fee of each payment that takes all of it.
    let kind = FeeKind::PerPayment { amount: tenge("100") };
    let fee = Fee { name: "fee".into(), kind, in_gesv: true };
    assert_eq!(refusal(&|terms| terms.fees = vec![fee.clone()], "100"), refused("payment_too_low", "payment"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Every principal that a small payment could carry, one by one: the payments sum to the principal at least. At far
    /// higher rates of a period what rounding leaves may grow beyond what the search looks over.
    #[test]
    fn no_larger_loan_fits(
        terms in terms(), instalments in 1_u32..=12, tiyn in 1_i64..=60, other in rate(), is_subsidised in any::<bool>(),
    ) {
        let mut terms = terms;
        terms.annual_rate = terms.annual_rate.min(Rate::parse("60").unwrap());
        terms.every = PaymentFrequency::Month;
        let template = like(terms, instalments, is_subsidised.then_some(other));
        let payment = Money::from_tiyn(tiyn).unwrap();
        let fits = |principal: &i64| highest(&template, Money::from_tiyn(*principal).unwrap()) <= payment;
        let largest = (1..=i64::from(instalments) * tiyn).rev().find(fits);
        prop_assert_eq!(afford(&template, payment).ok().map(|found| found.principal.tiyn()), largest);
    }

    #[test]
    fn one_tiyn_more_exceeds_the_sum(
        terms in terms(), instalments in 1_u32..=24, payment in money(), other in rate(), is_subsidised in any::<bool>(),
    ) {
        let template = like(terms, instalments, is_subsidised.then_some(other));
        let found = match afford(&template, payment) {
            Ok(found) => found,
            Err(AffordError::PaymentTooLow { .. }) => {
                prop_assert!(highest(&template, tenge("0.01")) > payment);
                return Ok(());
            }
            Err(error) => return Err(TestCaseError::fail(error.to_string())),
        };
        prop_assert!(found.highest_payment <= payment);
        prop_assert_eq!(highest(&template, found.principal), found.highest_payment);
        if found.principal < Money::LARGEST_LOAN {
            let more = found.principal.checked_add(tenge("0.01")).unwrap();
            prop_assert!(highest(&template, more) > payment);
        }
    }
}

// 47 halvings lead from a tiyn to the largest loan; after them a few windows of 122 tiyn are tried one by one.
#[test]
fn few_loans_are_tried() {
    let mut tried = 0;
    let found = afford_within(Money::TIYN, Money::LARGEST_LOAN, Money::parse("500000").unwrap(), |principal| {
        tried += 1;
        Ok::<_, LoanError>(LoanTerms::new(principal, Rate::parse("12").unwrap(), "2026-01-15".parse().unwrap(), 60))
    });
    assert!(found.unwrap().is_some());
    assert!(tried < 1000, "{tried}");
}
