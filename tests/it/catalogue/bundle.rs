//! A catalogue as one file: made, read, and refused where it does not fit.
#![cfg(all(feature = "builtin", feature = "json", feature = "fs"))]

use std::path::{Path, PathBuf};

use nesie::catalogue::{BUILTIN_BUNDLE, BundleError, Catalogue, File, Folder, Origin};
use nesie::error::{Code, Refusal};
use nesie::language::{Lang, Localize};
use proptest::prelude::*;

use crate::support::{builtin, date};

fn programmes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("programmes")
}

fn folder() -> Folder {
    Folder::read(programmes()).unwrap()
}

fn refused(bundle: &str) -> BundleError {
    Catalogue::from_bundle(bundle).unwrap_err()
}

#[test]
fn the_built_in_bundle_is_that_of_the_folder_and_reads_as_the_same_catalogue() {
    assert_eq!(folder().pack().unwrap(), BUILTIN_BUNDLE);
    assert_eq!(Catalogue::from_bundle(BUILTIN_BUNDLE).unwrap(), folder().catalogue().unwrap());
    assert_eq!(Catalogue::repack(BUILTIN_BUNDLE).unwrap(), BUILTIN_BUNDLE);
    assert!(BUILTIN_BUNDLE.contains(&format!(r#""sha256":"{}","files""#, builtin().sha256())));
}

// The hash by another program: `sha256sum` of each content, and of the lines of hashes and paths.
#[test]
fn the_hash_is_that_of_the_lines_of_hashes_and_paths() {
    let json: serde_json::Value = serde_json::from_str(BUILTIN_BUNDLE).unwrap();
    let files = json["files"].as_object().unwrap();
    let lines: Vec<String> =
        files.iter().map(|(path, file)| format!("{}  {path}\n", file["sha256"].as_str().unwrap())).collect();
    assert_eq!(sha256(&lines.concat()), builtin().sha256());
    // Fields of a JSON value are in the order of their names, as they are in a bundle.
    for (path, file) in files {
        assert_eq!(sha256(&file["content"].to_string()), file["sha256"].as_str().unwrap(), "{path}");
    }
}

fn sha256(text: &str) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_bundle_that_others_have_laid_out_anew_is_read() {
    let json: serde_json::Value = serde_json::from_str(BUILTIN_BUNDLE).unwrap();
    let laid_out = serde_json::to_string_pretty(&json).unwrap().replace('\n', "\r\n");
    assert_eq!(&Catalogue::from_bundle(&laid_out).unwrap(), builtin());
    assert_eq!(Catalogue::repack(&laid_out).unwrap(), BUILTIN_BUNDLE);
    // As editors of Windows save it.
    assert_eq!(Catalogue::repack(format!("\u{feff}{BUILTIN_BUNDLE}")).unwrap(), BUILTIN_BUNDLE);
}

#[test]
fn a_bundle_that_is_cut_is_refused_wherever_it_ends() {
    let ends = (4099..BUILTIN_BUNDLE.trim_end().len()).step_by(4099).chain([1, 20, BUILTIN_BUNDLE.len() - 2]);
    let inside_a_letter = BUILTIN_BUNDLE.find('Ж').unwrap() + 1;
    assert!(!BUILTIN_BUNDLE.is_char_boundary(inside_a_letter));
    for end in ends.chain([inside_a_letter]) {
        let error = Catalogue::from_bundle(&BUILTIN_BUNDLE.as_bytes()[..end]).unwrap_err();
        assert!(matches!(error, BundleError::Cut { .. }), "{end}: {error:?}");
    }
    let error = refused(&BUILTIN_BUNDLE[..BUILTIN_BUNDLE.len() - 4]);
    assert_eq!(
        error.to_string(),
        format!(
            "the file breaks off on line {}: the end of the catalogue is missing; copy it again",
            BUILTIN_BUNDLE.lines().count() - 1
        )
    );
    assert_eq!(error.code(), Code::BundleCut);
}

#[test]
fn an_edited_file_of_a_bundle_is_named() {
    let edited = BUILTIN_BUNDLE.replace("16.25 %", "15.25 %");
    let error = refused(&edited);
    assert_eq!((error.code(), error.field().as_ref()), (Code::BundleEdited, "indicators/base-rate.toml"));
    let said = Lang::ALL.map(|lang| error.localize(lang));
    assert_eq!(
        said,
        [
            "indicators/base-rate.toml: каталог жиналғаннан кейін өзгертілген; қалтаны өзгертіп, қайта жинаңыз",
            "indicators/base-rate.toml: изменён после сборки каталога; измените папку и соберите заново",
            "indicators/base-rate.toml: it was changed after the catalogue was packed; change the folder and pack it again",
        ]
    );
    assert!(matches!(Catalogue::check_bundle(&edited, date("2026-11-29")), Err(BundleError::Edited { .. })));
}

#[test]
fn a_bundle_whose_files_were_exchanged_dropped_or_renamed_is_refused() {
    let lines: Vec<&str> = BUILTIN_BUNDLE.lines().collect();
    let mut fewer = lines.clone();
    fewer.remove(3);
    let error = refused(&fewer.join("\n"));
    assert!(matches!(&error, BundleError::OtherFiles { stated, .. } if stated == builtin().sha256()), "{error:?}");

    let [first, second] = [3, 4].map(|line| lines[line].split_once("\":{").unwrap());
    let renamed = BUILTIN_BUNDLE
        .replace(lines[3], &format!("{}\":{{{}", second.0, first.1))
        .replace(lines[4], &format!("{}\":{{{}", first.0, second.1));
    assert!(matches!(refused(&renamed), BundleError::OtherFiles { .. }));

    let twice = BUILTIN_BUNDLE.replacen(lines[3], &format!("{0}\n{0}", lines[3]), 1);
    assert!(matches!(refused(&twice), BundleError::Form { .. }));

    let other = BUILTIN_BUNDLE.replacen(r#""version":""#, r#""version":"9"#, 1);
    assert!(matches!(refused(&other), BundleError::OtherVersion { .. }));
    let other = BUILTIN_BUNDLE.replacen(builtin().sha256(), &"0".repeat(64), 1);
    assert!(matches!(refused(&other), BundleError::OtherFiles { .. }));
}

#[test]
fn what_is_no_bundle_of_this_format_is_said_to_be_none() {
    let next = BUILTIN_BUNDLE.replacen(r#""nesie_catalogue":"1""#, r#""nesie_catalogue":"2","more":[1.5]"#, 1);
    let error = refused(&next);
    assert_eq!(error.to_string(), r#"nesie_catalogue: "2" is no format of bundles that this nesie reads: "1""#);
    assert_eq!(error.code(), Code::UnknownFormat);
    // Wherever it is named.
    assert!(matches!(
        refused(r#"{"version": 1, "nesie_catalogue": "2"}"#),
        BundleError::UnknownFormat { .. } | BundleError::NotABundle
    ));
    for (text, code) in [
        ("", Code::NotABundle),
        ("version = \"1\"", Code::NotABundle),
        ("{version = \"1\"}", Code::Syntax),
        ("{}", Code::NotABundle),
        ("[]", Code::NotABundle),
        (r#"{"contract": "1"}"#, Code::NotABundle),
        (r#"{"nesie_catalogue":"1"}"#, Code::NotABundle),
        (
            r#"{"nesie_catalogue":"1","version":"1","sha256":"","files":{"a":{"sha256":"","content":{"a":1.5}}}}"#,
            Code::NotABundle,
        ),
        (r#"{"nesie_catalogue":"1","version":"1","sha256":"","files":{},"more":1}"#, Code::NotABundle),
    ] {
        let error = refused(text);
        assert_eq!(error.code(), code, "{text}: {error}");
        assert!(Lang::ALL.iter().all(|lang| !error.localize(*lang).is_empty()));
    }
    for other in [&b"\xff"[..], b"{\"a\xff\": 1", b"{}\xd0"] {
        assert_eq!(Catalogue::from_bundle(other).unwrap_err().code(), Code::NotUtf8, "{other:?}");
    }
}

#[test]
fn an_origin_is_a_folder_or_a_bundle() {
    let path = std::env::temp_dir().join(format!("nesie-bundle-{}.json", std::process::id()));
    std::fs::write(&path, BUILTIN_BUNDLE).unwrap();
    for origin in [Origin::read(&path).unwrap(), Origin::read(programmes()).unwrap()] {
        assert_eq!(&origin.catalogue().unwrap(), builtin());
        assert_eq!(origin.pack().unwrap(), BUILTIN_BUNDLE);
        assert!(origin.check(date("2026-11-29")).unwrap().errors.is_empty());
    }
    std::fs::write(&path, "{}").unwrap();
    let error = Origin::read(&path).unwrap().catalogue().unwrap_err().to_string();
    assert!(error.ends_with("this is no bundle of a catalogue; “nesie catalogue pack” makes one"), "{error}");
    std::fs::remove_file(&path).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    // Comments, blank lines, line ends and the order of the files are formatting.
    #[test]
    fn the_bundle_does_not_depend_on_the_formatting_of_the_files(seed in any::<u64>(), crlf in any::<bool>()) {
        let folder = folder();
        let mut files: Vec<(String, String)> = folder
            .files()
            .iter()
            .enumerate()
            .map(|(position, file)| {
                let mut text = format!("# {seed}\n\n{}\n# the end\n", file.text);
                if crlf || (seed >> (position % 64)) & 1 == 1 {
                    text = text.replace('\n', "\r\n");
                }
                (file.path.to_owned(), text)
            })
            .collect();
        let turn = usize::try_from(seed % 41).unwrap();
        files.rotate_left(turn);
        let files: Vec<File> = files.iter().map(|(path, text)| File { path, text }).collect();
        prop_assert_eq!(Catalogue::pack(&files).unwrap(), BUILTIN_BUNDLE);
        let catalogue = Catalogue::from_files(&files).unwrap();
        prop_assert_eq!(catalogue.sha256(), builtin().sha256());
    }
}
