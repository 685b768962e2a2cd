//! Files and inputs that are wrong in themselves: what a person reads of each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::command::{answer, command, nesie, refusal, root};

/// An empty folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("inputs").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The catalogue of Almaty in a folder of its own, to be spoilt.
fn catalogue(name: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let folder = folder(name);
    copy(&root().join("programmes"), &folder);
    folder
}

/// The folder's own name out of a text, for which nobody can write an expectation.
fn without(folder: &Path, text: &str) -> String {
    text.replace(folder.to_str().unwrap(), "FOLDER")
}

/// What a person reads in Kazakh, Russian and English.
fn refusals(arguments: &[&str]) -> [String; 3] {
    ["kk", "ru", "en"].map(|lang| refusal(&[arguments, &["--lang", lang]].concat()))
}

fn is_obeyed(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || "\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}".contains(letter)
        || ('\u{2066}'..='\u{2069}').contains(&letter)
}

/// An escape sequence that colours, one that sets a window's title, a bell, a nought, a turn of the direction of writing,
/// and three ends of a line.
const ORDERS: &str = "\u{1b}[31m\u{1b}]0;t\u{7}\0\u{9b}m\u{202e}\u{2066}\u{85}\u{2028}";
const SHOWN: &str = r"\u{1b}[31m\u{1b}]0;t\u{7}\u{0}\u{9b}m\u{202e}\u{2066}\u{85}\u{2028}";

#[test]
fn a_terminal_is_given_no_orders_by_an_input() {
    let file = folder("orders").join("input.json");
    let name = file.to_str().unwrap();
    let orders = serde_json::to_string(ORDERS).unwrap();
    let orders = orders.trim_matches('"');
    for (command, input, said) in [
        ("schedule", format!(r#"{{"contract": "{orders}"}}"#), format!("contract: \"{SHOWN}\" is not a contract")),
        ("quote", format!(r#"{{"contract": "1", "{orders}": 1}}"#), format!("{SHOWN}: there is no such field")),
        (
            "quote",
            format!(r#"{{"contract": "1", "applicant": {{"legal_form": "{orders}"}}, "loan": {{}}}}"#),
            format!("applicant.legal_form: \"{SHOWN}\" is none of: "),
        ),
        (
            "quote",
            format!(r#"{{"contract": "1", "applicant": {{"registered_on": "{orders}"}}, "loan": {{}}}}"#),
            format!("applicant.registered_on: \"{SHOWN}\" is not a date"),
        ),
    ] {
        fs::write(&file, input).unwrap();
        let refused = refusal(&[command, "--input", name]);
        assert!(refused.starts_with(&format!("nesie: {said}")), "{refused}");
    }
}

#[test]
fn a_terminal_is_given_no_orders_by_the_command_line() {
    let orders = &ORDERS.replace('\0', "");
    let (shown, file) = (SHOWN.replace(r"\u{0}", ""), "\u{1b}[31m\u{85}.json");
    for (arguments, said) in [
        (&["schedule", "--method", orders, "--principal", "1", "--rate", "1", "--term", "1"][..], shown.as_str()),
        (&["quote", "--amount", "5000000", "--term", "12", "--purpose", "investment", "--collateral", orders], &shown),
        (
            &[
                "quote",
                "--amount",
                "5000000",
                "--term",
                "12",
                "--purpose",
                "investment",
                "--category",
                orders,
                "--category",
                "none",
            ],
            &shown,
        ),
        (&["programmes", "show", orders], &shown),
        (&["schedule", "--input", "examples/loan.json", "--lender", orders], &shown),
        (&["schedule", "--input", "examples/loan.json", "--derive", orders], &shown),
        (&["quote", "--input", file], r"nesie: \u{1b}[31m\u{85}.json: there is no such file or folder"),
        (
            &["quote", "--amount", "5000000", "--term", "12", "--purpose", "investment", "--catalogue", file],
            r"nesie: \u{1b}[31m\u{85}.json: there is no such file or folder",
        ),
        (&[orders], &shown),
        (&["quote", orders], &shown),
        (&["quote", &format!("--{orders}")], &shown),
        (&["quote", &format!("--rows={orders}")], &shown),
    ] {
        let refused = refusal(arguments);
        assert!(refused.contains(said) && !refused.contains(is_obeyed), "{refused}");
    }
}

#[test]
fn a_terminal_is_given_no_orders_by_a_catalogue() {
    let folder = catalogue("ordering");
    let (file, place) = (folder.join("almaty-finance/2021-11-18.toml"), folder.to_str().unwrap());
    let text = fs::read_to_string(&file).unwrap();
    let (before, name) = text.split_once("kk = \"").unwrap();
    fs::write(&file, format!(r#"{before}kk = "Ә\u001b[31m\u202e{name}"#)).unwrap();
    for arguments in [
        &["programmes", "list", "--catalogue", place][..],
        &["programmes", "show", "almaty-finance", "--catalogue", place],
        &["quote", "--amount", "5000000", "--term", "12", "--purpose", "investment", "--catalogue", place],
        &["catalogue", "diff", "programmes", place],
    ] {
        let output = nesie(&[arguments, &["--lang", "kk"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(r"Ә\u{1b}[31m\u{202e}") && !text.contains(is_obeyed), "{arguments:?}: {text:.2000}");
    }
    // An end of a line, after which a text could say anything in the page's own name.
    fs::write(&file, format!(r#"{before}kk = "Ә\nX: 1 ₸\r\n{name}"#)).unwrap();
    for arguments in [
        &["programmes", "list", "--catalogue", place][..],
        &["programmes", "show", "almaty-finance", "--catalogue", place],
        &["quote", "--amount", "5000000", "--term", "12", "--purpose", "investment", "--catalogue", place],
        &["catalogue", "diff", "programmes", place],
    ] {
        let output = nesie(&[arguments, &["--lang", "kk"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        let forged = |line: &str| line.trim_start().starts_with('X') || line.contains('\r');
        assert!(text.contains(r"Ә\u{a}X: 1 ₸\u{d}\u{a}") && !text.lines().any(forged), "{arguments:?}: {text:.2000}");
    }
    // A condition's id, which stands in the column of what is not met.
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("id = \"amount-working-capital\"", r#"id = "a\u0007b""#)).unwrap();
    let quote = ["quote", "--amount", "200000000", "--term", "12", "--purpose", "working_capital", "--format", "csv"];
    let csv = String::from_utf8(nesie(&[&quote[..], &["--catalogue", place]].concat()).stdout).unwrap();
    assert!(csv.contains(r"a\u{7}b") && !csv.contains(is_obeyed), "{csv}");

    fs::write(&file, "kind = \"\\u001b[31m\"\n\"\\u0007\" = 1\n").unwrap();
    fs::write(folder.join("\u{1b}[31m.toml"), "").unwrap();
    let report = String::from_utf8(nesie(&["catalogue", "check", place]).stdout).unwrap();
    assert!(report.contains(r"\u{1b}[31m.toml:1:1: ") && report.contains(r"\u{7}: there is no such field"), "{report}");
    assert!(!report.contains(is_obeyed), "{report}");
}

/// Runs nesie, which must not wait for anybody.
fn soon(command: &mut std::process::Command) -> Output {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    for _ in 0..600 {
        if child.try_wait().unwrap().is_some() {
            return child.wait_with_output().unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    child.kill().unwrap();
    panic!("{command:?} waits");
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_opened_in_a_catalogue() {
    let folder = catalogue("pipe");
    let (sources, place) = (folder.join("sources.toml"), folder.to_str().unwrap());
    fs::rename(&sources, folder.join("sources.kept")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&sources).status().unwrap();
    assert!(made.success());
    let said = |lang: &str, arguments: &[&str]| {
        let output = soon(&mut command(&[arguments, &["--lang", lang]].concat()));
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        without(&folder, String::from_utf8(output.stderr).unwrap().trim_end())
    };
    for arguments in [
        &["programmes", "list", "--catalogue", place][..],
        &["catalogue", "check", place],
        &["catalogue", "diff", "programmes", place],
    ] {
        assert_eq!(
            ["kk", "ru", "en"].map(|lang| said(lang, arguments)),
            [
                "nesie: FOLDER/sources.toml: бұл кәдімгі файл емес, ал каталог қалтасында тек сондай файлдар оқылады",
                "nesie: FOLDER/sources.toml: это не обычный файл, а в папке каталога читаются только такие",
                "nesie: FOLDER/sources.toml: is no regular file, and nothing else is read in the folder of a catalogue",
            ]
        );
    }
    // A link to a regular file is as good as one; a link to a pipe is none.
    fs::rename(&sources, folder.join("pipe")).unwrap();
    std::os::unix::fs::symlink("pipe", &sources).unwrap();
    assert!(
        said("en", &["catalogue", "check", place])
            .ends_with("sources.toml: is no regular file, and nothing else is read in the folder of a catalogue")
    );
    fs::remove_file(&sources).unwrap();
    std::os::unix::fs::symlink("sources.kept", &sources).unwrap();
    let output = soon(&mut command(&["catalogue", "check", place, "--on", "2026-11-22"]));
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_refused_by_its_name() {
    let folder = catalogue("linked");
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, folder.join(name)).unwrap();
    let check = ["catalogue", "check", folder.to_str().unwrap(), "--on", "2026-11-22"];
    // What is passed over anyway may be linked.
    link("../orleu", "scenarios");
    link("nowhere", "README");
    assert_eq!(nesie(&check).status.code(), Some(0));
    link("orleu", "orleu-2");
    assert_eq!(
        refusals(&check).map(|said| without(&folder, &said)),
        [
            "nesie: FOLDER/orleu-2: бұл қалтаға сілтеме, ал каталог қалтасында мұндай сілтемелер ашылмайды",
            "nesie: FOLDER/orleu-2: это ссылка на папку, а в папке каталога такие ссылки не открываются",
            "nesie: FOLDER/orleu-2: is a link to a folder, and none is followed in the folder of a catalogue",
        ]
    );
    let json: Value = serde_json::from_str(&refusal(&[&check[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(json["error"]["code"], "file");
}

#[cfg(unix)]
#[test]
fn a_pipe_may_be_an_input() {
    let file = folder("pipe-as-input").join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
    let loan = fs::read_to_string(root().join("examples/loan.json")).unwrap();
    let place = file.to_str().unwrap().to_owned();
    let fed = std::thread::spawn(move || fs::write(file, loan).unwrap());
    let output = soon(&mut command(&["schedule", "--input", &place]));
    assert_eq!(output.stdout, nesie(&["schedule", "--input", "examples/loan.json"]).stdout);
    fed.join().unwrap();
}

#[cfg(unix)]
#[test]
fn every_file_of_a_catalogue_that_is_no_text_is_named_at_its_place() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = catalogue("no-text");
    let spoil = |name: &str, end: &[u8]| {
        let text = fs::read(folder.join(name)).unwrap();
        fs::write(folder.join(name), [&text[..], end].concat()).unwrap();
        text.iter().filter(|byte| **byte == b'\n').count() + 1
    };
    let (sectors, lenders) = (spoil("sectors.toml", b"# \xd2\x9b\xff\n"), spoil("lenders.toml", b"odd = 1 # \xfe\n"));
    fs::write(folder.join(OsStr::from_bytes(b"\xff.toml")), "").unwrap();
    let place = folder.to_str().unwrap();
    let report = |lang: &str| {
        let output = nesie(&["catalogue", "check", place, "--lang", lang]);
        assert_eq!((output.status.code(), output.stderr.len()), (Some(2), 0));
        String::from_utf8(output.stdout).unwrap()
    };
    let [kk, ru, en] = ["kk", "ru", "en"].map(report);
    for (text, said) in
        [(&kk, "мәтін UTF-8 кодында емес"), (&ru, "текст не в кодировке UTF-8"), (&en, "the text is not UTF-8")]
    {
        assert!(text.contains(&format!("\nsectors.toml:{sectors}:4: {said}\n")), "{text}");
        assert!(text.contains(&format!("lenders.toml:{lenders}:11: {said}\n")), "{text}");
    }
    // The other errors are named too, those of the same file and that of a name among them.
    assert!(en.contains(": there is no such field; the fields are: "), "{en}");
    assert!(en.contains("\n\u{fffd}.toml:1:1: no catalogue has such a file; "), "{en}");
    assert!(en.ends_with("\nErrors: 4; warnings: 0.\n"), "{en}");

    let quote = ["quote", "--amount", "5000000", "--term", "12", "--purpose", "investment", "--catalogue", place];
    let json: Value = serde_json::from_str(&refusal(&[&quote[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(json["error"]["code"], "catalogue");
}

/// An input, its command, the code, the field, and what a person reads in Kazakh, Russian and English.
const REFUSED: &[(&str, &str, &str, &str, [&str; 3])] = &[
    ("", "quote", "syntax", "", ["кіріс деректер бос", "входные данные пусты", "the input is empty"]),
    ("\u{feff} \n", "schedule", "syntax", "", ["кіріс деректер бос", "входные данные пусты", "the input is empty"]),
    (
        r#"{"contract": "2", "currency": "KZT", "loan": {}}"#,
        "quote",
        "unknown_contract",
        "contract",
        [
            "contract: \"2\" – бұл nesie білмейтін келісім нұсқасы; білетіні: \"1\"",
            "contract: \"2\" — эта версия контракта неизвестна; известна \"1\"",
            "contract: \"2\" is not a contract that this nesie speaks: \"1\"",
        ],
    ),
    (
        r#"{"contract": "1", "principal": 99999999999999999999999999}"#,
        "schedule",
        "too_much",
        "principal",
        [
            "principal: 99 999 999 999 999 999 999 999 999 ₸ – тым көп, ең үлкен несие – 1 000 000 000 000,00 ₸",
            "principal: 99 999 999 999 999 999 999 999 999 ₸ — слишком много, наибольший кредит — 1 000 000 000 000,00 ₸",
            "principal: 99 999 999 999 999 999 999 999 999 ₸ is more than 1 000 000 000 000.00 ₸, the largest loan",
        ],
    ),
    (
        r#"{"contract": "1", "principal": 1e400}"#,
        "schedule",
        "wrong_type",
        "principal",
        [
            "principal: 1e400 – мұнда керегі: \"20000000.00\" сияқты тырнақшадағы ондық сан",
            "principal: 1e400 — здесь ожидается десятичное число в кавычках, например \"20000000.00\"",
            "principal: 1e400 must be a decimal in quotes, like \"20000000.00\"",
        ],
    ),
    (
        r#"{"contract": "1", "principal": "1", "annual_rate": "1", "disbursed_on": "2026-01-01", "instalments": 1,
            "fees": [{"name": "a", "kind": "yearly_percent", "value": "1", "withheld": true}]}"#,
        "schedule",
        "not_one_of",
        "fees.0.withheld",
        [
            "fees.0.withheld: yearly_percent түріндегі комиссия үшін true болмайды: берілген кезде тек сол күнгі комиссия \
             ұсталады (upfront_percent, upfront_amount)",
            "fees.0.withheld: true невозможно для комиссии вида yearly_percent: при выдаче удерживается только комиссия \
             дня выдачи (upfront_percent, upfront_amount)",
            "fees.0.withheld: true is not possible for a fee of kind yearly_percent: only a fee of the day of the \
             disbursement (upfront_percent, upfront_amount) is withheld from it",
        ],
    ),
];

#[test]
fn an_input_is_refused_by_what_is_written_in_it() {
    let file = folder("refused").join("input.json");
    for (input, command, code, field, texts) in REFUSED {
        fs::write(&file, input).unwrap();
        let arguments = [*command, "--input", file.to_str().unwrap()];
        for (said, text) in refusals(&arguments).iter().zip(texts) {
            assert_eq!(said.replace('\u{a0}', " "), format!("nesie: {text}"));
        }
        let json: Value = serde_json::from_str(&refusal(&[&arguments[..], &["--format", "json"]].concat())).unwrap();
        assert_eq!((&json["error"]["code"], &json["error"]["field"]), (&(*code).into(), &(*field).into()));
    }
    let empty = nesie(&["schedule", "--input", "-"]);
    assert_eq!(String::from_utf8(empty.stderr).unwrap(), "nesie: the input is empty\n");
}

#[test]
fn an_answer_of_another_contract_is_not_verified() {
    let file = folder("answer").join("answer.json");
    let answer = nesie(&["schedule", "--input", "examples/loan.json", "--format", "json"]).stdout;
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    for path in ["/contract", "/receipt/contract"] {
        let mut other = answer.clone();
        *other.pointer_mut(path).unwrap() = "2".into();
        fs::write(&file, other.to_string()).unwrap();
        let verify = ["verify", file.to_str().unwrap(), "--input", "examples/loan.json"];
        let field = path.trim_start_matches('/').replace('/', ".");
        let said =
            format!("nesie: the answer to verify: {field}: \"2\" is not a contract that this nesie speaks: \"1\"");
        assert_eq!(refusal(&verify), said);
    }
}

#[test]
fn flags_are_read_as_people_type_them() {
    let plain = [
        ["--amount", "5000000.00"],
        ["--purpose", "working_capital"],
        ["--legal-form", "llp"],
        ["--region", "750000000"],
        ["--registered-on", "2024-02-01"],
        ["--rate", "22"],
        ["--state-owned", "false"],
        ["--category", "none"],
        ["--collateral", "real_estate=7500000"],
    ];
    let typed = [
        "5 млн",
        "Айналым қаражаты",
        "ЖШС",
        "Алматы қаласы",
        "1.02.2024",
        "22 %",
        "жоқ",
        "нет",
        "недвижимость=7,5 млн ₸",
    ];
    let ask = |values: Vec<&str>| {
        let mut arguments = vec!["quote", "--term", "24", "--on", "2026-11-22", "--format", "json"];
        arguments.extend(plain.iter().zip(values).flat_map(|([flag, _], value)| [*flag, value]));
        answer(&arguments)
    };
    assert_eq!(ask(typed.to_vec()), ask(plain.map(|[_, value]| value).to_vec()));
}
