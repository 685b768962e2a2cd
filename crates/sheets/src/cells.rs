//! What a cell holds, and how it looks.

use nesie::date::Date;
use nesie::language::{Lang, visible};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie_report::Cell;
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

/// The longest text of a cell, in the units in which a workbook counts.
const LONGEST_TEXT: usize = 32_767;

/// The height of a line, in points, and how many of them a row of headings has at least.
const LINE_HEIGHT: u16 = 15;
const HEADING_LINES: u16 = 3;
/// The most lines of a row: a sheet has none that is higher.
const MOST_LINES: u16 = 27;

/// How cells look.
pub(crate) struct Formats {
    pub(crate) title: Format,
    pub(crate) bold: Format,
    pub(crate) heading: Format,
    pub(crate) text: Format,
    pub(crate) note: Format,
    typed_money: Format,
    made_money: Format,
    total_money: Format,
    typed_date: Format,
    typed_number: Format,
    made_number: Format,
}

impl Formats {
    pub(crate) fn new(lang: Lang) -> Self {
        let date = match lang {
            Lang::Kk | Lang::Ru => "dd.mm.yyyy",
            Lang::En => "d mmm yyyy",
        };
        let typed = Format::new().set_font_color(Color::RGB(0x1F_3D_9C));
        let money = "#,##0.00";
        Formats {
            title: Format::new().set_bold().set_font_size(14),
            bold: Format::new().set_bold(),
            heading: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Thin),
            text: Format::new(),
            note: Format::new().set_font_color(Color::RGB(0x55_55_55)),
            typed_money: typed.clone().set_num_format(money),
            made_money: Format::new().set_num_format(money),
            total_money: Format::new().set_num_format(money).set_bold().set_border_top(FormatBorder::Thin),
            typed_date: typed.clone().set_num_format(date).set_align(FormatAlign::Left),
            typed_number: typed,
            made_number: Format::new(),
        }
    }
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct At {
    pub(crate) row: u32,
    pub(crate) column: u16,
}

impl At {
    pub(crate) const fn new(row: u32, column: u16) -> Self {
        At { row, column }
    }

    /// The name by which formulas of the same sheet know it.
    pub(crate) fn name(self) -> String {
        row_col_to_cell(self.row, self.column)
    }

    pub(crate) const fn right(self, columns: u16) -> Self {
        At { row: self.row, column: self.column.saturating_add(columns) }
    }

    pub(crate) const fn below(self, rows: u32) -> Self {
        At { row: self.row.saturating_add(rows), column: self.column }
    }
}

/// An amount, as a figure or by a formula.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Made {
    /// The formula without its `=`; `None` of a figure that is typed.
    pub(crate) formula: Option<String>,
    /// The amount.
    pub(crate) tiyn: i64,
}

impl Made {
    pub(crate) const fn typed(tiyn: i64) -> Self {
        Made { formula: None, tiyn }
    }

    pub(crate) fn by(formula: impl Into<String>, tiyn: i64) -> Self {
        Made { formula: Some(formula.into()), tiyn }
    }
}

/// A sheet that is written.
pub(crate) struct Sheet<'s> {
    pub(crate) worksheet: &'s mut Worksheet,
    pub(crate) formats: &'s Formats,
}

type Written = Result<(), XlsxError>;

impl Sheet<'_> {
    /// A text, never a formula: what is obeyed instead of shown is made visible, what is too long is cut.
    pub(crate) fn text(&mut self, at: At, text: &str, format: &Format) -> Written {
        let text = visible(text);
        let shown = match text.char_indices().nth(LONGEST_TEXT / 2) {
            Some((end, _)) => text.get(..end).unwrap_or_default(),
            None => &text,
        };
        self.worksheet.write_string_with_format(at.row, at.column, shown, format).map(|_| ())
    }

    pub(crate) fn plain(&mut self, at: At, text: &str) -> Written {
        let formats = self.formats;
        self.text(at, text, &formats.text)
    }

    pub(crate) fn heading(&mut self, at: At, text: &str) -> Written {
        let formats = self.formats;
        self.worksheet.set_row_height(at.row, LINE_HEIGHT.saturating_mul(HEADING_LINES))?;
        self.text(at, text, &formats.heading)
    }

    /// Headings side by side, the first of them at a cell.
    pub(crate) fn headings(&mut self, from: At, names: &[String]) -> Written {
        names.iter().zip(0..).try_for_each(|(name, offset)| self.heading(from.right(offset), name))
    }

    /// Makes a row as high as its headings want it, each within the width of its column in letters.
    pub(crate) fn fit_headings<'h>(&mut self, row: u32, headings: impl Iterator<Item = (&'h str, u16)>) -> Written {
        let lines = headings.map(|(heading, width)| lines_of(heading, width.saturating_sub(2))).max();
        let lines = lines.unwrap_or_default().max(HEADING_LINES);
        self.worksheet.set_row_height(row, LINE_HEIGHT.saturating_mul(lines)).map(|_| ())
    }

    /// A text across columns up to the last, which together are so many letters wide, in as many lines as it takes.
    pub(crate) fn across(&mut self, at: At, last: u16, width: u16, text: &str, format: &Format) -> Written {
        let wrapped = format.clone().set_text_wrap().set_align(FormatAlign::Top);
        self.worksheet.merge_range(at.row, at.column, at.row, last, "", &wrapped)?;
        self.worksheet.set_row_height(at.row, LINE_HEIGHT.saturating_mul(lines_of(text, width)))?;
        self.text(at, text, &wrapped)
    }

    /// An amount that is typed.
    pub(crate) fn money(&mut self, at: At, amount: Money) -> Written {
        self.made(at, &Made::typed(amount.tiyn()))
    }

    /// An amount, typed or computed.
    pub(crate) fn made(&mut self, at: At, made: &Made) -> Written {
        let formats = self.formats;
        match &made.formula {
            None => {
                let (row, column) = (at.row, at.column);
                self.worksheet.write_number_with_format(row, column, tenge(made.tiyn), &formats.typed_money)?;
                Ok(())
            }
            Some(formula) => self.formula(at, formula, made.tiyn, &formats.made_money),
        }
    }

    /// A sum at the end of a table.
    pub(crate) fn total(&mut self, at: At, made: &Made) -> Written {
        let formats = self.formats;
        match &made.formula {
            Some(formula) => self.formula(at, formula, made.tiyn, &formats.total_money),
            None => {
                let (row, column) = (at.row, at.column);
                self.worksheet.write_number_with_format(row, column, tenge(made.tiyn), &formats.total_money)?;
                Ok(())
            }
        }
    }

    fn formula(&mut self, at: At, formula: &str, tiyn: i64, format: &Format) -> Written {
        let formula = Formula::new(format!("={formula}")).set_result(plain(tiyn));
        self.worksheet.write_formula_with_format(at.row, at.column, formula, format).map(|_| ())
    }

    /// A number that is typed.
    pub(crate) fn number(&mut self, at: At, number: u64) -> Written {
        let formats = self.formats;
        let number = count(number);
        self.worksheet.write_number_with_format(at.row, at.column, number, &formats.typed_number).map(|_| ())
    }

    /// A number by a formula.
    pub(crate) fn made_number(&mut self, at: At, formula: &str, number: u64) -> Written {
        let formats = self.formats;
        let formula = Formula::new(format!("={formula}")).set_result(number.to_string());
        self.worksheet.write_formula_with_format(at.row, at.column, formula, &formats.made_number).map(|_| ())
    }

    /// A number with a fraction, by a formula; a reader computes it when the workbook is opened.
    pub(crate) fn made_fraction(&mut self, at: At, formula: &str) -> Written {
        let formats = self.formats;
        let formula = Formula::new(format!("={formula}"));
        self.worksheet.write_formula_with_format(at.row, at.column, formula, &formats.made_number).map(|_| ())
    }

    pub(crate) fn rate(&mut self, at: At, rate: Rate) -> Written {
        let formats = self.formats;
        self.worksheet.write_number_with_format(at.row, at.column, percent(rate), &formats.typed_number).map(|_| ())
    }

    /// A rate that stands elsewhere.
    pub(crate) fn made_rate(&mut self, at: At, formula: &str, rate: Rate) -> Written {
        let formats = self.formats;
        let formula = Formula::new(format!("={formula}")).set_result(rate.to_string());
        self.worksheet.write_formula_with_format(at.row, at.column, formula, &formats.made_number).map(|_| ())
    }

    pub(crate) fn date(&mut self, at: At, date: Date) -> Written {
        let formats = self.formats;
        let day = ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), date.month(), date.day())?;
        self.worksheet.write_datetime_with_format(at.row, at.column, &day, &formats.typed_date).map(|_| ())
    }

    /// A cell of a document's table.
    pub(crate) fn cell(&mut self, at: At, cell: &Cell, lang: Lang) -> Written {
        match cell {
            Cell::Empty => Ok(()),
            Cell::Money(amount) | Cell::FirstMoney(amount) => self.money(at, *amount),
            Cell::Rate(rate) => self.rate(at, *rate),
            Cell::Date(date) | Cell::MovedDate(date) => self.date(at, *date),
            Cell::Count(number) => self.number(at, *number),
            Cell::Effective(rate) => match rate.rounded().parse() {
                Ok(rate) => self.rate(at, rate),
                Err(_) => self.plain(at, &rate.rounded()),
            },
            Cell::Text(_) | Cell::RateRange(..) | Cell::Flag(_) => {
                self.plain(at, &nesie_report::write::cell(cell, lang))
            }
        }
    }
}

/// How many lines a text takes within a width in letters, broken between words.
fn lines_of(text: &str, width: u16) -> u16 {
    let width = usize::from(width.max(1));
    let lines = nesie_report::write::text::wrapped(text, width);
    // A word that is longer than a line is broken.
    let broken = lines.iter().map(|line| line.chars().count().div_ceil(width).max(1)).sum::<usize>();
    u16::try_from(broken).unwrap_or(u16::MAX).clamp(1, MOST_LINES)
}

/// An amount as a formula or its kept result writes it.
pub(crate) fn plain(tiyn: i64) -> String {
    let sign = if tiyn < 0 { "-" } else { "" };
    let tiyn = tiyn.unsigned_abs();
    format!("{sign}{}.{:02}", tiyn / 100, tiyn % 100)
}

/// An amount as a workbook keeps it. The nearest number in base two is exact to the tiyn below 90 trillion tenge.
#[expect(
    clippy::cast_precision_loss,
    reason = "a workbook has no other numbers; amounts of loans are exact to the tiyn"
)]
pub(crate) fn tenge(tiyn: i64) -> f64 {
    tiyn as f64 / 100.0
}

#[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers; these are small")]
fn count(number: u64) -> f64 {
    number as f64
}

fn percent(rate: Rate) -> f64 {
    rate.to_string().parse().unwrap_or_default()
}
