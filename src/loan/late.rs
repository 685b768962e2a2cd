//! What paying late costs, as information: it stands apart from the schedule and never enters it or the
//! effective rate.

use serde::Serialize;

use super::error::LoanError;
use super::walk::money;
use crate::date::Date;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LatePayment {
    /// The amount lent.
    pub principal: Money,
    /// The disbursement: contract years are counted from it.
    pub disbursed_on: Date,
    /// What was due.
    pub overdue: Money,
    /// When it was due.
    pub due_on: Date,
    /// When it is paid.
    pub paid_on: Date,
}

/// The penalty for a late payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Penalty {
    /// Days overdue.
    pub days: u32,
    /// The penalty.
    pub penalty: Money,
    /// Whether the cap of some contract year has cut it.
    pub is_capped: bool,
    /// How far the rule can be trusted: `medium`. It was read from a lender's practice, and for companies the
    /// contract may have another rate.
    pub confidence: &'static str,
    /// What the rule was read from.
    pub source: &'static str,
}

impl LatePayment {
    /// The penalty by the practice of a microfinance lender (facts/regulation.md §2.6): 0.5 % a day of the
    /// overdue sum for 90 days, 0.03 % after them, at most 10 % of the loan in each contract year; rounded once.
    ///
    /// # Errors
    /// [`LoanError::TooLarge`] if the penalty is above every amount.
    ///
    /// ```
    /// use nesie::loan::LatePayment;
    /// use nesie::money::Money;
    /// let late = LatePayment {
    ///     principal: Money::parse("1000000")?,
    ///     disbursed_on: "2026-01-15".parse()?,
    ///     overdue: Money::parse("100000")?,
    ///     due_on: "2026-02-15".parse()?,
    ///     paid_on: "2026-06-15".parse()?,
    /// };
    /// let penalty = late.penalty()?;
    /// assert_eq!((penalty.days, penalty.penalty.to_string()), (120, "45900.00".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn penalty(&self) -> Result<Penalty, LoanError> {
        let days = u32::try_from(self.due_on.days_until(self.paid_on)).unwrap_or(0);
        let cap = u128::from(self.principal.tiyn().unsigned_abs()).saturating_mul((CAP_PERCENT * 100).into());
        // Sums are in hundredths of a percent of a tiyn until the one rounding at the end.
        let (mut sum, mut is_capped, mut done_days) = (0_u128, false, 0_u32);
        for year in self.disbursed_on.whole_months_until(self.due_on) / 12.. {
            if done_days >= days {
                break;
            }
            let year_end =
                self.disbursed_on.plus_months(year.saturating_add(1).saturating_mul(12), self.disbursed_on.day());
            let until = year_end.map_or(days, |end| u32::try_from(self.due_on.days_until(end)).unwrap_or(0)).min(days);
            let rates = weighted_days(until).saturating_sub(weighted_days(done_days));
            let of_year = u128::from(self.overdue.tiyn().unsigned_abs()).saturating_mul(rates.into());
            is_capped |= of_year > cap;
            sum = sum.saturating_add(of_year.min(cap));
            done_days = until.max(done_days);
            if year_end.is_none() {
                break;
            }
        }
        let tiyn = Rounding::HalfUp.divide(sum, ONE_IN_HUNDREDTHS.into()).and_then(|tiyn| i64::try_from(tiyn).ok());
        Ok(Penalty {
            days,
            penalty: money(tiyn.unwrap_or(i64::MAX))?,
            is_capped,
            confidence: "medium",
            source: "practice of a microfinance lender, 2025 (facts/regulation.md §2.6)",
        })
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

    fn penalty(principal: &str, due_on: &str, paid_on: &str) -> (String, bool) {
        let late = LatePayment {
            principal: Money::parse(principal).unwrap(),
            disbursed_on: "2024-01-15".parse().unwrap(),
            overdue: Money::parse("100000").unwrap(),
            due_on: due_on.parse().unwrap(),
            paid_on: paid_on.parse().unwrap(),
        };
        let penalty = late.penalty().unwrap();
        (penalty.penalty.to_string(), penalty.is_capped)
    }

    #[test]
    fn the_cap_is_renewed_every_contract_year() {
        assert_eq!(penalty("1000000", "2024-02-15", "2024-02-16"), ("500.00".into(), false));
        assert_eq!(penalty("1000000", "2024-02-15", "2024-02-15"), ("0.00".into(), false));
        // 45 000 and 900 in one year, of which 10 000 are allowed.
        assert_eq!(penalty("100000", "2024-02-15", "2024-06-14"), ("10000.00".into(), true));
        // 30 days of 0.5 % before 15 January 2025, capped at 10 000; 60 days of it and 30 of 0.03 % after, capped too.
        assert_eq!(penalty("100000", "2024-12-16", "2025-04-15"), ("20000.00".into(), true));
        assert_eq!(penalty("1000000", "2024-12-16", "2025-04-15"), ("45900.00".into(), false));
    }
}
