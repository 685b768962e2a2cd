//! nesie over HTTP. It holds no rule and no formula: a request is handed to the library, and its answer is written as the
//! client accepts it.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::exit
)]

mod answer;
mod api;
mod app;
mod asked;
mod body;
mod documents;
mod flags;
mod forms;
mod keeper;
mod listen;
mod log;
mod metrics;
mod openapi;
mod page;
mod refused;
mod schemas;
mod state;
mod status;
mod text;

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;

use flags::Flags;
use keeper::{Keeper, KeeperError};
use state::State;

/// Why the program cannot start.
#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error(transparent)]
    Catalogue(#[from] KeeperError),
    #[error("{address}: {source} (`--listen 127.0.0.1:0` takes a port that is free)")]
    Listen { address: String, source: io::Error },
    #[error("the system gives no threads or signals: {0}")]
    System(#[from] io::Error),
}

fn main() -> ExitCode {
    let flags = Flags::parse();
    log::start(flags.log);
    match run(&flags) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(flags: &Flags) -> Result<(), StartError> {
    let keeper = Keeper::new(flags.catalogue())?;
    // As many requests are computed at once as there are cores; others wait, so that none is slowed down by all. One thread more
    // reads the catalogue.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(cores.saturating_add(1))
        .build()?;
    let result = runtime.block_on(serve(flags, keeper));
    // What is still computed by now is for nobody.
    runtime.shutdown_background();
    result
}

async fn serve(flags: &Flags, keeper: Keeper) -> Result<(), StartError> {
    let state = Arc::new(State::new(keeper, flags.limits.clone()));
    let listening = |source| StartError::Listen { address: flags.listen.to_string(), source };
    let listener = listen::listener(&flags.listen).await.map_err(listening)?;
    let address = listener.local_addr()?;
    let stop = listen::stop_signal()?;
    keeper::watch(state.clone(), flags.catalogue_poll())?;
    let app = app::app(&state, &flags.allow_origin);
    // The one line of standard output. A reader that is gone does not keep the server from serving.
    let _ = writeln!(io::stdout(), "http://{address}/");
    tracing::info!(%address, catalogue = state.keeper.current().catalogue.version(), "listening");
    listen::serve(listener, app, &state, stop).await;
    Ok(())
}
