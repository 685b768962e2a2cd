//! Ten thousand broken catalogues: the built-in one with one thing broken. Each is refused, with a message
//! that names the file and a line of it; no fault is reported anywhere else, and nothing panics.
//!
//! Of the programmes only the one that is broken is read, so that ten thousand cases take seconds.
#![cfg(feature = "fs")]

use std::path::Path;
use std::sync::LazyLock;

use nesie::catalogue::{Catalogue, File, Folder};
use nesie::date::Date;
use proptest::prelude::*;
use proptest::sample::Index;

/// The files that every catalogue has.
const FIXED: [&str; 10] = [
    "calendar/kazakhstan.toml",
    "catalogue.toml",
    "indicators/base-rate.toml",
    "indicators/mrp.toml",
    "referrals.toml",
    "regulation/gesv-cap.toml",
    "sources.toml",
    // The last three, because a catalogue may leave them out: one whose programmes favour no sector, without lenders, without
    // the documents that lenders commonly ask for.
    "sectors.toml",
    "lenders.toml",
    "documents.toml",
];

static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes");
    let folder = Folder::read(root).unwrap();
    let mut files: Vec<_> = folder.files().iter().map(|file| (file.path.to_owned(), file.text.to_owned())).collect();
    files.sort();
    files
});

/// A way to break a file.
#[derive(Debug, Clone, Copy)]
enum Break {
    RemoveKey,
    WrongType,
    MixUnit,
    DoubleKey,
    UnknownKey,
    UnknownSource,
    LowConfidence,
    UnknownWord,
    EmptyText,
    DateReversed,
    NoDate,
    LoseQuote,
    RenameFile,
    LeaveOut,
}

const BREAKS: [Break; 14] = [
    Break::RemoveKey,
    Break::WrongType,
    Break::MixUnit,
    Break::DoubleKey,
    Break::UnknownKey,
    Break::UnknownSource,
    Break::LowConfidence,
    Break::UnknownWord,
    Break::EmptyText,
    Break::DateReversed,
    Break::NoDate,
    Break::LoseQuote,
    Break::RenameFile,
    Break::LeaveOut,
];

/// Keys without which their table is incomplete, whatever else it has.
const REQUIRED: [&str; 17] = [
    "version",
    "known_until",
    "from",
    "value",
    "source",
    "confidence",
    "publisher",
    "address",
    "kind",
    "valid_from",
    "rule",
    "annual_rate",
    "allowed",
    "kinds",
    "kk",
    "ru",
    "en",
];

/// A line `key = value`, and what its value is without a comment after it.
fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(" = ")?;
    let is_key = key.chars().all(|letter| letter.is_ascii_lowercase() || "_.".contains(letter));
    (is_key && !value.ends_with('[')).then_some((key, value))
}

/// The line in its broken form; `None` if this break has nothing to do with such a line.
fn break_line(how: Break, path: &str, line: &str) -> Option<String> {
    let (key, value) = key_and_value(line)?;
    let is_programme = !FIXED.contains(&path);
    let with = |value: &str| Some(format!("{key} = {value}"));
    match how {
        Break::RemoveKey => REQUIRED.contains(&key).then(String::new),
        Break::WrongType => with(if value == "true" || value == "false" { "7" } else { "true" }),
        Break::MixUnit => [(" KZT\"", " USD\""), (" MRP\"", " months\""), (" months\"", " days\""), (" %\"", "\"")]
            .iter()
            .find(|(unit, _)| ["value", "min", "max", "annual_rate"].contains(&key) && value.ends_with(unit))
            .and_then(|(unit, other)| with(&value.replace(unit, other))),
        Break::DoubleKey => Some(format!("{line}\n{line}")),
        Break::UnknownKey => Some(format!("{line}\nremark = 1")),
        // Calendar and caps name their sources in words.
        Break::UnknownSource => (key == "source" && !path.starts_with("calendar/") && !path.starts_with("regulation/"))
            .then(|| with("\"hearsay\""))?,
        Break::LowConfidence => (key == "confidence" && is_programme).then(|| with("\"low\""))?,
        Break::UnknownWord => ["kind", "rule", "confidence"].contains(&key).then(|| with("\"whatever\""))?,
        Break::EmptyText => ["kk", "ru", "en", "publisher", "source"].contains(&key).then(|| with("\"\""))?,
        Break::DateReversed if key == "valid_from" => Some(format!("{line}\nvalid_to = 1999-12-31")),
        Break::DateReversed if key == "known_until" => with("1999-12-31"),
        Break::DateReversed => None,
        Break::NoDate => {
            value.parse::<Date>().is_ok().then_some(())?;
            with("2021-13-01").filter(|_| value.ends_with('1')).or_else(|| with(&format!("\"{value}\"")))
        }
        Break::LoseQuote => value.starts_with('"').then(|| line.replacen('"', "", 1)),
        Break::RenameFile | Break::LeaveOut => None,
    }
}

/// The files with one thing broken, and the file in which it is.
fn broken(how: Break, file: Index, at: Index) -> Option<(Vec<(String, String)>, String)> {
    let mut files = FILES.clone();
    match how {
        Break::LeaveOut => {
            let path = FIXED[file.index(FIXED.len() - 3)];
            files.retain(|(name, _)| name != path);
            Some((files, path.to_owned()))
        }
        Break::RenameFile => {
            let position = file.index(files.len());
            let (name, _) = &mut files[position];
            if FIXED.contains(&name.as_str()) {
                return None;
            }
            let names = [name.replace("20", "19"), name.replace(".toml", "-new.toml"), format!("old/{name}")];
            *name = at.get(&names).clone();
            let name = name.clone();
            Some((files, name))
        }
        _ => {
            let position = file.index(files.len());
            let (path, text) = &mut files[position];
            let lines: Vec<&str> = text.lines().collect();
            let candidates: Vec<(usize, String)> = lines
                .iter()
                .enumerate()
                .filter_map(|(number, line)| Some((number, break_line(how, path, line)?)))
                .collect();
            if candidates.is_empty() {
                return None;
            }
            let (number, replacement) = at.get(&candidates);
            let mut lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
            lines[*number].clone_from(replacement);
            let path = path.clone();
            *text = lines.join("\n");
            Some((files, path))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_catalogue_is_refused_with_its_place(
        how in prop::sample::select(BREAKS.to_vec()),
        file in any::<Index>(),
        at in any::<Index>(),
    ) {
        let Some((files, path)) = broken(how, file, at) else { return Err(TestCaseError::reject("nothing to break")) };
        let read = files.iter().filter(|(name, _)| *name == path || FIXED.contains(&name.as_str()));
        let files: Vec<File> = read.map(|(path, text)| File { path, text }).collect();
        let errors = Catalogue::check(&files, "2026-11-22".parse().unwrap()).errors;
        prop_assert!(!errors.is_empty(), "{how:?} in {path} is not refused");
        let lines = files.iter().find(|file| file.path == path).map_or(1, |file| file.text.lines().count() + 1);
        for fault in errors {
            prop_assert_eq!(&fault.place.file, &path);
            prop_assert!((1..=lines).contains(&fault.place.line), "{}", fault);
            let place = format!("{}:{}:{}: ", path, fault.place.line, fault.place.column);
            prop_assert!(fault.to_string().starts_with(&place), "{}", fault);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    // What comes of it may even be read; it must not panic, and a fault must have a place in the file.
    #[test]
    fn a_slip_of_the_keyboard_never_panics(
        file in any::<Index>(),
        at in any::<Index>(),
        removed in 0_usize..4,
        typed in "[\\[\\]{}\"'=.,#0-9a-z \n\r\tқ\u{feff}\u{0}]{0,3}",
    ) {
        let (path, text) = file.get(&FILES[..]);
        let letters: Vec<char> = text.chars().collect();
        let begin = at.index(letters.len());
        let end = letters.len().min(begin + removed);
        let slipped: String = letters[..begin].iter().copied().chain(typed.chars()).chain(letters[end..].iter().copied()).collect();
        let fixed = FILES.iter().filter(|(name, _)| name != path && FIXED.contains(&name.as_str()));
        let mut files: Vec<File> = fixed.map(|(path, text)| File { path, text }).collect();
        files.push(File { path, text: &slipped });
        for fault in Catalogue::check(&files, "2026-11-22".parse().unwrap()).errors {
            let text = files.iter().find(|file| file.path == fault.place.file).map_or("", |file| file.text);
            prop_assert!((1..=text.matches('\n').count() + 1).contains(&fault.place.line), "{}", fault);
        }
    }
}
