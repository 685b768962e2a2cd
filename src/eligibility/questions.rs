//! What to ask next.

use std::collections::BTreeMap;

use super::{Field, Finding, RateChoice, Verdict};
use crate::catalogue::ProgrammeId;

/// A question whose answer decides something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'c> {
    /// The field to ask for.
    pub field: Field,
    /// The programmes whose verdict, or rate, waits for it.
    pub decides: Vec<&'c ProgrammeId>,
}

/// The questions left open, those first that decide most programmes. A programme already ruled out
/// asks for nothing.
#[must_use]
pub fn next_questions<'c, 'f>(
    judged: impl Iterator<Item = (&'c ProgrammeId, &'f [Finding<'c>], Option<&'f RateChoice<'c>>)>,
) -> Vec<Question<'c>>
where
    'c: 'f,
{
    let mut decides: BTreeMap<Field, Vec<&ProgrammeId>> = BTreeMap::new();
    for (id, findings, rate) in judged {
        if Verdict::of(findings) == Verdict::NotEligible {
            continue;
        }
        let conditions = findings.iter().flat_map(|finding| finding.missing.iter().copied());
        let rates = rate.into_iter().flat_map(|choice| choice.lower.iter().filter_map(|lower| lower.missing));
        for field in conditions.chain(rates).filter(|field| field.is_asked_for()) {
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
