//! What is found of one condition, and the verdict that follows from all findings.

use std::fmt;

use smol_str::SmolStr;

use super::{AdverseAnswer, Field, Remedy};
use crate::application::CollateralKind;
use crate::catalogue::{AmountLimit, Condition, Rule};
use crate::date::Date;
use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

/// What was found of one condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'c> {
    /// The condition, with its source and confidence.
    pub condition: &'c Condition,
    /// Whether it is met.
    pub outcome: Outcome,
    /// What it demands on the decision date, limits in tenge.
    pub required: Requirement,
    /// What the application says; `None` if it says nothing of it.
    pub actual: Option<Requirement>,
    /// What is missing, where the outcome is unknown.
    pub missing: Vec<Field>,
    /// The nearest change that makes the condition met, where it is not and there is one.
    pub remedy: Option<Remedy>,
    /// Where the condition is for staff: the applicant's answers on its topics that commonly rule a client out.
    pub adverse: Vec<AdverseAnswer>,
}

impl<'c> Finding<'c> {
    /// A clause that no program can decide.
    pub(crate) const fn of_clause(condition: &'c Condition) -> Self {
        let (outcome, required) = (Outcome::ForStaff, Requirement::Clause);
        Finding { condition, outcome, required, actual: None, missing: Vec::new(), remedy: None, adverse: Vec::new() }
    }

    /// What is told beside the finding, where there is something that no remedy says.
    #[must_use]
    pub fn note(&self) -> Option<Note> {
        match (&self.condition.rule, self.outcome, &self.required, &self.actual) {
            (
                Rule::Amount(_),
                Outcome::NotMet,
                Requirement::Range { min: Some(Quantity::Money(min)), .. },
                Some(Requirement::Exactly(Quantity::Money(actual))),
            ) if actual < min => Some(Note::LargerProjects(*min)),
            (Rule::Collateral { kinds }, Outcome::NotMet | Outcome::ForStaff, ..) => {
                Some(Note::SecurityWorthNotPublished(kinds.clone()))
            }
            (Rule::BusinessAge { .. } | Rule::TradingAge { .. }, Outcome::NotMet, ..)
                if matches!(self.remedy, Some(Remedy::Register { .. })) =>
            {
                Some(Note::AgeFromRegistration)
            }
            _ => None,
        }
    }
}

/// What is told beside a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// The programme is for larger projects, from this amount: nobody is told to borrow more than he asked for.
    LargerProjects(Money),
    /// Security of these kinds is asked for, and how much it must be worth is not published.
    SecurityWorthNotPublished(Vec<CollateralKind>),
    /// The business is not registered yet: its age will count from that day.
    AgeFromRegistration,
}

contract_words! {
    /// Whether a condition is met.
    ///
    /// No other outcome comes: a match on it needs no other case.
    pub enum Outcome {
        /// It is met.
        Met = "met",
        /// It is not met.
        NotMet = "not_met",
        /// An input is missing. That is never a no.
        Unknown = "unknown",
        /// No program can decide it.
        ForStaff = "for_staff",
    }
}

contract_words! {
    /// What all findings come to.
    ///
    /// No other verdict comes: a match on it needs no other case.
    pub enum Verdict {
        /// Every condition is met, but for what staff confirm.
        Eligible = "eligible",
        /// None is failed, but an input is missing.
        Undetermined = "undetermined",
        /// At least one condition is failed.
        NotEligible = "not_eligible",
    }
}

impl Verdict {
    /// The verdict of some findings: any `not_met`, not eligible; else any `unknown`, undetermined;
    /// else eligible. What is for staff never changes it.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Verdict {
        Verdict::of_outcomes(findings.iter().map(|finding| finding.outcome))
    }

    /// The verdict of some outcomes.
    pub(super) fn of_outcomes(outcomes: impl Iterator<Item = Outcome> + Clone) -> Verdict {
        let any = |wanted| outcomes.clone().any(|outcome| outcome == wanted);
        if any(Outcome::NotMet) {
            Verdict::NotEligible
        } else if any(Outcome::Unknown) {
            Verdict::Undetermined
        } else {
            Verdict::Eligible
        }
    }
}

/// Something that can be demanded or observed, in a form without language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Requirement {
    /// At least and at most; written `100000.00..6000000.00`, `>=6`, `<=84`.
    Range {
        /// The least.
        min: Option<Quantity>,
        /// The most.
        max: Option<Quantity>,
    },
    /// One quantity.
    Exactly(Quantity),
    /// Words or codes, of which one is enough; written `llp|farm`.
    OneOf(Vec<SmolStr>),
    /// Words or codes, of which none may be there; written `not passenger_car|land`.
    NoneOf(Vec<SmolStr>),
    /// Limits in МРП, whose value on the day is not known; written `20000 MRP`.
    Unpriced(Vec<AmountLimit>),
    /// At most so many percentage points above the base rate, whose value on the day is not known; written `<=base+5`.
    AboveBase(Rate),
    /// A bank's rate above the points that the state pays: of a lower rate its part is not published; written `>13.25`.
    AbovePoints(Rate),
    /// A bank's rate above what the borrower pays at least: of a lower one the state pays nothing; written `>12.6`.
    AboveBorrowerRate(Rate),
    /// Asked for only of a loan above this, and so not of this one; written `only above 180000000.00`.
    OnlyAbove(Quantity),
    /// A clause in words, which is the catalogue's.
    Clause,
}

/// A quantity with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Quantity {
    /// Tenge.
    Money(Money),
    /// Whole months.
    Months(u32),
    /// Days.
    Days(u32),
    /// Percent a year, or of an amount.
    Percent(Rate),
    /// A date.
    Date(Date),
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Quantity::Money(amount) => amount.fmt(f),
            Quantity::Months(count) | Quantity::Days(count) => count.fmt(f),
            Quantity::Percent(rate) => rate.fmt(f),
            Quantity::Date(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Requirement::Range { min: Some(min), max: Some(max) } => write!(f, "{min}..{max}"),
            Requirement::Range { min: Some(min), max: None } => write!(f, ">={min}"),
            Requirement::Range { min: None, max: Some(max) } => write!(f, "<={max}"),
            Requirement::Range { min: None, max: None } | Requirement::Clause => Ok(()),
            Requirement::Unpriced(limits) => {
                let written = |limit: &AmountLimit| match limit {
                    AmountLimit::Tenge(amount) => amount.to_string(),
                    AmountLimit::Mrp(count) => format!("{count} MRP"),
                };
                f.write_str(&limits.iter().map(written).collect::<Vec<_>>().join(".."))
            }
            Requirement::AboveBase(points) => write!(f, "<=base+{points}"),
            Requirement::AbovePoints(rate) | Requirement::AboveBorrowerRate(rate) => write!(f, ">{rate}"),
            Requirement::Exactly(quantity) => quantity.fmt(f),
            Requirement::OnlyAbove(quantity) => write!(f, "only above {quantity}"),
            Requirement::OneOf(words) => f.write_str(&words.join("|")),
            Requirement::NoneOf(words) => write!(f, "not {}", words.join("|")),
        }
    }
}
