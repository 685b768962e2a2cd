//! Answers in their forms: JSON is the library's, the others are made of its answers by the documents and writers of the report.

use nesie::catalogue::Catalogue;
use nesie::json::{Method, respond};
use nesie::language::Lang;
use nesie::request::{
    AffordRequest, LateRequest, ProgrammeRequest, ProgrammesRequest, QuoteRequest, ScheduleRequest, SettleRequest,
};
use nesie_report::write::csv::{self, Dialect};
use nesie_report::write::{ChartWidth, html, svg};
use nesie_report::{self as report, Document, Table};
use nesie_sheets as sheets;

use crate::forms::Form;

/// How an answer is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) form: Form,
    pub(crate) lang: Lang,
    pub(crate) dialect: Dialect,
    pub(crate) chart_width: ChartWidth,
}

/// Why an answer is not written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unwritten {
    /// There is none.
    #[error(transparent)]
    Refused(#[from] nesie::Error),
    /// Its workbook cannot be made.
    #[error(transparent)]
    Workbook(#[from] nesie_sheets::Error),
}

/// The answer to a request, in a form that the method has.
pub(crate) fn written(
    catalogue: &Catalogue,
    method: Method,
    request: &str,
    style: &Style,
) -> Result<Vec<u8>, Unwritten> {
    match style.form {
        Form::Json => Ok(respond(catalogue, method, request)?.into_bytes()),
        Form::Csv => {
            let table = table(catalogue, method, request, style.lang)?;
            Ok(table.map(|table| csv::table(&table, style.dialect, style.lang).into_bytes()).unwrap_or_default())
        }
        Form::Html => {
            let document = document(catalogue, method, request, style.lang)?;
            Ok(document.map(|document| html::page(&document).into_bytes()).unwrap_or_default())
        }
        Form::Xlsx => workbook(catalogue, method, request, style.lang),
        Form::Svg => Ok(chart(catalogue, request, style)?.into_bytes()),
    }
}

/// The rows of an answer, where it has any.
fn table(catalogue: &Catalogue, method: Method, request: &str, lang: Lang) -> Result<Option<Table>, nesie::Error> {
    Ok(Some(match method {
        Method::Quote => report::offers(&nesie::quote(catalogue, &QuoteRequest::from_json(request)?)?, lang),
        Method::Schedule => {
            report::schedule_rows(&nesie::schedule(catalogue, &ScheduleRequest::from_json(request)?)?, lang)
        }
        Method::Afford => report::affordable_row(&nesie::afford(catalogue, &AffordRequest::from_json(request)?)?, lang),
        Method::Settle => report::settlement_row(&nesie::settle(catalogue, &SettleRequest::from_json(request)?)?, lang),
        Method::Late => report::penalty_row(&nesie::late(catalogue, &LateRequest::from_json(request)?)?, lang),
        _ => return Ok(None),
    }))
}

/// The sheet of an answer, where it has one. What a program asks in full it gets in full.
fn document(
    catalogue: &Catalogue,
    method: Method,
    request: &str,
    lang: Lang,
) -> Result<Option<Document>, nesie::Error> {
    Ok(Some(match method {
        Method::Quote => {
            let request = QuoteRequest::from_json(request)?;
            report::quote_sheet(catalogue, &request, &nesie::quote(catalogue, &request)?, lang)?
        }
        Method::Schedule => {
            let answer = nesie::schedule(catalogue, &ScheduleRequest::from_json(request)?)?;
            report::schedule_sheet(catalogue, &answer, lang)?
        }
        Method::Settle => {
            let answer = nesie::settle(catalogue, &SettleRequest::from_json(request)?)?;
            report::settlement_sheet(catalogue, &answer, lang)?
        }
        Method::Afford => {
            let request = AffordRequest::from_json(request)?;
            report::afford_sheet(catalogue, &request, &nesie::afford(catalogue, &request)?, lang)?
        }
        Method::Late => report::penalty_sheet(&nesie::late(catalogue, &LateRequest::from_json(request)?)?, lang),
        Method::Programmes => {
            report::programmes(&nesie::programmes(catalogue, &ProgrammesRequest::from_json(request)?)?, lang)
        }
        Method::Programme => {
            let answer = nesie::programme(catalogue, &ProgrammeRequest::from_json(request)?)?;
            report::programme_sheet(&answer, true, lang)
        }
        _ => return Ok(None),
    }))
}

/// The chart of the schedule that is asked for.
fn chart(catalogue: &Catalogue, request: &str, style: &Style) -> Result<String, nesie::Error> {
    let answer = nesie::schedule(catalogue, &ScheduleRequest::from_json(request)?)?;
    Ok(svg(&report::schedule_chart(catalogue, &answer, style.lang)?, style.chart_width, style.lang))
}

/// The workbook of an answer: with formulas that make the figures again where it has a loan, else of its sheet.
fn workbook(catalogue: &Catalogue, method: Method, request: &str, lang: Lang) -> Result<Vec<u8>, Unwritten> {
    Ok(match method {
        Method::Quote => {
            let request = QuoteRequest::from_json(request).map_err(nesie::Error::from)?;
            sheets::quote(catalogue, &request, &nesie::quote(catalogue, &request)?, lang)?
        }
        Method::Schedule => {
            let request = ScheduleRequest::from_json(request).map_err(nesie::Error::from)?;
            sheets::schedule(catalogue, &nesie::schedule(catalogue, &request)?, lang)?
        }
        Method::Settle => {
            let request = SettleRequest::from_json(request).map_err(nesie::Error::from)?;
            sheets::settlement(catalogue, &nesie::settle(catalogue, &request)?, lang)?
        }
        Method::Afford => {
            let request = AffordRequest::from_json(request).map_err(nesie::Error::from)?;
            sheets::afford(catalogue, &request, &nesie::afford(catalogue, &request)?, lang)?
        }
        _ => match document(catalogue, method, request, lang)? {
            Some(document) => sheets::document(&document)?,
            None => Vec::new(),
        },
    })
}
