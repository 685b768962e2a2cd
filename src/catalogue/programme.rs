//! The programme model: one dated version of a programme, as its file says it.

use serde::Serialize;

use crate::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use crate::date::Date;
use crate::identifier::{Kato, Oked};
use crate::indicator::{Confidence, SourceId};
use crate::language::Texts;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::Word;

/// The id of a programme, like `mfo-almaty-secured`: the same over all its versions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ProgrammeId(pub(crate) String);

impl ProgrammeId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One version of a programme: what it demands and what it gives from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The id, the same over all versions.
    pub id: ProgrammeId,
    /// What the programme gives.
    pub kind: Kind,
    /// The name, as the operator writes it.
    pub name: Texts,
    /// Who lends.
    pub operator: Texts,
    /// The first day of this version.
    pub valid_from: Date,
    /// The last day, `None` while no end is known.
    pub valid_to: Option<Date>,
    /// The day these terms were last seen published.
    pub last_confirmed: Date,
    /// What must hold, in the order in which it is told.
    pub conditions: Vec<Condition>,
    /// The rates, the first that fits; empty where the bank sets the rate.
    pub rates: Vec<RateTier>,
    /// The documents to bring, as far as published.
    pub documents: Vec<Texts>,
    /// How to apply.
    pub how_to_apply: Texts,
    /// What else is known.
    pub notes: Vec<Texts>,
    /// What is not published.
    pub gaps: Vec<Texts>,
}

/// What a programme gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A loan.
    Loan,
    /// A subsidy of the interest of a bank's loan.
    Subsidy,
    /// A guarantee for a part of a bank's loan.
    Guarantee,
    /// Money that is not paid back.
    Grant,
}

impl Word for Kind {
    const WORDS: &'static [(&'static str, Self)] =
        &[("loan", Kind::Loan), ("subsidy", Kind::Subsidy), ("guarantee", Kind::Guarantee), ("grant", Kind::Grant)];
}

/// A condition of a programme with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The id within the version: the rule's name, or a longer one where a rule comes twice.
    pub id: String,
    /// What must hold.
    pub rule: Rule,
    /// The purposes it is for; `None` for all.
    pub purposes: Option<Vec<Purpose>>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
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
        named: Texts,
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
        named: Texts,
    },
    /// Security of one of these kinds is offered.
    Collateral {
        /// Kinds that are taken.
        kinds: Vec<CollateralKind>,
    },
    /// Real estate makes up so much of the amount of the loan.
    RealEstateShare {
        /// The least share of the amount, in percent.
        min: Rate,
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
        /// The highest rate, in percent a year.
        max: Rate,
    },
    /// A clause that no program can decide.
    ForStaff {
        /// The clause.
        clause: Texts,
    },
}

/// The names of the rules, as files and answers write them.
pub(super) const RULES: [&str; 17] = [
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
    "collateral",
    "real_estate_share",
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
            Rule::RealEstateShare { .. } => "real_estate_share",
            Rule::TaxArrears { .. } => "tax_arrears",
            Rule::OverdueDays { .. } => "overdue_days",
            Rule::NotStateOwned => "state_owned",
            Rule::BankRate { .. } => "bank_rate",
            Rule::ForStaff { .. } => "for_staff",
        }
    }
}

/// The least and the most of something, both included; at least one of them is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits<T> {
    /// The least.
    pub min: Option<T>,
    /// The most.
    pub max: Option<T>,
}

/// A limit of an amount. One in МРП becomes tenge on the decision date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// The size of a business by article 24 of the Entrepreneurial Code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// A part of small.
    Micro,
    /// Small, but not micro.
    Small,
    /// Neither small nor large.
    Medium,
    /// Large.
    Large,
}

impl Word for Size {
    const WORDS: &'static [(&'static str, Self)] =
        &[("micro", Size::Micro), ("small", Size::Small), ("medium", Size::Medium), ("large", Size::Large)];
}

/// A rate and who gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateTier {
    /// What the borrower pays, in percent a year.
    pub annual_rate: Rate,
    /// What it takes; `None` for everyone.
    pub when: Option<TierCondition>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What a rate tier asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TierCondition {
    /// The applicant belongs to one of these categories, and the amount is at most so high.
    Category {
        /// The categories, of which one is enough.
        any_of: Vec<Category>,
        /// The highest amount at this rate.
        max_amount: Option<AmountLimit>,
    },
    /// Something that no program can decide, in words.
    ForStaff(Texts),
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

    /// True if on `date` the terms have not been confirmed for more than twelve months.
    #[must_use]
    pub fn stale_on(&self, date: Date) -> bool {
        self.last_confirmed.plus_months(12, self.last_confirmed.day()).is_some_and(|due| due < date)
    }

    /// The highest rate that a bank may ask for, where the bank sets it.
    #[must_use]
    pub fn highest_bank_rate(&self) -> Option<Rate> {
        self.conditions.iter().find_map(|condition| match condition.rule {
            Rule::BankRate { max } => Some(max),
            _ => None,
        })
    }
}
