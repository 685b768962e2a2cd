//! What a check of a catalogue found, and what differs between two.

use nesie::catalogue::{Changes, Report};
use nesie::language::{Lang, Localize};

use crate::document::{Block, Document, bullets};
use crate::text::programmes as words;

/// One line for each place, so that an editor can jump to it.
#[must_use]
pub fn check(report: &Report, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    let errors = report.errors.iter().map(|fault| fault.localize(lang));
    let warnings = report.warnings.iter().map(|warning| words::warning(&warning.localize(lang), lang));
    let found = words::found(report.errors.len(), report.warnings.len(), lang);
    document.blocks.extend(errors.chain(warnings).chain([found]).map(Block::Line));
    document
}

/// What changed for a borrower from one catalogue to another.
#[must_use]
pub fn diff(changes: &Changes, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.push(Block::Title(changes.localize(lang)));
    for version in &changes.versions {
        document.push(Block::Gap);
        document.paragraph(version.localize(lang));
        document.list(bullets(version.details.iter().map(|detail| detail.localize(lang))));
    }
    let mrp = changes.mrp.iter().map(|change| change.localize(lang));
    let base_rate = changes.base_rate.iter().map(|change| change.localize(lang));
    let referrals = changes.referrals.iter().map(|change| change.localize(lang));
    let lenders = changes.lenders.iter().map(|change| change.localize(lang));
    document.push(Block::Gap);
    document.blocks.extend(mrp.chain(base_rate).chain(referrals).chain(lenders).map(Block::Paragraph));
    document
}
