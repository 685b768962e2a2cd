//! The annual effective rate (ГЭСВ, ЖТСМ): the rate at which what is paid is worth what was lent.
//!
//! `sum S_j / (1+x)^(t_j/365) = sum P_i / (1+x)^(t_i/365)`, t in days from the disbursement, 365 always
//! (the National Bank's resolutions № 137 of 26 March 2012 for banks and № 208 of 26 November 2019 for microfinance
//! organisations).
//!
//! [`daily_worth`] finds the worth `v` of a tenge a day later, `x = v^-365 - 1`.

mod value;

use std::fmt;

use super::daily_worth::{Flow, daily_worth};
use super::error::LoanError;
use super::fixed_point::{ONE, power};
use crate::number::write_scaled;
use crate::rate::Rate;

/// One percent in the units of a rate.
const ONE_PERCENT: u128 = 10_u128.pow(EffectiveRate::DECIMALS);
/// An effective rate, in percent a year.
///
/// ```
/// use nesie::loan::{Loan, LoanTerms};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("10000000")?, Rate::parse("24")?, "2026-01-15".parse()?, 12);
/// let rate = Loan::new(terms)?.schedule()?.effective_rate()?;
/// assert_eq!(rate.rounded(), "27.0");
/// assert!(rate.exact().starts_with("26.9525"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EffectiveRate {
    /// In units of `10^-DECIMALS` percent.
    units: u128,
}

impl EffectiveRate {
    /// Decimals that are found: enough for the two sides of the equation to agree within one tiyn at
    /// the written rate, for every loan within the limits.
    pub const DECIMALS: u32 = 14;
    /// The highest rate that is looked for, in percent.
    pub const MAX_PERCENT: u32 = 1_000_000;

    /// The rate in units of the last decimal: 26.8 % is 2 680 000 000 000 000.
    #[must_use]
    pub const fn units(self) -> u128 {
        self.units
    }

    /// The rate in full, with at least four and at most fourteen decimals: "26.95248823195".
    #[must_use]
    pub fn exact(self) -> String {
        let (whole, fraction) = (self.units / ONE_PERCENT, self.units % ONE_PERCENT);
        let fraction = format!("{fraction:014}");
        let end = fraction.trim_end_matches('0').len().max(4);
        format!("{whole}.{}", fraction.get(..end).unwrap_or(&fraction))
    }

    /// The rate rounded half up to `decimals` (at most [`EffectiveRate::DECIMALS`]): "26.8251".
    #[must_use]
    pub fn to_decimals(self, decimals: u32) -> String {
        let dropped = EffectiveRate::DECIMALS.saturating_sub(decimals);
        let unit = 10_u128.pow(dropped);
        let units = self.units.saturating_add(unit / 2).checked_div(unit).and_then(|units| i64::try_from(units).ok());
        write_scaled(units.unwrap_or(i64::MAX), EffectiveRate::DECIMALS.saturating_sub(dropped), false)
    }

    /// The rate as the rule has it (the National Bank's resolution № 137 of 26 March 2012, clause 17): one decimal, raised
    /// if the hundredths digit is five or more, whatever follows it: 26.949 is 26.9, 26.95 is 27.0.
    #[must_use]
    pub fn rounded(self) -> String {
        let tenths = self.hundredths().saturating_add(5) / 10;
        write_scaled(i64::try_from(tenths).unwrap_or(i64::MAX), 1, false)
    }

    /// True if the rate in full is not above some percentage.
    #[must_use]
    pub fn is_at_most(self, percent: Rate) -> bool {
        const UNIT: u128 = 10_u128.pow(EffectiveRate::DECIMALS - Rate::DECIMALS);
        self.units <= u128::from(percent.units()).saturating_mul(UNIT)
    }

    /// The rate in hundredths of a percent, the rest dropped.
    const fn hundredths(self) -> u128 {
        self.units / (ONE_PERCENT / 100)
    }

    /// The rate of flows, of which the payouts of the first day are more than the payments of that day.
    pub(super) fn solve(flows: Vec<Flow>) -> Result<EffectiveRate, LoanError> {
        EffectiveRate::of_daily_worth(daily_worth(flows)?.worth)
    }

    /// `v^-365 - 1` in percent, rounded to the last decimal.
    fn of_daily_worth(v: u128) -> Result<EffectiveRate, LoanError> {
        const HALF_THE_DIGITS: u64 = 10_u64.pow((EffectiveRate::DECIMALS + 2) / 2);
        let year = power(v, 365);
        let (whole, rest) = digits(ONE.saturating_sub(year), year, 1);
        // Two digits more than the decimals of a percentage, because the quotient is a fraction of one.
        let (upper, rest) = digits(rest, year, HALF_THE_DIGITS);
        let (lower, rest) = digits(rest, year, HALF_THE_DIGITS);
        let step = u128::from(HALF_THE_DIGITS);
        let units = whole.saturating_mul(step).saturating_add(upper).saturating_mul(step).saturating_add(lower);
        let is_up = rest >= year.saturating_sub(rest);
        let units = units.saturating_add(is_up.into());
        if units / ONE_PERCENT >= Self::MAX_PERCENT.into() {
            return Err(LoanError::EffectiveRateTooHigh);
        }
        Ok(EffectiveRate { units })
    }
}

/// The quotient and the rest of `rest x scale / divisor`, of a quotient below 2^50 and a divisor below 2^125.
///
/// The product does not fit 128 bits, and a division of so wide numbers is slow. A float is off by less than one from the
/// quotient; what is left after one less than it is below three divisors, which fits, so that arithmetic modulo 2^128 finds it.
fn digits(rest: u128, divisor: u128, scale: u64) -> (u128, u128) {
    let mut quotient = u128::from(estimate(rest, divisor, scale).saturating_sub(1));
    let mut left = rest.wrapping_mul(scale.into()).wrapping_sub(quotient.wrapping_mul(divisor));
    while divisor > 0 && left >= divisor {
        (quotient, left) = (quotient.saturating_add(1), left.wrapping_sub(divisor));
    }
    (quotient, left)
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "corrected by whole numbers"
)]
const fn estimate(rest: u128, divisor: u128, scale: u64) -> u64 {
    (rest as f64 / divisor as f64 * scale as f64) as u64
}

impl fmt::Display for EffectiveRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.exact())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    fn solve(flows: &[(i64, i64)]) -> Result<EffectiveRate, LoanError> {
        let start: Date = "2026-01-15".parse().unwrap();
        let flow = |&(day, tiyn): &(i64, i64)| Flow { on: start.plus_days(day).unwrap(), tiyn };
        EffectiveRate::solve(flows.iter().map(flow).collect())
    }

    fn rate(flows: &[(i64, i64)]) -> EffectiveRate {
        solve(flows).unwrap()
    }

    // A published pawn ticket (3.72 % for 30 days: 55.95 %), and 130 000 for 100 000 after 30 days.
    #[test]
    fn single_payments_have_a_closed_form() {
        assert_eq!(rate(&[(0, 1_000_000), (30, -1_037_200)]).exact().get(..7), Some("55.9530"));
        assert_eq!(rate(&[(0, 10_000_000), (30, -13_000_000)]).exact().get(..8), Some("2333.945"));
        assert_eq!(rate(&[(0, 10_000), (365, -12_695)]).exact(), "26.9500");
        assert_eq!(rate(&[(0, 10_000), (365, -12_695)]).rounded(), "27.0");
        assert_eq!(rate(&[(0, 100_000), (365, -126_949)]).rounded(), "26.9");
        assert_eq!(rate(&[(0, 10_000), (730, -14_400)]).exact(), "20.0000");
        assert_eq!(format!("{:>9}", rate(&[(0, 10_000), (730, -14_400)])), "  20.0000");
    }

    #[test]
    fn without_interest_it_is_nothing() {
        assert_eq!(rate(&[(0, 100), (40, -50), (90, -50)]).exact(), "0.0000");
        assert_eq!(rate(&[(0, 100), (40, -50), (90, -50)]).rounded(), "0.0");
    }

    #[test]
    fn the_highest_rate_is_found_and_more_is_refused() {
        let at_limit = rate(&[(0, 1), (365, -9_999)]);
        assert_eq!(at_limit.exact(), "999800.0000");
        assert_eq!(solve(&[(0, 1), (365, -10_002)]), Err(LoanError::EffectiveRateTooHigh));
        assert_eq!(solve(&[(0, 100), (1, -200)]), Err(LoanError::EffectiveRateTooHigh));
        // By hand at 39/40 a day: 100 + 900 000 x 0.0000969 = 187 are lent, 195 paid; at lower rates there would be two answers.
        let with_two_answers = [(0, 100), (1, -200), (365, 900_000), (730, -2_000_000)];
        assert_eq!(solve(&with_two_answers), Err(LoanError::EffectiveRateTooHigh));
    }

    #[test]
    fn digits_are_those_of_a_long_division() {
        let smallest = 1_u128 << 100;
        for divisor in [smallest, smallest + 1, ONE / 3, ONE - 1, ONE] {
            for rest in [0, 1, divisor / 7, divisor / 2, divisor - 1] {
                let (mut quotient, mut left) = (0, rest);
                for _ in 0..8 {
                    (quotient, left) = (quotient * 10 + left * 10 / divisor, left * 10 % divisor);
                }
                assert_eq!(digits(rest, divisor, 100_000_000), (quotient, left));
            }
        }
    }
}
