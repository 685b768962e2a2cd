//! The commands of the documents that build, test, measure or install: which of them the gate runs, which a test runs,
//! and which are run by hand, and that what they name is there.

use std::fs;
use std::path::Path;

use crate::command::root;
use crate::documents::{FROM_A_CLONE, blocks_of, documents};

/// How the commands begin that no gate can run, each with the reason. Their documents say that they are run by hand.
const BY_HAND: &[(&str, &str)] = &[
    (
        "cargo install --path crates/cli",
        "changes the machine; what it builds is what the gate builds and runs in release",
    ),
    ("pip install ./crates/python", "takes minutes; .ci/python builds the same wheel with a lighter profile"),
    ("python crates/python/checks/spark_standalone.py", "needs the wheel, Spark and Java, and takes minutes"),
    ("cargo bench -p nesie --bench quotes", "measures: a figure of a busy machine means nothing"),
    ("cargo bench -p nesie --bench schedules", "measures: a figure of a busy machine means nothing"),
    ("python3 crates/batch/checks/measure.py", "measures: a figure of a busy machine means nothing"),
    ("cargo install cargo-fuzz", "changes the machine, and takes minutes"),
    ("cargo +nightly fuzz run", "ten minutes for each target, on a nightly compiler"),
    ("fuzz/target/", "follows a run of the fuzzer"),
    ("cargo llvm-cov", "builds and tests all once more, with a tool that the gate has not"),
    ("cargo install cargo-mutants", "changes the machine, and takes minutes"),
    ("cargo mutants", "takes hours"),
    ("python3 -m venv peers", "packages of another registry"),
    ("peers/bin/python checks/peers/", "needs those packages"),
    ("npm install --prefix peers", "packages of another registry"),
    ("cp checks/peers/", "puts a program beside those packages"),
];

/// A command without the variables that are set before it, and those.
fn without_variables(command: &str) -> (&str, Vec<&str>) {
    let (mut rest, mut variables) = (command, Vec::new());
    while let Some((word, after)) = rest.split_once(' ') {
        if !word.split_once('=').is_some_and(|(name, _)| name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')) {
            break;
        }
        variables.push(word);
        rest = after;
    }
    (rest, variables)
}

fn by_hand(command: &str) -> Option<&'static str> {
    let (command, _) = without_variables(command);
    BY_HAND.iter().map(|(begin, _)| *begin).find(|begin| command.starts_with(begin))
}

/// Whether a command is none that runs nesie.
pub(crate) fn is_for_the_workshop(command: &str) -> bool {
    let cargo = without_variables(command).0.starts_with("cargo ") && !command.starts_with(FROM_A_CLONE);
    cargo || by_hand(command).is_some()
}

/// Fails if nobody runs a command of a document, or if it names what is not there.
pub(crate) fn is_known(command: &str, document: &Path) {
    let place = format!("{}: {command}", document.display());
    let gate = fs::read_to_string(root().join(".ci/run")).unwrap();
    // `tests/it/examples.rs` runs those of the documents at the root and of `docs/` itself, with their arguments.
    let an_example = ["cargo run -p nesie --example ", "cargo run -p nesie --release --example "]
        .iter()
        .any(|begin| command.starts_with(begin))
        && [root(), &root().join("docs")].contains(&document.parent().unwrap());
    let run = gate.contains(command) || an_example;
    assert!(run || by_hand(command).is_some(), "{place}: neither the gate nor a test runs it, and it is not by hand");
    if !run && !command.starts_with("cargo install --path") {
        let text = fs::read_to_string(document).unwrap().to_lowercase();
        assert!(text.contains("by hand"), "{place}: the document does not say that it is run by hand");
    }
    names_what_is_there(command, &place);
}

/// Packages, targets, variables and files of the repository that a command names.
fn names_what_is_there(command: &str, place: &str) {
    let (rest, variables) = without_variables(command);
    for variable in variables.iter().filter_map(|word| word.split_once('=')).map(|(name, _)| name) {
        let read = |path: &str| fs::read_to_string(root().join(path)).unwrap().contains(variable);
        let foreign = ["PROPTEST_", "NODE_"].iter().any(|begin| variable.starts_with(begin));
        assert!(foreign || read("benches/schedules.rs"), "{place}: nothing reads {variable}");
    }
    let words: Vec<&str> = rest.split([' ', '=']).collect();
    for (word, next) in words.iter().zip(words.iter().skip(1)) {
        let found = match *word {
            "-p" | "--package" => matches!(*next, "nesie" | "nesie-cli" | "nesie-server"),
            "--test" => {
                ["tests/{}.rs", "tests/{}/main.rs"].iter().any(|path| root().join(path.replace("{}", next)).exists())
            }
            "--bench" => root().join(format!("benches/{next}.rs")).exists(),
            "--example" => root().join(format!("examples/{next}.rs")).exists(),
            "--path" => root().join(next).join("Cargo.toml").exists(),
            "run" if rest.starts_with("cargo +nightly fuzz ") => {
                fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap().contains(&format!("name = \"{next}\""))
            }
            _ => true,
        };
        assert!(found, "{place}: there is no {next}");
    }
    let folders =
        ["src/", "tests/", "benches/", "examples/", "checks/", "fuzz/corpus/", "fuzz/words", "docs/", "crates/"];
    for path in words.iter().filter(|word| folders.iter().any(|folder| word.starts_with(folder))) {
        assert!(root().join(path).exists(), "{place}: there is no {path}");
    }
}

#[test]
fn nothing_stands_among_what_is_run_by_hand_that_no_document_shows() {
    let shown: Vec<String> =
        documents().iter().flat_map(|path| blocks_of(path)).flat_map(|block| block.commands()).collect();
    for (begin, reason) in BY_HAND {
        assert!(!reason.is_empty());
        assert!(shown.iter().any(|command| by_hand(command) == Some(begin)), "{begin}");
    }
    // Every program that a page has its figures from can be run again by what that page says.
    for entry in fs::read_dir(root().join("checks/peers")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(shown.iter().any(|command| command.contains(&format!("checks/peers/{name}"))), "{name}");
    }
}

#[test]
fn a_command_that_names_what_is_not_there_is_found() {
    let document = root().join("docs/performance.md");
    for command in [
        "cargo bench -p nesie --bench schedules",
        "NESIE_PYTHON=python3 cargo bench -p nesie --bench schedules",
        "cargo run -p nesie --example quote",
        "cargo test --workspace",
    ] {
        is_known(command, &document);
    }
    for command in [
        "cargo bench -p nesie --bench schedule",
        "cargo bench -p nesie --bench schedules --package nessie",
        "NESIE_PYTON=python3 cargo bench -p nesie --bench schedules",
        "cargo run -p nesie --example quotes",
        "cargo test --workspace --all-features",
        "cargo mutants -p nesie -f src/loan/walks.rs",
        "cargo mutants -C=--test=its",
        "cargo +nightly fuzz run loans",
        "make",
    ] {
        assert!(std::panic::catch_unwind(|| is_known(command, &document)).is_err(), "{command}");
    }
}
