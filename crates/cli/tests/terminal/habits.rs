//! What people and scripts expect of any command line: colour, width, pipes, standard input, exit codes.

use std::fs::File;
use std::io::Write;
use std::process::{Output, Stdio};

use crate::command::{answer, command, nesie, refusal, root};

const QUICK: [&str; 9] =
    ["quote", "--amount", "30000000", "--term", "60", "--purpose", "investment", "--on", "2026-11-22"];
const LOAN: [&str; 3] = ["schedule", "--input", "examples/loan.json"];
const SETTLE: [&str; 5] = ["settle", "--input", "examples/loan.json", "--on", "2026-06-25"];
const LATE: [&str; 7] = ["late", "--overdue", "100000", "--days", "120", "--paid-on", "2026-06-15"];
const AFFORD: [&str; 9] =
    ["afford", "--payment", "500000", "--rate", "7", "--term", "60", "--disbursed-on", "2026-12-01"];
const LIST: [&str; 4] = ["programmes", "list", "--on", "2026-11-22"];

fn with(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    command(arguments).envs(variables.iter().copied()).stdin(Stdio::null()).output().unwrap()
}

/// Runs nesie with a text on standard input.
fn fed(arguments: &[&str], text: &[u8]) -> Output {
    let mut child =
        command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command line that is refused ends before anything is read.
    let _ = child.stdin.take().unwrap().write_all(text);
    child.wait_with_output().unwrap()
}

#[test]
fn nothing_is_coloured_whatever_is_asked_for() {
    for arguments in [&QUICK[..], &LOAN, &SETTLE, &LATE, &AFFORD, &LIST, &["quote", "--amout", "1"], &["qoute"], &[]] {
        let plain = nesie(arguments);
        for variables in [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"), ("FORCE_COLOR", "1"), ("TERM", "xterm-256color")]
        {
            let output = with(arguments, &[variables]);
            assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "{arguments:?} {variables:?}");
            assert_eq!((output.stdout, output.stderr), (plain.stdout.clone(), plain.stderr.clone()));
        }
    }
}

#[test]
fn a_page_is_as_wide_as_it_is_wished_from_40_columns_to_100() {
    let widest = |columns: &str, arguments: &[&str]| {
        let output = with(arguments, &[("COLUMNS", columns)]);
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| line.chars().count()).max().unwrap()
    };
    let derived = [&LOAN[..], &["--derive", "rows.1.interest"]].concat();
    for arguments in [&QUICK[..], &SETTLE, &LATE, &LIST, &derived, &["schema"]] {
        assert!(widest("60", arguments) <= 60, "{arguments:?}");
        assert!(widest("20", arguments) <= 40 && widest("20", arguments) > 20, "{arguments:?}");
        for columns in ["100", "500", "0", "", "wide"] {
            assert_eq!(String::from_utf8(with(arguments, &[("COLUMNS", columns)]).stdout).unwrap(), answer(arguments));
        }
    }
    assert!(widest("100", &QUICK) > 90);
    // What a program reads has no width.
    for arguments in [[&QUICK[..], &["--format", "json"]].concat(), [&LOAN[..], &["--format", "csv"]].concat()] {
        assert_eq!(String::from_utf8(with(&arguments, &[("COLUMNS", "40")]).stdout).unwrap(), answer(&arguments));
    }
}

/// A page in `columns`, for an answer in a language.
fn page(columns: &str, lang: &str, arguments: &[&str]) -> String {
    let output = with(&[arguments, &["--lang", lang]].concat(), &[("COLUMNS", columns)]);
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The lines of a page that are wider than a width.
fn wider(page: &str, width: usize) -> Vec<&str> {
    page.lines().filter(|line| line.chars().count() > width).collect()
}

#[test]
fn a_table_fits_a_terminal_of_80_columns_and_loses_no_figure() {
    let large = ["schedule", "--principal", "999999999.99", "--rate", "24", "--disbursed-on", "2026-01-15", "--rows"];
    let large = [&large[..], &["--term", "60"]].concat();
    let subsidised = ["schedule", "--input", "examples/subsidised_loan.json"];
    let form = [&subsidised[..], &["--form", "subsidy"]].concat();
    let quote = ["quote", "--input", "examples/bakery.json", "--on", "2026-11-22", "--rows"];
    let with_fee = [&large[..], &["--fee", "1.5"]].concat();
    for lang in ["kk", "ru", "en"] {
        for arguments in [&large[..], &with_fee, &subsidised, &quote] {
            assert_eq!(wider(&page("80", lang, arguments), 80), [""; 0], "{arguments:?} {lang}");
        }
        // The longest words of the form, which is not nesie's: "вознаграждения," twice.
        let wide = if lang == "ru" { 85 } else { 80 };
        assert_eq!(wider(&page("80", lang, &form), wide), [""; 0], "{lang}");
        for arguments in [&large[..], &with_fee, &subsidised, &quote, &form] {
            let figures = |columns| {
                let page = page(columns, lang, arguments);
                let is_figure = |word: &&str| word.ends_with(|end: char| end.is_ascii_digit());
                page.split([' ', '\n', ';']).filter(is_figure).map(ToOwned::to_owned).collect::<Vec<_>>()
            };
            for columns in ["80", "40"] {
                assert_eq!(figures(columns), figures("100"), "{arguments:?} {lang}");
            }
        }
    }
}

#[test]
fn a_help_page_is_as_wide_as_any_other() {
    for lang in ["kk", "ru", "en"] {
        for command in [&[][..], &["quote"], &["schedule"], &["settle"], &["programmes", "show"], &["verify"]] {
            let help = [&["help"], command].concat();
            for (columns, width) in [("40", 40), ("20", 40), ("60", 60), ("80", 80), ("500", 100), ("0", 100)] {
                // How a command is written is one line, to be read as it is typed; so is a word.
                let page = page(columns, lang, &help);
                let lines = wider(&page, width).into_iter().filter(|line| !line.contains(": nesie "));
                let lines: Vec<&str> = lines.filter(|line| line.trim().contains(' ')).collect();
                assert_eq!(lines, [""; 0], "{help:?} {lang} {columns}");
            }
            assert_eq!(page("0", lang, &help), page("wide", lang, &help));
        }
    }
}

#[test]
fn standard_input_is_taken_for_any_input() {
    for arguments in [&["quote", "--on", "2026-11-22"][..], &["schedule"], &["settle", "--on", "2026-06-25"]] {
        let file = if arguments[0] == "quote" { "examples/bakery.json" } else { "examples/loan.json" };
        let output = fed(&[arguments, &["--input", "-"]].concat(), &std::fs::read(root().join(file)).unwrap());
        let expected = answer(&[arguments, &["--input", file]].concat());
        assert_eq!((output.status.code(), String::from_utf8(output.stdout).unwrap()), (Some(0), expected));
    }
    let kept = answer(&[&LOAN[..], &["--format", "json"]].concat());
    let verified = fed(&["verify", "-", "--input", "examples/loan.json"], kept.as_bytes());
    assert_eq!((verified.status.code(), verified.stderr.as_slice()), (Some(0), &b""[..]));
    let twice = fed(&["verify", "-", "--input", "-"], kept.as_bytes());
    let said = String::from_utf8(twice.stderr).unwrap();
    assert_eq!((twice.status.code(), said.as_str()), (Some(2), "nesie: --input -: cannot be given together with -\n"));
}

#[test]
fn a_reader_that_goes_away_is_no_error_whatever_the_form() {
    for arguments in [&QUICK[..], &LOAN, &SETTLE, &LATE, &AFFORD, &LIST] {
        for format in ["text", "json"] {
            let mut child = command(arguments)
                .args(["--format", format])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            drop(child.stdout.take());
            let output = child.wait_with_output().unwrap();
            assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?} {format}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_has_exit_code_1() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = command(&LOAN).stdout(full).stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), said.as_str()),
        (Some(1), "nesie: the answer cannot be written: the disk is full\n")
    );
}

#[test]
fn what_would_be_passed_over_is_refused() {
    for (rest, expected) in [
        (&["--form", "bank", "--format", "json"][..], "--format: \"json\" is none of: text, csv, html, xlsx"),
        (&["--form", "subsidy", "--format", "json"], "subsidy: must be given"),
        (&["--derive", "level_payment", "--format", "csv"], "--format: \"csv\" is none of: text, json"),
        (&["--derive", "level_payment", "--form", "bank"], "--derive: cannot be given together with --form"),
        (&["--derive", "level_payment", "--rows"], "--derive: cannot be given together with --rows"),
    ] {
        let said = refusal(&[&LOAN[..], rest].concat());
        let json = serde_json::from_str::<serde_json::Value>(&said).ok();
        let message = json.as_ref().and_then(|json| json["error"]["message"].as_str());
        assert_eq!(message.unwrap_or(&said).trim_start_matches("nesie: "), expected, "{rest:?}");
    }
}

#[test]
fn an_answer_and_an_error_never_share_a_stream() {
    for (arguments, code) in [(&LOAN[..], 0), (&["schedule"], 2), (&["schedule", "--lang", "xx"], 2), (&["qoute"], 2)] {
        let output = nesie(arguments);
        assert_eq!(output.status.code(), Some(code));
        assert_eq!((output.stdout.is_empty(), output.stderr.is_empty()), (code != 0, code == 0), "{arguments:?}");
    }
}
