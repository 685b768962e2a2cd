//! What the command line takes, and which command gets it.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use nesie::application::check_date;
use nesie::date::{Date, DecisionDate};
use nesie::input::{InputError, Problem};
use nesie::language::Lang;
use nesie::money::Money;
use nesie::number::{Bounds, Written, parse_scaled};
use nesie::rate::Rate;
use nesie::word::Word;
use serde_json::json;

use crate::fault::Fault;
use crate::{afford, programmes, quote, schedule, verify};

/// Which preferential loans a business in Almaty can get, why or why not, and what it will pay.
#[derive(Parser)]
#[command(name = "nesie", version, max_term_width = 100)]
#[command(after_help = "Examples:
  nesie quote --amount 30000000 --term 60 --purpose investment --lang ru
  nesie quote --input application.json --on 2026-11-22 --format json
  nesie schedule --principal 10000000 --rate 24 --term 12 --disbursed-on 2026-01-15 --rows
  nesie schedule --input loan.json --form subsidy --format csv --lang kk
  nesie afford --payment 500000 --rate 7 --term 60
  nesie programmes show mfo-almaty-secured --on 2026-11-22 --lang kk
  nesie programmes check my-programmes
  nesie verify answer.json --input application.json

Numbers may be typed as 30000000, \"30 000 000\" or \"30 000 000,50\". Dates are YYYY-MM-DD.
Exit codes: 0 answered, 2 the input or the command line is wrong, 1 anything else.")]
struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

/// Flags of every command.
#[derive(Args)]
pub(crate) struct Shared {
    /// The language of the text: kk, ru or en
    #[arg(long, global = true, env = "NESIE_LANG", default_value = "en", value_name = "LANG")]
    lang: String,
    /// The form of the answer: text, json or csv
    #[arg(long, global = true, default_value = "text", value_name = "FORMAT")]
    format: String,
    /// Read the programmes from this folder instead of those nesie is built with
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) catalogue: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Which programmes fit an application, why or why not, and what each loan costs
    #[command(allow_negative_numbers = true)]
    Quote(Box<quote::Flags>),
    /// The payment schedule of a loan, row by row, with its effective rate
    #[command(allow_negative_numbers = true)]
    Schedule(Box<schedule::Flags>),
    /// The largest loan whose highest payment stays within a sum
    #[command(allow_negative_numbers = true)]
    Afford(Box<afford::Flags>),
    /// What programmes there are, what each demands, and whether the files of a catalogue are in order
    Programmes(programmes::Flags),
    /// Make an answer again from its receipt, and say what differs; exit code 1 if something does
    Verify(verify::Flags),
}

/// The form of an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Csv,
}

const FORMATS: [(&str, Format); 3] = [("text", Format::Text), ("json", Format::Json), ("csv", Format::Csv)];

/// How an answer is wanted.
pub(crate) struct Wanted {
    pub(crate) lang: Lang,
    pub(crate) format: Format,
}

impl Wanted {
    /// True for JSON, false for text; an answer that has no rows of its own has no other form.
    pub(crate) fn as_json(&self) -> Result<bool, InputError> {
        match self.format {
            Format::Text => Ok(false),
            Format::Json => Ok(true),
            Format::Csv => one_of("--format", "csv", &[("text", false), ("json", true)]),
        }
    }
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
}

/// Runs the command line.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error, &arguments),
    };
    let lang = cli.shared.lang.parse().unwrap_or(Lang::En);
    let as_json = cli.shared.format == "json";
    match answer(&cli) {
        Ok(exit_code) => ExitCode::from(exit_code),
        Err(fault) => {
            fault.report(as_json, lang);
            ExitCode::from(fault.exit_code())
        }
    }
}

fn answer(cli: &Cli) -> Result<u8, Fault> {
    let langs = Lang::ALL.map(|lang| (lang.code(), lang));
    let wanted = Wanted {
        lang: one_of("--lang", &cli.shared.lang, &langs)?,
        format: one_of("--format", &cli.shared.format, &FORMATS)?,
    };
    let output = match &cli.command {
        Command::Quote(flags) => quote::run(flags, &cli.shared, &wanted)?,
        Command::Schedule(flags) => schedule::run(flags, &wanted)?,
        Command::Afford(flags) => afford::run(flags, &cli.shared, &wanted)?,
        Command::Programmes(flags) => programmes::run(flags, &cli.shared, &wanted)?,
        Command::Verify(flags) => verify::run(flags, &cli.shared, &wanted)?,
    };
    let mut stdout = io::stdout().lock();
    stdout.write_all(output.text.as_bytes())?;
    stdout.flush()?;
    Ok(output.exit_code)
}

/// What clap has to say: help and version are answers, the rest is an error.
fn refuse(error: &clap::Error, arguments: &[OsString]) -> ExitCode {
    let json_wanted = arguments.windows(2).any(|pair| pair == ["--format", "json"])
        || arguments.iter().any(|argument| argument == "--format=json");
    if error.use_stderr() && json_wanted {
        let message = error.render().to_string();
        let message = message.trim_start_matches("error: ").lines().next().unwrap_or_default();
        eprintln!("{}", json!({"error": {"code": "command_line", "field": "", "message": message}}));
    } else if error.print().is_err() {
        return ExitCode::from(1);
    }
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}

/// The value that a flag's word stands for.
pub(crate) fn one_of<T: Copy>(flag: &str, text: &str, words: &[(&'static str, T)]) -> Result<T, InputError> {
    words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| {
        let allowed = words.iter().map(|(word, _)| *word).collect();
        InputError::new(flag, Problem::NotOneOf { value: text.chars().take(40).collect(), allowed })
    })
}

pub(crate) fn word<T: Word>(flag: &str, text: Option<&str>) -> Result<Option<T>, InputError> {
    text.map(|text| one_of(flag, text, T::WORDS)).transpose()
}

pub(crate) fn money(flag: &str, text: Option<&str>) -> Result<Option<Money>, InputError> {
    let read = |text| Money::parse_typed(text).map_err(|error| InputError::new(flag, Problem::Money(error)));
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

/// A whole number from `min` to `max`.
pub(crate) fn whole(flag: &str, text: Option<&str>, min: u32, max: u32) -> Result<Option<u32>, InputError> {
    let read = |text: &str| {
        let written = Written::ByPerson;
        let bounds = Bounds { decimals: 0, max_units: i64::MAX };
        let number =
            parse_scaled(text, bounds, written).map_err(|error| InputError::new(flag, Problem::Number(error)))?;
        u32::try_from(number).ok().filter(|number| (min..=max).contains(number)).ok_or_else(|| {
            InputError::new(flag, Problem::OutOfRange { value: number.into(), min: min.into(), max: max.into() })
        })
    };
    text.map(read).transpose()
}

/// One of some words, which must be given.
pub(crate) fn required_word<T: Word>(flag: &str, text: Option<&str>) -> Result<T, InputError> {
    word(flag, text)?.ok_or_else(|| InputError::new(flag, Problem::missing_word::<T>()))
}

/// Makes a missing flag an error.
pub(crate) fn required<T>(flag: &str, value: Option<T>) -> Result<T, InputError> {
    value.ok_or_else(|| InputError::new(flag, Problem::Missing))
}

/// The decision date: as given, or today in Almaty.
pub(crate) fn decision_date(text: Option<&str>) -> Result<DecisionDate, InputError> {
    let given = date("--on", text)?;
    let date = required("--on", given.or_else(crate::files::today))?;
    check_date(date).map(DecisionDate).map_err(|problem| InputError::new("--on", problem))
}
