//! What the command line takes, and which command gets it.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, CommandFactory, FromArgMatches, Parser, Subcommand};
use nesie::language::Lang;

use crate::error::Error;
use crate::options::{
    Format, OutputOptions, Shared, chosen_catalogue, early_json, early_lang, formats, reads_catalogue, typed_values,
};
use crate::output::Output;
use crate::usage::UsageError;
use crate::{
    afford, ask, batch, catalogue, help, late, manual, programmes, quote, schedule, schema, settle, tree, verify,
};

/// The flag that says where the programmes are.
const CATALOGUE: &str = "--catalogue";

/// The arguments as they are typed. What a person reads of them stands in [`crate::text`].
#[derive(Parser)]
#[command(name = "nesie", version)]
struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[command(allow_negative_numbers = true)]
    Quote(Box<quote::Flags>),
    Ask(ask::Flags),
    #[command(allow_negative_numbers = true)]
    Schedule(Box<schedule::Flags>),
    #[command(allow_negative_numbers = true)]
    Afford(Box<afford::Flags>),
    #[command(allow_negative_numbers = true)]
    Settle(Box<settle::Flags>),
    #[command(allow_negative_numbers = true)]
    Late(late::Flags),
    #[command(allow_negative_numbers = true)]
    Batch(batch::Flags),
    Programmes(programmes::Flags),
    Catalogue(catalogue::Flags),
    Verify(verify::Flags),
    Schema(schema::Flags),
    Completions(manual::Shell),
    Man(help::Path),
    Help(help::Path),
}

/// The command line with its texts in a language.
pub(crate) fn command(lang: Lang) -> clap::Command {
    help::in_language(Cli::command(), lang)
}

/// Runs the command line.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    let lang = early_lang(&arguments);
    let answered = answer(&arguments, lang).and_then(|(output, file)| {
        output.write(file.as_deref())?;
        Ok(output.exit_code)
    });
    ExitCode::from(answered.unwrap_or_else(|error| {
        error.report(early_json(&arguments), lang);
        error.exit_code()
    }))
}

/// What is answered, and the file that it is to be written into.
fn answer(arguments: &[OsString], lang: Lang) -> Result<(Output, Option<String>), Error> {
    let command = command(lang);
    if arguments.len() <= 1 {
        return Err(Error::NothingAsked { help: help::page(command, &[])? });
    }
    let matches = command.clone().try_get_matches_from(arguments);
    let (mut cli, matches) = match matches.and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches))) {
        Ok(parsed) => parsed,
        Err(error) if !error.use_stderr() => return Ok((Output::answered(error.to_string()), None)),
        // That a flag is given twice is worse than what is wrong with one of its values.
        Err(error) if error.kind() != ErrorKind::ValueValidation => {
            return Err(Error::of_parser(&error, &command, arguments));
        }
        Err(error) => {
            refuse_twice(&command, arguments)?;
            return Err(Error::of_parser(&error, &command, arguments));
        }
    };
    refuse_twice(&command, arguments)?;
    let options = OutputOptions::new(&cli.shared)?;
    if options.format == Format::Xlsx && cli.shared.output.is_none() && io::stdout().is_terminal() {
        return Err(UsageError::only_with("--format xlsx", "--output").into());
    }
    let path = tree::asked(&matches).0.join(" ");
    if cli.shared.catalogue.is_some() && !reads_catalogue(&path) {
        return Err(UsageError::no_catalogue(CATALOGUE).into());
    }
    if reads_catalogue(&path) {
        cli.shared.catalogue = chosen_catalogue(cli.shared.catalogue)?;
    }
    let answered = match &cli.command {
        Command::Quote(flags) => quote::run(flags, &cli.shared, &options),
        Command::Ask(flags) => ask::run(flags, &cli.shared, &options),
        Command::Schedule(flags) => schedule::run(flags, &cli.shared, &options),
        Command::Afford(flags) => afford::run(flags, &cli.shared, &options),
        Command::Settle(flags) => settle::run(flags, &cli.shared, &options),
        Command::Late(flags) => late::run(flags, &cli.shared, &options),
        Command::Batch(flags) => batch::run(flags, &cli.shared, &options),
        Command::Programmes(flags) => programmes::run(flags, &cli.shared, &options),
        Command::Catalogue(flags) => catalogue::run(flags, &cli.shared, &options),
        Command::Verify(flags) => verify::run(flags, &cli.shared, &options),
        Command::Schema(flags) => schema::run(flags, &options),
        Command::Completions(shell) => manual::completions(shell, command),
        Command::Man(path) => manual::man(path, command, lang),
        Command::Help(path) => help::page(command, &path.path).map(Output::answered).map_err(Error::from),
    };
    let output = answered.map_err(|error| error.named(&self::command(lang), &matches))?;
    options.among(formats(&path))?;
    Ok((output, cli.shared.output))
}

/// Refuses a flag of every command that stands before the command and after it again: the parser, which refuses it
/// twice in one place, takes the last of these without a word.
fn refuse_twice(command: &clap::Command, arguments: &[OsString]) -> Result<(), UsageError> {
    let shared = command.get_arguments().filter(|flag| flag.is_global_set()).filter_map(Arg::get_long);
    let mut flags = shared.map(|long| format!("--{long}"));
    flags.find(|flag| typed_values(arguments, flag).len() > 1).map_or(Ok(()), |flag| Err(UsageError::twice(&flag)))
}
