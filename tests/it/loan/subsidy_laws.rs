//! The laws of the interest subsidy, on generated loans.

use crate::support::generated::{rate, schedule, terms};
use nesie::date::Date;
use nesie::day_count::{DayCount, Period};
use nesie::loan::{
    AfterPrepayment, BalanceColumn, Loan, LoanTerms, Prepayment, RateChange, Row, Subsidy, SubsidyAgreement,
    SubsidyStep,
};
use nesie::money::Money;
use nesie::rate::Rate;
use proptest::prelude::*;

/// A day some share of the days from one to another.
fn day_between(from: Date, to: Date, share: f64) -> Date {
    from.plus_days((from.days_until(to) as f64 * share) as i64).unwrap()
}

prop_compose! {
    /// Loans with a subsidy that starts some time after the disbursement, has up to four steps, and ends some time before
    /// the loan; in half of them with a prepayment and a new rate, never below what the state pays.
    fn subsidised()(
        terms in terms(),
        rates in prop::collection::vec(rate(), 1..=4),
        start in 0.0..1.0_f64,
        length in 0.0..1.0_f64,
        steps in prop::collection::vec(0.0..1.0_f64, 3),
        other in rate(),
        changes in proptest::option::of((0.0..1.0_f64, 0.0..1.0_f64, 0.0..0.9_f64)),
    ) -> LoanTerms {
        let mut terms = terms;
        let last = schedule(&terms).rows().last().unwrap().due_on;
        let from = day_between(terms.disbursed_on, last.plus_days(-1).unwrap(), start);
        let months = from.whole_months_until(last);
        let months = 1 + (f64::from(months.saturating_sub(1)) * length) as u32;
        if from.plus_months(months, from.day()).is_none_or(|end| end > last) {
            return terms;
        }
        if let Some((on, new_rate_on, amount)) = changes {
            let new_rate_on = day_between(terms.disbursed_on, last, new_rate_on);
            if terms.disbursed_on < new_rate_on && new_rate_on < last {
                terms.rate_changes = vec![RateChange { on: new_rate_on, annual_rate: other, payment: Default::default() }];
            }
            let on = day_between(terms.disbursed_on.plus_days(1).unwrap(), last, on);
            let owed = schedule(&terms).rows().iter().find(|row| on <= row.due_on).unwrap().opening;
            let amount = Money::from_tiyn((owed.tiyn() as f64 * amount) as i64).unwrap();
            if !amount.is_zero() {
                terms.prepayments = vec![Prepayment { on, amount, then: AfterPrepayment::Lower, settles_interest: false }];
            }
        }
        let most = if terms.rate_changes.is_empty() { terms.annual_rate } else { terms.annual_rate.min(other) };
        let mut after: Vec<u32> = steps.iter().map(|share| (f64::from(months) * share) as u32).collect();
        after.push(0);
        after.sort_unstable();
        after.dedup();
        let steps = after.into_iter().zip(rates).map(|(after_months, rate)| {
            SubsidyStep { after_months, rate: rate.min(most) }
        });
        terms.subsidy = Some(Subsidy { months, from, steps: steps.collect(), stops_on: None });
        terms
    }
}

/// The contract's side of a row.
fn contract_side(row: &Row) -> (Money, Money, Money, Money) {
    (row.interest, row.principal, row.payment, row.closing)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn borrower_and_state_pay_the_interest_of_the_plain_loan(terms in subsidised()) {
        let mut plain = terms.clone();
        plain.subsidy = None;
        let (plain, schedule) = (schedule(&plain), schedule(&terms));
        prop_assert_eq!(plain.rows().len(), schedule.rows().len());
        for (row, plain) in schedule.rows().iter().zip(plain.rows()) {
            prop_assert_eq!(row.state_interest.checked_add(row.borrower_interest), Some(row.interest));
            prop_assert_eq!(row.state_interest.checked_add(row.borrower_payment), Some(row.payment));
            prop_assert_eq!(contract_side(row), contract_side(plain));
        }
        prop_assert_eq!(schedule.totals().interest, plain.totals().interest);
    }

    #[test]
    fn a_higher_state_rate_never_raises_a_payment(terms in subsidised(), other in rate(), which in 0_usize..4) {
        let lowest = terms.rate_changes.iter().map(|change| change.annual_rate).chain([terms.annual_rate]).min().unwrap();
        let mut higher = terms.clone();
        if let Some(step) = higher.subsidy.as_mut().and_then(|subsidy| subsidy.steps.get_mut(which)) {
            step.rate = step.rate.max(other.min(lowest));
        }
        let (terms, higher) = (schedule(&terms), schedule(&higher));
        for (row, with_more) in terms.rows().iter().zip(higher.rows()) {
            prop_assert!(with_more.borrower_payment <= row.borrower_payment, "row {}", row.n);
        }
    }

    #[test]
    fn a_stop_leaves_every_row_before_it(terms in subsidised(), share in 0.0..1.0_f64) {
        let Some(subsidy) = &terms.subsidy else { return Ok(()) };
        let ends_on = subsidy.from.plus_months(subsidy.months, subsidy.from.day()).unwrap();
        let on = day_between(subsidy.from, ends_on, share);
        let mut stopped = terms.clone();
        stopped.subsidy.as_mut().unwrap().stops_on = Some(on);
        let (whole, stopped) = (schedule(&terms), schedule(&stopped));
        let mut row_starts_on = terms.disbursed_on;
        for (row, stopped) in whole.rows().iter().zip(stopped.rows()) {
            if row.due_on <= on {
                prop_assert_eq!(row, stopped);
            }
            if row_starts_on >= on {
                prop_assert_eq!(stopped.state_interest, Money::ZERO);
            }
            prop_assert!(stopped.state_interest <= row.state_interest);
            row_starts_on = row.due_on;
        }
    }

    /// One subsidy cut into steps of one rate is the subsidy uncut, but for at most a tiyn a cut.
    #[test]
    fn a_cut_moves_a_row_by_a_tiyn_at_most(
        terms in subsidised(), actual in 0_usize..3, cuts in prop::collection::btree_set(1_u32..60, 0..20),
    ) {
        let mut uncut = terms;
        // With other days the balance may fall short of the prepayment.
        uncut.prepayments.clear();
        uncut.day_count = Some([DayCount::Act360, DayCount::Act365, DayCount::ActActIsda][actual]);
        let Some(subsidy) = &mut uncut.subsidy else { return Ok(()) };
        subsidy.steps.truncate(1);
        let (months, from, step) = (subsidy.months, subsidy.from, subsidy.steps[0]);
        let mut cut = uncut.clone();
        let after: Vec<u32> = cuts.into_iter().filter(|after| *after < months).take(19).collect();
        let steps = after.iter().map(|&after_months| SubsidyStep { after_months, ..step });
        cut.subsidy.as_mut().unwrap().steps = std::iter::once(step).chain(steps).collect();
        let days: Vec<Date> = after.iter().map(|months| from.plus_months(*months, from.day()).unwrap()).collect();
        let mut row_starts_on = uncut.disbursed_on;
        for (row, other) in schedule(&uncut).rows().iter().zip(schedule(&cut).rows()) {
            let cuts = days.iter().filter(|day| row_starts_on < **day && **day < row.due_on).count() as u64;
            let gap = row.state_interest.tiyn().abs_diff(other.state_interest.tiyn());
            prop_assert!(gap <= cuts, "row {}: {} tiyn by {} cuts", row.n, gap, cuts);
            row_starts_on = row.due_on;
        }
    }

    #[test]
    fn the_state_pays_all_or_nothing_at_the_ends(terms in terms()) {
        let mut terms = terms;
        let months = terms.instalments * terms.every.months();
        (terms.first_due_on, terms.payment_day) = (None, None);
        for (state, is_all) in [(terms.annual_rate, true), (Rate::ZERO, false)] {
            let steps = vec![SubsidyStep { after_months: 0, rate: state }];
            terms.subsidy = Some(Subsidy { months, from: terms.disbursed_on, steps, stops_on: None });
            for row in schedule(&terms).rows() {
                let expected = if is_all { row.interest } else { Money::ZERO };
                prop_assert_eq!(row.state_interest, expected);
            }
        }
    }

    /// What the state pays of the interest that closes a loan on a due date is its part of that row.
    #[test]
    fn a_settlement_on_a_due_date_has_the_states_part_of_the_row(terms in subsidised(), row in any::<prop::sample::Index>()) {
        let loan = Loan::new(terms).unwrap();
        let schedule = loan.schedule().unwrap();
        let row = row.get(schedule.rows());
        let settlement = loan.settlement(row.due_on).unwrap();
        prop_assert_eq!(settlement.interest, row.interest);
        prop_assert_eq!(settlement.state_interest, row.state_interest);
        prop_assert_eq!(settlement.borrower_total, settlement.total.checked_sub(row.state_interest).unwrap());
    }

    /// The agency recomputes every row of the agreement from its balance and its days, and lets two tiyn pass
    /// (practice of reconciling the schedules that banks attach to agreements with the Damu Fund, 2025).
    #[test]
    fn the_agency_finds_every_row_of_the_agreement(
        mut terms in subsidised(), day_count in prop::sample::select(vec![DayCount::Act360, DayCount::Act365]),
    ) {
        terms.day_count = Some(day_count);
        let loan = Loan::new(terms.clone()).unwrap();
        // On these days less may be owed than is prepaid.
        let Ok(Some(agreement)) = SubsidyAgreement::of(&loan, BalanceColumn::BeforePayment) else { return Ok(()) };
        let subsidy = terms.subsidy.unwrap();
        let steps: Vec<(Date, Rate)> = subsidy.steps.iter()
            .map(|step| (subsidy.from.plus_months(step.after_months, subsidy.from.day()).unwrap(), step.rate))
            .collect();
        let end = subsidy.from.plus_months(subsidy.months, subsidy.from.day()).unwrap();
        for (before, row) in agreement.rows.iter().zip(agreement.rows.iter().skip(1)) {
            let whole = subsidy.from <= before.on && row.on <= end;
            let is_cut = steps.iter().any(|(on, _)| before.on < *on && *on < row.on);
            if !whole || is_cut {
                continue;
            }
            let (_, rate) = steps.iter().rev().find(|(on, _)| *on <= before.on).unwrap();
            let fraction = day_count.year_fraction(Period { from: before.on, to: row.on });
            let share = u128::from(rate.units()) * u128::from(fraction.days);
            let denominator = u128::from(Rate::UNITS_PER_ONE) * u128::from(fraction.basis);
            let found = (row.balance.tiyn() as u128 * share + denominator / 2) / denominator;
            prop_assert!(found.abs_diff(row.state_interest.tiyn() as u128) <= 2, "{} {found}", row.on);
        }
        let opening = agreement.rows.iter().skip(2).map(|row| row.balance);
        let left = agreement.rows.iter().skip(1).map(|row| row.balance.checked_sub(row.principal).unwrap());
        prop_assert!(left.zip(opening).all(|(left, opening)| left == opening));
    }
}
