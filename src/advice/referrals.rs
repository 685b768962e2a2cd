//! Who helps further, and why.

use super::Offer;
use crate::application::{Application, Category};
use crate::catalogue::{Catalogue, Occasion, Referral, Rule};
use crate::eligibility::{Outcome, Verdict};

/// The referrals of a catalogue that concern an application, in the catalogue's order.
pub(super) fn referrals<'c>(
    catalogue: &'c Catalogue,
    application: &Application,
    offers: &[Offer],
) -> Vec<&'c Referral> {
    let applies = |referral: &&Referral| referral.when.iter().any(|occasion| arises(*occasion, application, offers));
    catalogue.referrals().iter().filter(applies).collect()
}

fn arises(occasion: Occasion, application: &Application, offers: &[Offer]) -> bool {
    let any_finding = |rules: fn(&Rule) -> bool, outcomes: &[Outcome]| {
        let mut found = offers.iter().flat_map(|offer| &offer.findings);
        found.any(|finding| rules(&finding.condition.rule) && outcomes.contains(&finding.outcome))
    };
    match occasion {
        Occasion::Always => true,
        Occasion::BeyondEveryProgramme => {
            let largest = offers.iter().filter_map(|offer| offer.terms.as_ref()?.max_amount).max();
            largest.is_some_and(|largest| application.loan.amount > largest)
        }
        Occasion::TooLargeBusiness => any_finding(|rule| matches!(rule, Rule::Size { .. }), &[Outcome::NotMet]),
        Occasion::SecurityMissing => any_finding(
            |rule| matches!(rule, Rule::Collateral { .. } | Rule::CollateralShare { .. }),
            &[Outcome::NotMet, Outcome::ForStaff],
        ),
        Occasion::SocialEntrepreneur => {
            application.applicant.categories.iter().flatten().any(|category| *category == Category::SocialEntrepreneur)
        }
        Occasion::Trade => {
            let activities = application.applicant.oked.as_deref().unwrap_or_default();
            activities.iter().any(|activity| ["45", "46", "47"].contains(&activity.division()))
        }
        Occasion::InterestSubsidy => offers.iter().any(|offer| {
            let supports = !offer.programme.subsidies.is_empty() || !offer.programme.guarantees.is_empty();
            supports && offer.verdict != Verdict::NotEligible
        }),
    }
}
