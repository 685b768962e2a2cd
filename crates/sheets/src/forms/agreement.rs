//! The schedule of a subsidy agreement from the accruals of the loan.

use nesie::date::Date;
use nesie::loan::{Accrued, AgreementRow, SubsidyAgreement, Workings};
use nesie_report::Document;

use super::{Form, Line, cell, headings, less};
use crate::accruals::{balance_at, interest_at, subsidy_at};
use crate::cells::Made;
use crate::loan::{Figure, Places};

/// The columns of the amounts.
const PRINCIPAL: u16 = 1;
const STATE_INTEREST: u16 = 2;
const INTEREST: u16 = 4;

/// The agreement, made from the sheets of the loan.
pub(crate) fn agreement(
    agreement: &SubsidyAgreement,
    document: &Document,
    places: &Places,
    workings: &Workings,
) -> Form {
    let made = Agreement {
        rows: &agreement.rows,
        places,
        workings,
        interest: workings.rows.iter().flat_map(|row| &row.accruals).collect(),
        subsidy: workings.rows.iter().flat_map(|row| &row.state_accruals).collect(),
    };
    let lines = (0..).zip(&agreement.rows).map(|(position, row)| made.line(position, row)).collect();
    let totals = agreement.totals;
    let sums = [totals.principal, totals.state_interest, totals.borrower_interest, totals.interest];
    let totals = std::iter::once(None).chain(sums.map(|sum| Some(sum.tiyn()))).collect();
    Form { headings: headings(document), lines, totals }
}

struct Agreement<'a> {
    rows: &'a [AgreementRow],
    places: &'a Places,
    workings: &'a Workings,
    /// The accruals in the order of their sheet.
    interest: Vec<&'a Accrued>,
    subsidy: Vec<&'a Accrued>,
}

impl Agreement<'_> {
    fn line(&self, position: usize, row: &AgreementRow) -> Line {
        let last = self.interest.iter().rposition(|accrued| accrued.to == row.on);
        let accrued = last.and_then(|last| come_to(&self.interest, last, row.interest.tiyn()));
        let first = accrued.map(|[first, _]| first);
        let (interest, state, principal) = (row.interest.tiyn(), row.state_interest.tiyn(), row.principal.tiyn());
        let borrower = format!("{}-{}", cell(position, INTEREST).name(), cell(position, STATE_INTEREST).name());
        let amounts = [
            made(self.balance(row, first, last), row.balance.tiyn()),
            made(self.principal(position, row), principal),
            made(self.state_interest(row, first), state),
            Made::by(borrower, row.borrower_interest.tiyn()),
            made(accrued.map(|cells| self.places.sum_of_accruals(cells.map(at).map(interest_at))), interest),
        ];
        Line { on: row.on, amounts: amounts.map(Some).into() }
    }

    /// The balance before or after the row, whichever it is: that of an accrual, or of the schedule.
    fn balance(&self, row: &AgreementRow, first: Option<usize>, last: Option<usize>) -> Option<String> {
        // The first line tells what is owed when the subsidy begins.
        let begun = self.interest.iter().position(|accrued| accrued.to > row.on);
        let after = last.map(|last| last.saturating_add(1));
        let of_accruals = [first, after, begun].into_iter().flatten().find_map(|position| {
            let accrued = self.interest.get(position).filter(|accrued| accrued.balance == row.balance)?;
            Some(accrued).map(|_| self.places.of_accruals(balance_at(at(position))))
        });
        let of_schedule = || {
            let (of, _) = self.ends_with(row.on).filter(|(of, _)| of.closing == row.balance)?;
            self.places.of_schedule(Figure::Closing, of.n)
        };
        of_accruals.or_else(of_schedule)
    }

    /// The row of the schedule whose last day this is, and its first day.
    fn ends_with(&self, on: Date) -> Option<(&nesie::loan::Row, Date)> {
        let ends = self.workings.iter().find(|(_, made)| made.accruals.last().is_some_and(|last| last.to == on));
        ends.and_then(|(row, made)| Some((row, made.accruals.first()?.from)))
    }

    /// What the schedule repays in the row, without what lines before have told of it. What is repaid ahead is agreed, and typed.
    fn principal(&self, position: usize, row: &AgreementRow) -> Option<String> {
        let (of, from) = self.ends_with(row.on)?;
        let before: Vec<usize> = (0..position)
            .filter(|line| self.rows.get(*line).is_some_and(|line| line.on > from && !line.principal.is_zero()))
            .collect();
        let told = before.iter().filter_map(|line| self.rows.get(*line)).map(|line| line.principal.tiyn());
        let rest = told.fold(of.principal.tiyn(), i64::saturating_sub);
        let all = self.places.of_schedule(Figure::Principal, of.n)?;
        (rest == row.principal.tiyn()).then(|| less(&all, &before, PRINCIPAL))
    }

    fn state_interest(&self, row: &AgreementRow, first: Option<usize>) -> Option<String> {
        let from = self.interest.get(first?)?.from;
        let last = self.subsidy.iter().rposition(|accrued| accrued.to <= row.on && accrued.from >= from);
        let paid = last.and_then(|last| come_to(&self.subsidy, last, row.state_interest.tiyn()));
        let of_accruals = paid.map(|cells| self.places.sum_of_accruals(cells.map(at).map(subsidy_at)));
        // No more than the interest of the row, which the schedule sees to.
        let of_schedule = || {
            let (of, _) = self.ends_with(row.on).filter(|(of, _)| of.state_interest == row.state_interest)?;
            self.places.of_schedule(Figure::StateInterest, of.n)
        };
        of_accruals.or_else(of_schedule)
    }
}

/// The accruals to the last of them that come to an amount, one before the other.
fn come_to(accruals: &[&Accrued], last: usize, amount: i64) -> Option<[usize; 2]> {
    let mut sum: i64 = 0;
    let first = (0..=last).rev().find(|position| {
        sum = sum.saturating_add(accruals.get(*position).map_or(0, |accrued| accrued.amount.tiyn()));
        sum >= amount
    })?;
    (sum == amount).then_some([first, last])
}

fn at(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

fn made(formula: Option<String>, tiyn: i64) -> Made {
    Made { formula, tiyn }
}
