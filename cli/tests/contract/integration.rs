//! docs/integration.md: what it shows is what comes. Its Rust is run as a documentation test of the library.

use std::fs;
use std::path::PathBuf;

use nesie::refusal::{Code, Origin};
use nesie::word::Word;
use serde_json::Value;

use crate::command::{nesie, root};

fn path() -> PathBuf {
    root().join("docs/integration.md")
}

/// The fenced blocks of a document: their language and their text.
fn blocks(document: &str) -> Vec<(String, String)> {
    let fences: Vec<&str> = document.split("\n```").collect();
    let inside = fences.iter().skip(1).step_by(2);
    inside.filter_map(|block| block.split_once('\n')).map(|(of, text)| (of.into(), text.into())).collect()
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
    let blocks = blocks(&fs::read_to_string(path()).unwrap());
    let mut compared = 0;
    for window in blocks.windows(3) {
        let [(_, request), (of, command), (_, shown)] = window else { unreachable!("windows of three") };
        // One that is refused stands in a block of its own kind, because those of the other all succeed.
        let command = match of.as_str() {
            "console" => command.trim().strip_prefix("$ nesie "),
            "sh" => command.trim().strip_prefix("nesie "),
            _ => None,
        };
        let Some(command) = command else { continue };
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
    assert_eq!(compared, 3);
}

/// Every code by where it comes from, as tables.
fn codes() -> String {
    let headings = [
        (Origin::Input, "An input or a flag"),
        (Origin::Loan, "A loan, or what is asked of it"),
        (Origin::Programme, "A programme that is asked for"),
        (Origin::Lender, "A lender that is asked for"),
        (Origin::CommandLine, "The command line, its files and its output"),
        (
            Origin::CatalogueFile,
            "The files of a catalogue: in the answer of `programmes check` only, beside those of an input",
        ),
        (Origin::Warning, "A warning of `programmes check`"),
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
    let document = fs::read_to_string(path()).unwrap();
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
