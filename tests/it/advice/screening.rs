//! Without reasons the answer is the same: groups, first offer, its figures, what to ask next.
#![cfg(feature = "builtin")]

use std::collections::BTreeSet;

use nesie::advice::{Advice, AdviceError, Costs, Group, Offer, QuoteOptions, Screening, advise, screen};
use nesie::eligibility::Question;
use proptest::prelude::*;

use crate::support::applications::{any_application, any_date};
use crate::support::{builtin, rate};

/// What both say of an offer.
fn place(programme: &str, with: Option<&str>, group: Group) -> (String, Option<String>, Group) {
    (programme.to_owned(), with.map(str::to_owned), group)
}

fn agrees(advice: &Advice, screening: &Screening) {
    let of_advice = |offer: &Offer| {
        place(offer.programme.id.as_str(), offer.with.as_ref().map(|with| with.programme.id.as_str()), offer.group)
    };
    let expected: BTreeSet<_> = advice.offers.iter().map(of_advice).collect();
    let of_screening = screening
        .offers
        .iter()
        .map(|offer| place(offer.programme.id.as_str(), offer.with.map(|with| with.id.as_str()), offer.group));
    assert_eq!(of_screening.collect::<BTreeSet<_>>(), expected);
    assert_eq!(screening.offers.len(), advice.offers.len());
    let first = advice.offers.first().filter(|offer| offer.group != Group::DoesNotFit);
    assert_eq!(screening.first.is_some(), first.is_some());
    if let (Some(first), Some(screened)) = (first, &screening.first) {
        let with = screened.offer.with.map(|with| with.id.as_str());
        assert_eq!(place(screened.offer.programme.id.as_str(), with, screened.offer.group), of_advice(first));
        assert_eq!(screened.standing, first.standing);
        assert_eq!(screened.rate.as_ref(), first.terms.as_ref().map(|terms| &terms.rate));
        assert_eq!(screened.loan, first.loan);
        let costs = first.loan.as_ref().and_then(|loan| Costs::of(&loan.schedule, None));
        assert_eq!(screened.costs(), costs);
    }
    let question = |question: &Question| {
        (question.field, question.categories.clone(), question.decides.iter().collect::<BTreeSet<_>>().len())
    };
    assert_eq!(screening.question.as_ref().map(question), advice.next_questions.first().map(question));
    assert_eq!(screening.contradictions, advice.contradictions);
}

proptest! {
    #[test]
    fn a_screening_agrees_with_the_advice(
        complete in any_application(true),
        partial in any_application(false),
        on in any_date(),
        base_rate in proptest::option::of(Just("16.25")),
        market_rate in proptest::option::of(Just("22")),
        programme in proptest::option::weighted(0.1, proptest::sample::select(vec!["damu-optima", "orleu", "isker-aimak"])),
    ) {
        let options = QuoteOptions {
            programme: programme.map(Into::into),
            market_rate: market_rate.map(rate),
            base_rate: base_rate.map(rate),
            ..QuoteOptions::default()
        };
        for application in [complete, partial] {
            let screened = screen(&application, builtin(), on, &options);
            match advise(&application, builtin(), on, &options) {
                Ok(advice) => agrees(&advice, &screened.unwrap()),
                // A loan that is not the first is not computed, and so not refused.
                Err(AdviceError::Loan(_)) => {}
                Err(error) => prop_assert_eq!(screened, Err(error)),
            }
        }
    }
}
