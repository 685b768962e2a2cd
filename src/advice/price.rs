//! From a programme's terms to the loan that is reckoned.

use super::{AdviceError, Assumption, Terms, least_limit};
use crate::application::{Application, RepaymentMethod};
use crate::catalogue::{Programme, PublishedFee, Rule};
use crate::eligibility::{Circumstances, RateChoice};
use crate::loan::{Fee, FeeKind, Loan, LoanTerms, Method, Subsidy, SubsidyStep};
use crate::rate::Rate;

/// The loan an applicant would have: monthly payments at the chosen rate. Few lenders publish
/// repayment method, day count, grace or fees, so the practice is assumed and said.
pub(super) fn terms<'c>(
    programme: &'c Programme,
    rate: RateChoice<'c>,
    application: &Application,
    circumstances: Circumstances,
) -> Result<Terms<'c>, AdviceError> {
    let wish = &application.loan;
    let disbursed_on = wish.disbursed_on.unwrap_or(circumstances.on.0);
    let mut terms = LoanTerms::new(wish.amount, rate.nominal_rate, disbursed_on, wish.term_months);
    terms.subsidy = rate.support.filter(|support| support.rate > Rate::ZERO).map(|support| Subsidy {
        months: support.months,
        from: disbursed_on,
        steps: vec![SubsidyStep { after_months: 0, rate: support.rate }],
    });
    terms.fees = programme.fees.iter().map(highest_fee).collect();
    terms.method = match wish.method {
        None | Some(RepaymentMethod::Annuity) => Method::Annuity,
        Some(RepaymentMethod::EqualPrincipal) => Method::EqualPrincipal,
        Some(RepaymentMethod::Bullet) => Method::Bullet,
    };
    let loan = Loan::new(terms)?;
    let schedule = loan.schedule()?;
    Ok(Terms {
        max_amount: least_limit(programme, application, |rule| match rule {
            Rule::Amount(limits) => limits.max.and_then(|max| circumstances.in_tenge(max).ok()),
            _ => None,
        }),
        max_term_months: least_limit(programme, application, |rule| match rule {
            Rule::Term(limits) => limits.max,
            _ => None,
        }),
        assumptions: assumptions(programme, &rate, wish.method),
        rate,
        loan,
        schedule,
    })
}

/// A fee at its published height, withheld when the loan is paid out.
fn highest_fee(fee: &PublishedFee) -> Fee {
    let kind = FeeKind::UpfrontPercent { percent: fee.upfront, withheld: true };
    Fee { name: "arrangement".into(), kind, in_gesv: true }
}

fn assumptions(programme: &Programme, rate: &RateChoice, method: Option<RepaymentMethod>) -> Vec<Assumption> {
    let waits_for = |staff: bool| rate.lower.iter().any(|lower| lower.missing.is_none() == staff);
    [
        (rate.highest_assumed, Assumption::HighestBankRate),
        (rate.base_rate_assumed, Assumption::LastKnownBaseRate),
        (!programme.fees.is_empty(), Assumption::HighestFee),
        (waits_for(false), Assumption::RateWithoutCategory),
        (waits_for(true), Assumption::RateBeforeStaffDecide),
        (method.is_none(), Assumption::Annuity),
        (method.is_some(), Assumption::MethodAsWished),
        (true, Assumption::ThirtyDayMonths),
        (true, Assumption::NoFeesNoGrace),
    ]
    .into_iter()
    .filter_map(|(made, assumption)| made.then_some(assumption))
    .collect()
}
