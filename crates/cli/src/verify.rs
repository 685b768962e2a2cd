//! `nesie verify`: makes an answer again and says what differs.

use clap::Args;
use nesie::json::Method;
use nesie::request::{InputForm, VerifyRequest};
use nesie_report as report;

use crate::error::Error;
use crate::files::{STANDARD_INPUT, read_answer, read_catalogue, read_input};
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::request::Asked;
use crate::usage::{UsageError, UsageErrorKind};

/// The exit code of an answer that is not the same.
const DIFFERS: u8 = 1;

/// An answer with its receipt, and what it was an answer to.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(value_name = "ANSWER")]
    answer: String,
    #[arg(long, value_name = "FILE")]
    input: String,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    options.as_json()?;
    if [&flags.answer, &flags.input].iter().all(|name| *name == STANDARD_INPUT) {
        let kind = UsageErrorKind::Conflict { with: vec![STANDARD_INPUT.into()] };
        return Err(UsageError { field: "--input".into(), shown: format!("--input {STANDARD_INPUT}"), kind }.into());
    }
    let (answer, input) = (read_answer(&flags.answer)?, read_input(&flags.input)?);
    let request = VerifyRequest::from_texts(&answer, &input)?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let form = InputForm::Bare;
    let asked = Asked { catalogue: &catalogue, method: Method::Verify, request: &request, form, answer: nesie::verify };
    let mut output =
        asked.written(options, |answer, _| Ok(Output::document(&report::verification(answer, options.lang))))?;
    output.exit_code = if asked.answer()?.same { 0 } else { DIFFERS };
    Ok(output)
}
