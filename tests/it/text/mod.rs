//! The sentences that the library says, finished, in Kazakh, Russian and English: a table for each theme.
//!
//! A row is what is said and the three texts that a reader finds, with plain spaces where they have no-break ones. The figures
//! are made up unless a comment says where they come from; the wording was read as a reader reads it.

mod assumptions;
mod catalogues;
mod changes;
mod derivations;
mod findings;
mod inputs;
mod kazakh;
mod loan_refusals;
mod loans;
mod names;
mod offers;
mod phrases;
mod programmes;
mod sheets;
mod subsidies;

use nesie::catalogue::{Catalogue, Condition, Rule};
use nesie::indicator::{Confidence, SourceId};
use nesie::language::{Lang, Localize, LocalizedText};

use crate::support::{date, money as tenge, rate};

/// Everything says in each language what its row has.
#[track_caller]
fn says<'t, T: Localize>(rows: impl IntoIterator<Item = (T, [&'t str; 3])>) {
    for (what, texts) in rows {
        assert_eq!(Lang::ALL.map(|lang| what.localize(lang).replace('\u{a0}', " ")), texts);
    }
}

fn texts(kk: &str, ru: &str, en: &str) -> LocalizedText {
    LocalizedText { kk: kk.into(), ru: ru.into(), en: en.into() }
}

/// Some source of the catalogue.
fn source() -> SourceId {
    Catalogue::builtin().unwrap().programmes()[0].conditions[0].source.clone()
}

fn condition(rule: Rule) -> Condition {
    Condition {
        id: rule.name().into(),
        rule,
        purposes: None,
        topics: Vec::new(),
        source: source(),
        confidence: Confidence::High,
        says: None,
    }
}
