//! Schedules of Apache Fineract, to the cent. The tables lie outside the repository, in `../shared/golden`
//! or the folder named by `NESIE_GOLDEN`; where there are none, the test says so and passes.
#![cfg(feature = "json")]

use std::path::PathBuf;

use nesie::loan::Loan;
use nesie::loan::contract::read_loan;
use serde_json::Value;

fn folder() -> PathBuf {
    match std::env::var_os("NESIE_GOLDEN") {
        Some(folder) => folder.into(),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/golden"),
    }
}

#[test]
fn every_table_to_the_cent() {
    let Ok(files) = std::fs::read_dir(folder()) else {
        println!("skipped: no golden tables in {}", folder().display());
        return;
    };
    let mut tables = 0;
    for file in files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|ext| ext == "json"))
    {
        let document: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for case in document["cases"].as_array().unwrap() {
            check(case);
            tables += 1;
        }
    }
    println!("{tables} golden tables");
    assert!(tables > 0, "the folder has no tables");
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
