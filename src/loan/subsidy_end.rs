//! What changes when the state stops paying: after the months of a subsidy, or sooner.

use serde::{Deserialize, Serialize};

use super::error::LoanError;
use super::state_interest::StateInterest;
use super::{Loan, Row};
use crate::date::Date;
use crate::money::Money;

/// The end of a subsidy before the end of the loan, and what the borrower then pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubsidyEnd {
    /// The first day that the state does not pay for.
    pub on: Date,
    /// The due date of the first row that is the borrower's alone.
    pub due_on: Date,
    /// What the borrower paid in the last row that the state helped to its end, without prepayments; if there is none,
    /// in the row of the end.
    pub payment_before: Money,
    /// What the borrower pays in the row of `due_on`, without prepayments.
    pub payment_after: Money,
}

/// What a subsidy that is stopped would still have paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubsidyStop {
    /// The first day that the state does not pay for.
    pub on: Date,
    /// What the state pays in total.
    pub state_interest: Money,
    /// What it would have paid in total.
    pub state_interest_without_stop: Money,
    /// What is lost.
    pub lost: Money,
}

impl Loan {
    /// The end of the subsidy within the loan, and the jump of the payment; `None` without a subsidy or if it lasts to
    /// the end.
    ///
    /// # Errors
    /// The same as [`Loan::schedule`].
    ///
    /// ```
    /// use nesie::loan::{Loan, LoanTerms, Subsidy, SubsidyStep};
    /// use nesie::{money::Money, rate::Rate};
    /// let mut terms = LoanTerms::new(Money::parse("20000000")?, Rate::parse("14")?, "2026-01-15".parse()?, 60);
    /// let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("8")? }];
    /// terms.subsidy = Some(Subsidy { months: 36, from: terms.disbursed_on, steps, stops_on: None });
    /// let loan = Loan::new(terms)?;
    /// let end = loan.subsidy_end()?.ok_or("no end")?;
    /// assert_eq!((end.on.to_string(), end.due_on.to_string()), ("2029-01-15".into(), "2029-02-15".into()));
    /// assert_eq!(end.payment_after.to_string(), "465365.02"); // the level payment
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn subsidy_end(&self) -> Result<Option<SubsidyEnd>, LoanError> {
        let Some(on) = self.state_interest.ends_on() else { return Ok(None) };
        let payment = |row: &Row| row.borrower_payment.saturating_sub(row.prepaid);
        let (mut from, mut before, mut at_end) = (self.terms.disbursed_on, None, None);
        for row in self.schedule()?.rows() {
            if from >= on {
                let end =
                    |payment_before| SubsidyEnd { on, due_on: row.due_on, payment_before, payment_after: payment(row) };
                return Ok(before.or(at_end).map(end));
            }
            if row.accrues_to <= on {
                before = Some(payment(row));
            }
            (at_end, from) = (Some(payment(row)), row.accrues_to);
        }
        Ok(None)
    }

    /// What is lost by stopping the subsidy; `None` if it is not stopped.
    ///
    /// # Errors
    /// [`LoanError::Subsidy`] if the subsidy could not have gone on, because a new rate is below the state's; else those of
    /// [`Loan::schedule`].
    ///
    /// ```
    /// use nesie::loan::{Loan, LoanTerms, Method, Subsidy, SubsidyStep};
    /// use nesie::{money::Money, rate::Rate};
    /// let mut terms = LoanTerms::new(Money::parse("12000000")?, Rate::parse("14")?, "2026-01-15".parse()?, 36);
    /// terms.method = Method::Bullet;
    /// let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse("8")? }];
    /// let stops_on = Some("2027-01-15".parse()?);
    /// terms.subsidy = Some(Subsidy { months: 36, from: terms.disbursed_on, steps, stops_on });
    /// let loan = Loan::new(terms)?;
    /// let stop = loan.subsidy_stop()?.ok_or("not stopped")?;
    /// assert_eq!(stop.lost.to_string(), "1920000.00"); // 24 months of 80 000
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn subsidy_stop(&self) -> Result<Option<SubsidyStop>, LoanError> {
        let Some(on) = self.terms.subsidy.as_ref().and_then(|subsidy| subsidy.stops_on) else { return Ok(None) };
        let mut unstopped = self.clone();
        if let Some(subsidy) = &mut unstopped.terms.subsidy {
            subsidy.stops_on = None;
        }
        let last_due_on = self.spans.last().map_or(self.terms.disbursed_on, |span| span.due_on);
        unstopped.state_interest = StateInterest::of(&unstopped.terms, last_due_on, &self.changes.list)?;
        let [state_interest, whole] =
            [self.schedule()?, unstopped.schedule()?].map(|schedule| schedule.totals.state_interest);
        let lost = whole.saturating_sub(state_interest);
        Ok(Some(SubsidyStop { on, state_interest, state_interest_without_stop: whole, lost }))
    }
}
