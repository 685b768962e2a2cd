//! The dialogue: questions in the order in which they decide, answers as people type them, the command at the end.

use std::io::Write;
use std::process::Stdio;

use crate::command::{answer, command};

/// What is said when these lines are typed.
fn dialogue(lang: &str, lines: &str) -> String {
    let mut command = command(&["ask", "--on", "2026-11-22", "--lang", lang]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

/// The command that the dialogue ends with, as its arguments.
fn command_of(said: &str) -> Vec<String> {
    let line = said.lines().rev().find(|line| line.trim_start().starts_with("nesie quote")).unwrap();
    line.split_whitespace().skip(1).map(|word| word.trim_matches('\'').to_owned()).collect()
}

#[test]
fn three_answers_give_the_same_as_three_flags() {
    let said = dialogue("en", "30000000\n60\n1\n");
    assert!(said.contains("1. investment (investment)"), "{said}");
    let flags = command_of(&said);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    assert_eq!(
        flags[1..],
        ["--on", "2026-11-22", "--amount", "30000000", "--term", "60", "--purpose", "investment", "--lang", "en"]
    );
    assert!(said.contains(&answer(&flags)), "{said}");
}

#[test]
fn what_is_wrong_is_said_and_asked_again_and_what_is_not_known_is_left() {
    let said = dialogue("ru", "много\n\n20 000 000\n60\nне знаю\n9\ninvestment\nне знаю\n2\n");
    assert!(said.contains("--amount: \"много\""), "{said}");
    assert_eq!(said.matches("Без этого ответа нет.").count(), 2, "{said}");
    assert!(said.contains("--purpose: \"9\" не входит в список"), "{said}");
    // The first question is left open, the second gets its second word.
    let flags = command_of(&said).join(" ");
    assert!(flags.contains("--purpose investment --"), "{flags}");
    assert!(!flags.contains("не знаю"), "{flags}");
}

#[test]
fn a_dialogue_that_ends_at_once_says_no_more() {
    let said = dialogue("kk", "5000000\n");
    assert!(said.contains("Қанша айға?") && !said.contains("nesie quote"), "{said}");
}
