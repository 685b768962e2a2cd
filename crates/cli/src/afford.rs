//! `nesie afford`: the largest loan that a payment can carry.

use clap::Args;
use nesie::application::Purpose;
use nesie::date::Date;
use nesie::language::Localize;
use nesie::money::Money;
use nesie::request::{AffordRequest, ApplicationWithoutAmount};
use nesie::text::Phrase;

use crate::clock::day;
use crate::error::Error;
use crate::files::read_catalogue;
use crate::loan_flags::PlainLoanFlags;
use crate::options::{OutputOptions, Shared};
use crate::output::Output;
use crate::page::Page;
use crate::quote::assumed;
use crate::usage::{UsageError, not_given};
use crate::value;

/// A plain loan at a rate, or one of a programme.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    payment: Option<Money>,
    #[command(flatten)]
    loan: PlainLoanFlags,
    #[arg(long, value_name = "ID", conflicts_with_all = ["day_count", "grace"])]
    programme: Option<String>,
    #[arg(long, requires = "programme", value_parser = value::word::<Purpose>)]
    purpose: Option<Purpose>,
    #[arg(long, value_name = "DATE", requires = "programme", value_parser = value::quote_date)]
    on: Option<Date>,
}

/// Command lines that give all that must be given.
const EXAMPLE: &str = "nesie afford --payment 500000 --rate 24 --term 60";
const EXAMPLE_OF_A_PROGRAMME: &str = "nesie afford --payment 500000 --term 60 --programme mfo-almaty-secured";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    shared.catalogue_only_with("--programme", flags.programme.is_some())?;
    let method = flags.loan.repayment()?;
    let request = match flags.programme.as_deref() {
        None => {
            let terms = flags.loan.terms(flags.payment, ("--payment", EXAMPLE))?;
            AffordRequest::plain(terms.principal, terms)
        }
        Some(programme) => {
            let (Some(payment), Some(term)) = (flags.payment, flags.loan.term) else {
                let given = [("--payment", flags.payment.is_some()), ("--term", flags.loan.term.is_some())];
                return Err(UsageError::missing(&not_given(&given), EXAMPLE_OF_A_PROGRAMME).into());
            };
            let mut application = ApplicationWithoutAmount::new(term);
            let loan = &mut application.loan;
            (loan.purpose, loan.annual_rate) = (flags.purpose, flags.loan.rate);
            (loan.disbursed_on, loan.method) = (flags.loan.disbursed_on, method);
            AffordRequest::of_programme(payment, programme, application, day("--on", flags.on)?)
        }
    };
    let answer = nesie::afford(&read_catalogue(shared.catalogue.as_deref())?, &request)?;
    if options.as_json()? {
        return Output::json(&answer);
    }
    let mut page = Page::default();
    page.paragraph("", &answer.localize(options.lang));
    if let Some(found) = &answer.of_programme {
        let purpose = found.purpose.localize(options.lang);
        let not_given = found.purpose_assumed.then(|| Phrase::PurposeAssumed { purpose }.localize(options.lang));
        let of_programme = found.own_assumptions.iter().map(|assumption| assumption.localize(options.lang));
        assumed(&mut page, "", not_given.into_iter().chain(of_programme), options.lang);
        let programme = found.programme.as_str();
        page.paragraph("", &Phrase::QuoteDecides { programme }.localize(options.lang));
    }
    Ok(Output::answered(page.into_text()))
}
