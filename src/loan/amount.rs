//! Amounts of rows, from the tiyn in which they are computed.

use super::error::LoanError;
use crate::money::Money;

/// An amount of a row.
pub(super) fn money(tiyn: i64) -> Result<Money, LoanError> {
    Money::from_tiyn(tiyn).map_err(|_| LoanError::TooLarge)
}
