//! Which programmes an application may have, and what the best of them costs, without the reasons: for who asks of many.

use super::judge::{Asked, Judged, Setting, bank_rate};
use super::{
    AdviceError, Costs, Group, GuaranteeOffer, OfferedLoan, QuoteOptions, Standing, StandingOf, holds_back, price,
};
use crate::application::{Application, Contradiction, contradictions};
use crate::catalogue::{Catalogue, Kind, Programme, Topic};
use crate::date::Date;
use crate::eligibility::{
    self, Field, FieldSet, Question, RateChoice, Verdict, adverse_topics, choose_rate, findings, screened,
};
use crate::money::Money;
use crate::word::ContractWord;

/// What an application comes to over all programmes in force: the groups of [`advise`](super::advise) without the findings, and the figures
/// of the first offer alone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Screening<'c> {
    /// One for each offer: the programmes in the catalogue's order, then those that take in a guarantee.
    pub offers: Vec<Screened<'c>>,
    /// The offer that [`advise`](super::advise) puts first, if it is not one that does not fit.
    pub first: Option<FirstOffer<'c>>,
    /// What to ask next.
    pub question: Option<Question<'c>>,
    /// Answers of the application that cannot all be true.
    pub contradictions: Vec<Contradiction>,
}

/// Where an offer belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Screened<'c> {
    /// The version in force.
    pub programme: &'c Programme,
    /// The guarantee programme that the offer takes in besides.
    pub with: Option<&'c Programme>,
    /// Where the offer belongs in an answer.
    pub group: Group,
}

/// The offer that an answer puts first.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FirstOffer<'c> {
    /// Which it is.
    pub offer: Screened<'c>,
    /// How far its terms can be relied on.
    pub standing: Standing,
    /// Its rate; `None` where it has none of its own and a bank's is not known.
    pub rate: Option<RateChoice<'c>>,
    /// The loan by it.
    pub loan: Option<OfferedLoan>,
}

impl FirstOffer<'_> {
    /// What the borrower pays; `None` where no loan is computed.
    #[must_use]
    pub fn costs(&self) -> Option<Costs> {
        Costs::of(&self.loan.as_ref()?.schedule, None)
    }
}

/// Judges an application against every programme in force on a day, as [`advise`](super::advise) does, and computes the loans
/// of the best group alone, of which the cheapest comes first.
///
/// # Errors
/// [`AdviceError`] for the same reasons as [`advise`](super::advise), but for loans that are not computed here.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::{QuoteOptions, advise, screen};
/// use nesie::application::{Application, LoanRequest, Purpose};
/// use nesie::{catalogue::Catalogue, money::Money};
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanRequest::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let (on, options) = ("2026-11-22".parse()?, QuoteOptions::default());
/// let first = screen(&application, &catalogue, on, &options)?.first.ok_or("nothing fits")?;
/// let advice = advise(&application, &catalogue, on, &options)?;
/// assert_eq!(first.offer.programme.id, advice.offers[0].programme.id);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn screen<'c>(
    application: &Application,
    catalogue: &'c Catalogue,
    as_of: Date,
    options: &QuoteOptions,
) -> Result<Screening<'c>, AdviceError> {
    let asked = Asked::new(application, catalogue, as_of, options)?;
    let case = Case {
        application,
        setting: asked.setting,
        adverse: adverse_topics(application, as_of),
        contradictions: contradictions(application, as_of),
    };
    let sketches: Vec<Sketch> = asked.concerned().map(|programme| Sketch::new(programme, &case)).collect();
    let own = || sketches.iter().filter(|own| asked.is_asked(own.programme));
    let alone = own().map(|own| Candidate::new(own, None, &case));
    let joint = own().flat_map(|own| {
        let partners = sketches.iter().filter(|other| own.programme.combination_with(&other.programme.id).is_some());
        partners.map(|partner| Candidate::new(own, Some(partner), &case))
    });
    let candidates: Vec<Candidate> = alone.chain(joint).collect();
    let first = first(&candidates, &case)?;
    let question = question(&candidates, application);
    let offers = candidates.iter().map(|candidate| candidate.screened()).collect();
    Ok(Screening { offers, first, question, contradictions: case.contradictions })
}

/// What is judged.
struct Case<'a, 'c> {
    application: &'a Application,
    setting: Setting<'c>,
    adverse: Vec<Topic>,
    contradictions: Vec<Contradiction>,
}

/// A programme against an application, without reasons.
struct Sketch<'c> {
    programme: &'c Programme,
    found: eligibility::Screened,
    standing: Standing,
    /// The rate of the programme, where nothing is failed.
    rate: Option<RateChoice<'c>>,
    guarantee: Option<GuaranteeOffer<'c>>,
}

impl<'c> Sketch<'c> {
    fn new(programme: &'c Programme, case: &Case<'_, 'c>) -> Self {
        let Case { application, setting, adverse, .. } = case;
        let found = screened(programme, application, setting.context, adverse);
        let is_open = found.verdict != Verdict::NotEligible;
        Sketch {
            programme,
            found,
            standing: StandingOf { programme, on: setting.context.as_of }.standing(),
            rate: is_open.then(|| choose_rate(programme, application, setting.context)).flatten(),
            guarantee: is_open.then(|| Judged::guarantee(programme, application, *setting)).flatten(),
        }
    }
}

/// An offer without reasons: a programme, alone or with a guarantee.
struct Candidate<'s, 'c> {
    own: &'s Sketch<'c>,
    partner: Option<&'s Sketch<'c>>,
    standing: Standing,
    group: Group,
}

impl<'s, 'c> Candidate<'s, 'c> {
    fn new(own: &'s Sketch<'c>, partner: Option<&'s Sketch<'c>>, case: &Case<'_, 'c>) -> Self {
        let verdict = partner.map_or(own.found.verdict, |partner| own.found.verdict.max(partner.found.verdict));
        let standing = partner.map_or(own.standing, |partner| own.standing.max(partner.standing));
        let guarantees = partner.is_some() || own.programme.kind == Kind::Guarantee;
        let is_adverse = || own.found.is_adverse(own.programme, case.application, &case.adverse);
        let group = Group::of(verdict, standing, guarantees, is_adverse);
        let group =
            if group == Group::CanGet && is_held_back(own.programme, case) { Group::FitsPublished } else { group };
        Candidate { own, partner, standing, group }
    }

    fn screened(&self) -> Screened<'c> {
        let with = self.partner.map(|partner| partner.programme);
        Screened { programme: self.own.programme, with, group: self.group }
    }

    fn guarantee(&self) -> Option<&'s GuaranteeOffer<'c>> {
        self.partner.unwrap_or(self.own).guarantee.as_ref()
    }

    fn rate(&self, case: &Case<'_, 'c>) -> Option<RateChoice<'c>> {
        let of_a_bank = || match self.partner {
            Some(_) => None,
            None => bank_rate(self.guarantee(), case.application, case.setting),
        };
        self.own.rate.clone().or_else(of_a_bank)
    }

    /// What the verdict, the rate or the guarantee waits for.
    fn waits_for(&self) -> FieldSet {
        let lower = self.own.rate.iter().flat_map(|rate| &rate.lower).filter_map(|lower| lower.missing);
        let larger = self.guarantee().into_iter().flat_map(|guarantee| &guarantee.larger);
        let of_tiers: FieldSet = lower.chain(larger.filter_map(|larger| larger.missing)).collect();
        let of_partner = self.partner.map(|partner| partner.found.missing).unwrap_or_default();
        self.own.found.missing.union(of_partner).union(of_tiers)
    }

    /// The offer with its loan.
    fn offer(&self, case: &Case<'_, 'c>) -> Result<FirstOffer<'c>, AdviceError> {
        let rate = self.rate(case);
        let terms = rate
            .as_ref()
            .map(|rate| price::loan_terms(self.own.programme, self.guarantee(), rate, case.application, case.setting));
        let loan = terms.map(OfferedLoan::new).transpose()?;
        Ok(FirstOffer { offer: self.screened(), standing: self.standing, rate, loan })
    }
}

/// True if answers that contradict each other hold an offer back.
fn is_held_back(programme: &Programme, case: &Case) -> bool {
    if case.contradictions.is_empty() {
        return false;
    }
    let findings = findings(programme, case.application, case.setting.context);
    case.contradictions.iter().any(|found| holds_back(*found, findings.iter(), case.application))
}

/// The cheapest offer of the best group, unless that is the one of what does not fit.
fn first<'c>(candidates: &[Candidate<'_, 'c>], case: &Case<'_, 'c>) -> Result<Option<FirstOffer<'c>>, AdviceError> {
    let best = candidates.iter().map(|candidate| candidate.group).min();
    let Some(best) = best.filter(|group| *group != Group::DoesNotFit) else { return Ok(None) };
    let mut first: Option<(Money, usize, FirstOffer)> = None;
    for candidate in candidates.iter().filter(|candidate| candidate.group == best) {
        let offer = candidate.offer(case)?;
        let total = offer.loan.as_ref().map_or(Money::MAX, |loan| loan.schedule.totals().borrower_payment);
        // A programme with a guarantee stands where the programme does.
        let is_own = |other: &Candidate| std::ptr::eq(other.own, candidate.own);
        let place = candidates.iter().position(is_own).unwrap_or(usize::MAX);
        if first.as_ref().is_none_or(|(least, earlier, _)| (total, place) < (*least, *earlier)) {
            first = Some((total, place, offer));
        }
    }
    Ok(first.map(|(_, _, offer)| offer))
}

/// The question on which most programmes wait.
fn question<'c>(candidates: &[Candidate<'_, 'c>], application: &Application) -> Option<Question<'c>> {
    let open = candidates.iter().filter(|candidate| candidate.group != Group::DoesNotFit);
    let waiting: Vec<(&'c Programme, FieldSet)> =
        open.map(|candidate| (candidate.own.programme, candidate.waits_for())).collect();
    let mut first: Option<Question> = None;
    for (_, field) in Field::WORDS.iter().filter(|(_, field)| field.is_asked_for()) {
        let waits = waiting.iter().filter(|(_, fields)| fields.contains(*field));
        if waits.clone().count() <= first.as_ref().map_or(0, |question| question.decides.len()) {
            continue;
        }
        let mut question = Question::new(*field, application);
        waits.for_each(|(programme, _)| question.decides_too(programme));
        if first.as_ref().is_none_or(|first| question.decides.len() > first.decides.len()) {
            first = Some(question);
        }
    }
    first
}
