//! Reading the lenders.

use super::document::Document;
use super::source::{Sources, source_of_a_rule, unlike};
use super::table::Table;
use crate::catalogue::{CatalogueError, CatalogueErrorKind, DayCountPractice, Lender};
use crate::day_count::DayCount;
use crate::word::ContractWord;

/// The lenders of a file.
pub(super) fn lenders(document: &Document, sources: Option<&Sources>) -> Result<Vec<Lender>, Vec<CatalogueError>> {
    const FIELDS: &[&str] = &["id", "kind", "name", "day_count", "day_count_gap", "balance", "source", "confidence"];
    document.read(&["lender"], |root| {
        let mut seen = Vec::new();
        let read = root.tables("lender", FIELDS, |table| {
            let (source, confidence) = source_of_a_rule(table, sources)?;
            Ok(Lender {
                id: unlike(&mut seen, table)?.into(),
                kind: table.required_word("kind")?,
                name: table.required_texts("name")?,
                day_count: practice(table)?,
                balance: table.required_word("balance")?,
                source,
                confidence,
            })
        });
        root.keep(read)
    })
}

fn practice(table: &Table) -> Result<DayCountPractice, CatalogueError> {
    match (table.word_of("day_count", DayCount::WORDS)?, table.texts("day_count_gap")?) {
        (Some(day_count), None) => Ok(DayCountPractice::Known(day_count)),
        (None, Some(gap)) => Ok(DayCountPractice::Unknown(gap)),
        _ => Err(table.error(CatalogueErrorKind::EitherOr { one: "day_count", other: "day_count_gap" })),
    }
}
