//! The document of the API (OpenAPI 3.1), made of the schemas of the contract.

use std::collections::BTreeMap;

use nesie::json::Method;
use nesie::schema::Document;
use nesie::word::ContractWord;
use serde_json::{Map, Value, json};

use crate::api::POSTED;
use crate::forms::Form;

/// The document.
pub(crate) fn document() -> Value {
    let mut components = Components::default();
    components.problem();
    let mut paths = Map::new();
    for method in POSTED.into_iter().chain([Method::Verify]) {
        paths.insert(format!("/v1/{method}"), json!({"post": posted(&mut components, method)}));
    }
    let mut add = |path: &str, got: Value| paths.insert(path.to_owned(), json!({"get": got}));
    let list = components.of(Document::ProgrammesList);
    let summary = "The programmes as they stand on a day";
    add("/v1/programmes", got(Method::Programmes, summary, vec![as_of()], &list));
    let show = components.of(Document::ProgrammesShow);
    let id = in_path("id", "The programme", &json!({"type": "string"}), "mfo-almaty-secured");
    let summary = "One programme in full as it stands on a day";
    add("/v1/programmes/{id}", got(Method::Programme, summary, vec![id, as_of()], &show));
    let texts = components.of(Document::Texts);
    let lang = in_path("lang", "The language", &json!({"enum": ["kk", "ru", "en"]}), "kk");
    let summary = "The texts of an interface in one language";
    add("/v1/texts/{lang}", got(Method::Texts, summary, vec![lang], &texts));
    let names: Vec<&str> = Document::WORDS.iter().map(|(word, _)| *word).collect();
    let name = in_path("name", "The schema", &json!({"enum": names}), "quote");
    let summary = "A schema of the contract";
    add("/v1/schemas/{name}", fixed("schema", summary, Some(name), "application/schema+json"));
    let content_type = "application/vnd.oai.openapi+json;version=3.1";
    add("/openapi.json", fixed("openapi", "This document", None, content_type));
    watched(&mut paths);
    json!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "nesie",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Which preferential loans a business in Almaty can get, why or why not, and what it pays",
            "description": "Money and rates are texts: \"20000000.00\", \"12.6\". Errors are problem details (RFC 9457) with the \
                code and the field of the contract. docs/http.md has examples.",
            "license": {"name": "Apache-2.0 OR MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": components.schemas, "responses": responses(), "parameters": parameters()},
    })
}

/// What is asked by a body.
fn posted(components: &mut Components, method: Method) -> Value {
    let (request, answer, summary) = match method {
        Method::Schedule => (Document::ScheduleRequest, Document::Schedule, "The schedule of a loan"),
        Method::Afford => (Document::AffordRequest, Document::Afford, "The largest loan for a payment"),
        Method::Settle => (Document::SettleRequest, Document::Settlement, "What closes a loan on a day"),
        Method::Late => (Document::LateRequest, Document::Late, "What paying late costs"),
        Method::Verify => {
            (Document::VerifyRequest, Document::Verification, "Whether an answer comes out the same again")
        }
        Method::Form => (Document::FormRequest, Document::Form, "The request that a form comes to"),
        _ => (Document::QuoteRequest, Document::Quote, "Which offers there are for an application"),
    };
    let (request, answer) = (components.of(request), components.of(answer));
    let content = content(method, &answer);
    let request = json!({"schema": request, "examples": examples(method)});
    json!({
        "operationId": method.word(),
        "summary": summary,
        "parameters": of_the_form(),
        "requestBody": {"required": true, "content": {"application/json": request}},
        "responses": responses_of(json!({"description": "The answer", "content": content}), false),
    })
}

/// The parameters that are about the form of an answer.
fn of_the_form() -> [Value; 3] {
    ["lang", "csv_dialect", "chart_width"].map(|name| reference("parameters", name))
}

/// An answer in the forms that it has.
fn content(method: Method, answer: &Value) -> Map<String, Value> {
    let schema = |form: &Form| if *form == Form::Json { answer.clone() } else { json!({"type": "string"}) };
    Form::of(method).iter().map(|form| (form.content_type().to_owned(), json!({"schema": schema(form)}))).collect()
}

/// Requests of the examples of the contract.
fn examples(method: Method) -> Map<String, Value> {
    macro_rules! of_the_contract {
        ($($name:literal),+) => {
            [$(($name, include_str!(concat!("../../../docs/contract/v1/examples/requests/valid/", $name, ".json")))),+]
        };
    }
    let all = of_the_contract!(
        "quote-least",
        "quote-one-programme-with-rows",
        "schedule-two-instalments",
        "schedule-by-a-lender",
        "afford-plain",
        "afford-programme",
        "settle",
        "late-alone",
        "late-with-its-loan"
    );
    let form = r#"{"contract": "1", "fields": {"loan.amount": "20 млн", "loan.term_months": "60", "loan.purpose": "инвестиция"}}"#;
    let all = all.into_iter().chain([("form", form)]);
    let of_this = all.filter(|(name, _)| name.split('-').next() == Some(method.word()));
    let read = of_this.filter_map(|(name, text)| Some((name.to_owned(), serde_json::from_str::<Value>(text).ok()?)));
    read.map(|(name, value)| (name, json!({"value": value}))).collect()
}

/// What is asked by an address.
fn got(method: Method, summary: &str, mut parameters: Vec<Value>, answer: &Value) -> Value {
    parameters.extend(of_the_form());
    let answer = json!({"description": "The answer", "content": content(method, answer)});
    json!({
        "operationId": method.word(),
        "summary": summary,
        "parameters": parameters,
        "responses": responses_of(answer, true),
    })
}

/// What stays the same while the server runs.
fn fixed(id: &str, summary: &str, parameter: Option<Value>, content_type: &str) -> Value {
    let answer = json!({"description": summary, "content": {content_type: {"schema": {"type": "object"}}}});
    json!({
        "operationId": id,
        "summary": summary,
        "parameters": parameter.as_slice(),
        "responses": responses_of(answer, true),
    })
}

/// What whoever runs the server asks.
fn watched(paths: &mut Map<String, Value>) {
    let one = |id: &str, summary: &str, content_type: &str, schema: Value| {
        let answer = json!({"description": summary, "content": {content_type: {"schema": schema}}});
        json!({"get": {"operationId": id, "summary": summary,
            "responses": {"200": answer, "4XX": reference("responses", "refused")}}})
    };
    let text = json!({"type": "string"});
    paths.insert("/healthz".into(), one("healthz", "Whether the server is there", "text/plain", text.clone()));
    let ready = json!({
        "type": "object",
        "required": ["status", "nesie", "catalogue", "catalogue_refused"],
        "properties": {
            "status": {"const": "ready"},
            "nesie": {"type": "string", "description": "The version of nesie"},
            "catalogue": reference("schemas", "Stamp"),
            "catalogue_refused": {"type": ["string", "null"], "description": "Why the catalogue that came last was not taken"},
        },
    });
    let summary = "Whether it can answer, and from which catalogue";
    paths.insert("/readyz".into(), one("readyz", summary, "application/json", ready));
    let content_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    paths.insert("/metrics".into(), one("metrics", "What it has counted", content_type, text));
}

fn responses_of(answer: Value, has_tag: bool) -> Value {
    let mut all = Map::from_iter([("200".to_owned(), answer)]);
    if has_tag {
        all.insert("304".into(), json!({"description": "The client has the answer already (`If-None-Match`)"}));
    }
    all.insert("4XX".into(), reference("responses", "refused"));
    all.insert("503".into(), reference("responses", "busy"));
    all.into()
}

fn responses() -> Value {
    let content = json!({"application/problem+json": {"schema": reference("schemas", "Problem")}});
    json!({
        "refused": {"description": "The request is wrong: what, at which field, what is allowed", "content": content},
        "busy": {
            "description": "There are too many requests now",
            "headers": {"Retry-After": {"description": "In how many seconds to try again", "schema": {"type": "integer"}}},
            "content": content,
        },
    })
}

fn parameters() -> Value {
    json!({
        "lang": {
            "name": "lang",
            "in": "query",
            "description": "The language of messages, and of documents for people; else that of `Accept-Language`, else English",
            "schema": {"enum": ["kk", "ru", "en"]},
        },
        "csv_dialect": {
            "name": "csv_dialect",
            "in": "query",
            "description": "For whom comma-separated values are written: a program, or Excel as it is set up in Kazakhstan",
            "schema": {"enum": ["plain", "excel"], "default": "plain"},
        },
        "chart_width": {
            "name": "chart_width",
            "in": "query",
            "description": "How wide a chart is drawn: across a screen or a sheet of paper, or across a phone",
            "schema": {"enum": ["wide", "narrow"], "default": "wide"},
        },
    })
}

fn as_of() -> Value {
    let schema = json!({"type": "string", "format": "date"});
    json!({"name": "as_of", "in": "query", "required": true, "description": "The day", "schema": schema,
        "example": "2026-11-22"})
}

fn in_path(name: &str, description: &str, schema: &Value, example: &str) -> Value {
    json!({"name": name, "in": "path", "required": true, "description": description, "schema": schema,
        "example": example})
}

fn reference(kind: &str, name: &str) -> Value {
    json!({"$ref": format!("#/components/{kind}/{name}")})
}

/// The schemas under their names in the document.
#[derive(Default)]
struct Components {
    schemas: BTreeMap<String, Value>,
    /// Of each schema what it says, with all that it refers to in its place: two of the same name may differ in that alone.
    said: BTreeMap<String, Value>,
}

impl Components {
    /// A document of the contract, by reference.
    fn of(&mut self, document: Document) -> Value {
        let mut schema = document.schema();
        let definitions = match schema.as_object_mut() {
            Some(fields) => {
                fields.remove("$id");
                fields.remove("$schema");
                fields.remove("$defs")
            }
            None => None,
        };
        let definitions = definitions.unwrap_or_default();
        let name = title_case(document.word());
        self.named(&name, &schema, &definitions)
    }

    /// A schema under a name that is its own: with a number where a different one has it already.
    fn named(&mut self, name: &str, schema: &Value, definitions: &Value) -> Value {
        let said = expanded(schema, definitions);
        let mut names = (1..).map(|number| if number == 1 { name.to_owned() } else { format!("{name}{number}") });
        let found = names.find(|name| self.said.get(name).is_none_or(|other| *other == said)).unwrap_or_default();
        if self.said.insert(found.clone(), said).is_none() {
            let schema = self.hoisted(schema, definitions);
            self.schemas.insert(found.clone(), schema);
        }
        reference("schemas", &found)
    }

    /// A schema whose references lead to the document's.
    fn hoisted(&mut self, schema: &Value, definitions: &Value) -> Value {
        match schema {
            Value::Object(fields) => {
                let target = target(schema, definitions);
                let mut hoisted = Map::new();
                for (key, value) in fields.iter().filter(|(key, _)| *key != "$ref") {
                    hoisted.insert(key.clone(), self.hoisted(value, definitions));
                }
                if let Some((name, target)) = target
                    && let Value::Object(reference) = self.named(name, target, definitions)
                {
                    hoisted.extend(reference);
                }
                hoisted.into()
            }
            Value::Array(items) => items.iter().map(|item| self.hoisted(item, definitions)).collect(),
            other => other.clone(),
        }
    }

    /// Problem details, with the code and the field of the contract.
    fn problem(&mut self) {
        let error = Document::Error.schema();
        let definitions = error.get("$defs").cloned().unwrap_or_default();
        let code = definitions.get("Code").cloned().unwrap_or_default();
        let code = self.named("Code", &code, &definitions);
        let text = |description: &str| json!({"type": "string", "description": description});
        let problem = json!({
            "type": "object",
            "description": "Why a request gets no answer (RFC 9457)",
            "required": ["type", "title", "status", "detail", "code", "field"],
            "properties": {
                "type": text("`urn:nesie:error:` and the code"),
                "title": text("What the code means, in English"),
                "status": {"type": "integer", "description": "The status of HTTP"},
                "detail": text("What is wrong, what is allowed, in the language that was asked for"),
                "code": code,
                "field": text("The path of the field in the request; empty for the whole"),
            },
        });
        self.schemas.insert("Problem".into(), problem);
    }
}

/// The definition that a schema refers to, with its name.
fn target<'d>(schema: &Value, definitions: &'d Value) -> Option<(&'d str, &'d Value)> {
    let name = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    definitions.as_object()?.get_key_value(name).map(|(name, target)| (name.as_str(), target))
}

/// A schema with what it refers to in its place. None of the contract refers to itself.
fn expanded(schema: &Value, definitions: &Value) -> Value {
    if let Some((name, target)) = target(schema, definitions) {
        return json!([name, expanded(target, definitions), schema.get("description")]);
    }
    match schema {
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.clone(), expanded(value, definitions))).collect()
        }
        Value::Array(items) => items.iter().map(|item| expanded(item, definitions)).collect(),
        other => other.clone(),
    }
}

/// `programmes_list` as `ProgrammesList`.
fn title_case(word: &str) -> String {
    let capitalised = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    word.split('_').map(capitalised).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_somewhere() {
        fn check(value: &Value, document: &Value) {
            if let Some(path) = value.get("$ref").and_then(Value::as_str) {
                assert!(document.pointer(path.trim_start_matches('#')).is_some(), "{path}");
            }
            match value {
                Value::Object(fields) => fields.values().for_each(|value| check(value, document)),
                Value::Array(items) => items.iter().for_each(|item| check(item, document)),
                _ => {}
            }
        }
        let document = document();
        check(&document, &document);
    }

    // `INSTA_UPDATE=always cargo test -p nesie-server` writes it anew.
    #[test]
    fn the_committed_document_is_that_of_the_types() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/contract/openapi.json");
        let document = format!("{:#}\n", document());
        if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
            std::fs::write(path, &document).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == document, "docs/contract/openapi.json: INSTA_UPDATE=always cargo test -p nesie-server");
    }
}
