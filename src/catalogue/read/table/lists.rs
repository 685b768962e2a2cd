//! The lists of a table, and the tables inside it.

use super::{Path, Table};
use crate::catalogue::read::document::MAX_TABLES;
use crate::catalogue::tree::{Node, Value};
use crate::catalogue::{CatalogueError, CatalogueErrorKind};
use crate::identifier::IdentifierError;
use crate::input::{Expected, Problem};
use crate::word::ContractWord;

impl Table<'_> {
    /// A list of texts, each turned into a value.
    fn texts_into<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Option<Vec<T>>, CatalogueError> {
        let items = match self.value(name) {
            None => return Ok(None),
            Some(Value::List(items)) => items,
            Some(_) => return Err(self.wrong_type(name, Expected::List)),
        };
        let list: Result<Vec<T>, CatalogueError> = items
            .iter()
            .enumerate()
            .map(|(position, item)| {
                let problem = |problem| {
                    let field = format!("{}.{position}", self.at(name));
                    self.document.file.error(item.span, field, CatalogueErrorKind::Field(problem))
                };
                match &item.value {
                    Value::Text(text) => read(text).map_err(problem),
                    _ => Err(problem(Problem::WrongType { value: self.written(item), expected: Expected::Text })),
                }
            })
            .collect();
        list.map(Some)
    }

    /// One word of a closed list, or a list of them; empty if it is absent.
    pub(in crate::catalogue::read) fn word_or_words<T: ContractWord>(
        &self,
        name: &str,
    ) -> Result<Vec<T>, CatalogueError> {
        match self.value(name) {
            Some(Value::List(_)) => Ok(self.words(name)?.unwrap_or_default()),
            _ => Ok(self.word_of(name, T::WORDS)?.into_iter().collect()),
        }
    }

    /// A list of words of a closed list.
    pub(in crate::catalogue::read) fn words<T: ContractWord>(
        &self,
        name: &str,
    ) -> Result<Option<Vec<T>>, CatalogueError> {
        self.texts_into(name, |text| Problem::one_of(text, T::WORDS))
    }

    /// A list of ids.
    pub(in crate::catalogue::read) fn ids(&self, name: &str) -> Result<Option<Vec<String>>, CatalogueError> {
        self.texts_into(name, |text| Ok(text.to_owned()))
    }

    /// A list of codes.
    pub(in crate::catalogue::read) fn codes<T: std::str::FromStr<Err = IdentifierError>>(
        &self,
        name: &str,
    ) -> Result<Option<Vec<T>>, CatalogueError> {
        self.texts_into(name, |text| text.parse().map_err(Problem::Identifier))
    }

    /// A nested table.
    pub(in crate::catalogue::read) fn table<'t>(
        &'t self,
        name: &'t str,
        allowed: &'static [&'static str],
    ) -> Result<Option<Table<'t>>, CatalogueError> {
        match self.node(name) {
            None => Ok(None),
            Some(Node { value: Value::Table(fields), span }) => {
                let table = self.inside(*fields, *span, Path::Field(&self.path, name));
                table.only(allowed).map(|()| Some(table))
            }
            Some(_) => Err(self.wrong_type(name, Expected::Object)),
        }
    }

    /// A list of tables, `[[name]]`; none if it is absent. The fields of each are checked by `read`. All
    /// are read, so that each faulty one is named.
    pub(in crate::catalogue::read) fn tables<T>(
        &self,
        name: &str,
        allowed: &'static [&'static str],
        read: impl FnMut(&Table) -> Result<T, CatalogueError>,
    ) -> Result<Vec<T>, CatalogueError> {
        self.tables_up_to(MAX_TABLES, name, allowed, read)
    }

    /// [`Table::tables`] of which there are so many at most.
    pub(in crate::catalogue::read) fn tables_up_to<T>(
        &self,
        max: usize,
        name: &str,
        allowed: &'static [&'static str],
        mut read: impl FnMut(&Table) -> Result<T, CatalogueError>,
    ) -> Result<Vec<T>, CatalogueError> {
        let items = match self.value(name) {
            None => return Ok(Vec::new()),
            Some(Value::List(items)) => items,
            Some(_) => return Err(self.wrong_type(name, Expected::List)),
        };
        if items.len() > max {
            return Err(self.problem(name, Problem::TooMany { count: items.len(), max }));
        }
        let mut list = Vec::with_capacity(items.len());
        let mut first_error = None;
        for (position, item) in items.iter().enumerate() {
            let path = Path::Item(&self.path, name, position);
            let read = match &item.value {
                Value::Table(fields) => self.inside(*fields, item.span, path).read(allowed, &mut read),
                _ => Err(self.wrong_type(name, Expected::Object)),
            };
            match read {
                Ok(value) => list.push(value),
                Err(error) if first_error.is_none() => first_error = Some(error),
                Err(error) => self.errors.borrow_mut().push(error),
            }
        }
        first_error.map_or(Ok(list), Err)
    }

    /// Reads this table. A field that no such table has is an error before all others; it is looked for only where a
    /// field was not asked for.
    pub(super) fn read<T>(
        &self,
        allowed: &'static [&'static str],
        read: impl FnOnce(&Table) -> Result<T, CatalogueError>,
    ) -> Result<T, CatalogueError> {
        let kept = self.errors.borrow().len();
        let value = read(self);
        if !self.is_known()
            && let Err(error) = self.only(allowed)
        {
            self.errors.borrow_mut().truncate(kept);
            return Err(error);
        }
        value
    }
}
