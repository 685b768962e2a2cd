//! How numbers and dates are written, for a program that writes them itself.

use serde::Serialize;

use crate::language::{Lang, NBSP, say};

/// The marks and the patterns by which [`tenge`](crate::text::tenge), [`percent`](crate::text::percent) and
/// [`written_date`](crate::text::written_date) write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Formats {
    /// Between the whole part and the fraction.
    decimal_mark: &'static str,
    /// Between the thousands.
    group_mark: String,
    /// An amount; `{n}` is the number.
    money: String,
    /// A rate; `{n}` is the number.
    percent: String,
    /// A date; `{day}` and `{month}` have two digits, `{d}` has as many as it takes, `{name}` is the short name of the month.
    date: String,
    /// Short names of the months, January first.
    months: Vec<&'static str>,
}

impl Formats {
    pub(super) fn new(lang: Lang) -> Self {
        Formats {
            decimal_mark: if lang == Lang::En { "." } else { "," },
            group_mark: NBSP.to_string(),
            money: format!("{{n}}{NBSP}₸"),
            percent: format!("{{n}}{NBSP}%"),
            date: say!(lang,
                kk: "{{day}}.{{month}}.{{year}}",
                ru: "{{day}}.{{month}}.{{year}}",
                en: "{{d}}{NBSP}{{name}}{NBSP}{{year}}"),
            months: match lang {
                Lang::Kk => {
                    vec!["қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел"]
                }
                Lang::Ru => {
                    vec!["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
                }
                Lang::En => {
                    vec!["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
                }
            },
        }
    }
}
