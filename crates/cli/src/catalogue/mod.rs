//! `nesie catalogue`: what the keeper of a catalogue does with it.

mod edit;
mod exchange;
mod lines;
mod look;
mod new;
mod scenario;
mod set;

use clap::{Args, Subcommand};
use nesie::input::{InputError, Problem};

use crate::error::Error;
use crate::options::{OutputOptions, Shared, chosen_catalogue};
use crate::output::Output;

pub(crate) use look::FEEDS;

#[derive(Args)]
pub(crate) struct Flags {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(look::Checked),
    Diff(look::Compared),
    Todo(look::ToLookAt),
    Scenarios(look::Tried),
    Pack(exchange::Packed),
    Unpack(exchange::Unpacked),
    Schemas(exchange::Schemas),
    Set(set::Set),
    Source(edit::Source),
    Confirm(edit::Confirm),
    End(edit::End),
    New(new::New),
    Scenario(Box<scenario::Scenario>),
}

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    match &flags.command {
        Command::Check(flags) => look::check(flags, options),
        Command::Diff(flags) => look::diff(flags, options),
        Command::Todo(flags) => look::todo(flags, options),
        Command::Scenarios(flags) => look::scenarios(flags, options),
        Command::Pack(flags) => exchange::pack(flags, shared, options),
        Command::Unpack(flags) => exchange::unpack(flags, options),
        Command::Schemas(flags) => exchange::schemas(flags, options),
        Command::Set(flags) => set::set(flags, shared, options),
        Command::Source(flags) => edit::source(flags, shared, options),
        Command::Confirm(flags) => edit::confirm(flags, shared, options),
        Command::End(flags) => edit::end(flags, shared, options),
        Command::New(flags) => new::new(flags, shared, options),
        Command::Scenario(flags) => scenario::scenario(flags, shared, options),
    }
}

/// The folder or the bundle of an argument, else that of nesie's variable.
fn named(argument: Option<&String>, id: &str) -> Result<String, Error> {
    // As a refusal of the library's it is shown by the name that the argument has in the help.
    chosen_catalogue(argument.cloned())?.ok_or_else(|| Error::Refused(InputError::new(id, Problem::Missing).into()))
}
