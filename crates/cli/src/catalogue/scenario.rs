//! A scenario to fill in.

use clap::Args;
use nesie::date::Date;
use nesie::input::Problem;
use nesie::language::shown;
use nesie_keeper::{NewScenario, Workshop};

use super::edit::folder;
use super::new::written;
use crate::dialogue::quoted;
use crate::error::Error;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::quote::Given;
use crate::text::catalogue as words;
use crate::value::{self, BadValue};

#[derive(Args)]
pub(super) struct Scenario {
    #[arg(value_name = "ID")]
    programme: String,
    #[arg(value_name = "NAME", value_parser = file_name)]
    name: String,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Date,
    #[command(flatten)]
    given: Given,
}

const EXAMPLE: &str = "nesie catalogue scenario orleu oven --on 2026-11-29 --amount 5000000 --term 24 \
    --purpose investment --catalogue programmes";

/// The name of a file, without its ending.
fn file_name(text: &str) -> Result<String, BadValue> {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        Ok(text.to_owned())
    } else {
        Err(BadValue(Problem::Form { value: shown(text), form: "bakery-buys-an-oven" }))
    }
}

pub(super) fn scenario(flags: &Scenario, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let application = flags.given.request(flags.on, EXAMPLE)?.0.application;
    let folder = folder(shared)?;
    let workshop = Workshop::open(folder)?;
    let (programme, name) = (flags.programme.clone(), flags.name.clone());
    let new = NewScenario { programme, name, on: flags.on, application };
    let said = written(workshop.root(), &new.file(&workshop, options.lang)?, options.lang)?;
    Ok(Output::answered(said + &words::fill_in(&quoted(folder), options.lang)))
}
