//! What a catalogue that can be read should still be looked at for.

use std::collections::BTreeSet;

use super::error::CatalogueError;
use super::place::Place;
use super::read::SOURCES;
use super::read_tier::{nominal_rates, parts_above};
use super::table::{File, place_of};
use super::{AmountLimit, Catalogue, Condition, Programme, Rule};
use crate::date::Date;
use crate::error::Code;
use crate::indicator::SourceId;
use crate::money::Money;
use crate::rate::Rate;

/// What was found in the files of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What keeps it from being read, by file and place.
    pub faults: Vec<CatalogueError>,
    /// What to look at, by file and place. Looked for only where there is no fault.
    pub warnings: Vec<Warning>,
}

/// A place of a catalogue that should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where.
    pub place: Place,
    /// The path of the field.
    pub field: String,
    /// Why.
    pub doubt: LintKind,
}

/// Why a place should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LintKind {
    /// Between a version and the one before it the programme is not in force.
    Gap {
        /// The first day without a version.
        from: Date,
        /// The last.
        to: Date,
    },
    /// From a day on, a limit in МРП and one in tenge, of the same condition or of two, leave no amount.
    NothingLeft {
        /// The first such day.
        on: Date,
        /// The least, in tenge.
        min: Money,
        /// The most, in tenge.
        max: Money,
    },
    /// From a day on, the floor, the points or the borrower's rate of a subsidy is above the highest nominal rate, which hangs on the
    /// base rate.
    AboveNominal {
        /// The first such day.
        on: Date,
        /// The rate.
        rate: Rate,
        /// The highest nominal rate of the day.
        nominal: Rate,
    },
    /// The terms have not been confirmed for more than twelve months.
    Unconfirmed {
        /// When they last were.
        last_confirmed: Date,
    },
    /// Nothing refers to this source.
    UnusedSource,
}

impl LintKind {
    /// The code that a program can match on.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            LintKind::Gap { .. } => Code::Gap,
            LintKind::NothingLeft { .. } => Code::NothingLeft,
            LintKind::AboveNominal { .. } => Code::AboveNominal,
            LintKind::Unconfirmed { .. } => Code::Unconfirmed,
            LintKind::UnusedSource => Code::UnusedSource,
        }
    }
}

pub(super) fn warnings(catalogue: &Catalogue, files: &[File], on: Date) -> Vec<Warning> {
    let mut found = unused_sources(catalogue);
    for programme in catalogue.programmes() {
        for (field, doubt) in doubts_of(programme, catalogue, on) {
            found.push((programme.file(), field, doubt));
        }
    }
    found.extend(gaps(catalogue.programmes()));
    let place = |(path, field, doubt): (String, String, LintKind)| Warning {
        place: place_of(files, &path, &field),
        field,
        doubt,
    };
    let mut warnings: Vec<Warning> = found.into_iter().map(place).collect();
    warnings.sort_by(|a, b| a.place.cmp(&b.place));
    warnings
}

fn doubts_of(programme: &Programme, catalogue: &Catalogue, on: Date) -> Vec<(String, LintKind)> {
    let mut doubts = Vec::new();
    if programme.in_force_on(on) && programme.stale_on(on) {
        doubts.push(("last_confirmed".into(), LintKind::Unconfirmed { last_confirmed: programme.last_confirmed }));
    }
    let amounts = || {
        programme.conditions.iter().enumerate().filter_map(|(position, condition)| match condition.rule {
            Rule::Amount(limits) => Some((position, limits, condition)),
            _ => None,
        })
    };
    for (position, least, condition) in amounts() {
        let mut alongside = amounts().filter(|(_, _, other)| share_a_purpose(condition, other));
        if let Some(doubt) =
            alongside.find_map(|(_, most, _)| nothing_left(least.min?, most.max?, programme, catalogue))
        {
            doubts.push((format!("condition.{position}.min"), doubt));
        }
    }
    for (on, nominal) in nominal_rates(programme, &catalogue.indicators.base_rate) {
        for (field, rate) in parts_above(programme, nominal) {
            // Each once, with the first such day.
            if !doubts.iter().any(|(said, _)| *said == field) {
                doubts.push((field, LintKind::AboveNominal { on, rate, nominal }));
            }
        }
    }
    doubts
}

/// True if two conditions may both concern one loan.
fn share_a_purpose(a: &Condition, b: &Condition) -> bool {
    match (&a.purposes, &b.purposes) {
        (Some(a), Some(b)) => a.iter().any(|purpose| b.contains(purpose)),
        _ => true,
    }
}

/// The first day of a version on which a least amount is above a most, of the same condition or of two.
fn nothing_left(min: AmountLimit, max: AmountLimit, programme: &Programme, catalogue: &Catalogue) -> Option<LintKind> {
    catalogue.indicators.mrp.within(programme.valid_from, programme.valid_to).find_map(|(on, row)| {
        let (min, max) = (min.in_tenge(row.value), max.in_tenge(row.value));
        (min > max).then_some(LintKind::NothingLeft { on, min, max })
    })
}

/// Days between two versions of a programme on which neither is in force.
fn gaps(programmes: &[Programme]) -> Vec<(String, String, LintKind)> {
    let mut found = Vec::new();
    for pair in programmes.windows(2) {
        if let [earlier, later] = pair
            && earlier.id == later.id
            && let Some(from) = earlier.valid_to.and_then(|last| last.plus_days(1))
            && let Some(to) = later.valid_from.plus_days(-1)
            && from <= to
        {
            found.push((later.file(), "valid_from".into(), LintKind::Gap { from, to }));
        }
    }
    found
}

fn unused_sources(catalogue: &Catalogue) -> Vec<(String, String, LintKind)> {
    let mut used: BTreeSet<&SourceId> = BTreeSet::new();
    for programme in &catalogue.programmes {
        used.extend(programme.sources());
    }
    used.extend(catalogue.referrals.iter().map(|referral| &referral.source));
    used.extend(catalogue.lenders.iter().map(|lender| &lender.source));
    used.extend(catalogue.indicators.mrp.rows().iter().map(|row| &row.source));
    used.extend(catalogue.indicators.base_rate.rows().iter().map(|row| &row.source));
    let unused = catalogue.sources.keys().filter(|id| !used.contains(id));
    unused.map(|id| (SOURCES.to_owned(), format!("source.{}", id.as_str()), LintKind::UnusedSource)).collect()
}
