//! The sample catalogue of `tests/bad_catalogues/good`, to be edited.

use std::fs;
use std::path::Path;

use nesie::catalogue::{Catalogue, File, Report};
use nesie::word::ContractWord;

pub(super) const PROGRAMME: &str = "demo/2024-01-01.toml";
pub(super) const MRP: &str = "indicators/mrp.toml";
pub(super) const BASE_RATE: &str = "indicators/base-rate.toml";
pub(super) const CALENDAR: &str = "calendar/kazakhstan.toml";
pub(super) const GESV_CAP: &str = "regulation/gesv-cap.toml";
pub(super) const TERM: &str = "rule = \"term\"\nmax = \"60 months\"";
pub(super) const LEGAL_FORM: &str = "rule = \"legal_form\"\nallowed = [\"sole_entrepreneur\", \"llp\"]";
pub(super) const AMOUNT: &str = "min = \"500 000 KZT\"\nmax = \"20 000 MRP\"";
pub(super) const LENDER: &str = r#"[[lender]]
id = "bank"
kind = "bank"
name = { kk = "Банк", ru = "Банк", en = "The bank" }
day_count = "act/360"
balance = "before_payment"
source = "page"
confidence = "medium"
"#;

/// Paths with their texts.
pub(super) struct Sample(pub(super) Vec<(String, String)>);

impl Sample {
    pub(super) fn new() -> Sample {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_catalogues/good");
        let paths = ["catalogue.toml", "sources.toml", "referrals.toml", MRP, BASE_RATE, CALENDAR, GESV_CAP, PROGRAMME];
        Sample(paths.map(|path| (path.to_owned(), fs::read_to_string(folder.join(path)).unwrap())).into())
    }

    pub(super) fn with(mut self, path: &str, text: &str) -> Sample {
        self.0.push((path.to_owned(), text.to_owned()));
        self
    }

    pub(super) fn edited(mut self, path: &str, from: &str, to: &str) -> Sample {
        let (_, text) = self.0.iter_mut().find(|(known, _)| known == path).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replace(from, to);
        self
    }

    pub(super) fn programme(self, from: &str, to: &str) -> Sample {
        self.edited(PROGRAMME, from, to)
    }

    /// The programme's only version, from another day on.
    pub(super) fn starting_on(mut self, day: &str) -> Sample {
        self = self.programme("valid_from = 2024-01-01", &format!("valid_from = {day}"));
        self.0
            .iter_mut()
            .filter(|(path, _)| path == PROGRAMME)
            .for_each(|(path, _)| *path = format!("demo/{day}.toml"));
        self
    }

    /// With a second source, `act`.
    pub(super) fn with_act() -> Sample {
        let act = "[[source]]\nid = \"act\"\npublisher = \"The lender\"\naddress = \"lender.example/act\"\n\
            title = { kk = \"Акт\", ru = \"Акт\", en = \"The act\" }\n\n[[source]]\nid = \"page\"";
        Sample::new().edited("sources.toml", "[[source]]\nid = \"page\"", act)
    }

    pub(super) fn files(&self) -> Vec<File<'_>> {
        self.0.iter().map(|(path, text)| File { path, text }).collect()
    }

    pub(super) fn read(&self) -> Catalogue {
        Catalogue::from_files(&self.files()).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Faults and warnings, in words.
    pub(super) fn said(&self) -> Vec<String> {
        let Report { errors, warnings } = Catalogue::check(&self.files(), "2024-06-01".parse().unwrap());
        let warnings = warnings.iter().map(|warning| format!("{}: {}", warning.field, warning.kind.code().word()));
        errors.iter().map(|fault| format!("{}: {}", fault.field, fault.kind.code().word())).chain(warnings).collect()
    }
}
