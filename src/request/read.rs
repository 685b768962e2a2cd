//! Reading requests from the JSON of the contract.

use super::{
    AffordRequest, AffordableLoan, ApplicationWithoutAmount, Error, LateRequest, LoanWithoutAmount, ProgrammeRequest,
    ProgrammesRequest, QuoteRequest, ScheduleRequest, SettleRequest, VerifyRequest,
};
use crate::advice::QuoteOptions;
use crate::application::json::{MAX_LIST_ENTRIES, read_disbursement};
use crate::application::{Collateral, MAX_TERM_MONTHS, check_date};
use crate::date::Date;
use crate::input::contract::{FromContract, deserialize_strictly, from_text};
use crate::input::json::{ContractVersion, Json, Object, text_entry};
use crate::input::{InputError, Problem, Verbatim};
use crate::loan::contract::read_template;
use crate::loan::{LateLoan, LatePayment};

/// The most amounts whose making one request asks for.
pub const MAX_DERIVATIONS: usize = 100;

/// Gives requests a reader of their own, whose errors are typed, besides `Deserialize`.
macro_rules! requests {
    ($($name:ident),+ $(,)?) => {
        $(impl $name {
            /// Reads the request from a text of JSON.
            ///
            /// # Errors
            /// [`InputError`] names the first field that is wrong, its value and what is allowed.
            pub fn from_json(text: &str) -> Result<Self, InputError> {
                from_text(text)
            }
        })+
        deserialize_strictly!($($name),+);
    };
}

requests!(
    QuoteRequest,
    ScheduleRequest,
    AffordRequest,
    SettleRequest,
    LateRequest,
    VerifyRequest,
    ProgrammesRequest,
    ProgrammeRequest,
);

/// Whether an input was a whole request or only what it is about: a request is what has a field that a bare application or
/// loan does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputForm {
    /// A request.
    Request,
    /// A bare application or loan.
    Bare,
}

impl InputForm {
    /// The form of an input that may be a request of these fields, or bare.
    fn of(json: &Json, fields_of_request: &[&str]) -> Self {
        let mut own = fields_of_request.iter().filter(|field| **field != CONTRACT_FIELD);
        if own.any(|field| json.has(field)) { InputForm::Request } else { InputForm::Bare }
    }
}

/// The one field that a request and what it is about have in common.
const CONTRACT_FIELD: &str = "contract";

const QUOTE_FIELDS: &[&str] = &[CONTRACT_FIELD, "application", "as_of", "options", "rows"];
const SCHEDULE_FIELDS: &[&str] = &[CONTRACT_FIELD, "loan", "lender", "derive"];
const VERIFY_FIELDS: &[&str] = &[CONTRACT_FIELD, "answer", "request"];
const SETTLE_FIELDS: &[&str] = &[CONTRACT_FIELD, "loan", "as_of"];

impl QuoteRequest {
    /// Reads a request, or a bare application that is then asked about as of a day.
    ///
    /// # Errors
    /// [`InputError`] for the same reasons as [`QuoteRequest::from_json`]. Its path begins at what was handed in.
    ///
    /// ```
    /// use nesie::request::{InputForm, QuoteRequest};
    /// let bare = r#"{"contract": "1", "loan": {"amount": "20000000", "term_months": 60, "purpose": "investment"}}"#;
    /// let (request, form) = QuoteRequest::from_input(bare, "2026-11-22".parse()?)?;
    /// assert_eq!((request.as_of.to_string().as_str(), form), ("2026-11-22", InputForm::Bare));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_input(text: &str, as_of: Date) -> Result<(Self, InputForm), InputError> {
        let json = Json::parse(text)?;
        let form = InputForm::of(&json, QUOTE_FIELDS);
        let request = match form {
            InputForm::Request => QuoteRequest::read(&json, "")?,
            InputForm::Bare => QuoteRequest::new(crate::application::json::from_document(&json)?, as_of),
        };
        Ok((request, form))
    }
}

impl ScheduleRequest {
    /// Reads a request, or a bare loan.
    ///
    /// # Errors
    /// [`InputError`] for the same reasons as [`ScheduleRequest::from_json`]. Its path begins at what was handed in.
    pub fn from_input(text: &str) -> Result<(Self, InputForm), InputError> {
        let json = Json::parse(text)?;
        let form = InputForm::of(&json, SCHEDULE_FIELDS);
        let request = match form {
            InputForm::Request => ScheduleRequest::read(&json, "")?,
            InputForm::Bare => ScheduleRequest::new(crate::loan::contract::from_document(&json)?),
        };
        Ok((request, form))
    }
}

impl SettleRequest {
    /// Reads a request, or a bare loan that is then closed on a day.
    ///
    /// # Errors
    /// [`InputError`] for the same reasons as [`SettleRequest::from_json`]. Its path begins at what was handed in.
    pub fn from_input(text: &str, as_of: Date) -> Result<(Self, InputForm), InputError> {
        let json = Json::parse(text)?;
        let form = InputForm::of(&json, SETTLE_FIELDS);
        let request = match form {
            InputForm::Request => SettleRequest::read(&json, "")?,
            InputForm::Bare => SettleRequest::new(crate::loan::contract::from_document(&json)?, as_of),
        };
        Ok((request, form))
    }
}

impl FromContract for QuoteRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, QUOTE_FIELDS)?;
        Ok(QuoteRequest {
            contract: ContractVersion::V1,
            application: root.required_value("application")?,
            as_of: decision_date(&root)?,
            options: root.value("options")?.unwrap_or_default(),
            rows: root.flag("rows")?.unwrap_or_default(),
        })
    }
}

impl FromContract for QuoteOptions {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let fields = &["programme", "lender", "market_rate", "base_rate", "subsidy_stops_on"];
        read_options(&Object::open(json, path, fields)?)
    }
}

/// The options of a quote.
pub(crate) fn read_options(options: &Object) -> Result<QuoteOptions, InputError> {
    Ok(QuoteOptions {
        programme: options.text("programme")?.map(Into::into),
        lender: options.text("lender")?.map(Into::into),
        market_rate: options.rate("market_rate")?,
        base_rate: options.rate("base_rate")?,
        subsidy_stops_on: options.date("subsidy_stops_on")?,
    })
}

deserialize_strictly!(QuoteOptions, ApplicationWithoutAmount, LoanWithoutAmount);

impl FromContract for ScheduleRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, SCHEDULE_FIELDS)?;
        let paths = root.list("derive", MAX_DERIVATIONS, |json, path| Ok(text_entry(json, path)?.to_owned()))?;
        Ok(ScheduleRequest {
            contract: ContractVersion::V1,
            loan: root.required_value("loan")?,
            lender: root.text("lender")?.map(Into::into),
            derive: paths.unwrap_or_default(),
        })
    }
}

impl FromContract for AffordRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let of_programme = &["contract", "payment", "programme", "as_of", "application"];
        let (is_plain, fields): (_, &'static [&'static str]) = if json.has("programme") {
            (false, of_programme)
        } else {
            (true, &["contract", "payment", "find", "loan"])
        };
        let root = Object::open_request(json, path, fields)?;
        let payment = root.required("payment", root.money("payment")?)?;
        let of = if is_plain {
            let find = root.one_of("find")?.unwrap_or_default();
            let loan = root.required("loan", root.any("loan"))?;
            let loan = read_template(loan, &root.at("loan"), find)?;
            AffordableLoan::Plain { find, loan: Box::new(loan) }
        } else {
            AffordableLoan::OfProgramme {
                programme: root.required("programme", root.text("programme")?)?.into(),
                as_of: decision_date(&root)?,
                application: Box::new(root.required_value("application")?),
            }
        };
        Ok(AffordRequest { contract: ContractVersion::V1, payment, of })
    }
}

impl FromContract for ApplicationWithoutAmount {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let fields = &["contract", "applicant", "loan", "collateral", "own_contribution"];
        let root = Object::open_part(json, path, fields)?;
        let applicant = root.value("applicant")?.unwrap_or_default();
        let loan = root.required_value("loan")?;
        let collateral = root.list("collateral", MAX_LIST_ENTRIES, Collateral::read)?;
        Ok(ApplicationWithoutAmount { applicant, loan, collateral, own_contribution: root.money("own_contribution")? })
    }
}

impl FromContract for LoanWithoutAmount {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let fields = &["term_months", "purpose", "uses", "annual_rate", "disbursed_on", "method"];
        let loan = Object::open(json, path, fields)?;
        Ok(LoanWithoutAmount {
            term_months: loan.required("term_months", loan.whole("term_months", 1, MAX_TERM_MONTHS)?)?,
            purpose: loan.one_of("purpose")?,
            uses: loan.words("uses", MAX_LIST_ENTRIES)?,
            annual_rate: loan.rate("annual_rate")?,
            disbursed_on: read_disbursement(&loan)?,
            method: loan.one_of("method")?,
        })
    }
}

impl FromContract for SettleRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, SETTLE_FIELDS)?;
        let (loan, as_of) = (root.required_value("loan")?, root.required("as_of", root.date("as_of")?)?);
        Ok(SettleRequest { contract: ContractVersion::V1, loan, as_of })
    }
}

impl FromContract for LateRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, &["contract", "overdue", "due_on", "paid_on", "loan"])?;
        let loan = root.object("loan", &["principal", "disbursed_on"])?.map(|loan| {
            Ok(LateLoan {
                principal: loan.required("principal", loan.loan_amount("principal")?)?,
                disbursed_on: loan.required("disbursed_on", loan.date("disbursed_on")?)?,
            })
        });
        let late = LatePayment {
            overdue: root.required("overdue", root.loan_amount("overdue")?)?,
            due_on: root.required("due_on", root.date("due_on")?)?,
            paid_on: root.required("paid_on", root.date("paid_on")?)?,
            loan: loan.transpose()?,
        };
        Ok(LateRequest { contract: ContractVersion::V1, late })
    }
}

impl FromContract for VerifyRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, VERIFY_FIELDS)?;
        let value = |name| root.required(name, root.any(name)).map(Verbatim::of_json);
        Ok(VerifyRequest { contract: ContractVersion::V1, answer: value("answer")?, request: value("request")? })
    }
}

impl VerifyRequest {
    /// Reads a request. What has neither its answer nor its request is none: the answer is then what is missing.
    ///
    /// # Errors
    /// [`InputError`] for the same reasons as [`VerifyRequest::from_json`].
    ///
    /// ```
    /// use nesie::request::VerifyRequest;
    /// let bare = r#"{"contract": "1", "loan": {"amount": "20000000", "term_months": 60, "purpose": "investment"}}"#;
    /// assert_eq!(VerifyRequest::from_input(bare).unwrap_err().to_string(), "answer: must be given");
    /// ```
    pub fn from_input(text: &str) -> Result<Self, InputError> {
        let json = Json::parse(text)?;
        match InputForm::of(&json, VERIFY_FIELDS) {
            InputForm::Request => VerifyRequest::read(&json, ""),
            InputForm::Bare => Err(InputError::new("answer", Problem::Missing)),
        }
    }

    /// A request of two texts: an answer, and what it is an answer to.
    ///
    /// # Errors
    /// [`Error`] if one of them is not JSON.
    pub fn from_texts(answer: &str, request: &str) -> Result<Self, Error> {
        let read = |text| Json::parse(text).map(|json| Verbatim::of_json(&json));
        Ok(VerifyRequest {
            contract: ContractVersion::V1,
            answer: read(answer).map_err(Error::Answer)?,
            request: read(request)?,
        })
    }
}

impl FromContract for ProgrammesRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, &["contract", "as_of"])?;
        Ok(ProgrammesRequest { contract: ContractVersion::V1, as_of: decision_date(&root)? })
    }
}

impl FromContract for ProgrammeRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, &["contract", "id", "as_of"])?;
        let id = root.required("id", root.text("id")?)?.into();
        Ok(ProgrammeRequest { contract: ContractVersion::V1, id, as_of: decision_date(&root)? })
    }
}

/// The day of a decision.
fn decision_date(root: &Object) -> Result<Date, InputError> {
    let as_of = root.required("as_of", root.date("as_of")?)?;
    check_date(as_of).map_err(|problem| root.error("as_of", problem))
}
