//! What a verdict is worth: groups, standings, adverse answers, the cautious end of a range.
#![cfg(feature = "builtin")]

use std::sync::LazyLock;

use nesie::advice::{Advice, AdviceError, Group, Offer, QuoteOptions, Standing, advise};
use nesie::application::{
    Application, Category, Collateral, CollateralKind, Contradiction, LegalForm, LoanRequest, Purpose, contradictions,
};
use nesie::catalogue::{Catalogue, Kind, Known, Topic, TopicStanding};
use nesie::date::Date;
use nesie::eligibility::{AdverseAnswer, Field, Finding, Note, Outcome, Verdict, adverse_answer};
use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize};
use nesie::money::Money;
use nesie::word::ContractWord;
use proptest::prelude::*;

use crate::support::applications::{any_application, any_date};
use crate::support::{date, money, rate};

pub(super) static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::builtin().unwrap_or_else(|error| panic!("{error}")));

fn on(text: &str) -> Date {
    date(text)
}

pub(super) fn quote(application: &Application, day: &str, options: &QuoteOptions) -> Advice<'static> {
    advise(application, &CATALOGUE, on(day), options).unwrap()
}

pub(super) fn only(programme: &str) -> QuoteOptions {
    QuoteOptions { programme: Some(programme.into()), ..QuoteOptions::default() }
}

pub(super) fn offer_of<'a>(advice: &'a Advice<'static>, programme: &str) -> &'a Offer<'static> {
    let mut alone = advice.offers.iter().filter(|offer| offer.with.is_none());
    alone.find(|offer| offer.programme.id.as_str() == programme).unwrap()
}

pub(super) fn finding<'a>(offer: &'a Offer<'static>, id: &str) -> &'a Finding<'static> {
    offer.findings.iter().find(|finding| finding.condition.id == id).unwrap()
}

/// A bakery whose every answer is fit for a loan.
pub(super) fn bakery(amount: &str) -> Application {
    let mut application = Application::new(LoanRequest::new(money(amount), 36, Purpose::Investment));
    let applicant = &mut application.applicant;
    applicant.legal_form = Some(LegalForm::SoleEntrepreneur);
    applicant.region = "750000000".parse().ok();
    (applicant.registered_on, applicant.trading_since) = ("2020-02-01".parse().ok(), "2020-02-01".parse().ok());
    applicant.oked = Some(vec!["10.71.0".parse().unwrap()]);
    (applicant.employees, applicant.average_annual_income) = (Some(12), Some(money("90000000")));
    (applicant.tax_arrears, applicant.social_arrears) = (Some(Money::ZERO), Some(Money::ZERO));
    (applicant.overdue_days, applicant.state_owned, applicant.insolvent) = (Some(0), Some(false), Some(false));
    applicant.categories = Some(Vec::new());
    application.loan.uses = Some(vec![nesie::application::Use::Equipment]);
    application.collateral = Some(vec![Collateral { kind: CollateralKind::RealEstate, value: money(amount) }]);
    application.own_contribution = Some(money(amount));
    application
}

/// Makes the answer on a topic one that commonly rules a client out.
fn make_adverse(application: &mut Application, topic: Topic, day: nesie::date::Date) {
    let applicant = &mut application.applicant;
    match topic {
        Topic::TaxArrears => applicant.tax_arrears = Some(money("9000000")),
        Topic::SocialArrears => applicant.social_arrears = Some(money("120000.50")),
        Topic::Overdue => applicant.overdue_days = Some(400),
        Topic::BusinessAge => {
            let four_weeks_ago = day.plus_days(-28);
            (applicant.registered_on, applicant.trading_since) = (four_weeks_ago, four_weeks_ago);
        }
        Topic::Activity => applicant.oked = Some(vec!["92.00.1".parse().unwrap()]),
        Topic::StateOwned => applicant.state_owned = Some(true),
        Topic::Security => {
            application.collateral = Some(vec![Collateral { kind: CollateralKind::RealEstate, value: money("1") }]);
        }
        Topic::OwnContribution => application.own_contribution = Some(Money::ZERO),
        Topic::Insolvency => applicant.insolvent = Some(true),
        _ => panic!("a new topic: {topic:?}"),
    }
}

fn topics() -> impl Iterator<Item = Topic> {
    Topic::WORDS.iter().map(|(_, topic)| *topic)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whose_every_answer_is_adverse_can_get_nothing(
        application in any_application(true), day in any_date(), base_rate in proptest::option::of(Just("16.25")),
    ) {
        let mut application = application;
        topics().for_each(|topic| make_adverse(&mut application, topic, day));
        let known = CATALOGUE.indicators().base_rate.on(day).is_ok();
        let base_rate = base_rate.filter(|_| !known).map(rate);
        let options = QuoteOptions { base_rate, ..QuoteOptions::default() };
        let advice = advise(&application, &CATALOGUE, day, &options).unwrap();
        for offer in &advice.offers {
            prop_assert_ne!(offer.group, Group::CanGet, "{} {}", offer.programme.id.as_str(), day);
        }
    }

    // Both in the library's text, in three languages, and in the figure without language.
    #[test]
    fn an_adverse_answer_is_named_with_its_figure_wherever_the_source_is_silent(
        application in any_application(true), day in any_date(), at in 0..Topic::WORDS.len(),
    ) {
        let (mut application, topic) = (application, Topic::WORDS[at].1);
        make_adverse(&mut application, topic, day);
        let answer = adverse_answer(topic, &application, day);
        let Some(answer) = answer else { return Err(TestCaseError::fail(format!("{topic:?} is not adverse"))) };
        let advice = advise(&application, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
        for offer in advice.offers.iter().filter(|offer| matches!(offer.programme.topic(topic), TopicStanding::Gap(_))) {
            let told = offer.open.adverse.iter().find(|gap| gap.answer.topic() == topic).unwrap();
            prop_assert_eq!(&told.answer, &answer);
            prop_assert!(offer.is_adverse());
            for lang in Lang::ALL {
                prop_assert!(told.localize(lang).contains(&told.answer.localize(lang)));
            }
        }
    }

    // Whatever the conditions of an offer read.
    #[test]
    fn answers_that_cannot_all_be_true_get_nothing(application in any_application(true), day in any_date()) {
        let advice = advise(&application, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
        prop_assert_eq!(&advice.contradictions, &contradictions(&application, day));
        let mut can_get = advice.offers.iter().filter(|offer| offer.group == Group::CanGet);
        match advice.contradictions.as_slice() {
            [] => {}
            // It may be true: what the loan leaves of the price of a project is enough for such an offer.
            [Contradiction::OwnContributionAboveLoan] => {
                let mut of_a_price = application.clone();
                of_a_price.own_contribution =
                    application.own_contribution.unwrap().checked_sub(application.loan.amount);
                let less = advise(&of_a_price, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
                let stays = |offer: &Offer| less.offers.iter().any(|other| {
                    let is_same = other.programme.id == offer.programme.id && other.with.is_some() == offer.with.is_some();
                    is_same && other.verdict == offer.verdict
                });
                prop_assert!(can_get.all(stays));
            }
            _ => prop_assert_eq!(can_get.count(), 0, "{:?}", advice.contradictions),
        }
    }

    #[test]
    fn a_guarantee_is_never_among_loans(application in any_application(false), day in any_date()) {
        let advice = advise(&application, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
        for offer in &advice.offers {
            let guarantees = offer.programme.kind == Kind::Guarantee || offer.with.is_some();
            let apart = matches!(offer.group, Group::IfSecurityIsShort | Group::DoesNotFit);
            prop_assert!(!guarantees || apart);
            prop_assert!(guarantees || offer.group != Group::IfSecurityIsShort);
        }
    }
}

#[test]
fn a_contradiction_keeps_out_of_can_get_what_was_in_it() {
    let can_get = |application: &Application, day| {
        let advice = advise(application, &CATALOGUE, day, &QuoteOptions::default()).unwrap();
        advice.offers.iter().filter(|offer| offer.group == Group::CanGet).count()
    };
    let plain = bakery("3000000");
    let mut trades_too_early = plain.clone();
    trades_too_early.applicant.trading_since = "2020-01-31".parse().ok();
    let days = || CATALOGUE.programmes().iter().map(|programme| programme.valid_from.plus_days(30).unwrap());
    assert!(days().map(|day| can_get(&plain, day)).sum::<usize>() > 0);
    assert_eq!(days().map(|day| can_get(&trades_too_early, day)).sum::<usize>(), 0);
}

// What the figures look like: the firm of the first of the five wrong ways.
#[test]
fn the_figures_are_the_applicants_own() {
    let mut application = bakery("20000000");
    topics().for_each(|topic| make_adverse(&mut application, topic, date("2026-11-22")));
    let told = |topic| adverse_answer(topic, &application, date("2026-11-22")).unwrap();
    for (topic, figure, text) in [
        (Topic::TaxArrears, "9000000.00", "9 mln ₸"),
        (Topic::SocialArrears, "120000.50", "120 000.50 ₸"),
        (Topic::Overdue, "400", "400 days"),
        (Topic::BusinessAge, "0", "less than a month ago"),
        (Topic::Activity, "92.00.1", "ОКЭД 92.00.1"),
        (Topic::StateOwned, "true", "belongs to the state"),
        (Topic::Security, "1.00", "1 ₸, less than the loan of 20 mln ₸"),
        (Topic::OwnContribution, "0.00", "no own contribution"),
        (Topic::Insolvency, "true", "insolvent"),
    ] {
        let answer = told(topic);
        assert_eq!((answer.topic(), answer.figure().as_str()), (topic, figure));
        let said = answer.localize(Lang::En).replace('\u{a0}', " ");
        assert!(said.contains(text), "{said}");
    }
    let no = bakery("20000000");
    assert_eq!(topics().filter_map(|topic| adverse_answer(topic, &no, date("2026-11-22"))).count(), 0);
    // Nothing that is not answered is adverse.
    let silent = Application::new(LoanRequest::new(money("1"), 12, Purpose::Investment));
    assert_eq!(topics().filter_map(|topic| adverse_answer(topic, &silent, date("2026-11-22"))).count(), 0);
}

// ОКЭД by NACE: 11.01 spirits, 11.07 soft drinks, 46.34 wholesale of beverages, 47.25 and 47.26 shops for alcohol and tobacco,
// 64.92 pawnshops, 66.11 exchanges, 08.11 quarries, 10.71 bread.
#[test]
fn what_many_lenders_do_not_finance_is_told_by_the_code() {
    let answer = |codes: &[&str]| {
        let mut application = bakery("1000000");
        application.applicant.oked = Some(codes.iter().map(|code| code.parse().unwrap()).collect());
        adverse_answer(Topic::Activity, &application, date("2026-11-22"))
    };
    let codes = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect::<Vec<_>>();
    for adverse in
        ["11.01.0", "25.40.1", "30.40", "92", "12.00.0", "46.35.1", "47.26.0", "64.92.2", "66.11.0", "08.11", "05"]
    {
        assert_eq!(answer(&[adverse]), Some(AdverseAnswer::Activities(codes(&[adverse]))), "{adverse}");
    }
    for wide in ["01", "01.1", "11", "11.0", "25", "30", "46", "46.3", "47", "47.2"] {
        assert_eq!(answer(&[wide]), Some(AdverseAnswer::WideActivities(codes(&[wide]))), "{wide}");
    }
    for plain in ["10.71.0", "10", "11.07.0", "46.31", "47.11.1", "56", "63.11.0"] {
        assert_eq!(answer(&[plain]), None, "{plain}");
    }
    // What is certain goes before what only may be.
    assert_eq!(answer(&["47", "10.71", "92.00.1"]), Some(AdverseAnswer::Activities(codes(&["92.00.1"]))));
}

#[test]
fn six_months_are_old_enough() {
    let answer = |registered_on: &str| {
        let mut application = bakery("1000000");
        application.applicant.registered_on = registered_on.parse().ok();
        adverse_answer(Topic::BusinessAge, &application, date("2026-11-22"))
    };
    assert_eq!(answer("2026-05-22"), None);
    assert_eq!(answer("2026-05-23"), Some(AdverseAnswer::AgeMonths(5)));
}

#[test]
fn only_a_fresh_word_of_the_operator_confirms() {
    let mut counted = [0; 3];
    for programme in CATALOGUE.programmes() {
        for day in [programme.valid_from, programme.valid_from.plus_days(400).unwrap(), date("2026-11-22")] {
            let standing = nesie::advice::StandingOf { programme, on: day }.standing();
            let by_the_operator = programme
                .confirmed_by
                .as_ref()
                .is_some_and(|confirmation| confirmation.confidence == nesie::indicator::Confidence::High);
            let known = matches!((&programme.runs, &programme.open_to_almaty), (Known::Yes, Known::Yes));
            let fresh = programme.last_confirmed.is_some_and(|last| last.same_day_after(12).unwrap() >= day);
            let expected = match (by_the_operator && known, fresh) {
                (true, true) => Standing::Confirmed,
                (true, false) => Standing::Dated,
                (false, _) => Standing::Unconfirmed,
            };
            assert_eq!(standing, expected, "{} {day}", programme.id.as_str());
            counted[standing as usize] += 1;
        }
    }
    assert!(counted.iter().all(|count| *count > 0), "{counted:?}");
}

#[test]
fn exit_codes_follow_the_best_group() {
    use Group::{CanGet, DoesNotFit, FitsPublished, IfSecurityIsShort, NeedsAnswers};
    for (groups, code) in [
        (&[DoesNotFit, CanGet][..], 0),
        (&[FitsPublished, DoesNotFit], 4),
        (&[NeedsAnswers], 4),
        (&[IfSecurityIsShort, DoesNotFit], 3),
        (&[DoesNotFit], 3),
        (&[], 3),
    ] {
        assert_eq!(Group::exit_code(groups.iter().copied()), code, "{groups:?}");
    }
}

// The National Bank's base rate from 7 September 2026, 16.25 %, stands in the catalogue until the decision of 23 October. By hand
// 16.25 + 4 = 20.25 % is the most that the bank may ask for, and the borrower pays 12.6 % at least.
#[test]
fn the_base_rate_of_the_asker_decides_where_the_catalogue_has_none() {
    let application = bakery("20000000");
    let without = quote(&application, "2026-11-22", &only("isker-aimak"));
    let offer = offer_of(&without, "isker-aimak");
    assert_eq!(finding(offer, "bank_rate").missing, [Field::BaseRate]);
    assert_eq!((offer.group, without.base_rate), (Group::NeedsAnswers, None));
    let question = without.next_questions.iter().find(|question| question.field == Field::BaseRate).unwrap();
    for (lang, name) in [(Lang::Kk, "базалық мөлшерлемесі"), (Lang::Ru, "базовая ставка"), (Lang::En, "base rate")]
    {
        let said = question.localize(lang);
        assert!(said.contains(name) && said.contains("nationalbank.kz") && !said.contains("--"), "{said}");
    }
    // The flag is data, for the one frontend that has flags.
    assert_eq!(question.field.flag(), Some("--base-rate"));
    let given = QuoteOptions { base_rate: Some(rate("16.25")), ..only("isker-aimak") };
    let with = quote(&application, "2026-11-22", &given);
    let offer = offer_of(&with, "isker-aimak");
    assert_eq!(finding(offer, "bank_rate").outcome, Outcome::Met);
    let terms = offer.terms.as_ref().unwrap();
    assert_eq!((terms.rate.nominal_rate, terms.rate.annual_rate), (rate("20.25"), rate("12.6")));
    assert!(terms.assumptions.contains(&nesie::advice::Assumption::BaseRateGiven));
    assert!(with.base_rate.unwrap().given_by_asker);
    // Where the catalogue knows the rate, the same is no news, and another is refused.
    let known = quote(&application, "2026-10-01", &given);
    assert_eq!(known.base_rate.map(|base| (base.annual_rate, base.given_by_asker)), Some((rate("16.25"), false)));
    let other = QuoteOptions { base_rate: Some(rate("16.5")), ..given };
    let error = advise(&application, &CATALOGUE, on("2026-10-01"), &other).unwrap_err();
    assert!(matches!(error, AdviceError::BaseRateKnown { .. }));
    assert_eq!((error.code(), error.field().as_ref()), (Code::BaseRateKnown, "base_rate"));
    let said = error.to_string().replace('\u{a0}', " ");
    assert_eq!(said, "base_rate: 16.5 % is given, but the catalogue knows the base rate of 1 Oct 2026: 16.25 %");
}

// Almaty Business lends the city's money at 7 % at most: what a bank asks for its own loan says nothing of it.
#[test]
fn the_banks_own_offer_is_a_comparison_for_placed_money_and_a_condition_for_a_subsidy() {
    let mut application = bakery("20000000");
    application.loan.annual_rate = Some(rate("22"));
    let advice = quote(&application, "2026-10-01", &QuoteOptions::default());
    let offer = offer_of(&advice, "almaty-business");
    assert_eq!(finding(offer, "bank_rate").outcome, Outcome::Met);
    assert_eq!(offer.terms.as_ref().unwrap().rate.annual_rate, rate("7"));
    assert_ne!(offer.verdict, Verdict::NotEligible);
    assert_eq!(advice.benchmark.as_ref().map(|benchmark| benchmark.annual_rate), Some(rate("22")));
    // Isker Aimak subsidises that very loan: 22 is above 16.25 + 4.
    assert_eq!(finding(offer_of(&advice, "isker-aimak"), "bank_rate").outcome, Outcome::NotMet);
}

#[test]
fn security_of_one_tenge_is_no_security() {
    let with_security = |value: &str| {
        let mut application = bakery("80000000");
        application.collateral = Some(vec![Collateral { kind: CollateralKind::Movable, value: money(value) }]);
        let advice = quote(&application, "2023-06-01", &only("mfo-almaty-secured"));
        let offer = offer_of(&advice, "mfo-almaty-secured");
        let finding = finding(offer, "collateral");
        (finding.outcome, finding.adverse.clone(), finding.note(), finding.remedy.clone())
    };
    let ask = Some(Note::SecurityWorthNotPublished(vec![CollateralKind::RealEstate, CollateralKind::Movable]));
    let short = AdverseAnswer::SecurityWorth { offered: money("1"), loan: money("80000000") };
    assert_eq!(with_security("1"), (Outcome::ForStaff, vec![short], ask.clone(), None));
    assert_eq!(with_security("0"), (Outcome::NotMet, vec![], ask, None));
    assert_eq!(with_security("80000000"), (Outcome::Met, vec![], None, None));
}

#[test]
fn a_category_that_nothing_is_for_is_said() {
    let mut application = bakery("3000000");
    let named = [Category::Youth, Category::WomanOwned, Category::SocialEntrepreneur, Category::Tourism];
    application.applicant.categories = Some(named.to_vec());
    let advice = quote(&application, "2026-11-22", &QuoteOptions::default());
    let told: Vec<Category> = advice.not_served.iter().map(|not_served| not_served.0).collect();
    assert_eq!(told, [Category::WomanOwned, Category::Youth, Category::Tourism]);
    for lang in Lang::ALL {
        assert!(advice.not_served[0].localize(lang).contains(&Category::WomanOwned.localize(lang)));
    }
}

#[test]
fn the_question_for_categories_lists_those_that_decide() {
    let mut application = bakery("3000000");
    application.applicant.categories = None;
    let advice = quote(&application, "2026-11-22", &QuoteOptions::default());
    let question = advice.next_questions.iter().find(|question| question.field == Field::Categories).unwrap();
    let known: Vec<Category> = CATALOGUE.in_force_on(date("2026-11-22")).flat_map(|it| it.categories()).collect();
    assert!(!question.categories.is_empty());
    assert!(question.categories.iter().all(|category| known.contains(category)));
    let said = question.localize(Lang::En);
    assert!(question.categories.iter().all(|category| said.contains(&category.localize(Lang::En))), "{said}");
    let words: Vec<&str> = question.words().iter().map(|word| word.word()).collect();
    assert_eq!(words.last(), Some(&"none"));
    assert_eq!(question.field.flag(), Some("--category"));
}

// By hand: 10 000 000 for 12 months at 20 %, 85 % guaranteed: 1.5 % of 8.5 mln at once and 1.5 % a year of the guaranteed balance.
#[test]
fn a_guarantee_adds_its_fees_and_no_more() {
    let mut application = bakery("10000000");
    application.loan.term_months = 12;
    application.loan.annual_rate = Some(rate("20"));
    let advice = quote(&application, "2026-11-22", &only("guarantee-fund-1"));
    let offer = offer_of(&advice, "guarantee-fund-1");
    let schedule = &offer.loan.as_ref().unwrap().schedule;
    let plain = schedule.totals().principal.tiyn() + schedule.totals().interest.tiyn();
    let adds = offer.guarantee_adds().unwrap();
    assert_eq!(adds.tiyn(), offer.total_paid().unwrap().tiyn() - plain);
    assert!(adds > money("127500"));
    assert_eq!(
        offer_of(&quote(&bakery("10000000"), "2026-11-22", &QuoteOptions::default()), "orleu").guarantee_adds(),
        None
    );
}

// By the formula of the annuity, 30 000 000 x 0.005 x 1.005^60 / (1.005^60 - 1) = 579 984.0459, so 579 984.05 (computed apart with 50
// digits): equal months make equal payments, whatever the day of the disbursement.
#[test]
fn an_offer_has_equal_payments() {
    let mut application = bakery("30000000");
    application.loan.term_months = 60;
    let advice = quote(&application, "2026-11-29", &only("mfo-almaty-secured"));
    let schedule = &offer_of(&advice, "mfo-almaty-secured").loan.as_ref().unwrap().schedule;
    let payments: Vec<Money> = schedule.rows().iter().map(|row| row.borrower_payment).collect();
    let (last, before) = payments.split_last().unwrap();
    assert_eq!(payments.len(), 60);
    assert!(before.iter().all(|payment| *payment == money("579984.05")), "{payments:?}");
    assert!((last.tiyn() - money("579984.05").tiyn()).abs() <= 100, "{last}");
}
