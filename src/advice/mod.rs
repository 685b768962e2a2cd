//! Application x catalogue x date -> offers: the one function that most users call.

mod assumption;
#[cfg(feature = "json")]
pub mod contract;
mod guarantee;
mod price;
mod referrals;

use crate::application::Application;
use crate::catalogue::{Catalogue, Programme, ProgrammeId, Referral, Rule};
use crate::date::DecisionDate;
use crate::eligibility::{
    Circumstances, Finding, Outcome, Question, RateChoice, Remedy, Verdict, choose_guarantee, choose_rate, findings,
    nearest_changes, next_questions,
};
use crate::indicator::{Confidence, SourceId};
use crate::language::{Lang, Say};
use crate::loan::{Loan, LoanError, Schedule};
use crate::money::Money;

pub use assumption::Assumption;
pub use guarantee::GuaranteeOffer;

/// What an applicant can get, with reasons and figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice<'c> {
    /// The day of the decision.
    pub on: DecisionDate,
    /// The catalogue the advice comes from.
    pub catalogue: &'c Catalogue,
    /// One offer for each programme in force: eligible first, then undetermined, then not eligible;
    /// within each the cheapest in all first.
    pub offers: Vec<Offer<'c>>,
    /// The programme that was asked for by its id but is not in force on that day.
    pub not_in_force: Option<NotInForce<'c>>,
    /// What to ask next.
    pub next_questions: Vec<Question<'c>>,
    /// Who helps further.
    pub referrals: Vec<&'c Referral>,
}

/// A programme as this applicant meets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer<'c> {
    /// The version in force.
    pub programme: &'c Programme,
    /// What the findings come to.
    pub verdict: Verdict,
    /// One for each condition that concerns the loan.
    pub findings: Vec<Finding<'c>>,
    /// The terms, where the programme lends.
    pub terms: Option<Terms<'c>>,
    /// The guarantee, where the programme guarantees.
    pub guarantee: Option<GuaranteeOffer<'c>>,
    /// Where the verdict is "not eligible": the smallest set of changes that makes the programme open;
    /// `None` if there is none.
    pub changes: Option<Vec<Remedy>>,
    /// True if the terms have not been confirmed for more than twelve months.
    pub stale: bool,
}

/// The terms of an offer and the loan they make.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms<'c> {
    /// The rate, and what might lower it.
    pub rate: RateChoice<'c>,
    /// Where the rate was read, and how far that can be trusted.
    pub rate_source: Option<(&'c SourceId, Confidence)>,
    /// The most that the programme lends for this purpose, on the decision date.
    pub max_amount: Option<Money>,
    /// The longest term for this purpose.
    pub max_term_months: Option<u32>,
    /// What is not published and was assumed to reckon at all.
    pub assumptions: Vec<Assumption>,
    /// The loan as reckoned.
    pub loan: Loan,
    /// Its schedule.
    pub schedule: Schedule,
}

/// A programme that exists, but not on the decision date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotInForce<'c> {
    /// The programme.
    pub id: &'c ProgrammeId,
    /// Its versions, oldest first.
    pub versions: Vec<&'c Programme>,
}

/// Why no advice can be given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
#[non_exhaustive]
pub enum AdviceError {
    /// There is no programme of that id.
    UnknownProgramme {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The loan cannot be reckoned.
    Loan(LoanError),
}

impl AdviceError {
    /// Says which programmes there are.
    #[must_use]
    pub fn unknown_programme(id: &str, catalogue: &Catalogue) -> AdviceError {
        let known = catalogue.ids().map(|id| id.as_str().to_owned()).collect();
        AdviceError::UnknownProgramme { id: id.to_owned(), known }
    }
}

impl From<LoanError> for AdviceError {
    fn from(error: LoanError) -> Self {
        AdviceError::Loan(error)
    }
}

impl Offer<'_> {
    /// The conditions that staff must confirm.
    pub fn to_confirm(&self) -> impl Iterator<Item = &Finding<'_>> {
        self.findings.iter().filter(|finding| finding.outcome == Outcome::ForStaff)
    }

    /// What the borrower pays in all; `None` where nothing is lent.
    #[must_use]
    pub fn total_paid(&self) -> Option<Money> {
        self.terms.as_ref().map(|terms| terms.schedule.totals().borrower_payment)
    }
}

/// Judges an application against every programme in force on a day, or one of them, and reckons what
/// each loan costs.
///
/// # Errors
/// [`AdviceError`] if `only` names no programme, or the loan is beyond the limits of the engine.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::advice::advise;
/// use nesie::application::{Application, LoanWish, Purpose};
/// use nesie::catalogue::Catalogue;
/// use nesie::date::DecisionDate;
/// use nesie::money::Money;
///
/// let catalogue = Catalogue::builtin()?;
/// let application = Application::new(LoanWish::new(Money::parse("30000000")?, 60, Purpose::Investment));
/// let advice = advise(&application, &catalogue, DecisionDate("2026-11-22".parse()?), None)?;
/// assert!(advice.offers.iter().any(|offer| offer.programme.id.as_str() == "mfo-almaty-secured"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn advise<'c>(
    application: &Application,
    catalogue: &'c Catalogue,
    on: DecisionDate,
    only: Option<&str>,
) -> Result<Advice<'c>, AdviceError> {
    if let Some(id) = only
        && catalogue.versions_of(id).next().is_none()
    {
        return Err(AdviceError::unknown_programme(id, catalogue));
    }
    let circumstances = Circumstances { on, indicators: catalogue.indicators() };
    let mut offers = Vec::new();
    for programme in catalogue.in_force_on(on.0) {
        if only.is_none_or(|id| programme.id.as_str() == id) {
            offers.push(offer(programme, application, circumstances)?);
        }
    }
    offers.sort_by_key(|offer| (offer.verdict, offer.total_paid().unwrap_or(Money::MAX)));
    let not_in_force = only.filter(|_| offers.is_empty()).and_then(|id| {
        let versions: Vec<&Programme> = catalogue.versions_of(id).collect();
        Some(NotInForce { id: &versions.first()?.id, versions })
    });
    let judged = offers
        .iter()
        .map(|offer| (&offer.programme.id, offer.findings.as_slice(), offer.terms.as_ref().map(|terms| &terms.rate)));
    let next_questions = next_questions(judged);
    let referrals = referrals::referrals(catalogue, application, &offers);
    Ok(Advice { on, catalogue, offers, not_in_force, next_questions, referrals })
}

fn offer<'c>(
    programme: &'c Programme,
    application: &Application,
    circumstances: Circumstances,
) -> Result<Offer<'c>, AdviceError> {
    let findings = findings(programme, application, circumstances);
    let terms = match choose_rate(programme, application, circumstances) {
        Some(rate) => Some(price::terms(programme, rate, application, circumstances)?),
        None => None,
    };
    let verdict = Verdict::of(&findings);
    let changes = match verdict {
        Verdict::NotEligible => nearest_changes(programme, application, circumstances),
        Verdict::Eligible | Verdict::Undetermined => None,
    };
    Ok(Offer {
        programme,
        verdict,
        findings,
        changes,
        terms,
        guarantee: choose_guarantee(programme, application, circumstances)
            .map(|tier| guarantee::offer(tier, application, circumstances)),
        stale: programme.stale_on(circumstances.on.0),
    })
}

/// The least of the limits that a programme sets to something for a purpose.
fn least_limit<T: Ord>(
    programme: &Programme,
    application: &Application,
    limit: impl Fn(&Rule) -> Option<T>,
) -> Option<T> {
    let purpose = application.loan.purpose;
    let concerns = |purposes: &Vec<_>| purposes.contains(&purpose);
    programme
        .conditions
        .iter()
        .filter(|condition| condition.purposes.as_ref().is_none_or(concerns))
        .filter_map(|condition| limit(&condition.rule))
        .min()
}
