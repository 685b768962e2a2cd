//! The end: requests that run are answered, and the program ends with 0.

use std::io::Write;
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::server::{QUOTE, Server, eventually, parsed, read_all};

#[test]
fn what_runs_is_answered_and_the_program_ends() {
    let mut server = Server::start(&[]);
    let request = format!("POST /v1/quote HTTP/1.1\r\nhost: nesie\r\ncontent-length: {}\r\n\r\n{QUOTE}", QUOTE.len())
        .into_bytes();
    let (begun, rest) = request.split_at(request.len() - 10);
    // A request that is half sent, and a connection that waits for the next one.
    let mut running = server.connect();
    running.write_all(begun).unwrap();
    let mut idle = server.connect();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nhost: nesie\r\n\r\n").unwrap();
    eventually(|| server.get("/metrics").text().contains("nesie_http_requests_running 2\n"), "the request to be read");
    let start = Instant::now();
    server.signal("TERM");
    server.logged("stopping");
    running.write_all(rest).unwrap();
    let answer = parsed(&read_all(&mut running));
    assert_eq!((answer.status, answer.header("connection")), (200, Some("close")));
    assert!(answer.json()["offers"].is_array());
    read_all(&mut idle);
    assert_eq!(server.ended().code(), Some(0));
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    assert!(TcpStream::connect(&server.address).is_err());
}

#[test]
fn under_load_no_request_that_was_read_is_left_without_an_answer() {
    let mut server = Server::start(&[]);
    let answered = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                // Until the server no longer takes connections. One that it takes gets a whole answer or none at all.
                while let Ok(mut stream) = TcpStream::connect(&server.address) {
                    let length = QUOTE.len();
                    let head = format!("POST /v1/quote HTTP/1.1\r\nhost: nesie\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
                    if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(QUOTE.as_bytes())).is_err() {
                        break;
                    }
                    let answer = read_all(&mut stream);
                    if answer.is_empty() {
                        break;
                    }
                    let answer = parsed(&answer);
                    assert_eq!(answer.status, 200);
                    let announced = answer.header("content-length").unwrap().parse::<usize>().unwrap();
                    assert_eq!(answer.body.len(), announced, "cut off");
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        eventually(|| answered.load(Ordering::Relaxed) > 20, "answers");
        server.signal("TERM");
    });
    assert_eq!(server.ended().code(), Some(0));
    let counted = server.log().matches("route=\"/v1/quote\" status=200").count();
    assert_eq!(counted, answered.load(Ordering::Relaxed), "each that was read is answered");
}

#[test]
fn a_client_that_does_not_end_keeps_nothing_from_ending() {
    let mut server = Server::start(&["--stop-within-s", "1"]);
    let mut running = server.connect();
    running.write_all(b"POST /v1/quote HTTP/1.1\r\nhost: nesie\r\ncontent-length: 100\r\n\r\n{").unwrap();
    eventually(|| server.get("/metrics").text().contains("nesie_http_requests_running 2\n"), "the request to be read");
    server.signal("INT");
    assert_eq!(server.ended().code(), Some(0));
    assert!(server.log().contains("stopped before all connections had ended"));
}
