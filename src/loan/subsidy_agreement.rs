//! The schedule of a subsidy agreement between bank, borrower and the financial agency (practice of reconciling bank
//! schedules for Damu agreements, 2025).

use super::lines::Line;
use super::{Loan, LoanError};
use crate::balance_column::BalanceColumn;
use crate::date::Date;
use crate::money::Money;

/// A line of the schedule of a subsidy agreement, its amounts in the order of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgreementRow {
    /// The day up to which the row's interest accrues: the due date, unless interest accrues to the day of payment; or
    /// the day of a prepayment or a tranche before it. The agency recomputes the subsidy from these days and the balance.
    pub on: Date,
    /// The balance of the principal.
    pub balance: Money,
    /// The principal repaid on that day.
    pub principal: Money,
    /// The interest paid by the financial agency, for the state.
    pub state_interest: Money,
    /// The interest paid by the recipient of the subsidy, the borrower.
    pub borrower_interest: Money,
    /// All interest accrued.
    pub interest: Money,
}

/// The schedule of a subsidy agreement: the rows from the start of the subsidy to its end. A row in which it starts or
/// ends is there whole. A prepayment or a tranche inside a row of the loan makes two rows of it, each with the interest that
/// accrues on its balance. A row of nothing with the balance of the start comes first. The practice says so of a start that is
/// the date of no row, and nothing of one that is: there the row that ends on that day is left out, for all of its interest is
/// of the time before the subsidy, which «Итого» does not cover.
///
/// ```
/// use nesie::loan::{BalanceColumn, Loan, LoanTerms, Subsidy, SubsidyAgreement, SubsidyStep};
/// use nesie::{money::Money, rate::Rate};
/// let mut terms = LoanTerms::new(Money::parse("1200")?, Rate::parse("14")?, "2026-01-15".parse()?, 12);
/// let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("8")? }];
/// terms.subsidy = Some(Subsidy { months: 2, from: terms.disbursed_on, steps, stops_on: None });
/// let loan = Loan::new(terms)?;
/// let agreement = SubsidyAgreement::of(&loan, BalanceColumn::BeforePayment)?.ok_or("no subsidy")?;
/// let rows: Vec<String> = agreement.rows.iter().map(|row| format!("{} {}", row.on, row.state_interest)).collect();
/// assert_eq!(rows, ["2026-01-15 0.00", "2026-02-15 8.00", "2026-03-15 7.38"]);
/// assert_eq!(agreement.totals.interest.to_string(), "26.91");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SubsidyAgreement {
    /// The rows, by date.
    pub rows: Vec<AgreementRow>,
    /// «Итого»: the sums of the columns but the first two.
    pub totals: AgreementTotals,
}

/// The sums of the rows of a subsidy agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgreementTotals {
    /// The principal repaid.
    pub principal: Money,
    /// The interest paid by the financial agency.
    pub state_interest: Money,
    /// The interest paid by the borrower.
    pub borrower_interest: Money,
    /// All interest accrued.
    pub interest: Money,
}

impl SubsidyAgreement {
    /// The schedule of the agreement on the loan's subsidy; `None` without one.
    ///
    /// # Errors
    /// The same as [`Loan::schedule`].
    pub fn of(loan: &Loan, column: BalanceColumn) -> Result<Option<Self>, LoanError> {
        let Some(subsidy) = &loan.terms.subsidy else { return Ok(None) };
        let starts_on = subsidy.from;
        let ends_on = loan.state_interest.ends_on().unwrap_or(starts_on);
        let mut rows = Vec::new();
        let mut from = loan.terms.disbursed_on;
        for (row, lines) in loan.lines()? {
            for line in lines {
                let is_after_start = line.to > starts_on;
                if is_after_start && rows.is_empty() {
                    rows.push(AgreementRow::of_start(starts_on, line.opening));
                }
                if is_after_start && from < ends_on {
                    rows.push(AgreementRow::of(&line, column));
                }
            }
            from = row.accrues_to;
        }
        let totals = AgreementTotals::of(&rows)?;
        Ok(Some(SubsidyAgreement { rows, totals }))
    }
}

impl AgreementRow {
    fn of(line: &Line, column: BalanceColumn) -> Self {
        AgreementRow {
            on: line.to,
            balance: match column {
                BalanceColumn::BeforePayment => line.opening,
                BalanceColumn::AfterPayment => line.closing,
            },
            principal: line.repaid,
            state_interest: line.state_interest,
            borrower_interest: line.interest.saturating_sub(line.state_interest),
            interest: line.interest,
        }
    }

    fn of_start(on: Date, balance: Money) -> Self {
        let none = Money::ZERO;
        AgreementRow { on, balance, principal: none, state_interest: none, borrower_interest: none, interest: none }
    }
}

impl AgreementTotals {
    fn of(rows: &[AgreementRow]) -> Result<Self, LoanError> {
        let sum =
            |amount: fn(&AgreementRow) -> Money| Money::checked_sum(rows.iter().map(amount)).ok_or(LoanError::TooLarge);
        Ok(AgreementTotals {
            principal: sum(|row| row.principal)?,
            state_interest: sum(|row| row.state_interest)?,
            borrower_interest: sum(|row| row.borrower_interest)?,
            interest: sum(|row| row.interest)?,
        })
    }
}
