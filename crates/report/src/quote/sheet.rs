//! The sheet of a quote, to be printed and handed over, and the application for financing.

use nesie::advice::Group;
use nesie::answer::{InForceAnswer, QuoteAnswer, workings};
use nesie::catalogue::Catalogue;
use nesie::eligibility::Outcome;
use nesie::language::{Lang, Localize};
use nesie::request::QuoteRequest;

use super::{cautions, checklist, comparison, glance, lines, not_in_force, offer, taken_as_given};
use crate::document::{Block, Document, Field, Item, Marker, list};
use crate::programme::{Numbered, references};
use crate::schedule::{practice, sentence};
use crate::sheet::{application_fields, asked, chart, ending, origin, rows};
use crate::text::{offer as offer_words, programmes, quote as words, sheet};

/// The sheet of a quote: what was asked, the table, and for each offer that may fit what it costs, its chart, its conditions with
/// boxes for staff, the documents to bring; where one programme was asked for, whether it fits or not. The rows of the schedules
/// stand in it if the request asks for them.
///
/// # Errors
/// [`nesie::Error`] if a loan of the answer cannot be computed anew, which one of this catalogue can.
pub fn quote_sheet(
    catalogue: &Catalogue,
    request: &QuoteRequest,
    answer: &QuoteAnswer,
    lang: Lang,
) -> Result<Document, nesie::Error> {
    let mut document = Document::new(lang);
    let (loan, on) = (&request.application.loan, answer.as_of);
    let purpose = loan.purpose.localize(lang);
    document.push(Block::Title(words::title(loan.amount, loan.term_months, &purpose, on, lang)));
    asked(&mut document, &request.application, on);
    document.heading(sheet::answer(lang));
    cautions(&mut document, answer);
    if let Some(lender) = &answer.lender {
        document.paragraph(practice(lender, &answer.sources, lang));
    }
    at_a_glance(&mut document, answer);
    comparison(&mut document, answer);
    not_in_force(&mut document, answer);
    questions(&mut document, answer);
    let mut sources = Numbered { used: Vec::new(), lang };
    let is_alone = request.options.programme.is_some();
    for (number, offer) in offer::numbered(answer).filter(|(_, offer)| is_alone || glance::is_in_table(offer)) {
        one(&mut document, (number, offer), answer);
        if let Some(loan) = &offer.loan {
            let schedule = workings(catalogue, &loan.loan.terms)?.schedule;
            document.push(Block::Chart(chart(&loan.loan.terms, &schedule, lang)));
            if request.rows {
                rows(&mut document, schedule.rows(), loan);
            }
        }
        to_check(&mut document, offer, &mut sources);
    }
    if !is_alone {
        the_others(&mut document, answer);
    }
    taken_as_given(&mut document, answer);
    where_to_go(&mut document, answer);
    references(&mut document, &sources.used, &answer.sources);
    ending(&mut document, answer.receipt.as_ref(), Some((&answer.catalogue, on)));
    Ok(document)
}

/// The best offer, and all that may fit in a table.
fn at_a_glance(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let fitting: Vec<_> = offer::numbered(answer).filter(|(_, offer)| glance::is_in_table(offer)).collect();
    document.paragraph(glance::best(&fitting, lang));
    if !fitting.is_empty() {
        document.push(Block::Table(glance::table(&fitting, answer, lang)));
    }
    if fitting.iter().any(|(_, offer)| lines::payment_changes(offer)) {
        document.paragraph(words::from(lang));
    }
}

/// The questions that are still open, for a person who has no command line before them.
fn questions(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let asked = glance::about_the_business(answer);
    let asked: Vec<Item> = asked.map(|question| Item::marked(Marker::Box, question.text.get(lang))).collect();
    if !asked.is_empty() {
        document.heading(sheet::questions(lang));
        document.list(asked);
    }
    if glance::asks_for_base_rate(answer) {
        document.paragraph(sheet::base_rate_missing(answer.as_of, lang));
    }
}

/// What an offer is and costs.
fn one(document: &mut Document, (number, offer): (usize, &InForceAnswer), answer: &QuoteAnswer) {
    let lang = document.lang;
    document.heading(format!("{number}. {}", lines::full_name(offer, lang)));
    document.paragraph(format!("{}. {}", glance::group_name(offer.group, answer, lang), offer.standing_text.get(lang)));
    for line in offer::costs(offer, lang) {
        document.paragraph(line);
    }
    for line in offer::guarantee(offer, lang) {
        document.paragraph(sentence(&line));
    }
    document.blocks.extend(offer::open_ends(offer, answer, lang));
}

/// The conditions with boxes for staff, what is not published, what to bring and where to apply.
fn to_check(document: &mut Document, offer: &InForceAnswer, sources: &mut Numbered) {
    let lang = document.lang;
    let conditions: Vec<Item> =
        offer::all_findings(offer).map(|finding| checklist::condition(finding, sources, lang)).collect();
    if !conditions.is_empty() {
        document.heading(offer_words::conditions(lang));
        document.paragraph(sheet::boxes(lang));
        document.list(conditions);
    }
    if offer.findings.iter().any(|finding| finding.outcome == Outcome::NotMet) {
        document.paragraph(sentence(&offer::helps(offer, lang)));
    }
    document.blocks.extend(offer.to_ask.iter().map(|open| Block::Paragraph(open.text.get(lang).to_owned())));
    documents(document, offer);
    document.heading(programmes::how_to_apply(lang));
    let apply = [&offer.how_to_apply].into_iter().chain(offer.with.iter().map(|partner| &partner.how_to_apply));
    for text in lines::once_each(apply.map(|text| text.get(lang).to_owned())) {
        document.paragraph(text);
    }
}

/// What to bring, each with a box; that it is not published, where it is not.
fn documents(document: &mut Document, offer: &InForceAnswer) {
    let lang = document.lang;
    document.heading(sheet::documents_to_bring(lang));
    let named = offer.documents.iter().chain(offer.with.iter().flat_map(|partner| &partner.documents));
    let named = lines::once_each(named.map(|text| text.get(lang).to_owned()));
    if named.is_empty() {
        document.paragraph(sheet::documents_not_published(lang));
    }
    document.list(named.into_iter().map(|text| Item::marked(Marker::Box, text)).collect());
}

/// Guarantees and what does not fit, a line each.
fn the_others(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    for (group, line) in [
        (Group::IfSecurityIsShort, glance::guarantee_line as fn(&InForceAnswer, Lang) -> String),
        (Group::DoesNotFit, glance::misfit_line),
    ] {
        let offers = offer::numbered(answer).filter(|(_, offer)| offer.group == group);
        let items = offers.map(|(number, offer)| Item::marked(Marker::Number(number), line(offer, lang)));
        if let Some(items) = list(items.collect()) {
            document.heading(glance::group_name(group, answer, lang));
            document.push(items);
        }
    }
}

fn where_to_go(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let referrals = answer.referrals.iter().map(|referral| lines::referral(referral, lang));
    if let Some(referrals) = list(referrals.collect()) {
        document.heading(words::where_to_go(lang));
        document.push(referrals);
    }
}

/// The application for financing of each programme in the answer, filled in with what the request says, with lines for the rest. It
/// is for an answer about one programme.
#[must_use]
pub fn application_form(request: &QuoteRequest, answer: &QuoteAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    for offer in answer.in_force() {
        form(&mut document, request, offer, answer);
    }
    not_in_force(&mut document, answer);
    document
}

fn form(document: &mut Document, request: &QuoteRequest, offer: &InForceAnswer, answer: &QuoteAnswer) {
    let lang = document.lang;
    document.push(Block::Title(sheet::application_title(lang)));
    document.paragraph(sheet::application_to(offer.operator.get(lang), &lines::name(offer, lang), lang));
    document.paragraph(sheet::application_note(lang));
    let lines_to_fill = sheet::applicant_lines(lang).map(|name| Field { name, value: crate::document::Cell::Empty });
    let mut applicant: Vec<Field> = lines_to_fill.into();
    let fields = application_fields(&request.application, lang);
    applicant.extend(fields.applicant);
    document.heading(sheet::applicant(lang));
    document.push(Block::Fields(applicant));
    document.heading(sheet::loan_asked_for(lang));
    document.push(Block::Fields(fields.loan));
    let costs = offer::costs(offer, lang);
    if !costs.is_empty() {
        document.heading(sheet::terms_of_the_programme(lang));
        document.blocks.extend(costs.into_iter().map(Block::Paragraph));
        document.paragraph(sheet::estimate(lang));
    }
    documents(document, offer);
    document.heading(sheet::consent(lang));
    document.paragraph(sheet::consent_text(lang));
    document.push(Block::Signatures(sheet::signatures_of_the_application(lang).into()));
    origin(document, answer.receipt.as_ref(), Some((&answer.catalogue, answer.as_of)));
}
