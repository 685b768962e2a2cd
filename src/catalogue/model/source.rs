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

impl Source {
    /// The first of the days on which it may have been published. `None` if nothing is known of it.
    pub(crate) fn published_from(&self) -> Option<Date> {
        let published = self.published.as_deref()?;
        // Of a month or a year the first day.
        ["", "-01", "-01-01"].iter().find_map(|rest| format!("{published}{rest}").parse().ok())
    }
}
