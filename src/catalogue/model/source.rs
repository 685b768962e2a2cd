//! Sources: where something was read.

use crate::date::Date;
use crate::language::LocalizedText;

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is.
    pub title: LocalizedText,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub address: String,
    /// When it was published, as far as known: `2021`, `2021-08` or `2021-08-05`.
    pub published: Option<String>,
    /// When it was last seen.
    pub seen_on: Option<Date>,
}
