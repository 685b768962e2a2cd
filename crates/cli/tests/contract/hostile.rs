//! Inputs that nobody writes in good faith: each is answered or refused with exit code 2, soon and in little memory.
#![cfg(unix)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::command::root;

/// All memory that the program may address, its own code included: more than it may ever hold.
const MAX_KIBIBYTES: u32 = 200 * 1024;
/// Processor time, which other programs on the machine do not use up; the unoptimised program is ten times as slow.
const MAX_SECONDS: u32 = if cfg!(debug_assertions) { 10 } else { 1 };
/// The most bytes of an input.
const MAX_INPUT: usize = 4 * 1024 * 1024;
/// The most bytes of an answer to verify.
const MAX_ANSWER: usize = 16 * 1024 * 1024;
/// The most bytes of a catalogue's file.
const MAX_FILE: usize = 256 * 1024;

/// A folder of its own for a test, gone when it ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nesie-hostile-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs nesie within the limits, which end it by a signal where it goes beyond them.
fn limited(arguments: &[&str], stdin: Stdio) -> Output {
    let limits = format!("ulimit -v {MAX_KIBIBYTES} && ulimit -t {MAX_SECONDS} && exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &limits, env!("CARGO_BIN_EXE_nesie")]).args(arguments);
    command.current_dir(root()).env_remove("NESIE_LANG").env_remove("NESIE_CATALOGUE").stdin(stdin).output().unwrap()
}

/// An answer, or one line of an error with exit code 2; answers are not looked at.
fn answered_or_refused(name: &str, arguments: &[&str]) -> Option<String> {
    let output = limited(arguments, Stdio::null());
    let error = String::from_utf8(output.stderr).unwrap();
    match output.status.code() {
        Some(0) => None,
        Some(2) => {
            assert!(error.lines().count() <= 1 && error.len() < 1000, "{name}: {error:.300}");
            Some(error)
        }
        code => panic!("{name} {arguments:?}: {code:?}, {}: {error:.300}", output.status),
    }
}

/// A list of lists with so many entries each.
fn lists(entry: &str, each: usize, bytes: usize) -> Vec<u8> {
    let list = format!("[{}]", vec![entry; each].join(","));
    format!("[{}]", vec![list.as_str(); (bytes - 2) / (list.len() + 1)].join(",")).into_bytes()
}

/// Bytes of every value in no order, the same in every run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state >> 56).unwrap()
    };
    std::iter::repeat_with(next).take(length).collect()
}

/// A text with something long in the middle, so many bytes in total.
fn long(bytes: usize, before: &str, middle: &str, after: &str) -> Vec<u8> {
    let times = (bytes - before.len() - after.len()) / middle.len();
    format!("{before}{}{after}", middle.repeat(times)).into_bytes()
}

fn texts(bytes: usize) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("nothing", Vec::new()),
        ("noughts", vec![0; bytes]),
        ("noise", noise(bytes)),
        ("letters", noise(bytes).iter().map(|byte| byte % 95 + 32).collect()),
        ("blanks", vec![b' '; bytes]),
        ("deep lists", vec![b'['; bytes]),
        ("deep objects", long(bytes, "", r#"{"a":"#, "")),
        ("lists of lists", lists("[]", 9_999, bytes)),
        ("lists of numbers", lists("0", 9_999, bytes)),
        ("lists of texts", lists(r#""a""#, 9_999, bytes)),
        ("lists of objects", lists(r#"{"a":{}}"#, 9_999, bytes)),
        ("a list too long", lists("0", 10_001, 50_000)),
        ("a long text", long(bytes, r#"{"contract": ""#, "x", r#""}"#)),
        ("a long name", long(bytes, r#"{""#, "x", r#"": 1}"#)),
        ("a long number", long(bytes, r#"{"contract": "1", "principal": "#, "9", "}")),
        ("a long fraction", long(bytes, r#"{"contract": "1", "principal": 0."#, "9", "}")),
        ("a long exponent", long(bytes, r#"{"contract": "1", "principal": 1e"#, "9", "}")),
        ("a long amount", long(bytes, r#"{"contract": "1", "principal": ""#, "9", r#""}"#)),
        ("escapes", long(bytes, r#"{"contract": ""#, r"\u0000", r#""}"#)),
        ("half of a letter", long(bytes, r#"{"contract": ""#, r"\ud800", r#""}"#)),
        ("doubled fields", long(bytes, r#"{"contract": "1""#, r#", "contract": "1""#, "}")),
    ]
}

#[test]
fn any_bytes_are_answered_or_refused_soon_and_in_little_memory() {
    let scratch = Scratch::new("texts");
    for (name, bytes) in texts(MAX_INPUT) {
        let path = scratch.write("input.json", &bytes);
        for command in [&["quote", "--on", "2026-11-22", "--input"][..], &["schedule", "--input"]] {
            let error = answered_or_refused(name, &[command, &[&path, "--format", "json"]].concat());
            let error: Value = serde_json::from_str(&error.unwrap_or_else(|| panic!("{name} is answered"))).unwrap();
            assert!(error["error"]["code"].is_string(), "{name}");
        }
    }
    for (name, bytes) in texts(MAX_ANSWER) {
        let path = scratch.write("answer.json", &bytes);
        assert!(answered_or_refused(name, &["verify", &path, "--input", "examples/loan.json"]).is_some(), "{name}");
    }
}

#[test]
fn an_answer_with_a_receipt_and_anything_else_is_verified_soon_and_in_little_memory() {
    let scratch = Scratch::new("answers");
    for (name, entry) in [("texts", r#""a""#), ("numbers", "0"), ("objects", r#"{"a":{}}"#), ("lists", "[]")] {
        let answer =
            [br#"{"receipt": {"method": "schedule"}, "x": "#, &lists(entry, 9_999, MAX_ANSWER - 100)[..], b"}"]
                .concat();
        let path = scratch.write("answer.json", &answer);
        let output = limited(&["verify", &path, "--input", "examples/loan.json"], Stdio::null());
        assert_eq!(output.status.code(), Some(2), "{name}: {}", output.status);
    }
    // As many as are read.
    for (name, entry, each) in [("few objects", r#"{"a":{}}"#, 4), ("few lists", "[[]]", 4), ("few texts", r#""a""#, 8)]
    {
        let list = format!("[{}]", vec![entry; each].join(","));
        let groups = format!("[{}]", vec![list.as_str(); 8_000].join(","));
        let answer = format!(r#"{{"receipt": {{"method": "schedule"}}, "x": {groups}, "y": {groups}, "z": {groups}}}"#);
        let path = scratch.write("answer.json", answer.as_bytes());
        let output = limited(&["verify", &path, "--input", "examples/loan.json"], Stdio::null());
        assert_eq!(output.status.code(), Some(1), "{name}: {}", output.status);
    }
}

#[test]
fn an_input_is_refused_before_it_is_read_whole() {
    // A file without an end, and one of 100 MB that takes no room.
    let endless = ["schedule", "--input", "/dev/zero"];
    assert_eq!(
        answered_or_refused("endless", &endless).unwrap(),
        "nesie: /dev/zero: is too long: at most 4\u{a0}194\u{a0}304 bytes are read\n"
    );
    let scratch = Scratch::new("large");
    let path = scratch.write("large.json", b"{");
    fs::File::options().write(true).open(&path).unwrap().set_len(100_000_000).unwrap();
    let too_long = "is too long: at most 4\u{a0}194\u{a0}304 bytes are read\n";
    for arguments in [
        &["schedule", "--input", path.as_str()][..],
        &["quote", "--input", &path],
        &["verify", "examples/loan.json", "--input", &path],
    ] {
        assert_eq!(answered_or_refused("large", arguments).unwrap(), format!("nesie: {path}: {too_long}"));
    }
    let verify = ["verify", &path, "--input", "examples/loan.json"];
    let said = format!("nesie: {path}: is too long: at most 16\u{a0}777\u{a0}216 bytes are read\n");
    assert_eq!(answered_or_refused("large", &verify).unwrap(), said);
    let output = limited(&["quote", "--input", "-"], fs::File::open(&path).unwrap().into());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("nesie: -: {too_long}"));

    let folder = scratch.0.to_str().unwrap();
    fs::rename(&path, scratch.0.join("catalogue.toml")).unwrap();
    for command in [&["catalogue", "check", folder][..], &["programmes", "list", "--catalogue", folder]] {
        assert_eq!(answered_or_refused("folder", command).unwrap(), format!("nesie: {folder}: {too_long}"));
    }
}

#[test]
fn a_loan_at_every_limit_is_computed_soon() {
    let day = |n: usize| format!("{}-{:02}-20", 2026 + (n + 2) / 12, (n + 2) % 12 + 1);
    let mut loan = json!({"contract": "1", "principal": "1000000000000", "annual_rate": "24",
        "disbursed_on": "2026-01-15", "instalments": 600, "level_payment": "actual_days", "residual": "smooth",
        "day_count": "act/act-isda"});
    loan["prepayments"] = (0..120).map(|n| json!({"on": day(n), "amount": "1000.01"})).collect();
    loan["rate_changes"] = (0..120).map(|n| json!({"on": day(n), "annual_rate": (10 + n % 7).to_string()})).collect();
    loan["fees"] = (0..20).map(|_| json!({"name": "a", "kind": "yearly_percent", "value": "1"})).collect();
    loan["subsidy"] = json!({"months": 600, "from": "2026-01-15",
        "steps": (0..20).map(|n| json!({"after_months": n * 12, "rate": "0.00000001"})).collect::<Vec<_>>()});
    let mut tranches = loan.clone();
    tranches["tranches"] = (0..120).map(|n| json!({"on": if n == 0 { "2026-01-15".into() } else { day(n) }, "amount": if n == 0 { "999999999881" } else { "1" }})).collect();
    let scratch = Scratch::new("limits");
    for (name, loan) in [("changes", loan), ("tranches", tranches)] {
        let path = scratch.write("loan.json", loan.to_string().as_bytes());
        for format in ["text", "json", "csv"] {
            let output = limited(&["schedule", "--input", &path, "--format", format, "--rows"], Stdio::null());
            assert_eq!(output.status.code(), Some(0), "{name} {format}: {}", String::from_utf8_lossy(&output.stderr));
        }
        let derived = ["schedule", "--input", &path, "--derive", "rows.600.interest"];
        assert_eq!(limited(&derived, Stdio::null()).status.code(), Some(0), "{name}");
    }
    let application = json!({"contract": "1", "applicant": {"oked": vec!["10.71.0"; 100], "categories": vec!["youth"; 100]},
        "loan": {"amount": "1000000000000", "term_months": 600, "purpose": "mixed", "uses": vec!["goods"; 100]},
        "collateral": vec![json!({"kind": "deposit", "value": "1000000000000000"}); 100]});
    let path = scratch.write("application.json", application.to_string().as_bytes());
    for day in ["2019-12-01", "2026-11-22", "2149-12-31"] {
        let quote = ["quote", "--input", &path, "--on", day, "--rows", "--format", "json", "--market-rate", "1000"];
        assert_eq!(answered_or_refused("application", &quote), None);
    }
    let afford =
        ["afford", "--payment", "1000000000000", "--rate", "1000", "--term", "600", "--day-count", "act/act-isda"];
    answered_or_refused("afford", &afford);
}

#[test]
fn any_bytes_in_a_catalogue_are_refused_soon_and_in_little_memory() {
    let repeated = |text: &str| text.repeat(MAX_FILE / text.len());
    let keys: String = (0..20_000).map(|n| format!("k{n} = 1\n")).collect();
    let files = [
        ("noise", noise(MAX_FILE)),
        ("noughts", vec![0; MAX_FILE]),
        ("list", format!("a = [{}]", "0,".repeat(MAX_FILE / 2 - 8)).into_bytes()),
        ("deep lists", format!("a = {}", "[".repeat(MAX_FILE - 8)).into_bytes()),
        ("deep tables", format!("a = {}", "{a=".repeat(MAX_FILE / 3 - 8)).into_bytes()),
        ("deep name", format!("{}a = 1", "a.".repeat(MAX_FILE / 2 - 8)).into_bytes()),
        ("tables", repeated("[[source]]\n").into_bytes()),
        ("keys", keys.into_bytes()),
        ("lines", vec![b'\n'; MAX_FILE]),
        ("signs", vec![b'='; MAX_FILE]),
        ("too long", vec![b'\n'; MAX_FILE + 1]),
    ];
    for (name, bytes) in files {
        for file in ["sources.toml", "catalogue.toml", "demo/2024-01-01.toml", "calendar/kazakhstan.toml"] {
            let scratch = Scratch::new("catalogue");
            scratch.write(file, &bytes);
            let folder = scratch.0.to_str().unwrap();
            let list = ["programmes", "list", "--on", "2024-06-01", "--catalogue", folder];
            assert!(answered_or_refused(name, &list).is_some(), "{name} {file}");
            let check = limited(&["catalogue", "check", folder, "--on", "2024-06-01"], Stdio::null());
            assert_eq!(check.status.code(), Some(2), "{name} {file}: {}", check.status);
        }
    }
}

#[test]
fn an_answer_longer_than_any_input_is_verified() {
    // Every programme five times, under other ids: five times the longest answer of the catalogue of Almaty.
    let scratch = Scratch::new("fivefold");
    let mut folders = vec![(root().join("programmes"), PathBuf::new())];
    while let Some((folder, path)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let path = path.join(entry.file_name().unwrap());
            if entry.is_dir() {
                folders.push((entry, path));
                continue;
            }
            let text = fs::read_to_string(&entry).unwrap();
            scratch.write(path.to_str().unwrap(), text.as_bytes());
            if let Some((id, file)) = path.to_str().unwrap().split_once('/')
                && let Some((before, after)) = text.split_once(&format!("id = \"{id}\""))
            {
                for copy in ["2", "3", "4", "5"] {
                    let text = format!("{before}id = \"{id}-{copy}\"{after}");
                    scratch.write(&format!("{id}-{copy}/{file}"), text.as_bytes());
                }
            }
        }
    }
    let application = json!({"contract": "1",
        "loan": {"amount": "20000000", "term_months": 600, "purpose": "investment"}});
    let input = scratch.write("../fivefold.json", application.to_string().as_bytes());
    let folder = scratch.0.to_str().unwrap();
    let asked = ["--on", "2026-11-22", "--market-rate", "30", "--rows", "--format", "json", "--catalogue", folder];
    let answer = limited(&[&["quote", "--input", &input][..], &asked].concat(), Stdio::null());
    assert!((MAX_INPUT..MAX_ANSWER).contains(&answer.stdout.len()), "{}", answer.stdout.len());
    let kept = scratch.write("answer.json", &answer.stdout);
    let verified = limited(&["verify", &kept, "--input", &input, "--catalogue", folder], Stdio::null());
    assert_eq!(verified.status.code(), Some(0), "{}", String::from_utf8_lossy(&verified.stdout));
}

#[test]
fn a_folder_without_an_end_is_refused() {
    let scratch = Scratch::new("circle");
    std::os::unix::fs::symlink("..", scratch.0.join("c")).unwrap();
    let folder = scratch.0.to_str().unwrap();
    for command in [&["catalogue", "check", folder][..], &["programmes", "list", "--catalogue", folder]] {
        let said =
            format!("nesie: {folder}/c: is a link to a folder, and none is followed in the folder of a catalogue\n");
        assert_eq!(answered_or_refused("circle", command).unwrap(), said);
    }
    let scratch = Scratch::new("many");
    (0..10_000).for_each(|n| drop(scratch.write(&n.to_string(), b"")));
    let error = answered_or_refused("many", &["catalogue", "check", scratch.0.to_str().unwrap()]).unwrap();
    assert!(error.ends_with("has too many files and folders: at most 10\u{a0}000 are looked at\n"), "{error}");
}

#[test]
fn any_argument_is_answered_or_refused() {
    let long = "9".repeat(100_000);
    for value in ["", " ", "-", "--", "\u{202e}", "9e9", "NaN", "-1", "1 000 000", "𝟗", &long] {
        for flag in ["--principal", "--rate", "--term", "--disbursed-on", "--method", "--fee", "--grace", "--derive"] {
            answered_or_refused(flag, &["schedule", &format!("{flag}={value}")]);
        }
        for flag in ["--amount", "--oked", "--id", "--collateral", "--on", "--programme", "--lang", "--format"] {
            answered_or_refused(flag, &["quote", &format!("{flag}={value}")]);
        }
    }
}
