//! How every row of a schedule was made: for those who make it again, in a spreadsheet or by hand.

use super::amortizer::Amortizer;
use super::amount::money;
use super::derivation::{Part, closing_parts, interest_parts, principal_parts};
use super::error::LoanError;
use super::piece::Piece;
use super::plan::{Repayment, SharePlan};
use super::schedule::Row;
use super::vocabulary::LevelPayment;
use super::{Loan, Schedule};
use crate::date::Date;
use crate::day_count::YearFraction;
use crate::money::Money;
use crate::rate::Rate;

/// How every row of a schedule was made.
///
/// ```
/// use nesie::loan::{Loan, LoanTerms, PlannedPayment};
/// use nesie::{money::Money, rate::Rate};
/// let terms = LoanTerms::new(Money::parse("10000000")?, Rate::parse("10")?, "2026-01-15".parse()?, 12);
/// let workings = Loan::new(terms)?.workings()?;
/// let accrued = &workings.rows[0].accruals[0];
/// assert_eq!((accrued.from.to_string(), accrued.year_fraction.days), ("2026-01-15".into(), 30));
/// assert_eq!(accrued.amount.to_string(), "83333.33");
/// assert!(matches!(workings.plans[0].payment, PlannedPayment::Level { rows: 12, .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Workings {
    /// The schedule itself.
    pub schedule: Schedule,
    /// One for each row of the schedule.
    pub rows: Vec<RowWorkings>,
    /// What the rows were planned to pay, in the order in which it was planned.
    pub plans: Vec<Plan>,
}

/// How a row was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RowWorkings {
    /// The interest that accrued in it, cut wherever the balance or the rate changes.
    pub accruals: Vec<Accrued>,
    /// The interest subsidy of it, cut where the subsidised rate changes too.
    pub state_accruals: Vec<Accrued>,
    /// What its interest is made of.
    pub interest: Vec<Part>,
    /// What its principal is made of.
    pub principal: Vec<Part>,
    /// What its closing balance is made of.
    pub closing: Vec<Part>,
    /// The position in [`Workings::plans`] of the plan by which it repays; `None` where there is none.
    pub plan: Option<usize>,
}

/// Interest of a time over which nothing changes: balance x rate x share of a year, rounded once.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Accrued {
    /// The day on which the time begins.
    pub from: Date,
    /// The day on which it ends.
    pub to: Date,
    /// The balance.
    pub balance: Money,
    /// The rate, percent a year.
    pub rate: Rate,
    /// The share of a year.
    pub year_fraction: YearFraction,
    /// The interest.
    pub amount: Money,
}

/// What rows from one on were planned to pay.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// The number of the first of them, from 1.
    pub from_row: u32,
    /// What is paid in each.
    pub payment: PlannedPayment,
}

/// What is paid in each row of a plan. Both that there are: the other methods list their principal or pay it at the end.
#[derive(Debug, Clone, PartialEq)]
pub enum PlannedPayment {
    /// A level payment of interest and principal.
    Level {
        /// The payment. After a prepayment it is no more than it was before.
        amount: Money,
        /// The balance that it repays.
        balance: Money,
        /// What it leaves of the balance.
        balloon: Money,
        /// The rate, percent a year.
        rate: Rate,
        /// The rows that repay it.
        rows: u32,
        /// The shares of a year of these rows, where the payment follows from them; empty where it follows from equal periods.
        year_fractions: Vec<YearFraction>,
    },
    /// An equal share of principal.
    Share {
        /// The share. After a prepayment it is no more than it was before.
        amount: Money,
        /// What is shared out.
        balance: Money,
        /// The rows that repay it.
        rows: u32,
    },
}

impl Loan {
    /// The schedule with how every row of it was made.
    ///
    /// # Errors
    /// The same as [`Loan::schedule`].
    pub fn workings(&self) -> Result<Workings, LoanError> {
        let schedule = self.schedule()?;
        let mut amortizer = Amortizer::new(self);
        let (mut rows, mut plans) = (Vec::with_capacity(schedule.rows.len()), Vec::new());
        let mut planned = Repayment::AtEnd;
        for (position, span) in self.spans.iter().enumerate().take(schedule.rows.len()) {
            let undrawn = amortizer.undrawn_tiyn;
            let row = amortizer.row(position, span)?;
            let tranches = money(undrawn.saturating_sub(amortizer.undrawn_tiyn))?;
            if amortizer.repayment != planned {
                planned = amortizer.repayment;
                plans.extend(self.plan_of(&amortizer, row.n)?);
            }
            rows.push(RowWorkings {
                accruals: accrued(&amortizer.pieces)?,
                state_accruals: accrued(&amortizer.state_pieces)?,
                interest: interest_parts(&row, &amortizer.pieces)?,
                principal: principal_parts(&row, &amortizer, position)?,
                closing: closing_parts(&row, tranches),
                plan: match planned {
                    Repayment::Level(_) | Repayment::Share(_) => plans.len().checked_sub(1),
                    Repayment::AtEnd | Repayment::Listed { .. } => None,
                },
            });
        }
        Ok(Workings { schedule, rows, plans })
    }

    fn plan_of(&self, amortizer: &Amortizer<'_>, from_row: u32) -> Result<Option<Plan>, LoanError> {
        let payment = match (amortizer.repayment, amortizer.last_level) {
            (Repayment::Level(level), Some(plan)) => {
                let planned = plan.position..plan.position.saturating_add(usize::try_from(plan.rows).unwrap_or(0));
                let of_days = self.terms.level_payment == LevelPayment::ActualDays;
                let spans = self.spans.get(planned).filter(|_| of_days).unwrap_or_default();
                PlannedPayment::Level {
                    amount: money(level)?,
                    balance: money(plan.balance_tiyn)?,
                    balloon: money(plan.balloon_tiyn)?,
                    rate: plan.rate,
                    rows: plan.rows,
                    year_fractions: spans.iter().map(|span| span.fraction).collect(),
                }
            }
            (Repayment::Share(SharePlan { share_tiyn, balance_tiyn, rows }), _) => {
                PlannedPayment::Share { amount: money(share_tiyn)?, balance: money(balance_tiyn)?, rows }
            }
            _ => return Ok(None),
        };
        Ok(Some(Plan { from_row, payment }))
    }
}

impl Workings {
    /// The rows of the schedule, each with how it was made.
    pub fn iter(&self) -> impl Iterator<Item = (&Row, &RowWorkings)> {
        self.schedule.rows().iter().zip(&self.rows)
    }
}

fn accrued(pieces: &[Piece]) -> Result<Vec<Accrued>, LoanError> {
    let accrued = |piece: &Piece| {
        Ok(Accrued {
            from: piece.from,
            to: piece.to,
            balance: money(piece.balance_tiyn)?,
            rate: piece.rate,
            year_fraction: piece.fraction,
            amount: money(piece.interest_tiyn)?,
        })
    };
    pieces.iter().map(accrued).collect()
}
