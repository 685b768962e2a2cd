//! `nesie programmes`: what the catalogue has.

use clap::{Args, Subcommand};
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::json::Method;
use nesie::request::{InputForm, ProgrammeRequest, ProgrammesRequest};
use nesie_report as report;
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::Asked;
use crate::value;

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
