//! The answer at a glance.

use nesie::advice::Group;
use nesie::answer::{InForceAnswer, QuestionAnswer, QuoteAnswer};
use nesie::eligibility::{Field, Outcome};
use nesie::language::{Lang, Localize, LocalizedText};

use super::{lines, offer};
use crate::document::{Block, Cell, Column, Document, Item, Marker, Section, Table, list};
use crate::schedule::sentence;
use crate::text::{loan, quote as words};

/// The most lines of the table.
const TABLE_ROWS: usize = 12;
/// The most questions that are put at once.
const QUESTIONS: usize = 3;

/// The table, the first questions, what matters of the offers that fit, a line for each that does not.
pub(super) fn blocks(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let offers: Vec<(usize, &InForceAnswer)> = offer::numbered(answer).collect();
    let priced: Vec<(usize, &InForceAnswer)> = offers.iter().filter(|(_, offer)| is_in_table(offer)).copied().collect();
    if !offers.is_empty() {
        let next = answer.next_questions.iter().find(|question| question.field != Field::BaseRate);
        let next = next.map(|question| words::next(&lines::asked(question, lang), lang));
        document.paragraph([Some(best(&priced, lang)), next].into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
    if !priced.is_empty() {
        let shown = priced.get(..TABLE_ROWS).unwrap_or(&priced);
        document.push(Block::Table(table(shown, answer, lang)));
        if priced.iter().any(|(_, offer)| lines::payment_changes(offer)) {
            document.paragraph(words::from(lang));
        }
        if let Some(more) = priced.len().checked_sub(TABLE_ROWS).filter(|more| *more > 0) {
            document.paragraph(words::more(more, lang));
        }
    }
    questions(document, answer);
    for group in [Group::CanGet, Group::FitsPublished] {
        group_heading(document, group, &offers, answer, |number, offer| Item {
            marker: Marker::Number(number),
            blocks: what_matters(offer, answer, lang),
        });
    }
    group_heading(document, Group::IfSecurityIsShort, &offers, answer, |number, offer| Item {
        marker: Marker::Number(number),
        blocks: vec![Block::Paragraph(guarantee_line(offer, lang))],
    });
    group_heading(document, Group::DoesNotFit, &offers, answer, |number, offer| Item {
        marker: Marker::Number(number),
        blocks: vec![Block::Paragraph(misfit_line(offer, lang))],
    });
}

/// The best offer, and how many there are of each group.
pub(super) fn so_far(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let offers: Vec<(usize, &InForceAnswer)> = offer::numbered(answer).collect();
    let priced: Vec<(usize, &InForceAnswer)> = offers.iter().filter(|(_, offer)| is_in_table(offer)).copied().collect();
    document.paragraph(best(&priced, lang));
    let groups =
        [Group::CanGet, Group::FitsPublished, Group::NeedsAnswers, Group::IfSecurityIsShort, Group::DoesNotFit];
    let counts = groups.iter().filter_map(|group| {
        let count = offers.iter().filter(|(_, offer)| offer.group == *group).count();
        (count > 0).then(|| format!("{}: {count}", group_name(*group, answer, lang)))
    });
    document.paragraph(sentence(&counts.collect::<Vec<_>>().join("; ")));
}

pub(super) fn is_in_table(offer: &InForceAnswer) -> bool {
    matches!(offer.group, Group::CanGet | Group::FitsPublished | Group::NeedsAnswers)
}

/// The first offer in a sentence.
pub(super) fn best(priced: &[(usize, &InForceAnswer)], lang: Lang) -> String {
    let Some((_, offer)) = priced.first() else { return words::nothing_fits(lang) };
    let name = lines::name(offer, lang);
    let told = match (lines::payment(offer, lang), &offer.terms) {
        (Some(payment), Some(terms)) => words::headline(&name, &payment, &lines::rate(terms, lang), lang),
        _ => name,
    };
    match offer.group {
        Group::CanGet => words::best_certain(&told, lang),
        Group::FitsPublished => words::best_by_published(&told, lang),
        _ => words::best_possible(&told, lang),
    }
}

pub(super) fn table(priced: &[(usize, &InForceAnswer)], answer: &QuoteAnswer, lang: Lang) -> Table {
    let columns = vec![
        Column::new("number", loan::number(lang)),
        Column::new("programme", words::programme(lang)),
        Column::new("first_payment", words::a_month(lang)),
        Column::new("annual_rate", words::rate(lang)),
        Column::expendable("gesv_borrower", words::effective(lang), 3),
        Column::expendable("total_paid", words::in_total(lang), 2),
        Column::expendable("standing", words::terms(lang), 1),
    ];
    let mut sections: Vec<Section> = Vec::new();
    let mut rows = Vec::new();
    let mut last = None;
    for (number, offer) in priced {
        if last.replace(offer.group) != Some(offer.group) {
            sections.push(Section { before: rows.len(), text: group_name(offer.group, answer, lang) });
        }
        rows.push(row(*number, offer, lang));
    }
    Table { columns, rows, totals: None, sections }
}

fn row(number: usize, offer: &InForceAnswer, lang: Lang) -> Vec<Cell> {
    let (costs, terms) = (offer.costs.as_ref(), offer.terms.as_ref());
    let changes = lines::payment_changes(offer);
    vec![
        Cell::Count(u64::try_from(number).unwrap_or(u64::MAX)),
        Cell::text(lines::name(offer, lang)),
        Cell::of(
            costs,
            |costs| if changes { Cell::FirstMoney(costs.first_payment) } else { Cell::Money(costs.first_payment) },
        ),
        Cell::of(terms, |terms| match terms.annual_rate_at_best {
            Some(best) => Cell::RateRange(best, terms.annual_rate),
            None => Cell::Rate(terms.annual_rate),
        }),
        Cell::of(offer.loan.as_ref(), |loan| Cell::Effective(loan.gesv.borrower)),
        Cell::of(costs, |costs| Cell::Money(costs.total_paid)),
        Cell::text(words::standing(offer.standing, lang)),
    ]
}

/// The name of a group as the answer has it.
pub(super) fn group_name(group: Group, answer: &QuoteAnswer, lang: Lang) -> String {
    use nesie::word::ContractWord;
    match answer.texts.groups.get(group.word()) {
        Some(text) => text.get(lang).to_owned(),
        None => group.localize(lang),
    }
}

/// True if an offer waits for the base rate of the day.
pub(super) fn asks_for_base_rate(answer: &QuoteAnswer) -> bool {
    let asks = |offer: &InForceAnswer| {
        let mut findings = offer.findings.iter().filter(|finding| finding.outcome == Outcome::Unknown);
        offer.group != Group::DoesNotFit && findings.any(|finding| finding.missing.contains(&Field::BaseRate))
    };
    answer.in_force().any(asks)
}

/// The questions but for the base rate, which is a figure to look up.
pub(super) fn about_the_business(answer: &QuoteAnswer) -> impl Iterator<Item = &QuestionAnswer> {
    answer.next_questions.iter().filter(|question| question.field != Field::BaseRate)
}

/// The first questions, or all that there are where one more is no longer than to say so.
fn questions(document: &mut Document, answer: &QuoteAnswer) {
    let lang = document.lang;
    let base_rate = asks_for_base_rate(answer);
    let about_the_business: Vec<_> = about_the_business(answer).collect();
    if about_the_business.is_empty() && !base_rate {
        return;
    }
    document.push(Block::Gap);
    if !about_the_business.is_empty() {
        document.paragraph(words::first_answer(lang));
        let shown = about_the_business.iter().take(QUESTIONS);
        document.list(shown.map(|question| Item::bullet(lines::question(question, lang))).collect());
        if let Some(more) = about_the_business.len().checked_sub(QUESTIONS).filter(|more| *more > 0) {
            document.paragraph(words::more_questions(more, lang));
        }
    }
    if base_rate {
        document.paragraph(words::base_rate_missing(answer.as_of, lang));
    }
}

fn group_heading(
    document: &mut Document,
    group: Group,
    offers: &[(usize, &InForceAnswer)],
    answer: &QuoteAnswer,
    item: impl Fn(usize, &InForceAnswer) -> Item,
) {
    let items: Vec<Item> =
        offers.iter().filter(|(_, offer)| offer.group == group).map(|(number, offer)| item(*number, offer)).collect();
    if let Some(items) = list(items) {
        document.heading(group_name(group, answer, document.lang));
        document.push(items);
    }
}

/// What matters of an offer that fits.
fn what_matters(offer: &InForceAnswer, answer: &QuoteAnswer, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(lines::full_name(offer, lang))];
    blocks.extend(offer::costs(offer, lang).into_iter().map(Block::Paragraph));
    blocks.extend(offer::worth_knowing(offer, answer, lang));
    blocks
}

/// A guarantee in one line.
pub(super) fn guarantee_line(offer: &InForceAnswer, lang: Lang) -> String {
    let told = offer::guarantee(offer, lang);
    format!("{} ({}). {}", lines::name(offer, lang), offer.programme, sentence(&told.join("; ")))
}

/// Why a programme does not fit, and what would help, in one line. What no change touches comes before what one could:
/// nobody is to come back with a longer term for a purpose that is not financed at all.
pub(super) fn misfit_line(offer: &InForceAnswer, lang: Lang) -> String {
    let name = format!("{} ({})", lines::name(offer, lang), offer.programme);
    let told = offer::changes(offer, lang).map_or_else(|| why_not(offer, lang), |told| sentence(&told));
    format!("{name}. {told}")
}

/// Why a programme does not fit where no changes are known to open it: what no change touches; else the first that could be changed,
/// and the first that only a note is known of.
fn why_not(offer: &InForceAnswer, lang: Lang) -> String {
    let failed = offer::all_findings(offer).filter(|finding| finding.outcome == Outcome::NotMet);
    let told = |text: &LocalizedText| sentence(text.get(lang));
    if let Some(beyond_change) = failed.clone().find(|finding| finding.note.is_none() && finding.remedy.is_none()) {
        return told(&beyond_change.text);
    }
    let changeable = failed.clone().find(|finding| finding.remedy.is_some()).map(|finding| told(&finding.text));
    let note = failed.filter(|finding| finding.remedy.is_none()).find_map(|finding| finding.note.as_ref()).map(told);
    [changeable, note].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use nesie::answer::OfferAnswer;
    use nesie::application::{Application, LegalForm, LoanRequest, Purpose};
    use nesie::catalogue::Catalogue;
    use nesie::request::QuoteRequest;

    /// A person who is not registered and has no security asks one programme for 10 mln.
    fn misfit(programme: &str) -> InForceAnswer {
        let loan = LoanRequest::new("10000000".parse().unwrap(), 36, Purpose::Investment);
        let mut application = Application::new(loan);
        application.applicant.legal_form = Some(LegalForm::Individual);
        application.collateral = Some(Vec::new());
        let mut request = QuoteRequest::new(application, "2026-11-22".parse().unwrap());
        request.options.programme = Some(programme.into());
        match nesie::quote(&Catalogue::builtin().unwrap(), &request).unwrap().offers.remove(0) {
            OfferAnswer::InForce(offer) => *offer,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_person_without_security_reads_of_the_registration_too() {
        let line = misfit_line(&misfit("mfo-almaty-secured"), Lang::En);
        for told in ["person not registered", "required: sole entrepreneur", "Collateral is needed"] {
            assert!(line.contains(told), "{line}");
        }
    }

    #[test]
    fn a_line_names_a_reason_where_no_set_of_changes_was_found() {
        let mut offer = misfit("orleu");
        assert!(offer.changes.take().is_some_and(|changes| !changes.is_empty()));
        let line = misfit_line(&offer, Lang::En);
        assert!(line.starts_with("Orleu (orleu). Legal form: person not registered"), "{line}");
    }
}
