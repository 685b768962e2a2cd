//! Whether a catalogue is in order, and what changed from one to another.

use std::path::Path;

use clap::Args;
use nesie::catalogue::Changes;
use nesie::catalogue::contract::{ChangesAnswer, ReportAnswer};
use nesie::date::Date;
use nesie::input::InputError;
use nesie::language::{Lang, Localize};
use nesie_keeper::{Feed, Impact, ProgrammeImpact, SAMPLES, SameVersion, Sample, Scenarios, read_samples, todo_line};
use nesie_report::{self as report, Block};

use super::named;
use crate::clock::day;
use crate::error::Error;
use crate::files::{FileError, read_catalogue, read_input, read_origin, refused};
use crate::options::OutputOptions;
use crate::output::Output;
use crate::text::catalogue as words;
use crate::value;

/// The exit code of a catalogue with a fault.
const FAULTY: u8 = 2;

#[derive(Args)]
pub(super) struct Checked {
    #[arg(value_name = "DIR")]
    folder: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
}

#[derive(Args)]
pub(super) struct Compared {
    #[arg(value_name = "BEFORE")]
    before: String,
    #[arg(value_name = "AFTER")]
    after: Option<String>,
    #[command(flatten)]
    asked: Asked,
    #[arg(long, value_name = "FEED", value_parser = value::one_of(&FEEDS))]
    feed: Option<FeedForm>,
}

/// The form of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FeedForm {
    Atom,
    Json,
}

pub(crate) const FEEDS: [(&str, FeedForm); 2] = [("atom", FeedForm::Atom), ("json", FeedForm::Json)];

#[derive(Args)]
pub(super) struct ToLookAt {
    #[arg(value_name = "DIR")]
    folder: Option<String>,
    #[command(flatten)]
    asked: Asked,
}

/// The applications that catalogues are asked about, and the day.
#[derive(Args)]
struct Asked {
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
    #[arg(long, value_name = "FILE")]
    samples: Option<String>,
}

impl Asked {
    fn samples(&self) -> Result<Vec<Sample>, Error> {
        match &self.samples {
            None => Ok(read_samples(SAMPLES)?),
            Some(name) => Ok(read_samples(&read_input(name)?)
                .map_err(|error| InputError::new(format!("{name}:{}", error.field), error.problem))?),
        }
    }
}

pub(super) fn check(flags: &Checked, options: &OutputOptions) -> Result<Output, Error> {
    let (name, on) = (named(flags.folder.as_ref(), "folder")?, day("--on", flags.on)?);
    let found = read_origin(&name)?.check(on).map_err(|error| refused(&name, error))?;
    let output = if options.as_json()? {
        Output::json(&ReportAnswer::new(&found, on))?
    } else {
        Output::document(&report::check(&found, options.lang))
    };
    Ok(Output { exit_code: if found.errors.is_empty() { 0 } else { FAULTY }, ..output })
}

pub(super) fn diff(flags: &Compared, options: &OutputOptions) -> Result<Output, Error> {
    let after = named(flags.after.as_ref(), "after")?;
    let (before, after) = (read_catalogue(Some(&flags.before))?, read_catalogue(Some(&after))?);
    let impact = Impact::between(&before, &after, &flags.asked.samples()?, day("--on", flags.asked.on)?)?;
    if options.as_json()? {
        return Output::json(&ChangesAnswer::new(&before, &after).with_impact(impact.answer()));
    }
    let feed = || Feed::new(&before, &after, &impact, options.lang);
    Ok(match flags.feed {
        Some(FeedForm::Atom) => Output::answered(feed().atom()),
        Some(FeedForm::Json) => Output::answered(feed().json()),
        None => {
            let changes = Changes::between(&before, &after);
            let mut document = report::diff(&changes, options.lang);
            if let Some(same) = SameVersion::of(&before, &after) {
                let warning = words::look_at(&same.localize(options.lang), options.lang);
                document.blocks.push(Block::Paragraph(warning.trim_end().to_owned()));
            }
            if !changes.is_empty() {
                document.blocks.extend(impact_blocks(&impact, options.lang));
            }
            Output::document(&document)
        }
    })
}

/// What a change means for the sample applications.
fn impact_blocks(impact: &Impact, lang: Lang) -> Vec<Block> {
    let of_programme =
        |(id, differs): (&String, &ProgrammeImpact)| Block::Paragraph(format!("{id}: {}", differs.localize(lang)));
    let whole = [Block::Gap, Block::Paragraph(impact.localize(lang))];
    whole.into_iter().chain(impact.programmes.iter().map(of_programme)).collect()
}

pub(super) fn todo(flags: &ToLookAt, options: &OutputOptions) -> Result<Output, Error> {
    let (name, on) = (named(flags.folder.as_ref(), "folder")?, day("--on", flags.asked.on)?);
    let origin = read_origin(&name)?;
    let found = origin.check(on).map_err(|error| refused(&name, error))?;
    let catalogue = origin.catalogue().map_err(|error| refused(&name, error))?;
    let todo = nesie_keeper::todo(&catalogue, &found, &flags.asked.samples()?, on)?;
    if options.as_json()? {
        return Output::json(&todo);
    }
    let lines = todo.items.iter().map(|item| Block::Line(todo_line(item, options.lang)));
    Ok(Output::document(&report::Document { lang: options.lang, blocks: lines.collect() }))
}

#[derive(Args)]
pub(super) struct Tried {
    #[arg(value_name = "DIR")]
    folder: Option<String>,
}

/// Whether the scenarios of a folder come out as they say.
pub(super) fn scenarios(flags: &Tried, options: &OutputOptions) -> Result<Output, Error> {
    let name = named(flags.folder.as_ref(), "folder")?;
    let (root, catalogue) = (Path::new(&name), read_catalogue(Some(&name))?);
    let tried = Scenarios::of(root, &catalogue).map_err(|error| FileError::new(root, error))?;
    let wrong = tried.wrong.iter().map(|wrong| Block::Line(wrong.localize(options.lang)));
    let blocks = wrong.chain([Block::Line(tried.localize(options.lang))]).collect();
    let output = Output::document(&report::Document { lang: options.lang, blocks });
    Ok(Output { exit_code: if tried.wrong.is_empty() { 0 } else { FAULTY }, ..output })
}
