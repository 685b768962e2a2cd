//! The JSON contract of `nesie schedule`: reading a loan, writing its schedule (docs/contract).

use serde::Serialize;

use super::fee::FeeWord;
use super::limits::{
    MAX_FEES, MAX_INSTALMENTS, MAX_MONTHS, MAX_PREPAYMENTS, MAX_RATE_CHANGES, MAX_SUBSIDY_STEPS, MAX_TRANCHES,
};
use super::{
    Affordable, CapCheck, Derivation, EffectiveRate, Fee, FeeKind, GesvCaps, Grace, LateError, LatePayment, Loan,
    LoanError, LoanTerms, Penalty, Prepayment, RateChange, RateChangeCheck, Row, Schedule, Settlement, Subsidy,
    SubsidyEnd, SubsidyStep, SubsidyStop, Totals, Tranche,
};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::input::json::{CONTRACT, Json, Object, text_entry};
use crate::input::{InputError, Problem};
use crate::language::Texts;
use crate::money::Money;

const FIELDS: &[&str] = &[
    "contract",
    "principal",
    "annual_rate",
    "disbursed_on",
    "instalments",
    "every",
    "first_due_on",
    "payment_day",
    "method",
    "day_count",
    "level_payment",
    "residual",
    "rounding",
    "grace",
    "working_days",
    "accrue_to_payment_date",
    "fees",
    "subsidy",
    "prepayments",
    "rate_changes",
    "tranches",
    "custom_principal",
];
/// Reads a loan. `contract`, `principal`, `annual_rate`, `disbursed_on` and `instalments` must be given;
/// every other field may be left out or `null` for its default.
///
/// # Errors
/// [`InputError`] that names the field, its value and what is allowed. What the fields mean together
/// is checked by [`Loan::new`].
///
/// ```
/// use nesie::loan::{Loan, contract::read_loan};
/// let terms = read_loan(r#"{"contract": "1", "principal": "10000000.00", "annual_rate": "24",
///     "disbursed_on": "2026-01-15", "instalments": 12, "day_count": "act/365"}"#)?;
/// assert_eq!(Loan::new(terms)?.schedule()?.totals().interest.to_string(), "1340530.71");
///
/// let error = read_loan(r#"{"contract": "1", "principal": 0.1}"#).unwrap_err();
/// assert_eq!(error.to_string(), r#"principal: 0.1 must be a decimal in quotes, like "20000000.00""#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_loan(text: &str) -> Result<LoanTerms, InputError> {
    read_loan_and_day_count(text).map(|(terms, _)| terms)
}

/// [`read_loan`], and the day count if the input gives one: a lender's may stand for it if not.
///
/// # Errors
/// As of [`read_loan`].
///
/// ```
/// use nesie::{day_count::DayCount, loan::contract::read_loan_and_day_count};
/// let (terms, given) = read_loan_and_day_count(r#"{"contract": "1", "principal": "10000000.00", "annual_rate": "24",
///     "disbursed_on": "2026-01-15", "instalments": 12}"#)?;
/// assert_eq!((terms.day_count, given), (DayCount::Thirty360, None));
/// # Ok::<(), nesie::input::InputError>(())
/// ```
pub fn read_loan_and_day_count(text: &str) -> Result<(LoanTerms, Option<DayCount>), InputError> {
    let json = Json::parse(text)?;
    let loan = Object::open_contract(&json, FIELDS)?;
    let mut terms = LoanTerms::new(
        loan.required("principal", loan.loan_amount("principal")?)?,
        loan.required("annual_rate", loan.rate("annual_rate")?)?,
        loan.required("disbursed_on", loan.date("disbursed_on")?)?,
        loan.required("instalments", loan.whole("instalments", 1, MAX_INSTALMENTS)?)?,
    );
    terms.every = loan.one_of("every")?.unwrap_or_default();
    terms.first_due_on = loan.date("first_due_on")?;
    terms.payment_day = loan.whole("payment_day", 1, 31)?.and_then(|day| u8::try_from(day).ok());
    terms.method = loan.one_of("method")?.unwrap_or_default();
    let day_count = loan.one_of("day_count")?;
    terms.day_count = day_count.unwrap_or_default();
    terms.level_payment = loan.one_of("level_payment")?.unwrap_or_default();
    terms.residual = loan.one_of("residual")?.unwrap_or_default();
    terms.rounding = loan.one_of("rounding")?.unwrap_or_default();
    terms.grace = read_grace(&loan)?;
    terms.working_days = loan.one_of("working_days")?.unwrap_or_default();
    terms.accrue_to_payment_date = loan.flag("accrue_to_payment_date")?.unwrap_or(false);
    terms.fees = loan.list("fees", MAX_FEES, read_fee)?.unwrap_or_default();
    terms.subsidy = read_subsidy(&loan)?;
    terms.prepayments = loan.list("prepayments", MAX_PREPAYMENTS, read_prepayment)?.unwrap_or_default();
    terms.rate_changes = loan.list("rate_changes", MAX_RATE_CHANGES, read_rate_change)?.unwrap_or_default();
    terms.tranches = loan.list("tranches", MAX_TRANCHES, read_tranche)?.unwrap_or_default();
    let rows = usize::try_from(MAX_INSTALMENTS).unwrap_or(usize::MAX);
    terms.custom_principal = loan.list("custom_principal", rows, read_money)?.unwrap_or_default();
    Ok((terms, day_count))
}

fn read_grace(loan: &Object<'_>) -> Result<Grace, InputError> {
    let fields = &["principal_months", "interest_months", "interest_treatment"];
    let Some(grace) = loan.object("grace", fields)? else { return Ok(Grace::default()) };
    Ok(Grace {
        principal_months: grace.whole("principal_months", 0, MAX_MONTHS)?.unwrap_or(0),
        interest_months: grace.whole("interest_months", 0, MAX_MONTHS)?.unwrap_or(0),
        interest_treatment: grace.one_of("interest_treatment")?.unwrap_or_default(),
    })
}

fn read_fee(json: &Json, path: &str) -> Result<Fee, InputError> {
    let fee = Object::open(json, path, &["name", "kind", "value", "withheld", "guarantee", "in_gesv"])?;
    let kind = fee.required("kind", fee.one_of("kind")?)?;
    let rate = || fee.required("value", fee.rate("value")?);
    let amount = || fee.required("value", fee.money("value")?);
    let withheld = fee.flag("withheld")?;
    let guarantee = fee.money("guarantee")?;
    let is_upfront = matches!(kind, FeeWord::UpfrontPercent | FeeWord::UpfrontAmount);
    if !is_upfront && withheld == Some(true) {
        return Err(fee.error("withheld", Problem::NotOneOf { value: "true".into(), allowed: vec!["false"] }));
    }
    if !matches!(kind, FeeWord::YearlyPercentOfGuarantee) && guarantee.is_some() {
        return Err(fee.error("guarantee", Problem::unknown_field("guarantee", &["name", "kind", "value", "in_gesv"])));
    }
    let withheld = withheld.unwrap_or(false);
    let kind = match kind {
        FeeWord::UpfrontPercent => FeeKind::UpfrontPercent { percent: rate()?, withheld },
        FeeWord::UpfrontAmount => FeeKind::UpfrontAmount { amount: amount()?, withheld },
        FeeWord::YearlyPercent => FeeKind::YearlyPercent { rate: rate()? },
        FeeWord::YearlyPercentOfGuarantee => {
            FeeKind::YearlyPercentOfGuarantee { rate: rate()?, guarantee: fee.required("guarantee", guarantee)? }
        }
        FeeWord::PerPayment => FeeKind::PerPayment { amount: amount()? },
    };
    let name = fee.required("name", fee.text("name")?)?.to_owned();
    Ok(Fee { name, kind, in_gesv: fee.flag("in_gesv")?.unwrap_or(true) })
}

fn read_subsidy(loan: &Object<'_>) -> Result<Option<Subsidy>, InputError> {
    let Some(subsidy) = loan.object("subsidy", &["months", "from", "steps", "stops_on"])? else { return Ok(None) };
    let steps = subsidy.list("steps", MAX_SUBSIDY_STEPS, |json, path| {
        let step = Object::open(json, path, &["after_months", "rate"])?;
        Ok(SubsidyStep {
            after_months: step.required("after_months", step.whole("after_months", 0, MAX_MONTHS)?)?,
            rate: step.required("rate", step.rate("rate")?)?,
        })
    })?;
    Ok(Some(Subsidy {
        months: subsidy.required("months", subsidy.whole("months", 1, MAX_MONTHS)?)?,
        from: subsidy.required("from", subsidy.date("from")?)?,
        steps: subsidy.required("steps", steps)?,
        stops_on: subsidy.date("stops_on")?,
    }))
}

fn read_prepayment(json: &Json, path: &str) -> Result<Prepayment, InputError> {
    let prepayment = Object::open(json, path, &["on", "amount", "then"])?;
    Ok(Prepayment {
        on: prepayment.required("on", prepayment.date("on")?)?,
        amount: prepayment.required("amount", prepayment.money("amount")?)?,
        then: prepayment.one_of("then")?.unwrap_or_default(),
    })
}

fn read_rate_change(json: &Json, path: &str) -> Result<RateChange, InputError> {
    let change = Object::open(json, path, &["on", "annual_rate"])?;
    Ok(RateChange {
        on: change.required("on", change.date("on")?)?,
        annual_rate: change.required("annual_rate", change.rate("annual_rate")?)?,
    })
}

fn read_tranche(json: &Json, path: &str) -> Result<Tranche, InputError> {
    let tranche = Object::open(json, path, &["on", "amount"])?;
    Ok(Tranche {
        on: tranche.required("on", tranche.date("on")?)?,
        amount: tranche.required("amount", tranche.money("amount")?)?,
    })
}

fn read_money(json: &Json, path: &str) -> Result<Money, InputError> {
    let text = match json {
        Json::Whole(number) => number.to_string(),
        other => text_entry(other, path)?.to_owned(),
    };
    Money::parse(&text).map_err(|error| InputError::new(path, Problem::Money(error)))
}

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
    pub text: Texts,
}

impl<'a> DerivationAnswer<'a> {
    /// A derivation with its text in each language.
    #[must_use]
    pub fn new(derivation: &'a Derivation) -> Self {
        DerivationAnswer { contract: CONTRACT, derivation, text: Texts::of(derivation) }
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

    fn of(loan: &'a Loan, schedule: &Schedule) -> Result<Self, LoanError> {
        let contract = schedule.effective_rate()?;
        let is_subsidised = !schedule.totals().state_interest.is_zero();
        let borrower = if is_subsidised { schedule.borrower_effective_rate()? } else { contract };
        let caps = GesvCaps::kazakhstan().checks(loan, contract).collect();
        Ok(ScheduleAnswer {
            contract: CONTRACT,
            loan: LoanAsUnderstood { contract: CONTRACT, terms: loan.terms() },
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
        let loan = LoanAsUnderstood { contract: CONTRACT, terms: loan.terms() };
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
