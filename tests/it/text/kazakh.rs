//! Rules that every Kazakh text keeps, those of the catalogue included: a suffix is voiceless after a voiceless consonant,
//! what is put in before «бастап» or «дейін» has a case, «мысалы» is parted from its example, and there is one dash.

use std::fs;
use std::path::Path;

const VOICELESS: &str = "кқпстфхчшщ";
/// Suffixes that a voiceless consonant turns into қа, ке, та, те and so on.
const VOICED: [&str; 18] = [
    "ға", "ге", "да", "де", "дан", "ден", "ды", "ді", "дың", "дің", "ның", "нің", "ны", "ні", "лар", "лер", "дағы",
    "дегі",
];

/// The Kazakh texts of a folder: what stands in quotes after `kk:` or `kk =`.
fn kazakh(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            kazakh(&path, texts);
        } else if let Ok(source) = fs::read_to_string(&path) {
            for mark in ["kk: \"", "kk = \"", "kk \""] {
                texts.extend(source.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
            }
        }
    }
}

fn breaks_assimilation(word: &str) -> bool {
    VOICED.iter().filter_map(|suffix| word.strip_suffix(suffix)).any(|stem| stem.ends_with(|c| VOICELESS.contains(c)))
}

#[test]
fn suffixes_follow_their_consonant_and_figures_have_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for folder in
        ["src", "crates/batch", "crates/cli/src/text", "crates/report", "crates/server", "crates/sheets", "programmes"]
    {
        kazakh(&root.join(folder), &mut texts);
    }
    assert!(texts.len() > 1500, "only {} texts were found", texts.len());
    for text in texts {
        let lower = text.to_lowercase();
        for word in lower.split(|c: char| !c.is_alphabetic()) {
            assert!(!breaks_assimilation(word), "«{word}» in «{text}»");
        }
        assert!(!text.contains("} бастап") && !text.contains("} дейін"), "«{text}»");
        assert!(!text.contains('—'), "– is the dash of Kazakh texts: «{text}»");
        let mut examples = lower.split("мысалы").skip(1);
        assert!(examples.all(|rest| !rest.starts_with(' ')), "«мысалы» without its comma: «{text}»");
    }
}

#[test]
fn the_rule_knows_right_from_wrong() {
    for (word, is_wrong) in
        [("борышға", true), ("борышқа", false), ("борышды", true), ("теңгеге", false), ("банктің", false)]
    {
        assert_eq!(breaks_assimilation(word), is_wrong, "{word}");
    }
}
