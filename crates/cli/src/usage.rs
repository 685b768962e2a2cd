//! What is wrong with a command line, in the terms of nesie instead of those of the parser.

use std::borrow::Cow;
use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command};
use nesie::error::{Code, Refusal};
use nesie::input::InputError;
use nesie::language::{Lang, Localize, shown};

use crate::given::Given;
use crate::tree::{UnknownCommand, names, placeholder, written};
use crate::value::BadValue;

/// A command line that cannot be understood: where, and why.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
pub(crate) struct UsageError {
    /// The flag or the argument as a program knows it, the same in every language: `--input`, `answer`, `command`.
    pub(crate) field: String,
    /// The same as a person typed or reads it in the help; empty where the text names it.
    pub(crate) shown: String,
    pub(crate) kind: UsageErrorKind,
}

/// Why a command line cannot be understood.
#[derive(Debug)]
pub(crate) enum UsageErrorKind {
    UnknownFlag { name: String, known: Vec<String> },
    NoCatalogue,
    UnknownCommand { name: String, known: Vec<String> },
    MissingCommand { known: Vec<String> },
    OneTooMany { value: String },
    Missing { example: Option<&'static str> },
    OneMissing { of: Vec<String> },
    MissingValue { value: String },
    NoValueTaken { value: String },
    Twice,
    BeforeEveryDate { days: u32 },
    ListedPrincipal,
    Conflict { with: Vec<String> },
    OnlyWith { other: String },
    NotUtf8,
    Other,
}

/// Those of some flags that are not given.
pub(crate) fn not_given<'f>(flags: &[(&'f str, bool)]) -> Vec<&'f str> {
    flags.iter().filter(|(_, is_given)| !is_given).map(|(flag, _)| *flag).collect()
}

/// What a program knows a command by that is missing or unknown.
pub(crate) const COMMAND: &str = "command";

impl UsageError {
    /// A flag that says nothing together with another.
    pub(crate) fn conflict(flag: &str, with: &str) -> Self {
        UsageError::one_too_many(flag, &[with])
    }

    /// A flag that is one too many beside others.
    pub(crate) fn one_too_many(flag: &str, with: &[&str]) -> Self {
        let with = with.iter().map(|other| (*other).to_owned()).collect();
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::Conflict { with } }
    }

    /// So many days that the day they are counted back to is before every date that is read.
    pub(crate) fn before_every_date(flag: &str, days: u32) -> Self {
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::BeforeEveryDate { days } }
    }

    /// A flag that is given more than once.
    pub(crate) fn twice(flag: &str) -> Self {
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::Twice }
    }

    /// A method of repayment that takes the principal from a list, which only a file has.
    pub(crate) fn listed_principal(flag: &str) -> Self {
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::ListedPrincipal }
    }

    /// Flags that must be given and are not, with a command line that gives them. A program is told the first.
    pub(crate) fn missing(flags: &[&str], example: &'static str) -> Self {
        let first = flags.first().copied().unwrap_or_default();
        UsageError {
            field: first.into(),
            shown: flags.join(", "),
            kind: UsageErrorKind::Missing { example: Some(example) },
        }
    }

    /// A flag that says something only together with another.
    pub(crate) fn only_with(flag: &str, other: &str) -> Self {
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::OnlyWith { other: other.into() } }
    }

    /// A flag that another one needs.
    pub(crate) fn required(flag: &str) -> Self {
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::Missing { example: None } }
    }

    /// None of some flags, of which one must be given. A program is told the first.
    pub(crate) fn one_missing(flags: &[&str]) -> Self {
        let kind = UsageErrorKind::OneMissing { of: flags.iter().map(|flag| (*flag).to_owned()).collect() };
        UsageError { field: flags.first().copied().unwrap_or_default().into(), shown: String::new(), kind }
    }

    /// A catalogue for a command that reads none.
    pub(crate) fn no_catalogue(flag: &str) -> Self {
        UsageError { field: flag.into(), shown: flag.into(), kind: UsageErrorKind::NoCatalogue }
    }

    fn of_command(kind: UsageErrorKind) -> Self {
        UsageError { field: COMMAND.into(), shown: String::new(), kind }
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
        let kind = match error.kind() {
            ErrorKind::InvalidSubcommand => {
                let name = shown(&text(ContextKind::InvalidSubcommand));
                return UnknownCommand { name, known: names(command) }.into();
            }
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                return UsageError::of_command(UsageErrorKind::MissingCommand { known: names(command) });
            }
            ErrorKind::UnknownArgument if !argument.starts_with('-') => {
                let kind = UsageErrorKind::OneTooMany { value: shown(&argument) };
                return UsageError { field: shown(&argument), shown: String::new(), kind };
            }
            ErrorKind::UnknownArgument => {
                UsageErrorKind::UnknownFlag { name: name(&argument), known: flags(root, command) }
            }
            ErrorKind::MissingRequiredArgument => UsageErrorKind::Missing { example: None },
            ErrorKind::ArgumentConflict => match texts(ContextKind::PriorArg) {
                prior if prior.is_empty() || prior.contains(&argument) => UsageErrorKind::Twice,
                prior => UsageErrorKind::Conflict { with: prior.iter().map(|other| name(other)).collect() },
            },
            ErrorKind::TooManyValues => UsageErrorKind::NoValueTaken { value: value() },
            ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                let value = argument.split_once(' ').map_or_else(String::new, |(_, value)| value.to_owned());
                UsageErrorKind::MissingValue { value }
            }
            ErrorKind::InvalidUtf8 => {
                let name = no_text(arguments, root, command);
                return UsageError { field: name.clone(), shown: name, kind: UsageErrorKind::NotUtf8 };
            }
            _ => UsageErrorKind::Other,
        };
        UsageError { field: field(&argument, command), shown: name(&argument), kind }
    }
}

impl Refusal for UsageError {
    fn code(&self) -> Code {
        match self.kind {
            UsageErrorKind::UnknownFlag { .. } | UsageErrorKind::NoCatalogue => Code::UnknownFlag,
            UsageErrorKind::UnknownCommand { .. } => Code::UnknownCommand,
            UsageErrorKind::MissingCommand { .. } => Code::MissingCommand,
            UsageErrorKind::OneTooMany { .. } => Code::UnexpectedArgument,
            UsageErrorKind::Missing { .. } | UsageErrorKind::OneMissing { .. } => Code::Missing,
            UsageErrorKind::MissingValue { .. } => Code::MissingValue,
            UsageErrorKind::NoValueTaken { .. } => Code::UnexpectedValue,
            UsageErrorKind::Twice => Code::GivenTwice,
            UsageErrorKind::BeforeEveryDate { .. } => Code::OutOfRange,
            UsageErrorKind::ListedPrincipal => Code::NotOneOf,
            UsageErrorKind::Conflict { .. } | UsageErrorKind::OnlyWith { .. } => Code::Conflict,
            UsageErrorKind::NotUtf8 => Code::NotUtf8,
            UsageErrorKind::Other => Code::CommandLine,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        self.field.as_str().into()
    }
}

impl From<UnknownCommand> for UsageError {
    fn from(UnknownCommand { name, known }: UnknownCommand) -> Self {
        UsageError::of_command(UsageErrorKind::UnknownCommand { name, known })
    }
}

/// What is wrong with a value, and the flag or the argument that it was given by, if that is what the parser complains of.
pub(crate) fn wrong_value(error: &Error, root: &Command, arguments: &[OsString]) -> Option<(Given, InputError)> {
    let BadValue(problem) = error.source()?.downcast_ref()?;
    let Some(ContextValue::String(argument)) = error.get(ContextKind::InvalidArg) else { return None };
    let by = Given { field: field(argument, asked_for(root, arguments)), shown: name(argument) };
    let wrong = InputError::new(by.field.clone(), problem.clone());
    Some((by, wrong))
}

/// The command that the arguments name, as far as they name one.
fn asked_for<'a>(root: &'a Command, arguments: &[OsString]) -> &'a Command {
    let words = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    words.fold(root, |command, word| command.find_subcommand(word).unwrap_or(command))
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
    // What may be left out stands in other brackets where it is missing.
    let is_named = |positional: &&Arg| [written(positional), placeholder(positional)].contains(&argument.to_owned());
    let positional = command.get_positionals().find(is_named);
    positional.map_or_else(|| name(argument), |positional| positional.get_id().to_string())
}
