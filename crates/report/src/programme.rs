//! The programmes of a catalogue, and one of them in full.

use std::collections::BTreeMap;

use nesie::catalogue::contract::{
    CommonDocumentAnswer, ConditionAnswer, Days, ProgrammeAnswer, ProgrammesAnswer, SourceAnswer, TermAnswer,
    VersionAnswer,
};
use nesie::date::Date;
use nesie::indicator::{Confidence, SourceId};
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
    written(answer, has_details, Marker::Bullet, lang)
}

/// The sheet of a programme, with boxes before what staff check and lines to sign on.
#[must_use]
pub fn programme_sheet(answer: &ProgrammeAnswer, has_details: bool, lang: Lang) -> Document {
    let mut document = written(answer, has_details, Marker::Box, lang);
    ending(&mut document, None, Some((&answer.catalogue, answer.as_of)));
    document
}

/// A programme with a marker before what staff check.
fn written(answer: &ProgrammeAnswer, has_details: bool, checked: Marker, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    match &answer.version {
        Some(version) => {
            let sources = Numbered { used: Vec::new(), lang };
            InFull { document: &mut document, sources, has_details, checked }.write(&answer.programme, version);
        }
        None => {
            let days: Vec<String> =
                answer.versions.iter().map(|version| quote::days(version.valid_from, version.valid_to, lang)).collect();
            document.paragraph(quote::not_in_force(&answer.programme, answer.as_of, &days.join("; "), lang));
        }
    }
    document
}

/// A version in force that is written part by part.
struct InFull<'d> {
    document: &'d mut Document,
    sources: Numbered,
    /// Whether what the sources say is written, too.
    has_details: bool,
    /// What stands before what staff check.
    checked: Marker,
}

/// Where something was read.
struct Read<'a> {
    source: &'a str,
    confidence: Confidence,
    says: Option<&'a str>,
}

impl InFull<'_> {
    fn write(mut self, programme: &str, version: &VersionAnswer) {
        let lang = self.document.lang;
        self.head(programme, version);
        self.conditions(&version.conditions);
        self.terms(words::rates(lang), &version.rates, |tier| Read::of(&tier.source, tier.confidence, &tier.says));
        self.terms(words::subsidy(lang), &version.subsidies, |tier| {
            Read::of(&tier.source, tier.confidence, &tier.says)
        });
        self.terms(words::guarantee(lang), &version.guarantees, |tier| {
            Read::of(&tier.source, tier.confidence, &tier.says)
        });
        self.terms(words::fees(lang), &version.fees, |fee| Read::of(&fee.source, fee.confidence, &fee.says));
        self.documents(version);
        let document = self.document;
        section(document, words::how_to_apply(lang), vec![version.how_to_apply.get(lang).to_owned()]);
        section(document, words::notes(lang), texts(&version.notes, lang));
        section(document, words::gaps(lang), version.gaps.iter().map(|gap| gap.text.get(lang).to_owned()).collect());
        references(document, &self.sources.used, &version.sources);
    }

    /// What it is, who runs it, and how far its terms can be relied on.
    fn head(&mut self, programme: &str, version: &VersionAnswer) {
        let lang = self.document.lang;
        self.document.push(Block::Title(format!("{} ({programme})", version.name.get(lang))));
        let days = words::in_force(&quote::days(version.valid_from, version.valid_to, lang), lang);
        self.document.paragraph(format!("{}; {days}", version.kind.localize(lang)));
        self.document.paragraph(words::operator(version.operator.get(lang), lang));
        let open = [&version.runs, &version.open_to_almaty].into_iter().filter_map(|known| known.source.as_deref());
        let marks: String = open.map(|source| format!(" [{}]", self.sources.number(source))).collect();
        self.document.paragraph(format!("{}{marks}", version.standing_text.get(lang)));
    }

    fn conditions(&mut self, conditions: &[ConditionAnswer]) {
        let entries = conditions.iter().map(|one| {
            let read = Read { source: &one.source, confidence: one.confidence, says: one.says.as_deref() };
            Item { marker: self.checked, ..self.entry(&one.text, read) }
        });
        let entries = entries.collect();
        items(self.document, words::conditions(self.document.lang), entries);
    }

    fn terms<T>(&mut self, heading: String, terms: &[TermAnswer<T>], read: impl Fn(&T) -> Read<'_>) {
        let entries = terms.iter().map(|one| self.entry(&one.text, read(&one.term))).collect();
        items(self.document, heading, entries);
    }

    /// What is said, its source and, if that is asked for, what the source says.
    fn entry(&mut self, text: &LocalizedText, read: Read) -> Item {
        let lang = self.document.lang;
        let text = format!("{} {}", sentence(text.get(lang)), self.sources.mark(read.source, read.confidence));
        let says = read.says.filter(|_| self.has_details).map(|says| words::source_says(says, lang));
        let blocks = [Some(text), says].into_iter().flatten().map(Block::Paragraph).collect();
        Item { marker: Marker::Bullet, blocks }
    }

    /// The documents of the programme, or those that lenders commonly ask for.
    fn documents(&mut self, version: &VersionAnswer) {
        let lang = self.document.lang;
        let checked = |texts: Vec<String>, marker| texts.into_iter().map(|text| Item::marked(marker, text)).collect();
        items(self.document, words::documents(lang), checked(texts(&version.documents, lang), self.checked));
        if let Some(common) = &version.common_documents {
            let marked = |one: &CommonDocumentAnswer| {
                format!("{} {}", one.text.get(lang), self.sources.mark(&one.source, one.confidence))
            };
            let entries = common.documents.iter().map(marked).collect();
            self.document.heading(words::documents(lang));
            self.document.paragraph(common.label.get(lang));
            self.document.list(checked(entries, self.checked));
        }
    }
}

impl<'a> Read<'a> {
    fn of(source: &'a SourceId, confidence: Confidence, says: &'a Option<String>) -> Self {
        Read { source: source.as_str(), confidence, says: says.as_deref() }
    }
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
