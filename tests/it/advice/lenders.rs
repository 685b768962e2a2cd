//! How lenders count days: the table that the reconciling of bank schedules for Damu agreements made in 2025, and a quote that
//! computes with it.
#![cfg(all(feature = "builtin", feature = "json"))]

use crate::support::REQUIRED_FILES;
use nesie::advice::{Advice, AdviceError, Assumption, QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, DayCountPractice, File, LenderError, LenderKind};
use nesie::date::Date;
use nesie::day_count::DayCount::{self, Act360, Act365, EqualMonths, Thirty360};
use nesie::error::{Code, Refusal};
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize};
use nesie::loan::BalanceColumn::{self, AfterPayment, BeforePayment};
use nesie::loan::{Loan, contract::read_loan};
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::{Error, QuoteRequest, ScheduleRequest, VerifyRequest};

const BANK: LenderKind = LenderKind::Bank;
const LEASING: LenderKind = LenderKind::LeasingCompany;

fn on(day: &str) -> Date {
    day.parse().unwrap()
}

fn catalogue() -> Catalogue {
    Catalogue::builtin().unwrap()
}

/// Twenty million for five years, of which nothing else is told.
fn application() -> Application {
    Application::new(LoanRequest::new(Money::parse("20000000").unwrap(), 60, Purpose::Investment))
}

fn of_lender(id: &str) -> QuoteOptions {
    QuoteOptions {
        lender: Some(id.into()),
        market_rate: Some(Rate::parse("22.75").unwrap()),
        ..QuoteOptions::default()
    }
}

#[test]
fn the_table_of_2025() {
    let catalogue = catalogue();
    let table: [(&str, LenderKind, Option<DayCount>, BalanceColumn); 11] = [
        ("halyk", BANK, Some(Act360), BeforePayment),
        ("eurasian", BANK, Some(Act360), BeforePayment),
        ("fortebank", BANK, Some(Act360), AfterPayment),
        ("jusan", BANK, Some(Act360), AfterPayment),
        ("bcc", BANK, Some(Act365), AfterPayment),
        ("rbk", BANK, Some(Thirty360), AfterPayment),
        ("nurbank", BANK, Some(Thirty360), AfterPayment),
        ("bereke", BANK, Some(Thirty360), BeforePayment),
        // Any period of 25 to 35 days counts as 30; of others nothing is known.
        ("halyk-leasing", LEASING, None, BeforePayment),
        ("leasing-group", LEASING, Some(Thirty360), AfterPayment),
        ("ijara", LEASING, Some(Act360), AfterPayment),
    ];
    let lenders = catalogue.lenders().iter().map(|lender| {
        assert_eq!(lender.confidence, Confidence::Medium);
        assert_eq!(catalogue.source(&lender.source).unwrap().published.as_deref(), Some("2025"));
        let day_count = match lender.day_count {
            DayCountPractice::Known(day_count) => Some(day_count),
            _ => None,
        };
        (lender.id.as_str(), lender.kind, day_count, lender.balance)
    });
    assert_eq!(lenders.collect::<Vec<_>>(), table);
}

/// The programmes with a loan, each with its day count, and that of the benchmark.
fn day_counts(advice: &Advice) -> (Vec<(String, DayCount)>, DayCount) {
    let offers = advice.offers.iter().filter_map(|offer| {
        let terms = offer.terms.as_ref()?;
        let day_count = offer.loan.as_ref()?.loan.terms().day_count.unwrap();
        let by_lender = terms.assumptions.contains(&Assumption::LenderDayCount);
        assert_eq!(by_lender, !terms.assumptions.contains(&Assumption::EqualMonths), "{offer:?}");
        assert!(by_lender || day_count == EqualMonths);
        Some((offer.programme.id.as_str().to_owned(), day_count))
    });
    (offers.collect(), advice.benchmark.as_ref().unwrap().loan.terms().day_count.unwrap())
}

#[test]
fn only_the_loans_of_such_lenders_are_computed_by_it() {
    let catalogue = catalogue();
    let (application, on) = (application(), on("2026-11-22"));
    for (id, of_banks, of_leasing) in
        [("halyk", Act360, EqualMonths), ("bcc", Act365, EqualMonths), ("ijara", EqualMonths, Act360)]
    {
        let advice = advise(&application, &catalogue, on, &of_lender(id)).unwrap();
        let (offers, benchmark) = day_counts(&advice);
        assert_eq!(benchmark, of_banks);
        assert!(offers.len() > 6);
        for (programme, day_count) in offers {
            let expected = match programme.as_str() {
                "mfo-almaty-secured" | "mfo-almaty-unsecured" | "almaty-finance" => EqualMonths,
                "orleu-leasing" | "damu-leasing" => of_leasing,
                _ => of_banks,
            };
            assert_eq!(day_count, expected, "{id} {programme}");
        }
    }
    let plain = advise(&application, &catalogue, on, &QuoteOptions { lender: None, ..of_lender("") }).unwrap();
    assert!(day_counts(&plain).0.iter().all(|(_, day_count)| *day_count == EqualMonths));
}

// By hand, 50 000 000.00 x 7.65 % x 31/360, 31/365 and 30/360: what the state pays of a bank's 20.25 % in Isker Aimak, where
// the borrower pays 12.6 % at least.
#[test]
fn the_interest_subsidy_is_computed_as_the_lender_counts() {
    let catalogue = catalogue();
    let mut application =
        Application::new(LoanRequest::new(Money::parse("50000000").unwrap(), 36, Purpose::Investment));
    application.loan.annual_rate = Some(Rate::parse("20.25").unwrap());
    for (lender, expected) in [("halyk", "329375.00"), ("bcc", "324863.01"), ("rbk", "318750.00")] {
        let asked = QuoteOptions {
            programme: Some("isker-aimak".into()),
            lender: Some(lender.into()),
            ..QuoteOptions::default()
        };
        let advice = advise(&application, &catalogue, on("2026-07-01"), &asked).unwrap();
        let offered = advice.offers[0].loan.as_ref().unwrap();
        assert_eq!(offered.schedule.rows()[0].state_interest.to_string(), expected, "{lender}");
    }
}

#[test]
fn what_is_refused_is_named() {
    let catalogue = catalogue();
    let known = "halyk, eurasian, fortebank, jusan, bcc, rbk, nurbank, bereke, halyk-leasing, leasing-group, ijara";
    let unknown = catalogue.lender("halik").unwrap_err();
    assert_eq!(
        unknown.to_string(),
        format!("lender: there is no lender \"halik\"; the lenders are: {known}; did you mean halyk?")
    );
    let asked = QuoteOptions { lender: Some("halik".into()), ..QuoteOptions::default() };
    let refused = advise(&application(), &catalogue, on("2026-11-22"), &asked).unwrap_err();
    assert_eq!(refused, AdviceError::Lender(unknown));
    assert_eq!((refused.field().as_ref(), refused.code()), ("lender", Code::UnknownLender));

    let leasing = catalogue.lender("halyk-leasing").unwrap();
    assert_eq!(leasing.day_count_of(Some(Thirty360)), Ok(Thirty360));
    let no_count = leasing.day_count_of(None).unwrap_err();
    assert_eq!(
        no_count.to_string(),
        "lender: days cannot be counted as halyk-leasing does: any period of 25 to 35 days counts as 30 days, and how a \
         shorter or longer one counts is not known"
    );
    let bcc = catalogue.lender("bcc").unwrap();
    let against = bcc.day_count_of(Some(Act360)).unwrap_err();
    assert_eq!(against.to_string(), "day_count: act/360 is not what bcc does, act/365: give one of the two");
    let balance = bcc.balance_of(Some(BeforePayment)).unwrap_err();
    assert_eq!(balance.to_string(), "balance: before_payment is not what bcc does, after_payment: give one of the two");
    assert_eq!((bcc.day_count_of(Some(Act365)), bcc.balance_of(None)), (Ok(Act365), Ok(AfterPayment)));
    let said = |error: &LenderError| Lang::ALL.map(|lang| error.localize(lang));
    for error in [no_count, against, balance] {
        let [kk, ru, en] = said(&error);
        assert!(kk != ru && ru != en && kk != en);
        assert!([kk, ru, en].iter().all(|text| text.starts_with(&format!("{}: ", error.field()))));
    }
}

#[test]
fn an_answer_by_a_lender_is_made_again() {
    let catalogue = catalogue();
    let input = r#"{"contract": "1", "loan": {"amount": "20000000.00", "term_months": 60, "purpose": "investment"}}"#;
    let application = read_application(input).unwrap();
    let asked = of_lender("halyk");
    let mut request = QuoteRequest::new(application, on("2026-11-22"));
    request.options = asked;
    let answer = serde_json::to_value(nesie::quote(&catalogue, &request).unwrap()).unwrap();
    assert_eq!(answer["receipt"]["asked"]["lender"], "halyk");
    assert_eq!(
        (&answer["lender"]["day_count"], &answer["lender"]["confidence"]),
        (&"act/360".into(), &"medium".into())
    );
    let source = answer["lender"]["source"].as_str().unwrap();
    assert_eq!(answer["sources"][source]["published"], "2025");
    let verify = |answer: &str, input: &str, catalogue: &Catalogue| {
        nesie::verify(catalogue, &VerifyRequest::from_texts(answer, input).unwrap())
    };
    assert_eq!(verify(&answer.to_string(), input, &catalogue).unwrap().differences, []);

    // 12 months of 10 000 000.00 at 24 %, actual/360, computed apart in Python.
    let input = r#"{"contract": "1", "principal": "10000000.00", "annual_rate": "24", "disbursed_on": "2026-01-15",
        "instalments": 12}"#;
    let mut terms = read_loan(input).unwrap();
    let lender = catalogue.lender("halyk").unwrap();
    terms.day_count = Some(lender.day_count_of(None).unwrap());
    let loan = Loan::new(terms).unwrap();
    let schedule = loan.schedule().unwrap();
    assert_eq!(schedule.totals().interest.to_string(), "1362107.38");
    let mut request = ScheduleRequest::new(read_loan(input).unwrap());
    request.lender = Some("halyk".into());
    let answer = nesie::schedule(&catalogue, &request).unwrap();
    assert_eq!(answer.totals.interest.to_string(), "1362107.38");
    let answer = serde_json::to_string(&answer).unwrap();
    assert_eq!(verify(&answer, input, &catalogue).unwrap().differences, []);
    // Another catalogue may know another practice.
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bad_catalogues/good/");
    let paths = REQUIRED_FILES;
    let texts = paths.map(|path| std::fs::read_to_string(format!("{folder}{path}")).unwrap());
    let files: Vec<File> = paths.iter().zip(&texts).map(|(path, text)| File { path, text }).collect();
    let without = Catalogue::from_files(&files).unwrap();
    assert!(matches!(verify(&answer, input, &without), Err(Error::Lender(LenderError::Unknown { .. }))));
}
