//! The programmes of a catalogue, and one of them in full.

use std::collections::BTreeMap;

use nesie::catalogue::contract::{
    ConditionAnswer, Days, ProgrammeAnswer, ProgrammesAnswer, SourceAnswer, VersionAnswer,
};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, LocalizedText};
use nesie::text::written_date;

use crate::document::{Block, Document, Item, Marker, bullets, list};
use crate::text::{programmes as words, quote};

/// Every programme as it stands on a day.
#[must_use]
pub fn programmes(answer: &ProgrammesAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.push(Block::Title(words::list_title(answer.as_of, lang)));
    for listed in &answer.programmes {
        document.push(Block::Gap);
        document.paragraph(format!("{} – {}", listed.programme, listed.name.get(lang)));
        let standing = standing(&listed.versions, listed.version, answer.as_of, lang);
        let confirmed = words::confirmed(listed.last_confirmed, listed.stale, lang);
        let lines = [format!("{}; {standing}", listed.kind.localize(lang)), confirmed];
        document.list(vec![Item { marker: Marker::Blank, blocks: lines.map(Block::Paragraph).into() }]);
    }
    document
}

/// Whether a version is in force, and its days; else those of the version that is nearest.
fn standing(versions: &[Days], in_force: Option<Date>, on: Date, lang: Lang) -> String {
    let days = |version: &Days| quote::days(version.valid_from, version.valid_to, lang);
    match versions.iter().find(|version| Some(version.valid_from) == in_force) {
        Some(version) => words::in_force(&days(version), lang),
        None => {
            let begun = versions.iter().rev().find(|version| version.valid_from <= on);
            words::not_in_force(&begun.or(versions.first()).map(days).unwrap_or_default(), lang)
        }
    }
}

/// One programme in full; where no version is in force on the day, the days of all.
#[must_use]
pub fn programme(answer: &ProgrammeAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    match &answer.version {
        Some(version) => in_full(&mut document, answer, version),
        None => {
            let days: Vec<String> =
                answer.versions.iter().map(|version| quote::days(version.valid_from, version.valid_to, lang)).collect();
            document.paragraph(quote::not_in_force(&answer.programme, answer.as_of, &days.join("; "), lang));
        }
    }
    document
}

fn in_full(document: &mut Document, answer: &ProgrammeAnswer, version: &VersionAnswer) {
    let lang = document.lang;
    document.push(Block::Title(format!("{} ({})", version.name.get(lang), answer.programme)));
    let days = words::in_force(&quote::days(version.valid_from, version.valid_to, lang), lang);
    document.paragraph(format!("{}; {days}", version.kind.localize(lang)));
    document.paragraph(words::operator(version.operator.get(lang), lang));
    document.paragraph(words::confirmed(version.last_confirmed, version.stale, lang));

    let mut sources = Numbered { used: Vec::new(), lang };
    let condition = |condition: &ConditionAnswer, sources: &mut Numbered| {
        format!("{} {}", condition.text.get(lang), sources.mark(&condition.source, condition.confidence))
    };
    let conditions: Vec<String> = version.conditions.iter().map(|one| condition(one, &mut sources)).collect();
    section(document, words::conditions(lang), conditions);
    let mut term = |text: &LocalizedText, source: &str, confidence| {
        format!("{} {}", text.get(lang), sources.mark(source, confidence))
    };
    let rates = version.rates.iter().map(|tier| term(&tier.text, tier.term.source.as_str(), tier.term.confidence));
    section(document, words::rates(lang), rates.collect());
    let tiers = version.subsidies.iter().map(|tier| term(&tier.text, tier.term.source.as_str(), tier.term.confidence));
    section(document, words::subsidy(lang), tiers.collect());
    let tiers = version.guarantees.iter().map(|tier| term(&tier.text, tier.term.source.as_str(), tier.term.confidence));
    section(document, words::guarantee(lang), tiers.collect());
    let fees = version.fees.iter().map(|fee| term(&fee.text, fee.term.source.as_str(), fee.term.confidence));
    section(document, words::fees(lang), fees.collect());
    section(document, words::documents(lang), texts(&version.documents, lang));
    if let Some(common) = &version.common_documents {
        let entries: Vec<String> = common
            .documents
            .iter()
            .map(|one| format!("{} {}", one.text.get(lang), sources.mark(&one.source, one.confidence)))
            .collect();
        section(document, common.label.get(lang).to_owned(), entries);
    }
    section(document, words::how_to_apply(lang), vec![version.how_to_apply.get(lang).to_owned()]);
    section(document, words::notes(lang), texts(&version.notes, lang));
    section(document, words::gaps(lang), version.gaps.iter().map(|gap| gap.text.get(lang).to_owned()).collect());
    let used = sources.used;
    references(document, &used, &version.sources);
}

fn section(document: &mut Document, heading: String, entries: Vec<String>) {
    if let Some(entries) = list(bullets(entries)) {
        document.heading(heading);
        document.push(entries);
    }
}

fn texts(texts: &[LocalizedText], lang: Lang) -> Vec<String> {
    texts.iter().map(|text| text.get(lang).to_owned()).collect()
}

/// The sources by the numbers under which they are listed at the end.
pub(crate) struct Numbered {
    pub(crate) used: Vec<String>,
    pub(crate) lang: Lang,
}

impl Numbered {
    /// The number of a source, and how far it can be trusted: "[1, from an official page]".
    pub(crate) fn mark(&mut self, source: &str, confidence: Confidence) -> String {
        let position = self.used.iter().position(|used| used == source).unwrap_or_else(|| {
            self.used.push(source.to_owned());
            self.used.len().saturating_sub(1)
        });
        format!("[{}, {}]", position.saturating_add(1), confidence.localize(self.lang))
    }
}

/// The sources that were named, each with its number, publisher, address and dates.
pub(crate) fn references(document: &mut Document, used: &[String], sources: &BTreeMap<String, SourceAnswer>) {
    let lang = document.lang;
    let item = |(position, id): (usize, &String)| {
        let text = sources.get(id).map(|source| source_line(source, lang)).unwrap_or_default();
        Item::marked(Marker::Source(position.saturating_add(1)), text)
    };
    if let Some(items) = list(used.iter().enumerate().map(item).collect()) {
        document.heading(words::sources(lang));
        document.push(items);
    }
}

/// A source with its publisher, address and dates.
fn source_line(source: &SourceAnswer, lang: Lang) -> String {
    let day = |text: &str| text.parse::<Date>().map_or_else(|_| text.to_owned(), |date| written_date(date, lang));
    let published = source.published.as_deref().map(|text| format!(", {}", day(text))).unwrap_or_default();
    let seen = source.seen_on.map(|date| words::seen_on(date, lang)).unwrap_or_default();
    // A source without a publisher or an address, like a general one, has a dash there.
    let known = [source.publisher.as_str(), source.address.as_str()].into_iter().filter(|part| *part != "—");
    let place: String = known.collect::<Vec<_>>().join(", ");
    let place = if place.is_empty() { place } else { format!(" {place}") };
    format!("{}.{place}{published}{seen}", source.title.get(lang))
}
