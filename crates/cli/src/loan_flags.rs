//! The flags of a plain loan that several commands take.

use clap::Args;
use nesie::date::Date;
use nesie::day_count::DayCount;
use nesie::input::InputError;
use nesie::loan::contract::read_loan_and_day_count;
use nesie::loan::limits::MAX_INSTALMENTS;
use nesie::loan::{Fee, FeeKind, Loan, LoanTerms, Method};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;

use crate::arguments::{date, day, loan_amount, one_of, rate, required, whole, word};
use crate::fault::Fault;
use crate::files::read_input;
use crate::mistake::Mistake;

/// A loan but for its principal.
#[derive(Args)]
#[group(id = "plain_loan")]
pub(crate) struct PlainLoanFlags {
    #[arg(long, value_name = "PERCENT")]
    rate: Option<String>,
    #[arg(long, value_name = "MONTHS")]
    term: Option<String>,
    #[arg(long, value_name = "DATE")]
    disbursed_on: Option<String>,
    #[arg(long)]
    pub(crate) method: Option<String>,
    #[arg(long, value_name = "DAYS")]
    day_count: Option<String>,
    #[arg(long, value_name = "MONTHS")]
    grace: Option<String>,
}

impl PlainLoanFlags {
    pub(crate) fn rate(&self) -> Result<Option<Rate>, InputError> {
        rate("--rate", self.rate.as_deref())
    }

    pub(crate) fn term_months(&self) -> Result<u32, InputError> {
        required("--term", whole("--term", self.term.as_deref(), 1, MAX_INSTALMENTS)?)
    }

    pub(crate) fn disbursed_on(&self) -> Result<Option<Date>, InputError> {
        date("--disbursed-on", self.disbursed_on.as_deref())
    }

    pub(crate) fn day_count(&self) -> Result<Option<DayCount>, InputError> {
        word("--day-count", self.day_count.as_deref())
    }

    /// How the loan is repaid. Principal that is listed has no flag, so neither has the method that takes it from there.
    fn repayment(&self) -> Result<Option<Method>, InputError> {
        let methods: Vec<_> = Method::WORDS.iter().copied().filter(|(_, method)| *method != Method::Custom).collect();
        self.method.as_deref().map(|text| one_of("--method", text, &methods)).transpose()
    }

    /// The terms with a principal; paid out today if no day is given.
    pub(crate) fn terms(&self, principal: Money) -> Result<LoanTerms, InputError> {
        let annual_rate = required("--rate", self.rate()?)?;
        let instalments = self.term_months()?;
        let disbursed_on = day("--disbursed-on", self.disbursed_on.as_deref())?;
        let mut terms = LoanTerms::new(principal, annual_rate, disbursed_on, instalments);
        terms.method = self.repayment()?.unwrap_or_default();
        terms.day_count = self.day_count()?.unwrap_or_default();
        if let Some(months) = whole("--grace", self.grace.as_deref(), 0, MAX_INSTALMENTS)? {
            terms.grace.principal_months = months;
        }
        Ok(terms)
    }
}

/// A plain loan by flags, or any loan by `--input`.
#[derive(Args)]
pub(crate) struct LoanFlags {
    #[arg(long, value_name = "FILE", conflicts_with_all = ["principal", "fee", "plain_loan"])]
    input: Option<String>,
    #[arg(long, value_name = "TENGE")]
    principal: Option<String>,
    #[arg(long, value_name = "PERCENT")]
    fee: Option<String>,
    #[command(flatten)]
    plain: PlainLoanFlags,
}

impl LoanFlags {
    /// The loan of the file or of the flags.
    pub(crate) fn loan(&self) -> Result<Loan, Fault> {
        Ok(Loan::new(self.terms()?.0)?)
    }

    /// The terms of the loan, and its day count if one is given.
    pub(crate) fn terms(&self) -> Result<(LoanTerms, Option<DayCount>), Fault> {
        if let Some(name) = &self.input {
            return Ok(read_loan_and_day_count(&read_input(name)?)?);
        }
        if self.plain.method.as_deref() == Some(Method::Custom.word()) {
            return Err(Mistake::listed_principal("--method").into());
        }
        let principal = required("--principal", loan_amount("--principal", self.principal.as_deref())?)?;
        let mut terms = self.plain.terms(principal)?;
        if let Some(percent) = rate("--fee", self.fee.as_deref())? {
            let kind = FeeKind::UpfrontPercent { percent, withheld: true };
            terms.fees.push(Fee { name: "arrangement".into(), kind, in_gesv: true });
        }
        Ok((terms, self.plain.day_count()?))
    }
}
