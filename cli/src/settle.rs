//! `nesie settle`: what closes a loan on a day.

use clap::Args;
use csv::Writer;
use nesie::language::Say;
use nesie::loan::contract::SettlementAnswer;

use crate::arguments::{Format, Output, Wanted, date, required};
use crate::fault::Fault;
use crate::files::today;
use crate::loan_flags::LoanFlags;
use crate::page::Page;
use crate::schedule::finished;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    loan: LoanFlags,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

pub(crate) fn run(flags: &Flags, wanted: &Wanted) -> Result<Output, Fault> {
    let loan = flags.loan.loan()?;
    let on = required("--on", date("--on", flags.on.as_deref())?.or_else(today))?;
    let answer = SettlementAnswer::new(&loan, on)?;
    let text = match wanted.format {
        Format::Text => Page::of_lines(&answer.settlement.say(wanted.lang)),
        Format::Json => Output::json(&answer)?.text,
        Format::Csv => {
            let mut writer = Writer::from_writer(Vec::new());
            writer.serialize(answer.settlement)?;
            finished(writer)?
        }
    };
    Ok(Output::answered(text))
}
