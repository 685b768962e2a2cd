//! What is wrong with a command line, in the terms of nesie instead of those of the parser.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command};
use nesie::error::Code;
use nesie::language::shown;

use crate::help;

/// A command line that cannot be understood: where, and why.
pub(crate) struct Mistake {
    /// The flag or the argument as a program knows it, the same in every language: `--input`, `answer`, `command`.
    pub(crate) field: String,
    /// The same as a person typed or reads it in the help; empty where the text names it.
    pub(crate) shown: String,
    pub(crate) slip: Slip,
}

/// Why a command line cannot be understood.
pub(crate) enum Slip {
    UnknownFlag { name: String, known: Vec<String> },
    NoCatalogue,
    UnknownCommand { name: String, known: Vec<String> },
    MissingCommand { known: Vec<String> },
    OneTooMany { value: String },
    Missing,
    OneMissing { of: Vec<String> },
    MissingValue { value: String },
    NoValueTaken { value: String },
    Twice,
    BeforeEveryDate { days: u32 },
    ListedPrincipal,
    Conflict { with: Vec<String> },
    NotUtf8,
    Other,
}

/// What a program knows a command by that is missing or unknown.
pub(crate) const COMMAND: &str = "command";

impl Mistake {
    /// The code that a program can match on.
    pub(crate) const fn code(&self) -> Code {
        match self.slip {
            Slip::UnknownFlag { .. } | Slip::NoCatalogue => Code::UnknownFlag,
            Slip::UnknownCommand { .. } => Code::UnknownCommand,
            Slip::MissingCommand { .. } => Code::MissingCommand,
            Slip::OneTooMany { .. } => Code::UnexpectedArgument,
            Slip::Missing | Slip::OneMissing { .. } => Code::Missing,
            Slip::MissingValue { .. } => Code::MissingValue,
            Slip::NoValueTaken { .. } => Code::UnexpectedValue,
            Slip::Twice => Code::GivenTwice,
            Slip::BeforeEveryDate { .. } => Code::OutOfRange,
            Slip::ListedPrincipal => Code::NotOneOf,
            Slip::Conflict { .. } => Code::Conflict,
            Slip::NotUtf8 => Code::NotUtf8,
            Slip::Other => Code::CommandLine,
        }
    }

    /// A flag that says nothing together with another.
    pub(crate) fn conflict(flag: &str, with: &str) -> Self {
        Mistake { field: flag.into(), shown: flag.into(), slip: Slip::Conflict { with: vec![with.into()] } }
    }

    /// So many days that the day they are counted back to is before every date that is read.
    pub(crate) fn before_every_date(flag: &str, days: u32) -> Self {
        Mistake { field: flag.into(), shown: flag.into(), slip: Slip::BeforeEveryDate { days } }
    }

    /// A flag that is given more than once.
    pub(crate) fn twice(flag: &str) -> Self {
        Mistake { field: flag.into(), shown: flag.into(), slip: Slip::Twice }
    }

    /// A method of repayment that takes the principal from a list, which only a file has.
    pub(crate) fn listed_principal(flag: &str) -> Self {
        Mistake { field: flag.into(), shown: flag.into(), slip: Slip::ListedPrincipal }
    }

    /// None of some flags, of which one must be given. A program is told the first.
    pub(crate) fn one_missing(flags: &[&str]) -> Self {
        let slip = Slip::OneMissing { of: flags.iter().map(|flag| (*flag).to_owned()).collect() };
        Mistake { field: flags.first().copied().unwrap_or_default().into(), shown: String::new(), slip }
    }

    /// A catalogue for a command that reads none.
    pub(crate) fn no_catalogue(flag: &str) -> Self {
        Mistake { field: flag.into(), shown: flag.into(), slip: Slip::NoCatalogue }
    }

    /// A command that there is not, below `parent`.
    pub(crate) fn unknown_command(name: &str, parent: &Command) -> Self {
        Mistake::of_command(Slip::UnknownCommand { name: shown(name), known: names(parent) })
    }

    fn of_command(slip: Slip) -> Self {
        Mistake { field: COMMAND.into(), shown: String::new(), slip }
    }

    /// What the parser found wrong with the arguments of `root`.
    pub(crate) fn read(error: &Error, root: &Command, arguments: &[OsString]) -> Self {
        let texts = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        };
        let text = |kind| texts(kind).into_iter().next().unwrap_or_default();
        let command = asked_for(root, arguments);
        let argument = text(ContextKind::InvalidArg);
        let value = || shown(&text(ContextKind::InvalidValue));
        let slip = match error.kind() {
            ErrorKind::InvalidSubcommand => {
                return Mistake::unknown_command(&text(ContextKind::InvalidSubcommand), command);
            }
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                return Mistake::of_command(Slip::MissingCommand { known: names(command) });
            }
            ErrorKind::UnknownArgument if !argument.starts_with('-') => {
                let slip = Slip::OneTooMany { value: shown(&argument) };
                return Mistake { field: shown(&argument), shown: String::new(), slip };
            }
            ErrorKind::UnknownArgument => Slip::UnknownFlag { name: name(&argument), known: flags(root, command) },
            ErrorKind::MissingRequiredArgument => Slip::Missing,
            ErrorKind::ArgumentConflict => match texts(ContextKind::PriorArg) {
                prior if prior.is_empty() || prior.contains(&argument) => Slip::Twice,
                prior => Slip::Conflict { with: prior.iter().map(|other| name(other)).collect() },
            },
            ErrorKind::TooManyValues => Slip::NoValueTaken { value: value() },
            ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                let value = argument.split_once(' ').map_or_else(String::new, |(_, value)| value.to_owned());
                Slip::MissingValue { value }
            }
            ErrorKind::InvalidUtf8 => {
                let name = no_text(arguments, root, command);
                return Mistake { field: name.clone(), shown: name, slip: Slip::NotUtf8 };
            }
            _ => Slip::Other,
        };
        Mistake { field: field(&argument, command), shown: name(&argument), slip }
    }
}

/// The command that the arguments name, as far as they name one.
fn asked_for<'a>(root: &'a Command, arguments: &[OsString]) -> &'a Command {
    let words = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    words.fold(root, |command, word| command.find_subcommand(word).unwrap_or(command))
}

fn names(command: &Command) -> Vec<String> {
    command.get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// The flags that a command takes.
fn flags(root: &Command, command: &Command) -> Vec<String> {
    longs(all_flags(root, command))
}

/// The same, those alone that a value follows.
fn flags_with_value(root: &Command, command: &Command) -> Vec<String> {
    longs(all_flags(root, command).filter(|flag| flag.get_action().takes_values()))
}

fn all_flags<'a>(root: &'a Command, command: &'a Command) -> impl Iterator<Item = &'a Arg> {
    command.get_arguments().chain(root.get_arguments().filter(|flag| flag.is_global_set()))
}

fn longs<'a>(flags: impl Iterator<Item = &'a Arg>) -> Vec<String> {
    flags.filter_map(Arg::get_long).map(|long| format!("--{long}")).collect()
}

/// What of the arguments is no text, which the parser does not tell: a flag by its value, else the argument itself.
fn no_text(arguments: &[OsString], root: &Command, command: &Command) -> String {
    let flags = flags_with_value(root, command);
    let mut before = None;
    for argument in arguments.iter().skip(1) {
        match (argument.to_str(), before) {
            (Some(text), _) => before = Some(text),
            (None, Some(flag)) if flags.iter().any(|known| known == flag) => return flag.to_owned(),
            (None, _) => return name(&argument.to_string_lossy()),
        }
    }
    String::new()
}

/// A flag without its value: `--input` of `--input <FILE>` or `--input=FILE`; an argument as it is.
fn name(argument: &str) -> String {
    let name = if argument.starts_with('-') { argument.split([' ', '=']).next().unwrap_or_default() } else { argument };
    shown(name)
}

/// The name that is the same in every language: a flag's own, an argument's id.
fn field(argument: &str, command: &Command) -> String {
    let positional = command.get_positionals().find(|positional| help::written(positional) == argument);
    positional.map_or_else(|| name(argument), |positional| positional.get_id().to_string())
}
