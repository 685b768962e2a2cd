//! `nesie afford`: the largest loan that a payment can carry.

use clap::Args;
use nesie::advice::{Asked, advise};
use nesie::application::{Application, LoanWish, Purpose, RepaymentMethod};
use nesie::catalogue::Catalogue;
use nesie::date::{Date, DecisionDate};
use nesie::eligibility::Outcome;
use nesie::language::{Say, Texts};
use nesie::loan::limits::MAX_INSTALMENTS;
use nesie::loan::{Affordable, LoanTerms, afford, afford_at_most};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::Word;
use nesie::words::Phrase;
use serde_json::json;

use crate::arguments::{Output, Shared, Wanted, date, decision_date, money, one_of, rate, required, whole, word};
use crate::fault::Fault;
use crate::files::{read_catalogue, today};
use crate::page::Page;

/// How often the terms of a programme, which may depend on the amount, are looked up anew.
const MAX_ROUNDS: usize = 8;

/// A plain loan at a rate, or one of a programme.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "TENGE")]
    payment: Option<String>,
    #[arg(long, value_name = "PERCENT")]
    rate: Option<String>,
    #[arg(long, value_name = "MONTHS")]
    term: Option<String>,
    #[arg(long, value_name = "DATE")]
    disbursed_on: Option<String>,
    #[arg(long)]
    method: Option<String>,
    #[arg(long, value_name = "DAYS", conflicts_with = "programme")]
    day_count: Option<String>,
    #[arg(long, value_name = "MONTHS", conflicts_with = "programme")]
    grace: Option<String>,
    #[arg(long, value_name = "ID")]
    programme: Option<String>,
    #[arg(long, requires = "programme")]
    purpose: Option<String>,
    #[arg(long, value_name = "DATE", requires = "programme")]
    on: Option<String>,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, wanted: &Wanted) -> Result<Output, Fault> {
    let payment = required("--payment", money("--payment", flags.payment.as_deref())?)?;
    let (found, most) = match flags.programme.as_deref() {
        None => (afford(&flags.terms()?, payment)?, None),
        Some(id) => flags.of_programme(id, payment, &read_catalogue(shared.catalogue.as_deref())?)?,
    };
    let Affordable { principal, highest_payment, .. } = found;
    if wanted.as_json()? {
        let answer = json!({"contract": "1", "principal": principal, "highest_payment": highest_payment});
        return Ok(Output::answered(format!("{answer:#}\n")));
    }
    let mut page = Page::default();
    page.paragraph("", &found.say(wanted.lang));
    if let Some(programme) = flags.programme.as_deref() {
        if let Some(amount) = most.filter(|most| *most == principal) {
            page.paragraph("", &Phrase::LendsAtMost { programme, amount }.say(wanted.lang));
        }
        page.paragraph("", &Phrase::QuoteDecides { programme }.say(wanted.lang));
    }
    Ok(Output::answered(page.into_text()))
}

impl Flags {
    fn term(&self) -> Result<u32, Fault> {
        Ok(required("--term", whole("--term", self.term.as_deref(), 1, MAX_INSTALMENTS)?)?)
    }

    fn bank_rate(&self) -> Result<Option<Rate>, Fault> {
        Ok(rate("--rate", self.rate.as_deref())?)
    }

    fn day(&self) -> Result<Option<Date>, Fault> {
        Ok(date("--disbursed-on", self.disbursed_on.as_deref())?)
    }

    /// The terms of a plain loan, but for its principal.
    fn terms(&self) -> Result<LoanTerms, Fault> {
        let annual_rate = required("--rate", self.bank_rate()?)?;
        let disbursed_on = required("--disbursed-on", self.day()?.or_else(today))?;
        let mut terms = LoanTerms::new(Money::ZERO, annual_rate, disbursed_on, self.term()?);
        if let Some(method) = self.method.as_deref() {
            terms.method = one_of("--method", method, Word::WORDS)?;
        }
        if let Some(day_count) = self.day_count.as_deref() {
            terms.day_count = one_of("--day-count", day_count, Word::WORDS)?;
        }
        if let Some(months) = whole("--grace", self.grace.as_deref(), 0, MAX_INSTALMENTS)? {
            terms.grace.principal_months = months;
        }
        Ok(terms)
    }

    /// The largest loan of a programme, and the most that it lends. Its terms may depend on the amount: they are looked
    /// up again for the amount found, until that stands.
    fn of_programme(
        &self,
        id: &str,
        payment: Money,
        catalogue: &Catalogue,
    ) -> Result<(Affordable, Option<Money>), Fault> {
        let on = decision_date(self.on.as_deref())?;
        let purpose = word("--purpose", self.purpose.as_deref())?.unwrap_or(Purpose::Investment);
        let mut wish = LoanWish::new(payment.min(Money::LARGEST_LOAN), self.term()?, purpose);
        wish.annual_rate = self.bank_rate()?;
        wish.disbursed_on = self.day()?;
        wish.method =
            self.method.as_deref().map(|word| one_of("--method", word, RepaymentMethod::WORDS)).transpose()?;
        for round in 0..MAX_ROUNDS {
            let (template, most) = template(&wish, catalogue, on, id)?;
            // Terms of two amounts that lead to each other: from then on the amount only falls.
            let ceiling = if round < MAX_ROUNDS / 2 { Money::LARGEST_LOAN } else { wish.amount };
            let found = afford_at_most(&template, payment, most.unwrap_or(ceiling).min(ceiling))?;
            if found.principal == wish.amount {
                refuse_what_is_not_lent(&wish, catalogue, on, id)?;
                return Ok((found, most));
            }
            wish.amount = found.principal;
        }
        Err(Fault::LendsNothing { programme: id.to_owned(), on: on.0 })
    }
}

/// A loan that the programme refuses for its amount, term or rate is no answer.
fn refuse_what_is_not_lent(wish: &LoanWish, catalogue: &Catalogue, on: DecisionDate, id: &str) -> Result<(), Fault> {
    let asked = Asked { programme: Some(id), ..Asked::default() };
    let application = Application::new(wish.clone());
    let advice = advise(&application, catalogue, on, asked)?;
    let mut findings = advice.offers.iter().take(1).flat_map(|offer| &offer.findings);
    match findings.find(|finding| finding.outcome == Outcome::NotMet) {
        Some(finding) => Err(Fault::Refused { programme: id.to_owned(), why: Texts::of(finding) }),
        None => Ok(()),
    }
}

/// The loan that a programme makes of a wish, and the most that it lends.
fn template(
    wish: &LoanWish,
    catalogue: &Catalogue,
    on: DecisionDate,
    id: &str,
) -> Result<(LoanTerms, Option<Money>), Fault> {
    let advice =
        advise(&Application::new(wish.clone()), catalogue, on, Asked { programme: Some(id), ..Asked::default() })?;
    let terms = advice.offers.first().and_then(|offer| offer.terms.as_ref());
    let lends = terms.map(|terms| (terms.loan.terms().clone(), terms.max_amount));
    lends.ok_or_else(|| Fault::LendsNothing { programme: id.to_owned(), on: on.0 })
}
