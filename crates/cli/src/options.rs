//! The flags that every command shares, and how an answer is to be written.

use std::env;
use std::ffi::OsString;

use clap::Args;
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie_report::write::csv::Dialect;

use crate::value;

/// The variable that says the language once for all.
const LANG_VARIABLE: &str = "NESIE_LANG";
/// The variable that says once for all which catalogue is read.
const CATALOGUE_VARIABLE: &str = "NESIE_CATALOGUE";
/// The variables that say the language of everything on the machine, the first that is set before the others.
const LOCALE_VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Flags of every command.
#[derive(Args)]
pub(crate) struct Shared {
    #[arg(long, global = true, value_name = "LANG", value_parser = value::one_of(Lang::WORDS))]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, default_value = "text", value_name = "FORMAT", value_parser = value::one_of(&FORMATS))]
    pub(crate) format: Format,
    #[arg(long, global = true, value_name = "DIALECT", value_parser = value::one_of(Dialect::WORDS))]
    csv_dialect: Option<Dialect>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) output: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) catalogue: Option<String>,
}

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Csv,
    Html,
    Xlsx,
}

pub(crate) const FORMATS: [(&str, Format); 5] = [
    ("text", Format::Text),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("html", Format::Html),
    ("xlsx", Format::Xlsx),
];

/// The forms of a table whose amounts JSON has in the rows of the schedule.
pub(crate) const TABLES: &[Format] = &[Format::Text, Format::Csv, Format::Html, Format::Xlsx];

/// How an answer is to be written.
pub(crate) struct OutputOptions {
    pub(crate) lang: Lang,
    pub(crate) format: Format,
    pub(crate) dialect: Dialect,
}

impl OutputOptions {
    pub(crate) fn new(shared: &Shared) -> Result<Self, InputError> {
        let dialect = shared.csv_dialect.unwrap_or_default();
        Ok(OutputOptions { lang: lang(shared.lang)?, format: shared.format, dialect })
    }

    /// The form, if it is one of those that there are of this answer.
    pub(crate) fn among(&self, forms: &[Format]) -> Result<Format, InputError> {
        let asked = FORMATS.iter().find(|(_, format)| *format == self.format).map_or("", |(word, _)| word);
        Problem::one_of(asked, &words(forms)).map_err(|problem| InputError::new("--format", problem))
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
        "ask" | "batch" | "batch quote" | "batch schedule" | "batch template" | "completions" | "man" | "help" => {
            &[Format::Text]
        }
        "verify" | "schema" | "catalogue check" | "catalogue diff" | "catalogue todo" => &[Format::Text, Format::Json],
        _ if path.starts_with("catalogue") => &[Format::Text],
        "programmes list" | "programmes show" => &[Format::Text, Format::Json, Format::Html, Format::Xlsx],
        _ => &[Format::Text, Format::Json, Format::Csv, Format::Html, Format::Xlsx],
    }
}

/// Whether a command writes comma-separated values, as an answer or as a table by its file's name.
pub(crate) fn writes_csv(path: &str) -> bool {
    formats(path).contains(&Format::Csv) || matches!(path, "batch" | "batch quote" | "batch schedule")
}

/// Whether a command reads the programmes of `--catalogue`.
pub(crate) fn reads_catalogue(path: &str) -> bool {
    const NOT: [&str; 13] = [
        "batch template",
        "catalogue",
        "catalogue check",
        "catalogue diff",
        "catalogue todo",
        "catalogue scenarios",
        "catalogue pack",
        "catalogue schemas",
        "catalogue unpack",
        "schema",
        "completions",
        "man",
        "help",
    ];
    !NOT.contains(&path)
}

/// The catalogue of the flag, else that of nesie's variable. An empty variable says nothing.
pub(crate) fn chosen_catalogue(flag: Option<String>) -> Result<Option<String>, InputError> {
    if flag.is_some() {
        return Ok(flag);
    }
    let Some(name) = env::var_os(CATALOGUE_VARIABLE).filter(|name| !name.is_empty()) else { return Ok(None) };
    name.into_string().map(Some).map_err(|_| InputError::new(CATALOGUE_VARIABLE, Problem::NotUtf8))
}

/// The language of the flag, else that of nesie's variable, else that of the machine's locale, else English. An empty
/// variable says nothing.
fn lang(flag: Option<Lang>) -> Result<Lang, InputError> {
    if let Some(lang) = flag {
        return Ok(lang);
    }
    let Some(code) = env::var_os(LANG_VARIABLE).filter(|code| !code.is_empty()) else { return Ok(of_locale()) };
    let problem = |problem| InputError::new(LANG_VARIABLE, problem);
    let code = code.to_str().ok_or_else(|| problem(Problem::NotUtf8))?;
    Problem::one_of(code, Lang::WORDS).map_err(problem)
}

/// The language of the machine's locale; English where nesie does not speak it.
fn of_locale() -> Lang {
    let locale = LOCALE_VARIABLES.iter().find_map(|name| env::var(name).ok().filter(|locale| !locale.is_empty()));
    locale.and_then(|locale| locale.split(['_', '.', '@', '-']).next()?.to_lowercase().parse().ok()).unwrap_or(Lang::En)
}

/// The language in which help and errors are written, before the arguments are parsed: what is wrong with the language
/// itself is said once they are.
pub(crate) fn early_lang(arguments: &[OsString]) -> Lang {
    let flag = typed_values(arguments, "--lang").pop();
    let code = flag.or_else(|| env::var(LANG_VARIABLE).ok()).filter(|code| !code.is_empty());
    code.map_or_else(of_locale, |code| code.parse().unwrap_or(Lang::En))
}

/// Whether errors are written as JSON, before the arguments are parsed.
pub(crate) fn early_json(arguments: &[OsString]) -> bool {
    typed_values(arguments, "--format").pop().is_some_and(|format| format == "json")
}

/// The values of a flag as they are typed, before the arguments are parsed. Of several the last holds, as it does for the
/// parser.
pub(crate) fn typed_values(arguments: &[OsString], flag: &str) -> Vec<String> {
    let mut words = arguments.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let mut values = Vec::new();
    while let Some(word) = words.next() {
        values.extend(match word.strip_prefix(flag) {
            Some("") => words.next().map(str::to_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        });
    }
    values
}
