//! What terms must hold before anything is computed.

use super::error::LoanError;
use super::fees::Fees;
use super::limits::{
    MAX_FEES, MAX_INSTALMENTS, MAX_PREPAYMENTS, MAX_PRINCIPAL_TIYN, MAX_RATE_CHANGES, MAX_RECURRING_PREPAYMENTS,
    MAX_SUBSIDY_STEPS, MAX_TRANCHES,
};
use super::terms::LoanTerms;
use super::vocabulary::{InterestTreatment, Method};
use crate::money::Money;

/// Every number and list is within its limit.
pub(super) fn limits(terms: &LoanTerms) -> Result<(), LoanError> {
    if terms.principal.is_zero() || terms.principal.tiyn() > MAX_PRINCIPAL_TIYN {
        return Err(LoanError::Principal { principal: terms.principal });
    }
    if !(1..=MAX_INSTALMENTS).contains(&terms.instalments) {
        return Err(LoanError::Instalments { instalments: terms.instalments });
    }
    let steps = terms.subsidy.as_ref().map_or(0, |subsidy| subsidy.steps.len());
    for (field, count, max) in [
        ("fees", terms.fees.len(), MAX_FEES),
        ("prepayments", terms.prepayments.len(), MAX_PREPAYMENTS),
        ("recurring_prepayments", terms.recurring_prepayments.len(), MAX_RECURRING_PREPAYMENTS),
        ("rate_changes", terms.rate_changes.len(), MAX_RATE_CHANGES),
        ("tranches", terms.tranches.len(), MAX_TRANCHES),
        ("subsidy.steps", steps, MAX_SUBSIDY_STEPS),
    ] {
        if count > max {
            return Err(LoanError::TooMany { field, count, max });
        }
    }
    Ok(())
}

/// The down payment leaves something to be financed.
pub(super) fn down_payment(terms: &LoanTerms) -> Result<(), LoanError> {
    match (terms.price, terms.down_payment) {
        (Some(price), Some(down_payment)) if down_payment >= price => {
            Err(LoanError::DownPayment { down_payment, price })
        }
        (None, Some(_)) => Err(LoanError::DownPaymentWithoutPrice),
        _ => Ok(()),
    }
}

/// The price is what is financed and what is paid in advance; the step and the balloon fit what is financed.
pub(super) fn price(terms: &LoanTerms) -> Result<(), LoanError> {
    let (principal, method) = (terms.principal, terms.method);
    let down_payment = terms.down_payment.unwrap_or_default();
    if let Some(price) = terms.price.filter(|price| principal.checked_add(down_payment) != Some(*price)) {
        return Err(LoanError::Price { price, principal, down_payment });
    }
    let step = terms.payment_step;
    if step.is_zero() || step > principal {
        return Err(LoanError::PaymentStep { step, principal });
    }
    let balloon = terms.balloon;
    if balloon >= principal {
        return Err(LoanError::Balloon { balloon, principal });
    }
    if !balloon.is_zero() && !matches!(method, Method::Annuity | Method::EqualPrincipal) {
        return Err(LoanError::BalloonUnused { method });
    }
    Ok(())
}

/// The rows of the grace on principal and of the grace on interest.
pub(super) fn grace(terms: &LoanTerms) -> Result<(usize, usize), LoanError> {
    let period_months = terms.every.months();
    let grace = terms.grace;
    for (field, months) in
        [("grace.principal_months", grace.principal_months), ("grace.interest_months", grace.interest_months)]
    {
        if !months.is_multiple_of(period_months) {
            return Err(LoanError::GraceNotInPeriods { field, months, period_months });
        }
    }
    let max_months = terms.instalments.saturating_sub(1).saturating_mul(period_months);
    if grace.principal_months > max_months {
        return Err(LoanError::GraceTooLong { months: grace.principal_months, max_months });
    }
    if grace.interest_months > grace.principal_months {
        let (interest_months, principal_months) = (grace.interest_months, grace.principal_months);
        return Err(LoanError::InterestGraceTooLong { interest_months, principal_months });
    }
    let capitalises = grace.interest_months > 0 && grace.interest_treatment == InterestTreatment::Capitalise;
    if capitalises && terms.method == Method::Custom {
        return Err(LoanError::CustomPrincipalCapitalised);
    }
    let rows = |months| usize::try_from(terms.every.periods_in(months)).unwrap_or(usize::MAX);
    Ok((rows(grace.principal_months), rows(grace.interest_months)))
}

/// The list of principals fits the method, the instalments, the principal and the grace.
pub(super) fn custom_principal(terms: &LoanTerms, grace_rows: usize) -> Result<(), LoanError> {
    let (list, method) = (&terms.custom_principal, terms.method);
    if method != Method::Custom {
        return if list.is_empty() { Ok(()) } else { Err(LoanError::CustomPrincipalUnused { method }) };
    }
    if u32::try_from(list.len()) != Ok(terms.instalments) {
        return Err(LoanError::CustomPrincipalCount { count: list.len(), instalments: terms.instalments });
    }
    let sum = Money::checked_sum(list.iter().copied());
    if sum != Some(terms.principal) {
        return Err(LoanError::CustomPrincipalSum { sum, principal: terms.principal });
    }
    match list.iter().take(grace_rows).position(|principal| !principal.is_zero()) {
        Some(position) => {
            let principal = list.get(position).copied().unwrap_or_default();
            Err(LoanError::CustomPrincipalInGrace { position, principal })
        }
        None => Ok(()),
    }
}

/// The borrower gets something on the first day, and what counts for the effective rate leaves something to be repaid.
pub(super) fn upfront_fees(disbursement: Money, fees: &Fees) -> Result<(), LoanError> {
    let taken = fees.upfront.in_gesv_tiyn().max(fees.withheld_tiyn);
    if taken < disbursement.tiyn() {
        return Ok(());
    }
    let fees = Money::from_tiyn(taken).map_err(|_| LoanError::TooLarge)?;
    Err(LoanError::UpfrontFees { fees, disbursement })
}
