//! What an offer is worth: where it belongs in an answer.

use super::Offer;
use crate::catalogue::Standing;
use crate::eligibility::{Finding, Outcome, Remedy, Verdict};
use crate::word::contract_words;

contract_words! {
    /// Where an offer belongs in an answer: the groups in the order in which every frontend shows them.
    ///
    /// No other group comes: a match on it needs no other case.
    pub enum Group {
        /// Eligible, the terms confirmed, and nothing that the applicant said speaks against it.
        CanGet = "can_get",
        /// Eligible by the published terms: first ask whether they still hold, and about what they leave open.
        FitsPublished = "fits_published",
        /// An answer or an indicator is missing.
        NeedsAnswers = "needs_answers",
        /// A guarantee, or a programme together with one: for whose security is short.
        IfSecurityIsShort = "if_security_is_short",
        /// A condition is not met.
        DoesNotFit = "does_not_fit",
    }
}

impl Group {
    /// The group of an offer by its verdict and its standing. `guarantees` is true of a guarantee, and of a programme together
    /// with one.
    pub(super) fn of(
        verdict: Verdict,
        standing: Standing,
        guarantees: bool,
        is_adverse: impl FnOnce() -> bool,
    ) -> Group {
        match verdict {
            Verdict::NotEligible => Group::DoesNotFit,
            _ if guarantees => Group::IfSecurityIsShort,
            Verdict::Undetermined => Group::NeedsAnswers,
            Verdict::Eligible if standing == Standing::Confirmed && !is_adverse() => Group::CanGet,
            Verdict::Eligible => Group::FitsPublished,
        }
    }

    /// The exit code of a command that answers by the groups of its offers: 0 if something can be got, 4 if something fits the
    /// published terms or needs answers, else 3.
    ///
    /// ```
    /// use nesie::advice::Group;
    /// assert_eq!(Group::exit_code([Group::DoesNotFit, Group::NeedsAnswers]), 4);
    /// assert_eq!(Group::exit_code([Group::IfSecurityIsShort]), 3);
    /// ```
    #[must_use]
    pub fn exit_code(groups: impl IntoIterator<Item = Group>) -> u8 {
        match groups.into_iter().min() {
            Some(Group::CanGet) => 0,
            Some(Group::FitsPublished | Group::NeedsAnswers) => 4,
            Some(Group::IfSecurityIsShort | Group::DoesNotFit) | None => 3,
        }
    }
}

/// How far an offer that does not fit is from fitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Distance {
    /// It fits, or a question or a day decides.
    Answer,
    /// A figure: another amount, more security.
    Figure,
    /// A status that the business would have to come to have.
    Status,
    /// Nothing that is known of would help.
    Never,
}

impl Distance {
    /// The distance of an offer: that of the finding which is furthest from being met.
    pub(super) fn of(offer: &Offer) -> Distance {
        let failed = offer.all_findings().filter(|finding| finding.outcome == Outcome::NotMet);
        failed.map(Distance::of_finding).max().unwrap_or(Distance::Answer)
    }

    fn of_finding(finding: &Finding) -> Distance {
        match &finding.remedy {
            Some(Remedy::DecideOn(_) | Remedy::Register { .. }) => Distance::Answer,
            Some(Remedy::Category(_)) => Distance::Status,
            Some(_) => Distance::Figure,
            None if finding.note().is_some() => Distance::Figure,
            None => Distance::Never,
        }
    }
}
