//! Conditions: what a programme demands, as its file says it.

use serde::Serialize;

use super::topic::Topic;
use crate::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use crate::identifier::{Kato, Oked};
use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

/// A condition of a programme with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The id within the version: the rule's name, or a longer one where a rule comes twice.
    pub id: String,
    /// What must hold.
    pub rule: Rule,
    /// The purposes it is for; `None` for all.
    pub purposes: Option<Vec<Purpose>>,
    /// Topics that it covers beside that of its rule.
    pub topics: Vec<Topic>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language, so that a reader can compare it with the page.
    pub says: Option<String>,
}

impl Condition {
    /// True if the condition is for loans of a purpose.
    #[must_use]
    pub fn concerns(&self, purpose: Purpose) -> bool {
        self.purposes.as_ref().is_none_or(|purposes| purposes.contains(&purpose))
    }
}

/// A condition as such, whoever asks: it says what it demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand<'c> {
    /// The condition.
    pub condition: &'c Condition,
    /// The figures of a day, if limits are to be said by them too.
    pub figures: DayFigures,
}

/// What limits refer to, on a day; nothing where no day is meant or the figure is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayFigures {
    /// The МРП.
    pub mrp: Option<Money>,
    /// The base rate.
    pub base_rate: Option<Rate>,
}

/// What must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Rule {
    /// The legal form is one of these.
    LegalForm {
        /// Forms that are admitted.
        allowed: Vec<LegalForm>,
        /// Forms of which the published text leaves it open.
        staff_decides: Vec<LegalForm>,
    },
    /// The size by article 24 of the Entrepreneurial Code is one of these.
    Size {
        /// Sizes that are admitted.
        allowed: Vec<Size>,
    },
    /// The business is registered in one of these places.
    Region {
        /// The places.
        within: Vec<Kato>,
        /// Their names.
        named: LocalizedText,
    },
    /// The business has been registered for so long.
    BusinessAge {
        /// Whole months.
        min_months: u32,
    },
    /// The business has been trading for so long.
    TradingAge {
        /// Whole months.
        min_months: u32,
    },
    /// The amount lies within limits.
    Amount(Limits<AmountLimit>),
    /// The term lies within limits, in months.
    Term(Limits<u32>),
    /// The purpose is one of these.
    Purpose {
        /// Purposes that are financed.
        allowed: Vec<Purpose>,
    },
    /// None of the uses is one of these.
    Uses {
        /// Uses that are not financed.
        excluded: Vec<Use>,
        /// Uses of which the published text leaves it open.
        staff_decides: Vec<Use>,
    },
    /// None of the activities is one of these.
    Activities {
        /// Activities that are not financed.
        excluded: Vec<Oked>,
        /// Their names.
        named: LocalizedText,
    },
    /// At least one of the activities is one of these.
    Sectors {
        /// Activities that are financed.
        allowed: Vec<Oked>,
        /// Their names.
        named: LocalizedText,
        /// True if staff decide on any other, because the published list is open.
        staff_decide_others: bool,
    },
    /// The applicant belongs to one of these categories.
    Category {
        /// The categories, of which one is enough.
        any_of: Vec<Category>,
    },
    /// Security of one of these kinds is offered.
    Collateral {
        /// Kinds that are taken.
        kinds: Vec<CollateralKind>,
    },
    /// Security of these kinds makes up so much of the amount of the loan.
    CollateralShare {
        /// Kinds that count.
        kinds: Vec<CollateralKind>,
        /// The least share of the amount, in percent.
        min: Rate,
    },
    /// Own security covers what the guarantee leaves open: the loan less the guarantee of the tier that
    /// surely applies.
    OwnSecurity,
    /// The applicant's own money makes up so much of the project (own money and loan together).
    OwnContribution {
        /// The least share of the project, in percent.
        min: Rate,
        /// Asked for only where the loan is larger than this.
        above: Option<AmountLimit>,
    },
    /// Arrears of tax and other mandatory payments are at most so high.
    TaxArrears {
        /// The most that is tolerated.
        max: AmountLimit,
    },
    /// No payment is overdue for longer.
    OverdueDays {
        /// The most days that are tolerated.
        max_days: u32,
    },
    /// The business is not a state enterprise.
    NotStateOwned,
    /// The bank's rate is at most so high. Where it is not given, this highest is assumed.
    BankRate {
        /// The highest rate.
        max: RateLimit,
    },
    /// A clause that no program can decide.
    ForStaff {
        /// The clause.
        clause: LocalizedText,
    },
}

/// The names of the rules, as files and answers write them.
pub(super) const RULES: [&str; 21] = [
    "legal_form",
    "size",
    "region",
    "business_age",
    "trading_age",
    "amount",
    "term",
    "purpose",
    "uses",
    "activities",
    "sectors",
    "category",
    "collateral",
    "collateral_share",
    "own_security",
    "own_contribution",
    "tax_arrears",
    "overdue_days",
    "state_owned",
    "bank_rate",
    "for_staff",
];

impl Rule {
    /// The rule's name in files and answers.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Rule::LegalForm { .. } => "legal_form",
            Rule::Size { .. } => "size",
            Rule::Region { .. } => "region",
            Rule::BusinessAge { .. } => "business_age",
            Rule::TradingAge { .. } => "trading_age",
            Rule::Amount(_) => "amount",
            Rule::Term(_) => "term",
            Rule::Purpose { .. } => "purpose",
            Rule::Uses { .. } => "uses",
            Rule::Activities { .. } => "activities",
            Rule::Collateral { .. } => "collateral",
            Rule::Sectors { .. } => "sectors",
            Rule::Category { .. } => "category",
            Rule::CollateralShare { .. } => "collateral_share",
            Rule::OwnSecurity => "own_security",
            Rule::OwnContribution { .. } => "own_contribution",
            Rule::TaxArrears { .. } => "tax_arrears",
            Rule::OverdueDays { .. } => "overdue_days",
            Rule::NotStateOwned => "state_owned",
            Rule::BankRate { .. } => "bank_rate",
            Rule::ForStaff { .. } => "for_staff",
        }
    }
}

/// The least and the most of something, both included; at least one of them is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Limits_{T}"))]
pub struct Limits<T> {
    /// The least.
    pub min: Option<T>,
    /// The most.
    pub max: Option<T>,
}

/// A limit of an amount. One in МРП becomes tenge on the decision date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AmountLimit {
    /// So many tenge.
    Tenge(Money),
    /// So many monthly calculation indices.
    Mrp(u32),
}

impl AmountLimit {
    /// The limit in tenge, where the МРП is `mrp`; at most the largest amount.
    ///
    /// ```
    /// use nesie::{catalogue::AmountLimit, money::Money};
    /// let mrp = Money::parse("4325")?;
    /// assert_eq!(AmountLimit::Mrp(20_000).in_tenge(mrp), Money::parse("86500000")?);
    /// # Ok::<(), nesie::money::MoneyError>(())
    /// ```
    #[must_use]
    pub fn in_tenge(self, mrp: Money) -> Money {
        match self {
            AmountLimit::Tenge(amount) => amount,
            AmountLimit::Mrp(count) => mrp.saturating_times(count),
        }
    }
}

/// A limit of a rate. One relative to the base rate is fixed on the decision date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateLimit {
    /// So many percent a year.
    Percent(Rate),
    /// So many percentage points above the base rate.
    AboveBase(Rate),
}

impl RateLimit {
    /// The limit in percent a year, where the base rate is `base`; at most the highest rate.
    #[must_use]
    pub fn in_percent(self, base: Rate) -> Rate {
        match self {
            RateLimit::Percent(rate) => rate,
            RateLimit::AboveBase(points) => base.checked_add(points).unwrap_or(Rate::MAX),
        }
    }
}

contract_words! {
    /// The size of a business by article 24 of the Entrepreneurial Code, which knows these alone.
    pub enum Size {
        /// A part of small.
        Micro = "micro",
        /// Small, but not micro.
        Small = "small",
        /// Neither small nor large.
        Medium = "medium",
        /// Large.
        Large = "large",
    }
}
