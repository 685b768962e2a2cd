//! Does an application meet a programme's conditions, and if not, what would change that.
//!
//! Each condition gets one of four outcomes; the verdict follows from them alone. This module knows
//! no schedule: what a loan costs is `loan`'s, and both meet in `advice`.

mod adverse;
mod changes;
mod conditions;
mod field;
mod finding;
mod judgement;
mod questions;
mod rates;
mod remedy;
mod screen;
mod security;
mod size;

pub use adverse::{AdverseAnswer, AdverseGap, OpenTopics, adverse_answer, open_topics};
pub use changes::nearest_changes;
pub(crate) use changes::nearest_changes_of_all;
pub use field::Field;
pub use finding::{Finding, Note, Outcome, Quantity, Requirement, Verdict};
pub use questions::{AnswerWord, Question, Waiting, next_questions};
pub use rates::{
    HighestAssumed, InterestSubsidy, LargerGuarantee, LowerRate, RateChoice, choose_guarantee, choose_rate,
    larger_guarantees,
};
pub use remedy::Remedy;
pub(crate) use screen::{FieldSet, Screened, adverse_topics, screened};

use judgement::{Depth, Judgement, Reasons};

use crate::application::{Application, Purpose};
use crate::catalogue::{AmountLimit, Condition, GuaranteeTier, Programme, RateLimit, Rule};
use crate::date::Date;
use crate::indicator::{Indicators, SeriesGap};
use crate::money::Money;
use crate::rate::Rate;

/// What conditions are judged against, besides the application.
#[derive(Debug, Clone, Copy)]
pub struct DecisionContext<'c> {
    /// The day of the decision.
    pub as_of: Date,
    /// МРП and base rate.
    pub indicators: &'c Indicators,
    /// The base rate of the day by the asker: it counts where `indicators` do not know one.
    pub base_rate: Option<Rate>,
}

impl<'c> DecisionContext<'c> {
    /// A day and the indicators that are known; no base rate given.
    #[must_use]
    pub const fn new(as_of: Date, indicators: &'c Indicators) -> Self {
        DecisionContext { as_of, indicators, base_rate: None }
    }

    /// The base rate of the day: the one that is known, else the one that the asker gave.
    ///
    /// # Errors
    /// [`SeriesGap`] if it is not known and none was given.
    pub fn base_rate_of_the_day(&self) -> Result<Rate, SeriesGap> {
        match (self.indicators.base_rate.on(self.as_of), self.base_rate) {
            (Ok(row), _) => Ok(row.value),
            (Err(_), Some(given)) => Ok(given),
            (Err(gap), None) => Err(gap),
        }
    }

    /// True if limits of the day rest on the base rate that the asker gave.
    #[must_use]
    pub fn base_rate_is_given(&self) -> bool {
        self.base_rate.is_some() && self.indicators.base_rate.on(self.as_of).is_err()
    }

    /// A limit in tenge on the decision date.
    ///
    /// # Errors
    /// [`SeriesGap`] if the МРП of that day is not known.
    pub fn in_tenge(&self, limit: AmountLimit) -> Result<Money, SeriesGap> {
        match limit {
            AmountLimit::Tenge(amount) => Ok(amount),
            AmountLimit::Mrp(_) => self.indicators.mrp.on(self.as_of).map(|mrp| limit.in_tenge(mrp.value)),
        }
    }

    /// The most that a rule lets a loan be on the decision date; `None` where it sets no such limit, or its МРП is not known.
    pub(crate) fn largest_amount(&self, rule: &Rule) -> Option<Money> {
        match rule {
            Rule::Amount(limits) => limits.max.and_then(|max| self.in_tenge(max).ok()),
            _ => None,
        }
    }

    /// What a guarantee covers of a loan at most: its share, or its cap where that is less. A cap in МРП
    /// that is not known on the day is left out.
    #[must_use]
    pub fn guaranteed(&self, tier: &GuaranteeTier, loan: Money) -> Money {
        let cap = tier.max_amount.and_then(|limit| self.in_tenge(limit).ok()).unwrap_or(Money::MAX);
        tier.max_share.of(loan).min(cap)
    }

    /// What of a loan a guarantee leaves for own security to cover.
    #[must_use]
    pub fn own_security_needed(&self, tier: &GuaranteeTier, loan: Money) -> Money {
        loan.saturating_sub(self.guaranteed(tier, loan))
    }

    /// A limit in percent a year on the decision date.
    ///
    /// # Errors
    /// [`SeriesGap`] if the base rate of that day is not known.
    pub fn in_percent(&self, limit: RateLimit) -> Result<Rate, SeriesGap> {
        match limit {
            RateLimit::Percent(rate) => Ok(rate),
            RateLimit::AboveBase(_) => self.base_rate_of_the_day().map(|base| limit.in_percent(base)),
        }
    }

    /// A limit in percent a year, with the last base rate that is known where that of the day is not.
    pub(crate) fn in_percent_at_last(&self, limit: RateLimit) -> Option<Rate> {
        match limit {
            RateLimit::Percent(rate) => Some(rate),
            RateLimit::AboveBase(_) => {
                let last = || self.indicators.base_rate.last_before(self.as_of).map(|base| base.value);
                self.base_rate_of_the_day().ok().or_else(last).map(|base| limit.in_percent(base))
            }
        }
    }
}

/// Judges every condition of a programme version that concerns the purpose of the loan, in the
/// version's order.
#[must_use]
pub fn findings<'c>(programme: &'c Programme, application: &Application, context: DecisionContext) -> Vec<Finding<'c>> {
    let found = judged::<Reasons>(programme, application, context);
    let mut findings: Vec<Finding> = found.into_iter().map(|(condition, judgement)| judgement.of(condition)).collect();
    for finding in findings.iter_mut().filter(|finding| finding.outcome == Outcome::ForStaff) {
        let of_topic = |topic| adverse_answer(topic, application, context.as_of);
        finding.adverse = finding.condition.all_topics().filter_map(of_topic).collect();
    }
    findings
}

/// The conditions that concern the purpose of the loan, each with what was found of it.
fn judged<'c, D: Depth>(
    programme: &'c Programme,
    application: &Application,
    context: DecisionContext,
) -> Vec<(&'c Condition, Judgement<D>)> {
    let purpose = application.loan.purpose;
    let judge =
        |condition: &'c Condition| (condition, conditions::judge(&condition.rule, programme, application, context));
    if purpose != Purpose::Mixed {
        return programme.conditions.iter().filter(|condition| condition.concerns(purpose)).map(judge).collect();
    }
    let judged: Vec<(&Condition, Judgement<D>)> = programme.conditions.iter().map(judge).collect();
    let fails_for = |name: &str, part| {
        judged.iter().any(|(condition, judgement)| {
            judgement.outcome == Outcome::NotMet && condition.rule.name() == name && condition.concerns(part)
        })
    };
    // A limit of one part of a mixed loan is surely broken only if the other part breaks its own limit
    // too; how the loan divides is not among the inputs, so otherwise staff must look.
    let for_staff: Vec<bool> = judged
        .iter()
        .map(|(condition, judgement)| {
            let rule = condition.rule.name();
            let one_part = !condition.concerns(Purpose::Mixed);
            let both_fail = fails_for(rule, Purpose::Investment) && fails_for(rule, Purpose::WorkingCapital);
            one_part && judgement.outcome == Outcome::NotMet && !both_fail
        })
        .collect();
    judged
        .into_iter()
        .zip(for_staff)
        .filter(|((condition, _), _)| condition.may_concern(purpose))
        .map(|((condition, found), for_staff)| (condition, if for_staff { found.left_to_staff() } else { found }))
        .collect()
}
