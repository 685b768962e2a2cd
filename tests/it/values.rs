//! The values with units as other programs meet them: in JSON, as texts, as decimals and as dates of chrono.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use chrono::NaiveDate;
use nesie::date::Date;
use nesie::day_count::DayCount;
use nesie::error::Code;
use nesie::identifier::{BusinessId, Kato, Oked};
use nesie::indicator::Confidence;
use nesie::language::{Lang, LocalizedText};
use nesie::loan::EffectiveRate;
use nesie::money::{Money, MoneyError, Rounding};
use nesie::number::NumberError;
use nesie::rate::{Rate, RateError};
use nesie::word::ContractWord;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::{date, money, rate};

/// What is written is read back as the same value.
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
    // By way of a tree too, whose texts are owned.
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(&serde_json::from_value::<T>(tree).unwrap(), value, "{json}");
}

/// A value is the same in JSON and as a text.
fn is_its_text<T>(value: &T)
where
    T: Serialize + DeserializeOwned + Display + FromStr<Err: Debug> + PartialEq + Debug,
{
    comes_back(value);
    assert_eq!(serde_json::to_value(value).unwrap(), value.to_string());
    assert_eq!(&value.to_string().parse::<T>().unwrap(), value);
}

fn refusal<T: DeserializeOwned + Debug>(json: &str) -> String {
    let error = serde_json::from_str::<T>(json).unwrap_err().to_string();
    error.split(" at line ").next().unwrap().to_owned()
}

proptest! {
    #[test]
    fn values_are_their_texts(tiyn in 0..=Money::MAX.tiyn(), units in 0..=100_000_000_000_i64, days in 0_i64..109_500) {
        is_its_text(&Money::from_tiyn(tiyn).unwrap());
        is_its_text(&Rate::try_from(Decimal::new(units, 8)).unwrap());
        let day = date("1900-01-01").plus_days(days).unwrap();
        is_its_text(&day);
        prop_assert_eq!(Date::try_from(NaiveDate::from(day)), Ok(day));
    }

    #[test]
    fn decimals_are_exact(tiyn in 0..=Money::MAX.tiyn(), units in 0..=100_000_000_000_i64, zeros in 0_u32..5) {
        let amount = Money::from_tiyn(tiyn).unwrap();
        let mut wide = Decimal::from(amount);
        wide.rescale(2 + zeros);
        prop_assert_eq!(Money::try_from(wide), Ok(amount));
        let percent = Rate::try_from(Decimal::new(units, 8)).unwrap();
        prop_assert_eq!(Rate::try_from(Decimal::from(percent)), Ok(percent));
    }

    // Every rate below a million percent with fourteen decimals.
    #[test]
    fn effective_rates_are_exact(units in 0..10_i128.pow(20)) {
        let percent = Decimal::from_i128_with_scale(units, 14);
        let rate = EffectiveRate::try_from(percent).unwrap();
        prop_assert_eq!(Decimal::from(rate), percent);
        prop_assert_eq!(rate.exact().parse(), Ok(rate));
        comes_back(&rate);
    }
}

#[test]
fn whole_numbers_of_json_are_tenge_and_percent() {
    assert_eq!(serde_json::from_str::<Money>("20000000").unwrap(), money("20000000"));
    assert_eq!(serde_json::from_str::<Rate>("7").unwrap(), rate("7"));
    assert_eq!(serde_json::from_str::<Money>("\"1200.0000\"").unwrap(), money("1200"));
    assert_eq!(serde_json::from_str::<Rate>("\"12.600000000000\"").unwrap(), rate("12.6"));
}

#[test]
fn what_has_gone_through_binary_floating_point_is_refused() {
    let expected = "expected a decimal in quotes, like \"20000000.00\", or a whole number";
    assert_eq!(refusal::<Money>("0.1"), format!("invalid type: floating point `0.1`, {expected}"));
    assert_eq!(refusal::<Rate>("7.0"), format!("invalid type: floating point `7.0`, {expected}"));
    // Above the whole numbers that JSON readers hold, it would have been rounded.
    assert!(refusal::<Money>("99999999999999999999").starts_with("invalid type: floating point"));
    assert_eq!(refusal::<Money>("true"), format!("invalid type: boolean `true`, {expected}"));
}

#[test]
fn a_refusal_is_the_same_in_json_and_from_a_text() {
    for (json, text) in [("-5", "-5"), ("\"1 000\"", "1 000"), ("1000000000000001", "1000000000000001")] {
        assert_eq!(refusal::<Money>(json), text.parse::<Money>().unwrap_err().to_string());
    }
    assert_eq!(
        refusal::<Date>("\"22.11.2026\""),
        "\"22.11.2026\" is not a date: write YYYY-MM-DD, between 1900 and 2199, like \"2026-11-22\""
    );
    assert_eq!(refusal::<Date>("20261122"), "invalid type: integer `20261122`, expected a date YYYY-MM-DD");
    assert_eq!(refusal::<DayCount>("\"act/364\""), "act/364".parse::<DayCount>().unwrap_err().to_string());
}

#[test]
fn decimals_that_are_no_amount_are_refused() {
    assert_eq!(Money::try_from(Decimal::new(-1, 0)), Err(MoneyError::Negative));
    assert_eq!(Money::try_from(-Decimal::ZERO), Ok(Money::ZERO));
    assert_eq!(Rate::try_from(-Decimal::ZERO), Ok(Rate::ZERO));
    let tenth_of_a_tiyn = NumberError::TooManyDecimals { text: "0.001".into(), allowed: 2 };
    assert_eq!(Money::try_from(Decimal::new(1, 3)), Err(MoneyError::Number(tenth_of_a_tiyn)));
    assert!(matches!(Money::try_from(Decimal::MAX), Err(MoneyError::Number(NumberError::TooLarge { .. }))));
    assert!(matches!(Rate::try_from(Decimal::new(-7, 0)), Err(RateError(NumberError::NotANumber { .. }))));
    assert!(matches!(Rate::try_from(Decimal::new(1, 9)), Err(RateError(NumberError::TooManyDecimals { .. }))));
    for (percent, is_refused) in [("-0.1", true), ("1000000", true), ("0.000000000000001", true), ("999999.9", false)] {
        let percent: Decimal = percent.parse().unwrap();
        assert_eq!(EffectiveRate::try_from(percent).is_err(), is_refused, "{percent}");
        assert_eq!(percent.to_string().parse::<EffectiveRate>().is_err(), is_refused, "{percent}");
    }
}

#[test]
fn an_effective_rate_whose_two_forms_differ_is_refused() {
    let read = |json| serde_json::from_str::<EffectiveRate>(json);
    // The rule of the National Bank rounds by the hundredths alone: 26.949 is 26.9.
    assert!(read(r#"{"exact": "26.9490", "rounded": "26.9"}"#).is_ok());
    let error = read(r#"{"exact": "26.9490", "rounded": "27.0"}"#).unwrap_err();
    assert_eq!(error.to_string(), "26.9490 is 26.9 in one decimal, not 27.0");
    assert!(read(r#"{"exact": "26.9490"}"#).is_err());
}

#[test]
fn identifiers_and_languages_are_their_texts() {
    is_its_text(&"970840000277".parse::<BusinessId>().unwrap());
    is_its_text(&"10.71.0".parse::<Oked>().unwrap());
    is_its_text(&Kato::ALMATY);
    assert_eq!(Kato::ALMATY.to_string(), "750000000");
    Lang::ALL.iter().for_each(is_its_text);
    let text = LocalizedText { kk: "несие".into(), ru: "кредит".into(), en: "loan".into() };
    comes_back(&text);
    assert_eq!(refusal::<LocalizedText>(r#"{"kk": "несие", "ru": "кредит"}"#), "missing field `en`");
}

#[test]
fn every_word_is_its_text() {
    fn words<T: ContractWord + Serialize + DeserializeOwned + Display + Debug>() {
        for (word, value) in T::WORDS {
            is_its_text(value);
            assert_eq!(value.to_string(), *word);
        }
    }
    words::<DayCount>();
    words::<Rounding>();
    words::<Code>();
    words::<Confidence>();
    assert_eq!("act/364".parse::<Rounding>().unwrap_err().to_string(), "\"act/364\" is none of: half_up, half_even");
}
