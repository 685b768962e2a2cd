//! Reading a catalogue as a whole, and checking what one file says of another.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::error::{CatalogueError, Fault, Place, Unit};
use super::read_programme::programme;
use super::table::{File, Table, parse};
use super::{Catalogue, Programme, Referral, Source};
use crate::indicator::{Dated, Indicators, Series, SourceId};
use crate::money::Money;
use crate::rate::Rate;

const CATALOGUE: &str = "catalogue.toml";
const SOURCES: &str = "sources.toml";
const REFERRALS: &str = "referrals.toml";
const MRP: &str = "indicators/mrp.toml";
const BASE_RATE: &str = "indicators/base-rate.toml";
/// Read by [`crate::calendar`].
const CALENDAR: &str = "calendar/kazakhstan.toml";

pub(super) fn catalogue(files: &[File]) -> Result<Catalogue, CatalogueError> {
    let mut files: Vec<File> = files.iter().copied().filter(|file| !file.path.contains("/scenarios/")).collect();
    files.sort_by_key(|file| file.path);
    let named = |path: &str| {
        files.iter().copied().find(|file| file.path == path).ok_or_else(|| CatalogueError {
            place: Place::start(path),
            field: String::new(),
            fault: Fault::MissingFile,
        })
    };
    let sources = sources(named(SOURCES)?)?;
    let version = parse(named(CATALOGUE)?, &["version"], |table| Ok(table.required_text("version")?.to_owned()))?;
    let indicators = Indicators {
        mrp: series(named(MRP)?, &sources, |row| {
            let amount = row.quantity("value", 2, &["KZT"], Unit::Amount)?;
            let (tiyn, _) = row.required("value", amount)?;
            Money::from_tiyn(tiyn).map_err(|error| row.fault_of("value", Fault::Field(error.into())))
        })?,
        base_rate: series(named(BASE_RATE)?, &sources, |row| {
            let rate: Option<Rate> = row.percent("value")?;
            row.required("value", rate)
        })?,
    };
    let referrals = referrals(named(REFERRALS)?, &sources)?;
    let mut programmes = Vec::new();
    for file in &files {
        if ![CATALOGUE, SOURCES, REFERRALS, MRP, BASE_RATE, CALENDAR].contains(&file.path) {
            programmes.push(programme(*file, &sources)?);
        }
    }
    refuse_overlaps(&mut programmes)?;
    Ok(Catalogue { version, sha256: sha256(&files), programmes, sources, indicators, referrals })
}

fn sha256(files: &[File]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        for part in [file.path, file.text] {
            hash.update(part.len().to_string());
            hash.update([0]);
            hash.update(part);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The sources that a catalogue may name.
pub(super) type Sources = BTreeMap<SourceId, Source>;

/// The source of a table, which must be one of the catalogue's.
pub(super) fn known_source(table: &Table, sources: &Sources) -> Result<SourceId, CatalogueError> {
    let id = table.source()?;
    if sources.contains_key(&id) { Ok(id) } else { Err(table.fault_of("source", Fault::UnknownSource(id.0))) }
}

fn sources(file: File) -> Result<Sources, CatalogueError> {
    parse(file, &["source"], |root| {
        let mut sources = Sources::new();
        root.tables("source", &["id", "title", "publisher", "address", "published", "seen_on"], |table| {
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
        })?;
        Ok(sources)
    })
}

fn series<T>(
    file: File,
    sources: &Sources,
    read_value: impl Fn(&Table) -> Result<T, CatalogueError>,
) -> Result<Series<T>, CatalogueError> {
    parse(file, &["known_until", "row"], |root| {
        let known_until = root.required_date("known_until")?;
        let rows = root.tables("row", &["from", "value", "source", "confidence", "note"], |row| {
            Ok(Dated {
                from: row.required_date("from")?,
                value: read_value(row)?,
                source: known_source(row, sources)?,
                confidence: row.confidence()?,
            })
        })?;
        Series::new(rows, known_until).map_err(|fault| root.fault_of("row", Fault::Series(fault)))
    })
}

fn referrals(file: File, sources: &Sources) -> Result<Vec<Referral>, CatalogueError> {
    parse(file, &["referral"], |root| {
        root.tables("referral", &["id", "name", "text", "contact", "source", "confidence"], |table| {
            Ok(Referral {
                id: table.required_text("id")?.to_owned(),
                name: table.required_texts("name")?,
                text: table.required_texts("text")?,
                contact: table.required_texts("contact")?,
                source: known_source(table, sources)?,
                confidence: table.confidence()?,
            })
        })
    })
}

/// Sorts versions and sees to it that at most one of a programme is in force on a day.
fn refuse_overlaps(programmes: &mut [Programme]) -> Result<(), CatalogueError> {
    programmes.sort_by(|a, b| (&a.id, a.valid_from).cmp(&(&b.id, b.valid_from)));
    for pair in programmes.windows(2) {
        if let [earlier, later] = pair
            && earlier.id == later.id
            && earlier.valid_to.is_none_or(|last| later.valid_from <= last)
        {
            let file = format!("{}/{}.toml", later.id.as_str(), later.valid_from);
            let fault = Fault::Overlap { on: later.valid_from };
            return Err(CatalogueError { place: Place::start(&file), field: "valid_from".into(), fault });
        }
    }
    Ok(())
}
