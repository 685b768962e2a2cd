//! What happens within a row before its payment: changes by their days, and the interest between them.

use super::accrual::Accrual;
use super::amortizer::{Amortizer, Moved};
use super::amount::money;
use super::changes::{Ahead, Change, ChangeKind};
use super::error::LoanError;
use super::fees::FeeSum;
use super::piece::Piece;
use super::spans::Span;
use super::vocabulary::{AfterPrepayment, Method, RateChangePayment};
use crate::date::Date;
use crate::day_count::Period;
use crate::money::Money;

/// What has come together in a row before its payment.
#[derive(Default)]
pub(super) struct Accrued {
    /// The interest of the row.
    pub(super) interest_tiyn: i64,
    /// The part of it that comes on top of the payment.
    pub(super) on_top_tiyn: i64,
    /// The part of it that prepayments have paid.
    pub(super) settled_tiyn: i64,
    /// Interest of earlier rows that prepayments have paid.
    pub(super) settled_deferred_tiyn: i64,
    pub(super) prepaid_tiyn: i64,
    pub(super) fees: FeeSum,
}

impl Amortizer<'_> {
    /// What happens in a row before its payment, or until `day` if one is given: without the changes of that day then.
    pub(super) fn until(&mut self, position: usize, span: &Span, day: Option<Date>) -> Result<Accrued, LoanError> {
        let ends_on = day.unwrap_or(span.accrues.to);
        let mut accrued = Accrued::default();
        self.pieces.clear();
        self.state_pieces.clear();
        let mut from = span.accrues.from;
        self.apply_changes_of_first_day(from)?;
        self.plan_if_due(position);
        while let Some(change) = self.take_change(span, day) {
            self.accrue(&mut accrued, position, span, Period { from, to: change.on });
            from = from.max(change.on);
            let moved_before = self.moved.len();
            self.apply(change, &mut accrued)?;
            let is_paid_off = self.balance_tiyn == 0 && self.undrawn_tiyn == 0;
            let is_prepaid = matches!(change.kind, ChangeKind::Prepayment(_)) && self.moved.len() > moved_before;
            if is_paid_off && is_prepaid {
                self.end = position.saturating_add(1);
            }
        }
        self.accrue(&mut accrued, position, span, Period { from, to: ends_on });
        Ok(accrued)
    }

    /// The next change that falls into the row. One on its last day belongs to it only if it is a
    /// prepayment.
    fn take_change(&mut self, span: &Span, day: Option<Date>) -> Option<Change> {
        let (change, rest) = self.changes.split_first()?;
        let in_time = day.is_none_or(|day| change.on < day);
        let belongs = match change.kind {
            ChangeKind::Prepayment(_) => change.on <= span.accrues.to,
            ChangeKind::Tranche(_) | ChangeKind::Rate(..) => change.on < span.accrues.to,
        };
        (belongs && in_time).then(|| {
            self.changes = rest;
            *change
        })
    }

    /// Rates of the row's first day count from it, and for its own payment.
    fn apply_changes_of_first_day(&mut self, first_day: Date) -> Result<(), LoanError> {
        while let Some((change, rest)) = self.changes.split_first() {
            if change.on > first_day || matches!(change.kind, ChangeKind::Prepayment(_)) {
                break;
            }
            self.changes = rest;
            self.apply(*change, &mut Accrued::default())?;
        }
        Ok(())
    }

    /// Tranches of the row's last day, which is the next one's first: the next row bears interest on them, so they are in
    /// the balance with which the one closes and the other opens.
    pub(super) fn draw_on(&mut self, last_day: Date) -> Result<(), LoanError> {
        while let Some((change @ Change { kind: ChangeKind::Tranche(_), .. }, rest)) = self.changes.split_first() {
            if change.on > last_day {
                break;
            }
            self.changes = rest;
            self.apply(*change, &mut Accrued::default())?;
        }
        Ok(())
    }

    fn apply(&mut self, change: Change, accrued: &mut Accrued) -> Result<(), LoanError> {
        match change.kind {
            ChangeKind::Tranche(amount) => self.draw(change.on, amount),
            ChangeKind::Rate(rate, payment) => {
                self.rate = rate;
                self.accrual = Accrual::new(rate, self.loan.terms.rounding);
                let is_annuity = self.loan.terms.method == Method::Annuity;
                match payment {
                    RateChangePayment::AnewNext => self.must_plan |= is_annuity,
                    RateChangePayment::AnewNow => self.must_plan_now |= is_annuity,
                    RateChangePayment::Keep => {}
                }
            }
            ChangeKind::Prepayment(ahead) => self.prepay(change, ahead, accrued)?,
        }
        Ok(())
    }

    fn draw(&mut self, on: Date, amount: Money) {
        let drawn_tiyn = amount.tiyn();
        self.balance_tiyn = self.balance_tiyn.saturating_add(drawn_tiyn);
        self.undrawn_tiyn = self.undrawn_tiyn.saturating_sub(drawn_tiyn);
        self.must_plan |= self.is_planned();
        self.moved.push(Moved { on, drawn_tiyn, prepaid_tiyn: 0, settled_tiyn: 0 });
    }

    fn prepay(&mut self, change: Change, ahead: Ahead, accrued: &mut Accrued) -> Result<(), LoanError> {
        let Change { on, position, .. } = change;
        let amount = ahead.amount.tiyn();
        if ahead.recurs && self.balance_tiyn == 0 {
            return Ok(());
        }
        let settled_tiyn = if ahead.settles_interest { self.settle(amount, accrued) } else { 0 };
        let rest = amount.saturating_sub(settled_tiyn);
        if rest > self.balance_tiyn && !ahead.recurs {
            let balance = money(self.balance_tiyn.saturating_add(settled_tiyn))?;
            return Err(LoanError::PrepaymentTooLarge { position, on, amount: ahead.amount, balance });
        }
        let prepaid_tiyn = rest.min(self.balance_tiyn);
        self.balance_tiyn = self.balance_tiyn.saturating_sub(prepaid_tiyn);
        accrued.prepaid_tiyn = accrued.prepaid_tiyn.saturating_add(prepaid_tiyn);
        match ahead.then {
            AfterPrepayment::Lower => self.must_lower |= prepaid_tiyn > 0,
            AfterPrepayment::Shorten => self.shortening_tiyn = self.shortening_tiyn.saturating_add(prepaid_tiyn),
        }
        self.moved.push(Moved { on, drawn_tiyn: 0, prepaid_tiyn, settled_tiyn });
        Ok(())
    }

    /// How much of a payment is interest that has accrued to its day: first that of a grace, then that of the row.
    fn settle(&mut self, amount: i64, accrued: &mut Accrued) -> i64 {
        let of_earlier = amount.min(self.deferred_tiyn);
        self.deferred_tiyn = self.deferred_tiyn.saturating_sub(of_earlier);
        let unsettled = accrued.interest_tiyn.saturating_sub(accrued.settled_tiyn);
        let of_row = amount.saturating_sub(of_earlier).min(unsettled);
        accrued.settled_tiyn = accrued.settled_tiyn.saturating_add(of_row);
        accrued.settled_deferred_tiyn = accrued.settled_deferred_tiyn.saturating_add(of_earlier);
        of_earlier.saturating_add(of_row)
    }

    /// Interest and yearly fees of a piece of the row, cut where interest no longer comes on top of the payment.
    fn accrue(&mut self, accrued: &mut Accrued, position: usize, span: &Span, period: Period) {
        let on_top_until = self.loan.on_top_until.filter(|_| position == 0);
        match on_top_until.filter(|day| period.from < *day) {
            Some(day) => {
                let on_top = Period { from: period.from, to: period.to.min(day) };
                let interest_tiyn = self.accrue_piece(accrued, span, on_top);
                accrued.on_top_tiyn = accrued.on_top_tiyn.saturating_add(interest_tiyn);
                self.accrue_piece(accrued, span, Period { from: day, to: period.to });
            }
            None => {
                self.accrue_piece(accrued, span, period);
            }
        }
    }

    /// The interest of a piece, which is added to that of the row with its yearly fees.
    fn accrue_piece(&mut self, accrued: &mut Accrued, span: &Span, period: Period) -> i64 {
        if period.from >= period.to {
            return 0;
        }
        let terms = &self.loan.terms;
        let share = |part| span.fraction_of(part, terms.counts_days());
        let fraction = share(period);
        let interest_tiyn = self.accrual.interest(self.balance_tiyn, fraction);
        accrued.interest_tiyn = accrued.interest_tiyn.saturating_add(interest_tiyn);
        let (balance, principal) = (self.balance_tiyn, terms.principal.tiyn());
        self.loan.fees.accrue(&mut accrued.fees, balance, principal, fraction, terms.rounding);
        self.pieces.push(Piece {
            from: period.from,
            to: period.to,
            balance_tiyn: balance,
            rate: self.rate,
            fraction,
            interest_tiyn,
        });
        self.state_pieces.extend(self.loan.state_interest.pieces(balance, period, fraction, share));
        interest_tiyn
    }
}
