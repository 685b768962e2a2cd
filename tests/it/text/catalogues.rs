//! What is wrong with a catalogue, and what in it should be looked at.

use nesie::calendar::CalendarError;
use nesie::catalogue::{CatalogueError, CatalogueErrorKind, LintKind, Place, Topic, Unit, Warning};
use nesie::indicator::SeriesFault;
use nesie::input::Problem;

use super::{Table, date, rate, tenge};

table!(catalogues: a_fault_follows_its_place_and_field, what_should_be_looked_at, faults_of_a_file, faults_of_entries, faults_of_a_version, faults_of_series_and_of_the_calendar);

fn a_fault_follows_its_place_and_field(table: &mut Table) {
    let place = || Place { file: "demo/2024-01-01.toml".into(), line: 12, column: 1 };
    let error = |field: &str| CatalogueError {
        place: place(),
        field: field.into(),
        kind: CatalogueErrorKind::Field(Problem::Missing),
    };
    table.says([error("condition.1.max"), error("")]);
    let kind = LintKind::Unconfirmed { last_confirmed: Some(date("2024-01-01")) };
    table.says([Warning { place: place(), field: "last_confirmed".into(), kind }]);
}

fn what_should_be_looked_at(table: &mut Table) {
    table.says([
        LintKind::Gap { from: date("2024-07-01"), to: date("2024-12-31") },
        LintKind::NothingLeft { on: date("2025-01-01"), min: tenge("80000000"), max: tenge("78640000") },
        LintKind::AboveNominal { on: date("2024-06-01"), rate: rate("19"), nominal: rate("18.75") },
        LintKind::UnreachableTier { on: date("2024-01-01"), min: tenge("73840000"), max: tenge("70000000") },
        LintKind::UnusedSource,
        LintKind::DayToCome { on: date("2026-11-29") },
        LintKind::SeenBeforePublished { published: "2026-12".into() },
    ]);
}

fn faults_of_a_file(table: &mut Table) {
    table.says([
        CatalogueErrorKind::Toml("invalid key".into()),
        CatalogueErrorKind::WrongId("Our Loan".into()),
        CatalogueErrorKind::WrongName { named: "2024-02-01".into(), expected: "demo/2024-01-01.toml".into() },
        CatalogueErrorKind::MissingFile,
        CatalogueErrorKind::UnexpectedFile,
    ]);
}

fn faults_of_entries(table: &mut Table) {
    table.says([
        CatalogueErrorKind::Unit { value: "84".into(), expected: Unit::Months },
        CatalogueErrorKind::UnknownSource("page".into()),
        CatalogueErrorKind::UnknownSector("food".into()),
        CatalogueErrorKind::LowConfidence,
        CatalogueErrorKind::NoLimit,
        CatalogueErrorKind::MinAboveMax { min: "61 months".into(), max: "60 months".into() },
        CatalogueErrorKind::DuplicateCondition("amount".into()),
        CatalogueErrorKind::DuplicateId("page".into()),
        CatalogueErrorKind::EitherOr { one: "day_count", other: "day_count_gap" },
        CatalogueErrorKind::SilentTopics(vec![Topic::Overdue, Topic::Insolvency]),
        CatalogueErrorKind::AskedAfterAll(Topic::Security),
    ]);
}

fn faults_of_a_version(table: &mut Table) {
    table.says([
        CatalogueErrorKind::EndsBeforeStart { first: date("2024-01-01"), last: date("2023-12-31") },
        CatalogueErrorKind::Overlap { on: date("2024-07-01") },
        CatalogueErrorKind::NoRate,
        CatalogueErrorKind::NoTerms { table: "subsidy" },
        CatalogueErrorKind::NoTermsForOthers { table: "rate" },
        CatalogueErrorKind::NeverReached { table: "rate" },
        CatalogueErrorKind::SubsidyFormula,
        CatalogueErrorKind::AboveNominal { rate: rate("19.76"), nominal: rate("18") },
    ]);
}

fn faults_of_series_and_of_the_calendar(table: &mut Table) {
    table.says([
        CatalogueErrorKind::Series(SeriesFault::Empty),
        CatalogueErrorKind::Series(SeriesFault::Order(1)),
        CatalogueErrorKind::Series(SeriesFault::End),
        CatalogueErrorKind::NoSuchDay,
    ]);
    // A calendar of no years at all.
    table.says([CalendarError::NotCovered { on: date("2026-05-01"), years: None }]);
}
