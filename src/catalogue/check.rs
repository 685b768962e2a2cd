//! What a catalogue that can be read should still be looked at for.

use std::collections::BTreeSet;

use super::read::{Documents, SOURCES};
use super::{
    AmountLimit, Catalogue, CatalogueError, CatalogueErrorKind, Condition, Place, Programme, Rule, TierCondition,
    Topic, TopicStanding,
};
use crate::date::Date;
use crate::error::Code;
use crate::indicator::{Confidence, SourceId};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::ContractWord;

/// What was found in the files of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What keeps it from being read or, where it can be, what its versions must say and do not, by file and place.
    pub errors: Vec<CatalogueError>,
    /// What to look at, by file and place. Looked for only where it can be read.
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
    pub kind: LintKind,
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
    /// From a day on, no amount that the programme lends is within the limit of a tier.
    UnreachableTier {
        /// The first such day.
        on: Date,
        /// The least that the programme lends, in tenge.
        min: Money,
        /// The most of the tier, in tenge.
        max: Money,
    },
    /// The terms have not been confirmed for more than twelve months.
    Unconfirmed {
        /// When they last were; `None` if never with a date.
        last_confirmed: Option<Date>,
    },
    /// Nothing refers to this source.
    UnusedSource,
    /// Something is said to have been published, seen or confirmed on a day that has not come.
    DayToCome {
        /// The day of the check.
        on: Date,
    },
    /// A source is said to have been seen before it was published.
    SeenBeforePublished {
        /// When it was published, as it is written.
        published: String,
    },
}

impl LintKind {
    /// The code that a program can match on.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            LintKind::Gap { .. } => Code::Gap,
            LintKind::NothingLeft { .. } => Code::NothingLeft,
            LintKind::AboveNominal { .. } => Code::AboveNominal,
            LintKind::UnreachableTier { .. } => Code::UnreachableTier,
            LintKind::Unconfirmed { .. } => Code::Unconfirmed,
            LintKind::UnusedSource => Code::UnusedSource,
            LintKind::DayToCome { .. } => Code::DayToCome,
            LintKind::SeenBeforePublished { .. } => Code::SeenBeforePublished,
        }
    }
}

pub(super) fn report(catalogue: &Catalogue, documents: &Documents, on: Date) -> Report {
    let left_out = catalogue.programmes().iter().flat_map(|programme| {
        let file = programme.file();
        left_out(programme).into_iter().map(move |(field, kind)| {
            let place = documents.place_of(&file, &field);
            CatalogueError { place, field, kind }
        })
    });
    let mut errors: Vec<CatalogueError> = left_out.collect();
    errors.sort_by(|a, b| a.place.cmp(&b.place));
    Report { errors, warnings: warnings(catalogue, documents, on) }
}

fn warnings(catalogue: &Catalogue, documents: &Documents, on: Date) -> Vec<Warning> {
    let mut found = unused_sources(catalogue);
    found.extend(days_of_sources(catalogue, on));
    for programme in catalogue.programmes() {
        for (field, lint) in lints_of(programme, catalogue, on) {
            found.push((programme.file(), field, lint));
        }
    }
    found.extend(gaps(catalogue.programmes()));
    let place = |(path, field, kind): (String, String, LintKind)| Warning {
        place: documents.place_of(&path, &field),
        field,
        kind,
    };
    let mut warnings: Vec<Warning> = found.into_iter().map(place).collect();
    warnings.sort_by(|a, b| a.place.cmp(&b.place));
    warnings
}

fn lints_of(programme: &Programme, catalogue: &Catalogue, on: Date) -> Vec<(String, LintKind)> {
    let mut lints = Vec::new();
    if programme.in_force_on(on) && programme.stale_on(on) {
        lints.push(("last_confirmed".into(), LintKind::Unconfirmed { last_confirmed: programme.last_confirmed }));
    }
    if programme.last_confirmed.is_some_and(|day| day > on) {
        lints.push(("last_confirmed".into(), LintKind::DayToCome { on }));
    }
    let amounts = || {
        programme.conditions.iter().enumerate().filter_map(|(position, condition)| match condition.rule {
            Rule::Amount(limits) => Some((position, limits, condition)),
            _ => None,
        })
    };
    for (position, least, condition) in amounts() {
        let mut alongside = amounts().filter(|(_, _, other)| share_a_purpose(condition, other));
        if let Some(lint) = alongside.find_map(|(_, most, _)| nothing_left(least.min?, most.max?, programme, catalogue))
        {
            lints.push((format!("condition.{position}.min"), lint));
        }
    }
    lints.extend(unreachable_tiers(programme, catalogue));
    for (on, nominal) in programme.nominal_rates(&catalogue.indicators.base_rate) {
        for (field, rate) in programme.rates_above(nominal) {
            // Each once, with the first such day.
            if !lints.iter().any(|(said, _)| *said == field) {
                lints.push((field, LintKind::AboveNominal { on, rate, nominal }));
            }
        }
    }
    lints
}

/// The tiers whose limit is below the least that the programme lends, whatever the purpose.
fn unreachable_tiers(programme: &Programme, catalogue: &Catalogue) -> Vec<(String, LintKind)> {
    let least = programme.conditions.iter().filter(|condition| condition.purposes.is_none());
    let least: Vec<AmountLimit> = least
        .filter_map(|condition| match condition.rule {
            Rule::Amount(limits) => limits.min,
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    for (table, position, when) in programme.tier_conditions() {
        let Some(TierCondition::Category { max_amount: Some(max), .. }) = when else { continue };
        let mut above = least.iter().filter_map(|min| first_above(*min, *max, programme, catalogue));
        if let Some((on, min, max)) = above.next() {
            let field = format!("{table}.{position}.when.max_amount");
            found.push((field, LintKind::UnreachableTier { on, min, max }));
        }
    }
    found
}

/// What a version must say of itself and leaves out. It can be read without: a topic that is left out counts as open.
fn left_out(programme: &Programme) -> Vec<(String, CatalogueErrorKind)> {
    let mut found = Vec::new();
    if programme.last_confirmed.is_some() && programme.confirmed_by.is_none() {
        found.push(("last_confirmed".into(), CatalogueErrorKind::Unattested));
    }
    let mut for_everyone = None;
    for (table, position, when) in programme.tier_conditions() {
        if for_everyone == Some(table) {
            found.push((format!("{table}.{position}"), CatalogueErrorKind::NeverReached { table }));
        } else if when.is_none() {
            for_everyone = Some(table);
        }
    }
    let silent = |topic: &Topic| matches!(programme.topic(*topic), TopicStanding::Gap(None));
    let silent: Vec<Topic> = Topic::WORDS.iter().map(|(_, topic)| *topic).filter(silent).collect();
    if !silent.is_empty() {
        found.push(("id".into(), CatalogueErrorKind::SilentTopics(silent)));
    }
    let mut check = |table: &str, rules: &mut dyn Iterator<Item = (Confidence, bool)>| {
        for (position, (confidence, is_said)) in rules.enumerate() {
            if confidence == Confidence::High && !is_said {
                found.push((format!("{table}.{position}.confidence"), CatalogueErrorKind::NotSaid));
            }
        }
    };
    check("condition", &mut programme.conditions.iter().map(|rule| (rule.confidence, rule.says.is_some())));
    check("rate", &mut programme.rates.iter().map(|rule| (rule.confidence, rule.says.is_some())));
    check("subsidy", &mut programme.subsidies.iter().map(|rule| (rule.confidence, rule.says.is_some())));
    check("guarantee", &mut programme.guarantees.iter().map(|rule| (rule.confidence, rule.says.is_some())));
    check("fee", &mut programme.fees.iter().map(|rule| (rule.confidence, rule.says.is_some())));
    let combinations = programme.combines_with.iter().map(|combination| &combination.condition);
    check("combines_with", &mut combinations.map(|rule| (rule.confidence, rule.says.is_some())));
    found
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
    let (on, min, max) = first_above(min, max, programme, catalogue)?;
    Some(LintKind::NothingLeft { on, min, max })
}

/// The first day of a version on which one amount is above another, with both in tenge.
fn first_above(
    min: AmountLimit,
    max: AmountLimit,
    programme: &Programme,
    catalogue: &Catalogue,
) -> Option<(Date, Money, Money)> {
    catalogue.indicators.mrp.within(programme.valid_from, programme.valid_to).find_map(|(on, row)| {
        let (min, max) = (min.in_tenge(row.value), max.in_tenge(row.value));
        (min > max).then_some((on, min, max))
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
    let common = catalogue.common_documents.iter().flat_map(|common| &common.documents);
    used.extend(common.map(|document| &document.source));
    used.extend(catalogue.referrals.iter().map(|referral| &referral.source));
    used.extend(catalogue.lenders.iter().map(|lender| &lender.source));
    used.extend(catalogue.indicators.mrp.rows().iter().map(|row| &row.source));
    used.extend(catalogue.indicators.base_rate.rows().iter().map(|row| &row.source));
    let unused = catalogue.sources.keys().filter(|id| !used.contains(id));
    unused.map(|id| (SOURCES.to_owned(), format!("source.{}", id.as_str()), LintKind::UnusedSource)).collect()
}

/// Days of sources that have not come, or that contradict each other.
fn days_of_sources(catalogue: &Catalogue, on: Date) -> Vec<(String, String, LintKind)> {
    let mut found = Vec::new();
    for (id, source) in &catalogue.sources {
        let mut add =
            |field: &str, kind| found.push((SOURCES.to_owned(), format!("source.{}.{field}", id.as_str()), kind));
        let published = source.published_from();
        if published.is_some_and(|day| day > on) {
            add("published", LintKind::DayToCome { on });
        }
        match (source.seen_on, published, &source.published) {
            (Some(seen_on), _, _) if seen_on > on => add("seen_on", LintKind::DayToCome { on }),
            (Some(seen_on), Some(day), Some(published)) if seen_on < day => {
                add("seen_on", LintKind::SeenBeforePublished { published: published.clone() });
            }
            _ => {}
        }
    }
    found
}
