//! What of the applicant's own answers speaks against an offer.

use serde::{Deserialize, Serialize};

use crate::advice::{Advice, Group};
use crate::catalogue::Topic;
use crate::eligibility::AdverseAnswer;
use crate::language::LocalizedText;

/// What the applicant said that commonly rules a client out, where the published terms of an offer are silent on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SpeaksAgainst {
    /// The topic.
    pub topic: Topic,
    /// The applicant's figure, without language.
    pub actual: String,
    /// The same for a person.
    pub text: LocalizedText,
}

/// What speaks against the offers that are not ruled out, each answer once.
pub(super) fn speaks_against(advice: &Advice) -> Vec<SpeaksAgainst> {
    let mut told: Vec<&AdverseAnswer> = Vec::new();
    for offer in advice.offers.iter().filter(|offer| offer.group != Group::DoesNotFit) {
        let of_findings = offer.all_findings().flat_map(|finding| &finding.adverse);
        for answer in offer.open.adverse.iter().map(|gap| &gap.answer).chain(of_findings) {
            if !told.contains(&answer) {
                told.push(answer);
            }
        }
    }
    told.sort_by_key(|answer| answer.topic());
    let written = |answer: &AdverseAnswer| SpeaksAgainst {
        topic: answer.topic(),
        actual: answer.figure(),
        text: LocalizedText::of(answer),
    };
    told.into_iter().map(written).collect()
}
