//! Reading one version of a programme.

use super::error::{CatalogueError, Fault};
use super::lender::LenderKind;
use super::programme::{Programme, ProgrammeId};
use super::read::Sources;
use super::read_rule::conditions;
use super::read_tier::{check_nominal, check_terms, combinations, fees, guarantees, rates, subsidies};
use super::table::{File, LANGUAGES, Table, parse};
use crate::language::LocalizedText;
use crate::word::ContractWord;

pub(super) fn programme(file: File, sources: Option<&Sources>) -> Result<Programme, Vec<CatalogueError>> {
    const FIELDS: &[&str] = &[
        "id",
        "kind",
        "lent_by",
        "name",
        "operator",
        "valid_from",
        "valid_to",
        "last_confirmed",
        "condition",
        "rate",
        "subsidy",
        "guarantee",
        "fee",
        "favours",
        "combines_with",
        "document",
        "how_to_apply",
        "note",
        "gap",
    ];
    parse(file, FIELDS, |root| {
        // Each field is read before any is missed, so that all faults are found in one go.
        let id = root.keep(root.required_text("id"));
        let kind = root.keep(root.required_word("kind"));
        let lent_by = root.keep(root.word_of("lent_by", LenderKind::WORDS));
        let name = root.keep(root.required_texts("name"));
        let operator = root.keep(root.required_texts("operator"));
        let valid_from = root.keep(root.required_date("valid_from"));
        let valid_to = root.keep(root.date("valid_to"));
        let last_confirmed = root.keep(root.required_date("last_confirmed"));
        let conditions = root.keep(conditions(root, sources));
        let rates = root.keep(rates(root, sources));
        let subsidies = root.keep(subsidies(root, sources));
        let guarantees = root.keep(guarantees(root, sources));
        let fees = root.keep(fees(root, sources));
        let favours = root.keep(root.ids("favours"));
        let combines_with = root.keep(combinations(root, sources));
        let documents = root.keep(list_of_texts(root, "document"));
        let how_to_apply = root.keep(root.required_texts("how_to_apply"));
        let notes = root.keep(list_of_texts(root, "note"));
        let gaps = root.keep(list_of_texts(root, "gap"));
        let programme = Programme {
            id: ProgrammeId(id?.to_owned()),
            kind: kind?,
            lent_by: lent_by?,
            name: name?,
            operator: operator?,
            valid_from: valid_from?,
            valid_to: valid_to?,
            last_confirmed: last_confirmed?,
            conditions: conditions?,
            rates: rates?,
            subsidies: subsidies?,
            guarantees: guarantees?,
            fees: fees?,
            favours: favours?.unwrap_or_default(),
            combines_with: combines_with?,
            documents: documents?,
            how_to_apply: how_to_apply?,
            notes: notes?,
            gaps: gaps?,
        };
        root.keep(check_name(root, file, &programme));
        root.keep(check_days(root, &programme));
        root.keep(check_terms(root, &programme));
        root.keep(check_nominal(root, &programme));
        Some(programme)
    })
}

fn check_name(root: &Table, file: File, programme: &Programme) -> Result<(), CatalogueError> {
    let expected = programme.file();
    if file.path == expected { Ok(()) } else { Err(root.fault_of("id", Fault::WrongName { expected })) }
}

fn check_days(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    let first = programme.valid_from;
    match programme.valid_to {
        Some(last) if last < first => Err(root.fault_of("valid_to", Fault::EndsBeforeStart { first, last })),
        _ => Ok(()),
    }
}

fn list_of_texts(root: &Table, name: &str) -> Result<Vec<LocalizedText>, CatalogueError> {
    root.tables(name, LANGUAGES, |table| table.read_texts())
}
