//! What is found of one rule, before it is joined to its condition: all that is told of it, or what a verdict needs.

use smol_str::SmolStr;

use super::Field;
use super::finding::{Finding, Outcome, Quantity, Requirement};
use super::remedy::Remedy;
use crate::catalogue::Condition;
use crate::identifier::Oked;
use crate::word::ContractWord;

/// How much of a judgement is wanted. The rules are the same: what nobody wants to be told is not made.
pub(super) trait Depth {
    /// Something that is told to a person.
    type Told<T>;

    fn told<T>(make: impl FnOnce() -> T) -> Self::Told<T>;
}

/// All that is told.
pub(super) enum Reasons {}

impl Depth for Reasons {
    type Told<T> = T;

    fn told<T>(make: impl FnOnce() -> T) -> T {
        make()
    }
}

/// The outcome and what is missing.
pub(super) enum Outcomes {}

impl Depth for Outcomes {
    type Told<T> = ();

    fn told<T>(_: impl FnOnce() -> T) {}
}

/// What is found of a rule.
pub(super) struct Judgement<D: Depth> {
    pub(super) outcome: Outcome,
    pub(super) missing: Missing,
    required: D::Told<Requirement>,
    actual: D::Told<Option<Requirement>>,
    remedy: D::Told<Option<Remedy>>,
}

/// The fields that one rule may wait for.
pub(super) type Missing = [Option<Field>; 2];

impl<D: Depth> Judgement<D> {
    pub(super) fn new(
        outcome: Outcome,
        required: impl FnOnce() -> Requirement,
        actual: impl FnOnce() -> Option<Requirement>,
        missing: Missing,
    ) -> Self {
        let (required, actual, remedy) = (D::told(required), D::told(actual), D::told(|| None));
        Judgement { outcome, missing, required, actual, remedy }
    }

    pub(super) fn known(
        outcome: Outcome,
        required: impl FnOnce() -> Requirement,
        actual: impl FnOnce() -> Requirement,
    ) -> Self {
        Judgement::new(outcome, required, || Some(actual()), [None; 2])
    }

    /// Met, whatever the application says of it.
    pub(super) fn met(required: impl FnOnce() -> Requirement) -> Self {
        Judgement::new(Outcome::Met, required, || None, [None; 2])
    }

    /// A clause that no program can decide.
    pub(super) fn clause() -> Self {
        Judgement::new(Outcome::ForStaff, || Requirement::Clause, || None, [None; 2])
    }

    pub(super) fn unknown(required: impl FnOnce() -> Requirement, missing: Field) -> Self {
        Judgement::undecided(required, || None, missing)
    }

    /// Unknown, whatever the application says: an indicator of the day is missing, or the answer is too coarse.
    pub(super) fn undecided(
        required: impl FnOnce() -> Requirement,
        actual: impl FnOnce() -> Option<Requirement>,
        missing: Field,
    ) -> Self {
        Judgement::new(Outcome::Unknown, required, actual, [Some(missing), None])
    }

    /// With the change that makes the condition met, if it is not and there is one.
    pub(super) fn or_remedy(mut self, remedy: impl FnOnce() -> Option<Remedy>) -> Self {
        if self.outcome == Outcome::NotMet {
            self.remedy = D::told(remedy);
        }
        self
    }

    /// The same left to staff: the condition concerns only a part of a mixed loan.
    pub(super) fn left_to_staff(mut self) -> Self {
        (self.outcome, self.remedy) = (Outcome::ForStaff, D::told(|| None));
        self
    }
}

impl Judgement<Reasons> {
    /// The finding of a condition.
    pub(super) fn of(self, condition: &Condition) -> Finding<'_> {
        let Judgement { outcome, missing, required, actual, remedy } = self;
        let missing = missing.into_iter().flatten().collect();
        Finding { condition, outcome, required, actual, missing, remedy, adverse: Vec::new() }
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
