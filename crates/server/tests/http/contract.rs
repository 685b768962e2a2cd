//! The contract over HTTP: the suite of all frontends to the byte, and what HTTP adds to it.

#[path = "../../../../tests/suite/mod.rs"]
mod suite;

use jsonschema::Validator;
use nesie::Lang;
use nesie::catalogue::Catalogue;
use nesie::json::{Method, answer};
use nesie::request::{QuoteRequest, ScheduleRequest};
use nesie_report::write::csv::{self, Dialect};
use nesie_report::write::{ChartWidth, html};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::server::{Answer, QUOTE, Server, root};

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Asks what a request of the library asks.
fn ask(server: &Server, method: &str, request: &str) -> Answer {
    let field = |name: &str| {
        let request: Value = serde_json::from_str(request).unwrap_or_default();
        request[name].as_str().unwrap_or_default().to_owned()
    };
    match method {
        "programmes" => server.get(&format!("/v1/programmes?as_of={}", field("as_of"))),
        "programme" => server.get(&format!("/v1/programmes/{}?as_of={}", field("id"), field("as_of"))),
        "texts" => server.get(&format!("/v1/texts/{}", field("lang"))),
        _ => server.post(&format!("/v1/{method}"), request),
    }
}

/// The validator of the answers that the document of the API has at a path.
fn validator(document: &Value, path: &str, verb: &str) -> Validator {
    let answer = &document["paths"][path][verb]["responses"]["200"]["content"]["application/json"]["schema"];
    let schema = json!({"$ref": answer["$ref"], "components": document["components"]});
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn the_suite_of_all_frontends_passes_to_the_byte() {
    let server = Server::start(&[]);
    let document = server.get("/openapi.json").json();
    let problem = json!({"$ref": "#/components/schemas/Problem", "components": document["components"]});
    let problem = jsonschema::options().build(&problem).unwrap();
    let cases = suite::cases();
    assert!(cases.len() > 40, "{}", cases.len());
    for case in cases {
        let answer = ask(&server, &case.method, &case.text());
        let (path, verb) = match case.method.as_str() {
            "programmes" => ("/v1/programmes".to_owned(), "get"),
            "programme" => ("/v1/programmes/{id}".to_owned(), "get"),
            method => (format!("/v1/{method}"), "post"),
        };
        match case.error {
            None => {
                assert_eq!(answer.status, 200, "{}: {}", case.name, answer.text());
                assert_eq!(Some(sha256(&answer.body)), case.answer_sha256, "{}", case.name);
                let errors: Vec<String> = validator(&document, &path, verb)
                    .iter_errors(&answer.json())
                    .map(|error| error.to_string())
                    .collect();
                assert!(errors.is_empty(), "{}: {errors:?}", case.name);
            }
            // Some of what is wrong in a body cannot be said in an address.
            Some(_) if verb == "get" => assert!((400..500).contains(&answer.status), "{}", case.name),
            Some(error) => {
                let (_, code, field, message) = answer.refused();
                assert_eq!(json!({"code": code, "field": field, "message": message}), error, "{}", case.name);
                assert!(problem.is_valid(&answer.json()), "{}", case.name);
            }
        }
    }
}

#[test]
fn an_answer_is_verified_and_other_methods_answer_as_the_library() {
    let server = Server::start(&[]);
    let quote = server.post("/v1/quote", QUOTE);
    let request = format!(r#"{{"contract":"1","answer":{},"request":{QUOTE}}}"#, quote.text());
    assert!(request.len() > 64 * 1024, "longer than other bodies may be");
    let verified = server.post("/v1/verify", &request);
    assert_eq!((verified.status, verified.text()), (200, r#"{"contract":"1","same":true,"differences":[]}"#));
    let changed = request.replacen("\"as_of\":\"2026-11-22\"", "\"as_of\":\"2026-11-23\"", 1);
    assert_eq!(server.post("/v1/verify", &changed).json()["same"], false);

    let catalogue = Catalogue::builtin().unwrap();
    let form = r#"{"contract":"1","fields":{"loan.amount":"20 млн","loan.term_months":"60"}}"#;
    assert_eq!(server.post("/v1/form", form).text(), answer(&catalogue, Method::Form, form).unwrap());
    let texts = answer(&catalogue, Method::Texts, r#"{"contract":"1","lang":"kk"}"#).unwrap();
    assert_eq!(server.get("/v1/texts/kk").text(), texts);
    let document = server.get("/openapi.json").json();
    assert!(validator(&document, "/v1/form", "post").is_valid(&server.post("/v1/form", form).json()));
    assert!(validator(&document, "/v1/texts/{lang}", "get").is_valid(&server.get("/v1/texts/ru").json()));
}

#[test]
fn an_answer_carries_the_hash_of_the_catalogue() {
    let server = Server::start(&[]);
    let (quote, list) = (server.post("/v1/quote", QUOTE), server.get("/v1/programmes?as_of=2026-11-22"));
    let hash = quote.json()["catalogue"]["sha256"].as_str().unwrap().to_owned();
    for answer in [&quote, &list] {
        assert!(answer.header("etag").unwrap().starts_with(&format!("W/\"{hash}-")), "{answer:?}");
    }
    // An application is nobody else's.
    assert_eq!(quote.header("cache-control"), Some("no-store"));
    assert_eq!(list.header("cache-control"), Some("no-cache"));
    let tag = list.header("etag").unwrap();
    let again = |tag: &str| server.ask("GET", "/v1/programmes?as_of=2026-11-22", &[("if-none-match", tag)], b"");
    assert_eq!((again(tag).status, again(tag).body.len()), (304, 0));
    assert_eq!(again(&format!("\"other\", {tag}")).status, 304);
    assert_eq!(again("\"other\"").status, 200);
    assert_eq!(server.ask("GET", "/v1/programmes", &[("if-none-match", tag)], b"").status, 422, "no answer has no tag");
    assert_eq!(server.ask("HEAD", "/v1/programmes?as_of=2026-11-22", &[], b"").status, 200);
}

#[test]
fn the_form_and_the_language_are_those_that_are_accepted() {
    let server = Server::start(&[]);
    let catalogue = Catalogue::builtin().unwrap();
    let with = |path: &str, headers: &[(&str, &str)], body: &str| server.ask("POST", path, headers, body.as_bytes());
    let answer = nesie::quote(&catalogue, &QuoteRequest::from_json(QUOTE).unwrap()).unwrap();
    for (path, language, lang, dialect) in [
        ("/v1/quote", "kk-KZ,kk;q=0.9,ru;q=0.5", Lang::Kk, Dialect::Plain),
        ("/v1/quote?lang=ru", "kk", Lang::Ru, Dialect::Plain),
        ("/v1/quote?csv_dialect=excel", "ru", Lang::Ru, Dialect::Excel),
        ("/v1/quote", "de", Lang::En, Dialect::Plain),
    ] {
        let written = with(path, &[("accept", "text/csv"), ("accept-language", language)], QUOTE);
        assert_eq!(written.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
        assert_eq!(written.header("content-disposition"), Some("attachment; filename=\"quote.csv\""));
        assert_eq!(written.header("content-language"), Some(lang.code()));
        let table = nesie_report::offers(&answer, lang);
        assert_eq!(written.text(), csv::table(&table, dialect, lang), "{path} {language}");
    }
    let loan = r#"{"contract":"1","loan":{"principal":"10000000","annual_rate":"24","disbursed_on":"2026-01-15","instalments":12}}"#;
    let schedule = nesie::schedule(&catalogue, &ScheduleRequest::from_json(loan).unwrap()).unwrap();
    let rows = csv::table(&nesie_report::schedule_rows(&schedule, Lang::En), Dialect::Plain, Lang::En);
    assert_eq!(with("/v1/schedule", &[("accept", "text/csv")], loan).text(), rows);

    // A sheet for a browser and a printer, of every answer that has one.
    let sheet = with("/v1/quote", &[("accept", "text/html"), ("accept-language", "kk")], QUOTE);
    assert_eq!(sheet.header("content-type"), Some("text/html; charset=utf-8"));
    let request = QuoteRequest::from_json(QUOTE).unwrap();
    let document = nesie_report::quote_sheet(&catalogue, &request, &answer, Lang::Kk).unwrap();
    assert_eq!(sheet.text(), html::page(&document));
    let browser = [("accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("accept-language", "ru")];
    for path in ["/v1/programmes?as_of=2026-11-22", "/v1/programmes/orleu?as_of=2026-11-22"] {
        assert!(
            server.ask("GET", path, &browser, b"").text().starts_with("<!DOCTYPE html><html lang=\"ru\">"),
            "{path}"
        );
    }
    for case in suite::cases()
        .iter()
        .filter(|case| case.error.is_none() && case.method != "programmes" && case.method != "programme")
    {
        let answer = with(&format!("/v1/{}", case.method), &browser, &case.text());
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{}", case.name);
    }

    // A workbook, the same bytes each time.
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let book = with("/v1/quote?lang=ru", &[("accept", xlsx)], QUOTE);
    assert_eq!(book.header("content-type"), Some(xlsx));
    assert_eq!(book.header("content-disposition"), Some("attachment; filename=\"quote.xlsx\""));
    assert!(book.body == nesie_sheets::quote(&catalogue, &request, &answer, Lang::Ru).unwrap());
    for case in suite::cases().iter().filter(|case| case.error.is_none() && !case.name.starts_with("quote")) {
        let book = match case.method.as_str() {
            "programmes" => server.ask("GET", "/v1/programmes?as_of=2026-11-22", &[("accept", xlsx)], b""),
            "programme" => server.ask("GET", "/v1/programmes/orleu?as_of=2026-11-22", &[("accept", xlsx)], b""),
            method => with(&format!("/v1/{method}"), &[("accept", xlsx)], &case.text()),
        };
        assert!(book.body.starts_with(b"PK"), "{}", case.name);
    }

    // The chart of a schedule, for a page and a phone.
    let chart = nesie_report::schedule_chart(&catalogue, &schedule, Lang::Kk).unwrap();
    for (address, width) in
        [("/v1/schedule?lang=kk", ChartWidth::Wide), ("/v1/schedule?lang=kk&chart_width=narrow", ChartWidth::Narrow)]
    {
        let drawn = with(address, &[("accept", "image/svg+xml")], loan);
        assert_eq!(drawn.header("content-type"), Some("image/svg+xml"));
        assert_eq!(drawn.text(), nesie_report::write::svg(&chart, width, Lang::Kk));
    }

    let json = with("/v1/quote", &[("accept", "text/html;q=0.1, */*;q=0.2")], QUOTE);
    assert!(json.text().starts_with('{'));
    let refused = with("/v1/form", &[("accept", "text/csv"), ("accept-language", "ru")], "{}").refused();
    let message = "ответ даётся только в таком виде: application/json";
    assert_eq!(refused, (406, "not_acceptable".into(), String::new(), message.into()));
}

#[test]
fn compressed_it_is_the_same() {
    let server = Server::start(&[]);
    let headers = [("content-type", "application/json"), ("accept-encoding", "gzip")];
    let (plain, packed) =
        (server.post("/v1/quote", QUOTE), server.ask("POST", "/v1/quote", &headers, QUOTE.as_bytes()));
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.body.len() * 3 < plain.body.len(), "{} of {}", packed.body.len(), plain.body.len());
    let mut unpacked = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&packed.body[..]), &mut unpacked).unwrap();
    assert!(unpacked == plain.body);
}

#[test]
fn what_is_refused_is_a_problem_with_code_field_and_message() {
    let server = Server::start(&[]);
    let refused = |answer: Answer| {
        let (status, code, field, message) = answer.refused();
        (status, code, field, message)
    };
    let is = |answer: Answer, status: u16, code: &str, field: &str, message: &str| {
        assert_eq!(refused(answer), (status, code.into(), field.into(), message.into()));
    };
    is(server.post("/v1/quote", "{"), 400, "syntax", "", "the input is not JSON: line 1, column 1");
    is(server.post("/v1/quote", "{}"), 422, "missing", "contract", "contract: must be given");
    is(server.post("/v1/quote?lang=kk", "{}"), 422, "missing", "contract", "contract: міндетті түрде көрсетілуі керек");
    is(server.ask("POST", "/v1/quote", &[], b"\xff"), 400, "not_utf8", "", "the text is not UTF-8");
    let wrong_type = server.ask("POST", "/v1/quote", &[("content-type", "application/x-www-form-urlencoded")], b"{}");
    is(wrong_type, 415, "media_type", "", "the request must be JSON: Content-Type: application/json");
    let message = r#"lang: "de" is none of: kk, ru, en"#;
    is(server.post("/v1/quote?lang=de", QUOTE), 422, "not_one_of", "lang", message);
    let other = server.post("/v1/quote?as_of=2026-11-22", QUOTE).refused();
    assert_eq!((other.0, other.1.as_str(), other.2.as_str()), (422, "unknown_field", "as_of"));

    is(server.get("/v1/programmes"), 422, "missing", "as_of", "as_of: must be given");
    let twice = server.get("/v1/programmes?as_of=2026-11-22&as_of=2026-11-23");
    is(twice, 422, "duplicate_field", "as_of", "as_of: the field is given twice");
    let known = server.get("/v1/programmes/mfo?as_of=2026-11-22").refused();
    assert_eq!((known.0, known.1.as_str(), known.2.as_str()), (404, "unknown_programme", "id"));
    assert_eq!(server.get("/v1/programmes/%ff?as_of=2026-11-22").status, 404);
    assert_eq!(server.get("/v1/texts/de").refused().0, 404);
    assert_eq!(server.get("/v1/schemas/none").refused().0, 404);
    let nothing = "there is nothing at this address; /openapi.json says what there is";
    is(server.get("/v1/nothing"), 404, "not_found", "", nothing);
    is(server.get("/../Cargo.toml"), 404, "not_found", "", nothing);
    let method = server.get("/v1/quote");
    assert_eq!(method.header("allow"), Some("POST"));
    is(method, 405, "method_not_allowed", "", "the address has no such method; the header Allow says which it has");
    assert_eq!(server.ask("BREW", "/readyz", &[], b"").refused().0, 405);
    let html = server.ask("GET", "/v1/nothing", &[("accept-language", "kk")], b"");
    assert_eq!(html.header("content-language"), Some("kk"));
}

#[test]
fn schemas_and_the_document_are_those_that_are_committed() {
    let server = Server::start(&[]);
    let committed = |path: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(root().join("docs/contract").join(path)).unwrap()).unwrap()
    };
    let schema = server.get("/v1/schemas/quote");
    assert_eq!(schema.header("content-type"), Some("application/schema+json"));
    assert_eq!(schema.json(), committed("v1/quote.schema.json"));
    let document = server.get("/openapi.json");
    assert_eq!(document.json(), committed("openapi.json"));
    let known = [("if-none-match", document.header("etag").unwrap())];
    assert_eq!(server.ask("GET", "/openapi.json", &known, b"").status, 304);
}

#[test]
fn pages_of_other_origins_ask_only_where_they_are_allowed() {
    let origin = [("origin", "https://bank.kz"), ("content-type", "application/json")];
    let allowed = |flags: &[&str], origin: &[(&str, &str)]| {
        let answer = Server::start(flags).ask("POST", "/v1/quote", origin, QUOTE.as_bytes());
        answer.header("access-control-allow-origin").map(str::to_owned)
    };
    assert_eq!(allowed(&[], &origin), None);
    assert_eq!(allowed(&["--allow-origin", "https://bank.kz"], &origin).as_deref(), Some("https://bank.kz"));
    assert_eq!(allowed(&["--allow-origin", "https://other.kz"], &origin), None);
    assert_eq!(allowed(&["--allow-origin", "*"], &origin).as_deref(), Some("*"));
    let server = Server::start(&["--allow-origin", "https://bank.kz"]);
    let asked = [
        ("origin", "https://bank.kz"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
    ];
    let before = server.ask("OPTIONS", "/v1/quote", &asked, b"");
    assert_eq!((before.status, before.header("access-control-allow-methods")), (200, Some("GET,POST")));
    assert_eq!(Server::start(&[]).ask("OPTIONS", "/v1/quote", &asked, b"").status, 405);
}
