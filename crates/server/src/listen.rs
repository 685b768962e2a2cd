//! Connections: accepted within a number, served within limits, and let go when the program stops.

use std::io::{self, Write};
use std::net::Shutdown;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream, lookup_host};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tokio_io_timeout::TimeoutStream;

use crate::state::Shared;

/// The most headers of a request.
const MAX_HEADERS: usize = 64;
/// The most bytes of the headers of a request.
const MAX_HEADER_BYTES: usize = 16 * 1024;
/// How many connections the system keeps until they are accepted. In a flood those beyond are not refused but left to knock
/// again and again, for many seconds: the more are kept, the more are told at once.
const BACKLOG: u32 = 4096;
/// What is said to a connection that is one too many.
const TOO_MANY: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
/// How long to wait where the system has no connection to give.
const PAUSE: Duration = Duration::from_millis(50);

/// Listens at an address, or a name of this machine, and a port.
pub(crate) async fn listener(address: &str) -> io::Result<TcpListener> {
    let address = lookup_host(address).await?.next().ok_or(io::ErrorKind::AddrNotAvailable)?;
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Ends when the program is told to stop, by SIGTERM or from the keyboard. Heard from now on.
pub(crate) fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Serves connections until the program is told to stop, then waits for the requests that run.
pub(crate) async fn serve(listener: TcpListener, app: Router, state: &Shared, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(state.limits.max_connections));
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(state.limits.timeout())
        .max_headers(MAX_HEADERS)
        .max_buf_size(MAX_HEADER_BYTES);
    let service = TowerToHyperService::new(app);
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let Ok(place) = places.clone().try_acquire_owned() else {
            state.metrics.connection_refused();
            refuse(stream);
            continue;
        };
        // Answers are written whole: there is nothing to wait for. If it cannot be had, they come later.
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(state.limits.timeout()));
        let connection = http.serve_connection(TokioIo::new(Box::pin(stream)), service.clone());
        let connection = graceful.watch(connection);
        let counted = state.metrics.connection();
        tokio::spawn(async move {
            // What goes wrong with a connection is its client's business.
            let _ = connection.await;
            drop((place, counted));
        });
    }
    drop(listener);
    let open = graceful.count();
    tracing::info!(open, "stopping: requests that run are answered");
    match timeout(state.limits.stop_within(), graceful.shutdown()).await {
        Ok(()) => tracing::info!("stopped"),
        Err(_) => tracing::warn!("stopped before all connections had ended"),
    }
}

/// Says that there is no place, if that can be said without waiting, and closes.
fn refuse(stream: TcpStream) {
    if let Ok(mut stream) = stream.into_std() {
        let _ = stream.write(TOO_MANY).and_then(|_| stream.shutdown(Shutdown::Write));
    }
}
