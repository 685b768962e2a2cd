//! The answer in one language and without notes: for a chat, a phone line, a model with little room.

use nesie::advice::{Group, Standing};
use nesie::answer::{InForceAnswer, QuestionAnswer, QuoteAnswer, ReferralAnswer};
use nesie::catalogue::Kind;
use nesie::date::Date;
use nesie::eligibility::{Field, Outcome, Verdict};
use nesie::input::json::CONTRACT;
use nesie::language::Lang;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::receipt::Receipt;
use serde::Serialize;

use super::{lines, offer};

/// The answer to a quote in one language, without notes, sources and the conditions that are met. What stands in it has the name
/// and the form that it has in the whole answer; what is null there is left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompactQuote<'a> {
    contract: &'static str,
    as_of: Date,
    lang: &'static str,
    /// Answers that cannot all be true.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contradictions: Vec<&'a str>,
    /// What the applicant said that commonly rules a client out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    speaks_against: Vec<&'a str>,
    /// Categories that the applicant named and nothing in force is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_served: Vec<&'a str>,
    offers: Vec<CompactOffer<'a>>,
    /// What is assumed of every offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    assumed: Option<String>,
    next_questions: Vec<CompactQuestion<'a>>,
    referrals: Vec<CompactReferral<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<&'a Receipt>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CompactOffer<'a> {
    programme: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<&'a str>,
    name: String,
    kind: Kind,
    group: Group,
    verdict: Verdict,
    standing: Standing,
    standing_text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_rate: Option<Rate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_rate_at_best: Option<Rate>,
    /// The borrower's effective rate, as the rule rounds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    gesv: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_payment: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    highest_payment: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    highest_payment_on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_paid: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_interest: Option<Money>,
    /// What a guarantee covers, costs and leaves to be found.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    guarantee: Vec<String>,
    /// The conditions that are not met.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_met: Vec<&'a str>,
    /// What together would make the programme open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: Vec<&'a str>,
    /// The fields whose answers are missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<Field>,
    /// What staff confirm.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    to_confirm: Vec<&'a str>,
    /// What is not published.
    #[serde(skip_serializing_if = "Option::is_none")]
    to_ask: Option<&'a str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CompactQuestion<'a> {
    field: Field,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    flag: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<&'a str>,
    decides: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CompactReferral<'a> {
    to: &'a str,
    name: &'a str,
    /// How to reach them, or else what there is to know.
    text: &'a str,
}

/// The answer in one language and without notes.
#[must_use]
pub fn compact(answer: &QuoteAnswer, lang: Lang) -> CompactQuote<'_> {
    CompactQuote {
        contract: CONTRACT,
        as_of: answer.as_of,
        lang: lang.code(),
        contradictions: answer.contradictions.iter().map(|one| one.text.get(lang)).collect(),
        speaks_against: answer.speaks_against.iter().map(|one| one.text.get(lang)).collect(),
        not_served: answer.not_served.iter().map(|one| one.text.get(lang)).collect(),
        offers: answer.in_force().map(|offer| compact_offer(offer, lang)).collect(),
        assumed: lines::joined_assumptions(&answer.common_assumptions, answer, lang),
        next_questions: answer.next_questions.iter().map(|question| compact_question(question, lang)).collect(),
        referrals: answer.referrals.iter().map(|referral| compact_referral(referral, lang)).collect(),
        receipt: answer.receipt.as_ref(),
    }
}

fn compact_offer(offer: &InForceAnswer, lang: Lang) -> CompactOffer<'_> {
    let (costs, terms) = (offer.costs.as_ref(), offer.terms.as_ref());
    let texts = |outcome| {
        let findings = offer::all_findings(offer).filter(move |finding| finding.outcome == outcome);
        findings.map(|finding| finding.text.get(lang)).collect::<Vec<_>>()
    };
    let mut missing: Vec<Field> =
        offer::all_findings(offer).flat_map(|finding| finding.missing.iter().copied()).collect();
    missing.sort_unstable();
    missing.dedup();
    CompactOffer {
        programme: offer.programme.as_ref(),
        with: offer.with.as_ref().map(|partner| partner.programme.as_ref()),
        name: lines::name(offer, lang),
        kind: offer.kind,
        group: offer.group,
        verdict: offer.verdict,
        standing: offer.standing,
        standing_text: offer.standing_text.get(lang),
        annual_rate: terms.map(|terms| terms.annual_rate),
        annual_rate_at_best: terms.and_then(|terms| terms.annual_rate_at_best),
        gesv: offer.loan.as_ref().map(|loan| loan.gesv.borrower.rounded()),
        first_payment: costs.map(|costs| costs.first_payment),
        highest_payment: costs.map(|costs| costs.highest_payment),
        highest_payment_on: costs.map(|costs| costs.highest_payment_on),
        total_paid: costs.map(|costs| costs.total_paid),
        state_interest: costs.map(|costs| costs.state_interest),
        guarantee: offer::guarantee(offer, lang),
        not_met: texts(Outcome::NotMet),
        changes: offer.changes.iter().flatten().map(|change| change.text.get(lang)).collect(),
        missing,
        to_confirm: texts(Outcome::ForStaff),
        to_ask: offer.to_ask.as_ref().map(|open| open.text.get(lang)),
    }
}

fn compact_question(question: &QuestionAnswer, lang: Lang) -> CompactQuestion<'_> {
    CompactQuestion {
        field: question.field,
        text: question.text.get(lang),
        flag: question.flag.as_deref(),
        words: question.words.iter().map(|word| word.word.as_ref()).collect(),
        decides: question.decides.len(),
    }
}

fn compact_referral(referral: &ReferralAnswer, lang: Lang) -> CompactReferral<'_> {
    CompactReferral {
        to: referral.to.as_ref(),
        name: referral.name.get(lang),
        text: referral.contact_text.as_ref().unwrap_or(&referral.text).get(lang),
    }
}
