//! What is made of one condition, and the ways to say what it requires.

use smol_str::SmolStr;

use super::finding::{Outcome, Quantity, Requirement};
use super::{Field, Remedy};
use crate::identifier::Oked;
use crate::word::ContractWord;

/// A finding before it is joined to its condition.
pub(super) struct Judgement {
    pub(super) outcome: Outcome,
    pub(super) required: Requirement,
    pub(super) actual: Option<Requirement>,
    pub(super) missing: Vec<Field>,
    pub(super) remedy: Option<Remedy>,
}

impl Judgement {
    pub(super) fn known(outcome: Outcome, required: Requirement, actual: Requirement) -> Self {
        Judgement { outcome, required, actual: Some(actual), missing: Vec::new(), remedy: None }
    }

    /// Met, whatever the application says of it.
    pub(super) fn met(required: Requirement) -> Self {
        Judgement { outcome: Outcome::Met, required, actual: None, missing: Vec::new(), remedy: None }
    }

    pub(super) fn unknown(required: Requirement, missing: Field) -> Self {
        Judgement::undecided(required, None, missing)
    }

    /// Unknown, whatever the application says: an indicator of the day is missing, or the answer is too coarse.
    pub(super) fn undecided(required: Requirement, actual: Option<Requirement>, missing: Field) -> Self {
        Judgement { outcome: Outcome::Unknown, required, actual, missing: vec![missing], remedy: None }
    }

    /// With the change that makes the condition met, if it is not and there is one.
    pub(super) fn or_remedy(mut self, remedy: impl Into<Option<Remedy>>) -> Self {
        if self.outcome == Outcome::NotMet {
            self.remedy = remedy.into();
        }
        self
    }
}

pub(super) const fn met_if(met: bool) -> Outcome {
    if met { Outcome::Met } else { Outcome::NotMet }
}

pub(super) fn outcome_of<T: PartialEq>(actual: T, allowed: &[T], staff_decides: &[T]) -> Outcome {
    if staff_decides.contains(&actual) { Outcome::ForStaff } else { met_if(allowed.contains(&actual)) }
}

pub(super) fn one_of<T: ContractWord>(words: &[T]) -> Requirement {
    Requirement::OneOf(words.iter().map(|value| SmolStr::new_static(value.word())).collect())
}

pub(super) fn codes(activities: &[Oked]) -> Vec<SmolStr> {
    activities.iter().map(|activity| activity.code().clone()).collect()
}

pub(super) const fn yes_or_no(is_so: bool) -> SmolStr {
    SmolStr::new_static(if is_so { "true" } else { "false" })
}

pub(super) const fn at_least(quantity: Quantity) -> Requirement {
    Requirement::Range { min: Some(quantity), max: None }
}

pub(super) const fn at_most(quantity: Quantity) -> Requirement {
    Requirement::Range { min: None, max: Some(quantity) }
}

pub(super) const fn exactly(quantity: Quantity) -> Requirement {
    Requirement::Exactly(quantity)
}
