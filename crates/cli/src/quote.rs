//! `nesie quote`: from flags or a file to offers.

use clap::Args;
use nesie::application::json::{MAX_EMPLOYEES, MAX_LIST_ENTRIES, MAX_OVERDUE_DAYS};
use nesie::application::{
    Applicant, Application, Category, Collateral, LegalForm, LoanRequest, MAX_TERM_MONTHS, Purpose, RepaymentMethod,
    Use,
};
use nesie::date::Date;
use nesie::identifier::{BusinessId, Kato, Oked};
use nesie::input::{InputError, Problem};
use nesie::json::Method;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::{InputForm, QuoteRequest};
use nesie_report::{self as report, Extent};
use nesie_sheets as sheets;

use crate::clock::day;
use crate::error::Error;
use crate::files::{read_catalogue, read_input};
use crate::options::{Format, OutputOptions, Shared};
use crate::output::Output;
use crate::request::{Asked, names_of};
use crate::usage::{UsageError, not_given};
use crate::value::{self, Entry};

/// A quick question by flags, or a whole application by `--input`.
#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    given: Given,
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
    details: bool,
    #[arg(long)]
    compact: bool,
    #[arg(long)]
    rows: bool,
    #[arg(long, conflicts_with_all = ["details", "compact", "rows"])]
    application_form: bool,
    #[arg(long)]
    exit_verdict: bool,
}

/// An application: the file that it stands in, or its flags.
#[derive(Args)]
pub(crate) struct Given {
    #[arg(long, value_name = "FILE", conflicts_with_all = names_of::<Question>())]
    input: Option<String>,
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
    #[arg(long, value_parser = value::named::<Purpose>)]
    purpose: Option<Purpose>,
    #[arg(long = "use", value_name = "USE", value_parser = value::named_or_none::<Use>)]
    uses: Vec<Entry<Use>>,
    #[arg(long, value_name = "PERCENT", value_parser = value::rate)]
    rate: Option<Rate>,
    #[arg(long, value_parser = value::named::<RepaymentMethod>)]
    method: Option<RepaymentMethod>,
    #[arg(long, value_name = "DATE", value_parser = value::quote_date)]
    disbursed_on: Option<Date>,
    #[arg(long, value_parser = value::code::<BusinessId>)]
    id: Option<BusinessId>,
    #[arg(long, value_name = "FORM", value_parser = value::named::<LegalForm>)]
    legal_form: Option<LegalForm>,
    #[arg(long, value_name = "КАТО", value_parser = value::place)]
    region: Option<Kato>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    registered_on: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = value::date)]
    trading_since: Option<Date>,
    #[arg(long, value_name = "ОКЭД", value_parser = value::code::<Oked>)]
    oked: Vec<Oked>,
    #[arg(long, value_name = "NUMBER", value_parser = value::whole(0, MAX_EMPLOYEES))]
    employees: Option<u32>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    income: Option<Money>,
    #[arg(long, value_name = "CATEGORY", value_parser = value::named_or_none::<Category>)]
    category: Vec<Entry<Category>>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    tax_arrears: Option<Money>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    social_arrears: Option<Money>,
    #[arg(long, value_name = "DAYS", value_parser = value::whole(0, MAX_OVERDUE_DAYS))]
    overdue_days: Option<u32>,
    #[arg(long, value_name = "TRUE|FALSE", value_parser = value::yes_or_no)]
    state_owned: Option<bool>,
    #[arg(long, value_name = "TRUE|FALSE", value_parser = value::yes_or_no)]
    insolvent: Option<bool>,
    #[arg(long, value_name = "KIND=TENGE", value_parser = value::collateral)]
    collateral: Vec<Entry<Collateral>>,
    #[arg(long, value_name = "TENGE", value_parser = value::money)]
    own_contribution: Option<Money>,
}

/// A command line that gives all that must be given.
const EXAMPLE: &str = "nesie quote --amount 30000000 --term 60 --purpose investment";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let (request, form) = flags.request()?;
    flags.refuse_other_forms(&request, options)?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = Asked { catalogue: &catalogue, method: Method::Quote, request: &request, form, answer: nesie::quote };
    let mut output = if flags.compact {
        Output::json(&report::compact(&asked.answer()?, options.lang))?
    } else {
        asked.written(options, |answer, format| {
            if flags.application_form {
                let form = report::application_form(&request, answer, options.lang);
                return Ok(match format {
                    Format::Html => Output::sheet(&form),
                    Format::Xlsx => Output::workbook(sheets::document(&form)?),
                    _ => Output::document(&form),
                });
            }
            Ok(match format {
                Format::Xlsx => Output::workbook(sheets::quote(&catalogue, &request, answer, options.lang)?),
                Format::Html => Output::sheet(&report::quote_sheet(&catalogue, &request, answer, options.lang)?),
                Format::Csv => Output::table(&report::offers(answer, options.lang), options),
                _ => Output::document(&report::quote(answer, flags.extent(&request), options.lang)),
            })
        })?
    };
    if flags.exit_verdict {
        output.exit_code = asked.answer()?.exit_code();
    }
    Ok(output)
}

impl Flags {
    /// What is asked: the file's application or request, or that of the flags, with the options that the flags give.
    pub(crate) fn request(&self) -> Result<(QuoteRequest, InputForm), Error> {
        let as_of = day("--on", self.on)?;
        let (mut request, form) = self.given.request(as_of, EXAMPLE)?;
        request.as_of = self.on.unwrap_or(request.as_of);
        let options = &mut request.options;
        options.programme = self.programme.as_deref().map(Into::into).or(options.programme.take());
        options.lender = self.lender.as_deref().map(Into::into).or(options.lender.take());
        options.market_rate = self.market_rate.or(options.market_rate);
        options.base_rate = self.base_rate.or(options.base_rate);
        options.subsidy_stops_on = self.subsidy_stops_on.or(options.subsidy_stops_on);
        request.rows |= self.rows;
        Ok((request, form))
    }

    /// Refuses what the form of the answer has no place for.
    fn refuse_other_forms(&self, request: &QuoteRequest, options: &OutputOptions) -> Result<(), UsageError> {
        let is_csv = options.format == Format::Csv;
        match self {
            Flags { rows: true, .. } if is_csv => Err(UsageError::conflict("--rows", "--format csv")),
            Flags { compact: true, .. } if options.format != Format::Json => {
                Err(UsageError::only_with("--compact", "--format json"))
            }
            Flags { application_form: true, .. } if is_csv => {
                Err(UsageError::conflict("--application-form", "--format csv"))
            }
            Flags { application_form: true, .. } if request.options.programme.is_none() => {
                Err(UsageError::only_with("--application-form", "--programme"))
            }
            _ => Ok(()),
        }
    }

    fn extent(&self, request: &QuoteRequest) -> Extent {
        match request.options.programme {
            Some(_) if !self.details => Extent::Checklist,
            None if !self.details && !request.rows => Extent::Glance,
            _ => Extent::Details,
        }
    }
}

impl Given {
    /// What is asked about the application. `example` is a command line that gives all that must be given.
    pub(crate) fn request(&self, as_of: Date, example: &'static str) -> Result<(QuoteRequest, InputForm), Error> {
        Ok(match &self.input {
            Some(name) => QuoteRequest::from_input(&read_input(name)?, as_of)?,
            None => (QuoteRequest::new(self.question.application(example)?, as_of), InputForm::Bare),
        })
    }
}

impl Question {
    fn application(&self, example: &'static str) -> Result<Application, Error> {
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
            return Err(UsageError::missing(&not_given(&flags), example).into());
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
        let mut applicant = Applicant::default();
        applicant.id = self.id;
        applicant.legal_form = self.legal_form;
        applicant.region = self.region;
        applicant.registered_on = self.registered_on;
        applicant.trading_since = self.trading_since;
        applicant.oked = Some(self.oked.clone()).filter(|activities| !activities.is_empty());
        applicant.employees = self.employees;
        applicant.average_annual_income = self.income;
        applicant.categories = list("--category", &self.category)?;
        applicant.tax_arrears = self.tax_arrears;
        applicant.overdue_days = self.overdue_days;
        applicant.state_owned = self.state_owned;
        applicant.social_arrears = self.social_arrears;
        applicant.insolvent = self.insolvent;
        Ok(applicant)
    }
}

fn list<T: Clone>(flag: &str, entries: &[Entry<T>]) -> Result<Option<Vec<T>>, InputError> {
    value::list(entries).map_err(|problem| InputError::new(flag, problem))
}
