//! `nesie late`: what paying an instalment late costs, as information.

use clap::Args;
use nesie::application::json::MAX_OVERDUE_DAYS;
use nesie::date::Date;
use nesie::loan::contract::LateAnswer;
use nesie::loan::{LateLoan, LatePayment};

use crate::arguments::{Output, date, day, loan_amount, required, whole};
use crate::fault::Fault;
use crate::mistake::Mistake;
use crate::wanted::Wanted;

#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "TENGE")]
    overdue: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    days: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "days")]
    due_on: Option<String>,
    #[arg(long, value_name = "DATE")]
    paid_on: Option<String>,
    #[arg(long, value_name = "TENGE")]
    principal: Option<String>,
    #[arg(long, value_name = "DATE")]
    disbursed_on: Option<String>,
}

pub(crate) fn run(flags: &Flags, wanted: &Wanted) -> Result<Output, Fault> {
    let answer = LateAnswer::new(flags.late()?)?;
    Output::of_record(wanted, |lang| answer.penalty.lines(&answer.late, lang), &answer, answer.penalty)
}

impl Flags {
    fn late(&self) -> Result<LatePayment, Fault> {
        let overdue = required("--overdue", loan_amount("--overdue", self.overdue.as_deref())?)?;
        let paid_on = day("--paid-on", self.paid_on.as_deref())?;
        let due_on = match whole("--days", self.days.as_deref(), 0, MAX_OVERDUE_DAYS)? {
            Some(days) => paid_on
                .plus_days(i64::from(days).saturating_neg())
                .ok_or_else(|| Mistake::before_every_date("--days", days))?,
            None => date("--due-on", self.due_on.as_deref())?
                .ok_or_else(|| Mistake::one_missing(&["--days", "--due-on"]))?,
        };
        Ok(LatePayment { overdue, due_on, paid_on, loan: self.loan()? })
    }

    /// The loan that the limit is measured by: both of it or nothing.
    fn loan(&self) -> Result<Option<LateLoan>, Fault> {
        let principal = loan_amount("--principal", self.principal.as_deref())?;
        let disbursed_on: Option<Date> = date("--disbursed-on", self.disbursed_on.as_deref())?;
        if principal.is_none() && disbursed_on.is_none() {
            return Ok(None);
        }
        let principal = required("--principal", principal)?;
        Ok(Some(LateLoan { principal, disbursed_on: required("--disbursed-on", disbursed_on)? }))
    }
}
