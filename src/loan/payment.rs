//! The payment at the end of a row.

use super::accrual::share_of;
use super::amortizer::{Amortizer, number_of};
use super::amount::money;
use super::error::LoanError;
use super::fees::FeeSum;
use super::piece::accrued;
use super::schedule::Row;
use super::segment::Accrued;
use super::spans::Span;
use super::vocabulary::InterestTreatment;

impl Amortizer<'_> {
    /// The payment at the end of the row.
    pub(super) fn pay(
        &mut self,
        position: usize,
        span: &Span,
        opening: i64,
        before: Accrued,
    ) -> Result<Row, LoanError> {
        if self.must_plan_now && self.loan.repays(position) {
            self.plan(position);
            self.must_plan_now = false;
        }
        let unsettled = before.interest_tiyn.saturating_sub(before.settled_tiyn);
        // What comes on top of the payment repays nothing less.
        let on_top = before.on_top_tiyn.min(unsettled);
        let planned_for = unsettled.saturating_sub(on_top);
        self.not_planned_for = [before.settled_tiyn, on_top];
        if self.is_cleared_early(position, planned_for) {
            self.end = position.saturating_add(1);
        }
        let is_last = position.saturating_add(1) == self.end;
        let repaid = self.principal(position, planned_for, is_last)?;
        self.balance_tiyn = self.balance_tiyn.saturating_sub(repaid);
        let settled = before.settled_tiyn.saturating_add(before.settled_deferred_tiyn);
        let interest = self.interest_due(position, unsettled, is_last).saturating_add(settled);
        if !is_last {
            self.draw_on(span.accrues.to)?;
        }
        let mut fees = before.fees;
        fees.join(self.fees_of_payment());
        let state = self.state_interest_of(interest);
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
            settled_interest: money(settled)?,
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
    pub(super) fn state_interest_of(&self, interest: i64) -> i64 {
        accrued(&self.state_pieces).min(interest)
    }

    /// The interest that falls due with the row of all that has accrued.
    fn interest_due(&mut self, position: usize, accrued: i64, is_last: bool) -> i64 {
        let after_row = position.saturating_add(1);
        if is_last {
            return accrued.saturating_add(std::mem::take(&mut self.deferred_tiyn));
        }
        if let Some(end) = self.loan.deferral_end(position) {
            self.deferred_tiyn = self.deferred_tiyn.saturating_add(accrued);
            if after_row == end {
                self.end_deferral(after_row);
            }
            return 0;
        }
        let part = self.deferred_part_tiyn.min(self.deferred_tiyn);
        self.deferred_tiyn = self.deferred_tiyn.saturating_sub(part);
        accrued.saturating_add(part)
    }

    /// Decides what becomes of the interest of a grace or a holiday, whose rows end before `after_row`.
    fn end_deferral(&mut self, after_row: usize) {
        match self.loan.terms.grace.interest_treatment {
            InterestTreatment::Lump => self.deferred_part_tiyn = self.deferred_tiyn,
            InterestTreatment::Spread => {
                let rows = u64::try_from(self.end.saturating_sub(after_row)).unwrap_or(u64::MAX).max(1);
                self.deferred_part_tiyn = share_of(self.deferred_tiyn, 1, rows, self.loan.terms.rounding);
            }
            InterestTreatment::Capitalise => {
                self.balance_tiyn = self.balance_tiyn.saturating_add(std::mem::take(&mut self.deferred_tiyn));
                self.must_plan |= self.is_planned();
            }
        }
    }
}
