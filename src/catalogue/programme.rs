//! The programme model: one dated version of a programme, as its file says it.

use serde::{Deserialize, Serialize};

use super::lender::LenderKind;
use super::rule::{AmountLimit, Condition, RateLimit, Rule};
use super::topic::{Gap, Known, NotAsked};
use crate::application::{Category, Purpose};
use crate::date::Date;
use crate::id::id;
use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;
use crate::rate::Rate;
use crate::word::contract_words;

/// The id of a programme, like `mfo-almaty-secured`: the same over all its versions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProgrammeId(pub(crate) String);

id!(ProgrammeId);

/// One version of a programme: what it demands and what it gives from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// The state's part of the interest, the first that fits; empty unless it is a subsidy.
    pub subsidies: Vec<SubsidyTier>,
    /// What is guaranteed, the first that fits; empty unless it is a guarantee.
    pub guarantees: Vec<GuaranteeTier>,
    /// Ids of the sectors that it favours; no condition.
    pub favours: Vec<String>,
    /// Guarantee programmes that an offer of this one may take in.
    pub combines_with: Vec<Combination>,
    /// Published fees of the lender, reckoned with at their highest.
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
/// were seen at a third party.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// A guarantee programme that an offer of another programme may take in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combination {
    /// The guarantee programme.
    pub programme: ProgrammeId,
    /// What joins the two, as a condition of the joint offer that staff confirm: no published rule is known that does.
    pub condition: Condition,
}

/// A rate and who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateTier {
    /// What the borrower pays, in percent a year.
    pub annual_rate: Rate,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}

/// What a tier of rates, subsidies or guarantees asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TierCondition {
    /// The applicant belongs to one of these categories, and the amount is at most so high.
    Category {
        /// The categories, of which one is enough.
        any_of: Vec<Category>,
        /// The highest amount in this tier.
        max_amount: Option<AmountLimit>,
    },
    /// Something that no program can decide, in words.
    ForStaff(LocalizedText),
}

/// The state's part of the interest and who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubsidyTier {
    /// How the state's part is stated.
    pub part: SubsidyFormula,
    /// For how long it is paid, by purpose; the shortest that concerns a loan counts.
    pub months: Vec<SubsidyMonths>,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}

/// How a programme states the state's part of a nominal rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SubsidyFormula {
    /// The borrower pays this; the state what is above it.
    BorrowerRate(Rate),
    /// The state pays so many percentage points.
    Points(Rate),
    /// The state pays a share of the nominal rate, less where the borrower would pay under the floor.
    Share {
        /// The share, in percent of the nominal rate.
        share: Rate,
        /// The least that the borrower pays.
        floor: Option<Rate>,
    },
}

/// For how long a subsidy is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubsidyMonths {
    /// The purposes it is for; `None` for all.
    pub purposes: Option<Vec<Purpose>>,
    /// The most months.
    pub max_months: u32,
}

/// A guarantee and who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GuaranteeTier {
    /// The most that is guaranteed, in percent of the loan.
    pub max_share: Rate,
    /// The most that is guaranteed.
    pub max_amount: Option<AmountLimit>,
    /// The fee at the start, in percent of the guarantee.
    pub upfront_fee: Option<Rate>,
    /// The fee a year, in percent of the guaranteed part of the balance.
    pub yearly_fee: Option<Rate>,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
}

/// A fee that a lender may take at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublishedFee {
    /// Percent of the loan, once, when it is paid out.
    pub upfront: Rate,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language.
    pub says: Option<String>,
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

    /// The texts of what is not published.
    pub fn gap_texts(&self) -> impl Iterator<Item = &LocalizedText> {
        self.gaps.iter().map(|gap| &gap.text)
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

    /// The highest rate that a bank may ask for, where the bank sets it.
    #[must_use]
    pub fn highest_bank_rate(&self) -> Option<RateLimit> {
        self.conditions.iter().find_map(|condition| match condition.rule {
            Rule::BankRate { max } => Some(max),
            _ => None,
        })
    }
}
