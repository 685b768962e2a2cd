//! Reading what a programme gives: rates, subsidies, guarantees, fees.

use super::document::MAX_TIERS;
use super::source::{Sources, paraphrase, source_of_a_rule};
use super::table::Table;
use super::value::{amount, months, words};
use crate::catalogue::{
    CatalogueError, CatalogueErrorKind, Combination, Condition, GuaranteeTier, Kind, Programme, PublishedFee,
    RateLimit, RateTier, Rule, SubsidyFormula, SubsidyMonths, SubsidyTier, TierCondition,
};

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
        _ => Err(table.error(CatalogueErrorKind::SubsidyFormula)),
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
        let (id, says) = ("combination".into(), paraphrase(table)?);
        let condition = Condition { id, rule, purposes: None, topics: Vec::new(), source, confidence, says };
        Ok(Combination { programme: table.required_text("programme")?.into(), condition })
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

/// Of a subsidy: what the state pays in every tier is possible at the highest nominal rate, where that is a figure. One that depends on
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
    match programme.rates_above(nominal).next() {
        Some((field, rate)) => Err(root.error_at(&field, CatalogueErrorKind::AboveNominal { rate, nominal })),
        None => Ok(()),
    }
}

/// Whatever a programme gives, everyone who meets its conditions gets something: the last tier asks
/// for nothing, or the bank sets the rate up to a limit.
pub(super) fn check_terms(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    let has_bank_rate = programme.highest_bank_rate().is_some();
    let (table, last) = match programme.kind {
        Kind::Loan if programme.rates.is_empty() && has_bank_rate => return Ok(()),
        Kind::Loan => ("rate", programme.rates.last().map(|tier| &tier.when)),
        Kind::Subsidy if !has_bank_rate && programme.rates.is_empty() => {
            return Err(root.error(CatalogueErrorKind::NoRate));
        }
        Kind::Subsidy => ("subsidy", programme.subsidies.last().map(|tier| &tier.when)),
        Kind::Guarantee => ("guarantee", programme.guarantees.last().map(|tier| &tier.when)),
        Kind::Grant => return Ok(()),
    };
    match last {
        None if table == "rate" => Err(root.error(CatalogueErrorKind::NoRate)),
        None => Err(root.error(CatalogueErrorKind::NoTerms { table })),
        Some(Some(_)) => Err(root.error_of(table, CatalogueErrorKind::NoTermsForOthers { table })),
        Some(None) => Ok(()),
    }
}
