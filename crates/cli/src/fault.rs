//! What can go wrong, and the exit code it gets.

use std::borrow::Cow;
use std::io::{self, Write};

use clap::{ArgMatches, Command};
use nesie::advice::{AdviceError, LargestLoanError};
use nesie::catalogue::{CatalogueError, LenderError};
use nesie::error::{Code, ErrorAnswer, Refusal};
use nesie::input::InputError;
use nesie::language::{Lang, Localize, visible};
use nesie::loan::{AffordError, LateError, LoanError};
use nesie::receipt::VerifyError;

use crate::files::FileError;
use crate::given::{Given, given};
use crate::mistake::{COMMAND, Mistake};
use crate::text::not_written;

/// Why there is no answer.
pub(crate) enum Fault {
    /// A field or a flag is wrong.
    Input(InputError),
    /// The loan contradicts itself.
    Loan(LoanError),
    /// No loan is found for a payment.
    Afford(AffordError),
    /// The late payment cannot be.
    Late(LateError),
    /// No loan of a programme is found for a payment.
    LargestLoan(LargestLoanError),
    /// There is no advice on it.
    Advice(AdviceError),
    /// The lender, or how it reckons, is not known.
    Lender(LenderError),
    /// The answer cannot be made again.
    Verify(VerifyError),
    /// The catalogue is wrong.
    Catalogue(CatalogueError),
    /// The command line cannot be understood.
    CommandLine(Mistake),
    /// Nothing was asked at all.
    NothingAsked {
        /// What can be asked.
        help: String,
    },
    /// What a flag or an argument gave is wrong.
    Given {
        /// The flag or the argument.
        by: Given,
        /// What the library says of it.
        fault: Box<Fault>,
    },
    /// A file cannot be read.
    File(FileError),
    /// The answer cannot be written.
    Output(io::Error),
}

impl Fault {
    /// The same, naming the flag or the argument that a field of the library was given by. What already names one, or a
    /// file, or the path in it, stays.
    pub(crate) fn named(self, root: &Command, matches: &ArgMatches) -> Self {
        let by = match &self {
            Fault::Loan(_)
            | Fault::Afford(_)
            | Fault::Late(_)
            | Fault::LargestLoan(_)
            | Fault::Advice(_)
            | Fault::Lender(_) => given(&self.field(), root, matches),
            _ => None,
        };
        match by {
            Some(by) => Fault::Given { by, fault: Box::new(self) },
            None => self,
        }
    }

    /// 2 if the input or the command line is wrong, 1 for anything else, 0 if the reader has gone.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Fault::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Fault::Output(_) => 1,
            Fault::Given { fault, .. } => fault.exit_code(),
            Fault::Input(_)
            | Fault::Loan(_)
            | Fault::Afford(_)
            | Fault::Late(_)
            | Fault::LargestLoan(_)
            | Fault::Advice(_)
            | Fault::Lender(_)
            | Fault::Verify(_)
            | Fault::Catalogue(_)
            | Fault::CommandLine(_)
            | Fault::NothingAsked { .. }
            | Fault::File(_) => 2,
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
            Fault::NothingAsked { help } => write(help.trim_end()),
            // Names of files, programmes and lenders stand in it as they are.
            _ => write(&format!("nesie: {}", visible(&self.localize(lang)))),
        }
    }
}

impl Localize for Fault {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Fault::Input(error) => error.localize(lang),
            Fault::Loan(error) => error.localize(lang),
            Fault::Afford(error) => error.localize(lang),
            Fault::Late(error) => error.localize(lang),
            Fault::LargestLoan(error) => error.localize(lang),
            Fault::Advice(error) => error.localize(lang),
            Fault::Lender(error) => error.localize(lang),
            Fault::Verify(error) => error.localize(lang),
            Fault::Catalogue(error) => error.localize(lang),
            Fault::CommandLine(mistake) => mistake.localize(lang),
            Fault::NothingAsked { help } => help.clone(),
            Fault::Given { by, fault } => {
                let said = fault.localize(lang);
                let problem = said.strip_prefix(&format!("{}: ", fault.field())).unwrap_or(&said);
                format!("{}: {problem}", by.shown)
            }
            Fault::File(error) => error.localize(lang),
            Fault::Output(error) => not_written(error, lang),
        }
    }
}

impl Refusal for Fault {
    fn code(&self) -> Code {
        match self {
            Fault::Input(error) => error.code(),
            Fault::Loan(error) => error.code(),
            Fault::Afford(error) => error.code(),
            Fault::Late(error) => error.code(),
            Fault::LargestLoan(error) => error.code(),
            Fault::Advice(error) => error.code(),
            Fault::Lender(error) => error.code(),
            Fault::Verify(error) => error.code(),
            Fault::Catalogue(error) => error.code(),
            Fault::CommandLine(mistake) => mistake.code(),
            Fault::NothingAsked { .. } => Code::MissingCommand,
            Fault::Given { fault, .. } => fault.code(),
            Fault::File(error) => error.code(),
            Fault::Output(_) => Code::Output,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            Fault::Input(error) => error.field(),
            Fault::Loan(error) => error.field(),
            Fault::Afford(error) => error.field(),
            Fault::Late(error) => error.field(),
            Fault::LargestLoan(error) => error.field(),
            Fault::Advice(error) => error.field(),
            Fault::Lender(error) => error.field(),
            Fault::Verify(error) => error.field(),
            Fault::Catalogue(error) => error.field(),
            Fault::CommandLine(mistake) => mistake.field.as_str().into(),
            Fault::NothingAsked { .. } => COMMAND.into(),
            Fault::Given { by, .. } => by.field.as_str().into(),
            Fault::File(error) => error.name.as_str().into(),
            Fault::Output(_) => "".into(),
        }
    }
}

/// Writes a line on standard error. If that cannot be, there is nobody left to tell it to.
fn write(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

impl From<Mistake> for Fault {
    fn from(mistake: Mistake) -> Self {
        Fault::CommandLine(mistake)
    }
}

impl From<FileError> for Fault {
    fn from(error: FileError) -> Self {
        Fault::File(error)
    }
}

impl From<InputError> for Fault {
    fn from(error: InputError) -> Self {
        Fault::Input(error)
    }
}

impl From<LoanError> for Fault {
    fn from(error: LoanError) -> Self {
        Fault::Loan(error)
    }
}

impl From<AffordError> for Fault {
    fn from(error: AffordError) -> Self {
        Fault::Afford(error)
    }
}

impl From<LateError> for Fault {
    fn from(error: LateError) -> Self {
        Fault::Late(error)
    }
}

impl From<LargestLoanError> for Fault {
    fn from(error: LargestLoanError) -> Self {
        match error {
            LargestLoanError::Advice(error) => Fault::Advice(error),
            LargestLoanError::Afford(error) => Fault::Afford(error),
            other => Fault::LargestLoan(other),
        }
    }
}

impl From<AdviceError> for Fault {
    fn from(error: AdviceError) -> Self {
        Fault::Advice(error)
    }
}

impl From<LenderError> for Fault {
    fn from(error: LenderError) -> Self {
        Fault::Lender(error)
    }
}

impl From<VerifyError> for Fault {
    fn from(error: VerifyError) -> Self {
        Fault::Verify(error)
    }
}

impl From<CatalogueError> for Fault {
    fn from(error: CatalogueError) -> Self {
        Fault::Catalogue(error)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Fault::Output(error)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Fault::Output(error.into())
    }
}

impl From<csv::Error> for Fault {
    fn from(error: csv::Error) -> Self {
        Fault::Output(error.into())
    }
}
