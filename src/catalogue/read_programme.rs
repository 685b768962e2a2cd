//! Reading one version of a programme.

use super::error::{CatalogueError, Fault, Unit};
use super::programme::{
    AmountLimit, Condition, Kind, Limits, Programme, ProgrammeId, RULES, RateTier, Rule, TierCondition,
};
use super::read::{Sources, known_source};
use super::table::{File, LANGUAGES, Table, parse};
use crate::indicator::{Confidence, SourceId};
use crate::input::Problem;
use crate::language::Texts;
use crate::money::Money;
use crate::word::Word;

pub(super) fn programme(file: File, sources: &Sources) -> Result<Programme, CatalogueError> {
    const FIELDS: &[&str] = &[
        "id",
        "kind",
        "name",
        "operator",
        "valid_from",
        "valid_to",
        "last_confirmed",
        "condition",
        "rate",
        "document",
        "how_to_apply",
        "note",
        "gap",
    ];
    parse(file, FIELDS, |root| {
        let programme = Programme {
            id: ProgrammeId(root.required_text("id")?.to_owned()),
            kind: root.required("kind", root.word_of("kind", Kind::WORDS)?)?,
            name: root.required_texts("name")?,
            operator: root.required_texts("operator")?,
            valid_from: root.required_date("valid_from")?,
            valid_to: root.date("valid_to")?,
            last_confirmed: root.required_date("last_confirmed")?,
            conditions: conditions(root, sources)?,
            rates: root.tables("rate", RATE_FIELDS, |table| rate_tier(table, sources))?,
            documents: list_of_texts(root, "document")?,
            how_to_apply: root.required_texts("how_to_apply")?,
            notes: list_of_texts(root, "note")?,
            gaps: list_of_texts(root, "gap")?,
        };
        let expected = format!("{}/{}.toml", programme.id.as_str(), programme.valid_from);
        if file.path != expected {
            return Err(root.fault_of("id", Fault::WrongName { expected }));
        }
        if programme.valid_to.is_some_and(|last| last < programme.valid_from) {
            return Err(root.fault_of("valid_to", Fault::EndsBeforeStart));
        }
        check_rates(root, &programme)?;
        Ok(programme)
    })
}

fn list_of_texts(root: &Table, name: &str) -> Result<Vec<Texts>, CatalogueError> {
    root.tables(name, LANGUAGES, |table| table.read_texts())
}

/// Everyone has a rate: the last tier asks for nothing, or the bank sets it up to a limit.
fn check_rates(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    if programme.kind != Kind::Loan {
        return Ok(());
    }
    match programme.rates.last() {
        None if programme.highest_bank_rate().is_none() => Err(root.fault(Fault::NoRate)),
        Some(RateTier { when: Some(_), .. }) => Err(root.fault_of("rate", Fault::NoRateForOthers)),
        _ => Ok(()),
    }
}

fn source_of_a_rule(table: &Table, sources: &Sources) -> Result<(SourceId, Confidence), CatalogueError> {
    let source = known_source(table, sources)?;
    match table.confidence()? {
        Confidence::Low => Err(table.fault_of("confidence", Fault::LowConfidence)),
        confidence => Ok((source, confidence)),
    }
}

/// Fields that every condition may have.
macro_rules! fields {
    ($($own:literal),*) => { &["id", "rule", "purposes", "source", "confidence", $($own),*] };
}

fn conditions(root: &Table, sources: &Sources) -> Result<Vec<Condition>, CatalogueError> {
    let mut seen: Vec<String> = Vec::new();
    root.tables("condition", ALL_CONDITION_FIELDS, |table| {
        let condition = condition(table, sources)?;
        if seen.contains(&condition.id) {
            return Err(table.fault(Fault::DuplicateCondition(condition.id)));
        }
        seen.push(condition.id.clone());
        Ok(condition)
    })
}

const ALL_CONDITION_FIELDS: &[&str] =
    fields!["allowed", "staff_decides", "within", "min", "max", "excluded", "named", "kinds", "clause"];

fn condition(table: &Table, sources: &Sources) -> Result<Condition, CatalogueError> {
    let rule = rule(table)?;
    let (source, confidence) = source_of_a_rule(table, sources)?;
    Ok(Condition {
        id: table.text("id")?.unwrap_or_else(|| rule.name()).to_owned(),
        rule,
        purposes: table.words("purposes")?,
        source,
        confidence,
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
        "collateral" => {
            only(fields!["kinds"])?;
            Rule::Collateral { kinds: words(table, "kinds")? }
        }
        "real_estate_share" => {
            only(fields!["min"])?;
            Rule::RealEstateShare { min: table.required("min", table.percent("min")?)? }
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
            Rule::BankRate { max: table.required("max", table.percent("max")?)? }
        }
        _ => {
            only(fields!["clause"])?;
            Rule::ForStaff { clause: table.required_texts("clause")? }
        }
    })
}

/// A list of words that must be given and not be empty.
fn words<T: Word>(table: &Table, name: &str) -> Result<Vec<T>, CatalogueError> {
    let words = table.required(name, table.words(name)?)?;
    if words.is_empty() { Err(table.fault_of(name, Fault::Field(Problem::Missing))) } else { Ok(words) }
}

fn months(table: &Table, name: &str) -> Result<Option<u32>, CatalogueError> {
    table.count(name, "months", Unit::Months)
}

fn amount(table: &Table, name: &str) -> Result<Option<AmountLimit>, CatalogueError> {
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

/// Limits of an amount. Two in the same unit can be compared here; those in two units only on a date.
fn amount_limits(table: &Table) -> Result<Limits<AmountLimit>, CatalogueError> {
    let limits = Limits { min: amount(table, "min")?, max: amount(table, "max")? };
    match (limits.min, limits.max) {
        (None, None) => Err(table.fault(Fault::NoLimit)),
        (Some(AmountLimit::Tenge(min)), Some(AmountLimit::Tenge(max))) if min > max => {
            Err(table.fault_of("min", Fault::MinAboveMax))
        }
        (Some(AmountLimit::Mrp(min)), Some(AmountLimit::Mrp(max))) if min > max => {
            Err(table.fault_of("min", Fault::MinAboveMax))
        }
        _ => Ok(limits),
    }
}

fn check_limits(table: &Table, limits: Limits<u32>) -> Result<(), CatalogueError> {
    match (limits.min, limits.max) {
        (None, None) => Err(table.fault(Fault::NoLimit)),
        (Some(min), Some(max)) if min > max => Err(table.fault_of("min", Fault::MinAboveMax)),
        _ => Ok(()),
    }
}

const RATE_FIELDS: &[&str] = &["annual_rate", "when", "source", "confidence"];

fn rate_tier(table: &Table, sources: &Sources) -> Result<RateTier, CatalogueError> {
    let when = table.table("when", &["categories", "max_amount", "for_staff"])?;
    let when = match when {
        None => None,
        Some(when) if when.has("for_staff") => {
            when.only(&["for_staff"])?;
            Some(TierCondition::ForStaff(when.required_texts("for_staff")?))
        }
        Some(when) => Some(TierCondition::Category {
            any_of: words(&when, "categories")?,
            max_amount: amount(&when, "max_amount")?,
        }),
    };
    let (source, confidence) = source_of_a_rule(table, sources)?;
    Ok(RateTier {
        annual_rate: table.required("annual_rate", table.percent("annual_rate")?)?,
        when,
        source,
        confidence,
    })
}
