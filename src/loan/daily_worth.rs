//! The worth of a tenge a day later at which what is lent and what is paid are worth the same.
//!
//! The unknown `v` is held in fixed point with 124 binary decimals. The two sides are compared in whole numbers, so the answer is
//! the same on every machine; binary floating point only proposes the next `v`. Each proposal must fall inside a bracket
//! that shrinks with every step; where it does not, the bracket is halved: the search cannot diverge.
//!
//! Where all payouts come before all payments there is one solution, and both ends of the bracket are known without weighing
//! the flows there. Floating point then goes ahead alone until it stands still, and whole numbers weigh only its last proposals.

use super::error::LoanError;
use super::fixed_point::{ONE, multiply, power};
use crate::date::Date;

/// The smallest `v` that is looked at: a rate just above a million percent.
const LOWEST: u128 = ONE / 40 * 39;
/// Bits of the largest amount while it is weighed: the sum of more than a million such fits a `u128`.
const AMOUNT_BITS: u32 = 107;
/// More than the 124 halvings that a bracket can take.
const MAX_STEPS: u32 = 400;
/// The steps of floating point alone, of which a loan takes four or five.
const MAX_FLOAT_STEPS: u32 = 40;
/// The weighings of whole numbers after them, of which two do.
const MAX_QUICK_STEPS: u32 = 4;

/// Money that moves on a day: to the borrower if positive, from the borrower if negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flow {
    pub(super) on: Date,
    pub(super) tiyn: i64,
}

/// A solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The worth of a tenge a day later.
    pub(super) worth: u128,
    /// How often the flows were weighed in whole numbers.
    pub(super) steps: u32,
}

/// The worth of a tenge a day later at which flows are even.
///
/// # Errors
/// [`LoanError::EffectiveRateTooHigh`] if it is below [`LOWEST`].
pub(super) fn daily_worth(mut flows: Vec<Flow>) -> Result<Found, LoanError> {
    flows.sort_by_key(|flow| flow.on);
    let moves = Moves::of(&flows);
    match moves.quick() {
        Some(found) => Ok(found),
        None => moves.bracketed(),
    }
}

/// A flow.
#[derive(Debug, Clone, Copy)]
struct Move {
    /// How long after the flow before it it comes: the position of the number of days in [`Moves::lengths`].
    length: usize,
    tiyn: i64,
}

/// Flows by their days.
struct Moves {
    list: Vec<Move>,
    /// The different numbers of days between flows, of which a schedule by months has four: what depends on one of them is
    /// found once for all.
    lengths: Vec<u32>,
    /// By how many bits amounts are shifted up to use those that there are.
    shift: u32,
    lent_tiyn: i128,
    paid_tiyn: i128,
    /// True if all payouts come before all payments.
    turns_once: bool,
}

impl Moves {
    fn of(flows: &[Flow]) -> Moves {
        let mut moves = Moves {
            list: Vec::with_capacity(flows.len()),
            lengths: vec![0],
            shift: 0,
            lent_tiyn: 0,
            paid_tiyn: 0,
            turns_once: true,
        };
        let mut day_before = flows.first().map_or(0, |flow| flow.on.number());
        let mut largest = 0;
        for flow in flows {
            let day = flow.on.number();
            let days = day.saturating_sub(day_before);
            day_before = day;
            let known = moves.lengths.iter().position(|length| *length == days);
            let length = known.unwrap_or_else(|| {
                moves.lengths.push(days);
                moves.lengths.len().saturating_sub(1)
            });
            let amount = i128::from(flow.tiyn);
            if flow.tiyn > 0 {
                moves.turns_once &= moves.paid_tiyn == 0;
                moves.lent_tiyn = moves.lent_tiyn.saturating_add(amount);
            } else {
                moves.paid_tiyn = moves.paid_tiyn.saturating_sub(amount);
            }
            largest = largest.max(flow.tiyn.unsigned_abs());
            moves.list.push(Move { length, tiyn: flow.tiyn });
        }
        moves.shift = AMOUNT_BITS.saturating_sub(u64::BITS.saturating_sub(largest.leading_zeros()));
        moves
    }

    /// The solution where there is only one and floating point leads to it; `None` where it takes the bracket to find it, or
    /// to find that there is none.
    fn quick(&self) -> Option<Found> {
        if !self.turns_once || self.lent_tiyn == 0 {
            return None;
        }
        if self.paid_tiyn <= self.lent_tiyn {
            return Some(Found { worth: ONE, steps: 0 });
        }
        let (mut point, slope) = self.float_solution()?;
        let (mut low, mut high) = (LOWEST, ONE);
        for steps in 1..=MAX_QUICK_STEPS {
            if point <= low || point >= high {
                return None;
            }
            let worth = self.weigh(point);
            if worth.is_even() {
                return Some(Found { worth: point, steps });
            }
            if worth.paid > worth.lent {
                high = point;
            } else {
                low = point;
            }
            point = worth.proposal(point, slope)?;
        }
        None
    }

    /// Newton's method in floating point alone: a `v`, and the slope there.
    fn float_solution(&self) -> Option<(u128, f64)> {
        let mut log = 0.0;
        for _ in 0..MAX_FLOAT_STEPS {
            let scales = self.scales(log);
            let step = -((scales.paid - scales.lent) / scales.lent).ln_1p() / scales.slope();
            log += step;
            // Below 1e-17 a step is the noise of the sums.
            if step.abs() <= 1e-17 + log.abs() * 1e-10 {
                let below_one = log.exp_m1() * approximate(ONE);
                let is_number = below_one.abs() < approximate(ONE);
                let point = is_number.then(|| whole(below_one)).and_then(|change| ONE.checked_add_signed(change));
                return point.map(|point| (point, scales.slope()));
            }
        }
        None
    }

    /// The solution between [`LOWEST`] and [`ONE`], whatever the flows.
    fn bracketed(&self) -> Result<Found, LoanError> {
        let (mut low, mut high) = (LOWEST, ONE);
        let worth = self.weigh(low);
        if worth.paid > worth.lent {
            return Err(LoanError::EffectiveRateTooHigh);
        }
        let mut point = high;
        for steps in 1..MAX_STEPS {
            let worth = self.weigh(point);
            if worth.is_even() {
                return Ok(Found { worth: point, steps });
            }
            // What is paid is worth too much: a tenge tomorrow must be worth less.
            if worth.paid > worth.lent {
                high = point;
            } else {
                low = point;
            }
            if high.saturating_sub(low) <= 1 {
                return Ok(Found { worth: point, steps });
            }
            let slope = self.scales(log_of(point)).slope();
            point = match worth.proposal(point, slope) {
                Some(proposal) if low < proposal && proposal < high => proposal,
                _ => low.midpoint(high),
            };
        }
        Ok(Found { worth: point, steps: MAX_STEPS })
    }

    /// The two sides at some `v`, from the last flow back to the first: one product for each day on which money moves.
    #[inline(never)]
    fn weigh(&self, v: u128) -> Worth {
        let mut worth = Worth { lent: 0, paid: 0 };
        let powers = self.powers(v);
        for Move { length, tiyn } in self.list.iter().rev() {
            let amount = u128::from(tiyn.unsigned_abs()) << self.shift;
            if *tiyn > 0 {
                worth.lent = worth.lent.saturating_add(amount);
            } else {
                worth.paid = worth.paid.saturating_add(amount);
            }
            let factor = powers.get(*length).copied().unwrap_or(ONE);
            worth.paid = multiply(worth.paid, factor);
            // Where all is disbursed at the start, there is nothing to multiply on the way to it.
            if worth.lent > 0 {
                worth.lent = multiply(worth.lent, factor);
            }
        }
        worth
    }

    /// The powers of `v` to each of the lengths, each from one that is a little shorter if there is such a one.
    #[inline(never)]
    fn powers(&self, v: u128) -> Vec<u128> {
        let mut powers: Vec<u128> = Vec::with_capacity(self.lengths.len());
        for days in &self.lengths {
            let near =
                self.lengths.iter().zip(&powers).find(|(length, _)| (1..=3).contains(&days.saturating_sub(**length)));
            powers.push(match near {
                Some((length, shorter)) => (*length..*days).fold(*shorter, |power, _| multiply(power, v)),
                None => power(v, (*days).into()),
            });
        }
        powers
    }

    /// The two sides in floating point, at the logarithm of some `v`, and how fast they change.
    #[inline(never)]
    fn scales(&self, log: f64) -> Scales {
        let powers: Vec<f64> = self.lengths.iter().map(|days| (log * f64::from(*days)).exp()).collect();
        let mut scales = Scales { lent: 0.0, paid: 0.0, lent_days: 0.0, paid_days: 0.0 };
        let (mut day, mut factor) = (0.0, 1.0);
        for Move { length, tiyn } in &self.list {
            let (days, power) = (self.lengths.get(*length), powers.get(*length));
            day += days.copied().map_or(0.0, f64::from);
            factor *= power.copied().unwrap_or(1.0);
            let value = amount_as_float(*tiyn) * factor;
            if *tiyn > 0 {
                scales.lent += value;
                scales.lent_days += value * day;
            } else {
                scales.paid -= value;
                scales.paid_days -= value * day;
            }
        }
        scales
    }
}

/// The two sides of the equation at some `v`, in tiyn shifted up to use the bits there are.
struct Worth {
    lent: u128,
    paid: u128,
}

impl Worth {
    /// True if the sides differ by no more than 2^-75 of themselves. That moves no decimal of the rate, and is above the
    /// error of the fixed point but for flows that are worth next to nothing on the first day; of these the bracket closes.
    fn is_even(&self) -> bool {
        self.paid.abs_diff(self.lent) <= self.lent >> 75
    }

    /// Newton's next `v`, on the logarithms of both sides as functions of the logarithm of `v`, where a
    /// loan is nearly a straight line.
    fn proposal(&self, v: u128, slope: f64) -> Option<u128> {
        let difference = if self.paid >= self.lent {
            approximate(self.paid.saturating_sub(self.lent))
        } else {
            -approximate(self.lent.saturating_sub(self.paid))
        };
        let step = -(difference / approximate(self.lent)).ln_1p() / slope;
        let change = approximate(v) * step.exp_m1();
        // A step larger than `v`, or one that is no number, is rejected.
        (change.abs() < approximate(ONE)).then(|| whole(change)).and_then(|change| v.checked_add_signed(change))
    }
}

/// The two sides in floating point, and each flow multiplied by its day: how fast a side changes with `v`.
struct Scales {
    lent: f64,
    paid: f64,
    lent_days: f64,
    paid_days: f64,
}

impl Scales {
    /// How fast the logarithm of paid over lent changes with that of `v`.
    fn slope(&self) -> f64 {
        self.paid_days / self.paid - self.lent_days / self.lent
    }
}

#[expect(clippy::cast_precision_loss, reason = "only proposes; the comparison is exact")]
const fn approximate(value: u128) -> f64 {
    value as f64
}

#[expect(clippy::cast_precision_loss, reason = "only proposes; the comparison is exact")]
const fn amount_as_float(tiyn: i64) -> f64 {
    tiyn as f64
}

/// The logarithm of some `v`.
fn log_of(v: u128) -> f64 {
    (-approximate(ONE.saturating_sub(v)) / approximate(ONE)).ln_1p()
}

#[expect(clippy::cast_possible_truncation, reason = "the caller has checked that it is below 2^124")]
const fn whole(value: f64) -> i128 {
    value as i128
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flows(moves: &[(i64, i64)]) -> Vec<Flow> {
        let start: Date = "2026-01-15".parse().unwrap();
        moves.iter().map(|&(day, tiyn)| Flow { on: start.plus_days(day).unwrap(), tiyn }).collect()
    }

    fn level(payments: i64, interest_of_each: i64) -> Vec<Flow> {
        let payment = 10_000_000 / payments + interest_of_each;
        let dues = (1..=payments).map(|row| (row * 30, -payment));
        flows(&std::iter::once((0, 10_000_000)).chain(dues).collect::<Vec<_>>())
    }

    // Halving the bracket alone takes 124 steps: it is the proposals that make it quick.
    #[test]
    fn it_takes_few_steps() {
        for (interest_of_each, payments) in [(0, 12), (20_000, 12), (10_000, 60), (20_000, 360), (500_000, 24)] {
            let Found { steps, .. } = daily_worth(level(payments, interest_of_each)).unwrap();
            assert!(steps <= 2, "{steps} steps for {payments} payments");
        }
        let in_two = flows(&[(0, 5_000_000), (90, 5_000_000), (180, -6_000_000), (360, -6_000_000)]);
        let Found { steps, .. } = daily_worth(in_two).unwrap();
        assert!(steps <= 2, "{steps} steps for two tranches");
        let after_a_payment =
            flows(&[(0, 5_000_000), (90, -100_000), (95, 5_000_000), (180, -6_000_000), (360, -6_000_000)]);
        let Found { steps, .. } = daily_worth(after_a_payment).unwrap();
        assert!(steps <= 6, "{steps} steps for a tranche after a payment");
    }

    // The quick way leaves out what a bracket would weigh, and comes to the same: to far more than the decimals of a rate.
    #[test]
    fn the_quick_way_leads_where_the_bracket_does() {
        let steep = flows(&[(0, 1_000), (1, -1_020)]);
        let long = flows(&[(0, 100_000_000_000_000), (18_262, -9_000_000_000_000_000)]);
        let at_the_end = flows(&[(0, 1), (365, -9_999)]);
        let loans = [(1, 5), (12, 20_000), (60, 10_000), (360, 20_000), (600, 1), (24, 500_000)];
        for flows in
            loans.map(|(payments, interest)| level(payments, interest)).into_iter().chain([steep, long, at_the_end])
        {
            let moves = Moves::of(&flows);
            let (quick, bracketed) = (moves.quick().unwrap().worth, moves.bracketed().unwrap().worth);
            assert!(quick.abs_diff(bracketed) < ONE >> 70, "{flows:?}");
        }
    }

    #[test]
    fn what_is_too_high_is_left_to_the_bracket() {
        for too_high in [[(0, 100), (1, -200)], [(0, 1), (365, -11_000)]] {
            let moves = Moves::of(&flows(&too_high));
            assert_eq!(moves.quick(), None);
            assert_eq!(moves.bracketed(), Err(LoanError::EffectiveRateTooHigh));
        }
    }
}
