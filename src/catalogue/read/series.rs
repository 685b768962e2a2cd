//! Reading the series of figures by date.

use super::document::Document;
use super::source::{Sources, known_source};
use super::table::Table;
use crate::calendar::Calendar;
use crate::catalogue::{CatalogueError, CatalogueErrorKind, Unit};
use crate::date::Date;
use crate::indicator::{Dated, Series, SeriesFault};
use crate::money::Money;
use crate::rate::Rate;

/// The МРП, in tenge.
pub(super) fn mrp(
    document: &Document,
    sources: Option<&Sources>,
    calendar: Option<&Calendar>,
) -> Result<Series<Money>, Vec<CatalogueError>> {
    series(document, sources, calendar, mrp_value)
}

/// The base rate of the National Bank, in percent a year.
pub(super) fn base_rate(
    document: &Document,
    sources: Option<&Sources>,
    calendar: Option<&Calendar>,
) -> Result<Series<Rate>, Vec<CatalogueError>> {
    series(document, sources, calendar, |row| row.required("value", row.percent("value")?))
}

fn mrp_value(row: &Table) -> Result<Money, CatalogueError> {
    let amount = row.quantity("value", 2, &["KZT"], Unit::Amount)?;
    let (tiyn, _) = row.required("value", amount)?;
    Money::from_tiyn(tiyn).map_err(|error| row.error_of("value", CatalogueErrorKind::Field(error.into())))
}

fn series<T>(
    document: &Document,
    sources: Option<&Sources>,
    calendar: Option<&Calendar>,
    read_value: impl Fn(&Table) -> Result<T, CatalogueError>,
) -> Result<Series<T>, Vec<CatalogueError>> {
    const FIELDS: &[&str] = &["from", "decided_on", "effective", "value", "planned", "source", "confidence", "note"];
    document.read(&["known_until", "next_decision_on", "row"], |root| {
        let rows = root.tables("row", FIELDS, |row| {
            // A note is for who reads the file.
            row.text("note")?;
            Ok(Dated {
                from: first_day(row, calendar)?,
                value: read_value(row)?,
                planned: row.flag("planned")?.unwrap_or(false),
                source: known_source(row, sources)?,
                confidence: row.confidence()?,
            })
        });
        let rows = root.keep(rows);
        let begun: Vec<Date> = rows.iter().flatten().map(|row| row.from).collect();
        let decisions = root.keep(root.date_or_dates("next_decision_on"))?;
        let known_until = root.keep(last_known_day(root, &decisions, begun.last().copied(), calendar));
        let unknown_from = not_found(root, &decisions, &begun, calendar);
        let series = Series::new(rows?, known_until?).map(|series| series.unknown_from(unknown_from));
        root.keep(series.map_err(|fault| {
            let field = match fault {
                SeriesFault::Empty => "row".to_owned(),
                SeriesFault::Order(position) => format!("row.{position}.from"),
                SeriesFault::End if root.has("known_until") => "known_until".to_owned(),
                SeriesFault::End => "next_decision_on".to_owned(),
            };
            root.error_at(&field, CatalogueErrorKind::Series(fault))
        }))
    })
}

/// The last day for which a series is known: given, or the one before the next decision takes effect, whichever is earlier. Of
/// several decisions it is the first after the last row has begun. Beside a given day, earlier decisions say nothing.
fn last_known_day(
    root: &Table,
    decisions: &[Date],
    last_begins: Option<Date>,
    calendar: Option<&Calendar>,
) -> Result<Date, CatalogueError> {
    let known_until = root.date("known_until")?;
    let after = decisions.iter().filter(|decision| last_begins.is_none_or(|begins| **decision > begins)).min();
    let next = if known_until.is_some() { after } else { after.or(decisions.iter().max()) };
    let Some(decision) = next.copied() else { return root.required("known_until", known_until) };
    let effective = takes_effect(root, "next_decision_on", decision, calendar)?;
    let before = effective
        .plus_days(-1)
        .ok_or_else(|| root.error_of("next_decision_on", CatalogueErrorKind::NoWorkingDay { after: decision }))?;
    Ok(known_until.map_or(before, |known_until| known_until.min(before)))
}

/// The days on which decisions take effect that no row is of: rows begin after the day of their decision, and at the latest when it
/// takes effect. A decision of which the calendar does not know when it takes effect is passed over.
fn not_found(root: &Table, decisions: &[Date], begun: &[Date], calendar: Option<&Calendar>) -> Vec<Date> {
    let effective = decisions.iter().filter_map(|decision| {
        let first = takes_effect(root, "next_decision_on", *decision, calendar).ok()?;
        let is_found = begun.iter().any(|row| decision < row && *row <= first);
        (!is_found).then_some(first)
    });
    effective.collect()
}

/// The first day of a row: given, or following from the day of the decision.
fn first_day(row: &Table, calendar: Option<&Calendar>) -> Result<Date, CatalogueError> {
    row.word_of("effective", &[("next_working_day", ())])?;
    match (row.date("from")?, row.has("effective")) {
        (Some(from), false) => {
            row.date("decided_on")?;
            Ok(from)
        }
        (None, true) => takes_effect(row, "decided_on", row.required_date("decided_on")?, calendar),
        (None, false) => row.required_date("from"),
        (Some(_), true) => Err(row.error(CatalogueErrorKind::EitherOr { one: "from", other: "effective" })),
    }
}

/// The day on which a decision of the National Bank takes effect: the first working day of the week after it.
fn takes_effect(
    table: &Table,
    field: &str,
    decided_on: Date,
    calendar: Option<&Calendar>,
) -> Result<Date, CatalogueError> {
    let first = match calendar {
        Some(calendar) => calendar.first_working_day_of_next_week(decided_on).ok(),
        // The calendar has errors of its own.
        None => decided_on.plus_days(7),
    };
    first.ok_or_else(|| table.error_of(field, CatalogueErrorKind::NoWorkingDay { after: decided_on }))
}
