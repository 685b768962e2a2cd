//! The files of a catalogue, each parsed once: what is read of them and where in them something stands.

use std::cell::RefCell;

use bumpalo::Bump;

use super::table::Table;
use crate::catalogue::pack::{Packed, hash};
use crate::catalogue::tree::{self, Fields, Node, Span, Value};
use crate::catalogue::{CatalogueError, CatalogueErrorKind, Place};
use crate::input::Problem;

/// A catalogue file: its path relative to the catalogue's folder, with `/`, and its text.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The path, like `mfo-almaty-secured/2021-08-05.toml`.
    pub path: &'a str,
    /// The text.
    pub text: &'a str,
}

/// The most bytes of a file: the longest of Almaty's has 18 thousand. The parser takes a hundred times as many.
pub const MAX_FILE_BYTES: usize = 256 * 1024;
/// The most tables of a list, and so of the errors of a file.
pub const MAX_TABLES: usize = 1000;
/// Conditions of a version of a programme. Each may cut the amounts that are searched for the largest loan.
pub const MAX_CONDITIONS: usize = 30;
/// Tiers of rates, of subsidies or of guarantees of a version of a programme.
pub const MAX_TIERS: usize = 10;
/// Programmes of a catalogue, each with all its versions: a quote may have the schedule of every one.
pub const MAX_PROGRAMMES: usize = 200;

/// A file and what it parses to.
pub(in crate::catalogue) struct Document<'a> {
    pub(super) file: File<'a>,
    /// `None` of a file that is not TOML: its error stands in [`Documents::errors`].
    root: Option<Node<'a>>,
}

/// The files of a catalogue, by path. Scenarios are tests, not catalogue, and are left out.
pub(in crate::catalogue) struct Documents<'a> {
    documents: Vec<Document<'a>>,
    /// The errors of files that cannot be parsed.
    pub(super) errors: Vec<CatalogueError>,
    /// The hash of the files, where it is known already.
    hash: Option<String>,
}

impl<'a> Documents<'a> {
    pub(in crate::catalogue) fn parse(files: &[File<'a>], memory: &'a Bump) -> Self {
        let mut documents = Documents { documents: Vec::with_capacity(files.len()), errors: Vec::new(), hash: None };
        for file in files.iter().filter(|file| !file.path.contains("/scenarios/")) {
            let root = file.parse(memory).map_err(|error| documents.errors.push(error)).ok();
            documents.documents.push(Document { file: *file, root });
        }
        documents.documents.sort_by_key(|document| document.file.path);
        documents
    }

    /// The files of a bundle, in the order of their paths, and their hash.
    #[cfg(feature = "json")]
    pub(in crate::catalogue) fn of_trees(files: impl Iterator<Item = (&'a str, Value<'a>)>, hash: String) -> Self {
        let document = |(path, value)| {
            let root = Some(Node { value, span: Span::default() });
            Document { file: File { path, text: "" }, root }
        };
        Documents { documents: files.map(document).collect(), errors: Vec::new(), hash: Some(hash) }
    }

    /// The files as they stand in a bundle; without those that cannot be parsed.
    pub(in crate::catalogue) fn packed(&self) -> Vec<Packed<'a>> {
        let packed = |document: &Document<'a>| Some(Packed::new(document.file.path, &document.root.as_ref()?.value));
        self.documents.iter().filter_map(packed).collect()
    }

    /// The hash of the files.
    pub(super) fn hash(&self) -> String {
        let made = || hash(self.packed().iter().map(|file| (file.path, file.sha256.as_str())));
        self.hash.clone().unwrap_or_else(made)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Document<'a>> {
        self.documents.iter()
    }

    pub(super) fn get(&self, path: &str) -> Option<&Document<'a>> {
        let position = self.documents.binary_search_by_key(&path, |document| document.file.path).ok()?;
        self.documents.get(position)
    }

    /// The place of a field of one of the files; the start of a file that is not among them.
    pub(in crate::catalogue) fn place_of(&self, path: &str, field: &str) -> Place {
        self.get(path).map_or_else(|| Place::start(path), |document| document.place_of(field))
    }
}

impl<'a> File<'a> {
    fn parse(&self, memory: &'a Bump) -> Result<Node<'a>, CatalogueError> {
        if self.text.len() > MAX_FILE_BYTES {
            let max_bytes = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
            return Err(self.error(
                Span::default(),
                String::new(),
                CatalogueErrorKind::Field(Problem::TooLong { max_bytes }),
            ));
        }
        tree::from_toml(self.text, memory).map_err(|error| {
            let message = error.message().lines().collect::<Vec<_>>().join("; ");
            self.error(error.span().unwrap_or_default().into(), String::new(), CatalogueErrorKind::Toml(message))
        })
    }

    pub(super) fn error(&self, span: Span, field: String, kind: CatalogueErrorKind) -> CatalogueError {
        CatalogueError { place: Place::of(self.path, self.text, span.first_byte()), field, kind }
    }
}

impl<'a> Document<'a> {
    /// Hands the top table to `read`, which answers `None` where an error that it has [kept](Table::keep) leaves nothing
    /// to answer.
    ///
    /// # Errors
    /// All errors of the file, in its order; none of a file that is not TOML, whose error is known already.
    pub(super) fn read<T>(
        &self,
        allowed: &'static [&'static str],
        read: impl FnOnce(&Table) -> Option<T>,
    ) -> Result<T, Vec<CatalogueError>> {
        let Some(Node { value: Value::Table(fields), span }) = &self.root else { return Err(Vec::new()) };
        let errors = RefCell::new(Vec::new());
        let table = Table::root(self, *fields, *span, &errors);
        table.keep(table.only(allowed));
        let value = read(&table);
        let mut errors = errors.into_inner();
        match value {
            Some(value) if errors.is_empty() => Ok(value),
            _ => {
                errors.sort_by_key(|error| (error.place.line, error.place.column));
                Err(errors)
            }
        }
    }

    /// The place of a field: `condition.3.min`, or with the id of a list's entry instead of its position, `source.alfa`.
    /// The start of the nearest table if there is no such field.
    pub(super) fn place_of(&self, field: &str) -> Place {
        let Some(root) = &self.root else { return Place::start(self.file.path) };
        let mut at = root;
        for part in field.split('.') {
            let found = match &at.value {
                Value::Table(fields) => fields.get(part),
                Value::List(items) => match part.parse::<usize>() {
                    Ok(position) => items.get(position),
                    Err(_) => items.iter().find(|item| has_id(&item.value, part)),
                },
                _ => None,
            };
            let Some(found) = found else { break };
            at = found;
        }
        Place::of(self.file.path, self.file.text, at.span.first_byte())
    }
}

fn has_id(item: &Value, id: &str) -> bool {
    let is =
        |fields: &Fields| fields.get("id").is_some_and(|node| matches!(&node.value, Value::Text(text) if *text == id));
    matches!(item, Value::Table(fields) if is(fields))
}
