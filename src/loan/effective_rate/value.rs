//! The effective rate as a value: as a text, as a decimal and in JSON.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{EffectiveRate, ONE_PERCENT};
use crate::language::shown;
use crate::number::{NumberError, Written};

/// What a text of an effective rate may be: no number of its own is above it.
const MAX: Decimal = Decimal::from_parts(EffectiveRate::MAX_PERCENT, 0, 0, false, 0);

impl From<EffectiveRate> for Decimal {
    /// The rate in full, in percent a year.
    ///
    /// ```
    /// use nesie::loan::EffectiveRate;
    /// use rust_decimal::Decimal;
    /// let rate: EffectiveRate = "26.95248823195".parse()?;
    /// assert_eq!(Decimal::from(rate), Decimal::new(2_695_248_823_195, 11));
    /// assert_eq!(EffectiveRate::try_from(Decimal::from(rate)), Ok(rate));
    /// # Ok::<(), nesie::number::NumberError>(())
    /// ```
    fn from(rate: EffectiveRate) -> Self {
        // Below a million percent all digits fit a decimal.
        let units = i128::try_from(rate.units).unwrap_or(i128::MAX);
        Decimal::try_from_i128_with_scale(units, EffectiveRate::DECIMALS).unwrap_or(MAX).normalize()
    }
}

impl TryFrom<Decimal> for EffectiveRate {
    type Error = NumberError;

    /// The rate of so many percent a year, from 0 to below [`EffectiveRate::MAX_PERCENT`], with at most
    /// [`EffectiveRate::DECIMALS`] decimals.
    fn try_from(percent: Decimal) -> Result<Self, NumberError> {
        let percent = percent.normalize();
        let text = || shown(&percent.to_string());
        let scale = percent.scale();
        if percent.is_sign_negative() && !percent.is_zero() {
            return Err(not_a_number(&percent.to_string()));
        }
        if percent >= MAX {
            return Err(NumberError::TooLarge { text: text(), max: MAX.to_string() });
        }
        let missing = EffectiveRate::DECIMALS.checked_sub(scale);
        let missing =
            missing.ok_or_else(|| NumberError::TooManyDecimals { text: text(), allowed: EffectiveRate::DECIMALS })?;
        let units = percent.mantissa().unsigned_abs().saturating_mul(10_u128.saturating_pow(missing));
        Ok(EffectiveRate { units })
    }
}

fn not_a_number(text: &str) -> NumberError {
    NumberError::NotANumber { text: shown(text), written: Written::ByMachine, decimals: EffectiveRate::DECIMALS }
}

impl FromStr for EffectiveRate {
    type Err = NumberError;

    /// Reads a rate in percent as [`EffectiveRate::exact`] writes it.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        if !digits(whole) || !digits(fraction) || (whole.len() > 1 && whole.starts_with('0')) {
            return Err(not_a_number(text));
        }
        let fraction = fraction.trim_end_matches('0');
        let missing = usize::try_from(EffectiveRate::DECIMALS).unwrap_or(0).checked_sub(fraction.len());
        let missing = missing
            .ok_or_else(|| NumberError::TooManyDecimals { text: shown(text), allowed: EffectiveRate::DECIMALS })?;
        let units = format!("{whole}{fraction}{}", "0".repeat(missing)).parse::<u128>().ok();
        let in_range = |units: &u128| units / ONE_PERCENT < EffectiveRate::MAX_PERCENT.into();
        let units = units.filter(in_range);
        units
            .map(|units| EffectiveRate { units })
            .ok_or_else(|| NumberError::TooLarge { text: shown(text), max: EffectiveRate::MAX_PERCENT.to_string() })
    }
}

/// The rate as the answers have it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    exact: String,
    rounded: String,
}

impl Serialize for EffectiveRate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Answered { exact: self.exact(), rounded: self.rounded() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for EffectiveRate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Answered { exact, rounded } = Answered::deserialize(deserializer)?;
        let rate: EffectiveRate = exact.parse().map_err(D::Error::custom)?;
        if rate.rounded() == rounded {
            Ok(rate)
        } else {
            Err(D::Error::custom(format!("{exact} is {} in one decimal, not {}", rate.rounded(), shown(&rounded))))
        }
    }
}
