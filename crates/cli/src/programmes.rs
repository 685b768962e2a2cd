//! `nesie programmes`: what the catalogue has, and whether it is in order.

mod sheet;

use clap::{Args, Subcommand};
use nesie::advice::AdviceError;
use nesie::catalogue::contract::{ChangesAnswer, ProgrammeAnswer, ProgrammesAnswer, ReportAnswer};
use nesie::catalogue::{Catalogue, Changes, Programme, Report};
use nesie::date::Date;
use nesie::language::{Lang, Localize};
use nesie::text::{Phrase, ProgrammePhrase};

use crate::clock::day;
use crate::error::Error;
use crate::files::{read_catalogue, read_folder};
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::page::Page;
use crate::value;

/// The exit code of a catalogue with a fault.
const FAULTY: u8 = 2;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    List(Day),
    Show {
        #[arg(value_name = "ID")]
        id: String,
        #[command(flatten)]
        day: Day,
    },
    Check {
        #[arg(value_name = "DIR")]
        folder: String,
        #[command(flatten)]
        day: Day,
    },
    Diff {
        #[arg(value_name = "BEFORE")]
        before: String,
        #[arg(value_name = "AFTER")]
        after: String,
    },
}

#[derive(Args)]
struct Day {
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
}

impl Day {
    fn date(&self) -> Result<Date, Error> {
        Ok(day("--on", self.on)?)
    }
}

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    match &flags.command {
        Command::List(day) => list(&read_catalogue(shared.catalogue.as_deref())?, day.date()?, options),
        Command::Show { id, day } => show(&read_catalogue(shared.catalogue.as_deref())?, id, day.date()?, options),
        Command::Check { folder, day } => check(folder, day.date()?, options),
        Command::Diff { before, after } => {
            diff(&read_catalogue(Some(before.as_str()))?, &read_catalogue(Some(after.as_str()))?, options)
        }
    }
}

fn list(catalogue: &Catalogue, on: Date, options: &OutputOptions) -> Result<Output, Error> {
    if options.as_json()? {
        return Output::json(&ProgrammesAnswer::new(catalogue, on));
    }
    let lang = options.lang;
    let mut page = Page::default();
    page.paragraph("", &ProgrammePhrase::ListTitle(on).localize(lang));
    for version in catalogue.ids().filter_map(|id| catalogue.nearest_version(id.as_str(), on)) {
        page.blank();
        page.paragraph("", &format!("{} — {}", version.id.as_str(), version.name.get(lang)));
        page.paragraph("  ", &format!("{}; {}", version.kind.localize(lang), sheet::standing(version, on, lang)));
        page.paragraph("  ", &sheet::confirmed(version, on, lang));
    }
    Ok(Output::answered(page.into_text()))
}

fn show(catalogue: &Catalogue, id: &str, on: Date, options: &OutputOptions) -> Result<Output, Error> {
    let unknown = || AdviceError::unknown_programme(id, catalogue);
    if options.as_json()? {
        return Output::json(&ProgrammeAnswer::new(catalogue, id, on).ok_or_else(unknown)?);
    }
    let version = catalogue.nearest_version(id, on).ok_or_else(unknown)?;
    let page = if version.in_force_on(on) {
        sheet::page(version, catalogue, on, options.lang)
    } else {
        let mut page = Page::default();
        not_in_force(&mut page, "", catalogue.versions_of(id), on, options.lang);
        page.into_text()
    };
    Ok(Output::answered(page))
}

/// Versions that are not in force on a day, each with the days on which it is.
pub(crate) fn not_in_force<'p>(
    page: &mut Page,
    indent: &str,
    versions: impl IntoIterator<Item = &'p Programme>,
    on: Date,
    lang: Lang,
) {
    for version in versions {
        let line = Phrase::NotInForce { name: version.name.get(lang).to_owned(), on }.localize(lang);
        let days = Phrase::Version { from: version.valid_from, to: version.valid_to }.localize(lang);
        page.paragraph(indent, &format!("{line} ({days})."));
    }
}

fn check(folder: &str, on: Date, options: &OutputOptions) -> Result<Output, Error> {
    let report = read_folder(folder)?.check(on);
    let output = if options.as_json()? {
        Output::json(&ReportAnswer::new(&report, on))?
    } else {
        Output::answered(report_page(&report, options.lang))
    };
    Ok(Output { exit_code: if report.faults.is_empty() { 0 } else { FAULTY }, ..output })
}

/// One line for each place, so that an editor can jump to it.
fn report_page(report: &Report, lang: Lang) -> String {
    let mut page = Page::default();
    for fault in &report.faults {
        page.line(&fault.localize(lang));
    }
    for warning in &report.warnings {
        page.line(&ProgrammePhrase::Warning(warning.localize(lang)).localize(lang));
    }
    let found = match (report.faults.len(), report.warnings.len()) {
        (0, 0) => ProgrammePhrase::NothingFound,
        (faults, warnings) => ProgrammePhrase::Found { faults, warnings },
    };
    page.line(&found.localize(lang));
    page.into_text()
}

fn diff(before: &Catalogue, after: &Catalogue, options: &OutputOptions) -> Result<Output, Error> {
    if options.as_json()? {
        return Output::json(&ChangesAnswer::new(before, after));
    }
    let (changes, lang) = (Changes::between(before, after), options.lang);
    let mut page = Page::default();
    page.paragraph("", &changes.localize(lang));
    for version in &changes.versions {
        page.blank();
        page.paragraph("", &version.localize(lang));
        for detail in &version.details {
            page.paragraph("  - ", &detail.localize(lang));
        }
    }
    let mrp = changes.mrp.iter().map(|change| change.localize(lang));
    let base_rate = changes.base_rate.iter().map(|change| change.localize(lang));
    let referrals = changes.referrals.iter().map(|change| change.localize(lang));
    let lenders = changes.lenders.iter().map(|change| change.localize(lang));
    let mut others = mrp.chain(base_rate).chain(referrals).chain(lenders).peekable();
    if others.peek().is_some() {
        page.blank();
    }
    for other in others {
        page.paragraph("", &other);
    }
    Ok(Output::answered(page.into_text()))
}
