//! The answer to a loan.

use nesie::advice::Costs;
use nesie::answer::loan;
use nesie::request::ScheduleRequest;

use crate::column::Task;
use crate::job::{Job, Scratch};
use crate::row::{Refused, Row, Value};

pub(crate) fn answer<'c>(job: &Job<'c>, request: &ScheduleRequest, scratch: &mut Scratch) -> Result<Row<'c>, Refused> {
    // A cell is no part of a request: its field is named without the loan that it would be in.
    let loan = loan(job.catalogue, request).map_err(|error| job.refused(&error.in_part()))?;
    let schedule = &mut scratch.schedule;
    loan.schedule_into(schedule).map_err(|error| job.refused(&error))?;
    let of_contract = schedule.effective_rate().map_err(|error| job.refused(&error))?;
    let of_borrower = match &loan.terms().subsidy {
        None => of_contract,
        Some(_) => schedule.borrower_effective_rate().map_err(|error| job.refused(&error))?,
    };
    let (costs, totals, last) = (Costs::of(schedule, None), schedule.totals(), schedule.rows().last());
    let values = [
        Value::count(schedule.rows().len()),
        Value::of(costs, |costs| Value::Money(costs.first_payment)),
        Value::of(costs, |costs| Value::Money(costs.highest_payment)),
        Value::of(costs, |costs| Value::Date(costs.highest_payment_on)),
        Value::of(last, |last| Value::Money(last.borrower_payment)),
        Value::of(last, |last| Value::Date(last.pay_on)),
        Value::Money(totals.borrower_payment),
        Value::Money(totals.interest),
        Value::Money(totals.borrower_interest()),
        Value::Money(totals.state_interest),
        Value::Money(totals.fees),
        Value::Effective(of_contract),
        Value::Effective(of_borrower),
    ];
    Ok(Row::answered(Task::Schedule, values))
}
