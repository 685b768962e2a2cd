//! The answer of `nesie catalogue diff` in the form of the contract.

use serde::{Deserialize, Serialize};

use super::impact::ImpactAnswer;
use crate::catalogue::{Catalogue, ChangeKind, Changes, Detail, Stamp, Term, ValueChange, VersionChange};
use crate::date::Date;
use crate::input::json::ContractVersion;
use crate::language::LocalizedText;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::ContractWord;

/// The answer of `nesie catalogue diff`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangesAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The earlier catalogue.
    pub before: Stamp,
    /// The later catalogue.
    pub after: Stamp,
    /// The versions that are new, gone or changed.
    pub versions: Vec<VersionChangeAnswer>,
    /// The values of the МРП that differ.
    pub mrp: Vec<ValueChangeAnswer<Money>>,
    /// The values of the base rate that differ.
    pub base_rate: Vec<ValueChangeAnswer<Rate>>,
    /// The referrals that differ.
    pub referrals: Vec<ReferralChangeAnswer>,
    /// The lenders that differ.
    pub lenders: Vec<LenderChangeAnswer>,
    /// What it means for sample applications; null where both catalogues were not asked about any.
    pub impact: Option<ImpactAnswer>,
}

/// A version that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VersionChangeAnswer {
    /// The id.
    pub programme: String,
    /// The first day of the version.
    pub version: Date,
    /// What became of it.
    pub change: ChangeKind,
    /// The first day of the version that the details are against; null for a new programme.
    pub against: Option<Date>,
    /// What differs in it.
    pub details: Vec<DetailAnswer>,
}

/// What differs in a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DetailAnswer {
    /// What became of it.
    pub change: ChangeKind,
    /// `kind`, `lent_by`, `last_day`, `last_confirmed`, `runs`, `open_to_almaty`, `condition`, `source`, `rate`, `subsidy`, `guarantee`, `fee`, or
    /// the part that is worded anew.
    pub of: String,
    /// The id of the condition.
    pub condition: Option<String>,
    /// What differs, for a person.
    pub text: LocalizedText,
}

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ValueChangeAnswer_{T}"))]
#[non_exhaustive]
pub struct ValueChangeAnswer<T> {
    /// From which day.
    pub from: Date,
    /// The earlier value; null if there was none.
    pub was: Option<T>,
    /// The later value; null if there is none.
    pub is: Option<T>,
}

/// A referral that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferralChangeAnswer {
    /// The id of the referral.
    pub to: String,
    /// What became of it.
    pub change: ChangeKind,
}

/// A lender that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LenderChangeAnswer {
    /// The id of the lender.
    pub lender: String,
    /// What became of it.
    pub change: ChangeKind,
    /// What differs, for a person.
    pub text: LocalizedText,
}

impl ChangesAnswer {
    /// The changes between two catalogues.
    #[must_use]
    pub fn new(before: &Catalogue, after: &Catalogue) -> Self {
        let Changes { versions, mrp, base_rate, referrals, lenders } = Changes::between(before, after);
        let version = |change: &VersionChange| VersionChangeAnswer {
            programme: change.version.id.to_string(),
            version: change.version.valid_from,
            change: change.kind,
            against: change.against.map(|against| against.valid_from),
            details: change.details.iter().map(detail_answer).collect(),
        };
        ChangesAnswer {
            contract: ContractVersion::V1,
            before: before.stamp(),
            after: after.stamp(),
            versions: versions.iter().map(version).collect(),
            mrp: values(&mrp),
            base_rate: values(&base_rate),
            referrals: referrals
                .iter()
                .map(|(change, referral)| ReferralChangeAnswer { to: referral.id.clone(), change: *change })
                .collect(),
            lenders: lenders
                .iter()
                .map(|entry @ (change, lender)| LenderChangeAnswer {
                    lender: lender.id.to_string(),
                    change: *change,
                    text: LocalizedText::of(entry),
                })
                .collect(),
            impact: None,
        }
    }

    /// The same with what it means for sample applications.
    #[must_use]
    pub fn with_impact(self, impact: ImpactAnswer) -> Self {
        ChangesAnswer { impact: Some(impact), ..self }
    }
}

fn values<T: Copy>(changes: &[ValueChange<T>]) -> Vec<ValueChangeAnswer<T>> {
    changes.iter().map(|change| ValueChangeAnswer { from: change.from, was: change.was, is: change.is }).collect()
}

fn detail_answer(detail: &Detail) -> DetailAnswer {
    let became = |was: bool, is: bool| match (was, is) {
        (false, _) => ChangeKind::New,
        (_, false) => ChangeKind::Gone,
        (true, true) => ChangeKind::Changed,
    };
    let (change, of, condition) = match *detail {
        Detail::Kind { .. } => (ChangeKind::Changed, "kind", None),
        Detail::LentBy { was, is } => (became(!was.is_empty(), !is.is_empty()), "lent_by", None),
        Detail::LastDay { .. } => (ChangeKind::Changed, "last_day", None),
        Detail::Confirmed { .. } => (ChangeKind::Changed, "last_confirmed", None),
        Detail::Runs { .. } => (ChangeKind::Changed, "runs", None),
        Detail::OpenToAlmaty { .. } => (ChangeKind::Changed, "open_to_almaty", None),
        Detail::Condition { was, is } => (became(was.is_some(), is.is_some()), "condition", is.or(was)),
        Detail::Source { is, .. } => (ChangeKind::Changed, "source", Some(is)),
        Detail::Term { was, is } => {
            (became(was.is_some(), is.is_some()), is.or(was).map_or("", |term| term_word(&term)), None)
        }
        Detail::LocalizedText(part) => (ChangeKind::Changed, part.word(), None),
    };
    DetailAnswer {
        change,
        of: of.to_owned(),
        condition: condition.map(|condition| condition.id.to_string()),
        text: LocalizedText::of(detail),
    }
}

const fn term_word(term: &Term) -> &'static str {
    match term {
        Term::Rate(_) => "rate",
        Term::Subsidy(_) => "subsidy",
        Term::Guarantee(_) => "guarantee",
        Term::Fee(_) => "fee",
    }
}
