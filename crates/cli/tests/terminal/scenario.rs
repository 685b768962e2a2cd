//! A scenario that a keeper begins and fills in.

use std::fs;

use crate::command::{answer, nesie, refusal, root};
use crate::keeper::of_the_recipe;

/// What the program says of the scenarios of a folder, and with which exit code.
fn tried(folder: &str, lang: &str) -> (Option<i32>, String) {
    let output = nesie(&["catalogue", "scenarios", folder, "--lang", lang]);
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_scenario_is_begun_by_the_program_and_its_outcome_is_the_keeper_s() {
    let copy = of_the_recipe("scenario");
    let folder = copy.0.to_str().unwrap();
    let new = ["catalogue", "scenario", "demo-loan", "cafe", "--on", "2026-02-02", "--catalogue", folder];
    let flags =
        ["--amount", "20 млн", "--term", "60", "--purpose", "инвестиции", "--legal-form", "ЖШС", "--category", "none"];
    let said = answer(&[&new[..], &flags].concat());
    assert!(said.starts_with("demo-loan/scenarios/cafe.toml: new\n"), "{said}");
    let path = copy.0.join("demo-loan/scenarios/cafe.toml");
    let begun = fs::read_to_string(&path).unwrap();
    for written in [
        "source = \"lender-2026-01\"",
        "amount = \"20000000.00\"",
        "legal_form = \"llp\"",
        "categories = []",
        "# term-investment = \"\"  # Investment: up to 84 months.\n",
    ] {
        assert!(begun.contains(written), "{written}: {begun}");
    }
    // What comes out is not told before the keeper has said what must.
    for (lang, said) in [
        ("kk", "verdict: дереккөз бойынша толтырыңыз"),
        ("ru", "verdict: заполните по источнику"),
        ("en", "verdict: fill it in by the source"),
    ] {
        let (code, text) = tried(folder, lang);
        assert_eq!(code, Some(2));
        assert!(text.contains(said) && text.contains("follows_from: ") && !text.contains("eligible"), "{text}");
    }
    let filled = begun
        .replace("title = \"\"", "title = \"A café borrows at the rate for everyone\"")
        .replace("says = \"\"", "says = \"6 % a year.\"")
        .replace("verdict = \"\"", "verdict = \"eligible\"")
        .replace("# annual_rate = \"\"", "annual_rate = \"6\"")
        .replace("# amount = \"\"", "amount = \"met\"");
    fs::write(&path, &filled).unwrap();
    assert_eq!(tried(folder, "en"), (Some(0), "Scenarios: 2; not as expected: 0.\n".to_owned()));
    fs::write(&path, filled.replace("annual_rate = \"6\"", "annual_rate = \"2\"")).unwrap();
    let (code, text) = tried(folder, "en");
    assert_eq!(code, Some(2));
    assert!(text.contains("demo-loan/scenarios/cafe.toml: annual_rate: 2 was expected, 6 came out"), "{text}");

    // Of a verdict that nobody expected it is said from which conditions it follows.
    fs::write(&path, filled.replace("amount = \"20000000.00\"", "amount = \"400000\"")).unwrap();
    let said = "verdict: eligible was expected, not_eligible (amount: not_met) came out";
    assert!(tried(folder, "en").1.contains(said), "{}", tried(folder, "en").1);

    // A word that never comes out is named, and not what does.
    let misspelt = filled
        .replace("verdict = \"eligible\"", "verdict = \"yes\"")
        .replace("amount = \"met\"", "amount = \"ok\"\nactivites = \"met\"");
    fs::write(&path, &misspelt).unwrap();
    let (_, text) = tried(folder, "en");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    let allowed =
        ["verdict: \"yes\"", "not_in_force", "amount: \"ok\"", "for_staff", "Scenarios: 2; not as expected: 1."];
    assert!(allowed.iter().all(|part| text.contains(part)) && !text.contains("came out"), "{text}");
    let misspelt = misspelt.replace("\"yes\"", "\"eligible\"").replace("\"ok\"", "\"met\"");
    fs::write(&path, misspelt).unwrap();
    for (lang, said) in [
        ("kk", "мұндай шарт жоқ, бар шарттар: "),
        ("ru", "такого условия нет, есть: "),
        ("en", "cafe.toml: activites: the version of that day has no such condition; it has: "),
    ] {
        let text = tried(folder, lang).1;
        assert!(text.contains(said) && text.contains("term-investment"), "{text}");
    }

    assert!(refusal(&[&new[..], &flags].concat()).contains("demo-loan/scenarios/cafe.toml"));
    assert!(
        refusal(&new)
            .starts_with("nesie: --amount, --term, --purpose: must be given; for example: nesie catalogue scenario")
    );
    let named =
        |name| refusal(&[&["catalogue", "scenario", "demo-loan", name, "--on", "2026-02-02"], &flags[..]].concat());
    for name in ["../cafe", "a/b", ""] {
        assert!(named(name).contains("bakery-buys-an-oven"), "{name}");
    }
    // What begins a scenario is no change of the catalogue.
    assert!(fs::read_to_string(copy.0.join("catalogue.toml")).unwrap().contains("2026-01-12"));
}

// `catalogue scenario` takes any day, and a later one than the disbursement is refused only when it is asked.
#[test]
fn the_scenario_of_the_document_is_answered_on_its_day() {
    let recipe = fs::read_to_string(root().join("docs/catalogue.md")).unwrap();
    let shown =
        recipe.lines().find_map(|line| line.strip_prefix("$ nesie catalogue scenario our-loan bakery ")).unwrap();
    let flags: Vec<&str> = shown.split(' ').take_while(|word| *word != "--catalogue").collect();
    answer(&[&["quote"][..], &flags].concat());
}
