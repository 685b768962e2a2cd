//! Days and roundings as formulas.

use nesie::day_count::{DayCount, Period};
use nesie::loan::Accrued;
use nesie::money::Rounding;

/// The basis of a period that is partly in a leap year: both years in common.
const BOTH_YEARS: u64 = 366 * 365;
/// The days of a year of twelve equal months.
const THIRTY_DAY_YEAR: u64 = 360;

/// The formula for the days of a time between the cells `from` and `to`; `None` where they do not follow from the dates alone.
pub(crate) fn days(day_count: DayCount, accrued: &Accrued, from: &str, to: &str) -> Option<String> {
    let fraction = accrued.year_fraction;
    let months = format!("(YEAR({to})-YEAR({from}))*360+(MONTH({to})-MONTH({from}))*30");
    Some(match day_count {
        DayCount::Thirty360 => {
            format!("{months}+IF(AND(DAY({to})=31,DAY({from})>=30),30,DAY({to}))-MIN(DAY({from}),30)")
        }
        DayCount::ThirtyE360 => format!("{months}+MIN(DAY({to}),30)-MIN(DAY({from}),30)"),
        DayCount::Act360 | DayCount::Act365 => format!("{to}-{from}"),
        DayCount::ActActIsda if fraction.basis == BOTH_YEARS => {
            let leap = format!("(({})-({}))", leap_days_before(to), leap_days_before(from));
            format!("{leap}*365+({to}-{from}-{leap})*366")
        }
        DayCount::ActActIsda => format!("{to}-{from}"),
        DayCount::EqualMonths => return equal_months(accrued, [from, to], months),
        _ => return None,
    })
}

/// A period of equal months has thirty days for each, whatever its dates; a part of one that many for each of its days. What is
/// no such period is counted as by `30e/360`.
fn equal_months(accrued: &Accrued, [from, to]: [&str; 2], months: String) -> Option<String> {
    let fraction = accrued.year_fraction;
    let period = Period { from: accrued.from, to: accrued.to };
    if fraction.basis == THIRTY_DAY_YEAR {
        let by_dates = DayCount::ThirtyE360.year_fraction(period) == fraction;
        return Some(if by_dates { format!("{months}+MIN(DAY({to}),30)-MIN(DAY({from}),30)") } else { months })
            .filter(|_| by_dates || thirty_for_each_month(period) == Some(fraction.days));
    }
    let of_part = u64::try_from(period.from.days_until(period.to)).ok().filter(|days| *days > 0)?;
    let for_each = fraction.days.checked_div(of_part)?;
    (for_each.saturating_mul(of_part) == fraction.days).then(|| format!("{for_each}*({to}-{from})"))
}

/// Thirty days for each month from that of one date to that of another.
fn thirty_for_each_month(Period { from, to }: Period) -> Option<u64> {
    let years = i64::from(to.year()).saturating_sub(from.year().into());
    let months = i64::from(to.month()).saturating_sub(from.month().into());
    u64::try_from(years.saturating_mul(12).saturating_add(months).saturating_mul(30)).ok()
}

/// The formula for the days of a year of a part of a period of equal months, whose accruals these are, each at its place.
pub(crate) fn basis_of_a_part(basis: u64, times: &[(Accrued, String, String)]) -> Option<String> {
    let (last, _, to) = times.last()?;
    let (_, from, _) = times.iter().find(|(first, ..)| {
        let days = u64::try_from(first.from.days_until(last.to)).unwrap_or(0);
        days > 0 && days.saturating_mul(THIRTY_DAY_YEAR) == basis
    })?;
    Some(format!("{THIRTY_DAY_YEAR}*({to}-{from})"))
}

/// The days in leap years from year 1 to the day of a cell.
fn leap_days_before(cell: &str) -> String {
    let year = format!("(YEAR({cell})-1)");
    let leap_years = format!("INT({year}/4)-INT({year}/100)+INT({year}/400)");
    format!("({leap_years})*366+IF(DAY(DATE(YEAR({cell}),3,0))=29,{cell}-DATE(YEAR({cell}),1,1),0)")
}

/// The formula of an amount in tenge, rounded to the tiyn as the loan rounds.
pub(crate) fn rounded(amount: &str, rounding: Rounding) -> String {
    match rounding {
        Rounding::HalfUp => format!("ROUND({amount},2)"),
        // On half a tiyn to the even one: twice the rounded half.
        Rounding::HalfEven => format!(
            "IF(ABS(({amount})*100-INT(({amount})*100)-0.5)<0.000001,2*ROUND(({amount})*50,0)/100,ROUND({amount},2))"
        ),
    }
}
