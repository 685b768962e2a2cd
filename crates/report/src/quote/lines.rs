//! Lines of an offer that more than one extent tells.

use nesie::advice::Assumption;
use nesie::answer::{InForceAnswer, PaymentPattern, QuestionAnswer, QuoteAnswer, ReferralAnswer, TermsAnswer};

use nesie::language::{Lang, Localize};
use nesie::loan::PaymentFrequency;
use nesie::text::percent;
use nesie::word::ContractWord;

use crate::document::{Block, Item, Marker};
use crate::text::{loan, offer as offer_words, quote as words};

/// What an offer is called; with a partner, both.
pub(super) fn name(offer: &InForceAnswer, lang: Lang) -> String {
    let name = offer.name.get(lang);
    match &offer.with {
        Some(partner) => format!("{name} + {}", partner.name.get(lang)),
        None => name.to_owned(),
    }
}

/// What an offer is called, by whom it is run and by which id it is asked for.
pub(super) fn full_name(offer: &InForceAnswer, lang: Lang) -> String {
    let (operator, name) = (offer.operator.get(lang), offer.name.get(lang));
    let own = format!("{operator}: {name} ({})", offer.programme);
    match &offer.with {
        Some(partner) => format!("{own} + {} ({})", partner.name.get(lang), partner.programme),
        None => own,
    }
}

/// What is paid: each month the same, or the first and the highest, or all at once; `None` where an offer makes no loan.
pub(super) fn payment(offer: &InForceAnswer, lang: Lang) -> Option<String> {
    let payments = offer.loan.as_ref()?.payments.as_ref()?;
    Some(match payments.pattern {
        PaymentPattern::Equal => loan::each(payments.first, PaymentFrequency::Month, lang),
        PaymentPattern::EqualButLast => {
            loan::each_but_last(payments.first, PaymentFrequency::Month, payments.last, lang)
        }
        _ if is_paid_at_once(offer) => loan::only(payments.first, payments.highest_on, lang),
        _ => loan::first_and_highest(payments.first, payments.highest, payments.highest_on, lang),
    })
}

/// True if the first payment does not stand for the others: they differ, or a larger one ends the loan.
pub(super) fn payment_changes(offer: &InForceAnswer) -> bool {
    let payments = offer.loan.as_ref().and_then(|loan| loan.payments.as_ref());
    let changes = payments.is_some_and(|payments| match payments.pattern {
        PaymentPattern::Equal => false,
        PaymentPattern::EqualButLast => payments.last > payments.first,
        _ => true,
    });
    changes && !is_paid_at_once(offer)
}

fn is_paid_at_once(offer: &InForceAnswer) -> bool {
    offer.loan.as_ref().is_some_and(|loan| loan.loan.terms.instalments == 1)
}

/// The rate, or the two between which it lies.
pub(super) fn rate(terms: &TermsAnswer, lang: Lang) -> String {
    match terms.annual_rate_at_best {
        Some(best) => offer_words::range(best, terms.annual_rate, lang),
        None => percent(terms.annual_rate, lang),
    }
}

/// What was assumed, in one line; `None` where nothing was.
pub(super) fn joined_assumptions(assumptions: &[Assumption], answer: &QuoteAnswer, lang: Lang) -> Option<String> {
    let text = |assumption: &Assumption| match answer.texts.assumptions.get(assumption.word()) {
        Some(text) => text.get(lang).to_owned(),
        None => assumption.localize(lang),
    };
    let told: Vec<String> = assumptions.iter().map(text).collect();
    (!told.is_empty()).then(|| offer_words::assumed(&told.join("; "), lang))
}

/// A question with the flag that answers it.
pub(super) fn asked(question: &QuestionAnswer, lang: Lang) -> String {
    match &question.flag {
        Some(flag) => format!("{} ({flag})", question.text.get(lang)),
        None => question.text.get(lang).to_owned(),
    }
}

/// A question with the flag and the words that answer it.
pub(super) fn question(question: &QuestionAnswer, lang: Lang) -> String {
    let mut told = question.text.get(lang).to_owned();
    if let Some(flag) = &question.flag {
        let words: Vec<&str> = question.words.iter().map(|word| word.word.as_str()).collect();
        let form = match &question.example {
            Some(example) => format!(" {example}"),
            None if words.is_empty() => String::new(),
            None => format!(" {}", words.join(", ")),
        };
        told.push_str(&format!(" {flag}{form}"));
    }
    format!("{told} ({})", words::decides(question.decides.len(), lang))
}

/// Who helps further, with what and how to reach them.
pub(super) fn referral(referral: &ReferralAnswer, lang: Lang) -> Item {
    let told = format!("{}: {}", referral.name.get(lang), referral.text.get(lang));
    let contact = referral.contact_text.iter().map(|contact| contact.get(lang).to_owned());
    let blocks = [told].into_iter().chain(contact).map(Block::Paragraph).collect();
    Item { marker: Marker::Bullet, blocks }
}

/// The same in one line: how to reach them, or else what there is to know.
pub(super) fn referral_at_a_glance(referral: &ReferralAnswer, lang: Lang) -> Item {
    let told = referral.contact_text.as_ref().unwrap_or(&referral.text);
    Item::bullet(format!("{}: {}", referral.name.get(lang), told.get(lang)))
}

/// A line and, below it, entries; nothing where there are none.
pub(super) fn bullets_of(title: String, entries: impl IntoIterator<Item = String>) -> Vec<Block> {
    let items: Vec<Item> = once_each(entries).into_iter().map(Item::bullet).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::Paragraph(title), Block::List(items)] }
}

/// Texts without those that were there before: two programmes of one offer may say the same.
pub(super) fn once_each(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for text in texts {
        if !told.contains(&text) {
            told.push(text);
        }
    }
    told
}
