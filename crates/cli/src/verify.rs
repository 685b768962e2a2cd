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

/// An answer with its receipt and what it was an answer to, or a whole request that has both.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(value_name = "ANSWER")]
    answer: Option<String>,
    #[arg(long, value_name = "FILE")]
    input: String,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    options.as_json()?;
    let (request, form) = flags.request()?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = Asked { catalogue: &catalogue, method: Method::Verify, request: &request, form, answer: nesie::verify };
    let mut output =
        asked.written(options, |answer, _| Ok(Output::document(&report::verification(answer, options.lang))))?;
    output.exit_code = if asked.answer()?.same { 0 } else { DIFFERS };
    Ok(output)
}

impl Flags {
    fn request(&self) -> Result<(VerifyRequest, InputForm), Error> {
        let Some(answer) = &self.answer else {
            return Ok((VerifyRequest::from_input(&read_answer(&self.input)?)?, InputForm::Request));
        };
        if [answer, &self.input].iter().all(|name| *name == STANDARD_INPUT) {
            let kind = UsageErrorKind::Conflict { with: vec![STANDARD_INPUT.into()] };
            let shown = format!("--input {STANDARD_INPUT}");
            return Err(UsageError { field: "--input".into(), shown, kind }.into());
        }
        let (answer, input) = (read_answer(answer)?, read_input(&self.input)?);
        Ok((VerifyRequest::from_texts(&answer, &input)?, InputForm::Bare))
    }
}
