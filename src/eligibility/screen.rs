//! The verdict on a programme and what it waits for, without reasons.

use super::adverse::{adverse_answer, open_gap};
use super::judgement::Outcomes;
use super::{DecisionContext, Field, Outcome, Verdict, judged};
use crate::application::Application;
use crate::catalogue::{Programme, Topic};
use crate::date::Date;
use crate::word::ContractWord;

/// What the findings of a programme come to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screened {
    pub(crate) verdict: Verdict,
    /// The fields that the verdict waits for.
    pub(crate) missing: FieldSet,
    /// True if a condition is for staff and an answer on its topic commonly rules a client out.
    adverse_finding: bool,
}

/// Judges every condition of a programme as [`findings`](super::findings) does. `adverse` are the [`adverse_topics`].
pub(crate) fn screened(
    programme: &Programme,
    application: &Application,
    context: DecisionContext,
    adverse: &[Topic],
) -> Screened {
    let judged = judged::<Outcomes>(programme, application, context);
    let for_staff = judged.iter().filter(|(_, found)| found.outcome == Outcome::ForStaff);
    let mut covered = for_staff.flat_map(|(condition, _)| adverse.iter().map(|topic| condition.covers(*topic)));
    Screened {
        verdict: Verdict::of_outcomes(judged.iter().map(|(_, found)| found.outcome)),
        missing: judged.iter().flat_map(|(_, found)| found.missing).flatten().collect(),
        adverse_finding: covered.any(|covers| covers),
    }
}

impl Screened {
    /// True if something that the applicant said commonly rules a client out, and the published terms leave it open.
    pub(crate) fn is_adverse(&self, programme: &Programme, application: &Application, adverse: &[Topic]) -> bool {
        let is_open = |topic: &Topic| open_gap(programme, *topic, application).is_some();
        self.adverse_finding || (!programme.conditions.is_empty() && adverse.iter().any(is_open))
    }
}

/// The topics on which the applicant's answer commonly rules a client out.
pub(crate) fn adverse_topics(application: &Application, on: Date) -> Vec<Topic> {
    let topics = Topic::WORDS.iter().map(|(_, topic)| *topic);
    topics.filter(|topic| adverse_answer(*topic, application, on).is_some()).collect()
}

/// A set of fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FieldSet(u32);

impl FieldSet {
    pub(crate) const fn union(self, other: FieldSet) -> FieldSet {
        FieldSet(self.0 | other.0)
    }

    pub(crate) const fn contains(self, field: Field) -> bool {
        self.0 & FieldSet::of(field) != 0
    }

    const fn of(field: Field) -> u32 {
        1_u32.wrapping_shl(field as u32)
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        FieldSet(fields.into_iter().fold(0, |set, field| set | FieldSet::of(field)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_place_in_a_set() {
        assert!(Field::WORDS.len() <= 32);
        for (_, field) in Field::WORDS {
            let set: FieldSet = [*field].into_iter().collect();
            assert!(Field::WORDS.iter().all(|(_, other)| set.contains(*other) == (other == field)));
        }
    }
}
