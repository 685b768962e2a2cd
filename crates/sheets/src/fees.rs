//! Fees that are paid with instalments: those by the year beside the accruals, on the same balances and days.

use nesie::language::Lang;
use nesie::loan::{Accrued, Fee, FeeKind, LoanTerms, RowWorkings, Workings};
use nesie::money::Money;
use rust_xlsxwriter::XlsxError;

use crate::accruals::{FIRST_ROW, WIDTH, balance_at, basis_at, days_at};
use crate::cells::{At, Made, Sheet, tenge};
use crate::days::rounded;
use crate::loan::Places;
use crate::text;

/// The first column of the table, and those of the balance and the amount from it.
const COLUMN: u16 = 24;
const BASE: u16 = 1;
const AMOUNT: u16 = 2;

/// A fee that is paid with instalments, and where its terms stand on the sheet of the schedule.
pub(crate) struct Term {
    pub(crate) fee: Fee,
    /// The rate, or the amount of each payment.
    pub(crate) value: At,
    /// The guarantee that it is a percentage of.
    pub(crate) guarantee: Option<At>,
}

/// The terms of the fees that are paid with instalments, each at the next cells.
pub(crate) fn terms(fees: &[Fee], mut next: impl FnMut() -> At) -> Vec<Term> {
    let later = fees.iter().filter_map(|fee| {
        let guarantee = match fee.kind {
            FeeKind::YearlyPercent { .. } | FeeKind::PerPayment { .. } => false,
            FeeKind::YearlyPercentOfGuarantee { .. } => true,
            _ => return None,
        };
        Some(Term { fee: fee.clone(), value: next(), guarantee: guarantee.then(&mut next) })
    });
    later.collect()
}

impl Term {
    /// Writes the name of the fee and its terms.
    pub(crate) fn write(&self, sheet: &mut Sheet<'_>, lang: Lang) -> Result<(), XlsxError> {
        let name = At::new(self.value.row, 0);
        match self.fee.kind {
            FeeKind::PerPayment { amount } => {
                sheet.plain(name, &self.fee.name)?;
                sheet.money(self.value, amount)
            }
            FeeKind::YearlyPercent { rate } => {
                sheet.plain(name, &text::yearly_fee(&self.fee.name, lang))?;
                sheet.rate(self.value, rate)
            }
            FeeKind::YearlyPercentOfGuarantee { rate, guarantee } => {
                sheet.plain(name, &text::yearly_fee(&self.fee.name, lang))?;
                sheet.rate(self.value, rate)?;
                let Some(at) = self.guarantee else { return Ok(()) };
                sheet.plain(At::new(at.row, 0), &text::guarantee(lang))?;
                sheet.money(at, guarantee)
            }
            _ => Ok(()),
        }
    }

    const fn is_yearly(&self) -> bool {
        matches!(self.fee.kind, FeeKind::YearlyPercent { .. } | FeeKind::YearlyPercentOfGuarantee { .. })
    }

    /// What the fee of a time comes to, to tell whether the formulas come to the fees of a row: its base, and the fee.
    fn estimate(&self, accrued: &Accrued, principal: Money) -> [f64; 2] {
        let balance = tenge(accrued.balance.tiyn());
        let (rate, base) = match self.fee.kind {
            FeeKind::YearlyPercent { rate } => (rate, balance),
            FeeKind::YearlyPercentOfGuarantee { rate, guarantee } => {
                let principal = tenge(principal.tiyn());
                (rate, to_tiyn(balance.min(principal) * tenge(guarantee.tiyn()) / principal))
            }
            _ => return [0.0, 0.0],
        };
        let rate: f64 = rate.to_string().parse().unwrap_or_default();
        let number = |count: u64| u32::try_from(count).map_or(f64::NAN, f64::from);
        let (days, basis) = (number(accrued.year_fraction.days), number(accrued.year_fraction.basis));
        [base, to_tiyn(base * rate * days / (100.0 * basis))]
    }
}

/// An amount in tenge to the nearest tiyn.
fn to_tiyn(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}

/// The fees of a row by a formula, where it comes to them; `above` accruals stand before those of the row.
pub(crate) fn of_row(
    places: &Places,
    terms: &LoanTerms,
    made: &RowWorkings,
    above: u32,
    fees: Money,
) -> Option<String> {
    let yearly = places.fees.iter().filter(|term| term.is_yearly());
    let of_time =
        |accrued: &Accrued| -> f64 { yearly.clone().map(|term| term.estimate(accrued, terms.principal)[1]).sum() };
    let each = places.fees.iter().filter_map(|term| match term.fee.kind {
        FeeKind::PerPayment { amount } => Some((term.value.name(), tenge(amount.tiyn()))),
        _ => None,
    });
    let paid: f64 = each.clone().map(|(_, amount)| amount).sum();
    let all = made.accruals.iter().map(of_time).fold(paid, |sum, fee| sum + fee);
    if (all * 100.0).round() != (tenge(fees.tiyn()) * 100.0).round() {
        return None;
    }
    let (count, times) = (length(yearly.clone().count()), length(made.accruals.len()));
    let first = above.saturating_mul(count);
    let last = first.saturating_add(times.saturating_mul(count)).checked_sub(1).filter(|last| *last >= first);
    let yearly =
        last.filter(|_| count > 0 && times > 0).map(|last| places.sum_of_accruals([first, last].map(amount_at)));
    let parts: Vec<String> = each.map(|(cell, _)| cell).chain(yearly).collect();
    (!parts.is_empty()).then(|| parts.join("+"))
}

/// The table of the yearly fees on the sheet of accruals: each fee of each time.
pub(crate) fn write(
    sheet: &mut Sheet<'_>,
    places: &Places,
    terms: &LoanTerms,
    workings: &Workings,
    lang: Lang,
) -> Result<(), XlsxError> {
    let yearly: Vec<&Term> = places.fees.iter().filter(|term| term.is_yearly()).collect();
    if yearly.is_empty() {
        return Ok(());
    }
    sheet.worksheet.set_column_range_width(COLUMN, COLUMN.saturating_add(AMOUNT), WIDTH)?;
    sheet.headings(At::new(0, COLUMN), &[text::number(lang), text::balance(lang), text::fees(lang)])?;
    let accruals = workings.iter().flat_map(|(row, made)| made.accruals.iter().map(move |accrued| (row.n, accrued)));
    let mut at = At::new(FIRST_ROW, COLUMN);
    for ((n, accrued), position) in accruals.zip(0_u32..) {
        for term in &yearly {
            sheet.number(at, n.into())?;
            line(sheet, at, (term, accrued, position), places, terms)?;
            at = at.below(1);
        }
    }
    Ok(())
}

/// What the fee is a percentage of, and the fee: base x rate x days / days of a year.
fn line(
    sheet: &mut Sheet<'_>,
    at: At,
    (term, accrued, position): (&Term, &Accrued, u32),
    places: &Places,
    terms: &LoanTerms,
) -> Result<(), XlsxError> {
    let [base, fee] = term.estimate(accrued, terms.principal);
    let balance = balance_at(position).name();
    let of_balance = match term.guarantee {
        Some(guarantee) => {
            let [principal, guarantee] = [places.principal, guarantee].map(|at| places.of_terms(at));
            rounded(&format!("MIN({balance},{principal})*{guarantee}/{principal}"), terms.rounding)
        }
        None => balance,
    };
    sheet.made(at.right(BASE), &Made::by(of_balance, tiyn(base)))?;
    let (rate, days, basis) = (places.of_terms(term.value), days_at(position).name(), basis_at(position).name());
    let formula = rounded(&format!("{}*{rate}*{days}/(100*{basis})", at.right(BASE).name()), terms.rounding);
    sheet.made(at.right(AMOUNT), &Made::by(formula, tiyn(fee)))
}

/// Where the amount of a line stands.
const fn amount_at(line: u32) -> At {
    At::new(FIRST_ROW.saturating_add(line), COLUMN.saturating_add(AMOUNT))
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The result that a formula carries until it is computed anew.
#[expect(clippy::cast_possible_truncation, reason = "an amount of a loan, rounded to the tiyn")]
fn tiyn(amount: f64) -> i64 {
    (amount * 100.0).round() as i64
}
