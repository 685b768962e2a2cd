//! The parts that every entry of a programme's file is made of.

use nesie::catalogue::Kind;
use nesie::date::Date;
use nesie::language::Lang;

use super::step::{Replies, Step, Term};
use crate::splice::quoted;

/// What stands where nothing has been replied yet.
#[derive(Clone, Copy)]
pub(super) enum Blanks {
    /// Something that the check takes, so that the replies can be checked one by one.
    Trial,
    /// A place to fill in, with the question.
    Marked(Lang),
}

/// A new programme with what has been replied of it.
pub(super) struct Filled<'r> {
    pub(super) id: &'r str,
    pub(super) kind: Kind,
    pub(super) on: Date,
    pub(super) seen_on: Date,
    pub(super) replies: &'r Replies,
    pub(super) blanks: Blanks,
}

impl Filled<'_> {
    /// The language of the places to fill in; `None` where there are none.
    pub(super) fn marked(&self) -> Option<Lang> {
        match self.blanks {
            Blanks::Marked(lang) => Some(lang),
            Blanks::Trial => None,
        }
    }

    pub(super) fn is_open(&self, step: Step) -> bool {
        self.replies.to(step).is_none()
    }

    pub(super) fn confidence(&self) -> &str {
        let blank = if self.marked().is_some() { "high" } else { "medium" };
        self.replies.text(Step::Confidence).unwrap_or(blank)
    }

    /// A text that must be there, or its place.
    pub(super) fn written(&self, step: Step) -> String {
        let blank = if self.marked().is_some() { "" } else { "…" };
        quoted(self.replies.text(step).unwrap_or(blank))
    }

    pub(super) fn in_each_language(&self, step: impl Fn(Lang) -> Step) -> Vec<String> {
        Lang::ALL.iter().map(|lang| format!("{} = {}", lang.code(), self.written(step(*lang)))).collect()
    }

    /// Where an entry was read, and what the source says.
    fn read_in(&self, says: Step) -> Vec<String> {
        let mut lines = vec![
            format!("source = {}", self.written(Step::Source)),
            format!("confidence = {}", quoted(self.confidence())),
        ];
        let says = (self.confidence() == "high").then(|| format!("says = {}", self.written(says)));
        lines.extend(says);
        lines
    }

    /// An entry of a list of tables.
    pub(super) fn entry(&self, list: &str, fields: Vec<String>, says: Step) -> Vec<String> {
        [vec![format!("[[{list}]]")], fields, self.read_in(says)].concat()
    }

    /// A percentage that must be there, or its place.
    pub(super) fn percent(&self, term: Term) -> String {
        let blank = if self.marked().is_some() { "… %" } else { "1 %" };
        quoted(self.replies.text(Step::Term(term)).unwrap_or(blank))
    }

    /// A field of which something has been replied.
    pub(super) fn field(&self, name: &str, step: Step) -> Option<String> {
        self.replies.text(step).map(|text| format!("{name} = {}", quoted(text)))
    }
}

/// The name of a rule as a field.
pub(super) fn rule(name: &str) -> String {
    format!("rule = {}", quoted(name))
}

/// Words as a list.
pub(super) fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("[{}]", words.join(", "))
}
