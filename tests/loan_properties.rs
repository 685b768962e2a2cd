//! The laws of a schedule, on generated loans.

use nesie::date::Date;
use nesie::day_count::{DayCount, Period};
use nesie::loan::{Every, LevelPayment, Loan, LoanTerms, Method, Residual, Schedule};
use nesie::money::{Money, Rounding};
use nesie::rate::Rate;
use nesie::word::Word;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

fn money() -> impl Strategy<Value = Money> {
    // Small and huge loans alike.
    (1_u32..=14, 0.0..1.0_f64).prop_map(|(digits, share)| {
        let tiyn = (10_f64.powi(digits.try_into().unwrap()) * share) as i64;
        Money::from_tiyn(tiyn.max(1)).unwrap()
    })
}

fn rate() -> impl Strategy<Value = Rate> {
    prop_oneof![
        (0_u32..=6000).prop_map(|hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100)),
        (0_u64..=100_000_000_000).prop_map(|units| format!("{}.{:08}", units / 100_000_000, units % 100_000_000)),
    ]
    .prop_map(|text| Rate::parse(&text).unwrap())
}

fn date() -> impl Strategy<Value = Date> {
    (0_i64..15_000).prop_map(|days| "2000-01-01".parse::<Date>().unwrap().plus_days(days).unwrap())
}

prop_compose! {
    fn terms()(
        principal in money(),
        annual_rate in rate(),
        disbursed_on in date(),
        instalments in 1_u32..=120,
        every in prop::sample::select(vec![Every::Month, Every::Quarter, Every::HalfYear]),
        method in prop::sample::select(vec![Method::Annuity, Method::Annuity, Method::EqualPrincipal, Method::Bullet]),
        day_count in prop::sample::select(DayCount::WORDS.iter().map(|(_, day_count)| *day_count).collect::<Vec<_>>()),
        level_payment in prop::sample::select(vec![LevelPayment::Nominal, LevelPayment::ActualDays]),
        residual in prop::sample::select(vec![Residual::Last, Residual::Smooth]),
        rounding in prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfEven]),
        first_after in proptest::option::of(1_i64..400),
        payment_day in proptest::option::of(1_u8..=31),
        grace_share in 0_u32..4,
    ) -> LoanTerms {
        let mut terms = LoanTerms::new(principal, annual_rate, disbursed_on, instalments);
        (terms.every, terms.method, terms.day_count) = (every, method, day_count);
        (terms.level_payment, terms.residual, terms.rounding) = (level_payment, residual, rounding);
        terms.first_due_on = first_after.and_then(|days| disbursed_on.plus_days(days));
        terms.payment_day = payment_day;
        terms.grace.principal_months = (instalments - 1) / 4 * grace_share * every.months();
        terms
    }
}

fn schedule(terms: &LoanTerms) -> Schedule {
    Loan::new(terms.clone()).unwrap().schedule().unwrap()
}

fn round(value: Decimal, rounding: Rounding) -> i64 {
    let strategy = match rounding {
        Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        Rounding::HalfEven => RoundingStrategy::MidpointNearestEven,
    };
    i64::try_from(value.round_dp_with_strategy(0, strategy)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_row_adds_up_and_the_loan_is_repaid(terms in terms()) {
        let schedule = schedule(&terms);
        prop_assert_eq!(schedule.rows().len(), terms.instalments as usize);
        let mut balance = terms.principal;
        let mut due_before = terms.disbursed_on;
        for row in schedule.rows() {
            prop_assert_eq!(row.opening, balance);
            prop_assert_eq!(row.opening.checked_sub(row.principal), Some(row.closing));
            let parts = row.interest.checked_add(row.principal).and_then(|sum| sum.checked_add(row.fees));
            prop_assert_eq!(parts, Some(row.payment));
            prop_assert!(due_before < row.due_on);
            (balance, due_before) = (row.closing, row.due_on);
        }
        prop_assert_eq!(balance, Money::ZERO);
        prop_assert_eq!(schedule.totals().principal, terms.principal);
    }

    /// Each row again with `rust_decimal`, which knows nothing of the integer kernel.
    #[test]
    fn the_kernel_equals_plain_decimals(terms in terms(), tame_principal in 1_i64..10_000_000_000) {
        let mut terms = terms;
        // So that the products fit the 96 bits of a decimal.
        terms.principal = Money::from_tiyn(tame_principal).unwrap();
        terms.annual_rate = Rate::parse(&terms.annual_rate.percent().trunc().to_string()).unwrap();
        let schedule = schedule(&terms);
        let grace_rows = (terms.grace.principal_months / terms.every.months()) as usize;
        let mut balance = terms.principal.tiyn();
        let mut from = terms.disbursed_on;
        for (position, row) in schedule.rows().iter().enumerate() {
            let fraction = terms.day_count.year_fraction(Period { from, to: row.due_on });
            let exact = Decimal::from(balance) * terms.annual_rate.percent() * Decimal::from(fraction.days);
            let quotient = exact / Decimal::from(100 * fraction.basis);
            let interest = round(quotient, terms.rounding);
            let is_last = position + 1 == schedule.rows().len();
            let principal = match terms.method {
                _ if is_last => balance,
                _ if position < grace_rows => 0,
                Method::Annuity => (schedule.level_payment().unwrap().tiyn() - interest).clamp(0, balance),
                Method::EqualPrincipal => {
                    let rows = Decimal::from(schedule.rows().len() - grace_rows);
                    round(Decimal::from(terms.principal.tiyn()) / rows, terms.rounding).min(balance)
                }
                _ => 0,
            };
            prop_assert_eq!((row.interest.tiyn(), row.principal.tiyn()), (interest, principal), "row {}", row.n);
            balance -= principal;
            from = row.due_on;
        }
    }

    /// A payment one half tiyn above or below the level payment would over- or underpay in exact arithmetic.
    #[test]
    fn the_level_payment_is_the_nearest_tiyn(terms in terms()) {
        let mut terms = terms;
        (terms.method, terms.residual, terms.grace.principal_months) = (Method::Annuity, Residual::Last, 0);
        let schedule = schedule(&terms);
        let level = schedule.level_payment().unwrap().tiyn();
        let mut from = terms.disbursed_on;
        let factors: Vec<(u128, u128)> = schedule.rows().iter().map(|row| {
            let period = Period { from, to: row.due_on };
            from = row.due_on;
            let (days, basis) = match terms.level_payment {
                LevelPayment::Nominal => (u64::from(terms.every.months()), 12),
                LevelPayment::ActualDays => {
                    let fraction = terms.day_count.year_fraction(period);
                    (fraction.days, fraction.basis)
                }
            };
            let denominator = u128::from(basis) * u128::from(Rate::UNITS_PER_ONE);
            (denominator + u128::from(terms.annual_rate.units()) * u128::from(days), denominator)
        }).collect();
        let owed_at = |half_tiyn: i64| reference::owed_in_the_end(terms.principal.tiyn(), half_tiyn, &factors);
        let (above, below) = (owed_at(2 * level + 1), owed_at(2 * level - 1));
        let tie_goes_down = terms.rounding == Rounding::HalfEven && level % 2 == 0;
        let tie_goes_up = terms.rounding == Rounding::HalfUp || level % 2 == 0;
        prop_assert!(above < 0 || (above == 0 && tie_goes_down), "{} is too small", level);
        prop_assert!(below > 0 || (below == 0 && tie_goes_up), "{} is too large", level);
    }
}

mod reference {
    use num_bigint::BigInt;

    /// The sign of what is owed after paying `half_tiyn / 2` in each row: the balance in exact fractions.
    pub(crate) fn owed_in_the_end(principal: i64, half_tiyn: i64, factors: &[(u128, u128)]) -> i32 {
        let mut balance: BigInt = BigInt::from(principal) * 2;
        let mut common = BigInt::from(1);
        for (numerator, denominator) in factors {
            common *= *denominator;
            balance = balance * *numerator - BigInt::from(half_tiyn) * &common;
        }
        match balance.sign() {
            num_bigint::Sign::Minus => -1,
            num_bigint::Sign::NoSign => 0,
            num_bigint::Sign::Plus => 1,
        }
    }
}
