//! How the rows after the grace repay the principal, and how that is planned anew.

use super::accrual::share_of;
use super::amortizer::Amortizer;
use super::amount::money;
use super::error::LoanError;
use super::level_payment::{equal_level_payment, level_payment, level_payment_to};
use super::plan::{LevelPlan, Repayment, SharePlan};
use super::spans::Span;
use super::vocabulary::{AfterHoliday, LevelPayment, Method, Residual};
use crate::money::Money;

impl Amortizer<'_> {
    /// Plans the repayment in the first row that repays principal, and again after what changes the payment.
    pub(super) fn plan_if_due(&mut self, position: usize) {
        if !self.loan.repays(position) {
            return;
        }
        self.must_plan |= self.is_planned() && self.loan.holidays.iter().any(|holiday| holiday.keeps_end_at(position));
        let must_plan = self.must_plan || self.must_plan_now;
        if must_plan {
            self.plan(position);
            (self.must_plan, self.must_plan_now, self.must_lower) = (false, false, false);
        }
        if self.must_lower {
            self.lower(position);
            self.must_lower = false;
        }
        // How soon the payments clear the balance shows only when all of it has been disbursed.
        let is_shortened = self.shortening_tiyn > 0 || (must_plan && self.loan.terms.ends_when_cleared());
        if is_shortened && self.undrawn_tiyn == 0 {
            self.shorten(position);
            self.shortening_tiyn = 0;
        }
    }

    /// True if the payments follow from the balance by a plan.
    pub(super) fn is_planned(&self) -> bool {
        matches!(self.loan.terms.method, Method::Annuity | Method::EqualPrincipal)
    }

    /// Decides how the rows from `position` on repay the balance. Prepayments that shorten do not lower
    /// the payment: it is planned as if they had not been made.
    pub(super) fn plan(&mut self, position: usize) {
        let rest = self.rows_to_repay(position);
        let rows = u32::try_from(rest.len()).unwrap_or(u32::MAX);
        let balance = self.balance_tiyn.saturating_add(self.shortening_tiyn);
        let balloon = self.loan.terms.balloon.tiyn().min(balance);
        self.repayment = match self.loan.terms.method {
            Method::Annuity => {
                let level = self.level(balance, balloon, rest);
                let planned = LevelPlan {
                    level_tiyn: level,
                    balance_tiyn: balance,
                    balloon_tiyn: balloon,
                    rate: self.rate,
                    rows,
                    position,
                };
                self.first_level.get_or_insert(planned);
                self.last_level = Some(planned);
                Repayment::Level(level)
            }
            Method::EqualPrincipal => {
                let balance_tiyn = balance.saturating_sub(balloon);
                let share_tiyn = share_of(balance_tiyn, 1, rows_of(rest), self.loan.terms.rounding);
                Repayment::Share(SharePlan { share_tiyn, balance_tiyn, rows })
            }
            Method::Bullet => Repayment::AtEnd,
            Method::Custom => {
                let listed = self.loan.listed_principal(position..self.end);
                let listed = Money::saturating_sum(listed.iter().copied()).tiyn();
                Repayment::Listed { left: balance.saturating_add(self.undrawn_tiyn), listed }
            }
        };
    }

    /// The rows from `position` on in which a plan repays: not those by which a holiday still to come will put off the end.
    fn rows_to_repay(&self, position: usize) -> &[Span] {
        let to_come = self.loan.holidays.iter().filter(|holiday| {
            holiday.then == AfterHoliday::Extend && holiday.first >= position && holiday.end <= self.end
        });
        let added = to_come.fold(0_usize, |rows, holiday| rows.saturating_add(holiday.rows()));
        self.loan.spans.get(position..self.end.saturating_sub(added)).unwrap_or_default()
    }

    /// Plans anew after a prepayment that lowers the payment. It never raises it, which a new plan would
    /// do where the days had left the old payment short and the prepayment is small.
    fn lower(&mut self, position: usize) {
        let before = self.repayment;
        self.plan(position);
        self.repayment = match (before, self.repayment) {
            (Repayment::Level(before), Repayment::Level(level)) => Repayment::Level(level.min(before)),
            (Repayment::Share(before), Repayment::Share(share)) => Repayment::Share(share.min(before)),
            (_, planned) => planned,
        };
    }

    /// Brings the end nearer: to the row in which the payments, kept as they are, clear the balance but for the balloon.
    fn shorten(&mut self, position: usize) {
        let mut balance = self.balance_tiyn;
        for (ahead, span) in (position..self.end).zip(self.loan.spans.iter().skip(position)) {
            if !self.loan.repays(ahead) {
                continue;
            }
            let interest = self.accrual.interest(balance, span.fraction);
            let left = self.left_at_end(balance);
            balance = balance.saturating_sub(self.planned(ahead, interest).clamp(0, balance.saturating_sub(left)));
            if balance == left {
                self.end = ahead.saturating_add(1);
                return;
            }
        }
    }

    /// What of a balance is left for the last row: the balloon, or all if that is less.
    pub(super) fn left_at_end(&self, balance: i64) -> i64 {
        self.loan.terms.balloon.tiyn().min(balance)
    }

    /// True if the row's own payment clears what is owed and the loan is to end with it, not rows later: after prepayments of the row,
    /// or by the terms.
    pub(super) fn is_cleared_early(&self, position: usize, interest: i64) -> bool {
        let is_prepaid = self.must_lower || self.shortening_tiyn > 0 || self.loan.terms.ends_when_cleared();
        let is_repaid_now = self.undrawn_tiyn == 0 && self.loan.repays(position);
        is_prepaid && is_repaid_now && self.planned(position, interest) >= self.balance_tiyn
    }

    /// The principal that the row repays, in tiyn.
    pub(super) fn principal(&self, position: usize, interest: i64, is_last: bool) -> Result<i64, LoanError> {
        let balance = self.balance_tiyn;
        if is_last {
            return Ok(balance);
        }
        if !self.loan.repays(position) {
            return Ok(0);
        }
        let planned = self.planned(position, interest).max(0);
        if planned > balance && self.undrawn_tiyn > 0 && self.loan.terms.method == Method::Custom {
            let (principal, balance) = (money(planned)?, money(balance)?);
            let position = position.saturating_sub(self.loan.lead_rows);
            return Err(LoanError::CustomPrincipalTooEarly { position, principal, balance });
        }
        Ok(planned.min(balance.saturating_sub(self.left_at_end(balance))))
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
                let list = self.loan.listed_principal(position..position.saturating_add(1));
                let principal = list.first().map_or(0, |principal| principal.tiyn());
                if left == listed {
                    principal
                } else {
                    share_of(principal, left.unsigned_abs(), listed.unsigned_abs().max(1), self.loan.terms.rounding)
                }
            }
        }
    }

    /// The level payment that repays `balance` but for `balloon` in the rows `rest`.
    fn level(&self, balance: i64, balloon: i64, rest: &[Span]) -> i64 {
        let terms = &self.loan.terms;
        let level = match terms.level_payment {
            LevelPayment::Nominal => {
                let share = self.accrual.share_of_period(terms.every);
                match balloon {
                    0 => equal_level_payment(balance, share, rest.len(), terms.rounding),
                    _ => level_payment_to(balance, balloon, std::iter::repeat_n(share, rest.len()), terms.rounding),
                }
            }
            LevelPayment::ActualDays => {
                let shares = rest.iter().map(|span| self.accrual.share(span.fraction));
                match balloon {
                    0 => level_payment(balance, shares, terms.rounding),
                    _ => level_payment_to(balance, balloon, shares, terms.rounding),
                }
            }
        };
        let level = match terms.residual {
            Residual::Last | Residual::Shorten => level,
            Residual::Smooth => self.smooth(balance, level, rest),
        };
        up_to_step(level, terms.payment_step.tiyn())
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

    /// What the last of the rows `rest` would pay besides the balloon if the others paid `level`.
    fn last_payment(&self, mut balance: i64, level: i64, rest: &[Span]) -> i64 {
        let mut interest = 0;
        for (span, left) in rest.iter().zip((0..rest.len()).rev()) {
            interest = self.accrual.interest(balance, span.fraction);
            if left > 0 {
                let most = balance.saturating_sub(self.left_at_end(balance));
                balance = balance.saturating_sub(level.saturating_sub(interest).clamp(0, most));
            }
        }
        balance.saturating_add(interest).saturating_sub(self.left_at_end(balance))
    }
}

/// A payment rounded up to a multiple of `step`; a step of a tiyn leaves it as it is.
fn up_to_step(level: i64, step: i64) -> i64 {
    let over = level.checked_rem(step).unwrap_or(0);
    if over == 0 { level } else { level.saturating_add(step.saturating_sub(over)) }
}

/// How many rows there are, at least one.
fn rows_of(rest: &[Span]) -> u64 {
    u64::try_from(rest.len()).unwrap_or(u64::MAX).max(1)
}
