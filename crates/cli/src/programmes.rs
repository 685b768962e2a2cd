//! `nesie programmes`: what the catalogue has.

use clap::{Args, Subcommand};
use nesie::date::Date;
use nesie::json::Method;
use nesie::request::{ProgrammeRequest, ProgrammesRequest};
use nesie_report as report;
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::{Asked, read};
use crate::usage::UsageError;
use crate::value;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    List(List),
    Show(Show),
}

#[derive(Args)]
struct List {
    #[arg(long, value_name = "FILE")]
    input: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
}

#[derive(Args)]
struct Show {
    #[arg(value_name = "ID", required_unless_present = "input", conflicts_with = "input")]
    id: Option<String>,
    #[arg(long, value_name = "FILE")]
    input: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
    #[arg(long)]
    details: bool,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    match &flags.command {
        Command::List(flags) => list(flags, shared, options),
        Command::Show(flags) => show(flags, shared, options),
    }
}

fn list(flags: &List, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let of_flags = || Ok(ProgrammesRequest::new(day("--on", flags.on)?));
    let (mut request, form) = read(flags.input.as_deref(), ProgrammesRequest::from_json, of_flags)?;
    request.as_of = flags.on.unwrap_or(request.as_of);
    let catalogue = &read_catalogue(shared.catalogue.as_deref())?;
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

fn show(flags: &Show, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let of_flags = || {
        let id = flags.id.as_deref().ok_or_else(|| UsageError::required("id"))?;
        Ok(ProgrammeRequest::new(id, day("--on", flags.on)?))
    };
    let (mut request, form) = read(flags.input.as_deref(), ProgrammeRequest::from_json, of_flags)?;
    request.as_of = flags.on.unwrap_or(request.as_of);
    let catalogue = &read_catalogue(shared.catalogue.as_deref())?;
    let (method, answer) = (Method::Programme, nesie::programme);
    let asked = Asked { catalogue, method, request: &request, form, answer };
    asked.written(options, |answer, format| {
        Ok(match format {
            Format::Html => Output::sheet(&report::programme_sheet(answer, flags.details, options.lang)),
            Format::Xlsx => {
                Output::workbook(sheets::document(&report::programme_sheet(answer, flags.details, options.lang))?)
            }
            _ => Output::document(&report::programme(answer, flags.details, options.lang)),
        })
    })
}
