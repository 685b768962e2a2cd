//! `nesie ask`: a dialogue that asks in the order in which answers decide.

use std::io::{self, BufRead, Read, Write};

use clap::{Args, Parser};
use nesie::answer::{QuestionAnswer, QuoteAnswer};
use nesie::application::Purpose;
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::language::{Lang, Localize, visible};
use nesie::request::QuoteRequest;
use nesie::word::ContractWord;
use nesie_report::{self as report, Document, Extent, write};

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::options::{OutputOptions, Shared};
use crate::output::{Output, width};
use crate::quote;
use crate::text::ask as words;
use crate::value;

/// The longest line that is read of an answer.
const MAX_LINE_BYTES: u64 = 10_000;

#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
}

/// The flags of a quote, as the answers give them.
#[derive(Parser)]
#[command(name = "nesie quote", disable_help_flag = true, allow_negative_numbers = true)]
struct Answers {
    #[command(flatten)]
    quote: quote::Flags,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let on = day("--on", flags.on)?;
    let mut given = vec!["--on".to_owned(), on.to_string()];
    if flags.on.is_none() {
        given.clear();
    }
    let mut dialogue = Dialogue { input: io::stdin().lock(), output: io::stdout().lock(), lang: options.lang, given };
    dialogue.say(&words::introduction(options.lang))?;
    if !dialogue.first_questions()? {
        return Ok(Output::answered(String::new()));
    }
    let answer = dialogue.questions(&catalogue)?;
    let document = report::quote(&answer, Extent::Glance, options.lang);
    let command = words::repeat(&dialogue.command(shared), options.lang);
    Ok(Output::answered(format!("\n{}\n{command}\n", write::text::page(&document, width()))))
}

/// What is asked and answered, and the flags that the answers come to.
struct Dialogue<I, O> {
    input: I,
    output: O,
    lang: Lang,
    given: Vec<String>,
}

impl<I: BufRead, O: Write> Dialogue<I, O> {
    /// What every quote needs. False if the answers end before.
    fn first_questions(&mut self) -> Result<bool, Error> {
        let purposes: Vec<Choice> = Purpose::WORDS
            .iter()
            .map(|(word, purpose)| Choice { word: (*word).to_owned(), text: purpose.localize(self.lang) })
            .collect();
        let questions = [
            ("--amount", words::amount(self.lang), Vec::new()),
            ("--term", words::term(self.lang), Vec::new()),
            ("--purpose", words::purpose(self.lang), purposes),
        ];
        for (flag, question, choices) in questions {
            loop {
                match self.ask(&question, &choices)? {
                    Reply::Ended => return Ok(false),
                    Reply::Unknown => self.tell(&words::needed(self.lang))?,
                    Reply::Given(texts) => {
                        if self.take(flag, &texts)? {
                            break;
                        }
                    }
                }
            }
        }
        Ok(true)
    }

    /// The questions that decide something, until none is left or the answers end. What is not known is not asked again.
    fn questions(&mut self, catalogue: &Catalogue) -> Result<QuoteAnswer, Error> {
        let mut unknown = Vec::new();
        loop {
            let request = self.request(&[])?;
            let answer = nesie::quote(catalogue, &request)?;
            let open = |question: &&QuestionAnswer| question.flag.is_some() && !unknown.contains(&question.field);
            let Some(question) = answer.next_questions.iter().find(open) else { return Ok(answer) };
            self.show(&report::so_far(&answer, self.lang))?;
            let (flag, field) = (question.flag.clone().unwrap_or_default(), question.field);
            let choices = choices_of(question, self.lang);
            let text = words::question(question.text.get(self.lang), question.example.as_deref(), self.lang);
            match self.ask(&text, &choices)? {
                Reply::Ended => return Ok(answer),
                Reply::Unknown => unknown.push(field),
                Reply::Given(texts) => {
                    self.take(&flag, &texts)?;
                }
            }
        }
    }

    /// Asks, and reads what is replied.
    fn ask(&mut self, question: &str, choices: &[Choice]) -> Result<Reply, Error> {
        self.tell("")?;
        self.say(question)?;
        for (position, choice) in choices.iter().enumerate() {
            self.tell(&format!("  {}. {} ({})", position.saturating_add(1), choice.text, choice.word))?;
        }
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut line = String::new();
        let read = self.input.by_ref().take(MAX_LINE_BYTES).read_line(&mut line)?;
        if read == 0 {
            return Ok(Reply::Ended);
        }
        let line = line.trim();
        if line.is_empty() || words::is_unknown(line) {
            return Ok(Reply::Unknown);
        }
        let text_of = |part: &str| {
            let number = part.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            number
                .and_then(|position| choices.get(position))
                .map_or_else(|| part.to_owned(), |choice| choice.word.clone())
        };
        // Where there is nothing to choose from, a comma is that of a decimal.
        let parts: Vec<&str> = if choices.is_empty() { vec![line] } else { line.split([',', ';']).collect() };
        Ok(Reply::Given(parts.into_iter().map(|part| text_of(part.trim())).collect()))
    }

    /// Takes an answer if it is one; else says what is wrong with it.
    fn take(&mut self, flag: &str, texts: &[String]) -> Result<bool, Error> {
        let added: Vec<String> = texts.iter().map(|text| format!("{flag}={text}")).collect();
        let is_whole = self.given.iter().any(|argument| argument.starts_with("--purpose"));
        let taken = if is_whole { self.request(&added).map(|_| ()) } else { self.parsed(&added).map(|_| ()) };
        match taken {
            Ok(()) => {
                self.given.extend(added);
                Ok(true)
            }
            Err(wrong) => {
                let said = visible(&wrong.localize(self.lang)).into_owned();
                self.say(&said)?;
                Ok(false)
            }
        }
    }

    fn parsed(&self, added: &[String]) -> Result<quote::Flags, Error> {
        let arguments = ["nesie".to_owned()].into_iter().chain(self.given.iter().cloned()).chain(added.iter().cloned());
        let arguments: Vec<std::ffi::OsString> = arguments.map(Into::into).collect();
        let command = <Answers as clap::CommandFactory>::command();
        let parsed = Answers::try_parse_from(&arguments);
        Ok(parsed.map_err(|error| Error::of_parser(&error, &command, &arguments))?.quote)
    }

    fn request(&self, added: &[String]) -> Result<QuoteRequest, Error> {
        Ok(self.parsed(added)?.request()?.0)
    }

    fn show(&mut self, document: &Document) -> Result<(), Error> {
        self.tell("")?;
        let page = write::text::page(document, width());
        self.tell(page.trim_end())
    }

    /// Tells something in lines of the terminal's width.
    fn say(&mut self, text: &str) -> Result<(), Error> {
        write::text::wrapped(text, width()).iter().try_for_each(|line| self.tell(line))
    }

    fn tell(&mut self, line: &str) -> Result<(), Error> {
        writeln!(self.output, "{line}")?;
        Ok(())
    }

    /// The command that asks the same, as a shell takes it.
    fn command(&self, shared: &Shared) -> String {
        let mut words = vec!["nesie".to_owned(), "quote".to_owned()];
        for argument in &self.given {
            words.extend(match argument.split_once('=') {
                Some((flag, value)) if flag.starts_with("--") => vec![flag.to_owned(), quoted(value)],
                _ => vec![quoted(argument)],
            });
        }
        if let Some(folder) = &shared.catalogue {
            words.extend(["--catalogue".to_owned(), quoted(folder)]);
        }
        words.extend(["--lang".to_owned(), self.lang.code().to_owned()]);
        words.join(" ")
    }
}

/// What is replied to a question.
enum Reply {
    /// One or more answers.
    Given(Vec<String>),
    /// That it is not known.
    Unknown,
    /// Nothing more.
    Ended,
}

/// A word that answers a question.
struct Choice {
    word: String,
    text: String,
}

fn choices_of(question: &QuestionAnswer, lang: Lang) -> Vec<Choice> {
    // An answer of another form than a word is typed as in the example.
    if question.example.is_some() {
        return Vec::new();
    }
    let choice =
        |word: &nesie::answer::WordAnswer| Choice { word: word.word.clone(), text: word.text.get(lang).to_owned() };
    question.words.iter().map(choice).collect()
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=,%".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
