//! `nesie ask`: a dialogue that asks in the order in which answers decide.

use std::io::{self, BufRead, Write};

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
use crate::dialogue::{Choice, Reply, Terminal, quoted};
use crate::error::Error;
use crate::files::read_catalogue;
use crate::options::{OutputOptions, Shared};
use crate::output::{Output, width};
use crate::quote;
use crate::text::ask as words;
use crate::value;

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
    let lang = options.lang;
    let terminal = Terminal { input: io::stdin().lock(), output: io::stdout().lock(), lang };
    let mut dialogue = Dialogue { terminal, lang, given };
    dialogue.terminal.say(&words::introduction(options.lang))?;
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
    terminal: Terminal<I, O>,
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
                match self.terminal.ask(&question, &choices)? {
                    Reply::Ended => return Ok(false),
                    Reply::Unknown => self.terminal.tell(&words::needed(self.lang))?,
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
            match self.terminal.ask(&text, &choices)? {
                Reply::Ended => return Ok(answer),
                Reply::Unknown => unknown.push(field),
                Reply::Given(texts) => {
                    self.take(&flag, &texts)?;
                }
            }
        }
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
                self.terminal.say(&said)?;
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
        self.terminal.tell("")?;
        let page = write::text::page(document, width());
        self.terminal.tell(page.trim_end())
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

fn choices_of(question: &QuestionAnswer, lang: Lang) -> Vec<Choice> {
    // An answer of another form than a word is typed as in the example.
    if question.example.is_some() {
        return Vec::new();
    }
    let choice =
        |word: &nesie::answer::WordAnswer| Choice { word: word.word.clone(), text: word.text.get(lang).to_owned() };
    question.words.iter().map(choice).collect()
}
