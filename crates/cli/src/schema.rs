//! `nesie schema`: the JSON Schemas of what is read and answered.

use clap::Args;
use nesie::language::Localize;
use nesie::schema::Document;
use nesie::word::ContractWord;

use crate::arguments::{Output, one_of};
use crate::fault::Fault;
use crate::page::Page;
use crate::wanted::{Format, Wanted};

/// Which schema; without a name, which there are.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(value_name = "DOCUMENT")]
    document: Option<String>,
}

pub(crate) fn run(flags: &Flags, wanted: &Wanted) -> Result<Output, Fault> {
    if let Some(name) = &flags.document {
        return Output::json(&one_of("document", name, Document::WORDS)?.schema());
    }
    wanted.among(&[Format::Text])?;
    let width = Document::WORDS.iter().map(|(word, _)| word.len()).max().unwrap_or_default();
    let mut page = Page::default();
    for (word, document) in Document::WORDS {
        page.paragraph(&format!("{word:width$}  "), &document.localize(wanted.lang));
    }
    Ok(Output::answered(page.into_text()))
}
