//! Whole answers that a clerk can read: `tests/scenarios`. Each was once a way to send a client the wrong way.
//!
//! A scenario is a day, an application, what is asked besides, and all that the answer says of it: every offer in its order, with
//! group, standing and rate, what speaks against it, what is failed and what would help. A field that an offer does not have is
//! left out.
#![cfg(all(feature = "builtin", feature = "json"))]

use std::fs;
use std::path::Path;

use nesie::advice::{Advice, Offer, QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::catalogue::Catalogue;
use nesie::date::DecisionDate;
use nesie::eligibility::Outcome;
use nesie::rate::Rate;
use nesie::word::ContractWord;
use toml::{Table, Value};

fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Option<Value> {
    let texts: Vec<Value> = texts.into_iter().map(|text| Value::from(text.to_string())).collect();
    (!texts.is_empty()).then_some(Value::Array(texts))
}

fn offer(offer: &Offer) -> Value {
    let failed = offer.all_findings().filter(|finding| finding.outcome == Outcome::NotMet);
    let unknown = offer.all_findings().filter(|finding| finding.outcome == Outcome::Unknown);
    let of_conditions = offer.all_findings().flat_map(|finding| &finding.adverse);
    let adverse = offer.open.adverse.iter().map(|gap| &gap.answer).chain(of_conditions);
    let adverse = adverse.map(|answer| format!("{}: {}", answer.topic().word(), answer.figure()));
    let changes = offer.changes.iter().flatten().map(|change| format!("{}: {}", change.change(), change.to()));
    let rate = offer.terms.as_ref().filter(|_| offer.loan.is_some()).map(|terms| &terms.rate);
    let fields = [
        ("programme", Some(Value::from(offer.programme.id.as_str()))),
        ("with", offer.with.as_ref().map(|partner| Value::from(partner.programme.id.as_str()))),
        ("group", Some(Value::from(offer.group.word()))),
        ("standing", Some(Value::from(offer.standing.word()))),
        ("annual_rate", rate.map(|rate| Value::from(rate.annual_rate.to_string()))),
        ("annual_rate_at_best", rate.and_then(|rate| Some(Value::from(rate.annual_rate_at_best?.to_string())))),
        ("adverse", texts(adverse)),
        ("unknown", texts(unknown.map(|finding| finding.condition.id.as_str()))),
        ("not_met", texts(failed.map(|finding| finding.condition.id.as_str()))),
        ("changes", texts(changes)),
    ];
    Value::Table(fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

fn answer(advice: &Advice) -> Table {
    let fields = [
        ("questions", texts(advice.next_questions.iter().map(|question| question.field.word()))),
        ("not_served", texts(advice.not_served.iter().map(|not_served| not_served.0.word()))),
        ("referrals", texts(advice.referrals.iter().map(|referral| referral.id.as_str()))),
        ("offer", Some(Value::Array(advice.offers.iter().map(offer).collect()))),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The fields of an answer and of an offer, in the order in which a person reads them.
const FIELDS: [&str; 13] = [
    "questions",
    "not_served",
    "referrals",
    "programme",
    "with",
    "group",
    "standing",
    "annual_rate",
    "annual_rate_at_best",
    "adverse",
    "unknown",
    "not_met",
    "changes",
];

/// The answer as it stands in a scenario.
fn written(answer: &Table) -> String {
    let lines = |table: &Table| {
        let fields = FIELDS.iter().filter_map(|name| Some((name, table.get(*name)?)));
        fields.map(|(name, value)| format!("{name} = {}\n", one(value))).collect::<String>()
    };
    let offers = answer["offer"].as_array().unwrap().iter().filter_map(Value::as_table);
    let offers: String = offers.map(|offer| format!("\n[[answer.offer]]\n{}", lines(offer))).collect();
    format!("[answer]\n{}{offers}", lines(answer))
}

fn one(value: &Value) -> String {
    match value.as_array() {
        Some(list) => format!("[{}]", list.iter().map(one).collect::<Vec<_>>().join(", ")),
        None => format!("{:?}", value.as_str().unwrap()),
    }
}

fn rate(options: Option<&Table>, name: &str) -> Option<Rate> {
    options?.get(name).map(|rate| rate.as_str().unwrap().parse().unwrap())
}

#[test]
fn no_client_is_sent_the_wrong_way() {
    let catalogue = Catalogue::builtin().unwrap_or_else(|error| panic!("{error}"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut wrong = Vec::new();
    for path in &paths {
        let scenario: Table =
            fs::read_to_string(path).unwrap().parse().unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let on = DecisionDate(scenario["on"].as_datetime().unwrap().to_string().parse().unwrap());
        let mut json = serde_json::to_value(&scenario["application"]).unwrap();
        json["contract"] = "1".into();
        let application = read_application(&json.to_string()).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let options = scenario.get("options").and_then(Value::as_table);
        let options = QuoteOptions {
            base_rate: rate(options, "base_rate"),
            market_rate: rate(options, "market_rate"),
            ..QuoteOptions::default()
        };
        let advice = advise(&application, &catalogue, on, &options).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let is = answer(&advice);
        let expected = scenario.get("answer").and_then(Value::as_table).cloned().unwrap_or_default();
        if is != expected {
            wrong.push(format!("{}\n\n{}", path.display(), written(&is)));
        }
    }
    assert!(paths.len() >= 7, "{paths:?}");
    assert!(wrong.is_empty(), "the answers are:\n{}", wrong.join("\n"));
}
