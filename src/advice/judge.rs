//! A programme against an application: what an offer of it alone and one together with it are made of.

use super::guarantee::{self, GuaranteeOffer};
use crate::application::Application;
use crate::catalogue::{LenderKind, Programme};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::eligibility::{
    DecisionContext, Finding, OpenTopics, RateChoice, choose_guarantee, choose_rate, findings, larger_guarantees,
    open_topics,
};
use crate::rate::Rate;

/// What every offer of an advice is judged and computed with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'c> {
    pub(super) context: DecisionContext<'c>,
    pub(super) subsidy_stops_on: Option<Date>,
    /// The rate of a plain bank loan.
    pub(super) market_rate: Option<Rate>,
    /// What the lender is, and how it counts days.
    pub(super) lender: Option<(LenderKind, DayCount)>,
}

impl Setting<'_> {
    /// The day count of a loan from a lender of one of some kinds, where that lender is known.
    pub(super) fn day_count_of(&self, lent_by: &[LenderKind]) -> Option<DayCount> {
        self.lender.filter(|(kind, _)| lent_by.contains(kind)).map(|(_, day_count)| day_count)
    }
}

/// A programme, its findings and what it gives.
#[derive(Debug, Clone)]
pub(super) struct Judged<'c> {
    pub(super) programme: &'c Programme,
    pub(super) findings: Vec<Finding<'c>>,
    /// The rate of the programme; `None` where it has none of its own.
    pub(super) rate: Option<RateChoice<'c>>,
    pub(super) guarantee: Option<GuaranteeOffer<'c>>,
    /// What its terms leave open.
    pub(super) open: OpenTopics<'c>,
}

impl<'c> Judged<'c> {
    pub(super) fn new(programme: &'c Programme, application: &Application, setting: Setting) -> Self {
        let context = setting.context;
        Judged {
            programme,
            findings: findings(programme, application, context),
            rate: choose_rate(programme, application, context),
            guarantee: Judged::guarantee(programme, application, setting),
            open: open_topics(programme, application, context.as_of),
        }
    }

    /// The guarantee of a programme for the loan that is asked for.
    pub(super) fn guarantee(
        programme: &'c Programme,
        application: &Application,
        setting: Setting,
    ) -> Option<GuaranteeOffer<'c>> {
        let context = setting.context;
        let tier = choose_guarantee(programme, application, context)?;
        let larger = larger_guarantees(programme, application, context);
        Some(guarantee::offer(tier, larger, application, context))
    }

    /// The rate of the programme. A guarantee has none of its own: it needs a bank's, if one is known.
    pub(super) fn rate_or_bank_rate(&self, application: &Application, setting: Setting) -> Option<RateChoice<'c>> {
        let bank_rate = || application.loan.annual_rate.or(setting.market_rate).filter(|_| self.guarantee.is_some());
        self.rate.clone().or_else(|| bank_rate().map(RateChoice::of_a_bank))
    }
}
