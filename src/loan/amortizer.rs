//! Row by row through the life of a loan.

use super::Loan;
use super::accrual::{Accrual, QuickAccrual};
use super::amount::money;
use super::changes::Change;
use super::daily_worth::Flow;
use super::error::LoanError;
use super::piece::Piece;
use super::plan::{LevelPlan, Repayment};
use super::schedule::{Row, Sums};
use super::spans::Span;
use crate::date::Date;
use crate::money::Money;
use crate::rate::Rate;

/// Where the loan stands between two rows.
pub(super) struct Amortizer<'a> {
    pub(super) loan: &'a Loan,
    pub(super) rate: Rate,
    pub(super) accrual: Accrual,
    pub(super) balance_tiyn: i64,
    /// Rows that there will be; fewer than the terms say after a prepayment that shortens.
    pub(super) end: usize,
    pub(super) repayment: Repayment,
    /// The changes that are still to come.
    pub(super) changes: &'a [Change],
    /// What has moved apart from the rows' own payments.
    pub(super) moved: Vec<Moved>,
    /// What of the tranches is still to come.
    pub(super) undrawn_tiyn: i64,
    /// Prepayments that shorten and are not yet reflected in `end`.
    pub(super) shortening_tiyn: i64,
    /// The next row is to be planned anew.
    pub(super) must_plan: bool,
    /// So is the row at hand.
    pub(super) must_plan_now: bool,
    /// A prepayment is to lower the payment.
    pub(super) must_lower: bool,
    /// Interest accrued in a grace or a holiday and not yet paid, and the part of it that each row pays.
    pub(super) deferred_tiyn: i64,
    pub(super) deferred_part_tiyn: i64,
    /// The pieces of the row at hand.
    pub(super) pieces: Vec<Piece>,
    /// Those of the state's interest in it, cut where the subsidised rate changes too.
    pub(super) state_pieces: Vec<Piece>,
    pub(super) first_level: Option<LevelPlan>,
    /// The level payment that was planned last.
    pub(super) last_level: Option<LevelPlan>,
    /// What of the last row's interest its payment was not planned for: what prepayments paid, and what came on top.
    pub(super) not_planned_for: [i64; 2],
}

/// What moves on a day apart from a row's own payment, in tiyn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moved {
    pub(super) on: Date,
    /// A tranche.
    pub(super) drawn_tiyn: i64,
    /// Principal paid ahead.
    pub(super) prepaid_tiyn: i64,
    /// Interest paid with it.
    pub(super) settled_tiyn: i64,
}

impl Moved {
    pub(super) const fn flow(&self) -> Flow {
        let paid = self.prepaid_tiyn.saturating_add(self.settled_tiyn);
        Flow { on: self.on, tiyn: self.drawn_tiyn.saturating_sub(paid) }
    }
}

/// What all rows come to.
pub(super) struct Written {
    pub(super) sums: Sums,
    /// The first level payment of an annuity.
    pub(super) first_level: Option<LevelPlan>,
    pub(super) moved: Vec<Moved>,
}

impl<'a> Amortizer<'a> {
    pub(super) fn new(loan: &'a Loan) -> Self {
        let terms = &loan.terms;
        let drawn = loan.changes.first_disbursement.tiyn();
        Amortizer {
            loan,
            rate: terms.annual_rate,
            accrual: Accrual::new(terms.annual_rate, terms.rounding),
            balance_tiyn: drawn,
            end: loan.spans.len(),
            repayment: Repayment::AtEnd,
            changes: &loan.changes.list,
            moved: Vec::new(),
            undrawn_tiyn: terms.principal.tiyn().saturating_sub(drawn),
            shortening_tiyn: 0,
            must_plan: true,
            must_plan_now: false,
            must_lower: false,
            deferred_tiyn: 0,
            deferred_part_tiyn: 0,
            pieces: Vec::new(),
            state_pieces: Vec::new(),
            first_level: None,
            last_level: None,
            not_planned_for: [0; 2],
        }
    }

    /// Writes all rows into `rows`.
    pub(super) fn write(mut self, rows: &mut Vec<Row>) -> Result<Written, LoanError> {
        let mut sums = Sums::default();
        rows.clear();
        rows.reserve(self.loan.spans.len());
        for (position, span) in self.loan.spans.iter().enumerate() {
            if position >= self.end {
                break;
            }
            if self.is_plain_from(position) {
                self.write_plain(position, rows, &mut sums)?;
                break;
            }
            let row = self.row(position, span)?;
            sums.add(&row);
            rows.push(row);
        }
        self.refuse_what_is_left(rows)?;
        Ok(Written { sums, first_level: self.first_level, moved: self.moved })
    }

    /// True if nothing but payments of interest and principal happens from a row on.
    fn is_plain_from(&self, position: usize) -> bool {
        let loan = self.loan;
        let is_after_grace = position >= loan.grace_rows.max(loan.interest_grace_end);
        let is_left_alone = self.changes.is_empty() && self.deferred_tiyn == 0;
        let has_no_clause = loan.holidays.is_empty() && loan.terms.balloon.is_zero() && !loan.terms.ends_when_cleared();
        let is_as_usual = has_no_clause && !loan.is_on_top(position);
        let has_no_more = loan.state_interest.is_nothing() && !loan.fees.has_later();
        is_after_grace && is_left_alone && is_as_usual && has_no_more
    }

    /// The rest of the rows by a shorter way than [`Amortizer::row`], to the same figures: most loans are
    /// plain, and callers compute millions.
    fn write_plain(&mut self, position: usize, rows: &mut Vec<Row>, sums: &mut Sums) -> Result<(), LoanError> {
        self.plan_if_due(position);
        match self.repayment {
            // Said apart, so that the rows of the usual method ask nothing else.
            Repayment::Level(level) => {
                self.write_planned(position, rows, sums, |_, interest| level.saturating_sub(interest))
            }
            _ => self.write_planned(position, rows, sums, |row, interest| self.planned(row, interest)),
        }
    }

    /// [`Amortizer::write_plain`] with the principal that the plan has for a row and its interest.
    #[inline]
    fn write_planned(
        &self,
        position: usize,
        rows: &mut Vec<Row>,
        sums: &mut Sums,
        planned: impl Fn(usize, i64) -> i64,
    ) -> Result<(), LoanError> {
        let mut accrual = QuickAccrual::new(self.accrual);
        let rest = self.loan.spans.get(position..self.end).unwrap_or_default();
        let mut opening = money(self.balance_tiyn)?;
        let mut interest_sum: i64 = 0;
        for (position, span) in (position..).zip(rest) {
            let interest = accrual.interest(opening.tiyn(), span.fraction);
            let is_last = position.saturating_add(1) == self.end;
            let planned = if is_last { opening.tiyn() } else { planned(position, interest) };
            let (interest, principal) = (money(interest)?, money(planned.clamp(0, opening.tiyn()))?);
            let payment = interest.checked_add(principal).ok_or(LoanError::TooLarge)?;
            let closing = opening.saturating_sub(principal);
            interest_sum = interest_sum.saturating_add(interest.tiyn());
            rows.push(Row {
                n: number_of(position),
                due_on: span.due_on,
                pay_on: span.pay_on,
                opening,
                interest,
                principal,
                fees: Money::ZERO,
                payment,
                closing,
                state_interest: Money::ZERO,
                borrower_interest: interest,
                borrower_payment: payment,
                prepaid: Money::ZERO,
                settled_interest: Money::ZERO,
                accrues_to: span.accrues.to,
                fees_outside_gesv: Money::ZERO,
            });
            opening = closing;
        }
        sums.add_plain(interest_sum, self.balance_tiyn.saturating_sub(opening.tiyn()));
        Ok(())
    }

    /// A prepayment or a tranche after the loan has ended. A new rate then concerns nobody.
    fn refuse_what_is_left(&self, rows: &[Row]) -> Result<(), LoanError> {
        let Some(last) = rows.last() else { return Ok(()) };
        match self.changes.iter().find(|change| change.kind.needs_a_loan()) {
            Some(change) => {
                let (list, position, on) = (change.kind.list(), change.position, change.on);
                Err(LoanError::AfterEnd { list, position, on, ended_on: last.due_on })
            }
            None => Ok(()),
        }
    }

    /// The next row. Rows must be asked for in order, from 0 to `end`.
    pub(super) fn row(&mut self, position: usize, span: &Span) -> Result<Row, LoanError> {
        let opening = self.balance_tiyn;
        let accrued = self.until(position, span, None)?;
        self.pay(position, span, opening, accrued)
    }
}

/// The number of the row at a position, from 1.
#[inline]
pub(super) fn number_of(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX).saturating_add(1)
}
