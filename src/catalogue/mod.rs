//! The catalogue: programmes in dated versions, with the source of every figure.
//!
//! The programmes are data: a new programme or a new rate is a file. Reading is strict; an error
//! names file, line and column and says what is allowed. See `docs/catalogue.md` for the files.

#[cfg(feature = "json")]
mod bundle;
mod check;
#[cfg(feature = "json")]
pub mod contract;
mod diff;
mod error;
#[cfg(feature = "fs")]
mod folder;
mod model;
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "a part of it is for bundles, which are JSON"))]
mod pack;
mod place;
mod read;
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "a part of it is for bundles, which are JSON"))]
mod tree;

use std::collections::BTreeMap;

use bumpalo::Bump;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::date::Date;
use crate::gesv_cap::GesvCaps;
use crate::identifier::Oked;
use crate::indicator::{Indicators, SourceId};
use crate::language::shown;

#[cfg(feature = "json")]
pub use bundle::{BundleError, MAX_BUNDLE_BYTES};
pub use check::{LintKind, Report, Warning};
pub use diff::{ChangeKind, Changes, Detail, Part, Term, ValueChange, VersionChange};
pub use error::{CatalogueError, CatalogueErrorKind, Unit};
#[cfg(all(feature = "fs", feature = "json"))]
pub use folder::Origin;
#[cfg(feature = "fs")]
pub use folder::{Folder, FolderError, MAX_FOLDER_BYTES, MAX_FOLDER_ENTRIES};
pub(crate) use model::Unpublished;
pub use model::{
    AmountLimit, Combination, CommonDocument, CommonDocuments, Condition, ConditionId, Confirmation, DayCountPractice,
    DayFigures, Demand, Gap, GuaranteeTier, Kind, Known, Lender, LenderError, LenderId, LenderKind, Limits, NotAsked,
    Occasion, Programme, ProgrammeId, PublishedFee, RateLimit, RateTier, Referral, Rule, Sector, Size, Source,
    Standing, StandingOf, SubsidyFormula, SubsidyMonths, SubsidyTier, TierCondition, Topic, TopicStanding,
};
pub use place::Place;
pub use read::{File, MAX_CONDITIONS, MAX_FILE_BYTES, MAX_PROGRAMMES, MAX_TABLES, MAX_TIERS};

/// The format of bundles that this nesie writes and reads.
pub const BUNDLE_FORMAT: &str = pack::FORMAT;

/// The fields of a catalogue's files that hold dates: TOML writes a date without quotes, a bundle as a text.
pub const DATE_FIELDS: &[&str] = &tree::DATES;

/// All programmes, with the indicators, sources and referrals they refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    pub(crate) version: String,
    pub(crate) sha256: String,
    pub(crate) programmes: Vec<Programme>,
    pub(crate) sources: BTreeMap<SourceId, Source>,
    pub(crate) indicators: Indicators,
    pub(crate) calendar: Calendar,
    pub(crate) gesv_caps: GesvCaps,
    pub(crate) referrals: Vec<Referral>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) lenders: Vec<Lender>,
    pub(crate) common_documents: Option<CommonDocuments>,
}

/// Which catalogue an answer was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stamp {
    /// The version of the catalogue.
    pub version: String,
    /// The SHA-256 of all its values.
    pub sha256: String,
}

impl Catalogue {
    /// Reads a catalogue from its files: `catalogue.toml`, `sources.toml`, `referrals.toml`, `indicators/mrp.toml`,
    /// `indicators/base-rate.toml`, `calendar/kazakhstan.toml`, `regulation/gesv-cap.toml` and `<programme>/<first day>.toml`.
    /// `sectors.toml`, `lenders.toml` and `documents.toml` may be there too. Scenario files (`<programme>/scenarios/…`) are
    /// passed over. The order of the files does not matter.
    ///
    /// # Errors
    /// [`CatalogueError`] names the first error by the order of the paths; [`Catalogue::check`] names all.
    pub fn from_files(files: &[File]) -> Result<Catalogue, CatalogueError> {
        read::first_error(read::catalogue(&read::Documents::parse(files, &Bump::new())))
    }

    /// Checks the files of a catalogue: everything that keeps it from being read and, if nothing
    /// does, what its keeper should look at. `on` is the day on which it is asked whether the terms
    /// have been confirmed of late.
    ///
    /// ```
    /// use nesie::catalogue::{Catalogue, File};
    /// let file = File { path: "catalogue.toml", text: "version = 1" };
    /// let report = Catalogue::check(&[file], "2026-11-22".parse()?);
    /// assert_eq!(report.errors[0].to_string(), "calendar/kazakhstan.toml:1:1: the file is missing");
    /// assert_eq!(report.errors[1].to_string(), "catalogue.toml:1:11: version: 1 must be a text in quotes");
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    pub fn check(files: &[File], on: Date) -> Report {
        check_documents(&read::Documents::parse(files, &Bump::new()), on)
    }

    /// The catalogue that nesie is built with.
    ///
    /// # Errors
    /// None in a released nesie: a test reads it.
    #[cfg(feature = "builtin")]
    pub fn builtin() -> Result<Catalogue, CatalogueError> {
        Catalogue::from_own_bundle(BUILTIN_BUNDLE)
    }

    /// The version of the catalogue as a whole.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The SHA-256 of all values, in hexadecimal: the same values give the same hash, in a folder or in a bundle, whatever the
    /// order, the line ends and the comments of the files are.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Version and hash, as an answer carries them.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp { version: self.version.clone(), sha256: self.sha256.clone() }
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

    /// The working days.
    #[must_use]
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The legal caps of the effective rate.
    #[must_use]
    pub const fn gesv_caps(&self) -> &GesvCaps {
        &self.gesv_caps
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

fn check_documents(documents: &read::Documents, on: Date) -> Report {
    match read::catalogue(documents) {
        Ok(catalogue) => check::report(&catalogue, documents, on),
        Err(errors) => Report { errors, warnings: Vec::new() },
    }
}

/// The catalogue that nesie is built with, as a bundle: the build script makes it of the folder `programmes`.
#[cfg(feature = "builtin")]
pub const BUILTIN_BUNDLE: &str = include_str!(concat!(env!("OUT_DIR"), "/builtin.json"));
