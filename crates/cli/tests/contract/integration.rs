//! docs/integration.md: what it shows is what comes. Its Rust is run as a documentation test of the library.

use std::fs;
use std::path::PathBuf;

use nesie::error::{Code, Origin};
use nesie::word::ContractWord;
use serde_json::Value;

use crate::command::{nesie, root};
use crate::markdown::{Block, blocks};

fn path() -> PathBuf {
    root().join("docs/integration.md")
}

fn document() -> String {
    fs::read_to_string(path()).unwrap()
}

/// All that is shown stands in the answer; a list shows its first entries, an object some of its fields.
fn is_part(shown: &Value, whole: &Value) -> bool {
    match (shown, whole) {
        (Value::Object(shown), Value::Object(whole)) => {
            shown.iter().all(|(name, value)| whole.get(name).is_some_and(|other| is_part(value, other)))
        }
        (Value::Array(shown), Value::Array(whole)) => {
            shown.len() <= whole.len() && shown.iter().zip(whole).all(|(value, other)| is_part(value, other))
        }
        _ => shown == whole,
    }
}

#[test]
fn the_answers_that_are_shown_are_parts_of_those_that_come() {
    let blocks = blocks(&document());
    let mut compared = 0;
    for window in blocks.windows(3) {
        let [request, asked, shown] = window else { unreachable!("windows of three") };
        let (request, shown) = (&request.text, &shown.text);
        // One that is refused stands in a block of its own kind, because those of the other all succeed.
        let Some(("console" | "sh", "")) = asked.kind() else { continue };
        let [command] = asked.commands().try_into().unwrap();
        let command = command.strip_prefix("nesie ").unwrap();
        compared += 1;
        let input = std::env::temp_dir().join(format!("nesie-integration-{}-{compared}.json", std::process::id()));
        fs::write(&input, request).unwrap();
        let arguments: Vec<&str> = command
            .split(' ')
            .map(|word| if word.ends_with(".json") { input.to_str().unwrap() } else { word })
            .collect();
        let output = nesie(&arguments);
        fs::remove_file(&input).unwrap();
        let made = if output.status.success() { output.stdout } else { output.stderr };
        let (shown, made): (Value, Value) =
            (serde_json::from_str(shown).unwrap(), serde_json::from_slice(&made).unwrap());
        assert!(is_part(&shown, &made), "{command}\n{shown:#}\nis no part of\n{made:#}");
    }
    assert_eq!(compared, 4);
}

fn blocks_of_kind(kind: &str) -> Vec<Block> {
    blocks(&document()).into_iter().filter(|block| block.kind() == Some((kind, ""))).collect()
}

#[test]
fn the_dependencies_that_are_offered_are_there_and_the_gate_builds_them() {
    let manifest: toml::Table = toml::from_str(&fs::read_to_string(root().join("Cargo.toml")).unwrap()).unwrap();
    let gate = fs::read_to_string(root().join(".ci/run")).unwrap();
    let offered = blocks_of_kind("toml");
    assert_eq!(offered.len(), 2);
    for block in offered {
        let dependencies =
            toml::from_str::<toml::Table>(&block.text).unwrap()["dependencies"].as_table().unwrap().clone();
        // The Rust that is shown names these crates and no other.
        assert_eq!(dependencies.keys().collect::<Vec<_>>(), ["nesie", "serde_json"]);
        let of_the_library = manifest["dependencies"]["serde_json"]["version"].as_str().unwrap();
        let serde_json = dependencies["serde_json"].as_str().unwrap();
        assert!(of_the_library.starts_with(&format!("{serde_json}.")), "{of_the_library}");
        let nesie = &dependencies["nesie"];
        let version = manifest["workspace"]["package"]["version"].as_str().unwrap();
        assert!(version.starts_with(&format!("{}.", nesie["version"].as_str().unwrap())), "{version}");
        let Some(features) = nesie.get("features") else { continue };
        for feature in features.as_array().unwrap() {
            assert!(manifest["features"].get(feature.as_str().unwrap()).is_some(), "{feature:?}");
            let built = format!("--no-default-features --features {} --all-targets", feature.as_str().unwrap());
            assert!(gate.contains(&built), "{built}");
        }
        assert_eq!(nesie["default-features"].as_bool(), Some(false));
    }
}

#[test]
fn the_rust_that_is_shown_has_at_most_twenty_lines_and_swallows_no_error() {
    let shown = blocks_of_kind("rust");
    assert!(!shown.is_empty());
    for block in shown {
        let rust = &block.text;
        assert!(rust.lines().count() <= 25, "{}", rust.lines().count());
        // What the documentation hides is there to make it run.
        let told = rust.lines().filter(|line| !line.trim_start().starts_with("# ")).collect::<Vec<_>>().join("\n");
        for swallows in ["unwrap()", "expect(", "_or_default", ".ok()", "let _"] {
            assert!(!told.contains(swallows), "{swallows} in {told}");
        }
    }
}

/// Every code by where it comes from, as tables.
fn codes() -> String {
    let headings = [
        (Origin::Input, "An input or a flag"),
        (Origin::Loan, "A loan, or what is asked of it"),
        (Origin::Programme, "A programme that is asked for"),
        (Origin::Lender, "A lender that is asked for"),
        (Origin::CommandLine, "The command line, its files and its output"),
        (Origin::Http, "A request over HTTP ([http.md](http.md))"),
        (
            Origin::CatalogueFile,
            "The files of a catalogue: in the answer of `catalogue check` only, beside those of an input",
        ),
        (Origin::Warning, "A warning of `catalogue check`"),
    ];
    let mut text = String::new();
    for (origin, heading) in headings {
        text.push_str(&format!("\n**{heading}**\n\n| Code | What is wrong |\n|---|---|\n"));
        let codes = Code::WORDS.iter().filter(|(_, code)| code.origin() == origin);
        codes.for_each(|(word, code)| text.push_str(&format!("| `{word}` | {} |\n", code.meaning())));
    }
    text.push('\n');
    text
}

#[test]
fn every_code_stands_in_the_tables() {
    let document = document();
    let (start, end) = (document.find("<!-- codes").unwrap(), document.find("<!-- end of codes -->").unwrap());
    let start = start + document[start..].find("-->\n").unwrap() + 4;
    let (shown, codes) = (&document[start..end], codes());
    assert_eq!(Code::WORDS.len(), codes.lines().filter(|line| line.starts_with("| `")).count());
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(path(), format!("{}{codes}{}", &document[..start], &document[end..])).unwrap();
    } else {
        assert_eq!(shown, codes, "docs/integration.md: INSTA_UPDATE=always cargo test -p nesie-cli");
    }
}
