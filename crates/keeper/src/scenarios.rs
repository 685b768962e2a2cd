//! The scenarios beside the programmes of a folder: examples that are tests.
//!
//! A scenario is a day, an application and what is expected of it: `<programme>/scenarios/*.toml`. What a scenario does not name
//! is not looked at.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use nesie::advice::{QuoteOptions, advise};
use nesie::application::Application;
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::eligibility::{DecisionContext, Finding, Outcome, Verdict, choose_rate, findings};
use nesie::language::{Lang, Localize, visible};
use nesie::say;
use nesie::word::ContractWord;
use serde::Deserialize;
use serde_json::Value;

/// What the scenarios of a folder came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenarios {
    /// How many there are.
    pub count: usize,
    /// What came out otherwise than expected.
    pub wrong: Vec<Wrong>,
}

/// Something in a scenario that is not as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The scenario: its path in the folder.
    pub file: String,
    /// What: `verdict`, `annual_rate`, the id of a finding; empty if the file cannot be read.
    pub field: String,
    /// What the scenario expects; empty if that is yet to be filled in.
    pub expected: String,
    /// What came out; what is wrong with the file, if it cannot be read.
    pub actual: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    title: String,
    on: toml::value::Datetime,
    #[serde(default, rename = "figures_from")]
    _figures_from: Option<toml::Value>,
    #[serde(default)]
    follows_from: Vec<Sentence>,
    application: toml::Table,
    expect: Expected,
}

/// A sentence of a source.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    #[serde(rename = "source")]
    _source: String,
    says: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    verdict: String,
    version: Option<String>,
    annual_rate: Option<String>,
    level_payment: Option<String>,
    #[serde(default)]
    findings: std::collections::BTreeMap<String, String>,
}

impl Scenarios {
    /// Asks the catalogue of a folder about each of its scenarios.
    ///
    /// # Errors
    /// [`io::Error`] if a file cannot be read.
    pub fn of(root: &Path, catalogue: &Catalogue) -> io::Result<Scenarios> {
        let mut scenarios = Scenarios { count: 0, wrong: Vec::new() };
        for folder in entries(root)?.into_iter().filter(|path| path.join("scenarios").is_dir()) {
            let programme = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            for path in entries(&folder.join("scenarios"))? {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let file = format!("{programme}/scenarios/{name}");
                scenarios.count = scenarios.count.saturating_add(1);
                scenarios.wrong.extend(judged(&file, &programme, &fs::read_to_string(&path)?, catalogue));
            }
        }
        Ok(scenarios)
    }
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

/// What is wrong in one scenario.
fn judged(file: &str, programme: &str, text: &str, catalogue: &Catalogue) -> Vec<Wrong> {
    let wrong = |field: &str, expected: &str, actual: &str| Wrong {
        file: file.to_owned(),
        field: field.to_owned(),
        expected: expected.to_owned(),
        actual: actual.to_owned(),
    };
    let (scenario, on, application) = match read(text) {
        Ok(read) => read,
        Err(problem) => return vec![wrong("", "", &problem)],
    };
    let expect = scenario.expect;
    // What comes out is not told before the keeper has said what must.
    let is_silent = scenario.follows_from.iter().any(|sentence| sentence.says.is_empty());
    let open =
        [("title", scenario.title.is_empty()), ("follows_from", is_silent), ("verdict", expect.verdict.is_empty())];
    let open: Vec<Wrong> = open.iter().filter(|(_, is_open)| *is_open).map(|(field, _)| wrong(field, "", "")).collect();
    if !open.is_empty() {
        return open;
    }
    let mut found: Vec<(String, String, String)> = Vec::new();
    let mut check = |field: &str, expected: Option<&String>, actual: &str| {
        if let Some(expected) = expected.filter(|expected| *expected != actual) {
            found.push((field.to_owned(), expected.clone(), actual.to_owned()));
        }
    };
    match catalogue.versions_of(programme).find(|version| version.in_force_on(on)) {
        None => check("verdict", Some(&expect.verdict), "not_in_force"),
        Some(version) => {
            let context = DecisionContext::new(on, catalogue.indicators());
            let all = findings(version, &application, context);
            let rate = choose_rate(version, &application, context).map(|choice| choice.annual_rate.to_string());
            let verdict = Verdict::of(&all).word();
            if expect.verdict != verdict {
                check("verdict", Some(&expect.verdict), &format!("{verdict}{}", because(&all)));
            }
            check("version", expect.version.as_ref(), &version.valid_from.to_string());
            check("annual_rate", expect.annual_rate.as_ref(), rate.as_deref().unwrap_or("-"));
            if expect.level_payment.is_some() {
                let options = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
                let advice = advise(&application, catalogue, on, &options).ok();
                let offer = advice.as_ref().and_then(|advice| advice.offers.first());
                let level = offer.and_then(|offer| offer.loan.as_ref()?.schedule.level_payment());
                check(
                    "level_payment",
                    expect.level_payment.as_ref(),
                    &level.map_or("-".into(), |level| level.to_string()),
                );
            }
            for (id, outcome) in &expect.findings {
                let finding = all.iter().find(|finding| finding.condition.id == id.as_str());
                check(id, Some(outcome), finding.map_or("-", |finding| finding.outcome.word()));
            }
        }
    }
    found.iter().map(|(field, expected, actual)| wrong(field, expected, actual)).collect()
}

/// The conditions from which a verdict follows that nobody expected: those that are not met or not known to be.
fn because(findings: &[Finding]) -> String {
    let open = findings.iter().filter(|finding| finding.outcome != Outcome::Met);
    let open: Vec<String> = open.map(|of| format!("{}: {}", of.condition.id, of.outcome.word())).collect();
    if open.is_empty() { String::new() } else { format!(" ({})", open.join(", ")) }
}

pub(crate) fn read(text: &str) -> Result<(Scenario, Date, Application), String> {
    let scenario: Scenario = toml::from_str(text).map_err(|error| error.to_string().trim_end().replace('\n', "; "))?;
    let on = scenario.on.to_string().parse().map_err(|error: nesie::date::DateError| error.to_string())?;
    let json = Value::Object(scenario.application.iter().map(|(name, value)| (name.clone(), as_json(value))).collect());
    // By the text, as the reader of applications takes nothing else.
    let application = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    Ok((scenario, on, application))
}

/// A value of TOML as JSON has it: a date is a text there.
fn as_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(flag) => (*flag).into(),
        toml::Value::Array(items) => items.iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(name, value)| (name.clone(), as_json(value))).collect())
        }
    }
}

impl Localize for Scenarios {
    fn localize(&self, lang: Lang) -> String {
        let (count, wrong) = (self.count, self.wrong.len());
        say!(lang,
            kk: "Сценарийлер: {count}; күтілгендей емесі: {wrong}.",
            ru: "Сценариев: {count}; не так, как ожидалось: {wrong}.",
            en: "Scenarios: {count}; not as expected: {wrong}.")
    }
}

impl Localize for Wrong {
    fn localize(&self, lang: Lang) -> String {
        let Wrong { file, field, expected, actual } = self;
        let [file, field, expected, actual] = [file, field, expected, actual].map(|text| visible(text));
        if field.is_empty() {
            return format!("{file}: {actual}");
        }
        if expected.is_empty() {
            return say!(lang,
                kk: "{file}: {field}: дереккөз бойынша толтырыңыз",
                ru: "{file}: {field}: заполните по источнику",
                en: "{file}: {field}: fill it in by the source");
        }
        say!(lang,
            kk: "{file}: {field}: күтілгені {expected}, шыққаны {actual}",
            ru: "{file}: {field}: ожидалось {expected}, вышло {actual}",
            en: "{file}: {field}: {expected} was expected, {actual} came out")
    }
}
