//! The sheet of accruals: interest and subsidy, time by time over which nothing changes, and the factors of plans by days.

use nesie::day_count::{DayCount, YearFraction};
use nesie::language::Lang;
use nesie::loan::{Accrued, LoanTerms, PlannedPayment, Workings};
use rust_xlsxwriter::XlsxError;

use crate::cells::{At, Made, Sheet, plain};
use crate::days::{basis_of_a_part, days, rounded};
use crate::loan::Places;
use crate::{fees, text};

/// The width of a column, in letters.
pub(crate) const WIDTH: u16 = 17;
/// The first columns of the three tables.
const INTEREST: u16 = 0;
const SUBSIDY: u16 = 9;
pub(crate) const FACTORS: u16 = 18;
/// The row in which each table begins below its headings.
pub(crate) const FIRST_ROW: u32 = 1;
/// The columns of a table of accruals, from its first.
const FROM: u16 = 1;
const TO: u16 = 2;
const DAYS: u16 = 3;
const BASIS: u16 = 4;
const BALANCE: u16 = 5;
const RATE: u16 = 6;
pub(crate) const AMOUNT: u16 = 7;
/// The column of the discount factor, from the first of its table.
pub(crate) const FACTOR: u16 = 4;

/// Where the amount of an accrual of interest stands.
pub(crate) const fn interest_at(position: u32) -> At {
    At::new(FIRST_ROW.saturating_add(position), INTEREST.saturating_add(AMOUNT))
}

/// Where the balance of an accrual of interest stands.
pub(crate) const fn balance_at(position: u32) -> At {
    At::new(FIRST_ROW.saturating_add(position), INTEREST.saturating_add(BALANCE))
}

/// Where its days stand.
pub(crate) const fn days_at(position: u32) -> At {
    At::new(FIRST_ROW.saturating_add(position), INTEREST.saturating_add(DAYS))
}

/// Where the days of its year stand.
pub(crate) const fn basis_at(position: u32) -> At {
    At::new(FIRST_ROW.saturating_add(position), INTEREST.saturating_add(BASIS))
}

/// Where the amount of an accrual of the subsidy stands.
pub(crate) const fn subsidy_at(position: u32) -> At {
    At::new(FIRST_ROW.saturating_add(position), SUBSIDY.saturating_add(AMOUNT))
}

pub(crate) fn write(
    sheet: &mut Sheet<'_>,
    places: &Places,
    terms: &LoanTerms,
    workings: &Workings,
    lang: Lang,
) -> Result<(), XlsxError> {
    sheet.worksheet.set_column_range_width(0, FACTORS.saturating_add(FACTOR), WIDTH)?;
    sheet.worksheet.set_freeze_panes(FIRST_ROW, 0)?;
    headings(sheet, INTEREST, &text::interest(lang), lang)?;
    let has_subsidy = workings.rows.iter().any(|row| !row.state_accruals.is_empty());
    if has_subsidy {
        headings(sheet, SUBSIDY, &text::state_interest(lang), lang)?;
    }
    let (mut interest, mut subsidy) = (At::new(FIRST_ROW, INTEREST), At::new(FIRST_ROW, SUBSIDY));
    for (row, made) in workings.iter() {
        // The places of the row's own accruals, and of the cells of their dates.
        let ats: Vec<At> = (0..).zip(&made.accruals).map(|(below, _)| interest.below(below)).collect();
        let times: Vec<_> =
            made.accruals.iter().zip(&ats).map(|(of, at)| (*of, name(*at, FROM), name(*at, TO))).collect();
        let basis = |accrued: &Accrued| basis_of_a_part(accrued.year_fraction.basis, &times);
        let mut before = (places.opening_from_elsewhere(row.n), row.opening);
        for (accrued, at) in made.accruals.iter().zip(&ats) {
            let balance = moved(&before.0, before.1.tiyn(), accrued.balance.tiyn());
            let rate = places.rate_at(accrued.rate, accrued.from);
            line(sheet, *at, (row.n, accrued), Of { balance, rate, basis: basis(accrued) }, terms)?;
            before = (name(*at, BALANCE), accrued.balance);
        }
        interest = interest.below(u32::try_from(ats.len()).unwrap_or(u32::MAX));
        for accrued in &made.state_accruals {
            let within = made.accruals.iter().zip(&ats).find(|(of, _)| of.from <= accrued.from && accrued.to <= of.to);
            let balance = match within {
                Some((of, at)) => moved(&name(*at, BALANCE), of.balance.tiyn(), accrued.balance.tiyn()),
                None => Made::typed(accrued.balance.tiyn()),
            };
            let rate = places.state_rate_at(accrued.rate);
            line(sheet, subsidy, (row.n, accrued), Of { balance, rate, basis: basis(accrued) }, terms)?;
            subsidy = subsidy.below(1);
        }
    }
    factors(sheet, places, workings, lang)?;
    fees::write(sheet, places, terms, workings, lang)
}

/// A balance as what it was before, and what has moved since.
pub(crate) fn moved(before: &str, before_tiyn: i64, tiyn: i64) -> Made {
    let change = tiyn.saturating_sub(before_tiyn);
    match change {
        0 => Made::by(before, tiyn),
        change if change > 0 => Made::by(format!("{before}+{}", plain(change)), tiyn),
        change => Made::by(format!("{before}{}", plain(change)), tiyn),
    }
}

fn headings(sheet: &mut Sheet<'_>, column: u16, amount: &str, lang: Lang) -> Result<(), XlsxError> {
    let names = [
        text::number(lang),
        text::from(lang),
        text::to(lang),
        text::days(lang),
        text::days_of_a_year(lang),
        text::balance(lang),
        text::rate(lang),
        amount.to_owned(),
    ];
    sheet.headings(At::new(0, column), &names)
}

/// What an accrual is made of besides its dates: by formulas, but for a rate or a year that is typed.
struct Of {
    balance: Made,
    rate: Option<String>,
    basis: Option<String>,
}

/// The name of a cell in the line that begins at a place.
fn name(line: At, column: u16) -> String {
    line.right(column).name()
}

/// An accrual: balance x rate x days / days of a year.
fn line(
    sheet: &mut Sheet<'_>,
    at: At,
    (row, accrued): (u32, &Accrued),
    of: Of,
    terms: &LoanTerms,
) -> Result<(), XlsxError> {
    let YearFraction { days: count, basis } = accrued.year_fraction;
    sheet.number(at, row.into())?;
    sheet.date(at.right(FROM), accrued.from)?;
    sheet.date(at.right(TO), accrued.to)?;
    let day_count = terms.day_count.unwrap_or_default();
    match days(day_count, accrued, &name(at, FROM), &name(at, TO)) {
        Some(formula) => sheet.made_number(at.right(DAYS), &formula, count)?,
        None => sheet.number(at.right(DAYS), count)?,
    }
    match of.basis.filter(|_| day_count == DayCount::EqualMonths) {
        Some(formula) => sheet.made_number(at.right(BASIS), &formula, basis)?,
        None => sheet.number(at.right(BASIS), basis)?,
    }
    sheet.made(at.right(BALANCE), &of.balance)?;
    match of.rate {
        Some(formula) => sheet.made_rate(at.right(RATE), &formula, accrued.rate)?,
        None => sheet.rate(at.right(RATE), accrued.rate)?,
    }
    let [balance, rate, days, basis] = [BALANCE, RATE, DAYS, BASIS].map(|column| at.right(column).name());
    let formula = rounded(&format!("{balance}*{rate}*{days}/(100*{basis})"), terms.rounding);
    sheet.made(at.right(AMOUNT), &Made::by(formula, accrued.amount.tiyn()))
}

/// For each plan whose payment follows from the days of its rows: what a tenge paid in each row is worth when it begins.
fn factors(sheet: &mut Sheet<'_>, places: &Places, workings: &Workings, lang: Lang) -> Result<(), XlsxError> {
    let mut at = At::new(FIRST_ROW, FACTORS);
    for (plan, number) in workings.plans.iter().zip(0..) {
        let PlannedPayment::Level { year_fractions, .. } = &plan.payment else { continue };
        if at.row == FIRST_ROW && !year_fractions.is_empty() {
            let names = [
                text::plan(lang),
                text::number(lang),
                text::days(lang),
                text::days_of_a_year(lang),
                text::factor(lang),
            ];
            sheet.headings(At::new(0, FACTORS), &names)?;
        }
        let rate = places.plan_rate_from_elsewhere(number);
        for (fraction, ahead) in year_fractions.iter().zip(0..) {
            sheet.number(at, u64::from(number).saturating_add(1))?;
            sheet.number(at.right(1), u64::from(plan.from_row).saturating_add(ahead))?;
            sheet.number(at.right(2), fraction.days)?;
            sheet.number(at.right(3), fraction.basis)?;
            let before = if ahead == 0 {
                "1".to_owned()
            } else {
                At::new(at.row.saturating_sub(1), at.column).right(FACTOR).name()
            };
            let (days, basis) = (at.right(2).name(), at.right(3).name());
            sheet.made_fraction(at.right(FACTOR), &format!("{before}/(1+{rate}/100*{days}/{basis})"))?;
            at = at.below(1);
        }
    }
    Ok(())
}
