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

pub(super) fn programme(file: File, sources: Option<&Sources>) -> Result<Programme, Vec<CatalogueError>> {
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
        // Each field is read before any is missed, so that all faults are found in one go.
        let id = root.keep(root.required_text("id"));
        let kind = root.keep(root.word_of("kind", Kind::WORDS).and_then(|kind| root.required("kind", kind)));
        let name = root.keep(root.required_texts("name"));
        let operator = root.keep(root.required_texts("operator"));
        let valid_from = root.keep(root.required_date("valid_from"));
        let valid_to = root.keep(root.date("valid_to"));
        let last_confirmed = root.keep(root.required_date("last_confirmed"));
        let conditions = root.keep(conditions(root, sources));
        let rates = root.keep(root.tables("rate", RATE_FIELDS, |table| rate_tier(table, sources)));
        let documents = root.keep(list_of_texts(root, "document"));
        let how_to_apply = root.keep(root.required_texts("how_to_apply"));
        let notes = root.keep(list_of_texts(root, "note"));
        let gaps = root.keep(list_of_texts(root, "gap"));
        let programme = Programme {
            id: ProgrammeId(id?.to_owned()),
            kind: kind?,
            name: name?,
            operator: operator?,
            valid_from: valid_from?,
            valid_to: valid_to?,
            last_confirmed: last_confirmed?,
            conditions: conditions?,
            rates: rates?,
            documents: documents?,
            how_to_apply: how_to_apply?,
            notes: notes?,
            gaps: gaps?,
        };
        root.keep(check_name(root, file, &programme));
        root.keep(check_days(root, &programme));
        root.keep(check_rates(root, &programme));
        Some(programme)
    })
}

fn check_name(root: &Table, file: File, programme: &Programme) -> Result<(), CatalogueError> {
    let expected = programme.file();
    if file.path == expected { Ok(()) } else { Err(root.fault_of("id", Fault::WrongName { expected })) }
}

fn check_days(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    let first = programme.valid_from;
    match programme.valid_to {
        Some(last) if last < first => Err(root.fault_of("valid_to", Fault::EndsBeforeStart { first, last })),
        _ => Ok(()),
    }
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

fn source_of_a_rule(table: &Table, sources: Option<&Sources>) -> Result<(SourceId, Confidence), CatalogueError> {
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

fn conditions(root: &Table, sources: Option<&Sources>) -> Result<Vec<Condition>, CatalogueError> {
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

fn condition(table: &Table, sources: Option<&Sources>) -> Result<Condition, CatalogueError> {
    let rule = rule(table)?;
    let (source, confidence) = source_of_a_rule(table, sources)?;
    Ok(Condition {
        id: table.text("id")?.unwrap_or_else(|| rule.name()).to_owned(),
        rule,
        purposes: if table.has("purposes") { Some(words(table, "purposes")?) } else { None },
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

const RATE_FIELDS: &[&str] = &["annual_rate", "when", "source", "confidence"];

fn rate_tier(table: &Table, sources: Option<&Sources>) -> Result<RateTier, CatalogueError> {
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
