//! `nesie schema`: the JSON Schemas of what is read and answered.

use clap::Args;
use nesie::language::Localize;
use nesie::schema::Document;
use nesie::word::ContractWord;

use crate::error::Error;
use crate::options::{Format, OutputOptions};
use crate::output::Output;
use crate::page::Page;
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
    let width = Document::WORDS.iter().map(|(word, _)| word.len()).max().unwrap_or_default();
    let mut page = Page::default();
    for (word, document) in Document::WORDS {
        page.paragraph(&format!("{word:width$}  "), &document.localize(options.lang));
    }
    Ok(Output::answered(page.into_text()))
}
