//! `nesie programmes`: the list, a sheet, the check of a folder.

use std::path::PathBuf;
use std::{fs, process};

use serde_json::Value;

use crate::command::{answer, nesie, refusal, root};

const SHOW: [&str; 5] = ["programmes", "show", "mfo-almaty-secured", "--on", "2026-11-22"];

fn as_json(arguments: &[&str]) -> Value {
    serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
}

#[test]
fn the_list_has_every_programme_with_its_version() {
    let list = as_json(&["programmes", "list", "--on", "2022-12-31"]);
    let programmes = list["programmes"].as_array().unwrap();
    let of = |id: &str| programmes.iter().find(|programme| programme["programme"] == id).unwrap();
    assert_eq!(of("mfo-almaty-unsecured")["version"], "2021-08-05");
    assert_eq!(of("almaty-2019")["version"], Value::Null);
    assert_eq!(of("almaty-2019")["versions"][0]["valid_to"], "2021-08-04");
    assert_eq!(of("almaty-finance")["stale"], false);
    let text = answer(&["programmes", "list", "--on", "2026-11-22", "--lang", "kk"]);
    for programme in programmes {
        assert!(text.contains(programme["programme"].as_str().unwrap()), "{text}");
    }
}

#[test]
fn a_sheet_has_limits_in_tenge_of_the_day_and_their_source() {
    let text = answer(&[&SHOW[..], &["--lang", "ru"]].concat()).replace('\u{a0}', " ");
    assert!(text.contains("Сумма: от 500 000 ₸ до 86,5 млн ₸ (20 000 МРП). [2, с официальной страницы]"), "{text}");
    assert!(text.contains("[2] Портал «Almaty Business» акимата города Алматы, текст от 5 августа"), "{text}");
    let sheet = as_json(&SHOW);
    let amount =
        sheet["version"]["conditions"].as_array().unwrap().iter().find(|c| c["condition"] == "amount").unwrap();
    assert_eq!(amount["demands"]["max"]["mrp"], 20_000);
    assert_eq!(amount["demands"]["min"]["tenge"], "500000.00");
    assert_eq!(amount["source"], "ab-2021-08-05");
    assert_eq!(sheet["version"]["sources"]["ab-2021-08-05"]["published"], "2021-08-05");
    assert_eq!(amount["confidence"], "high");
}

/// A text in one line, as `{arguments}` writes it.
fn in_one_line(arguments: &[&str]) -> String {
    answer(arguments).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_details_of_a_sheet_have_what_every_source_says() {
    let sheet = &as_json(&SHOW)["version"];
    let entries = ["conditions", "rates"].iter().flat_map(|part| sheet[part].as_array().unwrap());
    let said: Vec<&str> = entries.filter_map(|entry| entry["says"].as_str()).collect();
    assert!(said.len() > 5, "{said:?}");
    let (plain, details) = (in_one_line(&SHOW), in_one_line(&[&SHOW[..], &["--details"]].concat()));
    for says in said {
        let line = format!("The source says: {}", says.split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(details.contains(&line), "{line}: {details}");
        assert!(!plain.contains(&line), "{line}: {plain}");
    }
    // A subsidy has its source beside its tiers too.
    let subsidy = ["programmes", "show", "isker-aimak", "--on", "2026-11-22", "--details", "--lang", "ru"];
    let tier = &as_json(&subsidy)["version"]["subsidies"][0]["says"];
    assert!(in_one_line(&subsidy).contains(&format!("В источнике: {}", tier.as_str().unwrap())));
}

// Of MFO Almaty nothing is known since March 2023; of Іскер аймақ not whether the city pays; of the Guarantee Fund both are known.
#[test]
fn a_sheet_says_what_is_not_known_of_the_programme() {
    let of = |id| in_one_line(&["programmes", "show", id, "--on", "2026-11-22"]);
    let (runs, open) = (
        "Whether the programme runs today is not known. [1]",
        "Whether it is open to businesses in Almaty is not known. [1]",
    );
    let secured = of("mfo-almaty-secured");
    assert!(secured.contains(runs) && !secured.contains("Whether it is open"), "{secured}");
    let aimak = of("isker-aimak");
    assert!(aimak.contains(open) && !aimak.contains("Whether the programme runs"), "{aimak}");
    let fund = of("guarantee-fund-1");
    assert!(!fund.contains("Whether "), "{fund}");
}

// Terms of a source of medium confidence were seen, not confirmed: of the Guarantee Fund they stand in the catalogue of others.
#[test]
fn a_sheet_says_who_saw_the_terms() {
    let of = |id, on| in_one_line(&["programmes", "show", id, "--on", on]);
    let fund = of("guarantee-fund-1", "2026-11-22");
    let seen =
        "The terms were seen on 28 Sep 2026 in a secondary source, or their dates are not clear: ask the operator.";
    assert!(fund.contains(seen), "{fund}");
    let unsecured = of("mfo-almaty-unsecured", "2022-01-01");
    assert!(unsecured.contains("The terms were confirmed on 5 Aug 2021."), "{unsecured}");
    // And so does the list.
    let list = in_one_line(&["programmes", "list", "--on", "2026-11-22"]);
    assert!(list.contains(seen), "{list}");
    let list = in_one_line(&["programmes", "list", "--on", "2022-01-01"]);
    assert!(list.contains("The terms were confirmed on 5 Aug 2021."), "{list}");
}

#[test]
fn a_sheet_of_another_day_is_of_another_version() {
    let of = |on| as_json(&["programmes", "show", "mfo-almaty-unsecured", "--on", on])["version"]["valid_from"].clone();
    assert_eq!(of("2022-12-31"), "2021-08-05");
    assert_eq!(of("2023-01-01"), "2023-01-01");
    let none = answer(&["programmes", "show", "almaty-2019", "--on", "2026-11-22", "--lang", "ru"]);
    let none = none.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(none.contains("на 22.11.2026 не действует (с 01.08.2019 по 04.08.2021)"), "{none}");
    let message = refusal(&["programmes", "show", "almaty-2091"]);
    assert!(
        message.starts_with("nesie: <ID>: there is no programme \"almaty-2091\"; the programmes are: almaty-2019, ")
    );
}

/// A copy of the good catalogue of the library's tests, with some files replaced; gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, replaced: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("nesie-{}-{name}", process::id()));
        let good = root().join("tests/bad_catalogues/good");
        let paths = [
            "catalogue.toml",
            "sources.toml",
            "referrals.toml",
            "indicators/mrp.toml",
            "calendar/kazakhstan.toml",
            "regulation/gesv-cap.toml",
        ];
        for path in [&paths[..], &["indicators/base-rate.toml", "demo/2024-01-01.toml"]].concat() {
            fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
            fs::copy(good.join(path), folder.join(path)).unwrap();
        }
        for (path, text) in replaced {
            fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
            fs::write(folder.join(path), text).unwrap();
        }
        Folder(folder)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_catalogue_in_order_is_said_to_be() {
    let good = Folder::new("good", &[]);
    let check = ["catalogue", "check", good.path(), "--on", "2024-06-01"];
    assert_eq!(answer(&check), "The catalogue is in order.\n");
    assert_eq!(answer(&[&check[..], &["--lang", "kk"]].concat()), "Каталог дұрыс.\n");
}

#[test]
fn a_warning_alone_leaves_the_exit_code_at_0() {
    let good = Folder::new("old", &[]);
    let said = answer(&["catalogue", "check", good.path(), "--on", "2025-06-01"]);
    assert!(said.starts_with("warning: demo/2024-01-01.toml:4:18: last_confirmed: "), "{said}");
    assert!(said.ends_with("Errors: 0; warnings: 1.\n"), "{said}");
}

#[test]
fn a_version_under_a_wrong_name_is_not_passed_over() {
    for name in
        ["2024-07-01.toml.txt", "2024-07-01.TOML", "2024-07-01.Toml", "2024-07-01.tml", "2024-07-01", "new.TOML"]
    {
        let file = format!("demo/{name}");
        let bad = Folder::new("ending", &[(&file, &programme(&[]))]);
        let output = nesie(&["catalogue", "check", bad.path(), "--on", "2024-06-01"]);
        assert_eq!(output.status.code(), Some(2), "{file}");
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.starts_with(&format!("{file}:1:1: no catalogue has such a file; ")), "{said}");
        assert!(said.ends_with("Errors: 1; warnings: 0.\n"), "{said}");
    }
}

#[test]
fn what_is_no_version_is_passed_over() {
    let others = ["2024-07-01.draft", "2024-07-01.toml~", "2024-07-01~", ".2024-07-01.toml.swp", "README.md"];
    for name in others {
        let good = Folder::new("others", &[(&format!("demo/{name}"), "no TOML")]);
        assert_eq!(
            answer(&["catalogue", "check", good.path(), "--on", "2024-06-01"]),
            "The catalogue is in order.\n",
            "{name}"
        );
    }
    // A branch may be called like a day.
    let repository = Folder::new("repository", &[(".git/refs/heads/2024-07-01", "")]);
    assert_eq!(
        answer(&["catalogue", "check", repository.path(), "--on", "2024-06-01"]),
        "The catalogue is in order.\n"
    );
}

#[test]
fn all_faults_of_all_files_are_named() {
    let bad =
        Folder::new("bad", &[("notes.toml", ""), ("sources.toml", "source = 1\n"), ("catalogue.toml", "versoin = 1")]);
    let output = nesie(&["catalogue", "check", bad.path(), "--lang", "ru"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stdout).unwrap();
    let files: Vec<&str> = said.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(files, ["catalogue.toml", "catalogue.toml", "notes.toml", "sources.toml", "Ошибок"], "{said}");

    let output = nesie(&["catalogue", "check", bad.path(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(2));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["errors"][2]["code"], "unexpected_file");
    assert_eq!(report["errors"][3]["line"], 1);

    let message = refusal(&["programmes", "list", "--catalogue", bad.path()]);
    assert!(message.starts_with("nesie: catalogue.toml:1:1: versoin: there is no such field"), "{message}");
}

/// The good programme, edited.
fn programme(edits: &[(&str, &str)]) -> String {
    let text = fs::read_to_string(root().join("tests/bad_catalogues/good/demo/2024-01-01.toml")).unwrap();
    edits.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

#[test]
fn a_diff_says_what_changed_for_a_borrower() {
    let ended = programme(&[("valid_from = 2024-01-01", "valid_from = 2024-01-01\nvalid_to = 2024-06-30")]);
    let next = programme(&[
        ("valid_from = 2024-01-01", "valid_from = 2024-07-01"),
        ("20 000 MRP", "25 000 MRP"),
        ("\"60 months\"", "\"84 months\""),
        ("\"6 %\"", "\"7 %\""),
        ("rule = \"legal_form\"\nallowed = [\"sole_entrepreneur\", \"llp\"]", "rule = \"size\"\nallowed = [\"micro\"]"),
        ("ru = \"Онлайн.\"", "ru = \"В центре.\""),
    ]);
    let before = Folder::new("before", &[]);
    let after = Folder::new("after", &[("demo/2024-01-01.toml", &ended), ("demo/2024-07-01.toml", &next)]);
    let diff = ["catalogue", "diff", before.path(), after.path()];
    let said = answer(&[&diff[..], &["--lang", "ru"]].concat()).replace('\u{a0}', " ");
    let expected = "\
Изменений: 2

Образец (demo), с 01.01.2024 — изменено
  - последний день: прежде не указан, теперь 30.06.2024

Образец (demo), с 01.07.2024 — новая версия, по сравнению с версией от 01.01.2024
  - добавлено: Размер бизнеса: микро
  - было: Сумма: от 500 000 ₸ до 20 000 МРП; стало: Сумма: от 500 000 ₸ до 25 000 МРП
  - было: Срок: не больше 60 месяцев; стало: Срок: не больше 84 месяцев
  - больше нет: Правовая форма: ИП, ТОО
  - было: ставка: 6 % без дополнительных требований; стало: ставка: 7 % без дополнительных
    требований
  - изменён текст: как подать заявку
";
    let (changed, impact) = said.split_at(expected.len());
    assert_eq!(changed, expected);
    // The second folder has the version of the first.
    assert!(impact.contains("\nзамечание: каталоги различаются, а версия у них одна, 2024-01-01: "), "{impact}");
    assert!(
        impact.contains("\nИз 40 примерных заявок ни для одной не появилась первая подходящая программа; "),
        "{impact}"
    );
    let changes = as_json(&diff);
    assert_eq!(changes["versions"][1]["change"], "new");
    assert_eq!(changes["versions"][1]["details"][1]["condition"], "amount");
    assert_eq!(changes["versions"][1]["details"][3]["change"], "gone");
    for lang in ["kk", "en"] {
        let page = answer(&[&diff[..], &["--lang", lang]].concat());
        assert_eq!(page.matches("\n  - ").count(), 7, "{page}");
    }
}

#[test]
fn a_diff_of_a_catalogue_with_itself_is_empty() {
    let said = answer(&["catalogue", "diff", "programmes", "programmes", "--lang", "kk"]);
    assert_eq!(said, "Қарыз алушы үшін ештеңе өзгерген жоқ.\n");
}

#[test]
fn a_new_index_and_a_programme_that_is_gone_show_in_a_diff() {
    let mrp = fs::read_to_string(root().join("tests/bad_catalogues/good/indicators/mrp.toml")).unwrap();
    let before = Folder::new("index-before", &[]);
    let after = Folder::new("index-after", &[("indicators/mrp.toml", &mrp.replace("3 932", "4 000"))]);
    fs::remove_file(after.0.join("demo/2024-01-01.toml")).unwrap();
    let said = answer(&["catalogue", "diff", before.path(), after.path()]).replace('\u{a0}', " ");
    assert!(said.contains("Sample (demo), from 1 Jan 2024 — gone\n"), "{said}");
    assert!(said.contains("MCI (МРП) from 1 Jan 2025 — was: 3 932.00 ₸; now: 4 000.00 ₸\n"), "{said}");
    assert_eq!(as_json(&["catalogue", "diff", before.path(), after.path()])["mrp"][0]["is"], "4000.00");
}
