//! `nesie quote`: from flags or a file to offers.

mod csv;
mod text;

pub(crate) use text::assumed;

use clap::Args;
use nesie::advice::{Advice, QuoteOptions, advise};
use nesie::application::json::{MAX_EMPLOYEES, MAX_LIST_ENTRIES, MAX_OVERDUE_DAYS, read_application};
use nesie::application::{
    Applicant, Application, Collateral, CollateralKind, LoanRequest, MAX_TERM_MONTHS, check_amount, check_date,
};
use nesie::eligibility::Verdict;
use nesie::identifier::IdentifierError;
use nesie::input::{InputError, Problem};
use nesie::language::shown;
use nesie::receipt;
use nesie::word::ContractWord;

use crate::arguments::{
    Output, Shared, date, decision_date, loan_amount, money, one_of, rate, required, required_word, whole, word,
};
use crate::fault::Fault;
use crate::files::{read_catalogue, read_input};
use crate::mistake::Mistake;
use crate::wanted::{Format, Wanted};

/// A quick question by flags, or a whole application by `--input`.
#[derive(Args)]
pub(crate) struct Flags {
    #[arg(long, value_name = "FILE", conflicts_with_all = ["amount", "term", "purpose"])]
    input: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "ID")]
    programme: Option<String>,
    #[arg(long, value_name = "PERCENT")]
    market_rate: Option<String>,
    #[arg(long, value_name = "ID")]
    lender: Option<String>,
    #[arg(long, value_name = "DATE")]
    subsidy_stops_on: Option<String>,
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
    #[arg(long, value_name = "TENGE")]
    amount: Option<String>,
    #[arg(long, value_name = "MONTHS")]
    term: Option<String>,
    #[arg(long)]
    purpose: Option<String>,
    #[arg(long = "use", value_name = "USE", conflicts_with = "input")]
    uses: Vec<String>,
    #[arg(long, value_name = "PERCENT", conflicts_with = "input")]
    rate: Option<String>,
    #[arg(long, conflicts_with = "input")]
    method: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "input")]
    disbursed_on: Option<String>,
    #[arg(long, conflicts_with = "input")]
    id: Option<String>,
    #[arg(long, value_name = "FORM", conflicts_with = "input")]
    legal_form: Option<String>,
    #[arg(long, value_name = "КАТО", conflicts_with = "input")]
    region: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "input")]
    registered_on: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "input")]
    trading_since: Option<String>,
    #[arg(long, value_name = "ОКЭД", conflicts_with = "input")]
    oked: Vec<String>,
    #[arg(long, value_name = "NUMBER", conflicts_with = "input")]
    employees: Option<String>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input")]
    income: Option<String>,
    #[arg(long, value_name = "CATEGORY", conflicts_with = "input")]
    category: Vec<String>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input")]
    tax_arrears: Option<String>,
    #[arg(long, value_name = "DAYS", conflicts_with = "input")]
    overdue_days: Option<String>,
    #[arg(long, value_name = "TRUE|FALSE", conflicts_with = "input")]
    state_owned: Option<String>,
    #[arg(long, value_name = "KIND=TENGE", conflicts_with = "input")]
    collateral: Vec<String>,
    #[arg(long, value_name = "TENGE", conflicts_with = "input")]
    own_contribution: Option<String>,
}

pub(crate) fn run(flags: &Flags, shared: &Shared, wanted: &Wanted) -> Result<Output, Fault> {
    let application = match &flags.input {
        Some(name) => read_application(&read_input(name)?)?,
        None => flags.question.application()?,
    };
    if flags.rows && wanted.format == Format::Csv {
        return Err(Mistake::conflict("--rows", "--format csv").into());
    }
    let on = decision_date(flags.on.as_deref())?;
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked = QuoteOptions {
        programme: flags.programme.as_deref(),
        subsidy_stops_on: date("--subsidy-stops-on", flags.subsidy_stops_on.as_deref())?,
        market_rate: rate("--market-rate", flags.market_rate.as_deref())?,
        lender: flags.lender.as_deref(),
    };
    let advice = advise(&application, &catalogue, on, asked)?;
    if let Some(value) = asked.subsidy_stops_on.filter(|_| !advice.any_subsidy_is_stopped()) {
        return Err(InputError::new("--subsidy-stops-on", Problem::NoSubsidyOn { value }).into());
    }
    let text = match wanted.format {
        Format::Text => text::page(&application, &advice, asked, flags.rows, wanted.lang)?,
        Format::Csv => csv::table(&advice)?,
        Format::Json => {
            let answer = receipt::quote(&application, &advice, asked, flags.rows)?;
            Output::json(&answer)?.text
        }
    };
    Ok(Output { text, exit_code: if flags.exit_verdict { verdict_code(&advice) } else { 0 } })
}

fn verdict_code(advice: &Advice) -> u8 {
    match advice.offers.iter().map(|offer| offer.verdict).min() {
        Some(Verdict::Eligible) => 0,
        Some(Verdict::Undetermined) => 4,
        Some(Verdict::NotEligible) | None => 3,
    }
}

impl Question {
    fn application(&self) -> Result<Application, InputError> {
        let lists = [
            ("--use", &self.uses),
            ("--oked", &self.oked),
            ("--category", &self.category),
            ("--collateral", &self.collateral),
        ];
        if let Some((flag, list)) = lists.into_iter().find(|(_, list)| list.len() > MAX_LIST_ENTRIES) {
            return Err(InputError::new(flag, Problem::TooMany { count: list.len(), max: MAX_LIST_ENTRIES }));
        }
        let amount = required("--amount", loan_amount("--amount", self.amount.as_deref())?)?;
        let amount = check_amount(amount).map_err(|problem| InputError::new("--amount", problem))?;
        let term_months = required("--term", whole("--term", self.term.as_deref(), 1, MAX_TERM_MONTHS)?)?;
        let purpose = required_word("--purpose", self.purpose.as_deref())?;
        let mut loan = LoanRequest::new(amount, term_months, purpose);
        loan.uses = words("--use", &self.uses)?;
        loan.annual_rate = rate("--rate", self.rate.as_deref())?;
        loan.method = word("--method", self.method.as_deref())?;
        let disbursed_on = date("--disbursed-on", self.disbursed_on.as_deref())?;
        loan.disbursed_on =
            disbursed_on.map(check_date).transpose().map_err(|problem| InputError::new("--disbursed-on", problem))?;
        let mut application = Application::new(loan);
        application.applicant = self.applicant()?;
        application.collateral = self.collateral()?;
        application.own_contribution = money("--own-contribution", self.own_contribution.as_deref())?;
        Ok(application)
    }

    fn applicant(&self) -> Result<Applicant, InputError> {
        let activities: Result<Vec<_>, _> = self.oked.iter().map(|text| code("--oked", text)).collect();
        let flags = [("true", true), ("false", false)];
        let owned = self.state_owned.as_deref().map(|text| one_of("--state-owned", text, &flags)).transpose()?;
        Ok(Applicant {
            id: self.id.as_deref().map(|text| code("--id", text)).transpose()?,
            legal_form: word("--legal-form", self.legal_form.as_deref())?,
            region: self.region.as_deref().map(|text| code("--region", text)).transpose()?,
            registered_on: date("--registered-on", self.registered_on.as_deref())?,
            trading_since: date("--trading-since", self.trading_since.as_deref())?,
            oked: Some(activities?).filter(|activities| !activities.is_empty()),
            employees: whole("--employees", self.employees.as_deref(), 0, MAX_EMPLOYEES)?,
            average_annual_income: money("--income", self.income.as_deref())?,
            categories: words("--category", &self.category)?,
            tax_arrears: money("--tax-arrears", self.tax_arrears.as_deref())?,
            overdue_days: whole("--overdue-days", self.overdue_days.as_deref(), 0, MAX_OVERDUE_DAYS)?,
            state_owned: owned,
        })
    }

    fn collateral(&self) -> Result<Option<Vec<Collateral>>, InputError> {
        let item = |text: &String| {
            let (kind, value) = text.split_once('=').ok_or_else(|| {
                let form = "real_estate=15000000";
                InputError::new("--collateral", Problem::Form { value: shown(text), form })
            })?;
            Ok(Collateral {
                kind: one_of("--collateral", kind, CollateralKind::WORDS)?,
                value: required("--collateral", money("--collateral", Some(value))?)?,
            })
        };
        match self.collateral.as_slice() {
            [] => Ok(None),
            [none] if none == NONE => Ok(Some(Vec::new())),
            items => items.iter().map(item).collect::<Result<_, _>>().map(Some),
        }
    }
}

/// The word that says that there is nothing of a kind, where leaving the flag out says nothing.
const NONE: &str = "none";

fn words<T: ContractWord>(flag: &str, texts: &[String]) -> Result<Option<Vec<T>>, InputError> {
    match texts {
        [] => Ok(None),
        [none] if none == NONE => Ok(Some(Vec::new())),
        several if several.iter().any(|text| text == NONE) => {
            let given: Vec<String> = several.iter().map(|text| shown(text)).collect();
            Err(InputError::new(flag, Problem::NotAlone { word: NONE, values: given.join(", ") }))
        }
        texts => texts.iter().map(|text| one_of(flag, text, T::WORDS)).collect::<Result<_, _>>().map(Some),
    }
}

fn code<T: std::str::FromStr<Err = IdentifierError>>(flag: &str, text: &str) -> Result<T, InputError> {
    text.parse().map_err(|error| InputError::new(flag, Problem::Identifier(error)))
}
