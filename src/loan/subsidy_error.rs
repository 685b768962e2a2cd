//! Why a subsidy cannot be computed.

use std::borrow::Cow;

use crate::date::Date;
use crate::error::{Code, Refusal};
use crate::language::{Lang, Localize};
use crate::rate::Rate;

/// Why the subsidy of a loan is refused. The text names the value and what is allowed.
///
/// ```
/// use nesie::loan::{Loan, LoanTerms, Subsidy, SubsidyStep};
/// use nesie::error::{Code, Refusal};
/// use nesie::{money::Money, rate::Rate};
/// let mut terms = LoanTerms::new(Money::parse("20000000")?, Rate::parse("14")?, "2026-01-15".parse()?, 60);
/// let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("14.01")? }];
/// terms.subsidy = Some(Subsidy { months: 36, from: terms.disbursed_on, steps, stops_on: None });
/// let error = Loan::new(terms).unwrap_err();
/// assert_eq!((error.field().as_ref(), error.code()), ("subsidy.steps.0.rate", Code::SubsidyAboveNominal));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum SubsidyError {
    /// It starts before the disbursement, or too late for a whole month of it.
    From {
        /// The start.
        from: Date,
        /// The first day that is allowed.
        first: Date,
        /// The last day that is allowed.
        last: Date,
    },
    /// It lasts no month, or longer than the loan.
    Months {
        /// Its months.
        months: u32,
        /// The most that fit from its start.
        max_months: u32,
        /// The end of the loan.
        loan_ends_on: Date,
    },
    /// It is stopped on a day on which it does not run.
    StopsOn {
        /// The day.
        on: Date,
        /// The first day that is allowed.
        first: Date,
        /// The last day that is allowed.
        last: Date,
    },
    /// It has no rate.
    NoSteps,
    /// A step is out of order or outside the subsidy; the first is at 0 months.
    Step {
        /// The position in the list, from 0.
        position: usize,
        /// Its months after the start.
        after_months: u32,
        /// The least that is allowed.
        earliest: u32,
        /// The most that is allowed; less than `earliest` if no further step fits.
        latest: u32,
    },
    /// The state's rate is above the contract's on some day.
    AboveNominal {
        /// The position of the step, from 0.
        position: usize,
        /// The state's rate.
        rate: Rate,
        /// The contract's rate.
        nominal: Rate,
        /// The first day of both.
        on: Date,
    },
    /// There is a grace on interest too: no rule for that is published.
    WithInterestGrace {
        /// The months of the grace on interest.
        interest_months: u32,
    },
    /// There is a holiday in which no interest is paid: no rule for that is published.
    WithPaymentHoliday {
        /// The position of the holiday, from 0.
        position: usize,
    },
    /// A prepayment pays accrued interest: no published rule says what the state pays of it.
    WithSettledInterest {
        /// The list.
        list: &'static str,
        /// The position in it, from 0.
        position: usize,
    },
}

impl Refusal for SubsidyError {
    fn code(&self) -> Code {
        match self {
            SubsidyError::From { .. } => Code::SubsidyOutsideLoan,
            SubsidyError::Months { .. } => Code::SubsidyTooLong,
            SubsidyError::StopsOn { .. } => Code::SubsidyStopOutsideSubsidy,
            SubsidyError::NoSteps => Code::SubsidyWithoutRate,
            SubsidyError::Step { .. } => Code::SubsidyStepsOutOfOrder,
            SubsidyError::AboveNominal { .. } => Code::SubsidyAboveNominal,
            SubsidyError::WithInterestGrace { .. } => Code::SubsidyWithInterestGrace,
            SubsidyError::WithPaymentHoliday { .. } => Code::SubsidyWithPaymentHoliday,
            SubsidyError::WithSettledInterest { .. } => Code::SubsidyWithSettledInterest,
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            SubsidyError::From { .. } => "subsidy.from".into(),
            SubsidyError::Months { .. } => "subsidy.months".into(),
            SubsidyError::StopsOn { .. } => "subsidy.stops_on".into(),
            SubsidyError::NoSteps => "subsidy.steps".into(),
            SubsidyError::Step { position, .. } => format!("subsidy.steps.{position}.after_months").into(),
            SubsidyError::AboveNominal { position, .. } => format!("subsidy.steps.{position}.rate").into(),
            SubsidyError::WithInterestGrace { .. } => "grace.interest_months".into(),
            SubsidyError::WithPaymentHoliday { position } => format!("holidays.{position}.of").into(),
            SubsidyError::WithSettledInterest { list, position } => {
                format!("{list}.{position}.settles_interest").into()
            }
        }
    }
}
