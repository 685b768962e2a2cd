//! The answer to a quote: at a glance, in full, or as the checklist of one programme.

mod checklist;
mod compact;
mod csv;
mod glance;
mod lines;
mod offer;
mod sheet;

use nesie::answer::{OfferAnswer, QuoteAnswer};
use nesie::language::{Lang, Localize};
use nesie::rate::Rate;

pub use compact::{CompactQuote, compact};
pub use csv::{conditions, offered_loans, offers, sources};
pub use sheet::{application_form, quote_sheet};

use crate::document::{Block, Document, list};
use crate::schedule::{practice, summary};
use crate::text::{offer as offer_words, quote as words};
use lines::joined_assumptions;

/// The answer so far, for a dialogue: the best offer, and how many there are of each group.
#[must_use]
pub fn so_far(answer: &QuoteAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    glance::so_far(&mut document, answer);
    document
}

/// How much of an answer a document tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Extent {
    /// A table, the first questions, what matters of the offers that fit, a line for each that does not.
    #[default]
    Glance,
    /// Every offer with all that is known of it.
    Details,
    /// Every condition of every offer, as a list to be ticked off. It is for one programme.
    Checklist,
}

/// The answer to a quote.
#[must_use]
pub fn quote(answer: &QuoteAnswer, extent: Extent, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    if let Some(loan) = &answer.loan {
        let purpose = loan.purpose.localize(lang);
        document.push(Block::Title(words::title(loan.amount, loan.term_months, &purpose, answer.as_of, lang)));
    }
    cautions(&mut document, answer);
    if let Some(lender) = &answer.lender {
        document.paragraph(practice(lender, &answer.sources, lang));
    }
    match extent {
        Extent::Glance => glance::blocks(&mut document, answer),
        Extent::Details => offer::blocks(&mut document, answer),
        Extent::Checklist => checklist::blocks(&mut document, answer),
    }
    comparison(&mut document, answer);
    not_in_force(&mut document, answer);
    ending(&mut document, answer, extent);
    document
}

/// What must be settled before anything else: answers that cannot all be true, and answers that speak against an offer.
fn cautions(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let contradictions = answer.contradictions.iter().map(|one| one.text.get(lang).to_owned());
    document.blocks.extend(lines::bullets_of(words::contradictions(lang), contradictions));
    let against = answer.speaks_against.iter().map(|one| one.text.get(lang).to_owned());
    document.blocks.extend(lines::bullets_of(words::often_refused(lang), against));
}

/// The plain bank loan beside the offers.
fn comparison(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    if let Some(benchmark) = &answer.benchmark {
        document.push(Block::Gap);
        let told = offer_words::benchmark(benchmark.annual_rate, lang);
        document.paragraph(format!("{told}: {}", summary(&benchmark.loan, lang).join(" ")));
    } else if let Some(rate) = market_rate(answer) {
        document.push(Block::Gap);
        document.paragraph(offer_words::no_benchmark(rate, lang));
    }
}

/// The rate of a plain bank loan, if one was asked for.
fn market_rate(answer: &QuoteAnswer) -> Option<Rate> {
    answer.receipt.as_ref()?.asked.as_ref()?.options.market_rate
}

/// The days of a programme that was asked for and is not in force.
fn not_in_force(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    for offer in &answer.offers {
        if let OfferAnswer::NotInForce { programme, versions, .. } = offer {
            let days: Vec<String> =
                versions.iter().map(|version| words::days(version.valid_from, version.valid_to, lang)).collect();
            document.push(Block::Gap);
            document.paragraph(words::not_in_force(programme.as_str(), answer.as_of, &days.join("; "), lang));
        }
    }
    if answer.offers.is_empty() {
        document.push(Block::Gap);
        document.paragraph(words::nothing_in_force(answer.as_of, lang));
    }
}

/// Where to go, what was assumed of every loan, what an estimate is worth.
fn ending(document: &mut Document, answer: &QuoteAnswer, extent: Extent) {
    let lang = document.lang;
    if !answer.referrals.is_empty() {
        document.heading(words::where_to_go(lang));
        let item = |referral| match extent {
            Extent::Glance => lines::referral_at_a_glance(referral, lang),
            _ => lines::referral(referral, lang),
        };
        document.blocks.extend(list(answer.referrals.iter().map(item).collect()));
    }
    document.push(Block::Gap);
    taken_as_given(document, answer);
    document.paragraph(words::estimate(&answer.catalogue.version, lang));
    document.paragraph(if extent == Extent::Glance { words::see_more(lang) } else { words::see_schedule(lang) });
}

/// What there is nothing for, and what the amounts take as given.
fn taken_as_given(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    for not_served in &answer.not_served {
        document.paragraph(not_served.text.get(lang));
    }
    if let Some(rate) = answer.base_rate.filter(|rate| rate.given_by_asker) {
        document.paragraph(words::base_rate_given(rate.annual_rate, lang));
    }
    if let Some(assumed) = joined_assumptions(&answer.common_assumptions, answer, lang) {
        document.paragraph(assumed);
    }
}
