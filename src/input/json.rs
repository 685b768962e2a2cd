//! The JSON of the contract, as it is read and written.

pub(crate) use super::object::{Object, refuse_other_contract, text_entry};
pub(crate) use super::tree::Json;
pub use super::tree::{MAX_DEPTH, MAX_ENTRIES, MAX_VALUES};
use crate::word::contract_words;

/// The contract version that this nesie speaks.
pub const CONTRACT: &str = "1";

contract_words! {
    /// A version of the contract, as every request and every answer names it.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum ContractVersion {
        /// The first.
        #[default]
        V1 = "1",
    }
}

impl Json {
    /// True of an object with a field of this name that is not null.
    pub(crate) fn has(&self, name: &str) -> bool {
        let is_given = |(field, value): &(String, Json)| field == name && *value != Json::Null;
        matches!(self, Json::Object(fields) if fields.iter().any(is_given))
    }

    /// The text of the value, without blanks, its fields in their order and its numbers as they were written.
    pub(crate) fn write(&self, text: &mut String) {
        // Texts can always be written.
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        match self {
            Json::Null => text.push_str("null"),
            Json::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
            Json::Whole(number) | Json::Fraction(number) => text.push_str(number),
            Json::Text(value) => text.push_str(&quoted(value)),
            Json::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    text.push(if position == 0 { '[' } else { ',' });
                    item.write(text);
                }
                text.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Json::Object(fields) => {
                for (position, (name, value)) in fields.iter().enumerate() {
                    text.push(if position == 0 { '{' } else { ',' });
                    text.push_str(&quoted(name));
                    text.push(':');
                    value.write(text);
                }
                text.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }

    /// A number as it is written: whole, or to be refused.
    pub(crate) fn of_number(number: String) -> Json {
        let is_whole = number.strip_prefix('-').unwrap_or(&number).bytes().all(|digit| digit.is_ascii_digit());
        if is_whole { Json::Whole(number) } else { Json::Fraction(number) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::input::InputError;
    use crate::language::{Lang, Localize};

    fn message(text: &str) -> String {
        let read = || -> Result<(), InputError> {
            let json = Json::parse(text)?;
            let object =
                Object::open_contract(&json, &["contract", "amount", "rate", "on", "n", "kind", "flag", "list"])?;
            object.money("amount")?;
            object.rate("rate")?;
            object.date("on")?;
            object.whole("n", 1, 120)?;
            object.one_of::<crate::money::Rounding>("kind")?;
            object.flag("flag")?;
            object.list("list", 2, text_entry)?;
            Ok(())
        };
        read().map_or_else(|error| error.to_string(), |()| "read".into())
    }

    #[test]
    fn a_number_of_many_digits_is_json_and_too_much() {
        let digits = "9".repeat(1_000_000);
        let shown = format!("{}…", "9".repeat(40));
        let most = "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000, the most that is allowed";
        assert_eq!(
            message(&format!(r#"{{"contract": "1", "amount": {digits}}}"#)),
            format!("amount: {shown} is more than {most}")
        );
        let fraction = format!("amount: 0.{}… must be a decimal in quotes, like \"20000000.00\"", "9".repeat(38));
        assert_eq!(message(&format!(r#"{{"contract": "1", "amount": 0.{digits}e9}}"#)), fraction);
        // The place of what comes after it is still told.
        let after = r#"{"contract": "1", "amount": 1e999, "n": }"#;
        assert_eq!(message(after), "the input is not JSON: line 1, column 41");
    }

    #[test]
    fn an_empty_input_is_said_to_be_empty() {
        for text in ["", " \n\t\r\n", "\u{feff}", "\u{feff}\n"] {
            let error = Json::parse(text).unwrap_err();
            let texts = Lang::ALL.map(|lang| error.localize(lang));
            assert_eq!(texts, ["кіріс деректер бос", "входные данные пусты", "the input is empty"], "{text:?}");
            assert_eq!(error.problem.code(), Code::Syntax);
        }
    }

    #[test]
    fn every_refusal_names_field_value_and_what_is_allowed() {
        for (rest, expected) in [
            (r#""amount": "20000000.00""#, "read"),
            (r#""amount": 20000000"#, "read"),
            (r#""amount": null"#, "read"),
            (r#""amount": 0.1"#, r#"amount: 0.1 must be a decimal in quotes, like "20000000.00""#),
            (r#""amount": 1e3"#, r#"amount: 1e3 must be a decimal in quotes, like "20000000.00""#),
            // As they are written, not as the machine would hold them.
            (r#""amount": 1e400"#, r#"amount: 1e400 must be a decimal in quotes, like "20000000.00""#),
            (r#""list": [-0.10, 1]"#, "list.0: -0.10 must be a text in quotes"),
            (
                r#""amount": 99999999999999999999999999"#,
                "amount: 99999999999999999999999999 is more than 1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000, \
                 the most that is allowed",
            ),
            (r#""amount": -0"#, r#"amount: -0 must be a decimal in quotes, like "20000000.00""#),
            (
                r#""n": 9999999999999999999999999999999999999999"#,
                "n: 9999999999999999999999999999999999999999 is more than 120, the most that is allowed",
            ),
            (
                r#""n": -99999999999999999999999999999999999999999"#,
                r#"n: "-999999999999999999999999999999999999999…" is not a whole number: write digits only, like 60"#,
            ),
            (
                r#""amount": "1 000""#,
                r#"amount: "1 000" is not a number: write digits, decimals after a point, like "1000000.50""#,
            ),
            (
                r#""amount": -5"#,
                r#"amount: "-5" is not a number: write digits, decimals after a point, like "1000000.50""#,
            ),
            (r#""rate": "1001""#, "rate: 1001 is more than 1\u{a0}000, the most that is allowed"),
            (
                r#""on": "2026-02-30""#,
                r#"on: "2026-02-30" is not a date: write YYYY-MM-DD, between 1900 and 2199, like "2026-11-22""#,
            ),
            (r#""n": 121"#, "n: 121 is more than 120, the most that is allowed"),
            (r#""n": "12""#, r#"n: "12" must be a whole number"#),
            (r#""kind": "lone""#, r#"kind: "lone" is none of: half_up, half_even"#),
            (r#""flag": "yes""#, r#"flag: "yes" must be true or false"#),
            (r#""list": ["a", 2]"#, "list.1: 2 must be a text in quotes"),
            (r#""list": ["a", "b", "c"]"#, "list: too many entries: 3 (maximum 2)"),
            (
                r#""ammount": 1"#,
                "ammount: there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list; \
                 did you mean amount?",
            ),
            (r#""n": 1, "n": 2"#, "n: the field is given twice"),
            (
                r#""kind": "\u001b[31mlone\u0007\u202e""#,
                r#"kind: "\u{1b}[31mlone\u{7}\u{202e}" is none of: half_up, half_even"#,
            ),
            (
                r#""n\u0000\u0085": 1"#,
                r"n\u{0}\u{85}: there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list",
            ),
            (
                r#""": 1"#,
                r#""": there is no such field; the fields are: contract, amount, rate, on, n, kind, flag, list"#,
            ),
            (r#""n": "#, "the input is not JSON: line 1, column 24"),
        ] {
            assert_eq!(message(&format!(r#"{{"contract": "1", {rest}}}"#)), expected, "{rest}");
        }
        // What fields another contract has this one cannot tell.
        for other in
            [r#"{"contract": "2"}"#, r#"{"currency": "KZT", "contract": "2"}"#, r#"{"contract": "2", "n": {}, "n": 1}"#]
        {
            assert_eq!(message(other), r#"contract: "2" is not a contract that this nesie speaks: "1""#, "{other}");
        }
        assert_eq!(message(r#"{"contract": 1}"#), r#"contract: 1 is not a contract that this nesie speaks: "1""#);
        assert_eq!(message("{}"), "contract: must be given");
        assert_eq!(message("[]"), "[…] must be an object with fields");
    }
}
