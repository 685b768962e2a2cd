//! New terms and new programmes: a copy, or one that is asked for.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use clap::Args;
use nesie::catalogue::Kind;
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, visible};
use nesie_keeper::{Edit, Interview, KeeperError, NewProgramme, NewVersion, Question, Workshop, draft, write};

use super::edit::{edited, folder, told};
use crate::clock::day;
use crate::dialogue::{Choice, Reply, Terminal};
use crate::error::Error;
use crate::files::FileError;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::text::catalogue as words;
use crate::usage::UsageError;
use crate::value;

#[derive(Args)]
pub(super) struct New {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    on: Date,
    #[arg(long, value_name = "ID")]
    from: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = value::word::<Kind>)]
    kind: Option<Kind>,
    #[arg(long)]
    ask: bool,
    #[arg(long, value_name = "ID")]
    source: Option<String>,
    #[arg(long, value_name = "CONFIDENCE", default_value = "medium", value_parser = value::word::<Confidence>)]
    confidence: Confidence,
}

pub(super) fn new(flags: &New, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let source = flags.source.clone().map(|source| (source, flags.confidence));
    let (programme, on, seen_on) = (flags.id.clone(), flags.on, day("--on", None)?);
    match (&flags.from, flags.kind) {
        (Some(_), Some(_)) => Err(UsageError::conflict("--kind", "--from").into()),
        (None, Some(kind)) if flags.ask || (io::stdin().is_terminal() && io::stdout().is_terminal()) => {
            let workshop = Workshop::open(folder(shared)?)?;
            let interview = Interview::new(&workshop, &programme, kind, on, seen_on)?;
            let terminal = Terminal { input: io::stdin().lock(), output: io::stdout().lock(), lang: options.lang };
            interviewed(interview, terminal, &workshop, seen_on)
        }
        (None, Some(kind)) => {
            written(Path::new(folder(shared)?), draft(&programme, kind, on, seen_on, options.lang), options.lang)
        }
        (_, None) if flags.ask => Err(UsageError::only_with("--ask", "--kind").into()),
        (Some(like), None) if *like != programme => {
            let like = like.clone();
            edited(&Edit::Programme(NewProgramme { programme, like, on, source, seen_on }), shared, options)
        }
        _ => edited(&Edit::Version(NewVersion { programme, on, source, seen_on }), shared, options),
    }
}

/// Asks for a programme. One that was asked for to the end enters the catalogue; else what has been replied is kept as a draft.
fn interviewed<I: BufRead, O: Write>(
    mut interview: Interview,
    mut terminal: Terminal<I, O>,
    workshop: &Workshop,
    today: Date,
) -> Result<Output, Error> {
    let lang = terminal.lang;
    terminal.say(&words::interview(lang))?;
    while let Some(Question { text, choices, .. }) = interview.question(lang) {
        let choices: Vec<Choice> =
            choices.into_iter().map(|choice| Choice { word: choice.word.to_owned(), text: choice.text }).collect();
        let reply = match terminal.ask(&text, &choices)? {
            Reply::Ended => return written(workshop.root(), interview.draft(lang), lang),
            Reply::Unknown => Vec::new(),
            Reply::Given(reply) => reply,
        };
        match interview.reply(reply) {
            Err(error @ (KeeperError::Reply(_) | KeeperError::NeedsReply)) => {
                terminal.say(&visible(&error.localize(lang)))?;
            }
            replied => replied?,
        }
    }
    // Every question has been replied to.
    let Some(edit) = interview.edit() else { return written(workshop.root(), interview.draft(lang), lang) };
    let edited = workshop.edited(&edit, today)?;
    write(workshop, &edited)?;
    terminal.tell("")?;
    Ok(Output::answered(told(workshop, &edited, lang)))
}

/// Writes a file to be filled in.
fn written(root: &Path, (path, text): (String, String), lang: Lang) -> Result<Output, Error> {
    let whole = root.join(&path);
    let failed = |error| FileError::new(&whole, error);
    if whole.exists() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()).into());
    }
    fs::create_dir_all(whole.parent().unwrap_or(Path::new("."))).map_err(failed)?;
    fs::write(&whole, text).map_err(failed)?;
    Ok(Output::answered(words::written(&path, true, lang)))
}
