//! What a keeper of a catalogue does at a terminal: change it, pass it on, see what it means.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::command::{answer, command, nesie, refusal, root};

/// A copy of the catalogue's folder; gone after the test.
pub(crate) struct Copy(pub(crate) PathBuf);

/// A folder that is not there yet.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("keeper").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

impl Copy {
    pub(crate) fn new(name: &str) -> Copy {
        let folder = scratch(name);
        copy(&root().join("programmes"), &folder.join("programmes"));
        Copy(folder)
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &to) } else { fs::copy(entry.path(), to).map(drop).unwrap() }
    }
}

const QUOTE: [&str; 10] = [
    "quote",
    "--input",
    "examples/bakery.json",
    "--on",
    "2026-11-29",
    "--programme",
    "isker-aimak",
    "--format",
    "json",
    "--catalogue",
];

#[test]
fn a_base_rate_that_was_set_is_answered_with_at_once_from_the_folder_and_from_its_bundle() {
    let copy = Copy::new("base-rate");
    let (folder, bundle) = (copy.path("programmes"), copy.path("almaty.json"));
    let rate = |catalogue: &str| -> Value {
        let json: Value = serde_json::from_str(&answer(&[&QUOTE[..], &[catalogue]].concat())).unwrap();
        json["base_rate"]["annual_rate"].clone()
    };
    assert_eq!(rate(&folder), Value::Null);
    let set =
        ["catalogue", "set", "base-rate", "16.25", "--from", "2026-10-27", "--source", "nbk-2026-09", "--catalogue"];
    let said = answer(&[&set[..], &[&folder]].concat());
    // Of two places far apart only what differs, by its line: the file had 282.
    let changed = "indicators/base-rate.toml: changed\n  283 +\n  284 + [[row]]\n  285 + from = 2026-10-27\n";
    assert!(said.contains(changed), "{said}");
    // What was to be looked at before is not said again.
    assert!(said.ends_with("from 27\u{a0}Oct\u{a0}2026 to 6\u{a0}Dec\u{a0}2026\n"), "{said}");
    assert_eq!(rate(&folder), "16.25");
    // The scenarios, which the keeper's gate asks for, come out as before.
    assert!(answer(&["catalogue", "scenarios", &folder]).ends_with("not as expected: 0.\n"));

    answer(&["catalogue", "pack", &folder, "--output", &bundle]);
    assert_eq!(rate(&bundle), "16.25");
    // By the variable, which the flag overrules.
    let output = command(&QUOTE[..9]).env("NESIE_CATALOGUE", &bundle).output().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["base_rate"]["annual_rate"], "16.25");

    let unfolded = copy.path("unfolded");
    answer(&["catalogue", "unpack", &bundle, &unfolded]);
    assert_eq!(answer(&["catalogue", "pack", &unfolded]), fs::read_to_string(&bundle).unwrap());
    assert!(refusal(&["catalogue", "unpack", &bundle, &unfolded]).contains("the folder is not empty"));
}

#[test]
fn the_page_of_a_decision_becomes_a_source_with_it() {
    let copy = Copy::new("decision");
    let folder = copy.path("programmes");
    let set = ["catalogue", "set", "base-rate", "15.5", "--decided-on", "2026-10-23", "--source", "nbk-2026-10"];
    let said = answer(&[&set[..], &["--address", "nationalbank.kz", "--catalogue", &folder]].concat());
    for line in ["[[source]]", "id = \"nbk-2026-10\"", "published = \"2026-10-23\"", "decided_on = 2026-10-23"] {
        assert!(said.contains(&format!(" + {line}\n")), "{line}: {said}");
    }
    let title = "ru = \"Решение Национального Банка от 23.10.2026: базовая ставка 15,5\u{a0}%\"";
    assert!(said.contains(title), "{said}");
    // The same page again is the same source; of another address it is not.
    let again = answer(&[&set[..], &["--address", "nationalbank.kz", "--catalogue", &folder]].concat());
    assert!(again.starts_with("nothing to change: the catalogue has it already\n"), "{again}");
    let other = refusal(&[&set[..], &["--address", "other.example", "--catalogue", &folder]].concat());
    assert_eq!(
        other,
        "nesie: nbk-2026-10: sources.toml has this source already, but it differs in: address. For another source choose \
         another id; the one that is there is named by --source alone, without --address"
    );
    answer(&[&set[..], &["--catalogue", &folder]].concat());
}

#[test]
fn an_edit_that_would_be_wrong_writes_nothing_and_says_why() {
    let copy = Copy::new("wrong");
    let (folder, bundle) = (copy.path("programmes"), copy.path("almaty.json"));
    let file = copy.0.join("programmes/indicators/base-rate.toml");
    let before = fs::read_to_string(&file).unwrap();
    let set =
        ["catalogue", "set", "base-rate", "16", "--from", "2026-10-27", "--source", "no-such", "--catalogue", &folder];
    let output = nesie(&set);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("nothing was written, the catalogue would be wrong: indicators/base-rate.toml:")
            && said.contains("no-such"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), before);

    answer(&["catalogue", "pack", &folder, "--output", &bundle]);
    let end = ["catalogue", "end", "orleu", "--on", "2026-12-31"];
    let said = refusal(&[&end[..], &["--catalogue", &bundle]].concat());
    assert!(said.contains("this is no folder, and only the folder of a catalogue is edited"), "{said}");
    assert!(refusal(&end).starts_with("nesie: --catalogue: must be given"), "{}", refusal(&end));

    let text = fs::read_to_string(&bundle).unwrap();
    fs::write(&bundle, text.replace("16.25 %", "15.25 %")).unwrap();
    let said = refusal(&["programmes", "list", "--catalogue", &bundle, "--lang", "ru"]);
    assert!(
        said.ends_with("indicators/base-rate.toml: изменён после сборки каталога; измените папку и соберите заново"),
        "{said}"
    );
}

#[test]
fn a_receipt_of_an_older_catalogue_says_which_values_changed_and_where_they_are_from() {
    let copy = Copy::new("receipt");
    let (folder, bundle, kept) = (copy.path("programmes"), copy.path("before.json"), copy.path("answer.json"));
    answer(&["catalogue", "pack", &folder, "--output", &bundle]);
    fs::write(&kept, answer(&[&QUOTE[..], &[&folder]].concat())).unwrap();
    let set =
        ["catalogue", "set", "base-rate", "16.25", "--from", "2026-10-27", "--source", "nbk-2026-09", "--catalogue"];
    answer(&[&set[..], &[&folder]].concat());
    let verify = ["verify", &kept, "--input", "examples/bakery.json", "--catalogue"];

    let output = nesie(&[&verify[..], &[&folder, "--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["catalogues"]["was"]["version"], "2026-11-29");
    let differences = found["differences"].as_array().unwrap();
    let base_rate = differences.iter().find(|difference| difference["path"].as_str().unwrap().starts_with("base_rate"));
    assert_eq!(base_rate.unwrap()["source"], "nbk-2026-09");
    assert!(found["sources"]["nbk-2026-09"]["address"].is_string(), "{found}");
    let page = String::from_utf8(nesie(&[&verify[..], &[&folder, "--lang", "ru"]].concat()).stdout).unwrap();
    assert!(page.contains("[nbk-2026-09]") && page.contains("Ответ дан по каталогу 2026-11-29"), "{page}");

    assert_eq!(nesie(&[&verify[..], &[&bundle]].concat()).status.code(), Some(0));
    assert_eq!(answer(&[&QUOTE[..], &[&bundle]].concat()), fs::read_to_string(&kept).unwrap());
}

#[test]
fn a_change_is_told_as_a_feed_in_each_language() {
    let copy = Copy::new("feed");
    let (folder, bundle) = (copy.path("programmes"), copy.path("before.json"));
    answer(&["catalogue", "pack", &folder, "--output", &bundle]);
    let set =
        ["catalogue", "set", "base-rate", "16.25", "--from", "2026-10-27", "--source", "nbk-2026-09", "--catalogue"];
    answer(&[&set[..], &[&folder]].concat());
    for (lang, of_40) in
        [("kk", "40 үлгі өтінімнің"), ("ru", "Из 40 примерных заявок"), ("en", "Of 40 sample applications")]
    {
        let diff = ["catalogue", "diff", &bundle, &folder, "--on", "2026-11-29", "--lang", lang, "--feed"];
        let atom = answer(&[&diff[..], &["atom"]].concat());
        assert!(
            atom.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        );
        assert_eq!(atom.matches("<entry>").count(), atom.matches("</entry>").count());
        assert!(atom.contains(of_40), "{atom}");
        let json: Value = serde_json::from_str(&answer(&[&diff[..], &["json"]].concat())).unwrap();
        assert_eq!((&json["version"], &json["language"]), (&"https://jsonfeed.org/version/1.1".into(), &lang.into()));
        // That the base rate is known again is what subsidies wait for.
        let items = json["items"].as_array().unwrap();
        assert!(items.len() > 1 && items.iter().all(|item| item["content_text"].is_string()), "{json}");
    }
}

#[test]
fn what_most_answers_hang_on_comes_first() {
    let todo: Value =
        serde_json::from_str(&answer(&["catalogue", "todo", "programmes", "--on", "2026-11-29", "--format", "json"]))
            .unwrap();
    let items = todo["items"].as_array().unwrap();
    let counts: Vec<u64> = items.iter().map(|item| item["samples"].as_u64().unwrap()).collect();
    assert!(counts.is_sorted_by(|a, b| a >= b) && counts[0] > 0, "{counts:?}");
    for code in ["no_base_rate", "mrp_planned", "unconfirmed", "open_topics"] {
        assert!(items.iter().any(|item| item["code"] == code), "{code}: {todo}");
    }
    let samples = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples.jsonl");
    fs::write(&samples, "{\"name\": \"one\"}\n").unwrap();
    let said = refusal(&["catalogue", "todo", "programmes", "--samples", samples.to_str().unwrap()]);
    assert!(said.contains("samples.jsonl:1: "), "{said}");
}

/// The text of docs/catalogue.md.
fn recipe() -> String {
    fs::read_to_string(root().join("docs/catalogue.md")).unwrap()
}

/// A folder of the files that docs/catalogue.md shows, with nothing else: a repository of a keeper's own.
pub(crate) fn of_the_recipe(name: &str) -> Copy {
    let folder = scratch(name);
    for block in recipe().split("```toml file=").skip(1) {
        let (path, text) = block.split("\n```").next().unwrap().split_once('\n').unwrap();
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    Copy(folder)
}

/// Runs the gate of docs/catalogue.md, as it stands there, in a folder.
fn gate(folder: &Path) -> std::process::Output {
    let recipe = recipe();
    let line = recipe.lines().find_map(|line| line.strip_prefix("- run: ")).unwrap();
    let built = Path::new(env!("CARGO_BIN_EXE_nesie")).parent().unwrap().to_owned();
    let path = std::env::var_os("PATH").unwrap();
    let path = std::env::join_paths([built].into_iter().chain(std::env::split_paths(&path))).unwrap();
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", line]).current_dir(folder).env("PATH", path);
    shell.env("NESIE_LANG", "en").env_remove("NESIE_CATALOGUE").output().unwrap()
}

#[test]
fn the_gate_of_a_keeper_s_own_repository_is_its_one_line() {
    let copy = of_the_recipe("own");
    let output = gate(&copy.0);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{said}");
    assert!(
        said.contains("The catalogue is in order.") && said.contains("Scenarios: 1; not as expected: 0."),
        "{said}"
    );
    assert!(fs::read_to_string(copy.0.join("almaty.json")).unwrap().starts_with("{\"nesie_catalogue\":\"1\""));

    // It fails on a scenario that comes out otherwise, and on a file that is not in order.
    let programme = copy.0.join("demo-loan/2026-01-01.toml");
    let text = fs::read_to_string(&programme).unwrap();
    fs::write(&programme, text.replace("annual_rate = \"6 %\"", "annual_rate = \"7 %\"")).unwrap();
    let output = gate(&copy.0);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("demo-loan/scenarios/bakery.toml: annual_rate: 6 was expected, 7 came out"), "{said}");
    fs::write(&programme, text.replace("annual_rate = \"6 %\"", "annual_rate = \"6\"")).unwrap();
    assert_eq!(gate(&copy.0).status.code(), Some(2));
}

// What an editor changed has the version that it had: said where the two catalogues meet.
#[test]
fn two_catalogues_of_one_version_that_differ_are_told() {
    let copy = Copy::new("same-version");
    let (folder, bundle) = (copy.path("programmes"), copy.path("almaty.json"));
    let pack = ["catalogue", "pack", &folder, "--output", &bundle];
    let warned = |arguments: &[&str]| {
        let output = nesie(arguments);
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(warned(&pack), "");
    assert_eq!(warned(&pack), "");
    let file = copy.0.join("programmes/mfo-almaty-secured/2021-08-05.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("annual_rate = \"6 %\"", "annual_rate = \"7 %\"")).unwrap();
    for (lang, said) in [("kk", "нұсқасы бірдей"), ("ru", "версия у них одна"), ("en", "are of one version")]
    {
        let diff = answer(&["catalogue", "diff", &bundle, &folder, "--on", "2026-11-29", "--lang", lang]);
        assert!(diff.replace('\n', " ").contains(said), "{diff}");
    }
    answer(&["catalogue", "set", "version", "--catalogue", &folder]);
    assert!(!answer(&["catalogue", "diff", &bundle, &folder]).contains("are of one version"));
    fs::write(&file, text.replace("annual_rate = \"6 %\"", "annual_rate = \"8 %\"")).unwrap();
    assert_eq!(warned(&pack), "");
    fs::write(&file, text).unwrap();
    let said = warned(&pack);
    assert!(said.starts_with(&format!("warning: {bundle}: the catalogues differ and are of one version")), "{said}");
}

#[test]
fn a_programme_whose_id_is_no_name_of_a_folder_is_refused_before_anything_is_written() {
    let copy = Copy::new("wrong-id");
    let folder = copy.path("programmes");
    let letters = |id| format!("id: \"{id}\": an id has lower-case Latin letters, digits and hyphens only");
    let no_file = "no catalogue has such a file; ".to_owned();
    let ids = ["Our Loan", "our_loan", "несие"].map(|id| (id, letters(id)));
    for (id, why) in ids.into_iter().chain([("../our-loan", no_file)]) {
        for how in [["--from", "orleu"], ["--kind", "loan"]] {
            let new = ["catalogue", "new", id, "--on", "2027-01-01", "--catalogue", &folder];
            let said = refusal(&[&new[..], &how].concat());
            assert!(said.contains(&why), "{said}");
            assert!(!Path::new(&folder).join(id).exists(), "{id}");
        }
    }
}

#[test]
fn the_catalogue_of_the_variable_is_looked_at_where_none_is_named() {
    let copy = Copy::new("variable");
    let (folder, bundle) = (copy.path("programmes"), copy.path("before.json"));
    answer(&["catalogue", "pack", &folder, "--output", &bundle]);
    answer(&["catalogue", "end", "orleu", "--on", "2026-12-31", "--catalogue", &folder]);
    let looks: [&[&str]; 5] = [
        &["catalogue", "check", "--on", "2026-11-29"],
        &["catalogue", "todo", "--on", "2026-11-29"],
        &["catalogue", "scenarios"],
        &["catalogue", "pack"],
        &["catalogue", "diff", &bundle, "--on", "2026-11-29"],
    ];
    for look in looks {
        let output = command(look).env("NESIE_CATALOGUE", &folder).output().unwrap();
        let named = if look[1] == "diff" { 3 } else { 2 };
        let expected = answer(&[&look[..named], &[&folder], &look[named..]].concat());
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{look:?}");
        let argument = if look[1] == "diff" { "<AFTER>" } else { "<DIR>" };
        assert_eq!(refusal(look), format!("nesie: {argument}: must be given"));
    }
}
