//! Amounts, rates, dates and spans of time as a person reads them.

use crate::date::Date;
use crate::language::{Lang, NBSP, en_plural, group_digits, ru_genitive, ru_plural, say};
use crate::money::Money;
use crate::rate::Rate;

const TIYN_IN_TENGE: u64 = 100;
const TIYN_IN_A_HUNDREDTH_OF_A_MILLION: u64 = 10_000 * TIYN_IN_TENGE;
const TIYN_IN_A_HUNDREDTH_OF_A_BILLION: u64 = 10_000_000 * TIYN_IN_TENGE;

/// An amount as a person reads it, with the tenge sign: "1 234 567,89 ₸", in English with a point.
///
/// ```
/// use nesie::{language::Lang, text::tenge};
/// use nesie::money::Money;
/// let amount = Money::from_tiyn(123_456_789)?;
/// assert_eq!(tenge(amount, Lang::Ru), "1\u{a0}234\u{a0}567,89\u{a0}₸");
/// # Ok::<(), nesie::money::MoneyError>(())
/// ```
#[must_use]
pub fn tenge(amount: Money, lang: Lang) -> String {
    format!("{}{NBSP}₸", group_digits(&amount.to_string(), lang))
}

/// An amount as a person says it, for running text: "30 млн ₸", "86,5 млн ₸", "1,5 млрд ₸", "250 000 ₸". One that these words would round stands
/// to the tiyn, so nothing is lost.
///
/// ```
/// use nesie::{language::Lang, money::Money, text::prose_tenge};
/// assert_eq!(prose_tenge(Money::parse("86500000")?, Lang::Ru), "86,5\u{a0}млн\u{a0}₸");
/// assert_eq!(prose_tenge(Money::parse("579984.05")?, Lang::En), "579\u{a0}984.05\u{a0}₸");
/// # Ok::<(), nesie::money::MoneyError>(())
/// ```
#[must_use]
pub fn prose_tenge(amount: Money, lang: Lang) -> String {
    let tiyn = amount.tiyn().unsigned_abs();
    let hundredths = |unit: u64| {
        let count = tiyn.is_multiple_of(unit).then(|| tiyn.checked_div(unit)).flatten();
        count.filter(|count| *count >= 100).map(|count| hundredths(count, lang))
    };
    if let Some(billions) = hundredths(TIYN_IN_A_HUNDREDTH_OF_A_BILLION) {
        return say!(lang, kk: "{billions}{NBSP}млрд{NBSP}₸", ru: "{billions}{NBSP}млрд{NBSP}₸", en: "{billions}{NBSP}bn{NBSP}₸");
    }
    if let Some(millions) = hundredths(TIYN_IN_A_HUNDREDTH_OF_A_MILLION) {
        return say!(lang, kk: "{millions}{NBSP}млн{NBSP}₸", ru: "{millions}{NBSP}млн{NBSP}₸", en: "{millions}{NBSP}mln{NBSP}₸");
    }
    if tiyn.is_multiple_of(TIYN_IN_TENGE) {
        return format!("{}{NBSP}₸", group_digits(&(tiyn / TIYN_IN_TENGE).to_string(), lang));
    }
    tenge(amount, lang)
}

/// A number of hundredths without the zeros at its end.
fn hundredths(count: u64, lang: Lang) -> String {
    let plain = format!("{}.{:02}", count / 100, count % 100);
    group_digits(plain.trim_end_matches('0').trim_end_matches('.'), lang)
}

/// A rate as a person reads it: "12,6 %".
#[must_use]
pub fn percent(rate: Rate, lang: Lang) -> String {
    format!("{}{NBSP}%", group_digits(&rate.to_string(), lang))
}

/// The difference of two rates as a person reads it: "15,75 п. п.".
#[must_use]
pub fn percentage_points(points: Rate, lang: Lang) -> String {
    let points = group_digits(&points.to_string(), lang);
    say!(lang, kk: "{points}{NBSP}пайыздық тармақ", ru: "{points}{NBSP}п.{NBSP}п.", en: "{points}{NBSP}percentage points")
}

/// A number of МРП as a person reads it: "20 000 МРП".
pub(super) fn in_mrp(count: u32, lang: Lang) -> String {
    let count = group_digits(&count.to_string(), lang);
    say!(lang, kk: "{count}{NBSP}АЕК", ru: "{count}{NBSP}МРП", en: "{count}{NBSP}MCI")
}

/// A date as a person reads it: "22.11.2026" in Kazakh and Russian, "22 Nov 2026" in English.
#[must_use]
pub fn written_date(date: Date, lang: Lang) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Kk | Lang::Ru => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        Lang::En => {
            let month = usize::from(date.month()).saturating_sub(1);
            let name = MONTHS.get(month).copied().unwrap_or("");
            format!("{}{NBSP}{name}{NBSP}{}", date.day(), date.year())
        }
    }
}

/// A number of months with its noun: "60 месяцев", "60 ай", "60 months".
#[must_use]
pub fn months(n: u32, lang: Lang) -> String {
    let noun = match lang {
        Lang::Kk => "ай",
        Lang::Ru => ru_plural(u64::from(n), "месяц", "месяца", "месяцев"),
        Lang::En => en_plural(u64::from(n), "month", "months"),
    };
    format!("{n}{NBSP}{noun}")
}

/// A number of months as a limit, in Russian in the genitive: "не больше 84 месяцев".
#[must_use]
pub fn months_of_limit(n: u32, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{n}{NBSP}{}", ru_genitive(u64::from(n), "месяца", "месяцев")),
        Lang::Kk | Lang::En => months(n, lang),
    }
}

/// A number of days as a limit, in Russian in the genitive.
#[must_use]
pub fn days_of_limit(n: u32, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{n}{NBSP}{}", ru_genitive(u64::from(n), "дня", "дней")),
        Lang::Kk | Lang::En => days(n, lang),
    }
}

/// A number of days with its noun.
#[must_use]
pub fn days(n: u32, lang: Lang) -> String {
    let noun = match lang {
        Lang::Kk => "күн",
        Lang::Ru => ru_plural(u64::from(n), "день", "дня", "дней"),
        Lang::En => en_plural(u64::from(n), "day", "days"),
    };
    format!("{n}{NBSP}{noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_said_as_short_as_it_is_exact() {
        for (plain, ru) in [
            ("30000000", "30 млн ₸"),
            ("86500000", "86,5 млн ₸"),
            ("1250000.00", "1,25 млн ₸"),
            ("1000000", "1 млн ₸"),
            ("1500000000", "1,5 млрд ₸"),
            ("1000000000000", "1 000 млрд ₸"),
            ("1234567000", "1 234 567 000 ₸"),
            ("990000", "990 000 ₸"),
            ("579984.05", "579 984,05 ₸"),
            ("0", "0 ₸"),
        ] {
            assert_eq!(prose_tenge(Money::parse(plain).unwrap(), Lang::Ru).replace(NBSP, " "), ru);
        }
        assert_eq!(prose_tenge(Money::parse("86500000").unwrap(), Lang::En).replace(NBSP, " "), "86.5 mln ₸");
    }
}
