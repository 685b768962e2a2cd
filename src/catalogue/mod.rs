//! The catalogue: programmes in dated versions, with the source of every figure.
//!
//! The programmes are data: a new programme or a new rate is a file. Reading is strict; an error
//! names file, line and column and says what is allowed. See `docs/catalogue.md` for the files.

mod check;
#[cfg(feature = "json")]
pub mod contract;
mod diff;
mod error;
mod lender;
mod place;
mod programme;
mod read;
mod read_programme;
mod read_rule;
mod read_tier;
mod rule;
mod table;
mod topic;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::date::Date;
use crate::identifier::Oked;
use crate::indicator::{Confidence, Indicators, SourceId};
use crate::language::{LocalizedText, shown};
use crate::word::contract_words;

pub use check::{LintKind, Report, Warning};
pub use diff::{Changes, Detail, Fate, Part, Term, ValueChange, VersionChange};
pub use error::{CatalogueError, Fault, Unit};
pub use lender::{DayCountPractice, Lender, LenderError, LenderId, LenderKind};
pub use place::Place;
pub use programme::{
    Combination, Confirmation, GuaranteeTier, Kind, Programme, ProgrammeId, PublishedFee, RateTier, SubsidyFormula,
    SubsidyMonths, SubsidyTier, TierCondition,
};
pub use rule::{AmountLimit, Condition, DayFigures, Demand, Limits, RateLimit, Rule, Size};
pub use table::{File, MAX_CONDITIONS, MAX_FILE_BYTES, MAX_PROGRAMMES, MAX_TABLES, MAX_TIERS};
pub(crate) use topic::Unpublished;
pub use topic::{Gap, Known, NotAsked, Topic, TopicStanding};

/// All programmes, with the indicators, sources and referrals they refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    pub(crate) version: String,
    pub(crate) sha256: String,
    pub(crate) programmes: Vec<Programme>,
    pub(crate) sources: BTreeMap<SourceId, Source>,
    pub(crate) indicators: Indicators,
    pub(crate) referrals: Vec<Referral>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) lenders: Vec<Lender>,
    pub(crate) common_documents: Option<CommonDocuments>,
}

/// Which catalogue an answer was made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stamp<'a> {
    /// The version of the catalogue.
    pub version: &'a str,
    /// The SHA-256 of all its files.
    pub sha256: &'a str,
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
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

/// A sector that the city or a lender favours, by its activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sector {
    /// The id, like `food`.
    pub id: String,
    /// The name.
    pub name: LocalizedText,
    /// Its activities.
    pub oked: Vec<Oked>,
    /// Where it was read that the sector is favoured.
    pub source: SourceId,
    /// How far the list of activities can be trusted: the pages name sectors in words.
    pub confidence: Confidence,
}

/// The documents that lenders commonly ask for, for programmes that publish no list of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonDocuments {
    /// What the list is, and that it is no lender's own.
    pub label: LocalizedText,
    /// The documents.
    pub documents: Vec<CommonDocument>,
}

/// A document that lenders commonly ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonDocument {
    /// The document.
    pub text: LocalizedText,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// Somebody who helps further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// The id, like `qolday`.
    pub id: String,
    /// The name.
    pub name: LocalizedText,
    /// What they do for the applicant.
    pub text: LocalizedText,
    /// Address, hours and telephone as published, with their date.
    pub contact: LocalizedText,
    /// On which occasions they are named, any of these; always if the file says nothing.
    pub when: Vec<Occasion>,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

contract_words! {
    /// When somebody is named who helps further.
    #[non_exhaustive]
    pub enum Occasion {
        /// Always.
        Always = "always",
        /// The amount is more than any programme in force lends for the purpose.
        BeyondEveryProgramme = "beyond_every_programme",
        /// The business is too large for a programme.
        TooLargeBusiness = "too_large_business",
        /// Security is missing, or it is open whether it is enough.
        SecurityMissing = "security_missing",
        /// A subsidy or a guarantee is among the offers that are not ruled out.
        InterestSubsidy = "state_support",
        /// The applicant says to be a social entrepreneur.
        SocialEntrepreneur = "social_entrepreneur",
        /// An activity is trade: ОКЭД 45 to 47.
        Trade = "trade",
    }
}

impl Catalogue {
    /// Reads a catalogue from its files: `catalogue.toml`, `sources.toml`, `referrals.toml`,
    /// `indicators/mrp.toml`, `indicators/base-rate.toml` and `<programme>/<first day>.toml`.
    /// Scenario files (`<programme>/scenarios/…`) are passed over. The order of the files does not
    /// matter. `sectors.toml`, `lenders.toml`, `documents.toml` and `calendar/kazakhstan.toml` may be there too.
    ///
    /// # Errors
    /// [`CatalogueError`] names the first fault by the order of the paths; [`Catalogue::check`] names all.
    pub fn from_files(files: &[File]) -> Result<Catalogue, CatalogueError> {
        // There is at least one fault wherever there is no catalogue.
        read::catalogue(files)
            .map_err(|faults| faults.into_iter().next().unwrap_or_else(|| read::missing(read::CATALOGUE)))
    }

    /// Checks the files of a catalogue: everything that keeps it from being read and, if nothing
    /// does, what its keeper should look at. `on` is the day on which it is asked whether the terms
    /// have been confirmed of late.
    ///
    /// ```
    /// use nesie::catalogue::{Catalogue, File};
    /// let file = File { path: "catalogue.toml", text: "version = 1" };
    /// let report = Catalogue::check(&[file], "2026-11-22".parse()?);
    /// assert_eq!(report.faults[0].to_string(), "catalogue.toml:1:11: version: 1 must be a text in quotes");
    /// assert_eq!(report.faults[1].to_string(), "indicators/base-rate.toml:1:1: the file is missing");
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    pub fn check(files: &[File], on: Date) -> Report {
        match read::catalogue(files) {
            Ok(catalogue) => Report { faults: Vec::new(), warnings: check::warnings(&catalogue, files, on) },
            Err(faults) => Report { faults, warnings: Vec::new() },
        }
    }

    /// The catalogue that nesie is built with.
    ///
    /// # Errors
    /// None in a released nesie: a test reads it.
    #[cfg(feature = "builtin")]
    pub fn builtin() -> Result<Catalogue, CatalogueError> {
        Catalogue::from_files(BUILTIN)
    }

    /// The version of the catalogue as a whole.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The SHA-256 of all files, in hexadecimal: the same files give the same hash.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Version and hash, as an answer carries them.
    #[must_use]
    pub fn stamp(&self) -> Stamp<'_> {
        Stamp { version: &self.version, sha256: &self.sha256 }
    }

    /// All versions of all programmes, by id and first day.
    #[must_use]
    pub fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    /// The versions in force on a date: at most one of each programme.
    pub fn in_force_on(&self, date: Date) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(move |programme| programme.in_force_on(date))
    }

    /// All versions of one programme, oldest first.
    pub fn versions_of(&self, id: &str) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(move |programme| programme.id.as_str() == id)
    }

    /// The ids of all programmes, each once.
    pub fn ids(&self) -> impl Iterator<Item = &ProgrammeId> {
        self.programmes.chunk_by(|a, b| a.id == b.id).filter_map(|versions| Some(&versions.first()?.id))
    }

    /// A version by which a programme may be called on a date: the one in force, else the last that was,
    /// else the first that will be. `None` if there is no such programme.
    #[must_use]
    pub fn nearest_version(&self, id: &str, on: Date) -> Option<&Programme> {
        let begun = self.versions_of(id).filter(|version| version.valid_from <= on).last();
        begun.or_else(|| self.versions_of(id).next())
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id)
    }

    /// МРП and base rate.
    #[must_use]
    pub const fn indicators(&self) -> &Indicators {
        &self.indicators
    }

    /// The figures that limits refer to, on a day.
    #[must_use]
    pub fn figures_on(&self, date: Date) -> DayFigures {
        DayFigures {
            mrp: self.indicators.mrp.on(date).ok().map(|row| row.value),
            base_rate: self.indicators.base_rate.on(date).ok().map(|row| row.value),
        }
    }

    /// The sectors that a programme favours and one of some activities belongs to.
    pub fn favoured<'c>(&'c self, programme: &Programme, activities: &[Oked]) -> impl Iterator<Item = &'c Sector> {
        let within = |sector: &&Sector| {
            activities.iter().any(|activity| sector.oked.iter().any(|wider| activity.is_within(wider)))
        };
        self.sectors.iter().filter(|sector| programme.favours.contains(&sector.id)).filter(within)
    }

    /// The lenders whose practice is known.
    #[must_use]
    pub fn lenders(&self) -> &[Lender] {
        &self.lenders
    }

    /// A lender by its id.
    ///
    /// # Errors
    /// [`LenderError::Unknown`] says which there are.
    pub fn lender(&self, id: &str) -> Result<&Lender, LenderError> {
        self.lenders.iter().find(|lender| lender.id.as_str() == id).ok_or_else(|| LenderError::Unknown {
            id: shown(id),
            known: self.lenders.iter().map(|lender| lender.id.as_str().to_owned()).collect(),
        })
    }

    /// The documents that lenders commonly ask for, if a version names none of its own.
    #[must_use]
    pub fn common_documents_for(&self, version: &Programme) -> Option<&CommonDocuments> {
        self.common_documents.as_ref().filter(|_| version.documents.is_empty())
    }

    /// Who helps further.
    #[must_use]
    pub fn referrals(&self) -> &[Referral] {
        &self.referrals
    }
}

#[cfg(feature = "builtin")]
include!(concat!(env!("OUT_DIR"), "/builtin.rs"));
