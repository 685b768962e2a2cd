//! A catalogue as one file: reading a bundle, and making one.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::pack::{Packed, hash, pack};
use super::read::{self, Documents};
use super::tree::{DATES, Field, Fields, Node, Value};
use super::{BUNDLE_FORMAT, Catalogue, CatalogueError, File, Report};
use crate::date::Date;
use crate::digest::sha256;
use crate::error::{Code, Refusal};
use crate::input::{InputError, Problem};
use crate::language::{Lang, Localize, shown};

/// The most bytes of a bundle.
pub const MAX_BUNDLE_BYTES: usize = 4 * 1024 * 1024;

/// Why a bundle is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub enum BundleError {
    /// It is no JSON, no UTF-8, or too long.
    Input(#[source] InputError),
    /// It ends too early.
    Cut {
        /// The line on which it ends.
        line: usize,
    },
    /// It is JSON, but no bundle.
    NotABundle,
    /// It is a bundle of another format.
    UnknownFormat {
        /// The format that it names.
        found: String,
    },
    /// Something in it is not where a bundle has it, or is no value of a catalogue.
    Form {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A file in it is not the one that was packed.
    Edited {
        /// The path of the file.
        file: String,
    },
    /// Each file is as it was packed, but there are other files than were packed.
    OtherFiles {
        /// The hash that the bundle states.
        stated: String,
        /// That of the files in it.
        found: String,
    },
    /// The bundle states another version than its catalogue.
    OtherVersion {
        /// The version that the bundle states.
        stated: String,
        /// That of the catalogue in it.
        found: String,
    },
    /// The catalogue in it is wrong.
    Catalogue(#[source] CatalogueError),
}

impl Refusal for BundleError {
    fn code(&self) -> Code {
        match self {
            BundleError::Input(error) => error.code(),
            BundleError::Cut { .. } => Code::BundleCut,
            BundleError::NotABundle | BundleError::Form { .. } => Code::NotABundle,
            BundleError::UnknownFormat { .. } => Code::UnknownFormat,
            BundleError::Edited { .. } | BundleError::OtherFiles { .. } | BundleError::OtherVersion { .. } => {
                Code::BundleEdited
            }
            BundleError::Catalogue(error) => error.code(),
        }
    }

    fn field(&self) -> Cow<'_, str> {
        match self {
            BundleError::Input(error) => error.field.as_str().into(),
            BundleError::Edited { file } => file.as_str().into(),
            BundleError::UnknownFormat { .. } => FORMAT.into(),
            BundleError::OtherFiles { .. } => "sha256".into(),
            BundleError::OtherVersion { .. } => "version".into(),
            BundleError::Catalogue(error) => error.field.as_str().into(),
            BundleError::Cut { .. } | BundleError::NotABundle | BundleError::Form { .. } => "".into(),
        }
    }
}

/// The field by which a bundle is known.
const FORMAT: &str = "nesie_catalogue";

impl Catalogue {
    /// The bundle of a catalogue: one JSON text, the same whatever the order, the line ends and the comments of the files
    /// are. It carries the hash that every answer of the catalogue carries.
    ///
    /// # Errors
    /// [`CatalogueError`] if the files are no catalogue.
    pub fn pack(files: &[File]) -> Result<String, CatalogueError> {
        let documents = Documents::parse(files);
        let catalogue = read::first_error(read::catalogue(&documents))?;
        Ok(pack(&catalogue.version, &documents.packed()))
    }

    /// Reads a bundle, as [`Catalogue::pack`] makes it. However it is laid out by others since, its values must be those
    /// that were packed.
    ///
    /// ```
    /// use nesie::catalogue::Catalogue;
    /// let error = Catalogue::from_bundle(r#"{"nesie_catalogue": "7"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), r#"nesie_catalogue: "7" is no format of bundles that this nesie reads: "1""#);
    /// ```
    ///
    /// # Errors
    /// [`BundleError`] if it is no bundle of this format, is cut or edited, or has a wrong catalogue in it.
    pub fn from_bundle(bundle: impl AsRef<[u8]>) -> Result<Catalogue, BundleError> {
        let bundle = Bundle::read(bundle.as_ref())?;
        bundle.refuse_other_content()?;
        bundle.catalogue()
    }

    /// The bundle again, laid out as [`Catalogue::pack`] does.
    ///
    /// # Errors
    /// [`BundleError`] as [`Catalogue::from_bundle`].
    pub fn repack(bundle: impl AsRef<[u8]>) -> Result<String, BundleError> {
        let bundle = Bundle::read(bundle.as_ref())?;
        bundle.refuse_other_content()?;
        let documents = bundle.into_documents();
        let catalogue = read::first_error(read::catalogue(&documents)).map_err(BundleError::Catalogue)?;
        Ok(pack(&catalogue.version, &documents.packed()))
    }

    /// [`Catalogue::check`] of the catalogue in a bundle.
    ///
    /// # Errors
    /// [`BundleError`] as [`Catalogue::from_bundle`], but for errors of the catalogue itself, which the report names.
    pub fn check_bundle(bundle: impl AsRef<[u8]>, on: Date) -> Result<Report, BundleError> {
        let bundle = Bundle::read(bundle.as_ref())?;
        bundle.refuse_other_content()?;
        Ok(super::check_documents(&bundle.into_documents(), on))
    }

    /// Reads a bundle whose hash the build has computed.
    #[cfg(feature = "builtin")]
    pub(super) fn from_own_bundle(bundle: &str) -> Result<Catalogue, CatalogueError> {
        match Bundle::parse(bundle).and_then(Bundle::catalogue) {
            Ok(catalogue) => Ok(catalogue),
            Err(BundleError::Catalogue(error)) => Err(error),
            // The build makes no other bundle than one that is read.
            Err(_) => Err(read::missing(read::CATALOGUE)),
        }
    }
}

/// A bundle that has been parsed.
#[derive(Default)]
struct Bundle<'a> {
    text: &'a str,
    version: Cow<'a, str>,
    sha256: Cow<'a, str>,
    files: Vec<PackedFile<'a>>,
}

/// A file of a bundle.
struct PackedFile<'a> {
    path: &'a str,
    sha256: Cow<'a, str>,
    content: Node<'a>,
}

impl PackedFile<'_> {
    /// Its content in the line of a bundle that is laid out as it was packed.
    fn content_in<'l>(&self, line: &'l str) -> Option<&'l str> {
        let after_path = line.strip_prefix('"')?.strip_prefix(self.path)?.strip_prefix("\":{\"sha256\":\"")?;
        let content = after_path.strip_prefix(self.sha256.as_ref())?.strip_prefix("\",\"content\":")?;
        content.strip_suffix(',').unwrap_or(content).strip_suffix('}')
    }
}

impl<'a> Bundle<'a> {
    fn read(bytes: &'a [u8]) -> Result<Bundle<'a>, BundleError> {
        let refused = |problem| BundleError::Input(InputError::new("", problem));
        if bytes.len() > MAX_BUNDLE_BYTES {
            let max_bytes = u64::try_from(MAX_BUNDLE_BYTES).unwrap_or(u64::MAX);
            return Err(refused(Problem::TooLong { max_bytes }));
        }
        Bundle::parse(str::from_utf8(bytes).map_err(|_| refused(Problem::NotUtf8))?)
    }

    fn parse(text: &'a str) -> Result<Bundle<'a>, BundleError> {
        if !text.trim_start().starts_with('{') {
            return Err(BundleError::NotABundle);
        }
        let format = RefCell::new(None);
        let parsed = parsed(text, &format);
        match (format.into_inner(), parsed) {
            (Some(found), _) if found != BUNDLE_FORMAT => Err(BundleError::UnknownFormat { found: shown(&found) }),
            (Some(_), Ok(bundle)) => Ok(Bundle { text, ..bundle }),
            (None, Ok(_)) => Err(BundleError::NotABundle),
            (format, Err(error)) => Err(match (error.classify(), format) {
                (Category::Syntax, _) => {
                    let problem = Problem::Syntax { line: error.line(), column: error.column() };
                    BundleError::Input(InputError::new("", problem))
                }
                (Category::Eof, _) => BundleError::Cut { line: error.line() },
                (_, Some(_)) => BundleError::Form { line: error.line(), column: error.column() },
                (_, None) => BundleError::NotABundle,
            }),
        }
    }

    /// Refuses files that are not those of which the bundle was made.
    fn refuse_other_content(&self) -> Result<(), BundleError> {
        // As it was packed, a file is a line, whose content need not be written again to be hashed.
        let lines = self.text.lines().skip(1).map(Some).chain(std::iter::repeat(None));
        for (file, line) in self.files.iter().zip(lines) {
            let as_packed = line.and_then(|line| file.content_in(line));
            let is_as_packed = as_packed.is_some_and(|content| sha256([content]) == file.sha256);
            if !is_as_packed && Packed::new(file.path, &file.content).sha256 != file.sha256 {
                return Err(BundleError::Edited { file: shown(file.path) });
            }
        }
        let found = hash(self.files.iter().map(|file| (file.path, file.sha256.as_ref())));
        if found != self.sha256 {
            let stated = self.sha256.chars().take(found.len()).collect();
            return Err(BundleError::OtherFiles { stated, found });
        }
        Ok(())
    }

    fn catalogue(self) -> Result<Catalogue, BundleError> {
        let stated = self.version.clone().into_owned();
        let catalogue = read::first_error(read::catalogue(&self.into_documents())).map_err(BundleError::Catalogue)?;
        if catalogue.version != stated {
            return Err(BundleError::OtherVersion { stated: shown(&stated), found: catalogue.version });
        }
        Ok(catalogue)
    }

    fn into_documents(self) -> Documents<'a> {
        let files = self.files.into_iter().map(|file| (file.path, file.content));
        Documents::of_trees(files, self.sha256.into_owned())
    }
}

/// Parses a bundle. The format that it names is kept, whatever comes after it.
fn parsed<'a>(text: &'a str, format: &RefCell<Option<String>>) -> Result<Bundle<'a>, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let bundle = json.deserialize_map(BundleVisitor { format })?;
    json.end()?;
    Ok(bundle)
}

struct BundleVisitor<'f> {
    format: &'f RefCell<Option<String>>,
}

impl<'a> Visitor<'a> for BundleVisitor<'_> {
    type Value = Bundle<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a bundle")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Bundle<'a>, A::Error> {
        let (mut version, mut sha256, mut files) = (None, None, None);
        while let Some(name) = map.next_key::<Cow<str>>()? {
            match name.as_ref() {
                FORMAT if self.format.borrow().is_none() => {
                    *self.format.borrow_mut() = Some(map.next_value()?);
                }
                // Of another format nothing is known.
                _ if self.format.borrow().as_ref().is_some_and(|format| format != BUNDLE_FORMAT) => {
                    map.next_value::<IgnoredAny>()?;
                }
                "version" if version.is_none() => version = Some(map.next_value_seed(Text)?),
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(Text)?),
                "files" if files.is_none() => files = Some(map.next_value_seed(Files)?),
                _ => return Err(A::Error::custom("another field, or one given twice")),
            }
        }
        match (version, sha256, files) {
            (Some(version), Some(sha256), Some(files)) => Ok(Bundle { text: "", version, sha256, files }),
            _ if self.format.borrow().as_ref().is_none_or(|format| format != BUNDLE_FORMAT) => Ok(Bundle::default()),
            _ => Err(A::Error::custom("a field is missing")),
        }
    }
}

/// A text that is not copied where it need not be.
struct Text;

impl<'a> DeserializeSeed<'a> for Text {
    type Value = Cow<'a, str>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Cow<'a, str>, D::Error> {
        match (NodeSeed { is_date: false }).deserialize(json)?.value {
            Value::Text(text) => Ok(text),
            _ => Err(D::Error::custom("no text")),
        }
    }
}

struct Files;

impl<'a> DeserializeSeed<'a> for Files {
    type Value = Vec<PackedFile<'a>>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for Files {
    type Value = Vec<PackedFile<'a>>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("files by their paths")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut files: Vec<PackedFile> = Vec::new();
        while let Some(path) = map.next_key::<&str>()? {
            let (sha256, content) = map.next_value_seed(OneFile)?;
            files.push(PackedFile { path, sha256, content });
        }
        files.sort_by_key(|file| file.path);
        let mut pairs = files.iter().zip(files.iter().skip(1));
        if pairs.any(|(a, b)| a.path == b.path) {
            return Err(A::Error::custom("a file is given twice"));
        }
        Ok(files)
    }
}

struct OneFile;

impl<'a> DeserializeSeed<'a> for OneFile {
    type Value = (Cow<'a, str>, Node<'a>);

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for OneFile {
    type Value = (Cow<'a, str>, Node<'a>);

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a file with its hash")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut sha256, mut content) = (None, None);
        while let Some(name) = map.next_key::<Cow<str>>()? {
            match name.as_ref() {
                "sha256" if sha256.is_none() => sha256 = Some(map.next_value_seed(Text)?),
                "content" if content.is_none() => content = Some(map.next_value_seed(NodeSeed { is_date: false })?),
                _ => return Err(A::Error::custom("another field, or one given twice")),
            }
        }
        match (sha256, content) {
            (Some(sha256), Some(content @ Node { value: Value::Table(_), .. })) => Ok((sha256, content)),
            _ => Err(A::Error::custom("no hash or no content")),
        }
    }
}

/// A value, which is a date if the name of its field says so.
#[derive(Clone, Copy)]
struct NodeSeed {
    is_date: bool,
}

impl<'a> DeserializeSeed<'a> for NodeSeed {
    type Value = Node<'a>;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<Node<'a>, D::Error> {
        let value = json.deserialize_any(self)?;
        Ok(Node { value, span: 0..0 })
    }
}

impl NodeSeed {
    fn text<'a>(self, text: Cow<'a, str>) -> Value<'a> {
        if self.is_date { Value::Date(text) } else { Value::Text(text) }
    }
}

impl<'a> Visitor<'a> for NodeSeed {
    type Value = Value<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value of a catalogue")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Value<'a>, E> {
        Ok(self.text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'a>, E> {
        Ok(self.text(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value<'a>, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'a>, E> {
        Ok(Value::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'a>, E> {
        i64::try_from(number).map(Value::Whole).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<Value<'a>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Value<'a>, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = map.next_key_seed(Text)? {
            let is_date = DATES.contains(&name.as_ref());
            fields.push(Field { name, name_span: 0..0, node: map.next_value_seed(NodeSeed { is_date })? });
        }
        Fields::new(fields).map(Value::Table).map_err(A::Error::custom)
    }
}
