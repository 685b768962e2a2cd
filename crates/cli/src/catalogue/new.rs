//! New terms and new programmes: a copy, or one that is asked for.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use clap::Args;
use nesie::catalogue::Kind;
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, visible};
use nesie_keeper::{Edit, Interview, KeeperError, NewProgramme, NewVersion, Question, Workshop, write};
use nesie_report::write::text;

use super::edit::{edited, folder, told};
use crate::clock::day;
use crate::dialogue::{Choice, Reply, Terminal, quoted};
use crate::error::Error;
use crate::files::{Cause, FileError};
use crate::given::Given;
use crate::options::{OutputOptions, Shared};
use crate::output::{Output, width};
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
    #[arg(long, value_name = "CONFIDENCE", value_parser = value::word::<Confidence>)]
    confidence: Option<Confidence>,
}

pub(super) fn new(flags: &New, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let source = flags.source.clone().map(|source| (source, flags.confidence.unwrap_or(Confidence::Medium)));
    let (programme, on, seen_on) = (flags.id.clone(), flags.on, day("--on", None)?);
    match (&flags.from, flags.kind) {
        (Some(_), Some(_)) => Err(UsageError::conflict("--kind", "--from").into()),
        (None, Some(kind)) => {
            let workshop = Workshop::open(folder(shared)?)?;
            let mut interview = Interview::new(&workshop, &programme, kind, on, seen_on)?;
            let wrong =
                |flag| move |error: KeeperError| Error::Given { by: Given::flag(flag), source: Box::new(error.into()) };
            if let Some(source) = &flags.source {
                interview = interview.read_in(source).map_err(wrong("--source"))?;
            }
            if let Some(confidence) = flags.confidence {
                interview = interview.trusted(confidence).map_err(wrong("--confidence"))?;
            }
            if flags.ask || (io::stdin().is_terminal() && io::stdout().is_terminal()) {
                let terminal = Terminal { input: io::stdin().lock(), output: io::stdout().lock(), lang: options.lang };
                return interviewed(interview, terminal, &workshop, flags, seen_on);
            }
            written(workshop.root(), &interview.draft(options.lang), options.lang).map(Output::answered)
        }
        (_, None) if flags.ask => Err(UsageError::only_with("--ask", "--kind").into()),
        (Some(like), None) if *like != programme => copied(flags, like, shared, options),
        _ => edited(&Edit::Version(NewVersion { programme, on, source, seen_on }), shared, options),
    }
}

/// A copy of another programme. What was read of it confirms nothing before its own terms stand in the copy.
fn copied(flags: &New, like: &str, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let given = [("--source", flags.source.is_some()), ("--confidence", flags.confidence.is_some())];
    if let Some((flag, _)) = given.iter().find(|(_, is_given)| *is_given) {
        return Err(UsageError::conflict(flag, "--from").into());
    }
    let edit = NewProgramme { programme: flags.id.clone(), like: like.to_owned(), on: flags.on };
    let mut output = edited(&Edit::Programme(edit), shared, options)?;
    let to_change = text::wrapped(&words::to_change(like, options.lang), width()).join("\n");
    let then = words::then_confirm(&quoted(&flags.id), &quoted(folder(shared)?), options.lang);
    output.bytes.extend(format!("\n{to_change}\n\n{then}").into_bytes());
    Ok(output)
}

/// Asks for a programme. One that was asked for to the end enters the catalogue; else what has been replied is kept as a draft.
fn interviewed<I: BufRead, O: Write>(
    mut interview: Interview,
    mut terminal: Terminal<I, O>,
    workshop: &Workshop,
    flags: &New,
    today: Date,
) -> Result<Output, Error> {
    let lang = terminal.lang;
    is_free(&workshop.root().join(interview.draft_path()))?;
    terminal.say(&words::interview(lang))?;
    while let Some(Question { text, choices, .. }) = interview.question(lang) {
        let choices: Vec<Choice> =
            choices.into_iter().map(|choice| Choice { word: choice.word.to_owned(), text: choice.text }).collect();
        let reply = match terminal.ask(&text, &choices)? {
            Reply::Ended => return kept(&interview, workshop, today, lang),
            Reply::Given(reply) if reply.iter().any(|text| words::is_back(text)) => {
                terminal.say(&words::back(interview.back().as_deref(), lang))?;
                continue;
            }
            Reply::Unknown => Vec::new(),
            Reply::Given(reply) => reply,
        };
        match interview.reply(reply) {
            Err(KeeperError::NeedsReply) => terminal.say(&words::needed(lang))?,
            Err(error @ KeeperError::Reply(_)) => terminal.say(&visible(&error.localize(lang)))?,
            replied => replied?,
        }
    }
    let Some(edit) = interview.edit() else { return kept(&interview, workshop, today, lang) };
    let edited = workshop.edited(&edit, today)?;
    write(workshop, &edited)?;
    terminal.tell("")?;
    let besides = text::wrapped(&words::not_asked(lang), width()).join("\n");
    let folder = workshop.root().to_string_lossy();
    let then = words::then_a_scenario(&quoted(&flags.id), flags.on, &quoted(&folder), lang);
    Ok(Output::answered(format!("{}\n{besides}\n\n{then}", told(workshop, &edited, lang))))
}

/// Keeps what has been replied: a new source, if all of it is known, and a draft of the programme.
fn kept(interview: &Interview, workshop: &Workshop, today: Date, lang: Lang) -> Result<Output, Error> {
    let mut text = "\n".to_owned();
    if let Some(edit) = interview.source() {
        let edited = workshop.edited(&edit, today)?;
        write(workshop, &edited)?;
        text.push_str(&told(workshop, &edited, lang));
    }
    text.push_str(&written(workshop.root(), &interview.draft(lang), lang)?);
    Ok(Output::answered(text))
}

/// Writes a file to be filled in, and says so.
pub(super) fn written(root: &Path, (path, text): &(String, String), lang: Lang) -> Result<String, Error> {
    let whole = root.join(path);
    let failed = |error| FileError::new(&whole, error);
    is_free(&whole)?;
    fs::create_dir_all(whole.parent().unwrap_or(Path::new("."))).map_err(failed)?;
    fs::write(&whole, text).map_err(failed)?;
    Ok(words::written(path, true, lang))
}

/// Nothing is written over.
fn is_free(path: &Path) -> Result<(), FileError> {
    if !path.exists() {
        return Ok(());
    }
    let cause = match path.extension() {
        Some(ending) if ending == "draft" => Cause::DraftExists,
        _ => Cause::System(io::ErrorKind::AlreadyExists.into()),
    };
    Err(FileError::because(cause, path))
}
