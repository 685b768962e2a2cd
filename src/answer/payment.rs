//! The answers about the payments of a loan: what one comes to, what closes the loan, what paying late costs.

use serde::{Deserialize, Serialize};

use crate::advice::Assumption;
use crate::application::Purpose;
use crate::catalogue::{ProgrammeId, Stamp};
use crate::date::Date;
use crate::input::json::ContractVersion;
use crate::loan::contract::LoanAsUnderstood;
use crate::loan::{
    EffectiveRate, HiddenRate, LateError, LatePayment, LoanTerms, OfferCost, PayOff, Penalty, Settlement,
};
use crate::money::Money;
use crate::rate::Rate;
use crate::receipt::Receipt;

/// What a payment comes to.
///
/// ```
/// use nesie::request::AffordRequest;
/// use nesie::loan::LoanTerms;
/// # #[cfg(feature = "builtin")] {
/// let terms = LoanTerms::new("1".parse()?, "0".parse()?, "2026-01-15".parse()?, 10);
/// let catalogue = nesie::catalogue::Catalogue::builtin()?;
/// let answer = nesie::afford(&catalogue, &AffordRequest::plain("5".parse()?, terms))?;
/// assert_eq!((answer.principal.to_string(), answer.highest_payment.to_string()), ("50.00".into(), "5.00".into()));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AffordAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The day of the decision, of a programme's loan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The catalogue it was made with, of a programme's loan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<Stamp>,
    /// The principal: the largest for the payment, or that of the loan whose payment is known.
    pub principal: Money,
    /// The highest payment of the borrower, after the interest subsidy.
    pub highest_payment: Money,
    /// How the payments repay the loan, where that is sought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_off: Option<PayOffAnswer>,
    /// The rate that the payment hides, where it is sought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden_rate: Option<HiddenRateAnswer>,
    /// More about a programme's loan.
    #[serde(flatten)]
    pub of_programme: Option<AffordedOfProgramme>,
    /// What it takes to make the answer again.
    pub receipt: Receipt,
}

/// What is said besides of the largest loan of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AffordedOfProgramme {
    /// The programme.
    pub programme: ProgrammeId,
    /// True if the payment could carry more, but the programme lends no more.
    pub limited_by_programme: bool,
    /// What the loan is for.
    pub purpose: Purpose,
    /// True if that was not said, and so assumed.
    pub purpose_assumed: bool,
    /// What is not published, or not said, and was assumed.
    pub assumptions: Vec<Assumption>,
    /// Those of them that do not hold for every programme alike.
    pub own_assumptions: Vec<Assumption>,
}

/// How payments repay a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PayOffAnswer {
    /// How many payments it takes.
    pub instalments: u32,
    /// The last of them, which is no more than the others.
    pub last_payment: Money,
    /// All payments together and the fees of the first day.
    pub total: Money,
    /// What that is above the amount lent.
    pub overpaid: Money,
    /// The effective rate of the payments on their days.
    pub effective_rate: EffectiveRate,
}

/// The rate that a payment hides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HiddenRateAnswer {
    /// The rate of a contract, rounded down to four decimals, whose level payment is the payment.
    pub annual_rate: Rate,
    /// All payments together and the fees of the first day.
    pub total: Money,
    /// What that is above the amount lent.
    pub overpaid: Money,
    /// The effective rate of the payments on their days: what the offer really costs.
    pub effective_rate: EffectiveRate,
}

impl AffordAnswer {
    pub(super) const fn plain(principal: Money, highest_payment: Money, receipt: Receipt) -> Self {
        AffordAnswer {
            contract: ContractVersion::V1,
            as_of: None,
            catalogue: None,
            principal,
            highest_payment,
            pay_off: None,
            hidden_rate: None,
            of_programme: None,
            receipt,
        }
    }

    pub(super) fn pay_off(loan: &LoanTerms, payment: Money, found: PayOff, receipt: Receipt) -> Self {
        let PayOff { instalments, last_payment, cost, .. } = found;
        let OfferCost { total, overpaid, effective_rate, .. } = cost;
        let pay_off = PayOffAnswer { instalments, last_payment, total, overpaid, effective_rate };
        let highest = if instalments > 1 { payment } else { last_payment };
        AffordAnswer { pay_off: Some(pay_off), ..AffordAnswer::plain(loan.principal, highest, receipt) }
    }

    pub(super) fn hidden_rate(loan: &LoanTerms, payment: Money, found: HiddenRate, receipt: Receipt) -> Self {
        let HiddenRate { annual_rate, cost, .. } = found;
        let OfferCost { total, overpaid, effective_rate, .. } = cost;
        let hidden_rate = HiddenRateAnswer { annual_rate, total, overpaid, effective_rate };
        AffordAnswer { hidden_rate: Some(hidden_rate), ..AffordAnswer::plain(loan.principal, payment, receipt) }
    }
}

/// What closes a loan on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SettleAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The loan as understood, its defaults filled in.
    pub loan: LoanAsUnderstood,
    /// What closes it.
    pub settlement: Settlement,
    /// What it takes to make the answer again.
    pub receipt: Receipt,
}

/// What paying late costs, as information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LateAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The late payment as understood.
    pub late: LatePayment,
    /// Its penalty, as information.
    pub penalty: Penalty,
    /// What it takes to make the answer again.
    pub receipt: Receipt,
}

impl LateAnswer {
    pub(super) fn new(late: LatePayment, receipt: Receipt) -> Result<Self, LateError> {
        Ok(LateAnswer { contract: ContractVersion::V1, late, penalty: late.penalty()?, receipt })
    }
}
