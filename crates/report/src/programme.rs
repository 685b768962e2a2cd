//! The programmes of a catalogue, and one of them in full.

use std::collections::BTreeMap;

use nesie::catalogue::contract::{Days, ProgrammeAnswer, ProgrammesAnswer, SourceAnswer, VersionAnswer};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, LocalizedText};
use nesie::text::written_date;

use crate::document::{Block, Document, Item, Marker, bullets, list};
use crate::schedule::sentence;
use crate::sheet::ending;
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
        // Of what has ended nobody asks whether it still holds.
        let seen = listed.version.map(|_| listed.standing_text.get(lang).to_owned());
        let lines = [Some(format!("{}; {standing}", listed.kind.localize(lang))), seen].into_iter().flatten();
        document.list(vec![Item { marker: Marker::Blank, blocks: lines.map(Block::Paragraph).collect() }]);
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

/// One programme in full, with what each source says if `has_details`; where no version is in force on the day, the days of
/// all.
#[must_use]
pub fn programme(answer: &ProgrammeAnswer, has_details: bool, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    match &answer.version {
        Some(version) => in_full(&mut document, answer, version, has_details),
        None => {
            let days: Vec<String> =
                answer.versions.iter().map(|version| quote::days(version.valid_from, version.valid_to, lang)).collect();
            document.paragraph(quote::not_in_force(&answer.programme, answer.as_of, &days.join("; "), lang));
        }
    }
    document
}

/// The sheet of a programme, with boxes before what staff check and lines to sign on.
#[must_use]
pub fn programme_sheet(answer: &ProgrammeAnswer, has_details: bool, lang: Lang) -> Document {
    let mut document = programme(answer, has_details, lang);
    let common = answer.version.as_ref().and_then(|version| version.common_documents.as_ref());
    let common = common.map(|common| common.label.get(lang).to_owned());
    let checked = [Some(words::conditions(lang)), Some(words::documents(lang)), common];
    let mut is_checked = false;
    for block in &mut document.blocks {
        match block {
            Block::Heading(heading) => is_checked = checked.contains(&Some(heading.clone())),
            Block::List(items) if is_checked => items.iter_mut().for_each(|item| item.marker = Marker::Box),
            _ => {}
        }
    }
    ending(&mut document, None, Some((&answer.catalogue, answer.as_of)));
    document
}

fn in_full(document: &mut Document, answer: &ProgrammeAnswer, version: &VersionAnswer, has_details: bool) {
    let lang = document.lang;
    let mut sources = Numbered { used: Vec::new(), lang };
    document.push(Block::Title(format!("{} ({})", version.name.get(lang), answer.programme)));
    let days = words::in_force(&quote::days(version.valid_from, version.valid_to, lang), lang);
    document.paragraph(format!("{}; {days}", version.kind.localize(lang)));
    document.paragraph(words::operator(version.operator.get(lang), lang));
    let open = [&version.runs, &version.open_to_almaty].into_iter().filter_map(|known| known.source.as_deref());
    let marks: String = open.map(|source| format!(" [{}]", sources.number(source))).collect();
    document.paragraph(format!("{}{marks}", version.standing_text.get(lang)));

    let mut entry = |text: &LocalizedText, source: &str, confidence, says: &Option<String>| {
        let text = format!("{} {}", sentence(text.get(lang)), sources.mark(source, confidence));
        let says = says.as_deref().filter(|_| has_details).map(|says| words::source_says(says, lang));
        let blocks = [Some(text), says].into_iter().flatten().map(Block::Paragraph).collect();
        Item { marker: Marker::Bullet, blocks }
    };
    let conditions = version.conditions.iter().map(|one| entry(&one.text, &one.source, one.confidence, &one.says));
    items(document, words::conditions(lang), conditions.collect());
    let rates = version.rates.iter().map(|tier| {
        let term = &tier.term;
        entry(&tier.text, term.source.as_str(), term.confidence, &term.says)
    });
    items(document, words::rates(lang), rates.collect());
    let tiers = version.subsidies.iter().map(|tier| {
        let term = &tier.term;
        entry(&tier.text, term.source.as_str(), term.confidence, &term.says)
    });
    items(document, words::subsidy(lang), tiers.collect());
    let tiers = version.guarantees.iter().map(|tier| {
        let term = &tier.term;
        entry(&tier.text, term.source.as_str(), term.confidence, &term.says)
    });
    items(document, words::guarantee(lang), tiers.collect());
    let fees = version.fees.iter().map(|fee| {
        let term = &fee.term;
        entry(&fee.text, term.source.as_str(), term.confidence, &term.says)
    });
    items(document, words::fees(lang), fees.collect());
    section(document, words::documents(lang), texts(&version.documents, lang));
    if let Some(common) = &version.common_documents {
        let entries: Vec<String> = common
            .documents
            .iter()
            .map(|one| format!("{} {}", one.text.get(lang), sources.mark(&one.source, one.confidence)))
            .collect();
        document.heading(words::documents(lang));
        document.paragraph(common.label.get(lang));
        document.list(bullets(entries));
    }
    section(document, words::how_to_apply(lang), vec![version.how_to_apply.get(lang).to_owned()]);
    section(document, words::notes(lang), texts(&version.notes, lang));
    section(document, words::gaps(lang), version.gaps.iter().map(|gap| gap.text.get(lang).to_owned()).collect());
    let used = sources.used;
    references(document, &used, &version.sources);
}

fn section(document: &mut Document, heading: String, entries: Vec<String>) {
    items(document, heading, bullets(entries));
}

fn items(document: &mut Document, heading: String, entries: Vec<Item>) {
    if let Some(entries) = list(entries) {
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
        format!("[{}, {}]", self.number(source), confidence.localize(self.lang))
    }

    /// The number of a source.
    fn number(&mut self, source: &str) -> usize {
        let position = self.used.iter().position(|used| used == source).unwrap_or_else(|| {
            self.used.push(source.to_owned());
            self.used.len().saturating_sub(1)
        });
        position.saturating_add(1)
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
    let published = source.published.as_deref().map(day);
    let seen = source.seen_on.map(|date| words::seen_on(date, lang)).unwrap_or_default();
    // A source without a publisher or an address, like a general one, has a dash there.
    let place = [&source.publisher, &source.address].into_iter().filter(|part| *part != "—").cloned();
    let details = place.chain(published).collect::<Vec<_>>().join(", ");
    let details = if details.is_empty() { details } else { format!(" {details}") };
    format!("{}.{details}{seen}", source.title.get(lang))
}
