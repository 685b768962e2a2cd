//! The number parser beside a plain reference that reads letter by letter.
//!
//! The first byte chooses who wrote the number, the second how many decimals are allowed, the third the largest value;
//! the rest is the text.

use nesie::money::Money;
use nesie::number::{Bounds, NumberError, Written, parse_scaled};
use nesie::rate::Rate;

use super::assert_said;

pub(crate) fn hold(bytes: &[u8]) {
    let [written, decimals, max, text @ ..] = bytes else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let written = if written % 2 == 0 { Written::ByMachine } else { Written::ByPerson };
    let max_units = [i64::MAX, 0, 1, 1_000_000, i64::from(u32::MAX)][usize::from(max % 5)];
    let bounds = Bounds { decimals: u32::from(decimals % 20), max_units };
    let read = parse_scaled(text, bounds, written);
    assert_eq!(
        read.as_ref().map_err(kind),
        reference(text, bounds, written).as_ref().map_err(|kind| *kind),
        "{text:?}"
    );
    if let Err(error) = &read {
        assert_said(error);
    }
    money_is_written_as_it_is_read(text, written);
    rates_are_written_as_they_are_read(text, written);
}

fn money_is_written_as_it_is_read(text: &str, written: Written) {
    match Money::read(text, written) {
        Ok(money) => assert_eq!(Money::parse(&money.to_string()), Ok(money)),
        Err(error) => assert_said(&error),
    }
}

fn rates_are_written_as_they_are_read(text: &str, written: Written) {
    match Rate::read(text, written) {
        Ok(rate) => assert_eq!(Rate::parse(&rate.to_string()), Ok(rate)),
        Err(error) => assert_said(&error),
    }
}

/// Why there is no number, without the words.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    NotANumber,
    TooManyDecimals,
    TooLarge,
}

fn kind(error: &NumberError) -> Kind {
    match error {
        NumberError::NotANumber { .. } => Kind::NotANumber,
        NumberError::TooManyDecimals { .. } => Kind::TooManyDecimals,
        _ => Kind::TooLarge,
    }
}

/// What was read last.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Start,
    Digit,
    Space,
    Mark,
}

/// The grammar of the module's documentation, one letter at a time.
fn reference(text: &str, bounds: Bounds, written: Written) -> Result<i64, Kind> {
    let mut last = Last::Start;
    let (mut value, mut decimals, mut after_mark) = (0_u128, 0_u32, false);
    // Digits before the first space, digits since the last one, and whether there has been a space.
    let (mut first_group, mut group, mut grouped, mut leading_zero) = (0_u32, 0_u32, false, false);
    // Whether a digit after the last decimal of the unit is no zero.
    let mut counts_beyond = false;
    for letter in text.chars() {
        let by_person = written == Written::ByPerson;
        match letter {
            '0'..='9' if after_mark && bounds.decimals > 0 && decimals == bounds.decimals => {
                counts_beyond |= letter != '0';
                last = Last::Digit;
            }
            '0'..='9' => {
                // Far above every bound it is enough to know that it is.
                value = (value * 10 + u128::from(letter as u32 - '0' as u32)).min(u128::from(u64::MAX) * 1_000);
                if after_mark {
                    decimals += 1;
                } else {
                    leading_zero |= last == Last::Start && letter == '0';
                    first_group += u32::from(!grouped);
                    group += 1;
                }
                last = Last::Digit;
            }
            ' ' | '\u{a0}' | '\u{202f}' if by_person && !after_mark && last == Last::Digit => {
                if grouped && group != 3 {
                    return Err(Kind::NotANumber);
                }
                (grouped, group, last) = (true, 0, Last::Space);
            }
            '.' if !after_mark && last == Last::Digit => (after_mark, last) = (true, Last::Mark),
            ',' if by_person && !after_mark && last == Last::Digit => (after_mark, last) = (true, Last::Mark),
            _ => return Err(Kind::NotANumber),
        }
    }
    let whole_digits = if grouped { first_group + 1 } else { group };
    if last != Last::Digit || (grouped && (group != 3 || first_group > 3)) || (leading_zero && whole_digits > 1) {
        return Err(Kind::NotANumber);
    }
    if counts_beyond {
        return Err(Kind::TooManyDecimals);
    }
    let missing = bounds.decimals.checked_sub(decimals).ok_or(Kind::TooManyDecimals)?;
    let units = i64::try_from(value.saturating_mul(10_u128.pow(missing))).map_err(|_| Kind::TooLarge)?;
    if units > bounds.max_units { Err(Kind::TooLarge) } else { Ok(units) }
}
