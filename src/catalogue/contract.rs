//! The answers of `nesie programmes` in the form of the contract.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Catalogue, CatalogueError, Changes, Condition, Demand, Detail, Fate, GuaranteeTier, Place, Programme, PublishedFee,
    RateTier, Report, Rule, Source, Stamp, SubsidyTier, Term, ValueChange, VersionChange, Warning,
};
use crate::date::Date;
use crate::indicator::Confidence;
use crate::input::json::CONTRACT;
use crate::language::{Say, Texts};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::Word;

/// The answer of `nesie programmes list`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListAnswer<'a> {
    contract: &'static str,
    as_of: Date,
    catalogue: Stamp<'a>,
    programmes: Vec<Listed<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Listed<'a> {
    programme: &'a str,
    name: &'a Texts,
    kind: &'static str,
    /// The version in force on the day.
    version: Option<Date>,
    versions: Vec<Days>,
    last_confirmed: Date,
    stale: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Days {
    valid_from: Date,
    valid_to: Option<Date>,
}

impl<'a> ListAnswer<'a> {
    /// All programmes of a catalogue as they stand on a day.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, on: Date) -> Self {
        let listed = |version: &'a Programme| Listed {
            programme: version.id.as_str(),
            name: &version.name,
            kind: version.kind.word(),
            version: version.in_force_on(on).then_some(version.valid_from),
            versions: days(catalogue, version.id.as_str()),
            last_confirmed: version.last_confirmed,
            stale: version.stale_on(on),
        };
        let versions = catalogue.ids().filter_map(|id| catalogue.nearest_version(id.as_str(), on));
        ListAnswer {
            contract: CONTRACT,
            as_of: on,
            catalogue: catalogue.stamp(),
            programmes: versions.map(listed).collect(),
        }
    }
}

fn days(catalogue: &Catalogue, id: &str) -> Vec<Days> {
    let days = |version: &Programme| Days { valid_from: version.valid_from, valid_to: version.valid_to };
    catalogue.versions_of(id).map(days).collect()
}

/// The answer of `nesie programmes show`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SheetAnswer<'a> {
    contract: &'static str,
    as_of: Date,
    catalogue: Stamp<'a>,
    programme: &'a str,
    versions: Vec<Days>,
    /// Null if none is in force on the day.
    version: Option<VersionAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct VersionAnswer<'a> {
    valid_from: Date,
    valid_to: Option<Date>,
    kind: &'static str,
    name: &'a Texts,
    operator: &'a Texts,
    last_confirmed: Date,
    stale: bool,
    conditions: Vec<ConditionAnswer<'a>>,
    rates: Vec<TermAnswer<'a, RateTier>>,
    subsidies: Vec<TermAnswer<'a, SubsidyTier>>,
    guarantees: Vec<TermAnswer<'a, GuaranteeTier>>,
    fees: Vec<TermAnswer<'a, PublishedFee>>,
    documents: &'a [Texts],
    how_to_apply: &'a Texts,
    notes: &'a [Texts],
    gaps: &'a [Texts],
    /// The sources by the ids that conditions and terms give.
    sources: BTreeMap<&'a str, SourceAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ConditionAnswer<'a> {
    condition: &'a str,
    rule: &'static str,
    /// What the rule demands, in codes; limits in МРП stay in МРП.
    demands: &'a Rule,
    purposes: Option<&'a [crate::application::Purpose]>,
    text: Texts,
    source: &'a str,
    confidence: Confidence,
}

/// A rate, subsidy, guarantee or fee, with what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct TermAnswer<'a, T> {
    #[serde(flatten)]
    term: &'a T,
    text: Texts,
}

fn terms<T: Say>(terms: &[T]) -> Vec<TermAnswer<'_, T>> {
    terms.iter().map(|term| TermAnswer { term, text: Texts::of(term) }).collect()
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SourceAnswer<'a> {
    title: &'a Texts,
    publisher: &'a str,
    address: &'a str,
    published: Option<&'a str>,
    seen_on: Option<Date>,
}

impl<'a> SheetAnswer<'a> {
    /// One programme as it stands on a day; `None` if the catalogue does not have it.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, id: &str, on: Date) -> Option<Self> {
        let nearest = catalogue.nearest_version(id, on)?;
        Some(SheetAnswer {
            contract: CONTRACT,
            as_of: on,
            catalogue: catalogue.stamp(),
            programme: nearest.id.as_str(),
            versions: days(catalogue, id),
            version: nearest.in_force_on(on).then(|| version_answer(nearest, catalogue, on)),
        })
    }
}

fn version_answer<'a>(version: &'a Programme, catalogue: &'a Catalogue, on: Date) -> VersionAnswer<'a> {
    let figures = catalogue.figures_on(on);
    let condition = |condition: &'a Condition| ConditionAnswer {
        condition: &condition.id,
        rule: condition.rule.name(),
        demands: &condition.rule,
        purposes: condition.purposes.as_deref(),
        text: Texts::of(&Demand { condition, figures }),
        source: condition.source.as_str(),
        confidence: condition.confidence,
    };
    VersionAnswer {
        valid_from: version.valid_from,
        valid_to: version.valid_to,
        kind: version.kind.word(),
        name: &version.name,
        operator: &version.operator,
        last_confirmed: version.last_confirmed,
        stale: version.stale_on(on),
        conditions: version.conditions.iter().map(condition).collect(),
        rates: terms(&version.rates),
        subsidies: terms(&version.subsidies),
        guarantees: terms(&version.guarantees),
        fees: terms(&version.fees),
        documents: &version.documents,
        how_to_apply: &version.how_to_apply,
        notes: &version.notes,
        gaps: &version.gaps,
        sources: version.sources().filter_map(|id| Some((id.as_str(), source_answer(catalogue.source(id)?)))).collect(),
    }
}

fn source_answer(source: &Source) -> SourceAnswer<'_> {
    let Source { title, publisher, address, published, seen_on } = source;
    SourceAnswer { title, publisher, address, published: published.as_deref(), seen_on: *seen_on }
}

/// The answer of `nesie programmes check`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportAnswer<'a> {
    contract: &'static str,
    as_of: Date,
    faults: Vec<PlacedAnswer<'a>>,
    warnings: Vec<PlacedAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PlacedAnswer<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    field: &'a str,
    code: &'static str,
    text: Texts,
}

impl<'a> ReportAnswer<'a> {
    /// What was found, with codes and places.
    #[must_use]
    pub fn new(report: &'a Report, on: Date) -> Self {
        let fault =
            |fault: &'a CatalogueError| placed(&fault.place, &fault.field, fault.fault.code(), Texts::of(&fault.fault));
        let warning = |warning: &'a Warning| {
            placed(&warning.place, &warning.field, warning.doubt.code(), Texts::of(&warning.doubt))
        };
        ReportAnswer {
            contract: CONTRACT,
            as_of: on,
            faults: report.faults.iter().map(fault).collect(),
            warnings: report.warnings.iter().map(warning).collect(),
        }
    }
}

fn placed<'a>(place: &'a Place, field: &'a str, code: &'static str, text: Texts) -> PlacedAnswer<'a> {
    PlacedAnswer { file: &place.file, line: place.line, column: place.column, field, code, text }
}

/// The answer of `nesie programmes diff`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangesAnswer<'a> {
    contract: &'static str,
    before: Stamp<'a>,
    after: Stamp<'a>,
    versions: Vec<VersionChangeAnswer<'a>>,
    mrp: Vec<ValueChangeAnswer<Money>>,
    base_rate: Vec<ValueChangeAnswer<Rate>>,
    referrals: Vec<ReferralChangeAnswer<'a>>,
    lenders: Vec<LenderChangeAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct VersionChangeAnswer<'a> {
    programme: &'a str,
    version: Date,
    change: Fate,
    /// The first day of the version that the details are against; null for a new programme.
    against: Option<Date>,
    details: Vec<DetailAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct DetailAnswer<'a> {
    change: Fate,
    /// `kind`, `lent_by`, `last_day`, `last_confirmed`, `condition`, `source`, `rate`, `subsidy`, `guarantee`, `fee`, or the part
    /// that is worded anew.
    of: &'static str,
    /// The id of the condition.
    condition: Option<&'a str>,
    text: Texts,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ValueChangeAnswer<T> {
    from: Date,
    was: Option<T>,
    is: Option<T>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ReferralChangeAnswer<'a> {
    to: &'a str,
    change: Fate,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct LenderChangeAnswer<'a> {
    lender: &'a str,
    change: Fate,
    text: Texts,
}

impl<'a> ChangesAnswer<'a> {
    /// The changes between two catalogues.
    #[must_use]
    pub fn new(before: &'a Catalogue, after: &'a Catalogue) -> Self {
        let Changes { versions, mrp, base_rate, referrals, lenders } = Changes::between(before, after);
        let version = |change: &VersionChange<'a>| VersionChangeAnswer {
            programme: change.version.id.as_str(),
            version: change.version.valid_from,
            change: change.fate,
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
                    text: Texts::of(entry),
                })
                .collect(),
        }
    }
}

fn values<T: Copy>(changes: &[ValueChange<T>]) -> Vec<ValueChangeAnswer<T>> {
    changes.iter().map(|change| ValueChangeAnswer { from: change.from, was: change.was, is: change.is }).collect()
}

fn detail_answer<'a>(detail: &Detail<'a>) -> DetailAnswer<'a> {
    let fate = |was: bool, is: bool| match (was, is) {
        (false, _) => Fate::New,
        (_, false) => Fate::Gone,
        (true, true) => Fate::Changed,
    };
    let (change, of, condition) = match *detail {
        Detail::Kind { .. } => (Fate::Changed, "kind", None),
        Detail::LentBy { was, is } => (fate(was.is_some(), is.is_some()), "lent_by", None),
        Detail::LastDay { .. } => (Fate::Changed, "last_day", None),
        Detail::Confirmed { .. } => (Fate::Changed, "last_confirmed", None),
        Detail::Condition { was, is } => (fate(was.is_some(), is.is_some()), "condition", is.or(was)),
        Detail::Source { is, .. } => (Fate::Changed, "source", Some(is)),
        Detail::Term { was, is } => {
            (fate(was.is_some(), is.is_some()), is.or(was).map_or("", |term| term_word(&term)), None)
        }
        Detail::Texts(part) => (Fate::Changed, part.word(), None),
    };
    DetailAnswer { change, of, condition: condition.map(|condition| condition.id.as_str()), text: Texts::of(detail) }
}

const fn term_word(term: &Term) -> &'static str {
    match term {
        Term::Rate(_) => "rate",
        Term::Subsidy(_) => "subsidy",
        Term::Guarantee(_) => "guarantee",
        Term::Fee(_) => "fee",
    }
}
