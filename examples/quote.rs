//! What a bakery can borrow: each offer that is open to it with what it costs, then what staff must confirm.
//!
//!     cargo run -p nesie --example quote
//!
//! The day of the decision is an argument of the library; a program that means today passes today's date.

use std::error::Error;
use std::io::{self, Write};

use nesie::advice::{QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::eligibility::Verdict;
use nesie::language::{Lang, Localize};
use nesie::text::{percent, tenge};

/// Writes the answer, here to the terminal.
pub(crate) fn quote(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let application = read_application(include_str!("bakery.json"))?;
    let catalogue = Catalogue::builtin()?;
    let on = "2026-11-22".parse()?;
    let advice = advise(&application, &catalogue, on, &QuoteOptions::default())?;
    for offer in advice.offers.iter().filter(|offer| offer.verdict == Verdict::Eligible) {
        writeln!(out, "{}", offer.programme.name.get(Lang::En))?;
        if let (Some(terms), Some(offered)) = (&offer.terms, &offer.loan) {
            let rate = percent(terms.rate.annual_rate, Lang::En);
            let paid = tenge(offered.schedule.totals().borrower_payment, Lang::En);
            writeln!(out, "  at {rate} a year, {paid} paid in total")?;
        }
        for finding in offer.to_confirm() {
            writeln!(out, "  staff confirm: {}", finding.localize(Lang::En))?;
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    quote(&mut io::stdout().lock())
}
