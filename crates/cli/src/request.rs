//! From a request to what is written: the one way of every command that asks the library.

use clap::{Args, Command, Id};
use nesie::catalogue::Catalogue;
use nesie::input::InputError;
use nesie::json::{Method, respond};
use nesie::request::InputForm;
use serde::Serialize;

use crate::error::Error;
use crate::files::read_input;
use crate::options::{Format, OutputOptions};
use crate::output::Output;

/// The names of some flags, which `--input` excludes one by one: where it excludes a group by its name, an error names all flags of
/// the group, given or not.
pub(crate) fn names_of<F: Args>() -> Vec<Id> {
    F::augment_args(Command::new("")).get_arguments().map(|flag| flag.get_id().clone()).collect()
}

/// The whole request of the file that `--input` names, or that of the flags.
pub(crate) fn read<Q>(
    input: Option<&str>,
    from_json: impl FnOnce(&str) -> Result<Q, InputError>,
    of_flags: impl FnOnce() -> Result<Q, Error>,
) -> Result<(Q, InputForm), Error> {
    match input {
        Some(name) => Ok((from_json(&read_input(name)?)?, InputForm::Request)),
        None => Ok((of_flags()?, InputForm::Bare)),
    }
}

/// What a command asks, and how the library answers it.
pub(crate) struct Asked<'a, Q, A> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) method: Method,
    pub(crate) request: &'a Q,
    /// Whether the input was a whole request: its fields are then named by their whole paths.
    pub(crate) form: InputForm,
    pub(crate) answer: fn(&Catalogue, &Q) -> Result<A, nesie::Error>,
}

impl<Q: Serialize, A> Asked<'_, Q, A> {
    /// The answer.
    pub(crate) fn answer(&self) -> Result<A, Error> {
        (self.answer)(self.catalogue, self.request).map_err(|error| self.named(error).into())
    }

    /// The answer as it is written: JSON is the library's, any other form is made of the answer.
    pub(crate) fn written(
        &self,
        options: &OutputOptions,
        write: impl FnOnce(&A, Format) -> Result<Output, Error>,
    ) -> Result<Output, Error> {
        match options.format {
            Format::Json => {
                let request = serde_json::to_string(self.request)?;
                let json = respond(self.catalogue, self.method, &request).map_err(|error| self.named(error))?;
                Ok(Output::answered(format!("{json}\n")))
            }
            format => write(&self.answer()?, format),
        }
    }

    /// An error of a bare application or loan without the part of a request that it would be in.
    pub(crate) fn named(&self, error: nesie::Error) -> nesie::Error {
        match self.form {
            InputForm::Request => error,
            InputForm::Bare => error.in_part(),
        }
    }
}
