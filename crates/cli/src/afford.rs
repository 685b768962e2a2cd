//! `nesie afford`: the largest loan that a payment can carry.

use clap::Args;
use nesie::advice::largest_loan;
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::date::{Date, DecisionDate};
use nesie::language::Localize;
use nesie::loan::afford;
use nesie::loan::contract::AffordAnswer;
use nesie::money::Money;
use nesie::text::Phrase;
use nesie::word::ContractWord;

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
    let mut page = Page::default();
    let mut assumptions = Vec::new();
    let found = match flags.programme.as_deref() {
        None => {
            let terms = flags.loan.terms(flags.payment, ("--payment", EXAMPLE))?;
            let found = afford(&terms, terms.principal)?;
            page.paragraph("", &found.localize(options.lang));
            found
        }
        Some(programme) => {
            let (Some(payment), Some(term)) = (flags.payment, flags.loan.term) else {
                let given = [("--payment", flags.payment.is_some()), ("--term", flags.loan.term.is_some())];
                return Err(UsageError::missing(&not_given(&given), EXAMPLE_OF_A_PROGRAMME).into());
            };
            let catalogue = read_catalogue(shared.catalogue.as_deref())?;
            let on = DecisionDate(day("--on", flags.on)?);
            let mut loan = LoanRequest::new(Money::ZERO, term, flags.purpose.unwrap_or(Purpose::Investment));
            (loan.annual_rate, loan.disbursed_on, loan.method) = (flags.loan.rate, flags.loan.disbursed_on, method);
            let application = Application::new(loan);
            let found = largest_loan(&application, payment, programme, &catalogue, on)?;
            page.paragraph("", &found.localize(options.lang));
            let purpose = application.loan.purpose.localize(options.lang);
            let not_given = flags.purpose.is_none().then(|| Phrase::PurposeAssumed { purpose }.localize(options.lang));
            // What is assumed of every programme alike, the quote tells.
            let of_programme = found.assumptions.iter().filter(|assumption| !assumption.general());
            let of_programme = of_programme.map(|assumption| assumption.localize(options.lang));
            assumed(&mut page, "", not_given.into_iter().chain(of_programme), options.lang);
            page.paragraph("", &Phrase::QuoteDecides { programme }.localize(options.lang));
            assumptions.extend(found.assumptions.iter().map(|assumption| assumption.word()));
            found.loan
        }
    };
    if options.as_json()? {
        let mut answer = AffordAnswer::from(found);
        answer.assumptions = flags.programme.is_some().then_some(assumptions);
        return Output::json(&answer);
    }
    Ok(Output::answered(page.into_text()))
}
