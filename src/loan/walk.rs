//! Row by row through the life of a loan.

use super::Loan;
use super::accrual::{Accrual, QuickAccrual, share_of};
use super::changes::{Change, ChangeKind};
use super::error::LoanError;
use super::fees::FeeSum;
use super::repayment::{LevelPlan, Repayment};
use super::schedule::{Row, Sums};
use super::spans::Span;
use super::terms::{AfterPrepayment, InterestTreatment, Method};
use crate::date::Date;
use crate::day_count::{Period, YearFraction};
use crate::money::Money;
use crate::rate::Rate;

/// A time within a row over which neither the balance nor the rate changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    /// The day on which it ends.
    pub(super) to: Date,
    pub(super) balance_tiyn: i64,
    pub(super) rate: Rate,
    pub(super) fraction: YearFraction,
    pub(super) interest_tiyn: i64,
}

/// Where the loan stands between two rows.
pub(super) struct Walk<'a> {
    pub(super) loan: &'a Loan,
    pub(super) rate: Rate,
    pub(super) accrual: Accrual,
    pub(super) balance_tiyn: i64,
    /// Rows that there will be; fewer than the terms say after a prepayment that shortens.
    pub(super) end: usize,
    pub(super) repayment: Repayment,
    /// The changes that are still to come.
    pub(super) changes: &'a [Change],
    /// What of the tranches is still to come.
    pub(super) undrawn_tiyn: i64,
    /// Prepayments that shorten and are not yet reflected in `end`.
    pub(super) shortening_tiyn: i64,
    must_plan: bool,
    /// A prepayment is to lower the payment.
    pub(super) must_lower: bool,
    /// Interest accrued in the grace and not yet paid, and the part of it that each row pays.
    pub(super) deferred_tiyn: i64,
    deferred_part_tiyn: i64,
    /// The pieces of the row at hand.
    pub(super) pieces: Vec<Piece>,
    /// Those of the state's part of it, cut where the subsidised rate changes too.
    pub(super) state_pieces: Vec<Piece>,
    pub(super) first_level: Option<LevelPlan>,
}

/// What happens in a row before its payment.
#[derive(Default)]
pub(super) struct Before {
    pub(super) interest_tiyn: i64,
    prepaid_tiyn: i64,
    pub(super) fees: FeeSum,
}

impl<'a> Walk<'a> {
    pub(super) fn new(loan: &'a Loan) -> Self {
        let terms = &loan.terms;
        let drawn = loan.changes.first_disbursement.tiyn();
        Walk {
            loan,
            rate: terms.annual_rate,
            accrual: Accrual::new(terms.annual_rate, terms.rounding),
            balance_tiyn: drawn,
            end: loan.spans.len(),
            repayment: Repayment::AtEnd,
            changes: &loan.changes.list,
            undrawn_tiyn: terms.principal.tiyn().saturating_sub(drawn),
            shortening_tiyn: 0,
            must_plan: false,
            must_lower: false,
            deferred_tiyn: 0,
            deferred_part_tiyn: 0,
            pieces: Vec::new(),
            state_pieces: Vec::new(),
            first_level: None,
        }
    }

    /// Writes all rows into `rows`; answers their sums and the first level payment of an annuity.
    pub(super) fn write(mut self, rows: &mut Vec<Row>) -> Result<(Sums, Option<LevelPlan>), LoanError> {
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
        Ok((sums, self.first_level))
    }

    /// True if nothing but payments of interest and principal happens from a row on.
    fn is_plain_from(&self, position: usize) -> bool {
        let loan = self.loan;
        let is_after_grace = position >= loan.grace_rows.max(loan.interest_grace_rows);
        let is_left_alone = self.changes.is_empty() && self.deferred_tiyn == 0;
        is_after_grace && is_left_alone && loan.state_interest.is_nothing() && !loan.fees.has_later()
    }

    /// The rest of the rows by a shorter way than [`Walk::row`], to the same figures: most loans are
    /// plain, and callers reckon millions.
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

    /// [`Walk::write_plain`] with the principal that the plan has for a row and its interest.
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
        match self.changes.iter().find(|change| !matches!(change.kind, ChangeKind::Rate(_))) {
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
        let before = self.until(position, span, None)?;
        self.pay(position, span, opening, before)
    }

    /// What happens in a row before its payment, or until `day` if one is given: without the changes of that day then.
    pub(super) fn until(&mut self, position: usize, span: &Span, day: Option<Date>) -> Result<Before, LoanError> {
        let ends_on = day.unwrap_or(span.accrues.to);
        let mut before = Before::default();
        self.pieces.clear();
        self.state_pieces.clear();
        let mut from = span.accrues.from;
        self.apply_changes_of_first_day(from)?;
        self.plan_if_due(position);
        while let Some(change) = self.take_change(span, day) {
            self.accrue(&mut before, span, Period { from, to: change.on });
            from = from.max(change.on);
            self.apply(change, &mut before)?;
            let is_paid_off = self.balance_tiyn == 0 && self.undrawn_tiyn == 0;
            if is_paid_off && matches!(change.kind, ChangeKind::Prepayment(..)) {
                self.end = position.saturating_add(1);
            }
        }
        self.accrue(&mut before, span, Period { from, to: ends_on });
        Ok(before)
    }

    /// The next change that falls into the row. One on its last day belongs to it only if it is a
    /// prepayment.
    fn take_change(&mut self, span: &Span, day: Option<Date>) -> Option<Change> {
        let (change, rest) = self.changes.split_first()?;
        let in_time = day.is_none_or(|day| change.on < day);
        let belongs = match change.kind {
            ChangeKind::Prepayment(..) => change.on <= span.accrues.to,
            ChangeKind::Tranche(_) | ChangeKind::Rate(_) => change.on < span.accrues.to,
        };
        (belongs && in_time).then(|| {
            self.changes = rest;
            *change
        })
    }

    /// Rates of the row's first day count from it, and for its own payment.
    fn apply_changes_of_first_day(&mut self, first_day: Date) -> Result<(), LoanError> {
        while let Some((change, rest)) = self.changes.split_first() {
            if change.on > first_day || matches!(change.kind, ChangeKind::Prepayment(..)) {
                break;
            }
            self.changes = rest;
            self.apply(*change, &mut Before::default())?;
        }
        Ok(())
    }

    /// Tranches of the row's last day, which is the next one's first: the next row bears interest on them, so they are in
    /// the balance with which the one closes and the other opens.
    fn draw_on(&mut self, last_day: Date) -> Result<(), LoanError> {
        while let Some((change @ Change { kind: ChangeKind::Tranche(_), .. }, rest)) = self.changes.split_first() {
            if change.on > last_day {
                break;
            }
            self.changes = rest;
            self.apply(*change, &mut Before::default())?;
        }
        Ok(())
    }

    fn apply(&mut self, change: Change, before: &mut Before) -> Result<(), LoanError> {
        let method = self.loan.terms.method;
        match change.kind {
            ChangeKind::Tranche(amount) => {
                self.balance_tiyn = self.balance_tiyn.saturating_add(amount.tiyn());
                self.undrawn_tiyn = self.undrawn_tiyn.saturating_sub(amount.tiyn());
                self.must_plan |= matches!(method, Method::Annuity | Method::EqualPrincipal);
            }
            ChangeKind::Rate(rate) => {
                self.rate = rate;
                self.accrual = Accrual::new(rate, self.loan.terms.rounding);
                self.must_plan |= method == Method::Annuity;
            }
            ChangeKind::Prepayment(amount, then) => {
                if amount.tiyn() > self.balance_tiyn {
                    let (position, on, balance) = (change.position, change.on, money(self.balance_tiyn)?);
                    return Err(LoanError::PrepaymentTooLarge { position, on, amount, balance });
                }
                self.balance_tiyn = self.balance_tiyn.saturating_sub(amount.tiyn());
                before.prepaid_tiyn = before.prepaid_tiyn.saturating_add(amount.tiyn());
                match then {
                    AfterPrepayment::Lower => self.must_lower = true,
                    AfterPrepayment::Shorten => {
                        self.shortening_tiyn = self.shortening_tiyn.saturating_add(amount.tiyn());
                    }
                }
            }
        }
        Ok(())
    }

    /// Plans the repayment at the end of the grace, and again after what changes the payment.
    fn plan_if_due(&mut self, position: usize) {
        if position < self.loan.grace_rows {
            return;
        }
        if self.must_plan || position == self.loan.grace_rows {
            self.plan(position);
            (self.must_plan, self.must_lower) = (false, false);
        }
        if self.must_lower {
            self.lower(position);
            self.must_lower = false;
        }
        // How soon the payments clear the balance shows only when all of it has been paid out.
        if self.shortening_tiyn > 0 && self.undrawn_tiyn == 0 {
            self.shorten(position);
            self.shortening_tiyn = 0;
        }
    }

    /// Interest and yearly fees of a piece of the row.
    fn accrue(&mut self, before: &mut Before, span: &Span, period: Period) {
        if period.from >= period.to {
            return;
        }
        let terms = &self.loan.terms;
        let fraction = span.fraction_of(period, terms.counts_days());
        let interest_tiyn = self.accrual.interest(self.balance_tiyn, fraction);
        before.interest_tiyn = before.interest_tiyn.saturating_add(interest_tiyn);
        let (balance, principal) = (self.balance_tiyn, terms.principal.tiyn());
        self.loan.fees.accrue(&mut before.fees, balance, principal, fraction, terms.rounding);
        self.pieces.push(Piece { to: period.to, balance_tiyn: balance, rate: self.rate, fraction, interest_tiyn });
        let share = |part| span.fraction_of(part, terms.counts_days());
        self.state_pieces.extend(self.loan.state_interest.pieces(balance, period, fraction, share));
    }

    /// The payment at the end of the row.
    fn pay(&mut self, position: usize, span: &Span, opening: i64, before: Before) -> Result<Row, LoanError> {
        if self.is_cleared_early(position, before.interest_tiyn) {
            self.end = position.saturating_add(1);
        }
        let is_last = position.saturating_add(1) == self.end;
        let repaid = self.principal(position, before.interest_tiyn, is_last)?;
        self.balance_tiyn = self.balance_tiyn.saturating_sub(repaid);
        let interest = self.interest_due(position, before.interest_tiyn, is_last);
        if !is_last {
            self.draw_on(span.accrues.to)?;
        }
        let mut fees = before.fees;
        fees.join(self.fees_of_payment());
        let state = self.state_part_of(interest);
        let principal = repaid.saturating_add(before.prepaid_tiyn);
        let payment = interest.saturating_add(principal).saturating_add(fees.tiyn);
        Ok(Row {
            n: number_of(position),
            due_on: span.due_on,
            pay_on: span.pay_on,
            opening: money(opening)?,
            interest: money(interest)?,
            principal: money(principal)?,
            fees: money(fees.tiyn)?,
            payment: money(payment)?,
            closing: money(self.balance_tiyn)?,
            state_interest: money(state)?,
            borrower_interest: money(interest.saturating_sub(state))?,
            borrower_payment: money(payment.saturating_sub(state))?,
            prepaid: money(before.prepaid_tiyn)?,
            accrues_to: span.accrues.to,
            fees_outside_gesv: money(fees.outside_gesv_tiyn)?,
        })
    }

    /// The fees that come with the row's payment, whatever its time: none if nothing was owed in it.
    pub(super) fn fees_of_payment(&self) -> FeeSum {
        let was_owed = self.pieces.iter().any(|piece| piece.balance_tiyn > 0);
        if was_owed { self.loan.fees.per_payment() } else { FeeSum::default() }
    }

    /// What the state pays of the row's interest: its pieces rounded apart, or counted by months of thirty days, may come to
    /// more than that.
    pub(super) fn state_part_of(&self, interest: i64) -> i64 {
        accrued(&self.state_pieces).min(interest)
    }

    /// The interest that falls due with the row of all that has accrued.
    fn interest_due(&mut self, position: usize, accrued: i64, is_last: bool) -> i64 {
        let grace_rows = self.loan.interest_grace_rows;
        let after_row = position.saturating_add(1);
        if is_last {
            return accrued.saturating_add(std::mem::take(&mut self.deferred_tiyn));
        }
        if position < grace_rows {
            self.deferred_tiyn = self.deferred_tiyn.saturating_add(accrued);
            if after_row == grace_rows {
                self.end_interest_grace(after_row);
            }
            return 0;
        }
        let part = self.deferred_part_tiyn.min(self.deferred_tiyn);
        self.deferred_tiyn = self.deferred_tiyn.saturating_sub(part);
        accrued.saturating_add(part)
    }

    /// Decides what becomes of the interest of the grace, whose rows end before `after_row`.
    fn end_interest_grace(&mut self, after_row: usize) {
        match self.loan.terms.grace.interest_treatment {
            InterestTreatment::Lump => self.deferred_part_tiyn = self.deferred_tiyn,
            InterestTreatment::Spread => {
                let rows = u64::try_from(self.end.saturating_sub(after_row)).unwrap_or(u64::MAX).max(1);
                self.deferred_part_tiyn = share_of(self.deferred_tiyn, 1, rows, self.loan.terms.rounding);
            }
            InterestTreatment::Capitalise => {
                self.balance_tiyn = self.balance_tiyn.saturating_add(std::mem::take(&mut self.deferred_tiyn));
            }
        }
    }
}

/// The number of the row at a position, from 1.
#[inline]
fn number_of(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX).saturating_add(1)
}

/// The interest of some pieces.
pub(super) fn accrued(pieces: &[Piece]) -> i64 {
    pieces.iter().fold(0, |sum, piece| sum.saturating_add(piece.interest_tiyn))
}

/// An amount of a row.
pub(super) fn money(tiyn: i64) -> Result<Money, LoanError> {
    Money::from_tiyn(tiyn).map_err(|_| LoanError::TooLarge)
}
