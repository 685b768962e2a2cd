//! `nesie schedule`: from flags or a file to the rows of a loan.

use clap::Args;
use nesie::answer::DerivationAnswer;
use nesie::json::Method;
use nesie::loan::BalanceColumn;
use nesie_report as report;
use nesie_sheets as sheets;

use crate::error::Error;
use crate::files::read_catalogue;
use crate::loan_flags::LoanFlags;
use crate::options::{Format, OutputOptions, Shared, TABLES};
use crate::output::Output;
use crate::request::Asked;
use crate::value;

/// The forms of a schedule.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form {
    Rows,
    Bank,
    Subsidy,
}

pub(crate) const FORMS: [(&str, Form); 3] = [("rows", Form::Rows), ("bank", Form::Bank), ("subsidy", Form::Subsidy)];

#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    loan: LoanFlags,
    #[arg(long, value_name = "ID")]
    lender: Option<String>,
    #[arg(long)]
    rows: bool,
    #[arg(long, default_value = "rows", value_name = "FORM", value_parser = value::one_of(&FORMS))]
    form: Form,
    #[arg(long, value_name = "WHEN", requires = "form", value_parser = value::word::<BalanceColumn>)]
    balance: Option<BalanceColumn>,
    #[arg(long, value_name = "PATH", conflicts_with_all = ["rows", "form", "balance"])]
    derive: Option<String>,
}

/// A command line that gives all that must be given.
const EXAMPLE: &str = "nesie schedule --principal 10000000 --rate 24 --term 12";

pub(crate) fn run(flags: &Flags, shared: &Shared, options: &OutputOptions) -> Result<Output, Error> {
    let (mut request, form) = flags.loan.request(EXAMPLE)?;
    request.lender = flags.lender.as_deref().map(Into::into).or(request.lender);
    request.derive.extend(flags.derive.clone());
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let asked =
        Asked { catalogue: &catalogue, method: Method::Schedule, request: &request, form, answer: nesie::schedule };
    let lang = options.lang;
    if flags.derive.is_some() {
        let answer = asked.answer()?;
        return match (options.as_json()?, answer.derivations.last()) {
            (true, Some(derived)) => Output::json(&DerivationAnswer::new(&derived.derivation)),
            _ => Ok(Output::document(&report::derivations(&answer, lang))),
        };
    }
    match flags.form {
        Form::Rows => asked.written(options, |answer, format| {
            Ok(match format {
                Format::Csv => Output::table(&report::schedule_rows(answer, lang), options),
                Format::Html => Output::sheet(&report::schedule_sheet(&catalogue, answer, lang)?),
                Format::Xlsx => Output::workbook(sheets::schedule(&catalogue, answer, lang)?),
                _ => Output::document(&report::schedule(answer, flags.rows, lang)),
            })
        }),
        // The same table either way.
        Form::Bank => {
            let format = options.among(TABLES)?;
            let form = nesie::bank_form(&catalogue, &request).map_err(|error| asked.named(error))?;
            Ok(match format {
                Format::Html => Output::sheet(&report::bank_form_sheet(&form, lang)),
                Format::Xlsx => Output::workbook(sheets::bank_form(&catalogue, &form, lang)?),
                _ => Output::form(&report::bank_form(&form, lang), options),
            })
        }
        Form::Subsidy => {
            let agreement = nesie::subsidy_agreement(&catalogue, &request, flags.balance);
            let agreement = agreement.map_err(|error| asked.named(error))?;
            let document = report::agreement(&agreement, lang);
            Ok(match options.among(TABLES)? {
                Format::Csv => Output::form(&document, options),
                Format::Html => Output::sheet(&report::agreement_sheet(&agreement, lang)),
                Format::Xlsx => {
                    let terms = asked.answer()?.loan.terms;
                    Output::workbook(sheets::agreement(&catalogue, &agreement, &terms, lang)?)
                }
                _ => Output::document(&document),
            })
        }
    }
}
