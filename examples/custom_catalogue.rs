//! One programme of a catalogue of your own: every condition with its outcome, and the payment.
//!
//!     cargo run -p nesie --example custom_catalogue -- programmes mfo-almaty-secured
//!
//! The arguments are the folder and the programme. `docs/catalogue.md` says how such a folder is written. The
//! library reads a folder with the feature `fs` alone; without it the caller passes the texts of the files.

use std::env;
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;

use nesie::advice::{QuoteOptions, advise};
use nesie::application::{Application, LegalForm, LoanRequest, Purpose};
use nesie::catalogue::Catalogue;
use nesie::language::{Lang, Localize};
use nesie::money::Money;
use nesie::text::tenge;
use nesie::word::ContractWord;

/// Writes what a partnership that asks for ten million tenge meets in one programme.
pub(crate) fn show(folder: &Path, programme: &str, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let catalogue = Catalogue::from_dir(folder)?;
    let mut application = Application::new(LoanRequest::new(Money::parse("10000000")?, 36, Purpose::Investment));
    application.applicant.legal_form = Some(LegalForm::Llp);
    let asked = QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() };
    let advice = advise(&application, &catalogue, "2026-06-01".parse()?, &asked)?;
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
