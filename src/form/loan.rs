//! The fields of a loan whose terms are known.

use super::read::{day, loan_amount, money, rate, set, whole, word};
use super::{Asked, Field, names, required};
use crate::catalogue::LenderId;
use crate::date::Date;
use crate::day_count::DayCount;
use crate::input::{InputError, Problem};
use crate::loan::limits::{MAX_INSTALMENTS, MAX_MONTHS};
use crate::loan::{Fee, FirstPeriod, LoanTerms, Method, PaymentFrequency, Residual, Subsidy, SubsidyStep, WorkingDays};
use crate::money::Money;
use crate::rate::Rate;
use crate::request::ScheduleRequest;
use crate::typed;
use crate::word::ContractWord;

/// What has been read of the fields of a form that asks for a schedule: a loan with the clauses that most loans have. The
/// rest of them only the JSON of the contract takes.
///
/// ```
/// use nesie::form::LoanFields;
/// let mut fields = LoanFields::on("2026-01-15".parse()?);
/// for (name, text) in [("principal", "10 млн"), ("annual_rate", "24 %"), ("instalments", "12"), ("day_count", "act/365")] {
///     LoanFields::field(name).ok_or("no such field")?.read(&mut fields, text)?;
/// }
/// let request = fields.request()?;
/// let schedule = nesie::loan::Loan::new(request.loan)?.schedule()?;
/// assert_eq!(schedule.totals().interest.to_string(), "1340530.71");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoanFields {
    principal: Option<Money>,
    annual_rate: Option<Rate>,
    disbursed_on: Option<Date>,
    instalments: Option<u32>,
    every: Option<PaymentFrequency>,
    first_due_on: Option<Date>,
    payment_day: Option<u32>,
    method: Option<Method>,
    day_count: Option<DayCount>,
    residual: Option<Residual>,
    first_period: Option<FirstPeriod>,
    working_days: Option<WorkingDays>,
    payment_step: Option<Money>,
    grace_months: Option<u32>,
    balloon: Option<Money>,
    price: Option<Money>,
    down_payment: Option<Money>,
    fee: Option<Rate>,
    subsidy_rate: Option<Rate>,
    subsidy_months: Option<u32>,
    subsidy_from: Option<Date>,
    subsidy_stops_on: Option<Date>,
    lender: Option<LenderId>,
}

/// The fields, each with what reads it.
const FIELDS: &[Field<LoanFields>] = &[
    Field::new("principal", Asked::Money, |to, text| set(&mut to.principal, loan_amount(text))),
    Field::new("annual_rate", Asked::Rate, |to, text| set(&mut to.annual_rate, rate(text))),
    Field::new("disbursed_on", Asked::Date, |to, text| set(&mut to.disbursed_on, day(text))),
    Field::new("instalments", Asked::Whole, |to, text| set(&mut to.instalments, whole(text, 1, MAX_INSTALMENTS))),
    Field::new("method", Asked::Word("loan_method"), |to, text| set(&mut to.method, word(text))),
    Field::new("day_count", Asked::Text, |to, text| set(&mut to.day_count, word(text))),
    Field::new("every", Asked::Text, |to, text| set(&mut to.every, only_word(text))),
    Field::new("first_due_on", Asked::Date, |to, text| set(&mut to.first_due_on, Ok(Date::parse_typed(text)?))),
    Field::new("payment_day", Asked::Whole, |to, text| set(&mut to.payment_day, whole(text, 1, 31))),
    Field::new("grace.principal_months", Asked::Whole, |to, text| {
        set(&mut to.grace_months, whole(text, 0, MAX_MONTHS))
    }),
    Field::new("fee", Asked::Rate, |to, text| set(&mut to.fee, rate(text))),
    Field::new("subsidy.rate", Asked::Rate, |to, text| set(&mut to.subsidy_rate, rate(text))),
    Field::new("subsidy.months", Asked::Whole, |to, text| set(&mut to.subsidy_months, whole(text, 1, MAX_MONTHS))),
    Field::new("subsidy.from", Asked::Date, |to, text| set(&mut to.subsidy_from, Ok(Date::parse_typed(text)?))),
    Field::new("subsidy.stops_on", Asked::Date, |to, text| set(&mut to.subsidy_stops_on, Ok(Date::parse_typed(text)?))),
    Field::new("price", Asked::Money, |to, text| set(&mut to.price, money(text))),
    Field::new("down_payment", Asked::Money, |to, text| set(&mut to.down_payment, money(text))),
    Field::new("balloon", Asked::Money, |to, text| set(&mut to.balloon, money(text))),
    Field::new("payment_step", Asked::Money, |to, text| set(&mut to.payment_step, money(text))),
    Field::new("residual", Asked::Text, |to, text| set(&mut to.residual, only_word(text))),
    Field::new("first_period", Asked::Text, |to, text| set(&mut to.first_period, only_word(text))),
    Field::new("working_days", Asked::Text, |to, text| set(&mut to.working_days, only_word(text))),
    Field::new("lender", Asked::Text, |to, text| set(&mut to.lender, Ok(text.into()))),
];

/// A word of the contract that an answer has no name for.
fn only_word<T: ContractWord>(text: &str) -> Result<T, Problem> {
    Ok(typed::word(text)?)
}

impl LoanFields {
    /// All fields, in the order in which a form asks for them.
    pub const ALL: &'static [Field<LoanFields>] = FIELDS;

    /// The names of all fields.
    pub const NAMES: &'static [&'static str] = &names::<{ FIELDS.len() }, _>(FIELDS);

    /// Nothing read yet; disbursed on a day unless the form names another.
    #[must_use]
    pub fn on(day: Date) -> Self {
        LoanFields { disbursed_on: Some(day), ..LoanFields::default() }
    }

    /// The field of a name.
    #[must_use]
    pub fn field(name: &str) -> Option<&'static Field<LoanFields>> {
        FIELDS.iter().find(|field| field.name == name)
    }

    /// The request. Where a price is given, the principal is what the down payment leaves of it.
    ///
    /// # Errors
    /// [`InputError`] names a field that must be given and is not.
    pub fn request(self) -> Result<ScheduleRequest, InputError> {
        let financed = self.price.map(|price| LoanTerms::financed(price, self.down_payment));
        let mut terms = LoanTerms::new(
            required("principal", self.principal.or(financed))?,
            required("annual_rate", self.annual_rate)?,
            required("disbursed_on", self.disbursed_on)?,
            required("instalments", self.instalments)?,
        );
        terms.subsidy = self.subsidy(terms.disbursed_on)?;
        terms.every = self.every.unwrap_or_default();
        terms.first_due_on = self.first_due_on;
        terms.payment_day = self.payment_day.and_then(|day| u8::try_from(day).ok());
        terms.method = self.method.unwrap_or_default();
        terms.day_count = self.day_count;
        terms.residual = self.residual.unwrap_or_default();
        terms.first_period = self.first_period.unwrap_or_default();
        terms.working_days = self.working_days.unwrap_or_default();
        terms.payment_step = self.payment_step.unwrap_or(terms.payment_step);
        terms.grace.principal_months = self.grace_months.unwrap_or_default();
        terms.balloon = self.balloon.unwrap_or_default();
        (terms.price, terms.down_payment) = (self.price, self.down_payment);
        terms.fees.extend(self.fee.map(Fee::arrangement));
        let mut request = ScheduleRequest::new(terms);
        request.lender = self.lender;
        Ok(request)
    }

    /// The subsidy, from the disbursement unless another day is given. Any part of it asks for rate and months.
    fn subsidy(&self, disbursed_on: Date) -> Result<Option<Subsidy>, InputError> {
        let days = self.subsidy_from.or(self.subsidy_stops_on);
        if self.subsidy_rate.is_none() && self.subsidy_months.is_none() && days.is_none() {
            return Ok(None);
        }
        let rate = required("subsidy.rate", self.subsidy_rate)?;
        Ok(Some(Subsidy {
            months: required("subsidy.months", self.subsidy_months)?,
            from: self.subsidy_from.unwrap_or(disbursed_on),
            steps: vec![SubsidyStep { after_months: 0, rate }],
            stops_on: self.subsidy_stops_on,
        }))
    }
}
