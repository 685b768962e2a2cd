//! The laws of the clauses that lenders' offers have, on generated loans.

use nesie::loan::{
    AfterHoliday, FirstPeriod, Grace, Holiday, HolidayOf, InterestTreatment, Loan, LoanTerms, Method, Residual, Row,
    Schedule,
};
use nesie::money::Money;
use nesie::word::ContractWord;
use proptest::prelude::*;

use crate::support::generated::terms;

fn word<T: ContractWord + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::WORDS).prop_map(|(_, value)| value)
}

prop_compose! {
    /// Loans with a step, a balloon, a first period and a holiday in their second half.
    fn offers()(
        terms in terms(),
        step in prop::sample::select(vec![1_i64, 100, 5_000]),
        balloon in 0.0..0.9_f64,
        first_period in word::<FirstPeriod>(),
        (of, then) in (word::<HolidayOf>(), word::<AfterHoliday>()),
        interest_treatment in word::<InterestTreatment>(),
        rows in 1_u32..4,
    ) -> LoanTerms {
        let mut terms = terms;
        terms.instalments = terms.instalments.max(10);
        terms.principal = terms.principal.max(Money::from_tiyn(100_000).unwrap());
        terms.payment_step = Money::from_tiyn(step).unwrap();
        terms.first_period = first_period;
        terms.grace = Grace { principal_months: 0, interest_months: 0, interest_treatment };
        if terms.method != Method::Bullet {
            terms.balloon = Money::from_tiyn((terms.principal.tiyn() as f64 * balloon) as i64).unwrap();
        }
        let months = terms.every.months();
        let from = terms.disbursed_on.plus_months(terms.instalments / 2 * months, 15).unwrap();
        terms.holidays = vec![Holiday { from, months: rows * months, of, then }];
        terms
    }
}

fn schedule(terms: &LoanTerms) -> Option<Schedule> {
    Loan::new(terms.clone()).ok()?.schedule().ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_clause_loses_a_tiyn(terms in offers()) {
        // Interest that is capitalised for long at hundreds of percent may be more than can be owed.
        let Some(schedule) = schedule(&terms) else { return Ok(()) };
        let rows = schedule.rows();
        for (row, next) in rows.iter().zip(&rows[1..]) {
            prop_assert_eq!(row.closing, next.opening);
        }
        prop_assert_eq!(rows.last().unwrap().closing, Money::ZERO);
        for row in rows {
            prop_assert_eq!(row.payment.tiyn(), row.interest.tiyn() + row.principal.tiyn());
        }
        let capitalises = terms.grace.interest_treatment == InterestTreatment::Capitalise;
        if !capitalises || terms.holidays[0].of == HolidayOf::Principal {
            prop_assert_eq!(schedule.totals().principal, terms.principal);
        }
        let last = rows.last().unwrap();
        prop_assert!(last.principal >= terms.balloon.min(last.opening));
    }

    #[test]
    fn a_holiday_keeps_the_end_or_puts_it_off(terms in offers()) {
        let mut without = terms.clone();
        without.holidays.clear();
        let (Some(plain), Some(with)) = (schedule(&without), schedule(&terms)) else { return Ok(()) };
        let added = match terms.holidays[0].then {
            AfterHoliday::KeepEnd => 0,
            _ => (terms.holidays[0].months / terms.every.months()) as usize,
        };
        prop_assume!(terms.residual != Residual::Shorten);
        prop_assert_eq!(with.rows().len(), plain.rows().len() + added);
        // The rows before it know nothing of it.
        let before = |row: &&Row| row.due_on < terms.holidays[0].from;
        prop_assert!(with.rows().iter().filter(before).eq(plain.rows().iter().filter(before)));
        // In it no principal is paid, and nothing at all if all of the payment is put off.
        let first = with.rows().iter().position(|row| row.due_on >= terms.holidays[0].from).unwrap();
        let rows = (terms.holidays[0].months / terms.every.months()) as usize;
        for row in &with.rows()[first..first + rows] {
            prop_assert!(row.principal.is_zero());
            prop_assert!(terms.holidays[0].of == HolidayOf::Principal || row.payment.is_zero());
        }
    }

    #[test]
    fn a_payment_is_a_multiple_of_its_step(terms in offers()) {
        if let Some(level) = schedule(&terms).and_then(|schedule| schedule.level_payment()) {
            prop_assert_eq!(level.tiyn() % terms.payment_step.tiyn(), 0);
            let mut exact = terms.clone();
            exact.payment_step = Money::TIYN;
            let exact = schedule(&exact).and_then(|schedule| schedule.level_payment()).unwrap();
            prop_assert!(level >= exact && level.tiyn() - exact.tiyn() < terms.payment_step.tiyn());
        }
    }

    #[test]
    fn what_comes_on_top_is_what_an_own_row_pays(terms in offers()) {
        let mut terms = terms;
        terms.holidays.clear();
        let of = |first_period| {
            let mut terms = terms.clone();
            terms.first_period = first_period;
            schedule(&terms)
        };
        let (Some(on_top), Some(own)) = (of(FirstPeriod::OnTop), of(FirstPeriod::OwnRow)) else { return Ok(()) };
        // Nothing is repaid before the first instalment, so both pay the same from then on.
        let lead = own.rows().len() - on_top.rows().len();
        prop_assert!(lead <= 1);
        let first = own.rows()[0];
        prop_assert!(lead == 0 || first.principal.is_zero());
        let figures = |row: &Row| (row.due_on, row.opening, row.principal, row.closing);
        prop_assert!(own.rows()[lead..].iter().map(figures).eq(on_top.rows().iter().map(figures)));
        if lead == 1 {
            let together = first.interest.tiyn() + own.rows()[1].interest.tiyn();
            prop_assert_eq!(together, on_top.rows()[0].interest.tiyn());
        }
    }
}
