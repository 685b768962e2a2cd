//! How the value of a flag is read: each parser gives the library's own type, and its typed error, which comes back from
//! clap as the source of its error.

use std::fmt::{self, Display};
use std::str::FromStr;

use nesie::application::{Collateral, CollateralKind, check_amount, check_date};
use nesie::date::Date;
use nesie::identifier::{IdentifierError, Kato};
use nesie::input::Problem;
use nesie::language::{Lang, Localize, shown};
use nesie::loan::limits::MAX_MONTHS;
use nesie::loan::{
    AfterHoliday, AfterPrepayment, Holiday, HolidayOf, PaymentFrequency, Prepayment, RateChange, RecurringPrepayment,
};
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

/// A word of the contract, or a name of what it stands for, as people or answers have it.
pub(crate) fn named<T: ContractWord + Localize>(text: &str) -> Read<T> {
    typed::word_or_name(text).map_err(|error| BadValue(error.into()))
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

/// A word or a name, or that there is none.
pub(crate) fn named_or_none<T: ContractWord + Localize>(text: &str) -> Read<Entry<T>> {
    Entry::read(text, named)
}

/// A piece of security as `KIND=TENGE`, or that there is none.
pub(crate) fn collateral(text: &str) -> Read<Entry<Collateral>> {
    Entry::read(text, |text| {
        let (kind, value) = text
            .split_once('=')
            .ok_or_else(|| BadValue(Problem::Form { value: shown(text), form: "real_estate=15000000" }))?;
        Ok(Collateral { kind: named::<CollateralKind>(kind)?, value: money(value)? })
    })
}

/// A payment ahead of the schedule: once, or again and again.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Prepaid {
    Once(Prepayment),
    Again(RecurringPrepayment),
}

/// A prepayment as `DATE=TENGE`, or as `DATE/EVERY=TENGE` where it comes again and again. After it may stand `:shorten` where the
/// term is to become shorter instead of the payment lower, and `:settles_interest` where accrued interest is paid first.
pub(crate) fn prepayment(text: &str) -> Read<Prepaid> {
    let (day, amount, words) = dated(text, "2027-06-15=1000000:shorten")?;
    let (on, every) = match day.split_once('/') {
        Some((on, every)) => (on, Some(word::<PaymentFrequency>(every)?)),
        None => (day, None),
    };
    let (on, amount) = (date(on)?, money(amount)?);
    let mut prepayment = Prepayment::new(on, amount, AfterPrepayment::default());
    for said in words {
        if said.replace('-', "_").eq_ignore_ascii_case(SETTLES_INTEREST) {
            prepayment.settles_interest = true;
        } else {
            prepayment.then = word_or(said, &[SETTLES_INTEREST])?;
        }
    }
    let Prepayment { then, settles_interest, .. } = prepayment;
    Ok(match every {
        Some(every) => Prepaid::Again(RecurringPrepayment { from: on, every, amount, then, settles_interest }),
        None => Prepaid::Once(prepayment),
    })
}

const SETTLES_INTEREST: &str = "settles_interest";

/// A payment holiday as `DATE=MONTHS`. After it may stand `:payment` where interest is not paid either, and `:keep_end` where the
/// end of the loan stays.
pub(crate) fn holiday(text: &str) -> Read<Holiday> {
    let (from, months, words) = dated(text, "2027-06-15=3:payment:keep_end")?;
    let (from, months) = (date(from)?, whole(1, MAX_MONTHS)(months)?);
    let mut holiday = Holiday { from, months, of: HolidayOf::default(), then: AfterHoliday::default() };
    let others: Vec<&str> = AfterHoliday::WORDS.iter().map(|(word, _)| *word).collect();
    for said in words {
        match typed::word(said) {
            Ok(then) => holiday.then = then,
            Err(_) => holiday.of = word_or(said, &others)?,
        }
    }
    Ok(holiday)
}

/// A new rate as `DATE=PERCENT`. After it may stand `:anew_now` or `:keep`, which payments it changes.
pub(crate) fn rate_change(text: &str) -> Read<RateChange> {
    let (on, percent, words) = dated(text, "2027-06-15=18.5:keep")?;
    let mut change = RateChange::new(date(on)?, rate(percent)?);
    for said in words {
        change.payment = word(said)?;
    }
    Ok(change)
}

/// The parts of `DAY=VALUE:WORD:WORD`.
fn dated<'t>(text: &'t str, form: &'static str) -> Read<(&'t str, &'t str, impl Iterator<Item = &'t str>)> {
    let (day, rest) = text.split_once('=').ok_or_else(|| BadValue(Problem::Form { value: shown(text), form }))?;
    let mut parts = rest.split(':');
    Ok((day, parts.next().unwrap_or_default(), parts))
}

/// A word of the contract, or else an error that names other words beside those of its list.
fn word_or<T: ContractWord>(text: &str, others: &[&'static str]) -> Read<T> {
    typed::word(text).map_err(|mut error| {
        error.allowed.extend_from_slice(others);
        BadValue(error.into())
    })
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
