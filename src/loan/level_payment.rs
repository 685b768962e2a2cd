//! The level payment of an annuity: the correctly rounded value of an exact fraction.
//!
//! `A = P / (v_1 + v_2 + … + v_m)`, where `v_k` is what a tenge at row `k` is worth at the start:
//! `v_k = v_(k-1) / (1 + share_k)`. That is `P r (1+r)^m / ((1+r)^m - 1)` when all shares are `r`. The
//! sum is found in fixed point with a proven bound on its error; only where that bound leaves open
//! which side of half a tiyn the payment lies, exact whole numbers decide.

use super::accrual::share_of;
use super::exact::Big;
use crate::money::Rounding;

/// One in the fixed point of the discount factors.
const ONE: u64 = 1 << 63;

/// The payment in tiyn that repays `principal_tiyn` (positive) over so many rows, whose interest is each the same
/// `share` of the balance, as [`level_payment`] finds it for shares that differ.
pub(super) fn equal_level_payment(principal_tiyn: i64, share: (u64, u64), rows: usize, rounding: Rounding) -> i64 {
    let count = u64::try_from(rows).unwrap_or(u64::MAX);
    if share.0 == 0 {
        return share_of(principal_tiyn, 1, count.max(1), rounding);
    }
    let shares = std::iter::repeat_n(share, rows);
    round(principal_tiyn.unsigned_abs(), worth_of_equal(share, count), count, shares, rounding)
}

/// The payment in tiyn that repays `principal_tiyn` (positive) over the rows whose interest is the given
/// `shares` (numerator, denominator; the denominator below 2^63) of the balance; `i64::MAX` stands
/// for more than that.
pub(super) fn level_payment<I>(principal_tiyn: i64, shares: I, rounding: Rounding) -> i64
where
    I: Iterator<Item = (u64, u64)> + Clone,
{
    let (mut rows, mut sum): (u64, u128) = (0, 0);
    let (mut worth, mut factor, mut factor_of) = (ONE, ONE, (0, 1));
    let mut without_interest = true;
    for share in shares.clone() {
        if share != factor_of {
            (factor, factor_of) = (discount(share), share);
        }
        without_interest &= share.0 == 0;
        worth = multiply(worth, factor);
        sum = sum.wrapping_add(worth.into());
        rows = rows.wrapping_add(1);
    }
    if without_interest {
        return share_of(principal_tiyn, 1, rows.max(1), rounding);
    }
    round(principal_tiyn.unsigned_abs(), sum, rows, shares, rounding)
}

/// The payment in tiyn that brings `principal_tiyn` down to `balloon_tiyn` (positive, not above it) over the rows of the given
/// `shares`, the balloon being paid with the last of them: `A = (P - B v_m) / (v_1 + v_2 + … + v_m)`. Few loans have a
/// balloon, so exact whole numbers find it at once.
pub(super) fn level_payment_to<I>(principal_tiyn: i64, balloon_tiyn: i64, shares: I, rounding: Rounding) -> i64
where
    I: Iterator<Item = (u64, u64)> + Clone,
{
    let left = balloon_tiyn.unsigned_abs();
    settle(principal_tiyn.unsigned_abs(), left, shares, 0, (u64::MAX >> 2).into(), rounding)
}

/// What a tenge at each of `rows` rows is worth at the start, in total: `v + v^2 + … `, by doubling the number of
/// rows as its binary digits ask, which takes a few products where adding row by row takes one for each.
fn worth_of_equal(share: (u64, u64), rows: u64) -> u128 {
    let factor = discount(share);
    let (mut sum, mut power) = (0_u128, ONE);
    for bit in (0..u64::BITS.saturating_sub(rows.leading_zeros())).rev() {
        sum = sum.saturating_add(multiply_sum(sum, power));
        power = multiply(power, power);
        if rows >> bit & 1 == 1 {
            power = multiply(power, factor);
            sum = sum.saturating_add(power.into());
        }
    }
    sum
}

/// The product of a sum of factors and a factor, rounded down.
fn multiply_sum(sum: u128, factor: u64) -> u128 {
    let whole = (sum >> 63).saturating_mul(factor.into());
    whole.saturating_add((sum & u128::from(ONE).wrapping_sub(1)).wrapping_mul(factor.into()) >> 63)
}

/// The payment from the worth of its rows, which is too small by less than a bound.
///
/// Each factor is less than 1 unit of 2^-63 too small and each product loses less than 1 more, so the worth of row k is
/// less than 2k - 1 units too small, and the sum less than the square of the rows. Doubling keeps both bounds: of
/// `v^2k` the loss is at most 2 (2k - 1) + 1, and of the sum of 2k rows at most k^2 for each half, k (2k - 1) for
/// the `v^k` and 1 for the product, which is not above (2k)^2.
fn round<I>(principal: u64, sum: u128, rows: u64, shares: I, rounding: Rounding) -> i64
where
    I: Iterator<Item = (u64, u64)>,
{
    let sum_above = sum.saturating_add(u128::from(rows).saturating_mul(rows.into()));
    let shift = u128::from(principal).leading_zeros().saturating_sub(1);
    let scaled = u128::from(principal) << shift;
    let bits = shift.saturating_sub(63);
    let below = scaled.checked_div(sum_above).unwrap_or(0);
    let above = scaled.checked_div(sum).map_or(u128::MAX, |above| above.saturating_add(1));
    let half = 1_u128 << bits >> 1;
    let (low, high) = (below.saturating_add(half), above.saturating_add(half));
    // A tie lies above `low`, which is less than it, and not above `high`.
    if low >> bits == high >> bits {
        return i64::try_from(low >> bits).unwrap_or(i64::MAX);
    }
    settle(principal, 0, shares, low >> bits, high >> bits, rounding)
}

/// `1 / (1 + share)`, rounded down.
fn discount((numerator, denominator): (u64, u64)) -> u64 {
    let whole = u128::from(denominator).saturating_add(numerator.into());
    let factor = (u128::from(denominator) << 63).checked_div(whole);
    factor.and_then(|factor| u64::try_from(factor).ok()).unwrap_or(0)
}

/// The product of two factors of at most one, rounded down.
fn multiply(left: u64, right: u64) -> u64 {
    let product = u128::from(left).wrapping_mul(right.into()) >> 63;
    u64::try_from(product).unwrap_or(ONE)
}

/// The payment between `low` and `high` tiyn, by exact comparison of fractions.
fn settle<I>(principal: u64, balloon: u64, shares: I, low: u128, high: u128, rounding: Rounding) -> i64
where
    I: Iterator<Item = (u64, u64)>,
{
    let Some(Fraction { dividend, divisor, common }) = fraction(principal, shares) else { return 0 };
    let (Ok(mut low), Ok(mut high)) = (u64::try_from(low), u64::try_from(high)) else { return i64::MAX };
    let doubled = dividend.times(2);
    // The fraction is at least `tiyn - 1/2` if twice the dividend is at least (2 tiyn - 1) divisors.
    // A balloon is left of the dividend; it stands on the other side, where it is added.
    let balloon = common.times(2).times(balloon);
    let lower_edge = |tiyn: u64| divisor.clone().times(tiyn.saturating_mul(2).saturating_sub(1)).plus(&balloon);
    while low < high {
        let middle = low.saturating_add(high.saturating_sub(low).div_ceil(2));
        if doubled >= lower_edge(middle) {
            low = middle;
        } else {
            high = middle.saturating_sub(1);
        }
    }
    let tie = low > 0 && doubled == lower_edge(low);
    if tie && rounding == Rounding::HalfEven && low % 2 == 1 {
        low = low.saturating_sub(1);
    }
    i64::try_from(low).unwrap_or(i64::MAX)
}

/// A payment as a fraction of whole numbers.
struct Fraction {
    dividend: Big,
    divisor: Big,
    /// What a tiyn in the last row is in the terms of the dividend.
    common: Big,
}

/// The payment as a fraction of whole numbers: `P x prod(1 + share_k) / S` with `S = 1`, then
/// `S = 1 + S x (1 + share_k)` from the second row on. `None` without rows.
fn fraction<I>(principal: u64, mut shares: I) -> Option<Fraction>
where
    I: Iterator<Item = (u64, u64)>,
{
    let (numerator, denominator) = shares.next()?;
    let mut dividend = Big::new(principal).times(numerator.saturating_add(denominator));
    let first_denominator = denominator;
    let (mut sum, mut common) = (Big::new(1), Big::new(1));
    for (numerator, denominator) in shares {
        let whole = numerator.saturating_add(denominator);
        dividend = dividend.times(whole);
        common = common.times(denominator);
        sum = sum.times(whole).plus(&common);
    }
    Some(Fraction { dividend, divisor: sum.times(first_denominator), common: common.times(first_denominator) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payment(tiyn: i64, share: (u64, u64), rows: usize, rounding: Rounding) -> i64 {
        level_payment(tiyn, std::iter::repeat_n(share, rows), rounding)
    }

    // 6.00 at 7 % for a month is 6.035: a tie in tiyn.
    #[test]
    fn a_tie_is_settled_exactly() {
        assert_eq!(payment(600, (7, 1200), 1, Rounding::HalfUp), 604);
        assert_eq!(payment(600, (7, 1200), 1, Rounding::HalfEven), 604);
        assert_eq!(payment(200, (9, 1200), 1, Rounding::HalfUp), 202);
        assert_eq!(payment(200, (3, 1200), 1, Rounding::HalfUp), 201);
        assert_eq!(payment(200, (3, 1200), 1, Rounding::HalfEven), 200);
    }

    #[test]
    fn the_estimate_and_the_exact_value_agree() {
        for (tiyn, share, rows) in [
            (1_000_000_000_i64, (24, 1200), 12),
            (1, (1, 1200), 600),
            (100_000_000_000_000, (94_822_001, 12_000_000_000), 600),
            (10_000, (94_822, 12_000_000), 6),
            (99_999_999_999_999, (10, 1), 170),
            (12_345, (1, 120_000_000_000), 360),
        ] {
            for rounding in [Rounding::HalfUp, Rounding::HalfEven] {
                let shares = std::iter::repeat_n(share, rows);
                let exact = settle(tiyn.unsigned_abs(), 0, shares, 0, u128::from(u64::MAX >> 2), rounding);
                assert_eq!(payment(tiyn, share, rows, rounding), exact, "{tiyn} {share:?} {rows}");
            }
        }
    }

    #[test]
    fn equal_rows_are_worth_what_they_are_one_by_one() {
        for share in [(24, 1200), (1, 1200), (94_822_001, 12_000_000_000), (10, 1), (1, 120_000_000_000)] {
            for rows in (1..=64).chain([119, 120, 127, 128, 360, 599, 600]) {
                let factor = u128::from(discount(share));
                let (mut one_by_one, mut worth) = (0, u128::from(ONE));
                for _ in 0..rows {
                    worth = (worth * factor) >> 63;
                    one_by_one += worth;
                }
                let doubled = worth_of_equal(share, rows);
                assert!(doubled.abs_diff(one_by_one) <= u128::from(rows * rows), "{share:?} {rows}");
                for rounding in [Rounding::HalfUp, Rounding::HalfEven] {
                    for principal in [1, 600, 12_345, 1_000_000_007, 100_000_000_000_000] {
                        let rows = usize::try_from(rows).unwrap();
                        let equal = equal_level_payment(principal, share, rows, rounding);
                        assert_eq!(equal, payment(principal, share, rows, rounding), "{principal} {share:?} {rows}");
                    }
                }
            }
        }
    }

    #[test]
    fn without_interest_it_is_an_equal_share() {
        assert_eq!(payment(1000, (0, 1), 3, Rounding::HalfUp), 333);
        assert_eq!(payment(500, (0, 12), 8, Rounding::HalfUp), 63);
        assert_eq!(payment(500, (0, 12), 8, Rounding::HalfEven), 62);
    }

    // Of 1000.00 at 10 % a row the payment to 400.00 is that of 600.00 and the interest of 400.00; with one row, all but 400.00.
    #[test]
    fn a_balloon_bears_its_interest_and_is_left() {
        for (rows, rounding) in [(1, Rounding::HalfUp), (7, Rounding::HalfUp), (360, Rounding::HalfEven)] {
            let shares = std::iter::repeat_n((1, 10), rows);
            let to_balloon = level_payment_to(100_000, 40_000, shares, rounding);
            assert_eq!(to_balloon, payment(60_000, (1, 10), rows, rounding) + 4_000, "{rows}");
        }
        assert_eq!(level_payment_to(100_000, 40_000, std::iter::repeat_n((0, 12), 8), Rounding::HalfEven), 7_500);
    }
}
