//! The answer of `nesie catalogue diff` in the form of the contract.

use serde::Serialize;

use super::impact::ImpactAnswer;
use crate::catalogue::{Catalogue, ChangeKind, Changes, Detail, Stamp, Term, ValueChange, VersionChange};
use crate::date::Date;
use crate::input::json::CONTRACT;
use crate::language::LocalizedText;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::ContractWord;

/// The answer of `nesie catalogue diff`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangesAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// The earlier catalogue.
    before: Stamp,
    /// The later catalogue.
    after: Stamp,
    /// The versions that are new, gone or changed.
    versions: Vec<VersionChangeAnswer<'a>>,
    /// The values of the МРП that differ.
    mrp: Vec<ValueChangeAnswer<Money>>,
    /// The values of the base rate that differ.
    base_rate: Vec<ValueChangeAnswer<Rate>>,
    /// The referrals that differ.
    referrals: Vec<ReferralChangeAnswer<'a>>,
    /// The lenders that differ.
    lenders: Vec<LenderChangeAnswer<'a>>,
    /// What it means for sample applications; null where both catalogues were not asked about any.
    impact: Option<ImpactAnswer>,
}

/// A version that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct VersionChangeAnswer<'a> {
    /// The id.
    programme: &'a str,
    /// The first day of the version.
    version: Date,
    /// What became of it.
    change: ChangeKind,
    /// The first day of the version that the details are against; null for a new programme.
    against: Option<Date>,
    /// What differs in it.
    details: Vec<DetailAnswer<'a>>,
}

/// What differs in a version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct DetailAnswer<'a> {
    /// What became of it.
    change: ChangeKind,
    /// `kind`, `lent_by`, `last_day`, `last_confirmed`, `runs`, `open_to_almaty`, `condition`, `source`, `rate`, `subsidy`, `guarantee`, `fee`, or
    /// the part that is worded anew.
    of: &'static str,
    /// The id of the condition.
    condition: Option<&'a str>,
    /// What differs, for a person.
    text: LocalizedText,
}

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ValueChangeAnswer_{T}"))]
struct ValueChangeAnswer<T> {
    /// From which day.
    from: Date,
    /// The earlier value; null if there was none.
    was: Option<T>,
    /// The later value; null if there is none.
    is: Option<T>,
}

/// A referral that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ReferralChangeAnswer<'a> {
    /// The id of the referral.
    to: &'a str,
    /// What became of it.
    change: ChangeKind,
}

/// A lender that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct LenderChangeAnswer<'a> {
    /// The id of the lender.
    lender: &'a str,
    /// What became of it.
    change: ChangeKind,
    /// What differs, for a person.
    text: LocalizedText,
}

impl<'a> ChangesAnswer<'a> {
    /// The changes between two catalogues.
    #[must_use]
    pub fn new(before: &'a Catalogue, after: &'a Catalogue) -> Self {
        let Changes { versions, mrp, base_rate, referrals, lenders } = Changes::between(before, after);
        let version = |change: &VersionChange<'a>| VersionChangeAnswer {
            programme: change.version.id.as_str(),
            version: change.version.valid_from,
            change: change.kind,
            against: change.against.map(|against| against.valid_from),
            details: change.details.iter().map(detail_answer).collect(),
        };
        ChangesAnswer {
            contract: CONTRACT,
            before: before.stamp(),
            after: after.stamp(),
            versions: versions.iter().map(version).collect(),
            mrp: values(&mrp),
            base_rate: values(&base_rate),
            referrals: referrals
                .iter()
                .map(|(change, referral)| ReferralChangeAnswer { to: &referral.id, change: *change })
                .collect(),
            lenders: lenders
                .iter()
                .map(|entry @ (change, lender)| LenderChangeAnswer {
                    lender: lender.id.as_str(),
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

fn detail_answer<'a>(detail: &Detail<'a>) -> DetailAnswer<'a> {
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
        of,
        condition: condition.map(|condition| condition.id.as_str()),
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
