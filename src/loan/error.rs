//! Why a loan cannot be computed.

use super::subsidy_error::SubsidyError;
use super::vocabulary::Method;
use crate::calendar::CalendarError;
use crate::date::Date;
use crate::language::{Lang, Localize};
use crate::money::Money;
use crate::rate::Rate;

/// Why the terms of a loan are refused. The text names the field, the value and what is allowed.
///
/// ```
/// use nesie::loan::{Loan, LoanTerms};
/// use nesie::error::{Code, Refusal};
/// use nesie::{money::Money, rate::Rate};
/// let mut terms = LoanTerms::new(Money::parse("1000")?, Rate::parse("12")?, "2026-01-15".parse()?, 12);
/// terms.every = nesie::loan::PaymentFrequency::Quarter;
/// terms.grace.principal_months = 7;
/// let error = Loan::new(terms).unwrap_err();
/// assert_eq!(error.field(), "grace.principal_months");
/// assert_eq!(error.code(), Code::GraceNotInPeriods);
/// assert_eq!(error.to_string(), "grace.principal_months: 7 is not a multiple of 3, the months of a payment period");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum LoanError {
    /// The principal is nothing, or above [`MAX_PRINCIPAL_TIYN`](super::limits::MAX_PRINCIPAL_TIYN).
    Principal {
        /// The principal.
        principal: Money,
    },
    /// No instalments, or more than [`MAX_INSTALMENTS`](super::limits::MAX_INSTALMENTS).
    Instalments {
        /// The number of instalments.
        instalments: u32,
    },
    /// A payment day that no month has.
    PaymentDay {
        /// The day.
        day: u8,
    },
    /// The first due date is not after the disbursement.
    FirstDueTooEarly {
        /// The first due date.
        first_due_on: Date,
        /// The disbursement.
        disbursed_on: Date,
    },
    /// A due date lies beyond 2199.
    DueDateTooLate {
        /// The row, from 1.
        row: u32,
    },
    /// A day of payment, moved to a working day, is not after the disbursement or the payment before it.
    PaymentTooEarly {
        /// The day of payment.
        pay_on: Date,
        /// The disbursement or the payment before it.
        from: Date,
    },
    /// The calendar does not know whether a due date is a working day.
    Calendar(#[source] CalendarError),
    /// A list is longer than it may be.
    TooMany {
        /// The field.
        field: &'static str,
        /// How many entries it has.
        count: usize,
        /// How many it may have.
        max: usize,
    },
    /// A grace is not a whole number of payment periods.
    GraceNotInPeriods {
        /// The field.
        field: &'static str,
        /// The months of the grace.
        months: u32,
        /// The months of a payment period.
        period_months: u32,
    },
    /// The grace on principal leaves no row to repay in.
    GraceTooLong {
        /// The months of the grace.
        months: u32,
        /// The most that is allowed.
        max_months: u32,
    },
    /// The grace on interest outlasts the grace on principal.
    InterestGraceTooLong {
        /// The months of the grace on interest.
        interest_months: u32,
        /// The months of the grace on principal.
        principal_months: u32,
    },
    /// `custom_principal` without the method `custom`.
    CustomPrincipalUnused {
        /// The method.
        method: Method,
    },
    /// Not one entry of `custom_principal` for each instalment.
    CustomPrincipalCount {
        /// How many entries there are.
        count: usize,
        /// How many instalments.
        instalments: u32,
    },
    /// `custom_principal` does not sum to the principal.
    CustomPrincipalSum {
        /// The sum; `None` above every amount.
        sum: Option<Money>,
        /// The principal.
        principal: Money,
    },
    /// `custom_principal` repays principal in the grace.
    CustomPrincipalInGrace {
        /// The position in the list, from 0.
        position: usize,
        /// What is given there.
        principal: Money,
    },
    /// `custom_principal` with interest that is capitalised: no row would repay that interest.
    CustomPrincipalCapitalised,
    /// `custom_principal` repays more in a row than has been disbursed by then.
    CustomPrincipalTooEarly {
        /// The position in the list, from 0.
        position: usize,
        /// What is to be repaid.
        principal: Money,
        /// What is owed.
        balance: Money,
    },
    /// The tranches do not sum to the principal.
    TranchesSum {
        /// The sum; `None` above every amount.
        sum: Option<Money>,
        /// The principal.
        principal: Money,
    },
    /// No tranche is disbursed on the first day.
    FirstTranche {
        /// The disbursement.
        disbursed_on: Date,
    },
    /// A tranche or a prepayment of nothing.
    NothingMoved {
        /// The list.
        list: &'static str,
        /// The position in it, from 0.
        position: usize,
    },
    /// Two changes of the rate on one day, or prepayments of one day that differ in what they change.
    TwoOnOneDay {
        /// The list.
        list: &'static str,
        /// The position in it, from 0.
        position: usize,
        /// The day.
        on: Date,
    },
    /// A change on a day on which there is no loan, or that touches no row.
    OutsideLoan {
        /// The list.
        list: &'static str,
        /// The position in it, from 0.
        position: usize,
        /// The day.
        on: Date,
        /// The first day that is allowed.
        first: Date,
        /// The last day that is allowed.
        last: Date,
    },
    /// A prepayment or a tranche after prepayments have ended the loan.
    AfterEnd {
        /// The list.
        list: &'static str,
        /// The position in it, from 0.
        position: usize,
        /// The day.
        on: Date,
        /// The last due date.
        ended_on: Date,
    },
    /// A prepayment of more than is owed.
    PrepaymentTooLarge {
        /// The position in the list, from 0.
        position: usize,
        /// The day.
        on: Date,
        /// The prepayment, all of that day together.
        amount: Money,
        /// What is owed on the day.
        balance: Money,
    },
    /// The price is not the principal and the down payment together.
    Price {
        /// The price.
        price: Money,
        /// The principal.
        principal: Money,
        /// The down payment.
        down_payment: Money,
    },
    /// A down payment without the price.
    DownPaymentWithoutPrice,
    /// A down payment that leaves nothing to be financed.
    DownPayment {
        /// The down payment.
        down_payment: Money,
        /// The price.
        price: Money,
    },
    /// A step of nothing, or above the principal.
    PaymentStep {
        /// The step.
        step: Money,
        /// The principal.
        principal: Money,
    },
    /// A balloon that leaves nothing to repay before it.
    Balloon {
        /// The balloon.
        balloon: Money,
        /// The principal.
        principal: Money,
    },
    /// A balloon with a method that does not lead to one.
    BalloonUnused {
        /// The method.
        method: Method,
    },
    /// A holiday that is not a whole number of payment periods.
    HolidayNotInPeriods {
        /// The position in the list, from 0.
        position: usize,
        /// The months of the holiday.
        months: u32,
        /// The months of a payment period; 0 where weeks are counted.
        period_months: u32,
    },
    /// The holidays put off the end beyond [`MAX_INSTALMENTS`](super::limits::MAX_INSTALMENTS) rows.
    HolidayTooLong {
        /// The position in the list, from 0.
        position: usize,
        /// The months of the holiday.
        months: u32,
        /// The months by which all holidays may put off the end.
        max_months: u32,
    },
    /// A holiday within the grace or another holiday.
    HolidaysOverlap {
        /// The position in the list, from 0.
        position: usize,
        /// Its first day.
        from: Date,
    },
    /// A holiday of a loan whose principal is listed: the list itself says what each row repays.
    HolidayOfListedPrincipal,
    /// A settlement on a day on which the loan is not running.
    SettlementDay {
        /// The day.
        on: Date,
        /// The disbursement.
        disbursed_on: Date,
        /// The last day of the loan.
        last: Date,
    },
    /// A path that names no amount of the answer.
    NoDerivation {
        /// The path, cut to 40 characters.
        path: String,
    },
    /// A fee's name is empty or longer than [`MAX_FEE_NAME_CHARS`](super::limits::MAX_FEE_NAME_CHARS).
    FeeName {
        /// The position in the list, from 0.
        position: usize,
    },
    /// A percentage above 100 of something that it is a part of.
    FeePercent {
        /// The position in the list, from 0.
        position: usize,
        /// The percentage.
        percent: Rate,
    },
    /// A fee's amount is larger than the loan.
    FeeAmount {
        /// The position in the list, from 0.
        position: usize,
        /// The amount.
        amount: Money,
        /// The principal.
        principal: Money,
    },
    /// The fees of the first day leave the borrower nothing of the first disbursement.
    UpfrontFees {
        /// Those of the fees that are withheld, or that count for the effective rate, whichever are more.
        fees: Money,
        /// The disbursement.
        disbursement: Money,
    },
    /// The subsidy is out of its limits.
    Subsidy(#[source] SubsidyError),
    /// The sums of the schedule are above [`Money::MAX`].
    TooLarge,
    /// The effective rate is above [`EffectiveRate::MAX_PERCENT`](super::EffectiveRate::MAX_PERCENT).
    EffectiveRateTooHigh,
}
