//! A file of a catalogue: its path is the first line, the rest its text. It takes the place of the file of that name
//! among those that every catalogue has, or stands beside them as a programme.

use std::str::from_utf8;
use std::sync::LazyLock;

use nesie::advice::QuoteOptions;
use nesie::application::json::read_application;
use nesie::catalogue::contract::{ChangesAnswer, ProgrammeAnswer, ProgrammesAnswer, ReportAnswer};
use nesie::catalogue::{Catalogue, CatalogueError, CatalogueErrorKind, Changes, File};
use nesie::date::Date;

use super::application::{advice_holds, texts_are_whole};
use super::assert_said;

/// The files that every catalogue has, and a programme to compare with.
const FILES: [File; 10] = [
    File { path: "calendar/kazakhstan.toml", text: include_str!("../../programmes/calendar/kazakhstan.toml") },
    File { path: "regulation/gesv-cap.toml", text: include_str!("../../programmes/regulation/gesv-cap.toml") },
    File { path: "catalogue.toml", text: include_str!("../../programmes/catalogue.toml") },
    File { path: "indicators/base-rate.toml", text: include_str!("../../programmes/indicators/base-rate.toml") },
    File { path: "indicators/mrp.toml", text: include_str!("../../programmes/indicators/mrp.toml") },
    File { path: "referrals.toml", text: include_str!("../../programmes/referrals.toml") },
    File { path: "sectors.toml", text: include_str!("../../programmes/sectors.toml") },
    File { path: "lenders.toml", text: include_str!("../../programmes/lenders.toml") },
    File { path: "sources.toml", text: include_str!("../../programmes/sources.toml") },
    File { path: COMPARED, text: include_str!("../../programmes/mfo-almaty-unsecured/2023-01-01.toml") },
];
const COMPARED: &str = "mfo-almaty-unsecured/2023-01-01.toml";

const APPLICATION: &str = include_str!("../../examples/bakery.json");

pub(crate) fn hold(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    let Some((path, text)) = text.split_once('\n') else { return };
    let file = File { path, text };
    let others = FILES.into_iter().filter(|other| other.path != path && other.path != COMPARED);
    let files: Vec<File> = others.chain([file]).collect();
    let on: Date = "2026-11-22".parse().unwrap();
    let report = Catalogue::check(&files, on);
    for fault in &report.errors {
        // A fault stands in a file of this catalogue, or says that one is missing.
        let text = files.iter().find(|file| file.path == fault.place.file).map_or("", |file| file.text);
        assert!((1..=text.matches('\n').count() + 1).contains(&fault.place.line), "{fault}");
        assert!(fault.place.column >= 1);
        assert_said(fault);
    }
    report.warnings.iter().for_each(assert_said);
    texts_are_whole(&serde_json::to_value(ReportAnswer::new(&report, on)).unwrap());
    match Catalogue::from_files(&files) {
        Ok(catalogue) => {
            // What can be read may still owe its keeper's readers something: a topic, who confirmed it, what a source says.
            let owes = |fault: &CatalogueError| {
                use CatalogueErrorKind::{NotSaid, SilentTopics, Unattested};
                matches!(fault.kind, SilentTopics(..) | Unattested | NotSaid)
            };
            assert!(report.errors.iter().all(owes), "{:?}", report.errors);
            is_shown(&catalogue, on);
            is_compared(&catalogue);
            let application = read_application(APPLICATION).unwrap();
            advice_holds(&application, &catalogue, on, QuoteOptions::default());
        }
        Err(error) => assert_eq!(report.errors.first(), Some(&error)),
    }
}

fn is_shown(catalogue: &Catalogue, on: Date) {
    texts_are_whole(&serde_json::to_value(ProgrammesAnswer::new(catalogue, on)).unwrap());
    for programme in catalogue.programmes() {
        for day in [on, programme.valid_from] {
            let sheet = ProgrammeAnswer::new(catalogue, programme.id.as_str(), day).unwrap();
            texts_are_whole(&serde_json::to_value(sheet).unwrap());
        }
    }
}

fn is_compared(catalogue: &Catalogue) {
    static BEFORE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::from_files(&FILES).unwrap());
    for (before, after) in [(&*BEFORE, catalogue), (catalogue, &*BEFORE)] {
        assert_said(&Changes::between(before, after));
        texts_are_whole(&serde_json::to_value(ChangesAnswer::new(before, after)).unwrap());
    }
    assert!(Changes::between(catalogue, catalogue).is_empty());
}
