//! The page, as a browser gets it. What it does in a browser is tested by page/test and .ci/server.

use crate::server::Server;

#[test]
fn a_first_visit_is_small_strict_and_kept() {
    let server = Server::start(&[]);
    let mut bytes = 0;
    for path in ["/", "/page.js", "/page.css", "/icon.svg", "/v1/texts/kk"] {
        let answer = server.ask("GET", path, &[("accept-encoding", "gzip"), ("accept", "*/*")], b"");
        assert_eq!(answer.status, 200, "{path}");
        bytes += answer.body.len() + 500;
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        let tag = answer.header("etag").unwrap();
        assert_eq!(server.ask("GET", path, &[("if-none-match", tag)], b"").status, 304, "{path}");
    }
    assert!(bytes <= 120_000, "the first visit has {bytes} bytes");

    let index = server.get("/");
    assert_eq!(index.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(index.text().contains(r#"data-engine="http""#));
    let policy = index.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"));
    assert!(policy.ends_with("frame-ancestors 'none'"));
    assert!(server.get("/embed.html").header("content-security-policy").unwrap().ends_with("frame-ancestors *"));
    assert_eq!(server.get("/page.js").header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(server.get("/icon.svg").header("content-type"), Some("image/svg+xml"));
    assert_eq!(server.ask("POST", "/page.js", &[], b"").status, 405);
}
