//! Whole answers that a clerk can read: `tests/scenarios`. Each was once a way to send a client the wrong way.
//!
//! A scenario is a day, an application, what is asked besides, and all that the answer says of it: every offer in its order, with
//! group, standing and rate, what speaks against it, what is failed and what would help, and from which sentences of the sources
//! that follows. A field that an offer does not have is left out.
#![cfg(all(feature = "builtin", feature = "json"))]

use std::fs;
use std::path::Path;

use nesie::advice::{Advice, Offer, QuoteOptions, advise};
use nesie::application::json::read_application;
use nesie::catalogue::{Catalogue, Known};
use nesie::eligibility::{Finding, Outcome};
use nesie::indicator::SourceId;
use nesie::rate::Rate;
use nesie::word::ContractWord;
use toml::{Table, Value};

fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Option<Value> {
    let texts: Vec<Value> = texts.into_iter().map(|text| Value::from(text.to_string())).collect();
    (!texts.is_empty()).then_some(Value::Array(texts))
}

/// The sentences of the sources that decide, as the catalogue keeps them: what the standing rests on, each condition that is not
/// met or unknown, the rate.
fn follows_from(offer: &Offer) -> Vec<String> {
    let programme = offer.programme;
    let standing = programme.confirmed_by.iter().map(|confirmation| {
        let day = programme.last_confirmed.map_or_else(String::new, |day| format!(", {day}"));
        let confidence = confirmation.confidence.word();
        format!("standing: {confidence}, seen in [{}]{day}", confirmation.source)
    });
    let unknown = |what: &str, known: &Known| match known {
        Known::Unknown { source } => Some(format!("{what}: not known [{source}]")),
        Known::Yes => None,
    };
    let unknown = [unknown("runs", &programme.runs), unknown("open_to_almaty", &programme.open_to_almaty)];
    let sentence = |of: &str, source: &SourceId, says: Option<&String>| {
        // What no source states is said to be taken by common practice.
        let says = says.map_or("taken by common practice, not published", String::as_str);
        format!("{of}: {says} [{source}]")
    };
    let decide = |finding: &&Finding| matches!(finding.outcome, Outcome::NotMet | Outcome::Unknown);
    let conditions = offer.all_findings().filter(decide).map(|finding| finding.condition);
    let conditions = conditions.map(|one| sentence(one.id.as_str(), &one.source, one.says.as_ref()));
    let priced = offer.loan.as_ref().and(offer.terms.as_ref()).and_then(|terms| Some((terms, terms.rate_source?.0)));
    let rates = priced.into_iter().flat_map(|(terms, source)| {
        let nominal = [terms.rate.annual_rate, terms.rate.nominal_rate];
        let rates = programme.rates.iter().filter(move |tier| nominal.contains(&tier.annual_rate));
        let rates = rates.map(|tier| (&tier.source, tier.says.as_ref()));
        let subsidies = programme.subsidies.iter().map(|tier| (&tier.source, tier.says.as_ref()));
        let caps = programme.conditions.iter().filter(|one| one.rule.name() == "bank_rate");
        let caps = caps.map(|one| (&one.source, one.says.as_ref()));
        rates.chain(subsidies).chain(caps).filter(move |(of, _)| *of == source)
    });
    let rates = rates.map(|(source, says)| sentence("annual_rate", source, says));
    standing.chain(unknown.into_iter().flatten()).chain(conditions).chain(rates).collect()
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
        ("follows_from", texts(follows_from(offer))),
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
const FIELDS: [&str; 14] = [
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
    "follows_from",
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
        // Sentences stand each in a line of its own.
        Some(list) if list.iter().any(|text| text.as_str().is_some_and(|text| text.contains('['))) => {
            format!("[\n{}]", list.iter().map(|text| format!("  {},\n", one(text))).collect::<String>())
        }
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
        let on = scenario["on"].as_datetime().unwrap().to_string().parse().unwrap();
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
