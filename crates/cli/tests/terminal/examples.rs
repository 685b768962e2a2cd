//! Every example of every help page, typed in a clone of the repository.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::command::{answer, root};
use crate::help::commands;

/// The examples of a page in the order in which they stand there.
fn examples(page: &str) -> Vec<String> {
    let (_, examples) = page.split_once("\nExamples:\n").unwrap();
    let joined = examples.replace(" \\\n      ", " ");
    joined.lines().filter_map(|line| line.strip_prefix("    ")).map(ToOwned::to_owned).collect()
}

/// A program of the test's own in place of one that the machine may lack.
fn stand_in(folder: &Path, name: &str, script: &str) {
    let program = folder.join(name);
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn every_example_runs_in_a_clone() {
    // Some write files, and shells keep completions in the home folder.
    let clone = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clone");
    let _ = fs::remove_dir_all(&clone);
    for folder in ["bin", ".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions"] {
        fs::create_dir_all(clone.join(folder)).unwrap();
    }
    for folder in ["examples", "programmes"] {
        assert!(Command::new("cp").arg("-r").arg(root().join(folder)).arg(&clone).status().unwrap().success());
    }
    stand_in(&clone.join("bin"), "man", "#!/bin/sh\ngrep -q '^.TH'\n");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_nesie"), clone.join("bin/nesie")).unwrap();
    let path = format!("{}:{}", clone.join("bin").display(), std::env::var("PATH").unwrap());

    let mut run = 0;
    for command in commands(&[]) {
        let page = answer(&["help"].into_iter().chain(command.iter().map(String::as_str)).collect::<Vec<_>>());
        for example in examples(&page) {
            let mut shell = Command::new("sh");
            shell.args(["-c", &example]).current_dir(&clone).env("PATH", &path).env("HOME", &clone);
            let output =
                shell.env_remove("NESIE_LANG").env_remove("NESIE_CATALOGUE").stdin(Stdio::null()).output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), said.as_str()), (Some(0), ""), "nesie help {command:?}: {example}");
            run += 1;
        }
    }
    assert!(run >= 25, "{run}");
}
