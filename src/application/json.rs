//! Reading an application from the JSON of the contract.

use super::{Applicant, Application, Collateral, LoanRequest, MAX_TERM_MONTHS, check_amount, check_date};
use crate::date::Date;
use crate::identifier::IdentifierError;
use crate::input::contract::{FromContract, deserialize_strictly};
use crate::input::json::{Json, Object, text_entry};
use crate::input::{InputError, Problem};

/// Entries that a list of an application may have.
pub const MAX_LIST_ENTRIES: usize = 100;
/// The most employees that are read.
pub const MAX_EMPLOYEES: u32 = 10_000_000;
/// The most days overdue that are read.
pub const MAX_OVERDUE_DAYS: u32 = 36_600;

/// Reads an application.
///
/// # Errors
/// [`InputError`] names the first field that is wrong, its value and what is allowed.
///
/// ```
/// use nesie::application::json::read_application;
/// let application = read_application(
///     r#"{"contract": "1", "loan": {"amount": "20000000.00", "term_months": 60, "purpose": "investment"}}"#,
/// )?;
/// assert_eq!(application.loan.amount.to_string(), "20000000.00");
///
/// let error = read_application(
///     r#"{"contract": "1", "loan": {"amount": "20000000.00", "term_months": 900, "purpose": "investment"}}"#,
/// ).unwrap_err();
/// assert_eq!(error.to_string(), "loan.term_months: 900 is more than 600, the most that is allowed");
/// # Ok::<(), nesie::input::InputError>(())
/// ```
pub fn read_application(text: &str) -> Result<Application, InputError> {
    from_document(&Json::parse(text)?)
}

/// Reads an application that stands alone and so says of which contract it is.
pub(crate) fn from_document(json: &Json) -> Result<Application, InputError> {
    Object::open_contract(json, FIELDS)?;
    Application::read(json, "")
}

const FIELDS: &[&str] = &["contract", "applicant", "loan", "collateral", "own_contribution"];

impl FromContract for Application {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_part(json, path, FIELDS)?;
        let applicant = root.value("applicant")?.unwrap_or_default();
        let loan = root.required_value("loan")?;
        let collateral = root.list("collateral", MAX_LIST_ENTRIES, Collateral::read)?;
        Ok(Application { applicant, loan, collateral, own_contribution: root.money("own_contribution")? })
    }
}

deserialize_strictly!(Application, Applicant, LoanRequest, Collateral);

const APPLICANT: &[&str] = &[
    "id",
    "legal_form",
    "region",
    "registered_on",
    "trading_since",
    "oked",
    "employees",
    "average_annual_income",
    "categories",
    "tax_arrears",
    "social_arrears",
    "overdue_days",
    "state_owned",
    "insolvent",
];

impl FromContract for Applicant {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let object = &Object::open(json, path, APPLICANT)?;
        Ok(Applicant {
            id: read_code(object, "id")?,
            legal_form: object.one_of("legal_form")?,
            region: read_code(object, "region")?,
            registered_on: object.date("registered_on")?,
            trading_since: object.date("trading_since")?,
            oked: object.list("oked", MAX_LIST_ENTRIES, |json, path| {
                text_entry(json, path)?.parse().map_err(|error| InputError::new(path, Problem::Identifier(error)))
            })?,
            employees: object.whole("employees", 0, MAX_EMPLOYEES)?,
            average_annual_income: object.money("average_annual_income")?,
            categories: object.words("categories", MAX_LIST_ENTRIES)?,
            tax_arrears: object.money("tax_arrears")?,
            social_arrears: object.money("social_arrears")?,
            overdue_days: object.whole("overdue_days", 0, MAX_OVERDUE_DAYS)?,
            state_owned: object.flag("state_owned")?,
            insolvent: object.flag("insolvent")?,
        })
    }
}

const LOAN: &[&str] = &["amount", "term_months", "purpose", "uses", "annual_rate", "disbursed_on", "method"];

impl FromContract for LoanRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let object = &Object::open(json, path, LOAN)?;
        let amount = object.required("amount", object.loan_amount("amount")?)?;
        Ok(LoanRequest {
            amount: check_amount(amount).map_err(|problem| object.error("amount", problem))?,
            term_months: object.required("term_months", object.whole("term_months", 1, MAX_TERM_MONTHS)?)?,
            purpose: object.required_one_of("purpose")?,
            uses: object.words("uses", MAX_LIST_ENTRIES)?,
            annual_rate: object.rate("annual_rate")?,
            disbursed_on: read_disbursement(object)?,
            method: object.one_of("method")?,
        })
    }
}

/// The day of a disbursement, not so late that the loan would end after the last date.
pub(crate) fn read_disbursement(object: &Object) -> Result<Option<Date>, InputError> {
    let date = object.date("disbursed_on")?;
    date.map(check_date).transpose().map_err(|problem| object.error("disbursed_on", problem))
}

impl FromContract for Collateral {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let object = Object::open(json, path, &["kind", "value"])?;
        let kind = object.required_one_of("kind")?;
        Ok(Collateral { kind, value: object.required("value", object.money("value")?)? })
    }
}

fn read_code<T: std::str::FromStr<Err = IdentifierError>>(
    object: &Object,
    name: &str,
) -> Result<Option<T>, InputError> {
    let Some(text) = object.text(name)? else { return Ok(None) };
    text.parse().map(Some).map_err(|error| object.error(name, Problem::Identifier(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(applicant: &str, loan: &str, rest: &str) -> String {
        let text = format!(
            r#"{{"contract": "1", "applicant": {{{applicant}}},
                "loan": {{"amount": "20000000.00", "term_months": 60, "purpose": "investment"{loan}}}{rest}}}"#
        );
        read_application(&text).map_or_else(|error| error.to_string(), |_| "read".into())
    }

    #[test]
    fn the_whole_contract_is_read() {
        let text = r#"{"contract":"1",
          "applicant":{"id":"970840000277","legal_form":"llp","region":"750000000","registered_on":"2024-02-01",
            "trading_since":"2024-03-01","oked":["10.71.0"],"employees":12,"average_annual_income":"90000000.00",
            "categories":["large_low_income_family","disability_1_2","disabled_child","industrial_park_resident",
              "social_entrepreneur","woman_owned","youth"],
            "tax_arrears":"0.00","overdue_days":0,"state_owned":false},
          "loan":{"amount":"20000000.00","term_months":60,"purpose":"investment","uses":["equipment"],
            "annual_rate":null,"disbursed_on":"2026-12-01","method":null},
          "collateral":[{"kind":"real_estate","value":"15000000.00"}],"own_contribution":"4000000.00"}"#;
        let application = read_application(text).unwrap();
        assert_eq!(application.applicant.categories.as_ref().map(Vec::len), Some(7));
        assert_eq!(application.loan.uses, Some(vec![super::super::Use::Equipment]));
        assert_eq!(application.loan.annual_rate, None);
        // Written again, it is the same application.
        let mut written = serde_json::to_value(&application).unwrap();
        written["contract"] = "1".into();
        assert_eq!(read_application(&written.to_string()), Ok(application));
    }

    #[test]
    fn every_refusal_names_field_value_and_what_is_allowed() {
        assert_eq!(message("", "", ""), "read");
        for (applicant, loan, rest, expected) in [
            (
                r#""id": "970840000278""#,
                "",
                "",
                r#"applicant.id: "970840000278" has a check digit that does not fit: one digit is wrong or two are swapped"#,
            ),
            (
                r#""oked": ["10.71.0", "x"]"#,
                "",
                "",
                r#"applicant.oked.1: "x" is not an ОКЭД code: write "10", "10.7", "10.71" or "10.71.0""#,
            ),
            (
                r#""region": "75""#,
                "",
                "",
                r#"applicant.region: "75" is not a КАТО code: 9 digits are needed, like 750000000 for Almaty"#,
            ),
            (
                r#""categories": ["young"]"#,
                "",
                "",
                "applicant.categories.0: \"young\" is none of: large_low_income_family, disability_1_2, disabled_child, \
                 industrial_park_resident, social_entrepreneur, woman_owned, youth, start_up, tourism, mountain_cluster, \
                 creative_industry",
            ),
            (r#""employees": -1"#, "", "", "applicant.employees: -1 is less than 0, the least that is allowed"),
            ("", "", r#", "collateral": [{"kind": "movable"}]"#, "collateral.0.value: must be given"),
            (
                "",
                r#", "annual_rate": "7 %""#,
                "",
                r#"loan.annual_rate: "7 %" is not a number: write digits, decimals after a point, like "12.5""#,
            ),
        ] {
            assert_eq!(message(applicant, loan, rest), expected);
        }
    }

    #[test]
    fn the_three_that_must_be_given() {
        for (loan, expected) in [
            (r#""term_months": 60, "purpose": "investment""#, "loan.amount: must be given"),
            (r#""amount": "1", "purpose": "investment""#, "loan.term_months: must be given"),
            (
                r#""amount": "1", "term_months": 60"#,
                "loan.purpose: must be given, one of: investment, working_capital, refinancing, mixed",
            ),
            (
                r#""amount": "0.00", "term_months": 60, "purpose": "investment""#,
                "loan.amount: must be greater than zero",
            ),
        ] {
            let error = read_application(&format!(r#"{{"contract": "1", "loan": {{{loan}}}}}"#)).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
        assert_eq!(read_application(r#"{"contract": "1"}"#).unwrap_err().to_string(), "loan: must be given");
    }
}
