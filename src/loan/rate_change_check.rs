//! The effective rate of what is left of a loan when its rate changes, beside the legal caps of that day.

use serde::{Deserialize, Serialize};

use super::changes::ChangeKind;
use super::daily_worth::Flow;
use super::effective_rate::EffectiveRate;
use super::error::LoanError;
use super::gesv_cap::CapCheck;
use super::{GesvCaps, Loan, Schedule};
use crate::date::Date;
use crate::rate::Rate;

/// The effective rate (ГЭСВ) from a change of the rate on, and the caps of that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RateChangeCheck {
    /// The first day of the new rate.
    pub on: Date,
    /// The new rate, percent a year.
    pub annual_rate: Rate,
    /// The effective rate of what is left; `None` if it is above [`MAX_PERCENT`](EffectiveRate::MAX_PERCENT), as a fee may
    /// make it when little is owed.
    pub gesv: Option<EffectiveRate>,
    /// The same beside each legal cap that is known for the day.
    pub caps: Vec<CapCheck>,
}

impl Loan {
    /// The effective rate at each change of the rate, beside the caps of its day.
    ///
    /// At a change the rate is computed anew "on the remaining principal, for the remaining term", with the fees that are
    /// still to be paid (the practice of a microfinance organisation's published lending rules, which follow the
    /// regulator's rules on the ГЭСВ; the cap is tested then by the joint resolution of 24 December 2025). Days count from
    /// the change. What is owed on that day takes the place of the amount lent: the principal, and inside a row the
    /// interest and fees accrued since the last due date too, because the payments that follow repay these as well. Tranches and
    /// prepayments still to come count on their days; fees of the first day are past. Fees do not begin during a loan's life here,
    /// so that none of them calls for a check of its own.
    ///
    /// A change that leaves the rate as it was, or comes when nothing is owed, is not in the list.
    ///
    /// # Errors
    /// The same as [`Loan::schedule`].
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use nesie::loan::{Loan, LoanTerms, Method, RateChange};
    /// use nesie::{catalogue::Catalogue, money::Money, rate::Rate};
    /// // A bullet loan of a year; from the middle of it 30 % instead of 20 %.
    /// let mut terms = LoanTerms::new(Money::parse("1000000")?, Rate::parse("20")?, "2026-01-15".parse()?, 12);
    /// terms.method = Method::Bullet;
    /// terms.rate_changes = vec![RateChange::new("2026-07-15".parse()?, Rate::parse("30")?)];
    /// let loan = Loan::new(terms)?;
    /// let checks = loan.rate_change_checks(Catalogue::builtin()?.gesv_caps())?;
    /// // 2.5 % a month: (1.025^12 - 1) is 34.49 %, moved a little by the days of the months.
    /// assert_eq!(checks[0].gesv.map(|rate| rate.rounded()), Some("34.2".into()));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rate_change_checks(&self, caps: &GesvCaps) -> Result<Vec<RateChangeCheck>, LoanError> {
        if !self.changes.list.iter().any(|change| matches!(change.kind, ChangeKind::Rate(..))) {
            return Ok(Vec::new());
        }
        let schedule = self.schedule()?;
        let last_on = schedule.rows().last().map(|row| row.accrues_to);
        let mut checks = Vec::new();
        for change in &self.changes.list {
            let ChangeKind::Rate(annual_rate, _) = change.kind else { continue };
            if last_on.is_none_or(|last| change.on >= last) {
                continue;
            }
            if let Some(flows) = self.flows_from(change.on, &schedule)? {
                let gesv = EffectiveRate::solve(flows).ok();
                let caps = caps.all_beside(change.on, self.term_days(), gesv).collect();
                checks.push(RateChangeCheck { on: change.on, annual_rate, gesv, caps });
            }
        }
        Ok(checks)
    }

    /// What is owed on a day, and what moves from that day on; `None` if the payments of the day leave nothing owed.
    fn flows_from(&self, day: Date, schedule: &Schedule) -> Result<Option<Vec<Flow>>, LoanError> {
        let owed = self.owed(day)?;
        let counted = owed.total_tiyn().saturating_sub(owed.fees.outside_gesv_tiyn);
        let mut flows = vec![Flow { on: day, tiyn: counted }];
        flows.extend(schedule.flows.iter().copied().filter(|flow| flow.on >= day));
        let rows = schedule.rows().iter().map(|row| row.flow(row.payment));
        flows.extend(rows.filter(|flow| flow.on >= day));
        let on_the_day = flows.iter().filter(|flow| flow.on == day);
        let left = on_the_day.fold(0_i64, |sum, flow| sum.saturating_add(flow.tiyn));
        Ok((left > 0).then_some(flows))
    }
}
