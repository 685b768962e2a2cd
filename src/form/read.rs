//! How the text of a field is read.

use super::NONE;
use crate::application::json::MAX_LIST_ENTRIES;
use crate::application::{Collateral, CollateralKind, check_amount, check_date};
use crate::date::Date;
use crate::identifier::{BusinessId, Kato, Oked};
use crate::input::Problem;
use crate::language::{Localize, shown};
use crate::money::Money;
use crate::number::{Bounds, Written, parse_scaled};
use crate::rate::Rate;
use crate::typed;
use crate::word::ContractWord;

/// Puts what was read in its place.
pub(super) fn set<T>(place: &mut Option<T>, read: Result<T, Problem>) -> Result<(), Problem> {
    *place = Some(read?);
    Ok(())
}

/// The collateral of a kind, by its value.
pub(super) fn collateral(kind: CollateralKind, text: &str) -> Result<Collateral, Problem> {
    Ok(Collateral { kind, value: Money::parse_typed(text)? })
}

/// That there is no collateral.
pub(super) fn no_collateral(text: &str) -> Result<(), Problem> {
    if typed::is_none(text) { Ok(()) } else { Err(Problem::Form { value: shown(text), form: NONE }) }
}

pub(super) fn loan_amount(text: &str) -> Result<Money, Problem> {
    check_amount(Money::parse_typed(text).map_err(Problem::of_loan_amount)?)
}

pub(super) fn money(text: &str) -> Result<Money, Problem> {
    if typed::is_none(text) { Ok(Money::ZERO) } else { Ok(Money::parse_typed(text)?) }
}

pub(super) fn rate(text: &str) -> Result<Rate, Problem> {
    Ok(Rate::parse_typed(text)?)
}

pub(super) fn whole(text: &str, min: u32, max: u32) -> Result<u32, Problem> {
    if min == 0 && typed::is_none(text) {
        return Ok(0);
    }
    let value = parse_scaled(text, Bounds { decimals: 0, max_units: max.into() }, Written::ByPerson)
        .map_err(Problem::Number)?;
    let outside = || Problem::OutOfRange { value: value.into(), min: min.into(), max: max.into() };
    u32::try_from(value).ok().filter(|value| *value >= min).ok_or_else(outside)
}

/// A day from which the longest loan ends within the dates that can be written.
pub(super) fn day(text: &str) -> Result<Date, Problem> {
    check_date(Date::parse_typed(text)?)
}

pub(super) fn business_id(text: &str) -> Result<BusinessId, Problem> {
    text.parse().map_err(Problem::Identifier)
}

pub(super) fn place(text: &str) -> Result<Kato, Problem> {
    Ok(typed::place(text)?)
}

pub(super) fn activities(text: &str) -> Result<Vec<Oked>, Problem> {
    list(text, |code| code.parse().map_err(Problem::Identifier))
}

pub(super) fn flag(text: &str) -> Result<bool, Problem> {
    Ok(typed::yes_or_no(text)?)
}

/// A word of the contract, or a name of what it stands for.
pub(super) fn word<T: ContractWord + Localize>(text: &str) -> Result<T, Problem> {
    Ok(typed::word_or_name(text)?)
}

pub(super) fn words<T: ContractWord + Localize>(text: &str) -> Result<Vec<T>, Problem> {
    if typed::is_none(text) { Ok(Vec::new()) } else { list(text, word) }
}

/// The entries of a list: between commas, semicolons, or the bars of a remedy (`equipment|van`).
fn list<T>(text: &str, read: fn(&str) -> Result<T, Problem>) -> Result<Vec<T>, Problem> {
    let entries = || text.split([',', ';', '|']).map(str::trim).filter(|entry| !entry.is_empty());
    let count = entries().count();
    if count > MAX_LIST_ENTRIES {
        return Err(Problem::TooMany { count, max: MAX_LIST_ENTRIES });
    }
    entries().map(read).collect()
}
