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
    if typed::is_none(text) {
        return Ok(Vec::new());
    }
    list(text, |code| code.parse().map_err(Problem::Identifier))
}

pub(super) fn flag(text: &str) -> Result<bool, Problem> {
    Ok(typed::yes_or_no(text)?)
}

/// A word of the contract, or a name of what it stands for.
pub(super) fn word<T: ContractWord + Localize>(text: &str) -> Result<T, Problem> {
    Ok(typed::word_or_name(text)?)
}

/// Words or names, or that there are none. A name may have a comma in it.
pub(super) fn words<T: ContractWord + Localize>(text: &str) -> Result<Vec<T>, Problem> {
    if typed::is_none(text) {
        return Ok(Vec::new());
    }
    word(text).map(|only| vec![only]).or_else(|_| list(text, word))
}

/// The entries of a list: between commas, semicolons, or the bars of a remedy (`equipment|van`).
fn list<T>(text: &str, read: fn(&str) -> Result<T, Problem>) -> Result<Vec<T>, Problem> {
    let entries = || text.split([',', ';', '|']).map(str::trim).filter(|entry| !entry.is_empty());
    match entries().count() {
        // Marks alone are refused like any wrong entry: an empty list would say that there is nothing of the kind.
        0 => Ok(vec![read(text)?]),
        count if count > MAX_LIST_ENTRIES => Err(Problem::TooMany { count, max: MAX_LIST_ENTRIES }),
        _ => entries().map(read).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::Category;

    #[test]
    fn marks_alone_are_no_list_and_do_not_say_that_there_is_nothing() {
        assert_eq!(words::<Category>("нет"), Ok(vec![]));
        for marks in [",", " ; ", "|,"] {
            assert!(matches!(words::<Category>(marks), Err(Problem::NotOneOf { .. })), "{marks}");
            assert!(activities(marks).is_err(), "{marks}");
        }
        assert_eq!(words("youth, start_up;"), Ok(vec![Category::Youth, Category::StartUp]));
    }

    #[test]
    fn a_name_with_a_comma_in_it_is_one_name() {
        assert_eq!(words("Семья, воспитывающая ребёнка с инвалидностью"), Ok(vec![Category::DisabledChild]));
    }
}
