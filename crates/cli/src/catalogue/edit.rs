//! Changes of a catalogue's folder.

use clap::{Args, Subcommand};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, LocalizedText};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie_keeper::{Confirmed, DecisionPage, Edit, Edited, Ended, NewBaseRate, NewMrp, NewSource, Workshop, write};

use crate::clock::day;
use crate::error::Error;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::text::catalogue as words;
use crate::usage::{UsageError, not_given};
use crate::value;

#[derive(Args)]
pub(super) struct Set {
    #[command(subcommand)]
    of: Series,
}

#[derive(Subcommand)]
enum Series {
    BaseRate {
        #[arg(value_name = "PERCENT", value_parser = value::rate)]
        value: Rate,
        #[command(flatten)]
        row: Row,
        #[arg(long, value_name = "DATE", value_parser = value::date)]
        next_decision: Option<Date>,
        #[arg(long, value_name = "TEXT")]
        address: Option<String>,
    },
    Mrp {
        #[arg(value_name = "TENGE", value_parser = value::money)]
        value: Money,
        #[command(flatten)]
        row: Row,
    },
}

#[derive(Args)]
struct Row {
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    from: Date,
    #[command(flatten)]
    read: ReadIn,
}

/// Where a figure was read.
#[derive(Args)]
struct ReadIn {
    #[arg(long, value_name = "ID")]
    source: String,
    #[arg(long, value_name = "CONFIDENCE", default_value = "medium", value_parser = value::word::<Confidence>)]
    confidence: Confidence,
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

pub(super) fn set(flags: &Set, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let edit = match &flags.of {
        Series::BaseRate { value, row, next_decision, address } => {
            let seen_on = day("--on", None)?;
            Edit::BaseRate(NewBaseRate {
                rate: *value,
                from: row.from,
                next_decision_on: *next_decision,
                source: row.read.source.clone(),
                confidence: row.read.confidence,
                page: address.clone().map(|address| DecisionPage { address, seen_on }),
            })
        }
        Series::Mrp { value, row } => Edit::Mrp(NewMrp {
            value: *value,
            from: row.from,
            source: row.read.source.clone(),
            confidence: row.read.confidence,
        }),
    };
    edited(&edit, shared, options)
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
    let example = "nesie catalogue set base-rate 16.25 --from 2026-10-27 --source NAME --catalogue programmes";
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
    let mut text = String::new();
    for (path, new) in &edited.files {
        text.push_str(&words::written(path, workshop.text(path).is_none(), lang));
        text.push_str(&lines_changed(workshop.text(path), new));
    }
    for warning in &edited.report.warnings {
        if edited.files.contains_key(&warning.place.file) {
            text.push_str(&words::look_at(&warning.localize(lang), lang));
        }
    }
    text
}

/// The lines of a file that are no longer there, and those that are new. Of a new file nothing: it is a copy.
fn lines_changed(old: Option<&str>, new: &str) -> String {
    let Some(old) = old else { return String::new() };
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let begins = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old, new) = (old.get(begins..).unwrap_or_default(), new.get(begins..).unwrap_or_default());
    let ends = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let changed = |lines: &[&str], mark: &str| -> String {
        let kept = lines.len().saturating_sub(ends);
        lines.iter().take(kept).map(|line| format!("  {mark} {line}\n")).collect()
    };
    changed(old, "-") + &changed(new, "+")
}
