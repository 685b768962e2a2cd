//! The loan that a payment affords.

use super::{AffordAnswer, OfferAnswer, quote, with_amount};
use crate::catalogue::Catalogue;
use crate::loan::{LoanTerms, Sought};
use crate::request::{AffordRequest, AffordableLoan, Error, QuoteRequest};

/// The terms of the loan that was found for a payment: those that were asked for, or those of the programme's offer of as much.
/// Nothing, where the payment affords none, or where something else was sought.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use nesie::request::{AffordRequest, ApplicationWithoutAmount};
/// let catalogue = nesie::catalogue::Catalogue::builtin()?;
/// let (payment, on) = ("500000".parse()?, "2026-11-22".parse()?);
/// let request = AffordRequest::of_programme(payment, "mfo-almaty-secured", ApplicationWithoutAmount::new(60), on);
/// let answer = nesie::afford(&catalogue, &request)?;
/// let terms = nesie::afforded(&catalogue, &request, &answer)?.ok_or("nothing")?;
/// assert_eq!((terms.principal, terms.instalments), (answer.principal, 60));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The same as [`quote`](super::quote()), which the answer to this request has not met.
pub fn afforded(
    catalogue: &Catalogue,
    request: &AffordRequest,
    answer: &AffordAnswer,
) -> Result<Option<LoanTerms>, Error> {
    let terms = match &request.of {
        _ if answer.principal.is_zero() => None,
        AffordableLoan::Plain { find: Sought::Principal, loan } => {
            Some(LoanTerms { principal: answer.principal, ..(**loan).clone() })
        }
        AffordableLoan::Plain { .. } => None,
        AffordableLoan::OfProgramme { programme, as_of, application } => {
            let mut application = with_amount(application);
            application.loan.amount = answer.principal;
            let mut asked = QuoteRequest::new(application, *as_of);
            asked.options.programme = Some(programme.clone());
            let offered = quote(catalogue, &asked)?.offers.into_iter().find_map(|offer| match offer {
                OfferAnswer::InForce(offer) if offer.programme == programme.as_str() => offer.loan,
                _ => None,
            });
            offered.map(|loan| loan.loan.terms).filter(|terms| terms.principal == answer.principal)
        }
    };
    Ok(terms)
}
