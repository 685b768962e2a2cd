//! The answer to a row is that of the library to the request that the row's form makes.

use std::collections::BTreeMap;

use nesie::advice::Group;
use nesie::answer::{InForceAnswer, QuoteAnswer};
use nesie::catalogue::Catalogue;
use nesie::form::Form;
use nesie::language::Lang;
use nesie::request::QuoteRequest;
use nesie::word::ContractWord;
use nesie_batch::{Defaults, Job, Row, Scratch, Task, Value};
use proptest::prelude::*;
use proptest::sample::select;

const HEADINGS: [&str; 14] = [
    "loan.amount",
    "loan.term_months",
    "loan.purpose",
    "loan.uses",
    "loan.annual_rate",
    "applicant.legal_form",
    "applicant.region",
    "applicant.registered_on",
    "applicant.oked",
    "applicant.employees",
    "applicant.average_annual_income",
    "collateral.real_estate",
    "own_contribution",
    "as_of",
];

fn cells() -> impl Strategy<Value = Vec<&'static str>> {
    let cell = |texts: &[&'static str]| select(texts.to_vec());
    (
        (
            cell(&["30 млн", "5000000", "1 500 000 000,50", "100 млн"]),
            cell(&["12", "36", "60", "84"]),
            cell(&["инвестиции", "working_capital", "Аралас", "рефинансирование"]),
            cell(&["", "оборудование", "goods; repair", "погашение"]),
            cell(&["", "", "7", "22,5 %"]),
            cell(&["", "ТОО", "жк", "individual", "jsc"]),
            cell(&["", "Алматы", "750000000", "Астана"]),
        ),
        (
            cell(&["", "1.02.2015", "2026-09-01", "2027-01-01"]),
            cell(&["", "10.71.0", "47", "92.00.1, 10.71"]),
            cell(&["", "0", "12", "180", "300"]),
            cell(&["", "нет", "90 млн", "20 млрд"]),
            cell(&["", "0", "10 млн", "2 млрд"]),
            cell(&["", "жоқ", "8 млн", "900 млн"]),
            cell(&["2026-11-22", "2022-02-01", "2020-05-05", "2028-06-01"]),
        ),
    )
        .prop_map(|(a, b)| vec![a.0, a.1, a.2, a.3, a.4, a.5, a.6, b.0, b.1, b.2, b.3, b.4, b.5, b.6])
}

fn text(row: &Row, column: &str) -> String {
    match row.get(column).unwrap() {
        Value::None => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Integer(count) => count.to_string(),
        Value::Money(amount) => amount.to_string(),
        Value::Rate(rate) => rate.to_string(),
        Value::Effective(rate) => rate.exact(),
        other => panic!("{other:?}"),
    }
}

/// The columns as the whole answer has them.
fn expected(answer: &QuoteAnswer) -> BTreeMap<&'static str, String> {
    let written = |value: Option<String>| value.unwrap_or_default();
    let first = answer.in_force().next().filter(|offer| offer.group != Group::DoesNotFit);
    let loan = first.and_then(|offer| offer.loan.as_ref());
    let payments = loan.and_then(|loan| loan.payments);
    let of = |group: Group| answer.in_force().filter(move |offer| offer.group == group);
    let mut columns = BTreeMap::from([
        ("group", written(first.map(|offer| offer.group.word().to_owned()))),
        ("programme", written(first.map(|offer| offer.programme.clone()))),
        ("with", written(first.and_then(|offer| Some(offer.with.as_ref()?.programme.clone())))),
        ("standing", written(first.map(|offer| offer.standing.word().to_owned()))),
        ("first_payment", written(payments.map(|payments| payments.first.to_string()))),
        ("highest_payment", written(payments.map(|payments| payments.highest.to_string()))),
        ("annual_rate", written(first.and_then(|offer| Some(offer.terms.as_ref()?.annual_rate.to_string())))),
        ("gesv_borrower", written(loan.map(|loan| loan.gesv.borrower.exact()))),
        ("total_paid", written(loan.map(|loan| loan.totals.borrower_payment.to_string()))),
        ("state_interest", written(loan.map(|loan| loan.totals.state_interest.to_string()))),
        (
            "ask",
            written(
                answer
                    .next_questions
                    .first()
                    .map(|question| question.field.word().replace("indicators.base_rate", "options.base_rate")),
            ),
        ),
        ("question", written(answer.next_questions.first().map(|question| question.text.get(Lang::Ru).to_owned()))),
        ("can_get_count", of(Group::CanGet).count().to_string()),
        ("fits_published_count", of(Group::FitsPublished).count().to_string()),
        ("needs_answers_count", of(Group::NeedsAnswers).count().to_string()),
        ("if_security_is_short_count", of(Group::IfSecurityIsShort).count().to_string()),
        ("does_not_fit_count", of(Group::DoesNotFit).count().to_string()),
    ]);
    let ids = |group| sorted(&of(group).map(id).collect::<Vec<_>>().join(" "));
    columns.extend([
        ("can_get", ids(Group::CanGet)),
        ("fits_published", ids(Group::FitsPublished)),
        ("needs_answers", ids(Group::NeedsAnswers)),
        ("if_security_is_short", ids(Group::IfSecurityIsShort)),
    ]);
    columns
}

fn id(offer: &InForceAnswer) -> String {
    match &offer.with {
        None => offer.programme.clone(),
        Some(with) => format!("{}+{}", offer.programme, with.programme),
    }
}

fn sorted(ids: &str) -> String {
    let mut ids: Vec<&str> = ids.split(' ').collect();
    ids.sort_unstable();
    ids.join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn a_row_is_answered_as_its_request_is(cells in cells()) {
        let catalogue = Catalogue::builtin().unwrap();
        let mut defaults = Defaults::on("2026-11-22".parse().unwrap());
        defaults.lang = Lang::Ru;
        let job = Job::new(&catalogue, Task::Quote, &HEADINGS, defaults).unwrap();
        let row = job.answer(&cells, &mut Scratch::default());
        let form = Form::read(HEADINGS.into_iter().zip(cells.iter().copied()));
        let form = serde_json::to_value(form).unwrap();
        if let Some(error) = form["errors"].get(0) {
            prop_assert_eq!(text(&row, "error_code"), error["code"].as_str().unwrap());
            prop_assert_eq!(text(&row, "error_message"), error["text"]["ru"].as_str().unwrap());
            return Ok(());
        }
        let request = QuoteRequest::from_json(&form["request"].to_string()).unwrap();
        let answer = nesie::quote(&catalogue, &request).unwrap();
        for (column, expected) in expected(&answer) {
            let is_list = matches!(column, "can_get" | "fits_published" | "needs_answers" | "if_security_is_short");
            let found = text(&row, column);
            prop_assert_eq!(if is_list { sorted(&found) } else { found }, expected, "{}", column);
        }
    }
}
