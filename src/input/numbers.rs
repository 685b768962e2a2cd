//! The numbers of a JSON text as they are written.
//!
//! The parser answers each as what the machine holds, `1e26` for a one and twenty-six noughts, and refuses one for which
//! the machine has no room as if it were no JSON. A message shows a number as it was written, so it is taken from the text.

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::IgnoredAny;
use serde_json::Number;

/// The shortest number for which the parser has no room, `1e309`, has as many characters.
const SHORTEST_WITHOUT_ROOM: usize = 5;

/// The numbers of a text, one after the other.
pub(super) struct Numbers<'t> {
    rest: Cell<&'t str>,
}

impl<'t> Numbers<'t> {
    pub(super) const fn of(text: &'t str) -> Self {
        Numbers { rest: Cell::new(text) }
    }

    /// The next number, without going on to it.
    pub(super) fn peek(&self) -> Option<&'t str> {
        split(self.rest.get()).map(|(_, number, _)| number)
    }

    /// The next number. As far as the parser has read, the text is JSON: each number that it comes to is the next one here.
    pub(super) fn next(&self) -> Option<&'t str> {
        let (_, number, rest) = split(self.rest.get())?;
        self.rest.set(rest);
        Some(number)
    }
}

/// The text with a fraction of the same length in place of every number for which the parser has no room. All places in
/// it stay the same, and what is no number is still refused at its place.
pub(super) fn with_room(text: &str) -> Cow<'_, str> {
    let (mut whole, mut rest) = (String::new(), text);
    while let Some((before, number, after)) = split(rest) {
        if has_room(number) {
            if !whole.is_empty() {
                whole.extend([before, number]);
            }
        } else {
            if whole.is_empty() {
                let read = text.len().saturating_sub(rest.len());
                whole.push_str(text.get(..read).unwrap_or_default());
            }
            whole.extend([before, "0."]);
            whole.extend(std::iter::repeat_n('0', number.len().saturating_sub(2)));
        }
        rest = after;
    }
    if whole.is_empty() { text.into() } else { (whole + rest).into() }
}

/// False of a number of JSON that the parser refuses all the same.
fn has_room(number: &str) -> bool {
    number.len() < SHORTEST_WITHOUT_ROOM
        || number.parse::<Number>().is_ok()
        || serde_json::from_str::<IgnoredAny>(number).is_err()
}

/// What stands before the first number of a text, the number, and what stands after it. Digits in quotes are none.
fn split(text: &str) -> Option<(&str, &str, &str)> {
    let (mut quoted, mut escaped) = (false, false);
    let start = text.bytes().position(|byte| {
        let begins = !quoted && (byte == b'-' || byte.is_ascii_digit());
        quoted ^= byte == b'"' && !escaped;
        escaped = quoted && byte == b'\\' && !escaped;
        begins
    })?;
    let (before, rest) = text.split_at_checked(start)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && !"+-.eE".contains(letter)).unwrap_or(rest.len());
    let (number, after) = rest.split_at_checked(end)?;
    Some((before, number, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<&str> {
        let numbers = Numbers::of(text);
        std::iter::from_fn(|| numbers.next()).collect()
    }

    #[test]
    fn numbers_are_found_as_they_are_written_and_digits_in_quotes_are_none() {
        let text = r#"{"a1": [1, -0, 1.50e+3,2], "b": "7", "c\"8\\": "9\\\\\"", "d": 10, "e": "\u0031", "f": true}"#;
        assert_eq!(all(text), ["1", "-0", "1.50e+3", "2", "10"]);
        assert_eq!(all("12"), ["12"]);
        assert_eq!(all("null"), [""; 0]);
    }

    #[test]
    fn only_numbers_without_room_are_replaced_and_no_place_moves() {
        let digits = "9".repeat(400);
        for (text, expected) in [
            (r#"[1, "1e400", 1e308, 99999999999999999999999999]"#.to_owned(), None),
            (r#"{"a": 2, "b": 1e400, "c": 3}"#.to_owned(), Some(r#"{"a": 2, "b": 0.000, "c": 3}"#.to_owned())),
            ("-1E+400".to_owned(), Some("0.00000".to_owned())),
            (format!("[{digits},1]"), Some(format!("[0.{},1]", "0".repeat(398)))),
            // No numbers of JSON: the parser says where.
            ("[01e400, 1e400.5, 1e, --1e400]".to_owned(), None),
        ] {
            let read = with_room(&text);
            assert_eq!(read, expected.as_deref().unwrap_or(&text));
            assert_eq!(matches!(read, Cow::Owned(_)), expected.is_some());
        }
    }
}
