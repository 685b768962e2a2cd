//! The interest subsidy: on which days the state pays which rate.
//!
//! The contract's interest does not know of it: where a step of the subsidised rate, or its start or end,
//! falls inside a row, only the state's interest is cut there. So a subsidy that is added, stepped or stopped
//! leaves every amount of the contract as it was.

use super::accrual::Accrual;
use super::changes::{Change, ChangeKind};
use super::error::LoanError;
use super::piece::Piece;
use super::subsidy_error::SubsidyError;
use super::terms::{LoanTerms, Subsidy};
use super::vocabulary::HolidayOf;
use crate::date::Date;
use crate::day_count::{Period, YearFraction};
use crate::rate::Rate;

/// Days over which the state pays one rate.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Segment {
    days: Period,
    rate: Rate,
    accrual: Accrual,
}

/// What the state pays over the life of a loan; nothing without a subsidy.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct StateInterest {
    /// One for each step, in their order, none of them empty.
    segments: Vec<Segment>,
}

impl StateInterest {
    /// Checks the subsidy of the terms. `last_due_on` is the last due date, `changes` all changes of the loan by date.
    pub(super) fn of(terms: &LoanTerms, last_due_on: Date, changes: &[Change]) -> Result<StateInterest, LoanError> {
        match &terms.subsidy {
            Some(subsidy) => {
                StateInterest::of_subsidy(subsidy, terms, last_due_on, changes).map_err(LoanError::Subsidy)
            }
            None => Ok(StateInterest::default()),
        }
    }

    fn of_subsidy(
        subsidy: &Subsidy,
        terms: &LoanTerms,
        last_due_on: Date,
        changes: &[Change],
    ) -> Result<StateInterest, SubsidyError> {
        if terms.grace.interest_months > 0 {
            return Err(SubsidyError::WithInterestGrace { interest_months: terms.grace.interest_months });
        }
        if let Some(position) = terms.holidays.iter().position(|holiday| holiday.of == HolidayOf::Payment) {
            return Err(SubsidyError::WithPaymentHoliday { position });
        }
        let settling = [
            ("prepayments", terms.prepayments.iter().position(|prepayment| prepayment.settles_interest)),
            ("recurring_prepayments", terms.recurring_prepayments.iter().position(|ahead| ahead.settles_interest)),
        ];
        if let Some((list, position)) = settling.into_iter().find_map(|(list, position)| Some((list, position?))) {
            return Err(SubsidyError::WithSettledInterest { list, position });
        }
        let ends_on = checked_end(subsidy, terms, last_due_on)?;
        check_steps(subsidy)?;
        let starts = subsidy.steps.iter().map(|step| subsidy.from.same_day_after(step.after_months).unwrap_or(ends_on));
        let ends = starts.clone().skip(1).chain([ends_on]);
        let segments = subsidy.steps.iter().zip(starts.zip(ends)).map(|(step, (from, to))| Segment {
            days: Period { from, to: to.min(ends_on) },
            rate: step.rate,
            accrual: Accrual::new(step.rate, terms.rounding),
        });
        let state_interest =
            StateInterest { segments: segments.take_while(|part| part.days.from < part.days.to).collect() };
        state_interest.check_nominal(terms.annual_rate, changes)?;
        Ok(state_interest)
    }

    /// The state never pays a higher rate than the contract has on that day.
    fn check_nominal(&self, first: Rate, changes: &[Change]) -> Result<(), SubsidyError> {
        for (position, segment) in self.segments.iter().enumerate() {
            let refused = |nominal, on| Err(SubsidyError::AboveNominal { position, rate: segment.rate, nominal, on });
            let mut nominal = first;
            for change in changes {
                let ChangeKind::Rate(rate, _) = change.kind else { continue };
                if change.on <= segment.days.from {
                    nominal = rate;
                } else if change.on < segment.days.to && segment.rate > rate {
                    return refused(rate, change.on);
                }
            }
            if segment.rate > nominal {
                return refused(nominal, segment.days.from);
            }
        }
        Ok(())
    }

    /// The first day that the state does not pay for; `None` without a subsidy, or if it is stopped on its first day.
    pub(super) fn ends_on(&self) -> Option<Date> {
        self.segments.last().map(|segment| segment.days.to)
    }

    /// True if the state pays on no day.
    pub(super) const fn is_nothing(&self) -> bool {
        self.segments.is_empty()
    }

    /// The state's interest on a balance over a piece of a row, cut wherever the subsidised rate changes.
    /// `fraction` is the share of a year that the whole piece is, `share` tells that of a part.
    pub(super) fn pieces(
        &self,
        balance_tiyn: i64,
        piece: Period,
        fraction: YearFraction,
        share: impl Fn(Period) -> YearFraction,
    ) -> impl Iterator<Item = Piece> {
        self.segments.iter().filter_map(move |segment| {
            let days = Period { from: segment.days.from.max(piece.from), to: segment.days.to.min(piece.to) };
            if days.from >= days.to {
                return None;
            }
            let fraction = if days == piece { fraction } else { share(days) };
            let interest_tiyn = segment.accrual.interest(balance_tiyn, fraction);
            Some(Piece { from: days.from, to: days.to, balance_tiyn, rate: segment.rate, fraction, interest_tiyn })
        })
    }
}

/// The day on which the subsidy ends: that of its last month, or the one on which it is stopped.
fn checked_end(subsidy: &Subsidy, terms: &LoanTerms, last_due_on: Date) -> Result<Date, SubsidyError> {
    let (from, first) = (subsidy.from, terms.disbursed_on);
    // A loan of sixty months may fall due for the last time a few days short of them.
    let term_end = first.same_day_after(terms.term_months()).unwrap_or(last_due_on).max(last_due_on);
    // The last day from which a whole month fits.
    let month_before = (-31..0).filter_map(|days| term_end.plus_days(days));
    let last = month_before.filter(|day| day.same_day_after(1).is_some_and(|end| end <= term_end)).max();
    let last = last.unwrap_or(first);
    if from < first || from > last {
        return Err(SubsidyError::From { from, first, last });
    }
    let months = subsidy.months;
    let ends_on = subsidy.from.same_day_after(months).filter(|end| months > 0 && *end <= term_end);
    let Some(ends_on) = ends_on else {
        return Err(SubsidyError::Months {
            months,
            max_months: from.whole_months_until(term_end),
            loan_ends_on: term_end,
        });
    };
    match subsidy.stops_on {
        Some(on) if on < from || on > ends_on => Err(SubsidyError::StopsOn { on, first: from, last: ends_on }),
        Some(on) => Ok(on),
        None => Ok(ends_on),
    }
}

/// The steps begin with the subsidy, follow one another and lie within it.
fn check_steps(subsidy: &Subsidy) -> Result<(), SubsidyError> {
    let mut earliest = 0;
    for (position, step) in subsidy.steps.iter().enumerate() {
        let after_months = step.after_months;
        let latest = if position == 0 { 0 } else { subsidy.months.saturating_sub(1) };
        if after_months < earliest || after_months > latest {
            return Err(SubsidyError::Step { position, after_months, earliest, latest });
        }
        earliest = after_months.saturating_add(1);
    }
    if subsidy.steps.is_empty() { Err(SubsidyError::NoSteps) } else { Ok(()) }
}
