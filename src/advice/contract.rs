//! The answer of `nesie quote` in the form of the contract.

mod answer;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use self::answer::{
    BenchmarkAnswer, FindingAnswer, GuaranteeAnswer, InForceAnswer, LargerShareAnswer, LenderAnswer, LowerRateAnswer,
    NOT_IN_FORCE, OfferAnswer, PartnerAnswer, QuestionAnswer, ReferralAnswer, RemedyAnswer, SectorAnswer, TermsAnswer,
    VersionAnswer,
};
use super::{Advice, Benchmark, Costs, Offer, Terms};
use crate::catalogue::contract::{self, SourceAnswer, gap_answers};
use crate::catalogue::{Lender, Stamp};
use crate::date::Date;
use crate::eligibility::{Finding, LargerGuarantee, LowerRate, Question, Remedy};
use crate::input::json::CONTRACT;
use crate::language::LocalizedText;
use crate::loan::LoanError;
use crate::loan::contract::ScheduleAnswer;
use crate::rate::Rate;

/// The whole answer, ready to be written as JSON.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{QuoteOptions, advise, contract::QuoteAnswer};
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::DecisionDate;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, DecisionDate("2026-11-22".parse()?), &QuoteOptions::default())?;
/// let answer = serde_json::to_value(QuoteAnswer::new(&advice, false)?)?;
/// assert_eq!(answer["as_of"], "2026-11-22");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuoteAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// The decision date.
    as_of: Date,
    /// The catalogue it was made with.
    catalogue: Stamp<'a>,
    /// One for each programme in force: eligible first, then undetermined, then not eligible; within each the cheapest in all first. A programme that was asked for and is not in force comes as its days.
    offers: Vec<OfferAnswer<'a>>,
    /// A plain bank loan to measure the offers against; null if no market rate was given.
    benchmark: Option<BenchmarkAnswer<'a>>,
    /// The lender whose day count the loans of such lenders take; null if none was asked for.
    lender: Option<LenderAnswer<'a>>,
    /// What to ask next, the question that decides most first.
    next_questions: Vec<QuestionAnswer<'a>>,
    /// The sources by the ids that the answer gives.
    sources: BTreeMap<&'a str, SourceAnswer<'a>>,
    /// Who helps further.
    referrals: Vec<ReferralAnswer<'a>>,
}

impl<'a> QuoteAnswer<'a> {
    /// The answer; each offer's schedule carries its rows only if `with_rows`.
    ///
    /// # Errors
    /// [`LoanError`] if an offer has no effective rate within the solver's limits.
    pub fn new(advice: &'a Advice<'a>, with_rows: bool) -> Result<Self, LoanError> {
        let mut offers = Vec::with_capacity(advice.offers.len());
        for offer in &advice.offers {
            let answer = offer_answer(offer, advice.benchmark.as_ref(), with_rows)?;
            offers.push(OfferAnswer::InForce(Box::new(answer)));
        }
        if let Some(not_in_force) = &advice.not_in_force {
            offers.push(OfferAnswer::NotInForce {
                programme: not_in_force.id.as_str(),
                verdict: NOT_IN_FORCE,
                versions: not_in_force
                    .versions
                    .iter()
                    .map(|version| VersionAnswer {
                        version: version.valid_from,
                        valid_from: version.valid_from,
                        valid_to: version.valid_to,
                    })
                    .collect(),
            });
        }
        Ok(QuoteAnswer {
            contract: CONTRACT,
            as_of: advice.on.0,
            catalogue: advice.catalogue.stamp(),
            offers,
            benchmark: advice.benchmark.as_ref().map(benchmark_answer).transpose()?,
            lender: advice.lender.map(lender_answer),
            next_questions: advice.next_questions.iter().map(question_answer).collect(),
            sources: sources(advice),
            referrals: advice
                .referrals
                .iter()
                .map(|referral| ReferralAnswer {
                    to: &referral.id,
                    name: &referral.name,
                    text: &referral.text,
                    contact: &referral.contact.ru,
                    contact_text: &referral.contact,
                    source: referral.source.as_str(),
                })
                .collect(),
        })
    }
}

/// The sources that the answer names.
fn sources<'a>(advice: &'a Advice<'a>) -> BTreeMap<&'a str, SourceAnswer<'a>> {
    let of_findings = advice.offers.iter().flat_map(Offer::all_findings).map(|finding| &finding.condition.source);
    let of_rates = advice.offers.iter().filter_map(|offer| offer.terms.as_ref()?.rate_source).map(|(source, _)| source);
    let of_lower_rates = advice.offers.iter().filter_map(|offer| offer.terms.as_ref());
    let of_lower_rates = of_lower_rates.flat_map(|terms| &terms.rate.lower).map(|lower| lower.source);
    let of_guarantees = advice.offers.iter().filter_map(|offer| Some(&offer.guarantee.as_ref()?.tier.source));
    let of_referrals = advice.referrals.iter().map(|referral| &referral.source);
    let of_lender = advice.lender.map(|lender| &lender.source);
    let of_terms = of_rates.chain(of_lower_rates).chain(of_guarantees);
    contract::sources(of_findings.chain(of_terms).chain(of_referrals).chain(of_lender), advice.catalogue)
}

fn offer_answer<'a>(
    offer: &'a Offer<'a>,
    benchmark: Option<&Benchmark>,
    with_rows: bool,
) -> Result<InForceAnswer<'a>, LoanError> {
    let programme = offer.programme;
    let loan = match &offer.terms {
        None => None,
        Some(terms) => {
            let rows = with_rows.then(|| terms.schedule.rows().to_vec());
            Some(ScheduleAnswer { rows, ..ScheduleAnswer::of(&terms.loan, &terms.schedule)? })
        }
    };
    let guarantee = offer.guarantee.as_ref().map(|guarantee| GuaranteeAnswer {
        share: guarantee.share,
        amount: guarantee.amount,
        own_security_needed: guarantee.own_security_needed,
        own_security_missing: guarantee.own_security_missing,
        upfront_fee: guarantee.upfront_fee,
        yearly_fee: guarantee.tier.yearly_fee,
        source: guarantee.tier.source.as_str(),
        larger_shares: guarantee.larger.iter().map(larger_share_answer).collect(),
    });
    let terms = offer.terms.as_ref();
    let subsidy_stop = match terms {
        Some(terms) => terms.loan.subsidy_stop()?,
        None => None,
    };
    let with = offer.with.as_ref().map(|partner| PartnerAnswer {
        programme: partner.programme.id.as_str(),
        version: partner.programme.valid_from,
        name: &partner.programme.name,
        findings: partner.findings.iter().map(finding_answer).collect(),
        last_confirmed: partner.programme.last_confirmed,
        documents: &partner.programme.documents,
        how_to_apply: &partner.programme.how_to_apply,
        notes: &partner.programme.notes,
        gaps: gap_answers(partner.programme),
    });
    // Two programmes of one offer may give conditions of their own the same id.
    let mut named = BTreeSet::new();
    let ids_to_confirm = offer.to_confirm().map(|finding| finding.condition.id.as_str());
    Ok(InForceAnswer {
        programme: programme.id.as_str(),
        version: programme.valid_from,
        kind: programme.kind,
        name: &programme.name,
        operator: &programme.operator,
        verdict: offer.verdict,
        findings: offer.findings.iter().map(finding_answer).collect(),
        to_confirm: ids_to_confirm.filter(|id| named.insert(*id)).collect(),
        changes: offer.changes.as_ref().map(|changes| changes.iter().map(remedy_answer).collect()),
        terms: offer.terms.as_ref().map(terms_answer),
        favoured_sectors: offer
            .favoured
            .iter()
            .map(|sector| SectorAnswer { id: &sector.id, name: &sector.name })
            .collect(),
        last_confirmed: programme.last_confirmed,
        stale: offer.stale,
        documents: &programme.documents,
        how_to_apply: &programme.how_to_apply,
        notes: &programme.notes,
        gaps: gap_answers(programme),
        guarantee,
        with,
        costs: terms.and_then(|terms| Costs::of(&terms.schedule, benchmark)),
        subsidy_end: terms.map(|terms| terms.loan.subsidy_end()).transpose()?.flatten(),
        subsidy_stop,
        loan,
    })
}

fn benchmark_answer(benchmark: &Benchmark) -> Result<BenchmarkAnswer<'_>, LoanError> {
    Ok(BenchmarkAnswer {
        annual_rate: benchmark.annual_rate,
        costs: Costs::of(&benchmark.schedule, None),
        loan: ScheduleAnswer::of(&benchmark.loan, &benchmark.schedule)?,
    })
}

fn lender_answer(lender: &Lender) -> LenderAnswer<'_> {
    LenderAnswer {
        id: lender.id.as_str(),
        kind: lender.kind,
        name: &lender.name,
        day_count: lender.day_count_of(None).ok(),
        balance: lender.balance,
        source: lender.source.as_str(),
        confidence: lender.confidence,
        text: LocalizedText::of(lender),
    }
}

fn finding_answer<'a>(finding: &'a Finding<'a>) -> FindingAnswer<'a> {
    FindingAnswer {
        condition: &finding.condition.id,
        outcome: finding.outcome,
        required: finding.required.to_string(),
        actual: finding.actual.as_ref().map(ToString::to_string),
        missing: &finding.missing,
        source: finding.condition.source.as_str(),
        confidence: finding.condition.confidence,
        text: LocalizedText::of(finding),
        remedy: finding.remedy.as_ref().map(remedy_answer),
    }
}

fn remedy_answer(remedy: &Remedy) -> RemedyAnswer {
    RemedyAnswer { change: remedy.change(), to: remedy.to(), text: LocalizedText::of(remedy) }
}

fn terms_answer<'a>(terms: &'a Terms<'a>) -> TermsAnswer<'a> {
    TermsAnswer {
        annual_rate: terms.rate.annual_rate,
        nominal_rate: terms.rate.nominal_rate,
        state_rate: terms.rate.support.map_or(Rate::ZERO, |support| support.rate),
        subsidy_months: terms.rate.support.map(|support| support.months),
        rate_source: terms.rate_source.map(|(source, _)| source.as_str()),
        rate_confidence: terms.rate_source.map(|(_, confidence)| confidence),
        max_amount: terms.max_amount,
        max_term_months: terms.max_term_months,
        assumptions: &terms.assumptions,
        lower_rates: terms.rate.lower.iter().map(lower_rate_answer).collect(),
    }
}

fn larger_share_answer<'a>(larger: &LargerGuarantee<'a>) -> LargerShareAnswer<'a> {
    LargerShareAnswer {
        share: larger.tier.max_share,
        decided_by: larger.missing,
        source: larger.tier.source.as_str(),
        text: LocalizedText::of(larger),
    }
}

fn lower_rate_answer<'a>(lower: &LowerRate<'a>) -> LowerRateAnswer<'a> {
    LowerRateAnswer {
        annual_rate: lower.annual_rate,
        decided_by: lower.missing,
        source: lower.source.as_str(),
        text: LocalizedText::of(lower),
    }
}

fn question_answer<'a>(question: &Question<'a>) -> QuestionAnswer<'a> {
    QuestionAnswer {
        field: question.field,
        decides: question.decides.iter().map(|id| id.as_str()).collect(),
        text: LocalizedText::of(&question.field),
    }
}
