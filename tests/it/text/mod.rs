//! The sentences that the library says, finished, in Kazakh, Russian and English: a table for each theme in `snapshots/`,
//! for a translator to read. A function here makes the rows of a section; the texts stand in the table alone, with plain
//! spaces where they have no-break ones. After a change of a text: `INSTA_UPDATE=always cargo test -p nesie --test it text`,
//! and read the difference as a reader will. The figures are made up unless a comment says where they come from.
#![cfg(feature = "builtin")]

/// The table of a theme: the functions that put its rows in, each a section.
macro_rules! table {
    ($theme:ident: $($section:ident),+ $(,)?) => {
        #[test]
        fn $theme() {
            let mut table = super::Table::default();
            $(table.section(stringify!($section)); $section(&mut table);)+
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(stringify!($theme), table.0);
            });
        }
    };
}

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
mod programmes;
mod sheets;
mod subsidies;
mod verdicts;

use nesie::catalogue::{Catalogue, Condition, Rule};
use nesie::indicator::{Confidence, SourceId};
use nesie::language::{Lang, Localize, LocalizedText};

use crate::support::{date, money as tenge, rate};

/// The texts of one theme, three lines for each thing that is said.
#[derive(Default)]
struct Table(String);

impl Table {
    fn section(&mut self, name: &str) {
        self.0.push_str(&format!("# {}\n\n", name.replace('_', " ")));
    }

    fn says<T: Localize>(&mut self, things: impl IntoIterator<Item = T>) {
        for thing in things {
            for lang in Lang::ALL {
                let text = thing.localize(lang).replace('\u{a0}', " ").replace('\n', "\n     ");
                self.0.push_str(&format!("{lang} | {text}\n"));
            }
            self.0.push('\n');
        }
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
