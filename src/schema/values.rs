//! The schemas of values with a form of their own, for money, rates, dates and identifiers, and the fees of a loan.

use std::borrow::Cow;

use schemars::generate::Contract;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::catalogue::ProgrammeId;
use crate::date::Date;
use crate::identifier::{BusinessId, Kato, Oked};
use crate::input::json::ContractVersion;
use crate::loan::FeeWord;
use crate::loan::limits::MAX_FEE_NAME_CHARS;
use crate::loan::{EffectiveRate, Fee, LoanTerms, Sought};
use crate::money::Money;
use crate::rate::Rate;
use crate::request::{AffordRequest, ApplicationWithoutAmount};
use crate::word::ContractWord;

/// Gives types a schema under a name, from what a closure makes of the generator.
macro_rules! schemas {
    ($($name:ident: $schema:expr;)+) => {
        $(impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let schema: fn(&mut SchemaGenerator) -> Schema = $schema;
                schema(generator)
            }
        })+
    };
}

schemas! {
    Money: |generator| match generator.contract() {
        Contract::Serialize => json_schema!({
            "description": "Tenge, with two decimals.",
            "type": "string",
            "pattern": r"^(0|[1-9][0-9]{0,14}|10{15})\.[0-9]{2}$",
            "examples": ["20000000.00"]
        }),
        _ => json_schema!({
            "description": "Tenge: a text with at most two decimals (zeros after them are ignored), or a whole number. A number with a fraction is refused.",
            "type": ["string", "integer"],
            "pattern": r"^(((0|[1-9][0-9]{0,14})(\.([0-9]|[0-9]{2}0*))?)|(10{15}(\.0+)?))$",
            "minimum": 0,
            "maximum": Money::MAX.tiyn() / 100,
            "examples": ["20000000.00", 20_000_000]
        }),
    };
    Rate: |generator| {
        let description = "Percent with at most eight decimals.";
        let examples = ["6", "12.6"];
        match generator.contract() {
            Contract::Serialize => {
                json_schema!({"description": description, "type": "string",
                    "pattern": r"^(((0|[1-9][0-9]{0,2})(\.[0-9]{1,8})?)|10{3})$", "examples": examples})
            }
            _ => json_schema!({
                "description": "Percent: a text with at most eight decimals (zeros after them are ignored), or a whole number. A number with a fraction is refused.",
                "type": ["string", "integer"],
                "pattern": r"^(((0|[1-9][0-9]{0,2})(\.([0-9]{1,7}|[0-9]{8}0*))?)|(10{3}(\.0+)?))$",
                "minimum": 0,
                "maximum": 1000,
                "examples": examples
            }),
        }
    };
    Date: |_| json_schema!({
        "description": "A day from 1900 to 2199.",
        "type": "string",
        "format": "date",
        "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "examples": ["2026-11-22"]
    });
    BusinessId: |_| json_schema!({
        "description": "БИН or ИИН: twelve digits, of which the last checks the others.",
        "type": "string",
        "pattern": "^[0-9]{12}$"
    });
    Kato: |_| json_schema!({
        "description": "A place by КАТО, nine digits.",
        "type": "string",
        "pattern": "^[1-9][0-9]{8}$",
        "examples": ["750000000"]
    });
    Oked: |_| json_schema!({
        "description": "An activity by ОКЭД.",
        "type": "string",
        "pattern": r"^(?!00)[0-9]{2}(\.[0-9]([0-9](\.[0-9])?)?)?$",
        "examples": ["10", "10.7", "10.71", "10.71.0"]
    });
    AffordRequest: |generator| {
        let contract = generator.subschema_for::<ContractVersion>();
        let payment = json!({
            "description": "The most that the borrower can pay each time; where the loan is known, what is paid each time.",
            "allOf": [generator.subschema_for::<Money>()]
        });
        let mut plain = |find: Sought, is_given: bool| {
            // What is sought may be left out.
            let mut loan = LoanTerms::json_schema(generator);
            if let Some(Value::Array(required)) = loan.get_mut("required") {
                required.retain(|field| field != find.word());
            }
            let required = ["contract", "payment", "loan", "find"];
            json!({
                "type": "object",
                "properties": {
                    "contract": contract,
                    "payment": payment,
                    "find": {"description": find_description(find), "const": find.word()},
                    "loan": loan
                },
                "required": required.get(..if is_given { 4 } else { 3 })
            })
        };
        json_schema!({
            "description": "What a payment comes to: the largest loan for it, of some terms or of a programme, how many of them repay a loan, or the rate that it hides.",
            "anyOf": [
                plain(Sought::Principal, false),
                plain(Sought::Instalments, true),
                plain(Sought::AnnualRate, true),
                {
                    "type": "object",
                    "properties": {
                        "contract": contract,
                        "payment": payment,
                        "programme": {
                            "description": "The programme.",
                            "allOf": [generator.subschema_for::<ProgrammeId>()]
                        },
                        "as_of": {
                            "description": "The day of the decision.",
                            "allOf": [generator.subschema_for::<Date>()]
                        },
                        "application": {
                            "description": "What the applicant says, but for the amount.",
                            "allOf": [generator.subschema_for::<ApplicationWithoutAmount>()]
                        }
                    },
                    "required": ["contract", "payment", "programme", "as_of", "application"]
                }
            ]
        })
    };
    EffectiveRate: |_| json_schema!({
        "description": "An effective rate (ГЭСВ), in percent a year.",
        "type": "object",
        "properties": {
            "exact": {
                "description": "In full.",
                "type": "string",
                "pattern": r"^-?(0|[1-9][0-9]*)\.[0-9]{4,}$"
            },
            "rounded": {
                "description": "With one decimal, rounded by the digit of the hundredths, as the rule has it.",
                "type": "string",
                "pattern": r"^-?(0|[1-9][0-9]*)\.[0-9]$"
            }
        },
        "required": ["exact", "rounded"]
    });
    Fee: |generator| {
        let (money, rate) = (generator.subschema_for::<Money>(), generator.subschema_for::<Rate>());
        let kind = generator.subschema_for::<FeeWord>();
        json_schema!({
            "description": "A fee of the loan.",
            "type": "object",
            "properties": {
                "name": {
                    "description": "What the contract calls it.",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": MAX_FEE_NAME_CHARS
                },
                "kind": kind,
                "value": {"description": "Tenge of an amount, percent of any other kind.", "anyOf": [money, rate]},
                "withheld": {
                    "description": "Whether it is kept back from the (first) disbursement instead of paid apart; of a fee of the first day only.",
                    "type": "boolean"
                },
                "guarantee": {
                    "description": "The guarantee while the whole principal is owed; of yearly_percent_of_guarantee only.",
                    "anyOf": [money]
                },
                "in_gesv": {
                    "description": "Whether it counts for the effective rate (ГЭСВ).",
                    "type": "boolean",
                    "default": true
                }
            },
            "required": match generator.contract() {
                Contract::Serialize => vec!["name", "kind", "value", "in_gesv"],
                _ => vec!["name", "kind", "value"],
            }
        })
    };
}

const fn find_description(find: Sought) -> &'static str {
    match find {
        Sought::Principal => "The largest loan is sought, as where this is left out; the principal is not looked at.",
        Sought::Instalments => {
            "How many payments repay the loan is sought; the number of instalments is not looked at."
        }
        Sought::AnnualRate => "The rate that the payment hides is sought; the rate of the loan is not looked at.",
    }
}
