//! Reading the conditions of a programme.

use super::document::MAX_CONDITIONS;
use super::source::{Sources, paraphrase, source_of_a_rule};
use super::table::Table;
use super::value::{amount, amount_limits, month_limits, months, rate_limit, words};
use crate::catalogue::model::RULES;
use crate::catalogue::{CatalogueError, CatalogueErrorKind, Condition, ConditionId, Rule, Unit};

/// Fields that every condition may have.
macro_rules! fields {
    ($($own:literal),*) => { &["id", "rule", "purposes", "topics", "source", "confidence", "says", $($own),*] };
}

pub(super) fn conditions(root: &Table, sources: Option<&Sources>) -> Result<Vec<Condition>, CatalogueError> {
    let mut seen: Vec<ConditionId> = Vec::new();
    root.tables_up_to(MAX_CONDITIONS, "condition", ALL_CONDITION_FIELDS, |table| {
        let condition = condition(table, sources)?;
        if seen.contains(&condition.id) {
            return Err(table.error(CatalogueErrorKind::DuplicateCondition(condition.id.to_string())));
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
        id: table.text("id")?.unwrap_or_else(|| rule.name()).into(),
        rule,
        purposes: if table.has("purposes") { Some(words(table, "purposes")?) } else { None },
        topics: if table.has("topics") { words(table, "topics")? } else { Vec::new() },
        source,
        confidence,
        says,
    })
}

fn rule(table: &Table) -> Result<Rule, CatalogueError> {
    let name = table.required("rule", table.word_of("rule", RULES)?)?;
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
            Rule::Term(month_limits(table)?)
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
        "social_arrears" => {
            only(fields!["max"])?;
            Rule::SocialArrears { max: table.required("max", amount(table, "max")?)? }
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
