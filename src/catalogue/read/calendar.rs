//! Reading the calendar of working days.

use super::document::Document;
use super::table::Table;
use crate::calendar::{Calendar, DayOff, Holiday};
use crate::catalogue::{CatalogueError, CatalogueErrorKind};
use crate::date::Date;

/// The years of every date there is.
const YEARS: (i64, i64) = (1900, 2199);

pub(super) fn calendar(document: &Document) -> Result<Calendar, Vec<CatalogueError>> {
    document.read(&["first_year", "last_year", "holiday", "single", "working"], |root| {
        let first = root.keep(required_year(root, "first_year"));
        let last = root.keep(required_year(root, "last_year"));
        let holidays = root.keep(root.tables("holiday", HOLIDAY, holiday));
        let singles = root.keep(root.tables("single", SINGLE, single));
        let working = root.keep(root.tables("working", SINGLE, single));
        let weekends_worked = working?.into_iter().map(|(on, _)| on);
        Some(Calendar::new((first?, last?), &holidays?, singles?, weekends_worked))
    })
}

const HOLIDAY: &[&str] = &["name", "month", "day", "from_year", "to_year", "moves", "source", "confidence"];
const SINGLE: &[&str] = &["name", "on", "source", "confidence"];

fn holiday(table: &Table) -> Result<Holiday, CatalogueError> {
    let number = |name, max| table.required(name, table.whole(name, 1, max)?);
    let (month, day) = (number("month", 12)?, number("day", 31)?);
    let holiday = Holiday {
        day_off: day_off(table)?,
        month: u8::try_from(month).unwrap_or_default(),
        day: u8::try_from(day).unwrap_or_default(),
        years: (required_year(table, "from_year")?, required_year(table, "to_year")?),
        moves: table.required("moves", table.flag("moves")?)?,
    };
    // 29 February is a day of some years; it is no holiday of the others.
    match Date::from_ymd(2024, holiday.month, holiday.day) {
        Some(_) => Ok(holiday),
        None => Err(table.error_of("day", CatalogueErrorKind::NoSuchDay)),
    }
}

fn single(table: &Table) -> Result<(Date, DayOff), CatalogueError> {
    Ok((table.required_date("on")?, day_off(table)?))
}

fn day_off(table: &Table) -> Result<DayOff, CatalogueError> {
    Ok(DayOff {
        name: table.required_text("name")?.into(),
        moved_from: None,
        source: table.required_text("source")?.into(),
        confidence: table.confidence()?,
    })
}

fn required_year(table: &Table, name: &str) -> Result<i32, CatalogueError> {
    let year = table.required(name, table.whole(name, YEARS.0, YEARS.1)?)?;
    Ok(i32::try_from(year).unwrap_or_default())
}
