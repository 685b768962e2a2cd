//! What an offer is in the answer of `nesie quote`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::advice::{Assumption, Costs, Group, Standing};
use crate::application::Category;
use crate::catalogue::contract::GapAnswer;
use crate::catalogue::{Kind, LenderKind, Topic};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::eligibility::{Field, Outcome, Verdict};
use crate::indicator::Confidence;
use crate::language::LocalizedText;
use crate::loan::contract::ScheduleAnswer;
use crate::loan::{BalanceColumn, SubsidyEnd, SubsidyStop};
use crate::money::Money;
use crate::rate::Rate;

/// The verdict on a programme that was asked for and is not in force.
pub(super) const NOT_IN_FORCE: &str = "not_in_force";

/// An offer of a programme in force, or the days of one that is not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum OfferAnswer<'a> {
    InForce(Box<InForceAnswer<'a>>),
    NotInForce {
        /// The id.
        programme: &'a str,
        /// That it is not in force.
        #[cfg_attr(feature = "schema", schemars(extend("const" = NOT_IN_FORCE)))]
        verdict: &'static str,
        /// Its versions, oldest first.
        versions: Vec<VersionAnswer>,
    },
}

/// A version of a programme that is not in force.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct VersionAnswer {
    /// The version, named by its first day.
    pub(super) version: Date,
    /// The first day.
    pub(super) valid_from: Date,
    /// The last day; null if none is known.
    pub(super) valid_to: Option<Date>,
}

/// The offer of a programme in force.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct InForceAnswer<'a> {
    /// The id.
    pub(super) programme: &'a str,
    /// The version in force, named by its first day.
    pub(super) version: Date,
    /// What it gives.
    pub(super) kind: Kind,
    /// What it is called.
    pub(super) name: &'a LocalizedText,
    /// Who runs it.
    pub(super) operator: &'a LocalizedText,
    /// What the findings come to.
    pub(super) verdict: Verdict,
    /// How far the terms can be relied on, from the catalogue and the date alone.
    pub(super) standing: Standing,
    /// The same for a person, with its reasons.
    pub(super) standing_text: LocalizedText,
    /// Where the offer belongs in the answer.
    pub(super) group: Group,
    /// What was found of each condition, then of each topic that the published terms leave open and on which the applicant's answer
    /// is adverse.
    pub(super) findings: Vec<FindingAnswer<'a>>,
    /// The conditions and open topics that staff confirm, by the ids of the findings; they never change the verdict.
    pub(super) to_confirm: Vec<Cow<'a, str>>,
    /// What together would make the programme open; null where nothing is failed or no change helps.
    pub(super) changes: Option<Vec<RemedyAnswer>>,
    /// The rate and the limits; null where no loan is made.
    pub(super) terms: Option<TermsAnswer<'a>>,
    /// Sectors that the programme favours and the applicant belongs to.
    pub(super) favoured_sectors: Vec<SectorAnswer<'a>>,
    /// When the terms were last confirmed; null if never with a date.
    pub(super) last_confirmed: Option<Date>,
    /// True if that is more than twelve months ago, or never was.
    pub(super) stale: bool,
    /// The documents to bring.
    pub(super) documents: &'a [LocalizedText],
    /// Where and how to apply.
    pub(super) how_to_apply: &'a LocalizedText,
    /// What else is known.
    pub(super) notes: &'a [LocalizedText],
    /// What is not published.
    pub(super) gaps: Vec<GapAnswer<'a>>,
    /// Topics that commonly rule a client out, that the published terms leave open and on which the applicant has said nothing
    /// adverse: they are to be asked about. Null where there are none.
    pub(super) to_ask: Option<ToAskAnswer<'a>>,
    /// The guarantee; null where the programme gives none.
    pub(super) guarantee: Option<GuaranteeAnswer<'a>>,
    /// The guarantee programme that the offer takes in besides; null of a programme alone.
    pub(super) with: Option<PartnerAnswer<'a>>,
    /// What the borrower pays, in figures that can be compared; null where no loan is made.
    pub(super) costs: Option<Costs>,
    /// Where the subsidy ends before the loan: the jump of the payment and its date.
    pub(super) subsidy_end: Option<SubsidyEnd>,
    /// What is lost if the subsidy stops on the day that was asked for.
    pub(super) subsidy_stop: Option<SubsidyStop>,
    /// The schedule, its rows only if they were asked for; null where no loan is made.
    pub(super) loan: Option<ScheduleAnswer<'a>>,
}

/// A sector that a programme favours.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SectorAnswer<'a> {
    /// The id.
    pub(super) id: &'a str,
    /// What it is called.
    pub(super) name: &'a LocalizedText,
}

/// The programme that an offer takes in besides.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct PartnerAnswer<'a> {
    /// The id.
    pub(super) programme: &'a str,
    /// The version in force, named by its first day.
    pub(super) version: Date,
    /// Its name.
    pub(super) name: &'a LocalizedText,
    /// What was found of each of its conditions.
    pub(super) findings: Vec<FindingAnswer<'a>>,
    /// The day on which its terms were last seen to hold; null if never with a date.
    pub(super) last_confirmed: Option<Date>,
    /// The documents that it asks for.
    pub(super) documents: &'a [LocalizedText],
    /// How to apply for it.
    pub(super) how_to_apply: &'a LocalizedText,
    /// What to know besides.
    pub(super) notes: &'a [LocalizedText],
    /// What is not known of it.
    pub(super) gaps: Vec<GapAnswer<'a>>,
}

/// A plain bank loan of the same amount, term and method.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BenchmarkAnswer<'a> {
    /// The bank's rate, in percent a year.
    pub(super) annual_rate: Rate,
    /// What the borrower pays.
    pub(super) costs: Option<Costs>,
    /// Its schedule, without rows.
    pub(super) loan: ScheduleAnswer<'a>,
}

/// How a bank or a leasing company reckons. It is practice: its contract may deviate.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct LenderAnswer<'a> {
    /// The id.
    pub(super) id: &'a str,
    /// What it is.
    pub(super) kind: LenderKind,
    /// What it is called.
    pub(super) name: &'a LocalizedText,
    /// How it counts days; null where that cannot be reckoned.
    pub(super) day_count: Option<DayCount>,
    /// Which balance its schedules for subsidy agreements show.
    pub(super) balance: BalanceColumn,
    /// The id of the source, whose date is that of the practice.
    pub(super) source: &'a str,
    /// How far the source can be trusted.
    pub(super) confidence: Confidence,
    /// How it counts days, for a person.
    pub(super) text: LocalizedText,
}

/// A guarantee.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct GuaranteeAnswer<'a> {
    /// The guaranteed share of the loan, in percent.
    pub(super) share: Rate,
    /// The guaranteed amount.
    pub(super) amount: Money,
    /// The security that the borrower still brings.
    pub(super) own_security_needed: Money,
    /// What the security offered leaves open; null where it is not known.
    pub(super) own_security_missing: Option<Money>,
    /// The fee at the start; null where none is published.
    pub(super) upfront_fee: Option<Money>,
    /// The fee a year, in percent of the guarantee's balance; null where none is published.
    pub(super) yearly_fee: Option<Rate>,
    /// What the guarantee adds to all that the borrower pays; null where no loan is computed.
    pub(super) adds: Option<Money>,
    /// The id of the source.
    pub(super) source: &'a str,
    /// Larger guarantees that are not ruled out.
    pub(super) larger_shares: Vec<LargerShareAnswer<'a>>,
}

/// A larger guarantee of the same programme.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct LargerShareAnswer<'a> {
    /// The share of the loan that would be guaranteed, in percent.
    pub(super) share: Rate,
    /// The field whose answer decides it; null if staff do.
    pub(super) decided_by: Option<Field>,
    /// The id of the source.
    pub(super) source: &'a str,
    /// What it takes, for a person.
    pub(super) text: LocalizedText,
}

/// What was found of one condition.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct FindingAnswer<'a> {
    /// The id of the condition within the version, or `gap-` and the topic that the version leaves open.
    pub(super) condition: Cow<'a, str>,
    /// Whether it is met.
    pub(super) outcome: Outcome,
    /// What is demanded, without language: `100000.00..6000000.00`, `>=6`, `<=84`, `llp|farm`, `not land`.
    pub(super) required: String,
    /// What the application says, in the same form; null if it says nothing of it.
    pub(super) actual: Option<String>,
    /// True if it is for staff and the applicant's answer commonly rules a client out.
    pub(super) adverse: bool,
    /// The fields that are missing, where the outcome is unknown.
    pub(super) missing: &'a [Field],
    /// The id of the source.
    pub(super) source: &'a str,
    /// How far the source can be trusted.
    pub(super) confidence: Confidence,
    /// What was found, for a person.
    pub(super) text: LocalizedText,
    /// What is told beside it; null where there is nothing.
    pub(super) note: Option<LocalizedText>,
    /// The nearest change that makes the condition met, where it is not met and there is one.
    pub(super) remedy: Option<RemedyAnswer>,
}

/// A change that makes a condition met.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RemedyAnswer {
    /// The field to change.
    pub(super) change: &'static str,
    /// Its new value, without language.
    pub(super) to: String,
    /// What to do, for a person.
    pub(super) text: LocalizedText,
}

/// The rate and the limits of an offer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct TermsAnswer<'a> {
    /// What the borrower pays, in percent a year. Where two readings of the published text are possible, by the one that is worse
    /// for the borrower: order, headline and totals take it.
    pub(super) annual_rate: Rate,
    /// What the borrower would pay by the other reading, in percent a year; null where there is only one.
    pub(super) annual_rate_at_best: Option<Rate>,
    /// The contract's rate, in percent a year.
    pub(super) nominal_rate: Rate,
    /// What the state pays of it: their difference.
    pub(super) state_rate: Rate,
    /// For how long the state pays; null where it pays nothing.
    pub(super) subsidy_months: Option<u32>,
    /// The id of the source of the rate; null where the rate is the applicant's own.
    pub(super) rate_source: Option<&'a str>,
    /// How far that source can be trusted.
    pub(super) rate_confidence: Option<Confidence>,
    /// The most that is lent; null where no most is published.
    pub(super) max_amount: Option<Money>,
    /// The longest term; null where none is published.
    pub(super) max_term_months: Option<u32>,
    /// What was assumed because it is not published or not said.
    pub(super) assumptions: &'a [Assumption],
    /// Lower rates of the programme, and what they take.
    pub(super) lower_rates: Vec<LowerRateAnswer<'a>>,
}

/// A lower rate of the same programme.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct LowerRateAnswer<'a> {
    /// What the borrower would pay, in percent a year.
    pub(super) annual_rate: Rate,
    /// The field whose answer decides it; null if staff do.
    pub(super) decided_by: Option<Field>,
    /// The id of the source.
    pub(super) source: &'a str,
    /// What it takes, for a person.
    pub(super) text: LocalizedText,
}

/// A question that decides something.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct QuestionAnswer<'a> {
    /// The field of the application.
    pub(super) field: Field,
    /// The programmes whose verdict waits for it.
    pub(super) decides: Vec<&'a str>,
    /// The question, for a person.
    pub(super) text: LocalizedText,
    /// The flag of the command line that answers it.
    pub(super) flag: Option<&'static str>,
    /// The words that answer it; none where the answer is a number, a date or a code.
    pub(super) words: Vec<WordAnswer>,
    /// An answer in the form in which it is read, where it is no word alone.
    pub(super) example: Option<&'static str>,
}

/// A word of the contract with what it stands for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WordAnswer {
    /// The word.
    pub(super) word: &'static str,
    /// What it stands for, for a person.
    pub(super) text: LocalizedText,
}

/// Topics to ask about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ToAskAnswer<'a> {
    /// The topics.
    pub(super) topics: &'a [Topic],
    /// All of them in one line, for a person.
    pub(super) text: LocalizedText,
}

/// A category that the applicant named and that nothing in force has terms for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct NotServedAnswer {
    /// The category.
    pub(super) category: Category,
    /// That there is nothing for it, for a person.
    pub(super) text: LocalizedText,
}

/// What the words of the answer stand for, each word that it uses.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WordTexts {
    /// Verdicts.
    pub(super) verdicts: BTreeMap<&'static str, LocalizedText>,
    /// Standings.
    pub(super) standings: BTreeMap<&'static str, LocalizedText>,
    /// Groups.
    pub(super) groups: BTreeMap<&'static str, LocalizedText>,
    /// Assumptions.
    pub(super) assumptions: BTreeMap<&'static str, LocalizedText>,
}

/// Somebody who helps further.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ReferralAnswer<'a> {
    /// The id.
    pub(super) to: &'a str,
    /// What it is called.
    pub(super) name: &'a LocalizedText,
    /// What for.
    pub(super) text: &'a LocalizedText,
    /// As published, in Russian.
    pub(super) contact: &'a str,
    /// The same contact in each language.
    pub(super) contact_text: &'a LocalizedText,
    /// The id of the source.
    pub(super) source: &'a str,
}
