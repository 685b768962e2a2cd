//! Runs the built command line from the root of the repository.

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

/// Runs nesie with arguments and nothing on standard input.
pub(crate) fn nesie(arguments: &[&str]) -> Output {
    command(arguments).stdin(Stdio::null()).output().unwrap()
}

/// The command, to be run otherwise. No variable of the machine changes its answer.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nesie"));
    command
        .args(arguments)
        .current_dir(root())
        .env_remove("NESIE_LANG")
        .env_remove("NESIE_CATALOGUE")
        .env_remove("COLUMNS");
    for locale in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(locale);
    }
    command
}

/// The text of an answer, which must have been given without an error.
pub(crate) fn answer(arguments: &[&str]) -> String {
    let output = nesie(arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), error.as_str()), (Some(0), ""), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The one line of an error, which must have come with exit code 2 and no answer.
pub(crate) fn refusal(arguments: &[&str]) -> String {
    let output = nesie(arguments);
    let answer = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), answer.as_str()), (Some(2), ""), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap().trim_end().to_owned()
}
