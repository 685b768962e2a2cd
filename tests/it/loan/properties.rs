//! The laws of a schedule, on generated loans.

use super::fraction_of_row;
use crate::support::generated::{schedule, terms};
use nesie::day_count::Period;
use nesie::loan::{LevelPayment, Method, Residual};
use nesie::money::{Money, Rounding};
use nesie::rate::Rate;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

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
    fn the_kernel_equals_plain_decimals(terms in terms(), tame_principal in 1_i64..10_000_000_000_000) {
        let mut terms = terms;
        // So that the products fit the 96 bits of a decimal.
        terms.principal = Money::from_tiyn(tame_principal).unwrap();
        terms.annual_rate = Rate::parse(&terms.annual_rate.percent().trunc_with_scale(2).to_string()).unwrap();
        let schedule = schedule(&terms);
        let grace_rows = (terms.grace.principal_months / terms.every.months()) as usize;
        let mut balance = terms.principal.tiyn();
        let mut from = terms.disbursed_on;
        for (position, row) in schedule.rows().iter().enumerate() {
            let fraction = fraction_of_row(&terms, Period { from, to: row.due_on });
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
                    let fraction = fraction_of_row(&terms, period);
                    (fraction.days, fraction.basis)
                }
                other => panic!("{other} has no factors here"),
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
