//! Days and roundings as formulas.

use nesie::day_count::{DayCount, YearFraction};
use nesie::money::Rounding;

/// The basis of a period that is partly in a leap year: both years in common.
const BOTH_YEARS: u64 = 366 * 365;

/// The formula for the days of a period between the cells `from` and `to`; `None` where they do not follow from the dates alone.
pub(crate) fn days(day_count: DayCount, fraction: YearFraction, from: &str, to: &str) -> Option<String> {
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
        // The months of a period are a twelfth of a year each, whatever its days.
        _ => return None,
    })
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
