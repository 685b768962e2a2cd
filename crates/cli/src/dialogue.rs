//! Asking at a terminal: a question, what can be chosen, and what is replied.

use std::io::{BufRead, Read, Write};

use nesie::language::Lang;
use nesie::typed;
use nesie_report::write;

use crate::error::Error;
use crate::output::width;
use crate::text::ask as words;

/// The longest line that is read of an answer.
const MAX_LINE_BYTES: u64 = 10_000;

/// Somebody who is asked.
pub(crate) struct Terminal<I, O> {
    pub(crate) input: I,
    pub(crate) output: O,
    pub(crate) lang: Lang,
}

impl<I: BufRead, O: Write> Terminal<I, O> {
    /// Asks, and reads what is replied.
    pub(crate) fn ask(&mut self, question: &str, choices: &[Choice]) -> Result<Reply, Error> {
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
                .or_else(|| choices.iter().find(|choice| typed::is_called(part, &choice.text)))
                .map_or_else(|| part.to_owned(), |choice| choice.word.clone())
        };
        // Where there is nothing to choose from, a comma is that of a decimal.
        let parts: Vec<&str> = if choices.is_empty() { vec![line] } else { line.split([',', ';']).collect() };
        Ok(Reply::Given(parts.into_iter().map(|part| text_of(part.trim())).collect()))
    }

    /// Tells something in lines of the terminal's width.
    pub(crate) fn say(&mut self, text: &str) -> Result<(), Error> {
        write::text::wrapped(text, width()).iter().try_for_each(|line| self.tell(line))
    }

    pub(crate) fn tell(&mut self, line: &str) -> Result<(), Error> {
        writeln!(self.output, "{line}")?;
        Ok(())
    }
}

/// What is replied to a question.
pub(crate) enum Reply {
    /// One or more answers.
    Given(Vec<String>),
    /// That it is not known.
    Unknown,
    /// Nothing more.
    Ended,
}

/// A word that answers a question.
pub(crate) struct Choice {
    pub(crate) word: String,
    pub(crate) text: String,
}

/// A word as a shell takes it.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=,%".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
