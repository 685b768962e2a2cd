//! A programme in full, for a person.

use nesie::catalogue::{Catalogue, Demand, Programme};
use nesie::date::Date;
use nesie::indicator::{Confidence, SourceId};
use nesie::language::{Lang, Localize, LocalizedText};
use nesie::text::{Phrase, ProgrammePhrase};

use crate::page::Page;

pub(super) fn page(version: &Programme, catalogue: &Catalogue, on: Date, lang: Lang) -> String {
    let mut page = Page::default();
    page.paragraph("", &format!("{} ({})", version.name.get(lang), version.id.as_str()));
    page.paragraph("", &format!("{}; {}", version.kind.localize(lang), standing(version, on, lang)));
    page.paragraph("", &ProgrammePhrase::Operator(version.operator.get(lang).to_owned()).localize(lang));
    page.paragraph("", &confirmed(version, on, lang));

    let mut sources = Sources { used: Vec::new(), lang };
    let figures = catalogue.figures_on(on);
    let conditions = version.conditions.iter().map(|condition| {
        let demand = Demand { condition, figures }.localize(lang);
        format!("{demand} {}", sources.mark(&condition.source, condition.confidence))
    });
    list(&mut page, &ProgrammePhrase::Conditions, conditions, lang);
    let mut term = |text: &dyn Localize, source, confidence| {
        format!("{} {}", text.localize(lang), sources.mark(source, confidence))
    };
    let rates = version.rates.iter().map(|tier| term(tier, &tier.source, tier.confidence));
    list(&mut page, &ProgrammePhrase::Rates, rates, lang);
    let subsidies = version.subsidies.iter().map(|tier| term(tier, &tier.source, tier.confidence));
    list(&mut page, &ProgrammePhrase::Subsidy, subsidies, lang);
    let guarantees = version.guarantees.iter().map(|tier| term(tier, &tier.source, tier.confidence));
    list(&mut page, &ProgrammePhrase::Guarantee, guarantees, lang);
    let fees = version.fees.iter().map(|fee| term(fee, &fee.source, fee.confidence));
    list(&mut page, &ProgrammePhrase::Fees, fees, lang);
    list(&mut page, &ProgrammePhrase::Documents, texts(&version.documents, lang), lang);
    list(&mut page, &ProgrammePhrase::HowToApply, texts([&version.how_to_apply], lang), lang);
    list(&mut page, &ProgrammePhrase::Notes, texts(&version.notes, lang), lang);
    list(&mut page, &ProgrammePhrase::Gaps, texts(version.gap_texts(), lang), lang);

    page.blank();
    page.paragraph("", &ProgrammePhrase::Sources.localize(lang));
    for (position, id) in sources.used.iter().enumerate() {
        let source = catalogue.source(id).map(|source| source.localize(lang)).unwrap_or_default();
        page.paragraph(&format!("  [{}] ", position.saturating_add(1)), &source);
    }
    page.into_text()
}

/// Whether a version is in force, and its days.
pub(super) fn standing(version: &Programme, on: Date, lang: Lang) -> String {
    let days = Phrase::Version { from: version.valid_from, to: version.valid_to }.localize(lang);
    if version.in_force_on(on) {
        ProgrammePhrase::InForce(days).localize(lang)
    } else {
        format!("{} ({days})", ProgrammePhrase::NotInForce.localize(lang))
    }
}

/// When the terms were last confirmed, and whether that is long ago.
pub(super) fn confirmed(version: &Programme, on: Date, lang: Lang) -> String {
    Phrase::of_confirmation(version.last_confirmed, version.stale_on(on)).localize(lang)
}

/// The sources by the numbers under which they are listed at the end.
struct Sources<'c> {
    used: Vec<&'c SourceId>,
    lang: Lang,
}

impl<'c> Sources<'c> {
    /// The number of a source, and how far it can be trusted: "[1, from an official page]".
    fn mark(&mut self, source: &'c SourceId, confidence: Confidence) -> String {
        let position = self.used.iter().position(|used| *used == source).unwrap_or_else(|| {
            self.used.push(source);
            self.used.len().saturating_sub(1)
        });
        format!("[{}, {}]", position.saturating_add(1), confidence.localize(self.lang))
    }
}

fn texts<'t>(texts: impl IntoIterator<Item = &'t LocalizedText>, lang: Lang) -> impl Iterator<Item = String> {
    texts.into_iter().map(move |text| text.get(lang).to_owned())
}

fn list(page: &mut Page, heading: &ProgrammePhrase, items: impl Iterator<Item = String>, lang: Lang) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    page.blank();
    page.paragraph("", &heading.localize(lang));
    for item in items {
        page.paragraph("  - ", &item);
    }
}
