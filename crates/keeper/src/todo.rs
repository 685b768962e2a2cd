//! What a keeper should look at next: what most answers hang on first.

use std::collections::BTreeMap;

use nesie::answer::InForceAnswer;
use nesie::catalogue::{AmountLimit, Catalogue, Confirmation, LintKind, Programme, RateLimit, Report, Rule, Topic};
use nesie::date::Date;
use nesie::eligibility::Verdict;
use nesie::indicator::{Confidence, Series};
use nesie::language::{Lang, Localize, LocalizedText};
use nesie::word::ContractWord;
use nesie::{QuoteRequest, say};
use serde::Serialize;

use crate::samples::Sample;

/// How many days before an end it is said.
const DAYS_AHEAD: i64 = 60;

/// What to look at in a catalogue on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Todo {
    /// The version of the contract.
    pub contract: &'static str,
    /// The day.
    pub as_of: Date,
    /// How many sample applications there are.
    pub samples: usize,
    /// What to look at, what most sample applications hang on first.
    pub items: Vec<Item>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What it is, for a program.
    pub code: &'static str,
    /// The programme; null of a value that is of none.
    pub programme: Option<String>,
    /// The file, in the catalogue's folder.
    pub file: String,
    /// How many sample applications hang on it.
    pub samples: usize,
    /// What it is, for a person.
    pub text: LocalizedText,
}

impl Todo {
    /// What to look at. `report` is the check of the catalogue on the same day.
    ///
    /// # Errors
    /// [`nesie::Error`] if a sample application has no answer.
    pub fn new(catalogue: &Catalogue, report: &Report, samples: &[Sample], on: Date) -> Result<Todo, nesie::Error> {
        let hanging = Hanging::new(catalogue, samples, on)?;
        let mut items = Vec::new();
        for version in catalogue.in_force_on(on) {
            items.extend(of_version(version, on).into_iter().map(|(code, said)| hanging.item(code, version, said)));
            items.extend(hanging.open_topics(version));
        }
        items.extend(contradictions(catalogue, report, &hanging, on));
        items.extend(of_indicators(catalogue, &hanging, on));
        items.sort_by(|a, b| b.samples.cmp(&a.samples).then_with(|| (&a.file, a.code).cmp(&(&b.file, b.code))));
        Ok(Todo { contract: "1", as_of: on, samples: samples.len(), items })
    }
}

/// A text in each language.
fn said(text: impl Fn(Lang) -> String) -> LocalizedText {
    LocalizedText { kk: text(Lang::Kk), ru: text(Lang::Ru), en: text(Lang::En) }
}

/// What hangs on each programme: the sample applications that it does not rule out.
struct Hanging {
    of: BTreeMap<String, usize>,
    /// Of a programme and an open topic: the applications whose offer says so.
    open: BTreeMap<(String, TopicWord), usize>,
}

/// The word of a topic, which has an order.
type TopicWord = &'static str;

impl Hanging {
    fn new(catalogue: &Catalogue, samples: &[Sample], on: Date) -> Result<Hanging, nesie::Error> {
        let mut hanging = Hanging { of: BTreeMap::new(), open: BTreeMap::new() };
        for sample in samples {
            let answer = nesie::quote(catalogue, &QuoteRequest::new(sample.application.clone(), on))?;
            for offer in answer.in_force().filter(|offer| offer.verdict != Verdict::NotEligible) {
                hanging.add(offer);
            }
        }
        Ok(hanging)
    }

    fn add(&mut self, offer: &InForceAnswer) {
        let count = self.of.entry(offer.programme.clone()).or_default();
        *count = count.saturating_add(1);
        let asked = offer.to_ask.iter().flat_map(|to_ask| &to_ask.topics).map(|topic| topic.word());
        // The finding of an open topic on which the answer is adverse is called by the topic.
        let adverse = offer.findings.iter().filter_map(|finding| finding.condition.strip_prefix("gap-"));
        let adverse = adverse.filter_map(|topic| Topic::of_word(topic).map(ContractWord::word));
        for topic in asked.chain(adverse) {
            let count = self.open.entry((offer.programme.clone(), topic)).or_default();
            *count = count.saturating_add(1);
        }
    }

    fn on(&self, programme: &str) -> usize {
        self.of.get(programme).copied().unwrap_or_default()
    }

    fn item(&self, code: &'static str, version: &Programme, text: LocalizedText) -> Item {
        let programme = version.id.to_string();
        Item { code, samples: self.on(&programme), file: version.file(), programme: Some(programme), text }
    }

    /// The topics that a version leaves open, as one thing, by the one that decides most.
    fn open_topics(&self, version: &Programme) -> Option<Item> {
        let programme = version.id.to_string();
        let mut open: Vec<(Topic, usize)> = Topic::WORDS
            .iter()
            .filter_map(|(word, topic)| Some((*topic, *self.open.get(&(programme.clone(), *word))?)))
            .collect();
        open.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let (_, samples) = open.first().copied()?;
        let text = said(|lang| {
            let topics: Vec<String> = open.iter().map(|(topic, _)| topic.localize(lang)).collect();
            let topics = topics.join(", ");
            say!(lang,
                kk: "жарияланбаған, ал жауап соған байланысты: {topics}",
                ru: "не опубликовано, а ответ от этого зависит: {topics}",
                en: "not published, and answers hang on it: {topics}")
        });
        Some(Item { code: "open_topics", samples, file: version.file(), programme: Some(programme), text })
    }
}

/// What is to be looked at in a version by itself.
fn of_version(version: &Programme, on: Date) -> Vec<(&'static str, LocalizedText)> {
    let mut found = Vec::new();
    if version.stale_on(on) {
        let doubt = LintKind::Unconfirmed { last_confirmed: version.last_confirmed };
        found.push(("unconfirmed", said(|lang| doubt.localize(lang))));
    }
    if let Some(Confirmation { source, confidence, .. }) = &version.confirmed_by
        && *confidence != Confidence::High
    {
        found.push((
            "third_party",
            said(|lang| {
                say!(lang,
            kk: "шарттарды оператор емес, бөгде тарап ({source}) растаған: оператордың бетінен тексеріңіз",
            ru: "условия подтвердил не оператор, а третья сторона ({source}): проверьте на странице оператора",
            en: "the terms were seen at a third party ({source}), not at the operator: check the operator's page")
            }),
        ));
    }
    if !version.runs.is_known() {
        found.push((
            "runs_unknown",
            said(|lang| {
                say!(lang,
            kk: "бағдарламаның әлі жұмыс істейтіні белгісіз",
            ru: "неизвестно, действует ли программа",
            en: "it is not known whether the programme still runs")
            }),
        ));
    }
    if !version.open_to_almaty.is_known() {
        found.push((
            "open_to_almaty_unknown",
            said(|lang| {
                say!(lang,
            kk: "Алматы бизнесіне ашық па, белгісіз",
            ru: "неизвестно, открыта ли она бизнесу Алматы",
            en: "it is not known whether it is open to businesses in Almaty")
            }),
        ));
    }
    if let Some(last) = version.valid_to
        && on.days_until(last) <= DAYS_AHEAD
    {
        found.push((
            "ends_soon",
            said(|lang| {
                say!(lang,
            kk: "{last} күні аяқталады: содан кейін не болады?",
            ru: "заканчивается {last}: что после?",
            en: "it ends on {last}: what comes after?")
            }),
        ));
    }
    found
}

/// The warnings of the check that are no matter of a confirmation, of versions that are in force.
fn contradictions(catalogue: &Catalogue, report: &Report, hanging: &Hanging, on: Date) -> Vec<Item> {
    let contradicts = |doubt: &LintKind| {
        matches!(doubt, LintKind::NothingLeft { .. } | LintKind::AboveNominal { .. } | LintKind::UnreachableTier { .. })
    };
    let warnings = report.warnings.iter().filter(|warning| contradicts(&warning.doubt));
    let item = |warning: &nesie::catalogue::Warning| {
        let version = catalogue.in_force_on(on).find(|version| version.file() == warning.place.file)?;
        Some(hanging.item("contradiction", version, said(|lang| warning.doubt.localize(lang))))
    };
    warnings.filter_map(item).collect()
}

/// The МРП and the base rate that are not known on the day, or soon no more.
fn of_indicators(catalogue: &Catalogue, hanging: &Hanging, on: Date) -> Vec<Item> {
    let above_base = |version: &Programme| matches!(version.highest_bank_rate(), Some(RateLimit::AboveBase(_)));
    let in_mrp = |version: &Programme| {
        version.conditions.iter().any(|condition| match &condition.rule {
            Rule::Amount(limits) => {
                [limits.min, limits.max].iter().flatten().any(|limit| matches!(limit, AmountLimit::Mrp(_)))
            }
            _ => false,
        })
    };
    let hangs = |on_it: &dyn Fn(&Programme) -> bool| -> usize {
        let most =
            catalogue.in_force_on(on).filter(|version| on_it(version)).map(|version| hanging.on(version.id.as_str()));
        most.max().unwrap_or_default()
    };
    let indicators = catalogue.indicators();
    let base_rate = known_no_more(&indicators.base_rate, on).map(|(code, last)| Item {
        code: if code { "no_base_rate" } else { "base_rate_ends" },
        programme: None,
        file: "indicators/base-rate.toml".into(),
        samples: hangs(&above_base),
        text: said(|lang| {
            say!(lang,
            kk: "базалық мөлшерлеме {last} күніне дейін ғана белгілі",
            ru: "базовая ставка известна только по {last}",
            en: "the base rate is known only to {last}")
        }),
    });
    let mrp = known_no_more(&indicators.mrp, on).map(|(code, last)| Item {
        code: if code { "no_mrp" } else { "mrp_ends" },
        programme: None,
        file: "indicators/mrp.toml".into(),
        samples: hangs(&in_mrp),
        text: said(|lang| {
            say!(lang,
            kk: "АЕК {last} күніне дейін ғана белгілі",
            ru: "МРП известен только по {last}",
            en: "the МРП is known only to {last}")
        }),
    });
    let planned = planned_soon(&indicators.mrp, on).map(|from| Item {
        code: "mrp_planned",
        programme: None,
        file: "indicators/mrp.toml".into(),
        samples: hangs(&in_mrp),
        text: said(|lang| {
            say!(lang,
            kk: "{from} күнінен бастап АЕК тек жоспарланған: бекітілгенін енгізіңіз",
            ru: "с {from} МРП только плановый: внесите утверждённый",
            en: "from {from} the МРП is only planned: enter the one in force")
        }),
    });
    [base_rate, mrp, planned].into_iter().flatten().collect()
}

/// The last day of a series that is over, or soon will be; true if it is over.
fn known_no_more<T>(series: &Series<T>, on: Date) -> Option<(bool, Date)> {
    let last = series.known_until();
    (on.days_until(last) <= DAYS_AHEAD).then_some((last < on, last))
}

/// The first day of a planned value that soon would be taken.
fn planned_soon<T>(series: &Series<T>, on: Date) -> Option<Date> {
    let soon = series.rows().iter().find(|row| row.planned && on.days_until(row.from) <= DAYS_AHEAD)?;
    Some(soon.from)
}

impl Localize for Item {
    fn localize(&self, lang: Lang) -> String {
        let (file, text, samples) = (&self.file, self.text.get(lang), self.samples);
        say!(lang,
            kk: "{file}: {text} [үлгі өтінім: {samples}]",
            ru: "{file}: {text} [примерных заявок: {samples}]",
            en: "{file}: {text} [sample applications: {samples}]")
    }
}
