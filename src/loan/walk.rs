//! Row by row through the life of a loan.

use super::Loan;
use super::accrual::{Accrual, share_of};
use super::error::LoanError;
use super::fees::FeeSum;
use super::level_payment::level_payment;
use super::schedule::{Row, Totals};
use super::spans::Span;
use super::terms::{LevelPayment, Method, Residual};
use crate::money::Money;

/// How the rows after the grace repay the principal, in tiyn.
#[derive(Debug, Clone, Copy)]
enum Repayment {
    /// What the interest leaves of a level payment.
    Level(i64),
    /// An equal share.
    Share(i64),
    /// All at the end.
    AtEnd,
    /// As the terms list it.
    Listed,
}

/// Where the loan stands between two rows.
pub(super) struct Walk<'a> {
    loan: &'a Loan,
    accrual: Accrual,
    balance_tiyn: i64,
    repayment: Repayment,
    first_level_tiyn: Option<i64>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(loan: &'a Loan) -> Self {
        let terms = &loan.terms;
        Walk {
            loan,
            accrual: Accrual::new(terms.annual_rate, terms.rounding),
            balance_tiyn: terms.principal.tiyn(),
            repayment: Repayment::AtEnd,
            first_level_tiyn: None,
        }
    }

    /// Writes all rows into `rows`.
    pub(super) fn write(mut self, rows: &mut Vec<Row>) -> Result<Option<Money>, LoanError> {
        rows.clear();
        rows.reserve(self.loan.spans.len());
        for (position, span) in self.loan.spans.iter().enumerate() {
            if position == self.loan.grace_rows {
                self.plan(position);
            }
            rows.push(self.row(position, span)?);
        }
        self.first_level_tiyn.map(money).transpose()
    }

    /// Decides how the rows from `position` on repay the balance.
    fn plan(&mut self, position: usize) {
        let rest = self.loan.spans.get(position..).unwrap_or_default();
        self.repayment = match self.loan.terms.method {
            Method::Annuity => {
                let level = self.level(rest);
                self.first_level_tiyn.get_or_insert(level);
                Repayment::Level(level)
            }
            Method::EqualPrincipal => {
                let rows = u64::try_from(rest.len()).unwrap_or(u64::MAX).max(1);
                let share = share_of(self.balance_tiyn, 1, rows, self.loan.terms.rounding);
                Repayment::Share(share)
            }
            Method::Bullet => Repayment::AtEnd,
            Method::Custom => Repayment::Listed,
        };
    }

    /// The level payment of the rows `rest`.
    fn level(&self, rest: &[Span]) -> i64 {
        let terms = &self.loan.terms;
        let level = match terms.level_payment {
            LevelPayment::Nominal => {
                let share = self.accrual.share_of_months(terms.every.months());
                level_payment(self.balance_tiyn, std::iter::repeat_n(share, rest.len()), terms.rounding)
            }
            LevelPayment::ActualDays => {
                let shares = rest.iter().map(|span| self.accrual.share(span.fraction));
                level_payment(self.balance_tiyn, shares, terms.rounding)
            }
        };
        match terms.residual {
            Residual::Last => level,
            Residual::Smooth => self.smooth(level, rest),
        }
    }

    /// Moves the level payment until the last one is near it: at most three passes, each kept only if
    /// the gap shrinks.
    fn smooth(&self, mut level: i64, rest: &[Span]) -> i64 {
        let rows = u64::try_from(rest.len()).unwrap_or(u64::MAX).max(1);
        let mut gap = self.last_payment(level, rest).saturating_sub(level);
        for _ in 0..3 {
            if gap.unsigned_abs() <= rows / 2 {
                break;
            }
            let step = share_of(gap.saturating_abs(), 1, rows, self.loan.terms.rounding);
            let moved = level.saturating_add(step.saturating_mul(gap.signum())).max(0);
            let moved_gap = self.last_payment(moved, rest).saturating_sub(moved);
            if moved_gap.unsigned_abs() >= gap.unsigned_abs() {
                break;
            }
            (level, gap) = (moved, moved_gap);
        }
        level
    }

    /// What the last of the rows `rest` would pay if the others paid `level`.
    fn last_payment(&self, level: i64, rest: &[Span]) -> i64 {
        let mut balance = self.balance_tiyn;
        let mut interest = 0;
        for (span, left) in rest.iter().zip((0..rest.len()).rev()) {
            interest = self.accrual.interest(balance, span.fraction);
            if left > 0 {
                balance = balance.saturating_sub(level.saturating_sub(interest).clamp(0, balance));
            }
        }
        balance.saturating_add(interest)
    }

    fn row(&mut self, position: usize, span: &Span) -> Result<Row, LoanError> {
        let terms = &self.loan.terms;
        let opening = self.balance_tiyn;
        let interest = self.accrual.interest(opening, span.fraction);
        let principal = self.principal(position, interest);
        self.balance_tiyn = opening.saturating_sub(principal);
        let mut fees = FeeSum::default();
        if opening > 0 {
            fees = self.loan.fees.per_payment();
            self.loan.fees.accrue(&mut fees, opening, terms.principal.tiyn(), span.fraction, terms.rounding);
        }
        let payment = interest.saturating_add(principal).saturating_add(fees.tiyn);
        Ok(Row {
            n: u32::try_from(position).unwrap_or(u32::MAX).saturating_add(1),
            due_on: span.due_on,
            pay_on: span.pay_on,
            opening: money(opening)?,
            interest: money(interest)?,
            principal: money(principal)?,
            fees: money(fees.tiyn)?,
            payment: money(payment)?,
            closing: money(self.balance_tiyn)?,
            state_interest: Money::ZERO,
            borrower_interest: money(interest)?,
            borrower_payment: money(payment)?,
            fees_outside_gesv: money(fees.outside_gesv_tiyn)?,
        })
    }

    /// The principal that the row repays, in tiyn.
    fn principal(&self, position: usize, interest: i64) -> i64 {
        let balance = self.balance_tiyn;
        if position.saturating_add(1) == self.loan.spans.len() {
            return balance;
        }
        if position < self.loan.grace_rows {
            return 0;
        }
        match self.repayment {
            Repayment::Level(level) => level.saturating_sub(interest).clamp(0, balance),
            Repayment::Share(share) => share.min(balance),
            Repayment::AtEnd => 0,
            Repayment::Listed => self.loan.terms.custom_principal.get(position).map_or(0, |principal| principal.tiyn()),
        }
    }
}

/// An amount of a row.
pub(super) fn money(tiyn: i64) -> Result<Money, LoanError> {
    Money::from_tiyn(tiyn).map_err(|_| LoanError::TooLarge)
}

/// The sums of rows and of the fees of the first day.
pub(super) fn totals(rows: &[Row], upfront_fees_tiyn: i64) -> Result<Totals, LoanError> {
    let sum = |amount: fn(&Row) -> Money, more: i64| {
        money(rows.iter().fold(more, |sum, row| sum.saturating_add(amount(row).tiyn())))
    };
    Ok(Totals {
        interest: sum(|row| row.interest, 0)?,
        principal: sum(|row| row.principal, 0)?,
        fees: sum(|row| row.fees, upfront_fees_tiyn)?,
        payment: sum(|row| row.payment, upfront_fees_tiyn)?,
        state_interest: sum(|row| row.state_interest, 0)?,
        borrower_payment: sum(|row| row.borrower_payment, upfront_fees_tiyn)?,
    })
}
