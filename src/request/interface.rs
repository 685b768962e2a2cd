//! What an interface that people fill in asks: its texts, and what a form came to.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::input::contract::{FromContract, deserialize_strictly, from_text};
use crate::input::json::{ContractVersion, Json, Object, text_entry};
use crate::input::{InputError, Problem};
use crate::language::Lang;

/// The texts of an interface in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TextsRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// The language.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("enum" = ["kk", "ru", "en"])))]
    pub lang: Lang,
}

/// What the texts of a form come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormRequest {
    /// The version of the contract.
    pub contract: ContractVersion,
    /// What was typed, by field (see [`crate::form`]). A blank text is a field that is not answered.
    pub fields: BTreeMap<String, String>,
}

impl TextsRequest {
    /// The texts in a language.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        TextsRequest { contract: ContractVersion::V1, lang }
    }

    /// Reads the request from a text of JSON.
    ///
    /// # Errors
    /// [`InputError`] names the first field that is wrong, its value and what is allowed.
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        from_text(text)
    }
}

impl FormRequest {
    /// What these texts come to.
    #[must_use]
    pub fn new(fields: BTreeMap<String, String>) -> Self {
        FormRequest { contract: ContractVersion::V1, fields }
    }

    /// Reads the request from a text of JSON.
    ///
    /// # Errors
    /// [`InputError`] names the first field that is wrong, its value and what is allowed.
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        from_text(text)
    }
}

deserialize_strictly!(TextsRequest, FormRequest);

impl FromContract for TextsRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, &["contract", "lang"])?;
        let code = root.required("lang", root.text("lang")?)?;
        let lang = code.parse().map_err(|_| {
            let allowed = Lang::ALL.map(Lang::code).to_vec();
            root.error("lang", Problem::NotOneOf { value: crate::language::shown(code), allowed })
        })?;
        Ok(TextsRequest { contract: ContractVersion::V1, lang })
    }
}

impl FromContract for FormRequest {
    fn read(json: &Json, path: &str) -> Result<Self, InputError> {
        let root = Object::open_request(json, path, &["contract", "fields"])?;
        let fields = root.required("fields", root.entries("fields")?)?;
        let typed = |(name, json): &(String, Json)| {
            Ok((name.clone(), text_entry(json, &root.at(&format!("fields.{name}")))?.to_owned()))
        };
        Ok(FormRequest { contract: ContractVersion::V1, fields: fields.iter().map(typed).collect::<Result<_, _>>()? })
    }
}
