//! JSON Schemas (draft 2020-12) of what the contract reads and writes, derived from the types that do it.
//!
//! `docs/contract/v1` has them as files. What a schema cannot say, the readers still refuse: a day that no month has, a
//! check digit that does not fit, fields that contradict each other. In one thing a schema is laxer: to it `1.0` is a
//! whole number, to the readers it is one with a fraction.

mod values;

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::answer::{
    AffordAnswer, DerivationAnswer, LateAnswer, QuoteAnswer, ScheduleAnswer, SettleAnswer, VerifyAnswer,
};
use crate::application::ApplicationInput;
use crate::catalogue::contract::{ChangesAnswer, ProgrammeAnswer, ProgrammesAnswer, ReportAnswer, TodoAnswer};
use crate::error::ErrorAnswer;
use crate::form::Form;
use crate::input::json::CONTRACT;
use crate::language::{Lang, Localize};
use crate::loan::contract::LoanAsUnderstood;
use crate::request::{
    AffordRequest, FormRequest, LateRequest, ProgrammeRequest, ProgrammesRequest, QuoteRequest, ScheduleRequest,
    SettleRequest, VerifyRequest,
};
use crate::text::Interface;
use crate::word::{ContractWord, contract_words};

contract_words! {
    /// What has a schema. Its text says what it is.
    #[non_exhaustive]
    pub enum Document {
        /// What `quote` reads.
        Application = "application",
        /// What `schedule` reads.
        Loan = "loan",
        /// What `quote` answers.
        Quote = "quote",
        /// What `schedule` answers.
        Schedule = "schedule",
        /// What `schedule --derive` answers.
        Derivation = "derivation",
        /// What `afford` answers.
        Afford = "afford",
        /// What `settle` answers.
        Settlement = "settlement",
        /// What `late` answers.
        Late = "late",
        /// What `verify` answers.
        Verification = "verification",
        /// What `programmes list` answers.
        ProgrammesList = "programmes_list",
        /// What `programmes show` answers.
        ProgrammesShow = "programmes_show",
        /// What `catalogue check` answers.
        CatalogueCheck = "catalogue_check",
        /// What `catalogue diff` answers.
        CatalogueDiff = "catalogue_diff",
        /// What `catalogue todo` answers.
        CatalogueTodo = "catalogue_todo",
        /// What `quote` is asked.
        QuoteRequest = "quote_request",
        /// What `schedule` is asked.
        ScheduleRequest = "schedule_request",
        /// What `afford` is asked.
        AffordRequest = "afford_request",
        /// What `settle` is asked.
        SettleRequest = "settle_request",
        /// What `late` is asked.
        LateRequest = "late_request",
        /// What `verify` is asked.
        VerifyRequest = "verify_request",
        /// What `programmes` is asked.
        ProgrammesRequest = "programmes_request",
        /// What `programme` is asked.
        ProgrammeRequest = "programme_request",
        /// What `form` is asked.
        FormRequest = "form_request",
        /// What `form` answers.
        Form = "form",
        /// What `texts` answers.
        Texts = "texts",
        /// What comes on standard error instead of an answer.
        Error = "error",
    }
}

impl Document {
    /// Its schema. That of an input refuses unknown fields, as the reader does, and takes `null` for a field that may
    /// be left out; that of an answer lets fields be that a later nesie adds.
    ///
    /// ```
    /// use nesie::schema::Document;
    /// let schema = Document::Application.schema();
    /// assert_eq!(schema["$id"], "urn:nesie:contract:1:application");
    /// assert_eq!(schema["properties"]["contract"]["const"], "1");
    /// assert_eq!(schema["$defs"]["LoanRequest"]["properties"]["term_months"]["maximum"], 600);
    /// ```
    #[must_use]
    pub fn schema(self) -> Value {
        match self {
            Document::Application => self.input::<ApplicationInput>(),
            Document::Loan => self.input::<LoanAsUnderstood>(),
            Document::Quote => self.answer::<QuoteAnswer>(),
            Document::Schedule => self.answer::<ScheduleAnswer>(),
            Document::Derivation => self.answer::<DerivationAnswer>(),
            Document::Afford => self.answer::<AffordAnswer>(),
            Document::Settlement => self.answer::<SettleAnswer>(),
            Document::Late => self.answer::<LateAnswer>(),
            Document::Verification => self.answer::<VerifyAnswer>(),
            Document::ProgrammesList => self.answer::<ProgrammesAnswer>(),
            Document::ProgrammesShow => self.answer::<ProgrammeAnswer>(),
            Document::CatalogueCheck => self.answer::<ReportAnswer>(),
            Document::CatalogueDiff => self.answer::<ChangesAnswer>(),
            Document::CatalogueTodo => self.answer::<TodoAnswer>(),
            Document::QuoteRequest => self.input::<QuoteRequest>(),
            Document::ScheduleRequest => self.input::<ScheduleRequest>(),
            Document::AffordRequest => self.input::<AffordRequest>(),
            Document::SettleRequest => self.input::<SettleRequest>(),
            Document::LateRequest => self.input::<LateRequest>(),
            Document::VerifyRequest => self.input::<VerifyRequest>(),
            Document::ProgrammesRequest => self.input::<ProgrammesRequest>(),
            Document::ProgrammeRequest => self.input::<ProgrammeRequest>(),
            Document::FormRequest => self.input::<FormRequest>(),
            Document::Form => self.answer::<Form>(),
            Document::Texts => self.answer::<Interface>(),
            Document::Error => self.answer::<ErrorAnswer>(),
        }
    }

    fn answer<T: JsonSchema>(self) -> Value {
        self.titled(
            SchemaSettings::draft2020_12()
                .for_serialize()
                .with_transform(plain)
                .into_generator()
                .into_root_schema_for::<T>(),
        )
    }

    fn input<T: JsonSchema>(self) -> Value {
        let settings = SchemaSettings::draft2020_12().for_deserialize();
        let settings = settings.with_transform(plain).with_transform(principal_or_price).with_transform(strict);
        self.titled(settings.into_generator().into_root_schema_for::<T>())
    }

    fn titled(self, mut schema: Schema) -> Value {
        // A name that is nobody's address: nesie has none on the web.
        schema.insert("$id".into(), format!("urn:nesie:contract:{CONTRACT}:{}", self.word()).into());
        schema.insert("title".into(), self.word().into());
        schema.insert("description".into(), self.localize(Lang::En).into());
        schema.to_value()
    }
}

/// Makes the documentation of types a description: its first paragraph, without links and in the terms of JSON.
fn plain(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let first = without_links(text.split("\n\n").next().unwrap_or_default());
        *text = first.replace('\n', " ").replace("`None`", "null");
    }
    // How wide a number is in Rust is no business of a reader's.
    if schema.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uint")) {
        schema.remove("format");
    }
    transform_subschemas(&mut plain, schema);
}

/// Text without links to the code: of a name in brackets, with or without its target, the last part of the name stays.
fn without_links(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((name, after)) = after.split_once("`]") else { break };
        let name = name.rsplit("::").next().unwrap_or(name);
        plain.extend([before, "`", name, "`"]);
        let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
        rest = target.map_or(after, |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

/// Of a loan that must give its principal: where the price is given, the principal follows from it.
fn principal_or_price(schema: &mut Schema) {
    let has_price = schema.get("properties").is_some_and(|properties| properties.get("price").is_some());
    if let Some(Value::Array(required)) = schema.get_mut("required").filter(|_| has_price) {
        let before = required.len();
        required.retain(|field| field != "principal");
        if required.len() < before {
            schema.insert("if".into(), json!({"not": {"required": ["price"]}}));
            schema.insert("then".into(), json!({"required": ["principal"]}));
        }
    }
    transform_subschemas(&mut principal_or_price, schema);
}

/// What holds for every object that is read: no other fields, and `null` for a field that may be left out.
fn strict(schema: &mut Schema) {
    let required: Vec<Value> = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        let may_be_left_out = |name: &str| !required.contains(&name.into());
        properties.iter_mut().filter(|(name, _)| may_be_left_out(name)).for_each(|(_, property)| or_null(property));
        schema.insert("additionalProperties".into(), false.into());
    }
    transform_subschemas(&mut strict, schema);
}

/// Lets a value be null besides.
fn or_null(property: &mut Value) {
    let Value::Object(fields) = property else { return };
    let null = json!({"type": "null"});
    let is_null_already = |types: &Value| types.as_array().is_some_and(|types| types.contains(&"null".into()));
    if fields.get("type").is_some_and(is_null_already) {
        return;
    }
    if let Some(Value::Array(any_of)) = fields.get_mut("anyOf") {
        if !any_of.contains(&null) {
            any_of.push(null);
        }
        return;
    }
    let kept = ["description", "default"].map(|key| (key, fields.remove(key)));
    let other = Value::Object(std::mem::take(fields));
    fields.insert("anyOf".into(), vec![other, null].into());
    fields.extend(kept.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
}
