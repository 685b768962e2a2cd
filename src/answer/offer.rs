//! What an offer is in the answer of `nesie quote`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::schedule::ScheduleAnswer;
use crate::advice::{Assumption, Costs, Group, Standing};
use crate::application::{Category, Contradiction};
use crate::catalogue::contract::GapAnswer;
use crate::catalogue::{Kind, Topic};
use crate::date::Date;
use crate::eligibility::{Field, Outcome, Verdict};
use crate::indicator::Confidence;
use crate::language::LocalizedText;
use crate::loan::{SubsidyEnd, SubsidyStop};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::contract_words;

contract_words! {
    /// The verdict on a programme that was asked for and is not in force. There is no other: the list does not grow.
    pub enum NotInForceVerdict {
        /// It is not in force on the day.
        NotInForce = "not_in_force",
    }
}

/// An offer of a programme in force, or the days of one that is not: there is nothing else, and the list does not grow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum OfferAnswer {
    /// An offer of a programme in force.
    InForce(Box<InForceAnswer>),
    /// A programme that was asked for and is not in force.
    NotInForce {
        /// The id.
        programme: String,
        /// That it is not in force.
        verdict: NotInForceVerdict,
        /// Its versions, oldest first.
        versions: Vec<VersionAnswer>,
    },
}

/// A version of a programme that is not in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VersionAnswer {
    /// The version, named by its first day.
    pub version: Date,
    /// The first day.
    pub valid_from: Date,
    /// The last day; null if none is known.
    pub valid_to: Option<Date>,
    /// What it is called.
    pub name: LocalizedText,
}

/// The offer of a programme in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InForceAnswer {
    /// The id.
    pub programme: String,
    /// The version in force, named by its first day.
    pub version: Date,
    /// What it gives.
    pub kind: Kind,
    /// What it is called.
    pub name: LocalizedText,
    /// Who runs it.
    pub operator: LocalizedText,
    /// What the findings come to.
    pub verdict: Verdict,
    /// How far the terms can be relied on, from the catalogue and the date alone.
    pub standing: Standing,
    /// The same for a person, with its reasons.
    pub standing_text: LocalizedText,
    /// Where the offer belongs in the answer.
    pub group: Group,
    /// What was found of each condition, then of each topic that the published terms leave open and on which the applicant's answer
    /// is adverse.
    pub findings: Vec<FindingAnswer>,
    /// The conditions and open topics that staff confirm, by the ids of the findings; they never change the verdict.
    pub to_confirm: Vec<String>,
    /// What together would make the programme open; null where nothing is failed or no change helps.
    pub changes: Option<Vec<RemedyAnswer>>,
    /// The rate and the limits; null where no loan is made.
    pub terms: Option<TermsAnswer>,
    /// Sectors that the programme favours and the applicant belongs to.
    pub favoured_sectors: Vec<SectorAnswer>,
    /// When the terms were last confirmed; null if never with a date.
    pub last_confirmed: Option<Date>,
    /// True if that is more than twelve months ago, or never was.
    pub stale: bool,
    /// The documents to bring.
    pub documents: Vec<LocalizedText>,
    /// Where and how to apply.
    pub how_to_apply: LocalizedText,
    /// What else is known.
    pub notes: Vec<LocalizedText>,
    /// What is not published.
    pub gaps: Vec<GapAnswer>,
    /// Topics that commonly rule a client out, that the published terms leave open and on which the applicant has said nothing
    /// adverse: they are to be asked about. Null where there are none.
    pub to_ask: Option<ToAskAnswer>,
    /// The guarantee; null where the programme gives none.
    pub guarantee: Option<GuaranteeAnswer>,
    /// The guarantee programme that the offer takes in besides; null of a programme alone.
    pub with: Option<PartnerAnswer>,
    /// What the borrower pays, in figures that can be compared; null where no loan is made.
    pub costs: Option<Costs>,
    /// Where the subsidy ends before the loan: the jump of the payment and its date.
    pub subsidy_end: Option<SubsidyEnd>,
    /// What is lost if the subsidy stops on the day that was asked for.
    pub subsidy_stop: Option<SubsidyStop>,
    /// The schedule, its rows only if they were asked for; null where no loan is made.
    pub loan: Option<ScheduleAnswer>,
}

/// A sector that a programme favours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SectorAnswer {
    /// The id.
    pub id: String,
    /// What it is called.
    pub name: LocalizedText,
}

/// The programme that an offer takes in besides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerAnswer {
    /// The id.
    pub programme: String,
    /// The version in force, named by its first day.
    pub version: Date,
    /// Its name.
    pub name: LocalizedText,
    /// What was found of each of its conditions.
    pub findings: Vec<FindingAnswer>,
    /// The day on which its terms were last seen to hold; null if never with a date.
    pub last_confirmed: Option<Date>,
    /// The documents that it asks for.
    pub documents: Vec<LocalizedText>,
    /// How to apply for it.
    pub how_to_apply: LocalizedText,
    /// What to know besides.
    pub notes: Vec<LocalizedText>,
    /// What is not known of it.
    pub gaps: Vec<GapAnswer>,
}

/// A plain bank loan of the same amount, term and method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BenchmarkAnswer {
    /// The bank's rate, in percent a year.
    pub annual_rate: Rate,
    /// What the borrower pays.
    pub costs: Option<Costs>,
    /// Its schedule, without rows.
    pub loan: ScheduleAnswer,
}

/// A guarantee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GuaranteeAnswer {
    /// The guaranteed share of the loan, in percent.
    pub share: Rate,
    /// The guaranteed amount.
    pub amount: Money,
    /// The security that the borrower still brings.
    pub own_security_needed: Money,
    /// What the security offered leaves open; null where it is not known.
    pub own_security_missing: Option<Money>,
    /// The fee at the start; null where none is published.
    pub upfront_fee: Option<Money>,
    /// The fee a year, in percent of the guarantee's balance; null where none is published.
    pub yearly_fee: Option<Rate>,
    /// What the guarantee adds to all that the borrower pays; null where no loan is computed.
    pub adds: Option<Money>,
    /// The id of the source.
    pub source: String,
    /// Larger guarantees that are not ruled out.
    pub larger_shares: Vec<LargerShareAnswer>,
}

/// A larger guarantee of the same programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LargerShareAnswer {
    /// The share of the loan that would be guaranteed, in percent.
    pub share: Rate,
    /// The field whose answer decides it; null if staff do.
    pub decided_by: Option<Field>,
    /// The id of the source.
    pub source: String,
    /// What it takes, for a person.
    pub text: LocalizedText,
}

/// What was found of one condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FindingAnswer {
    /// The id of the condition within the version, or `gap-` and the topic that the version leaves open.
    pub condition: String,
    /// Whether it is met.
    pub outcome: Outcome,
    /// What is demanded, without language: `100000.00..6000000.00`, `>=6`, `<=84`, `llp|farm`, `not land`.
    pub required: String,
    /// What the application says, in the same form; null if it says nothing of it.
    pub actual: Option<String>,
    /// True if it is for staff and the applicant's answer commonly rules a client out.
    pub adverse: bool,
    /// The fields that are missing, where the outcome is unknown.
    pub missing: Vec<Field>,
    /// The id of the source.
    pub source: String,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// What was found, for a person.
    pub text: LocalizedText,
    /// What is told beside it; null where there is nothing.
    pub note: Option<LocalizedText>,
    /// The nearest change that makes the condition met, where it is not met and there is one.
    pub remedy: Option<RemedyAnswer>,
}

/// A change that makes a condition met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RemedyAnswer {
    /// The field to change.
    pub change: String,
    /// Its new value, without language.
    pub to: String,
    /// What to do, for a person.
    pub text: LocalizedText,
}

/// The rate and the limits of an offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TermsAnswer {
    /// What the borrower pays, in percent a year. Where two readings of the published text are possible, by the one that is worse
    /// for the borrower: order, headline and totals take it.
    pub annual_rate: Rate,
    /// What the borrower would pay by the other reading, in percent a year; null where there is only one.
    pub annual_rate_at_best: Option<Rate>,
    /// The contract's rate, in percent a year.
    pub nominal_rate: Rate,
    /// What the state pays of it: their difference.
    pub state_rate: Rate,
    /// For how long the state pays; null where it pays nothing.
    pub subsidy_months: Option<u32>,
    /// The id of the source of the rate; null where the rate is the applicant's own.
    pub rate_source: Option<String>,
    /// How far that source can be trusted.
    pub rate_confidence: Option<Confidence>,
    /// The most that is lent; null where no most is published.
    pub max_amount: Option<Money>,
    /// The longest term; null where none is published.
    pub max_term_months: Option<u32>,
    /// What was assumed because it is not published or not said.
    pub assumptions: Vec<Assumption>,
    /// Lower rates of the programme, and what they take.
    pub lower_rates: Vec<LowerRateAnswer>,
}

/// A lower rate of the same programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LowerRateAnswer {
    /// What the borrower would pay, in percent a year.
    pub annual_rate: Rate,
    /// The field whose answer decides it; null if staff do.
    pub decided_by: Option<Field>,
    /// The id of the source.
    pub source: String,
    /// What it takes, for a person.
    pub text: LocalizedText,
}

/// A question that decides something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuestionAnswer {
    /// The field of the application.
    pub field: Field,
    /// The programmes whose verdict waits for it.
    pub decides: Vec<String>,
    /// The question, for a person.
    pub text: LocalizedText,
    /// The flag of the command line that answers it.
    pub flag: Option<String>,
    /// The words that answer it; none where the answer is a number, a date or a code.
    pub words: Vec<WordAnswer>,
    /// An answer in the form in which it is read, where it is no word alone.
    pub example: Option<String>,
}

/// A word of the contract with what it stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WordAnswer {
    /// The word.
    pub word: String,
    /// What it stands for, for a person.
    pub text: LocalizedText,
}

/// Topics to ask about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ToAskAnswer {
    /// The topics.
    pub topics: Vec<Topic>,
    /// All of them in one line, for a person.
    pub text: LocalizedText,
}

/// A category that the applicant named and that nothing in force has terms for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotServedAnswer {
    /// The category.
    pub category: Category,
    /// That there is nothing for it, for a person.
    pub text: LocalizedText,
}

/// Answers of the application that cannot all be true.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ContradictionAnswer {
    /// What contradicts what.
    pub contradiction: Contradiction,
    /// The fields of the application, or `as_of`.
    pub fields: Vec<String>,
    /// The same for a person.
    pub text: LocalizedText,
}

/// What the words of the answer stand for, each word that it uses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WordTexts {
    /// Verdicts.
    pub verdicts: BTreeMap<String, LocalizedText>,
    /// Standings.
    pub standings: BTreeMap<String, LocalizedText>,
    /// Groups.
    pub groups: BTreeMap<String, LocalizedText>,
    /// Assumptions.
    pub assumptions: BTreeMap<String, LocalizedText>,
}

/// Somebody who helps further.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferralAnswer {
    /// The id.
    pub to: String,
    /// What it is called.
    pub name: LocalizedText,
    /// What for.
    pub text: LocalizedText,
    /// As published, in Russian; null where none is known.
    pub contact: Option<String>,
    /// The same contact in each language.
    pub contact_text: Option<LocalizedText>,
    /// The id of the source.
    pub source: String,
}
