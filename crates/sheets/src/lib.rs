//! The answers of nesie as workbooks (XLSX).
//!
//! A workbook begins with the [`Document`] of the answer. After it stands, for each loan, a sheet whose formulas make interest,
//! principal and balance again from the terms, beside the figures of nesie, with a column of differences; and a sheet with the
//! accruals that it takes. Figures that are typed are blue, figures that are computed black. Texts are written as texts: none
//! becomes a formula, whatever it begins with. The same answer gives the same bytes.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::exit
)]

mod accruals;
mod book;
mod cells;
mod days;
mod document;
mod fees;
mod forms;
mod loan;
mod offer;
mod plans;
mod settlement;
mod sums;
mod text;

use nesie::answer::{AffordAnswer, QuoteAnswer, ScheduleAnswer, SettleAnswer, afforded, workings};
use nesie::catalogue::Catalogue;
use nesie::language::Lang;
use nesie::loan::{BankForm, LoanTerms, SubsidyAgreement};
use nesie::request::{AffordRequest, QuoteRequest};
use nesie_report::{self as report, Document};
use rust_xlsxwriter::XlsxError;

use book::Book;

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A loan of the answer cannot be computed anew.
    #[error(transparent)]
    Loan(#[from] nesie::Error),
    /// The workbook cannot be written.
    #[error("the workbook cannot be written")]
    Workbook(#[from] XlsxError),
}

/// Any document as a workbook of one sheet.
///
/// ```
/// use nesie::language::Lang;
/// let mut document = nesie_report::Document::new(Lang::En);
/// document.paragraph("=1+1");
/// let workbook = nesie_sheets::document(&document)?;
/// assert_eq!(workbook, nesie_sheets::document(&document)?);
/// # Ok::<(), nesie_sheets::Error>(())
/// ```
///
/// # Errors
/// [`Error::Workbook`] if it has more rows or longer texts than a sheet holds.
pub fn document(document: &Document) -> Result<Vec<u8>, Error> {
    let mut book = Book::new(document.lang);
    book.document(document)?;
    book.bytes()
}

/// The answer to a quote: its document, the offers, each loan with formulas, the conditions, the sources.
///
/// # Errors
/// [`Error`] if a loan of the answer cannot be computed anew, which one of this catalogue can, or the workbook cannot be written.
pub fn quote(
    catalogue: &Catalogue,
    request: &QuoteRequest,
    answer: &QuoteAnswer,
    lang: Lang,
) -> Result<Vec<u8>, Error> {
    let mut book = Book::new(lang);
    book.document(&report::quote_sheet(catalogue, request, answer, lang)?)?;
    book.table(&text::offers(lang), &report::offers(answer, lang))?;
    for (number, terms) in report::offered_loans(answer) {
        book.loan(Some(number), terms, &workings(catalogue, terms)?)?;
    }
    book.table(&text::conditions(lang), &report::conditions(answer, lang))?;
    book.table(&text::sources(lang), &report::sources(answer, lang))?;
    book.bytes()
}

/// A schedule: its document, and the loan with formulas.
///
/// # Errors
/// The same as [`quote`].
pub fn schedule(catalogue: &Catalogue, answer: &ScheduleAnswer, lang: Lang) -> Result<Vec<u8>, Error> {
    let terms = &answer.loan.terms;
    let mut book = Book::new(lang);
    book.document(&report::schedule_sheet(catalogue, answer, lang)?)?;
    book.loan(None, terms, &workings(catalogue, terms)?)?;
    book.bytes()
}

/// The schedule of a subsidy agreement on a loan of these terms: its document, the same by formulas, and the loan with formulas.
///
/// # Errors
/// The same as [`quote`].
pub fn agreement(
    catalogue: &Catalogue,
    agreement: &SubsidyAgreement,
    terms: &LoanTerms,
    lang: Lang,
) -> Result<Vec<u8>, Error> {
    let first = report::agreement_sheet(agreement, lang);
    let workings = workings(catalogue, terms)?;
    let mut book = Book::new(lang);
    book.document(&first)?;
    book.form(&text::agreement(lang), terms, &workings, |places| {
        forms::agreement(agreement, &first, places, &workings)
    })?;
    book.bytes()
}

/// A schedule in the form of a bank: its document, the same by formulas, and the loan with formulas.
///
/// # Errors
/// The same as [`quote`].
pub fn bank_form(catalogue: &Catalogue, form: &BankForm, lang: Lang) -> Result<Vec<u8>, Error> {
    let first = report::bank_form_sheet(form, lang);
    let workings = workings(catalogue, &form.terms)?;
    let mut book = Book::new(lang);
    book.document(&first)?;
    book.form(&text::bank_form(lang), &form.terms, &workings, |places| {
        forms::bank_form(form, &first, places, &workings)
    })?;
    book.bytes()
}

/// What closes a loan: its document, the amounts with formulas, the loan with formulas.
///
/// # Errors
/// The same as [`quote`].
pub fn settlement(catalogue: &Catalogue, answer: &SettleAnswer, lang: Lang) -> Result<Vec<u8>, Error> {
    let terms = &answer.loan.terms;
    let mut book = Book::new(lang);
    book.document(&report::settlement_sheet(catalogue, answer, lang)?)?;
    book.settlement(&answer.settlement)?;
    book.loan(None, terms, &workings(catalogue, terms)?)?;
    book.bytes()
}

/// The largest loan for a payment: its document, and the loan with formulas. Where the number of payments or a hidden rate was
/// sought, its document and what the offer comes to by formulas.
///
/// # Errors
/// The same as [`quote`].
pub fn afford(
    catalogue: &Catalogue,
    request: &AffordRequest,
    answer: &AffordAnswer,
    lang: Lang,
) -> Result<Vec<u8>, Error> {
    let mut book = Book::new(lang);
    book.document(&report::afford_sheet(catalogue, request, answer, lang)?)?;
    if let Some(terms) = afforded(catalogue, request, answer)? {
        book.loan(None, &terms, &workings(catalogue, &terms)?)?;
    }
    if let Some(offer) = offer::Offer::of(request, answer) {
        book.offer(&offer)?;
    }
    book.bytes()
}
