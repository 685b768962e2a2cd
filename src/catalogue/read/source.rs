//! Reading sources, and what every rule says of its own.

use std::collections::BTreeMap;

use super::document::Document;
use super::table::Table;
use crate::catalogue::{CatalogueError, CatalogueErrorKind, Source};
use crate::indicator::{Confidence, SourceId};
use crate::input::Problem;
use crate::language::shown;

/// The sources that a catalogue may name.
pub(super) type Sources = BTreeMap<SourceId, Source>;

/// The source of a table, which must be one of the catalogue's, where those could be read.
pub(super) fn known_source(table: &Table, sources: Option<&Sources>) -> Result<SourceId, CatalogueError> {
    let id = table.source()?;
    match sources {
        Some(sources) if !sources.contains_key(&id) => {
            Err(table.error_of("source", CatalogueErrorKind::UnknownSource(id.to_string())))
        }
        _ => Ok(id),
    }
}

pub(super) fn sources(document: &Document) -> Result<Sources, Vec<CatalogueError>> {
    document.read(&["source"], |root| {
        let mut sources = Sources::new();
        let read = root.tables("source", &["id", "title", "publisher", "address", "published", "seen_on"], |table| {
            let id = SourceId::from(table.required_text("id")?);
            let source = Source {
                title: table.required_texts("title")?,
                publisher: table.required_text("publisher")?.to_owned(),
                address: table.required_text("address")?.to_owned(),
                published: table.text("published")?.map(str::to_owned),
                seen_on: table.date("seen_on")?,
            };
            if let Some(published) = &source.published
                && source.published_from().is_none()
            {
                let problem = Problem::Form { value: shown(published), form: "2021, 2021-08, 2021-08-05" };
                return Err(table.error_of("published", CatalogueErrorKind::Field(problem)));
            }
            match sources.insert(id.clone(), source) {
                None => Ok(()),
                Some(_) => Err(table.error_of("id", CatalogueErrorKind::DuplicateId(id.to_string()))),
            }
        });
        root.keep(read).map(|_| sources)
    })
}

/// The source of a rule and its confidence: no rule stands on `low`.
pub(super) fn source_of_a_rule(
    table: &Table,
    sources: Option<&Sources>,
) -> Result<(SourceId, Confidence), CatalogueError> {
    let source = known_source(table, sources)?;
    match table.confidence()? {
        Confidence::Low => Err(table.error_of("confidence", CatalogueErrorKind::LowConfidence)),
        confidence => Ok((source, confidence)),
    }
}

/// What the source of a table states, in short.
pub(super) fn paraphrase(table: &Table) -> Result<Option<String>, CatalogueError> {
    if table.has("says") { table.required_text("says").map(|text| Some(text.to_owned())) } else { Ok(None) }
}

/// The id of an entry of a list, which none before it has.
pub(super) fn unlike(seen: &mut Vec<String>, table: &Table) -> Result<String, CatalogueError> {
    let id = table.required_text("id")?.to_owned();
    if seen.contains(&id) {
        return Err(table.error_of("id", CatalogueErrorKind::DuplicateId(id)));
    }
    seen.push(id.clone());
    Ok(id)
}
