//! A loan or subsidy together with a guarantee, where the programmes allow it.

use super::judge::{Judged, Setting};
use super::{AdviceError, Offer, Partner};
use crate::application::Application;
use crate::catalogue::Combination;
use crate::eligibility::{Finding, Verdict};

/// The offer of a programme with a guarantee: both must be open, staff confirm what joins them, and the guarantee's fees count.
pub(super) fn offer<'c>(
    own: &Judged<'c>,
    partner: &Judged<'c>,
    combination: &'c Combination,
    application: &Application,
    setting: Setting,
) -> Result<Offer<'c>, AdviceError> {
    let guarantee = partner.guarantee.clone();
    let terms = match own.rate.clone() {
        Some(rate) => Some(super::price::terms(
            own.programme,
            Some(partner.programme),
            guarantee.as_ref(),
            rate,
            application,
            setting,
        )?),
        None => None,
    };
    let mut findings = own.findings.clone();
    findings.push(Finding::of_clause(&combination.condition));
    let verdict = Verdict::of(&own.findings).max(Verdict::of(&partner.findings));
    let on = setting.context.on.0;
    Ok(Offer {
        programme: own.programme,
        verdict,
        findings,
        with: Some(Partner { programme: partner.programme, findings: partner.findings.clone() }),
        changes: super::changes(verdict, &[own.programme, partner.programme], application, setting),
        terms,
        guarantee,
        favoured: Vec::new(),
        stale: own.programme.stale_on(on) || partner.programme.stale_on(on),
    })
}
