//! A loan or subsidy together with a guarantee, where the programmes allow it.

use super::{AdviceError, Asked, Offer, Partner};
use crate::application::Application;
use crate::catalogue::{Catalogue, Programme};
use crate::date::DecisionDate;
use crate::eligibility::{Circumstances, Verdict, choose_guarantee, choose_rate, findings};

/// The guarantee programmes in force that a programme says it goes together with.
pub(super) fn partners<'c>(
    programme: &'c Programme,
    catalogue: &'c Catalogue,
    on: DecisionDate,
) -> impl Iterator<Item = &'c Programme> {
    catalogue.in_force_on(on.0).filter(|other| programme.combines_with.contains(&other.id))
}

/// The offer of a programme with a guarantee: both must be open, and the guarantee's fees count.
pub(super) fn offer<'c>(
    programme: &'c Programme,
    partner: &'c Programme,
    application: &Application,
    circumstances: Circumstances,
    asked: Asked,
) -> Result<Offer<'c>, AdviceError> {
    let own = findings(programme, application, circumstances);
    let of_partner = findings(partner, application, circumstances);
    let guarantee = choose_guarantee(partner, application, circumstances)
        .map(|tier| super::guarantee::offer(tier, application, circumstances));
    let terms = match choose_rate(programme, application, circumstances) {
        Some(rate) => {
            let (guarantee, application) = (guarantee.as_ref(), application);
            Some(super::price::terms(programme, guarantee, rate, application, circumstances, asked)?)
        }
        None => None,
    };
    let on = circumstances.on.0;
    Ok(Offer {
        programme,
        verdict: Verdict::of(&own).max(Verdict::of(&of_partner)),
        findings: own,
        with: Some(Partner { programme: partner, findings: of_partner }),
        changes: None,
        terms,
        guarantee,
        favoured: Vec::new(),
        stale: programme.stale_on(on) || partner.stale_on(on),
    })
}
