//! What is said of numbers, money, rates and dates that are none.

use crate::date::DateError;
use crate::language::{Lang, Localize, group_digits, say};
use crate::money::{Money, MoneyError};
use crate::number::{NumberError, Written};
use crate::rate::RateError;

impl Localize for NumberError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            NumberError::NotANumber { text, decimals: 0, .. } | NumberError::TooManyDecimals { text, allowed: 0 } => {
                say!(lang,
                kk: "\"{text}\" – бүтін сан емес: цифрлармен ғана жазылады, мысалы, 60",
                ru: "\"{text}\" — не целое число: пишите только цифры, например 60",
                en: "\"{text}\" is not a whole number: write digits only, like 60")
            }
            NumberError::NotANumber { text, written: Written::ByMachine, decimals } => {
                let example = if *decimals == Money::DECIMALS { "1000000.50" } else { "12.5" };
                say!(lang,
                    kk: "\"{text}\" – сан емес: цифрлармен, бөлшегі нүктеден кейін жазылады, мысалы, \"{example}\"",
                    ru: "\"{text}\" — не число: пишите цифры, дробную часть после точки, например \"{example}\"",
                    en: "\"{text}\" is not a number: write digits, decimals after a point, like \"{example}\"")
            }
            NumberError::NotANumber { text, written: Written::ByPerson, decimals: Money::DECIMALS } => say!(lang,
                kk: "\"{text}\" – сома емес: цифрлармен, мыңдықтар бос орынмен бөлініп, бөлшегі үтірден немесе нүктеден кейін жазылады, мысалы, \"1 000 000,50\" немесе \"5 млн\"",
                ru: "\"{text}\" — не сумма: пишите цифры, тысячи через пробел, дробную часть после запятой или точки, например \"1 000 000,50\" или \"5 млн\"",
                en: "\"{text}\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, like \"1 000 000,50\" or \"5 mln\""),
            NumberError::NotANumber { text, written: Written::ByPerson, .. } => say!(lang,
                kk: "\"{text}\" – сан емес: цифрлармен, бөлшегі үтірден немесе нүктеден кейін жазылады, мысалы, \"12,5\"",
                ru: "\"{text}\" — не число: пишите цифры, дробную часть после запятой или точки, например \"12,5\"",
                en: "\"{text}\" is not a number: write digits, decimals after a comma or a point, like \"12,5\""),
            NumberError::TooManyDecimals { text, allowed } => say!(lang,
                kk: "\"{text}\" – бөлшек таңбалары тым көп: ең көбі {allowed}",
                ru: "\"{text}\" — слишком много знаков после запятой: не больше {allowed}",
                en: "\"{text}\" has too many decimals: at most {allowed}"),
            NumberError::TooLarge { text, max } => {
                let max = group_digits(max, lang);
                say!(lang,
                    kk: "{text} – тым көп, ең көбі – {max}",
                    ru: "{text} — слишком много, допустимо не больше {max}",
                    en: "{text} is more than {max}, the most that is allowed")
            }
        }
    }
}

impl Localize for MoneyError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            MoneyError::Number(number) => number.localize(lang),
            MoneyError::Negative => say!(lang,
                kk: "сома нөлден кем бола алмайды",
                ru: "сумма не может быть меньше нуля",
                en: "an amount cannot be less than zero"),
            MoneyError::TooLarge => {
                let max = group_digits(&Money::MAX.to_string(), lang);
                say!(lang,
                    kk: "тым көп: ең үлкен сома – {max} теңге",
                    ru: "слишком много: наибольшая сумма — {max} тенге",
                    en: "more than the largest amount, {max} tenge")
            }
        }
    }
}

impl Localize for RateError {
    fn localize(&self, lang: Lang) -> String {
        self.0.localize(lang)
    }
}

impl Localize for DateError {
    fn localize(&self, lang: Lang) -> String {
        let text = &self.text;
        match self.written {
            Written::ByMachine => say!(lang,
                kk: "\"{text}\" – күн емес: ЖЖЖЖ-АА-КК түрінде, 1900 – 2199 жылдар аралығында жазылады, мысалы, \"2026-11-22\"",
                ru: "\"{text}\" — не дата: пишите ГГГГ-ММ-ДД, с 1900 по 2199 год, например \"2026-11-22\"",
                en: "\"{text}\" is not a date: write YYYY-MM-DD, between 1900 and 2199, like \"2026-11-22\""),
            Written::ByPerson => {
                let in_a_sheet = self.day_of_a_sheet().map(|day| {
                    say!(lang,
                    kk: "; Excel-дегі күн нөмірі болса, бұл {day}: бағанға күн пішімін беріңіз",
                    ru: "; если это номер дня в Excel, то {day}: задайте столбцу формат даты",
                    en: "; a number of days in Excel is {day}: give the column the format of a date")
                });
                let in_a_sheet = in_a_sheet.unwrap_or_default();
                say!(lang,
                    kk: "\"{text}\" – күн емес: \"22.11.2026\" немесе \"2026-11-22\" түрінде, 1900 – 2199 жылдар аралығында жазылады{in_a_sheet}",
                    ru: "\"{text}\" — не дата: пишите \"22.11.2026\" или \"2026-11-22\", с 1900 по 2199 год{in_a_sheet}",
                    en: "\"{text}\" is not a date: write \"22.11.2026\" or \"2026-11-22\", between 1900 and 2199{in_a_sheet}")
            }
        }
    }
}
