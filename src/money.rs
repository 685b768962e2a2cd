//! Money: whole tiyn, never negative.

mod typed;

use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::language::{Lang, Localize};
use crate::number::{Bounds, NumberError, Written, parse_scaled, write_scaled};
use crate::word::contract_words;

/// An amount of money in whole tiyn (1 tenge = 100 tiyn), from zero to [`Money::MAX`].
///
/// It is written as plain text with two decimals, in JSON as a string: `"20000000.00"`. From JSON a whole number is read
/// too; a number with a fraction is refused, because it has gone through binary floating point.
///
/// ```
/// use nesie::money::Money;
/// let amount: Money = "20000000.5".parse()?;
/// assert_eq!(amount.tiyn(), 2_000_000_050);
/// assert_eq!(amount.to_string(), "20000000.50");
/// # Ok::<(), nesie::money::MoneyError>(())
/// ```
///
/// A database's decimal becomes an amount, or is refused; nothing is rounded in silence:
///
/// ```
/// use nesie::money::Money;
/// use rust_decimal::Decimal;
/// let from_numeric_18_4 = Decimal::new(12_000_000, 4);
/// let amount = Money::try_from(from_numeric_18_4)?;
/// assert_eq!(amount.to_string(), "1200.00");
/// assert_eq!(Decimal::from(amount), from_numeric_18_4);
/// assert!(Money::try_from(Decimal::new(1, 3)).is_err()); // a tenth of a tiyn
/// # Ok::<(), nesie::money::MoneyError>(())
/// ```
///
/// Sums are checked: one above [`Money::MAX`] is `None`.
///
/// ```
/// use nesie::money::Money;
/// let total: Option<Money> = [Money::TIYN, Money::TIYN].iter().sum();
/// assert_eq!(total, Money::from_tiyn(2).ok());
/// assert_eq!([Money::MAX, Money::TIYN].into_iter().sum::<Option<Money>>(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// Why something is not an amount of money.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum MoneyError {
    /// The text is not a number with at most two decimals.
    Number(#[from] NumberError),
    /// The amount would be negative.
    Negative,
    /// More than [`Money::MAX`].
    TooLarge,
}

impl Money {
    /// Zero.
    pub const ZERO: Money = Money(0);
    /// One tiyn, the smallest amount that is something.
    pub const TIYN: Money = Money(1);
    /// The largest amount: 10^15 tenge, far above any loan. It keeps every sum of a schedule inside
    /// an `i64`.
    pub const MAX: Money = Money(100_000_000_000_000_000);

    /// The largest loan that is computed: 10^12 tenge.
    pub const LARGEST_LOAN: Money = Money(100_000_000_000_000);

    /// Decimals that an amount in tenge may have.
    pub const DECIMALS: u32 = 2;

    /// An amount of `tiyn`.
    ///
    /// # Errors
    /// [`MoneyError::Negative`] below zero, [`MoneyError::TooLarge`] above [`Money::MAX`].
    pub const fn from_tiyn(tiyn: i64) -> Result<Money, MoneyError> {
        if tiyn < 0 {
            Err(MoneyError::Negative)
        } else if tiyn > Money::MAX.0 {
            Err(MoneyError::TooLarge)
        } else {
            Ok(Money(tiyn))
        }
    }

    /// An amount of `tiyn`, at most [`Money::MAX`].
    pub(crate) fn saturating_from_tiyn(tiyn: u128) -> Money {
        i64::try_from(tiyn).ok().and_then(|tiyn| Money::from_tiyn(tiyn).ok()).unwrap_or(Money::MAX)
    }

    /// Reads an amount in tenge as a program writes it: "20000000.00". The same as [`FromStr`], without naming the type
    /// of the result.
    ///
    /// # Errors
    /// [`MoneyError`] if the text is anything else.
    pub fn parse(text: &str) -> Result<Money, MoneyError> {
        Money::read(text, Written::ByMachine)
    }

    /// Reads an amount in tenge as a person types it: "20 000 000,50", "5 млн", "1,5 млрд ₸" too.
    ///
    /// # Errors
    /// [`MoneyError`] if the text is anything else.
    ///
    /// ```
    /// use nesie::money::Money;
    /// assert_eq!(Money::parse_typed("1 000 000,50"), Money::parse("1000000.50"));
    /// assert_eq!(Money::parse_typed("5 млн"), Money::parse("5000000"));
    /// ```
    pub fn parse_typed(text: &str) -> Result<Money, MoneyError> {
        typed::parse(text)
    }

    /// Reads an amount in tenge in the forms that `written` allows.
    ///
    /// # Errors
    /// [`MoneyError`] if the text is anything else.
    pub fn read(text: &str, written: Written) -> Result<Money, MoneyError> {
        Money::from_tiyn(parse_scaled(text, Bounds { decimals: Money::DECIMALS, max_units: Money::MAX.0 }, written)?)
    }

    /// The amount in tiyn.
    #[must_use]
    pub const fn tiyn(self) -> i64 {
        self.0
    }

    /// The amount in tenge as an exact decimal.
    ///
    /// ```
    /// use nesie::money::Money;
    /// assert_eq!(Money::from_tiyn(1050)?.tenge().to_string(), "10.50");
    /// # Ok::<(), nesie::money::MoneyError>(())
    /// ```
    #[must_use]
    pub fn tenge(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// `count` times the amount, at most [`Money::MAX`].
    #[must_use]
    pub fn saturating_times(self, count: u32) -> Money {
        self.0.checked_mul(i64::from(count)).and_then(|tiyn| Money::from_tiyn(tiyn).ok()).unwrap_or(Money::MAX)
    }

    /// The sum of two amounts, `None` above [`Money::MAX`].
    #[must_use]
    pub fn checked_add(self, other: Money) -> Option<Money> {
        Money::from_tiyn(self.0.checked_add(other.0)?).ok()
    }

    /// The sum of some amounts, `None` above [`Money::MAX`].
    ///
    /// ```
    /// use nesie::money::Money;
    /// let amounts = [Money::parse("0.50")?, Money::parse("2")?];
    /// assert_eq!(Money::checked_sum(amounts), Some(Money::parse("2.50")?));
    /// assert_eq!(Money::checked_sum([Money::MAX, Money::TIYN]), None);
    /// # Ok::<(), nesie::money::MoneyError>(())
    /// ```
    #[must_use]
    pub fn checked_sum(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
        amounts.into_iter().try_fold(Money::ZERO, Money::checked_add)
    }

    /// The sum of some amounts, at most [`Money::MAX`].
    ///
    /// ```
    /// use nesie::money::Money;
    /// assert_eq!(Money::saturating_sum([Money::TIYN, Money::TIYN]), Money::from_tiyn(2)?);
    /// assert_eq!(Money::saturating_sum([Money::MAX, Money::TIYN]), Money::MAX);
    /// # Ok::<(), nesie::money::MoneyError>(())
    /// ```
    #[must_use]
    pub fn saturating_sum(amounts: impl IntoIterator<Item = Money>) -> Money {
        // No amount is negative: a sum above the largest stays there.
        Money::checked_sum(amounts).unwrap_or(Money::MAX)
    }

    /// The difference, `None` if it is negative.
    #[must_use]
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        Money::from_tiyn(self.0.checked_sub(other.0)?).ok()
    }

    /// The difference, at least zero.
    #[must_use]
    pub fn saturating_sub(self, other: Money) -> Money {
        self.checked_sub(other).unwrap_or(Money::ZERO)
    }

    /// True of zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&write_scaled(self.0, 2, false))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        Money::parse(text)
    }
}

impl TryFrom<Decimal> for Money {
    type Error = MoneyError;

    /// The amount of so many tenge. A part of a tiyn is refused, zeros beyond the tiyn are not.
    fn try_from(tenge: Decimal) -> Result<Self, MoneyError> {
        let tenge = tenge.normalize();
        if tenge.is_sign_negative() && !tenge.is_zero() {
            return Err(MoneyError::Negative);
        }
        Money::parse(&tenge.abs().to_string())
    }
}

impl From<Money> for Decimal {
    /// The amount in tenge, with two decimals.
    fn from(amount: Money) -> Self {
        amount.tenge()
    }
}

/// `None` above [`Money::MAX`].
impl Sum<Money> for Option<Money> {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Self {
        Money::checked_sum(amounts)
    }
}

/// `None` above [`Money::MAX`].
impl<'a> Sum<&'a Money> for Option<Money> {
    fn sum<I: Iterator<Item = &'a Money>>(amounts: I) -> Self {
        Money::checked_sum(amounts.copied())
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_decimal(deserializer)
    }
}

contract_words! {
    /// How half a unit is rounded.
    ///
    /// No other way comes: a match on it needs no other case.
    #[derive(Default)]
    pub enum Rounding {
        /// Half away from zero: the practice of lenders in Kazakhstan and of Damu's checks.
        #[default]
        HalfUp = "half_up",
        /// Half to the even neighbour.
        HalfEven = "half_even",
    }
}

impl Rounding {
    /// `numerator / denominator`, rounded to a whole number once. `None` if the denominator is zero.
    ///
    /// ```
    /// use nesie::money::Rounding;
    /// assert_eq!(Rounding::HalfUp.divide(5, 2), Some(3));
    /// assert_eq!(Rounding::HalfEven.divide(5, 2), Some(2));
    /// assert_eq!(Rounding::HalfEven.divide(7, 2), Some(4));
    /// ```
    #[must_use]
    pub const fn divide(self, numerator: u128, denominator: u128) -> Option<u128> {
        let (Some(quotient), Some(rest)) = (numerator.checked_div(denominator), numerator.checked_rem(denominator))
        else {
            return None;
        };
        let up = match denominator.checked_sub(rest) {
            Some(gap) if rest > gap => true,
            Some(gap) if rest == gap => matches!(self, Rounding::HalfUp) || quotient % 2 == 1,
            _ => false,
        };
        if up { quotient.checked_add(1) } else { Some(quotient) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_inclusive() {
        assert_eq!(Money::from_tiyn(0), Ok(Money::ZERO));
        assert_eq!(Money::from_tiyn(-1), Err(MoneyError::Negative));
        assert_eq!(Money::parse("1000000000000000"), Ok(Money::MAX));
        assert!(matches!(Money::parse("1000000000000000.01"), Err(MoneyError::Number(NumberError::TooLarge { .. }))));
    }

    #[test]
    fn amounts_are_typed_added_and_written_as_decimals() {
        let amount = Money::parse_typed("1\u{a0}000,50").unwrap();
        assert_eq!(amount.tiyn(), 100_050);
        assert_eq!(amount.tenge().to_string(), "1000.50");
        assert_eq!(amount.checked_add(amount), Money::from_tiyn(200_100).ok());
        assert_eq!(Money::MAX.checked_add(Money(1)), None);
    }

    #[test]
    fn subtraction_never_goes_below_nothing() {
        let (less, more) = (Money(1), Money(2));
        assert_eq!(less.checked_sub(more), None);
        assert_eq!((less.saturating_sub(more), more.saturating_sub(less)), (Money::ZERO, less));
        assert_eq!(more.checked_sub(less), Some(Money(1)));
        assert_eq!(Money::MAX.checked_add(less), None);
    }
}
