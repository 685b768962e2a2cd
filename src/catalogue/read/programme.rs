//! Reading one version of a programme.

use super::document::Document;
use super::rule::conditions;
use super::source::{Sources, known_source};
use super::table::{LANGUAGES, Table};
use super::tier::{check_nominal, check_terms, combinations, fees, guarantees, rates, subsidies};
use super::value::words;
use crate::catalogue::{
    CatalogueError, CatalogueErrorKind, Confirmation, Gap, Known, NotAsked, Programme, Topic, Unpublished,
};
use crate::language::{LocalizedText, shown};

pub(super) fn programme(document: &Document, sources: Option<&Sources>) -> Result<Programme, Vec<CatalogueError>> {
    const FIELDS: &[&str] = &[
        "id",
        "kind",
        "lent_by",
        "name",
        "operator",
        "valid_from",
        "valid_to",
        "last_confirmed",
        "confirmed_by",
        "runs",
        "open_to_almaty",
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
        "not_asked",
    ];
    document.read(FIELDS, |root| {
        // Each field is read before any is missed, so that all errors are found in one go.
        let id = root.keep(id(root));
        let kind = root.keep(root.required_word("kind"));
        let lent_by = root.keep(root.word_or_words("lent_by"));
        let name = root.keep(root.required_texts("name"));
        let operator = root.keep(root.required_texts("operator"));
        let valid_from = root.keep(root.required_date("valid_from"));
        let valid_to = root.keep(root.date("valid_to"));
        let last_confirmed = root.keep(root.date("last_confirmed"));
        let confirmed_by = root.keep(confirmation(root, sources));
        let runs = root.keep(known(root, "runs", sources));
        let open_to_almaty = root.keep(known(root, "open_to_almaty", sources));
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
        let gaps = root.keep(gaps(root));
        let not_asked = root.keep(not_asked(root, sources));
        let programme = Programme {
            id: id?.into(),
            kind: kind?,
            lent_by: lent_by?,
            name: name?,
            operator: operator?,
            valid_from: valid_from?,
            valid_to: valid_to?,
            last_confirmed: last_confirmed?,
            confirmed_by: confirmed_by?,
            runs: runs?,
            open_to_almaty: open_to_almaty?,
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
            not_asked: not_asked?,
        };
        check_name(root, document, &programme);
        root.keep(check_days(root, &programme));
        root.keep(check_topics(root, &programme));
        root.keep(check_terms(root, &programme));
        root.keep(check_nominal(root, &programme));
        Some(programme)
    })
}

fn id<'a>(root: &Table<'a>) -> Result<&'a str, CatalogueError> {
    let id = root.required_text("id")?;
    let may_be = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    if id.bytes().all(may_be) { Ok(id) } else { Err(root.error_of("id", CatalogueErrorKind::WrongId(shown(id)))) }
}

/// The folder is the id, the name of the file the first day. Which of the two is wrong only the keeper knows: a copy has the
/// right name and the id of another.
fn check_name(root: &Table, document: &Document, programme: &Programme) {
    let Some((folder, name)) = document.file.path.split_once('/') else { return };
    let (day, first_day) = (name.trim_end_matches(".toml"), programme.valid_from.to_string());
    let id = programme.id.as_str();
    let parts = [("id", folder, id, format!("\"{folder}\"")), ("valid_from", day, &first_day, day.to_owned())];
    for (field, _, _, named) in parts.into_iter().filter(|(_, in_name, in_file, _)| in_name != in_file) {
        let kind = CatalogueErrorKind::WrongName { named, expected: programme.file() };
        root.keep(Err::<(), _>(root.error_of(field, kind)));
    }
}

fn check_days(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    let first = programme.valid_from;
    match programme.valid_to {
        Some(last) if last < first => {
            Err(root.error_of("valid_to", CatalogueErrorKind::EndsBeforeStart { first, last }))
        }
        _ => Ok(()),
    }
}

/// A topic that is not asked about has neither a condition nor a gap.
fn check_topics(root: &Table, programme: &Programme) -> Result<(), CatalogueError> {
    for (position, not_asked) in programme.not_asked.iter().enumerate() {
        let contradicted = not_asked.topics.iter().find(|topic| {
            programme.conditions.iter().any(|condition| condition.covers(**topic))
                || programme.gaps.iter().any(|gap| gap.topics.contains(topic))
        });
        if let Some(topic) = contradicted {
            return Err(root.error_at(&format!("not_asked.{position}"), CatalogueErrorKind::AskedAfterAll(*topic)));
        }
    }
    Ok(())
}

/// What confirmed the terms; only where there is a day on which they were.
fn confirmation(root: &Table, sources: Option<&Sources>) -> Result<Option<Confirmation>, CatalogueError> {
    let Some(table) = root.table("confirmed_by", &["source", "confidence"])? else { return Ok(None) };
    root.required_date("last_confirmed")?;
    Ok(Some(Confirmation { source: known_source(&table, sources)?, confidence: table.confidence()? }))
}

/// Whether something is known of a programme: yes, unless the file says that it is not.
fn known(root: &Table, name: &str, sources: Option<&Sources>) -> Result<Known, CatalogueError> {
    let Some(table) = root.table(name, &["state", "source"])? else { return Ok(Known::Yes) };
    table.required("state", table.word_of("state", &[("unknown", ())])?)?;
    Ok(Known::Unknown { source: known_source(&table, sources)? })
}

/// What is not published. A gap of topics may do without words of its own.
fn gaps(root: &Table) -> Result<Vec<Gap>, CatalogueError> {
    root.tables("gap", &["topics", "kk", "ru", "en"], |table| {
        if !table.has("topics") {
            return Ok(Gap { topics: Vec::new(), text: table.read_texts()? });
        }
        let topics: Vec<Topic> = words(table, "topics")?;
        let has_text = LANGUAGES.iter().any(|lang| table.has(lang));
        let text = if has_text { table.read_texts()? } else { LocalizedText::of(&Unpublished(&topics)) };
        Ok(Gap { topics, text })
    })
}

fn not_asked(root: &Table, sources: Option<&Sources>) -> Result<Vec<NotAsked>, CatalogueError> {
    root.tables("not_asked", &["topics", "source"], |table| {
        Ok(NotAsked { topics: words(table, "topics")?, source: known_source(table, sources)? })
    })
}

fn list_of_texts(root: &Table, name: &str) -> Result<Vec<LocalizedText>, CatalogueError> {
    root.tables(name, LANGUAGES, |table| table.read_texts())
}
