//! How the value of a flag is read: each parser gives the library's own type, and its typed error, which comes back from
//! clap as the source of its error.

use std::fmt::{self, Display};
use std::str::FromStr;

use nesie::application::{Collateral, CollateralKind, check_amount, check_date};
use nesie::date::Date;
use nesie::identifier::{IdentifierError, Kato};
use nesie::input::Problem;
use nesie::language::{Lang, Localize, shown};
use nesie::loan::{AfterPrepayment, Prepayment};
use nesie::money::Money;
use nesie::number::{Bounds, NumberError, Written, parse_scaled};
use nesie::rate::Rate;
use nesie::typed;
use nesie::word::ContractWord;

/// What is wrong with the value of a flag.
#[derive(Debug, Clone)]
pub(crate) struct BadValue(pub(crate) Problem);

impl Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.localize(Lang::En))
    }
}

impl std::error::Error for BadValue {}

type Read<T> = Result<T, BadValue>;

pub(crate) fn money(text: &str) -> Read<Money> {
    Money::parse_typed(text).map_err(|error| BadValue(Problem::Money(error)))
}

/// An amount that is lent or owed, above whose limit the error names that limit, however large the number.
pub(crate) fn loan_amount(text: &str) -> Read<Money> {
    Money::parse_typed(text).map_err(|error| BadValue(Problem::of_loan_amount(error)))
}

/// The amount that an application asks for.
pub(crate) fn asked_amount(text: &str) -> Read<Money> {
    check_amount(loan_amount(text)?).map_err(BadValue)
}

pub(crate) fn rate(text: &str) -> Read<Rate> {
    Rate::parse_typed(text).map_err(|error| BadValue(Problem::Rate(error)))
}

pub(crate) fn date(text: &str) -> Read<Date> {
    Date::parse_typed(text).map_err(|error| BadValue(error.into()))
}

/// A date of an application or of a decision.
pub(crate) fn quote_date(text: &str) -> Read<Date> {
    check_date(date(text)?).map_err(BadValue)
}

/// A whole number from `min` to `max`. Of one that no type holds the error names `max` too.
pub(crate) fn whole(min: u32, max: u32) -> impl Fn(&str) -> Read<u32> + Clone {
    move |text| {
        let bounds = Bounds { decimals: 0, max_units: i64::MAX };
        let number = parse_scaled(text, bounds, Written::ByPerson).map_err(|error| match error {
            NumberError::TooLarge { text, .. } => NumberError::TooLarge { text, max: max.to_string() },
            error => error,
        });
        let number = number.map_err(|error| BadValue(Problem::Number(error)))?;
        u32::try_from(number)
            .ok()
            .filter(|number| (min..=max).contains(number))
            .ok_or_else(|| BadValue(Problem::OutOfRange { value: number.into(), min: min.into(), max: max.into() }))
    }
}

/// A word of the contract, or a name that people have for it.
pub(crate) fn word<T: ContractWord>(text: &str) -> Read<T> {
    typed::word(text).map_err(|error| BadValue(error.into()))
}

/// A place by its name or its code.
pub(crate) fn place(text: &str) -> Read<Kato> {
    typed::place(text).map_err(|error| BadValue(error.into()))
}

/// One of some words.
pub(crate) fn one_of<T: Copy + 'static>(words: &'static [(&'static str, T)]) -> impl Fn(&str) -> Read<T> + Clone {
    move |text| Problem::one_of(text, words).map_err(BadValue)
}

pub(crate) fn yes_or_no(text: &str) -> Read<bool> {
    typed::yes_or_no(text).map_err(|error| BadValue(error.into()))
}

/// A БИН or an ОКЭД.
pub(crate) fn code<T: FromStr<Err = IdentifierError>>(text: &str) -> Read<T> {
    text.parse().map_err(|error| BadValue(Problem::Identifier(error)))
}

/// The word that says that there is nothing of a kind, where leaving the flag out says nothing.
const NONE: &str = "none";

/// An entry of a list that may be said to be empty.
#[derive(Debug, Clone)]
pub(crate) struct Entry<T> {
    /// As it was typed.
    text: String,
    /// `None` of the word that there are none.
    value: Option<T>,
}

impl<T> Entry<T> {
    fn read(text: &str, read: impl Fn(&str) -> Read<T>) -> Read<Self> {
        let value = (!typed::is_none(text)).then(|| read(text)).transpose()?;
        Ok(Entry { text: text.to_owned(), value })
    }
}

/// A word, or that there is none.
pub(crate) fn word_or_none<T: ContractWord>(text: &str) -> Read<Entry<T>> {
    Entry::read(text, word)
}

/// A piece of security as `KIND=TENGE`, or that there is none.
pub(crate) fn collateral(text: &str) -> Read<Entry<Collateral>> {
    Entry::read(text, |text| {
        let (kind, value) = text
            .split_once('=')
            .ok_or_else(|| BadValue(Problem::Form { value: shown(text), form: "real_estate=15000000" }))?;
        Ok(Collateral { kind: word::<CollateralKind>(kind)?, value: money(value)? })
    })
}

/// A prepayment as `DATE=TENGE`, with `:shorten` after it where the term is to become shorter instead of the payment lower.
pub(crate) fn prepayment(text: &str) -> Read<Prepayment> {
    let form = || BadValue(Problem::Form { value: shown(text), form: "2027-06-15=1000000:shorten" });
    let (on, rest) = text.split_once('=').ok_or_else(form)?;
    let (amount, then) = match rest.split_once(':') {
        Some((amount, then)) => (amount, word::<AfterPrepayment>(then)?),
        None => (rest, AfterPrepayment::Lower),
    };
    Ok(Prepayment { on: date(on)?, amount: money(amount)?, then, settles_interest: false })
}

/// The entries of a list: none given, said to be none, or some.
pub(crate) fn list<T: Clone>(entries: &[Entry<T>]) -> Result<Option<Vec<T>>, Problem> {
    let values: Vec<T> = entries.iter().filter_map(|entry| entry.value.clone()).collect();
    match (entries.len(), values.len()) {
        (0, _) => Ok(None),
        (1, 0) => Ok(Some(Vec::new())),
        (given, read) if given != read => {
            let given: Vec<String> = entries.iter().map(|entry| shown(&entry.text)).collect();
            Err(Problem::NotAlone { word: NONE, values: given.join(", ") })
        }
        _ => Ok(Some(values)),
    }
}
