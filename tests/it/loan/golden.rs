//! Schedules of Apache Fineract, to the cent: the tables of its own tests, in `tests/golden` (Apache-2.0, see NOTICE there).
#![cfg(feature = "json")]

use nesie::loan::Loan;
use nesie::loan::contract::read_loan;
use serde_json::Value;

#[test]
fn every_table_to_the_cent() {
    let document: Value = serde_json::from_str(include_str!("../../golden/fineract_emi.json")).unwrap();
    let cases = document["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 11);
    cases.iter().for_each(check);
}

fn check(case: &Value) {
    let name = case["name"].as_str().unwrap();
    let mut input = case["loan"].clone();
    input["contract"] = "1".into();
    let schedule = Loan::new(read_loan(&input.to_string()).expect(name)).expect(name).schedule().expect(name);
    let rows = serde_json::to_value(schedule.rows()).unwrap();
    let expected = case["rows"].as_array().unwrap();
    assert_eq!(rows.as_array().unwrap().len(), expected.len(), "{name}");
    for (row, expected) in rows.as_array().unwrap().iter().zip(expected) {
        for (field, value) in expected.as_object().unwrap() {
            assert_eq!(&row[field], value, "{name}: row {}, {field}", row["n"]);
        }
    }
}
