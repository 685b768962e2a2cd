//! Workbooks as a program reads them: which sheets there are, that names are texts, that the same answer is the same file, and how
//! long a long schedule takes.

use std::io::Cursor;
use std::time::Instant;

use crate::support::builtin;
use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::day_count::DayCount;
use nesie::language::Lang;
use nesie::loan::{AfterPrepayment, Fee, FeeKind, LoanTerms, Prepayment, Sought, Subsidy, SubsidyStep};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::{AffordRequest, ApplicationWithoutAmount, QuoteRequest, ScheduleRequest, SettleRequest};
use nesie_report::{Cell, Column, Document, Item, Marker, Table, write};

fn read(workbook: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(workbook)).unwrap()
}

fn terms(instalments: u32) -> LoanTerms {
    let (principal, rate) = ("10000000".parse().unwrap(), "24".parse().unwrap());
    LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), instalments)
}

#[test]
fn a_quote_has_its_sheets_in_each_language() {
    let loan = LoanRequest::new("20000000".parse().unwrap(), 60, Purpose::Investment);
    let request = QuoteRequest::new(Application::new(loan), "2026-11-22".parse().unwrap());
    let answer = nesie::quote(builtin(), &request).unwrap();
    for (lang, first, offers, last) in [
        (Lang::Kk, "Жауап", "Ұсыныстар", "Дереккөздер"),
        (Lang::Ru, "Ответ", "Предложения", "Источники"),
        (Lang::En, "Answer", "Offers", "Sources"),
    ] {
        let workbook = nesie_sheets::quote(builtin(), &request, &answer, lang).unwrap();
        assert_eq!(workbook, nesie_sheets::quote(builtin(), &request, &answer, lang).unwrap(), "the same bytes");
        let names = read(workbook).sheet_names();
        assert_eq!((names[0].as_str(), names[1].as_str(), names.last().unwrap().as_str()), (first, offers, last));
        let loans = nesie_report::offered_loans(&answer).count();
        assert!(loans > 0 && names.len() == 4 + 2 * loans, "{names:?}");
    }
}

// By hand in the library's documentation: 10 000 000.00 at 24 %, annuity 945 595.97, last payment on 30/360 945 595.92.
#[test]
fn a_schedule_has_formulas_beside_the_figures() {
    let answer = nesie::schedule(builtin(), &ScheduleRequest::new(terms(12))).unwrap();
    let mut workbook = read(nesie_sheets::schedule(builtin(), &answer, Lang::En).unwrap());
    assert_eq!(workbook.sheet_names(), ["Answer", "Schedule", "Accruals"]);
    let formulas = workbook.worksheet_formula("Schedule").unwrap();
    let told: Vec<&str> = formulas.used_cells().map(|(_, _, formula)| formula.as_str()).collect();
    assert!(told.contains(&"ROUND(-PMT(E10/100*1/12,F10,C10,-D10),2)"), "{told:?}");
    let accruals = workbook.worksheet_formula("Accruals").unwrap();
    assert!(accruals.used_cells().any(|(_, _, formula)| formula == "ROUND(F2*G2*D2/(100*E2),2)"));
    let values = workbook.worksheet_range("Schedule").unwrap();
    let figures: Vec<f64> = values.used_cells().filter_map(|(_, _, value)| value.as_f64()).collect();
    assert!(figures.contains(&945_595.97) && figures.contains(&945_595.92));
}

#[test]
fn what_closes_a_loan_is_summed_up() {
    let request = SettleRequest::new(terms(12), "2026-06-01".parse().unwrap());
    let answer = nesie::settle(builtin(), &request).unwrap();
    let mut workbook = read(nesie_sheets::settlement(builtin(), &answer, Lang::En).unwrap());
    assert_eq!(workbook.sheet_names(), ["Answer", "Closing", "Schedule", "Accruals"]);
    let formulas = workbook.worksheet_formula("Closing").unwrap();
    assert!(formulas.used_cells().any(|(_, _, formula)| formula == "SUM(B2:B4)"));
}

const NAMES: [&str; 14] = [
    "=1+1",
    "+7 727",
    "-1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "\"quoted\" & 'single'",
    "\u{202e}txet",
    "=HYPERLINK(\"http://x\",\"y\")",
    "\t=1+1",
    "\r=1+1",
    "\u{200f}=1+1",
    " =1+1",
    "=cmd|' /C calc'!A0",
    "</td></table><img src=x onerror=alert(1)>",
];

fn hostile() -> Document {
    let mut document = Document::new(Lang::En);
    for name in NAMES {
        document.push(nesie_report::Block::Title(name.into()));
        document.heading(name);
        document.paragraph(name);
        document.list(vec![Item::marked(Marker::Box, name)]);
    }
    let columns = vec![Column::new("name", "=heading")];
    let rows = NAMES.iter().map(|name| vec![Cell::text(*name)]).collect();
    document.push(nesie_report::Block::Table(Table::new(columns, rows)));
    document
}

#[test]
fn no_name_becomes_a_formula_in_a_workbook() {
    let mut workbook = read(nesie_sheets::document(&hostile()).unwrap());
    let name = workbook.sheet_names()[0].clone();
    assert_eq!(workbook.worksheet_formula(&name).unwrap().used_cells().count(), 0);
    let range = workbook.worksheet_range(&name).unwrap();
    let texts: Vec<String> = range.used_cells().map(|(_, _, value)| value.to_string()).collect();
    assert!(range.used_cells().all(|(_, _, value)| matches!(value, Data::String(_))));
    assert!(texts.contains(&"=1+1".to_owned()) && texts.contains(&"\\u{202e}txet".to_owned()), "{texts:?}");
}

#[test]
fn no_name_becomes_anything_else_in_html() {
    let page = write::html::page(&hostile());
    assert!(!page.contains("<script") && !page.contains("<img"));
    assert!(!page.contains(['\u{202e}', '\u{200f}']));
    assert!(page.contains("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>"));
    assert!(page.contains("<p>&quot;quoted&quot; &amp; 'single'</p>"));
    assert!(page.contains("<title>=1+1</title>"));
    // Nothing is loaded and nothing runs.
    assert!(page.contains("default-src 'none'") && !page.contains("<link") && !page.contains("href="));
}

#[test]
fn no_name_becomes_a_formula_in_csv() {
    use write::csv::Dialect;
    for (_, dialect) in Dialect::WORDS {
        let written = write::csv::document(&hostile(), *dialect);
        for line in written.trim_start_matches('\u{feff}').lines() {
            let cell = line.trim_start_matches('"');
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{200f}', '\u{202e}']), "{line}");
        }
        assert!(written.contains("'=1+1"));
    }
}

// A bound for a release build; a debug build takes some ten times as long.
#[test]
fn six_hundred_rows_take_no_time() {
    let answer = nesie::schedule(builtin(), &ScheduleRequest::new(terms(600))).unwrap();
    let before = Instant::now();
    let page = write::html::page(&nesie_report::schedule_sheet(builtin(), &answer, Lang::Ru).unwrap());
    let html = before.elapsed();
    let before = Instant::now();
    let workbook = nesie_sheets::schedule(builtin(), &answer, Lang::Ru).unwrap();
    let xlsx = before.elapsed();
    println!("600 rows: HTML of {} bytes in {html:?}, XLSX of {} bytes in {xlsx:?}", page.len(), workbook.len());
    let most_ms = if cfg!(debug_assertions) { 20_000 } else { 300 };
    assert!(html.as_millis() < most_ms && xlsx.as_millis() < most_ms, "{html:?} {xlsx:?}");
}

/// A loan with a subsidy and a prepayment in the middle of a row.
fn subsidised() -> LoanTerms {
    let mut terms = terms(12);
    let steps = vec![SubsidyStep { after_months: 0, rate: "8".parse().unwrap() }];
    terms.subsidy = Some(Subsidy { months: 9, from: terms.disbursed_on, steps, stops_on: None });
    let (on, amount) = ("2026-04-02".parse().unwrap(), "1000000".parse().unwrap());
    terms.prepayments.push(Prepayment::new(on, amount, AfterPrepayment::Lower));
    terms
}

/// The formulas of a sheet, and the amounts that are typed into the first columns of it, below its headings.
fn made_and_typed(workbook: Vec<u8>, sheet: &str, columns: u32) -> (Vec<String>, usize) {
    let mut workbook = read(workbook);
    let formulas = workbook.worksheet_formula(sheet).unwrap();
    let made: Vec<String> =
        formulas.used_cells().map(|(_, _, formula)| formula.clone()).filter(|f| !f.is_empty()).collect();
    let values = workbook.worksheet_range(sheet).unwrap();
    let is_made = |row: u32, column: u32| formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
    let is_typed = |row: u32, column: u32, value: &Data| {
        row >= 2 && (1..columns).contains(&column) && matches!(value, Data::Float(_)) && !is_made(row, column)
    };
    let cells = values.cells().map(|(row, column, value)| (row as u32, column as u32, value));
    (made, cells.filter(|(row, column, value)| is_typed(*row, *column, value)).count())
}

// Two of its figures are agreed and not computed: what is paid ahead, and nothing in the line of the start.
#[test]
fn an_agreement_is_made_of_the_accruals() {
    let request = ScheduleRequest::new(subsidised());
    let agreement = nesie::subsidy_agreement(builtin(), &request, None).unwrap();
    let workbook = nesie_sheets::agreement(builtin(), &agreement, &request.loan, Lang::En).unwrap();
    assert_eq!(read(workbook.clone()).sheet_names(), ["Answer", "Agreement", "Schedule", "Accruals"]);
    let (made, typed) = made_and_typed(workbook, "Agreement", 6);
    assert!(made.contains(&"Accruals!H2".to_owned()) && made.contains(&"F4-D4".to_owned()), "{made:?}");
    assert_eq!(typed, 1 + 3, "a prepayment, and the amounts of the first line");
}

#[test]
fn the_form_of_a_bank_is_made_of_the_schedule() {
    let request = ScheduleRequest::new(subsidised());
    let form = nesie::bank_form(builtin(), &request).unwrap();
    let workbook = nesie_sheets::bank_form(builtin(), &form, Lang::En).unwrap();
    assert_eq!(read(workbook.clone()).sheet_names(), ["Answer", "Bank form", "Schedule", "Accruals"]);
    let (made, typed) = made_and_typed(workbook, "Bank form", 5);
    assert!(made.contains(&"E3-D4".to_owned()) && made.contains(&"SUM(B3:B16)".to_owned()), "{made:?}");
    assert_eq!(typed, 2, "principal and interest that are paid ahead");
}

/// What is typed in a column of a sheet below a heading, to the row of the sums.
fn typed_below(workbook: &[u8], sheet: &str, heading: &str) -> Vec<f64> {
    let mut workbook = read(workbook.to_vec());
    let formulas = workbook.worksheet_formula(sheet).unwrap();
    let values = workbook.worksheet_range(sheet).unwrap();
    let (row, column, _) = values.cells().find(|(_, _, value)| value.as_string().as_deref() == Some(heading)).unwrap();
    let at = |row: usize| (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
    let below = row + 1..values.height();
    below
        .filter(|row| formulas.get_value(at(*row)).is_none_or(|formula| formula.is_empty()))
        .filter_map(|row| values.get_value(at(row)).and_then(DataType::as_f64))
        .collect()
}

// 1 % a year of 10 000 000 over a month of 30/360 is 8 333.33, of a guarantee of half of it half as much, and 500 with each payment.
#[test]
fn fees_follow_from_their_terms() {
    let mut terms = terms(12);
    let (rate, guarantee): (Rate, Money) = ("1".parse().unwrap(), "5000000".parse().unwrap());
    for kind in [
        FeeKind::YearlyPercent { rate },
        FeeKind::YearlyPercentOfGuarantee { rate, guarantee },
        FeeKind::PerPayment { amount: "500".parse().unwrap() },
    ] {
        terms.fees.push(Fee { name: "=fee".into(), kind, in_gesv: true });
    }
    let answer = nesie::schedule(builtin(), &ScheduleRequest::new(terms)).unwrap();
    assert_eq!(answer.rows.as_ref().unwrap()[0].fees.to_string(), "13000.00");
    let workbook = nesie_sheets::schedule(builtin(), &answer, Lang::En).unwrap();
    assert!(typed_below(&workbook, "Schedule", "Fees").is_empty());
    assert!(typed_below(&workbook, "Accruals", "Fees").is_empty());
}

#[test]
fn days_of_equal_months_follow_from_the_dates() {
    let mut terms = subsidised();
    terms.day_count = Some(DayCount::EqualMonths);
    let answer = nesie::schedule(builtin(), &ScheduleRequest::new(terms)).unwrap();
    let workbook = nesie_sheets::schedule(builtin(), &answer, Lang::En).unwrap();
    assert!(typed_below(&workbook, "Accruals", "Days").is_empty());
}

#[test]
fn what_a_payment_affords_is_a_loan_or_an_offer_by_formulas() {
    let payment: Money = "500000".parse().unwrap();
    let sheets = |request: &AffordRequest| {
        let answer = nesie::afford(builtin(), request).unwrap();
        read(nesie_sheets::afford(builtin(), request, &answer, Lang::En).unwrap())
    };
    let of_programme = AffordRequest::of_programme(
        payment,
        "mfo-almaty-secured",
        ApplicationWithoutAmount::new(60),
        "2026-11-22".parse().unwrap(),
    );
    assert_eq!(sheets(&of_programme).sheet_names(), ["Answer", "Schedule", "Accruals"]);
    for find in [Sought::Instalments, Sought::AnnualRate] {
        let mut terms = terms(24);
        terms.fees.push(Fee::arrangement("1".parse().unwrap()));
        let mut workbook = sheets(&AffordRequest::of_offer(payment, find, terms));
        assert_eq!(workbook.sheet_names(), ["Answer", "Offer"]);
        let values = workbook.worksheet_range("Offer").unwrap();
        let fees = values.get_value((5, 1)).and_then(DataType::as_f64);
        assert_eq!(fees, Some(100_000.0), "1 % of 10 000 000.00");
        let formulas = workbook.worksheet_formula("Offer").unwrap();
        assert!(formulas.used_cells().any(|(_, _, formula)| formula == "SUM(B4:B6)"));
    }
}
