//! Reading the legal caps of the effective rate.

use super::document::Document;
use crate::catalogue::{CatalogueError, Unit};
use crate::gesv_cap::{GesvCap, GesvCaps};

/// The caps; the order of the rows does not matter.
pub(super) fn gesv_caps(document: &Document) -> Result<GesvCaps, Vec<CatalogueError>> {
    const FIELDS: &[&str] = &["lender", "from", "from_is_known", "percent", "not_up_to_days", "source", "confidence"];
    document.read(&["cap"], |root| {
        let caps = root.tables("cap", FIELDS, |table| {
            Ok(GesvCap {
                lender: table.required_word("lender")?,
                from: table.required_date("from")?,
                is_from_known: table.flag("from_is_known")?.unwrap_or(true),
                percent: table.percent("percent")?,
                not_up_to_days: table.count("not_up_to_days", "days", Unit::Days)?.unwrap_or(0),
                source: table.required_text("source")?.to_owned(),
                confidence: table.confidence()?,
            })
        });
        root.keep(caps).map(GesvCaps::new)
    })
}
