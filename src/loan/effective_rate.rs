//! The annual effective rate (ГЭСВ, ЖТСМ): the rate at which what is paid is worth what was lent.
//!
//! `sum S_j / (1+x)^(t_j/365) = sum P_i / (1+x)^(t_i/365)`, t in days from the disbursement, 365 always
//! (the National Bank's resolutions № 137 of 26 March 2012 for banks and № 208 of 26 November 2019 for microfinance
//! organisations).
//!
//! The unknown is the worth `v` of a tenge a day later, `x = v^-365 - 1`, held in fixed point with 124
//! binary decimals. The two sides are compared in whole numbers, so the answer is the same on every
//! machine; binary floating point only proposes the next `v`. Each proposal must fall inside a bracket
//! that shrinks with every step, and where it does not, the bracket is halved: the search cannot diverge.

mod value;

use std::fmt;
use std::num::NonZero;

use super::error::LoanError;
use crate::date::Date;
use crate::number::write_scaled;
use crate::rate::Rate;

/// Binary decimals of the fixed point.
const BITS: u32 = 124;
const ONE: u128 = 1 << BITS;
/// The smallest `v` that is looked at: a rate just above a million percent.
const LOWEST: u128 = ONE / 40 * 39;
/// Bits of the largest amount while it is weighed: the sum of a thousand such fits an `i128`.
const AMOUNT_BITS: u32 = 107;
/// One percent in the units of a rate.
const ONE_PERCENT: u128 = 10_u128.pow(EffectiveRate::DECIMALS);
/// More than the 124 halvings that a bracket can take.
const MAX_STEPS: u32 = 400;

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

/// Money that moves on a day: to the borrower if positive, from the borrower if negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flow {
    pub(super) on: Date,
    pub(super) tiyn: i64,
}

impl EffectiveRate {
    /// Decimals that are found: enough for the two sides of the equation to agree within one tiyn at
    /// the written rate, for every loan within the limits.
    pub const DECIMALS: u32 = 14;
    /// The highest rate that is looked for, in percent.
    pub const MAX_PERCENT: u32 = 1_000_000;

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
        let (daily_worth, _) = daily_worth(flows)?;
        EffectiveRate::of_daily_worth(daily_worth)
    }

    /// `v^-365 - 1` in percent, rounded to the last decimal.
    fn of_daily_worth(v: u128) -> Result<EffectiveRate, LoanError> {
        let year = NonZero::new(power(v, 365)).unwrap_or(NonZero::<u128>::MIN);
        let rest = ONE.saturating_sub(year.get());
        let (mut units, mut rest) = (rest / year, rest % year);
        // Two digits more than the decimals of a percentage, because the quotient is a fraction of one.
        for _ in 0..Self::DECIMALS.saturating_add(2) {
            let tenfold = rest.saturating_mul(10);
            units = units.saturating_mul(10).saturating_add(tenfold / year);
            rest = tenfold % year;
        }
        if rest >= year.get().saturating_sub(rest) {
            units = units.saturating_add(1);
        }
        if units / ONE_PERCENT >= Self::MAX_PERCENT.into() {
            return Err(LoanError::EffectiveRateTooHigh);
        }
        Ok(EffectiveRate { units })
    }
}

/// The worth `v` of a tenge a day later at which flows are even, and the steps that it took.
fn daily_worth(mut flows: Vec<Flow>) -> Result<(u128, u32), LoanError> {
    flows.sort_by_key(|flow| flow.on);
    let largest = flows.iter().map(|flow| flow.tiyn.unsigned_abs()).max().unwrap_or(0);
    let shift = AMOUNT_BITS.saturating_sub(u64::BITS.saturating_sub(largest.leading_zeros()));
    let (mut low, mut high) = (LOWEST, ONE);
    let worth = Worth::at(low, &flows, shift);
    if worth.paid > worth.lent {
        return Err(LoanError::EffectiveRateTooHigh);
    }
    let mut point = high;
    for step in 1..MAX_STEPS {
        let worth = Worth::at(point, &flows, shift);
        if worth.is_even() {
            return Ok((point, step));
        }
        // What is paid is worth too much: a tenge tomorrow must be worth less.
        if worth.paid > worth.lent {
            high = point
        } else {
            low = point
        }
        if high.saturating_sub(low) <= 1 {
            return Ok((point, step));
        }
        point = match worth.proposal(point) {
            Some(proposal) if low < proposal && proposal < high => proposal,
            _ => low.midpoint(high),
        };
    }
    Ok((point, MAX_STEPS))
}

impl fmt::Display for EffectiveRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.exact())
    }
}

/// The two sides of the equation at some `v`, in tiyn shifted up to use the bits there are.
struct Worth {
    lent: u128,
    paid: u128,
    /// The same with each flow multiplied by its day: how fast a side changes with `v`.
    lent_days: f64,
    paid_days: f64,
}

impl Worth {
    fn at(v: u128, flows: &[Flow], shift: u32) -> Worth {
        let mut worth = Worth { lent: 0, paid: 0, lent_days: 0.0, paid_days: 0.0 };
        let mut powers = Powers::of(v);
        let (mut before, mut day, mut factor) = (flows.first().map(|flow| flow.on), 0_u64, ONE);
        for flow in flows {
            let days = before.map_or(0, |before| before.days_until(flow.on)).unsigned_abs();
            if days > 0 {
                factor = multiply(factor, powers.get(days));
                (before, day) = (Some(flow.on), day.saturating_add(days));
            }
            let value = multiply(u128::from(flow.tiyn.unsigned_abs()) << shift, factor);
            let value_days = approximate(value) * approximate(day.into());
            if flow.tiyn > 0 {
                worth.lent = worth.lent.saturating_add(value);
                worth.lent_days += value_days;
            } else {
                worth.paid = worth.paid.saturating_add(value);
                worth.paid_days += value_days;
            }
        }
        worth
    }

    /// True if the sides differ by no more than 2^-75 of themselves. That moves no decimal of the rate, and is above the
    /// error of the fixed point but for flows that are worth next to nothing on the first day; of these the bracket closes.
    fn is_even(&self) -> bool {
        self.paid.abs_diff(self.lent) <= self.lent >> 75
    }

    /// Newton's next `v`, on the logarithms of both sides as functions of the logarithm of `v`, where a
    /// loan is nearly a straight line.
    fn proposal(&self, v: u128) -> Option<u128> {
        let (lent, paid) = (approximate(self.lent), approximate(self.paid));
        let difference = if self.paid >= self.lent {
            approximate(self.paid.saturating_sub(self.lent))
        } else {
            -approximate(self.lent.saturating_sub(self.paid))
        };
        let slope = self.paid_days / paid - self.lent_days / lent;
        let step = -(difference / lent).ln_1p() / slope;
        let change = approximate(v) * step.exp_m1();
        // A change of more than the whole of `v`, or none that is a number, is no proposal.
        (change.abs() < approximate(ONE)).then(|| whole(change)).and_then(|change| v.checked_add_signed(change))
    }
}

#[expect(clippy::cast_precision_loss, reason = "only proposes; the comparison is exact")]
const fn approximate(value: u128) -> f64 {
    value as f64
}

#[expect(clippy::cast_possible_truncation, reason = "the caller has checked that it is below 2^124")]
const fn whole(value: f64) -> i128 {
    value as i128
}

/// The product of a number and a fixed-point factor of at most one, rounded down.
const fn multiply(left: u128, right: u128) -> u128 {
    const LOW: u128 = u64::MAX as u128;
    let (left_high, left_low) = (left >> 64, left & LOW);
    let (right_high, right_low) = (right >> 64, right & LOW);
    // Four products of 64-bit halves; no sum exceeds 128 bits, as in multiplication by hand.
    let low = left_low.wrapping_mul(right_low);
    let cross = left_low.wrapping_mul(right_high);
    let other = left_high.wrapping_mul(right_low);
    let middle = (low >> 64).wrapping_add(cross & LOW).wrapping_add(other & LOW);
    let high = left_high
        .wrapping_mul(right_high)
        .wrapping_add(cross >> 64)
        .wrapping_add(other >> 64)
        .wrapping_add(middle >> 64);
    high << (128 - BITS) | (middle & LOW) >> (BITS - 64)
}

/// `v` to the power of some days.
fn power(v: u128, mut days: u64) -> u128 {
    let (mut result, mut square) = (ONE, v);
    while days > 0 {
        if days % 2 == 1 {
            result = multiply(result, square);
        }
        square = multiply(square, square);
        days /= 2;
    }
    result
}

/// Powers of one `v`, of which a schedule needs few again and again: those of 28 to 31 days.
struct Powers {
    v: u128,
    known: [(u64, u128); 4],
}

impl Powers {
    const fn of(v: u128) -> Powers {
        Powers { v, known: [(0, ONE); 4] }
    }

    fn get(&mut self, days: u64) -> u128 {
        if let Some((_, power)) = self.known.iter().find(|(known, _)| *known == days) {
            return *power;
        }
        let power = power(self.v, days);
        self.known.rotate_right(1);
        self.known[0] = (days, power);
        power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    // Halving the bracket alone takes 124 steps: it is the proposals that make it quick.
    #[test]
    fn it_takes_few_steps() {
        let start: Date = "2026-01-15".parse().unwrap();
        for (interest_of_each, payments) in [(0, 12), (20_000, 12), (10_000, 60), (20_000, 360), (500_000, 24)] {
            let payment = 10_000_000 / payments + interest_of_each;
            let dues = (1..=payments).map(|row| Flow { on: start.plus_days(row * 30).unwrap(), tiyn: -payment });
            let lent = Flow { on: start, tiyn: 10_000_000 };
            let (_, steps) = daily_worth(std::iter::once(lent).chain(dues).collect()).unwrap();
            assert!(steps <= 6, "{steps} steps for {payments} payments of {payment}");
        }
        let in_two = [(0, 5_000_000), (90, 5_000_000), (180, -6_000_000), (360, -6_000_000)];
        let flows = in_two.map(|(day, tiyn)| Flow { on: start.plus_days(day).unwrap(), tiyn });
        let (_, steps) = daily_worth(flows.to_vec()).unwrap();
        assert!(steps <= 6, "{steps} steps for two tranches");
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
    fn products_are_exact() {
        assert_eq!(multiply(ONE, ONE), ONE);
        assert_eq!(multiply(u128::MAX, ONE), u128::MAX);
        assert_eq!(multiply(ONE / 2, ONE / 2), ONE / 4);
        assert_eq!(multiply(ONE - 1, ONE - 1), ONE - 2);
        assert_eq!(power(ONE / 2, 3), ONE / 8);
    }
}
