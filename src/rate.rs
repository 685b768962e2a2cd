//! Rates: exact decimals, in percent.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::language::{Lang, Localize};
use crate::money::{Money, Rounding};
use crate::number::{Bounds, NumberError, Written, parse_scaled, write_scaled};

/// A rate in percent a year, from 0 to [`Rate::MAX`], exact to eight decimals.
///
/// It is written without trailing zeros, in JSON as a string: `"12.6"`. From JSON a whole number is read too; a number
/// with a fraction is refused.
///
/// ```
/// use nesie::rate::Rate;
/// use rust_decimal::Decimal;
/// let rate: Rate = "12.60".parse()?;
/// assert_eq!(rate.to_string(), "12.6");
/// assert_eq!(rate.units(), 1_260_000_000);
/// assert_eq!(Rate::try_from(Decimal::new(126, 1)), Ok(rate));
/// assert_eq!(Decimal::from(rate), Decimal::new(126, 1));
/// # Ok::<(), nesie::rate::RateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rate(i64);

/// A text that is not a rate: no number with at most eight decimals, or more than [`Rate::MAX`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub struct RateError(#[from] pub NumberError);

impl Rate {
    /// Decimals that a rate may have.
    pub const DECIMALS: u32 = 8;
    /// How many [`Rate::units`] are 100 %: divide `amount x units` by it.
    pub const UNITS_PER_ONE: u64 = 10_000_000_000;
    /// No interest.
    pub const ZERO: Rate = Rate(0);
    /// The highest rate: 1000 % a year.
    pub const MAX: Rate = Rate(100_000_000_000);

    /// Reads a rate in percent as a program writes it: "12.6". The same as [`FromStr`], without naming the type of the
    /// result.
    ///
    /// # Errors
    /// [`RateError`] if the text is anything else.
    pub fn parse(text: &str) -> Result<Rate, RateError> {
        Rate::read(text, Written::ByMachine)
    }

    /// Reads a rate in percent as a person types it: "12,6", "22%" and "22 %" too.
    ///
    /// # Errors
    /// [`RateError`] if the text is anything else.
    ///
    /// ```
    /// use nesie::rate::Rate;
    /// assert_eq!(Rate::parse_typed("12,6 %"), Rate::parse("12.6"));
    /// assert!(Rate::parse_typed("12,6 % %").is_err());
    /// ```
    pub fn parse_typed(text: &str) -> Result<Rate, RateError> {
        let text = text.trim();
        Rate::read(text.strip_suffix('%').map_or(text, str::trim_end), Written::ByPerson)
    }

    /// Reads a rate in percent in the forms that `written` allows.
    ///
    /// # Errors
    /// [`RateError`] if the text is anything else.
    pub fn read(text: &str, written: Written) -> Result<Rate, RateError> {
        let bounds = Bounds { decimals: Rate::DECIMALS, max_units: Rate::MAX.0 };
        Ok(Rate(parse_scaled(text, bounds, written)?))
    }

    /// The rate in hundred-millionths of a percent: 12.6 % is 1 260 000 000. Never negative.
    #[must_use]
    pub const fn units(self) -> u64 {
        self.0.unsigned_abs()
    }

    /// The rate in percent as an exact decimal.
    #[must_use]
    pub fn percent(self) -> Decimal {
        Decimal::new(self.0, Rate::DECIMALS).normalize()
    }

    /// The difference of two rates, `None` if it is negative.
    #[must_use]
    pub fn checked_sub(self, other: Rate) -> Option<Rate> {
        self.0.checked_sub(other.0).filter(|units| *units >= 0).map(Rate)
    }

    /// The difference of two rates, at least zero.
    ///
    /// ```
    /// use nesie::rate::Rate;
    /// assert_eq!(Rate::parse("13.74")?.saturating_sub(Rate::parse("6")?), Rate::parse("7.74")?);
    /// assert_eq!(Rate::parse("5")?.saturating_sub(Rate::parse("6")?), Rate::ZERO);
    /// # Ok::<(), nesie::rate::RateError>(())
    /// ```
    #[must_use]
    pub fn saturating_sub(self, other: Rate) -> Rate {
        self.checked_sub(other).unwrap_or(Rate::ZERO)
    }

    /// A share of this rate, `share` in percent, rounded half up to the eighth decimal.
    ///
    /// ```
    /// use nesie::rate::Rate;
    /// assert_eq!(Rate::parse("20.5")?.share(Rate::parse("40")?), Rate::parse("8.2")?);
    /// # Ok::<(), nesie::rate::RateError>(())
    /// ```
    #[must_use]
    pub fn share(self, share: Rate) -> Rate {
        let units = share.of_units(self.units()).and_then(|units| i64::try_from(units).ok());
        units.map_or(Rate::MAX, |units| Rate(units.min(Rate::MAX.0)))
    }

    /// This share of an amount, the share in percent, rounded half up to the tiyn; at most [`Money::MAX`].
    ///
    /// ```
    /// use nesie::{money::Money, rate::Rate};
    /// assert_eq!(Rate::parse("85")?.of(Money::parse("20000000")?).to_string(), "17000000.00");
    /// assert_eq!(Rate::parse("50")?.of(Money::from_tiyn(1)?).tiyn(), 1);
    /// assert_eq!(Rate::parse("49")?.of(Money::from_tiyn(1)?).tiyn(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(self, amount: Money) -> Money {
        self.of_units(amount.tiyn().unsigned_abs()).map_or(Money::MAX, Money::saturating_from_tiyn)
    }

    /// This share of a number of units, rounded half up to a whole one.
    fn of_units(self, units: u64) -> Option<u128> {
        let product = u128::from(units).saturating_mul(self.units().into());
        Rounding::HalfUp.divide(product, Rate::UNITS_PER_ONE.into())
    }

    /// The sum of two rates, `None` above [`Rate::MAX`].
    #[must_use]
    pub fn checked_add(self, other: Rate) -> Option<Rate> {
        self.0.checked_add(other.0).map(Rate).filter(|sum| *sum <= Rate::MAX)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&write_scaled(self.0, Rate::DECIMALS, true))
    }
}

impl FromStr for Rate {
    type Err = RateError;

    fn from_str(text: &str) -> Result<Self, RateError> {
        Rate::parse(text)
    }
}

impl TryFrom<Decimal> for Rate {
    type Error = RateError;

    /// The rate of so many percent a year. More than eight decimals are refused, zeros beyond them are not.
    fn try_from(percent: Decimal) -> Result<Self, RateError> {
        let percent = percent.normalize();
        // -0 is nothing; any other sign is refused as part of the text.
        Rate::parse(&if percent.is_zero() { percent.abs() } else { percent }.to_string())
    }
}

impl From<Rate> for Decimal {
    /// The rate in percent a year.
    fn from(rate: Rate) -> Self {
        rate.percent()
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_decimal(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_decimals_and_a_thousand_percent_are_the_limits() {
        assert_eq!(Rate::parse("9.48220001").unwrap().to_string(), "9.48220001");
        assert!(matches!(Rate::parse("0.000000001"), Err(RateError(NumberError::TooManyDecimals { .. }))));
        assert_eq!(Rate::parse("1000"), Ok(Rate::MAX));
        let above = RateError(NumberError::TooLarge { text: "1000.00000001".into(), max: "1000".into() });
        assert_eq!(Rate::parse("1000.00000001"), Err(above));
        assert_eq!(Rate::parse("13.74").unwrap().checked_sub(Rate::parse("7.74").unwrap()), Rate::parse("6").ok());
        assert_eq!(Rate::ZERO.checked_sub(Rate::MAX), None);
    }

    #[test]
    fn rates_are_typed_added_and_written_as_decimals() {
        let rate = Rate::parse_typed("12,5").unwrap();
        assert_eq!((rate.to_string(), rate.percent().normalize().to_string()), ("12.5".into(), "12.5".into()));
        assert_eq!(rate.checked_add(rate), Rate::parse("25").ok());
        assert_eq!(Rate::MAX.checked_add(Rate::ZERO), Some(Rate::MAX));
        assert_eq!(Rate::MAX.checked_add(Rate(1)), None);
        // 12.5 % of 200 tenge are 25.
        assert_eq!(rate.of(Money::parse("200").unwrap()).to_string(), "25.00");
    }
}
