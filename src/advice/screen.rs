//! Which programmes an application may have, and what the best of them costs, without the reasons: for who asks of many.

use super::{Advice, AdviceError, Costs, Group, Offer, OfferedLoan, QuoteOptions, Standing, advise};
use crate::application::{Application, Contradiction};
use crate::catalogue::{Catalogue, Programme};
use crate::date::Date;
use crate::eligibility::{Question, RateChoice};

/// What an application comes to over all programmes in force: the groups of [`advise`] without the findings, and the figures
/// of the first offer alone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Screening<'c> {
    /// One for each offer: the programmes in the catalogue's order, then those that take in a guarantee.
    pub offers: Vec<Screened<'c>>,
    /// The offer that [`advise`] puts first, if it is not one that does not fit.
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

/// Judges an application against every programme in force on a day, as [`advise`] does, and computes the first offer alone.
///
/// # Errors
/// [`AdviceError`] as of [`advise`], but for loans that are not computed here.
pub fn screen<'c>(
    application: &Application,
    catalogue: &'c Catalogue,
    as_of: Date,
    options: &QuoteOptions,
) -> Result<Screening<'c>, AdviceError> {
    let Advice { offers, next_questions, contradictions, .. } = advise(application, catalogue, as_of, options)?;
    let screened = |offer: &Offer<'c>| Screened {
        programme: offer.programme,
        with: offer.with.as_ref().map(|with| with.programme),
        group: offer.group,
    };
    let all = offers.iter().map(screened).collect();
    let first = offers.into_iter().next().filter(|offer| offer.group != Group::DoesNotFit);
    let first = first.map(|offer| FirstOffer {
        offer: screened(&offer),
        standing: offer.standing,
        rate: offer.terms.map(|terms| terms.rate),
        loan: offer.loan,
    });
    Ok(Screening { offers: all, first, question: next_questions.into_iter().next(), contradictions })
}
