//! What a client may not do: each is cut off within the limits, and the server answers others meanwhile and afterwards.

use std::io::Write;
use std::net::Shutdown;
use std::thread;
use std::time::{Duration, Instant};

use crate::server::{QUOTE, Server, eventually, parsed, read_all};

/// The timeout of the servers here, and how much later something may end on a machine that is busy.
const TIMEOUT: [&str; 2] = ["--timeout-s", "1"];
const LATE: Duration = Duration::from_secs(20);

fn head(path: &str, headers: &str) -> Vec<u8> {
    format!("POST {path} HTTP/1.1\r\nhost: nesie\r\n{headers}\r\n").into_bytes()
}

#[test]
fn slow_headers_and_slow_bodies_are_cut_off() {
    let server = Server::start(&TIMEOUT);
    let quote =
        [head("/v1/quote", &format!("content-length: {}\r\n", QUOTE.len())), QUOTE.as_bytes().to_vec()].concat();
    let end_of_head = quote.len() - QUOTE.len();
    // A byte at a time, from the first on, and from the first of the body on; and one that sends nothing.
    for at_once in [0, end_of_head, quote.len() - 1] {
        let mut stream = server.connect();
        let start = Instant::now();
        stream.write_all(&quote[..at_once]).unwrap();
        for byte in &quote[at_once..] {
            if start.elapsed() > Duration::from_millis(2500) || stream.write_all(&[*byte]).is_err() {
                break;
            }
            thread::sleep(Duration::from_millis(200));
        }
        let answer = read_all(&mut stream);
        assert!(start.elapsed() < LATE);
        if at_once == end_of_head {
            let (status, code, ..) = parsed(&answer).refused();
            assert_eq!((status, code.as_str()), (408, "too_slow"));
        } else if at_once == 0 {
            assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 408"), "{}", String::from_utf8_lossy(&answer));
        }
    }
    let start = Instant::now();
    assert!(read_all(&mut server.connect()).is_empty(), "a silent client is let go without a word");
    assert!(start.elapsed() < LATE);
    assert_eq!(server.post("/v1/quote", QUOTE).status, 200);
}

#[test]
fn half_closed_and_broken_connections_take_no_place() {
    let server = Server::start(&["--max-connections", "2"]);
    for _ in 0..20 {
        let mut stream = server.connect();
        stream.write_all(&head("/v1/quote", "content-length: 1000\r\n")).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        read_all(&mut stream);
        let mut stream = server.connect();
        stream.write_all(b"POST /v1/quote HT").unwrap();
        drop(stream);
        eventually(|| server.get("/metrics").text().contains("nesie_connections 1\n"), "the connections to end");
    }
    assert_eq!(server.post("/v1/quote", QUOTE).status, 200);
}

#[test]
fn long_bodies_are_cut_off_at_their_limit() {
    let server = Server::start(&TIMEOUT);
    let too_long = |answer: &[u8]| {
        let (status, code, _, message) = parsed(answer).refused();
        assert_eq!((status, code.as_str()), (413, "too_long"));
        assert_eq!(message, "is too long: at most 65\u{a0}536 bytes are read");
    };
    // A gigabyte that is announced is not waited for.
    too_long(&server.raw(&head("/v1/quote", "content-length: 1073741824\r\n")));
    // A body without end is read to the limit.
    let mut stream = server.connect();
    stream.write_all(&head("/v1/quote", "transfer-encoding: chunked\r\n")).unwrap();
    let chunk = [b"400\r\n".to_vec(), vec![b' '; 0x400], b"\r\n".to_vec()].concat();
    let mut sent = 0_usize;
    while sent < 10_000 && stream.write_all(&chunk).is_ok() {
        sent += 1;
    }
    assert!(sent < 10_000, "ten megabytes are read");
    // As long as a body may be, and one byte more.
    let padded = |bytes: usize| format!("{QUOTE}{}", " ".repeat(bytes - QUOTE.len()));
    assert_eq!(server.post("/v1/quote", &padded(64 * 1024)).status, 200);
    assert_eq!(server.post("/v1/quote", &padded(64 * 1024 + 1)).status, 413);
    assert_eq!(server.post("/v1/verify", &" ".repeat(1024 * 1024 + 1)).status, 413);
    // A chunk that is none.
    let broken =
        [head("/v1/quote", "transfer-encoding: chunked\r\nconnection: close\r\n"), b"zz\r\n".to_vec()].concat();
    let (status, code, ..) = parsed(&server.raw(&broken)).refused();
    assert_eq!((status, code.as_str()), (400, "broken_body"));
    assert_eq!(server.post("/v1/quote", QUOTE).status, 200);
}

#[test]
fn many_and_long_headers_are_refused() {
    let server = Server::start(&TIMEOUT);
    let many: String = (0..100_000).map(|n| format!("x-{n}: y\r\n")).collect();
    let long = format!("x: {}\r\n", "y".repeat(1024 * 1024));
    for headers in [many, long] {
        let answer = server.raw(&head("/v1/quote", &headers));
        // What is still on its way may have the connection reset before the answer is read.
        assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 431"), "{}", String::from_utf8_lossy(&answer));
    }
    let few: String = (0..65).map(|n| format!("x-{n}: y\r\n")).collect();
    assert!(server.raw(&head("/v1/quote", &few)).starts_with(b"HTTP/1.1 431"));
    let address = server.raw(format!("GET /{} HTTP/1.1\r\n\r\n", "y".repeat(20_000)).as_bytes());
    assert!(address.starts_with(b"HTTP/1.1 431") || address.starts_with(b"HTTP/1.1 414"));
    assert_eq!(server.post("/v1/quote", QUOTE).status, 200);
}

#[test]
fn a_client_that_does_not_read_is_let_go() {
    let server = Server::start(&TIMEOUT);
    let rows = QUOTE.replace("\"as_of\"", "\"rows\":true,\"as_of\"");
    let request = [head("/v1/quote", &format!("content-length: {}\r\n", rows.len())), rows.into_bytes()].concat();
    let mut streams = Vec::new();
    for _ in 0..3 {
        let mut stream = server.connect();
        // Several at once, so that the answers fill what the system keeps for a connection.
        stream.write_all(&request.repeat(20)).unwrap();
        streams.push(stream);
    }
    eventually(|| server.get("/metrics").text().contains("nesie_connections 1\n"), "the connections to end");
}

#[test]
fn connections_and_requests_beyond_the_limit_are_told_to_come_back() {
    let server = Server::start(&["--max-connections", "3", "--max-requests", "1"]);
    let held: Vec<_> = (0..3).map(|_| server.connect()).collect();
    let mut refused = None;
    eventually(
        || {
            refused = Some(server.raw(b"")).filter(|answer| !answer.is_empty());
            refused.is_some()
        },
        "the connections to be counted",
    );
    let refused = parsed(&refused.unwrap());
    assert_eq!((refused.status, refused.header("retry-after")), (503, Some("1")));
    drop(held);
    eventually(|| server.raw(b"GET /healthz HTTP/1.0\r\n\r\n").starts_with(b"HTTP/1.0 200"), "a place");

    let server = Server::start(&["--max-requests", "1"]);
    let rows = QUOTE.replace("\"as_of\"", "\"rows\":true,\"as_of\"");
    let busy = |answer: &crate::server::Answer| {
        answer.status == 503
            && answer.header("retry-after") == Some("1")
            && answer.refused().3 == "there are too many requests now; try again a little later"
    };
    let some_busy = thread::scope(|scope| {
        let clients: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| (0..20).map(|_| server.post("/v1/quote", &rows)).collect::<Vec<_>>()))
            .collect();
        let answers: Vec<_> = clients.into_iter().flat_map(|client| client.join().unwrap()).collect();
        assert!(answers.iter().all(|answer| answer.status == 200 || busy(answer)));
        answers.iter().any(busy)
    });
    assert!(some_busy, "eight clients at once and one place");
    assert_eq!(server.post("/v1/quote", QUOTE).status, 200);
    // Who watches over it is always answered.
    assert_eq!(server.get("/healthz").text(), "ok\n");
}

#[test]
fn nothing_of_a_client_stands_in_the_log() {
    let server = Server::start(&["--log", "json"]);
    let secret = "970840000277";
    let body = QUOTE.replace("\"loan\"", &format!("\"applicant\":{{\"id\":\"{secret}\"}},\"loan\""));
    assert_eq!(server.post("/v1/quote", &body).status, 200);
    assert_eq!(server.post("/v1/quote", &body.replace("0277", "0278")).status, 422);
    server.get(&format!("/v1/programmes/{secret}?as_of={secret}"));
    server.get(&format!("/{secret}?{secret}={secret}"));
    server.ask(&format!("X{secret}"), "/v1/quote", &[("user-agent", secret), ("x-forwarded-for", "10.1.2.3")], b"");
    server.ask("POST", "/v1/quote", &[("accept", secret), ("content-type", secret)], secret.as_bytes());
    server.raw(format!("{secret}\r\n\r\n").as_bytes());
    eventually(|| server.log().matches("\"message\":\"request\"").count() >= 6, "the log");
    let log = server.log();
    let requests: Vec<&str> = log.lines().filter(|line| line.contains("\"message\":\"request\"")).collect();
    for line in &requests {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let fields: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(fields, ["level", "message", "method", "ms", "route", "status", "timestamp"]);
    }
    assert!(requests[0].contains(r#""method":"POST","route":"/v1/quote","status":200"#), "{}", requests[0]);
    // After the first line, which says where it listens, there is no address either.
    let after = log.split_once('\n').unwrap().1;
    for forbidden in [secret, "30000000", "investment", "127.0.0.1", "10.1.2.3", "0278"] {
        assert!(!after.contains(forbidden), "{forbidden} in {after}");
    }
    let metrics = server.get("/metrics");
    assert!(!metrics.text().contains(secret), "{}", metrics.text());
    assert!(metrics.text().contains(r#"nesie_http_requests_total{method="POST",route="/v1/quote",status="200"} 1"#));
    assert!(metrics.text().contains(r#"nesie_http_request_time_seconds_count{route="/v1/quote"}"#));
}
