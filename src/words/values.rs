//! What the ground floor says: numbers, money, rates and dates that are none.

use crate::date::DateError;
use crate::language::{Lang, Say, group_digits, say};
use crate::money::{Money, MoneyError};
use crate::number::{NumberError, Written};
use crate::rate::{Rate, RateError};

impl Say for NumberError {
    fn say(&self, lang: Lang) -> String {
        match self {
            NumberError::NotANumber { text, written: Written::ByMachine } => say!(lang,
                kk: "\"{text}\" — сан емес: цифрлармен, бөлшегі нүктеден кейін жазылады, мысалы \"1000000.50\"",
                ru: "\"{text}\" — не число: пишите цифры, дробную часть после точки, например \"1000000.50\"",
                en: "\"{text}\" is not a number: write digits, decimals after a point, like \"1000000.50\""),
            NumberError::NotANumber { text, written: Written::ByPerson } => say!(lang,
                kk: "\"{text}\" — сан емес: цифрлармен, мыңдықтар бос орынмен, бөлшегі үтірден немесе нүктеден кейін жазылады, мысалы \"1 000 000,50\"",
                ru: "\"{text}\" — не число: пишите цифры, тысячи через пробел, дробную часть после запятой или точки, например \"1 000 000,50\"",
                en: "\"{text}\" is not a number: write digits, spaces between thousands, decimals after a comma or a point, like \"1 000 000,50\""),
            NumberError::TooManyDecimals { text, allowed } => say!(lang,
                kk: "\"{text}\" — бөлшек таңбалары тым көп: ең көбі {allowed}",
                ru: "\"{text}\" — слишком много знаков после запятой: не больше {allowed}",
                en: "\"{text}\" has too many decimals: at most {allowed}"),
            NumberError::TooLarge { text } => say!(lang,
                kk: "\"{text}\" — сан тым үлкен",
                ru: "\"{text}\" — слишком большое число",
                en: "\"{text}\" is too large a number"),
        }
    }
}

impl Say for MoneyError {
    fn say(&self, lang: Lang) -> String {
        match self {
            MoneyError::Number(number) => number.say(lang),
            MoneyError::Negative => say!(lang,
                kk: "сома нөлден кем бола алмайды",
                ru: "сумма не может быть меньше нуля",
                en: "an amount cannot be less than zero"),
            MoneyError::TooLarge => {
                let max = group_digits(&Money::MAX.to_string(), lang);
                say!(lang,
                    kk: "ең үлкен сомадан көп: {max} теңге",
                    ru: "больше наибольшей суммы: {max} тенге",
                    en: "more than the largest amount, {max} tenge")
            }
        }
    }
}

impl Say for RateError {
    fn say(&self, lang: Lang) -> String {
        match self {
            RateError::Number(number) => number.say(lang),
            RateError::TooLarge => {
                let max = Rate::MAX;
                say!(lang,
                    kk: "ең жоғары мөлшерлемеден көп: жылына {max} %",
                    ru: "больше наибольшей ставки: {max} % годовых",
                    en: "more than the highest rate, {max} % a year")
            }
        }
    }
}

impl Say for DateError {
    fn say(&self, lang: Lang) -> String {
        let text = &self.0;
        say!(lang,
            kk: "\"{text}\" — күн емес: ЖЖЖЖ-АА-КК түрінде, 1900 – 2199 жылдар аралығында жазылады, мысалы \"2026-11-22\"",
            ru: "\"{text}\" — не дата: пишите ГГГГ-ММ-ДД, с 1900 по 2199 год, например \"2026-11-22\"",
            en: "\"{text}\" is not a date: write YYYY-MM-DD, between 1900 and 2199, like \"2026-11-22\"")
    }
}
