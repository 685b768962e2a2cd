//! `nesie quote`: from flags or a file to offers.

mod csv;
mod text;

pub(crate) use text::assumed;

use clap::Args;
use nesie::advice::{QuoteOptions, advise};
use nesie::application::json::{MAX_EMPLOYEES, MAX_LIST_ENTRIES, MAX_OVERDUE_DAYS, read_application};
use nesie::application::{
    Applicant, Application, Category, Collateral, LegalForm, LoanRequest, MAX_TERM_MONTHS, Purpose, RepaymentMethod,
    Use,
};
use nesie::date::{Date, DecisionDate};
use nesie::identifier::{BusinessId, Kato, Oked};
use nesie::input::{InputError, Problem};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::QuoteRequest;

use crate::clock::day;
use crate::error::Error;
use crate::files::{read_catalogue, read_input};
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::usage::{UsageError, not_given};
use crate::value::{self, Entry};

/// A quick question by flags, or a whole application by `--input`.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "FILE", conflicts_with_all = ["amount", "term", "purpose"])]
    input: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    on: Option<Date>,
    #[arg(long, value_name = "ID")]
    programme: Option<String>,
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    market_rate: Option<Rate>,
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    base_rate: Option<Rate>,
    #[arg(long, value_name = "ID")]
    lender: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    subsidy_stops_on: Option<Date>,
    #[arg(long)]
    rows: bool,
    #[arg(long)]
    exit_verdict: bool,
    #[command(flatten)]
    question: Question,
}

/// The flags of a quick question.
#[derive(Args)]
struct Question {
    #[arg(long, value_name = "TENGE", value_parser = value::asked_amount)]
    amount: Option<Money>,
    #[arg(long, value_name = "MONTHS", value_parser = value::whole(1, MAX_TERM_MONTHS))]
    term: Option<u32>,
    #[arg(long, value_parser = value::word::<Purpose>)]
    purpose: Option<Purpose>,
    #[arg(long = "use", value_name = "USE", conflicts_with = "input", value_parser = value::word_or_none::<Use>)]
    uses: Vec<Entry<Use>>,
    #[arg(long, value_name = "PERCENT", conflicts_with = "input", value_parser = value::rate)]
    rate: Option<Rate>,
    #[arg(long, conflicts_with = "input", value_parser = value::word::<RepaymentMethod>)]
    method: Option<RepaymentMethod>,
    #[arg(long, value_name = "DATE", conflicts_with = "input", value_parser = value::quote_date)]
    disbursed_on: Option<Date>,
    #[arg(long, conflicts_with = "input", value_parser = value::code::<BusinessId>)]
    id: Option<BusinessId>,
    #[arg(long, value_name = "FORM", conflicts_with = "input", value_parser = value::word::<LegalForm>)]
    legal_form: Option<LegalForm>,
    #[arg(long, value_name = "КАТО", conflicts_with = "input", value_parser = value::place)]
    region: Option<Kato>,
    #[arg(long, value_name = "DATE", conflicts_with = "input", value_parser = value::date)]
    registered_on: Option<Date>,
    #[arg(long, value_name = "DATE", conflicts_with = "input", value_parser = value::date)]
    trading_since: Option<Date>,
    #[arg(long, value_name = "ОКЭД", conflicts_with = "input", value_parser = value::code::<Oked>)]
    oked: Vec<Oked>,
    #[arg(long, value_name = "NUMBER", conflicts_with = "input", value_parser = value::whole(0, MAX_EMPLOYEES))]
    employees: Option<u32>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input", value_parser = value::money)]
    income: Option<Money>,
    #[arg(long, value_name = "CATEGORY", conflicts_with = "input", value_parser = value::word_or_none::<Category>)]
    category: Vec<Entry<Category>>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input", value_parser = value::money)]
    tax_arrears: Option<Money>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input", value_parser = value::money)]
    social_arrears: Option<Money>,
    #[arg(long, value_name = "DAYS", conflicts_with = "input", value_parser = value::whole(0, MAX_OVERDUE_DAYS))]
    overdue_days: Option<u32>,
    #[arg(long, value_name = "TRUE|FALSE", conflicts_with = "input", value_parser = value::yes_or_no)]
    state_owned: Option<bool>,
    #[arg(long, value_name = "TRUE|FALSE", conflicts_with = "input", value_parser = value::yes_or_no)]
    insolvent: Option<bool>,
    #[arg(long, value_name = "KIND=TENGE", conflicts_with = "input", value_parser = value::collateral)]
    collateral: Vec<Entry<Collateral>>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input", value_parser = value::money)]
    own_contribution: Option<Money>,
}

/// A command line that gives all that must be given.
const EXAMPLE: &str = "nesie quote --amount 30000000 --term 60 --purpose investment";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let application = match &flags.input {
        Some(name) => read_application(&read_input(name)?)?,
        None => flags.question.application()?,
    };
    if flags.rows && options.format == Format::Csv {
        return Err(UsageError::conflict("--rows", "--format csv").into());
    }
    let on = DecisionDate(day("--on", flags.on)?);
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = QuoteOptions {
        programme: flags.programme.as_deref().map(Into::into),
        subsidy_stops_on: flags.subsidy_stops_on,
        market_rate: flags.market_rate,
        lender: flags.lender.as_deref().map(Into::into),
        base_rate: flags.base_rate,
    };
    let advice = advise(&application, &catalogue, on, &asked)?;
    if let Some(value) = asked.subsidy_stops_on.filter(|_| !advice.any_subsidy_is_stopped()) {
        return Err(InputError::new("--subsidy-stops-on", Problem::NoSubsidyOn { value }).into());
    }
    let text = match options.format {
        Format::Text => text::page(&application, &advice, asked, flags.rows, options.lang)?,
        Format::Csv => csv::table(&advice)?,
        Format::Json => {
            let mut request = QuoteRequest::new(application, on.0);
            (request.options, request.rows) = (asked, flags.rows);
            let answer = nesie::quote(&catalogue, &request)?;
            Output::json(&answer)?.text
        }
    };
    Ok(Output { text, exit_code: if flags.exit_verdict { advice.exit_code() } else { 0 } })
}

impl Question {
    fn application(&self) -> Result<Application, Error> {
        let lists = [
            ("--use", self.uses.len()),
            ("--oked", self.oked.len()),
            ("--category", self.category.len()),
            ("--collateral", self.collateral.len()),
        ];
        if let Some((flag, count)) = lists.into_iter().find(|(_, count)| *count > MAX_LIST_ENTRIES) {
            return Err(InputError::new(flag, Problem::TooMany { count, max: MAX_LIST_ENTRIES }).into());
        }
        let (Some(amount), Some(term), Some(purpose)) = (self.amount, self.term, self.purpose) else {
            let (amount, term) = (("--amount", self.amount.is_some()), ("--term", self.term.is_some()));
            let flags = [amount, term, ("--purpose", self.purpose.is_some())];
            return Err(UsageError::missing(&not_given(&flags), EXAMPLE).into());
        };
        let mut loan = LoanRequest::new(amount, term, purpose);
        loan.uses = list("--use", &self.uses)?;
        (loan.annual_rate, loan.method, loan.disbursed_on) = (self.rate, self.method, self.disbursed_on);
        let mut application = Application::new(loan);
        application.applicant = self.applicant()?;
        application.collateral = list("--collateral", &self.collateral)?;
        application.own_contribution = self.own_contribution;
        Ok(application)
    }

    fn applicant(&self) -> Result<Applicant, InputError> {
        Ok(Applicant {
            id: self.id,
            legal_form: self.legal_form,
            region: self.region,
            registered_on: self.registered_on,
            trading_since: self.trading_since,
            oked: Some(self.oked.clone()).filter(|activities| !activities.is_empty()),
            employees: self.employees,
            average_annual_income: self.income,
            categories: list("--category", &self.category)?,
            tax_arrears: self.tax_arrears,
            overdue_days: self.overdue_days,
            state_owned: self.state_owned,
            social_arrears: self.social_arrears,
            insolvent: self.insolvent,
        })
    }
}

fn list<T: Clone>(flag: &str, entries: &[Entry<T>]) -> Result<Option<Vec<T>>, InputError> {
    value::list(entries).map_err(|problem| InputError::new(flag, problem))
}
