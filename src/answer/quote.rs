//! The answer of `nesie quote` in the form of the contract.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::adverse::{SpeaksAgainst, speaks_against};
use super::lender::LenderAnswer;
use super::of_offer::offer_answer;
use super::offer::{
    BenchmarkAnswer, ContradictionAnswer, InForceAnswer, NotInForceVerdict, NotServedAnswer, OfferAnswer,
    QuestionAnswer, ReferralAnswer, VersionAnswer, WordAnswer, WordTexts,
};
use super::schedule::ScheduleAnswer;
use crate::advice::{Advice, Assumption, BaseRate, Benchmark, Costs, Group, NotServed, Offer};
use crate::application::{Contradiction, LoanRequest};
use crate::catalogue::Stamp;
use crate::catalogue::contract::{self, SourceAnswer};
use crate::date::Date;
use crate::eligibility::{AnswerWord, Question, Verdict};
use crate::gesv_cap::GesvCaps;
use crate::input::json::ContractVersion;
use crate::language::{Localize, LocalizedText};
use crate::loan::LoanError;
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
                    contact: referral.contact.as_ref().map(|contact| contact.ru.clone()),
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

fn benchmark_answer(benchmark: &Benchmark, caps: &GesvCaps) -> Result<BenchmarkAnswer, LoanError> {
    Ok(BenchmarkAnswer {
        annual_rate: benchmark.annual_rate,
        costs: Costs::of(&benchmark.schedule, None),
        loan: ScheduleAnswer::of(&benchmark.loan, &benchmark.schedule, caps)?,
    })
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
