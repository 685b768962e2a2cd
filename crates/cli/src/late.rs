//! `nesie late`: what paying an instalment late costs, as information.

use clap::Args;
use nesie::application::json::MAX_OVERDUE_DAYS;
use nesie::date::Date;
use nesie::json::Method;
use nesie::loan::{LateLoan, LatePayment};
use nesie::money::Money;
use nesie::request::LateRequest;
use nesie_report as report;
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::{Asked, names_of, read};
use crate::usage::{UsageError, not_given};
use crate::value;

#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "FILE", conflicts_with_all = names_of::<LateFlags>())]
    input: Option<String>,
    #[command(flatten)]
    late: LateFlags,
}

/// A late payment by flags.
#[derive(Args)]
struct LateFlags {
    #[arg(long, value_name = "TENGE", value_parser = value::loan_amount)]
    overdue: Option<Money>,
    #[arg(long, value_name = "NUMBER", value_parser = value::whole(0, MAX_OVERDUE_DAYS))]
    days: Option<u32>,
    #[arg(long, value_name = "DATE", conflicts_with = "days", value_parser = value::date)]
    due_on: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    paid_on: Option<Date>,
    #[arg(long, value_name = "TENGE", value_parser = value::loan_amount)]
    principal: Option<Money>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    disbursed_on: Option<Date>,
}

/// A command line that gives all that must be given.
const EXAMPLE: &str = "nesie late --overdue 500000 --days 10";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let of_flags = || Ok(LateRequest::new(flags.late.terms()?));
    let (request, form) = read(flags.input.as_deref(), LateRequest::from_json, of_flags)?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = Asked { catalogue: &catalogue, method: Method::Late, request: &request, form, answer: nesie::late };
    asked.written(options, |answer, format| {
        Ok(match format {
            Format::Csv => Output::table(&report::penalty_row(answer, options.lang), options),
            Format::Html => Output::sheet(&report::penalty_sheet(answer, options.lang)),
            Format::Xlsx => Output::workbook(sheets::document(&report::penalty_sheet(answer, options.lang))?),
            _ => Output::document(&report::penalty(answer, options.lang)),
        })
    })
}

impl LateFlags {
    fn terms(&self) -> Result<LatePayment, Error> {
        let overdue = self.overdue.ok_or_else(|| UsageError::missing(&["--overdue"], EXAMPLE))?;
        let paid_on = day("--paid-on", self.paid_on)?;
        let due_on = match self.days {
            Some(days) => paid_on
                .plus_days(i64::from(days).saturating_neg())
                .ok_or_else(|| UsageError::before_every_date("--days", days))?,
            None => self.due_on.ok_or_else(|| UsageError::one_missing(&["--days", "--due-on"]))?,
        };
        Ok(LatePayment { overdue, due_on, paid_on, loan: self.loan()? })
    }

    /// The loan that the limit is measured by: both of it or nothing.
    fn loan(&self) -> Result<Option<LateLoan>, UsageError> {
        match (self.principal, self.disbursed_on) {
            (None, None) => Ok(None),
            (Some(principal), Some(disbursed_on)) => Ok(Some(LateLoan { principal, disbursed_on })),
            (principal, disbursed_on) => {
                let flags = [("--principal", principal.is_some()), ("--disbursed-on", disbursed_on.is_some())];
                Err(not_given(&flags)
                    .first()
                    .map_or_else(|| UsageError::required("--principal"), |flag| UsageError::required(flag)))
            }
        }
    }
}
