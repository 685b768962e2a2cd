//! The JSON contract of `nesie schedule`: reading a loan, writing its schedule (docs/contract).

mod read;

use serde::Serialize;

use super::{
    Affordable, CapCheck, Derivation, EffectiveRate, GesvCaps, LateError, LatePayment, Loan, LoanError, LoanTerms,
    Penalty, RateChangeCheck, Row, Schedule, Settlement, SubsidyEnd, SubsidyStop, Totals,
};
use crate::date::Date;
use crate::input::json::CONTRACT;
use crate::language::LocalizedText;
use crate::money::Money;

pub(crate) use read::{from_document, read_template};
pub use read::{read_loan, read_loan_and_day_count};

/// The answer of `nesie schedule`.
///
/// ```
/// use nesie::loan::{Loan, contract::{ScheduleAnswer, read_loan}};
/// let loan = Loan::new(read_loan(r#"{"contract": "1", "principal": "100000.00", "annual_rate": "12",
///     "disbursed_on": "2026-01-15", "instalments": 2}"#)?)?;
/// let answer = serde_json::to_value(ScheduleAnswer::new(&loan)?)?;
/// assert_eq!(answer["rows"][0]["interest"], "1000.00");
/// assert_eq!(answer["gesv"]["contract"]["rounded"], "12.9");
/// assert_eq!(answer["gesv"]["caps"][1]["lender"], "bank_secured");
/// assert_eq!((&answer["gesv"]["caps"][1]["cap"], &answer["gesv"]["caps"][1]["within"]), (&"35".into(), &true.into()));
///
/// let summary = serde_json::to_value(ScheduleAnswer::without_rows(&loan)?)?;
/// assert!(summary.get("rows").is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScheduleAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// The loan as understood, its defaults filled in.
    pub loan: LoanAsUnderstood<'a>,
    /// The rows, unless they were left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<Row>>,
    /// The sums.
    pub totals: Totals,
    /// The (first) level payment; null unless the method is an annuity.
    pub level_payment: Option<Money>,
    /// The effective rates.
    pub gesv: Gesv,
    /// The jump of the payment when the subsidy ends, if it ends before the loan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsidy_end: Option<SubsidyEnd>,
    /// What is lost by stopping the subsidy, if it is stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsidy_stop: Option<SubsidyStop>,
}

/// Terms that carry the contract's version, so that they can be handed in again as they are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoanAsUnderstood<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// The terms.
    #[serde(flatten)]
    pub terms: &'a LoanTerms,
}

impl<'a> LoanAsUnderstood<'a> {
    const fn of(loan: &'a Loan) -> Self {
        LoanAsUnderstood { contract: CONTRACT, terms: loan.terms() }
    }
}

/// The effective rate (ГЭСВ) of what is paid by the contract, and of what the borrower pays of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Gesv {
    /// Of all payments.
    pub contract: EffectiveRate,
    /// Of the borrower's payments, after the state's part.
    pub borrower: EffectiveRate,
    /// The contract's rate beside each legal cap that is known for the day of the disbursement.
    pub caps: Vec<CapCheck<'static>>,
    /// The rate of what is left at each change of the loan's rate, beside the caps of that day; left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rate_changes: Vec<RateChangeCheck>,
}

/// The answer of `nesie schedule --derive`: how an amount was made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DerivationAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// How the amount was made.
    #[serde(flatten)]
    pub derivation: &'a Derivation,
    /// How it was made, for a person.
    pub text: LocalizedText,
}

impl<'a> DerivationAnswer<'a> {
    /// A derivation with its text in each language.
    #[must_use]
    pub fn new(derivation: &'a Derivation) -> Self {
        DerivationAnswer { contract: CONTRACT, derivation, text: LocalizedText::of(derivation) }
    }
}

/// The answer of `nesie afford`: the largest loan for a payment.
///
/// ```
/// use nesie::loan::{LoanTerms, afford, contract::AffordAnswer};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::LARGEST_LOAN, Rate::parse("0")?, "2026-01-15".parse()?, 10);
/// let answer = serde_json::to_value(AffordAnswer::from(afford(&terms, Money::parse("5")?)?))?;
/// assert_eq!(answer, serde_json::json!({"contract": "1", "principal": "50.00", "highest_payment": "5.00"}));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AffordAnswer {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// The principal.
    pub principal: Money,
    /// The highest payment of the borrower, after the state's part.
    pub highest_payment: Money,
    /// Of a programme: what is not published, or not said, and was assumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumptions: Option<Vec<&'static str>>,
}

impl From<Affordable> for AffordAnswer {
    fn from(Affordable { principal, highest_payment }: Affordable) -> Self {
        AffordAnswer { contract: CONTRACT, principal, highest_payment, assumptions: None }
    }
}

impl<'a> ScheduleAnswer<'a> {
    /// The answer with its rows.
    ///
    /// # Errors
    /// [`LoanError::EffectiveRateTooHigh`] if there is no effective rate within the limits, and as of
    /// [`Loan::schedule`] and [`Loan::subsidy_stop`].
    pub fn new(loan: &'a Loan) -> Result<Self, LoanError> {
        let schedule = loan.schedule()?;
        let answer = ScheduleAnswer::of(loan, &schedule)?;
        Ok(ScheduleAnswer { rows: Some(schedule.rows), ..answer })
    }

    /// The answer without its rows, as a quote carries it.
    ///
    /// # Errors
    /// As of [`ScheduleAnswer::new`].
    pub fn without_rows(loan: &'a Loan) -> Result<Self, LoanError> {
        ScheduleAnswer::of(loan, &loan.schedule()?)
    }

    /// The answer without its rows, of a loan whose schedule is at hand.
    pub(crate) fn of(loan: &'a Loan, schedule: &Schedule) -> Result<Self, LoanError> {
        let contract = schedule.effective_rate()?;
        let is_subsidised = !schedule.totals().state_interest.is_zero();
        let borrower = if is_subsidised { schedule.borrower_effective_rate()? } else { contract };
        let caps = GesvCaps::kazakhstan().checks(loan, contract).collect();
        Ok(ScheduleAnswer {
            contract: CONTRACT,
            loan: LoanAsUnderstood::of(loan),
            rows: None,
            totals: *schedule.totals(),
            level_payment: schedule.level_payment(),
            gesv: Gesv { contract, borrower, caps, rate_changes: loan.rate_change_checks()? },
            subsidy_end: loan.subsidy_end()?,
            subsidy_stop: loan.subsidy_stop()?,
        })
    }
}

/// The answer of `nesie settle`.
///
/// ```
/// use nesie::loan::{Loan, contract::{SettlementAnswer, read_loan}};
/// let loan = Loan::new(read_loan(r#"{"contract": "1", "principal": "1200.00", "annual_rate": "12",
///     "disbursed_on": "2026-01-15", "instalments": 12}"#)?)?;
/// let answer = serde_json::to_value(SettlementAnswer::new(&loan, "2026-01-25".parse()?)?)?;
/// assert_eq!((&answer["settlement"]["interest"], &answer["settlement"]["total"]), (&"4.00".into(), &"1204.00".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SettlementAnswer<'a> {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// The loan as understood, its defaults filled in.
    pub loan: LoanAsUnderstood<'a>,
    /// What closes it.
    pub settlement: Settlement,
}

impl<'a> SettlementAnswer<'a> {
    /// What closes the loan on a day.
    ///
    /// # Errors
    /// As of [`Loan::settlement`].
    pub fn new(loan: &'a Loan, on: Date) -> Result<Self, LoanError> {
        let settlement = loan.settlement(on)?;
        let loan = LoanAsUnderstood::of(loan);
        Ok(SettlementAnswer { contract: CONTRACT, loan, settlement })
    }
}

/// The answer of `nesie late`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LateAnswer {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    pub contract: &'static str,
    /// The late payment as understood.
    pub late: LatePayment,
    /// Its penalty, as information.
    pub penalty: Penalty,
}

impl LateAnswer {
    /// The penalty of a late payment.
    ///
    /// # Errors
    /// As of [`LatePayment::penalty`].
    pub fn new(late: LatePayment) -> Result<Self, LateError> {
        Ok(LateAnswer { contract: CONTRACT, late, penalty: late.penalty()? })
    }
}
