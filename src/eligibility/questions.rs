//! What to ask next.

use std::collections::BTreeMap;

use super::{Field, Verdict};
use crate::catalogue::ProgrammeId;

/// A question whose answer decides something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'c> {
    /// The field to ask for.
    pub field: Field,
    /// The programmes whose verdict, or rate, waits for it.
    pub decides: Vec<&'c ProgrammeId>,
}

/// The questions left open, those first that decide most programmes: of each programme its verdict and
/// the fields that it waits for. A programme already ruled out asks for nothing.
#[must_use]
pub fn next_questions<'c>(judged: impl Iterator<Item = (&'c ProgrammeId, Verdict, Vec<Field>)>) -> Vec<Question<'c>> {
    let mut decides: BTreeMap<Field, Vec<&ProgrammeId>> = BTreeMap::new();
    for (id, _, missing) in judged.filter(|(_, verdict, _)| *verdict != Verdict::NotEligible) {
        for field in missing.into_iter().filter(|field| field.is_asked_for()) {
            let programmes = decides.entry(field).or_default();
            if !programmes.contains(&id) {
                programmes.push(id);
            }
        }
    }
    let mut questions: Vec<Question> =
        decides.into_iter().map(|(field, decides)| Question { field, decides }).collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.decides.len()));
    questions
}
