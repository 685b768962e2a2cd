//! `nesie afford`: the largest loan that a payment can carry.

use clap::Args;
use nesie::application::Purpose;
use nesie::date::Date;
use nesie::json::Method;
use nesie::money::Money;
use nesie::request::{AffordRequest, ApplicationWithoutAmount, InputForm};
use nesie_report as report;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::loan_flags::PlainLoanFlags;
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::Asked;
use crate::usage::{UsageError, not_given};
use crate::value;

/// A plain loan at a rate, or one of a programme.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    payment: Option<Money>,
    #[command(flatten)]
    loan: PlainLoanFlags,
    #[arg(long, value_name = "ID", conflicts_with_all = ["day_count", "grace"])]
    programme: Option<String>,
    #[arg(long, requires = "programme", value_parser = value::word::<Purpose>)]
    purpose: Option<Purpose>,
    #[arg(long, value_name = "DATE", requires = "programme", value_parser = value::quote_date)]
    on: Option<Date>,
}

/// Command lines that give all that must be given.
const EXAMPLE: &str = "nesie afford --payment 500000 --rate 24 --term 60";
const EXAMPLE_OF_A_PROGRAMME: &str = "nesie afford --payment 500000 --term 60 --programme mfo-almaty-secured";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let request = flags.request()?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let form = InputForm::Bare;
    let asked = Asked { catalogue: &catalogue, method: Method::Afford, request: &request, form, answer: nesie::afford };
    asked.written(options, |answer, format| {
        Ok(match format {
            Format::Html => Output::sheet(&report::afford_sheet(&catalogue, &request, answer, options.lang)?),
            _ => Output::document(&report::affordable(answer, options.lang)),
        })
    })
}

impl Flags {
    fn request(&self) -> Result<AffordRequest, Error> {
        let method = self.loan.repayment()?;
        let Some(programme) = &self.programme else {
            // The payment stands where the principal is looked for: the terms have one all the same.
            let terms = self.loan.terms(self.payment, ("--payment", EXAMPLE))?;
            return Ok(AffordRequest::plain(terms.principal, terms));
        };
        let (Some(payment), Some(term)) = (self.payment, self.loan.term) else {
            let given = [("--payment", self.payment.is_some()), ("--term", self.loan.term.is_some())];
            return Err(UsageError::missing(&not_given(&given), EXAMPLE_OF_A_PROGRAMME).into());
        };
        let mut application = ApplicationWithoutAmount::new(term);
        let loan = &mut application.loan;
        (loan.purpose, loan.annual_rate, loan.method) = (self.purpose, self.loan.rate, method);
        loan.disbursed_on = self.loan.disbursed_on;
        Ok(AffordRequest::of_programme(payment, programme.as_str(), application, day("--on", self.on)?))
    }
}
