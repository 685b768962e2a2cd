//! The answer of `nesie quote` in the form of the contract.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::adverse::{SpeaksAgainst, speaks_against};
use super::lender::LenderAnswer;
use super::offer::{
    BenchmarkAnswer, ContradictionAnswer, FindingAnswer, GuaranteeAnswer, InForceAnswer, LargerShareAnswer,
    LowerRateAnswer, NotInForceVerdict, NotServedAnswer, OfferAnswer, PartnerAnswer, QuestionAnswer, ReferralAnswer,
    RemedyAnswer, SectorAnswer, TermsAnswer, ToAskAnswer, VersionAnswer, WordAnswer, WordTexts,
};
use super::schedule::{RowAnswer, ScheduleAnswer};
use crate::advice::{Advice, Assumption, BaseRate, Benchmark, Costs, Group, NotServed, Offer, StandingOf, Terms};
use crate::application::{Contradiction, LoanRequest};
use crate::catalogue::Stamp;
use crate::catalogue::contract::{self, SourceAnswer, gap_answers};
use crate::date::Date;
use crate::eligibility::{
    AdverseGap, AnswerWord, Finding, LargerGuarantee, LowerRate, Outcome, Question, Remedy, Verdict,
};
use crate::gesv_cap::GesvCaps;
use crate::input::json::ContractVersion;
use crate::language::{Localize, LocalizedText};
use crate::loan::LoanError;
use crate::rate::Rate;
use crate::receipt::Receipt;
use crate::word::ContractWord;

/// The whole answer, ready to be written as JSON.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{QuoteOptions, advise};
/// use nesie::answer::QuoteAnswer;
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::Date;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, "2026-11-22".parse()?, &QuoteOptions::default())?;
/// let answer = serde_json::to_value(QuoteAnswer::new(&advice, false)?)?;
/// assert_eq!(answer["as_of"], "2026-11-22");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuoteAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The decision date.
    pub as_of: Date,
    /// The catalogue it was made with.
    pub catalogue: Stamp,
    /// The loan that was asked for; left out of an answer that was made of an [`Advice`] at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loan: Option<LoanRequest>,
    /// One for each programme in force, by groups; within each the cheapest in total first, and of those that do not fit the nearest. A programme that was asked for and is not in force comes as its days.
    pub offers: Vec<OfferAnswer>,
    /// The base rate of the day and where it is from; null where it is not known and none was given.
    pub base_rate: Option<BaseRate>,
    /// A plain bank loan to measure the offers against; null if neither the bank's rate nor a market rate was given.
    pub benchmark: Option<BenchmarkAnswer>,
    /// The lender whose day count the loans of such lenders take; null if none was asked for.
    pub lender: Option<LenderAnswer>,
    /// What to ask next, the question that decides most first.
    pub next_questions: Vec<QuestionAnswer>,
    /// The sources by the ids that the answer gives.
    pub sources: BTreeMap<String, SourceAnswer>,
    /// Who helps further.
    pub referrals: Vec<ReferralAnswer>,
    /// Answers of the application that cannot all be true. While there are any, nothing is in the group `can_get`.
    pub contradictions: Vec<ContradictionAnswer>,
    /// What the applicant said that commonly rules a client out, where the terms of an offer that is not ruled out are silent on
    /// it. The findings of the offers say the same of each.
    pub speaks_against: Vec<SpeaksAgainst>,
    /// Categories that the applicant named and that nothing in force has terms for.
    pub not_served: Vec<NotServedAnswer>,
    /// What the words of the answer stand for.
    pub texts: WordTexts,
    /// What is assumed for every offer that is not ruled out, and so is told once.
    pub common_assumptions: Vec<Assumption>,
    /// The first day of the catalogue, where it has no programme in force; left out else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue_begins: Option<Date>,
    /// What it takes to make the answer again; left out of an answer that was made of an [`Advice`] at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

impl QuoteAnswer {
    /// The answer; each offer's schedule carries its rows only if `with_rows`.
    ///
    /// # Errors
    /// [`LoanError`] if an offer has no effective rate within the solver's limits.
    pub fn new(advice: &Advice, with_rows: bool) -> Result<Self, LoanError> {
        let mut offers = Vec::with_capacity(advice.offers.len());
        for offer in &advice.offers {
            let answer = offer_answer(offer, advice, with_rows)?;
            offers.push(OfferAnswer::InForce(Box::new(answer)));
        }
        if let Some(not_in_force) = &advice.not_in_force {
            offers.push(OfferAnswer::NotInForce {
                programme: not_in_force.id.to_string(),
                verdict: NotInForceVerdict::NotInForce,
                versions: not_in_force
                    .versions
                    .iter()
                    .map(|version| VersionAnswer {
                        version: version.valid_from,
                        valid_from: version.valid_from,
                        valid_to: version.valid_to,
                        name: version.name.clone(),
                    })
                    .collect(),
            });
        }
        Ok(QuoteAnswer {
            contract: ContractVersion::V1,
            as_of: advice.as_of,
            catalogue: advice.catalogue.stamp(),
            loan: None,
            offers,
            base_rate: advice.base_rate,
            benchmark: advice
                .benchmark
                .as_ref()
                .map(|benchmark| benchmark_answer(benchmark, advice.catalogue.gesv_caps()))
                .transpose()?,
            lender: advice.lender.map(LenderAnswer::from),
            next_questions: advice.next_questions.iter().map(question_answer).collect(),
            sources: sources(advice),
            referrals: advice
                .referrals
                .iter()
                .map(|referral| ReferralAnswer {
                    to: referral.id.clone(),
                    name: referral.name.clone(),
                    text: referral.text.clone(),
                    contact: referral.contact.ru.clone(),
                    contact_text: referral.contact.clone(),
                    source: referral.source.to_string(),
                })
                .collect(),
            contradictions: advice.contradictions.iter().copied().map(contradiction_answer).collect(),
            speaks_against: speaks_against(advice),
            not_served: advice.not_served.iter().map(not_served_answer).collect(),
            texts: word_texts(advice),
            common_assumptions: common_assumptions(advice),
            catalogue_begins: catalogue_begins(advice),
            receipt: None,
        })
    }

    /// The exit code of a command that answers by the groups of the offers ([`Group::exit_code`]).
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        Group::exit_code(self.in_force().map(|offer| offer.group))
    }

    /// The offers of programmes in force.
    pub fn in_force(&self) -> impl Iterator<Item = &InForceAnswer> {
        self.offers.iter().filter_map(|offer| match offer {
            OfferAnswer::InForce(offer) => Some(offer.as_ref()),
            OfferAnswer::NotInForce { .. } => None,
        })
    }
}

/// What is assumed for every offer that is not ruled out.
fn common_assumptions(advice: &Advice) -> Vec<Assumption> {
    let open = advice.offers.iter().filter(|offer| offer.verdict != Verdict::NotEligible);
    let mut assumed = open.filter_map(|offer| offer.terms.as_ref()).map(|terms| &terms.assumptions);
    let mut common: Vec<Assumption> = assumed.next().cloned().unwrap_or_default();
    common.retain(|assumption| assumption.general());
    for others in assumed {
        common.retain(|assumption| others.contains(assumption));
    }
    common
}

/// The first day of the catalogue, where none of it is in force.
fn catalogue_begins(advice: &Advice) -> Option<Date> {
    let nothing = advice.offers.is_empty() && advice.not_in_force.is_none();
    advice.catalogue.programmes().iter().filter(|_| nothing).map(|programme| programme.valid_from).min()
}

fn contradiction_answer(contradiction: Contradiction) -> ContradictionAnswer {
    ContradictionAnswer {
        contradiction,
        fields: contradiction.fields().iter().map(ToString::to_string).collect(),
        text: LocalizedText::of(&contradiction),
    }
}

fn not_served_answer(not_served: &NotServed) -> NotServedAnswer {
    NotServedAnswer { category: not_served.0, text: LocalizedText::of(not_served) }
}

/// The texts of the words that the offers use.
fn word_texts(advice: &Advice) -> WordTexts {
    fn texts<T: ContractWord + Localize>(words: impl Iterator<Item = T>) -> BTreeMap<String, LocalizedText> {
        words.map(|word| (word.word().to_owned(), LocalizedText::of(&word))).collect()
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
fn sources(advice: &Advice) -> BTreeMap<String, SourceAnswer> {
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

fn offer_answer(offer: &Offer, advice: &Advice, with_rows: bool) -> Result<InForceAnswer, LoanError> {
    let (programme, benchmark, on) = (offer.programme, advice.benchmark.as_ref(), advice.as_of);
    let loan = match &offer.loan {
        None => None,
        Some(offered) => {
            let rows = with_rows.then(|| offered.schedule.rows().iter().map(RowAnswer::from).collect());
            Some(ScheduleAnswer {
                rows,
                ..ScheduleAnswer::of(&offered.loan, &offered.schedule, advice.catalogue.gesv_caps())?
            })
        }
    };
    let guarantee = offer.guarantee.as_ref().map(|guarantee| GuaranteeAnswer {
        share: guarantee.share,
        amount: guarantee.amount,
        own_security_needed: guarantee.own_security_needed,
        own_security_missing: guarantee.own_security_missing,
        upfront_fee: guarantee.upfront_fee,
        yearly_fee: guarantee.tier.yearly_fee,
        source: guarantee.tier.source.to_string(),
        adds: offer.guarantee_adds(),
        larger_shares: guarantee.larger.iter().map(larger_share_answer).collect(),
    });
    let offered = offer.loan.as_ref();
    let subsidy_stop = match offered {
        Some(offered) => offered.loan.subsidy_stop()?,
        None => None,
    };
    let with = offer.with.as_ref().map(|partner| PartnerAnswer {
        programme: partner.programme.id.to_string(),
        version: partner.programme.valid_from,
        name: partner.programme.name.clone(),
        findings: partner.findings.iter().map(finding_answer).collect(),
        last_confirmed: partner.programme.last_confirmed,
        documents: partner.programme.documents.clone(),
        how_to_apply: partner.programme.how_to_apply.clone(),
        notes: partner.programme.notes.clone(),
        gaps: gap_answers(partner.programme),
    });
    // Two programmes of one offer may give conditions of their own the same id.
    let mut named = BTreeSet::new();
    let of_gaps = offer.open.adverse.iter().map(gap_id);
    let ids_to_confirm = offer.to_confirm().map(|finding| finding.condition.id.clone()).chain(of_gaps);
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

fn benchmark_answer(benchmark: &Benchmark, caps: &GesvCaps) -> Result<BenchmarkAnswer, LoanError> {
    Ok(BenchmarkAnswer {
        annual_rate: benchmark.annual_rate,
        costs: Costs::of(&benchmark.schedule, None),
        loan: ScheduleAnswer::of(&benchmark.loan, &benchmark.schedule, caps)?,
    })
}

fn finding_answer(finding: &Finding) -> FindingAnswer {
    FindingAnswer {
        condition: finding.condition.id.clone(),
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

fn question_answer(question: &Question) -> QuestionAnswer {
    QuestionAnswer {
        field: question.field,
        decides: question.decides.iter().map(ToString::to_string).collect(),
        text: LocalizedText::of(question),
        flag: question.field.flag().map(str::to_owned),
        words: question.words().iter().map(word_answer).collect(),
        example: question.field.example().map(str::to_owned),
    }
}

fn word_answer(word: &AnswerWord) -> WordAnswer {
    WordAnswer { word: word.word().to_owned(), text: LocalizedText::of(word) }
}
