//! Reading sectors, referrals and the documents that lenders commonly ask for.

use super::document::Document;
use super::source::{Sources, known_source, source_of_a_rule, unlike};
use crate::catalogue::{CatalogueError, CommonDocument, CommonDocuments, Occasion, Referral, Sector};

/// The sectors that programmes may favour.
pub(super) fn sectors(document: &Document, sources: Option<&Sources>) -> Result<Vec<Sector>, Vec<CatalogueError>> {
    document.read(&["sector"], |root| {
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
pub(super) fn common_documents(
    document: &Document,
    sources: Option<&Sources>,
) -> Result<CommonDocuments, Vec<CatalogueError>> {
    document.read(&["label", "document"], |root| {
        let label = root.keep(root.required_texts("label"));
        let read = root.tables("document", &["kk", "ru", "en", "source", "confidence"], |table| {
            let (source, confidence) = source_of_a_rule(table, sources)?;
            Ok(CommonDocument { text: table.read_texts()?, source, confidence })
        });
        Some(CommonDocuments { documents: root.keep(read)?, label: label? })
    })
}

pub(super) fn referrals(document: &Document, sources: Option<&Sources>) -> Result<Vec<Referral>, Vec<CatalogueError>> {
    document.read(&["referral"], |root| {
        let mut seen = Vec::new();
        let read =
            root.tables("referral", &["id", "name", "text", "contact", "when", "source", "confidence"], |table| {
                Ok(Referral {
                    id: unlike(&mut seen, table)?,
                    name: table.required_texts("name")?,
                    text: table.required_texts("text")?,
                    contact: table.texts("contact")?,
                    when: table.words("when")?.unwrap_or_else(|| vec![Occasion::Always]),
                    source: known_source(table, sources)?,
                    confidence: table.confidence()?,
                })
            });
        root.keep(read)
    })
}
