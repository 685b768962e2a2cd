//! Changes of a catalogue's folder.

use clap::Args;
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, LocalizedText};
use nesie_keeper::{Confirmed, Edit, Edited, Ended, NewSource, Workshop, write};

use super::lines::lines_changed;
use crate::clock::day;
use crate::error::Error;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::text::catalogue as words;
use crate::usage::{UsageError, not_given};
use crate::value;

/// Where a figure was read.
#[derive(Args)]
pub(super) struct ReadIn {
    #[arg(long, value_name = "ID")]
    pub(super) source: String,
    #[arg(long, value_name = "CONFIDENCE", default_value = "medium", value_parser = value::word::<Confidence>)]
    pub(super) confidence: Confidence,
}

#[derive(Args)]
pub(super) struct Source {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "TEXT")]
    publisher: Option<String>,
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    seen_on: Option<Date>,
    #[arg(long, value_name = "TEXT")]
    kk: Option<String>,
    #[arg(long, value_name = "TEXT")]
    ru: Option<String>,
    #[arg(long, value_name = "TEXT")]
    en: Option<String>,
}

#[derive(Args)]
pub(super) struct Confirm {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    on: Date,
    #[command(flatten)]
    read: ReadIn,
}

#[derive(Args)]
pub(super) struct End {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    on: Date,
}

pub(super) fn source(flags: &Source, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let Source { publisher: Some(publisher), address: Some(address), kk: Some(kk), ru: Some(ru), en: Some(en), .. } =
        flags
    else {
        let given = [
            ("--publisher", flags.publisher.is_some()),
            ("--address", flags.address.is_some()),
            ("--kk", flags.kk.is_some()),
            ("--ru", flags.ru.is_some()),
            ("--en", flags.en.is_some()),
        ];
        return Err(UsageError::missing(&not_given(&given), SOURCE_EXAMPLE).into());
    };
    let title = LocalizedText { kk: kk.clone(), ru: ru.clone(), en: en.clone() };
    let edit = Edit::Source(NewSource {
        id: flags.id.clone(),
        publisher: publisher.clone(),
        address: address.clone(),
        published: flags.published.clone(),
        seen_on: flags.seen_on,
        title,
    });
    edited(&edit, shared, options)
}

pub(super) fn confirm(flags: &Confirm, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let (programme, source) = (flags.id.clone(), flags.read.source.clone());
    let edit = Edit::Confirm(Confirmed { programme, on: flags.on, source, confidence: flags.read.confidence });
    edited(&edit, shared, options)
}

pub(super) fn end(flags: &End, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    edited(&Edit::End(Ended { programme: flags.id.clone(), on: flags.on }), shared, options)
}

const SOURCE_EXAMPLE: &str = "nesie catalogue source nbk-2026-10 --publisher \"National Bank\" --address nationalbank.kz \
    --kk … --ru … --en … --catalogue programmes";

/// The folder that is edited.
pub(super) fn folder(shared: &Shared) -> Result<&str, Error> {
    let example = "nesie catalogue set base-rate 16.25 --decided-on 2026-10-23 --source NAME --catalogue programmes";
    shared.catalogue.as_deref().ok_or_else(|| UsageError::missing(&["--catalogue"], example).into())
}

/// Checks what an edit comes to, and only then writes it.
pub(super) fn edited(edit: &Edit, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let workshop = Workshop::open(folder(shared)?)?;
    let edited = workshop.edited(edit, day("--on", None)?)?;
    write(&workshop, &edited)?;
    Ok(Output::answered(told(&workshop, &edited, options.lang)))
}

/// What was written, and what to look at in it.
pub(super) fn told(workshop: &Workshop, edited: &Edited, lang: Lang) -> String {
    let mut text = if edited.files.is_empty() { words::unchanged(lang) } else { String::new() };
    for (path, new) in &edited.files {
        text.push_str(&words::written(path, workshop.text(path).is_none(), lang));
        // Of a new file nothing: it is a copy.
        text.push_str(&workshop.text(path).map(|old| lines_changed(old, new)).unwrap_or_default());
    }
    if let Some(entered) = &edited.entered {
        text.push_str(&format!("{}\n", entered.localize(lang)));
    }
    for warning in &edited.report.warnings {
        text.push_str(&words::look_at(&warning.localize(lang), lang));
    }
    text
}
