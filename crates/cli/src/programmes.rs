//! `nesie programmes`: what the catalogue has, and whether it is in order.

use clap::{Args, Subcommand};
use nesie::catalogue::contract::{ChangesAnswer, ReportAnswer};
use nesie::catalogue::{Catalogue, Changes};
use nesie::date::Date;
use nesie::json::Method;
use nesie::request::{InputForm, ProgrammeRequest, ProgrammesRequest};
use nesie_report as report;
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::{read_catalogue, read_folder};
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::Asked;
use crate::value;

/// The exit code of a catalogue with an error.
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
        #[arg(long)]
        details: bool,
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
        Command::Show { id, day, details } => {
            let catalogue = read_catalogue(shared.catalogue.as_deref())?;
            show(&catalogue, id, day.date()?, *details, options)
        }
        Command::Check { folder, day } => check(folder, day.date()?, options),
        Command::Diff { before, after } => {
            diff(&read_catalogue(Some(before.as_str()))?, &read_catalogue(Some(after.as_str()))?, options)
        }
    }
}

fn list(catalogue: &Catalogue, on: Date, options: &OutputOptions) -> Result<Output, Error> {
    let (request, form) = (ProgrammesRequest::new(on), InputForm::Bare);
    let (method, answer) = (Method::Programmes, nesie::programmes);
    let asked = Asked { catalogue, method, request: &request, form, answer };
    asked.written(options, |answer, format| {
        let document = report::programmes(answer, options.lang);
        Ok(match format {
            Format::Html => Output::sheet(&document),
            Format::Xlsx => Output::workbook(sheets::document(&document)?),
            _ => Output::document(&document),
        })
    })
}

fn show(
    catalogue: &Catalogue,
    id: &str,
    on: Date,
    has_details: bool,
    options: &OutputOptions,
) -> Result<Output, Error> {
    let (request, form) = (ProgrammeRequest::new(id, on), InputForm::Bare);
    let (method, answer) = (Method::Programme, nesie::programme);
    let asked = Asked { catalogue, method, request: &request, form, answer };
    asked.written(options, |answer, format| {
        Ok(match format {
            Format::Html => Output::sheet(&report::programme_sheet(answer, has_details, options.lang)),
            Format::Xlsx => {
                Output::workbook(sheets::document(&report::programme_sheet(answer, has_details, options.lang))?)
            }
            _ => Output::document(&report::programme(answer, has_details, options.lang)),
        })
    })
}

fn check(folder: &str, on: Date, options: &OutputOptions) -> Result<Output, Error> {
    let report = read_folder(folder)?.check(on);
    let output = if options.as_json()? {
        Output::json(&ReportAnswer::new(&report, on))?
    } else {
        Output::document(&report::check(&report, options.lang))
    };
    Ok(Output { exit_code: if report.errors.is_empty() { 0 } else { FAULTY }, ..output })
}

fn diff(before: &Catalogue, after: &Catalogue, options: &OutputOptions) -> Result<Output, Error> {
    if options.as_json()? {
        return Output::json(&ChangesAnswer::new(before, after));
    }
    Ok(Output::document(&report::diff(&Changes::between(before, after), options.lang)))
}
