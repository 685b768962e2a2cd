//! Values with their units, and limits of them.

use super::table::Table;
use crate::catalogue::{AmountLimit, CatalogueError, CatalogueErrorKind, Limits, RateLimit, Unit};
use crate::input::Problem;
use crate::money::Money;
use crate::word::ContractWord;

/// A list of words that must be given and not be empty.
pub(super) fn words<T: ContractWord>(table: &Table, name: &str) -> Result<Vec<T>, CatalogueError> {
    let words = table.required(name, table.words(name)?)?;
    if words.is_empty() { Err(table.error_of(name, CatalogueErrorKind::Field(Problem::Missing))) } else { Ok(words) }
}

pub(super) fn months(table: &Table, name: &str) -> Result<Option<u32>, CatalogueError> {
    table.count(name, "months", Unit::Months)
}

pub(super) fn amount(table: &Table, name: &str) -> Result<Option<AmountLimit>, CatalogueError> {
    match table.quantity(name, 2, &["KZT", "MRP"], Unit::Amount)? {
        None => Ok(None),
        Some((tiyn, "KZT")) => match Money::from_tiyn(tiyn) {
            Ok(amount) => Ok(Some(AmountLimit::Tenge(amount))),
            Err(error) => Err(table.error_of(name, CatalogueErrorKind::Field(error.into()))),
        },
        Some((hundredths, _)) => {
            let whole = hundredths.checked_rem(100).filter(|rest| *rest == 0).and_then(|_| hundredths.checked_div(100));
            match whole.map(u32::try_from) {
                Some(Ok(mrp)) => Ok(Some(AmountLimit::Mrp(mrp))),
                _ => {
                    let value = table.text(name)?.unwrap_or_default().to_owned();
                    Err(table.error_of(name, CatalogueErrorKind::Unit { value, expected: Unit::Amount }))
                }
            }
        }
    }
}

/// A rate, or so many points above the base rate: "14 %", "base + 5 %".
pub(super) fn rate_limit(table: &Table, name: &str) -> Result<Option<RateLimit>, CatalogueError> {
    match table.text(name)?.and_then(|text| text.strip_prefix("base + ")) {
        Some(points) => table.percent_of(name, points).map(|points| Some(RateLimit::AboveBase(points))),
        None => Ok(table.percent(name)?.map(RateLimit::Percent)),
    }
}

/// Limits of an amount. Two in the same unit can be compared here; those in two units only on a date.
pub(super) fn amount_limits(table: &Table) -> Result<Limits<AmountLimit>, CatalogueError> {
    let limits = Limits { min: amount(table, "min")?, max: amount(table, "max")? };
    match (limits.min, limits.max) {
        (None, None) => Err(table.error(CatalogueErrorKind::NoLimit)),
        (Some(AmountLimit::Tenge(min)), Some(AmountLimit::Tenge(max))) if min > max => Err(min_above_max(table)),
        (Some(AmountLimit::Mrp(min)), Some(AmountLimit::Mrp(max))) if min > max => Err(min_above_max(table)),
        _ => Ok(limits),
    }
}

fn min_above_max(table: &Table) -> CatalogueError {
    let written = |name| table.text(name).ok().flatten().unwrap_or_default().to_owned();
    table.error_of("min", CatalogueErrorKind::MinAboveMax { min: written("min"), max: written("max") })
}

/// Limits of a number of months.
pub(super) fn month_limits(table: &Table) -> Result<Limits<u32>, CatalogueError> {
    let limits = Limits { min: months(table, "min")?, max: months(table, "max")? };
    match (limits.min, limits.max) {
        (None, None) => Err(table.error(CatalogueErrorKind::NoLimit)),
        (Some(min), Some(max)) if min > max => Err(min_above_max(table)),
        _ => Ok(limits),
    }
}
