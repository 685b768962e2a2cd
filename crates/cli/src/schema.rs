//! `nesie schema`: the JSON Schemas of what is read and answered.

use clap::Args;
use nesie::language::Localize;
use nesie::schema::Document;
use nesie::word::ContractWord;
use nesie_report::{Block, Item};

use crate::error::Error;
use crate::options::{Format, OutputOptions};
use crate::output::Output;
use crate::value;

/// Which schema; without a name, which there are.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(value_name = "DOCUMENT", value_parser = value::word::<Document>)]
    document: Option<Document>,
}

pub(crate) fn run(flags: &Flags, options: &OutputOptions) -> Result<Output, Error> {
    if let Some(document) = flags.document {
        return Output::json(&document.schema());
    }
    options.among(&[Format::Text])?;
    let items = Document::WORDS.iter().map(|(word, document)| Item::named(word, document.localize(options.lang)));
    let blocks = vec![Block::List(items.collect())];
    Ok(Output::document(&nesie_report::Document { lang: options.lang, blocks }))
}
