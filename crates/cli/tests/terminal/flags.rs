//! What a refusal names: the flag or the argument that was given, or the path in the file. And flags of every command:
//! one that a command cannot answer is not offered by its help, and refused.

use serde_json::Value;

use crate::command::{answer, refusal};

const LOAN: [&str; 7] = ["schedule", "--principal", "1000000", "--rate", "24", "--term", "12"];
const QUICK: [&str; 9] =
    ["quote", "--amount", "30000000", "--term", "60", "--purpose", "investment", "--on", "2026-11-22"];
const FILE: [&str; 3] = ["settle", "--input", "examples/loan.json"];
const LATE: [&str; 5] = ["late", "--overdue", "1000", "--paid-on", "2026-06-15"];

/// The field that a refusal names to a program; the text says it in the same words to a person.
fn field(arguments: &[&str]) -> String {
    let said: Value = serde_json::from_str(&refusal(&[arguments, &["--format", "json"]].concat())).unwrap();
    let (field, message) = (said["error"]["field"].as_str().unwrap(), said["error"]["message"].as_str().unwrap());
    let shown = if field == "id" { "<ID>" } else { field };
    assert!(message.starts_with(&format!("{shown}: ")), "{message}");
    field.to_owned()
}

#[test]
fn what_a_flag_gave_is_named_by_the_flag() {
    for (start, rest, expected) in [
        (&QUICK[..], &["--lender", "halik"][..], "--lender"),
        (&QUICK, &["--programme", "orlue"], "--programme"),
        (&QUICK, &["--disbursed-on", "2026-11-21"], "--disbursed-on"),
        (&["quote", "--input", "examples/bakery.json"], &["--lender", "halik"], "--lender"),
        (&["afford", "--payment", "500000", "--term", "60"], &["--programme", "orlue"], "--programme"),
        (&["afford", "--payment", "0", "--term", "60"], &["--rate", "7"], "--payment"),
        (&["programmes", "show"], &["orlue"], "id"),
        (&FILE, &["--on", "1940-01-01"], "--on"),
        (&["schedule", "--input", "examples/loan.json"], &["--derive", "foo"], "--derive"),
        (&["schedule", "--principal", "0"], &["--rate", "24", "--term", "12"], "--principal"),
        (&LOAN, &["--lender", "halyk", "--day-count", "act/365"], "--day-count"),
        (&LOAN, &["--lender", "halik"], "--lender"),
        (&LOAN, &["--grace", "12"], "--grace"),
        (&LOAN, &["--fee", "100"], "--fee"),
        (&["late", "--overdue", "0"], &["--days", "5"], "--overdue"),
        (&LATE, &["--due-on", "2026-06-16"], "--paid-on"),
        (&LATE, &["--days", "5", "--principal", "0", "--disbursed-on", "2026-01-15"], "--principal"),
        (&LATE, &["--due-on", "2026-01-14", "--principal", "1", "--disbursed-on", "2026-01-15"], "--due-on"),
        // The day was given by the days that have gone since.
        (&LATE, &["--days", "152", "--principal", "1", "--disbursed-on", "2026-01-15"], "--days"),
    ] {
        assert_eq!(field(&[start, rest].concat()), expected, "{start:?} {rest:?}");
    }
}

#[test]
fn what_a_file_gave_is_named_by_its_path() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("fields.json");
    let start = r#"{"contract": "1", "annual_rate": "24", "disbursed_on": "2026-01-15", "instalments": 12"#;
    for (rest, flags, expected) in [
        (r#""principal": "0""#, &[][..], "principal"),
        (r#""principal": "1000", "day_count": "act/365""#, &["--lender", "halyk"], "day_count"),
        (r#""principal": "1000", "grace": {"principal_months": 12}"#, &[], "grace.principal_months"),
    ] {
        std::fs::write(&file, format!("{start}, {rest}}}")).unwrap();
        let asked = ["schedule", "--input", &file.to_string_lossy()];
        assert_eq!(field(&[&asked[..], flags].concat()), expected);
    }
}

/// No type of 64 bits holds the second number and the third, which is the same as a person may write it.
#[test]
fn a_whole_number_that_is_too_large_is_told_its_own_limit() {
    let plain = ["schedule", "--principal", "1000000", "--rate", "24"];
    for (start, flag, max) in [
        (&plain[..], "--term", "600"),
        (&LOAN, "--grace", "600"),
        (&QUICK, "--employees", "10\u{a0}000\u{a0}000"),
        (&LATE, "--days", "36\u{a0}600"),
    ] {
        for number in ["10000001", "77777777777777777777", "77 777 777 777 777 777 777"] {
            let said = refusal(&[start, &[flag, number]].concat());
            assert_eq!(said, format!("nesie: {flag}: {number} is more than {max}, the most that is allowed"));
        }
    }
    let said = refusal(&[&plain[..], &["--term", "77777777777777777777", "--lang", "ru"]].concat());
    assert_eq!(said, "nesie: --term: 77777777777777777777 — слишком много, допустимо не больше 600");
}

/// Each command, the forms of its answer, and whether it reads a catalogue.
const COMMANDS: &[(&[&str], &[&str], bool)] = &[
    (&QUICK, &["text", "json", "csv", "html", "xlsx"], true),
    (
        &["schedule", "--input", "examples/subsidised_loan.json", "--lender", "halyk"],
        &["text", "json", "csv", "html", "xlsx"],
        true,
    ),
    (&["afford", "--payment", "500000", "--rate", "7", "--term", "60"], &["text", "json", "csv", "html", "xlsx"], true),
    (
        &["settle", "--input", "examples/loan.json", "--on", "2026-06-25"],
        &["text", "json", "csv", "html", "xlsx"],
        true,
    ),
    (&["late", "--overdue", "1000", "--days", "5"], &["text", "json", "csv", "html", "xlsx"], true),
    (&["programmes", "list"], &["text", "json", "html", "xlsx"], true),
    (&["programmes", "show", "orleu"], &["text", "json", "html", "xlsx"], true),
    (&["catalogue", "check", "programmes"], &["text", "json"], false),
    (&["catalogue", "diff", "programmes", "programmes"], &["text", "json"], false),
    (&["catalogue", "todo", "programmes"], &["text", "json"], false),
    (&["catalogue", "pack", "programmes"], &["text"], false),
    (&["schema", "loan"], &["text", "json"], false),
    (&["completions", "bash"], &["text"], false),
    (&["man", "quote"], &["text"], false),
    (&["help", "quote"], &["text"], false),
];

#[test]
fn a_command_offers_the_forms_in_which_it_answers_and_refuses_the_others() {
    for (arguments, forms, _) in COMMANDS {
        let path = if ["programmes", "catalogue"].contains(&arguments[0]) { &arguments[..2] } else { &arguments[..1] };
        let help = answer(&[path, &["--help"]].concat());
        let offered = help.split("The form of the answer: ").nth(1).unwrap_or("text").split(" (").next().unwrap();
        let offered: Vec<&str> = offered.split([',', ' ']).filter(|word| !["", "or"].contains(word)).collect();
        assert_eq!(offered, *forms, "{path:?}");
        for form in ["text", "json", "csv", "html", "xlsx"] {
            let file = std::env::temp_dir().join(format!("nesie-form-{}", std::process::id()));
            let asked = [*arguments, &["--format", form, "--output", file.to_str().unwrap()]].concat();
            if forms.contains(&form) {
                answer(&asked);
                continue;
            }
            let said = refusal(&asked);
            assert!(said.contains(&format!("is none of: {}", forms.join(", "))), "{asked:?}: {said}");
        }
    }
    // The list of the schemas is none of them.
    assert!(refusal(&["schema", "--format", "json"]).contains("is none of: text"));
    assert_eq!(answer(&["schema", "loan", "--format", "json"]), answer(&["schema", "loan"]));
}

#[test]
fn a_catalogue_that_would_not_be_read_is_refused() {
    for (arguments, _, reads) in COMMANDS {
        let path = if ["programmes", "catalogue"].contains(&arguments[0]) { &arguments[..2] } else { &arguments[..1] };
        assert_eq!(answer(&[path, &["--help"]].concat()).contains("--catalogue"), *reads, "{path:?}");
        for said in [
            refusal(&[*arguments, &["--catalogue", "/nonexistent"]].concat()),
            refusal(&[&["--catalogue", "/nonexistent"], *arguments].concat()),
        ] {
            let expected = match arguments[0] {
                _ if *reads => "nesie: /nonexistent: there is no such file or folder",
                _ => "nesie: --catalogue: this command reads no catalogue",
            };
            assert_eq!(said, expected, "{arguments:?}");
        }
    }
    let asked = ["schema", "--catalogue", "programmes", "--lang"];
    let said = ["kk", "ru", "en"].map(|lang| refusal(&[&asked[..], &[lang]].concat()));
    let texts = ["бұл команда каталогты оқымайды", "эта команда не читает каталог", "this command reads no catalogue"];
    assert_eq!(said, texts.map(|text| format!("nesie: --catalogue: {text}")));
    let said = refusal(&[&LOAN[..], &["--catalogue", "/nonexistent"]].concat());
    assert_eq!(said, "nesie: /nonexistent: there is no such file or folder");
}

#[test]
fn a_common_flag_before_the_command_and_after_it_is_given_twice() {
    let twice = |flag: &str| format!("nesie: {flag}: is given twice");
    for (flag, first, last) in
        [("--lang", "kk", "en"), ("--format", "yaml", "text"), ("--catalogue", "/nonexistent", "programmes")]
    {
        let joined = format!("{flag}={first}");
        for before in [&[flag, first][..], &[&joined]] {
            assert_eq!(refusal(&[before, &["programmes", "list", flag, last]].concat()), twice(flag));
            assert_eq!(refusal(&[before, &["programmes", flag, last, "list"]].concat()), twice(flag));
        }
    }
    // What is refused otherwise, too, is refused in the last of the languages and forms.
    let unknown = "--x: такого параметра нет";
    assert_eq!(refusal(&["--lang", "kk", "quote", "--lang", "ru", "--x"]), format!("nesie: {unknown}"));
    let json: Value =
        serde_json::from_str(&refusal(&["--format", "text", "quote", "--format=json", "--x", "--lang=ru"])).unwrap();
    assert_eq!(json["error"]["message"], unknown);
    let said = refusal(&["--format", "json", "quote", "--format=text", "--x", "--lang=ru"]);
    assert_eq!(said, format!("nesie: {unknown}"));
}
