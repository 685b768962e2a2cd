//! Day counts: the share of a year for which interest accrues.

use crate::date::Date;
use crate::word::contract_words;

contract_words! {
    /// How the days of a period and of a year are counted. Lenders in Kazakhstan differ
    /// (a table of 2025 shows actual/360, actual/365 and 30/360), so it is a term of the product.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum DayCount {
        /// Bond basis without a rule for February: a first day of 31 counts as 30, a last day of 31
        /// counts as 30 if the first is 30.
        #[default]
        Thirty360 = "30/360",
        /// Both days of 31 count as 30.
        ThirtyE360 = "30e/360",
        /// Actual days of a year of 360.
        Act360 = "act/360",
        /// Actual days of a year of 365, in leap years too.
        Act365 = "act/365",
        /// Actual days, those in leap years of 366 and the others of 365, split at 1 January (ISDA).
        ActActIsda = "act/act-isda",
        /// A regular payment period is exactly its months of twelve, whatever its days; a part of one is its share of the
        /// period's days. A period that is not regular, such as an odd first one, is counted as by `30e/360`.
        EqualMonths = "equal_months",
    }
}

/// A span of time over which a balance stands, from `from` (exclusive of interest before it) to `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The previous due date, or the disbursement.
    pub from: Date,
    /// The due date.
    pub to: Date,
}

/// An exact share of a year: `days / basis`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearFraction {
    /// The numerator: days, or days scaled to the common basis of two years.
    pub days: u64,
    /// The denominator, never zero: 360, 365, 366 x 365, or twelve times the days of a period.
    pub basis: u64,
}

impl DayCount {
    /// The share of a year that `period` is. A period that ends before it begins counts as none. By `equal_months` two dates alone
    /// make no regular payment period: they are counted as by `30e/360`.
    ///
    /// ```
    /// use nesie::day_count::{DayCount, Period, YearFraction};
    /// let period = Period { from: "2026-01-15".parse()?, to: "2026-02-15".parse()? };
    /// assert_eq!(DayCount::Thirty360.year_fraction(period), YearFraction { days: 30, basis: 360 });
    /// assert_eq!(DayCount::Act365.year_fraction(period), YearFraction { days: 31, basis: 365 });
    /// # Ok::<(), nesie::date::DateError>(())
    /// ```
    #[must_use]
    pub fn year_fraction(self, period: Period) -> YearFraction {
        let (from, to) = (period.from, period.to);
        let (days, basis) = match self {
            DayCount::Thirty360 => {
                let first = from.day().min(30);
                let last = if to.day() == 31 && first == 30 { 30 } else { to.day() };
                (thirty_day_months(from, first, to, last), 360)
            }
            DayCount::ThirtyE360 | DayCount::EqualMonths => {
                (thirty_day_months(from, from.day().min(30), to, to.day().min(30)), 360)
            }
            DayCount::Act360 => (from.days_until(to), 360),
            DayCount::Act365 => (from.days_until(to), 365),
            DayCount::ActActIsda => {
                let leap = leap_year_days(period);
                let other = from.days_until(to).saturating_sub(leap);
                if leap == 0 {
                    (other, 365)
                } else if other == 0 {
                    (leap, 366)
                } else {
                    (leap.saturating_mul(365).saturating_add(other.saturating_mul(366)), 366 * 365)
                }
            }
        };
        YearFraction { days: u64::try_from(days).unwrap_or(0), basis }
    }
}

/// Days between two dates when every month has thirty.
fn thirty_day_months(from: Date, first: u8, to: Date, last: u8) -> i64 {
    let years = i64::from(to.year()).saturating_sub(from.year().into());
    let months = i64::from(to.month()).saturating_sub(from.month().into());
    let days = i64::from(last).saturating_sub(first.into());
    years.saturating_mul(360).saturating_add(months.saturating_mul(30)).saturating_add(days)
}

/// Days of the period that lie in leap years; 1 January belongs to the year it begins.
fn leap_year_days(period: Period) -> i64 {
    let mut days: i64 = 0;
    let mut from = period.from;
    while from < period.to {
        let year_end = Date::from_ymd(from.year().saturating_add(1), 1, 1).unwrap_or(period.to).min(period.to);
        if from.in_leap_year() {
            days = days.saturating_add(from.days_until(year_end));
        }
        from = year_end;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::ContractWord;

    fn fraction(day_count: DayCount, from: &str, to: &str) -> (u64, u64) {
        let fraction = day_count.year_fraction(Period { from: from.parse().unwrap(), to: to.parse().unwrap() });
        (fraction.days, fraction.basis)
    }

    // Days by hand from the two rules; the two 30/360 rules differ on the fourth and fifth.
    #[test]
    fn thirty_day_months_by_both_rules() {
        for (from, to, bond, european) in [
            ("2026-01-15", "2026-02-15", 30, 30),
            ("2026-01-31", "2026-02-28", 28, 28),
            ("2026-02-28", "2026-03-28", 30, 30),
            ("2026-02-28", "2026-03-31", 33, 32),
            ("2026-01-15", "2026-03-31", 76, 75),
            ("2026-01-30", "2026-03-31", 60, 60),
            ("2026-01-31", "2026-03-31", 60, 60),
            ("2024-02-29", "2025-02-28", 359, 359),
        ] {
            assert_eq!(fraction(DayCount::Thirty360, from, to), (bond, 360), "{from} {to}");
            assert_eq!(fraction(DayCount::ThirtyE360, from, to), (european, 360), "{from} {to}");
        }
    }

    #[test]
    fn isda_splits_at_new_year() {
        assert_eq!(fraction(DayCount::ActActIsda, "2023-12-15", "2024-01-15"), (17 * 366 + 14 * 365, 366 * 365));
        assert_eq!(fraction(DayCount::ActActIsda, "2024-02-01", "2024-03-01"), (29, 366));
        assert_eq!(fraction(DayCount::ActActIsda, "2025-02-01", "2025-03-01"), (28, 365));
        // ISDA's own worked example (memo of 1998): 1 Nov 2003 to 1 May 2004 is 61/365 + 121/366.
        assert_eq!(fraction(DayCount::ActActIsda, "2003-11-01", "2004-05-01"), (61 * 366 + 121 * 365, 366 * 365));
    }

    #[test]
    fn a_reversed_period_is_empty() {
        for (_, day_count) in DayCount::WORDS {
            assert_eq!(fraction(*day_count, "2026-02-01", "2026-01-01").0, 0);
        }
    }
}
