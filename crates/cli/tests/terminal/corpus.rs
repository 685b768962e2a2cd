//! Every third of what fuzzers have made up, through the built binary: an answer, or one message with exit code 2.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use nesie::date::Date;

use crate::command::{command, root};

/// The entries of a fuzz target's corpus.
fn corpus(target: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("fuzz/corpus").join(target)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Runs nesie with the bytes on standard input. The entries take turns at the languages and the forms.
fn assert_answered(arguments: &[&str], bytes: &[u8], turn: usize, name: &Path) {
    let format = ["--format=text", "--format=json", "--format=csv"][turn % 3];
    let lang = ["--lang=kk", "--lang=ru", "--lang=en"][turn / 3 % 3];
    let mut command = command(arguments);
    command.args(["--input=-", format, lang]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    // Wrong flags are refused before anything is read.
    let _ = running.stdin.take().unwrap().write_all(bytes);
    let output = running.wait_with_output().unwrap();
    let (answer, error) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    let name = name.display();
    match output.status.code() {
        Some(0) => assert!(!answer.is_empty() && error.is_empty(), "{name}: {error}"),
        Some(2) => assert!(answer.is_empty() && error.lines().count() == 1, "{name}: {error}"),
        other => panic!("{name}: {other:?} {error}"),
    }
}

#[test]
fn every_loan_is_answered_or_refused() {
    for (turn, path) in corpus("loan").iter().step_by(3).enumerate() {
        assert_answered(&["schedule"], &fs::read(path).unwrap(), turn, path);
    }
}

#[test]
fn every_application_is_answered_or_refused() {
    for (turn, path) in corpus("application").iter().step_by(3).enumerate() {
        let bytes = fs::read(path).unwrap();
        // The first line says how it is asked (fuzz/laws/application.rs): here the day alone, where it is one.
        let line = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
        let (first, rest) = bytes.split_at(line);
        let asked = std::str::from_utf8(first).ok().and_then(|first| first.get(..10));
        let (day, json) = match asked.filter(|day| day.parse::<Date>().is_ok()) {
            Some(day) => (day, rest),
            None => ("2026-11-22", bytes.as_slice()),
        };
        assert_answered(&["quote", "--rows", "--on", day], json, turn, path);
    }
}
