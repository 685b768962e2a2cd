//! A programme against an application: what an offer of it alone and one together with it are made of.

use super::guarantee::{self, GuaranteeOffer};
use super::{AdviceError, QuoteOptions};
use crate::application::Application;
use crate::catalogue::{Catalogue, Lender, LenderError, LenderKind, Programme, ProgrammeId};
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

/// What is asked of a catalogue, checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'c, 'o> {
    catalogue: &'c Catalogue,
    /// The one programme that is asked for.
    pub(super) only: Option<&'o str>,
    pub(super) setting: Setting<'c>,
    pub(super) lender: Option<&'c Lender>,
    /// The base rate of the day that the catalogue knows.
    pub(super) known_base_rate: Option<Rate>,
}

impl<'c, 'o> Asked<'c, 'o> {
    pub(super) fn new(
        application: &Application,
        catalogue: &'c Catalogue,
        as_of: Date,
        options: &'o QuoteOptions,
    ) -> Result<Self, AdviceError> {
        let only = options.programme.as_ref().map(ProgrammeId::as_str);
        if let Some(id) = only {
            super::check_known(id, catalogue)?;
        }
        super::check_disbursement(application, as_of)?;
        let lender = options.lender.as_ref().map(|id| catalogue.lender(id.as_str())).transpose()?;
        let day_count =
            lender.map(|lender| Ok::<_, LenderError>((lender.kind, lender.day_count_of(None)?))).transpose()?;
        let known_base_rate = catalogue.indicators().base_rate.on(as_of).ok().map(|row| row.value);
        if let (Some(given), Some(known)) = (options.base_rate, known_base_rate)
            && given != known
        {
            return Err(AdviceError::BaseRateKnown { given, known, on: as_of });
        }
        let context =
            DecisionContext { base_rate: options.base_rate, ..DecisionContext::new(as_of, catalogue.indicators()) };
        let setting = Setting {
            context,
            subsidy_stops_on: options.subsidy_stops_on,
            market_rate: options.market_rate,
            lender: day_count,
        };
        Ok(Asked { catalogue, only, setting, lender, known_base_rate })
    }

    pub(super) fn is_asked(&self, programme: &Programme) -> bool {
        self.only.is_none_or(|id| programme.id.as_str() == id)
    }

    /// The programmes in force that are judged. A guarantee that is not asked for itself is judged all the same where an
    /// offer may take it in.
    pub(super) fn concerned(&self) -> impl Iterator<Item = &'c Programme> {
        let in_force = || self.catalogue.in_force_on(self.setting.context.as_of);
        let takes_in = move |partner: &Programme| {
            let mut asked = in_force().filter(|programme| self.is_asked(programme));
            asked.any(|programme| programme.combination_with(&partner.id).is_some())
        };
        in_force().filter(move |programme| self.is_asked(programme) || takes_in(programme))
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

    /// The rate of the programme, or of a bank.
    pub(super) fn rate_or_bank_rate(&self, application: &Application, setting: Setting) -> Option<RateChoice<'c>> {
        self.rate.clone().or_else(|| bank_rate(self.guarantee.as_ref(), application, setting))
    }
}

/// The rate of a bank for a guarantee, which has none of its own, if one is known.
pub(super) fn bank_rate<'c>(
    guarantee: Option<&GuaranteeOffer>,
    application: &Application,
    setting: Setting,
) -> Option<RateChoice<'c>> {
    let known = application.loan.annual_rate.or(setting.market_rate);
    known.filter(|_| guarantee.is_some()).map(RateChoice::of_a_bank)
}
