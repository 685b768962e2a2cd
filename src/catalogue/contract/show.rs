//! The answer of `nesie programmes show` in the form of the contract.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::list::{Days, days};
use crate::catalogue::{
    Catalogue, CommonDocument, CommonDocuments, Condition, Demand, GuaranteeTier, Kind, Known, NotAsked, Programme,
    PublishedFee, RateTier, Source, Stamp, Standing, StandingOf, SubsidyTier, Topic,
};
use crate::date::Date;
use crate::indicator::{Confidence, SourceId};
use crate::input::Verbatim;
use crate::input::json::ContractVersion;
use crate::language::{Localize, LocalizedText};

/// The answer of `nesie programmes show`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgrammeAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The day for which it is said.
    pub as_of: Date,
    /// The catalogue it was made with.
    pub catalogue: Stamp,
    /// The id.
    pub programme: String,
    /// The days of every version, oldest first.
    pub versions: Vec<Days>,
    /// Null if none is in force on the day.
    pub version: Option<VersionAnswer>,
}

/// A version in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VersionAnswer {
    /// The first day; it names the version.
    pub valid_from: Date,
    /// The last day; null if none is known.
    pub valid_to: Option<Date>,
    /// What it gives.
    pub kind: Kind,
    /// What it is called.
    pub name: LocalizedText,
    /// Who runs it.
    pub operator: LocalizedText,
    /// When the terms were last confirmed; null if never with a date.
    pub last_confirmed: Option<Date>,
    /// What confirmed them then; null if the catalogue does not say.
    pub confirmed_by: Option<ConfirmationAnswer>,
    /// True if that is more than twelve months ago, or never was.
    pub stale: bool,
    /// How far the terms can be relied on.
    pub standing: Standing,
    /// The same for a person, with its reasons.
    pub standing_text: LocalizedText,
    /// Whether the programme is known to run.
    pub runs: KnownAnswer,
    /// Whether it is known to be open to businesses in Almaty.
    pub open_to_almaty: KnownAnswer,
    /// What it demands.
    pub conditions: Vec<ConditionAnswer>,
    /// What the borrower pays, by tiers: the first that applies counts.
    pub rates: Vec<TermAnswer<RateTier>>,
    /// The interest subsidy, by tiers.
    pub subsidies: Vec<TermAnswer<SubsidyTier>>,
    /// The guarantee, by tiers.
    pub guarantees: Vec<TermAnswer<GuaranteeTier>>,
    /// The fees that are published.
    pub fees: Vec<TermAnswer<PublishedFee>>,
    /// The documents to bring.
    pub documents: Vec<LocalizedText>,
    /// What lenders commonly ask for; null where the programme has documents of its own.
    pub common_documents: Option<CommonDocumentsAnswer>,
    /// Where and how to apply.
    pub how_to_apply: LocalizedText,
    /// What else is known.
    pub notes: Vec<LocalizedText>,
    /// What is not published.
    pub gaps: Vec<GapAnswer>,
    /// What a source says is not asked about.
    pub not_asked: Vec<NotAskedAnswer>,
    /// The sources by the ids that conditions and terms give.
    pub sources: BTreeMap<String, SourceAnswer>,
}

/// What confirmed the terms of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConfirmationAnswer {
    /// The id of the source.
    pub source: String,
    /// How far it can be trusted: at `high` the terms were confirmed, else they were seen in a secondary source, or their dates are not clear.
    pub confidence: Confidence,
}

/// Whether something is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KnownAnswer {
    /// True if it is known to be so.
    pub known: bool,
    /// The id of the source that leaves it open; null where it is known.
    pub source: Option<String>,
}

impl KnownAnswer {
    fn new(known: &Known) -> Self {
        match known {
            Known::Yes => KnownAnswer { known: true, source: None },
            Known::Unknown { source } => KnownAnswer { known: false, source: Some(source.to_string()) },
        }
    }
}

/// What is not published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GapAnswer {
    /// The topics that it is about; none where it is about something else.
    pub topics: Vec<Topic>,
    /// What is not published, for a person.
    #[serde(flatten)]
    pub text: LocalizedText,
}

/// What a version leaves open.
pub(crate) fn gap_answers(version: &Programme) -> Vec<GapAnswer> {
    version.gaps.iter().map(|gap| GapAnswer { topics: gap.topics.clone(), text: gap.text.clone() }).collect()
}

/// Topics that are not asked about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotAskedAnswer {
    /// The topics.
    pub topics: Vec<Topic>,
    /// The id of the source that says so.
    pub source: String,
}

/// The documents that lenders commonly ask for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommonDocumentsAnswer {
    /// What the list is, and that it is no lender's own.
    pub label: LocalizedText,
    /// The documents.
    pub documents: Vec<CommonDocumentAnswer>,
}

/// A document that lenders commonly ask for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommonDocumentAnswer {
    /// The document.
    pub text: LocalizedText,
    /// The id of the source.
    pub source: String,
    /// How far the source can be trusted.
    pub confidence: Confidence,
}

fn common_documents(common: &CommonDocuments) -> CommonDocumentsAnswer {
    fn document(document: &CommonDocument) -> CommonDocumentAnswer {
        let CommonDocument { text, source, confidence } = document;
        CommonDocumentAnswer { text: text.clone(), source: source.to_string(), confidence: *confidence }
    }
    CommonDocumentsAnswer { label: common.label.clone(), documents: common.documents.iter().map(document).collect() }
}

/// A condition of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConditionAnswer {
    /// The id of the condition within the version.
    pub condition: String,
    /// The name of its rule.
    pub rule: String,
    /// What the rule demands, in codes; limits in МРП stay in МРП.
    #[cfg_attr(feature = "schema", schemars(with = "crate::catalogue::Rule"))]
    pub demands: Verbatim,
    /// The purposes it is for; null for all.
    pub purposes: Option<Vec<crate::application::Purpose>>,
    /// What it demands, for a person.
    pub text: LocalizedText,
    /// The id of the source.
    pub source: String,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// What the source states, in short and in one language; null where the catalogue does not say.
    pub says: Option<String>,
}

/// A rate, subsidy, guarantee or fee, with what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TermAnswer_{T}"))]
#[non_exhaustive]
pub struct TermAnswer<T> {
    /// The term.
    #[serde(flatten)]
    pub term: T,
    /// What it says, for a person.
    pub text: LocalizedText,
}

fn terms<T: Localize + Clone>(terms: &[T]) -> Vec<TermAnswer<T>> {
    terms.iter().map(|term| TermAnswer { term: term.clone(), text: LocalizedText::of(term) }).collect()
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceAnswer {
    /// What it is.
    pub title: LocalizedText,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub address: String,
    /// When it was published, as far as known: `2021`, `2021-08` or `2021-08-05`.
    pub published: Option<String>,
    /// When it was last seen.
    pub seen_on: Option<Date>,
}

impl ProgrammeAnswer {
    /// One programme as it stands on a day; `None` if the catalogue does not have it.
    #[must_use]
    pub fn new(catalogue: &Catalogue, id: &str, on: Date) -> Option<Self> {
        let nearest = catalogue.nearest_version(id, on)?;
        Some(ProgrammeAnswer {
            contract: ContractVersion::V1,
            as_of: on,
            catalogue: catalogue.stamp(),
            programme: nearest.id.to_string(),
            versions: days(catalogue, id),
            version: nearest.in_force_on(on).then(|| version_answer(nearest, catalogue, on)),
        })
    }
}

fn version_answer(version: &Programme, catalogue: &Catalogue, on: Date) -> VersionAnswer {
    let figures = catalogue.figures_on(on);
    let condition = |condition: &Condition| ConditionAnswer {
        condition: condition.id.to_string(),
        rule: condition.rule.name().to_owned(),
        demands: Verbatim::of(&condition.rule),
        purposes: condition.purposes.clone(),
        text: LocalizedText::of(&Demand { condition, figures }),
        source: condition.source.to_string(),
        confidence: condition.confidence,
        says: condition.says.clone(),
    };
    let common = catalogue.common_documents_for(version);
    let confirmed_by = version
        .confirmed_by
        .as_ref()
        .map(|by| ConfirmationAnswer { source: by.source.to_string(), confidence: by.confidence });
    let not_asked = |not_asked: &NotAsked| NotAskedAnswer {
        topics: not_asked.topics.clone(),
        source: not_asked.source.to_string(),
    };
    let of_documents = common.into_iter().flat_map(|common| &common.documents).map(|document| &document.source);
    VersionAnswer {
        valid_from: version.valid_from,
        valid_to: version.valid_to,
        kind: version.kind,
        name: version.name.clone(),
        operator: version.operator.clone(),
        last_confirmed: version.last_confirmed,
        confirmed_by,
        stale: version.stale_on(on),
        standing: StandingOf { programme: version, on }.standing(),
        standing_text: LocalizedText::of(&StandingOf { programme: version, on }),
        runs: KnownAnswer::new(&version.runs),
        open_to_almaty: KnownAnswer::new(&version.open_to_almaty),
        conditions: version.conditions.iter().map(condition).collect(),
        rates: terms(&version.rates),
        subsidies: terms(&version.subsidies),
        guarantees: terms(&version.guarantees),
        fees: terms(&version.fees),
        documents: version.documents.clone(),
        common_documents: common.map(common_documents),
        how_to_apply: version.how_to_apply.clone(),
        notes: version.notes.clone(),
        gaps: gap_answers(version),
        not_asked: version.not_asked.iter().map(not_asked).collect(),
        sources: sources(version.sources().chain(of_documents), catalogue),
    }
}

/// The sources of a catalogue that have some ids, by them.
pub(crate) fn sources<'a>(
    ids: impl Iterator<Item = &'a SourceId>,
    catalogue: &Catalogue,
) -> BTreeMap<String, SourceAnswer> {
    let answer = |id: &SourceId| {
        let Source { title, publisher, address, published, seen_on } = catalogue.source(id)?;
        let (title, publisher, address) = (title.clone(), publisher.clone(), address.clone());
        let published = published.clone();
        Some((id.to_string(), SourceAnswer { title, publisher, address, published, seen_on: *seen_on }))
    };
    ids.filter_map(answer).collect()
}
