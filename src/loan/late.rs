//! What paying late costs, as information: it stands apart from the schedule and never enters it or the
//! effective rate.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Code, Refusal};
use crate::indicator::Confidence;
use crate::language::{Lang, Localize};
use crate::money::{Money, Rounding};

/// Percent a day of the overdue sum, in hundredths: 0.5 % for the first days.
const FIRST_HUNDREDTHS: u64 = 50;
/// 0.03 % after them.
const LATER_HUNDREDTHS: u64 = 3;
/// How many days the first rate lasts.
const FIRST_DAYS: u32 = 90;
/// The penalties of a contract year are at most 10 % of the loan.
const CAP_PERCENT: u64 = 10;
/// Hundredths of a percent in one.
const ONE_IN_HUNDREDTHS: u64 = 10_000;

/// An instalment that is paid late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LatePayment {
    /// What was due: more than nothing, at most [`Money::LARGEST_LOAN`].
    pub overdue: Money,
    /// The day on which it had to be paid: of a payment that the contract moves to a working day, that day.
    pub due_on: Date,
    /// When it is paid, `due_on` or later.
    pub paid_on: Date,
    /// The loan, for the limit of each contract year; without it no limit is applied.
    pub loan: Option<LateLoan>,
}

/// What the limit of a contract year is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LateLoan {
    /// The amount lent: more than nothing, at most [`Money::LARGEST_LOAN`].
    pub principal: Money,
    /// The disbursement, before the day of the payment: contract years are counted from it.
    pub disbursed_on: Date,
}

/// The penalty for a late payment, as information: a contract may have another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Penalty {
    /// Days overdue.
    pub days: u32,
    /// The penalty.
    pub penalty: Money,
    /// Whether the limit of some contract year has cut it; `None` where the loan is not given.
    #[serde(rename = "capped")]
    pub is_capped: Option<bool>,
    /// How far the rule can be trusted.
    pub confidence: Confidence,
    /// What the rule was read from.
    pub source: String,
}

/// A late payment that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum LateError {
    /// An amount of nothing, or above [`Money::LARGEST_LOAN`].
    Amount {
        /// Which: `overdue` or `principal`.
        field: &'static str,
        /// The amount.
        amount: Money,
    },
    /// It is paid before it is due.
    PaidBeforeDue {
        /// When it was due.
        due_on: Date,
        /// When it is paid.
        paid_on: Date,
    },
    /// It was due before there was a loan.
    DueBeforeLoan {
        /// When it was due.
        due_on: Date,
        /// The disbursement.
        disbursed_on: Date,
    },
}

impl Refusal for LateError {
    fn code(&self) -> Code {
        match self {
            LateError::Amount { .. } => Code::AmountOutOfRange,
            LateError::PaidBeforeDue { .. } => Code::PaidBeforeDue,
            LateError::DueBeforeLoan { .. } => Code::DueBeforeLoan,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            LateError::Amount { field, .. } => (*field).into(),
            LateError::PaidBeforeDue { .. } => "paid_on".into(),
            LateError::DueBeforeLoan { .. } => "due_on".into(),
        }
    }
}

impl LatePayment {
    /// The penalty by the practice of a microfinance lender (its back office, 2025, under rules of 1 October 2021): 0.5 % a
    /// day of the overdue sum for 90 days, 0.03 % after them, at most 10 % of the loan in each contract year; rounded once.
    ///
    /// # Errors
    /// [`LateError`] if an amount is out of its limits, or the dates are not in their order.
    ///
    /// ```
    /// use nesie::loan::{LateLoan, LatePayment};
    /// use nesie::money::Money;
    /// let mut late = LatePayment {
    ///     overdue: Money::parse("100000")?,
    ///     due_on: "2026-02-15".parse()?,
    ///     paid_on: "2026-06-15".parse()?,
    ///     loan: None,
    /// };
    /// let penalty = late.penalty()?;
    /// assert_eq!((penalty.days, penalty.penalty.to_string()), (120, "45900.00".into()));
    /// // All of it in one contract year of a loan of 300 000: at most 30 000.
    /// late.loan = Some(LateLoan { principal: Money::parse("300000")?, disbursed_on: "2026-01-15".parse()? });
    /// assert_eq!((late.penalty()?.penalty.to_string(), late.penalty()?.is_capped), ("30000.00".into(), Some(true)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn penalty(&self) -> Result<Penalty, LateError> {
        self.check()?;
        let days = u32::try_from(self.due_on.days_until(self.paid_on)).unwrap_or(0);
        let (sum, is_capped) = match self.loan {
            Some(loan) => {
                let (sum, is_capped) = self.limited(loan, days);
                (sum, Some(is_capped))
            }
            None => (self.of_days(0, days), None),
        };
        // Three centuries of delay come to 34 times the overdue sum, which fits every amount.
        let tiyn = Rounding::HalfUp.divide(sum, ONE_IN_HUNDREDTHS.into());
        Ok(Penalty {
            days,
            penalty: tiyn.map_or(Money::MAX, Money::saturating_from_tiyn),
            is_capped,
            confidence: Confidence::Medium,
            source:
                "practice of a microfinance lender's back office (2025); the first rate and the limit also in a draft \
                     on on-line loans (bulletins.bfconsulting.com)"
                    .into(),
        })
    }

    fn check(&self) -> Result<(), LateError> {
        let principal = self.loan.map(|loan| ("principal", loan.principal));
        for (field, amount) in [("overdue", self.overdue)].into_iter().chain(principal) {
            if amount.is_zero() || amount > Money::LARGEST_LOAN {
                return Err(LateError::Amount { field, amount });
            }
        }
        let LatePayment { due_on, paid_on, .. } = *self;
        if paid_on < due_on {
            return Err(LateError::PaidBeforeDue { due_on, paid_on });
        }
        match self.loan.map(|loan| loan.disbursed_on) {
            Some(disbursed_on) if due_on <= disbursed_on => Err(LateError::DueBeforeLoan { due_on, disbursed_on }),
            _ => Ok(()),
        }
    }

    /// The penalty of all contract years, each within its limit, and whether one was cut by it. Sums are in hundredths of a
    /// percent of a tiyn until the one rounding at the end.
    fn limited(&self, loan: LateLoan, days: u32) -> (u128, bool) {
        let cap = u128::from(loan.principal.tiyn().unsigned_abs()).saturating_mul((CAP_PERCENT * 100).into());
        let (mut sum, mut is_capped, mut done_days) = (0_u128, false, 0_u32);
        for year in loan.disbursed_on.whole_months_until(self.due_on) / 12.. {
            if done_days >= days {
                break;
            }
            let months = year.saturating_add(1).saturating_mul(12);
            let year_end = loan.disbursed_on.same_day_after(months);
            let until = year_end.map_or(days, |end| u32::try_from(self.due_on.days_until(end)).unwrap_or(0)).min(days);
            let of_year = self.of_days(done_days, until);
            is_capped |= of_year > cap;
            sum = sum.saturating_add(of_year.min(cap));
            done_days = until.max(done_days);
            if year_end.is_none() {
                break;
            }
        }
        (sum, is_capped)
    }

    /// The penalty of some days of the delay.
    fn of_days(&self, from: u32, until: u32) -> u128 {
        let rates = weighted_days(until).saturating_sub(weighted_days(from));
        u128::from(self.overdue.tiyn().unsigned_abs()).saturating_mul(rates.into())
    }
}

/// The first so many days of delay, each counted with its rate.
fn weighted_days(days: u32) -> u64 {
    let first = days.min(FIRST_DAYS);
    let later = days.saturating_sub(first);
    u64::from(first).saturating_mul(FIRST_HUNDREDTHS).saturating_add(u64::from(later).saturating_mul(LATER_HUNDREDTHS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::ContractWord;

    fn late(principal: Option<&str>, due_on: &str, paid_on: &str) -> LatePayment {
        let disbursed_on = "2024-01-15".parse().unwrap();
        LatePayment {
            overdue: Money::parse("100000").unwrap(),
            due_on: due_on.parse().unwrap(),
            paid_on: paid_on.parse().unwrap(),
            loan: principal.map(|amount| LateLoan { principal: Money::parse(amount).unwrap(), disbursed_on }),
        }
    }

    fn penalty(principal: &str, due_on: &str, paid_on: &str) -> (String, bool) {
        let penalty = late(Some(principal), due_on, paid_on).penalty().unwrap();
        (penalty.penalty.to_string(), penalty.is_capped.unwrap())
    }

    #[test]
    fn the_cap_is_renewed_every_contract_year() {
        assert_eq!(penalty("1000000", "2024-02-15", "2024-02-16"), ("500.00".into(), false));
        assert_eq!(penalty("1000000", "2024-02-15", "2024-02-15"), ("0.00".into(), false));
        // Twenty days of 500 are all that is allowed, and no more.
        assert_eq!(penalty("100000", "2024-02-15", "2024-03-06"), ("10000.00".into(), false));
        assert_eq!(penalty("100000", "2024-02-15", "2024-03-07"), ("10000.00".into(), true));
        // 45 000 and 900 in one year, of which 10 000 are allowed.
        assert_eq!(penalty("100000", "2024-02-15", "2024-06-14"), ("10000.00".into(), true));
        // 30 days of 0.5 % before 15 January 2025, capped at 10 000; 60 days of it and 30 of 0.03 % after, capped too.
        assert_eq!(penalty("100000", "2024-12-16", "2025-04-15"), ("20000.00".into(), true));
        assert_eq!(penalty("1000000", "2024-12-16", "2025-04-15"), ("45900.00".into(), false));
    }

    // 90 days of 500 and 30 of 30: without the loan there is nothing to measure the limit by.
    #[test]
    fn without_the_loan_no_limit_is_applied() {
        let penalty = late(None, "2024-02-15", "2024-06-14").penalty().unwrap();
        assert_eq!((penalty.days, penalty.penalty.to_string(), penalty.is_capped), (120, "45900.00".into(), None));
        let longest = LatePayment { overdue: Money::LARGEST_LOAN, ..late(None, "1900-01-01", "2199-12-31") };
        // 109 572 days: 45 % and 109 482 days of 0.03 %.
        assert_eq!(longest.penalty().unwrap().penalty.to_string(), "33294600000000.00");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for (late, code, message) in [
            (
                late(None, "2024-02-15", "2024-02-14"),
                "paid_before_due",
                "paid_on: 14 Feb 2024 is before the due date, 15 Feb 2024",
            ),
            (
                late(Some("1"), "2024-01-15", "2024-02-14"),
                "due_before_loan",
                "due_on: 15 Jan 2024 is not after the disbursement, 15 Jan 2024",
            ),
            (
                late(Some("0"), "2024-02-15", "2024-02-16"),
                "amount_out_of_range",
                "principal: 0.00 ₸ must be greater than zero and at most 1 000 000 000 000.00 ₸",
            ),
            (
                LatePayment { overdue: Money::MAX, ..late(None, "2024-02-15", "2024-02-16") },
                "amount_out_of_range",
                "overdue: 1 000 000 000 000 000.00 ₸ must be greater than zero and at most 1 000 000 000 000.00 ₸",
            ),
        ] {
            let error = late.penalty().unwrap_err();
            assert_eq!((error.code().word(), error.to_string().replace('\u{a0}', " ").as_str()), (code, message));
            assert!(message.starts_with(error.field().as_ref()));
        }
    }
}
