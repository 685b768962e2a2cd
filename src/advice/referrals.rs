//! Who helps further, and why.

use super::Offer;
use crate::application::{Application, Category};
use crate::catalogue::{Catalogue, Kind, Occasion, Programme, Referral, Rule};
use crate::eligibility::{DecisionContext, Outcome, Verdict};

/// The referrals of a catalogue that concern an application, in the catalogue's order.
pub(super) fn referrals<'c>(
    catalogue: &'c Catalogue,
    application: &Application,
    offers: &[Offer],
    context: DecisionContext,
) -> Vec<&'c Referral> {
    let applies = |referral: &&Referral| {
        let is_beyond = || is_beyond_every_programme(catalogue, application, context);
        referral.when.iter().any(|occasion| arises(*occasion, application, offers, is_beyond))
    };
    catalogue.referrals().iter().filter(applies).collect()
}

/// True if the loan is larger than every programme in force lends or subsidises for its purpose.
fn is_beyond_every_programme(catalogue: &Catalogue, application: &Application, context: DecisionContext) -> bool {
    let lends = |programme: &&Programme| matches!(programme.kind, Kind::Loan | Kind::Subsidy);
    let mut lending = catalogue.in_force_on(context.as_of).filter(lends).peekable();
    let is_too_large_for = |programme: &Programme| {
        let largest = super::offer::least_limit(&[programme], application, |rule| context.largest_amount(rule));
        largest.is_some_and(|largest| application.loan.amount > largest)
    };
    lending.peek().is_some() && lending.all(is_too_large_for)
}

fn arises(occasion: Occasion, application: &Application, offers: &[Offer], is_beyond: impl Fn() -> bool) -> bool {
    let any_finding = |rules: fn(&Rule) -> bool, outcomes: &[Outcome]| {
        let mut found = offers.iter().flat_map(|offer| &offer.findings);
        found.any(|finding| rules(&finding.condition.rule) && outcomes.contains(&finding.outcome))
    };
    let is_of = |category| application.applicant.categories.iter().flatten().any(|named| *named == category);
    match occasion {
        Occasion::Always => true,
        Occasion::BeyondEveryProgramme => is_beyond(),
        Occasion::TooLargeBusiness => any_finding(|rule| matches!(rule, Rule::Size { .. }), &[Outcome::NotMet]),
        Occasion::SecurityMissing => any_finding(
            |rule| matches!(rule, Rule::Collateral { .. } | Rule::CollateralShare { .. }),
            &[Outcome::NotMet, Outcome::ForStaff],
        ),
        Occasion::SocialEntrepreneur => is_of(Category::SocialEntrepreneur),
        Occasion::CreativeIndustry => is_of(Category::CreativeIndustry),
        Occasion::MountainCluster => is_of(Category::MountainCluster),
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
