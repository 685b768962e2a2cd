//! How an answer is wanted, and what of that a command can do.

use nesie::input::InputError;
use nesie::language::Lang;

use crate::arguments::one_of;

/// The form of an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Csv,
}

pub(crate) const FORMATS: [(&str, Format); 3] = [("text", Format::Text), ("json", Format::Json), ("csv", Format::Csv)];

/// The forms of a table whose amounts JSON has in the rows of the schedule.
pub(crate) const TABLES: &[Format] = &[Format::Text, Format::Csv];

/// How an answer is wanted.
pub(crate) struct Wanted {
    pub(crate) lang: Lang,
    pub(crate) format: Format,
}

impl Wanted {
    /// The form, if it is one of those that there are of this answer.
    pub(crate) fn among(&self, forms: &[Format]) -> Result<Format, InputError> {
        let words = words(forms);
        let asked = FORMATS.iter().find(|(_, format)| *format == self.format).map_or("", |(word, _)| word);
        one_of("--format", asked, &words)
    }

    /// True for JSON, false for text; an answer that has no rows of its own has no other form.
    pub(crate) fn as_json(&self) -> Result<bool, InputError> {
        Ok(self.among(&[Format::Text, Format::Json])? == Format::Json)
    }
}

/// Some forms with the words that ask for them.
pub(crate) fn words(forms: &[Format]) -> Vec<(&'static str, Format)> {
    FORMATS.into_iter().filter(|(_, format)| forms.contains(format)).collect()
}

/// The forms in which a command answers.
pub(crate) fn formats(path: &str) -> &'static [Format] {
    match path {
        "completions" | "man" | "help" => &[Format::Text],
        "afford" | "verify" | "schema" => &[Format::Text, Format::Json],
        _ if path.starts_with("programmes ") => &[Format::Text, Format::Json],
        _ => &[Format::Text, Format::Json, Format::Csv],
    }
}

/// Whether a command reads the programmes of `--catalogue`.
pub(crate) fn reads_catalogue(path: &str) -> bool {
    !matches!(
        path,
        "settle" | "late" | "programmes check" | "programmes diff" | "schema" | "completions" | "man" | "help"
    )
}
