//! What changes in the life of a loan: tranches, new rates, prepayments, by their dates.

use super::error::LoanError;
use super::terms::{LoanTerms, Prepayment, RecurringPrepayment};
use super::vocabulary::{AfterPrepayment, RateChangePayment};
use crate::date::Date;
use crate::money::Money;
use crate::rate::Rate;

/// Something that happens on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Change {
    pub(super) on: Date,
    /// The position in its list of the terms, for messages.
    pub(super) position: usize,
    pub(super) kind: ChangeKind,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum ChangeKind {
    Tranche(Money),
    Rate(Rate, RateChangePayment),
    Prepayment(Ahead),
}

/// A payment ahead of the schedule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ahead {
    pub(super) amount: Money,
    pub(super) then: AfterPrepayment,
    pub(super) settles_interest: bool,
    /// True of one that comes again and again: it is made only while something is owed, and is no more than that.
    pub(super) recurs: bool,
}

impl ChangeKind {
    /// The list of the terms that it comes from.
    pub(super) const fn list(self) -> &'static str {
        match self {
            ChangeKind::Tranche(_) => "tranches",
            ChangeKind::Rate(..) => "rate_changes",
            ChangeKind::Prepayment(Ahead { recurs: false, .. }) => "prepayments",
            ChangeKind::Prepayment(Ahead { recurs: true, .. }) => "recurring_prepayments",
        }
    }

    /// True if there must still be a loan when it comes.
    pub(super) const fn needs_a_loan(self) -> bool {
        !matches!(self, ChangeKind::Rate(..) | ChangeKind::Prepayment(Ahead { recurs: true, .. }))
    }
}

/// The first disbursement and all changes after it, by date.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Changes {
    pub(super) first_disbursement: Money,
    pub(super) list: Vec<Change>,
}

impl Changes {
    /// Checks and sorts the changes of the terms. `last_on` is the last day of the loan.
    pub(super) fn of(terms: &LoanTerms, last_on: Date) -> Result<Changes, LoanError> {
        // In the order of one day. A prepayment comes first: on a due date it belongs to the row that ends then, the
        // others to the row that begins. A tranche is in the balance with which the row closes, so it comes before a rate.
        let mut list = prepayments(terms)?;
        recurring_prepayments(terms, last_on, &mut list)?;
        let first_disbursement = tranches(terms, &mut list)?;
        rate_changes(terms, &mut list)?;
        let first_day = terms.disbursed_on.plus_days(1).unwrap_or(last_on);
        for change in &list {
            // A prepayment may come with the last payment; later money or rates would touch no row.
            let last = match change.kind {
                ChangeKind::Prepayment(..) => last_on,
                ChangeKind::Tranche(_) | ChangeKind::Rate(..) => last_on.plus_days(-1).unwrap_or(last_on),
            };
            if change.on < first_day || change.on > last {
                let (list, position, on) = (change.kind.list(), change.position, change.on);
                return Err(LoanError::OutsideLoan { list, position, on, first: first_day, last });
            }
        }
        list.sort_by_key(|change| change.on);
        let mut rate_before = terms.annual_rate;
        list.retain(|change| match change.kind {
            // A change to the same rate is none.
            ChangeKind::Rate(rate, _) => std::mem::replace(&mut rate_before, rate) != rate,
            ChangeKind::Tranche(_) | ChangeKind::Prepayment(..) => true,
        });
        Ok(Changes { first_disbursement, list })
    }
}

/// Adds the tranches after the first day; answers what is disbursed on it.
fn tranches(terms: &LoanTerms, list: &mut Vec<Change>) -> Result<Money, LoanError> {
    if terms.tranches.is_empty() {
        return Ok(terms.principal);
    }
    let sum = Money::checked_sum(terms.tranches.iter().map(|tranche| tranche.amount));
    if sum != Some(terms.principal) {
        return Err(LoanError::TranchesSum { sum, principal: terms.principal });
    }
    let mut first = Money::ZERO;
    for (position, tranche) in terms.tranches.iter().enumerate() {
        if tranche.amount.is_zero() {
            return Err(LoanError::NothingMoved { list: "tranches", position });
        }
        if tranche.on == terms.disbursed_on {
            first = first.checked_add(tranche.amount).ok_or(LoanError::TooLarge)?;
        } else {
            list.push(Change { on: tranche.on, position, kind: ChangeKind::Tranche(tranche.amount) });
        }
    }
    if first.is_zero() {
        return Err(LoanError::FirstTranche { disbursed_on: terms.disbursed_on });
    }
    Ok(first)
}

/// Adds the changes of the rate.
fn rate_changes(terms: &LoanTerms, list: &mut Vec<Change>) -> Result<(), LoanError> {
    let mut by_date: Vec<_> = terms.rate_changes.iter().enumerate().collect();
    by_date.sort_by_key(|(_, change)| change.on);
    let mut day_before = None;
    for (position, change) in by_date {
        if day_before == Some(change.on) {
            return Err(LoanError::TwoOnOneDay { list: "rate_changes", position, on: change.on });
        }
        day_before = Some(change.on);
        list.push(Change { on: change.on, position, kind: ChangeKind::Rate(change.annual_rate, change.payment) });
    }
    Ok(())
}

/// The prepayments, those of one day as one.
fn prepayments(terms: &LoanTerms) -> Result<Vec<Change>, LoanError> {
    let mut list: Vec<Change> = Vec::new();
    for (position, prepayment) in terms.prepayments.iter().enumerate() {
        if prepayment.amount.is_zero() {
            return Err(LoanError::NothingMoved { list: "prepayments", position });
        }
        let Prepayment { on, amount, then, settles_interest } = *prepayment;
        let same_day = list.iter_mut().find(|change| change.on == on);
        match same_day.map(|change| &mut change.kind) {
            Some(ChangeKind::Prepayment(ahead)) if (ahead.then, ahead.settles_interest) == (then, settles_interest) => {
                ahead.amount = ahead.amount.checked_add(amount).ok_or(LoanError::TooLarge)?;
            }
            Some(_) => return Err(LoanError::TwoOnOneDay { list: "prepayments", position, on }),
            None => {
                let kind = ChangeKind::Prepayment(Ahead { amount, then, settles_interest, recurs: false });
                list.push(Change { on, position, kind });
            }
        }
    }
    Ok(list)
}

/// Adds the prepayments that come again and again, up to the last day of the loan.
fn recurring_prepayments(terms: &LoanTerms, last_on: Date, list: &mut Vec<Change>) -> Result<(), LoanError> {
    for (position, recurring) in terms.recurring_prepayments.iter().enumerate() {
        let RecurringPrepayment { from, every, amount, then, settles_interest } = *recurring;
        if amount.is_zero() {
            return Err(LoanError::NothingMoved { list: "recurring_prepayments", position });
        }
        let kind = ChangeKind::Prepayment(Ahead { amount, then, settles_interest, recurs: true });
        let days = (0..).map_while(|count| every.after(from, count, from.day()));
        list.push(Change { on: from, position, kind });
        list.extend(days.skip(1).take_while(|on| *on <= last_on).map(|on| Change { on, position, kind }));
    }
    Ok(())
}
