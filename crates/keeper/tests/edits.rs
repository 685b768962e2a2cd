//! Edits of the catalogue: what they write, what they leave as it is, and what is refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use nesie::catalogue::{BUILTIN_BUNDLE, Catalogue, Folder};
use nesie::date::Date;
use nesie::indicator::Confidence;
use nesie::language::{Lang, Localize, LocalizedText};
use nesie_keeper::{
    Confirmed, Edit, Ended, FirstDay, Interview, KeeperError, Known, NewBaseRate, NewMrp, NewProgramme, NewSource,
    NewVersion, Workshop, unpack, write,
};
use proptest::prelude::*;

fn programmes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes")
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn today() -> Date {
    day("2026-11-29")
}

fn workshop() -> Workshop {
    Workshop::open(programmes()).unwrap()
}

fn base_rate(rate: &str, from: &str, next: Option<&str>) -> Edit {
    Edit::BaseRate(NewBaseRate {
        rate: rate.parse().unwrap(),
        first_day: FirstDay::Given(day(from)),
        known: next.map(day).map(Known::NextDecision),
        source: "nbk-2026-09".into(),
        confidence: Confidence::Medium,
        page: None,
    })
}

/// The lines that are no longer there, and those that are new.
fn lines_changed(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let begins = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let ends = old[begins..].iter().rev().zip(new[begins..].iter().rev()).take_while(|(a, b)| a == b).count();
    let of = |lines: &[&str]| lines[begins..lines.len() - ends].iter().map(|line| line.trim_end().to_owned()).collect();
    (of(&old), of(&new))
}

#[test]
fn a_row_of_the_same_day_is_corrected_in_its_place() {
    let workshop = workshop();
    let edit = Edit::Mrp(NewMrp {
        value: "4600".parse().unwrap(),
        from: day("2027-01-01"),
        source: "liter-2026-01".into(),
        confidence: Confidence::High,
    });
    let edited = workshop.edited(&edit, today()).unwrap();
    let (gone, new) =
        lines_changed(workshop.text("indicators/mrp.toml").unwrap(), &edited.files["indicators/mrp.toml"]);
    assert_eq!(
        gone,
        ["value = \"4 580 KZT\"", "source = \"mrp-register\"", "confidence = \"medium\"", "planned = true"]
    );
    assert_eq!(new, ["value = \"4 600 KZT\"", "source = \"liter-2026-01\"", "confidence = \"high\""]);
    assert!(!edited.catalogue.indicators().mrp.on(day("2027-06-01")).unwrap().planned);
}

#[test]
fn a_year_that_is_left_out_is_not_filled_with_the_one_before() {
    let of = |from: &str| {
        let (value, from) = ("5000".parse().unwrap(), day(from));
        Edit::Mrp(NewMrp { value, from, source: "mrp-register".into(), confidence: Confidence::Medium })
    };
    let error = workshop().edited(&of("2030-01-01"), today()).err().unwrap();
    assert_eq!(error.to_string(), "--from: the МРП is known only to 2028-12-31: enter the year after it first");
    assert!(workshop().edited(&of("2029-01-01"), today()).is_ok());
}

#[test]
fn what_changes_nothing_gets_no_version() {
    let workshop = workshop();
    let version = workshop.catalogue().programmes().iter().find(|version| version.valid_to.is_some()).unwrap();
    let (programme, on) = (version.id.to_string(), version.valid_to.unwrap());
    let edited = workshop.edited(&Edit::End(Ended { programme, on }), today()).unwrap();
    assert!(edited.files.is_empty() && edited.catalogue.version() == workshop.catalogue().version());
    let edited = workshop.edited(&Edit::CatalogueVersion, today()).unwrap();
    assert_eq!(edited.files.keys().collect::<Vec<_>>(), ["catalogue.toml"]);
}

#[test]
fn nothing_is_written_if_the_catalogue_would_be_wrong() {
    let edit = Edit::BaseRate(NewBaseRate {
        rate: "16".parse().unwrap(),
        first_day: FirstDay::Given(day("2026-10-27")),
        known: None,
        source: "no-such-page".into(),
        confidence: Confidence::High,
        page: None,
    });
    let error = workshop().edited(&edit, today()).err().unwrap();
    let said = error.to_string();
    assert!(
        said.starts_with("nothing was written, the catalogue would be wrong: indicators/base-rate.toml:"),
        "{said}"
    );
    assert!(said.contains("no-such-page"), "{said}");
    assert!(Lang::ALL.iter().all(|lang| error.localize(*lang).contains("no-such-page")));
}

#[test]
fn a_new_version_follows_the_last_and_ends_it() {
    let workshop = workshop();
    let source = Some(("d-isk".to_owned(), Confidence::High));
    let edit =
        Edit::Version(NewVersion { programme: "isker-aimak".into(), on: day("2027-01-01"), source, seen_on: today() });
    let edited = workshop.edited(&edit, today()).unwrap();
    let versions: Vec<_> = edited.catalogue.versions_of("isker-aimak").collect();
    let [.., earlier, last] = versions.as_slice() else { panic!("{}", versions.len()) };
    assert_eq!((earlier.valid_to, last.valid_from), (Some(day("2026-12-31")), day("2027-01-01")));
    assert_eq!((last.valid_to, last.last_confirmed), (None, Some(today())));
    assert_eq!((&earlier.conditions, &earlier.rates), (&last.conditions, &last.rates));

    let again = Edit::Version(NewVersion {
        programme: "isker-aimak".into(),
        on: day("2020-01-01"),
        source: None,
        seen_on: today(),
    });
    assert!(matches!(workshop.edited(&again, today()), Err(KeeperError::NotAfter { .. })));
}

#[test]
fn a_new_programme_is_like_another_and_not_confirmed() {
    let edit = Edit::Programme(NewProgramme {
        programme: "our-loan".into(),
        like: "almaty-finance".into(),
        on: day("2027-01-01"),
    });
    let workshop = workshop();
    let edited = workshop.edited(&edit, today()).unwrap();
    let new = edited.catalogue.versions_of("our-loan").next().unwrap();
    assert_eq!((new.last_confirmed, new.confirmed_by.as_ref()), (None, None));
    assert!(edited.files.contains_key("our-loan/2027-01-01.toml"));
    // What is known of the other programme alone is left out, and nothing else.
    let other = workshop.catalogue().versions_of("almaty-finance").last().unwrap();
    assert!(!other.notes.is_empty() && other.runs != nesie::catalogue::Known::Yes);
    assert_eq!((new.notes.len(), &new.runs), (0, &nesie::catalogue::Known::Yes));
    assert_eq!((&new.conditions, &new.gaps, &new.documents), (&other.conditions, &other.gaps, &other.documents));
    let text = &edited.files["our-loan/2027-01-01.toml"];
    assert!(text.contains("# On these the source says nothing.") && !text.contains("\n\n\n"), "{text}");
}

#[test]
fn a_draft_is_no_part_of_the_catalogue_and_asks_for_each_topic() {
    for lang in Lang::ALL {
        let kind = nesie::catalogue::Kind::Loan;
        let (path, text) =
            Interview::new(&workshop(), "our-loan", kind, day("2027-01-01"), today()).unwrap().draft(lang);
        assert_eq!(path, "our-loan/2027-01-01.draft");
        assert_eq!(text.matches("[[gap]]").count(), 9, "{text}");
        assert!(toml_edit::Document::parse(text.as_str()).is_ok(), "{text}");
    }
}

#[test]
fn a_source_goes_to_the_end_and_an_unknown_programme_is_named() {
    let workshop = workshop();
    let title = LocalizedText { kk: "Бет".into(), ru: "Страница \"А\"".into(), en: "The page".into() };
    let edit = Edit::Source(NewSource {
        id: "new-page".into(),
        publisher: "Somebody".into(),
        address: "example.kz".into(),
        published: None,
        seen_on: Some(today()),
        title,
    });
    let edited = workshop.edited(&edit, today()).unwrap();
    assert!(edited.files["sources.toml"].starts_with(workshop.text("sources.toml").unwrap()));

    // One that is there is no new one.
    let (id, there) = ("d-isk", workshop.catalogue().source(&"d-isk".into()).unwrap());
    let source = NewSource {
        id: id.to_string(),
        publisher: there.publisher.clone(),
        address: there.address.clone(),
        published: there.published.clone(),
        seen_on: there.seen_on,
        title: there.title.clone(),
    };
    assert!(workshop.edited(&Edit::Source(source.clone()), today()).unwrap().files.is_empty());
    let other = Edit::Source(NewSource { publisher: "Somebody".into(), seen_on: Some(day("2026-11-28")), ..source });
    let refused = workshop.edited(&other, today()).err().unwrap();
    assert!(refused.to_string().contains("it differs in: publisher, seen_on."), "{refused}");
    assert!(Lang::ALL.iter().all(|lang| refused.localize(*lang).contains("publisher, seen_on")));
    let edit = Edit::End(Ended { programme: "no-such".into(), on: today() });
    let said = workshop.edited(&edit, today()).err().unwrap().to_string();
    assert!(said.starts_with("<ID>: there is no programme \"no-such\"; the programmes are: almaty-2019, "), "{said}");
}

/// A copy of the catalogue's folder; gone after the test.
struct Copy(PathBuf);

impl Copy {
    fn of(files: impl IntoIterator<Item = (String, String)>, name: &str) -> Copy {
        let root = std::env::temp_dir().join(format!("nesie-keeper-{}-{name}", std::process::id()));
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Copy(root)
    }

    fn of_catalogue(name: &str) -> Copy {
        let folder = Folder::read(programmes()).unwrap();
        let files: Vec<_> = folder.files().iter().map(|file| (file.path.to_owned(), file.text.to_owned())).collect();
        Copy::of(files, name)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_is_replaced_in_one_step_and_leaves_nothing_beside_it() {
    let copy = Copy::of_catalogue("replace");
    let workshop = Workshop::open(&copy.0).unwrap();
    let edited = workshop.edited(&base_rate("16", "2026-10-27", None), today()).unwrap();
    write(&workshop, &edited).unwrap();
    let again = Catalogue::from_dir(&copy.0).unwrap();
    assert_eq!(again.sha256(), edited.catalogue.sha256());
    let names: Vec<_> =
        fs::read_dir(copy.0.join("indicators")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn a_bundle_unfolded_is_the_same_catalogue() {
    let files = unpack(BUILTIN_BUNDLE.as_bytes()).unwrap();
    let folder = Folder::read(programmes()).unwrap();
    let mut paths: Vec<&str> = folder.files().iter().map(|file| file.path).collect();
    paths.sort_unstable();
    assert_eq!(files.keys().map(String::as_str).collect::<Vec<_>>(), paths);
    let copy = Copy::of(files, "unpack");
    assert_eq!(Folder::read(&copy.0).unwrap().pack().unwrap(), BUILTIN_BUNDLE);
}

// Of every file of the catalogue: an edit changes the lines that it must, and every other byte stays, whatever the line ends are.
#[test]
fn an_edit_of_any_version_keeps_every_other_byte() {
    let folder = Folder::read(programmes()).unwrap();
    for crlf in [false, true] {
        let files: BTreeMap<String, String> = folder
            .files()
            .iter()
            .map(|file| {
                (file.path.to_owned(), if crlf { file.text.replace('\n', "\r\n") } else { file.text.to_owned() })
            })
            .collect();
        let copy = Copy::of(files, if crlf { "crlf" } else { "lf" });
        let workshop = Workshop::open(&copy.0).unwrap();
        for version in workshop.catalogue().programmes().to_vec() {
            let (programme, on) = (version.id.to_string(), version.valid_to.unwrap_or(day("2026-11-29")));
            let source = "cat".to_owned();
            let confirm =
                Edit::Confirm(Confirmed { programme: programme.clone(), on, source, confidence: Confidence::High });
            for (edit, fields) in [
                (confirm, &["last_confirmed", "confirmed_by"][..]),
                (Edit::End(Ended { programme, on }), &["valid_to"]),
            ] {
                let edited =
                    workshop.edited(&edit, today()).unwrap_or_else(|error| panic!("{}: {error}", version.file()));
                for (path, text) in edited.files.iter().filter(|(path, _)| *path != "catalogue.toml") {
                    let old = workshop.text(path).unwrap();
                    let kept = |text: &str| -> Vec<String> {
                        let is_of = |line: &&str| fields.iter().any(|field| line.starts_with(&format!("{field} = ")));
                        text.split_inclusive('\n').filter(|line| !is_of(line)).map(str::to_owned).collect()
                    };
                    assert_eq!(kept(old), kept(text), "{path}");
                    // A comment behind a value stays behind it.
                    let remarks = |text: &str| text.matches('#').count();
                    assert_eq!(remarks(old), remarks(text), "{path}");
                }
            }
        }
    }
}

// Of every programme: new terms change one line of the last version, and the copy differs by who confirmed what and when.
#[test]
fn new_terms_of_any_programme_are_the_last_ones_again() {
    let workshop = workshop();
    for id in workshop.catalogue().ids().map(ToString::to_string).collect::<Vec<_>>() {
        let last = workshop.catalogue().versions_of(&id).last().unwrap();
        let (old_path, on) = (last.file(), day("2027-03-01"));
        let new = NewVersion {
            programme: id.clone(),
            on,
            source: Some(("cat".into(), Confidence::Medium)),
            seen_on: today(),
        };
        let edited = workshop.edited(&Edit::Version(new), today()).unwrap_or_else(|error| panic!("{id}: {error}"));
        let without = |text: &str, fields: &[&str]| -> Vec<String> {
            let is_of = |line: &&str| fields.iter().any(|field| line.starts_with(&format!("{field} = ")));
            text.split_inclusive('\n').filter(|line| !is_of(line)).map(str::to_owned).collect()
        };
        let old = workshop.text(&old_path).unwrap();
        // A version that has ended already stays as it is.
        if let Some(earlier) = edited.files.get(&old_path) {
            assert_eq!(without(old, &["valid_to"]), without(earlier, &["valid_to"]), "{old_path}");
        }
        let copy = &edited.files[&format!("{id}/{on}.toml")];
        let fields = ["id", "valid_from", "valid_to", "last_confirmed", "confirmed_by"];
        assert_eq!(without(old, &fields), without(copy, &fields), "{id}");
    }
}

// A source goes to the end of its file, and a value of the МРП into its place, whatever the line ends are.
#[test]
fn a_source_and_a_value_keep_every_other_byte() {
    let folder = Folder::read(programmes()).unwrap();
    for (name, line_end) in [("lf-source", "\n"), ("crlf-source", "\r\n")] {
        let files = folder.files();
        let files = files.iter().map(|file| (file.path.to_owned(), file.text.replace('\n', line_end)));
        let copy = Copy::of(files, name);
        let workshop = Workshop::open(&copy.0).unwrap();
        let title = LocalizedText { kk: "Бет".into(), ru: "Страница".into(), en: "A page".into() };
        let source = NewSource {
            id: "new-page".into(),
            publisher: "Somebody".into(),
            address: "example.kz".into(),
            published: Some("2026-11".into()),
            seen_on: Some(today()),
            title,
        };
        let mrp = NewMrp {
            value: "4600".parse().unwrap(),
            from: day("2026-12-01"),
            source: "mrp-register".into(),
            confidence: Confidence::Medium,
        };
        for edit in [Edit::Source(source), Edit::Mrp(mrp)] {
            let edited = workshop.edited(&edit, today()).unwrap();
            for (path, text) in edited.files.iter().filter(|(path, _)| *path != "catalogue.toml") {
                let old = workshop.text(path).unwrap();
                let begins = old.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
                let ends = old.bytes().rev().zip(text.bytes().rev()).take_while(|(a, b)| a == b).count();
                // Lines were added in one place, and none is gone.
                assert!(begins + ends >= old.len() && text.len() > old.len(), "{path}");
                assert_eq!(text.matches('\n').count(), text.matches(line_end).count(), "{path}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    // A rate on any day: the new text without its new lines is the old one.
    #[test]
    fn a_base_rate_of_any_day_keeps_every_other_byte(after in 0_i64..4500, hundredths in 1_i64..3000) {
        let workshop = workshop();
        let from = day("2015-09-03").plus_days(after).unwrap();
        let rate = format!("{}.{:02}", hundredths / 100, hundredths % 100).trim_end_matches('0').trim_end_matches('.').to_owned();
        let edit = base_rate(&rate, &from.to_string(), Some("2028-12-01"));
        match workshop.edited(&edit, today()) {
            Ok(edited) => {
                let (old, new) = (workshop.text("indicators/base-rate.toml").unwrap(), &edited.files["indicators/base-rate.toml"]);
                let mut left = new.split_inclusive('\n').peekable();
                for line in old.split_inclusive('\n') {
                    let found = left.find(|candidate| *candidate == line).is_some();
                    let is_edited = ["next_decision_on", "value", "source", "confidence", "note"].iter().any(|field| line.starts_with(field));
                    prop_assert!(found || is_edited, "{line}");
                    if !found { left = new.split_inclusive('\n').peekable(); }
                }
            }
            // A subsidy may not go together with a rate so low: then nothing is written.
            Err(KeeperError::Faults(_)) => {}
            Err(error) => prop_assert!(false, "{error}"),
        }
    }
}
