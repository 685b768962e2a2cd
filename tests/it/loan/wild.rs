//! Terms from anywhere within what the types allow: each loan is computed in full or refused by field, never a panic.
#![cfg(feature = "builtin")]

use nesie::date::Date;
use nesie::day_count::DayCount;
use nesie::error::Refusal;
use nesie::language::{Lang, Localize};
use nesie::loan::{
    AfterPrepayment, Fee, FeeKind, Grace, InterestTreatment, LevelPayment, Loan, LoanTerms, Method, PaymentFrequency,
    Prepayment, RateChange, Residual, Tranche, WorkingDays,
};
use nesie::money::{Money, Rounding};
use nesie::rate::Rate;
use nesie::word::ContractWord;
use proptest::prelude::*;

fn any_money() -> impl Strategy<Value = Money> {
    prop_oneof![0..1_000_i64, 0..100_000_000_000_i64, 0..=Money::MAX.tiyn()]
        .prop_map(|tiyn| Money::from_tiyn(tiyn).unwrap())
}

fn any_rate() -> impl Strategy<Value = Rate> {
    (0_u64..=Rate::MAX.units())
        .prop_map(|units| Rate::parse(&format!("{}.{:08}", units / 100_000_000, units % 100_000_000)).unwrap())
}

fn any_date() -> impl Strategy<Value = Date> {
    (0_i64..109_573).prop_map(|days| "1900-01-01".parse::<Date>().unwrap().plus_days(days).unwrap())
}

fn any_word<T: ContractWord + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::WORDS).prop_map(|(_, value)| value)
}

fn any_fee() -> impl Strategy<Value = Fee> {
    (0..5, any_money(), any_rate(), any::<bool>(), any::<bool>()).prop_map(|(kind, amount, rate, withheld, in_gesv)| {
        let kind = match kind {
            0 => FeeKind::UpfrontPercent { percent: rate, withheld },
            1 => FeeKind::UpfrontAmount { amount, withheld },
            2 => FeeKind::YearlyPercent { rate },
            3 => FeeKind::YearlyPercentOfGuarantee { rate, guarantee: amount },
            _ => FeeKind::PerPayment { amount },
        };
        Fee { name: "fee".into(), kind, in_gesv }
    })
}

prop_compose! {
    fn changes()(
        fees in prop::collection::vec(any_fee(), 0..3),
        rate_changes in prop::collection::vec((any_date(), any_rate()), 0..3),
        prepayments in prop::collection::vec((any_date(), any_money(), any_word::<AfterPrepayment>()), 0..3),
        tranches in prop::collection::vec((any_date(), any_money()), 0..3),
        custom_principal in prop::collection::vec(any_money(), 0..4),
    ) -> LoanTerms {
        let mut terms = LoanTerms::new(Money::MAX, Rate::MAX, "2026-01-15".parse().unwrap(), 1);
        terms.fees = fees;
        terms.rate_changes = rate_changes.into_iter().map(|(on, annual_rate)| RateChange { on, annual_rate, payment: Default::default() }).collect();
        terms.prepayments =
            prepayments.into_iter().map(|(on, amount, then)| Prepayment { on, amount, then, settles_interest: false }).collect();
        terms.tranches = tranches.into_iter().map(|(on, amount)| Tranche { on, amount }).collect();
        terms.custom_principal = custom_principal;
        terms
    }
}

prop_compose! {
    fn wild()(
        changes in changes(),
        keep in prop::array::uniform5(prop::bool::weighted(0.2)),
        principal in prop_oneof![9 => (1..100_000_000_000_000_i64).prop_map(|tiyn| Money::from_tiyn(tiyn).unwrap()), 1 => any_money()],
        annual_rate in any_rate(),
        disbursed_on in any_date(),
        instalments in prop_oneof![0_u32..40, 0_u32..=700],
        first_due_on in proptest::option::weighted(0.2, any_date()),
        payment_day in proptest::option::weighted(0.3, 0_u8..=33),
        words in (any_word::<PaymentFrequency>(), any_word::<Method>(), any_word::<DayCount>(), any_word::<LevelPayment>()),
        more in (any_word::<Residual>(), any_word::<Rounding>(), any_word::<InterestTreatment>(), any_word::<WorkingDays>()),
        grace in (0_u32..6, prop_oneof![0..1_u32, 0..6_u32], prop::bool::weighted(0.4)),
        working in prop::bool::weighted(0.1),
    ) -> LoanTerms {
        let mut terms = changes;
        (terms.principal, terms.annual_rate, terms.disbursed_on) = (principal, annual_rate, disbursed_on);
        (terms.instalments, terms.first_due_on, terms.payment_day) = (instalments, first_due_on, payment_day);
        (terms.every, terms.method, terms.level_payment) = (words.0, words.1, words.3);
        terms.day_count = Some(words.2);
        (terms.residual, terms.rounding) = (more.0, more.1);
        if grace.2 {
            let months = terms.every.months();
            let (principal_months, interest_months) = (grace.0 * months, grace.1 * months);
            terms.grace = Grace { principal_months, interest_months, interest_treatment: more.2 };
        }
        if working {
            (terms.working_days, terms.accrue_to_payment_date) = (more.3, grace.2);
        }
        let [fees, rates, prepayments, tranches, custom] = keep;
        // Dates from anywhere seldom meet the loan: half of them are moved into its first years.
        let near = |on: Date| if on.day().is_multiple_of(2) { disbursed_on.plus_days(i64::from(on.day()) * 40).unwrap_or(on) } else { on };
        terms.rate_changes.iter_mut().for_each(|change| change.on = near(change.on));
        terms.prepayments.iter_mut().for_each(|prepayment| prepayment.on = near(prepayment.on));
        if terms.method == Method::Custom && !custom {
            terms.custom_principal = vec![Money::ZERO; instalments as usize];
            if let Some(last) = terms.custom_principal.last_mut() { *last = principal }
        }
        if !fees { terms.fees.clear() }
        if !rates { terms.rate_changes.clear() }
        if !prepayments { terms.prepayments.clear() }
        if !tranches { terms.tranches.clear() }
        if !custom && terms.method != Method::Custom { terms.custom_principal.clear() }
        terms
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn every_loan_is_computed_or_refused(terms in wild(), day in any_date()) {
        let result = Loan::with_calendar(terms, crate::support::builtin().calendar()).and_then(|loan| Ok((loan.schedule()?, loan)));
        match result {
            Ok((schedule, loan)) => {
                prop_assert_eq!(schedule.rows().last().unwrap().closing, Money::ZERO);
                let _ = (schedule.effective_rate(), loan.settlement(day), loan.derive("rows.1.principal"));
            }
            Err(error) => {
                for lang in Lang::ALL {
                    prop_assert!(error.localize(lang).starts_with(&format!("{}: ", error.field())), "{}", error.localize(lang));
                    prop_assert!(error.localize(lang).len() > error.field().len() + 5);
                }
            }
        }
    }
}
