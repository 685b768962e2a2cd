//! The flags of a plain loan that several commands take.

use clap::Args;
use nesie::application::RepaymentMethod;
use nesie::date::Date;
use nesie::day_count::DayCount;
use nesie::input::{InputError, Problem};
use nesie::loan::limits::MAX_INSTALMENTS;
use nesie::loan::{
    Fee, FirstPeriod, Holiday, InterestTreatment, LoanTerms, Method, PaymentFrequency, RateChange, Residual,
};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::{InputForm, ScheduleRequest};
use nesie::word::ContractWord;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_input;
use crate::request::names_of;
use crate::usage::{UsageError, not_given};
use crate::value::{self, Prepaid};

/// A loan but for its principal.
#[derive(Args)]
pub(crate) struct PlainLoanFlags {
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    pub(crate) rate: Option<Rate>,
    #[arg(long, value_name = "MONTHS", value_parser = value::whole(1, MAX_INSTALMENTS))]
    pub(crate) term: Option<u32>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    pub(crate) disbursed_on: Option<Date>,
    #[arg(long, value_parser = value::named::<Method>)]
    pub(crate) method: Option<Method>,
    #[arg(long, value_name = "DAYS", value_parser = value::named::<DayCount>)]
    pub(crate) day_count: Option<DayCount>,
    #[arg(long, value_name = "MONTHS", value_parser = value::whole(0, MAX_INSTALMENTS))]
    grace: Option<u32>,
    #[arg(long, value_name = "PERIOD", value_parser = value::word::<PaymentFrequency>)]
    every: Option<PaymentFrequency>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    first_due_on: Option<Date>,
    #[arg(long, value_name = "HOW", value_parser = value::word::<FirstPeriod>)]
    first_period: Option<FirstPeriod>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    payment_step: Option<Money>,
    #[arg(long, value_name = "HOW", value_parser = value::word::<Residual>)]
    residual: Option<Residual>,
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    fee: Option<Rate>,
}

impl PlainLoanFlags {
    /// How the loan is repaid, where no list of its principal can be given.
    pub(crate) fn repayment(&self) -> Result<Option<RepaymentMethod>, InputError> {
        let words = RepaymentMethod::WORDS;
        let method = self.method.map(|method| Problem::one_of(method.word(), words)).transpose();
        method.map_err(|problem| InputError::new("--method", problem))
    }

    /// The terms with a principal, which a flag gives; disbursed today if no day is given. The example gives all that must be given.
    pub(crate) fn terms(
        &self,
        principal: Option<Money>,
        (flag, example): (&str, &'static str),
    ) -> Result<LoanTerms, Error> {
        let (Some(principal), Some(rate), Some(term)) = (principal, self.rate, self.term) else {
            let flags = [(flag, principal.is_some()), ("--rate", self.rate.is_some()), ("--term", self.term.is_some())];
            return Err(UsageError::missing(&not_given(&flags), example).into());
        };
        self.terms_of(principal, rate, term)
    }

    /// The terms with a principal, a rate and a number of instalments; disbursed today if no day is given.
    pub(crate) fn terms_of(&self, principal: Money, rate: Rate, term: u32) -> Result<LoanTerms, Error> {
        let mut terms = LoanTerms::new(principal, rate, day("--disbursed-on", self.disbursed_on)?, term);
        terms.method = self.method.unwrap_or_default();
        terms.day_count = self.day_count;
        terms.grace.principal_months = self.grace.unwrap_or_default();
        terms.every = self.every.unwrap_or_default();
        terms.first_due_on = self.first_due_on;
        terms.first_period = self.first_period.unwrap_or_default();
        terms.payment_step = self.payment_step.unwrap_or(terms.payment_step);
        terms.residual = self.residual.unwrap_or_default();
        terms.fees.extend(self.fee.map(Fee::arrangement));
        Ok(terms)
    }
}

/// A plain loan by flags, or any loan by `--input`.
#[derive(Args)]
pub(crate) struct LoanFlags {
    #[arg(long, value_name = "FILE")]
    #[arg(conflicts_with_all = names_of::<OwnLoanFlags>(), conflicts_with_all = names_of::<PlainLoanFlags>())]
    input: Option<String>,
    #[command(flatten)]
    own: OwnLoanFlags,
    #[command(flatten)]
    plain: PlainLoanFlags,
}

/// What a loan has whose principal is known, besides the flags of every plain loan.
#[derive(Args)]
struct OwnLoanFlags {
    #[arg(long, value_name = "TENGE", value_parser = value::loan_amount)]
    principal: Option<Money>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    price: Option<Money>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    down_payment: Option<Money>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    balloon: Option<Money>,
    #[arg(long, value_name = "DATE=TENGE", value_parser = value::prepayment)]
    prepay: Vec<Prepaid>,
    #[arg(long, value_name = "DATE=PERCENT", value_parser = value::rate_change)]
    rate_change: Vec<RateChange>,
    #[arg(long, value_name = "DATE=MONTHS", value_parser = value::holiday)]
    holiday: Vec<Holiday>,
    #[arg(long, value_name = "HOW", value_parser = value::word::<InterestTreatment>)]
    interest_treatment: Option<InterestTreatment>,
}

impl LoanFlags {
    /// The schedule that is asked for: of the file's loan or request, or of the flags' loan.
    pub(crate) fn request(&self, example: &'static str) -> Result<(ScheduleRequest, InputForm), Error> {
        self.read(example, ScheduleRequest::from_input, ScheduleRequest::new)
    }

    /// A request read from the file, or made of the flags' loan. The example gives all that must be given.
    pub(crate) fn read<Q>(
        &self,
        example: &'static str,
        from_input: impl FnOnce(&str) -> Result<(Q, InputForm), InputError>,
        of_loan: impl FnOnce(LoanTerms) -> Q,
    ) -> Result<(Q, InputForm), Error> {
        match &self.input {
            Some(name) => Ok(from_input(&read_input(name)?)?),
            None => Ok((of_loan(self.terms(example)?), InputForm::Bare)),
        }
    }

    fn terms(&self, example: &'static str) -> Result<LoanTerms, Error> {
        if self.plain.method == Some(Method::Custom) {
            return Err(UsageError::listed_principal("--method").into());
        }
        let own = &self.own;
        let financed = own.price.map(|price| LoanTerms::financed(price, own.down_payment));
        let mut terms = self.plain.terms(own.principal.or(financed), ("--principal", example))?;
        (terms.price, terms.down_payment) = (own.price, own.down_payment);
        terms.balloon = own.balloon.unwrap_or_default();
        for prepaid in &own.prepay {
            match prepaid {
                Prepaid::Once(prepayment) => terms.prepayments.push(*prepayment),
                Prepaid::Again(prepayment) => terms.recurring_prepayments.push(*prepayment),
            }
        }
        terms.rate_changes.clone_from(&own.rate_change);
        terms.holidays.clone_from(&own.holiday);
        terms.grace.interest_treatment = own.interest_treatment.unwrap_or_default();
        Ok(terms)
    }
}
