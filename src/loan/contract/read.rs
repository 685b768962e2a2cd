//! Reading a loan from the JSON of the contract.

use crate::date::Date;
use crate::input::contract::{FromContract, deserialize_strictly};
use crate::input::json::{Json, Object, text_entry};
use crate::input::{InputError, Problem};
use crate::loan::fee::FeeWord;
use crate::loan::limits::{
    MAX_FEES, MAX_HOLIDAYS, MAX_INSTALMENTS, MAX_MONTHS, MAX_PREPAYMENTS, MAX_RATE_CHANGES, MAX_RECURRING_PREPAYMENTS,
    MAX_SUBSIDY_STEPS, MAX_TRANCHES,
};
use crate::loan::{
    Fee, FeeKind, Grace, Holiday, LoanTerms, Prepayment, RateChange, RecurringPrepayment, Sought, Subsidy, SubsidyStep,
    Tranche,
};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::ContractWord;

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
    "price",
    "down_payment",
    "payment_step",
    "first_period",
    "balloon",
    "holidays",
    "recurring_prepayments",
];

/// Reads a loan. `contract`, `principal`, `annual_rate`, `disbursed_on` and `instalments` must be given;
/// every other field may be left out or `null` for its default.
///
/// # Errors
/// [`InputError`] that names the field, its value and what is allowed. What the fields mean together
/// is checked by [`Loan::new`](crate::loan::Loan::new).
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
    from_document(&Json::parse(text)?)
}

/// Reads a loan that stands alone and so says of which contract it is.
pub(crate) fn from_document(json: &Json) -> Result<LoanTerms, InputError> {
    Object::open_contract(json, FIELDS)?;
    LoanTerms::read(json, "")
}

impl FromContract for LoanTerms {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        read_but(&Object::open_part(json, path, FIELDS)?, None)
    }
}

deserialize_strictly!(LoanTerms);

/// What the price leaves to be financed, where no principal is given.
fn financed(loan: &Object<'_>) -> Result<Option<Money>, InputError> {
    let Some(price) = loan.money("price")? else { return Ok(None) };
    Ok(Some(LoanTerms::financed(price, loan.money("down_payment")?)))
}

/// Reads terms of which something is sought, and so may be left out.
pub(crate) fn read_template(json: &Json, path: &str, sought: Sought) -> Result<LoanTerms, InputError> {
    read_but(&Object::open_part(json, path, FIELDS)?, Some(sought))
}

/// Reads terms that give everything that must be given, but for what is sought.
fn read_but(loan: &Object<'_>, sought: Option<Sought>) -> Result<LoanTerms, InputError> {
    let principal = match (loan.loan_amount("principal")?, sought) {
        (Some(principal), _) => principal,
        (None, Some(Sought::Principal)) => Money::ZERO,
        (None, _) => loan.required("principal", financed(loan)?)?,
    };
    let annual_rate = match (loan.rate("annual_rate")?, sought) {
        (None, Some(Sought::AnnualRate)) => Rate::ZERO,
        (annual_rate, _) => loan.required("annual_rate", annual_rate)?,
    };
    let disbursed_on = loan.required("disbursed_on", loan.date("disbursed_on")?)?;
    let instalments = match (loan.whole("instalments", 1, MAX_INSTALMENTS)?, sought) {
        (None, Some(Sought::Instalments)) => 1,
        (instalments, _) => loan.required("instalments", instalments)?,
    };
    let mut terms = LoanTerms::new(principal, annual_rate, disbursed_on, instalments);
    terms.every = loan.one_of("every")?.unwrap_or_default();
    terms.first_due_on = loan.date("first_due_on")?;
    terms.payment_day = loan.whole("payment_day", 1, 31)?.and_then(|day| u8::try_from(day).ok());
    terms.method = loan.one_of("method")?.unwrap_or_default();
    terms.day_count = loan.one_of("day_count")?;
    terms.level_payment = loan.one_of("level_payment")?.unwrap_or_default();
    terms.residual = loan.one_of("residual")?.unwrap_or_default();
    terms.rounding = loan.one_of("rounding")?.unwrap_or_default();
    terms.grace = read_grace(loan)?;
    terms.working_days = loan.one_of("working_days")?.unwrap_or_default();
    terms.accrue_to_payment_date = loan.flag("accrue_to_payment_date")?.unwrap_or(false);
    terms.fees = loan.list("fees", MAX_FEES, read_fee)?.unwrap_or_default();
    terms.subsidy = read_subsidy(loan, terms.disbursed_on)?;
    terms.prepayments = loan.list("prepayments", MAX_PREPAYMENTS, read_prepayment)?.unwrap_or_default();
    terms.rate_changes = loan.list("rate_changes", MAX_RATE_CHANGES, read_rate_change)?.unwrap_or_default();
    terms.tranches = loan.list("tranches", MAX_TRANCHES, read_tranche)?.unwrap_or_default();
    let rows = usize::try_from(MAX_INSTALMENTS).unwrap_or(usize::MAX);
    terms.custom_principal = loan.list("custom_principal", rows, read_money)?.unwrap_or_default();
    (terms.price, terms.down_payment) = (loan.money("price")?, loan.money("down_payment")?);
    terms.payment_step = loan.money("payment_step")?.unwrap_or(Money::TIYN);
    terms.first_period = loan.one_of("first_period")?.unwrap_or_default();
    terms.balloon = loan.money("balloon")?.unwrap_or_default();
    terms.holidays = loan.list("holidays", MAX_HOLIDAYS, read_holiday)?.unwrap_or_default();
    let recurring = loan.list("recurring_prepayments", MAX_RECURRING_PREPAYMENTS, read_recurring_prepayment)?;
    terms.recurring_prepayments = recurring.unwrap_or_default();
    Ok(terms)
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
        return Err(fee.error("withheld", Problem::NeverWithheld { kind: kind.word() }));
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

fn read_subsidy(loan: &Object<'_>, disbursed_on: Date) -> Result<Option<Subsidy>, InputError> {
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
        from: subsidy.date("from")?.unwrap_or(disbursed_on),
        steps: subsidy.required("steps", steps)?,
        stops_on: subsidy.date("stops_on")?,
    }))
}

fn read_prepayment(json: &Json, path: &str) -> Result<Prepayment, InputError> {
    let prepayment = Object::open(json, path, &["on", "amount", "then", "settles_interest"])?;
    Ok(Prepayment {
        on: prepayment.required("on", prepayment.date("on")?)?,
        amount: prepayment.required("amount", prepayment.money("amount")?)?,
        then: prepayment.one_of("then")?.unwrap_or_default(),
        settles_interest: prepayment.flag("settles_interest")?.unwrap_or(false),
    })
}

fn read_recurring_prepayment(json: &Json, path: &str) -> Result<RecurringPrepayment, InputError> {
    let recurring = Object::open(json, path, &["from", "every", "amount", "then", "settles_interest"])?;
    Ok(RecurringPrepayment {
        from: recurring.required("from", recurring.date("from")?)?,
        every: recurring.one_of("every")?.unwrap_or_default(),
        amount: recurring.required("amount", recurring.money("amount")?)?,
        then: recurring.one_of("then")?.unwrap_or_default(),
        settles_interest: recurring.flag("settles_interest")?.unwrap_or(false),
    })
}

fn read_holiday(json: &Json, path: &str) -> Result<Holiday, InputError> {
    let holiday = Object::open(json, path, &["from", "months", "of", "then"])?;
    Ok(Holiday {
        from: holiday.required("from", holiday.date("from")?)?,
        months: holiday.required("months", holiday.whole("months", 1, MAX_MONTHS)?)?,
        of: holiday.one_of("of")?.unwrap_or_default(),
        then: holiday.one_of("then")?.unwrap_or_default(),
    })
}

fn read_rate_change(json: &Json, path: &str) -> Result<RateChange, InputError> {
    let change = Object::open(json, path, &["on", "annual_rate", "payment"])?;
    Ok(RateChange {
        on: change.required("on", change.date("on")?)?,
        annual_rate: change.required("annual_rate", change.rate("annual_rate")?)?,
        payment: change.one_of("payment")?.unwrap_or_default(),
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
        Json::Whole(number) => number.clone(),
        other => text_entry(other, path)?.to_owned(),
    };
    Money::parse(&text).map_err(|error| InputError::new(path, Problem::Money(error)))
}
