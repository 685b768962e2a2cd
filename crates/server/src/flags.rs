//! What the program is started with.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::HeaderValue;
use clap::builder::RangedU64ValueParser;
use clap::{Args, Parser, ValueEnum};

/// nesie over HTTP: the API for programs, and the page.
///
/// It needs no set-up: started without flags, it answers on this machine alone, from the catalogue that it is built with. The
/// address is written to standard output, the log to standard error. docs/http.md says more.
#[derive(Debug, Parser)]
#[command(name = "nesie-server", version)]
pub(crate) struct Flags {
    /// The address and port to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: String,
    /// The folder or the bundle of a catalogue to answer from, in place of the built-in one; if not given, that of the variable
    /// NESIE_CATALOGUE. It is read again when it changes, and on SIGHUP; one with an error is not taken.
    #[arg(long, value_name = "PATH")]
    catalogue: Option<PathBuf>,
    /// How often the folder is looked at, in milliseconds; 0 leaves it to SIGHUP.
    #[arg(long, value_name = "MS", default_value_t = 1000)]
    catalogue_poll_ms: u64,
    /// An origin whose pages may ask, such as `https://bank.kz`; `*` for any. May be given several times.
    #[arg(long, value_name = "ORIGIN")]
    pub(crate) allow_origin: Vec<HeaderValue>,
    /// How the log is written.
    #[arg(long, value_enum, default_value_t = LogForm::Text)]
    pub(crate) log: LogForm,
    #[command(flatten)]
    pub(crate) limits: Limits,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogForm {
    /// A line of text for each event.
    Text,
    /// A line of JSON for each event.
    Json,
}

/// The most that clients may ask of the server. Each has a default that is safe on a small machine.
#[derive(Debug, Clone, Args)]
pub(crate) struct Limits {
    /// The longest body of a request, in bytes.
    #[arg(long, value_name = "BYTES", default_value_t = 64 * 1024)]
    pub(crate) max_body_bytes: usize,
    /// The longest body of a request to verify an answer, which carries that answer.
    #[arg(long, value_name = "BYTES", default_value_t = 1024 * 1024)]
    pub(crate) max_verify_bytes: usize,
    /// How long a request may take to arrive, and again to be answered, and its answer to make progress, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=600))]
    timeout_s: u64,
    /// The most connections at once; more are told to come back and closed.
    #[arg(long, value_name = "NUMBER", default_value_t = 500, value_parser = number())]
    pub(crate) max_connections: usize,
    /// The most requests that are answered at once or wait for it; more are told to come back.
    #[arg(long, value_name = "NUMBER", default_value_t = 128, value_parser = number())]
    pub(crate) max_requests: usize,
    /// The most memory of answers that are being sent, and of bodies to verify, in MiB.
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u32).range(8..=4096))]
    pub(crate) max_sending_mib: u32,
    /// How long requests that run may take to end after SIGTERM, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 8, value_parser = clap::value_parser!(u64).range(0..=600))]
    stop_within_s: u64,
}

fn number() -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(1..=1_000_000)
}

impl Flags {
    /// The catalogue of the flag, else that of nesie's variable. An empty variable says nothing.
    pub(crate) fn catalogue(&self) -> Option<PathBuf> {
        let of_variable = || env::var_os("NESIE_CATALOGUE").filter(|name| !name.is_empty()).map(PathBuf::from);
        self.catalogue.clone().or_else(of_variable)
    }

    /// How often the folder of the catalogue is looked at, if at all.
    pub(crate) fn catalogue_poll(&self) -> Option<Duration> {
        Some(Duration::from_millis(self.catalogue_poll_ms)).filter(|poll| !poll.is_zero())
    }
}

impl Limits {
    pub(crate) const fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_s)
    }

    pub(crate) const fn stop_within(&self) -> Duration {
        Duration::from_secs(self.stop_within_s)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_flags_are_sound_and_the_defaults_are_those_of_the_document() {
        Flags::command().debug_assert();
        let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/http.md")).unwrap();
        for argument in Flags::command().get_arguments().filter(|argument| !argument.is_global_set()) {
            let Some(flag) = argument.get_long().filter(|flag| !["help", "version"].contains(flag)) else { continue };
            let default = argument.get_default_values().first().map_or("–", |value| value.to_str().unwrap());
            let row = format!("| `--{flag}` | {default} |");
            assert!(page.contains(&row), "docs/http.md has no row `{row}`");
        }
    }
}
