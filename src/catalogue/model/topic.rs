//! Topics: what commonly rules a client out, and whether the sources of a programme say anything about it.

use super::programme::Programme;
use super::rule::Condition;
use crate::indicator::SourceId;
use crate::language::LocalizedText;
use crate::word::{ContractWord, contract_words};

contract_words! {
    /// What commonly rules a client out. A source that says nothing about a topic is no permission.
    #[non_exhaustive]
    pub enum Topic {
        /// Arrears of tax.
        TaxArrears = "tax_arrears",
        /// Arrears of pension and social payments.
        SocialArrears = "social_arrears",
        /// Overdue payments on loans.
        Overdue = "overdue",
        /// The age of the business.
        BusinessAge = "business_age",
        /// The kind of activity.
        Activity = "activity",
        /// Ownership by the state.
        StateOwned = "state_owned",
        /// Collateral.
        Security = "security",
        /// The own contribution.
        OwnContribution = "own_contribution",
        /// Insolvency or bankruptcy.
        Insolvency = "insolvency",
    }
}

/// What a source leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// The topics it is about; none where it is about something else.
    pub topics: Vec<Topic>,
    /// What is not published, in words: those of the file or, where it has none, a sentence made of the topics.
    pub text: LocalizedText,
}

/// Topics of which nothing is published: what is said of them where the file has no words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unpublished<'t>(pub(crate) &'t [Topic]);

/// Topics that a source says are not asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotAsked {
    /// The topics.
    pub topics: Vec<Topic>,
    /// The source that says so.
    pub source: SourceId,
}

/// Whether something that is true of most programmes is known of this one.
///
/// Nothing else comes: a match on it needs no other case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It is known to be so.
    Yes,
    /// It is not known whether it is so.
    Unknown {
        /// The source that leaves it open.
        source: SourceId,
    },
}

impl Known {
    /// True if it is known to be so.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        matches!(self, Known::Yes)
    }
}

/// What a version says about a topic.
///
/// Nothing else comes: a match on it needs no other case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TopicStanding<'p> {
    /// Something about it is not published, even where conditions judge a part of it. `None` where the file does not
    /// mention the topic at all, which `catalogue check` refuses.
    Gap(Option<&'p Gap>),
    /// These conditions judge it; some may be for other purposes.
    Conditions(Vec<&'p Condition>),
    /// A source says that it is not asked about.
    NotAsked(&'p NotAsked),
}

impl Condition {
    /// True if the condition judges a topic: by its rule, or because the file says so.
    #[must_use]
    pub fn covers(&self, topic: Topic) -> bool {
        self.rule.topic() == Some(topic) || self.topics.contains(&topic)
    }

    /// The topics that the condition judges.
    pub fn all_topics(&self) -> impl Iterator<Item = Topic> {
        Topic::WORDS.iter().map(|(_, topic)| *topic).filter(|topic| self.covers(*topic))
    }
}

impl Programme {
    /// What this version says about a topic. A gap comes first: what is partly open is open.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use nesie::catalogue::{Catalogue, Topic, TopicStanding};
    /// let catalogue = Catalogue::builtin()?;
    /// let damu = catalogue.versions_of("social-subsidy").last().ok_or("no such programme")?;
    /// assert!(matches!(damu.topic(Topic::Activity), TopicStanding::Gap(Some(_))));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn topic(&self, topic: Topic) -> TopicStanding<'_> {
        if let Some(gap) = self.gaps.iter().find(|gap| gap.topics.contains(&topic)) {
            return TopicStanding::Gap(Some(gap));
        }
        let conditions: Vec<&Condition> = self.conditions.iter().filter(|condition| condition.covers(topic)).collect();
        if !conditions.is_empty() {
            return TopicStanding::Conditions(conditions);
        }
        let not_asked = self.not_asked.iter().find(|not_asked| not_asked.topics.contains(&topic));
        not_asked.map_or(TopicStanding::Gap(None), TopicStanding::NotAsked)
    }
}
