//! `nesie settle`: what closes a loan on a day.

use clap::Args;
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::language::Localize;
use nesie::request::SettleRequest;

use crate::clock::day;
use crate::error::Error;
use crate::loan_flags::LoanFlags;
use crate::options::OutputOptions;
use crate::output::Output;
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

pub(crate) fn run(flags: &Flags, options: &OutputOptions) -> Result<Output, Error> {
    let request = SettleRequest::new(flags.loan.terms(EXAMPLE)?, day("--on", flags.on)?);
    let answer = nesie::settle(&Catalogue::builtin()?, &request)?;
    Output::of_record(options, |lang| answer.settlement.localize(lang), &answer, answer.settlement)
}
