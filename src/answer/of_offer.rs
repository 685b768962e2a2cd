//! An offer of the advice, part by part, as the answer to a quote has it.

use std::collections::BTreeSet;

use super::offer::{
    FindingAnswer, GuaranteeAnswer, InForceAnswer, LargerShareAnswer, LowerRateAnswer, PartnerAnswer, RemedyAnswer,
    SectorAnswer, TermsAnswer, ToAskAnswer,
};
use super::schedule::{RowAnswer, ScheduleAnswer};
use crate::advice::{Advice, Costs, Offer, OfferedLoan, Partner, StandingOf, Terms};
use crate::catalogue::contract::gap_answers;
use crate::eligibility::{AdverseGap, Finding, LargerGuarantee, LowerRate, Outcome, Remedy};
use crate::language::LocalizedText;
use crate::loan::LoanError;
use crate::rate::Rate;
use crate::word::ContractWord;

/// An offer of the advice as it is answered; its schedule carries its rows only if `with_rows`.
pub(super) fn offer_answer(offer: &Offer, advice: &Advice, with_rows: bool) -> Result<InForceAnswer, LoanError> {
    let (programme, offered, on) = (offer.programme, offer.loan.as_ref(), advice.as_of);
    // What a guarantee adds is no comparison of loans.
    let benchmark = advice.benchmark.as_ref().filter(|_| offer.guarantee.is_none());
    // Two programmes of one offer may give conditions of their own the same id.
    let mut named = BTreeSet::new();
    let of_gaps = offer.open.adverse.iter().map(gap_id);
    let ids_to_confirm = offer.to_confirm().map(|finding| finding.condition.id.to_string()).chain(of_gaps);
    Ok(InForceAnswer {
        programme: programme.id.to_string(),
        version: programme.valid_from,
        kind: programme.kind,
        name: programme.name.clone(),
        operator: programme.operator.clone(),
        verdict: offer.verdict,
        standing: offer.standing,
        standing_text: LocalizedText::of(&StandingOf { programme, on }),
        group: offer.group,
        findings: offer.findings.iter().map(finding_answer).chain(offer.open.adverse.iter().map(gap_finding)).collect(),
        to_confirm: ids_to_confirm.filter(|id| named.insert(id.clone())).collect(),
        changes: offer.changes.as_ref().map(|changes| changes.iter().map(remedy_answer).collect()),
        terms: offer.terms.as_ref().map(terms_answer),
        favoured_sectors: offer
            .favoured
            .iter()
            .map(|sector| SectorAnswer { id: sector.id.clone(), name: sector.name.clone() })
            .collect(),
        last_confirmed: programme.last_confirmed,
        stale: offer.stale,
        documents: programme.documents.clone(),
        how_to_apply: programme.how_to_apply.clone(),
        notes: programme.notes.clone(),
        gaps: gap_answers(programme),
        to_ask: (!offer.open.to_ask.is_empty())
            .then(|| ToAskAnswer { topics: offer.open.to_ask.clone(), text: LocalizedText::of(&offer.open) }),
        guarantee: guarantee_answer(offer),
        with: offer.with.as_ref().map(partner_answer),
        costs: offered.and_then(|offered| Costs::of(&offered.schedule, benchmark)),
        subsidy_end: offered.map(|offered| offered.loan.subsidy_end()).transpose()?.flatten(),
        subsidy_stop: offered.map(|offered| offered.loan.subsidy_stop()).transpose()?.flatten(),
        loan: offered.map(|offered| loan_answer(offered, advice, with_rows)).transpose()?,
    })
}

fn loan_answer(offered: &OfferedLoan, advice: &Advice, with_rows: bool) -> Result<ScheduleAnswer, LoanError> {
    let answer = ScheduleAnswer::of(&offered.loan, &offered.schedule, advice.catalogue.gesv_caps())?;
    let rows = with_rows.then(|| offered.schedule.rows().iter().map(RowAnswer::from).collect());
    Ok(ScheduleAnswer { rows, ..answer })
}

fn guarantee_answer(offer: &Offer) -> Option<GuaranteeAnswer> {
    offer.guarantee.as_ref().map(|guarantee| GuaranteeAnswer {
        share: guarantee.share,
        amount: guarantee.amount,
        own_security_needed: guarantee.own_security_needed,
        own_security_missing: guarantee.own_security_missing,
        upfront_fee: guarantee.upfront_fee,
        yearly_fee: guarantee.tier.yearly_fee,
        source: guarantee.tier.source.to_string(),
        adds: offer.guarantee_adds(),
        larger_shares: guarantee.larger.iter().map(larger_share_answer).collect(),
    })
}

fn partner_answer(partner: &Partner) -> PartnerAnswer {
    let programme = partner.programme;
    PartnerAnswer {
        programme: programme.id.to_string(),
        version: programme.valid_from,
        name: programme.name.clone(),
        findings: partner.findings.iter().map(finding_answer).collect(),
        last_confirmed: programme.last_confirmed,
        documents: programme.documents.clone(),
        how_to_apply: programme.how_to_apply.clone(),
        notes: programme.notes.clone(),
        gaps: gap_answers(programme),
    }
}

fn finding_answer(finding: &Finding) -> FindingAnswer {
    FindingAnswer {
        condition: finding.condition.id.to_string(),
        outcome: finding.outcome,
        required: finding.required.to_string(),
        actual: finding.actual.as_ref().map(ToString::to_string),
        adverse: !finding.adverse.is_empty(),
        missing: finding.missing.clone(),
        source: finding.condition.source.to_string(),
        confidence: finding.condition.confidence,
        text: LocalizedText::of(finding),
        note: finding.note().as_ref().map(LocalizedText::of),
        remedy: finding.remedy.as_ref().map(remedy_answer),
    }
}

fn gap_id(gap: &AdverseGap) -> String {
    format!("gap-{}", gap.answer.topic().word())
}

/// What the published terms leave open and the applicant answered adversely, as a finding for staff.
fn gap_finding(gap: &AdverseGap) -> FindingAnswer {
    FindingAnswer {
        condition: gap_id(gap),
        outcome: Outcome::ForStaff,
        required: String::new(),
        actual: Some(gap.answer.figure()),
        adverse: true,
        missing: Vec::new(),
        source: gap.source.to_string(),
        confidence: gap.confidence,
        text: LocalizedText::of(gap),
        note: None,
        remedy: None,
    }
}

fn remedy_answer(remedy: &Remedy) -> RemedyAnswer {
    RemedyAnswer { change: remedy.change().to_owned(), to: remedy.to(), text: LocalizedText::of(remedy) }
}

fn terms_answer(terms: &Terms) -> TermsAnswer {
    TermsAnswer {
        annual_rate: terms.rate.annual_rate,
        annual_rate_at_best: terms.rate.annual_rate_at_best,
        nominal_rate: terms.rate.nominal_rate,
        state_rate: terms.rate.support.map_or(Rate::ZERO, |support| support.rate),
        subsidy_months: terms.rate.support.map(|support| support.months),
        rate_source: terms.rate_source.map(|(source, _)| source.to_string()),
        rate_confidence: terms.rate_source.map(|(_, confidence)| confidence),
        max_amount: terms.max_amount,
        max_term_months: terms.max_term_months,
        assumptions: terms.assumptions.clone(),
        lower_rates: terms.rate.lower.iter().map(lower_rate_answer).collect(),
    }
}

fn larger_share_answer(larger: &LargerGuarantee) -> LargerShareAnswer {
    LargerShareAnswer {
        share: larger.tier.max_share,
        decided_by: larger.missing,
        source: larger.tier.source.to_string(),
        text: LocalizedText::of(larger),
    }
}

fn lower_rate_answer(lower: &LowerRate) -> LowerRateAnswer {
    LowerRateAnswer {
        annual_rate: lower.annual_rate,
        decided_by: lower.missing,
        source: lower.source.to_string(),
        text: LocalizedText::of(lower),
    }
}
