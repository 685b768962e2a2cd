//! The rows of a schedule, each figure by a formula.

use nesie::language::Lang;
use nesie::loan::{LoanTerms, Part, Quantity, Row, RowWorkings, Workings};
use rust_xlsxwriter::XlsxError;

use super::Places;
use super::columns::{Figure, name, value};
use crate::accruals::{interest_at, subsidy_at};
use crate::cells::{At, Made, Sheet, plain};
use crate::{fees, text};

/// The rows of a schedule on its sheet.
pub(super) struct Rows<'l> {
    pub(super) places: &'l Places,
    pub(super) terms: &'l LoanTerms,
    pub(super) workings: &'l Workings,
    pub(super) lang: Lang,
}

/// What the rows so far have left.
#[derive(Default)]
struct SoFar {
    /// How many accruals of interest and of the subsidy stand above.
    accruals: [u32; 2],
    /// Interest that is put off and not yet paid, in tiyn.
    put_off_tiyn: i64,
    /// What each row pays of it, once that is known, and the first row that does.
    spread: Option<(i64, u32)>,
}

impl Rows<'_> {
    pub(super) fn write(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        self.headings(sheet)?;
        let mut so_far = SoFar::default();
        for (row, made) in self.workings.iter() {
            self.row(sheet, row, made, &mut so_far)?;
        }
        self.totals(sheet)
    }

    fn headings(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let (lang, columns) = (self.lang, &self.places.columns);
        let head = self.places.first_row.saturating_sub(1);
        sheet.headings(At::new(head, 0), &[text::number(lang), text::due_on(lang), text::pay_on(lang)])?;
        for (figure, column) in &columns.made {
            sheet.heading(At::new(head, *column), &name(*figure, lang))?;
        }
        for (figure, column) in &columns.by_nesie {
            sheet.heading(At::new(head, *column), &text::by_nesie(&name(*figure, lang)))?;
        }
        sheet.heading(At::new(head, columns.difference), &text::difference(lang))
    }

    fn row(&self, sheet: &mut Sheet<'_>, row: &Row, made: &RowWorkings, so_far: &mut SoFar) -> Result<(), XlsxError> {
        let at = At::new(self.places.row(row.n), 0);
        sheet.number(at, row.n.into())?;
        sheet.date(at.right(1), row.due_on)?;
        sheet.date(at.right(2), row.pay_on)?;
        for (figure, column) in &self.places.columns.made {
            let tiyn = value(*figure, row, made);
            let formula = self.formula(*figure, row, made, so_far);
            sheet.made(At::new(at.row, *column), &Made { formula, tiyn })?;
        }
        for (figure, column) in &self.places.columns.by_nesie {
            sheet.made(At::new(at.row, *column), &Made::typed(value(*figure, row, made)))?;
        }
        self.difference(sheet, at.row)?;
        let [interest, subsidy] = &mut so_far.accruals;
        *interest = interest.saturating_add(length(&made.accruals));
        *subsidy = subsidy.saturating_add(length(&made.state_accruals));
        so_far.put_off_tiyn = so_far
            .put_off_tiyn
            .saturating_add(value(Figure::PutOff, row, made))
            .saturating_sub(value(Figure::OfEarlier, row, made))
            .saturating_sub(value(Figure::Capitalised, row, made));
        Ok(())
    }

    /// All differences of a row in one figure.
    fn difference(&self, sheet: &mut Sheet<'_>, row: u32) -> Result<(), XlsxError> {
        let columns = &self.places.columns;
        let apart = columns.by_nesie.iter().filter_map(|(figure, by_nesie)| {
            let made = At::new(row, columns.at(*figure)?);
            Some(format!("ABS({}-{})", made.name(), At::new(row, *by_nesie).name()))
        });
        let formula = format!("ROUND({},2)", apart.collect::<Vec<_>>().join("+"));
        sheet.made(At::new(row, columns.difference), &Made::by(formula, 0))
    }

    /// The sums of all rows.
    fn totals(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let count = u32::try_from(self.workings.rows.len()).unwrap_or(u32::MAX);
        let Some((first, last)) = (count > 0).then(|| (self.places.first_row, self.places.row(count))) else {
            return Ok(());
        };
        let below = last.saturating_add(1);
        let formats = sheet.formats;
        sheet.text(At::new(below, 1), &text::total(self.lang), &formats.bold)?;
        let sum_of = |column: u16, tiyn: i64| {
            let cells = [first, last].map(|row| At::new(row, column).name());
            Made::by(format!("SUM({})", cells.join(":")), tiyn)
        };
        let columns = &self.places.columns;
        for (figure, column) in columns.made.iter().chain(&columns.by_nesie) {
            if matches!(figure, Figure::Opening | Figure::Closing) {
                continue;
            }
            let values = self.workings.iter().map(|(row, made)| value(*figure, row, made));
            sheet.total(At::new(below, *column), &sum_of(*column, values.fold(0, i64::saturating_add)))?;
        }
        sheet.total(At::new(below, columns.difference), &sum_of(columns.difference, 0))
    }

    /// The formula of a figure, if there is one that comes to it.
    fn formula(&self, figure: Figure, row: &Row, made: &RowWorkings, so_far: &mut SoFar) -> Option<String> {
        let cell = |figure| self.places.cell(figure, row.n);
        match figure {
            Figure::Opening if row.n == 1 => {
                (row.opening == self.terms.principal).then(|| self.places.principal.name())
            }
            Figure::Opening => self.places.cell(Figure::Closing, row.n.saturating_sub(1)),
            Figure::Accrued => Some(self.accrued(so_far.accruals[0], length(&made.accruals), interest_at)),
            Figure::PutOff => {
                let all = value(Figure::PutOff, row, made) == value(Figure::Accrued, row, made);
                if all { cell(Figure::Accrued) } else { None }
            }
            Figure::OfEarlier => self.of_earlier(row, made, so_far),
            Figure::Interest => Some(self.sum(row.n, &[Figure::Accrued, Figure::OfEarlier], &[Figure::PutOff])),
            Figure::BySchedule => self.by_schedule(row, made),
            Figure::Principal if self.places.columns.at(Figure::BySchedule).is_none() => self.by_schedule(row, made),
            Figure::Principal => Some(self.sum(row.n, &[Figure::BySchedule, Figure::Prepaid], &[])),
            Figure::Fees => fees::of_row(self.places, self.terms, made, so_far.accruals[0], row.fees),
            // What is agreed.
            Figure::Prepaid | Figure::Tranches => None,
            Figure::Payment => Some(self.sum(row.n, &[Figure::Interest, Figure::Principal, Figure::Fees], &[])),
            Figure::Capitalised => {
                let left = so_far.put_off_tiyn.saturating_add(value(Figure::PutOff, row, made));
                let is_all = left == value(Figure::Capitalised, row, made);
                (is_all && left > 0).then(|| self.put_off_until(row.n, row.n.saturating_sub(1)))
            }
            Figure::Closing => {
                let added = [Figure::Opening, Figure::Tranches, Figure::Capitalised];
                Some(self.sum(row.n, &added, &[Figure::Principal]))
            }
            Figure::StateInterest => {
                let paid = self.accrued(so_far.accruals[1], length(&made.state_accruals), subsidy_at);
                cell(Figure::Interest).map(|interest| format!("MIN({paid},{interest})"))
            }
            Figure::BorrowerInterest => Some(self.sum(row.n, &[Figure::Interest], &[Figure::StateInterest])),
            Figure::BorrowerPayment => Some(self.sum(row.n, &[Figure::Payment], &[Figure::StateInterest])),
        }
    }

    /// The sum of the next accruals.
    fn accrued(&self, above: u32, count: u32, at: impl Fn(u32) -> At) -> String {
        match above.saturating_add(count).checked_sub(1) {
            Some(last) if count > 0 => self.places.sum_of_accruals([at(above), at(last)]),
            _ => "0".into(),
        }
    }

    /// Some figures of a row, added up and taken away; those without a column are nothing.
    fn sum(&self, n: u32, added: &[Figure], taken: &[Figure]) -> String {
        let cells = |figures: &[Figure]| -> Vec<String> {
            figures.iter().filter_map(|figure| self.places.cell(*figure, n)).collect()
        };
        let taken: String = cells(taken).iter().map(|cell| format!("-{cell}")).collect();
        format!("{}{taken}", cells(added).join("+"))
    }

    /// The principal of the schedule's own payment.
    fn by_schedule(&self, row: &Row, made: &RowWorkings) -> Option<String> {
        let repaid = value(Figure::BySchedule, row, made);
        let own: Vec<&Part> =
            made.principal.iter().filter(|part| !matches!(part, Part::Plus { of: Quantity::Prepaid, .. })).collect();
        match own.as_slice() {
            [] => Some("0".into()),
            [Part::Share { .. }] => self.places.plan(made.plan?),
            [Part::Plus { of: Quantity::Balance, .. }] => self.rest(row, made, repaid),
            [Part::Plus { of: Quantity::LevelPayment, amount }, rest @ ..] => {
                let of_plan = self.places.plan(made.plan?)?;
                let settled = [Quantity::SettledInterest, Quantity::OnTopInterest];
                let added: i64 = rest
                    .iter()
                    .map(|part| match part {
                        Part::Plus { of, amount } if settled.contains(of) => amount.tiyn(),
                        _ => 0,
                    })
                    .sum();
                let accrued = value(Figure::Accrued, row, made);
                let comes_to = amount.tiyn().saturating_sub(accrued).saturating_add(added);
                let more = if added > 0 { format!("+{}", plain(added)) } else { String::new() };
                let cell = self.places.cell(Figure::Accrued, row.n)?;
                (comes_to == repaid).then(|| format!("{of_plan}-{cell}{more}"))
            }
            _ => None,
        }
    }

    /// All that is left of the balance, with or without the tranches of the row, or without what is left to the end.
    fn rest(&self, row: &Row, made: &RowWorkings, repaid: i64) -> Option<String> {
        let left = row.opening.tiyn().saturating_sub(row.prepaid.tiyn());
        let drawn = value(Figure::Tranches, row, made);
        let balloon = self.terms.balloon.tiyn();
        let ways = [(0, 0), (drawn, 0), (0, balloon), (drawn, balloon)];
        let (with, without) =
            ways.into_iter().find(|(with, without)| left.saturating_add(*with).saturating_sub(*without) == repaid)?;
        let added: &[Figure] = if with > 0 { &[Figure::Opening, Figure::Tranches] } else { &[Figure::Opening] };
        let sum = self.sum(row.n, added, &[Figure::Prepaid]);
        match self.places.balloon.filter(|_| without > 0) {
            Some(at) => Some(format!("{sum}-{}", at.name())),
            None => (without == 0).then_some(sum),
        }
    }

    /// What a row pays of the interest that was put off: all of it, or the same part as each row after the grace.
    fn of_earlier(&self, row: &Row, made: &RowWorkings, so_far: &mut SoFar) -> Option<String> {
        let paid = value(Figure::OfEarlier, row, made);
        let before = row.n.saturating_sub(1);
        if paid == 0 {
            return Some("0".into());
        }
        if paid == so_far.put_off_tiyn {
            return Some(self.put_off_until(before, before));
        }
        if let Some((_, first)) = so_far.spread.filter(|(spread, _)| *spread == paid) {
            return self.places.cell(Figure::OfEarlier, first);
        }
        let rows = i64::try_from(self.workings.rows.len()).ok()?.saturating_sub(i64::from(before));
        let part = so_far.put_off_tiyn.saturating_mul(2).saturating_add(rows).checked_div(rows.saturating_mul(2))?;
        (part == paid).then(|| {
            so_far.spread = Some((paid, row.n));
            format!("ROUND(({})/{rows},2)", self.put_off_until(before, before))
        })
    }

    /// What is put off in the rows to `put_off`, without what is paid or capitalised of it in those to `paid`.
    fn put_off_until(&self, put_off: u32, paid: u32) -> String {
        let sum = |figure, last: u32| {
            let column = self.places.columns.at(figure).filter(|_| last > 0)?;
            let cells = [1, last].map(|n| At::new(self.places.row(n), column).name());
            Some(format!("SUM({})", cells.join(":")))
        };
        let taken = [Figure::OfEarlier, Figure::Capitalised].map(|figure| sum(figure, paid));
        let taken: String = taken.into_iter().flatten().map(|sum| format!("-{sum}")).collect();
        format!("{}{taken}", sum(Figure::PutOff, put_off).unwrap_or_else(|| "0".into()))
    }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
