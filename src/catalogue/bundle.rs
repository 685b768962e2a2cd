//! A catalogue as one file: reading a bundle, and making one.

mod parse;

use std::borrow::Cow;
use std::cell::RefCell;

use bumpalo::Bump;
use serde_json::error::Category;

use super::pack::{Packed, hash, pack};
use super::read::{self, Documents};
use super::tree::Value;
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

/// What some editors and mail programs put before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The field by which a bundle is known.
const FORMAT: &str = "nesie_catalogue";

impl Catalogue {
    /// The bundle of a catalogue: one JSON text, the same whatever the order, the line ends and the comments of the files
    /// are. It carries the hash that every answer of the catalogue carries.
    ///
    /// # Errors
    /// [`CatalogueError`] if the files are no catalogue.
    pub fn pack(files: &[File]) -> Result<String, CatalogueError> {
        let memory = Bump::new();
        let documents = Documents::parse(files, &memory);
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
        let memory = Bump::new();
        let bundle = Bundle::read(bundle.as_ref(), &memory)?;
        bundle.refuse_other_content()?;
        bundle.catalogue()
    }

    /// The bundle again, laid out as [`Catalogue::pack`] does.
    ///
    /// # Errors
    /// [`BundleError`] as [`Catalogue::from_bundle`].
    pub fn repack(bundle: impl AsRef<[u8]>) -> Result<String, BundleError> {
        let memory = Bump::new();
        let bundle = Bundle::read(bundle.as_ref(), &memory)?;
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
        let memory = Bump::new();
        let bundle = Bundle::read(bundle.as_ref(), &memory)?;
        bundle.refuse_other_content()?;
        Ok(super::check_documents(&bundle.into_documents(), on))
    }

    /// Reads a bundle whose hash the build has computed.
    #[cfg(feature = "builtin")]
    pub(super) fn from_own_bundle(bundle: &str) -> Result<Catalogue, CatalogueError> {
        let memory = Bump::new();
        match Bundle::parse(bundle, &memory).and_then(Bundle::catalogue) {
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
    version: &'a str,
    sha256: &'a str,
    files: Vec<PackedFile<'a>>,
}

/// A file of a bundle.
struct PackedFile<'a> {
    path: &'a str,
    sha256: &'a str,
    content: Value<'a>,
}

impl PackedFile<'_> {
    /// Its content as it is written in a bundle that is laid out as it was packed: up to the file after it.
    fn content_in<'l>(&self, bundle: &'l str, next: Option<&PackedFile>) -> Option<&'l str> {
        let starts = |path: &str| path.as_ptr().addr().checked_sub(bundle.as_ptr().addr());
        let (end, after) = match next {
            Some(next) => (starts(next.path)?, "},\n\""),
            None => (bundle.len(), "}\n}}\n"),
        };
        let after_path =
            bundle.get(starts(self.path)?..end)?.strip_prefix(self.path)?.strip_prefix("\":{\"sha256\":\"")?;
        let content = after_path.strip_prefix(self.sha256)?.strip_prefix("\",\"content\":")?;
        content.strip_suffix(after)
    }
}

impl<'a> Bundle<'a> {
    fn read(bytes: &'a [u8], memory: &'a Bump) -> Result<Bundle<'a>, BundleError> {
        let refused = |problem| BundleError::Input(InputError::new("", problem));
        if bytes.len() > MAX_BUNDLE_BYTES {
            let max_bytes = u64::try_from(MAX_BUNDLE_BYTES).unwrap_or(u64::MAX);
            return Err(refused(Problem::TooLong { max_bytes }));
        }
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Bundle::parse(text, memory),
            Err(_) => Err(cut_inside_a_letter(bytes, memory).unwrap_or_else(|| refused(Problem::NotUtf8))),
        }
    }

    fn parse(text: &'a str, memory: &'a Bump) -> Result<Bundle<'a>, BundleError> {
        if !text.trim_start().starts_with('{') {
            return Err(BundleError::NotABundle);
        }
        let format = RefCell::new(None);
        let parsed = parse::parsed(text, &format, memory);
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
        let after = self.files.iter().skip(1).map(Some).chain(std::iter::once(None));
        for (file, next) in self.files.iter().zip(after) {
            // As it was packed, it need not be written again to be hashed.
            let as_packed = file.content_in(self.text, next);
            let is_as_packed = as_packed.is_some_and(|content| sha256([content]) == file.sha256);
            if !is_as_packed && Packed::new(file.path, &file.content).sha256 != file.sha256 {
                return Err(BundleError::Edited { file: shown(file.path) });
            }
        }
        let found = hash(self.files.iter().map(|file| (file.path, file.sha256)));
        if found != self.sha256 {
            let stated = self.sha256.chars().take(found.len()).collect();
            return Err(BundleError::OtherFiles { stated, found });
        }
        Ok(())
    }

    fn catalogue(self) -> Result<Catalogue, BundleError> {
        let stated = self.version;
        let catalogue = read::first_error(read::catalogue(&self.into_documents())).map_err(BundleError::Catalogue)?;
        if catalogue.version != stated {
            return Err(BundleError::OtherVersion { stated: shown(stated), found: catalogue.version });
        }
        Ok(catalogue)
    }

    fn into_documents(self) -> Documents<'a> {
        let files = self.files.into_iter().map(|file| (file.path, file.content));
        Documents::of_trees(files, self.sha256.to_owned())
    }
}

/// Where a bundle breaks off, if its last bytes begin a letter: it is cut like any other, and no text of another encoding.
fn cut_inside_a_letter(bytes: &[u8], memory: &Bump) -> Option<BundleError> {
    let letter = str::from_utf8(bytes).err().filter(|error| error.error_len().is_none())?;
    let text = str::from_utf8(bytes.get(..letter.valid_up_to())?).ok()?;
    Bundle::parse(text, memory).err().filter(|error| matches!(error, BundleError::Cut { .. }))
}
