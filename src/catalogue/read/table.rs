//! A table of a catalogue file, read field by field, so that every error names its line and column.

mod lists;

use std::cell::{Cell, RefCell};

use super::document::Document;
use crate::catalogue::tree::{Fields, Node, Span, Value, is_name, write};
use crate::catalogue::{CatalogueError, CatalogueErrorKind, Unit};
use crate::date::Date;
use crate::indicator::{Confidence, SourceId};
use crate::input::{Expected, Problem, path_of};
use crate::language::{LocalizedText, shown};
use crate::number::{Bounds, Written, parse_scaled};
use crate::rate::Rate;
use crate::word::ContractWord;

/// A table being read, with its place in the file.
pub(super) struct Table<'a> {
    document: &'a Document<'a>,
    fields: Fields<'a>,
    span: Span,
    path: Path<'a>,
    errors: &'a RefCell<Vec<CatalogueError>>,
    /// Which of its fields have been asked for, a bit for each of the first 64.
    asked: Cell<u64>,
}

/// The way to a table from the top of its file: only an error writes it.
#[derive(Clone, Copy)]
enum Path<'a> {
    Top,
    Field(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, &'a str, usize),
}

impl Path<'_> {
    fn written(&self) -> String {
        match self {
            Path::Top => String::new(),
            Path::Field(above, name) => path_of(&above.written(), name),
            Path::Item(above, name, position) => format!("{}.{position}", path_of(&above.written(), name)),
        }
    }
}

impl<'a> Table<'a> {
    /// The top table of a file. Errors that are [kept](Table::keep) go to `errors`.
    pub(super) fn root(
        document: &'a Document<'a>,
        fields: Fields<'a>,
        span: Span,
        errors: &'a RefCell<Vec<CatalogueError>>,
    ) -> Self {
        Table { document, fields, span, path: Path::Top, errors, asked: Cell::default() }
    }

    /// A table inside this one.
    fn inside<'t>(&'t self, fields: Fields<'t>, span: Span, path: Path<'t>) -> Table<'t> {
        Table { document: self.document, fields, span, path, errors: self.errors, asked: Cell::default() }
    }

    /// True if each of its fields has been asked for, so that there is none of another name.
    fn is_known(&self) -> bool {
        usize::try_from(self.asked.get().count_ones()).is_ok_and(|asked| asked == self.fields.len())
    }

    /// Keeps an error with the others of the file, so that reading can go on to the next field.
    pub(super) fn keep<T>(&self, read: Result<T, CatalogueError>) -> Option<T> {
        read.map_err(|error| self.errors.borrow_mut().push(error)).ok()
    }

    /// Refuses any field that is not among `allowed`.
    pub(super) fn only(&self, allowed: &'static [&'static str]) -> Result<(), CatalogueError> {
        match self.fields.iter().find(|field| !allowed.iter().any(|name| is_name(name, field.name))) {
            None => Ok(()),
            Some(field) => {
                let kind = CatalogueErrorKind::Field(Problem::unknown_field(field.name, allowed));
                Err(self.document.file.error(field.name_span, self.at(&shown(field.name)), kind))
            }
        }
    }

    fn at(&self, name: &str) -> String {
        path_of(&self.path.written(), name)
    }

    /// An error of this table as a whole.
    pub(super) fn error(&self, kind: CatalogueErrorKind) -> CatalogueError {
        self.document.file.error(self.span, self.path.written(), kind)
    }

    /// An error of a field: at its value, or at the table if it is missing.
    pub(super) fn error_of(&self, name: &str, kind: CatalogueErrorKind) -> CatalogueError {
        let span = self.node(name).map_or_else(|| self.span, |node| node.span);
        self.document.file.error(span, self.at(name), kind)
    }

    /// An error of a field by its whole path, like `subsidy.0.floor`.
    pub(super) fn error_at(&self, field: &str, kind: CatalogueErrorKind) -> CatalogueError {
        CatalogueError { place: self.document.place_of(field), field: field.to_owned(), kind }
    }

    fn problem(&self, name: &str, problem: Problem) -> CatalogueError {
        self.error_of(name, CatalogueErrorKind::Field(problem))
    }

    fn node(&self, name: &str) -> Option<&'a Node<'a>> {
        let (position, node) = self.fields.find(name)?;
        let bit = u32::try_from(position).ok().and_then(|position| 1_u64.checked_shl(position));
        self.asked.set(self.asked.get() | bit.unwrap_or_default());
        Some(node)
    }

    fn value(&self, name: &str) -> Option<&'a Value<'a>> {
        self.node(name).map(|node| &node.value)
    }

    /// A value as it stands in the file.
    fn written(&self, node: &Node) -> String {
        match node.span.of(self.document.file.text) {
            Some(text) if !text.is_empty() => shown(text),
            _ => {
                let mut json = String::new();
                write(&node.value, &mut json);
                shown(&json)
            }
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    pub(super) fn required<T>(&self, name: &str, value: Option<T>) -> Result<T, CatalogueError> {
        value.ok_or_else(|| self.problem(name, Problem::Missing))
    }

    fn wrong_type(&self, name: &str, expected: Expected) -> CatalogueError {
        let value = self.node(name).map_or_else(String::new, |node| self.written(node));
        self.problem(name, Problem::WrongType { value, expected })
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<&'a str>, CatalogueError> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong_type(name, Expected::Text)),
        }
    }

    pub(super) fn required_text(&self, name: &str) -> Result<&'a str, CatalogueError> {
        let text = self.required(name, self.text(name)?)?;
        if text.trim().is_empty() { Err(self.problem(name, Problem::Missing)) } else { Ok(text) }
    }

    /// A date, written as TOML has it: `2021-08-05`, without quotes.
    pub(super) fn date(&self, name: &str) -> Result<Option<Date>, CatalogueError> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Date(written)) => {
                written.parse().map(Some).map_err(|error| self.problem(name, Problem::Date(error)))
            }
            Some(_) => Err(self.wrong_type(name, Expected::Date)),
        }
    }

    /// One date, or a list of them in their order; none if it is absent.
    pub(super) fn date_or_dates(&self, name: &str) -> Result<Vec<Date>, CatalogueError> {
        let Some(Value::List(items)) = self.value(name) else {
            return Ok(self.date(name)?.into_iter().collect());
        };
        let read = |(position, item): (usize, &Node)| {
            match &item.value {
                Value::Date(written) => written.parse().map_err(Problem::Date),
                _ => Err(Problem::WrongType { value: self.written(item), expected: Expected::Date }),
            }
            .map_err(|problem| {
                let field = format!("{}.{position}", self.at(name));
                self.document.file.error(item.span, field, CatalogueErrorKind::Field(problem))
            })
        };
        let mut dates = items.iter().enumerate().map(read).collect::<Result<Vec<Date>, CatalogueError>>()?;
        dates.sort_unstable();
        Ok(dates)
    }

    pub(super) fn required_date(&self, name: &str) -> Result<Date, CatalogueError> {
        self.required(name, self.date(name)?)
    }

    /// The text of a number with its unit; a bare number is told what it lacks.
    fn text_with_unit(&self, name: &str, expected: Unit) -> Result<Option<&'a str>, CatalogueError> {
        match self.node(name) {
            None => Ok(None),
            Some(Node { value: Value::Text(text), .. }) => Ok(Some(text)),
            Some(node) => {
                let value = self.written(node);
                Err(self.error_of(name, CatalogueErrorKind::Unit { value, expected }))
            }
        }
    }

    /// A number with its unit, in units of `10^-decimals`: the number and which of `units` it was.
    pub(super) fn quantity(
        &self,
        name: &str,
        decimals: u32,
        units: &[&'static str],
        expected: Unit,
    ) -> Result<Option<(i64, &'static str)>, CatalogueError> {
        let Some(text) = self.text_with_unit(name, expected)? else { return Ok(None) };
        let wrong = || self.error_of(name, CatalogueErrorKind::Unit { value: shown(text), expected });
        let (number, unit) = units
            .iter()
            .find_map(|unit| Some((text.strip_suffix(unit)?.strip_suffix(' ')?, *unit)))
            .ok_or_else(wrong)?;
        let number =
            parse_scaled(number, Bounds { decimals, max_units: i64::MAX }, Written::ByPerson).map_err(|_| wrong())?;
        Ok(Some((number, unit)))
    }

    /// A whole number with a unit.
    pub(super) fn count(&self, name: &str, unit: &'static str, expected: Unit) -> Result<Option<u32>, CatalogueError> {
        let Some((number, _)) = self.quantity(name, 0, &[unit], expected)? else { return Ok(None) };
        u32::try_from(number)
            .ok()
            .filter(|count| *count <= 100_000)
            .map(Some)
            .ok_or_else(|| self.problem(name, Problem::OutOfRange { value: number.into(), min: 0, max: 100_000 }))
    }

    /// A rate or share: "6 %".
    pub(super) fn percent(&self, name: &str) -> Result<Option<Rate>, CatalogueError> {
        let Some(text) = self.text_with_unit(name, Unit::Percent)? else { return Ok(None) };
        self.percent_of(name, text).map(Some)
    }

    /// The number of a rate that stands in the text of a field: the "5 %" of "base + 5 %".
    pub(super) fn percent_of(&self, name: &str, text: &str) -> Result<Rate, CatalogueError> {
        let wrong = || self.error_of(name, CatalogueErrorKind::Unit { value: shown(text), expected: Unit::Percent });
        let number = text.strip_suffix(" %").ok_or_else(wrong)?;
        Rate::read(number, Written::ByPerson).map_err(|error| self.problem(name, Problem::Rate(error)))
    }

    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, CatalogueError> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Flag(flag)) => Ok(Some(*flag)),
            Some(_) => Err(self.wrong_type(name, Expected::Flag)),
        }
    }

    pub(super) fn confidence(&self) -> Result<Confidence, CatalogueError> {
        self.required_word("confidence")
    }

    pub(super) fn source(&self) -> Result<SourceId, CatalogueError> {
        self.required_text("source").map(SourceId::from)
    }

    /// A word of a closed list.
    pub(super) fn required_word<T: ContractWord>(&self, name: &str) -> Result<T, CatalogueError> {
        self.required(name, self.word_of(name, T::WORDS)?)
    }

    /// One of some words, each standing for a value.
    pub(super) fn word_of<T: Copy>(
        &self,
        name: &str,
        words: &[(&'static str, T)],
    ) -> Result<Option<T>, CatalogueError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        Problem::one_of(text, words).map(Some).map_err(|problem| self.problem(name, problem))
    }

    /// A whole number without a unit, like a year.
    pub(super) fn whole(&self, name: &str, min: i64, max: i64) -> Result<Option<i64>, CatalogueError> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Whole(value)) if (min..=max).contains(value) => Ok(Some(*value)),
            Some(Value::Whole(value)) => {
                Err(self.problem(name, Problem::OutOfRange { value: (*value).into(), min, max }))
            }
            Some(_) => Err(self.wrong_type(name, Expected::Whole)),
        }
    }

    /// A text in all three languages: a table with `kk`, `ru` and `en`.
    pub(super) fn texts(&self, name: &str) -> Result<Option<LocalizedText>, CatalogueError> {
        match self.node(name) {
            None => Ok(None),
            Some(Node { value: Value::Table(fields), span }) => {
                let table = self.inside(*fields, *span, Path::Field(&self.path, name));
                table.read(LANGUAGES, |texts| texts.read_texts()).map(Some)
            }
            Some(_) => Err(self.wrong_type(name, Expected::LocalizedText)),
        }
    }

    pub(super) fn required_texts(&self, name: &str) -> Result<LocalizedText, CatalogueError> {
        self.required(name, self.texts(name)?)
    }

    /// The three texts of this table itself.
    pub(super) fn read_texts(&self) -> Result<LocalizedText, CatalogueError> {
        let text = |lang| self.required_text(lang).map(str::to_owned);
        Ok(LocalizedText { kk: text("kk")?, ru: text("ru")?, en: text("en")? })
    }
}

/// The fields of a text in three languages.
pub(super) const LANGUAGES: &[&str] = &["kk", "ru", "en"];
