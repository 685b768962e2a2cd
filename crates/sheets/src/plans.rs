//! The plans of repayment: level payments and equal shares, each by its formula.

use nesie::language::Lang;
use nesie::loan::{LoanTerms, Plan, PlannedPayment, Workings};
use nesie::money::Money;
use nesie::rate::Rate;
use rust_xlsxwriter::XlsxError;

use crate::cells::{At, Made, Sheet, plain, tenge};
use crate::days::rounded;
use crate::loan::Places;
use crate::text;

/// The columns of the plans.
const FROM_ROW: u16 = 1;
const BALANCE: u16 = 2;
const BALLOON: u16 = 3;
pub(crate) const RATE: u16 = 4;
const ROWS: u16 = 5;
pub(crate) const PAYMENT: u16 = 6;
const BY_NESIE: u16 = 7;
const DIFFERENCE: u16 = 8;

/// The plans from a cell on.
pub(crate) fn write(
    sheet: &mut Sheet<'_>,
    places: &Places,
    terms: &LoanTerms,
    workings: &Workings,
    lang: Lang,
) -> Result<(), XlsxError> {
    let Some(first) = places.plans else { return Ok(()) };
    let names = [
        text::plan(lang),
        text::from_row(lang),
        text::balance(lang),
        text::balloon(lang),
        text::rate(lang),
        text::rows(lang),
        text::planned(lang),
        text::by_nesie(&text::planned(lang)),
        text::difference(lang),
    ];
    sheet.headings(At::new(first.row.saturating_sub(1), first.column), &names)?;
    let mut before: Option<(At, i64)> = None;
    for (plan, number) in workings.plans.iter().zip(0_u32..) {
        let at = first.below(number);
        sheet.number(at, u64::from(number).saturating_add(1))?;
        sheet.number(at.right(FROM_ROW), plan.from_row.into())?;
        let (balance, balloon, rows, amount) = match &plan.payment {
            PlannedPayment::Level { amount, balance, balloon, rate, rows, .. } => {
                match places.rate_cell(*rate) {
                    Some(cell) => sheet.made_rate(at.right(RATE), &cell, *rate)?,
                    None => sheet.rate(at.right(RATE), *rate)?,
                }
                (*balance, *balloon, *rows, *amount)
            }
            PlannedPayment::Share { amount, balance, rows } => (*balance, Money::ZERO, *rows, *amount),
        };
        sheet.made(at.right(BALANCE), &balance_of(balance, plan, places, workings))?;
        sheet.money(at.right(BALLOON), balloon)?;
        sheet.number(at.right(ROWS), rows.into())?;
        let made = payment(at, plan, (places, terms), before, number);
        sheet.made(at.right(PAYMENT), &made)?;
        sheet.money(at.right(BY_NESIE), amount)?;
        let difference = format!("ROUND({}-{},2)", at.right(PAYMENT).name(), at.right(BY_NESIE).name());
        sheet.made(at.right(DIFFERENCE), &Made::by(difference, 0))?;
        before = Some((at.right(PAYMENT), amount.tiyn()));
    }
    Ok(())
}

/// The balance that a plan repays: that before its first row, where it is the same.
fn balance_of(balance: Money, plan: &Plan, places: &Places, workings: &Workings) -> Made {
    let position = usize::try_from(plan.from_row).unwrap_or(0).saturating_sub(1);
    let opening = workings.schedule.rows().get(position).map(|row| row.opening);
    match opening {
        Some(opening) if opening == balance => Made::by(places.opening(plan.from_row), balance.tiyn()),
        _ => Made::typed(balance.tiyn()),
    }
}

/// The payment of a plan by a formula, if there is one that comes to it: its own, or the plan's before it, which a prepayment does
/// not raise. One that was moved to smooth the last payment is typed.
fn payment(
    at: At,
    plan: &Plan,
    (places, terms): (&Places, &LoanTerms),
    before: Option<(At, i64)>,
    number: u32,
) -> Made {
    let [balance, balloon, rate, rows] = [BALANCE, BALLOON, RATE, ROWS].map(|column| at.right(column).name());
    let (formula, estimate, amount) = match &plan.payment {
        PlannedPayment::Share { amount, balance: shared, rows: count } => {
            (rounded(&format!("{balance}/{rows}"), terms.rounding), tenge(shared.tiyn()) / f64::from(*count), *amount)
        }
        PlannedPayment::Level { amount, balance: of, balloon: left, rate: yearly, rows: count, year_fractions } => {
            let (of, left) = (tenge(of.tiyn()), tenge(left.tiyn()));
            let (formula, estimate) = match places.factors(number) {
                Some([all, last]) => {
                    (format!("({balance}-{balloon}*{last})/SUM({all})"), by_days(of, left, *yearly, year_fractions))
                }
                None => {
                    let (share, of_period) = period(&rate, *yearly, terms);
                    (format!("-PMT({share},{rows},{balance},-{balloon})"), by_periods(of, left, of_period, *count))
                }
            };
            (rounded(&formula, terms.rounding), estimate, *amount)
        }
    };
    let (formula, estimate) = up_to_step(formula, estimate, terms.payment_step);
    let tiyn = amount.tiyn();
    let comes_to = |estimate: f64| (estimate * 100.0).round() == (tenge(tiyn) * 100.0).round();
    match before {
        _ if comes_to(estimate) => Made::by(formula, tiyn),
        Some((earlier, earlier_tiyn)) if earlier_tiyn == tiyn && estimate > tenge(tiyn) => {
            Made::by(format!("MIN({},{formula})", earlier.name()), tiyn)
        }
        _ => Made::typed(tiyn),
    }
}

/// The rate of a payment period as a formula of the annual rate's cell, and as a number.
fn period(rate: &str, yearly: Rate, terms: &LoanTerms) -> (String, f64) {
    let yearly: f64 = yearly.to_string().parse().unwrap_or_default();
    match terms.every.weeks() {
        0 => {
            let months = terms.every.months();
            (format!("{rate}/100*{months}/12"), yearly / 100.0 * f64::from(months) / 12.0)
        }
        weeks => (format!("{rate}/100*{weeks}/52"), yearly / 100.0 * f64::from(weeks) / 52.0),
    }
}

/// An estimate of the level payment of equal periods, to tell whether a formula comes to the payment.
fn by_periods(balance: f64, balloon: f64, rate: f64, rows: u32) -> f64 {
    if rate == 0.0 {
        return (balance - balloon) / f64::from(rows);
    }
    let growth = (f64::from(rows) * rate.ln_1p()).exp();
    (balance * growth - balloon) * rate / (growth - 1.0)
}

/// The same of rows of different days.
fn by_days(balance: f64, balloon: f64, rate: Rate, fractions: &[nesie::day_count::YearFraction]) -> f64 {
    let rate: f64 = rate.to_string().parse().unwrap_or_default();
    let number = |count: u64| u32::try_from(count).map_or(f64::NAN, f64::from);
    let (mut factor, mut sum) = (1.0, 0.0);
    for fraction in fractions {
        factor /= 1.0 + rate / 100.0 * number(fraction.days) / number(fraction.basis);
        sum += factor;
    }
    (balance - balloon * factor) / sum
}

/// The payment rounded up to a multiple of a step, where there is one.
fn up_to_step(formula: String, estimate: f64, step: Money) -> (String, f64) {
    if step <= Money::TIYN {
        return (formula, estimate);
    }
    let of_step = plain(step.tiyn());
    let up = ((estimate * 100.0).round() / 100.0 / tenge(step.tiyn()) - 1e-9).ceil() * tenge(step.tiyn());
    (format!("ROUNDUP(ROUND({formula}/{of_step},8),0)*{of_step}"), up)
}
