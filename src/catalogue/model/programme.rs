//! The programme model: one dated version of a programme, as its file says it.

use super::lender::LenderKind;
use super::rule::{Condition, RateLimit, Rule};
use super::tier::{Combination, GuaranteeTier, PublishedFee, RateTier, SubsidyFormula, SubsidyTier, TierCondition};
use super::topic::{Gap, Known, NotAsked};
use crate::application::Category;
use crate::date::Date;
use crate::id::id;
use crate::indicator::{Confidence, Series, SourceId};
use crate::language::LocalizedText;
use crate::rate::Rate;
use crate::word::contract_words;

id! {
    /// The id of a programme, like `mfo-almaty-secured`: the same over all its versions.
    ProgrammeId
}

/// One version of a programme: what it demands and what it gives from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Programme {
    /// The id, the same over all versions.
    pub id: ProgrammeId,
    /// What the programme gives.
    pub kind: Kind,
    /// Who lends, any of these; empty where it is the operator itself. The day count of such a lender is that of the loan.
    pub lent_by: Vec<LenderKind>,
    /// The name, as the operator writes it.
    pub name: LocalizedText,
    /// Who gives it.
    pub operator: LocalizedText,
    /// The first day of this version.
    pub valid_from: Date,
    /// The last day, `None` while no end is known.
    pub valid_to: Option<Date>,
    /// The day these terms were last seen published; `None` where the source has no date.
    pub last_confirmed: Option<Date>,
    /// What confirmed them on that day; `None` where nothing did, or the file does not say.
    pub confirmed_by: Option<Confirmation>,
    /// Whether the programme is known to run.
    pub runs: Known,
    /// Whether it is known to be open to businesses in Almaty.
    pub open_to_almaty: Known,
    /// What must hold, in the order in which it is told.
    pub conditions: Vec<Condition>,
    /// The rates, the first that fits; empty where the bank sets the rate.
    pub rates: Vec<RateTier>,
    /// The interest subsidies, the first that fits; empty unless it is a subsidy.
    pub subsidies: Vec<SubsidyTier>,
    /// What is guaranteed, the first that fits; empty unless it is a guarantee.
    pub guarantees: Vec<GuaranteeTier>,
    /// Ids of the sectors that it favours; no condition.
    pub favours: Vec<String>,
    /// Guarantee programmes that an offer of this one may take in.
    pub combines_with: Vec<Combination>,
    /// Published fees of the lender, computed at their highest.
    pub fees: Vec<PublishedFee>,
    /// The documents to bring, as far as published.
    pub documents: Vec<LocalizedText>,
    /// How to apply.
    pub how_to_apply: LocalizedText,
    /// What else is known.
    pub notes: Vec<LocalizedText>,
    /// What is not published.
    pub gaps: Vec<Gap>,
    /// What a source says is not asked about.
    pub not_asked: Vec<NotAsked>,
}

/// What confirmed the terms of a version. Only a source of confidence `high` confirms that they hold: at any other they
/// were seen in a secondary source, or their dates are not clear.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Confirmation {
    /// The source.
    pub source: SourceId,
    /// How far it can be trusted in this.
    pub confidence: Confidence,
}

contract_words! {
    /// What a programme gives.
    #[non_exhaustive]
    pub enum Kind {
        /// A loan.
        Loan = "loan",
        /// A subsidy of the interest of a bank's loan.
        Subsidy = "subsidy",
        /// A guarantee for a part of a bank's loan.
        Guarantee = "guarantee",
        /// Money that is not paid back.
        Grant = "grant",
    }
}

impl Programme {
    /// The file of this version in the catalogue's folder, like `mfo-almaty-secured/2021-08-05.toml`.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}/{}.toml", self.id.as_str(), self.valid_from)
    }

    /// True if this version is in force on `date`.
    #[must_use]
    pub fn in_force_on(&self, date: Date) -> bool {
        self.valid_from <= date && self.valid_to.is_none_or(|last| date <= last)
    }

    /// True if on `date` the terms have not been confirmed for more than twelve months, or never with a date.
    #[must_use]
    pub fn stale_on(&self, date: Date) -> bool {
        self.last_confirmed.is_none_or(|last| last.same_day_after(12).is_some_and(|due| due < date))
    }

    /// The sources of all that the version states, as they come.
    pub fn sources(&self) -> impl Iterator<Item = &SourceId> {
        let conditions = self.conditions.iter().map(|condition| &condition.source);
        let rates = self.rates.iter().map(|tier| &tier.source);
        let subsidies = self.subsidies.iter().map(|tier| &tier.source);
        let guarantees = self.guarantees.iter().map(|tier| &tier.source);
        let combinations = self.combines_with.iter().map(|combination| &combination.condition.source);
        let terms = rates.chain(subsidies).chain(guarantees).chain(self.fees.iter().map(|fee| &fee.source));
        let not_asked = self.not_asked.iter().map(|not_asked| &not_asked.source);
        let confirmed_by = self.confirmed_by.iter().map(|confirmation| &confirmation.source);
        let unknown = [&self.runs, &self.open_to_almaty].into_iter().filter_map(|known| match known {
            Known::Yes => None,
            Known::Unknown { source } => Some(source),
        });
        conditions.chain(terms).chain(combinations).chain(not_asked).chain(unknown).chain(confirmed_by)
    }

    /// What joins an offer of this programme to a guarantee, where they may be joined.
    #[must_use]
    pub fn combination_with(&self, guarantee: &ProgrammeId) -> Option<&Combination> {
        self.combines_with.iter().find(|combination| combination.programme == *guarantee)
    }

    /// What each tier asks for, `None` where it is for everyone, with the table of the file that it stands in and its position there.
    pub(crate) fn tier_conditions(&self) -> impl Iterator<Item = (&'static str, usize, Option<&TierCondition>)> {
        let rates = self.rates.iter().map(|tier| tier.when.as_ref()).enumerate();
        let subsidies = self.subsidies.iter().map(|tier| tier.when.as_ref()).enumerate();
        let guarantees = self.guarantees.iter().map(|tier| tier.when.as_ref()).enumerate();
        let named = |table: &'static str| move |(position, when)| (table, position, when);
        rates.map(named("rate")).chain(subsidies.map(named("subsidy"))).chain(guarantees.map(named("guarantee")))
    }

    /// The categories that it asks for or gives better terms to, each once.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        let of_conditions = self.conditions.iter().filter_map(|condition| match &condition.rule {
            Rule::Category { any_of } => Some(any_of),
            _ => None,
        });
        let of_tiers = self.tier_conditions().filter_map(|(_, _, when)| match when {
            Some(TierCondition::Category { any_of, .. }) => Some(any_of),
            Some(TierCondition::ForStaff(_)) | None => None,
        });
        let mut named: Vec<Category> = of_conditions.chain(of_tiers).flatten().copied().collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// True if the state subsidises or guarantees the loan that a bank offers anyway, so that the rate of that offer is judged.
    /// A loan of placed money has a rate of its own.
    #[must_use]
    pub const fn is_for_the_banks_own_loan(&self) -> bool {
        matches!(self.kind, Kind::Subsidy | Kind::Guarantee)
    }

    /// The highest rate that a bank may ask for, where the bank sets it.
    #[must_use]
    pub fn highest_bank_rate(&self) -> Option<RateLimit> {
        self.conditions.iter().find_map(|condition| match condition.rule {
            Rule::BankRate { max } => Some(max),
            _ => None,
        })
    }

    /// What of the tiers of a subsidy is above a nominal rate, with its field: floor, points or the borrower's rate.
    pub(crate) fn rates_above(&self, nominal: Rate) -> impl Iterator<Item = (String, Rate)> {
        self.subsidies.iter().enumerate().filter_map(move |(position, tier)| {
            let (field, rate) = match tier.part {
                SubsidyFormula::BorrowerRate(rate) => ("borrower_rate", rate),
                SubsidyFormula::Points(rate) => ("points", rate),
                SubsidyFormula::Share { floor: Some(rate), .. } => ("floor", rate),
                SubsidyFormula::Share { floor: None, .. } => return None,
            };
            (rate > nominal).then(|| (format!("subsidy.{position}.{field}"), rate))
        })
    }

    /// The highest nominal rates of a subsidy that depends on the base rate, each with the day from which it holds: one for
    /// each base rate that is known on a day of the version.
    pub(crate) fn nominal_rates(&self, base_rate: &Series<Rate>) -> Vec<(Date, Rate)> {
        let Some(limit @ RateLimit::AboveBase(_)) = self.highest_bank_rate() else { return Vec::new() };
        let rows = base_rate.within(self.valid_from, self.valid_to);
        let known = rows.filter(|(on, _)| base_rate.on(*on).is_ok());
        known.map(|(on, row)| (on, limit.in_percent(row.value))).collect()
    }
}
