//! Reading a catalogue as a whole, and checking what one file says of another.

mod calendar;
mod document;
mod gesv_caps;
mod lender;
mod lists;
mod programme;
mod rule;
mod series;
mod source;
mod table;
mod tier;
mod value;

use super::{Catalogue, CatalogueError, CatalogueErrorKind, Kind, Place, Programme, Sector};
use crate::date::Date;
use crate::indicator::{Indicators, Series};
use crate::input::Problem;
use crate::rate::Rate;

use document::Document;
pub(super) use document::Documents;
pub use document::{File, MAX_CONDITIONS, MAX_FILE_BYTES, MAX_PROGRAMMES, MAX_TABLES, MAX_TIERS};
use source::Sources;

pub(super) const CATALOGUE: &str = "catalogue.toml";
pub(super) const SOURCES: &str = "sources.toml";
const REFERRALS: &str = "referrals.toml";
const SECTORS: &str = "sectors.toml";
const LENDERS: &str = "lenders.toml";
const DOCUMENTS: &str = "documents.toml";
const MRP: &str = "indicators/mrp.toml";
const BASE_RATE: &str = "indicators/base-rate.toml";
const CALENDAR: &str = "calendar/kazakhstan.toml";
const GESV_CAP: &str = "regulation/gesv-cap.toml";

/// All files but those of programmes.
const FIXED: [&str; 10] =
    [CATALOGUE, SOURCES, REFERRALS, SECTORS, LENDERS, DOCUMENTS, MRP, BASE_RATE, CALENDAR, GESV_CAP];

/// Reads a catalogue.
///
/// # Errors
/// All its errors, at least one, by file and place.
pub(super) fn catalogue(documents: &Documents) -> Result<Catalogue, Vec<CatalogueError>> {
    let mut reading = Reading { documents, errors: documents.errors.clone() };
    let sources = reading.part(SOURCES, source::sources);
    // Without the sources it cannot be told which of them are known.
    let known = sources.as_ref();
    let version = reading.part(CATALOGUE, |document| {
        document.read(&["version"], |table| table.keep(table.required_text("version")).map(str::to_owned))
    });
    let calendar = reading.part(CALENDAR, calendar::calendar);
    let gesv_caps = reading.part(GESV_CAP, gesv_caps::gesv_caps);
    let mrp = reading.part(MRP, |document| series::mrp(document, known, calendar.as_ref()));
    let base_rate = reading.part(BASE_RATE, |document| series::base_rate(document, known, calendar.as_ref()));
    let referrals = reading.part(REFERRALS, |document| lists::referrals(document, known));
    let sectors = reading.list(SECTORS, |document| lists::sectors(document, known));
    let lenders = reading.list(LENDERS, |document| lender::lenders(document, known));
    let common_documents =
        documents.get(DOCUMENTS).and_then(|document| reading.keep(lists::common_documents(document, known)));
    let programmes = reading.programmes(known);
    if let Some(sectors) = &sectors {
        reading.refuse_unknown_sectors(&programmes, sectors);
    }
    if let Some(base_rate) = &base_rate {
        reading.refuse_impossible_rates(&programmes, base_rate);
    }
    if !reading.errors.is_empty() {
        reading.errors.sort_by(|a, b| a.place.cmp(&b.place));
        return Err(reading.errors);
    }
    // Every part that could not be read has an error.
    let read = || {
        Some(Catalogue {
            version: version?,
            sha256: documents.hash(),
            programmes,
            sources: sources?,
            indicators: Indicators { mrp: mrp?, base_rate: base_rate? },
            calendar: calendar?,
            gesv_caps: gesv_caps?,
            referrals: referrals?,
            sectors: sectors?,
            lenders: lenders?,
            common_documents,
        })
    };
    read().ok_or_else(Vec::new)
}

/// The catalogue, or the first of its errors.
pub(super) fn first_error(read: Result<Catalogue, Vec<CatalogueError>>) -> Result<Catalogue, CatalogueError> {
    // There is at least one error wherever there is no catalogue.
    read.map_err(|errors| errors.into_iter().next().unwrap_or_else(|| missing(CATALOGUE)))
}

/// A catalogue being read: its files, and what is wrong with them.
struct Reading<'d, 'a> {
    documents: &'d Documents<'a>,
    errors: Vec<CatalogueError>,
}

impl<'d, 'a> Reading<'d, 'a> {
    /// Reads one of the files that every catalogue has.
    fn part<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&'d Document<'a>) -> Result<T, Vec<CatalogueError>>,
    ) -> Option<T> {
        match self.documents.get(path) {
            Some(document) => self.keep(read(document)),
            None => self.keep(Err(vec![missing(path)])),
        }
    }

    fn keep<T>(&mut self, read: Result<T, Vec<CatalogueError>>) -> Option<T> {
        read.map_err(|errors| self.errors.extend(errors)).ok()
    }

    /// Reads a list that a catalogue may do without.
    fn list<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&'d Document<'a>) -> Result<Vec<T>, Vec<CatalogueError>>,
    ) -> Option<Vec<T>> {
        match self.documents.get(path) {
            Some(document) => self.keep(read(document)),
            None => Some(Vec::new()),
        }
    }

    /// Reads all versions of programmes, and sees to it that at most one of each is in force on a day.
    fn programmes(&mut self, sources: Option<&Sources>) -> Vec<Programme> {
        let mut programmes = Vec::new();
        for document in self.documents.iter().filter(|document| !FIXED.contains(&document.file.path)) {
            let path = document.file.path;
            let read = if may_be_programme(path) {
                programme::programme(document, sources)
            } else {
                Err(vec![unexpected(path)])
            };
            programmes.extend(self.keep(read));
        }
        programmes.sort_by(|a, b| (&a.id, a.valid_from).cmp(&(&b.id, b.valid_from)));
        let mut firsts = programmes.chunk_by(|a, b| a.id == b.id).filter_map(|versions| versions.first());
        if let Some(first_beyond) = firsts.nth(MAX_PROGRAMMES) {
            let count = firsts.count().saturating_add(MAX_PROGRAMMES).saturating_add(1);
            let too_many = Problem::TooMany { count, max: MAX_PROGRAMMES };
            self.refuse(first_beyond, "id", CatalogueErrorKind::Field(too_many));
        }
        for pair in programmes.windows(2) {
            if let [earlier, later] = pair
                && earlier.id == later.id
                && earlier.valid_to.is_none_or(|last| later.valid_from <= last)
            {
                self.refuse(later, "valid_from", CatalogueErrorKind::Overlap { on: later.valid_from });
            }
        }
        programmes
    }

    /// A programme favours only sectors that there are.
    fn refuse_unknown_sectors(&mut self, programmes: &[Programme], sectors: &[Sector]) {
        for programme in programmes {
            let unknown = programme.favours.iter().find(|id| !sectors.iter().any(|sector| sector.id == **id));
            if let Some(id) = unknown {
                self.refuse(programme, "favours", CatalogueErrorKind::UnknownSector(id.clone()));
            }
        }
    }

    /// What the state pays under every subsidy is possible on a day of its version: at the highest of the nominal rates that
    /// follow from the base rates known on those days.
    fn refuse_impossible_rates(&mut self, programmes: &[Programme], base_rate: &Series<Rate>) {
        for programme in programmes.iter().filter(|programme| programme.kind == Kind::Subsidy) {
            let highest = programme.nominal_rates(base_rate).into_iter().map(|(_, nominal)| nominal).max();
            let Some(nominal) = highest else { continue };
            if let Some((field, rate)) = programme.rates_above(nominal).next() {
                self.refuse(programme, &field, CatalogueErrorKind::AboveNominal { rate, nominal });
            }
        }
    }

    /// Adds an error of a field of a version that has been read.
    fn refuse(&mut self, programme: &Programme, field: &str, kind: CatalogueErrorKind) {
        let place = self.documents.place_of(&programme.file(), field);
        self.errors.push(CatalogueError { place, field: field.to_owned(), kind });
    }
}

/// True of a path that is a folder and a date: `mfo-almaty-secured/2021-08-05.toml`.
fn may_be_programme(path: &str) -> bool {
    let name = path.split_once('/').and_then(|(_, name)| name.strip_suffix(".toml"));
    name.is_some_and(|date| date.parse::<Date>().is_ok())
}

pub(super) fn missing(path: &str) -> CatalogueError {
    CatalogueError { place: Place::start(path), field: String::new(), kind: CatalogueErrorKind::MissingFile }
}

fn unexpected(path: &str) -> CatalogueError {
    CatalogueError { place: Place::start(path), field: String::new(), kind: CatalogueErrorKind::UnexpectedFile }
}
