//! What each field of a form may hold.

use serde_json::Value;

use super::NONE;
use crate::application::json::{MAX_EMPLOYEES, MAX_OVERDUE_DAYS};
use crate::application::{
    Category, CollateralKind, LegalForm, MAX_TERM_MONTHS, Purpose, RepaymentMethod, Use, check_amount, check_date,
};
use crate::date::Date;
use crate::identifier::{BusinessId, Oked};
use crate::input::Problem;
use crate::language::{Lang, Localize, shown};
use crate::money::Money;
use crate::number::{Bounds, Written, parse_scaled};
use crate::rate::Rate;
use crate::typed;
use crate::word::ContractWord;

/// Reads the text of a field.
type Reader = fn(&str) -> Result<Value, Problem>;

/// The fields, each with what reads it.
const READERS: &[(&str, Reader)] = &[
    ("loan.amount", loan_amount),
    ("loan.term_months", |text| whole(text, 1, MAX_TERM_MONTHS)),
    ("loan.purpose", word::<Purpose>),
    ("loan.uses", words::<Use>),
    ("loan.annual_rate", rate),
    ("loan.disbursed_on", day),
    ("loan.method", word::<RepaymentMethod>),
    ("applicant.id", business_id),
    ("applicant.legal_form", word::<LegalForm>),
    ("applicant.region", place),
    ("applicant.registered_on", date),
    ("applicant.trading_since", date),
    ("applicant.oked", activities),
    ("applicant.employees", |text| whole(text, 0, MAX_EMPLOYEES)),
    ("applicant.average_annual_income", money),
    ("applicant.categories", words::<Category>),
    ("applicant.tax_arrears", money),
    ("applicant.social_arrears", money),
    ("applicant.overdue_days", |text| whole(text, 0, MAX_OVERDUE_DAYS)),
    ("applicant.state_owned", flag),
    ("applicant.insolvent", flag),
    ("own_contribution", money),
    ("as_of", day),
    ("options.programme", |text| Ok(text.into())),
    ("options.lender", |text| Ok(text.into())),
    ("options.market_rate", rate),
    ("options.base_rate", rate),
    ("options.subsidy_stops_on", date),
];

/// The names of the fields.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses an index outside")]
const FIELDS: &[&str] = &{
    let mut names = [""; READERS.len()];
    let mut at = 0;
    while at < READERS.len() {
        names[at] = READERS[at].0;
        at += 1;
    }
    names
};

/// The value of a field.
pub(super) fn field(name: &str, text: &str) -> Result<Value, Problem> {
    match READERS.iter().find(|(field, _)| *field == name) {
        Some((_, read)) => read(text),
        None => Err(Problem::unknown_field(name, FIELDS)),
    }
}

/// Where a field stands in the request.
pub(super) fn path(field: &str) -> String {
    let outside = field == "as_of" || field.starts_with("options.");
    if outside { field.to_owned() } else { format!("application.{field}") }
}

/// The collateral of a kind, as its value; of no kind, that there is none.
pub(super) fn collateral(kind: &str, text: &str) -> Result<Vec<Value>, Problem> {
    if kind.is_empty() {
        return if says_none(text) { Ok(Vec::new()) } else { Err(form(text, NONE)) };
    }
    let kind: CollateralKind = Problem::one_of(kind, CollateralKind::WORDS)?;
    let value = Money::parse_typed(text)?;
    Ok(vec![serde_json::json!({"kind": kind.word(), "value": value.to_string()})])
}

fn loan_amount(text: &str) -> Result<Value, Problem> {
    let amount = Money::parse_typed(text).map_err(Problem::of_loan_amount)?;
    Ok(check_amount(amount)?.to_string().into())
}

fn money(text: &str) -> Result<Value, Problem> {
    if says_none(text) {
        return Ok(Money::ZERO.to_string().into());
    }
    Ok(Money::parse_typed(text)?.to_string().into())
}

fn rate(text: &str) -> Result<Value, Problem> {
    Ok(Rate::parse_typed(text)?.to_string().into())
}

fn whole(text: &str, min: u32, max: u32) -> Result<Value, Problem> {
    if min == 0 && says_none(text) {
        return Ok(0.into());
    }
    let value = parse_scaled(text, Bounds { decimals: 0, max_units: max.into() }, Written::ByPerson)
        .map_err(Problem::Number)?;
    if value < min.into() {
        return Err(Problem::OutOfRange { value: value.into(), min: min.into(), max: max.into() });
    }
    Ok(value.into())
}

fn date(text: &str) -> Result<Value, Problem> {
    Ok(Date::parse_typed(text)?.to_string().into())
}

fn day(text: &str) -> Result<Value, Problem> {
    Ok(check_date(Date::parse_typed(text)?)?.to_string().into())
}

fn business_id(text: &str) -> Result<Value, Problem> {
    let id: BusinessId = text.parse().map_err(Problem::Identifier)?;
    Ok(id.to_string().into())
}

fn place(text: &str) -> Result<Value, Problem> {
    Ok(typed::place(text)?.to_string().into())
}

fn activities(text: &str) -> Result<Value, Problem> {
    let code = |code: &str| -> Result<Value, Problem> {
        Ok(code.parse::<Oked>().map_err(Problem::Identifier)?.to_string().into())
    };
    entries(text).map(code).collect::<Result<Vec<_>, _>>().map(Value::from)
}

fn flag(text: &str) -> Result<Value, Problem> {
    Ok(typed::yes_or_no(text)?.into())
}

fn word<T: ContractWord + Localize>(text: &str) -> Result<Value, Problem> {
    Ok(value_of::<T>(text)?.word().into())
}

fn words<T: ContractWord + Localize>(text: &str) -> Result<Value, Problem> {
    if says_none(text) {
        return Ok(Vec::<Value>::new().into());
    }
    entries(text).map(word::<T>).collect::<Result<Vec<_>, _>>().map(Value::from)
}

/// The value of a word of the contract, or of what it is called in any of the three languages.
fn value_of<T: ContractWord + Localize>(text: &str) -> Result<T, Problem> {
    let wanted = text.to_lowercase();
    let is_called = |value: T| Lang::ALL.into_iter().any(|lang| value.localize(lang).to_lowercase() == wanted);
    let called = || T::WORDS.iter().map(|(_, value)| *value).find(|value| is_called(*value));
    typed::word(text).or_else(|error| called().ok_or(error)).map_err(Problem::from)
}

/// The entries of a list: between commas, semicolons, or the bars of a remedy (`equipment|van`).
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|']).map(str::trim).filter(|entry| !entry.is_empty())
}

/// True of the word that says that there is nothing.
fn says_none(text: &str) -> bool {
    typed::is_none(text)
}

fn form(text: &str, form: &'static str) -> Problem {
    Problem::Form { value: shown(text), form }
}
