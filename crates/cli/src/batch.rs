//! `nesie batch`: a table of applications or loans in, a table of answers out.

use std::io;
use std::path::Path;

use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use nesie::date::Date;
use nesie::rate::Rate;
use nesie_batch::files::{Progress, Tables, run as answer, template};
use nesie_batch::{Defaults, Task};

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::text::batch as text;
use crate::usage::{UsageError, not_given};
use crate::value;

/// The most rows that are answered at once.
const MAX_THREADS: u32 = 1024;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Quote(QuoteFlags),
    Schedule(TableFlags),
    Template(TemplateFlags),
}

/// The flags of every table.
#[derive(Args)]
struct TableFlags {
    #[arg(long, value_name = "FILE")]
    input: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
    #[arg(long)]
    force: bool,
    #[arg(long, value_name = "NUMBER", value_parser = value::whole(1, MAX_THREADS))]
    threads: Option<u32>,
}

#[derive(Args)]
struct QuoteFlags {
    #[command(flatten)]
    table: TableFlags,
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    market_rate: Option<Rate>,
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    base_rate: Option<Rate>,
}

#[derive(Args)]
struct TemplateFlags {
    #[arg(long, default_value = "quote", value_name = "KIND", value_parser = value::one_of(&TASKS))]
    task: Task,
}

pub(crate) const TASKS: [(&str, Task); 2] = [("quote", Task::Quote), ("schedule", Task::Schedule)];

/// Command lines that give all that must be given.
const QUOTE_EXAMPLE: &str = "nesie batch quote --input clients.xlsx --output answers.xlsx";
const SCHEDULE_EXAMPLE: &str = "nesie batch schedule --input loans.csv --output answers.csv";
const TEMPLATE_EXAMPLE: &str = "nesie batch template --output clients.xlsx";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    match &flags.command {
        Command::Quote(flags) => {
            let rates = [flags.market_rate, flags.base_rate];
            table(Task::Quote, &flags.table, rates, QUOTE_EXAMPLE, shared, options)
        }
        Command::Schedule(flags) => table(Task::Schedule, flags, [None; 2], SCHEDULE_EXAMPLE, shared, options),
        Command::Template(flags) => {
            if shared.output.is_none() {
                return Err(UsageError::missing(&["--output"], TEMPLATE_EXAMPLE).into());
            }
            let workbook =
                template(flags.task, options.lang).map_err(|error| Error::Output(io::Error::other(error)))?;
            Ok(Output::workbook(workbook))
        }
    }
}

/// Answers a table, and says what came of it.
fn table(
    task: Task,
    flags: &TableFlags,
    [market_rate, base_rate]: [Option<Rate>; 2],
    example: &'static str,
    shared: &Shared,
    options: &OutputOptions,
) -> Result<Output, Error> {
    let (Some(input), Some(output)) = (&flags.input, &shared.output) else {
        let given = [("--input", flags.input.is_some()), ("--output", shared.output.is_some())];
        return Err(UsageError::missing(&not_given(&given), example).into());
    };
    let mut defaults = Defaults::on(day("--on", flags.on)?);
    (defaults.options.market_rate, defaults.options.base_rate) = (market_rate, base_rate);
    defaults.lang = options.lang;
    let mut tables = Tables::new(task, Path::new(input), Path::new(output), defaults);
    (tables.dialect, tables.force) = (options.dialect, flags.force);
    tables.threads = flags.threads.and_then(|threads| usize::try_from(threads).ok());
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let bar = bar(options);
    let summary = answer(&catalogue, &tables, &|Progress { done, total }| {
        bar.set_length(total);
        bar.set_position(done.min(total));
    });
    bar.finish_and_clear();
    Ok(Output::of_a_file(text::summary(summary?, output, options.lang)))
}

/// How far the work is, on a terminal alone.
fn bar(options: &OutputOptions) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(5));
    let style = ProgressStyle::with_template(&text::progress(options.lang));
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
