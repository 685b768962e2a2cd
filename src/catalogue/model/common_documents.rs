//! The documents that lenders commonly ask for.

use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;

/// The documents that lenders commonly ask for, for programmes that publish no list of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CommonDocuments {
    /// What the list is, and that it is no lender's own.
    pub label: LocalizedText,
    /// The documents.
    pub documents: Vec<CommonDocument>,
}

/// A document that lenders commonly ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CommonDocument {
    /// The document.
    pub text: LocalizedText,
    /// Where it was read.
    pub source: SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}
