//! What the built-in catalogue says of its sources: that a grade of `high` is paraphrased, that no gap denies what stands in
//! the same file, and that every scenario tells from which sentence its outcome follows. Read from the files as they are
//! written, not through the reader that the catalogue is tested with elsewhere.
#![cfg(feature = "builtin")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nesie::catalogue::Catalogue;
use nesie::date::Date;
use toml::{Table, Value};

fn programmes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes")
}

fn read(path: &Path) -> Table {
    fs::read_to_string(path).unwrap().parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    paths
}

/// The folders of programmes, each with its versions.
fn versions() -> Vec<(String, Table)> {
    let folders = fs::read_dir(programmes()).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = folders.filter(|path| path.join("scenarios").is_dir()).collect();
    folders.sort();
    let name = |path: &Path| path.strip_prefix(programmes()).unwrap().display().to_string();
    folders.iter().flat_map(|folder| files_of(folder)).map(|path| (name(&path), read(&path))).collect()
}

fn list<'t>(table: &'t Table, key: &str) -> impl Iterator<Item = &'t Table> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn text<'t>(table: &'t Table, key: &str) -> &'t str {
    table.get(key).and_then(Value::as_str).unwrap_or("")
}

fn sources() -> BTreeSet<String> {
    list(&read(&programmes().join("sources.toml")), "source").map(|source| text(source, "id").to_owned()).collect()
}

const GRADED: [&str; 6] = ["condition", "rate", "subsidy", "guarantee", "fee", "combines_with"];

#[test]
fn what_is_graded_high_is_paraphrased() {
    let mut lacking = Vec::new();
    for (name, version) in versions() {
        for (kind, entry) in GRADED.iter().flat_map(|kind| list(&version, kind).map(move |entry| (kind, entry))) {
            if text(entry, "confidence") == "high" && text(entry, "says").trim().is_empty() {
                lacking.push(format!("{name}: {kind} {}{}", text(entry, "id"), text(entry, "rule")));
            }
        }
    }
    assert!(lacking.is_empty(), "\n{}", lacking.join("\n"));
}

/// What the remarks of a file carry or its conditions decide, and the words of a gap that would deny it.
const DENIALS: [(&str, &str); 5] = [
    ("rule = \"size\"", "sizes of business"),
    ("rule = \"purpose\"", "the purposes"),
    ("rule = \"tax_arrears\"", "arrears of tax"),
    ("rule = \"own_contribution\"", "Not in the catalogue: the own contribution"),
    ("working days", "the time a decision takes"),
];

#[test]
fn no_gap_denies_what_the_same_file_carries() {
    let mut denied = Vec::new();
    for path in fs::read_dir(programmes()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in files_of(&path) {
            let written = fs::read_to_string(&file).unwrap();
            let (carried, gaps): (Vec<_>, Vec<_>) = written.split("\n\n").partition(|block| !block.contains("[[gap]]"));
            for (carries, denies) in DENIALS {
                // The days within which an applicant is answered are not those of a decision.
                let there = carried.iter().any(|block| {
                    block.contains(carries)
                        && !block.starts_with("[how_to_apply]")
                        && !block.contains("id = \"window\"")
                });
                if there && gaps.iter().any(|gap| gap.contains(denies)) {
                    denied.push(format!("{}: carries {carries:?}, but a gap says {denies:?}", file.display()));
                }
            }
        }
    }
    assert!(denied.is_empty(), "\n{}", denied.join("\n"));
}

#[test]
fn every_scenario_says_from_which_sentence_it_follows() {
    let known = sources();
    for folder in fs::read_dir(programmes()).unwrap().map(|entry| entry.unwrap().path().join("scenarios")) {
        if !folder.is_dir() {
            continue;
        }
        for path in files_of(&folder) {
            let (name, scenario) = (path.display(), read(&path));
            assert!(list(&scenario, "follows_from").next().is_some(), "{name}: follows_from");
            for sentence in list(&scenario, "follows_from") {
                assert!(known.contains(text(sentence, "source")), "{name}: {sentence:?}");
                assert!(text(sentence, "says").len() > 4, "{name}: {sentence:?}");
            }
        }
    }
}

// Decree 43 of 2 February 2022 repealed DKB-2025 and gave the rules of the national project their title: until then only the
// first direction of DKB-2025 subsidised portfolios.
#[test]
fn in_january_2022_one_portfolio_programme_answers() {
    let catalogue = Catalogue::builtin().unwrap();
    let portfolios = ["dkb2025-portfolio", "national-project-portfolio", "ekp-micro"];
    let in_force = |day: &str| {
        let on: Date = day.parse().unwrap();
        let there = catalogue.programmes().iter().filter(|programme| programme.in_force_on(on));
        let ids = there.map(|programme| programme.id.as_str()).filter(|id| portfolios.contains(id));
        ids.map(str::to_owned).collect::<Vec<_>>()
    };
    for day in ["2022-01-01", "2022-01-15", "2022-02-01"] {
        assert_eq!(in_force(day), ["dkb2025-portfolio"], "{day}");
    }
    assert_eq!(in_force("2022-02-02"), ["national-project-portfolio"]);
}
