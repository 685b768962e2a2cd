//! `nesie afford`: the largest loan that a payment can carry.

use clap::Args;
use nesie::advice::largest_loan;
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::language::Localize;
use nesie::loan::afford;
use nesie::loan::contract::AffordAnswer;
use nesie::money::Money;
use nesie::text::Phrase;
use nesie::word::ContractWord;

use crate::arguments::{Output, Shared, decision_date, money, required, word};
use crate::fault::Fault;
use crate::files::read_catalogue;
use crate::loan_flags::PlainLoanFlags;
use crate::page::Page;
use crate::quote::assumed;
use crate::wanted::Wanted;

/// A plain loan at a rate, or one of a programme.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "TENGE")]
    payment: Option<String>,
    #[command(flatten)]
    loan: PlainLoanFlags,
    #[arg(long, value_name = "ID", conflicts_with_all = ["day_count", "grace"])]
    programme: Option<String>,
    #[arg(long, requires = "programme")]
    purpose: Option<String>,
    #[arg(long, value_name = "DATE", requires = "programme")]
    on: Option<String>,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, wanted: &Wanted) -> Result<Output, Fault> {
    shared.catalogue_only_with("--programme", flags.programme.is_some())?;
    let payment = required("--payment", money("--payment", flags.payment.as_deref())?)?;
    let mut page = Page::default();
    let mut assumptions = Vec::new();
    let found = match flags.programme.as_deref() {
        None => {
            let found = afford(&flags.loan.terms(Money::ZERO)?, payment)?;
            page.paragraph("", &found.localize(wanted.lang));
            found
        }
        Some(programme) => {
            let catalogue = read_catalogue(shared.catalogue.as_deref())?;
            let on = decision_date(flags.on.as_deref())?;
            let application = flags.application()?;
            let found = largest_loan(&application, payment, programme, &catalogue, on)?;
            page.paragraph("", &found.localize(wanted.lang));
            let purpose = application.loan.purpose.localize(wanted.lang);
            let not_given = flags.purpose.is_none().then(|| Phrase::PurposeAssumed { purpose }.localize(wanted.lang));
            // What is assumed of every programme alike, the quote tells.
            let of_programme = found.assumptions.iter().filter(|assumption| !assumption.general());
            let of_programme = of_programme.map(|assumption| assumption.localize(wanted.lang));
            assumed(&mut page, "", not_given.into_iter().chain(of_programme), wanted.lang);
            page.paragraph("", &Phrase::QuoteDecides { programme }.localize(wanted.lang));
            assumptions.extend(found.assumptions.iter().map(|assumption| assumption.word()));
            found.loan
        }
    };
    if wanted.as_json()? {
        let mut answer = AffordAnswer::from(found);
        answer.assumptions = flags.programme.is_some().then_some(assumptions);
        return Output::json(&answer);
    }
    Ok(Output::answered(page.into_text()))
}

impl Flags {
    /// The loan that is asked of a programme, but for its amount.
    fn application(&self) -> Result<Application, Fault> {
        let purpose = word("--purpose", self.purpose.as_deref())?.unwrap_or(Purpose::Investment);
        let mut wish = LoanRequest::new(Money::ZERO, self.loan.term_months()?, purpose);
        wish.annual_rate = self.loan.rate()?;
        wish.disbursed_on = self.loan.disbursed_on()?;
        wish.method = word("--method", self.loan.method.as_deref())?;
        Ok(Application::new(wish))
    }
}
