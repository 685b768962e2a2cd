//! `nesie afford`: the largest loan that a payment can carry, how many payments repay a loan, or the rate that they hide.

use clap::{Args, Id};
use nesie::application::Purpose;
use nesie::date::Date;
use nesie::json::Method;
use nesie::loan::Sought;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::{AffordRequest, ApplicationWithoutAmount};
use nesie_report as report;
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::loan_flags::PlainLoanFlags;
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::{Asked, names_of, read};
use crate::usage::{UsageError, not_given};
use crate::value;

/// A plain loan at a rate, one of a programme, or either by `--input`.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "FILE")]
    #[arg(conflicts_with_all = names_of::<OwnFlags>(), conflicts_with_all = names_of::<PlainLoanFlags>())]
    input: Option<String>,
    #[command(flatten)]
    own: OwnFlags,
    #[command(flatten)]
    loan: PlainLoanFlags,
}

/// What is asked besides the loan itself.
#[derive(Args)]
struct OwnFlags {
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    payment: Option<Money>,
    #[arg(long, value_name = "TENGE", value_parser = value::loan_amount)]
    amount: Option<Money>,
    #[arg(long, value_name = "ID", conflicts_with_all = excluded_by_a_programme())]
    programme: Option<String>,
    #[arg(long, requires = "programme", value_parser = value::named::<Purpose>)]
    purpose: Option<Purpose>,
    #[arg(long, value_name = "DATE", requires = "programme", value_parser = value::quote_date)]
    on: Option<Date>,
}

/// What of a plain loan is asked of a programme too.
const OF_A_PROGRAMME_TOO: [&str; 4] = ["rate", "term", "disbursed_on", "method"];

/// What a programme excludes: the rest of a loan it says itself, and the amount is sought.
fn excluded_by_a_programme() -> impl Iterator<Item = Id> {
    let of_the_loan = names_of::<PlainLoanFlags>().into_iter();
    of_the_loan.filter(|name| !OF_A_PROGRAMME_TOO.contains(&name.as_str())).chain(["amount".into()])
}

/// Command lines that give all that must be given.
const EXAMPLE: &str = "nesie afford --payment 500000 --rate 24 --term 60";
const EXAMPLE_OF_AN_OFFER: &str = "nesie afford --amount 10000000 --payment 500000 --rate 24";
const EXAMPLE_OF_A_PROGRAMME: &str = "nesie afford --payment 500000 --term 60 --programme mfo-almaty-secured";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let (request, form) = read(flags.input.as_deref(), AffordRequest::from_json, || flags.request())?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = Asked { catalogue: &catalogue, method: Method::Afford, request: &request, form, answer: nesie::afford };
    asked.written(options, |answer, format| {
        Ok(match format {
            Format::Csv => Output::table(&report::affordable_row(answer, options.lang), options),
            Format::Html => Output::sheet(&report::afford_sheet(&catalogue, &request, answer, options.lang)?),
            Format::Xlsx => Output::workbook(sheets::afford(&catalogue, &request, answer, options.lang)?),
            _ => Output::document(&report::affordable(answer, options.lang)),
        })
    })
}

impl Flags {
    fn request(&self) -> Result<AffordRequest, Error> {
        let method = self.loan.repayment()?;
        let Some(programme) = &self.own.programme else {
            if let Some(amount) = self.own.amount {
                return self.of_offer(amount);
            }
            // The payment stands where the principal is looked for: the terms have one all the same.
            let terms = self.loan.terms(self.own.payment, ("--payment", EXAMPLE))?;
            return Ok(AffordRequest::plain(terms.principal, terms));
        };
        let (Some(payment), Some(term)) = (self.own.payment, self.loan.term) else {
            let given = [("--payment", self.own.payment.is_some()), ("--term", self.loan.term.is_some())];
            return Err(UsageError::missing(&not_given(&given), EXAMPLE_OF_A_PROGRAMME).into());
        };
        let mut application = ApplicationWithoutAmount::new(term);
        let loan = &mut application.loan;
        (loan.purpose, loan.annual_rate, loan.method) = (self.own.purpose, self.loan.rate, method);
        loan.disbursed_on = self.loan.disbursed_on;
        Ok(AffordRequest::of_programme(payment, programme.as_str(), application, day("--on", self.own.on)?))
    }

    /// What is sought of a loan in hand: how many payments repay it at a rate, or the rate that they hide over a term. What is
    /// sought is not looked at in the terms.
    fn of_offer(&self, amount: Money) -> Result<AffordRequest, Error> {
        let (find, rate, term) = match (self.loan.rate, self.loan.term) {
            (Some(rate), None) => (Sought::Instalments, rate, 1),
            (None, Some(term)) => (Sought::AnnualRate, Rate::ZERO, term),
            (None, None) => return Err(UsageError::one_missing(&["--rate", "--term"]).into()),
            (Some(_), Some(_)) => return Err(UsageError::one_too_many("--term", &["--amount", "--rate"]).into()),
        };
        let Some(payment) = self.own.payment else {
            return Err(UsageError::missing(&["--payment"], EXAMPLE_OF_AN_OFFER).into());
        };
        Ok(AffordRequest::of_offer(payment, find, self.loan.terms_of(amount, rate, term)?))
    }
}
