//! Whether a catalogue is in order, and what changed from one to another.

use clap::Args;
use nesie::catalogue::Changes;
use nesie::catalogue::contract::{ChangesAnswer, ReportAnswer};
use nesie::date::Date;
use nesie_report as report;

use crate::clock::day;
use crate::error::Error;
use crate::files::{read_catalogue, read_origin, refused};
use crate::options::OutputOptions;
use crate::output::Output;
use crate::value;

/// The exit code of a catalogue with a fault.
const FAULTY: u8 = 2;

#[derive(Args)]
pub(super) struct Checked {
    #[arg(value_name = "DIR")]
    folder: String,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
}

#[derive(Args)]
pub(super) struct Compared {
    #[arg(value_name = "BEFORE")]
    before: String,
    #[arg(value_name = "AFTER")]
    after: String,
}

pub(super) fn check(flags: &Checked, options: &OutputOptions) -> Result<Output, Error> {
    let (name, on) = (flags.folder.as_str(), day("--on", flags.on)?);
    let found = read_origin(name)?.check(on).map_err(|error| refused(name, error))?;
    let output = if options.as_json()? {
        Output::json(&ReportAnswer::new(&found, on))?
    } else {
        Output::document(&report::check(&found, options.lang))
    };
    Ok(Output { exit_code: if found.errors.is_empty() { 0 } else { FAULTY }, ..output })
}

pub(super) fn diff(flags: &Compared, options: &OutputOptions) -> Result<Output, Error> {
    let (before, after) = (read_catalogue(Some(&flags.before))?, read_catalogue(Some(&flags.after))?);
    if options.as_json()? {
        return Output::json(&ChangesAnswer::new(&before, &after));
    }
    Ok(Output::document(&report::diff(&Changes::between(&before, &after), options.lang)))
}
