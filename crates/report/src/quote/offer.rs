//! The lines of one offer, and all offers in full.

use nesie::answer::{FindingAnswer, InForceAnswer, QuoteAnswer};
use nesie::catalogue::contract::SourceAnswer;
use nesie::eligibility::Outcome;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize};
use nesie::loan::EffectiveRate;

use super::{glance, lines};
use crate::document::{Block, Document, Item, Marker};
use crate::schedule::{rows_table, sentence};
use crate::text::{loan, offer as words};

/// The offers of programmes in force, with the numbers by which a document names them.
pub(super) fn numbered(answer: &QuoteAnswer) -> impl Iterator<Item = (usize, &InForceAnswer)> {
    answer.in_force().enumerate().map(|(position, offer)| (position.saturating_add(1), offer))
}

/// What was found of an offer and of the guarantee that it takes in.
pub(super) fn all_findings(offer: &InForceAnswer) -> impl Iterator<Item = &FindingAnswer> + Clone {
    offer.findings.iter().chain(offer.with.iter().flat_map(|partner| &partner.findings))
}

fn with_outcome(offer: &InForceAnswer, outcome: Outcome) -> impl Iterator<Item = &FindingAnswer> {
    all_findings(offer).filter(move |finding| finding.outcome == outcome)
}

/// Every offer with all that is known of it.
pub(super) fn blocks(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let mut last = None;
    let mut items = Vec::new();
    for (number, offer) in numbered(answer) {
        if last.replace(offer.group) != Some(offer.group) {
            document.list(std::mem::take(&mut items));
            document.heading(glance::group_name(offer.group, answer, lang));
        }
        items.push(Item { marker: Marker::Number(number), blocks: in_full(offer, answer, lang) });
    }
    document.list(items);
    if !answer.next_questions.is_empty() {
        document.heading(words::to_ask(lang));
        let questions = answer.next_questions.iter().map(|question| Item::bullet(lines::question(question, lang)));
        document.list(questions.collect());
    }
}

fn in_full(offer: &InForceAnswer, answer: &QuoteAnswer, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(lines::full_name(offer, lang))];
    blocks.extend(costs(offer, lang).into_iter().map(Block::Paragraph));
    blocks.extend(guarantee(offer, lang).iter().map(|line| Block::Paragraph(sentence(line))));
    let not_met: Vec<Item> =
        with_outcome(offer, Outcome::NotMet).map(|finding| Item::bullet(sentence(finding.text.get(lang)))).collect();
    blocks.extend(crate::document::list(not_met));
    if with_outcome(offer, Outcome::NotMet).next().is_some() {
        blocks.push(Block::Paragraph(sentence(&helps(offer, lang))));
    }
    let unknown = with_outcome(offer, Outcome::Unknown).map(|finding| sentence(finding.text.get(lang)));
    blocks.extend(lines::bullets_of(words::answers_missing(lang), unknown));
    blocks.extend(worth_knowing(offer, answer, lang));
    if !offer.favoured_sectors.is_empty() {
        let sectors: Vec<&str> = offer.favoured_sectors.iter().map(|sector| sector.name.get(lang)).collect();
        blocks.push(Block::Paragraph(words::favoured(&sectors.join(", "), lang)));
    }
    blocks.push(Block::Paragraph(sources(offer, answer, lang)));
    blocks.extend(rows(offer, lang));
    blocks
}

/// The rows of an offer's schedule, if they were asked for.
pub(super) fn rows(offer: &InForceAnswer, lang: Lang) -> Option<Block> {
    let loan = offer.loan.as_ref()?;
    Some(Block::Table(rows_table(loan.rows.as_ref()?, &loan.totals, lang)))
}

/// What together would open a programme.
pub(super) fn helps(offer: &InForceAnswer, lang: Lang) -> String {
    changes(offer, lang).unwrap_or_else(|| words::no_change_helps(lang))
}

/// The changes that together would open a programme, if any would.
pub(super) fn changes(offer: &InForceAnswer, lang: Lang) -> Option<String> {
    let changes: Vec<&str> = offer.changes.as_ref()?.iter().map(|change| change.text.get(lang)).collect();
    Some(words::would_help(&changes.join("; "), lang))
}

/// What it costs: first the month, then all of it, then the rates, what the state pays, and whether the law allows them.
pub(super) fn costs(offer: &InForceAnswer, lang: Lang) -> Vec<String> {
    let (Some(costs), Some(terms), Some(answer)) = (&offer.costs, &offer.terms, &offer.loan) else { return Vec::new() };
    let (totals, gesv) = (&answer.totals, &answer.gesv);
    let mut paid: Vec<String> = lines::payment(offer, lang).into_iter().collect();
    paid.push(loan::in_total(totals.borrower_payment, totals.borrower_interest(), lang));
    if costs.paid_in_first_year != costs.total_paid {
        paid.push(words::paid_in_first_year(costs.paid_in_first_year, lang));
    }
    let is_other = |contract: &EffectiveRate| contract.rounded() != gesv.borrower.rounded();
    let of_contract = Some(gesv.contract).filter(is_other);
    let mut told = vec![paid.join("; "), words::rates(&lines::rate(terms, lang), gesv.borrower, of_contract, lang)];
    if terms.annual_rate_at_best.is_some() {
        told.push(words::worse_reading(lang));
    }
    if let Some(months) = terms.subsidy_months {
        let stops_on = answer.loan.terms.subsidy.as_ref().and_then(|subsidy| subsidy.stops_on);
        let rates = [terms.nominal_rate, terms.state_rate, terms.annual_rate];
        let shared = words::shared(rates, months, stops_on, lang);
        told.push(format!("{shared}; {}", loan::state_pays(totals.state_interest, lang)));
    }
    told.extend(offer.subsidy_end.as_ref().map(|end| end.localize(lang)));
    told.extend(offer.subsidy_stop.as_ref().map(|stop| stop.localize(lang)));
    told.extend(costs.saves.map(|amount| words::saves(amount, lang)));
    told.extend(costs.costs_more.map(|amount| words::costs_more(amount, lang)));
    if gesv.above_every_cap {
        told.push(loan::above_every_cap(gesv.contract, &gesv.caps.iter().collect::<Vec<_>>(), lang));
    }
    if terms.rate_confidence.is_some_and(|confidence| confidence < Confidence::High) {
        told.push(words::rate_is_second_hand(lang));
    }
    told.iter().map(|line| sentence(line)).collect()
}

/// What a guarantee covers, what own security it leaves to be found, what it costs and adds.
pub(super) fn guarantee(offer: &InForceAnswer, lang: Lang) -> Vec<String> {
    let Some(guarantee) = &offer.guarantee else { return Vec::new() };
    let mut told = vec![
        words::guaranteed(guarantee.share, guarantee.amount, lang),
        words::own_security(guarantee.own_security_needed, guarantee.own_security_missing, lang),
        words::guarantee_fee(guarantee.upfront_fee, guarantee.yearly_fee, lang),
    ];
    told.extend(guarantee.adds.map(|amount| words::adds(amount, lang)));
    told
}

/// What might be better, and what was assumed of this offer and not of every one.
pub(super) fn open_ends(offer: &InForceAnswer, answer: &QuoteAnswer, lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(terms) = &offer.terms {
        let lower = terms.lower_rates.iter().map(|lower| sentence(lower.text.get(lang)));
        blocks.extend(lines::bullets_of(words::perhaps_lower(lang), lower));
        // What is assumed of every offer is told once, below.
        let own: Vec<_> =
            terms.assumptions.iter().filter(|one| !answer.common_assumptions.contains(one)).copied().collect();
        blocks.extend(lines::joined_assumptions(&own, answer, lang).map(Block::Paragraph));
    }
    if let Some(guarantee) = &offer.guarantee {
        let larger = guarantee.larger_shares.iter().map(|larger| sentence(larger.text.get(lang)));
        blocks.extend(lines::bullets_of(words::perhaps_more_guaranteed(lang), larger));
    }
    blocks
}

/// What is assumed and open, what to confirm and to bring, where to apply.
pub(super) fn worth_knowing(offer: &InForceAnswer, answer: &QuoteAnswer, lang: Lang) -> Vec<Block> {
    let mut blocks = open_ends(offer, answer, lang);
    let to_confirm = with_outcome(offer, Outcome::ForStaff).map(|finding| sentence(finding.text.get(lang)));
    blocks.extend(lines::bullets_of(words::staff_confirm(lang), to_confirm));
    blocks.extend(offer.to_ask.iter().map(|open| Block::Paragraph(open.text.get(lang).to_owned())));
    blocks.push(Block::Paragraph(offer.standing_text.get(lang).to_owned()));
    let apply = [&offer.how_to_apply].into_iter().chain(offer.with.iter().map(|partner| &partner.how_to_apply));
    let apply = lines::once_each(apply.map(|text| text.get(lang).to_owned()));
    blocks.extend(apply.into_iter().map(Block::Paragraph));
    let documents = offer.documents.iter().chain(offer.with.iter().flat_map(|partner| &partner.documents));
    let documents = documents.map(|text| text.get(lang).to_owned());
    blocks.extend(lines::bullets_of(words::documents(lang), documents));
    blocks
}

/// Where the conditions were read, each page once. Its date is in the title.
fn sources(offer: &InForceAnswer, answer: &QuoteAnswer, lang: Lang) -> String {
    let titles = all_findings(offer).filter_map(|finding| answer.sources.get(&finding.source));
    let titles = lines::once_each(titles.map(|source: &SourceAnswer| source.title.get(lang).to_owned()));
    words::sources(&titles.join("; "), lang)
}
