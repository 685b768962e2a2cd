//! The size of a business by article 24 of the Entrepreneurial Code (№ 375-V of 29.10.2015).

use crate::catalogue::Size;
use crate::money::Money;

const MICRO_EMPLOYEES: u32 = 15;
const SMALL_EMPLOYEES: u32 = 100;
const MEDIUM_EMPLOYEES: u32 = 250;
const MICRO_INCOME_MRP: u32 = 30_000;
const SMALL_INCOME_MRP: u32 = 300_000;
const MEDIUM_INCOME_MRP: u32 = 3_000_000;

/// All sizes that a business may have, smallest first, given what is known of it. `mrp` is that of
/// 1 January of the year. More than one size with both figures known means that the published
/// readings of the article differ: some say that either limit makes a business micro, some both.
pub(super) fn possible_sizes(employees: Option<u32>, income: Option<Money>, mrp: Money) -> Vec<Size> {
    let limit = |count| mrp.saturating_times(count);
    // One figure from each band stands for all of it.
    let employees_cases = employees.map_or_else(
        || vec![MICRO_EMPLOYEES, SMALL_EMPLOYEES, MEDIUM_EMPLOYEES, MEDIUM_EMPLOYEES.saturating_add(1)],
        |known| vec![known],
    );
    let income_cases = income.map_or_else(
        || vec![limit(MICRO_INCOME_MRP), limit(SMALL_INCOME_MRP), limit(MEDIUM_INCOME_MRP), Money::MAX],
        |known| vec![known],
    );
    let mut sizes = Vec::new();
    for employees in employees_cases {
        for income in &income_cases {
            let micro_limits = [employees <= MICRO_EMPLOYEES, *income <= limit(MICRO_INCOME_MRP)];
            if employees > MEDIUM_EMPLOYEES || *income > limit(MEDIUM_INCOME_MRP) {
                sizes.push(Size::Large);
            } else if employees > SMALL_EMPLOYEES || *income > limit(SMALL_INCOME_MRP) {
                sizes.push(Size::Medium);
            } else {
                if micro_limits.contains(&true) {
                    sizes.push(Size::Micro);
                }
                if micro_limits.contains(&false) {
                    sizes.push(Size::Small);
                }
            }
        }
    }
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;

    // The limits in tenge are those of the table for 2026 (МРП 4 325).
    #[test]
    fn the_limits_of_2026() {
        let mrp = Money::parse("4325").unwrap();
        let sizes = |employees, income: &str| possible_sizes(employees, Money::parse(income).ok(), mrp);
        for (employees, income, expected) in [
            (Some(15), "129750000", vec![Size::Micro]),
            (Some(16), "129750000", vec![Size::Micro, Size::Small]),
            (Some(15), "129750000.01", vec![Size::Micro, Size::Small]),
            (Some(16), "129750000.01", vec![Size::Small]),
            (Some(100), "1297500000", vec![Size::Small]),
            (Some(101), "1297500000", vec![Size::Medium]),
            (Some(100), "1297500000.01", vec![Size::Medium]),
            (Some(250), "12975000000", vec![Size::Medium]),
            (Some(251), "0", vec![Size::Large]),
            (Some(1), "12975000000.01", vec![Size::Large]),
            (None, "0", vec![Size::Micro, Size::Small, Size::Medium, Size::Large]),
            (Some(251), "", vec![Size::Large]),
            (Some(12), "", vec![Size::Micro, Size::Small, Size::Medium, Size::Large]),
        ] {
            assert_eq!(sizes(employees, income), expected, "{employees:?} {income}");
        }
    }
}
