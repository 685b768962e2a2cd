//! Reading a catalogue as a whole, and checking what one file says of another.

use std::collections::BTreeMap;

use super::error::{CatalogueError, Fault, Unit};
use super::lender::lenders;
use super::place::Place;
use super::read_programme::programme;
use super::read_tier::{nominal_rates, parts_above, source_of_a_rule};
use super::table::{File, MAX_PROGRAMMES, Table, parse, place_of, refuse_too_long};
use super::{Catalogue, CommonDocument, CommonDocuments, Kind, Occasion, Programme, Referral, Sector, Source};
use crate::calendar::{Calendar, CalendarError};
use crate::date::Date;
use crate::digest::sha256;
use crate::indicator::{Dated, Indicators, Series, SeriesFault, SourceId};
use crate::input::Problem;
use crate::money::Money;
use crate::rate::Rate;

pub(super) const CATALOGUE: &str = "catalogue.toml";
pub(super) const SOURCES: &str = "sources.toml";
const REFERRALS: &str = "referrals.toml";
const SECTORS: &str = "sectors.toml";
const LENDERS: &str = "lenders.toml";
const DOCUMENTS: &str = "documents.toml";
const MRP: &str = "indicators/mrp.toml";
const BASE_RATE: &str = "indicators/base-rate.toml";
const CALENDAR: &str = "calendar/kazakhstan.toml";

/// A catalogue being read: its files by path, and what is wrong with them.
struct Reading<'a> {
    files: Vec<File<'a>>,
    faults: Vec<CatalogueError>,
}

impl<'a> Reading<'a> {
    fn file(&self, path: &str) -> Option<File<'a>> {
        self.files.iter().copied().find(|file| file.path == path)
    }

    /// Reads one of the files that every catalogue has.
    fn part<T>(&mut self, path: &str, read: impl FnOnce(File<'a>) -> Result<T, Vec<CatalogueError>>) -> Option<T> {
        match self.file(path) {
            Some(file) => self.keep(read(file)),
            None => self.keep(Err(vec![missing(path)])),
        }
    }

    fn keep<T>(&mut self, read: Result<T, Vec<CatalogueError>>) -> Option<T> {
        read.map_err(|faults| self.faults.extend(faults)).ok()
    }

    /// Reads a list that a catalogue may do without.
    fn list<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(File<'a>) -> Result<Vec<T>, Vec<CatalogueError>>,
    ) -> Option<Vec<T>> {
        match self.file(path) {
            Some(file) => self.keep(read(file)),
            None => Some(Vec::new()),
        }
    }

    /// Reads all versions of programmes, and sees to it that at most one of each is in force on a day.
    fn programmes(&mut self, sources: Option<&Sources>) -> Vec<Programme> {
        let mut programmes = Vec::new();
        for file in self.files.clone() {
            if ![CATALOGUE, SOURCES, REFERRALS, SECTORS, LENDERS, DOCUMENTS, MRP, BASE_RATE, CALENDAR]
                .contains(&file.path)
            {
                let read =
                    if may_be_programme(file.path) { programme(file, sources) } else { Err(vec![unexpected(file)]) };
                programmes.extend(self.keep(read));
            }
        }
        programmes.sort_by(|a, b| (&a.id, a.valid_from).cmp(&(&b.id, b.valid_from)));
        let mut firsts = programmes.chunk_by(|a, b| a.id == b.id).filter_map(|versions| versions.first());
        if let Some(first_beyond) = firsts.nth(MAX_PROGRAMMES) {
            let count = firsts.count().saturating_add(MAX_PROGRAMMES).saturating_add(1);
            self.refuse(first_beyond, "id", Fault::Field(Problem::TooMany { count, max: MAX_PROGRAMMES }));
        }
        for pair in programmes.windows(2) {
            if let [earlier, later] = pair
                && earlier.id == later.id
                && earlier.valid_to.is_none_or(|last| later.valid_from <= last)
            {
                self.refuse(later, "valid_from", Fault::Overlap { on: later.valid_from });
            }
        }
        programmes
    }

    /// A programme favours only sectors that there are.
    fn refuse_unknown_sectors(&mut self, programmes: &[Programme], sectors: &[Sector]) {
        for programme in programmes {
            let unknown = programme.favours.iter().find(|id| !sectors.iter().any(|sector| sector.id == **id));
            if let Some(id) = unknown {
                self.refuse(programme, "favours", Fault::UnknownSector(id.clone()));
            }
        }
    }

    /// The state's part of every subsidy is possible on a day of its version: at the highest of the nominal rates that follow from
    /// the base rates known on those days.
    fn refuse_impossible_parts(&mut self, programmes: &[Programme], base_rate: &Series<Rate>) {
        for programme in programmes.iter().filter(|programme| programme.kind == Kind::Subsidy) {
            let highest = nominal_rates(programme, base_rate).into_iter().map(|(_, nominal)| nominal).max();
            let Some(nominal) = highest else { continue };
            if let Some((field, rate)) = parts_above(programme, nominal).next() {
                self.refuse(programme, &field, Fault::AboveNominal { rate, nominal });
            }
        }
    }

    /// Adds a fault of a field of a version that has been read.
    fn refuse(&mut self, programme: &Programme, field: &str, fault: Fault) {
        let place = place_of(&self.files, &programme.file(), field);
        self.faults.push(CatalogueError { place, field: field.to_owned(), fault });
    }
}

/// True of a path that is a folder and a date: `mfo-almaty-secured/2021-08-05.toml`.
fn may_be_programme(path: &str) -> bool {
    let name = path.split_once('/').and_then(|(_, name)| name.strip_suffix(".toml"));
    name.is_some_and(|date| date.parse::<Date>().is_ok())
}

pub(super) fn missing(path: &str) -> CatalogueError {
    CatalogueError { place: Place::start(path), field: String::new(), fault: Fault::MissingFile }
}

fn unexpected(file: File) -> CatalogueError {
    CatalogueError { place: Place::start(file.path), field: String::new(), fault: Fault::UnexpectedFile }
}

/// Reads a catalogue.
///
/// # Errors
/// All its faults, at least one, by file and place.
pub(super) fn catalogue(files: &[File]) -> Result<Catalogue, Vec<CatalogueError>> {
    let mut files: Vec<File> = files.iter().copied().filter(|file| !file.path.contains("/scenarios/")).collect();
    files.sort_by_key(|file| file.path);
    let mut reading = Reading { files, faults: Vec::new() };
    let sources = reading.part(SOURCES, sources);
    // Without the sources it cannot be told which of them are known.
    let known = sources.as_ref();
    let version = reading.part(CATALOGUE, |file| {
        parse(file, &["version"], |table| table.keep(table.required_text("version")).map(str::to_owned))
    });
    let calendar = reading.file(CALENDAR).and_then(|file| reading.keep(calendar(file)));
    let calendar = calendar.as_ref();
    let mrp = reading.part(MRP, |file| series(file, known, calendar, mrp_value));
    let base_rate = reading.part(BASE_RATE, |file| {
        series(file, known, calendar, |row| {
            row.percent("value").and_then(|rate: Option<Rate>| row.required("value", rate))
        })
    });
    let referrals = reading.part(REFERRALS, |file| referrals(file, known));
    let sectors = reading.list(SECTORS, |file| sectors(file, known));
    let lenders = reading.list(LENDERS, |file| lenders(file, known));
    let common_documents = reading.file(DOCUMENTS).and_then(|file| reading.keep(common_documents(file, known)));
    let programmes = reading.programmes(known);
    if let Some(sectors) = &sectors {
        reading.refuse_unknown_sectors(&programmes, sectors);
    }
    if let Some(base_rate) = &base_rate {
        reading.refuse_impossible_parts(&programmes, base_rate);
    }
    let Reading { files, mut faults } = reading;
    faults.sort_by(|a, b| a.place.cmp(&b.place));
    match (version, sources, mrp, base_rate, referrals, sectors, lenders) {
        (Some(version), Some(sources), Some(mrp), Some(base_rate), Some(referrals), Some(sectors), Some(lenders))
            if faults.is_empty() =>
        {
            let (sha256, indicators) = (hash(&files), Indicators { mrp, base_rate });
            Ok(Catalogue {
                version,
                sha256,
                programmes,
                sources,
                indicators,
                referrals,
                sectors,
                lenders,
                common_documents,
            })
        }
        _ => Err(faults),
    }
}

/// The calendar of working days.
fn calendar(file: File) -> Result<Calendar, Vec<CatalogueError>> {
    refuse_too_long(file).map_err(|fault| vec![fault])?;
    Calendar::parse(file.text).map_err(|error| {
        let mut place = Place::start(CALENDAR);
        if let CalendarError::File { line, column, .. } = error {
            place = Place { line, column, ..place };
        }
        vec![CatalogueError { place, field: String::new(), fault: Fault::Calendar(error) }]
    })
}

fn mrp_value(row: &Table) -> Result<Money, CatalogueError> {
    let amount = row.quantity("value", 2, &["KZT"], Unit::Amount)?;
    let (tiyn, _) = row.required("value", amount)?;
    Money::from_tiyn(tiyn).map_err(|error| row.fault_of("value", Fault::Field(error.into())))
}

/// The hash of all files: each path and text with its length before it, so that none can pass for another.
fn hash(files: &[File]) -> String {
    sha256(files.iter().flat_map(|file| [file.path, file.text]).map(|part| format!("{}\0{part}", part.len())))
}

/// The sources that a catalogue may name.
pub(super) type Sources = BTreeMap<SourceId, Source>;

/// The source of a table, which must be one of the catalogue's, where those could be read.
pub(super) fn known_source(table: &Table, sources: Option<&Sources>) -> Result<SourceId, CatalogueError> {
    let id = table.source()?;
    match sources {
        Some(sources) if !sources.contains_key(&id) => Err(table.fault_of("source", Fault::UnknownSource(id.0))),
        _ => Ok(id),
    }
}

fn sources(file: File) -> Result<Sources, Vec<CatalogueError>> {
    parse(file, &["source"], |root| {
        let mut sources = Sources::new();
        let read = root.tables("source", &["id", "title", "publisher", "address", "published", "seen_on"], |table| {
            let id = SourceId(table.required_text("id")?.to_owned());
            let source = Source {
                title: table.required_texts("title")?,
                publisher: table.required_text("publisher")?.to_owned(),
                address: table.required_text("address")?.to_owned(),
                published: table.text("published")?.map(str::to_owned),
                seen_on: table.date("seen_on")?,
            };
            match sources.insert(id.clone(), source) {
                None => Ok(()),
                Some(_) => Err(table.fault_of("id", Fault::DuplicateId(id.0))),
            }
        });
        root.keep(read).map(|_| sources)
    })
}

fn series<T>(
    file: File,
    sources: Option<&Sources>,
    calendar: Option<&Calendar>,
    read_value: impl Fn(&Table) -> Result<T, CatalogueError>,
) -> Result<Series<T>, Vec<CatalogueError>> {
    const FIELDS: &[&str] = &["from", "decided_on", "effective", "value", "planned", "source", "confidence", "note"];
    parse(file, &["known_until", "next_decision_on", "row"], |root| {
        let known_until = root.keep(last_known_day(root, calendar));
        let rows = root.tables("row", FIELDS, |row| {
            // A note is for who reads the file.
            row.text("note")?;
            Ok(Dated {
                from: first_day(row, calendar)?,
                value: read_value(row)?,
                planned: row.flag("planned")?.unwrap_or(false),
                source: known_source(row, sources)?,
                confidence: row.confidence()?,
            })
        });
        let series = Series::new(root.keep(rows)?, known_until?);
        root.keep(series.map_err(|fault| {
            let field = match fault {
                SeriesFault::Empty => "row".to_owned(),
                SeriesFault::Order(position) => format!("row.{position}.from"),
                SeriesFault::End if root.has("known_until") => "known_until".to_owned(),
                SeriesFault::End => "next_decision_on".to_owned(),
            };
            root.fault_at(&field, Fault::Series(fault))
        }))
    })
}

/// The last day for which a series is known: given, or the one before the next decision takes effect.
fn last_known_day(root: &Table, calendar: Option<&Calendar>) -> Result<Date, CatalogueError> {
    match (root.date("known_until")?, root.date("next_decision_on")?) {
        (Some(known_until), None) => Ok(known_until),
        (None, Some(decision)) => {
            let effective = takes_effect(root, "next_decision_on", decision, calendar)?;
            effective
                .plus_days(-1)
                .ok_or_else(|| root.fault_of("next_decision_on", Fault::NoWorkingDay { after: decision }))
        }
        (None, None) => root.required_date("known_until"),
        (Some(_), Some(_)) => Err(root.fault(Fault::EitherOr { one: "known_until", other: "next_decision_on" })),
    }
}

/// The first day of a row: given, or following from the day of the decision.
fn first_day(row: &Table, calendar: Option<&Calendar>) -> Result<Date, CatalogueError> {
    row.word_of("effective", &[("next_working_day", ())])?;
    match (row.date("from")?, row.has("effective")) {
        (Some(from), false) => {
            row.date("decided_on")?;
            Ok(from)
        }
        (None, true) => takes_effect(row, "decided_on", row.required_date("decided_on")?, calendar),
        (None, false) => row.required_date("from"),
        (Some(_), true) => Err(row.fault(Fault::EitherOr { one: "from", other: "effective" })),
    }
}

fn monday_after(day: Date) -> Option<Date> {
    // The first day of all dates is a Monday.
    let weekday = Date::from_ymd(1900, 1, 1)?.days_until(day).rem_euclid(7);
    day.plus_days(7_i64.saturating_sub(weekday))
}

/// The day on which a decision of the National Bank takes effect: the first working day of the week after it.
fn takes_effect(
    table: &Table,
    field: &str,
    decided_on: Date,
    calendar: Option<&Calendar>,
) -> Result<Date, CatalogueError> {
    let first =
        calendar.zip(monday_after(decided_on)).and_then(|(calendar, monday)| calendar.next_working_day(monday).ok());
    first.ok_or_else(|| table.fault_of(field, Fault::NoWorkingDay { after: decided_on }))
}

/// The id of an entry of a list, which none before it has.
pub(super) fn unlike(seen: &mut Vec<String>, table: &Table) -> Result<String, CatalogueError> {
    let id = table.required_text("id")?.to_owned();
    if seen.contains(&id) {
        return Err(table.fault_of("id", Fault::DuplicateId(id)));
    }
    seen.push(id.clone());
    Ok(id)
}

/// The sectors that programmes may favour.
fn sectors(file: File, sources: Option<&Sources>) -> Result<Vec<Sector>, Vec<CatalogueError>> {
    parse(file, &["sector"], |root| {
        let mut seen = Vec::new();
        let read = root.tables("sector", &["id", "name", "oked", "source", "confidence"], |table| {
            Ok(Sector {
                id: unlike(&mut seen, table)?,
                name: table.required_texts("name")?,
                oked: table.required("oked", table.codes("oked")?)?,
                source: known_source(table, sources)?,
                confidence: table.confidence()?,
            })
        });
        root.keep(read)
    })
}

/// The documents that lenders commonly ask for.
fn common_documents(file: File, sources: Option<&Sources>) -> Result<CommonDocuments, Vec<CatalogueError>> {
    parse(file, &["label", "document"], |root| {
        let label = root.keep(root.required_texts("label"));
        let read = root.tables("document", &["kk", "ru", "en", "source", "confidence"], |table| {
            let (source, confidence) = source_of_a_rule(table, sources)?;
            Ok(CommonDocument { text: table.read_texts()?, source, confidence })
        });
        Some(CommonDocuments { documents: root.keep(read)?, label: label? })
    })
}

fn referrals(file: File, sources: Option<&Sources>) -> Result<Vec<Referral>, Vec<CatalogueError>> {
    parse(file, &["referral"], |root| {
        let mut seen = Vec::new();
        let read =
            root.tables("referral", &["id", "name", "text", "contact", "when", "source", "confidence"], |table| {
                Ok(Referral {
                    id: unlike(&mut seen, table)?,
                    name: table.required_texts("name")?,
                    text: table.required_texts("text")?,
                    contact: table.required_texts("contact")?,
                    when: table.words("when")?.unwrap_or_else(|| vec![Occasion::Always]),
                    source: known_source(table, sources)?,
                    confidence: table.confidence()?,
                })
            });
        root.keep(read)
    })
}
