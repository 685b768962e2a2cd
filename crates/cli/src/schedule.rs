//! `nesie schedule`: from flags or a file to the rows of a loan.

use clap::Args;
use nesie::advice::Costs;
use nesie::answer::{DerivationAnswer, ScheduleAnswer};
use nesie::catalogue::{Catalogue, Lender};
use nesie::input::{InputError, Problem};
use nesie::language::{Lang, Localize, group_digits};
use nesie::loan::{
    BalanceColumn, BankForm, CapCheck, CappedLender, GesvCaps, Loan, LoanError, Schedule, SubsidyAgreement,
};
use nesie::money::Money;
use nesie::request::ScheduleRequest;
use nesie::text::{Phrase, written_date};
use nesie_report::{self as report, Block, Document};

use crate::error::Error;
use crate::files::read_catalogue;
use crate::loan_flags::LoanFlags;
use crate::options::{Format, OutputOptions, Shared, TABLES};
use crate::output::Output;
use crate::page::Page;
use crate::value;

/// The forms of a schedule.
#[derive(Clone, Copy)]
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
    let mut terms = flags.loan.terms(EXAMPLE)?;
    let mut request = ScheduleRequest::new(terms.clone());
    request.lender = flags.lender.as_deref().map(Into::into);
    let catalogue = read_catalogue(shared.catalogue.as_deref())?;
    let lender = flags.lender.as_deref();
    let lender = lender.map(|id| Ok::<_, Error>((catalogue.lender(id)?, &catalogue))).transpose()?;
    if let Some((lender, _)) = lender {
        terms.day_count = Some(lender.day_count_of(terms.day_count)?);
    }
    let loan = Loan::with_calendar(terms, catalogue.calendar())?;
    if let Some(path) = &flags.derive {
        return derived(&loan, path, options);
    }
    match flags.form {
        Form::Rows => {}
        // The same table either way.
        Form::Bank => {
            options.among(TABLES)?;
            return Ok(Output::form(&report::bank_form(&BankForm::new(&loan)?, options.lang), options));
        }
        Form::Subsidy => {
            let column = match lender {
                Some((lender, _)) => lender.balance_of(flags.balance)?,
                None => flags.balance.unwrap_or_default(),
            };
            let missing = || InputError::new("subsidy", Problem::Missing);
            let agreement = SubsidyAgreement::of(&loan, column)?.ok_or_else(missing)?;
            let document = report::agreement(&agreement, options.lang);
            return Ok(match options.among(TABLES)? {
                Format::Csv => Output::form(&document, options),
                _ => Output::document(&document),
            });
        }
    }
    let answer = ScheduleAnswer::new(&loan, catalogue.gesv_caps())?;
    match options.format {
        Format::Text => {
            let mut document = report::schedule(&answer, flags.rows, options.lang);
            if let Some((lender, catalogue)) = lender {
                document.blocks.insert(0, Block::Paragraph(practice(lender, catalogue, options.lang)));
            }
            Ok(Output::document(&document))
        }
        Format::Csv => {
            let rows = report::schedule_rows(&answer, options.lang);
            Ok(Output::table(&rows, options))
        }
        Format::Json => Output::json(&nesie::schedule(&catalogue, &request)?),
    }
}

/// How one amount of the answer was made.
fn derived(loan: &Loan, path: &str, options: &OutputOptions) -> Result<Output, Error> {
    let derivation = loan.derive(path)?;
    match options.as_json()? {
        true => Output::json(&DerivationAnswer::new(&derivation)),
        false => Ok(Output::document(&Document::of_lines(options.lang, &derivation.localize(options.lang)))),
    }
}

/// How a lender counts days, and where that was seen.
pub(crate) fn practice(lender: &Lender, catalogue: &Catalogue, lang: Lang) -> String {
    let source = catalogue.source(&lender.source).map(|source| source.title.get(lang)).unwrap_or_default();
    let trust = lender.confidence.localize(lang);
    format!("{}. {}", lender.localize(lang), Phrase::Sources(format!("{source} ({trust})")).localize(lang))
}

/// The lines above a schedule: what each month costs, what all of it, the effective rate and the caps it is above.
pub(crate) fn summary(loan: &Loan, schedule: &Schedule, caps: &GesvCaps) -> Result<Vec<Phrase<'static>>, LoanError> {
    let totals = schedule.totals();
    let mut lines: Vec<Phrase> = payments(loan, schedule).into_iter().collect();
    lines.push(Phrase::InAll { paid: totals.borrower_payment, interest: totals.borrower_interest() });
    if !totals.fees.is_zero() {
        lines.push(Phrase::Fees(totals.fees));
    }
    let effective = schedule.effective_rate()?;
    lines.push(Phrase::EffectiveRate { exact: effective.to_decimals(4), rounded: effective.rounded() });
    if !totals.state_interest.is_zero() {
        let effective = schedule.borrower_effective_rate()?;
        lines.push(Phrase::BorrowerEffectiveRate { exact: effective.to_decimals(4), rounded: effective.rounded() });
        lines.push(Phrase::StatePays(totals.state_interest));
    }
    // The cap of mortgages is in the JSON; a loan to a business is none.
    let checks = caps.checks(loan, effective);
    let broken = checks.filter(|check| !check.is_within && check.lender != CappedLender::BankMortgage);
    let broken: Vec<CapCheck> = broken.collect();
    if !broken.is_empty() {
        lines.push(Phrase::AboveCaps(broken));
    }
    Ok(lines)
}

/// What is paid: each period the same (the last may differ), or the first, the highest and the last.
pub(crate) fn payments(loan: &Loan, schedule: &Schedule) -> Option<Phrase<'static>> {
    let costs = Costs::of(schedule, None)?;
    let (last, others) = schedule.rows().split_last()?;
    let (payment, last) = (costs.first_payment, last.borrower_payment);
    if others.is_empty() || others.iter().any(|row| row.borrower_payment != payment) {
        let (highest, highest_on) = (costs.highest_payment, costs.highest_payment_on);
        return Some(Phrase::Payments { first: payment, highest, highest_on, last });
    }
    // The rounding of the rows moves the last payment by a few tiyn: that is not worth telling.
    let rows = u64::try_from(schedule.rows().len()).unwrap_or(u64::MAX);
    let every = loan.terms().every;
    Some(if payment.tiyn().abs_diff(last.tiyn()) <= rows {
        Phrase::Each { payment, every }
    } else {
        Phrase::EachButLast { payment, every, last }
    })
}

/// The rows as a table for a person, with their sums.
pub(crate) fn table(page: &mut Page, schedule: &Schedule, lang: Lang) {
    let amount = |amount: Money| group_digits(&amount.to_string(), lang);
    let with_fees = schedule.rows().iter().any(|row| !row.fees.is_zero());
    let with_state = !schedule.totals().state_interest.is_zero();
    let headings: Vec<String> = columns(with_fees, with_state).map(|column| column.localize(lang)).collect();
    let mut rows = Vec::new();
    for row in schedule.rows() {
        let moved = row.pay_on != row.due_on;
        let pay_on = written_date(row.pay_on, lang);
        let mut cells = vec![row.n.to_string(), if moved { format!("{pay_on}*") } else { pay_on }];
        cells.extend([row.borrower_payment, row.borrower_interest, row.principal].map(amount));
        if with_fees {
            cells.push(amount(row.fees));
        }
        if with_state {
            cells.push(amount(row.state_interest));
        }
        cells.push(amount(row.closing));
        rows.push(cells);
    }
    let totals = schedule.totals();
    let mut sums = [totals.borrower_payment, totals.borrower_interest(), totals.principal].map(amount).to_vec();
    if with_fees {
        sums.push(amount(totals.fees));
    }
    if with_state {
        sums.push(amount(totals.state_interest));
    }
    let total = Phrase::Total.localize(lang);
    let last: Vec<String> = [String::new(), total.clone()].into_iter().chain(sums.iter().cloned()).collect();
    let with_sums = [rows.as_slice(), &[last]].concat();
    if page.has_room(&headings, &with_sums) {
        page.table(&headings, &with_sums);
        return;
    }
    // The sums are the longest figures: below the rows they make no column wider.
    page.table(&headings, &rows);
    let named: Vec<String> =
        headings.iter().skip(2).zip(&sums).map(|(heading, sum)| format!("{heading} {sum}")).collect();
    page.paragraph("", &format!("{total}: {}", named.join("; ")));
}

fn columns(with_fees: bool, with_state: bool) -> impl Iterator<Item = Phrase<'static>> {
    let (payment, interest) = match with_state {
        true => (Phrase::BorrowerPays, Phrase::OfThatInterest),
        false => (Phrase::Payment, Phrase::Interest),
    };
    let before = [Phrase::Number, Phrase::PayOn, payment, interest, Phrase::Principal];
    let after = [with_fees.then_some(Phrase::FeesColumn), with_state.then_some(Phrase::StateInterest)];
    before.into_iter().chain(after.into_iter().flatten()).chain([Phrase::Closing])
}
