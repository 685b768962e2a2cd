//! What a keeper should look at next: what most answers hang on first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use nesie::QuoteRequest;
use nesie::answer::InForceAnswer;
use nesie::catalogue::contract::{TodoAnswer, TodoItem};
use nesie::catalogue::{AmountLimit, Catalogue, LintKind, Programme, RateLimit, Report, Rule, Topic};
use nesie::date::Date;
use nesie::eligibility::Verdict;
use nesie::indicator::{Confidence, Series};
use nesie::language::{Lang, LocalizedText};
use nesie::say;
use nesie::word::ContractWord;

use crate::cause::{Cause, Known};
use crate::samples::Sample;

/// How many days before an end it is said.
const DAYS_AHEAD: i64 = 60;

/// What to look at in a catalogue on a day. `report` is the check of the catalogue on the same day.
///
/// # Errors
/// [`nesie::Error`] if a sample application has no answer.
pub fn todo(catalogue: &Catalogue, report: &Report, samples: &[Sample], on: Date) -> Result<TodoAnswer, nesie::Error> {
    let hanging = Hanging::new(catalogue, samples, on)?;
    let mut items = Vec::new();
    for version in catalogue.in_force_on(on) {
        items.extend(of_version(version, on).iter().map(|cause| hanging.item(cause, version)));
        items.extend(hanging.open_topics(version));
    }
    items.extend(contradictions(catalogue, report, &hanging, on));
    items.extend(of_indicators(catalogue, &hanging, on));
    items.sort_by(|a, b| b.samples.cmp(&a.samples).then_with(|| (&a.file, a.code).cmp(&(&b.file, b.code))));
    Ok(TodoAnswer::new(on, catalogue.stamp(), samples.len(), items))
}

/// A thing to look at, for a person.
#[must_use]
pub fn todo_line(item: &TodoItem, lang: Lang) -> String {
    let (file, text, samples) = (&item.file, item.text.get(lang), item.samples);
    say!(lang,
        kk: "{file}: {text} [үлгі өтінім: {samples}]",
        ru: "{file}: {text} [примерных заявок: {samples}]",
        en: "{file}: {text} [sample applications: {samples}]")
}

/// What hangs on each programme: the sample applications that it does not rule out.
struct Hanging {
    of: BTreeMap<String, usize>,
    /// Of a programme and the word of an open topic: the applications whose offer says so.
    open: BTreeMap<(String, &'static str), usize>,
}

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

    /// The most that hangs on one of some programmes in force.
    fn on_any(&self, catalogue: &Catalogue, on: Date, is_one: impl Fn(&&Programme) -> bool) -> usize {
        catalogue.in_force_on(on).filter(is_one).map(|version| self.on(version.id.as_str())).max().unwrap_or_default()
    }

    fn item(&self, cause: &Cause, version: &Programme) -> TodoItem {
        let mut item = item(cause, &version.file());
        (item.samples, item.programme) = (self.on(version.id.as_str()), Some(version.id.to_string()));
        item
    }

    /// The topics that a version leaves open, as one thing, by the one that decides most.
    fn open_topics(&self, version: &Programme) -> Option<TodoItem> {
        let programme = version.id.to_string();
        let mut open: Vec<(Topic, usize)> = Topic::WORDS
            .iter()
            .filter_map(|(word, topic)| Some((*topic, *self.open.get(&(programme.clone(), *word))?)))
            .collect();
        open.sort_by_key(|(_, count)| Reverse(*count));
        let (_, samples) = open.first().copied()?;
        let cause = Cause::OpenTopics(open.into_iter().map(|(topic, _)| topic).collect());
        let mut item = self.item(&cause, version);
        item.samples = samples;
        Some(item)
    }
}

fn item(cause: &Cause, file: &str) -> TodoItem {
    TodoItem::new(cause.code(), file.to_owned(), LocalizedText::of(cause))
}

/// What is to be looked at in a version by itself.
fn of_version(version: &Programme, on: Date) -> Vec<Cause<'_>> {
    let last_confirmed = version.last_confirmed;
    let third_party = version.confirmed_by.as_ref().filter(|by| by.confidence != Confidence::High);
    let ends_soon = version.valid_to.filter(|last| on.days_until(*last) <= DAYS_AHEAD);
    [
        version.stale_on(on).then_some(Cause::Unconfirmed { last_confirmed }),
        third_party.map(|by| Cause::ThirdParty { source: &by.source }),
        (!version.runs.is_known()).then_some(Cause::RunsUnknown),
        (!version.open_to_almaty.is_known()).then_some(Cause::OpenToAlmatyUnknown),
        ends_soon.map(|last| Cause::EndsSoon { last }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The warnings of the check that are no matter of a confirmation, of versions that are in force.
fn contradictions(catalogue: &Catalogue, report: &Report, hanging: &Hanging, on: Date) -> Vec<TodoItem> {
    let contradicts = |kind: &LintKind| {
        matches!(kind, LintKind::NothingLeft { .. } | LintKind::AboveNominal { .. } | LintKind::UnreachableTier { .. })
    };
    let warnings = report.warnings.iter().filter(|warning| contradicts(&warning.kind));
    let item = |warning: &nesie::catalogue::Warning| {
        let version = catalogue.in_force_on(on).find(|version| version.file() == warning.place.file)?;
        Some(hanging.item(&Cause::Contradiction(&warning.kind), version))
    };
    warnings.filter_map(item).collect()
}

/// The МРП and the base rate that are not known on the day, or soon no more.
fn of_indicators(catalogue: &Catalogue, hanging: &Hanging, on: Date) -> Vec<TodoItem> {
    let above_base = |version: &&Programme| matches!(version.highest_bank_rate(), Some(RateLimit::AboveBase(_)));
    let in_mrp = |version: &&Programme| {
        version.conditions.iter().any(|condition| match &condition.rule {
            Rule::Amount(limits) => {
                [limits.min, limits.max].iter().flatten().any(|limit| matches!(limit, AmountLimit::Mrp(_)))
            }
            _ => false,
        })
    };
    let indicators = catalogue.indicators();
    let of_base_rate = known_no_more(&indicators.base_rate, on).map(Cause::BaseRate);
    let of_mrp = [
        known_no_more(&indicators.mrp, on).map(Cause::Mrp),
        planned_soon(&indicators.mrp, on).map(|from| Cause::MrpPlanned { from }),
    ];
    let hangs_on = |cause: Cause, file, is_one: &dyn Fn(&&Programme) -> bool| {
        let mut item = item(&cause, file);
        item.samples = hanging.on_any(catalogue, on, is_one);
        item
    };
    let base_rate = of_base_rate.map(|cause| hangs_on(cause, "indicators/base-rate.toml", &above_base));
    let mrp = of_mrp.into_iter().flatten().map(|cause| hangs_on(cause, "indicators/mrp.toml", &in_mrp));
    base_rate.into_iter().chain(mrp).collect()
}

/// How long a series is known, if it is over or soon will be.
fn known_no_more<T>(series: &Series<T>, on: Date) -> Option<Known> {
    let last = series.known_until();
    (on.days_until(last) <= DAYS_AHEAD).then_some(Known { last, is_over: last < on })
}

/// The first day of a planned value that soon would be taken.
fn planned_soon<T>(series: &Series<T>, on: Date) -> Option<Date> {
    let soon = series.rows().iter().find(|row| row.planned && on.days_until(row.from) <= DAYS_AHEAD)?;
    Some(soon.from)
}
