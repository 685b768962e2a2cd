//! The terms of a loan, as its contract writes them.

use serde::Serialize;

use super::fee::Fee;
use crate::date::Date;
use crate::day_count::DayCount;
use crate::money::{Money, Rounding};
use crate::rate::Rate;
use crate::word::contract_words;

contract_words! {
    /// How often an instalment falls due.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum PaymentFrequency {
        /// Every month.
        #[default]
        Month = "month",
        /// Every three months.
        Quarter = "quarter",
        /// Every six months.
        HalfYear = "half_year",
        /// Every twelve months.
        Year = "year",
    }
}

impl PaymentFrequency {
    /// Months from one due date to the next.
    ///
    /// ```
    /// assert_eq!(nesie::loan::PaymentFrequency::Quarter.months(), 3);
    /// ```
    #[must_use]
    pub const fn months(self) -> u32 {
        match self {
            PaymentFrequency::Month => 1,
            PaymentFrequency::Quarter => 3,
            PaymentFrequency::HalfYear => 6,
            PaymentFrequency::Year => 12,
        }
    }
}

contract_words! {
    /// How the principal is repaid.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Method {
        /// Level payments: principal is what the interest leaves of the payment.
        #[default]
        Annuity = "annuity",
        /// Equal shares of principal, falling payments.
        EqualPrincipal = "equal_principal",
        /// All principal with the last instalment.
        Bullet = "bullet",
        /// The principal of each instalment as [`custom_principal`](LoanTerms::custom_principal) gives it.
        Custom = "custom",
    }
}

contract_words! {
    /// How the level payment of an annuity is found.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum LevelPayment {
        /// From the rate of a period, months / 12 of the annual rate, whatever the days: the practice in Kazakhstan.
        #[default]
        Nominal = "nominal",
        /// The payment that clears the balance with each row's own share of a year.
        ActualDays = "actual_days",
    }
}

contract_words! {
    /// What becomes of the difference that rounding and days leave at the end of an annuity.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Residual {
        /// The last payment takes it.
        #[default]
        Last = "last",
        /// The level payment is moved, in at most three passes, until the last payment is near it.
        /// Apache Fineract does so.
        Smooth = "smooth",
    }
}

contract_words! {
    /// What becomes of the interest that accrued in a grace on interest.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum InterestTreatment {
        /// Equal rounded parts over the remaining rows, on top of their payments; the rest in the last.
        #[default]
        Spread = "spread",
        /// All of it with the first row after the grace.
        Lump = "lump",
        /// Added to the balance at the end of the grace, so that it bears interest.
        Capitalise = "capitalise",
    }
}

contract_words! {
    /// On which day one pays when the due date is not a working day.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum WorkingDays {
        /// On the due date all the same.
        #[default]
        None = "none",
        /// On the next working day.
        Following = "following",
        /// On the next working day, unless it lies in the next month: then on the last one before.
        ModifiedFollowing = "modified_following",
        /// On the last working day before.
        Preceding = "preceding",
    }
}

contract_words! {
    /// What a prepayment changes.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum AfterPrepayment {
        /// The payments fall, the end stays.
        #[default]
        Lower = "lower",
        /// The payments stay, the end comes nearer.
        Shorten = "shorten",
    }
}

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
    /// The state's part of the interest.
    pub subsidy: Option<Subsidy>,
    /// Payments ahead of the schedule, at most [`MAX_PREPAYMENTS`](super::limits::MAX_PREPAYMENTS).
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_PREPAYMENTS)))]
    pub prepayments: Vec<Prepayment>,
    /// Changes of the rate, at most [`MAX_RATE_CHANGES`](super::limits::MAX_RATE_CHANGES).
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_RATE_CHANGES)))]
    pub rate_changes: Vec<RateChange>,
    /// When the principal is paid out, at most [`MAX_TRANCHES`](super::limits::MAX_TRANCHES) parts; empty: all
    /// of it on the day of the disbursement.
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_TRANCHES)))]
    pub tranches: Vec<Tranche>,
    /// The principal of each instalment, with the method `custom` only; it sums to `principal`.
    #[cfg_attr(feature = "schema", schemars(default, length(max = super::limits::MAX_INSTALMENTS)))]
    pub custom_principal: Vec<Money>,
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
        }
    }

    /// How days are counted where nobody says otherwise.
    pub(crate) fn counts_days(&self) -> DayCount {
        self.day_count.unwrap_or_default()
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

/// The state's part of the interest: a rate, by steps, for some months.
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
}

/// A new rate from some day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateChange {
    /// The first day of the new rate.
    pub on: Date,
    /// Percent a year.
    pub annual_rate: Rate,
}

/// A part of the principal that is paid out on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tranche {
    /// The day.
    pub on: Date,
    /// The part.
    pub amount: Money,
}
