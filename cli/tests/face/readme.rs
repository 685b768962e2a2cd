//! The README's commands, run as they are printed there.

use std::fs;

use crate::command::{answer, root};

/// Runs the command line from the root, as the README does for a reader.
const RUN: &str = "cargo run --release --quiet -- ";

/// The commands of a document's console blocks, each with the answer printed under it.
fn console_blocks(document: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    for block in document.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        let (command, answer) = block.split_once('\n').unwrap_or((block, ""));
        blocks.push((command.trim_start_matches("$ ").to_owned(), answer.to_owned()));
    }
    blocks
}

#[test]
fn the_answers_in_the_readme_are_those_that_come() {
    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    let mut compared = 0;
    for (command, printed) in console_blocks(&readme.clone()) {
        let Some(arguments) = command.strip_prefix(RUN) else { continue };
        let arguments: Vec<&str> = arguments.split(' ').collect();
        if !printed.is_empty() {
            compared += 1;
            let answer = answer(&arguments).replace('\u{a0}', " ");
            if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
                readme = readme.replace(&printed, &answer);
                fs::write(&path, &readme).unwrap();
            } else {
                assert_eq!(answer, printed, "{command}");
            }
        } else {
            answer(&arguments);
        }
    }
    assert!(compared >= 1, "the README shows no answer");
}

#[test]
fn the_readme_s_test_command_is_the_one_that_ci_runs() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let commands: Vec<String> = console_blocks(&readme).into_iter().map(|(command, _)| command).collect();
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    let tests: Vec<&String> = commands.iter().filter(|command| command.starts_with("cargo test")).collect();
    assert_eq!(tests.len(), 1, "{commands:?}");
    assert!(ci.contains(tests[0].as_str()));
}
