//! A workbook that is filled sheet by sheet.

use nesie::language::{Lang, visible};
use nesie::loan::{LoanTerms, Settlement, Workings};
use nesie_report::{Document, Table};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::cells::{Formats, Sheet};
use crate::offer::Offer;
use crate::{Error, accruals, document, forms, loan, settlement, sums, text};

/// A4, as workbooks number papers.
const A4: u8 = 9;

/// A workbook.
pub(crate) struct Book {
    workbook: Workbook,
    formats: Formats,
    lang: Lang,
}

impl Book {
    pub(crate) fn new(lang: Lang) -> Self {
        Book { workbook: Workbook::new(), formats: Formats::new(lang), lang }
    }

    /// A new sheet of this name, to be filled.
    fn sheet(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Sheet<'_>) -> Result<(), XlsxError>,
    ) -> Result<(), XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name(visible(name))?;
        worksheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        fill(&mut Sheet { worksheet: &mut worksheet, formats: &self.formats })?;
        self.workbook.push_worksheet(worksheet);
        Ok(())
    }

    /// A sheet with a document.
    pub(crate) fn document(&mut self, document: &Document) -> Result<(), XlsxError> {
        self.sheet(&text::answer(document.lang), |sheet| document::write(sheet, document))
    }

    /// A sheet with a table.
    pub(crate) fn table(&mut self, name: &str, table: &Table) -> Result<(), XlsxError> {
        let lang = self.lang;
        self.sheet(name, |sheet| {
            document::table_alone(sheet, table, lang)?;
            sheet.worksheet.set_freeze_panes(1, 0)?;
            Ok(())
        })
    }

    /// The sheets of a loan: its schedule with formulas, and its accruals.
    pub(crate) fn loan(
        &mut self,
        number: Option<usize>,
        terms: &LoanTerms,
        workings: &Workings,
    ) -> Result<(), XlsxError> {
        let names = self.names(number);
        self.loan_at(&loan::Places::of(names.each_ref(), terms, workings), &names, terms, workings)
    }

    /// A form of a schedule with formulas, and the loan that they refer to.
    pub(crate) fn form(
        &mut self,
        name: &str,
        terms: &LoanTerms,
        workings: &Workings,
        form: impl FnOnce(&loan::Places) -> forms::Form,
    ) -> Result<(), XlsxError> {
        let (names, lang) = (self.names(None), self.lang);
        let places = loan::Places::of(names.each_ref(), terms, workings);
        self.sheet(name, |sheet| form(&places).write(sheet, lang))?;
        self.loan_at(&places, &names, terms, workings)
    }

    /// What the sheets of a loan are called.
    fn names(&self, number: Option<usize>) -> [String; 2] {
        [text::schedule(number, self.lang), text::accruals(number, self.lang)]
    }

    fn loan_at(
        &mut self,
        places: &loan::Places,
        [schedule, accrued]: &[String; 2],
        terms: &LoanTerms,
        workings: &Workings,
    ) -> Result<(), XlsxError> {
        let lang = self.lang;
        self.sheet(schedule, |sheet| loan::write(sheet, places, terms, workings, lang))?;
        self.sheet(accrued, |sheet| accruals::write(sheet, places, terms, workings, lang))
    }

    /// The sheet of what closes a loan.
    pub(crate) fn settlement(&mut self, closing: &Settlement) -> Result<(), XlsxError> {
        let lang = self.lang;
        self.sheet(&text::settlement(lang), |sheet| sums::write(sheet, &settlement::lines(closing, lang), lang))
    }

    /// The sheet of what an offer comes to.
    pub(crate) fn offer(&mut self, offer: &Offer) -> Result<(), XlsxError> {
        let lang = self.lang;
        self.sheet(&text::offer(lang), |sheet| sums::write(sheet, &offer.lines(lang), lang))
    }

    /// The file. It says nothing of when it was made, so that the same answer is the same file.
    pub(crate) fn bytes(mut self) -> Result<Vec<u8>, Error> {
        let made_on = ExcelDateTime::from_ymd(2000, 1, 1)?;
        self.workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_on));
        Ok(self.workbook.save_to_buffer()?)
    }
}
