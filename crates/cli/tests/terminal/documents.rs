//! The commands of the documents, run as they are printed there, and all else that they show as code.
//!
//! In a block that begins with ```` ```console ```` a line `$ …` is a command, and the lines under it are its answer;
//! where none is printed, the command must only succeed. In a block ```` ```sh ```` each line is a command that is refused.
//! A command is run by a shell in a folder of the document's own, which has the `examples` and the `programmes` of the
//! repository and every file that the document shows in a block ```` ```json file=NAME ````. What builds, tests and
//! measures is for `workshop`. `INSTA_UPDATE=always` writes the answers into the documents.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::command::root;
use crate::markdown::{Block, blocks};
use crate::workshop::{is_for_the_workshop, is_known};

/// How a reader with a clone of the repository calls nesie; elsewhere it is installed.
pub(crate) const FROM_A_CLONE: &str = "cargo run --release --quiet -- ";

/// A command of a document, and the answer printed under it.
struct Step {
    document: PathBuf,
    command: String,
    printed: String,
}

/// The documents at the root and all of `docs/`, in the order of their paths.
pub(crate) fn documents() -> Vec<PathBuf> {
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
    let mut documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root().join(name)).to_vec();
    collect(&root().join("docs"), &mut documents);
    documents.sort();
    documents
}

/// The blocks of a document.
pub(crate) fn blocks_of(document: &Path) -> Vec<Block> {
    blocks(&fs::read_to_string(document).unwrap())
}

/// The commands of a document that run nesie, with their answers.
fn steps(document: &Path) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for block in blocks_of(document).iter().filter(|block| block.kind() == Some(("console", ""))) {
        for line in block.text.lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                steps.push(Step { document: document.into(), command: command.into(), printed: String::new() });
            } else {
                let step = steps.last_mut().expect("a console block begins with a command");
                step.printed.push_str(&format!("{line}\n"));
            }
        }
    }
    steps.retain(|step| !is_for_the_workshop(&step.command));
    steps
}

/// A new folder in which the commands of a document run.
fn folder_of(document: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents").join(document.file_stem().unwrap());
    let _ = fs::remove_dir_all(&folder);
    copy(&root().join("examples"), &folder.join("examples"));
    copy(&root().join("programmes"), &folder.join("programmes"));
    for block in blocks_of(document) {
        if let Some(("json", file)) = block.kind().filter(|(_, file)| !file.is_empty()) {
            let path = folder.join(file.strip_prefix("file=").unwrap());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, block.text).unwrap();
        }
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

/// Runs a command of a document in its folder.
fn shell(command: &str, folder: &Path) -> Output {
    let built = Path::new(env!("CARGO_BIN_EXE_nesie")).parent().unwrap().to_owned();
    let path =
        std::env::join_paths([built].into_iter().chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())))
            .unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).env("PATH", path);
    shell.env_remove("NESIE_LANG").env_remove("NESIE_CATALOGUE").env_remove("COLUMNS").output().unwrap()
}

/// What a command of a document prints. It must succeed and complain of nothing.
fn run(step: &Step, folder: &Path) -> String {
    let command = match step.command.strip_prefix(FROM_A_CLONE) {
        Some(arguments) => format!("nesie {arguments}"),
        None => step.command.clone(),
    };
    let output = shell(&command, folder);
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
        let commands = steps(&document);
        let refused: Vec<Block> =
            blocks_of(&document).into_iter().filter(|block| block.kind() == Some(("sh", ""))).collect();
        if commands.is_empty() && refused.is_empty() {
            continue;
        }
        let folder = folder_of(&document);
        for command in refused.iter().flat_map(Block::commands) {
            let output = shell(&command, &folder);
            assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{command}");
        }
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

/// What a document links to in the repository, from where it stands.
fn links(document: &Path) -> Vec<String> {
    let text = fs::read_to_string(document).unwrap();
    let targets = text.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap());
    targets.filter(|target| !target.is_empty() && !target.contains("://")).map(ToOwned::to_owned).collect()
}

#[test]
fn every_file_that_the_documents_link_is_there_and_every_document_is_linked() {
    let mut linked = BTreeSet::from([root().join("README.md").canonicalize().unwrap()]);
    for document in documents() {
        for target in links(&document) {
            match document.parent().unwrap().join(&target).canonicalize() {
                Ok(path) => linked.insert(path),
                Err(error) => panic!("{}: {target}: {error}", document.display()),
            };
        }
    }
    for document in documents() {
        assert!(linked.contains(&document.canonicalize().unwrap()), "nothing leads to {}", document.display());
    }
}

// Who has the library's package and no clone follows no link to nothing.
#[test]
fn what_the_packed_documents_link_is_packed() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["package", "--package", "nesie", "--list", "--allow-dirty", "--offline", "--quiet"]);
    let output = cargo.current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let packed: Vec<PathBuf> =
        String::from_utf8(output.stdout).unwrap().lines().map(|path| root().join(path)).collect();
    let of_the_documents: Vec<PathBuf> = documents().into_iter().filter(|document| packed.contains(document)).collect();
    assert_eq!(of_the_documents, documents());
    for document in of_the_documents {
        for target in links(&document) {
            let path = document.parent().unwrap().join(&target).canonicalize().unwrap();
            let is_packed = packed.iter().any(|file| file.canonicalize().is_ok_and(|file| file.starts_with(&path)));
            assert!(is_packed, "{}: {target} is not in the package", document.display());
        }
    }
}

// What is not seen here is seen by nobody: a block of a kind that has no test fails.
#[test]
fn every_block_of_a_document_is_of_a_kind_that_is_tested() {
    let library = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for document in documents() {
        let path = document.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        for block in blocks_of(&document) {
            let (text, place) = (&block.text, format!("{path}:{}", block.line));
            match block.kind() {
                Some(("console", "")) => {
                    let of_the_workshop = block.commands().into_iter().filter(|command| is_for_the_workshop(command));
                    of_the_workshop.for_each(|command| is_known(&command, &document));
                }
                // An indented block has no answers in it: all of it is commands of the workshop.
                None => block.commands().iter().for_each(|command| is_known(command, &document)),
                Some(("sh", "")) => assert!(block.commands().iter().all(|line| line.starts_with("nesie ")), "{place}"),
                Some(("rust", "")) => {
                    let included = library.contains(&format!("\"../{path}\""));
                    assert!(included, "{place}: src/lib.rs does not run the Rust of this document");
                }
                // Run by crates/python/tests/test_documents.py.
                Some(("python", "")) if path == "docs/python.md" => {}
                // Run by crates/server/tests/http/examples.rs.
                Some(("bash" | "python" | "typescript", "")) => assert_eq!(path, "docs/http.md", "{place}"),
                Some(("json", file)) => {
                    assert!(file.is_empty() || file.starts_with("file="), "{place}: {file}");
                    let read: Result<serde_json::Value, _> = serde_json::from_str(text);
                    assert!(read.is_ok(), "{place}: {read:?} in\n{text}");
                }
                Some(("toml", of)) => {
                    // `tests/it/catalogue/recipe.rs` reads the recipe's, `dependencies` of the contract's tests the others.
                    let tested = if of.is_empty() { "docs/integration.md" } else { "docs/catalogue.md" };
                    assert!(
                        path == tested && (of.is_empty() || of == "adds" || of.starts_with("file=")),
                        "{place}: {of}"
                    );
                    let read: Result<toml::Table, _> = toml::from_str(text);
                    assert!(read.is_ok(), "{place}: {read:?} in\n{text}");
                }
                // A picture.
                Some(("text", "")) => {
                    let command = |line: &str| ["$ ", "nesie ", "cargo "].iter().any(|begin| line.starts_with(begin));
                    assert!(!text.lines().map(str::trim_start).any(command), "{place}: a command in a picture");
                }
                Some(other) => panic!("{place}: {other:?} is no kind of block that a test knows"),
            }
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
