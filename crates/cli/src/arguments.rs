//! What the command line takes, and which command gets it.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Arg, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use csv::Writer;
use nesie::application::check_date;
use nesie::date::{Date, DecisionDate};
use nesie::input::{InputError, Problem};
use nesie::language::{Lang, visible};
use nesie::money::Money;
use nesie::number::{Bounds, NumberError, Written, parse_scaled};
use nesie::rate::Rate;
use nesie::word::ContractWord;
use serde::Serialize;

use crate::fault::Fault;
use crate::files::today;
use crate::mistake::Mistake;
use crate::page::Page;
use crate::wanted::{FORMATS, Format, Wanted, formats, reads_catalogue};
use crate::{afford, help, late, manual, programmes, quote, schedule, schema, settle, verify};

/// The variable that says the language once for all.
const LANG_VARIABLE: &str = "NESIE_LANG";

/// The flag that says where the programmes are.
const CATALOGUE: &str = "--catalogue";

/// The arguments as they are typed. What a person reads of them stands in [`crate::text`].
#[derive(Parser)]
#[command(name = "nesie", version)]
struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

/// Flags of every command.
#[derive(Args)]
pub(crate) struct Shared {
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[arg(long, global = true, default_value = "text", value_name = "FORMAT")]
    format: String,
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) catalogue: Option<String>,
}

impl Shared {
    /// Refuses a catalogue that would not be read, because the flag that takes something from it is not given.
    pub(crate) fn catalogue_only_with(&self, flag: &str, is_given: bool) -> Result<(), InputError> {
        if self.catalogue.is_some() { required(flag, is_given.then_some(())) } else { Ok(()) }
    }
}

#[derive(Subcommand)]
enum Command {
    #[command(allow_negative_numbers = true)]
    Quote(Box<quote::Flags>),
    #[command(allow_negative_numbers = true)]
    Schedule(Box<schedule::Flags>),
    #[command(allow_negative_numbers = true)]
    Afford(Box<afford::Flags>),
    #[command(allow_negative_numbers = true)]
    Settle(Box<settle::Flags>),
    #[command(allow_negative_numbers = true)]
    Late(late::Flags),
    Programmes(programmes::Flags),
    Verify(verify::Flags),
    Schema(schema::Flags),
    Completions(manual::Shell),
    Man(help::Path),
    Help(help::Path),
}

/// An answer, and the exit code that goes with it.
pub(crate) struct Output {
    pub(crate) text: String,
    pub(crate) exit_code: u8,
}

impl Output {
    pub(crate) fn answered(text: String) -> Self {
        Output { text, exit_code: 0 }
    }

    /// An answer for a program.
    pub(crate) fn json(answer: &impl Serialize) -> Result<Self, Fault> {
        Ok(Output::answered(format!("{}\n", serde_json::to_string_pretty(answer)?)))
    }

    /// An answer that is one record in every form: lines for a person, JSON, or a line of CSV under its heading.
    pub(crate) fn of_record(
        wanted: &Wanted,
        lines: impl FnOnce(Lang) -> String,
        answer: &impl Serialize,
        record: impl Serialize,
    ) -> Result<Self, Fault> {
        match wanted.format {
            Format::Text => Ok(Output::answered(Page::of_lines(&lines(wanted.lang)))),
            Format::Json => Output::json(answer),
            Format::Csv => {
                let mut writer = Writer::from_writer(Vec::new());
                writer.serialize(record)?;
                finished(writer).map(Output::answered)
            }
        }
    }
}

/// The text of a finished table, whose lines are all visible: ids of a catalogue stand in it.
pub(crate) fn finished(writer: Writer<Vec<u8>>) -> Result<String, Fault> {
    let bytes = writer.into_inner().map_err(|error| Fault::Output(error.into_error()))?;
    let text = String::from_utf8(bytes).map_err(|error| Fault::Output(std::io::Error::other(error)))?;
    Ok(text.split('\n').map(visible).collect::<Vec<_>>().join("\n"))
}

/// The command line with its texts in a language.
pub(crate) fn command(lang: Lang) -> clap::Command {
    help::in_language(Cli::command(), lang)
}

/// Runs the command line.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    let lang = given(&arguments, "--lang").pop().or_else(|| env::var(LANG_VARIABLE).ok());
    let lang = lang.and_then(|code| code.parse().ok()).unwrap_or(Lang::En);
    let as_json = given(&arguments, "--format").pop().is_some_and(|format| format == "json");
    let answered = answer(&arguments, lang).and_then(|output| {
        let mut stdout = io::stdout().lock();
        stdout.write_all(output.text.as_bytes())?;
        stdout.flush()?;
        Ok(output.exit_code)
    });
    ExitCode::from(answered.unwrap_or_else(|fault| {
        fault.report(as_json, lang);
        fault.exit_code()
    }))
}

fn answer(arguments: &[OsString], lang: Lang) -> Result<Output, Fault> {
    let command = command(lang);
    if arguments.len() <= 1 {
        return Err(Fault::NothingAsked { help: help::page(command, &[])? });
    }
    let matches = command.clone().try_get_matches_from(arguments);
    let (cli, matches) = match matches.and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches))) {
        Ok(parsed) => parsed,
        Err(error) if !error.use_stderr() => return Ok(Output::answered(error.to_string())),
        Err(error) => return Err(Mistake::read(&error, &command, arguments).into()),
    };
    refuse_twice(&command, arguments)?;
    let wanted = Wanted {
        lang: wanted_lang(cli.shared.lang.as_deref())?,
        format: one_of("--format", &cli.shared.format, &FORMATS)?,
    };
    let path = help::asked(&matches).0.join(" ");
    if cli.shared.catalogue.is_some() && !reads_catalogue(&path) {
        return Err(Mistake::no_catalogue(CATALOGUE).into());
    }
    let answered = match &cli.command {
        Command::Quote(flags) => quote::run(flags, &cli.shared, &wanted),
        Command::Schedule(flags) => schedule::run(flags, &cli.shared, &wanted),
        Command::Afford(flags) => afford::run(flags, &cli.shared, &wanted),
        Command::Settle(flags) => settle::run(flags, &wanted),
        Command::Late(flags) => late::run(flags, &wanted),
        Command::Programmes(flags) => programmes::run(flags, &cli.shared, &wanted),
        Command::Verify(flags) => verify::run(flags, &cli.shared, &wanted),
        Command::Schema(flags) => schema::run(flags, &wanted),
        Command::Completions(shell) => manual::completions(shell, command),
        Command::Man(path) => manual::man(path, command, lang),
        Command::Help(path) => help::page(command, &path.path).map(Output::answered).map_err(Fault::from),
    };
    let output = answered.map_err(|fault| fault.named(&self::command(lang), &matches))?;
    wanted.among(formats(&path))?;
    Ok(output)
}

/// The language of the flag, else that of the variable, which says nothing where it is empty, else English.
fn wanted_lang(flag: Option<&str>) -> Result<Lang, InputError> {
    let langs = Lang::ALL.map(|lang| (lang.code(), lang));
    match (flag, env::var_os(LANG_VARIABLE).filter(|code| !code.is_empty())) {
        (Some(code), _) => one_of("--lang", code, &langs),
        (None, Some(code)) => {
            let code = code.to_str().ok_or_else(|| InputError::new(LANG_VARIABLE, Problem::NotUtf8))?;
            one_of(LANG_VARIABLE, code, &langs)
        }
        (None, None) => Ok(Lang::En),
    }
}

/// The values of a flag as they are typed, before the arguments are parsed: errors and help have a language and a form
/// too. Of several the last holds, as it does for the parser.
fn given(arguments: &[OsString], flag: &str) -> Vec<String> {
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

/// Refuses a flag of every command that stands before the command and after it again: the parser, which refuses it
/// twice in one place, takes the last of these without a word.
fn refuse_twice(command: &clap::Command, arguments: &[OsString]) -> Result<(), Mistake> {
    let shared = command.get_arguments().filter(|flag| flag.is_global_set()).filter_map(Arg::get_long);
    let mut flags = shared.map(|long| format!("--{long}"));
    flags.find(|flag| given(arguments, flag).len() > 1).map_or(Ok(()), |flag| Err(Mistake::twice(&flag)))
}

/// The value that a flag's word stands for.
pub(crate) fn one_of<T: Copy>(flag: &str, text: &str, words: &[(&'static str, T)]) -> Result<T, InputError> {
    Problem::one_of(text, words).map_err(|problem| InputError::new(flag, problem))
}

pub(crate) fn word<T: ContractWord>(flag: &str, text: Option<&str>) -> Result<Option<T>, InputError> {
    text.map(|text| one_of(flag, text, T::WORDS)).transpose()
}

pub(crate) fn money(flag: &str, text: Option<&str>) -> Result<Option<Money>, InputError> {
    let read = |text| Money::parse_typed(text).map_err(|error| InputError::new(flag, Problem::Money(error)));
    text.map(read).transpose()
}

/// The amount of a loan, above whose limit the error names that limit, however large the number.
pub(crate) fn loan_amount(flag: &str, text: Option<&str>) -> Result<Option<Money>, InputError> {
    let read = |text| Money::parse_typed(text).map_err(|error| InputError::new(flag, Problem::of_loan_amount(error)));
    text.map(read).transpose()
}

pub(crate) fn rate(flag: &str, text: Option<&str>) -> Result<Option<Rate>, InputError> {
    let read = |text| Rate::parse_typed(text).map_err(|error| InputError::new(flag, Problem::Rate(error)));
    text.map(read).transpose()
}

pub(crate) fn date(flag: &str, text: Option<&str>) -> Result<Option<Date>, InputError> {
    let read = |text: &str| text.parse().map_err(|error| InputError::new(flag, Problem::Date(error)));
    text.map(read).transpose()
}

/// A whole number from `min` to `max`. Of one that no type holds the error names `max` too.
pub(crate) fn whole(flag: &str, text: Option<&str>, min: u32, max: u32) -> Result<Option<u32>, InputError> {
    let read = |text: &str| {
        let bounds = Bounds { decimals: 0, max_units: i64::MAX };
        let number = parse_scaled(text, bounds, Written::ByPerson).map_err(|error| match error {
            NumberError::TooLarge { text, .. } => NumberError::TooLarge { text, max: max.to_string() },
            error => error,
        });
        let number = number.map_err(|error| InputError::new(flag, Problem::Number(error)))?;
        u32::try_from(number).ok().filter(|number| (min..=max).contains(number)).ok_or_else(|| {
            InputError::new(flag, Problem::OutOfRange { value: number.into(), min: min.into(), max: max.into() })
        })
    };
    text.map(read).transpose()
}

/// One of some words, which must be given.
pub(crate) fn required_word<T: ContractWord>(flag: &str, text: Option<&str>) -> Result<T, InputError> {
    word(flag, text)?.ok_or_else(|| InputError::new(flag, Problem::missing_word::<T>()))
}

/// Makes a missing flag an error.
pub(crate) fn required<T>(flag: &str, value: Option<T>) -> Result<T, InputError> {
    value.ok_or_else(|| InputError::new(flag, Problem::Missing))
}

/// The day that is given, or today in Almaty.
pub(crate) fn day(flag: &str, text: Option<&str>) -> Result<Date, InputError> {
    required(flag, date(flag, text)?.or_else(today))
}

/// The decision date: as given, or today in Almaty.
pub(crate) fn decision_date(text: Option<&str>) -> Result<DecisionDate, InputError> {
    check_date(day("--on", text)?).map(DecisionDate).map_err(|problem| InputError::new("--on", problem))
}
