//! The lines of the form in which a bank hands a schedule to its borrower.

use super::{EffectiveRate, Loan, LoanError, LoanTerms, Totals};
use crate::date::Date;
use crate::money::Money;

/// The schedule in the form that a bank of Kazakhstan hands to its borrower («График погашения займа», as a public
/// credit calculator of Kazakhstan prints the form of the regulations, 2026): the disbursement as a first line without
/// payment, and so each later tranche, a prepayment on its own day, the totals.
///
/// ```
/// use nesie::loan::{BankForm, Loan, LoanTerms};
/// use nesie::{money::Money, rate::Rate};
/// let loan = Loan::new(LoanTerms::new(Money::parse("1200")?, Rate::parse("12")?, "2026-01-15".parse()?, 12))?;
/// let form = BankForm::new(&loan)?;
/// let balances: Vec<String> = form.lines.iter().take(2).map(|line| line.balance.to_string()).collect();
/// assert_eq!(balances, ["1200.00", "1105.38"]);
/// assert_eq!(form.payment.to_string(), "1279.42");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BankForm {
    /// The terms of the loan.
    pub terms: LoanTerms,
    /// The effective rate of the contract.
    pub effective_rate: EffectiveRate,
    /// The lines, by their days.
    pub lines: Vec<FormLine>,
    /// All payments of the lines.
    pub payment: Money,
    /// The sums of the schedule; its fees include those of the first day, which no line holds.
    pub totals: Totals,
}

/// A line of a bank's form.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FormLine {
    /// The day.
    pub on: Date,
    /// What is paid; `None` where money is disbursed.
    pub paid: Option<LinePayment>,
    /// The principal owed then.
    pub balance: Money,
}

/// What a line of a bank's form pays.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LinePayment {
    /// The payment; fees that are paid with an instalment are part of it.
    pub payment: Money,
    /// The interest in it.
    pub interest: Money,
    /// The principal in it.
    pub principal: Money,
}

impl BankForm {
    /// The form of a loan.
    ///
    /// # Errors
    /// [`LoanError::EffectiveRateTooHigh`] if there is no effective rate within the limits, and those of [`Loan::schedule`].
    pub fn new(loan: &Loan) -> Result<Self, LoanError> {
        let (schedule, lines) = (loan.schedule()?, form_lines(loan)?);
        let payment = Money::saturating_sum(lines.iter().filter_map(|line| line.paid).map(|paid| paid.payment));
        let (terms, totals) = (loan.terms().clone(), *schedule.totals());
        Ok(BankForm { terms, effective_rate: schedule.effective_rate()?, lines, payment, totals })
    }
}

/// The lines by their days: a payment may be moved to a working day after the next thing that happens.
fn form_lines(loan: &Loan) -> Result<Vec<FormLine>, LoanError> {
    let mut moves = Vec::new();
    for (row, lines) in loan.lines()? {
        let (mut unpaid, mut unpaid_interest) = (row.payment, row.interest);
        for line in lines {
            let is_last = line.to == row.accrues_to;
            let is_one_payment = is_last && row.pay_on == line.to;
            let [ahead, settled] = if is_one_payment { [Money::ZERO; 2] } else { [line.prepaid, line.settled] };
            let paid_ahead = ahead.checked_add(settled).ok_or(LoanError::TooLarge)?;
            if !paid_ahead.is_zero() {
                let paid = Some(LinePayment { payment: paid_ahead, interest: settled, principal: ahead });
                moves.push(Move { on: line.to, paid, added: Money::ZERO });
            }
            unpaid = unpaid.saturating_sub(paid_ahead);
            unpaid_interest = unpaid_interest.saturating_sub(settled);
            if is_last {
                let principal = line.repaid.saturating_sub(ahead);
                let paid = Some(LinePayment { payment: unpaid, interest: unpaid_interest, principal });
                moves.push(Move { on: row.pay_on, paid, added: line.capitalised });
            }
            if !line.drawn.is_zero() {
                moves.push(Move { on: line.to, paid: None, added: line.drawn });
            }
        }
    }
    moves.sort_by_key(|step| step.on);
    let mut balance = loan.first_disbursement();
    let mut form = vec![FormLine { on: loan.terms.disbursed_on, paid: None, balance }];
    for Move { on, paid, added } in moves {
        let principal = paid.map_or(Money::ZERO, |paid| paid.principal);
        balance = balance.saturating_sub(principal).checked_add(added).ok_or(LoanError::TooLarge)?;
        form.push(FormLine { on, paid, balance });
    }
    Ok(form)
}

/// What happens on a day: a payment, or money that is disbursed.
struct Move {
    on: Date,
    paid: Option<LinePayment>,
    /// What comes to the principal.
    added: Money,
}
