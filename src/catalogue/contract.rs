//! The answers of `nesie programmes` in the form of the contract.

mod changes;

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Catalogue, CatalogueError, CommonDocument, CommonDocuments, Condition, Demand, GuaranteeTier, Kind, Known,
    NotAsked, Place, Programme, PublishedFee, RateTier, Report, Rule, Source, Stamp, SubsidyTier, Topic, Warning,
};
use crate::date::Date;
use crate::error::Code;
use crate::indicator::{Confidence, SourceId};
use crate::input::json::CONTRACT;
use crate::language::{Localize, LocalizedText};

pub use changes::ChangesAnswer;

/// The answer of `nesie programmes list`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// The day for which it is said.
    as_of: Date,
    /// The catalogue it was made with.
    catalogue: Stamp<'a>,
    /// Every programme of the catalogue, by its version nearest to the day.
    programmes: Vec<Listed<'a>>,
}

/// A programme of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Listed<'a> {
    /// The id.
    programme: &'a str,
    /// What it is called.
    name: &'a LocalizedText,
    /// What it gives.
    kind: Kind,
    /// The version in force on the day.
    version: Option<Date>,
    /// The days of every version, oldest first.
    versions: Vec<Days>,
    /// When the terms were last confirmed; null if never with a date.
    last_confirmed: Option<Date>,
    /// True if that is more than twelve months ago, or never was.
    stale: bool,
}

/// The days of a version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Days {
    /// The first day; it names the version.
    valid_from: Date,
    /// The last day; null if none is known.
    valid_to: Option<Date>,
}

impl<'a> ListAnswer<'a> {
    /// All programmes of a catalogue as they stand on a day.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, on: Date) -> Self {
        let listed = |version: &'a Programme| Listed {
            programme: version.id.as_str(),
            name: &version.name,
            kind: version.kind,
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// The day for which it is said.
    as_of: Date,
    /// The catalogue it was made with.
    catalogue: Stamp<'a>,
    /// The id.
    programme: &'a str,
    /// The days of every version, oldest first.
    versions: Vec<Days>,
    /// Null if none is in force on the day.
    version: Option<VersionAnswer<'a>>,
}

/// A version in force.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct VersionAnswer<'a> {
    /// The first day; it names the version.
    valid_from: Date,
    /// The last day; null if none is known.
    valid_to: Option<Date>,
    /// What it gives.
    kind: Kind,
    /// What it is called.
    name: &'a LocalizedText,
    /// Who runs it.
    operator: &'a LocalizedText,
    /// When the terms were last confirmed; null if never with a date.
    last_confirmed: Option<Date>,
    /// What confirmed them then; null if the catalogue does not say.
    confirmed_by: Option<ConfirmationAnswer<'a>>,
    /// True if that is more than twelve months ago, or never was.
    stale: bool,
    /// Whether the programme is known to run.
    runs: KnownAnswer<'a>,
    /// Whether it is known to be open to businesses in Almaty.
    open_to_almaty: KnownAnswer<'a>,
    /// What it demands.
    conditions: Vec<ConditionAnswer<'a>>,
    /// What the borrower pays, by tiers: the first that applies counts.
    rates: Vec<TermAnswer<'a, RateTier>>,
    /// The state's part of the interest, by tiers.
    subsidies: Vec<TermAnswer<'a, SubsidyTier>>,
    /// The guarantee, by tiers.
    guarantees: Vec<TermAnswer<'a, GuaranteeTier>>,
    /// The fees that are published.
    fees: Vec<TermAnswer<'a, PublishedFee>>,
    /// The documents to bring.
    documents: &'a [LocalizedText],
    /// What lenders commonly ask for; null where the programme has documents of its own.
    common_documents: Option<CommonDocumentsAnswer<'a>>,
    /// Where and how to apply.
    how_to_apply: &'a LocalizedText,
    /// What else is known.
    notes: &'a [LocalizedText],
    /// What is not published.
    gaps: Vec<GapAnswer<'a>>,
    /// What a source says is not asked about.
    not_asked: Vec<NotAskedAnswer<'a>>,
    /// The sources by the ids that conditions and terms give.
    sources: BTreeMap<&'a str, SourceAnswer<'a>>,
}

/// What confirmed the terms of a version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ConfirmationAnswer<'a> {
    /// The id of the source.
    source: &'a str,
    /// How far it can be trusted: at `high` the terms were confirmed, else they were seen at a third party.
    confidence: Confidence,
}

/// Whether something is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct KnownAnswer<'a> {
    /// True if it is known to be so.
    known: bool,
    /// The id of the source that leaves it open; null where it is known.
    source: Option<&'a str>,
}

impl<'a> KnownAnswer<'a> {
    fn new(known: &'a Known) -> Self {
        match known {
            Known::Yes => KnownAnswer { known: true, source: None },
            Known::Unknown { source } => KnownAnswer { known: false, source: Some(source.as_str()) },
        }
    }
}

/// What is not published.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct GapAnswer<'a> {
    /// The topics that it is about; none where it is about something else.
    topics: &'a [Topic],
    /// What is not published, for a person.
    #[serde(flatten)]
    text: &'a LocalizedText,
}

/// What a version leaves open.
pub(crate) fn gap_answers(version: &Programme) -> Vec<GapAnswer<'_>> {
    version.gaps.iter().map(|gap| GapAnswer { topics: &gap.topics, text: &gap.text }).collect()
}

/// Topics that are not asked about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct NotAskedAnswer<'a> {
    /// The topics.
    topics: &'a [Topic],
    /// The id of the source that says so.
    source: &'a str,
}

/// The documents that lenders commonly ask for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CommonDocumentsAnswer<'a> {
    /// What the list is, and that it is no lender's own.
    label: &'a LocalizedText,
    /// The documents.
    documents: Vec<CommonDocumentAnswer<'a>>,
}

/// A document that lenders commonly ask for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CommonDocumentAnswer<'a> {
    /// The document.
    text: &'a LocalizedText,
    /// The id of the source.
    source: &'a str,
    /// How far the source can be trusted.
    confidence: Confidence,
}

fn common_documents(common: &CommonDocuments) -> CommonDocumentsAnswer<'_> {
    fn document(document: &CommonDocument) -> CommonDocumentAnswer<'_> {
        let CommonDocument { text, source, confidence } = document;
        CommonDocumentAnswer { text, source: source.as_str(), confidence: *confidence }
    }
    CommonDocumentsAnswer { label: &common.label, documents: common.documents.iter().map(document).collect() }
}

/// A condition of a version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ConditionAnswer<'a> {
    /// The id of the condition within the version.
    condition: &'a str,
    /// The name of its rule.
    rule: &'static str,
    /// What the rule demands, in codes; limits in МРП stay in МРП.
    demands: &'a Rule,
    /// The purposes it is for; null for all.
    purposes: Option<&'a [crate::application::Purpose]>,
    /// What it demands, for a person.
    text: LocalizedText,
    /// The id of the source.
    source: &'a str,
    /// How far the source can be trusted.
    confidence: Confidence,
    /// What the source states, in short and in one language; null where the catalogue does not say.
    says: Option<&'a str>,
}

/// A rate, subsidy, guarantee or fee, with what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TermAnswer_{T}"))]
struct TermAnswer<'a, T> {
    /// The term.
    #[serde(flatten)]
    term: &'a T,
    /// What it says, for a person.
    text: LocalizedText,
}

fn terms<T: Localize>(terms: &[T]) -> Vec<TermAnswer<'_, T>> {
    terms.iter().map(|term| TermAnswer { term, text: LocalizedText::of(term) }).collect()
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SourceAnswer<'a> {
    /// What it is.
    title: &'a LocalizedText,
    /// Who published it.
    publisher: &'a str,
    /// Its address.
    address: &'a str,
    /// When it was published, as far as known: `2021`, `2021-08` or `2021-08-05`.
    published: Option<&'a str>,
    /// When it was last seen.
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
        text: LocalizedText::of(&Demand { condition, figures }),
        source: condition.source.as_str(),
        confidence: condition.confidence,
        says: condition.says.as_deref(),
    };
    let common = catalogue.common_documents_for(version);
    let confirmed_by = version
        .confirmed_by
        .as_ref()
        .map(|by| ConfirmationAnswer { source: by.source.as_str(), confidence: by.confidence });
    let not_asked =
        |not_asked: &'a NotAsked| NotAskedAnswer { topics: &not_asked.topics, source: not_asked.source.as_str() };
    let of_documents = common.into_iter().flat_map(|common| &common.documents).map(|document| &document.source);
    VersionAnswer {
        valid_from: version.valid_from,
        valid_to: version.valid_to,
        kind: version.kind,
        name: &version.name,
        operator: &version.operator,
        last_confirmed: version.last_confirmed,
        confirmed_by,
        stale: version.stale_on(on),
        runs: KnownAnswer::new(&version.runs),
        open_to_almaty: KnownAnswer::new(&version.open_to_almaty),
        conditions: version.conditions.iter().map(condition).collect(),
        rates: terms(&version.rates),
        subsidies: terms(&version.subsidies),
        guarantees: terms(&version.guarantees),
        fees: terms(&version.fees),
        documents: &version.documents,
        common_documents: common.map(common_documents),
        how_to_apply: &version.how_to_apply,
        notes: &version.notes,
        gaps: gap_answers(version),
        not_asked: version.not_asked.iter().map(not_asked).collect(),
        sources: sources(version.sources().chain(of_documents), catalogue),
    }
}

/// The sources of a catalogue that have some ids, by them.
pub(crate) fn sources<'a>(
    ids: impl Iterator<Item = &'a SourceId>,
    catalogue: &'a Catalogue,
) -> BTreeMap<&'a str, SourceAnswer<'a>> {
    let answer = |id: &'a SourceId| {
        let Source { title, publisher, address, published, seen_on } = catalogue.source(id)?;
        let published = published.as_deref();
        Some((id.as_str(), SourceAnswer { title, publisher, address, published, seen_on: *seen_on }))
    };
    ids.filter_map(answer).collect()
}

/// The answer of `nesie programmes check`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// The day for which it is said.
    as_of: Date,
    /// What keeps the catalogue from being read.
    faults: Vec<PlacedAnswer<'a>>,
    /// What to look at.
    warnings: Vec<PlacedAnswer<'a>>,
}

/// What was found, and where.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PlacedAnswer<'a> {
    /// The file, relative to the catalogue's folder.
    file: &'a str,
    /// The line, from 1.
    line: usize,
    /// The column in characters, from 1.
    column: usize,
    /// The path of the field; empty for the whole file.
    field: &'a str,
    /// Why, for a program.
    code: Code,
    /// Why, for a person.
    text: LocalizedText,
}

impl<'a> ReportAnswer<'a> {
    /// What was found, with codes and places.
    #[must_use]
    pub fn new(report: &'a Report, on: Date) -> Self {
        let fault = |fault: &'a CatalogueError| {
            placed(&fault.place, &fault.field, fault.kind.code(), LocalizedText::of(&fault.kind))
        };
        let warning = |warning: &'a Warning| {
            placed(&warning.place, &warning.field, warning.doubt.code(), LocalizedText::of(&warning.doubt))
        };
        ReportAnswer {
            contract: CONTRACT,
            as_of: on,
            faults: report.faults.iter().map(fault).collect(),
            warnings: report.warnings.iter().map(warning).collect(),
        }
    }
}

fn placed<'a>(place: &'a Place, field: &'a str, code: Code, text: LocalizedText) -> PlacedAnswer<'a> {
    PlacedAnswer { file: &place.file, line: place.line, column: place.column, field, code, text }
}
