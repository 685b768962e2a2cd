//! The conditions of a programme as a list to be ticked off.

use nesie::answer::{FindingAnswer, InForceAnswer, QuoteAnswer};
use nesie::eligibility::Outcome;

use nesie::language::Lang;

use super::{glance, lines, offer};
use crate::document::{Block, Check, Document, Item, Marker};
use crate::programme::{Numbered, references};
use crate::schedule::sentence;
use crate::text::offer as words;

/// Every offer of the programme: its group, what it costs, each condition with its source, what to bring and what is open.
pub(super) fn blocks(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let mut sources = Numbered { used: Vec::new(), lang };
    for offer in answer.in_force() {
        document.push(Block::Gap);
        document.paragraph(lines::full_name(offer, lang));
        document.paragraph(format!(
            "{}. {}",
            glance::group_name(offer.group, answer, lang),
            offer.standing_text.get(lang)
        ));
        for line in offer::costs(offer, lang) {
            document.paragraph(line);
        }
        for line in offer::guarantee(offer, lang) {
            document.paragraph(sentence(&line));
        }
        conditions(document, offer, &mut sources);
        if offer.findings.iter().any(|finding| finding.outcome == Outcome::NotMet) {
            document.paragraph(sentence(&offer::helps(offer, lang)));
        }
        rest(document, offer, answer);
        document.blocks.extend(offer::rows(offer, lang));
    }
    if !answer.next_questions.is_empty() {
        document.heading(words::to_ask(lang));
        let questions = answer.next_questions.iter().map(|question| Item::bullet(lines::question(question, lang)));
        document.list(questions.collect());
    }
    references(document, &sources.used, &answer.sources);
}

fn conditions(document: &mut Document, offer: &InForceAnswer, sources: &mut Numbered) {
    let lang = document.lang;
    document.heading(words::conditions(lang));
    document.paragraph(words::legend(lang));
    let items = offer::all_findings(offer).map(|finding| condition(finding, sources, lang)).collect();
    document.list(items);
}

pub(super) fn condition(finding: &FindingAnswer, sources: &mut Numbered, lang: Lang) -> Item {
    let source = sources.mark(&finding.source, finding.confidence);
    let mut blocks = vec![Block::Paragraph(format!("{} {source}", sentence(finding.text.get(lang))))];
    blocks.extend(finding.note.iter().map(|note| Block::Paragraph(note.get(lang).to_owned())));
    if let Some(remedy) = &finding.remedy {
        blocks.push(Block::Paragraph(sentence(&words::would_help(remedy.text.get(lang), lang))));
    }
    Item { marker: Marker::Check(check(finding.outcome)), blocks }
}

pub(super) const fn check(outcome: Outcome) -> Check {
    match outcome {
        Outcome::Met => Check::Met,
        Outcome::NotMet => Check::NotMet,
        Outcome::Unknown => Check::Unknown,
        _ => Check::ForStaff,
    }
}

/// What is assumed, what to bring, where to apply, what is told besides and what nobody has published.
fn rest(document: &mut Document, offer: &InForceAnswer, answer: &QuoteAnswer) {
    let lang = document.lang;
    document.push(Block::Gap);
    document.blocks.extend(offer::open_ends(offer, answer, lang));
    document.paragraph(offer.how_to_apply.get(lang));
    let documents = offer.documents.iter().map(|text| text.get(lang).to_owned());
    document.blocks.extend(lines::bullets_of(words::documents(lang), documents));
    let notes = offer.notes.iter().map(|text| text.get(lang).to_owned());
    document.blocks.extend(lines::bullets_of(format!("{}:", words::notes(lang)), notes));
    let gaps = offer.gaps.iter().map(|gap| gap.text.get(lang).to_owned());
    document.blocks.extend(lines::bullets_of(format!("{}:", words::not_published(lang)), gaps));
}
