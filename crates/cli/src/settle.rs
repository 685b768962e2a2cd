//! `nesie settle`: what closes a loan on a day.

use clap::Args;
use nesie::date::Date;
use nesie::json::Method;
use nesie::request::SettleRequest;
use nesie_report as report;
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::loan_flags::LoanFlags;
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::Asked;
use crate::value;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    loan: LoanFlags,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    on: Option<Date>,
}

/// A command line that gives all that must be given.
const EXAMPLE: &str = "nesie settle --principal 10000000 --rate 24 --term 12 --disbursed-on 2026-01-15";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let as_of = day("--on", flags.on)?;
    let (mut request, form) = flags.loan.read(
        EXAMPLE,
        |text| SettleRequest::from_input(text, as_of),
        |loan| SettleRequest::new(loan, as_of),
    )?;
    request.as_of = flags.on.unwrap_or(request.as_of);
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = Asked { catalogue: &catalogue, method: Method::Settle, request: &request, form, answer: nesie::settle };
    asked.written(options, |answer, format| {
        Ok(match format {
            Format::Csv => Output::table(&report::settlement_row(answer, options.lang), options),
            Format::Html => Output::sheet(&report::settlement_sheet(&catalogue, answer, options.lang)?),
            Format::Xlsx => Output::workbook(sheets::settlement(&catalogue, answer, options.lang)?),
            _ => Output::document(&report::settlement(answer, options.lang)),
        })
    })
}
