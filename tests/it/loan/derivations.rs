//! What an amount's derivation says, and that it adds up.
#![cfg(all(feature = "builtin", feature = "json"))]

use crate::contract::fuzz_corpus::laws::amounts::{of_row, of_totals, sum_of_parts};
use crate::support::generated::{rate, schedule, terms};
use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize};
use nesie::loan::{
    AfterPrepayment, Fee, FeeKind, Grace, InterestTreatment, Loan, LoanTerms, Method, Prepayment, RateChange, Residual,
    Subsidy, SubsidyStep, Tranche,
};
use nesie::money::Money;
use nesie::rate::Rate;
use proptest::prelude::*;

fn loan(change: impl FnOnce(&mut LoanTerms)) -> Loan {
    let (principal, rate) = (Money::parse("1200").unwrap(), Rate::parse("12").unwrap());
    let mut terms = LoanTerms::new(principal, rate, "2026-01-15".parse().unwrap(), 4);
    change(&mut terms);
    Loan::new(terms).unwrap()
}

fn says(loan: &Loan, path: &str, lang: Lang) -> String {
    loan.derive(path).unwrap().localize(lang).replace('\u{a0}', " ")
}

#[test]
fn every_kind_of_amount_is_explained() {
    let changed = loan(|terms| {
        terms.grace = Grace { principal_months: 1, interest_months: 1, interest_treatment: InterestTreatment::Lump };
        terms.rate_changes = vec![RateChange {
            on: "2026-02-25".parse().unwrap(),
            annual_rate: Rate::parse("24").unwrap(),
            payment: Default::default(),
        }];
        let (amount, then) = (Money::parse("100").unwrap(), AfterPrepayment::Lower);
        terms.prepayments =
            vec![Prepayment { on: "2026-03-15".parse().unwrap(), amount, then, settles_interest: false }];
    });
    for (path, text) in [
        (
            "rows.1.interest",
            "interest 0.00 = 12.00 (1 200.00 x 12 % x 30/360) - postponed interest 12.00, rounded half up to the tiyn",
        ),
        (
            "rows.2.interest",
            "interest 32.00 = 4.00 (1 200.00 x 12 % x 10/360) + 16.00 (1 200.00 x 24 % x 20/360) + interest of the grace period 12.00, each rounded half up to the tiyn",
        ),
        ("rows.1.principal", "principal 0.00: nothing by plan"),
        ("rows.2.principal", "principal 488.03 = level payment 408.03 - accrued interest 20.00 + prepayment 100.00"),
        ("rows.2.closing", "closing balance 711.97 = opening balance 1 200.00 - principal 488.03"),
        ("rows.4.principal", "principal 359.51 = level payment 366.70 - accrued interest 7.19"),
        ("rows.2.payment", "payment 520.03 = interest 32.00 + principal 488.03"),
        ("totals.principal", "principal 1 200.00 = sum of the rows 1 200.00"),
        (
            "level_payment",
            "level payment 408.03 = 1 200.00 x r x (1 + r)^3 / ((1 + r)^3 - 1), r = 12 % x 1/12, rounded half up to the tiyn",
        ),
    ] {
        assert_eq!(says(&changed, path, Lang::En), text);
    }
    assert_eq!(
        says(&changed, "rows.2.closing", Lang::Ru),
        "остаток после платежа 711,97 = остаток до платежа 1 200,00 - основной долг 488,03"
    );
    assert_eq!(says(&changed, "rows.2.payment", Lang::Kk), "төлем 520,03 = сыйақы 32,00 + негізгі борыш 488,03");
    assert_eq!(says(&loan(|_| ()), "rows.4.principal", Lang::En), "principal 304.48 = balance 304.48");
    assert_eq!(
        says(&loan(|terms| terms.residual = Residual::Smooth), "level_payment", Lang::En),
        "level payment 307.54 = 1 200.00 x r x (1 + r)^4 / ((1 + r)^4 - 1), r = 12 % x 1/12, moved towards the last payment, rounded half up to the tiyn"
    );
}

// A quarter of 1 200 is 300; after 100 are prepaid, 800 in three shares. The fees by hand: 1 % of 1 200 for a month, 2 % of
// a guarantee of 600, and 5.
#[test]
fn shares_and_fees_are_explained() {
    let shares = loan(|terms| {
        terms.method = Method::EqualPrincipal;
        let (amount, then) = (Money::parse("100").unwrap(), AfterPrepayment::Lower);
        terms.prepayments =
            vec![Prepayment { on: "2026-02-15".parse().unwrap(), amount, then, settles_interest: false }];
        let (one, two) = (Rate::parse("1").unwrap(), Rate::parse("2").unwrap());
        let guarantee = Money::parse("600").unwrap();
        terms.fees = [
            FeeKind::YearlyPercent { rate: one },
            FeeKind::YearlyPercentOfGuarantee { rate: two, guarantee },
            FeeKind::PerPayment { amount: Money::parse("5").unwrap() },
        ]
        .map(|kind| Fee { name: "fee".into(), kind, in_gesv: true })
        .to_vec();
    });
    for (path, text) in [
        (
            "rows.1.principal",
            "principal 400.00 = 300.00 (1 200.00 / 4) + prepayment 100.00, rounded half up to the tiyn",
        ),
        ("rows.2.principal", "principal 266.67 = 800.00 / 3, rounded half up to the tiyn"),
        ("rows.3.principal", "principal 266.67 = 800.00 / 3, rounded half up to the tiyn"),
        ("rows.4.principal", "principal 266.66 = balance 266.66"),
        (
            "rows.1.fees",
            "fees 7.00 = 1.00 (1 200.00 x 1 % x 30/360) + 1.00 (600.00 x 2 % x 30/360) + fees of each payment 5.00, \
             each rounded half up to the tiyn",
        ),
    ] {
        assert_eq!(says(&shares, path, Lang::En), text);
    }
    assert_eq!(says(&loan(|_| ()), "rows.1.fees", Lang::En), "fees 0.00: nothing by plan");
}

/// The state pays so much of the rate for all of four months.
fn subsidy(terms: &LoanTerms, rate: &str) -> Subsidy {
    let steps = vec![SubsidyStep { after_months: 0, rate: Rate::parse(rate).unwrap() }];
    Subsidy { months: 4, from: terms.disbursed_on, steps, stops_on: None }
}

// By hand: shares of 300, interest of 12, 9, 6 and 3, of which the state pays 5, 3.75, 2.50 and 1.25; 12 at the start, 5 a row.
#[test]
fn totals_and_the_borrowers_part_are_explained() {
    let loan = loan(|terms| {
        terms.method = Method::EqualPrincipal;
        terms.subsidy = Some(subsidy(terms, "5"));
        let amount = |text| Money::parse(text).unwrap();
        terms.fees = [
            FeeKind::UpfrontAmount { amount: amount("12"), withheld: false },
            FeeKind::PerPayment { amount: amount("5") },
        ]
        .map(|kind| Fee { name: "fee".into(), kind, in_gesv: true })
        .to_vec();
    });
    for (path, text) in [
        ("totals.interest", "interest 30.00 = sum of the rows 30.00"),
        ("totals.principal", "principal 1 200.00 = sum of the rows 1 200.00"),
        ("totals.state_interest", "the state's interest 12.50 = sum of the rows 12.50"),
        ("totals.fees", "fees 32.00 = sum of the rows 20.00 + fees of the first day 12.00"),
        ("totals.payment", "payment 1 262.00 = sum of the rows 1 250.00 + fees of the first day 12.00"),
        (
            "totals.borrower_payment",
            "the borrower's payment 1 249.50 = sum of the rows 1 237.50 + fees of the first day 12.00",
        ),
        ("rows.2.opening", "opening balance 900.00 = balance 900.00"),
        ("rows.2.payment", "payment 314.00 = interest 9.00 + principal 300.00 + fees 5.00"),
        ("rows.2.state_interest", "the state's interest 3.75 = 900.00 x 5 % x 30/360, rounded half up to the tiyn"),
        ("rows.2.borrower_interest", "the borrower's interest 5.25 = interest 9.00 - the state's interest 3.75"),
        ("rows.2.borrower_payment", "the borrower's payment 310.25 = payment 314.00 - the state's interest 3.75"),
    ] {
        assert_eq!(says(&loan, path, Lang::En), text);
    }
}

#[test]
fn principal_is_a_share_or_listed_or_all_that_is_left() {
    let of = |method, listed: &[&str]| {
        loan(|terms| {
            terms.method = method;
            terms.custom_principal = listed.iter().map(|amount| Money::parse(amount).unwrap()).collect();
        })
    };
    let listed = of(Method::Custom, &["700", "0", "0", "500"]);
    assert_eq!(says(&listed, "rows.1.principal", Lang::En), "principal 700.00 = planned principal 700.00");
    assert_eq!(says(&listed, "rows.2.principal", Lang::En), "principal 0.00: nothing by plan");
    assert_eq!(says(&listed, "rows.4.principal", Lang::En), "principal 500.00 = planned principal 500.00");
    // Of 1 200 in four listed parts 100.01 are prepaid: 799.99 of 900 in thirds of 266.66, and the rest at the end.
    let lowered = loan(|terms| {
        let quarter = Money::parse("300").unwrap();
        (terms.method, terms.custom_principal) = (Method::Custom, vec![quarter; 4]);
        let (amount, then) = (Money::parse("100.01").unwrap(), AfterPrepayment::Lower);
        terms.prepayments =
            vec![Prepayment { on: "2026-02-15".parse().unwrap(), amount, then, settles_interest: false }];
    });
    assert_eq!(says(&lowered, "rows.3.principal", Lang::En), "principal 266.66 = planned principal 266.66");
    assert_eq!(says(&lowered, "rows.4.principal", Lang::En), "principal 266.67 = balance 266.67");
    assert_eq!(
        says(&of(Method::EqualPrincipal, &[]), "rows.4.principal", Lang::En),
        "principal 300.00 = 1 200.00 / 4, rounded half up to the tiyn"
    );
    let stands = of(Method::Bullet, &[]);
    assert_eq!(says(&stands, "rows.3.principal", Lang::En), "principal 0.00: nothing by plan");
    assert_eq!(says(&stands, "rows.4.principal", Lang::En), "principal 1 200.00 = balance 1 200.00");
    // Two rows of 150 and 100 prepaid leave 200 of 600, and 600 more are drawn. What shortens the loan does not lower its
    // shares: they are of 900.
    let shortened = loan(|terms| {
        terms.method = Method::EqualPrincipal;
        let tranche = |on: &str| Tranche { on: on.parse().unwrap(), amount: Money::parse("600").unwrap() };
        terms.tranches = vec![tranche("2026-01-15"), tranche("2026-03-15")];
        let (amount, then) = (Money::parse("100").unwrap(), AfterPrepayment::Shorten);
        terms.prepayments =
            vec![Prepayment { on: "2026-02-15".parse().unwrap(), amount, then, settles_interest: false }];
    });
    assert_eq!(
        says(&shortened, "rows.3.principal", Lang::En),
        "principal 450.00 = 900.00 / 2, rounded half up to the tiyn"
    );
    assert_eq!(says(&shortened, "rows.4.principal", Lang::En), "principal 350.00 = balance 350.00");
}

#[cfg(feature = "json")]
#[test]
fn the_json_carries_the_parts_and_the_texts() {
    let derivation = loan(|_| ()).derive("rows.1.interest").unwrap();
    let json = serde_json::to_value(nesie::answer::DerivationAnswer::new(&derivation)).unwrap();
    assert_eq!(json["amount"], "12.00");
    assert_eq!(
        json["parts"][0],
        serde_json::json!({"kind": "accrual", "balance": "1200.00", "rate": "12", "days": 30, "basis": 360, "amount": "12.00"})
    );
    assert_eq!(
        json["text"]["en"].as_str().unwrap().replace('\u{a0}', " "),
        "interest 12.00 = 1 200.00 x 12 % x 30/360, rounded half up to the tiyn"
    );
}

#[test]
fn another_path_is_refused() {
    for path in
        ["", "rows", "rows.0.interest", "rows.5.interest", "rows.1.n", "totals.opening", "rows.1.balance", "gesv"]
    {
        let error = loan(|_| ()).derive(path).unwrap_err();
        assert_eq!(error.code(), Code::NoDerivation, "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_parts_add_up_to_the_amounts_of_the_schedule(
        terms in terms(), row in any::<prop::sample::Index>(), state in prop::option::of(rate()),
    ) {
        let mut terms = terms;
        terms.subsidy = state.map(|rate| {
            let steps = vec![SubsidyStep { after_months: 0, rate: rate.min(terms.annual_rate) }];
            Subsidy { months: terms.every.months(), from: terms.disbursed_on, steps, stops_on: None }
        });
        let schedule = schedule(&terms);
        let row = schedule.rows()[row.index(schedule.rows().len())];
        let loan = Loan::new(terms).unwrap();
        let of_row = of_row(&row).map(|(field, amount)| (format!("rows.{}.{field}", row.n), amount));
        let of_totals = of_totals(schedule.totals()).map(|(field, amount)| (format!("totals.{field}"), amount));
        for (path, amount) in of_row.into_iter().chain(of_totals) {
            let derivation = loan.derive(&path).unwrap();
            prop_assert_eq!(derivation.amount, amount, "{}", path);
            prop_assert_eq!(sum_of_parts(&derivation), amount.tiyn(), "{}", path);
        }
    }
}
