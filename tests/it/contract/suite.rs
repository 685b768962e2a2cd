//! The suite that every frontend is held to: the library first.
#![cfg(all(feature = "builtin", feature = "json"))]

#[path = "../../suite/mod.rs"]
mod cases;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use nesie::catalogue::Catalogue;
use nesie::json::{Method, answer};
use nesie::request::VerifyRequest;
use nesie::word::ContractWord;
use sha2::{Digest, Sha256};

use cases::{Case, cases, root};

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What comes of the requests of a folder, by their names.
fn made(folder: &str, catalogue: &Catalogue) -> Vec<Case> {
    let folder = format!("docs/contract/v1/examples/requests/{folder}");
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder)).unwrap();
    let mut names: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let case = |file: String| {
        let name = file.strip_suffix(".json").unwrap().to_owned();
        let method = name.split('-').next().unwrap().to_owned();
        let mut case = Case {
            name,
            request: format!("{folder}/{file}"),
            answer_sha256: None,
            answer_bytes: None,
            error: None,
            method,
        };
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&case.request)).unwrap();
        match answer(catalogue, case.method.parse().unwrap(), &text) {
            Ok(answer) => (case.answer_sha256, case.answer_bytes) = (Some(sha256(&answer)), Some(answer.len())),
            Err(error) => case.error = Some(serde_json::to_value(error).unwrap()["error"].clone()),
        }
        case
    };
    names.into_iter().map(case).collect()
}

#[test]
fn the_suite_is_what_the_library_answers() {
    let catalogue = Catalogue::builtin().unwrap();
    let (valid, invalid) = (made("valid", &catalogue), made("invalid", &catalogue));
    for case in &valid {
        assert_eq!(case.error, None, "{}", case.name);
    }
    for case in &invalid {
        assert!(case.error.is_some(), "{} is answered", case.name);
    }
    let all = [valid, invalid].concat();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/cases.json");
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(&path, format!("{}\n", serde_json::to_string_pretty(&all).unwrap())).unwrap();
    }
    assert_eq!(all, cases(), "INSTA_UPDATE=always cargo test -p nesie --test it suite");
    // Verifications and the texts of interfaces have no request of their own among the files.
    let methods: BTreeSet<&str> =
        all.iter().filter(|case| case.error.is_none()).map(|case| case.method.as_str()).collect();
    for (method, _) in Method::WORDS.iter().filter(|(method, _)| !["verify", "texts", "form"].contains(method)) {
        assert!(methods.contains(method), "{method}");
    }
}

#[test]
fn an_answer_of_the_suite_is_verified_and_a_changed_one_is_not() {
    let catalogue = Catalogue::builtin().unwrap();
    for case in cases().iter().filter(|case| case.error.is_none() && !case.method.starts_with("programme")) {
        let text = case.text();
        let answered = answer(&catalogue, case.method.parse().unwrap(), &text).unwrap();
        let verified = |answered: &str| {
            let request = serde_json::to_string(&VerifyRequest::from_texts(answered, &text).unwrap()).unwrap();
            answer(&catalogue, Method::Verify, &request).unwrap()
        };
        assert_eq!(verified(&answered), r#"{"contract":"1","same":true,"differences":[]}"#, "{}", case.name);
        let changed = answered.replacen(":\"1\",", ":\"1\",\"more\":\"1\",", 1);
        assert!(verified(&changed).starts_with(r#"{"contract":"1","same":false,"#), "{}", case.name);
    }
    assert!(root().join("tests/suite").is_dir());
}
