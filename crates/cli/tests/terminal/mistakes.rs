//! Command lines and files that are wrong: one line in the reader's language, one code for a program.

use serde_json::Value;

use crate::command::{nesie, refusal};

/// Arguments, the code and the field for a program, and what a person reads in Kazakh, Russian and English.
const MISTAKES: &[(&[&str], &str, &str, [&str; 3])] = &[
    (
        &["quote", "--amout", "5"],
        "unknown_flag",
        "--amout",
        [
            "--amout: мұндай параметр жоқ; мүмкін, --amount болар?",
            "--amout: такого параметра нет; может быть, --amount?",
            "--amout: there is no such flag; did you mean --amount?",
        ],
    ),
    (
        &["quote", "--nonsense=1"],
        "unknown_flag",
        "--nonsense",
        ["--nonsense: мұндай параметр жоқ", "--nonsense: такого параметра нет", "--nonsense: there is no such flag"],
    ),
    (
        &["qoute"],
        "unknown_command",
        "command",
        [
            "\"qoute\" деген команда жоқ; бар командалар: … мүмкін, quote болар?",
            "команды \"qoute\" нет; есть: … может быть, quote?",
            "there is no command \"qoute\"; the commands are: … did you mean quote?",
        ],
    ),
    (
        &["programmes", "shwo"],
        "unknown_command",
        "command",
        [
            "\"shwo\" деген команда жоқ; бар командалар: list, show; мүмкін, show болар?",
            "команды \"shwo\" нет; есть: list, show; может быть, show?",
            "there is no command \"shwo\"; the commands are: list, show; did you mean show?",
        ],
    ),
    (
        &["help", "programmes", "shwo"],
        "unknown_command",
        "command",
        [
            "\"shwo\" деген команда жоқ; бар командалар: list, show; мүмкін, show болар?",
            "команды \"shwo\" нет; есть: list, show; может быть, show?",
            "there is no command \"shwo\"; the commands are: list, show; did you mean show?",
        ],
    ),
    (
        &["programmes"],
        "missing_command",
        "command",
        [
            "команда көрсетілуі керек, мыналардың бірі: list, show",
            "нужно указать команду, одну из: list, show",
            "a command must be given, one of: list, show",
        ],
    ),
    (
        &["quote", "more"],
        "unexpected_argument",
        "more",
        [
            "\"more\" артық: мұндай аргумент жоқ",
            "\"more\" лишнее: такого аргумента нет",
            "\"more\" is one too many: there is no such argument",
        ],
    ),
    (
        &["verify", "examples/loan.json"],
        "missing",
        "--input",
        ["--input: міндетті түрде көрсетілуі керек", "--input: нужно указать", "--input: must be given"],
    ),
    (
        &["verify", "--input", "examples/loan.json"],
        "missing",
        "answer",
        ["answer: міндетті түрде көрсетілуі керек", "answer: нужно указать", "answer: must be given"],
    ),
    (
        &["quote", "--rows", "--amount"],
        "missing_value",
        "--amount",
        [
            "--amount: мәні жоқ: артынан <ТЕҢГЕ> жазылуы керек",
            "--amount: нет значения: после него нужно <ТЕНГЕ>",
            "--amount: has no value: <TENGE> must follow",
        ],
    ),
    (
        &["quote", "--rows=5"],
        "unexpected_value",
        "--rows",
        [
            "--rows: \"5\" мәні артық: бұл параметр мәнсіз жазылады",
            "--rows: значение \"5\" лишнее: этот параметр пишется без значения",
            "--rows: takes no value, but \"5\" is given",
        ],
    ),
    (
        &["quote", "--rows", "--rows"],
        "given_twice",
        "--rows",
        ["--rows: екі рет көрсетілген", "--rows: указано дважды", "--rows: is given twice"],
    ),
    (
        &["quote", "--input", "-", "--rate", "5", "--use", "goods"],
        "conflict",
        "--input",
        [
            "--input: бұлармен бірге көрсетілмейді: --rate, --use",
            "--input: нельзя указать вместе с --rate, --use",
            "--input: cannot be given together with --rate, --use",
        ],
    ),
    (
        &["quote", "--input", "no-such-file"],
        "file_not_found",
        "no-such-file",
        [
            "no-such-file: мұндай файл не қалта жоқ",
            "no-such-file: такого файла или папки нет",
            "no-such-file: there is no such file or folder",
        ],
    ),
    (
        &["quote", "--input", "examples"],
        "file_is_folder",
        "examples",
        [
            "examples: бұл қалта, ал мұнда файл керек",
            "examples: это папка, а нужен файл",
            "examples: is a folder, where a file is needed",
        ],
    ),
    (
        &["catalogue", "check", "README.md"],
        "not_a_bundle",
        "README.md",
        [
            "README.md: бұл жинақталған каталог емес; оны «nesie catalogue pack» жасайды",
            "README.md: это не собранный каталог; его делает «nesie catalogue pack»",
            "README.md: this is no bundle of a catalogue; “nesie catalogue pack” makes one",
        ],
    ),
    (
        &["programmes", "show", "almaty-finanse"],
        "unknown_programme",
        "id",
        [
            "<ID>: \"almaty-finanse\" деген бағдарлама жоқ; бар бағдарламалар: … мүмкін, almaty-finance болар?",
            "<ID>: программы \"almaty-finanse\" нет; есть: … может быть, almaty-finance?",
            "<ID>: there is no programme \"almaty-finanse\"; the programmes are: … did you mean almaty-finance?",
        ],
    ),
    (
        &["late", "--overdue", "1000"],
        "missing",
        "--days",
        [
            "мыналардың бірі көрсетілуі керек: --days, --due-on",
            "нужно указать одно из: --days, --due-on",
            "one of these must be given: --days, --due-on",
        ],
    ),
    (
        &["late", "--overdue", "100", "--days", "5", "--paid-on", "1900-01-02"],
        "out_of_range",
        "--days",
        [
            "--days: 5 болса, төлем мерзімі 1900 жылдан бұрын болып шығады: күндер 1900 – 2199 жылдар аралығында жазылады",
            "--days: 5 — тогда срок платежа раньше 1900 года: даты пишутся с 1900 по 2199 год",
            "--days: 5 puts the due date before 1900: dates are between 1900 and 2199",
        ],
    ),
    // Of 41 digits 40 are shown, which could not be grouped from the right.
    (
        &["schedule", "--principal", "77777777777777777777777777777777777777777", "--rate", "1", "--term", "1"],
        "too_much",
        "--principal",
        [
            "--principal: 7777777777777777777777777777777777777777…\u{a0}₸ – тым көп, ең үлкен несие – 1\u{a0}000\u{a0}000\u{a0}000\u{a0}000,00\u{a0}₸",
            "--principal: 7777777777777777777777777777777777777777…\u{a0}₸ — слишком много, наибольший кредит — 1\u{a0}000\u{a0}000\u{a0}000\u{a0}000,00\u{a0}₸",
            "--principal: 7777777777777777777777777777777777777777…\u{a0}₸ is more than 1\u{a0}000\u{a0}000\u{a0}000\u{a0}000.00\u{a0}₸, the largest loan",
        ],
    ),
    (
        &["schedule", "--principal", "1", "--rate", "1", "--term", "24.5"],
        "not_a_number",
        "--term",
        [
            "--term: \"24.5\" – бүтін сан емес: цифрлармен ғана жазылады, мысалы, 60",
            "--term: \"24.5\" — не целое число: пишите только цифры, например 60",
            "--term: \"24.5\" is not a whole number: write digits only, like 60",
        ],
    ),
    (
        &["schedule", "--principal", "1", "--rate", "1", "--term", "1", "--method", "anuity"],
        "not_one_of",
        "--method",
        [
            "--method: \"anuity\" мына мәндердің ешқайсысы емес: … мүмкін, annuity болар?",
            "--method: \"anuity\" не входит в список: … может быть, annuity?",
            "--method: \"anuity\" is none of: … did you mean annuity?",
        ],
    ),
    (
        &["schedule", "--principal", "1", "--rate", "1", "--term", "12", "--method", "custom"],
        "not_one_of",
        "--method",
        [
            "--method: custom тәсілі параметрмен берілмейді: негізгі борыштың тізімі --input файлында жазылады",
            "--method: custom не задаётся параметром: список долей основного долга пишется в файле --input",
            "--method: custom cannot be given by a flag: the list of its principal stands in the file of --input",
        ],
    ),
    // There is no file that it could stand in.
    (
        &["afford", "--payment", "1", "--rate", "1", "--term", "12", "--method", "custom"],
        "not_one_of",
        "--method",
        [
            "--method: \"custom\" мына мәндердің ешқайсысы емес: annuity, equal_principal, bullet",
            "--method: \"custom\" не входит в список: annuity, equal_principal, bullet",
            "--method: \"custom\" is none of: annuity, equal_principal, bullet",
        ],
    ),
    (
        &["quote", "--amount", "1", "--term", "1", "--purpose", "mixed", "--use", "none", "--use", "van"],
        "not_alone",
        "--use",
        [
            "--use: none басқа мәндермен бірге жазылмайды: none, van",
            "--use: none нельзя указать вместе с другими значениями: none, van",
            "--use: none cannot be given together with other values: none, van",
        ],
    ),
];

#[test]
fn every_mistake_is_said_in_one_line_and_has_one_code() {
    for (arguments, code, field, texts) in MISTAKES {
        for (lang, text) in ["kk", "ru", "en"].into_iter().zip(texts) {
            let arguments = [&["--lang", lang][..], arguments].concat();
            let said = refusal(&arguments);
            assert_eq!(said.lines().count(), 1, "{said}");
            let (start, end) = text.split_once(" … ").unwrap_or((text, ""));
            assert!(said.starts_with(&format!("nesie: {start}")) && said.ends_with(end), "{said}\nnot {text}");
            assert!(!end.is_empty() || said == format!("nesie: {start}"), "{said}\nnot {text}");

            let json: Value = serde_json::from_str(&refusal(&[&["--format=json"], &arguments[..]].concat())).unwrap();
            assert_eq!(json["error"]["code"], *code, "{arguments:?}");
            assert_eq!(json["error"]["field"], *field, "{arguments:?}");
            assert_eq!(format!("nesie: {}", json["error"]["message"].as_str().unwrap()), said);
        }
    }
}

/// A mistyped word of a JSON input, the code and the field for a program, and the end of what a person reads.
const MISTYPED: &[(&str, &str, &str, &str, [&str; 3])] = &[
    (
        "quote",
        r#"{"contract": "1", "applicant": {"legal_from": "llp"}, "loan": {}}"#,
        "unknown_field",
        "applicant.legal_from",
        ["мүмкін, legal_form болар?", "может быть, legal_form?", "did you mean legal_form?"],
    ),
    (
        "quote",
        r#"{"contract": "1", "applicant": {"legal_form": "lpl"}, "loan": {}}"#,
        "not_one_of",
        "applicant.legal_form",
        ["мүмкін, llp болар?", "может быть, llp?", "did you mean llp?"],
    ),
    (
        "schedule",
        r#"{"contract": "1", "principal": "1", "annual_rate": "1", "disbursed_on": "2026-01-01", "instalments": 1,
            "grace": {"principal_month": 1}}"#,
        "unknown_field",
        "grace.principal_month",
        ["мүмкін, principal_months болар?", "может быть, principal_months?", "did you mean principal_months?"],
    ),
    (
        "schedule",
        r#"{"contract": "1", "principal": "1", "annual_rate": "1", "disbursed_on": "2026-01-01", "instalments": 1,
            "every": "quater"}"#,
        "not_one_of",
        "every",
        ["мүмкін, quarter болар?", "может быть, quarter?", "did you mean quarter?"],
    ),
];

#[test]
fn a_mistyped_word_of_an_input_gets_a_suggestion() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("mistyped.json");
    for (command, input, code, field, endings) in MISTYPED {
        std::fs::write(&file, input).unwrap();
        let arguments = [command, "--input", &file.to_string_lossy()];
        for (lang, ending) in ["kk", "ru", "en"].into_iter().zip(endings) {
            let said = refusal(&[&arguments[..], &["--lang", lang]].concat());
            assert!(said.starts_with(&format!("nesie: {field}: ")) && said.ends_with(ending), "{said}");
        }
        let json: Value = serde_json::from_str(&refusal(&[&arguments[..], &["--format", "json"]].concat())).unwrap();
        assert_eq!((&json["error"]["code"], &json["error"]["field"]), (&(*code).into(), &(*field).into()));
    }
}

#[test]
fn the_locale_says_the_language_where_nothing_else_does() {
    let said = |variables: &[(&str, &str)], flags: &[&str]| {
        let mut command = crate::command::command(&[&["quote", "--x"], flags].concat());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stderr).unwrap().trim_end().to_owned()
    };
    let (kk, ru, en) = ("мұндай параметр жоқ", "такого параметра нет", "there is no such flag");
    for (variables, flags, text) in [
        (&[("LANG", "ru_RU.UTF-8")][..], &[][..], ru),
        (&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "kk_KZ")], &[], kk),
        (&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "")], &[], ru),
        (&[("LANG", "ru_RU.UTF-8"), ("NESIE_LANG", "kk")], &[], kk),
        (&[("LANG", "ru_RU.UTF-8"), ("NESIE_LANG", "kk")], &["--lang", "en"], en),
        (&[("LANG", "fr_FR.UTF-8")], &[], en),
        (&[("LC_ALL", "C"), ("LANG", "ru_RU.UTF-8")], &[], en),
    ] {
        assert_eq!(said(variables, flags), format!("nesie: --x: {text}"), "{variables:?}");
    }
}

#[test]
fn a_long_mistake_is_cut() {
    let long = "x".repeat(100_000);
    for arguments in
        [&["quote", &format!("--{long}")][..], &[&long], &["quote", &long], &["quote", &format!("--rows={long}")]]
    {
        assert!(refusal(arguments).len() < 300, "{}", refusal(arguments).len());
    }
}

#[test]
fn a_language_that_is_not_spoken_is_refused_in_english() {
    let output = nesie(&["quote", "--lang", "kz"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "nesie: --lang: \"kz\" is none of: kk, ru, en\n");
}

/// What a person reads and the field of a mistake in arguments or in variables, which need not be text.
#[cfg(unix)]
fn refused_bytes(arguments: &[&[u8]], variables: &[(&str, &[u8])]) -> (String, String) {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let run = |format: &str| {
        let mut command = crate::command::command(&["--format", format]);
        command.args(arguments.iter().map(|bytes| OsStr::from_bytes(bytes)));
        command.envs(variables.iter().map(|(name, value)| (name, OsStr::from_bytes(value))));
        let output = command.output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let json: Value = serde_json::from_str(&run("json")).unwrap();
    (run("text").trim_end().to_owned(), json["error"]["field"].as_str().unwrap().to_owned())
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused_by_their_flag() {
    for (arguments, lang, field, text) in [
        (&[&b"quote"[..], b"--amount", b"\xff"][..], "en", "--amount", "--amount: the text is not UTF-8"),
        (&[b"quote", b"--amount=\xff"], "ru", "--amount", "--amount: текст не в кодировке UTF-8"),
        (&[b"quote", b"--term", b"12", b"--amount", b"1\xff"], "kk", "--amount", "--amount: мәтін UTF-8 кодында емес"),
        (&[b"programmes", b"list", b"--catalogue", b"\xff"], "en", "--catalogue", "--catalogue: the text is not UTF-8"),
        (&[b"verify", b"\xff", b"--input", b"a"], "en", "\u{fffd}", "\u{fffd}: the text is not UTF-8"),
    ] {
        let arguments = [&[b"--lang", lang.as_bytes()], arguments].concat();
        assert_eq!(refused_bytes(&arguments, &[]), (format!("nesie: {text}"), field.to_owned()));
    }
}

#[cfg(unix)]
#[test]
fn a_variable_is_refused_by_its_name_and_says_nothing_where_it_is_empty() {
    let list: &[&[u8]] = &[b"programmes", b"list"];
    for (value, text) in
        [(&b"xx"[..], "NESIE_LANG: \"xx\" is none of: kk, ru, en"), (b"\xff", "NESIE_LANG: the text is not UTF-8")]
    {
        let refused = refused_bytes(list, &[("NESIE_LANG", value)]);
        assert_eq!(refused, (format!("nesie: {text}"), "NESIE_LANG".to_owned()));
        // The flag comes first.
        let lang = ["programmes", "list", "--on", "2026-11-22", "--lang", "ru"];
        let variable: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(value.to_vec());
        let output = crate::command::command(&lang).env("NESIE_LANG", variable).output().unwrap();
        assert_eq!((output.status.code(), output.stdout), (Some(0), nesie(&lang).stdout));
    }
    let list = ["programmes", "list", "--on", "2026-11-22"];
    let output = crate::command::command(&list).env("NESIE_LANG", "").output().unwrap();
    assert_eq!((output.status.code(), output.stdout), (Some(0), nesie(&list).stdout));
}
