//! A schedule as tables: ours, with all fields, and the form that a bank hands to its borrower.

use super::schedule::{Row, Schedule};
use super::{EffectiveRate, Loan, LoanError};
use crate::date::Date;
use crate::money::Money;

impl Schedule {
    /// All rows as comma-separated values (RFC 4180): a line with the names of the contract's fields, then
    /// the rows with plain decimals. Lines end in a line feed.
    ///
    /// ```
    /// use nesie::loan::{Loan, LoanTerms};
    /// use nesie::{money::Money, rate::Rate};
    /// let terms = LoanTerms::new(Money::parse("1200")?, Rate::parse("12")?, "2026-01-15".parse()?, 12);
    /// let csv = Loan::new(terms)?.schedule()?.to_csv();
    /// let mut lines = csv.lines();
    /// assert_eq!(lines.next(), Some("n,due_on,pay_on,opening,interest,principal,fees,payment,closing,\
    ///     state_interest,borrower_interest,borrower_payment"));
    /// assert_eq!(lines.next(), Some("1,2026-02-15,2026-02-15,1200.00,12.00,94.62,0.00,106.62,1105.38,0.00,12.00,106.62"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = String::from(
            "n,due_on,pay_on,opening,interest,principal,fees,payment,closing,state_interest,borrower_interest,\
             borrower_payment\n",
        );
        for row in &self.rows {
            let Row { n, due_on, pay_on, opening, interest, principal, fees, payment, closing, .. } = row;
            let Row { state_interest, borrower_interest, borrower_payment, .. } = row;
            csv.push_str(&format!(
                "{n},{due_on},{pay_on},{opening},{interest},{principal},{fees},{payment},{closing},\
                 {state_interest},{borrower_interest},{borrower_payment}\n"
            ));
        }
        csv
    }
}

/// The schedule in the form that a bank of Kazakhstan hands to its borrower («График погашения займа», as a public
/// credit calculator of Kazakhstan prints the form of the regulations, 2026): a heading, five columns of which the
/// second to fourth are the payments of the period, the disbursement as a first row without payment, and so each later
/// tranche, a prepayment on its own day, the totals. Blanks stand where the loan knows no name, number or signature.
///
/// ```
/// use nesie::language::Lang;
/// use nesie::loan::{BankForm, Loan, LoanTerms};
/// use nesie::{money::Money, rate::Rate};
/// let loan = Loan::new(LoanTerms::new(Money::parse("1200")?, Rate::parse("12")?, "2026-01-15".parse()?, 12))?;
/// let form = BankForm::new(&loan)?.to_csv(Lang::Ru);
/// assert!(form.contains("\nДата платежа,Сумма платежа,Вознаграждение,Основной долг,Остаток основного долга\n"));
/// assert!(form.contains("\n15.01.2026,,,,1200.00\n15.02.2026,106.62,12.00,94.62,1105.38\n"));
/// assert!(form.contains("\nИтого,1279.42,79.42,1200.00,\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct BankForm<'a> {
    pub(crate) loan: &'a Loan,
    pub(crate) schedule: Schedule,
    pub(crate) effective_rate: EffectiveRate,
    pub(crate) lines: Vec<FormLine>,
}

/// A line of a bank's form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FormLine {
    pub(crate) on: Date,
    /// The payment, and the interest and the principal in it; `None` where money is paid out.
    pub(crate) paid: Option<[Money; 3]>,
    /// The principal owed then.
    pub(crate) balance: Money,
}

impl<'a> BankForm<'a> {
    /// The form of a loan.
    ///
    /// # Errors
    /// [`LoanError::EffectiveRateTooHigh`] if there is no effective rate within the limits, and as of [`Loan::schedule`].
    pub fn new(loan: &'a Loan) -> Result<Self, LoanError> {
        let (schedule, lines) = (loan.schedule()?, form_lines(loan)?);
        Ok(BankForm { loan, effective_rate: schedule.effective_rate()?, schedule, lines })
    }
}

/// The lines by their days: a payment may be moved to a working day after the next thing that happens.
fn form_lines(loan: &Loan) -> Result<Vec<FormLine>, LoanError> {
    let mut moves = Vec::new();
    for (row, lines) in loan.lines()? {
        let mut unpaid = row.payment;
        for line in lines {
            let is_last = line.to == row.accrues_to;
            let is_one_payment = is_last && row.pay_on == line.to;
            let ahead = if is_one_payment { Money::ZERO } else { line.prepaid };
            if !ahead.is_zero() {
                moves.push(Move { on: line.to, paid: Some([ahead, Money::ZERO, ahead]), added: Money::ZERO });
            }
            unpaid = unpaid.saturating_sub(ahead);
            if is_last {
                let principal = line.repaid.saturating_sub(ahead);
                let paid = Some([unpaid, row.interest, principal]);
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
        let [_, _, principal] = paid.unwrap_or_default();
        balance = balance.saturating_sub(principal).checked_add(added).ok_or(LoanError::TooLarge)?;
        form.push(FormLine { on, paid, balance });
    }
    Ok(form)
}

/// What happens on a day: a payment, or money that is paid out.
struct Move {
    on: Date,
    /// The payment, and the interest and the principal in it.
    paid: Option<[Money; 3]>,
    /// What comes to the principal.
    added: Money,
}
