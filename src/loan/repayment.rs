//! How the rows after the grace repay the principal, and how that is planned anew.

use super::accrual::share_of;
use super::error::LoanError;
use super::level_payment::{equal_level_payment, level_payment};
use super::spans::Span;
use super::terms::{LevelPayment, Method, Residual};
use super::walk::{Walk, money};
use crate::money::Money;
use crate::rate::Rate;

/// The plan of repayment, in tiyn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Repayment {
    /// What the interest leaves of a level payment.
    Level(i64),
    /// An equal share.
    Share(SharePlan),
    /// All at the end.
    AtEnd,
    /// As the terms list it, in proportion to what is left to repay: `left / listed`.
    Listed { left: i64, listed: i64 },
}

/// A level payment, and what it was planned for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LevelPlan {
    pub(super) level_tiyn: i64,
    pub(super) balance_tiyn: i64,
    pub(super) rate: Rate,
    pub(super) rows: u32,
}

/// An equal share, and what it was planned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SharePlan {
    pub(super) share_tiyn: i64,
    pub(super) balance_tiyn: i64,
    pub(super) rows: u32,
}

impl Walk<'_> {
    /// Decides how the rows from `position` on repay the balance. Prepayments that shorten do not lower
    /// the payment: it is planned as if they had not been made.
    pub(super) fn plan(&mut self, position: usize) {
        let rest = self.loan.spans.get(position..self.end).unwrap_or_default();
        let rows = u32::try_from(rest.len()).unwrap_or(u32::MAX);
        let balance = self.balance_tiyn.saturating_add(self.shortening_tiyn);
        self.repayment = match self.loan.terms.method {
            Method::Annuity => {
                let level = self.level(balance, rest);
                self.first_level.get_or_insert(LevelPlan {
                    level_tiyn: level,
                    balance_tiyn: balance,
                    rate: self.rate,
                    rows,
                });
                Repayment::Level(level)
            }
            Method::EqualPrincipal => {
                let share_tiyn = share_of(balance, 1, rows_of(rest), self.loan.terms.rounding);
                Repayment::Share(SharePlan { share_tiyn, balance_tiyn: balance, rows })
            }
            Method::Bullet => Repayment::AtEnd,
            Method::Custom => {
                let listed = self.loan.terms.custom_principal.get(position..self.end).unwrap_or_default();
                let listed = Money::saturating_sum(listed.iter().copied()).tiyn();
                Repayment::Listed { left: balance.saturating_add(self.undrawn_tiyn), listed }
            }
        };
    }

    /// Plans anew after a prepayment that lowers the payment. It never raises it, which a new plan would
    /// do where the days had left the old payment short and the prepayment is small.
    pub(super) fn lower(&mut self, position: usize) {
        let before = self.repayment;
        self.plan(position);
        self.repayment = match (before, self.repayment) {
            (Repayment::Level(before), Repayment::Level(level)) => Repayment::Level(level.min(before)),
            (Repayment::Share(before), Repayment::Share(share)) => Repayment::Share(share.min(before)),
            (_, planned) => planned,
        };
    }

    /// Brings the end nearer: to the row in which the payments, kept as they are, clear the balance.
    pub(super) fn shorten(&mut self, position: usize) {
        let mut balance = self.balance_tiyn;
        for (ahead, span) in (position..self.end).zip(self.loan.spans.iter().skip(position)) {
            let interest = self.accrual.interest(balance, span.fraction);
            balance = balance.saturating_sub(self.planned(ahead, interest).clamp(0, balance));
            if balance == 0 {
                self.end = ahead.saturating_add(1);
                return;
            }
        }
    }

    /// True if prepayments of the row leave no more than its own payment clears: the loan ends with it, not rows later.
    pub(super) fn is_cleared_early(&self, position: usize, interest: i64) -> bool {
        let is_prepaid = self.must_lower || self.shortening_tiyn > 0;
        let is_repaid_now = self.undrawn_tiyn == 0 && position >= self.loan.grace_rows;
        is_prepaid && is_repaid_now && self.planned(position, interest) >= self.balance_tiyn
    }

    /// The principal that the row repays, in tiyn.
    pub(super) fn principal(&self, position: usize, interest: i64, is_last: bool) -> Result<i64, LoanError> {
        let balance = self.balance_tiyn;
        if is_last {
            return Ok(balance);
        }
        if position < self.loan.grace_rows {
            return Ok(0);
        }
        let planned = self.planned(position, interest).max(0);
        if planned > balance && self.undrawn_tiyn > 0 && self.loan.terms.method == Method::Custom {
            let (principal, balance) = (money(planned)?, money(balance)?);
            return Err(LoanError::CustomPrincipalTooEarly { position, principal, balance });
        }
        Ok(planned.min(balance))
    }

    /// The principal that the plan has for a row, whatever the balance; negative if the interest is
    /// above the level payment.
    #[inline]
    pub(super) fn planned(&self, position: usize, interest: i64) -> i64 {
        match self.repayment {
            Repayment::Level(level) => level.saturating_sub(interest),
            Repayment::Share(share) => share.share_tiyn,
            Repayment::AtEnd => 0,
            Repayment::Listed { left, listed } => {
                let principal = self.loan.terms.custom_principal.get(position).map_or(0, |principal| principal.tiyn());
                if left == listed {
                    principal
                } else {
                    share_of(principal, left.unsigned_abs(), listed.unsigned_abs().max(1), self.loan.terms.rounding)
                }
            }
        }
    }

    /// The level payment that repays `balance` in the rows `rest`.
    fn level(&self, balance: i64, rest: &[Span]) -> i64 {
        let terms = &self.loan.terms;
        let level = match terms.level_payment {
            LevelPayment::Nominal => {
                let share = self.accrual.share_of_months(terms.every.months());
                equal_level_payment(balance, share, rest.len(), terms.rounding)
            }
            LevelPayment::ActualDays => {
                let shares = rest.iter().map(|span| self.accrual.share(span.fraction));
                level_payment(balance, shares, terms.rounding)
            }
        };
        match terms.residual {
            Residual::Last => level,
            Residual::Smooth => self.smooth(balance, level, rest),
        }
    }

    /// Moves the level payment until the last one is near it: at most three passes, each kept only if
    /// the gap shrinks.
    fn smooth(&self, balance: i64, mut level: i64, rest: &[Span]) -> i64 {
        let rows = rows_of(rest);
        let mut gap = self.last_payment(balance, level, rest).saturating_sub(level);
        for _ in 0..3 {
            if gap.unsigned_abs() <= rows / 2 {
                break;
            }
            let step = share_of(gap.saturating_abs(), 1, rows, self.loan.terms.rounding);
            let moved = level.saturating_add(step.saturating_mul(gap.signum())).max(0);
            let moved_gap = self.last_payment(balance, moved, rest).saturating_sub(moved);
            if moved_gap.unsigned_abs() >= gap.unsigned_abs() {
                break;
            }
            (level, gap) = (moved, moved_gap);
        }
        level
    }

    /// What the last of the rows `rest` would pay if the others paid `level`.
    fn last_payment(&self, mut balance: i64, level: i64, rest: &[Span]) -> i64 {
        let mut interest = 0;
        for (span, left) in rest.iter().zip((0..rest.len()).rev()) {
            interest = self.accrual.interest(balance, span.fraction);
            if left > 0 {
                balance = balance.saturating_sub(level.saturating_sub(interest).clamp(0, balance));
            }
        }
        balance.saturating_add(interest)
    }
}

/// How many rows there are, at least one.
fn rows_of(rest: &[Span]) -> u64 {
    u64::try_from(rest.len()).unwrap_or(u64::MAX).max(1)
}
