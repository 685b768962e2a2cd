//! `docs/catalogue.md` is a recipe: the files in it make a catalogue, and every example in it can be added.

use std::fs;
use std::path::Path;

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{Catalogue, CatalogueErrorKind, File, Kind, LenderKind, Occasion, Report, Size, Topic};
use nesie::day_count::DayCount;
use nesie::input::Problem;
use nesie::loan::BalanceColumn;
use nesie::word::ContractWord;

const PROGRAMME: &str = "demo-loan/2026-01-01.toml";

fn recipe() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/catalogue.md")).unwrap()
}

/// The blocks of the recipe that begin with some words, each with the rest of that first line.
fn blocks<'r>(recipe: &'r str, begin: &str) -> Vec<(&'r str, &'r str)> {
    let fence = format!("```{begin}");
    let blocks = recipe.split(&fence).skip(1).map(|block| block.split("\n```").next().unwrap());
    blocks.map(|block| block.split_once('\n').unwrap()).collect()
}

/// Checks the recipe's files, with some text after that of the programme.
fn check(recipe: &str, added: &str) -> Report {
    let files = blocks(recipe, "toml file=");
    let texts: Vec<(&str, String)> = files
        .iter()
        .map(|(path, text)| (*path, if *path == PROGRAMME { format!("{text}\n{added}") } else { (*text).to_owned() }))
        .collect();
    let files: Vec<File> = texts.iter().map(|(path, text)| File { path, text }).collect();
    Catalogue::check(&files, "2026-06-01".parse().unwrap())
}

#[test]
fn the_files_of_the_recipe_make_a_catalogue_in_order() {
    assert_eq!(check(&recipe(), ""), Report { errors: vec![], warnings: vec![] });
}

#[test]
fn every_example_of_the_recipe_can_be_added() {
    let recipe = recipe();
    let examples = blocks(&recipe, "toml adds");
    assert!(examples.len() > 10);
    for (_, example) in examples {
        assert_eq!(check(&recipe, example).errors, [], "{example}");
    }
}

#[test]
fn the_recipe_has_every_rule_and_every_word() {
    let recipe = recipe();
    // What a file is told when it names a rule that there is not.
    let unknown = check(&recipe, "[[condition]]\nrule = \"?\"").errors;
    let CatalogueErrorKind::Field(Problem::NotOneOf { allowed, .. }) = &unknown[0].kind else { panic!("{unknown:?}") };
    for rule in allowed {
        assert!(recipe.contains(&format!("rule = \"{rule}\"")), "no example of the rule {rule}");
    }
    fn words<T: ContractWord>() -> impl Iterator<Item = &'static str> {
        T::WORDS.iter().map(|(word, _)| *word)
    }
    let all = words::<LegalForm>()
        .chain(words::<Size>())
        .chain(words::<Purpose>())
        .chain(words::<Use>())
        .chain(words::<Category>())
        .chain(words::<CollateralKind>())
        .chain(words::<Kind>())
        .chain(words::<LenderKind>())
        .chain(words::<Topic>())
        .chain(words::<Occasion>())
        .chain(words::<DayCount>())
        .chain(words::<BalanceColumn>());
    for word in all {
        assert!(recipe.contains(&format!("`{word}`")), "the recipe does not list {word}");
    }
}
