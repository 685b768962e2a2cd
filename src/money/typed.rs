//! Amounts as people type them: "5 млн", "1,5 млрд ₸", "20 000 000,50".

use super::{Money, MoneyError};
use crate::language::shown;
use crate::number::{Bounds, NumberError, Written, parse_scaled, write_scaled};

/// The words for thousands, millions and milliards, each with its zeros.
const MULTIPLES: [(u32, &[&str]); 3] = [
    (3, &["тыс", "тысяча", "тысячи", "тысяч", "мың", "thousand", "tys", "к", "k"]),
    (6, &["млн", "миллион", "миллиона", "миллионов", "million", "millions", "mln"]),
    (9, &["млрд", "миллиард", "миллиарда", "миллиардов", "billion", "billions", "bn", "mlrd"]),
];

/// What may stand after an amount for its currency.
const CURRENCY: [&str; 7] = ["₸", "тг", "тенге", "теңге", "tenge", "tg", "kzt"];

pub(super) fn parse(text: &str) -> Result<Money, MoneyError> {
    let refused =
        || NumberError::NotANumber { text: shown(text), written: Written::ByPerson, decimals: Money::DECIMALS };
    let end = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |last| last.saturating_add(1));
    let (number, words) = text.split_at_checked(end).ok_or_else(refused)?;
    let (number, zeros) = (number.trim_start(), zeros(words).ok_or_else(refused)?);
    let bounds = Bounds { decimals: Money::DECIMALS.saturating_add(zeros), max_units: Money::MAX.0 };
    let units = parse_scaled(number, bounds, Written::ByPerson).map_err(|error| match error {
        NumberError::NotANumber { .. } => refused(),
        NumberError::TooManyDecimals { allowed, .. } => NumberError::TooManyDecimals { text: shown(text), allowed },
        NumberError::TooLarge { text, .. } if zeros == 0 => NumberError::TooLarge { text, max: max() },
        NumberError::TooLarge { .. } => NumberError::TooLarge { text: shown(&in_full(number, zeros)), max: max() },
    })?;
    Money::from_tiyn(units)
}

fn max() -> String {
    write_scaled(Money::MAX.0, Money::DECIMALS, true)
}

/// By how many zeros the words after a number make it larger; `None` of other words.
fn zeros(words: &str) -> Option<u32> {
    let words = words.to_lowercase().replace('₸', " ₸ ");
    let mut words = words.split_whitespace().map(|word| word.trim_end_matches('.')).peekable();
    let multiple = words.peek().and_then(|word| MULTIPLES.iter().find(|(_, names)| names.contains(word)));
    let zeros = multiple.map_or(0, |(zeros, _)| *zeros);
    if multiple.is_some() {
        words.next();
    }
    words.next_if(|word| CURRENCY.contains(word));
    words.next().is_none().then_some(zeros)
}

/// The digits of a number with so many zeros, of which its decimals are some: "2,5" with three is "2500".
fn in_full(number: &str, zeros: u32) -> String {
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let digits = whole.chars().chain(fraction.chars()).filter(char::is_ascii_digit);
    let zeros = usize::try_from(zeros).unwrap_or(0);
    let missing = zeros.saturating_sub(fraction.len());
    let decimals = fraction.len().saturating_sub(zeros);
    let mut full: String = digits.chain(std::iter::repeat_n('0', missing)).collect();
    if decimals > 0 {
        full.insert(full.len().saturating_sub(decimals), '.');
    }
    full
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Result<String, String> {
        Money::parse_typed(text).map(|amount| amount.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn millions_are_written_in_words_of_three_languages() {
        for (text, tenge) in [
            ("5 млн", "5000000.00"),
            ("5млн", "5000000.00"),
            ("5 mln", "5000000.00"),
            ("5 МЛН.", "5000000.00"),
            ("1,5 млрд", "1500000000.00"),
            ("1.5 billion", "1500000000.00"),
            ("750 мың теңге", "750000.00"),
            ("750 тыс. тг", "750000.00"),
            ("500к", "500000.00"),
            ("30 млн₸", "30000000.00"),
            ("20 000 000,50 ₸", "20000000.50"),
            ("0,00000001 млн", "0.01"),
            ("12\u{a0}500 млн", "12500000000.00"),
            (" 7 ", "7.00"),
        ] {
            assert_eq!(typed(text).as_deref(), Ok(tenge), "{text}");
        }
    }

    #[test]
    fn other_words_and_signs_are_refused_as_they_were_typed() {
        for text in ["5 млн млн", "5 ₸ млн", "5 лимонов", "5 %", "млн", "5 млн -", "-5 млн", "1e3", "$5", "5 млн 5", ""]
        {
            let expected = format!(
                "\"{text}\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, \
                 like \"1 000 000,50\" or \"5 mln\""
            );
            assert_eq!(typed(text), Err(expected), "{text}");
        }
        assert_eq!(typed("0,000000001 млн"), Err("\"0,000000001 млн\" has too many decimals: at most 8".into()));
    }

    #[test]
    fn what_is_too_large_is_named_in_full() {
        for (text, in_full) in [
            ("2 000 000 млрд", "2000000000000000"),
            ("1000000,0000000001 млрд", "1000000000000000.1"),
            ("1000000000000001", "1000000000000001"),
        ] {
            let max = "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000";
            let error = typed(text).unwrap_err();
            assert!(error.starts_with(in_full) && error.contains(max), "{text}: {error}");
        }
    }
}
