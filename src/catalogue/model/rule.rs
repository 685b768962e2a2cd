//! Conditions: what a programme demands, as its file says it.

use serde::{Deserialize, Serialize};

use super::topic::Topic;
use crate::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use crate::id::id;
use crate::identifier::{Kato, Oked};
use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

id! {
    /// The id of a condition within a version of a programme: the name of its rule, or a longer one where a rule comes twice.
    ConditionId
}

/// A condition of a programme with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Its id within the version.
    pub id: ConditionId,
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

    /// True if the condition is for loans of a purpose, or for one part of a loan of both purposes.
    #[must_use]
    pub fn may_concern(&self, purpose: Purpose) -> bool {
        let parts = [Purpose::Investment, Purpose::WorkingCapital];
        self.concerns(purpose) || (purpose == Purpose::Mixed && parts.iter().any(|part| self.concerns(*part)))
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

/// Declares the rules: each with its fields, its name in files and answers and the topic that it covers, if any.
macro_rules! rules {
    ($(
        $(#[$of_variant:meta])*
        $variant:ident $({ $($fields:tt)* })? $(( $($of_tuple:tt)* ))? = $name:literal $(covers $topic:ident)?,
    )+) => {
        /// What must hold. New kinds of rules may come.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[$of_variant])* $variant $({ $($fields)* })? $(( $($of_tuple)* ))?,)+
        }

        /// The names of the rules, in the order of their declaration.
        pub(crate) const RULES: &[(&str, &str)] = &[$(($name, $name)),+];

        impl Rule {
            /// The rule's name in files and answers.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self {
                    $(Rule::$variant { .. } => $name,)+
                }
            }

            /// The topic that the rule covers; `None` of rules about anything else.
            #[must_use]
            pub const fn topic(&self) -> Option<Topic> {
                match self {
                    $($(Rule::$variant { .. } => Some(Topic::$topic),)?)+
                    _ => None,
                }
            }
        }
    };
}

rules! {
    /// The legal form is one of these.
    LegalForm {
        /// Forms that are admitted.
        allowed: Vec<LegalForm>,
        /// Forms of which the published text leaves it open.
        staff_decides: Vec<LegalForm>,
    } = "legal_form",
    /// The size by article 24 of the Entrepreneurial Code is one of these.
    Size {
        /// Sizes that are admitted.
        allowed: Vec<Size>,
    } = "size",
    /// The business is registered in one of these places.
    Region {
        /// The places.
        within: Vec<Kato>,
        /// Their names.
        named: LocalizedText,
    } = "region",
    /// The business has been registered for so long.
    BusinessAge {
        /// Whole months.
        min_months: u32,
    } = "business_age" covers BusinessAge,
    /// The business has been trading for so long.
    TradingAge {
        /// Whole months.
        min_months: u32,
    } = "trading_age" covers BusinessAge,
    /// The amount lies within limits.
    Amount(Limits<AmountLimit>) = "amount",
    /// The term lies within limits, in months.
    Term(Limits<u32>) = "term",
    /// The purpose is one of these.
    Purpose {
        /// Purposes that are financed.
        allowed: Vec<Purpose>,
    } = "purpose",
    /// None of the uses is one of these.
    Uses {
        /// Uses that are not financed.
        excluded: Vec<Use>,
        /// Uses of which the published text leaves it open.
        staff_decides: Vec<Use>,
    } = "uses",
    /// None of the activities is one of these.
    Activities {
        /// Activities that are not financed.
        excluded: Vec<Oked>,
        /// Their names.
        named: LocalizedText,
    } = "activities" covers Activity,
    /// At least one of the activities is one of these.
    Sectors {
        /// Activities that are financed.
        allowed: Vec<Oked>,
        /// Their names.
        named: LocalizedText,
        /// True if staff decide on any other, because the published list is open.
        staff_decide_others: bool,
    } = "sectors" covers Activity,
    /// The applicant belongs to one of these categories.
    Category {
        /// The categories, of which one is enough.
        any_of: Vec<Category>,
    } = "category",
    /// Security of one of these kinds is offered.
    Collateral {
        /// Kinds that are taken.
        kinds: Vec<CollateralKind>,
    } = "collateral" covers Security,
    /// Security of these kinds makes up so much of the amount of the loan.
    CollateralShare {
        /// Kinds that count.
        kinds: Vec<CollateralKind>,
        /// The least share of the amount, in percent.
        min: Rate,
    } = "collateral_share" covers Security,
    /// Own security covers what the guarantee leaves open: the loan less the guarantee of the tier that
    /// surely applies.
    OwnSecurity = "own_security" covers Security,
    /// The own contribution makes up so much of the project (contribution and loan together).
    OwnContribution {
        /// The least share of the project, in percent.
        min: Rate,
        /// Asked for only where the loan is larger than this.
        above: Option<AmountLimit>,
    } = "own_contribution" covers OwnContribution,
    /// Arrears of tax and other mandatory payments are at most so high.
    TaxArrears {
        /// The most that is tolerated.
        max: AmountLimit,
    } = "tax_arrears" covers TaxArrears,
    /// Arrears of pension and social payments are at most so high.
    SocialArrears {
        /// The most that is tolerated.
        max: AmountLimit,
    } = "social_arrears" covers SocialArrears,
    /// No payment is overdue for longer.
    OverdueDays {
        /// The most days that are tolerated.
        max_days: u32,
    } = "overdue_days" covers Overdue,
    /// The business is not a state enterprise.
    NotStateOwned = "state_owned" covers StateOwned,
    /// The bank's rate is at most so high. Where it is not given, this highest is assumed.
    BankRate {
        /// The highest rate.
        max: RateLimit,
    } = "bank_rate",
    /// A clause that no program can decide.
    ForStaff {
        /// The clause.
        clause: LocalizedText,
    } = "for_staff",
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
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
