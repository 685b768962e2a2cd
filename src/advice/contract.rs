//! The answer of `nesie quote` in the form of the contract.

mod answer;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use self::answer::{
    BenchmarkAnswer, FindingAnswer, GuaranteeAnswer, InForceAnswer, LargerShareAnswer, LenderAnswer, LowerRateAnswer,
    NOT_IN_FORCE, NotServedAnswer, OfferAnswer, PartnerAnswer, QuestionAnswer, ReferralAnswer, RemedyAnswer,
    SectorAnswer, TermsAnswer, ToAskAnswer, VersionAnswer, WordAnswer, WordTexts,
};
use super::{Advice, BaseRate, Benchmark, Costs, NotServed, Offer, StandingOf, Terms};
use crate::catalogue::contract::{self, SourceAnswer, gap_answers};
use crate::catalogue::{Lender, Stamp};
use crate::date::Date;
use crate::eligibility::{AdverseGap, AnswerWord, Finding, LargerGuarantee, LowerRate, Outcome, Question, Remedy};
use crate::input::json::CONTRACT;
use crate::language::{Localize, LocalizedText};
use crate::loan::LoanError;
use crate::loan::contract::ScheduleAnswer;
use crate::rate::Rate;
use crate::word::ContractWord;

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
    /// One for each programme in force, by groups; within each the cheapest in total first, and of those that do not fit the nearest. A programme that was asked for and is not in force comes as its days.
    offers: Vec<OfferAnswer<'a>>,
    /// The base rate of the day and where it is from; null where it is not known and none was given.
    base_rate: Option<BaseRate>,
    /// A plain bank loan to measure the offers against; null if neither the bank's rate nor a market rate was given.
    benchmark: Option<BenchmarkAnswer<'a>>,
    /// The lender whose day count the loans of such lenders take; null if none was asked for.
    lender: Option<LenderAnswer<'a>>,
    /// What to ask next, the question that decides most first.
    next_questions: Vec<QuestionAnswer<'a>>,
    /// The sources by the ids that the answer gives.
    sources: BTreeMap<&'a str, SourceAnswer<'a>>,
    /// Who helps further.
    referrals: Vec<ReferralAnswer<'a>>,
    /// Categories that the applicant named and that nothing in force has terms for.
    not_served: Vec<NotServedAnswer>,
    /// What the words of the answer stand for.
    texts: WordTexts,
}

impl<'a> QuoteAnswer<'a> {
    /// The answer; each offer's schedule carries its rows only if `with_rows`.
    ///
    /// # Errors
    /// [`LoanError`] if an offer has no effective rate within the solver's limits.
    pub fn new(advice: &'a Advice<'a>, with_rows: bool) -> Result<Self, LoanError> {
        let mut offers = Vec::with_capacity(advice.offers.len());
        for offer in &advice.offers {
            let answer = offer_answer(offer, advice, with_rows)?;
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
            base_rate: advice.base_rate,
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
            not_served: advice.not_served.iter().map(not_served_answer).collect(),
            texts: word_texts(advice),
        })
    }
}

fn not_served_answer(not_served: &NotServed) -> NotServedAnswer {
    NotServedAnswer { category: not_served.0, text: LocalizedText::of(not_served) }
}

/// The texts of the words that the offers use.
fn word_texts(advice: &Advice) -> WordTexts {
    fn texts<T: ContractWord + Localize>(words: impl Iterator<Item = T>) -> BTreeMap<&'static str, LocalizedText> {
        words.map(|word| (word.word(), LocalizedText::of(&word))).collect()
    }
    let offers = || advice.offers.iter();
    let assumptions = offers().filter_map(|offer| offer.terms.as_ref()).flat_map(|terms| &terms.assumptions);
    WordTexts {
        verdicts: texts(offers().map(|offer| offer.verdict)),
        standings: texts(offers().map(|offer| offer.standing)),
        groups: texts(offers().map(|offer| offer.group)),
        assumptions: texts(assumptions.copied()),
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
    let of_gaps = advice.offers.iter().flat_map(|offer| &offer.open.adverse).map(|gap| gap.source);
    contract::sources(of_findings.chain(of_gaps).chain(of_terms).chain(of_referrals).chain(of_lender), advice.catalogue)
}

fn offer_answer<'a>(
    offer: &'a Offer<'a>,
    advice: &'a Advice<'a>,
    with_rows: bool,
) -> Result<InForceAnswer<'a>, LoanError> {
    let (programme, benchmark, on) = (offer.programme, advice.benchmark.as_ref(), advice.on.0);
    let loan = match &offer.loan {
        None => None,
        Some(offered) => {
            let rows = with_rows.then(|| offered.schedule.rows().to_vec());
            Some(ScheduleAnswer { rows, ..ScheduleAnswer::of(&offered.loan, &offered.schedule)? })
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
        adds: offer.guarantee_adds(),
        larger_shares: guarantee.larger.iter().map(larger_share_answer).collect(),
    });
    let offered = offer.loan.as_ref();
    let subsidy_stop = match offered {
        Some(offered) => offered.loan.subsidy_stop()?,
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
    let of_gaps = offer.open.adverse.iter().map(|gap| gap_id(gap).into());
    let ids_to_confirm = offer.to_confirm().map(|finding| Cow::from(finding.condition.id.as_str())).chain(of_gaps);
    Ok(InForceAnswer {
        programme: programme.id.as_str(),
        version: programme.valid_from,
        kind: programme.kind,
        name: &programme.name,
        operator: &programme.operator,
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
            .map(|sector| SectorAnswer { id: &sector.id, name: &sector.name })
            .collect(),
        last_confirmed: programme.last_confirmed,
        stale: offer.stale,
        documents: &programme.documents,
        how_to_apply: &programme.how_to_apply,
        notes: &programme.notes,
        gaps: gap_answers(programme),
        to_ask: (!offer.open.to_ask.is_empty())
            .then(|| ToAskAnswer { topics: &offer.open.to_ask, text: LocalizedText::of(&offer.open) }),
        guarantee,
        with,
        // What a guarantee adds is no comparison of loans.
        costs: offered
            .and_then(|offered| Costs::of(&offered.schedule, benchmark.filter(|_| offer.guarantee.is_none()))),
        subsidy_end: offered.map(|offered| offered.loan.subsidy_end()).transpose()?.flatten(),
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
        condition: finding.condition.id.as_str().into(),
        outcome: finding.outcome,
        required: finding.required.to_string(),
        actual: finding.actual.as_ref().map(ToString::to_string),
        adverse: !finding.adverse.is_empty(),
        missing: &finding.missing,
        source: finding.condition.source.as_str(),
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
fn gap_finding<'a>(gap: &'a AdverseGap<'a>) -> FindingAnswer<'a> {
    FindingAnswer {
        condition: gap_id(gap).into(),
        outcome: Outcome::ForStaff,
        required: String::new(),
        actual: Some(gap.answer.figure()),
        adverse: true,
        missing: &[],
        source: gap.source.as_str(),
        confidence: gap.confidence,
        text: LocalizedText::of(gap),
        note: None,
        remedy: None,
    }
}

fn remedy_answer(remedy: &Remedy) -> RemedyAnswer {
    RemedyAnswer { change: remedy.change(), to: remedy.to(), text: LocalizedText::of(remedy) }
}

fn terms_answer<'a>(terms: &'a Terms<'a>) -> TermsAnswer<'a> {
    TermsAnswer {
        annual_rate: terms.rate.annual_rate,
        annual_rate_at_best: terms.rate.annual_rate_at_best,
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
        text: LocalizedText::of(question),
        flag: question.field.flag(),
        words: question.words().iter().map(word_answer).collect(),
        example: question.field.example(),
    }
}

fn word_answer(word: &AnswerWord) -> WordAnswer {
    WordAnswer { word: word.word(), text: LocalizedText::of(word) }
}
