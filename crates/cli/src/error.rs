//! Why there is no answer, and the exit code it gets.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write};

use clap::{ArgMatches, Command};
use nesie::catalogue::CatalogueError;
use nesie::error::{Code, ErrorAnswer, Refusal};
use nesie::input::InputError;
use nesie::language::{Lang, Localize, visible};
use nesie_batch::files::BatchError;
use nesie_keeper::KeeperError;

use crate::files::{BadBundle, FileError};
use crate::given::{Given, given};
use crate::text::not_written;
use crate::tree::UnknownCommand;
use crate::usage::{COMMAND, UsageError, wrong_value};

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A field or a flag is wrong.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The library has no answer.
    #[error(transparent)]
    Refused(#[from] nesie::Error),
    /// The catalogue is wrong.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The bundle of a catalogue is refused.
    #[error(transparent)]
    Bundle(#[from] BadBundle),
    /// A catalogue is not changed.
    #[error(transparent)]
    Keeper(#[from] KeeperError),
    /// A table is not answered.
    #[error(transparent)]
    Batch(#[from] BatchError),
    /// The command line cannot be understood.
    #[error(transparent)]
    Usage(#[from] UsageError),
    /// A file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nothing was asked at all.
    #[error("nothing was asked")]
    NothingAsked {
        /// What can be asked.
        help: String,
    },
    /// What a flag or an argument gave is wrong.
    #[error("{}", .by.shown)]
    Given {
        /// The flag or the argument.
        by: Given,
        /// What the library says of it.
        source: Box<Error>,
    },
    /// The answer cannot be written.
    #[error("the answer cannot be written")]
    Output(#[from] io::Error),
}

impl Error {
    /// What the parser found wrong with the arguments of `root`.
    pub(crate) fn of_parser(error: &clap::Error, root: &Command, arguments: &[OsString]) -> Self {
        match wrong_value(error, root, arguments) {
            Some((by, wrong)) => Error::Given { by, source: Box::new(wrong.into()) },
            None => UsageError::read(error, root, arguments).into(),
        }
    }

    /// What an error of the library, of a file or of the command line says; `None` of what is said here alone.
    fn refusal(&self) -> Option<&dyn Refusal> {
        Some(match self {
            Error::Input(error) => error,
            Error::Refused(error) => error,
            Error::Catalogue(error) => error,
            Error::Bundle(error) => error,
            Error::Keeper(error) => error,
            Error::Batch(error) => error,
            Error::Usage(error) => error,
            Error::File(error) => error,
            Error::NothingAsked { .. } | Error::Given { .. } | Error::Output(_) => return None,
        })
    }

    /// The same, naming the flag or the argument that a field of the library was given by. What already names one, or a
    /// file, or the path in it, stays.
    pub(crate) fn named(self, root: &Command, matches: &ArgMatches) -> Self {
        let by = match &self {
            Error::Refused(_) => given(&self.field(), root, matches),
            _ => None,
        };
        match by {
            Some(by) => Error::Given { by, source: Box::new(self) },
            None => self,
        }
    }

    /// 2 if the input or the command line is wrong, 1 for anything else, 0 if the reader has gone.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Error::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Error::Output(_) => 1,
            Error::Batch(error) if error.code() == Code::Output => 1,
            _ => 2,
        }
    }

    /// The message, on standard error; as JSON if the answer was to be JSON.
    pub(crate) fn report(&self, as_json: bool, lang: Lang) {
        if self.exit_code() == 0 {
            return;
        }
        match self {
            // Two texts and a code can always be written.
            _ if as_json => write(&serde_json::to_string(&ErrorAnswer::new(self, lang)).unwrap_or_default()),
            Error::NothingAsked { help } => write(help.trim_end()),
            // Names of files, programmes and lenders stand in it as they are.
            _ => write(&format!("nesie: {}", visible(&self.localize(lang)))),
        }
    }
}

impl Localize for Error {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Error::NothingAsked { help } => help.clone(),
            Error::Given { by, source } => {
                let said = source.localize(lang);
                let problem = said.strip_prefix(&format!("{}: ", source.field())).unwrap_or(&said);
                format!("{}: {problem}", by.shown)
            }
            Error::Output(error) => not_written(error, lang),
            _ => self.refusal().map(|refusal| refusal.localize(lang)).unwrap_or_default(),
        }
    }
}

impl Refusal for Error {
    fn code(&self) -> Code {
        match self {
            Error::NothingAsked { .. } => Code::MissingCommand,
            Error::Given { source, .. } => source.code(),
            _ => self.refusal().map_or(Code::Output, Refusal::code),
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            Error::NothingAsked { .. } => COMMAND.into(),
            Error::Given { by, .. } => by.field.as_str().into(),
            _ => self.refusal().map_or("".into(), Refusal::field),
        }
    }
}

/// Writes a line on standard error. If that cannot be, there is nobody left to tell it to.
fn write(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

impl From<nesie_sheets::Error> for Error {
    fn from(error: nesie_sheets::Error) -> Self {
        match error {
            nesie_sheets::Error::Loan(error) => error.into(),
            error @ nesie_sheets::Error::Workbook(_) => Error::Output(io::Error::other(error)),
        }
    }
}

impl From<UnknownCommand> for Error {
    fn from(unknown: UnknownCommand) -> Self {
        UsageError::from(unknown).into()
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::Output(error.into())
    }
}
