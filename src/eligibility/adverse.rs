//! Answers that commonly rule a client out, on topics of which the published terms say nothing.

use crate::application::{Applicant, Application};
use crate::catalogue::{Condition, Gap, Programme, Topic, TopicStanding};
use crate::date::Date;
use crate::identifier::Oked;
use crate::indicator::{Confidence, SourceId};
use crate::money::Money;
use crate::word::ContractWord;

/// A business younger than this is turned away by many lenders.
const YOUNG_MONTHS: u32 = 6;

/// Tobacco, alcohol, arms, gambling, finance (with pawnshops and exchanges of crypto-assets) and extraction, by ОКЭД: growing,
/// making and selling.
const ADVERSE_ACTIVITIES: [&str; 22] = [
    "01.15", "05", "06", "07", "08", "09", "11.01", "11.02", "11.03", "11.04", "11.05", "12", "25.4", "30.4", "46.34",
    "46.35", "47.25", "47.26", "64", "65", "66", "92",
];

/// What an applicant said of a topic that commonly rules a client out, with his own figure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AdverseAnswer {
    /// Arrears of tax, more than none.
    TaxArrears(Money),
    /// Arrears of pension and social payments, more than none.
    SocialArrears(Money),
    /// Days overdue, more than none.
    OverdueDays(u32),
    /// The age of the business in whole months, under six.
    AgeMonths(u32),
    /// The business is not registered yet.
    NotRegistered,
    /// Activities that many lenders do not finance: arms, gambling, alcohol, tobacco, finance, extraction.
    Activities(Vec<Oked>),
    /// Codes so wide that they may include such an activity, like 47 for all retail trade.
    WideActivities(Vec<Oked>),
    /// The business belongs to the state.
    StateOwned,
    /// Security worth less than the loan.
    SecurityWorth {
        /// What it is worth in total.
        offered: Money,
        /// The loan.
        loan: Money,
    },
    /// No own contribution.
    NoOwnContribution,
    /// The business is insolvent or bankrupt.
    Insolvent,
}

impl AdverseAnswer {
    /// The topic it is about.
    #[must_use]
    pub const fn topic(&self) -> Topic {
        match self {
            AdverseAnswer::TaxArrears(_) => Topic::TaxArrears,
            AdverseAnswer::SocialArrears(_) => Topic::SocialArrears,
            AdverseAnswer::OverdueDays(_) => Topic::Overdue,
            AdverseAnswer::AgeMonths(_) | AdverseAnswer::NotRegistered => Topic::BusinessAge,
            AdverseAnswer::Activities(_) | AdverseAnswer::WideActivities(_) => Topic::Activity,
            AdverseAnswer::StateOwned => Topic::StateOwned,
            AdverseAnswer::SecurityWorth { .. } => Topic::Security,
            AdverseAnswer::NoOwnContribution => Topic::OwnContribution,
            AdverseAnswer::Insolvent => Topic::Insolvency,
        }
    }

    /// The applicant's figure, without language: "9000000.00", "400", "92.00.1", "true".
    #[must_use]
    pub fn figure(&self) -> String {
        match self {
            AdverseAnswer::TaxArrears(amount)
            | AdverseAnswer::SocialArrears(amount)
            | AdverseAnswer::SecurityWorth { offered: amount, .. } => amount.to_string(),
            AdverseAnswer::OverdueDays(count) | AdverseAnswer::AgeMonths(count) => count.to_string(),
            AdverseAnswer::NotRegistered => crate::application::LegalForm::Individual.word().to_owned(),
            AdverseAnswer::Activities(codes) | AdverseAnswer::WideActivities(codes) => {
                codes.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")
            }
            AdverseAnswer::StateOwned | AdverseAnswer::Insolvent => true.to_string(),
            AdverseAnswer::NoOwnContribution => Money::ZERO.to_string(),
        }
    }
}

/// The applicant's answer on a topic, if it is one that commonly rules a client out; `None` of any other and of none.
#[must_use]
pub fn adverse_answer(topic: Topic, application: &Application, on: Date) -> Option<AdverseAnswer> {
    let applicant = &application.applicant;
    let more_than_none = |amount: &Money| !amount.is_zero();
    match topic {
        Topic::TaxArrears => applicant.tax_arrears.filter(more_than_none).map(AdverseAnswer::TaxArrears),
        Topic::SocialArrears => applicant.social_arrears.filter(more_than_none).map(AdverseAnswer::SocialArrears),
        Topic::Overdue => applicant.overdue_days.filter(|days| *days > 0).map(AdverseAnswer::OverdueDays),
        Topic::BusinessAge if applicant.is_unregistered() => Some(AdverseAnswer::NotRegistered),
        Topic::BusinessAge => {
            let begun_on = applicant.registered_on.or(applicant.trading_since)?;
            let months = begun_on.whole_months_until(on);
            (months < YOUNG_MONTHS).then_some(AdverseAnswer::AgeMonths(months))
        }
        Topic::Activity => {
            let named = activities(applicant, |activity, code| activity.begins_with(code));
            let wide = || activities(applicant, Oked::may_include);
            named.map(AdverseAnswer::Activities).or_else(|| wide().map(AdverseAnswer::WideActivities))
        }
        Topic::StateOwned => (applicant.state_owned == Some(true)).then_some(AdverseAnswer::StateOwned),
        Topic::Security => {
            let (offered, loan) = (application.own_security_worth()?, application.loan.amount);
            (offered < loan).then_some(AdverseAnswer::SecurityWorth { offered, loan })
        }
        Topic::OwnContribution => {
            application.own_contribution.filter(|own| own.is_zero()).map(|_| AdverseAnswer::NoOwnContribution)
        }
        Topic::Insolvency => (applicant.insolvent == Some(true)).then_some(AdverseAnswer::Insolvent),
    }
}

/// The applicant's activities that stand in a relation to an adverse one; `None` if there are none.
fn activities(applicant: &Applicant, relates: impl Fn(&Oked, &str) -> bool) -> Option<Vec<Oked>> {
    let is_adverse = |activity: &&Oked| ADVERSE_ACTIVITIES.iter().any(|code| relates(activity, code));
    let found: Vec<Oked> = applicant.oked.iter().flatten().filter(is_adverse).cloned().collect();
    (!found.is_empty()).then_some(found)
}

/// An adverse answer on a topic of which the published terms say nothing: staff must ask the lender.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdverseGap<'c> {
    /// What the applicant said.
    pub answer: AdverseAnswer,
    /// What the catalogue says of the gap; `None` where it does not name it.
    pub gap: Option<&'c Gap>,
    /// The source that is silent: the one that most conditions of the version were read in.
    pub source: &'c SourceId,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What the published terms of a version leave open for an application.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct OpenTopics<'c> {
    /// Topics on which the applicant's answer commonly rules a client out.
    pub adverse: Vec<AdverseGap<'c>>,
    /// The other topics, to be asked about in one line.
    pub to_ask: Vec<Topic>,
}

impl<'c> OpenTopics<'c> {
    /// Adds what another version leaves open, each topic once.
    pub(crate) fn join(&mut self, other: &OpenTopics<'c>) {
        let known: Vec<Topic> = self.adverse.iter().map(|gap| gap.answer.topic()).chain(self.to_ask.clone()).collect();
        let is_new = |topic: Topic| !known.contains(&topic);
        self.adverse.extend(other.adverse.iter().filter(|gap| is_new(gap.answer.topic())).cloned());
        self.to_ask.extend(other.to_ask.iter().copied().filter(|topic| is_new(*topic)));
    }
}

/// The topics of which a version says nothing for the purpose of a loan, by what the applicant said of them.
#[must_use]
pub fn open_topics<'c>(programme: &'c Programme, application: &Application, on: Date) -> OpenTopics<'c> {
    let mut open = OpenTopics::default();
    for (_, topic) in Topic::WORDS {
        let Some(gap) = open_gap(programme, *topic, application) else { continue };
        let adverse = adverse_answer(*topic, application, on);
        match adverse.and_then(|answer| Some((answer, main_source(programme)?))) {
            Some((answer, (source, confidence))) => {
                open.adverse.push(AdverseGap { answer, gap, source, confidence });
            }
            None => open.to_ask.push(*topic),
        }
    }
    open
}

/// What the catalogue says of a topic that a version leaves open for the purpose of a loan; `None` of a topic that it does not.
pub(super) fn open_gap<'c>(
    programme: &'c Programme,
    topic: Topic,
    application: &Application,
) -> Option<Option<&'c Gap>> {
    match programme.topic(topic) {
        TopicStanding::Gap(gap) => Some(gap),
        TopicStanding::Conditions(conditions) if !any_concerns(&conditions, application) => Some(None),
        TopicStanding::Conditions(_) | TopicStanding::NotAsked(_) => None,
    }
}

fn any_concerns(conditions: &[&Condition], application: &Application) -> bool {
    conditions.iter().any(|condition| condition.may_concern(application.loan.purpose))
}

/// The source that most conditions of a version were read in, the first of several.
fn main_source(programme: &Programme) -> Option<(&SourceId, Confidence)> {
    let conditions = &programme.conditions;
    let count = |source: &SourceId| conditions.iter().filter(|condition| condition.source == *source).count();
    let main = conditions.iter().rev().max_by_key(|condition| count(&condition.source))?;
    Some((&main.source, main.confidence))
}
