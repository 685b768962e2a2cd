//! Reading what a programme gives: rates, subsidies, guarantees, fees.

use super::error::{CatalogueError, Fault};
use super::programme::{
    Combination, GuaranteeTier, Kind, Programme, ProgrammeId, PublishedFee, RateTier, SubsidyFormula, SubsidyMonths,
    SubsidyTier, TierCondition,
};
use super::read::{Sources, known_source};
use super::read_rule::{amount, months, words};
use super::rule::{Condition, RateLimit, Rule};
use super::table::{MAX_TIERS, Table};
use crate::date::Date;
use crate::indicator::{Confidence, Series, SourceId};
use crate::rate::Rate;

pub(super) fn source_of_a_rule(
    table: &Table,
    sources: Option<&Sources>,
) -> Result<(SourceId, Confidence), CatalogueError> {
    let source = known_source(table, sources)?;
    match table.confidence()? {
        Confidence::Low => Err(table.fault_of("confidence", Fault::LowConfidence)),
        confidence => Ok((source, confidence)),
    }
}

/// What the source of a table states, in short.
pub(super) fn paraphrase(table: &Table) -> Result<Option<String>, CatalogueError> {
    if table.has("says") { table.required_text("says").map(|text| Some(text.to_owned())) } else { Ok(None) }
}

/// What a tier asks for; nothing if there is no `when`.
fn when(table: &Table) -> Result<Option<TierCondition>, CatalogueError> {
    let Some(when) = table.table("when", &["categories", "max_amount", "for_staff"])? else { return Ok(None) };
    if when.has("for_staff") {
        when.only(&["for_staff"])?;
        return Ok(Some(TierCondition::ForStaff(when.required_texts("for_staff")?)));
    }
    let any_of = words(&when, "categories")?;
    Ok(Some(TierCondition::Category { any_of, max_amount: amount(&when, "max_amount")? }))
}

/// The rates of a loan programme.
pub(super) fn rates(root: &Table, sources: Option<&Sources>) -> Result<Vec<RateTier>, CatalogueError> {
    root.tables_up_to(MAX_TIERS, "rate", &["annual_rate", "when", "source", "confidence", "says"], |table| {
        let (source, confidence) = source_of_a_rule(table, sources)?;
        let annual_rate = table.required("annual_rate", table.percent("annual_rate")?)?;
        Ok(RateTier { annual_rate, when: when(table)?, source, confidence, says: paraphrase(table)? })
    })
}

/// The tiers of a subsidy programme.
pub(super) fn subsidies(root: &Table, sources: Option<&Sources>) -> Result<Vec<SubsidyTier>, CatalogueError> {
    const FIELDS: &[&str] =
        &["borrower_rate", "points", "share", "floor", "months", "when", "source", "confidence", "says"];
    root.tables_up_to(MAX_TIERS, "subsidy", FIELDS, |table| {
        let (source, confidence) = source_of_a_rule(table, sources)?;
        let months = table.tables("months", &["purposes", "max"], |months_of| {
            let max_months = months_of.required("max", months(months_of, "max")?)?;
            Ok(SubsidyMonths { purposes: months_of.words("purposes")?, max_months })
        })?;
        let (part, when) = (state_interest(table)?, when(table)?);
        Ok(SubsidyTier { part, months, when, source, confidence, says: paraphrase(table)? })
    })
}

fn state_interest(table: &Table) -> Result<SubsidyFormula, CatalogueError> {
    let rate = |name| table.percent(name);
    match (rate("borrower_rate")?, rate("points")?, rate("share")?, rate("floor")?) {
        (Some(borrower), None, None, None) => Ok(SubsidyFormula::BorrowerRate(borrower)),
        (None, Some(points), None, None) => Ok(SubsidyFormula::Points(points)),
        (None, None, Some(share), floor) => Ok(SubsidyFormula::Share { share, floor }),
        _ => Err(table.fault(Fault::SubsidyFormula)),
    }
}

/// The tiers of a guarantee programme.
pub(super) fn guarantees(root: &Table, sources: Option<&Sources>) -> Result<Vec<GuaranteeTier>, CatalogueError> {
    const FIELDS: &[&str] =
        &["max_share", "max_amount", "upfront_fee", "yearly_fee", "when", "source", "confidence", "says"];
    root.tables_up_to(MAX_TIERS, "guarantee", FIELDS, |table| {
        let (source, confidence) = source_of_a_rule(table, sources)?;
        Ok(GuaranteeTier {
            max_share: table.required("max_share", table.percent("max_share")?)?,
            max_amount: amount(table, "max_amount")?,
            upfront_fee: table.percent("upfront_fee")?,
            yearly_fee: table.percent("yearly_fee")?,
            when: when(table)?,
            source,
            confidence,
            says: paraphrase(table)?,
        })
    })
}

/// The guarantees that an offer of a programme may take in, each with the clause that staff confirm.
pub(super) fn combinations(root: &Table, sources: Option<&Sources>) -> Result<Vec<Combination>, CatalogueError> {
    root.tables("combines_with", &["programme", "clause", "source", "confidence", "says"], |table| {
        let (source, confidence) = source_of_a_rule(table, sources)?;
        let rule = Rule::ForStaff { clause: table.required_texts("clause")? };
        let (id, says) = ("combination".to_owned(), paraphrase(table)?);
        let condition = Condition { id, rule, purposes: None, topics: Vec::new(), source, confidence, says };
        Ok(Combination { programme: ProgrammeId(table.required_text("programme")?.to_owned()), condition })
    })
}

/// The published fees of a lender.
pub(super) fn fees(root: &Table, sources: Option<&Sources>) -> Result<Vec<PublishedFee>, CatalogueError> {
    root.tables("fee", &["upfront", "source", "confidence", "says"], |table| {
        let (source, confidence) = source_of_a_rule(table, sources)?;
        let upfront = table.required("upfront", table.percent("upfront")?)?;
        Ok(PublishedFee { upfront, source, confidence, says: paraphrase(table)? })
    })
}

/// Of a subsidy: the state's part of every tier is possible at the highest nominal rate, where that is a figure. One that hangs on
/// the base rate is held against it when the base rates are read.
pub(super) fn check_nominal(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    if programme.kind != Kind::Subsidy {
        return Ok(());
    }
    let highest_tier = programme.rates.iter().map(|tier| tier.annual_rate).max();
    let nominal = match programme.highest_bank_rate() {
        Some(RateLimit::Percent(highest)) => highest_tier.map_or(highest, |tier| tier.max(highest)),
        Some(RateLimit::AboveBase(_)) => return Ok(()),
        None => match highest_tier {
            Some(highest) => highest,
            None => return Ok(()),
        },
    };
    match parts_above(programme, nominal).next() {
        Some((field, rate)) => Err(root.fault_at(&field, Fault::AboveNominal { rate, nominal })),
        None => Ok(()),
    }
}

/// What of the tiers of a subsidy is above a nominal rate, with its field: floor, points or the borrower's rate.
pub(super) fn parts_above(programme: &Programme, nominal: Rate) -> impl Iterator<Item = (String, Rate)> {
    programme.subsidies.iter().enumerate().filter_map(move |(position, tier)| {
        let (field, rate) = match tier.part {
            SubsidyFormula::BorrowerRate(rate) => ("borrower_rate", rate),
            SubsidyFormula::Points(rate) => ("points", rate),
            SubsidyFormula::Share { floor: Some(rate), .. } => ("floor", rate),
            SubsidyFormula::Share { floor: None, .. } => return None,
        };
        (rate > nominal).then(|| (format!("subsidy.{position}.{field}"), rate))
    })
}

/// The highest nominal rates of a subsidy that hangs on the base rate, each with the day from which it holds: one for each base rate
/// that is known on a day of the version.
pub(super) fn nominal_rates(programme: &Programme, base_rate: &Series<Rate>) -> Vec<(Date, Rate)> {
    let Some(limit @ RateLimit::AboveBase(_)) = programme.highest_bank_rate() else { return Vec::new() };
    let rows = base_rate.within(programme.valid_from, programme.valid_to);
    let known = rows.filter(|(on, _)| base_rate.on(*on).is_ok());
    known.map(|(on, row)| (on, limit.in_percent(row.value))).collect()
}

/// Whatever a programme gives, everyone who meets its conditions gets something: the last tier asks
/// for nothing, or the bank sets the rate up to a limit.
pub(super) fn check_terms(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    let has_bank_rate = programme.highest_bank_rate().is_some();
    let (table, last) = match programme.kind {
        Kind::Loan if programme.rates.is_empty() && has_bank_rate => return Ok(()),
        Kind::Loan => ("rate", programme.rates.last().map(|tier| &tier.when)),
        Kind::Subsidy if !has_bank_rate && programme.rates.is_empty() => return Err(root.fault(Fault::NoRate)),
        Kind::Subsidy => ("subsidy", programme.subsidies.last().map(|tier| &tier.when)),
        Kind::Guarantee => ("guarantee", programme.guarantees.last().map(|tier| &tier.when)),
        Kind::Grant => return Ok(()),
    };
    match last {
        None if table == "rate" => Err(root.fault(Fault::NoRate)),
        None => Err(root.fault(Fault::NoTerms { table })),
        Some(Some(_)) => Err(root.fault_of(table, Fault::NoTermsForOthers { table })),
        Some(None) => Ok(()),
    }
}
