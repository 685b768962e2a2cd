//! Sectors that programmes favour.

use crate::identifier::Oked;
use crate::indicator::{Confidence, SourceId};
use crate::language::LocalizedText;

/// A sector that the city or a lender favours, by its activities.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
