//! `nesie settle`: what closes a loan on a day.

use clap::Args;
use nesie::language::Localize;
use nesie::loan::contract::SettlementAnswer;

use crate::arguments::{Output, day};
use crate::fault::Fault;
use crate::loan_flags::LoanFlags;
use crate::wanted::Wanted;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    loan: LoanFlags,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

pub(crate) fn run(flags: &Flags, wanted: &Wanted) -> Result<Output, Fault> {
    let loan = flags.loan.loan()?;
    let on = day("--on", flags.on.as_deref())?;
    let answer = SettlementAnswer::new(&loan, on)?;
    Output::of_record(wanted, |lang| answer.settlement.localize(lang), &answer, answer.settlement)
}
