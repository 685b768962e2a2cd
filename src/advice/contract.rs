//! The answer of `nesie quote` in the form of the contract.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Advice, Costs, Offer, Terms, Yardstick};
use crate::catalogue::{Lender, LenderKind, Stamp};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::eligibility::{Field, Finding, LowerRate, Question, Remedy};
use crate::indicator::{Confidence, SourceId};
use crate::input::json::CONTRACT;
use crate::language::Texts;
use crate::loan::contract::ScheduleAnswer;
use crate::loan::{BalanceColumn, LoanError, SubsidyEnd, SubsidyStop};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::Word;

/// The whole answer, ready to be written as JSON.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{Asked, advise, contract::QuoteAnswer};
/// use nesie::application::{Application, LoanWish, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::DecisionDate;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanWish::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, DecisionDate("2026-11-22".parse()?), Asked::default())?;
/// let answer = serde_json::to_value(QuoteAnswer::new(&advice, false)?)?;
/// assert_eq!(answer["as_of"], "2026-11-22");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteAnswer<'a> {
    contract: &'static str,
    as_of: Date,
    catalogue: Stamp<'a>,
    offers: Vec<OfferAnswer<'a>>,
    /// A plain bank loan to measure the offers against; null if no market rate was given.
    yardstick: Option<YardstickAnswer<'a>>,
    /// The lender whose day count the loans of such lenders take; null if none was asked for.
    lender: Option<LenderAnswer<'a>>,
    next_questions: Vec<QuestionAnswer<'a>>,
    sources: BTreeMap<&'a str, SourceAnswer<'a>>,
    referrals: Vec<ReferralAnswer<'a>>,
}

/// What the ids of the findings' sources stand for.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct SourceAnswer<'a> {
    title: &'a Texts,
    publisher: &'a str,
    address: &'a str,
    published: Option<&'a str>,
    seen_on: Option<Date>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum OfferAnswer<'a> {
    InForce(Box<InForceAnswer<'a>>),
    NotInForce { programme: &'a str, verdict: &'static str, versions: Vec<VersionAnswer> },
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct VersionAnswer {
    version: Date,
    valid_from: Date,
    valid_to: Option<Date>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct InForceAnswer<'a> {
    programme: &'a str,
    version: Date,
    kind: &'static str,
    name: &'a Texts,
    operator: &'a Texts,
    verdict: &'static str,
    findings: Vec<FindingAnswer<'a>>,
    to_confirm: Vec<&'a str>,
    /// What together would make the programme open; null where nothing is failed or no change helps.
    changes: Option<Vec<RemedyAnswer>>,
    terms: Option<TermsAnswer<'a>>,
    /// Sectors that the programme favours and the applicant belongs to.
    favoured_sectors: Vec<SectorAnswer<'a>>,
    last_confirmed: Date,
    stale: bool,
    documents: &'a [Texts],
    how_to_apply: &'a Texts,
    notes: &'a [Texts],
    gaps: &'a [Texts],
    guarantee: Option<GuaranteeAnswer<'a>>,
    /// The guarantee programme that the offer takes in besides; null of a programme alone.
    with: Option<PartnerAnswer<'a>>,
    costs: Option<Costs>,
    /// Where the subsidy ends before the loan: the jump of the payment and its date.
    subsidy_end: Option<SubsidyEnd>,
    /// What is lost if the subsidy stops on the day that was asked for.
    subsidy_stop: Option<SubsidyStop>,
    loan: Option<ScheduleAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SectorAnswer<'a> {
    id: &'a str,
    name: &'a Texts,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PartnerAnswer<'a> {
    programme: &'a str,
    version: Date,
    findings: Vec<FindingAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct YardstickAnswer<'a> {
    annual_rate: Rate,
    costs: Option<Costs>,
    loan: ScheduleAnswer<'a>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct LenderAnswer<'a> {
    id: &'a str,
    kind: LenderKind,
    name: &'a Texts,
    day_count: Option<DayCount>,
    balance: BalanceColumn,
    source: &'a str,
    confidence: Confidence,
    text: Texts,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct GuaranteeAnswer<'a> {
    share: Rate,
    amount: Money,
    own_security_needed: Money,
    own_security_missing: Option<Money>,
    upfront_fee: Option<Money>,
    yearly_fee: Option<Rate>,
    source: &'a str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct FindingAnswer<'a> {
    condition: &'a str,
    outcome: &'static str,
    required: String,
    actual: Option<String>,
    missing: Vec<&'static str>,
    source: &'a str,
    confidence: Confidence,
    text: Texts,
    remedy: Option<RemedyAnswer>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RemedyAnswer {
    change: &'static str,
    to: String,
    text: Texts,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TermsAnswer<'a> {
    annual_rate: Rate,
    nominal_rate: Rate,
    state_rate: Rate,
    /// For how long the state pays; null where it pays nothing.
    subsidy_months: Option<u32>,
    rate_source: Option<&'a str>,
    rate_confidence: Option<Confidence>,
    max_amount: Option<Money>,
    max_term_months: Option<u32>,
    assumptions: Vec<&'static str>,
    lower_rates: Vec<LowerRateAnswer<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct LowerRateAnswer<'a> {
    annual_rate: Rate,
    /// The field whose answer decides it; null if staff do.
    decided_by: Option<&'static str>,
    source: &'a str,
    text: Texts,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct QuestionAnswer<'a> {
    field: &'static str,
    decides: Vec<&'a str>,
    text: Texts,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ReferralAnswer<'a> {
    to: &'a str,
    name: &'a Texts,
    text: &'a Texts,
    /// As published, in Russian.
    contact: &'a str,
    contact_text: &'a Texts,
    source: &'a str,
}

impl<'a> QuoteAnswer<'a> {
    /// The answer; each offer's schedule carries its rows only if `with_rows`.
    ///
    /// # Errors
    /// [`LoanError`] if an offer has no effective rate within the solver's limits.
    pub fn new(advice: &'a Advice<'a>, with_rows: bool) -> Result<Self, LoanError> {
        let mut offers = Vec::with_capacity(advice.offers.len());
        for offer in &advice.offers {
            let answer = offer_answer(offer, advice.yardstick.as_ref(), with_rows)?;
            offers.push(OfferAnswer::InForce(Box::new(answer)));
        }
        if let Some(not_in_force) = &advice.not_in_force {
            offers.push(OfferAnswer::NotInForce {
                programme: not_in_force.id.as_str(),
                verdict: "not_in_force",
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
            yardstick: advice.yardstick.as_ref().map(yardstick_answer).transpose()?,
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
    let of_referrals = advice.referrals.iter().map(|referral| &referral.source);
    let answer = |id: &'a SourceId| {
        let source = advice.catalogue.source(id)?;
        let (title, publisher, address) = (&source.title, source.publisher.as_str(), source.address.as_str());
        let published = source.published.as_deref();
        Some((id.as_str(), SourceAnswer { title, publisher, address, published, seen_on: source.seen_on }))
    };
    let of_lender = advice.lender.map(|lender| &lender.source);
    of_findings.chain(of_rates).chain(of_referrals).chain(of_lender).filter_map(answer).collect()
}

fn offer_answer<'a>(
    offer: &'a Offer<'a>,
    yardstick: Option<&Yardstick>,
    with_rows: bool,
) -> Result<InForceAnswer<'a>, LoanError> {
    let programme = offer.programme;
    let loan = match &offer.terms {
        None => None,
        Some(terms) if with_rows => Some(ScheduleAnswer::new(&terms.loan, &terms.schedule)?),
        Some(terms) => Some(ScheduleAnswer::without_rows(&terms.loan, &terms.schedule)?),
    };
    let guarantee = offer.guarantee.as_ref().map(|guarantee| GuaranteeAnswer {
        share: guarantee.share,
        amount: guarantee.amount,
        own_security_needed: guarantee.own_security_needed,
        own_security_missing: guarantee.own_security_missing,
        upfront_fee: guarantee.upfront_fee,
        yearly_fee: guarantee.tier.yearly_fee,
        source: guarantee.tier.source.as_str(),
    });
    let terms = offer.terms.as_ref();
    let subsidy_stop = match terms {
        Some(terms) => terms.loan.subsidy_stop()?,
        None => None,
    };
    let with = offer.with.as_ref().map(|partner| PartnerAnswer {
        programme: partner.programme.id.as_str(),
        version: partner.programme.valid_from,
        findings: partner.findings.iter().map(finding_answer).collect(),
    });
    Ok(InForceAnswer {
        programme: programme.id.as_str(),
        version: programme.valid_from,
        kind: programme.kind.word(),
        name: &programme.name,
        operator: &programme.operator,
        verdict: offer.verdict.word(),
        findings: offer.findings.iter().map(finding_answer).collect(),
        to_confirm: ids_to_confirm(offer),
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
        gaps: &programme.gaps,
        guarantee,
        with,
        costs: terms.and_then(|terms| Costs::of(&terms.loan, &terms.schedule, yardstick)),
        subsidy_end: terms.map(|terms| terms.loan.subsidy_end()).transpose()?.flatten(),
        subsidy_stop,
        loan,
    })
}

/// The conditions that staff confirm, each named once.
fn ids_to_confirm<'a>(offer: &'a Offer<'a>) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    for finding in offer.to_confirm() {
        if !ids.contains(&finding.condition.id.as_str()) {
            ids.push(&finding.condition.id);
        }
    }
    ids
}

fn yardstick_answer(yardstick: &Yardstick) -> Result<YardstickAnswer<'_>, LoanError> {
    Ok(YardstickAnswer {
        annual_rate: yardstick.annual_rate,
        costs: Costs::of(&yardstick.loan, &yardstick.schedule, None),
        loan: ScheduleAnswer::without_rows(&yardstick.loan, &yardstick.schedule)?,
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
        text: Texts::of(lender),
    }
}

fn finding_answer<'a>(finding: &'a Finding<'a>) -> FindingAnswer<'a> {
    FindingAnswer {
        condition: &finding.condition.id,
        outcome: finding.outcome.word(),
        required: finding.required.to_string(),
        actual: finding.actual.as_ref().map(ToString::to_string),
        missing: finding.missing.iter().map(|field| field.word()).collect(),
        source: finding.condition.source.as_str(),
        confidence: finding.condition.confidence,
        text: Texts::of(finding),
        remedy: finding.remedy.as_ref().map(remedy_answer),
    }
}

fn remedy_answer(remedy: &Remedy) -> RemedyAnswer {
    RemedyAnswer { change: remedy.change(), to: remedy.to(), text: Texts::of(remedy) }
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
        assumptions: terms.assumptions.iter().map(|assumption| assumption.word()).collect(),
        lower_rates: terms.rate.lower.iter().map(lower_rate_answer).collect(),
    }
}

fn lower_rate_answer<'a>(lower: &LowerRate<'a>) -> LowerRateAnswer<'a> {
    LowerRateAnswer {
        annual_rate: lower.annual_rate,
        decided_by: lower.missing.map(Field::word),
        source: lower.source.as_str(),
        text: Texts::of(lower),
    }
}

fn question_answer<'a>(question: &Question<'a>) -> QuestionAnswer<'a> {
    QuestionAnswer {
        field: question.field.word(),
        decides: question.decides.iter().map(|id| id.as_str()).collect(),
        text: Texts::of(&question.field),
    }
}
