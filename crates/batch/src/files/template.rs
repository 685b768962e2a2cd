//! An empty table to be filled in, with lists to choose from and a sheet that explains the columns.

use nesie::form::{Asked, LoanFields, QuoteFields};
use nesie::language::Lang;
use nesie::text::Interface;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};

use crate::column::Task;
use crate::heading::{CLIENT, Fields, label};
use crate::text;

/// How many rows have a list to choose from.
const LISTED_ROWS: u32 = 10_000;
/// The columns of the sheet that explains, before the lists.
const EXPLAINED: u16 = 4;
/// The widths of columns, in characters.
const NARROW: f64 = 18.0;
const WIDE: f64 = 60.0;

/// The height of a line, in points.
const LINE_HEIGHT: f64 = 15.0;
/// What of a line's width letters fill that are wrapped by words.
const FILLED: f64 = 0.85;

/// A column of a template.
struct Column {
    name: &'static str,
    label: String,
    is_needed: bool,
    /// The words to choose from; none where something is typed.
    choice: Vec<String>,
    /// What is written into it, for a person.
    hint: String,
    is_text: bool,
}

/// A workbook to be filled in with applications or loans, its headings, lists and explanations in a language. The same
/// language gives the same bytes.
///
/// # Errors
/// [`XlsxError`] if the workbook cannot be made.
pub fn template(task: Task, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let columns = match task {
        Task::Quote => columns::<QuoteFields>(lang),
        Task::Schedule => columns::<LoanFields>(lang),
    };
    let mut workbook = Workbook::new();
    let made_on = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_on));
    let heading = Format::new().set_bold().set_text_wrap();
    fill(workbook.add_worksheet(), &columns, &heading, lang)?;
    explain(workbook.add_worksheet(), &columns, &heading, lang)?;
    workbook.save_to_buffer()
}

/// The sheet that is filled in.
fn fill(sheet: &mut Worksheet, columns: &[Column], heading: &Format, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(text::rows(lang))?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_freeze_panes(1, 1)?;
    let as_text = Format::new().set_num_format("@");
    for (at, column) in (0_u16..).zip(columns) {
        // Codes keep their zeros, and no date is made of 10.71.
        if column.is_text {
            sheet.set_column_format(at, &as_text)?;
        }
        sheet.set_column_width(at, NARROW)?;
        sheet.write_string_with_format(0, at, &column.label, heading)?;
        if !column.choice.is_empty() {
            let last = guide_column(at, column.choice.len());
            let list =
                DataValidation::new().allow_list_formula(Formula::new(format!("='{}'!{last}", text::guide(lang))));
            // Several words, and those of another language, may be typed as well.
            sheet.add_data_validation(1, at, LISTED_ROWS, at, &list.show_error_message(false))?;
        }
    }
    Ok(())
}

/// Where the words of a column stand in the sheet that explains: a column of their own, right of the explanations.
fn guide_column(at: u16, words: usize) -> String {
    let column = rust_xlsxwriter::utility::column_number_to_name(words_at(at));
    format!("${column}$2:${column}${}", words.saturating_add(1))
}

const fn words_at(at: u16) -> u16 {
    at.saturating_add(EXPLAINED).saturating_add(1)
}

/// The sheet that says what each column holds.
fn explain(sheet: &mut Worksheet, columns: &[Column], heading: &Format, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(text::guide(lang))?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let last = u32::try_from(columns.len()).unwrap_or(u32::MAX);
    // The lists to choose from stand beside what is printed.
    sheet.set_print_area(0, 0, last, EXPLAINED.saturating_sub(1))?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for ((at, title), width) in (0_u16..).zip(text::guide_headings(lang)).zip([WIDE / 2.0, WIDE / 2.0, NARROW, WIDE]) {
        sheet.set_column_width(at, width)?;
        sheet.set_column_format(at, &wrapped)?;
        sheet.write_string_with_format(0, at, &title, heading)?;
    }
    for ((row, at), column) in (1_u32..).zip(0_u16..).zip(columns) {
        let needed = if column.is_needed { text::must_be_given(lang) } else { String::new() };
        let lines = lines(&column.label, WIDE / 2.0).max(lines(&column.hint, WIDE));
        sheet.set_row_height(row, LINE_HEIGHT * f64::from(lines))?;
        for (place, told) in (0_u16..).zip([column.label.as_str(), column.name, &needed, &column.hint]) {
            sheet.write_string_with_format(row, place, told, &wrapped)?;
        }
        if !column.choice.is_empty() {
            sheet.write_string_with_format(0, words_at(at), &column.label, heading)?;
        }
        for (row, word) in (1_u32..).zip(&column.choice) {
            sheet.write_string(row, words_at(at), word)?;
        }
    }
    Ok(())
}

/// The lines that a text takes in a column, about: a workbook has a height for each row and finds none itself.
fn lines(text: &str, width: f64) -> u16 {
    let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    let mut lines = 1_u16;
    while f64::from(letters) > f64::from(lines) * width * FILLED {
        lines = lines.saturating_add(1);
    }
    lines
}

fn columns<F: Fields>(lang: Lang) -> Vec<Column> {
    let interface = Interface::new(lang);
    let client = Column {
        name: CLIENT,
        label: label(F::TASK, CLIENT, lang),
        is_needed: false,
        choice: Vec::new(),
        hint: String::new(),
        is_text: true,
    };
    let fields = F::FIELDS.iter().map(|field| {
        let choice = choice(field.name(), field.asks_for(), &interface, lang);
        let hint = match field.asks_for() {
            Asked::Money => text::money(lang),
            Asked::Rate => text::rate(lang),
            Asked::Whole => text::whole(lang),
            Asked::Date => text::date(lang),
            Asked::Place => text::place(lang),
            Asked::Words(_) => format!("{} ({})", choice.join(" / "), text::several(lang)),
            _ => choice.join(" / "),
        };
        let own = interface.text(&format!("hint.{}", field.name())).unwrap_or_default();
        Column {
            name: field.name(),
            label: label(F::TASK, field.name(), lang),
            is_needed: F::NEEDED.iter().any(|names| names.first() == Some(&field.name())),
            hint: [hint.as_str(), own].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(". "),
            is_text: field.asks_for() == Asked::Text,
            choice,
        }
    });
    std::iter::once(client).chain(fields).collect()
}

/// The words that a field may hold, as a person reads them.
fn choice(name: &str, asks_for: Asked, interface: &Interface, lang: Lang) -> Vec<String> {
    match asks_for {
        Asked::Word(list) | Asked::Words(list) => interface.words(list).map(|(_, called)| called.to_owned()).collect(),
        Asked::Flag => text::yes_and_no(lang).map(str::to_owned).to_vec(),
        Asked::Text if name == "collateral" => vec![text::no_collateral(lang).to_owned()],
        _ => Vec::new(),
    }
}
