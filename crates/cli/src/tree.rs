//! The commands and arguments as the parser has them: which was asked for, and how each is written.

use clap::{Arg, ArgAction, ArgMatches, Command};
use nesie::language::shown;

/// A command that there is not.
pub(crate) struct UnknownCommand {
    pub(crate) name: String,
    /// Those there are in its place.
    pub(crate) known: Vec<String>,
}

/// The command that some words name, as it is with the flags that it has from those above it.
pub(crate) fn find(mut command: Command, path: &[String]) -> Result<Command, UnknownCommand> {
    command.build();
    let found = path.iter().try_fold(&command, |parent, name| {
        parent.find_subcommand(name).ok_or_else(|| UnknownCommand { name: shown(name), known: names(parent) })
    })?;
    Ok(found.clone())
}

/// The names of the commands of a command.
pub(crate) fn names(command: &Command) -> Vec<String> {
    command.get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// The words of the command that was asked for, and its own arguments.
pub(crate) fn asked(matches: &ArgMatches) -> (Vec<String>, &ArgMatches) {
    let (mut path, mut at) = (Vec::new(), matches);
    while let Some((name, below)) = at.subcommand() {
        path.push(name.to_owned());
        at = below;
    }
    (path, at)
}

/// What stands for the value of an argument, whether or not it may be left out: `<ID>`.
pub(crate) fn placeholder(argument: &Arg) -> String {
    format!("<{}>", value_name(argument))
}

fn value_name(flag: &Arg) -> &str {
    flag.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str())
}

/// How a flag or an argument is written, as it will be in the parser's errors too.
pub(crate) fn written(flag: &Arg) -> String {
    let value = value_name(flag);
    match flag.get_long() {
        Some(long) => format!("--{long} <{value}>"),
        None if flag.is_required_set() => format!("<{value}>"),
        None if matches!(flag.get_action(), ArgAction::Append) => format!("[{value}]..."),
        None => format!("[{value}]"),
    }
}
