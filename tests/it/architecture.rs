//! The picture in `docs/architecture.md`, compared with the code: which module may use which, and that none is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The layers of the picture, the highest first.
const LAYERS: [&[&str]; 8] = [
    &["schema", "json"],
    &["answer"],
    &["receipt"],
    &["request", "form"],
    &["advice"],
    &["eligibility", "loan"],
    &["application", "catalogue", "typed"],
    &[
        "money",
        "rate",
        "date",
        "calendar",
        "day_count",
        "balance_column",
        "number",
        "identifier",
        "indicator",
        "input",
        "id",
        "error",
        "language",
        "scalar",
        "word",
        "gesv_cap",
        "digest",
    ],
];
/// What stands beside the layers: the texts, which know everything, and are used by frontends alone.
const BESIDE: &str = "text";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The code of a module, without comments and tests.
fn code(path: &Path, code_so_far: &mut String) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            code(&entry.unwrap().path(), code_so_far);
        }
    } else {
        let text = fs::read_to_string(path).unwrap();
        let without_tests = text.split("#[cfg(test)]\nmod ").next().unwrap();
        for line in without_tests.lines().filter(|line| !line.trim_start().starts_with("//")) {
            code_so_far.push_str(line);
            code_so_far.push('\n');
        }
    }
}

/// The modules of the library, each with those it uses.
fn modules() -> BTreeMap<String, BTreeSet<String>> {
    let library = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared = library.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "));
    let names: Vec<&str> = declared.filter_map(|rest| rest.strip_suffix(';')).collect();
    let used = |name: &str| {
        let mut text = String::new();
        let file = root().join(format!("src/{name}.rs"));
        code(&if file.exists() { file } else { root().join("src").join(name) }, &mut text);
        assert!(!text.contains("crate::{"), "{name} imports several modules at once, which this test cannot read");
        let after = text.split("crate::").skip(1);
        let words = after.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned());
        words.filter(|word| word != name && names.contains(&word.as_str())).collect()
    };
    names.iter().map(|name| ((*name).to_owned(), used(name))).collect()
}

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|modules| modules.contains(&module));
    found.unwrap_or_else(|| panic!("{module} has no layer here and in docs/architecture.md"))
}

#[test]
fn every_module_stands_in_the_picture() {
    let page = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let picture = page.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    for name in modules().keys().filter(|name| *name != "digest") {
        let in_picture = picture.contains(name.as_str());
        let has_words = page.contains(&format!("`{name}`")) || page.contains(&format!("**{name}**"));
        assert!(in_picture && has_words, "docs/architecture.md does not know {name}");
    }
}

#[test]
fn dependence_goes_downwards_only() {
    for (name, used) in modules() {
        if name == BESIDE {
            continue;
        }
        for other in used {
            // `json` hands on the texts of an interface as it hands on answers, and `schema` describes them.
            if other == BESIDE && ["json", "schema"].contains(&name.as_str()) {
                continue;
            }
            assert_ne!(other, BESIDE, "{name} takes its texts from text");
            assert!(layer(&name) <= layer(&other), "{name} uses {other}, which is above it");
        }
    }
    let modules = modules();
    assert!(
        !modules["loan"].contains("eligibility") && !modules["eligibility"].contains("loan"),
        "they know each other"
    );
}

#[test]
fn no_module_uses_itself_by_way_of_others() {
    let modules = modules();
    for name in modules.keys().filter(|name| *name != BESIDE) {
        let (mut reached, mut open) = (BTreeSet::new(), vec![name]);
        while let Some(next) = open.pop() {
            for used in modules[next].iter().filter(|used| *used != BESIDE) {
                if reached.insert(used) {
                    open.push(used);
                }
            }
        }
        assert!(!reached.contains(name), "{name} uses itself by way of {reached:?}");
    }
}

/// A crate without the list would be one in which code may panic.
#[test]
fn every_crate_denies_what_may_panic() {
    let denied = |file: &Path| {
        let text = fs::read_to_string(file).unwrap_or_else(|_| panic!("{} is not there", file.display()));
        let list = text.split_once("#![deny(\n").and_then(|(_, rest)| rest.split_once("\n)]"));
        list.map(|(list, _)| list.to_owned())
    };
    let expected = denied(&root().join("src/lib.rs"));
    assert!(expected.as_ref().is_some_and(|list| list.contains("clippy::unwrap_used")));
    let crates: Vec<_> = fs::read_dir(root().join("crates")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(crates.len() > 7);
    for path in crates {
        let src = path.join("src");
        let file = if src.join("lib.rs").exists() { src.join("lib.rs") } else { src.join("main.rs") };
        assert_eq!(denied(&file), expected, "{} has another list than src/lib.rs", file.display());
    }
}
