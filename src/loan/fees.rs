//! What the fees of a loan come to, on the first day and in each row.

use super::accrual::{Accrual, share_of};
use super::error::LoanError;
use super::fee::{Fee, FeeKind};
use super::limits::MAX_FEE_NAME_CHARS;
use super::piece::Piece;
use super::terms::LoanTerms;
use crate::day_count::YearFraction;
use crate::money::{Money, Rounding};
use crate::rate::Rate;

/// A hundred percent.
const WHOLE: u64 = Rate::UNITS_PER_ONE;

/// An amount of fees in tiyn, and the part of it that does not count for the effective rate.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct FeeSum {
    pub(super) tiyn: i64,
    pub(super) outside_gesv_tiyn: i64,
}

impl FeeSum {
    /// The part that counts for the effective rate.
    pub(super) const fn in_gesv_tiyn(self) -> i64 {
        self.tiyn.saturating_sub(self.outside_gesv_tiyn)
    }

    pub(super) fn join(&mut self, other: FeeSum) {
        self.tiyn = self.tiyn.saturating_add(other.tiyn);
        self.outside_gesv_tiyn = self.outside_gesv_tiyn.saturating_add(other.outside_gesv_tiyn);
    }

    fn add(&mut self, tiyn: i64, in_gesv: bool) {
        self.tiyn = self.tiyn.saturating_add(tiyn);
        if !in_gesv {
            self.outside_gesv_tiyn = self.outside_gesv_tiyn.saturating_add(tiyn);
        }
    }
}

/// The fees of a loan, sorted by when they are paid.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Fees {
    /// On the first day, withheld or paid.
    pub(super) upfront: FeeSum,
    /// The part of `upfront` that is withheld from the disbursement.
    pub(super) withheld_tiyn: i64,
    per_payment: FeeSum,
    yearly: Vec<Yearly>,
}

#[derive(Debug, Clone, PartialEq)]
struct Yearly {
    rate: Rate,
    accrual: Accrual,
    /// The guarantee on the whole principal, in tiyn, if the fee is a percentage of one.
    guarantee_tiyn: Option<u64>,
    in_gesv: bool,
}

impl Yearly {
    /// What the fee is a percentage of.
    fn base_tiyn(&self, balance_tiyn: i64, principal_tiyn: i64, rounding: Rounding) -> i64 {
        match self.guarantee_tiyn {
            // Interest that is added to the balance is not guaranteed.
            Some(guarantee) => {
                share_of(balance_tiyn.min(principal_tiyn), guarantee, principal_tiyn.unsigned_abs(), rounding)
            }
            None => balance_tiyn,
        }
    }
}

impl Fees {
    pub(super) fn of(terms: &LoanTerms) -> Result<Fees, LoanError> {
        let mut fees = Fees::default();
        for (position, fee) in terms.fees.iter().enumerate() {
            check(position, fee, terms.principal)?;
            fees.take(fee, terms);
        }
        Ok(fees)
    }

    fn take(&mut self, fee: &Fee, terms: &LoanTerms) {
        let principal = terms.principal.tiyn();
        let accrual = |rate| Accrual::new(rate, terms.rounding);
        match fee.kind {
            FeeKind::UpfrontPercent { percent, withheld } => {
                self.take_upfront(share_of(principal, percent.units(), WHOLE, terms.rounding), withheld, fee);
            }
            FeeKind::UpfrontAmount { amount, withheld } => self.take_upfront(amount.tiyn(), withheld, fee),
            FeeKind::PerPayment { amount } => self.per_payment.add(amount.tiyn(), fee.in_gesv),
            FeeKind::YearlyPercent { rate } => {
                self.yearly.push(Yearly { rate, accrual: accrual(rate), guarantee_tiyn: None, in_gesv: fee.in_gesv });
            }
            FeeKind::YearlyPercentOfGuarantee { rate, guarantee } => {
                let guarantee_tiyn = Some(guarantee.tiyn().unsigned_abs());
                self.yearly.push(Yearly { rate, accrual: accrual(rate), guarantee_tiyn, in_gesv: fee.in_gesv });
            }
        }
    }

    fn take_upfront(&mut self, tiyn: i64, withheld: bool, fee: &Fee) {
        self.upfront.add(tiyn, fee.in_gesv);
        if withheld {
            self.withheld_tiyn = self.withheld_tiyn.saturating_add(tiyn);
        }
    }

    /// True if any are paid after the first day.
    pub(super) fn has_later(&self) -> bool {
        self.per_payment.tiyn > 0 || !self.yearly.is_empty()
    }

    /// The fees of a row that do not depend on the time.
    pub(super) fn per_payment(&self) -> FeeSum {
        self.per_payment
    }

    /// Adds to `sum` the yearly fees of a time over which `balance_tiyn` of `principal_tiyn` is owed.
    pub(super) fn accrue(
        &self,
        sum: &mut FeeSum,
        balance_tiyn: i64,
        principal_tiyn: i64,
        fraction: YearFraction,
        rounding: Rounding,
    ) {
        for fee in &self.yearly {
            let base = fee.base_tiyn(balance_tiyn, principal_tiyn, rounding);
            sum.add(fee.accrual.interest(base, fraction), fee.in_gesv);
        }
    }

    /// The pieces of the yearly fees of a time, as [`Fees::accrue`] sums them: each on the balance, or on the guarantee that
    /// falls in step with it.
    pub(super) fn pieces(&self, of: Piece, terms: &LoanTerms) -> impl Iterator<Item = Piece> {
        let (principal, rounding) = (terms.principal.tiyn(), terms.rounding);
        self.yearly.iter().map(move |fee| {
            let balance_tiyn = fee.base_tiyn(of.balance_tiyn, principal, rounding);
            Piece { balance_tiyn, rate: fee.rate, interest_tiyn: fee.accrual.interest(balance_tiyn, of.fraction), ..of }
        })
    }
}

fn check(position: usize, fee: &Fee, principal: Money) -> Result<(), LoanError> {
    if !(1..=MAX_FEE_NAME_CHARS).contains(&fee.name.chars().count()) {
        return Err(LoanError::FeeName { position });
    }
    match fee.kind {
        FeeKind::UpfrontPercent { percent, .. }
        | FeeKind::YearlyPercent { rate: percent }
        | FeeKind::YearlyPercentOfGuarantee { rate: percent, .. }
            if percent.units() > WHOLE =>
        {
            Err(LoanError::FeePercent { position, percent })
        }
        FeeKind::UpfrontAmount { amount, .. }
        | FeeKind::PerPayment { amount }
        | FeeKind::YearlyPercentOfGuarantee { guarantee: amount, .. }
            if amount > principal =>
        {
            Err(LoanError::FeeAmount { position, amount, principal })
        }
        _ => Ok(()),
    }
}
