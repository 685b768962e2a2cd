//! What a person learns from the command line itself: help, completions and the manual, in three languages.

use std::process::Stdio;

use crate::command::{answer, command, nesie, refusal};

const LANGS: [&str; 3] = ["kk", "ru", "en"];

/// Every command below `path`, as the English help names them, and `path` itself.
pub(crate) fn commands(path: &[String]) -> Vec<Vec<String>> {
    let words: Vec<&str> = ["help"].into_iter().chain(path.iter().map(String::as_str)).collect();
    let help = answer(&words);
    let (_, below) = help.split_once("\nCommands:\n").unwrap_or_default();
    let below = below.lines().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("   "));
    let below = below.filter_map(|line| line.split_whitespace().next());
    let below = below.flat_map(|name| commands(&[path, &[name.to_owned()]].concat()));
    [path.to_vec()].into_iter().chain(below).collect()
}

#[test]
fn every_command_explains_itself_in_three_languages() {
    let commands = commands(&[]);
    assert!(commands.len() >= 11, "{commands:?}");
    for path in commands {
        for lang in LANGS {
            let words: Vec<&str> = path.iter().map(String::as_str).chain(["--help", "--lang", lang]).collect();
            let page = answer(&words);
            for line in page.lines() {
                assert!(line.chars().count() <= 100, "{path:?} {lang}: {line}");
            }
            if lang != "en" {
                for english in ["Usage", "OPTIONS", "Options", "Commands:", "Arguments", "[default", "[env", "Print"] {
                    assert!(!page.contains(english), "{path:?} {lang}: {english}");
                }
            }
            let examples = page.lines().skip_while(|line| !["Мысалдар:", "Примеры:", "Examples:"].contains(line));
            assert!(examples.filter(|line| line.starts_with("    nesie ")).count() >= 1, "{path:?} {lang}: {page}");
            let asked: Vec<&str> = ["help"].into_iter().chain(path.iter().map(String::as_str)).collect();
            assert_eq!(answer(&[&asked[..], &["--lang", lang]].concat()), page, "{path:?}");
            insta::assert_snapshot!(format!("{}_{lang}", [&["help".to_owned()], &path[..]].concat().join("_")), page);
        }
    }
}

#[test]
fn the_language_may_stand_anywhere_or_in_the_environment() {
    let page = answer(&["quote", "--help", "--lang", "kk"]);
    for arguments in
        [&["--lang", "kk", "quote", "--help"][..], &["quote", "--lang=kk", "-h"], &["--lang=kk", "help", "quote"]]
    {
        assert_eq!(answer(arguments), page);
    }
    let by_variable = command(&["quote", "--help"]).env("NESIE_LANG", "kk").output().unwrap();
    assert_eq!(String::from_utf8(by_variable.stdout).unwrap(), page);
    let flag_first = command(&["quote", "--help", "--lang", "kk"]).env("NESIE_LANG", "ru").output().unwrap();
    assert_eq!(String::from_utf8(flag_first.stdout).unwrap(), page);
}

#[test]
fn nothing_asked_shows_what_can_be_asked() {
    let output = nesie(&[]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), answer(&["--help"]));
}

#[test]
fn help_is_plain_text_whoever_asks() {
    for variable in [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"), ("TERM", "xterm-256color")] {
        let output = command(&["quote", "--help"]).env(variable.0, variable.1).output().unwrap();
        assert!(!output.stdout.contains(&0x1b), "{variable:?}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), answer(&["quote", "--help"]));
    }
}

#[test]
fn a_reader_that_leaves_the_help_is_no_error() {
    for arguments in [&["--help"][..], &["--version"], &["help", "quote"], &["completions", "bash"], &["man"]] {
        let mut child = command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
    }
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = answer(&["completions", shell]);
        for word in ["programmes", "amount", "equal_principal", "working_capital"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(answer(&["completions", "fish", "--lang", "kk"]).contains("Несие сомасы, теңгемен"));
    let message = refusal(&["completions", "fsh", "--lang", "ru"]);
    assert_eq!(
        message,
        "nesie: <ОБОЛОЧКА>: \"fsh\" не входит в список: bash, zsh, fish, powershell, elvish; может быть, fish?"
    );
}

/// What bash offers for the last of some words.
#[cfg(unix)]
fn offered(words: &[&str]) -> String {
    let script = answer(&["completions", "bash"]);
    let typed = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
    let (at, last, before) = (words.len() - 1, words[words.len() - 1], words[words.len() - 2]);
    let ask =
        format!("COMP_WORDS=({typed}); COMP_CWORD={at}; _nesie nesie '{last}' '{before}'; echo \"${{COMPREPLY[*]}}\"");
    let asked = std::process::Command::new("bash")
        .args(["-c", &format!("{script}\n{ask}")])
        .current_dir(crate::command::root())
        .output()
        .unwrap();
    String::from_utf8(asked.stdout).unwrap().trim().to_owned()
}

#[cfg(unix)]
#[test]
fn bash_offers_commands_and_ids_and_no_file_where_none_is_wanted() {
    for (words, some) in [
        (&["nesie", "help", ""][..], &["quote", "programmes", "show"][..]),
        (&["nesie", "man", ""], &["quote", "completions", "diff"]),
        (&["nesie", "programmes", "show", ""], &["mfo-almaty-secured", "orleu"]),
        (&["nesie", "quote", "--programme", ""], &["mfo-almaty-secured", "orleu"]),
        (&["nesie", "schedule", "--lender", ""], &["halyk"]),
        (&["nesie", "quote", "--category", ""], &["woman_owned", "youth"]),
        (&["nesie", "quote", "--input", "examples/b"], &["examples/bakery.json"]),
        (&["nesie", "verify", "--format", ""], &["text json"]),
    ] {
        let offered = offered(words);
        for word in some {
            assert!(offered.contains(word), "{words:?} {word}: {offered}");
        }
        assert!(!offered.contains("README.md") && !offered.contains("Cargo"), "{words:?}: {offered}");
    }
    // What a command would refuse is not offered either.
    assert_eq!(offered(&["nesie", "quote", "--cat"]), "--category --catalogue");
    for words in [
        &["nesie", "quote", "--amount", ""][..],
        &["nesie", "late", "--days", ""],
        &["nesie", "completions", "--cat"],
        &["nesie", "man", "--fo"],
    ] {
        assert_eq!(offered(words), "", "{words:?}");
    }
}

#[test]
fn the_examples_of_the_manual_can_be_copied() {
    for (path, last) in [(&["schedule"][..], ".fi"), (&["catalogue", "diff"], ".fi")] {
        let page = answer(&[&["man"], path].concat());
        let (_, examples) = page.split_once("\n.nf\nExamples:\n").unwrap();
        assert!(examples.lines().any(|line| line == last), "{page}");
    }
    let page = answer(&["man", "schedule"]);
    assert!(page.contains("\n.nh\n.SH NAME\n"), "{page}");
    let example = r"    nesie schedule \-\-input examples/loan.json \-\-format csv";
    assert!(page.lines().any(|line| line == example), "{page}");
    // The notes are text: lines of their own, after the examples.
    let root = answer(&["man"]);
    let (_, notes) = root.split_once("\n.fi\n").unwrap();
    assert_eq!(notes.matches(".PP\n").count(), 3, "{notes}");
}

#[test]
fn the_manual_is_in_three_languages() {
    for path in commands(&[]) {
        for lang in LANGS {
            let words: Vec<&str> = ["man"].into_iter().chain(path.iter().map(String::as_str)).collect();
            let page = answer(&[&words[..], &["--lang", lang]].concat());
            let sections: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            assert!(sections.len() >= 5, "{sections:?}");
            assert_eq!(sections.iter().all(|section| section.is_ascii()), lang == "en", "{sections:?}");
            assert_eq!(sections.iter().any(|section| section.is_ascii()), lang == "en", "{sections:?}");
        }
    }
}
