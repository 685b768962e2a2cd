//! The schedule of a loan.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lender::LenderAnswer;
use crate::advice::Costs;
use crate::catalogue::contract::SourceAnswer;
use crate::date::Date;
use crate::gesv_cap::{CappedLender, GesvCaps};
use crate::input::json::ContractVersion;
use crate::language::LocalizedText;
use crate::loan::contract::LoanAsUnderstood;
use crate::loan::{
    CapCheck, Derivation, EffectiveRate, Loan, LoanError, RateChangeCheck, Row, Schedule, SubsidyEnd, SubsidyStop,
    Totals,
};
use crate::money::Money;
use crate::receipt::Receipt;
use crate::word::contract_words;

/// The schedule of a loan.
///
/// ```
/// use nesie::{answer::ScheduleAnswer, loan::{Loan, contract::read_loan}};
/// let loan = Loan::new(read_loan(r#"{"contract": "1", "principal": "100000.00", "annual_rate": "12",
///     "disbursed_on": "2026-01-15", "instalments": 2}"#)?)?;
/// # #[cfg(feature = "builtin")] {
/// let catalogue = nesie::catalogue::Catalogue::builtin()?;
/// let answer = serde_json::to_value(ScheduleAnswer::new(&loan, catalogue.gesv_caps())?)?;
/// assert_eq!(answer["rows"][0]["interest"], "1000.00");
/// assert_eq!(answer["gesv"]["contract"]["rounded"], "12.9");
/// assert_eq!(answer["gesv"]["caps"][1]["lender"], "bank_secured");
/// assert_eq!((&answer["gesv"]["caps"][1]["cap"], &answer["gesv"]["caps"][1]["within"]), (&"35".into(), &true.into()));
///
/// let summary = serde_json::to_value(ScheduleAnswer::without_rows(&loan, catalogue.gesv_caps())?)?;
/// assert!(summary.get("rows").is_none());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScheduleAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The loan as understood, its defaults filled in.
    pub loan: LoanAsUnderstood,
    /// The rows, unless they were left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<RowAnswer>>,
    /// The sums.
    pub totals: Totals,
    /// What the borrower pays each time; null of a schedule without rows.
    pub payments: Option<Payments>,
    /// The (first) level payment; null unless the method is an annuity.
    pub level_payment: Option<Money>,
    /// The effective rates.
    pub gesv: Gesv,
    /// The jump of the payment when the subsidy ends, if it ends before the loan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_end: Option<SubsidyEnd>,
    /// What is lost by stopping the subsidy, if it is stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_stop: Option<SubsidyStop>,
    /// The lender whose day count was taken, if one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lender: Option<LenderAnswer>,
    /// How the amounts were made that this was asked of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derivations: Vec<Derived>,
    /// The sources by the ids that the answer gives; left out where it gives none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, SourceAnswer>,
    /// What it takes to make the answer again; left out of a schedule that is a part of another answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// One payment: what is owed before it, what it consists of, what is owed after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Row"))]
#[non_exhaustive]
pub struct RowAnswer {
    /// The number of the row, from 1.
    pub n: u32,
    /// The due date.
    pub due_on: Date,
    /// The day of the payment: the due date moved to a working day.
    pub pay_on: Date,
    /// The principal owed on the row's first day, tranches of that day included.
    pub opening: Money,
    /// The interest that falls due, by the contract's rate.
    pub interest: Money,
    /// The principal that is repaid.
    pub principal: Money,
    /// The fees that are paid with it.
    pub fees: Money,
    /// All that is paid by the contract: interest, principal and fees.
    pub payment: Money,
    /// The principal owed after the payment, with the tranches of the due date and the interest capitalised on it.
    pub closing: Money,
    /// The interest subsidy of the row, never more than the interest.
    pub state_interest: Money,
    /// The part of the interest that the borrower pays.
    pub borrower_interest: Money,
    /// What the borrower pays: the payment without the interest subsidy.
    pub borrower_payment: Money,
}

impl From<&Row> for RowAnswer {
    fn from(row: &Row) -> Self {
        RowAnswer {
            n: row.n,
            due_on: row.due_on,
            pay_on: row.pay_on,
            opening: row.opening,
            interest: row.interest,
            principal: row.principal,
            fees: row.fees,
            payment: row.payment,
            closing: row.closing,
            state_interest: row.state_interest,
            borrower_interest: row.borrower_interest,
            borrower_payment: row.borrower_payment,
        }
    }
}

contract_words! {
    /// Whether the borrower pays the same each time.
    #[non_exhaustive]
    pub enum PaymentPattern {
        /// The same each time. The rounding of the rows may move the last payment by a tiyn for each of them.
        Equal = "equal",
        /// The same each time but for the last.
        EqualButLast = "equal_but_last",
        /// Different amounts.
        Varying = "varying",
    }
}

/// What the borrower pays each time, after the interest subsidy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Payments {
    /// Whether it is the same each time.
    pub pattern: PaymentPattern,
    /// The first payment.
    pub first: Money,
    /// The highest payment.
    pub highest: Money,
    /// The due date of the highest payment, the first of several.
    pub highest_on: Date,
    /// The last payment.
    pub last: Money,
}

impl Payments {
    /// The payments of a schedule; `None` if it has no rows.
    #[must_use]
    pub fn of(schedule: &Schedule) -> Option<Payments> {
        let costs = Costs::of(schedule, None)?;
        let (last, others) = schedule.rows().split_last()?;
        let (first, last) = (costs.first_payment, last.borrower_payment);
        let rows = u64::try_from(schedule.rows().len()).unwrap_or(u64::MAX);
        let pattern = if others.is_empty() || others.iter().any(|row| row.borrower_payment != first) {
            PaymentPattern::Varying
        } else if first.tiyn().abs_diff(last.tiyn()) <= rows {
            PaymentPattern::Equal
        } else {
            PaymentPattern::EqualButLast
        };
        let (highest, highest_on) = (costs.highest_payment, costs.highest_payment_on);
        Some(Payments { pattern, first, highest, highest_on, last })
    }
}

/// The effective rate (ГЭСВ) of what is paid by the contract, and of what the borrower pays of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Gesv {
    /// Of all payments.
    pub contract: EffectiveRate,
    /// Of the borrower's payments, after the interest subsidy.
    pub borrower: EffectiveRate,
    /// The contract's rate beside each legal cap that is known for the day of the disbursement.
    pub caps: Vec<CapCheck>,
    /// The lenders whose cap on loans to a business the contract's rate is above: a cap on mortgages is none of them.
    pub above: Vec<CappedLender>,
    /// True if caps are known and the contract's rate is above all of them: no lender may make this loan.
    pub above_every_cap: bool,
    /// The rate of what is left at each change of the loan's rate, beside the caps of that day; left out where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rate_changes: Vec<RateChangeCheck>,
}

impl Gesv {
    fn of(loan: &Loan, schedule: &Schedule, caps: &GesvCaps) -> Result<Gesv, LoanError> {
        let contract = schedule.effective_rate()?;
        let is_subsidised = !schedule.totals().state_interest.is_zero();
        let borrower = if is_subsidised { schedule.borrower_effective_rate()? } else { contract };
        let rate_changes = loan.rate_change_checks(caps)?;
        let caps: Vec<CapCheck> = caps.checks(loan, contract).collect();
        let above = caps.iter().filter(|check| check.is_above_for_business()).map(|check| check.lender).collect();
        let above_every_cap = !caps.is_empty() && caps.iter().all(|check| !check.is_within);
        Ok(Gesv { contract, borrower, caps, above, above_every_cap, rate_changes })
    }
}

/// How an amount of a schedule was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Derived {
    /// How the amount was made.
    #[serde(flatten)]
    pub derivation: Derivation,
    /// How it was made, for a person.
    pub text: LocalizedText,
}

impl Derived {
    /// A derivation with its text in each language.
    #[must_use]
    pub fn new(derivation: &Derivation) -> Self {
        Derived { derivation: derivation.clone(), text: LocalizedText::of(derivation) }
    }
}

/// How one amount of a schedule was made, alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DerivationAnswer {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// How the amount was made.
    #[serde(flatten)]
    pub derived: Derived,
}

impl DerivationAnswer {
    /// A derivation with its text in each language.
    #[must_use]
    pub fn new(derivation: &Derivation) -> Self {
        DerivationAnswer { contract: ContractVersion::V1, derived: Derived::new(derivation) }
    }
}

impl ScheduleAnswer {
    /// The answer with its rows beside the legal caps, without a receipt.
    ///
    /// # Errors
    /// [`LoanError::EffectiveRateTooHigh`] if there is no effective rate within the limits; the errors of
    /// [`Loan::schedule`] and [`Loan::subsidy_stop`].
    pub fn new(loan: &Loan, caps: &GesvCaps) -> Result<Self, LoanError> {
        let schedule = loan.schedule()?;
        let answer = ScheduleAnswer::of(loan, &schedule, caps)?;
        Ok(ScheduleAnswer { rows: Some(schedule.rows().iter().map(RowAnswer::from).collect()), ..answer })
    }

    /// The interest that was added to the balance in a grace or a holiday. It lies in the principal of the rows, beside the loan
    /// itself, and not in their interest.
    ///
    /// ```
    /// use nesie::loan::{Grace, InterestTreatment, LoanTerms};
    /// use nesie::ScheduleRequest;
    /// # #[cfg(feature = "builtin")] {
    /// let mut terms = LoanTerms::new("1200".parse()?, "12".parse()?, "2026-01-15".parse()?, 4);
    /// terms.grace = Grace { principal_months: 1, interest_months: 1, interest_treatment: InterestTreatment::Capitalise };
    /// let answer = nesie::schedule(&nesie::Catalogue::builtin()?, &ScheduleRequest::new(terms))?;
    /// assert_eq!(answer.capitalised().to_string(), "12.00");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn capitalised(&self) -> Money {
        self.totals.principal.saturating_sub(self.loan.terms.principal)
    }

    /// The answer without its rows, as a quote carries it.
    ///
    /// # Errors
    /// The same as [`ScheduleAnswer::new`].
    pub fn without_rows(loan: &Loan, caps: &GesvCaps) -> Result<Self, LoanError> {
        ScheduleAnswer::of(loan, &loan.schedule()?, caps)
    }

    /// The answer without its rows, of a loan whose schedule is at hand.
    pub(super) fn of(loan: &Loan, schedule: &Schedule, caps: &GesvCaps) -> Result<Self, LoanError> {
        Ok(ScheduleAnswer {
            contract: ContractVersion::V1,
            loan: LoanAsUnderstood::of(loan),
            rows: None,
            totals: *schedule.totals(),
            payments: Payments::of(schedule),
            level_payment: schedule.level_payment(),
            gesv: Gesv::of(loan, schedule, caps)?,
            subsidy_end: loan.subsidy_end()?,
            subsidy_stop: loan.subsidy_stop()?,
            lender: None,
            derivations: Vec::new(),
            sources: BTreeMap::new(),
            receipt: None,
        })
    }
}
