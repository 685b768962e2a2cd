//! By which flag or argument a field of the library was given.

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};

use crate::tree::{self, placeholder};

/// What is called otherwise on the command line than in an input or in the library.
const OTHER_NAMES: [(&str, &str); 13] = [
    ("principal", "amount"),
    ("principal", "price"),
    ("instalments", "term"),
    ("term_months", "term"),
    ("annual_rate", "rate"),
    ("grace.principal_months", "grace"),
    ("grace.interest_treatment", "interest_treatment"),
    ("fees", "fee"),
    ("prepayments", "prepay"),
    ("recurring_prepayments", "prepay"),
    ("rate_changes", "rate_change"),
    ("holidays", "holiday"),
    ("programme", "id"),
];

/// The parts of a request and of an application, whose fields have flags without them.
const PARTS: [&str; 4] = ["options.", "application.", "loan.", "applicant."];

/// A flag or an argument.
#[derive(Debug)]
pub(crate) struct Given {
    /// As a program knows it: `--principal`, `id`.
    pub(crate) field: String,
    /// As a person reads it in the help: `--principal`, `<ID>`.
    pub(crate) shown: String,
}

impl Given {
    /// A flag by its name.
    pub(crate) fn flag(name: &str) -> Self {
        Given { field: name.to_owned(), shown: name.to_owned() }
    }
}

/// What `field` was given by in the arguments of `root`. None if it stands in the file of `--input`, or nowhere.
pub(crate) fn given(field: &str, root: &Command, matches: &ArgMatches) -> Option<Given> {
    let (path, matches) = tree::asked(matches);
    let command = tree::find(root.clone(), &path).ok()?;
    let is_given = |argument: &&Arg| matches.value_source(argument.get_id().as_str()) == Some(ValueSource::CommandLine);
    let named = |id: &str| command.get_arguments().find(|argument| argument.get_id() == id);
    let bare = PARTS.iter().find_map(|part| field.strip_prefix(part)).unwrap_or(field);
    let own = PARTS.iter().find_map(|part| bare.strip_prefix(part)).unwrap_or(bare);
    let own = list_of(own).unwrap_or(own);
    let otherwise = OTHER_NAMES.iter().filter(|(name, _)| *name == own);
    let argument = named(own).or_else(|| otherwise.filter_map(|(_, id)| named(id)).find(is_given))?;
    // What no flag gave stands in the file.
    if !is_given(&argument) && named("input").is_some_and(|input| is_given(&input)) {
        return None;
    }
    // What was given instead: `--days` for `--due-on`.
    let mut instead = command.get_arguments().filter(|other| exclude(&command, argument, other)).filter(is_given);
    let argument = instead.next().unwrap_or(argument);
    let shown = argument.get_long().map_or_else(|| placeholder(argument), |long| format!("--{long}"));
    let field = if argument.is_positional() { argument.get_id().to_string() } else { shown.clone() };
    Some(Given { field, shown })
}

/// The list of an entry, or of a field of one: `holidays` of `holidays.0.from`.
fn list_of(field: &str) -> Option<&str> {
    let (list, rest) = field.split_once('.')?;
    rest.starts_with(|first: char| first.is_ascii_digit()).then_some(list)
}

/// Whether two arguments cannot be given together.
fn exclude(command: &Command, one: &Arg, other: &Arg) -> bool {
    let excludes =
        |one, other: &Arg| command.get_arg_conflicts_with(one).iter().any(|arg| arg.get_id() == other.get_id());
    excludes(one, other) || excludes(other, one)
}
