//! The form of a bank from the schedule of the loan.

use nesie::loan::{BankForm, FormLine, LinePayment, Row, RowWorkings, Workings};
use nesie::money::Money;
use nesie_report::Document;

use super::{Form, Line, cell, headings, less};
use crate::accruals::moved;
use crate::cells::Made;
use crate::loan::{Figure, Places};

/// The columns of the amounts.
const INTEREST: u16 = 1;
const PRINCIPAL: u16 = 2;
const BALANCE: u16 = 3;
/// The figures of a payment in the schedule.
const PAID: [Figure; 3] = [Figure::Payment, Figure::Interest, Figure::Principal];

/// The form, made from the sheet of the schedule.
pub(crate) fn bank_form(form: &BankForm, document: &Document, places: &Places, workings: &Workings) -> Form {
    let of_rows = of_rows(form, workings);
    let made = BankLines { form, places, of_rows };
    let lines = (0..).zip(&form.lines).map(|(position, line)| made.line(position, line)).collect();
    let totals = [form.payment, form.totals.interest, form.totals.principal].map(|sum| Some(sum.tiyn()));
    Form { headings: headings(document), lines, totals: totals.into_iter().chain([None]).collect() }
}

struct BankLines<'a> {
    form: &'a BankForm,
    places: &'a Places,
    /// Of each line, the row of the schedule that it pays.
    of_rows: Vec<Option<OfRow>>,
}

/// The row of the schedule that a line pays, and the lines that have paid a part of it ahead.
#[derive(Clone)]
struct OfRow {
    n: u32,
    capitalised: bool,
    ahead: Vec<usize>,
}

impl BankLines<'_> {
    fn line(&self, position: usize, line: &FormLine) -> Line {
        let paid = match (line.paid.map(amounts), self.of_rows.get(position).and_then(Option::as_ref)) {
            (None, _) => [const { None }; 3],
            (Some(paid), Some(of)) => self.of_schedule(paid, of).map(Some),
            (Some(paid), None) => ahead(position, paid).map(Some),
        };
        let balance = self.balance(position, line);
        Line { on: line.on, amounts: paid.into_iter().chain([Some(balance)]).collect() }
    }

    /// A payment of the schedule, without what was paid of it ahead.
    fn of_schedule(&self, paid: [Money; 3], of: &OfRow) -> [Made; 3] {
        let mut columns = 0..;
        paid.map(|amount| {
            let column: u16 = columns.next().unwrap_or_default();
            let figure = PAID.get(usize::from(column)).copied().unwrap_or(Figure::Payment);
            let all = self.places.of_schedule(figure, of.n);
            Made { formula: all.map(|all| less(&all, &of.ahead, column)), tiyn: amount.tiyn() }
        })
    }

    /// The balance before, without the principal of the line, with what comes to it on that day.
    fn balance(&self, position: usize, line: &FormLine) -> Made {
        let tiyn = line.balance.tiyn();
        let before = position.checked_sub(1).and_then(|before| Some((before, self.form.lines.get(before)?)));
        let Some((before, earlier)) = before else {
            let opening = self.places.of_schedule(Figure::Opening, 1);
            return Made { formula: opening, tiyn };
        };
        let principal = line.paid.map_or(0, |paid| paid.principal.tiyn());
        let left = earlier.balance.tiyn().saturating_sub(principal);
        let before = cell(before, BALANCE).name();
        let formula = if line.paid.is_none() { before } else { less(&before, &[position], PRINCIPAL) };
        let of = self.of_rows.get(position).and_then(Option::as_ref).filter(|of| of.capitalised && left != tiyn);
        match of.and_then(|of| self.places.of_schedule(Figure::Capitalised, of.n)) {
            Some(capitalised) => Made::by(format!("{formula}+{capitalised}"), tiyn),
            None => moved(&formula, left, tiyn),
        }
    }
}

/// The amounts of a payment, in the order of the columns.
const fn amounts(paid: LinePayment) -> [Money; 3] {
    [paid.payment, paid.interest, paid.principal]
}

/// What is paid ahead is agreed, and typed.
fn ahead(position: usize, [paid, interest, principal]: [Money; 3]) -> [Made; 3] {
    let sum = [INTEREST, PRINCIPAL].map(|column| cell(position, column).name()).join("+");
    [Made::by(sum, paid.tiyn()), Made::typed(interest.tiyn()), Made::typed(principal.tiyn())]
}

/// Of each line of the form, the row of the schedule that it pays: as a whole, or what is left of it.
fn of_rows(form: &BankForm, workings: &Workings) -> Vec<Option<OfRow>> {
    let mut of_rows: Vec<Option<OfRow>> = vec![None; form.lines.len()];
    for (row, made) in workings.iter() {
        let free: Vec<(usize, [Money; 3])> = (0..)
            .zip(&form.lines)
            .filter_map(|(position, line)| Some((position, amounts(line.paid?))))
            .filter(|(position, _)| of_rows.get(*position).is_some_and(Option::is_none))
            .collect();
        let of_day = |position: usize| form.lines.get(position).is_some_and(|line| line.on == row.pay_on);
        let whole = [row.payment, row.interest, row.principal];
        let found = free.iter().find(|(position, paid)| of_day(*position) && *paid == whole);
        let found = found.map(|(position, _)| (*position, Vec::new())).or_else(|| {
            let (last, paid) = *free.iter().rfind(|(position, _)| of_day(*position))?;
            let ahead = paid_ahead(form, made, &free, last);
            let told = free.iter().filter(|(position, _)| ahead.contains(position)).map(|(_, paid)| *paid);
            (sum(told.chain([paid])) == whole).then_some((last, ahead))
        });
        if let Some((position, ahead)) = found
            && let Some(of) = of_rows.get_mut(position)
        {
            *of = Some(OfRow { n: row.n, capitalised: is_capitalised(row), ahead });
        }
    }
    of_rows
}

/// The lines before the last of a row that fall into it.
fn paid_ahead(form: &BankForm, made: &RowWorkings, free: &[(usize, [Money; 3])], last: usize) -> Vec<usize> {
    let (Some(first), Some(end)) = (made.accruals.first(), made.accruals.last()) else { return Vec::new() };
    let falls_into = |position: usize| {
        let on = form.lines.get(position).map(|line| line.on);
        position != last && on.is_some_and(|on| first.from < on && on <= end.to)
    };
    free.iter().map(|(position, _)| *position).filter(|position| falls_into(*position)).collect()
}

fn sum(payments: impl Iterator<Item = [Money; 3]> + Clone) -> [Money; 3] {
    let of = |part: fn([Money; 3]) -> Money| Money::saturating_sum(payments.clone().map(part));
    [of(|[paid, _, _]| paid), of(|[_, interest, _]| interest), of(|[_, _, principal]| principal)]
}

/// Whether interest is added to the principal at the end of a row: it then owes more than it has left.
fn is_capitalised(row: &Row) -> bool {
    row.closing > row.opening.saturating_sub(row.principal)
}
