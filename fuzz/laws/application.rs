//! Advice on an application from the JSON of the contract, over the built-in catalogue.
//!
//! The first line may say how it is asked: the day, a programme, a market rate, the day on which a subsidy stops, with
//! `-` for what is not asked. Without such a line all bytes are the application.

use std::str::from_utf8;
use std::sync::LazyLock;

use nesie::advice::{Advice, Offer, QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::application::{Application, check_date};
use nesie::catalogue::{Catalogue, Kind};
use nesie::date::Date;
use nesie::eligibility::{DecisionContext, Outcome, Verdict, findings};
use nesie::error::{Code, Refusal};
use nesie::language::Lang;
use nesie::loan::BankForm;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::request::{QuoteRequest, VerifyRequest};
use serde_json::{Value, json};

use super::assert_said;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());

pub(crate) fn hold(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    let (on, asked, text) = asked(text).unwrap_or(("2026-11-22".parse().unwrap(), QuoteOptions::default(), text));
    let application = match read_application(text) {
        Ok(application) => application,
        Err(error) => return assert_said(&error),
    };
    if let Err(error) = VerifyRequest::from_texts(text, text).and_then(|request| nesie::verify(&CATALOGUE, &request)) {
        assert_said(&error);
    }
    advice_holds(&application, &CATALOGUE, on, asked);
}

/// How it is asked, and the rest of the text.
fn asked(text: &str) -> Option<(Date, QuoteOptions, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let mut words = first.split(' ');
    let on = check_date(words.next()?.parse().ok()?).ok()?;
    let mut word = || words.next().filter(|word| *word != "-");
    let asked = QuoteOptions {
        programme: word().map(Into::into),
        market_rate: word().and_then(|rate| Rate::parse(rate).ok()),
        subsidy_stops_on: word().and_then(|day| day.parse().ok()),
        lender: word().map(Into::into),
        base_rate: word().and_then(|rate| Rate::parse(rate).ok()),
    };
    Some((on, asked, rest))
}

pub(crate) fn advice_holds(application: &Application, catalogue: &Catalogue, on: Date, asked: QuoteOptions) {
    let advice = match advise(application, catalogue, on, &asked) {
        Ok(advice) => advice,
        Err(error) => return assert_said(&error),
    };
    assert!(advice.offers.iter().map(|offer| offer.group).is_sorted());
    let context = DecisionContext { base_rate: asked.base_rate, ..DecisionContext::new(on, catalogue.indicators()) };
    for offer in &advice.offers {
        verdict_follows(offer);
        remedies_help(offer, application, context);
        loan_is_computed(offer, application);
    }
    answer_is_made_again(application, &advice, asked, catalogue);
}

fn verdict_follows(offer: &Offer) {
    let has = |outcome| offer.all_findings().any(|finding| finding.outcome == outcome);
    let expected = match (has(Outcome::NotMet), has(Outcome::Unknown)) {
        (true, _) => Verdict::NotEligible,
        (false, true) => Verdict::Undetermined,
        (false, false) => Verdict::Eligible,
    };
    assert_eq!(offer.verdict, expected);
    for finding in offer.all_findings() {
        assert_eq!(finding.outcome == Outcome::Unknown, !finding.missing.is_empty(), "{finding:?}");
        assert!(finding.remedy.is_none() || finding.outcome == Outcome::NotMet, "{finding:?}");
        assert_said(finding);
    }
}

fn remedies_help(offer: &Offer, application: &Application, context: DecisionContext) {
    for finding in &offer.findings {
        let Some(remedy) = &finding.remedy else { continue };
        let (changed, changed_on) = remedy.apply(application.clone(), context.as_of);
        assert!(changed.loan.amount <= application.loan.amount, "{remedy:?}");
        let after = findings(offer.programme, &changed, DecisionContext { as_of: changed_on, ..context });
        let after = after.iter().find(|after| after.condition.id == finding.condition.id).unwrap();
        assert_eq!(after.outcome, Outcome::Met, "{finding:?} {remedy:?}");
        assert_said(remedy);
    }
}

fn loan_is_computed(offer: &Offer, application: &Application) {
    assert!(offer.terms.is_some() || offer.programme.kind != Kind::Loan);
    let Some(offered) = &offer.loan else {
        return assert!(offer.terms.is_none() || offer.verdict == Verdict::NotEligible);
    };
    let rows = offered.schedule.rows();
    assert_eq!(rows.last().map(|row| row.closing), Some(Money::ZERO));
    assert_eq!(offered.schedule.totals().principal, application.loan.amount);
    match BankForm::new(&offered.loan) {
        Ok(form) => assert!(form.lines.len() > rows.len()),
        Err(error) => assert_said(&error),
    }
}

/// The answer as JSON is whole, says no text by halves, and comes out the same from its receipt.
fn answer_is_made_again(application: &Application, advice: &Advice, asked: QuoteOptions, catalogue: &Catalogue) {
    let mut request = QuoteRequest::new(application.clone(), advice.as_of);
    (request.options, request.rows) = (asked, true);
    let answer = match nesie::quote(catalogue, &request) {
        // The day says nothing where no subsidy runs: the answer without it is looked at.
        Err(error) if error.code() == Code::NoSubsidyOn => {
            request.options.subsidy_stops_on = None;
            nesie::quote(catalogue, &request)
        }
        answer => answer,
    };
    let answer = match answer {
        Ok(answer) => serde_json::to_value(answer).unwrap(),
        Err(error) => return assert_said(&error),
    };
    texts_are_whole(&answer);
    let mut input = serde_json::to_value(application).unwrap();
    input["contract"] = json!("1");
    let input = input.to_string();
    assert_eq!(&read_application(&input).unwrap(), application);
    let request = VerifyRequest::from_texts(&answer.to_string(), &input).unwrap();
    let verified = nesie::verify(catalogue, &request).unwrap();
    assert!(verified.differences.is_empty(), "{:?}", verified.differences);
}

/// Wherever there is a text in one language, there is one in each.
pub(crate) fn texts_are_whole(json: &Value) {
    match json {
        Value::Object(fields) => {
            let said: Vec<&Value> = Lang::ALL.iter().filter_map(|lang| fields.get(lang.code())).collect();
            let is_said = |text: &&Value| text.as_str().is_some_and(|text| !text.trim().is_empty());
            assert!(said.is_empty() || (said.len() == 3 && said.iter().all(is_said)), "{json}");
            fields.values().for_each(texts_are_whole);
        }
        Value::Array(items) => items.iter().for_each(texts_are_whole),
        _ => (),
    }
}
