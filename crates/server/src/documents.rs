//! Answers in their forms: JSON is the library's, the others are made of its answers by the documents and writers of the report.

use nesie::catalogue::Catalogue;
use nesie::json::{Method, respond};
use nesie::language::Lang;
use nesie::request::{
    AffordRequest, LateRequest, ProgrammeRequest, ProgrammesRequest, QuoteRequest, ScheduleRequest, SettleRequest,
};
use nesie_report::write::csv::{self, Dialect};
use nesie_report::write::html;
use nesie_report::{self as report, Document, Table};

use crate::forms::Form;

/// How an answer is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) form: Form,
    pub(crate) lang: Lang,
    pub(crate) dialect: Dialect,
}

/// The answer to a request, in a form that the method has.
pub(crate) fn written(
    catalogue: &Catalogue,
    method: Method,
    request: &str,
    style: &Style,
) -> Result<Vec<u8>, nesie::Error> {
    match style.form {
        Form::Json => respond(catalogue, method, request).map(String::into_bytes),
        Form::Csv => {
            let table = table(catalogue, method, request, style.lang)?;
            Ok(table.map(|table| csv::table(&table, style.dialect, style.lang).into_bytes()).unwrap_or_default())
        }
        Form::Html => {
            let document = document(catalogue, method, request, style.lang)?;
            Ok(document.map(|document| html::page(&document).into_bytes()).unwrap_or_default())
        }
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
