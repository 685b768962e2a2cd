//! One programme of a catalogue of your own: every condition with its outcome, and the payment.
//!
//!     cargo run -p nesie --example custom_catalogue -- programmes mfo-almaty-secured
//!
//! The arguments are the folder and the programme. `docs/catalogue.md` says how such a folder is written. The
//! library opens no file: the caller reads them and passes their texts.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

use nesie::advice::{QuoteOptions, advise};
use nesie::application::{Application, LegalForm, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, File};
use nesie::date::DecisionDate;
use nesie::language::{Lang, Localize};
use nesie::money::Money;
use nesie::text::tenge;
use nesie::word::ContractWord;

/// All files of a catalogue: its scenarios are tests and no part of it.
fn toml_files(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("scenarios") {
                toml_files(&path, paths)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

/// Reads the catalogue of a folder, with the name of each file as seen from there.
fn read_catalogue(folder: &Path) -> Result<Catalogue, Box<dyn Error>> {
    let mut paths = Vec::new();
    toml_files(folder, &mut paths)?;
    let mut texts = Vec::new();
    for path in &paths {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        texts.push((name, fs::read_to_string(path)?));
    }
    let files: Vec<File> = texts.iter().map(|(path, text)| File { path, text }).collect();
    Ok(Catalogue::from_files(&files)?)
}

/// Writes what a partnership that asks for ten million tenge meets in one programme.
pub(crate) fn show(folder: &Path, programme: &str, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let catalogue = read_catalogue(folder)?;
    let mut application = Application::new(LoanRequest::new(Money::parse("10000000")?, 36, Purpose::Investment));
    application.applicant.legal_form = Some(LegalForm::Llp);
    let asked = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
    let advice = advise(&application, &catalogue, DecisionDate("2026-06-01".parse()?), &&asked)?;
    for offer in &advice.offers {
        writeln!(out, "{}: {}", offer.programme.name.get(Lang::En), offer.verdict.word())?;
        for finding in &offer.findings {
            writeln!(out, "  {}: {}", finding.outcome.word(), finding.localize(Lang::En))?;
        }
        if let Some(payment) = offer.loan.as_ref().and_then(|offered| offered.schedule.level_payment()) {
            writeln!(out, "  {} a month", tenge(payment, Lang::En))?;
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, programme] = arguments.as_slice() else {
        return Err("the arguments are a catalogue's folder and a programme's id".into());
    };
    show(Path::new(folder), programme, &mut io::stdout().lock())
}
