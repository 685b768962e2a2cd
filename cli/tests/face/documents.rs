//! The commands of the README and of `docs/`, run as they are printed there.
//!
//! In a block that begins with ```` ```console ```` a line `$ …` is a command, and the lines under it are its answer;
//! where none is printed, the command must only succeed. A command is run by a shell in a folder of the document's
//! own, which has the `examples` and the `programmes` of the repository and every file that the document shows in a
//! block ```` ```json file=NAME ````. `INSTA_UPDATE=always` writes the answers into the documents.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::root;

/// How a reader with a clone of the repository calls nesie; elsewhere it is installed.
const FROM_A_CLONE: &str = "cargo run --release --quiet -- ";

/// A command of a document, and the answer printed under it.
struct Step {
    document: PathBuf,
    command: String,
    printed: String,
}

/// The README and all of `docs/`, in the order of their paths.
fn documents() -> Vec<PathBuf> {
    fn collect(folder: &Path, documents: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, documents);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                documents.push(path);
            }
        }
    }
    let mut documents = vec![root().join("README.md")];
    collect(&root().join("docs"), &mut documents);
    documents.sort();
    documents
}

/// The blocks of a document whose first line begins with some words: the rest of that line, and the block.
fn blocks<'t>(text: &'t str, begin: &str) -> impl Iterator<Item = (&'t str, &'t str)> {
    let fence = format!("\n```{begin}");
    let starts: Vec<usize> = text.match_indices(&fence).map(|(at, _)| at + fence.len()).collect();
    starts.into_iter().map(|start| {
        let (rest, block) = text[start..].split_once('\n').unwrap();
        (rest, &block[..block.find("```").expect("a block that does not end")])
    })
}

/// The commands of a document with their answers.
fn steps(document: &Path) -> Vec<Step> {
    let text = fs::read_to_string(document).unwrap();
    let mut steps: Vec<Step> = Vec::new();
    for (_, block) in blocks(&text, "console") {
        for line in block.lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                steps.push(Step { document: document.into(), command: command.into(), printed: String::new() });
            } else {
                let step = steps.last_mut().expect("a console block begins with a command");
                step.printed.push_str(&format!("{line}\n"));
            }
        }
    }
    steps
}

/// A new folder in which the commands of a document run.
fn folder_of(document: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents").join(document.file_stem().unwrap());
    let _ = fs::remove_dir_all(&folder);
    copy(&root().join("examples"), &folder.join("examples"));
    copy(&root().join("programmes"), &folder.join("programmes"));
    let text = fs::read_to_string(document).unwrap();
    for (name, content) in blocks(&text, "json file=") {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &to) } else { fs::copy(entry.path(), to).map(drop).unwrap() }
    }
}

/// What a command of a document prints. It must succeed and complain of nothing.
fn run(step: &Step, folder: &Path) -> String {
    let command = match step.command.strip_prefix(FROM_A_CLONE) {
        Some(arguments) => format!("nesie {arguments}"),
        None => step.command.clone(),
    };
    let built = Path::new(env!("CARGO_BIN_EXE_nesie")).parent().unwrap().to_owned();
    let path =
        std::env::join_paths([built].into_iter().chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())))
            .unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", &command]).current_dir(folder).env("PATH", path);
    let output = shell.env_remove("NESIE_LANG").env_remove("COLUMNS").output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), error.as_str()), (Some(0), ""), "{}: {command}", step.document.display());
    // The spaces in numbers are no-break spaces, which a document need not have.
    String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " ")
}

#[test]
fn the_answers_in_the_documents_are_those_that_come() {
    let update = std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always");
    let mut compared = 0;
    for document in documents() {
        let commands: Vec<Step> = steps(&document).into_iter().filter(|step| !is_for_ci(step)).collect();
        if commands.is_empty() {
            continue;
        }
        let folder = folder_of(&document);
        let before = fs::read_to_string(&document).unwrap();
        let (mut text, mut at) = (before.clone(), 0);
        for step in commands {
            let answer = run(&step, &folder);
            compared += usize::from(!step.printed.is_empty());
            let shown = if step.printed.is_empty() || !update { &step.printed } else { &answer };
            let is_as_shown = step.printed.is_empty() || answer == *shown;
            assert!(is_as_shown, "{}: {}\nprinted:\n{shown}\ncomes:\n{answer}", document.display(), step.command);
            // From the last command on: the same command may stand there twice.
            let old = format!("$ {}\n{}", step.command, step.printed);
            let new = format!("$ {}\n{shown}", step.command);
            at += text[at..].find(&old).unwrap();
            text.replace_range(at..at + old.len(), &new);
            at += new.len();
        }
        if text != before {
            fs::write(&document, text).unwrap();
        }
    }
    assert!(compared >= 1, "no document shows an answer");
    check_explained_amounts(&root().join("docs/entrepreneur.md"));
}

/// Whether the gate runs a command, because it builds or tests.
fn is_for_ci(step: &Step) -> bool {
    step.command.starts_with("cargo ") && !step.command.starts_with(FROM_A_CLONE)
}

#[test]
fn what_the_documents_build_and_test_is_what_ci_runs() {
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    let of_ci: Vec<Step> = documents().iter().flat_map(|document| steps(document)).filter(is_for_ci).collect();
    assert!(of_ci.iter().any(|step| step.command.starts_with("cargo test")), "no document says how to test");
    for Step { document, command, .. } in of_ci {
        let example = command.split_once(" --example ").and_then(|(_, rest)| rest.split(' ').next());
        match example {
            // `tests/examples.rs` runs them.
            Some(name) => assert!(root().join(format!("examples/{name}.rs")).exists(), "{command}"),
            None => assert!(ci.contains(&command), "{}: {command}", document.display()),
        }
    }
}

#[test]
fn every_file_that_the_documents_link_is_there_and_every_document_is_linked() {
    let mut linked = BTreeSet::from([root().join("README.md").canonicalize().unwrap()]);
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for target in text.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap()) {
            if target.is_empty() || target.contains("://") {
                continue;
            }
            match document.parent().unwrap().join(target).canonicalize() {
                Ok(path) => linked.insert(path),
                Err(error) => panic!("{}: {target}: {error}", document.display()),
            };
        }
    }
    for document in documents() {
        assert!(linked.contains(&document.canonicalize().unwrap()), "nothing leads to {}", document.display());
    }
}

#[test]
fn every_rust_block_is_a_doc_test_and_every_json_block_is_json() {
    let library = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let path = document.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        let included = library.contains(&format!("include_str!(\"../{path}\")"));
        assert!(included || blocks(&text, "rust").next().is_none(), "src/lib.rs does not run the Rust of {path}");
        for (_, block) in blocks(&text, "json") {
            let read: Result<serde_json::Value, _> = serde_json::from_str(block);
            assert!(read.is_ok(), "{path}: {read:?} in\n{block}");
        }
    }
}

/// The amounts of a text: numbers with two decimals, their thousands apart.
fn amounts(text: &str) -> Vec<String> {
    let part_of_amount = |c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.');
    let runs = text.split(|c| !part_of_amount(c)).map(|run| run.trim_matches([' ', ',', '.']));
    let is_amount = |run: &&str| run.len() > 3 && matches!(run.as_bytes()[run.len() - 3], b',' | b'.');
    runs.filter(is_amount).map(ToOwned::to_owned).collect()
}

/// Every amount that a document explains stands in an answer that it shows.
fn check_explained_amounts(document: &Path) {
    let text = fs::read_to_string(document).unwrap();
    let (blocks, prose): (Vec<_>, Vec<_>) = text.split("```").enumerate().partition(|(n, _)| n % 2 == 1);
    let answers: String = blocks.into_iter().map(|(_, block)| block).collect();
    for amount in prose.into_iter().flat_map(|(_, prose)| amounts(prose)) {
        assert!(answers.contains(&amount), "{}: {amount} stands in none of its answers", document.display());
    }
}
