//! The largest loan for a payment.

use crate::support::generated::{money, rate, schedule, terms};
use nesie::calendar::Calendar;
use nesie::day_count::DayCount;
use nesie::error::Refusal;
use nesie::language::{Lang, Localize};
use nesie::loan::{
    AffordError, Fee, FeeKind, FirstPeriod, LoanError, LoanTerms, Method, PaymentFrequency, Prepayment, RateChange,
    Subsidy, SubsidyStep, Tranche, afford, afford_within, hidden_rate, pay_off,
};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;
use proptest::prelude::*;

use crate::support::{money as tenge, rate as rate_of};

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

fn offer(principal: &str, percent: &str, instalments: u32) -> LoanTerms {
    let mut terms = template(percent, instalments);
    terms.principal = tenge(principal);
    terms
}

// An independent program in Decimal, rounding each row to the tiyn: 26 payments, the last of 398 728.29. By the formula
// -ln(1 - P r / A) / ln(1 + r) it is 25.8 payments. The effective rate by bisection there, on the days of payment.
#[test]
fn a_payment_repays_a_loan_in_so_many_instalments() {
    let calendar = Calendar::default();
    let found = pay_off(&offer("10000000", "24", 1), tenge("500000"), &calendar).unwrap();
    assert_eq!((found.instalments, found.last_payment), (26, tenge("398728.29")));
    assert_eq!((found.cost.total, found.cost.overpaid), (tenge("12898728.29"), tenge("2898728.29")));
    assert_eq!(found.cost.effective_rate.to_decimals(8), "26.88596551");
    // Just above the interest of the first month, 20 000.00: 303 payments, by the same program.
    let found = pay_off(&offer("1000000", "24", 1), tenge("20050"), &calendar).unwrap();
    assert_eq!((found.instalments, found.last_payment), (303, tenge("13791.56")));
    // One payment of more than is owed takes what is owed: 10 000 and 1 %.
    let found = pay_off(&offer("10000", "12", 1), tenge("20000"), &calendar).unwrap();
    assert_eq!((found.instalments, found.last_payment), (1, tenge("10100")));
}

#[test]
fn the_same_payment_by_another_way_is_the_same() {
    // 36 payments of 3 227.00, as in the example of a step: found from the payment, they are as many.
    let mut terms = offer("100000", "9.99", 36);
    terms.payment_step = tenge("1.00");
    let last = schedule(&terms).rows().last().unwrap().payment;
    let found = pay_off(&terms, tenge("3227"), &Calendar::default()).unwrap();
    assert_eq!((found.instalments, found.last_payment), (36, last));
}

#[test]
fn a_payment_that_never_repays_is_refused() {
    let refusal = |terms: &LoanTerms, payment| {
        let error = pay_off(terms, tenge(payment), &Calendar::default()).unwrap_err();
        (error.code().word(), error.to_string().replace('\u{a0}', " "))
    };
    let terms = offer("10000000", "24", 1);
    let said = "payment: 200 000.00 ₸ does not cover the interest, 200 000.00 ₸";
    assert_eq!(refusal(&terms, "200000"), ("payment_below_interest", said.into()));
    // 31 days of a 365th bear more than a month: the payment covers the first row of February and not that of March.
    let mut by_days = offer("10000000", "24", 1);
    (by_days.day_count, by_days.disbursed_on) = (Some(DayCount::Act365), "2026-02-01".parse().unwrap());
    let said = "payment: 190 000.00 ₸ does not cover the interest, 203 715.55 ₸";
    assert_eq!(refusal(&by_days, "190000"), ("payment_below_interest", said.into()));
    let said = "payment: 200 001.00 ₸ does not repay the loan in 600 instalments";
    assert_eq!(refusal(&terms, "200001"), ("never_repaid", said.into()));
    // By years no payment falls due after 2199: 173 of them.
    let mut yearly = terms.clone();
    yearly.every = PaymentFrequency::Year;
    assert_eq!(pay_off(&yearly, tenge("3000000"), &Calendar::default()).unwrap().instalments, 8);
    yearly.annual_rate = rate_of("1");
    let said = "payment: 100 000.01 ₸ does not repay the loan in 173 instalments";
    assert_eq!(refusal(&yearly, "100000.01"), ("never_repaid", said.into()));
}

// Regulation Z, appendix J (c)(1)(i): 5 000 advanced, 24 monthly payments of 230: 9.69 %. By bisection in Decimal 9.685708…
#[test]
fn a_payment_hides_a_rate() {
    let calendar = Calendar::default();
    let found = hidden_rate(&offer("5000", "0", 24), tenge("230"), &calendar).unwrap();
    assert_eq!(found.annual_rate, rate_of("9.6857"));
    // The payment of that rate is the one given.
    let level = schedule(&offer("5000", &found.annual_rate.to_string(), 24));
    assert_eq!(level.level_payment(), Some(tenge("230")));
    // The effective rates by bisection in Decimal on the days of payment: alone, and with one percent withheld.
    let mut terms = offer("10000000", "0", 24);
    let found = hidden_rate(&terms, tenge("500000"), &calendar).unwrap();
    assert_eq!((found.annual_rate, found.cost.overpaid), (rate_of("18.157"), tenge("2000000")));
    assert_eq!(found.cost.effective_rate.to_decimals(8), "19.79542420");
    terms.fees = vec![Fee::arrangement(rate_of("1"))];
    let found = hidden_rate(&terms, tenge("500000"), &calendar).unwrap();
    assert_eq!((found.annual_rate, found.cost.overpaid), (rate_of("18.157"), tenge("2100000")));
    assert_eq!(found.cost.effective_rate.to_decimals(8), "21.03314174");
    // Nothing is hidden where the payments are the loan.
    let found = hidden_rate(&offer("1200", "0", 12), tenge("100"), &calendar).unwrap();
    assert_eq!((found.annual_rate, found.cost.overpaid), (Rate::ZERO, Money::ZERO));
    let refusal = |terms: &LoanTerms, payment| {
        let error = hidden_rate(terms, tenge(payment), &calendar).unwrap_err();
        (error.code().word(), error.to_string().replace('\u{a0}', " "))
    };
    let said = "payment: 99.99 ₸ in 12 instalments is less than the loan, 1 200.00 ₸";
    assert_eq!(refusal(&offer("1200", "0", 12), "99.99"), ("payment_too_low", said.into()));
    let said = "payment: 1 200.00 ₸ comes to a rate above 1 000 % a year, the highest that is computed with";
    assert_eq!(refusal(&offer("1200", "0", 12), "1200"), ("rate_too_high", said.into()));
}

#[test]
fn terms_by_which_payments_differ_are_refused_where_the_payment_is_given() {
    type Change<'a> = (&'a str, &'a dyn Fn(&mut LoanTerms));
    let changes: [Change; 6] = [
        ("method", &|terms| terms.method = Method::EqualPrincipal),
        ("grace", &|terms| terms.grace.principal_months = 1),
        ("fees", &|terms| {
            let kind = FeeKind::PerPayment { amount: tenge("1") };
            terms.fees = vec![Fee { name: "account".into(), kind, in_gesv: true }];
        }),
        ("balloon", &|terms| terms.balloon = tenge("1")),
        ("first_period", &|terms| terms.first_period = FirstPeriod::OnTop),
        ("rate_changes", &|terms| {
            terms.rate_changes = vec![RateChange::new("2026-03-01".parse().unwrap(), rate_of("13"))];
        }),
    ];
    for (field, change) in changes {
        let mut terms = offer("100000", "12", 12);
        change(&mut terms);
        for error in [
            pay_off(&terms, tenge("10000"), &Calendar::default()).unwrap_err(),
            hidden_rate(&terms, tenge("10000"), &Calendar::default()).unwrap_err(),
        ] {
            assert_eq!(error, AffordError::NotPlain { field });
            assert_eq!((error.code().word(), error.field().as_ref()), ("not_plain", field));
        }
    }
}

proptest! {
    // A tiyn more than the level payment of a rate repays the loan in as many instalments or fewer; and the payment is between those of
    // the rate that it hides and of the next one.
    #[test]
    fn the_payment_of_a_loan_repays_it_and_hides_its_rate(
        tiyn in 100_000_i64..100_000_000_000,
        hundredths in 1_u32..6_000,
        instalments in 1_u32..240,
    ) {
        let mut terms = template("0", instalments);
        terms.principal = Money::from_tiyn(tiyn).unwrap();
        terms.annual_rate = rust_decimal::Decimal::new(hundredths.into(), 2).try_into().unwrap();
        let level = schedule(&terms).level_payment().unwrap();
        let found = hidden_rate(&terms, level, &Calendar::default()).unwrap();
        let next = found.annual_rate.checked_add(rate_of("0.0001")).unwrap();
        let [least, most] = [found.annual_rate, next].map(|annual_rate| {
            let mut terms = terms.clone();
            terms.annual_rate = annual_rate;
            schedule(&terms).level_payment().unwrap()
        });
        prop_assert!(least <= level && level <= most, "{least} {level} {most}");
        let above = level.checked_add(Money::TIYN).unwrap();
        let repaid = pay_off(&terms, above, &Calendar::default()).unwrap();
        prop_assert!(repaid.instalments <= instalments, "{} {instalments}", repaid.instalments);
        prop_assert!(repaid.last_payment <= above);
        prop_assert_eq!(repaid.cost.total.checked_sub(repaid.cost.overpaid), Some(terms.principal));
    }
}
