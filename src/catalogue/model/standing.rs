//! How far the terms of a version can be relied on.

use super::programme::Programme;
use crate::date::Date;
use crate::indicator::Confidence;
use crate::word::contract_words;

contract_words! {
    /// How far the terms of a version can be relied on, on a day. It follows from the catalogue alone, whoever asks.
    ///
    /// No other standing comes: a match on it needs no other case.
    pub enum Standing {
        /// Confirmed within twelve months by a source of high confidence.
        Confirmed = "confirmed",
        /// Confirmed by such a source, but longer ago.
        Dated = "dated",
        /// By no such source, or it is not known whether the programme runs or is open to businesses in Almaty.
        Unconfirmed = "unconfirmed",
    }
}

/// The standing of a version on a day, to be said with its reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandingOf<'c> {
    /// The version.
    pub programme: &'c Programme,
    /// The day.
    pub on: Date,
}

impl StandingOf<'_> {
    /// True if a source of high confidence confirmed the terms.
    pub(crate) fn is_by_the_operator(self) -> bool {
        self.programme.confirmed_by.as_ref().is_some_and(|confirmation| confirmation.confidence == Confidence::High)
    }

    /// True if that is more than twelve months ago.
    pub(crate) fn is_stale(self) -> bool {
        self.programme.stale_on(self.on)
    }

    /// The standing.
    #[must_use]
    pub fn standing(self) -> Standing {
        let is_known = self.programme.runs.is_known() && self.programme.open_to_almaty.is_known();
        match (self.is_by_the_operator() && is_known, self.is_stale()) {
            (false, _) => Standing::Unconfirmed,
            (true, true) => Standing::Dated,
            (true, false) => Standing::Confirmed,
        }
    }
}
