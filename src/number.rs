//! The strict number parser: what counts as a number in a file, and what when a person types it.
//!
//! A file or a program writes `1000000.50`. A person may also write `1 000 000,50` or
//! `1 000 000.50`, with plain or no-break spaces between the thousands. Nothing else is a number:
//! no sign, no exponent, no underscore, no leading zero, no comma between thousands. Zeros beyond the decimals of the unit
//! say nothing and are read, as a database of four decimals writes them: `1200.0000`.

use crate::language::{Lang, Localize, shown};

/// Who wrote a number, and so which forms are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// By a program: digits, then at most one point and decimals.
    ByMachine,
    /// By a person: spaces between the thousands and a decimal comma are allowed too.
    ByPerson,
}

/// Why a text is not a number of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum NumberError {
    /// Not a number at all, or one written in a form that is not allowed.
    NotANumber {
        /// The text, cut to 40 characters.
        text: String,
        /// Whose forms were allowed.
        written: Written,
        /// How many decimals are allowed.
        decimals: u32,
    },
    /// More decimals than the unit has.
    TooManyDecimals {
        /// The text, cut to 40 characters.
        text: String,
        /// How many decimals are allowed.
        allowed: u32,
    },
    /// More than the most that is allowed.
    TooLarge {
        /// The text, cut to 40 characters.
        text: String,
        /// The most, in the same unit.
        max: String,
    },
}

/// What a number may be: its decimals and its largest value, counted in units of `10^-decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The most decimals.
    pub decimals: u32,
    /// The largest value, in units of the last decimal.
    pub max_units: i64,
}

/// Parses a number that is not negative, and answers it in units of `10^-decimals`:
/// "1 000,5" with two decimals is 100 050.
///
/// # Errors
/// [`NumberError`] if the text is not such a number or is above the bounds.
///
/// ```
/// use nesie::number::{Bounds, Written, parse_scaled};
/// let money = Bounds { decimals: 2, max_units: 1_000_000_000 };
/// assert_eq!(parse_scaled("1 000 000,50", money, Written::ByPerson), Ok(100_000_050));
/// assert_eq!(parse_scaled("1000000.5", money, Written::ByMachine), Ok(100_000_050));
/// assert!(parse_scaled("1_000", money, Written::ByPerson).is_err());
/// assert!(parse_scaled("1e3", money, Written::ByPerson).is_err());
/// ```
pub fn parse_scaled(text: &str, bounds: Bounds, written: Written) -> Result<i64, NumberError> {
    let Bounds { decimals, max_units } = bounds;
    let not_a_number = || NumberError::NotANumber { text: shown(text), written, decimals };
    let marks: &[char] = match written {
        Written::ByMachine => &['.'],
        Written::ByPerson => &['.', ','],
    };
    let (whole, fraction) = match text.split_once(marks) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let grouped_by = match written {
        Written::ByMachine => &[][..],
        Written::ByPerson => &SPACES,
    };
    if !is_grouped(whole, grouped_by) {
        return Err(not_a_number());
    }
    let digits = || whole.chars().filter(|letter| !grouped_by.contains(letter));
    let leads_with_zero = digits().next() == Some('0') && digits().nth(1).is_some();
    if leads_with_zero || digits().next().is_none() || !digits().all(|digit| digit.is_ascii_digit()) {
        return Err(not_a_number());
    }
    let fraction = match fraction {
        Some("") => return Err(not_a_number()),
        Some(fraction) if !fraction.bytes().all(|digit| digit.is_ascii_digit()) => return Err(not_a_number()),
        Some(fraction) => fraction,
        None => "",
    };
    let fraction = without_zeros_beyond(fraction, decimals);
    let missing = usize::try_from(decimals)
        .unwrap_or(usize::MAX)
        .checked_sub(fraction.len())
        .ok_or_else(|| NumberError::TooManyDecimals { text: shown(text), allowed: decimals })?;
    let mut digits = digits().chain(fraction.chars()).chain(std::iter::repeat_n('0', missing));
    let units =
        digits.try_fold(0_i64, |units, digit| units.checked_mul(10)?.checked_add(digit.to_digit(10).map(i64::from)?));
    units
        .filter(|units| *units <= max_units)
        .ok_or_else(|| NumberError::TooLarge { text: shown(text), max: write_scaled(max_units, decimals, true) })
}

/// A fraction without the zeros after its last decimal that counts. A whole number has no fraction, not even one of zeros.
fn without_zeros_beyond(fraction: &str, decimals: u32) -> &str {
    match usize::try_from(decimals).ok().filter(|decimals| *decimals > 0).and_then(|end| fraction.split_at_checked(end))
    {
        Some((counts, beyond)) if beyond.bytes().all(|digit| digit == b'0') => counts,
        _ => fraction,
    }
}

/// What a person may put between the thousands.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// Whether the thousands of a whole part are separated throughout, or not at all.
fn is_grouped(whole: &str, separators: &[char]) -> bool {
    let mut groups = whole.split(separators);
    let first = groups.next().unwrap_or_default();
    let mut groups = groups.peekable();
    groups.peek().is_none() || ((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3))
}

/// A scaled whole number as plain text: `write_scaled(1260, 2, true)` is "12.6", with `trim` off "12.60".
pub(crate) fn write_scaled(units: i64, decimals: u32, trim: bool) -> String {
    let width = usize::try_from(decimals).unwrap_or(0);
    let digits = format!("{:0>1$}", units.unsigned_abs(), width.saturating_add(1));
    let split = digits.len().saturating_sub(width);
    let (whole, fraction) = digits.split_at(split);
    let fraction = if trim { fraction.trim_end_matches('0') } else { fraction };
    let sign = if units < 0 { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONEY: Bounds = Bounds { decimals: 2, max_units: i64::MAX };

    #[test]
    fn people_may_group_thousands_with_any_of_three_spaces() {
        for text in [
            "1 000 000,50",
            "1 000 000.50",
            "1\u{a0}000\u{a0}000,50",
            "1\u{202f}000\u{202f}000,5",
            "1000000,50",
            "1000000.5",
        ] {
            assert_eq!(parse_scaled(text, MONEY, Written::ByPerson), Ok(100_000_050), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in [
            "",
            " ",
            "1_000",
            "1e3",
            "+5",
            "-5",
            "1,000,000",
            "1.000.000,50",
            "10 00",
            "1 0000",
            "1000 000",
            " 5",
            " 678",
            "\u{a0}678.978",
            "5 ",
            "1  000",
            "05",
            ".5",
            "5.",
            "5,",
            "٥",
            "0x10",
            "∞",
            "NaN",
            "1 000 00,5",
            "1'000",
            "1 000,5 0",
        ] {
            assert!(parse_scaled(text, MONEY, Written::ByPerson).is_err(), "{text}");
            assert!(parse_scaled(text, MONEY, Written::ByMachine).is_err(), "{text}");
        }
        for text in ["1 000", "1,5", "1\u{a0}000"] {
            assert!(parse_scaled(text, MONEY, Written::ByMachine).is_err(), "{text}");
        }
    }

    #[test]
    fn limits_are_named() {
        assert_eq!(
            parse_scaled("0.001", MONEY, Written::ByMachine),
            Err(NumberError::TooManyDecimals { text: "0.001".into(), allowed: 2 })
        );
        assert_eq!(
            parse_scaled("99999999999999999999", MONEY, Written::ByMachine),
            Err(NumberError::TooLarge { text: "99999999999999999999".into(), max: "92233720368547758.07".into() })
        );
    }

    #[test]
    fn zeros_beyond_the_decimals_say_nothing() {
        for written in [Written::ByMachine, Written::ByPerson] {
            for text in ["1200", "1200.0", "1200.00", "1200.0000", "1200.000000000000000000000000000000"] {
                assert_eq!(parse_scaled(text, MONEY, written), Ok(120_000), "{text}");
            }
        }
        let whole = Bounds { decimals: 0, max_units: 10 };
        assert_eq!(
            parse_scaled("5.0", whole, Written::ByPerson),
            Err(NumberError::TooManyDecimals { text: "5.0".into(), allowed: 0 })
        );
        assert_eq!(
            parse_scaled("0.0010", MONEY, Written::ByMachine),
            Err(NumberError::TooManyDecimals { text: "0.0010".into(), allowed: 2 })
        );
    }

    #[test]
    fn writing_reverses_reading() {
        for (units, decimals, trim, text) in [
            (0, 2, false, "0.00"),
            (5, 2, false, "0.05"),
            (1260, 2, true, "12.6"),
            (600, 2, true, "6"),
            (-7, 2, false, "-0.07"),
            (7, 0, false, "7"),
        ] {
            assert_eq!(write_scaled(units, decimals, trim), text);
        }
    }
}
