//! The catalogue that nesie is built with, and the scenarios beside its programmes.
//!
//! A scenario is a date, an application and what is expected of it. A finding that a scenario does not
//! name is not looked at. Where figures are expected, `figures_from` says where they come from.
#![cfg(all(feature = "builtin", feature = "json", feature = "fs"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nesie::advice::{QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::application::{Application, LegalForm};
use nesie::catalogue::{Catalogue, Folder, Programme, Rule};
use nesie::date::Date;
use nesie::eligibility::{DecisionContext, Verdict, choose_rate, findings};
use nesie::word::ContractWord;
use toml::{Table, Value};

fn only_of(programme: &str) -> QuoteOptions {
    QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() }
}

fn catalogue() -> Catalogue {
    Catalogue::builtin().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_builtin_catalogue_is_that_of_its_folder() {
    let folder = Catalogue::from_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes")).unwrap();
    assert_eq!(catalogue(), folder);
    assert!(!folder.programmes().is_empty());
}

#[test]
fn every_version_says_what_it_must() {
    let folder = Folder::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes")).unwrap();
    let report = folder.check("2026-11-29".parse().unwrap());
    let errors: Vec<String> = report.errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn every_folder_is_a_programme() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let folders = entries.filter(|path| path.is_dir() && path.join("scenarios").is_dir());
    let mut named: Vec<String> = folders.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    named.sort();
    assert_eq!(catalogue().ids().map(|id| id.as_str().to_owned()).collect::<Vec<_>>(), named);
}

#[test]
fn a_programme_names_the_source_of_every_condition_and_tier() {
    for programme in catalogue().programmes() {
        let named: BTreeSet<_> = programme.sources().collect();
        let conditions = programme.conditions.iter().map(|condition| &condition.source);
        let rates = programme.rates.iter().map(|tier| &tier.source);
        let subsidies = programme.subsidies.iter().map(|tier| &tier.source);
        let guarantees = programme.guarantees.iter().map(|tier| &tier.source);
        let missing: Vec<_> = conditions
            .chain(rates)
            .chain(subsidies)
            .chain(guarantees)
            .filter(|source| !named.contains(source))
            .collect();
        assert!(missing.is_empty(), "{}: {missing:?}", programme.id.as_str());
    }
}

// The portal of Almaty Business names food, manufacturing, IT, creative industry and social business for Almaty Finance.
#[test]
fn a_sector_is_favoured_by_its_codes() {
    let catalogue = catalogue();
    let programme = catalogue.nearest_version("almaty-finance", "2026-11-22".parse().unwrap()).unwrap();
    let favoured = |oked: &str| {
        let activities = [oked.parse().unwrap()];
        let sectors = catalogue.favoured(programme, &activities);
        sectors.map(|sector| sector.id.clone()).collect::<BTreeSet<_>>()
    };
    assert!(favoured("10.71").contains("food") && favoured("62.01").contains("it"));
    assert!(favoured("47.11").is_empty());
}

#[test]
fn every_source_is_told_apart_and_every_programme_says_what_it_does_not_know() {
    let catalogue = catalogue();
    for programme in catalogue.programmes() {
        let name = format!("{}/{}", programme.id.as_str(), programme.valid_from);
        assert!(!programme.gaps.is_empty(), "{name}: no programme is published in full, but no gap is named");
        assert!(
            programme.last_confirmed.is_none_or(|last| programme.valid_from <= last),
            "{name}: confirmed before it began"
        );
        for condition in &programme.conditions {
            assert!(catalogue.source(&condition.source).is_some(), "{name}: {}", condition.id);
        }
    }
}

struct Scenario {
    /// Where it stands, for messages.
    name: String,
    programme: String,
    on: Date,
    application: Application,
    expect: Table,
}

fn scenarios() -> Vec<Scenario> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for folder in entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes")) {
        if folder.is_dir() {
            paths.extend(entries(&folder.join("scenarios")));
        }
    }
    paths.sort();
    paths.iter().map(|path| scenario(path)).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map(|entries| entries.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default()
}

fn scenario(path: &Path) -> Scenario {
    let programme = path.ancestors().nth(2).unwrap().file_name().unwrap().to_string_lossy().into_owned();
    let name = format!("{programme}/scenarios/{}", path.file_name().unwrap().to_string_lossy());
    let table: Table = fs::read_to_string(path).unwrap().parse().unwrap_or_else(|error| panic!("{name}: {error}"));
    only(&name, &table, &["title", "on", "figures_from", "follows_from", "application", "expect"]);
    assert!(table["title"].as_str().is_some_and(|title| !title.is_empty()), "{name}: title");
    let on = table["on"].as_datetime().unwrap().to_string().parse().unwrap();
    let expect = table["expect"].as_table().unwrap().clone();
    only(&name, &expect, &["verdict", "version", "annual_rate", "level_payment", "findings"]);
    assert_eq!(expect.contains_key("level_payment"), table.contains_key("figures_from"), "{name}: figures_from");
    let mut json = serde_json::to_value(&table["application"]).unwrap();
    json["contract"] = "1".into();
    let application = read_application(&json.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
    Scenario { name, programme, on, application, expect }
}

fn only(name: &str, table: &Table, allowed: &[&str]) {
    for key in table.keys() {
        assert!(allowed.contains(&key.as_str()), "{name}: there is no field {key}");
    }
}

impl Scenario {
    fn expected(&self, field: &str) -> Option<&str> {
        self.expect.get(field).and_then(Value::as_str)
    }

    /// The version in force on the day of the scenario.
    fn version<'c>(&self, catalogue: &'c Catalogue) -> Option<&'c Programme> {
        catalogue.versions_of(&self.programme).find(|programme| programme.in_force_on(self.on))
    }
}

#[test]
fn every_scenario_comes_out_as_it_says() {
    let catalogue = catalogue();
    let mut wrong = Vec::new();
    for scenario in scenarios() {
        let name = &scenario.name;
        let mut check = |what: &str, expected: Option<&str>, actual: Option<&str>| {
            if expected.is_some() && expected != actual {
                wrong.push(format!("{name}: {what}: expected {expected:?}, is {actual:?}"));
            }
        };
        let Some(programme) = scenario.version(&catalogue) else {
            check("verdict", scenario.expected("verdict"), Some("not_in_force"));
            continue;
        };
        let context = DecisionContext::new(scenario.on, catalogue.indicators());
        let found = findings(programme, &scenario.application, context);
        let rate = choose_rate(programme, &scenario.application, context);
        let rate = rate.map(|choice| choice.annual_rate.to_string());
        check("verdict", scenario.expected("verdict").or(Some("missing")), Some(Verdict::of(&found).word()));
        check("version", scenario.expected("version").or(Some("missing")), Some(&programme.valid_from.to_string()));
        check("annual_rate", scenario.expected("annual_rate"), rate.as_deref());
        if let Some(expected) = scenario.expected("level_payment") {
            let advice = advise(&scenario.application, &catalogue, scenario.on, &only_of(&scenario.programme));
            let advice = advice.unwrap_or_else(|error| panic!("{name}: {error}"));
            let level = advice.offers[0].loan.as_ref().and_then(|offered| offered.schedule.level_payment());
            check("level_payment", Some(expected), level.map(|level| level.to_string()).as_deref());
        }
        for (id, expected) in scenario.expect.get("findings").and_then(Value::as_table).into_iter().flatten() {
            let finding = found.iter().find(|finding| finding.condition.id == id.as_str());
            check(id, expected.as_str(), finding.map(|finding| finding.outcome.word()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_condition_of_every_version_is_met_by_one_scenario_and_not_by_another() {
    let catalogue = catalogue();
    let mut seen: BTreeSet<(&str, Date, &str, &str)> = BTreeSet::new();
    let scenarios = scenarios();
    for scenario in &scenarios {
        let Some(programme) = scenario.version(&catalogue) else { continue };
        for (id, expected) in scenario.expect.get("findings").and_then(Value::as_table).into_iter().flatten() {
            let condition = programme.conditions.iter().find(|condition| condition.id == id.as_str());
            let condition = condition.unwrap_or_else(|| panic!("{}: there is no condition {id}", scenario.name));
            seen.insert((
                programme.id.as_str(),
                programme.valid_from,
                condition.id.as_str(),
                expected.as_str().unwrap_or(""),
            ));
        }
    }
    let mut lacking = Vec::new();
    for programme in catalogue.programmes() {
        for condition in &programme.conditions {
            let outcomes: &[&str] = match &condition.rule {
                Rule::ForStaff { .. } => &["for_staff"],
                // Where staff decide on every form that is not admitted, none is ruled out.
                Rule::LegalForm { allowed, staff_decides }
                    if LegalForm::WORDS
                        .iter()
                        .all(|(_, form)| allowed.contains(form) || staff_decides.contains(form)) =>
                {
                    &["met", "for_staff"]
                }
                // A bank's rate for a plain loan says nothing of a loan of placed money.
                Rule::BankRate { .. } if !programme.is_for_the_banks_own_loan() => &["met"],
                // An open list of sectors never says no.
                Rule::Sectors { staff_decide_others: true, .. } => &["met", "for_staff"],
                _ => &["met", "not_met"],
            };
            for outcome in outcomes {
                let (id, from) = (programme.id.as_str(), programme.valid_from);
                if !seen.contains(&(id, from, condition.id.as_str(), outcome)) {
                    lacking.push(format!("{id}/{from}: {} is never {outcome}", condition.id));
                }
            }
        }
    }
    assert!(lacking.is_empty(), "\n{}", lacking.join("\n"));
}
