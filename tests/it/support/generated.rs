//! Generated loans.

use nesie::date::Date;
use nesie::day_count::DayCount;
use nesie::loan::{LevelPayment, Loan, LoanTerms, Method, PaymentFrequency, Residual, Schedule};
use nesie::money::{Money, Rounding};
use nesie::rate::Rate;
use nesie::word::ContractWord;
use proptest::prelude::*;

pub(crate) fn money() -> impl Strategy<Value = Money> {
    // Small and huge loans alike.
    (1_u32..=14, 0.0..1.0_f64).prop_map(|(digits, share)| {
        let tiyn = (10_f64.powi(digits.try_into().unwrap()) * share) as i64;
        Money::from_tiyn(tiyn.max(1)).unwrap()
    })
}

pub(crate) fn rate() -> impl Strategy<Value = Rate> {
    prop_oneof![
        (0_u32..=6000).prop_map(|hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100)),
        (0_u64..=100_000_000_000).prop_map(|units| format!("{}.{:08}", units / 100_000_000, units % 100_000_000)),
    ]
    .prop_map(|text| Rate::parse(&text).unwrap())
}

fn date() -> impl Strategy<Value = Date> {
    (0_i64..15_000).prop_map(|days| "2000-01-01".parse::<Date>().unwrap().plus_days(days).unwrap())
}

prop_compose! {
    pub(crate) fn terms()(
        principal in money(),
        annual_rate in rate(),
        disbursed_on in date(),
        instalments in 1_u32..=120,
        every in prop::sample::select(vec![PaymentFrequency::Month, PaymentFrequency::Month, PaymentFrequency::Quarter, PaymentFrequency::HalfYear, PaymentFrequency::Year]),
        method in prop::sample::select(vec![Method::Annuity, Method::Annuity, Method::EqualPrincipal, Method::Bullet]),
        day_count in prop::sample::select(DayCount::WORDS).prop_map(|(_, day_count)| day_count),
        level_payment in prop::sample::select(vec![LevelPayment::Nominal, LevelPayment::ActualDays]),
        residual in prop::sample::select(vec![Residual::Last, Residual::Smooth]),
        rounding in prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfEven]),
        first_after in proptest::option::of(1_i64..400),
        payment_day in proptest::option::of(1_u8..=31),
        grace_share in 0_u32..4,
    ) -> LoanTerms {
        // Over more than thirty years at hundreds of percent the interest may be more than can be held.
        let instalments = if every == PaymentFrequency::Year { instalments.min(30) } else { instalments };
        let mut terms = LoanTerms::new(principal, annual_rate, disbursed_on, instalments);
        (terms.every, terms.method, terms.day_count) = (every, method, Some(day_count));
        (terms.level_payment, terms.residual, terms.rounding) = (level_payment, residual, rounding);
        terms.first_due_on = first_after.and_then(|days| disbursed_on.plus_days(days));
        terms.payment_day = payment_day;
        terms.grace.principal_months = (instalments - 1) / 4 * grace_share * every.months();
        terms
    }
}

pub(crate) fn schedule(terms: &LoanTerms) -> Schedule {
    Loan::new(terms.clone()).unwrap().schedule().unwrap()
}
