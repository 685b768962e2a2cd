//! Reading the conditions of a programme.

use super::error::{CatalogueError, Fault, Unit};
use super::read::Sources;
use super::read_tier::{paraphrase, source_of_a_rule};
use super::rule::{AmountLimit, Condition, Limits, RULES, RateLimit, Rule};
use super::table::{MAX_CONDITIONS, Table};
use crate::input::Problem;
use crate::money::Money;
use crate::word::ContractWord;

/// Fields that every condition may have.
macro_rules! fields {
    ($($own:literal),*) => { &["id", "rule", "purposes", "topics", "source", "confidence", "says", $($own),*] };
}

pub(super) fn conditions(root: &Table, sources: Option<&Sources>) -> Result<Vec<Condition>, CatalogueError> {
    let mut seen: Vec<String> = Vec::new();
    root.tables_up_to(MAX_CONDITIONS, "condition", ALL_CONDITION_FIELDS, |table| {
        let condition = condition(table, sources)?;
        if seen.contains(&condition.id) {
            return Err(table.fault(Fault::DuplicateCondition(condition.id)));
        }
        seen.push(condition.id.clone());
        Ok(condition)
    })
}

const ALL_CONDITION_FIELDS: &[&str] = fields![
    "allowed",
    "staff_decides",
    "staff_decide_others",
    "within",
    "min",
    "max",
    "above",
    "any_of",
    "excluded",
    "named",
    "kinds",
    "clause"
];

fn condition(table: &Table, sources: Option<&Sources>) -> Result<Condition, CatalogueError> {
    let rule = rule(table)?;
    let (source, confidence) = source_of_a_rule(table, sources)?;
    let says = paraphrase(table)?;
    Ok(Condition {
        id: table.text("id")?.unwrap_or_else(|| rule.name()).to_owned(),
        rule,
        purposes: if table.has("purposes") { Some(words(table, "purposes")?) } else { None },
        topics: if table.has("topics") { words(table, "topics")? } else { Vec::new() },
        source,
        confidence,
        says,
    })
}

fn rule(table: &Table) -> Result<Rule, CatalogueError> {
    let names = RULES.map(|name| (name, name));
    let name = table.required("rule", table.word_of("rule", &names)?)?;
    let only = |fields: &'static [&'static str]| table.only(fields);
    Ok(match name {
        "legal_form" => {
            only(fields!["allowed", "staff_decides"])?;
            Rule::LegalForm {
                allowed: words(table, "allowed")?,
                staff_decides: table.words("staff_decides")?.unwrap_or_default(),
            }
        }
        "size" => {
            only(fields!["allowed"])?;
            Rule::Size { allowed: words(table, "allowed")? }
        }
        "region" => {
            only(fields!["within", "named"])?;
            let within = table.required("within", table.codes("within")?)?;
            Rule::Region { within, named: table.required_texts("named")? }
        }
        "business_age" => {
            only(fields!["min"])?;
            Rule::BusinessAge { min_months: table.required("min", months(table, "min")?)? }
        }
        "trading_age" => {
            only(fields!["min"])?;
            Rule::TradingAge { min_months: table.required("min", months(table, "min")?)? }
        }
        "amount" => {
            only(fields!["min", "max"])?;
            Rule::Amount(amount_limits(table)?)
        }
        "term" => {
            only(fields!["min", "max"])?;
            let limits = Limits { min: months(table, "min")?, max: months(table, "max")? };
            check_limits(table, limits)?;
            Rule::Term(limits)
        }
        "purpose" => {
            only(fields!["allowed"])?;
            Rule::Purpose { allowed: words(table, "allowed")? }
        }
        "uses" => {
            only(fields!["excluded", "staff_decides"])?;
            Rule::Uses {
                excluded: words(table, "excluded")?,
                staff_decides: table.words("staff_decides")?.unwrap_or_default(),
            }
        }
        "activities" => {
            only(fields!["excluded", "named"])?;
            let excluded = table.required("excluded", table.codes("excluded")?)?;
            Rule::Activities { excluded, named: table.required_texts("named")? }
        }
        "sectors" => {
            only(fields!["allowed", "named", "staff_decide_others"])?;
            Rule::Sectors {
                allowed: table.required("allowed", table.codes("allowed")?)?,
                named: table.required_texts("named")?,
                staff_decide_others: table.flag("staff_decide_others")?.unwrap_or(false),
            }
        }
        "category" => {
            only(fields!["any_of"])?;
            Rule::Category { any_of: words(table, "any_of")? }
        }
        "collateral" => {
            only(fields!["kinds"])?;
            Rule::Collateral { kinds: words(table, "kinds")? }
        }
        "collateral_share" => {
            only(fields!["kinds", "min"])?;
            Rule::CollateralShare { kinds: words(table, "kinds")?, min: table.required("min", table.percent("min")?)? }
        }
        "own_security" => {
            only(fields![])?;
            Rule::OwnSecurity
        }
        "own_contribution" => {
            only(fields!["min", "above"])?;
            Rule::OwnContribution { min: table.required("min", table.percent("min")?)?, above: amount(table, "above")? }
        }
        "tax_arrears" => {
            only(fields!["max"])?;
            Rule::TaxArrears { max: table.required("max", amount(table, "max")?)? }
        }
        "overdue_days" => {
            only(fields!["max"])?;
            let days = table.count("max", "days", Unit::Days)?;
            Rule::OverdueDays { max_days: table.required("max", days)? }
        }
        "state_owned" => {
            only(fields![])?;
            Rule::NotStateOwned
        }
        "bank_rate" => {
            only(fields!["max"])?;
            Rule::BankRate { max: table.required("max", rate_limit(table, "max")?)? }
        }
        _ => {
            only(fields!["clause"])?;
            Rule::ForStaff { clause: table.required_texts("clause")? }
        }
    })
}

/// A list of words that must be given and not be empty.
pub(super) fn words<T: ContractWord>(table: &Table, name: &str) -> Result<Vec<T>, CatalogueError> {
    let words = table.required(name, table.words(name)?)?;
    if words.is_empty() { Err(table.fault_of(name, Fault::Field(Problem::Missing))) } else { Ok(words) }
}

pub(super) fn months(table: &Table, name: &str) -> Result<Option<u32>, CatalogueError> {
    table.count(name, "months", Unit::Months)
}

pub(super) fn amount(table: &Table, name: &str) -> Result<Option<AmountLimit>, CatalogueError> {
    match table.quantity(name, 2, &["KZT", "MRP"], Unit::Amount)? {
        None => Ok(None),
        Some((tiyn, "KZT")) => match Money::from_tiyn(tiyn) {
            Ok(amount) => Ok(Some(AmountLimit::Tenge(amount))),
            Err(error) => Err(table.fault_of(name, Fault::Field(error.into()))),
        },
        Some((hundredths, _)) => {
            let whole = hundredths.checked_rem(100).filter(|rest| *rest == 0).and_then(|_| hundredths.checked_div(100));
            match whole.map(u32::try_from) {
                Some(Ok(mrp)) => Ok(Some(AmountLimit::Mrp(mrp))),
                _ => {
                    let value = table.text(name)?.unwrap_or_default().to_owned();
                    Err(table.fault_of(name, Fault::Unit { value, expected: Unit::Amount }))
                }
            }
        }
    }
}

/// A rate, or so many points above the base rate: "14 %", "base + 5 %".
fn rate_limit(table: &Table, name: &str) -> Result<Option<RateLimit>, CatalogueError> {
    match table.text(name)?.and_then(|text| text.strip_prefix("base + ")) {
        Some(points) => table.percent_of(name, points).map(|points| Some(RateLimit::AboveBase(points))),
        None => Ok(table.percent(name)?.map(RateLimit::Percent)),
    }
}

/// Limits of an amount. Two in the same unit can be compared here; those in two units only on a date.
fn amount_limits(table: &Table) -> Result<Limits<AmountLimit>, CatalogueError> {
    let limits = Limits { min: amount(table, "min")?, max: amount(table, "max")? };
    match (limits.min, limits.max) {
        (None, None) => Err(table.fault(Fault::NoLimit)),
        (Some(AmountLimit::Tenge(min)), Some(AmountLimit::Tenge(max))) if min > max => Err(min_above_max(table)),
        (Some(AmountLimit::Mrp(min)), Some(AmountLimit::Mrp(max))) if min > max => Err(min_above_max(table)),
        _ => Ok(limits),
    }
}

fn min_above_max(table: &Table) -> CatalogueError {
    let written = |name| table.text(name).ok().flatten().unwrap_or_default().to_owned();
    table.fault_of("min", Fault::MinAboveMax { min: written("min"), max: written("max") })
}

fn check_limits(table: &Table, limits: Limits<u32>) -> Result<(), CatalogueError> {
    match (limits.min, limits.max) {
        (None, None) => Err(table.fault(Fault::NoLimit)),
        (Some(min), Some(max)) if min > max => Err(min_above_max(table)),
        _ => Ok(()),
    }
}
