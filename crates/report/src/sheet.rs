//! Sheets that are printed and handed over: documents with what was asked, charts, boxes for staff and lines to sign on.

use nesie::answer::{AffordAnswer, LateAnswer, ScheduleAnswer, SettleAnswer, afforded, workings};
use nesie::application::Application;
use nesie::catalogue::{Catalogue, Stamp};
use nesie::date::Date;
use nesie::language::{Lang, Localize};
use nesie::loan::{LoanTerms, Row, Schedule, SubsidyAgreement};
use nesie::receipt::Receipt;
use nesie::request::AffordRequest;
use nesie::text::{Interface, listed};

use crate::document::{Block, Cell, Chart, ChartPayment, Document, Field};
use crate::schedule::{practice, rows_table, summary};
use crate::text::{loan, sheet as words};

/// The sheet of a schedule: the terms, the chart, the rows.
///
/// # Errors
/// [`nesie::Error`] if the answer's loan cannot be computed anew, which one of this catalogue can.
pub fn schedule_sheet(catalogue: &Catalogue, answer: &ScheduleAnswer, lang: Lang) -> Result<Document, nesie::Error> {
    let terms = &answer.loan.terms;
    let mut document = Document::new(lang);
    document.push(Block::Title(words::schedule_title(terms.principal, terms.disbursed_on, lang)));
    document.push(Block::Fields(terms_fields(terms, lang)));
    if let Some(lender) = &answer.lender {
        document.paragraph(practice(lender, &answer.sources, lang));
    }
    for line in summary(answer, lang) {
        document.paragraph(line);
    }
    let schedule = workings(catalogue, terms)?.schedule;
    document.push(Block::Chart(chart(terms, &schedule, lang)));
    document.heading(words::schedule(lang));
    rows(&mut document, schedule.rows(), answer);
    ending(&mut document, answer.receipt.as_ref(), None);
    Ok(document)
}

/// The chart of a schedule, for who shows it by itself.
///
/// # Errors
/// The same as [`schedule_sheet`].
pub fn schedule_chart(catalogue: &Catalogue, answer: &ScheduleAnswer, lang: Lang) -> Result<Chart, nesie::Error> {
    let terms = &answer.loan.terms;
    Ok(chart(terms, &workings(catalogue, terms)?.schedule, lang))
}

/// The rows, and what the stars among them say.
pub(crate) fn rows(document: &mut Document, rows: &[Row], answer: &ScheduleAnswer) {
    let lang = document.lang;
    let rows: Vec<_> = rows.iter().map(Into::into).collect();
    document.push(Block::Table(rows_table(&rows, &answer.totals, lang)));
    if rows.iter().any(|row| row.pay_on != row.due_on) {
        document.paragraph(loan::moved(lang));
    }
}

/// The sheet of what closes a loan on a day.
///
/// # Errors
/// The same as [`schedule_sheet`].
pub fn settlement_sheet(catalogue: &Catalogue, answer: &SettleAnswer, lang: Lang) -> Result<Document, nesie::Error> {
    let terms = &answer.loan.terms;
    let mut document = Document::new(lang);
    document.push(Block::Title(words::settlement_title(answer.settlement.on, lang)));
    document.push(Block::Fields(terms_fields(terms, lang)));
    document.blocks.extend(crate::single::settlement(answer, lang).blocks);
    let schedule = workings(catalogue, terms)?.schedule;
    document.push(Block::Chart(chart(terms, &schedule, lang)));
    ending(&mut document, Some(&answer.receipt), None);
    Ok(document)
}

/// The sheet of the largest loan for a payment, with its chart; or of what else a payment comes to.
///
/// # Errors
/// The same as [`schedule_sheet`].
pub fn afford_sheet(
    catalogue: &Catalogue,
    request: &AffordRequest,
    answer: &AffordAnswer,
    lang: Lang,
) -> Result<Document, nesie::Error> {
    let mut document = Document::new(lang);
    let is_largest = answer.pay_off.is_none() && answer.hidden_rate.is_none();
    document.push(Block::Title(words::afford_title(is_largest, request.payment, lang)));
    let mut told = crate::single::affordable(answer, lang).blocks;
    if answer.of_programme.is_some() {
        // Which command to ask next is nothing for paper.
        told.pop();
    }
    document.blocks.extend(told);
    if let Some(terms) = afforded(catalogue, request, answer)? {
        document.push(Block::Fields(terms_fields(&terms, lang)));
        let schedule = workings(catalogue, &terms)?.schedule;
        document.push(Block::Chart(chart(&terms, &schedule, lang)));
    }
    ending(&mut document, Some(&answer.receipt), None);
    Ok(document)
}

/// The sheet of what paying late costs.
#[must_use]
pub fn penalty_sheet(answer: &LateAnswer, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.push(Block::Title(words::penalty_title(lang)));
    document.blocks.extend(crate::single::penalty(answer, lang).blocks);
    ending(&mut document, Some(&answer.receipt), None);
    document
}

/// The sheet of a subsidy agreement's schedule.
#[must_use]
pub fn agreement_sheet(agreement: &SubsidyAgreement, lang: Lang) -> Document {
    let mut document = Document::new(lang);
    document.push(Block::Title(words::agreement_title(lang)));
    document.blocks.extend(crate::agreement::agreement(agreement, lang).blocks);
    document.push(Block::Signatures(words::signatures_of_the_agreement(lang).into()));
    document
}

/// The terms of a loan, those that a person looks for first.
pub(crate) fn terms_fields(terms: &LoanTerms, lang: Lang) -> Vec<Field> {
    let field = |name: String, value: Cell| Field { name, value };
    let mut fields = vec![
        field(words::principal(lang), Cell::Money(terms.principal)),
        field(words::annual_rate(lang), Cell::Rate(terms.annual_rate)),
        field(words::disbursed_on(lang), Cell::Date(terms.disbursed_on)),
        field(words::instalments(lang), Cell::Count(terms.instalments.into())),
        field(words::method(lang), Cell::text(terms.method.localize(lang))),
    ];
    if let Some(day_count) = terms.day_count {
        fields.push(field(words::day_count(lang), Cell::text(day_count.localize(lang))));
    }
    fields
}

/// A loan as a chart, told in words besides.
pub(crate) fn chart(terms: &LoanTerms, schedule: &Schedule, lang: Lang) -> Chart {
    let payment = |row: &Row| ChartPayment {
        on: row.due_on,
        principal: row.principal,
        borrower_interest: row.borrower_interest,
        state_interest: row.state_interest,
        fees: row.fees,
        closing: row.closing,
    };
    let payments: Vec<ChartPayment> = schedule.rows().iter().map(payment).collect();
    let last = schedule.rows().last();
    let opening = schedule.rows().first().map_or(terms.principal, |row| row.opening);
    let subsidy_ends_on = subsidy_ends_on(terms, last.map(|row| row.due_on));
    let mut told =
        vec![words::chart_falls(opening, terms.disbursed_on, last.map_or(terms.disbursed_on, |row| row.due_on), lang)];
    if let Some(row) = schedule.rows().first() {
        let subsidy = Some(row.state_interest).filter(|subsidy| !subsidy.is_zero());
        told.push(words::chart_first_payment(row.principal, row.borrower_interest, subsidy, lang));
    }
    told.extend(subsidy_ends_on.map(|on| words::chart_subsidy_end_told(on, lang)));
    Chart { from: terms.disbursed_on, opening, payments, subsidy_ends_on, alternative: told.join(" ") }
}

/// The day on which the subsidy ends or is stopped, if the loan goes on.
fn subsidy_ends_on(terms: &LoanTerms, last_due_on: Option<Date>) -> Option<Date> {
    let subsidy = terms.subsidy.as_ref()?;
    let ends_on = subsidy.stops_on.or_else(|| subsidy.from.same_day_after(subsidy.months))?;
    last_due_on.is_some_and(|last| ends_on < last).then_some(ends_on)
}

/// What the applicant has said and what not: every field of an application, in the order in which a form has them.
pub(crate) struct ApplicationFields {
    pub(crate) applicant: Vec<Field>,
    /// Of the loan, with what secures it.
    pub(crate) loan: Vec<Field>,
}

pub(crate) fn application_fields(application: &Application, lang: Lang) -> ApplicationFields {
    let (labels, applicant, asked) = (Interface::new(lang), &application.applicant, &application.loan);
    let field = |key: &str, value: Cell| {
        let name = labels.text(&format!("field.{key}")).unwrap_or_default();
        Field { name: name.into(), value }
    };
    let text = |value: Option<String>| Cell::of(value, Cell::Text);
    let yes_or_no = |value: Option<bool>| Cell::of(value, Cell::Flag);
    let collateral = application.collateral.as_ref().map(|items| {
        let told =
            items.iter().map(|item| format!("{}: {}", item.kind.localize(lang), nesie::text::tenge(item.value, lang)));
        or_none(told.collect::<Vec<_>>().join("; "), lang)
    });
    let about_applicant = vec![
        field("applicant.id", text(applicant.id.map(|id| id.to_string()))),
        field("applicant.legal_form", text(applicant.legal_form.map(|form| form.localize(lang)))),
        field("applicant.region", text(applicant.region.map(|place| place.localize(lang)))),
        field("applicant.registered_on", Cell::of(applicant.registered_on, Cell::Date)),
        field("applicant.trading_since", Cell::of(applicant.trading_since, Cell::Date)),
        field(
            "applicant.oked",
            text(
                applicant
                    .oked
                    .as_ref()
                    .map(|codes| codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
            ),
        ),
        field("applicant.employees", Cell::of(applicant.employees, |count| Cell::Count(count.into()))),
        field("applicant.average_annual_income", Cell::of(applicant.average_annual_income, Cell::Money)),
        field("applicant.categories", text(applicant.categories.as_ref().map(|all| or_none(listed(all, lang), lang)))),
        field("applicant.tax_arrears", Cell::of(applicant.tax_arrears, Cell::Money)),
        field("applicant.social_arrears", Cell::of(applicant.social_arrears, Cell::Money)),
        field("applicant.overdue_days", Cell::of(applicant.overdue_days, |count| Cell::Count(count.into()))),
        field("applicant.state_owned", yes_or_no(applicant.state_owned)),
        field("applicant.insolvent", yes_or_no(applicant.insolvent)),
    ];
    let about_loan = vec![
        field("loan.amount", Cell::Money(asked.amount)),
        field("loan.term_months", Cell::Count(asked.term_months.into())),
        field("loan.purpose", Cell::text(asked.purpose.localize(lang))),
        field("loan.uses", text(asked.uses.as_ref().map(|uses| or_none(listed(uses, lang), lang)))),
        field("loan.annual_rate", Cell::of(asked.annual_rate, Cell::Rate)),
        field("loan.disbursed_on", Cell::of(asked.disbursed_on, Cell::Date)),
        field("loan.method", text(asked.method.map(|method| method.localize(lang)))),
        field("collateral", text(collateral)),
        field("own_contribution", Cell::of(application.own_contribution, Cell::Money)),
    ];
    ApplicationFields { applicant: about_applicant, loan: about_loan }
}

/// A list, or that there is nothing in it: an empty list is an answer.
fn or_none(list: String, lang: Lang) -> String {
    if list.is_empty() { words::none(lang) } else { list }
}

/// Where the sheet is from, and who signs it.
pub(crate) fn ending(document: &mut Document, receipt: Option<&Receipt>, catalogue: Option<(&Stamp, Date)>) {
    let lang = document.lang;
    document.push(Block::Gap);
    document.paragraph(words::estimate(lang));
    origin(document, receipt, catalogue);
    document.push(Block::Signatures(words::signatures(lang).into()));
}

/// The signs by which an answer is found again: the catalogue, the day, the short hash of the question.
pub(crate) fn origin(document: &mut Document, receipt: Option<&Receipt>, catalogue: Option<(&Stamp, Date)>) {
    let lang = document.lang;
    let mut told = Vec::new();
    let stamp = receipt.and_then(|receipt| receipt.catalogue.as_ref()).or(catalogue.map(|(stamp, _)| stamp));
    told.extend(stamp.map(|stamp| words::catalogue(&stamp.version, short(&stamp.sha256), lang)));
    let on = receipt.and_then(|receipt| receipt.as_of).or(catalogue.map(|(_, on)| on));
    told.extend(on.map(|on| words::decided_on(on, lang)));
    told.extend(receipt.map(|receipt| words::question_hash(short(&receipt.request_sha256), lang)));
    told.extend(receipt.map(|receipt| format!("nesie {}", receipt.nesie)));
    if !told.is_empty() {
        document.paragraph(words::origin(&told.join("; "), lang));
    }
}

/// The first letters of a hash, enough to find an answer again.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

/// What was asked: the fields that the applicant has filled in, and the day.
pub(crate) fn asked(document: &mut Document, application: &Application, as_of: Date) {
    let lang = document.lang;
    document.heading(words::asked(lang));
    let fields = application_fields(application, lang);
    let said = fields.applicant.into_iter().chain(fields.loan).filter(|field| field.value != Cell::Empty);
    let day = Field { name: words::decision_date(lang), value: Cell::Date(as_of) };
    document.push(Block::Fields(said.chain([day]).collect()));
}
