//! How many questions it takes: asked in the order in which they are listed, until every programme has its
//! verdict. The mean over generated applications stands in docs/questions.md.
#![cfg(feature = "builtin")]

use crate::support::applications::any_application;
use nesie::advice::{QuoteOptions, advise};
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::Catalogue;
use nesie::date::Date;
use nesie::eligibility::{Field, Verdict};
use nesie::language::{Lang, Localize};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

const APPLICATIONS: u32 = 1_000;

/// Gives the answer to one question from what is known of the applicant.
fn answer(asked: &mut Application, known: &Application, field: Field) {
    let (to, from) = (&mut asked.applicant, &known.applicant);
    match field {
        Field::LegalForm => to.legal_form = from.legal_form,
        Field::Region => to.region = from.region,
        Field::RegisteredOn => to.registered_on = from.registered_on,
        Field::TradingSince => to.trading_since = from.trading_since,
        Field::Oked => to.oked.clone_from(&from.oked),
        Field::Employees => to.employees = from.employees,
        Field::AverageAnnualIncome => to.average_annual_income = from.average_annual_income,
        Field::Categories => to.categories.clone_from(&from.categories),
        Field::TaxArrears => to.tax_arrears = from.tax_arrears,
        Field::SocialArrears => to.social_arrears = from.social_arrears,
        Field::OverdueDays => to.overdue_days = from.overdue_days,
        Field::StateOwned => to.state_owned = from.state_owned,
        Field::Uses => asked.loan.uses.clone_from(&known.loan.uses),
        Field::Collateral => asked.collateral.clone_from(&known.collateral),
        Field::OwnContribution => asked.own_contribution = known.own_contribution,
        Field::Mrp | Field::BaseRate => {}
        other => panic!("{other} has no answer here"),
    }
}

/// Questions until no verdict waits for an answer; the fields that there are, in any order, at the most.
fn questions_until_decided(catalogue: &Catalogue, known: &Application, on: Date) -> usize {
    let mut asked = Application::new(known.loan.clone());
    asked.loan.uses = None;
    for count in 0..20 {
        let advice = advise(&asked, catalogue, on, &QuoteOptions::default()).unwrap();
        let waits = advice.offers.iter().any(|offer| offer.verdict == Verdict::Undetermined);
        let Some(question) = advice.next_questions.first().filter(|_| waits) else { return count };
        answer(&mut asked, known, question.field);
    }
    panic!("the questions do not end: {known:?}");
}

#[test]
fn few_questions_decide_every_programme() {
    let catalogue = Catalogue::builtin().unwrap();
    let on = "2026-06-15".parse().unwrap();
    let mut runner = TestRunner::deterministic();
    let mut counts = Vec::new();
    for _ in 0..APPLICATIONS {
        let known = any_application(true).new_tree(&mut runner).unwrap().current();
        counts.push(questions_until_decided(&catalogue, &known, on));
    }
    counts.sort_unstable();
    let mean = counts.iter().sum::<usize>() as f64 / f64::from(APPLICATIONS);
    let (median, most) = (counts[counts.len() / 2], counts[counts.len() - 1]);
    println!("questions: mean {mean:.1}, median {median}, most {most}");
    assert!(mean <= 8.0, "{mean}");
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/questions.md")).unwrap();
    let line = format!("| {mean:.1} | {median} | {most} |");
    assert!(page.contains(&line), "docs/questions.md lacks {line}");
}

#[test]
fn a_code_that_is_too_wide_is_asked_for_in_full() {
    let catalogue = Catalogue::builtin().unwrap();
    let loan = LoanRequest::new("20000000".parse().unwrap(), 36, Purpose::Investment);
    let mut application = Application::new(loan);
    let mut asked = |code: Option<&str>| {
        application.applicant.oked = code.map(|code| vec![code.parse().unwrap()]);
        let options = QuoteOptions { programme: Some("isker-aimak".into()), ..QuoteOptions::default() };
        let advice = advise(&application, &catalogue, "2026-10-01".parse().unwrap(), &options).unwrap();
        let question = advice.next_questions.iter().find(|question| question.field == Field::Oked).cloned();
        question.map(|question| question.localize(Lang::En))
    };
    // The page finances 23 without 23.63.
    assert_eq!(asked(Some("23.61")), None);
    assert_eq!(asked(None).as_deref(), Some("What does the business do (ОКЭД code)?"));
    let said = "The ОКЭД code given (23) is too wide to decide. What is the full code?";
    assert_eq!(asked(Some("23")).as_deref(), Some(said));
}
