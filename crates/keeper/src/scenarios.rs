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
use nesie::input::Problem;
use nesie::language::{Lang, Localize, shown, visible};
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
    /// How.
    pub kind: WrongKind,
}

/// How something in a scenario is not as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongKind {
    /// The file cannot be read: what is wrong with it.
    Unreadable(String),
    /// It is yet to be filled in.
    Open,
    /// No such word can come out.
    Word(Problem),
    /// The version has no condition of that id.
    NoCondition {
        /// Those that it has.
        known: Vec<String>,
    },
    /// Something else came out.
    Differs {
        /// What the scenario expects.
        expected: String,
        /// What came out.
        actual: String,
    },
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
    let faults = match read(text) {
        Err(problem) => vec![(String::new(), WrongKind::Unreadable(problem))],
        Ok((scenario, on, application)) => {
            // What comes out is not told before the keeper has said what must.
            let unsaid = scenario.unsaid();
            if unsaid.is_empty() { scenario.expect.compared(programme, on, &application, catalogue) } else { unsaid }
        }
    };
    faults.into_iter().map(|(field, kind)| Wrong { file: file.to_owned(), field, kind }).collect()
}

/// A field, and how it is wrong.
type Fault = (String, WrongKind);

impl Scenario {
    /// What the keeper has yet to say, or has said in words that never come out.
    fn unsaid(&self) -> Vec<Fault> {
        let expect = &self.expect;
        let is_silent = self.follows_from.iter().any(|sentence| sentence.says.is_empty());
        let figures = [("annual_rate", &expect.annual_rate), ("level_payment", &expect.level_payment)];
        let is_empty = |figure: &Option<String>| figure.as_ref().is_some_and(String::is_empty);
        let open = [("title", self.title.is_empty()), ("follows_from", is_silent)]
            .into_iter()
            .chain(figures.map(|(field, figure)| (field, is_empty(figure))))
            .filter(|(_, is_open)| *is_open)
            .map(|(field, _)| (field.to_owned(), WrongKind::Open));
        let verdicts = words::<Verdict>().chain([NOT_IN_FORCE]).collect::<Vec<_>>();
        let outcomes = words::<Outcome>().collect::<Vec<_>>();
        let findings = expect.findings.iter().filter_map(|(id, outcome)| said(id, outcome, &outcomes));
        open.chain(said("verdict", &expect.verdict, &verdicts)).chain(findings).collect()
    }
}

/// The verdict of a day on which the programme has no version.
const NOT_IN_FORCE: &str = "not_in_force";

fn words<T: ContractWord>() -> impl Iterator<Item = &'static str> {
    T::WORDS.iter().map(|(word, _)| *word)
}

/// What is wrong with a word that is expected.
fn said(field: &str, word: &str, allowed: &[&'static str]) -> Option<Fault> {
    if word.is_empty() {
        return Some((field.to_owned(), WrongKind::Open));
    }
    let problem = || Problem::NotOneOf { value: shown(word), allowed: allowed.to_vec() };
    (!allowed.contains(&word)).then(|| (field.to_owned(), WrongKind::Word(problem())))
}

impl Expected {
    /// What comes out otherwise.
    fn compared(&self, programme: &str, on: Date, application: &Application, catalogue: &Catalogue) -> Vec<Fault> {
        let mut found = Vec::new();
        let mut check = |field: &str, expected: Option<&String>, actual: &str| {
            if let Some(expected) = expected.filter(|expected| *expected != actual) {
                let kind = WrongKind::Differs { expected: expected.clone(), actual: actual.to_owned() };
                found.push((field.to_owned(), kind));
            }
        };
        let Some(version) = catalogue.versions_of(programme).find(|version| version.in_force_on(on)) else {
            check("verdict", Some(&self.verdict), NOT_IN_FORCE);
            return found;
        };
        let context = DecisionContext::new(on, catalogue.indicators());
        let all = findings(version, application, context);
        let rate = choose_rate(version, application, context).map(|choice| choice.annual_rate.to_string());
        let verdict = Verdict::of(&all).word();
        if self.verdict != verdict {
            check("verdict", Some(&self.verdict), &format!("{verdict}{}", because(&all)));
        }
        check("version", self.version.as_ref(), &version.valid_from.to_string());
        check("annual_rate", self.annual_rate.as_ref(), rate.as_deref().unwrap_or("-"));
        if self.level_payment.is_some() {
            let options = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
            let advice = advise(application, catalogue, on, &options).ok();
            let offer = advice.as_ref().and_then(|advice| advice.offers.first());
            let level = offer.and_then(|offer| offer.loan.as_ref()?.schedule.level_payment());
            let level = level.map_or("-".into(), |level| level.to_string());
            check("level_payment", self.level_payment.as_ref(), &level);
        }
        found.extend(self.findings.iter().filter_map(|(id, expected)| compared_finding(id, expected, &all)));
        found
    }
}

fn compared_finding(id: &str, expected: &str, all: &[Finding]) -> Option<Fault> {
    let kind = match all.iter().find(|finding| finding.condition.id == id) {
        None => WrongKind::NoCondition { known: all.iter().map(|of| of.condition.id.to_string()).collect() },
        Some(finding) if finding.outcome.word() == expected => return None,
        Some(finding) => {
            WrongKind::Differs { expected: expected.to_owned(), actual: finding.outcome.word().to_owned() }
        }
    };
    Some((id.to_owned(), kind))
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
        // Those of a scenario stand together.
        let (count, wrong) = (self.count, self.wrong.chunk_by(|a, b| a.file == b.file).count());
        say!(lang,
            kk: "Сценарийлер: {count}; күтілгендей емесі: {wrong}.",
            ru: "Сценариев: {count}; не так, как ожидалось: {wrong}.",
            en: "Scenarios: {count}; not as expected: {wrong}.")
    }
}

impl Localize for Wrong {
    fn localize(&self, lang: Lang) -> String {
        let text = match &self.kind {
            WrongKind::Unreadable(problem) => problem.clone(),
            WrongKind::Open => say!(lang,
                kk: "дереккөз бойынша толтырыңыз",
                ru: "заполните по источнику",
                en: "fill it in by the source"),
            WrongKind::Word(problem) => problem.localize(lang),
            WrongKind::NoCondition { known } => {
                let known = known.join(", ");
                say!(lang,
                    kk: "бағдарламаның сол күнгі нұсқасында мұндай шарт жоқ, бар шарттар: {known}",
                    ru: "в версии программы на этот день такого условия нет, есть: {known}",
                    en: "the version of that day has no such condition; it has: {known}")
            }
            WrongKind::Differs { expected, actual } => say!(lang,
                kk: "күтілгені {expected}, шыққаны {actual}",
                ru: "ожидалось {expected}, вышло {actual}",
                en: "{expected} was expected, {actual} came out"),
        };
        let place = if self.field.is_empty() { self.file.clone() } else { format!("{}: {}", self.file, self.field) };
        visible(&format!("{place}: {text}")).into_owned()
    }
}
