//! The fields of an application and of what is asked besides.

use serde::Serialize;

use super::read::{
    activities, business_id, collateral, day, flag, loan_amount, money, no_collateral, place, rate, set, whole, word,
    words,
};
use super::{Asked, Field, names, required};
use crate::advice::QuoteOptions;
use crate::application::json::{MAX_EMPLOYEES, MAX_OVERDUE_DAYS};
use crate::application::{
    Applicant, Application, Collateral, CollateralKind, LoanRequest, MAX_TERM_MONTHS, Purpose, RepaymentMethod, Use,
};
use crate::date::Date;
use crate::input::{InputError, Problem};
use crate::money::Money;
use crate::rate::Rate;
use crate::request::QuoteRequest;

/// What has been read of the fields of a form that asks for a quote.
///
/// ```
/// use nesie::form::QuoteFields;
/// let mut fields = QuoteFields::on("2026-11-22".parse()?);
/// for (name, text) in [("loan.amount", "20 млн"), ("loan.term_months", "60"), ("loan.purpose", "инвестиции")] {
///     QuoteFields::field(name).ok_or("no such field")?.read(&mut fields, text)?;
/// }
/// let request = fields.request()?;
/// assert_eq!(request.application.loan.amount.to_string(), "20000000.00");
///
/// let error = QuoteFields::on(request.as_of).request().unwrap_err();
/// assert_eq!(error.to_string(), "loan.amount: must be given");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct QuoteFields {
    application: ApplicationFields,
    as_of: Option<Date>,
    options: QuoteOptions,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
struct ApplicationFields {
    applicant: Applicant,
    loan: LoanFields,
    collateral: Option<Vec<Collateral>>,
    own_contribution: Option<Money>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
struct LoanFields {
    amount: Option<Money>,
    term_months: Option<u32>,
    purpose: Option<Purpose>,
    uses: Option<Vec<Use>>,
    annual_rate: Option<Rate>,
    disbursed_on: Option<Date>,
    method: Option<RepaymentMethod>,
}

/// The fields, each with what reads it.
const FIELDS: &[Field<QuoteFields>] = &[
    Field::new("loan.amount", Asked::Money, |to, text| set(&mut to.loan().amount, loan_amount(text))),
    Field::new("loan.term_months", Asked::Whole, |to, text| {
        set(&mut to.loan().term_months, whole(text, 1, MAX_TERM_MONTHS))
    }),
    Field::new("loan.purpose", Asked::Word("purpose"), |to, text| set(&mut to.loan().purpose, word(text))),
    Field::new("loan.uses", Asked::Words("use"), |to, text| set(&mut to.loan().uses, words(text))),
    Field::new("loan.annual_rate", Asked::Rate, |to, text| set(&mut to.loan().annual_rate, rate(text))),
    Field::new("loan.disbursed_on", Asked::Date, |to, text| set(&mut to.loan().disbursed_on, day(text))),
    Field::new("loan.method", Asked::Word("method"), |to, text| set(&mut to.loan().method, word(text))),
    Field::new("applicant.id", Asked::Text, |to, text| set(&mut to.applicant().id, business_id(text))),
    Field::new("applicant.legal_form", Asked::Word("legal_form"), |to, text| {
        set(&mut to.applicant().legal_form, word(text))
    }),
    Field::new("applicant.region", Asked::Place, |to, text| set(&mut to.applicant().region, place(text))),
    Field::new("applicant.registered_on", Asked::Date, |to, text| {
        set(&mut to.applicant().registered_on, Ok(Date::parse_typed(text)?))
    }),
    Field::new("applicant.trading_since", Asked::Date, |to, text| {
        set(&mut to.applicant().trading_since, Ok(Date::parse_typed(text)?))
    }),
    Field::new("applicant.oked", Asked::Text, |to, text| set(&mut to.applicant().oked, activities(text))),
    Field::new("applicant.employees", Asked::Whole, |to, text| {
        set(&mut to.applicant().employees, whole(text, 0, MAX_EMPLOYEES))
    }),
    Field::new("applicant.average_annual_income", Asked::Money, |to, text| {
        set(&mut to.applicant().average_annual_income, money(text))
    }),
    Field::new("applicant.categories", Asked::Words("category"), |to, text| {
        set(&mut to.applicant().categories, words(text))
    }),
    Field::new("applicant.tax_arrears", Asked::Money, |to, text| set(&mut to.applicant().tax_arrears, money(text))),
    Field::new("applicant.social_arrears", Asked::Money, |to, text| {
        set(&mut to.applicant().social_arrears, money(text))
    }),
    Field::new("applicant.overdue_days", Asked::Whole, |to, text| {
        set(&mut to.applicant().overdue_days, whole(text, 0, MAX_OVERDUE_DAYS))
    }),
    Field::new("applicant.state_owned", Asked::Flag, |to, text| set(&mut to.applicant().state_owned, flag(text))),
    Field::new("applicant.insolvent", Asked::Flag, |to, text| set(&mut to.applicant().insolvent, flag(text))),
    Field::new("collateral", Asked::Text, |to, text| {
        no_collateral(text)?;
        to.application.collateral.get_or_insert_default();
        Ok(())
    }),
    Field::new("collateral.real_estate", Asked::Money, |to, text| to.secure(CollateralKind::RealEstate, text)),
    Field::new("collateral.movable", Asked::Money, |to, text| to.secure(CollateralKind::Movable, text)),
    Field::new("collateral.deposit", Asked::Money, |to, text| to.secure(CollateralKind::Deposit, text)),
    Field::new("collateral.guarantee", Asked::Money, |to, text| to.secure(CollateralKind::Guarantee, text)),
    Field::new("own_contribution", Asked::Money, |to, text| set(&mut to.application.own_contribution, money(text))),
    Field::new("as_of", Asked::Date, |to, text| set(&mut to.as_of, day(text))),
    Field::new("options.programme", Asked::Text, |to, text| set(&mut to.options.programme, Ok(text.into()))),
    Field::new("options.lender", Asked::Text, |to, text| set(&mut to.options.lender, Ok(text.into()))),
    Field::new("options.market_rate", Asked::Rate, |to, text| set(&mut to.options.market_rate, rate(text))),
    Field::new("options.base_rate", Asked::Rate, |to, text| set(&mut to.options.base_rate, rate(text))),
    Field::new("options.subsidy_stops_on", Asked::Date, |to, text| {
        set(&mut to.options.subsidy_stops_on, Ok(Date::parse_typed(text)?))
    }),
];

impl QuoteFields {
    /// The fields without which there is no answer.
    pub const REQUIRED: [&str; 3] = ["loan.amount", "loan.term_months", "loan.purpose"];

    /// All fields, in the order in which a form asks for them.
    pub const ALL: &'static [Field<QuoteFields>] = FIELDS;

    /// The names of all fields.
    pub const NAMES: &'static [&'static str] = &names::<{ FIELDS.len() }, _>(FIELDS);

    /// Nothing read yet, to be decided on a day unless the form names another.
    #[must_use]
    pub fn on(as_of: Date) -> Self {
        QuoteFields { as_of: Some(as_of), ..QuoteFields::default() }
    }

    /// The same with what is asked besides, unless the form says otherwise.
    #[must_use]
    pub fn with_options(self, options: QuoteOptions) -> Self {
        QuoteFields { options, ..self }
    }

    /// The field of a name.
    #[must_use]
    pub fn field(name: &str) -> Option<&'static Field<QuoteFields>> {
        FIELDS.iter().find(|field| field.name == name)
    }

    /// The request.
    ///
    /// # Errors
    /// [`InputError`] names a field that must be given and is not.
    pub fn request(self) -> Result<QuoteRequest, InputError> {
        let ApplicationFields { applicant, loan: fields, collateral, own_contribution } = self.application;
        let [amount, term, purpose] = QuoteFields::REQUIRED;
        let mut loan = LoanRequest::new(
            required(amount, fields.amount)?,
            required(term, fields.term_months)?,
            fields.purpose.ok_or_else(|| InputError::new(purpose, Problem::missing_word::<Purpose>()))?,
        );
        (loan.uses, loan.annual_rate) = (fields.uses, fields.annual_rate);
        (loan.disbursed_on, loan.method) = (fields.disbursed_on, fields.method);
        let application = Application { applicant, loan, collateral, own_contribution };
        let mut request = QuoteRequest::new(application, required("as_of", self.as_of)?);
        request.options = self.options;
        Ok(request)
    }

    fn loan(&mut self) -> &mut LoanFields {
        &mut self.application.loan
    }

    fn applicant(&mut self) -> &mut Applicant {
        &mut self.application.applicant
    }

    fn secure(&mut self, kind: CollateralKind, text: &str) -> Result<(), Problem> {
        let item = collateral(kind, text)?;
        self.application.collateral.get_or_insert_default().push(item);
        Ok(())
    }
}
