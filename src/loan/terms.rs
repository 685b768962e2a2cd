//! The terms of a loan, as its contract writes them.

use serde::Serialize;

use super::fee::Fee;
use super::vocabulary::{
    AfterHoliday, AfterPrepayment, FirstPeriod, HolidayOf, InterestTreatment, LevelPayment, Method, PaymentFrequency,
    RateChangePayment, Residual, WorkingDays,
};
use crate::date::Date;
use crate::day_count::DayCount;
use crate::money::{Money, Rounding};
use crate::rate::Rate;

/// The terms of a loan. Start with [`LoanTerms::new`], set what differs, and hand it to
/// [`Loan::new`](super::Loan::new), which checks it.
///
/// Serialised, it has the form of the contract.
///
/// ```
/// use nesie::loan::{PaymentFrequency, Loan, LoanTerms, Method};
/// use nesie::{money::Money, rate::Rate};
/// let mut terms = LoanTerms::new(Money::parse("10000000")?, Rate::parse("24")?, "2026-01-15".parse()?, 4);
/// terms.every = PaymentFrequency::Quarter;
/// terms.method = Method::EqualPrincipal;
/// assert_eq!(Loan::new(terms)?.schedule()?.rows()[3].due_on.to_string(), "2027-01-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoanTerms {
    /// The amount lent, all tranches together: above nothing, at most
    /// [`MAX_PRINCIPAL_TIYN`](super::limits::MAX_PRINCIPAL_TIYN).
    pub principal: Money,
    /// The rate of the contract, percent a year.
    pub annual_rate: Rate,
    /// The day of the (first) disbursement.
    pub disbursed_on: Date,
    /// The number of instalments: 1 to [`MAX_INSTALMENTS`](super::limits::MAX_INSTALMENTS).
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = super::limits::MAX_INSTALMENTS)))]
    pub instalments: u32,
    /// How often an instalment falls due.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub every: PaymentFrequency,
    /// The first due date; `None`: one period after the disbursement, on the payment day.
    pub first_due_on: Option<Date>,
    /// The day of the month of the later due dates, 1 to 31, cut to the month's last day; `None`: the
    /// day of the first due date if that is given, else of the disbursement.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 31)))]
    pub payment_day: Option<u8>,
    /// How the principal is repaid.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub method: Method,
    /// How days are counted; `None`: as the lender does, where one is named, else on 30/360.
    pub day_count: Option<DayCount>,
    /// How the level payment of an annuity is found; without effect on other methods.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub level_payment: LevelPayment,
    /// Where the residual of an annuity goes; without effect on other methods.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub residual: Residual,
    /// How half a tiyn is rounded.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub rounding: Rounding,
    /// Months without payments of principal or interest.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub grace: Grace,
    /// On which day one pays when the due date is not a working day.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub working_days: WorkingDays,
    /// Whether interest accrues to the day of payment instead of the due date.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub accrue_to_payment_date: bool,
    /// Fees, at most [`MAX_FEES`](super::limits::MAX_FEES).
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_FEES)))]
    pub fees: Vec<Fee>,
    /// The interest subsidy.
    pub subsidy: Option<Subsidy>,
    /// Payments ahead of the schedule, at most [`MAX_PREPAYMENTS`](super::limits::MAX_PREPAYMENTS).
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_PREPAYMENTS)))]
    pub prepayments: Vec<Prepayment>,
    /// Changes of the rate, at most [`MAX_RATE_CHANGES`](super::limits::MAX_RATE_CHANGES).
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_RATE_CHANGES)))]
    pub rate_changes: Vec<RateChange>,
    /// When the principal is disbursed, at most [`MAX_TRANCHES`](super::limits::MAX_TRANCHES) parts; empty: all
    /// of it on the day of the disbursement.
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_TRANCHES)))]
    pub tranches: Vec<Tranche>,
    /// The principal of each instalment, with the method `custom` only; it sums to `principal`.
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_INSTALMENTS)))]
    pub custom_principal: Vec<Money>,
    /// The price of what is bought, where a part of it is paid in advance: `down_payment` and `principal` together. Where it is
    /// given, `principal` may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The part of `price` that the borrower pays in advance, as in leasing. It is no part of the schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub down_payment: Option<Money>,
    /// The level payment is rounded up to a multiple of this; the last payment is what is left. Above nothing, at most the
    /// principal; without effect on other methods than the annuity.
    #[serde(skip_serializing_if = "is_one_tiyn")]
    #[cfg_attr(feature = "schema", schemars(default = "one_tiyn"))]
    pub payment_step: Money,
    /// Where the interest goes that an odd first period bears for being longer than the others.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_period: FirstPeriod,
    /// The residual value: what the payments of an annuity or the equal shares leave, and what is paid with the last of them.
    /// Below the principal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub balloon: Money,
    /// Payment holidays, at most [`MAX_HOLIDAYS`](super::limits::MAX_HOLIDAYS), none in another or in the grace.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = super::limits::MAX_HOLIDAYS)))]
    pub holidays: Vec<Holiday>,
    /// Payments ahead of the schedule that come again and again until the loan ends, at most
    /// [`MAX_RECURRING_PREPAYMENTS`](super::limits::MAX_RECURRING_PREPAYMENTS).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = super::limits::MAX_RECURRING_PREPAYMENTS)))]
    pub recurring_prepayments: Vec<RecurringPrepayment>,
}

#[cfg(feature = "schema")]
const fn one_tiyn() -> Money {
    Money::TIYN
}

/// What is left out of JSON, where a term is as if nobody had said anything.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn is_one_tiyn(step: &Money) -> bool {
    *step == Money::TIYN
}

fn is_false(value: &bool) -> bool {
    !*value
}

impl LoanTerms {
    /// Terms with the contract's defaults: a monthly annuity on 30/360, its payment by the nominal
    /// rate, the residual in the last row, half rounded up, no grace, no fees.
    #[must_use]
    pub fn new(principal: Money, annual_rate: Rate, disbursed_on: Date, instalments: u32) -> LoanTerms {
        LoanTerms {
            principal,
            annual_rate,
            disbursed_on,
            instalments,
            every: PaymentFrequency::default(),
            first_due_on: None,
            payment_day: None,
            method: Method::default(),
            day_count: None,
            level_payment: LevelPayment::default(),
            residual: Residual::default(),
            rounding: Rounding::default(),
            grace: Grace::default(),
            working_days: WorkingDays::default(),
            accrue_to_payment_date: false,
            fees: Vec::new(),
            subsidy: None,
            prepayments: Vec::new(),
            rate_changes: Vec::new(),
            tranches: Vec::new(),
            custom_principal: Vec::new(),
            price: None,
            down_payment: None,
            payment_step: Money::TIYN,
            first_period: FirstPeriod::default(),
            balloon: Money::ZERO,
            holidays: Vec::new(),
            recurring_prepayments: Vec::new(),
        }
    }

    /// What a price leaves to be financed after the down payment: the principal where that is not given. Nothing, which
    /// [`Loan::new`](super::Loan::new) refuses, where the down payment is more.
    ///
    /// ```
    /// use nesie::{loan::LoanTerms, money::Money};
    /// let financed = LoanTerms::financed(Money::parse("10000000")?, Some(Money::parse("2000000")?));
    /// assert_eq!(financed, Money::parse("8000000")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn financed(price: Money, down_payment: Option<Money>) -> Money {
        price.checked_sub(down_payment.unwrap_or_default()).unwrap_or_default()
    }

    /// How days are counted where nobody says otherwise.
    pub(crate) fn counts_days(&self) -> DayCount {
        self.day_count.unwrap_or_default()
    }

    /// True if an annuity ends with the row in which its payments clear the balance.
    pub(crate) fn ends_when_cleared(&self) -> bool {
        self.method == Method::Annuity && self.residual == Residual::Shorten
    }

    /// The months of all payment periods.
    #[must_use]
    pub fn term_months(&self) -> u32 {
        self.instalments.saturating_mul(self.every.months())
    }
}

/// Months at the start in which less than the full instalment is paid. Both are multiples of the
/// payment period, and the grace on interest is not longer than the one on principal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grace {
    /// Months without payments of principal.
    #[cfg_attr(feature = "schema", schemars(default, range(max = super::limits::MAX_MONTHS)))]
    pub principal_months: u32,
    /// Months without payments of interest, which accrues.
    #[cfg_attr(feature = "schema", schemars(default, range(max = super::limits::MAX_MONTHS)))]
    pub interest_months: u32,
    /// What becomes of that interest.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub interest_treatment: InterestTreatment,
}

/// The interest subsidy: the rate that the state pays, by steps, for some months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Subsidy {
    /// For how many months the state pays, counted from `from`: at least 1, at most those of the loan.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = super::limits::MAX_MONTHS)))]
    pub months: u32,
    /// From which day, the disbursement or later; may be left out where it is the disbursement.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub from: Date,
    /// The subsidised rate, step by step: the first after 0 months, none above the contract's rate.
    #[cfg_attr(feature = "schema", schemars(length(max = super::limits::MAX_SUBSIDY_STEPS)))]
    pub steps: Vec<SubsidyStep>,
    /// The first day that the state no longer pays for, if the subsidy is stopped before its months are over.
    pub stops_on: Option<Date>,
}

/// The subsidised rate from some month on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubsidyStep {
    /// Months after the start of the subsidy.
    #[cfg_attr(feature = "schema", schemars(range(max = super::limits::MAX_MONTHS)))]
    pub after_months: u32,
    /// The rate that the state pays, percent a year.
    pub rate: Rate,
}

/// A payment of principal ahead of the schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prepayment {
    /// The day.
    pub on: Date,
    /// The principal that is paid.
    pub amount: Money,
    /// What it changes.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub then: AfterPrepayment,
    /// Whether it first pays the interest that has accrued to its day, as banks do; the rest is principal.
    #[serde(default, skip_serializing_if = "is_false")]
    pub settles_interest: bool,
}

impl Prepayment {
    /// Principal paid on a day.
    ///
    /// ```
    /// use nesie::loan::{AfterPrepayment, Prepayment};
    /// use nesie::money::Money;
    /// let prepayment = Prepayment::new("2026-02-20".parse()?, Money::parse("1000")?, AfterPrepayment::Lower);
    /// assert!(!prepayment.settles_interest);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn new(on: Date, amount: Money, then: AfterPrepayment) -> Self {
        Prepayment { on, amount, then, settles_interest: false }
    }
}

/// A payment ahead of the schedule that comes again and again until the loan ends. The last one is no more than is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecurringPrepayment {
    /// The day of the first.
    pub from: Date,
    /// How often it comes: on the day of the month of the first, cut to the month's last day.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub every: PaymentFrequency,
    /// What is paid each time.
    pub amount: Money,
    /// What it changes.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub then: AfterPrepayment,
    /// Whether it first pays the interest that has accrued to its day, as banks do; the rest is principal.
    #[serde(default, skip_serializing_if = "is_false")]
    pub settles_interest: bool,
}

/// Months in the middle of a loan in which less than the full instalment is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Holiday {
    /// From which day: it begins with the first row that falls due on it or later.
    pub from: Date,
    /// How long: a multiple of the payment period.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = super::limits::MAX_MONTHS)))]
    pub months: u32,
    /// What is not paid in it.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub of: HolidayOf,
    /// What it does to the end of the loan.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub then: AfterHoliday,
}

/// A new rate from some day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateChange {
    /// The first day of the new rate.
    pub on: Date,
    /// Percent a year.
    pub annual_rate: Rate,
    /// Which payments of an annuity it changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment: RateChangePayment,
}

impl RateChange {
    /// A new rate that changes the payments from the next row on.
    ///
    /// ```
    /// use nesie::loan::{RateChange, RateChangePayment};
    /// use nesie::rate::Rate;
    /// let change = RateChange::new("2026-02-20".parse()?, Rate::parse("18")?);
    /// assert_eq!(change.payment, RateChangePayment::AnewNext);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn new(on: Date, annual_rate: Rate) -> Self {
        RateChange { on, annual_rate, payment: RateChangePayment::AnewNext }
    }
}

/// A part of the principal that is disbursed on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tranche {
    /// The day.
    pub on: Date,
    /// The part.
    pub amount: Money,
}
