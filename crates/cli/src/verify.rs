//! `nesie verify`: makes an answer again and says what differs.

use clap::Args;
use nesie::language::Localize;
use nesie::receipt::{VerificationAnswer, verify};

use crate::arguments::{Output, Shared};
use crate::fault::Fault;
use crate::files::{STANDARD_INPUT, read_answer, read_catalogue, read_input};
use crate::mistake::{Mistake, Slip};
use crate::page::Page;
use crate::wanted::Wanted;

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

pub(crate) fn run(flags: &Flags, shared: &Shared, wanted: &Wanted) -> Result<Output, Fault> {
    let as_json = wanted.as_json()?;
    if [&flags.answer, &flags.input].iter().all(|name| *name == STANDARD_INPUT) {
        let slip = Slip::Conflict { with: vec![STANDARD_INPUT.into()] };
        return Err(Mistake { field: "--input".into(), shown: format!("--input {STANDARD_INPUT}"), slip }.into());
    }
    let (answer, input) = (read_answer(&flags.answer)?, read_input(&flags.input)?);
    let verification = verify(&answer, &input, &read_catalogue(shared.catalogue.as_deref())?)?;
    let same = verification.differences.is_empty();
    let text = if as_json {
        Output::json(&VerificationAnswer::new(&verification))?.text
    } else {
        let mut page = Page::default();
        page.paragraph("", &verification.localize(wanted.lang));
        for difference in &verification.differences {
            page.paragraph("  ", &difference.localize(wanted.lang));
        }
        page.into_text()
    };
    Ok(Output { text, exit_code: if same { 0 } else { DIFFERS } })
}
