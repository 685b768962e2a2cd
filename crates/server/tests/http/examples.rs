//! The examples of docs/http.md, run as they stand there, and those beside this crate. A tool that is not on the machine is passed over,
//! unless `NESIE_ALL_EXAMPLES` says that all must run, as .ci/server does.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::server::{Server, root};

const SHOWN: &str = "127.0.0.1:8080";

/// The blocks of the page in a language, as they stand there.
fn blocks(language: &str) -> Vec<String> {
    let page = fs::read_to_string(root().join("docs/http.md")).unwrap();
    let fence = format!("```{language}\n");
    page.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

fn has(program: &str, version: &str) -> bool {
    Command::new(program).arg(version).output().is_ok_and(|output| output.status.success())
}

/// Runs each block of a language against a server, and compares what it prints with what it says that it prints.
fn run(language: &str, ending: &str, is_there: bool, command: impl Fn(&Path) -> Command) {
    if !is_there {
        assert!(std::env::var_os("NESIE_ALL_EXAMPLES").is_none(), "nothing runs {language} here");
        return;
    }
    let server = Server::start(&[]);
    let blocks = blocks(language);
    assert!(!blocks.is_empty());
    for (number, block) in blocks.iter().enumerate() {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("example-{number}.{ending}"));
        assert!(block.contains(SHOWN));
        fs::write(&path, block.replace(SHOWN, &server.address)).unwrap();
        let output = command(&path).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{complained}{printed}");
        let said = block.lines().last().unwrap().split_once("prints: ").unwrap().1;
        assert_eq!(printed.split_whitespace().collect::<Vec<_>>().join(" "), said, "{complained}");
    }
}

#[test]
fn those_for_a_shell_run() {
    run("bash", "sh", has("curl", "--version") && has("bash", "--version"), |path| {
        let mut command = Command::new("bash");
        command.args(["-euo", "pipefail"]).arg(path);
        command
    });
}

#[test]
fn those_in_python_run() {
    run("python", "py", has("python3", "--version"), |path| {
        let mut command = Command::new("python3");
        command.arg(path);
        command
    });
}

#[test]
fn those_in_typescript_run() {
    // The compiler of the page, where that was built: it checks the types too.
    let compiler = root().join("page/node_modules/.bin/tsc");
    let is_there = has("node", "--version") && compiler.exists();
    run("typescript", "ts", is_there, |path| {
        let options = "--strict --target es2022 --module es2022 --moduleDetection force --lib es2022,dom --types";
        let compiled = Command::new(&compiler).args(options.split(' ')).arg("").arg(path).output().unwrap();
        assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stdout));
        let module = path.with_extension("mjs");
        fs::rename(path.with_extension("js"), &module).unwrap();
        let mut command = Command::new("node");
        command.arg(module);
        command
    });
}

#[test]
fn the_unit_and_the_container_name_flags_that_there_are() {
    let help = Command::new(env!("CARGO_BIN_EXE_nesie-server")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for file in ["nesie-server.service", "Containerfile"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(file)).unwrap();
        let commands = text.lines().filter(|line| line.starts_with("ExecStart=") || line.starts_with("ENTRYPOINT"));
        let flags: Vec<String> = commands
            .flat_map(|line| line.split(|c: char| !(c.is_ascii_lowercase() || c == '-')))
            .filter(|word| word.starts_with("--"))
            .map(ToOwned::to_owned)
            .collect();
        assert!(flags.contains(&"--listen".to_owned()), "{file}: {flags:?}");
        for flag in flags {
            assert!(help.contains(&format!("{flag} ")), "{file}: {flag}");
        }
    }
}
