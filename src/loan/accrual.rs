//! Interest of a piece of time: one exact product, one rounded division.

use super::exact::low_word;
use super::vocabulary::PaymentFrequency;
use crate::day_count::YearFraction;
use crate::money::Rounding;
use crate::rate::Rate;

/// A rate ready to accrue: in lowest terms of tens, with the rounding of the loan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Accrual {
    /// With `denominator`, the rate as a fraction of one a year: 24 % is 6/25.
    numerator: u64,
    denominator: u64,
    rounding: Rounding,
}

impl Accrual {
    pub(crate) fn new(rate: Rate, rounding: Rounding) -> Self {
        let (mut numerator, mut denominator) = (rate.units(), Rate::UNITS_PER_ONE);
        if numerator == 0 {
            return Accrual { numerator: 0, denominator: 1, rounding };
        }
        let twos = numerator.trailing_zeros().min(denominator.trailing_zeros());
        (numerator, denominator) = (numerator >> twos, denominator >> twos);
        while numerator.is_multiple_of(5) && denominator.is_multiple_of(5) {
            (numerator, denominator) = (numerator / 5, denominator / 5);
        }
        Accrual { numerator, denominator, rounding }
    }

    /// The share of the balance that accrues over `fraction`: numerator and denominator, both below
    /// 2^63 (a rate has at most 37 bits, a fraction at most 26 and 17).
    pub(crate) fn share(&self, fraction: YearFraction) -> (u64, u64) {
        (self.numerator.saturating_mul(fraction.days), self.denominator.saturating_mul(fraction.basis))
    }

    /// The same for a number of months at a twelfth of the annual rate each.
    pub(crate) fn share_of_months(&self, months: u32) -> (u64, u64) {
        self.share(YearFraction { days: months.into(), basis: 12 })
    }

    /// The same for a payment period, whatever its days: months at a twelfth, weeks at a fifty-second of the annual rate.
    pub(crate) fn share_of_period(&self, every: PaymentFrequency) -> (u64, u64) {
        match every.weeks() {
            0 => self.share_of_months(every.months()),
            weeks => self.share(YearFraction { days: weeks.into(), basis: 52 }),
        }
    }

    /// Interest in tiyn on `balance_tiyn` (not negative) over `fraction`; `i64::MAX` stands for more than that.
    pub(crate) fn interest(&self, balance_tiyn: i64, fraction: YearFraction) -> i64 {
        let (numerator, denominator) = self.share(fraction);
        share_of(balance_tiyn, numerator, denominator, self.rounding)
    }
}

/// Half a unit of 2^-64.
const HALF: u64 = 1 << 63;

/// An [`Accrual`] over many rows of one balance after another. A row costs one multiplication by the
/// rate of a day in units of 2^-64; only where that leaves open on which side of half a tiyn the interest
/// lies, the exact division decides.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QuickAccrual {
    accrual: Accrual,
    basis: u64,
    /// The interest of a day on one, rounded down.
    of_day: u64,
}

impl QuickAccrual {
    pub(crate) const fn new(accrual: Accrual) -> Self {
        QuickAccrual { accrual, basis: 0, of_day: 0 }
    }

    /// As [`Accrual::interest`].
    #[inline]
    pub(crate) fn interest(&mut self, balance_tiyn: i64, fraction: YearFraction) -> i64 {
        if fraction.basis != self.basis {
            let (numerator, denominator) = self.accrual.share(YearFraction { days: 1, basis: fraction.basis });
            let of_day = (u128::from(numerator) << 64).checked_div(denominator.into()).unwrap_or(0);
            (self.basis, self.of_day) = (fraction.basis, low_word(of_day));
        }
        let balance = balance_tiyn.unsigned_abs();
        if let Some(factor) = self.of_day.checked_mul(fraction.days) {
            let product = u128::from(balance).wrapping_mul(factor.into());
            let (whole, part) = (low_word(product >> 64), low_word(product));
            // The product is too small, by less than a unit for each tiyn and day.
            let error = balance.saturating_mul(fraction.days);
            let is_open = HALF.wrapping_sub(part) <= error;
            if !is_open && error < HALF {
                return i64::try_from(whole.saturating_add((part >= HALF).into())).unwrap_or(i64::MAX);
            }
        }
        self.accrual.interest(balance_tiyn, fraction)
    }
}

/// `amount_tiyn x numerator / denominator`, rounded once; `i64::MAX` stands for more than that.
pub(crate) fn share_of(amount_tiyn: i64, numerator: u64, denominator: u64, rounding: Rounding) -> i64 {
    let amount = amount_tiyn.unsigned_abs();
    // Nearly every product of a real loan fits 64 bits, where a division is several times cheaper.
    let rounded = match amount.checked_mul(numerator) {
        Some(product) => divide_u64(product, denominator, rounding),
        None => {
            let product = u128::from(amount).saturating_mul(numerator.into());
            rounding.divide(product, denominator.into()).and_then(|quotient| u64::try_from(quotient).ok())
        }
    };
    rounded.and_then(|tiyn| i64::try_from(tiyn).ok()).unwrap_or(i64::MAX)
}

/// [`Rounding::divide`] in 64 bits.
fn divide_u64(numerator: u64, denominator: u64, rounding: Rounding) -> Option<u64> {
    let quotient = numerator.checked_div(denominator)?;
    let rest = numerator.wrapping_sub(quotient.wrapping_mul(denominator));
    let gap = denominator.wrapping_sub(rest);
    let up = rest > gap || (rest == gap && (matches!(rounding, Rounding::HalfUp) || quotient % 2 == 1));
    quotient.checked_add(up.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;

    fn interest(balance: &str, rate: &str, days: u64, basis: u64) -> String {
        let accrual = Accrual::new(Rate::parse(rate).unwrap(), Rounding::HalfUp);
        let tiyn = accrual.interest(Money::parse(balance).unwrap().tiyn(), YearFraction { days, basis });
        Money::from_tiyn(tiyn).unwrap().to_string()
    }

    // By hand, as bank schedules for Damu agreements were reconciled in 2025.
    #[test]
    fn the_figures_of_damus_check() {
        for (balance, rate, days, basis, expected) in [
            ("50000000.00", "7.65", 31, 360, "329375.00"),
            ("50000000.00", "7.65", 31, 365, "324863.01"),
            ("50000000.00", "7.65", 30, 360, "318750.00"),
            ("123456789.01", "7.65", 28, 360, "734567.89"),
            ("123456789.01", "7.65", 28, 365, "724505.32"),
            ("19999999.99", "8.10", 31, 360, "139500.00"),
            ("50000000.00", "7.65", 10, 360, "106250.00"),
            ("50000000.00", "5", 21, 360, "145833.33"),
        ] {
            assert_eq!(interest(balance, rate, days, basis), expected, "{balance} {rate} {days}/{basis}");
        }
    }

    #[test]
    fn the_short_and_the_long_division_agree() {
        for rounding in [Rounding::HalfUp, Rounding::HalfEven] {
            for numerator in [0, 1, 5, 15, 25, 149, 150, 151, 1_000_003, u64::MAX] {
                for denominator in [1, 2, 10, 100, 365, 36_000, u64::MAX] {
                    let long = rounding.divide(numerator.into(), denominator.into()).unwrap();
                    assert_eq!(divide_u64(numerator, denominator, rounding).map(u128::from), Some(long));
                }
            }
        }
    }

    #[test]
    fn the_quick_interest_is_the_exact_one() {
        for rate in ["0", "7", "12", "22.75", "9.48220001", "1000"] {
            for rounding in [Rounding::HalfUp, Rounding::HalfEven] {
                let accrual = Accrual::new(Rate::parse(rate).unwrap(), rounding);
                let mut quick = QuickAccrual::new(accrual);
                for balance in (0..3_000).chain([99_999_999_999, 100_000_000_000_000, Money::MAX.tiyn()]) {
                    for (days, basis) in [(30, 360), (31, 365), (29, 366), (11_347, 366 * 365), (109_574, 360)] {
                        let fraction = YearFraction { days, basis };
                        assert_eq!(
                            quick.interest(balance, fraction),
                            accrual.interest(balance, fraction),
                            "{rate} {balance}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_rate_is_reduced_by_its_tens() {
        let accrual = Accrual::new(Rate::parse("24").unwrap(), Rounding::HalfUp);
        assert_eq!((accrual.numerator, accrual.denominator), (6, 25));
        let accrual = Accrual::new(Rate::parse("9.48220001").unwrap(), Rounding::HalfUp);
        assert_eq!((accrual.numerator, accrual.denominator), (948_220_001, Rate::UNITS_PER_ONE));
    }

    #[test]
    fn more_than_can_be_held_is_said() {
        let accrual = Accrual::new(Rate::MAX, Rounding::HalfUp);
        assert_eq!(accrual.interest(i64::MAX, YearFraction { days: 109_574, basis: 360 }), i64::MAX);
    }
}
