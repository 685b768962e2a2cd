//! JSON Schemas of the files of a catalogue, for editors: what may stand where, with its words and a description.
//!
//! A schema is laxer than the reader: it knows the form of one file, not what files say of one another.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{Kind, LenderKind, Occasion, Size, Topic};
use nesie::day_count::DayCount;
use nesie::indicator::Confidence;
use nesie::loan::{BalanceColumn, CappedLender};
use nesie::word::ContractWord;
use serde_json::{Map, Value, json};

/// The schemas, by the names of their files.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("programme", programme()),
        (
            "catalogue",
            file("The version of the whole.", &[("version", text("The day on which the facts were gathered"), true)]),
        ),
        ("sources", list_file("source", "What was read.", source())),
        ("referrals", list_file("referral", "Who helps further.", referral())),
        ("sectors", list_file("sector", "Sectors that programmes favour.", sector())),
        ("lenders", list_file("lender", "How banks and leasing companies count days.", lender())),
        ("documents", documents()),
        ("mrp", series("The МРП by date.", "Tenge: \"4 325 KZT\"", r"^[0-9][0-9 ]*(,[0-9]{2})? KZT$")),
        ("base-rate", series("The base rate of the National Bank by date.", "Percent a year: \"16.25 %\"", PERCENT)),
        ("kazakhstan", calendar()),
        ("gesv-cap", list_file("cap", "The legal caps of the effective rate by date.", cap())),
    ]
}

const PERCENT: &str = r"^[0-9]+([.,][0-9]+)? %$";
const AMOUNT: &str = r"^[0-9][0-9 ]*([.,][0-9]{1,2})? (KZT|MRP)$";
const MONTHS: &str = r"^[0-9]+ months$";

/// A field: its name, its schema, and whether it must be there.
type Field = (&'static str, Value, bool);

fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|(name, schema, _)| ((*name).to_owned(), schema.clone())).collect();
    let required: Vec<&str> = fields.iter().filter(|(_, _, required)| *required).map(|(name, _, _)| *name).collect();
    json!({"type": "object", "additionalProperties": false, "properties": properties, "required": required})
}

fn described(mut schema: Value, description: &str) -> Value {
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("description".into(), description.into());
    }
    schema
}

fn file(description: &str, fields: &[Field]) -> Value {
    let mut schema = described(object(fields), description);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$schema".into(), "http://json-schema.org/draft-07/schema#".into());
    }
    schema
}

fn list_file(name: &'static str, description: &str, entry: Value) -> Value {
    file(description, &[(name, list(entry, description), false)])
}

fn text(description: &str) -> Value {
    json!({"type": "string", "minLength": 1, "description": description})
}

fn pattern(pattern: &str, description: &str) -> Value {
    json!({"type": "string", "pattern": pattern, "description": description})
}

fn date(description: &str) -> Value {
    json!({"type": "string", "format": "date", "description": format!("{description}: a date without quotes, 2026-01-12")})
}

fn flag(description: &str) -> Value {
    json!({"type": "boolean", "description": description})
}

fn whole(description: &str) -> Value {
    json!({"type": "integer", "description": description})
}

fn list(items: Value, description: &str) -> Value {
    json!({"type": "array", "items": items, "description": description})
}

fn word<T: ContractWord>(description: &str) -> Value {
    let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
    json!({"enum": words, "description": description})
}

fn words<T: ContractWord>(description: &str) -> Value {
    list(word::<T>(description), description)
}

/// A text in three languages.
fn texts(description: &str) -> Value {
    let fields = [("kk", text("Kazakh"), true), ("ru", text("Russian"), true), ("en", text("English"), true)];
    described(object(&fields), description)
}

/// What every figure has.
fn read_in(says: bool) -> Vec<Field> {
    let mut fields = vec![
        ("source", text("Where it was read: the id of a source of sources.toml"), true),
        ("confidence", word::<Confidence>("How far the source can be trusted"), true),
    ];
    if says {
        fields.push((
            "says",
            text("What the source states, in short and in one language; needed where the confidence is high"),
            false,
        ));
    }
    fields
}

fn with(fields: impl IntoIterator<Item = Field>, more: Vec<Field>) -> Value {
    object(&fields.into_iter().chain(more).collect::<Vec<_>>())
}

fn codes(description: &str) -> Value {
    list(pattern(r"^[0-9.]+$", description), description)
}

fn programme() -> Value {
    let open = |description: &str| {
        described(
            object(&[
                ("state", json!({"enum": ["unknown"]}), true),
                ("source", text("The source that leaves it open"), true),
            ]),
            description,
        )
    };
    let confirmed_by = described(
        with([], read_in(false)),
        "Who published the terms that were seen. Only high confirms that they hold.",
    );
    let lent_by = json!({"description": "Who lends, where it is not the operator", "anyOf": [word::<LenderKind>("One kind of lender"), words::<LenderKind>("Several kinds of lenders")]});
    let gap = with(
        [
            ("topics", words::<Topic>("The topics on which the source is silent"), false),
            ("kk", text("Kazakh"), false),
            ("ru", text("Russian"), false),
            ("en", text("English"), false),
        ],
        vec![],
    );
    let not_asked = object(&[
        ("topics", words::<Topic>("What the source says is not needed"), true),
        ("source", text("The source that says so"), true),
    ]);
    file(
        "One version of a programme: the file <id>/<first day>.toml.",
        &[
            ("id", pattern("^[a-z0-9-]+$", "The programme: the name of the folder"), true),
            ("kind", word::<Kind>("What it gives"), true),
            ("lent_by", lent_by, false),
            ("valid_from", date("The first day: the name of the file"), true),
            ("valid_to", date("The last day; left out while no end is known"), false),
            ("last_confirmed", date("The day on which the terms were last seen published"), false),
            ("confirmed_by", confirmed_by, false),
            ("runs", open("That it is not known whether the programme still runs"), false),
            ("open_to_almaty", open("That it is not known whether businesses in Almaty can apply"), false),
            ("favours", list(text("The id of a sector of sectors.toml"), "Sectors that it favours"), false),
            ("name", texts("What it is called"), true),
            ("operator", texts("Who runs it"), true),
            ("how_to_apply", texts("Where and how to apply"), true),
            ("condition", list(condition(), "What it demands"), false),
            (
                "rate",
                list(
                    tier([("annual_rate", pattern(PERCENT, "Percent a year: \"6 %\""), true)]),
                    "Rates; the first that fits is taken",
                ),
                false,
            ),
            ("subsidy", list(subsidy(), "What the state pays of the interest; the first that fits is taken"), false),
            ("guarantee", list(guarantee(), "What is guaranteed; the first that fits is taken"), false),
            (
                "fee",
                list(
                    with([("upfront", pattern(PERCENT, "Percent of the loan, at most"), true)], read_in(true)),
                    "Fees that the lender may take",
                ),
                false,
            ),
            (
                "combines_with",
                list(
                    with(
                        [
                            ("programme", text("The id of the guarantee"), true),
                            ("clause", texts("What staff confirm"), true),
                        ],
                        read_in(true),
                    ),
                    "Guarantees that it may be joined with",
                ),
                false,
            ),
            ("document", list(texts("A document"), "The documents to bring"), false),
            ("note", list(texts("A note"), "What else is known"), false),
            ("gap", list(gap, "What is not published: topics, or something in words"), false),
            ("not_asked", list(not_asked, "What the source says is not asked about"), false),
        ],
    )
}

fn condition() -> Value {
    let rules: [(&str, &[&str]); 21] = [
        ("legal_form", &["allowed", "staff_decides"]),
        ("size", &["allowed"]),
        ("region", &["within", "named"]),
        ("business_age", &["min"]),
        ("trading_age", &["min"]),
        ("amount", &["min", "max"]),
        ("term", &["min", "max"]),
        ("purpose", &["allowed"]),
        ("uses", &["excluded", "staff_decides"]),
        ("activities", &["excluded", "named"]),
        ("sectors", &["allowed", "named", "staff_decide_others"]),
        ("category", &["any_of"]),
        ("collateral", &["kinds"]),
        ("collateral_share", &["kinds", "min"]),
        ("own_security", &[]),
        ("own_contribution", &["min", "above"]),
        ("tax_arrears", &["max"]),
        ("overdue_days", &["max"]),
        ("state_owned", &[]),
        ("bank_rate", &["max"]),
        ("for_staff", &["clause"]),
    ];
    let names: Vec<&str> = rules.iter().map(|(rule, _)| *rule).collect();
    let any_of = |lists: Vec<Value>, description: &str| json!({"description": description, "anyOf": lists});
    let allowed = any_of(
        vec![words::<LegalForm>("Legal forms"), words::<Size>("Sizes"), words::<Purpose>("Purposes"), codes("ОКЭД")],
        "What is admitted: legal forms, sizes, purposes or ОКЭД codes, by the rule",
    );
    let excluded =
        any_of(vec![words::<Use>("Uses"), codes("ОКЭД")], "What is ruled out: uses or ОКЭД codes, by the rule");
    let staff_decides =
        any_of(vec![words::<LegalForm>("Legal forms"), words::<Use>("Uses")], "What the text leaves open");
    let limit = |which: &str| {
        text(&format!(
            "{which}, with its unit: \"500 000 KZT\", \"20 000 MRP\", \"84 months\", \"60 days\", \"20 %\", \"base + 5 %\""
        ))
    };
    let mut schema = with(
        [
            ("id", text("Needed where a rule comes twice"), false),
            ("rule", json!({"enum": names, "description": "What is demanded"}), true),
            ("purposes", words::<Purpose>("The purposes that the condition is for; left out for all"), false),
            ("topics", words::<Topic>("Topics that it judges besides those of its rule"), false),
            ("allowed", allowed, false),
            ("excluded", excluded, false),
            ("staff_decides", staff_decides, false),
            ("staff_decide_others", flag("The published list is open"), false),
            ("within", codes("КАТО codes"), false),
            ("named", texts("How a person reads the codes"), false),
            ("min", limit("The least"), false),
            ("max", limit("The most"), false),
            ("above", pattern(AMOUNT, "Only for loans above this"), false),
            ("any_of", words::<Category>("Categories, of which one is enough"), false),
            ("kinds", words::<CollateralKind>("Kinds of security"), false),
            ("clause", texts("What staff confirm"), false),
        ],
        read_in(true),
    );
    let common = ["id", "rule", "purposes", "topics", "source", "confidence", "says"];
    let each = rules.iter().map(|(rule, own)| {
        let fields: Vec<&str> = common.iter().chain(*own).copied().collect();
        json!({"if": {"properties": {"rule": {"const": rule}}}, "then": {"propertyNames": {"enum": fields}}})
    });
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("allOf".into(), each.collect());
    }
    schema
}

/// A tier, with what it asks for.
fn tier(own: impl IntoIterator<Item = Field>) -> Value {
    let when = object(&[
        ("categories", words::<Category>("Categories, of which one is enough"), false),
        ("max_amount", pattern(AMOUNT, "The highest amount in this tier"), false),
        ("for_staff", texts("Something that only staff can decide"), false),
    ]);
    let when = ("when", described(when, "What it takes; left out of the last, which is for everyone else"), false);
    with(own.into_iter().chain([when]), read_in(true))
}

fn subsidy() -> Value {
    let months = object(&[
        ("purposes", words::<Purpose>("The purposes it is for; left out for all"), false),
        ("max", pattern(MONTHS, "For how long: \"36 months\""), true),
    ]);
    tier([
        ("borrower_rate", pattern(PERCENT, "The borrower pays this, the state the rest"), false),
        ("points", pattern(PERCENT, "The state pays so many points"), false),
        ("share", pattern(PERCENT, "The state pays this share of the rate"), false),
        ("floor", pattern(PERCENT, "The least that the borrower pays"), false),
        ("months", list(months, "For how long it is paid"), false),
    ])
}

fn guarantee() -> Value {
    tier([
        ("max_share", pattern(PERCENT, "The most, in percent of the loan"), true),
        ("max_amount", pattern(AMOUNT, "The most"), false),
        ("upfront_fee", pattern(PERCENT, "Percent of the guarantee, once"), false),
        ("yearly_fee", pattern(PERCENT, "Percent of the guaranteed balance, a year"), false),
    ])
}

fn source() -> Value {
    object(&[
        ("id", text("A short name by which figures name it"), true),
        ("publisher", text("Who published it"), true),
        ("address", text("Where it is to be read"), true),
        (
            "published",
            pattern(
                "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                "When it was published: \"2026-01-10\", \"2026-01\" or \"2026\"",
            ),
            false,
        ),
        ("seen_on", date("The day on which it was read"), false),
        ("title", texts("What it is called"), true),
    ])
}

fn referral() -> Value {
    with(
        [
            ("id", text("Its id"), true),
            ("name", texts("Who it is"), true),
            ("text", texts("What they help with"), true),
            ("contact", texts("How to reach them"), true),
            ("when", words::<Occasion>("On which occasions; left out for always"), false),
        ],
        read_in(false),
    )
}

fn sector() -> Value {
    with(
        [("id", text("Its id"), true), ("name", texts("What it is called"), true), ("oked", codes("ОКЭД codes"), true)],
        read_in(false),
    )
}

fn lender() -> Value {
    with(
        [
            ("id", text("Its id"), true),
            ("kind", word::<LenderKind>("What it is"), true),
            ("name", texts("What it is called"), true),
            ("day_count", word::<DayCount>("How it counts days"), false),
            ("day_count_gap", texts("In place of day_count where it is none of them"), false),
            ("balance", word::<BalanceColumn>("Which balance its schedules show"), true),
        ],
        read_in(false),
    )
}

fn documents() -> Value {
    let fields = [("kk", text("Kazakh"), true), ("ru", text("Russian"), true), ("en", text("English"), true)];
    let document = with(fields, read_in(false));
    file(
        "What lenders commonly ask for.",
        &[("label", texts("What is said above the list"), true), ("document", list(document, "The documents"), true)],
    )
}

fn series(description: &str, unit: &str, value: &str) -> Value {
    let decisions = json!({
        "description": "The days of the next decisions: the last value is known until the first of them after it takes effect",
        "anyOf": [date("One decision"), list(date("A decision"), "Several decisions")],
    });
    let row = with(
        [
            ("from", date("The first day of the value"), false),
            ("decided_on", date("The day of the decision, in place of the first day"), false),
            (
                "effective",
                json!({"enum": ["next_working_day"], "description": "A decision takes effect on the first working day of the next week"}),
                false,
            ),
            ("value", pattern(value, unit), true),
            ("planned", flag("Not yet in force"), false),
            ("note", text("A remark"), false),
        ],
        read_in(false),
    );
    file(
        description,
        &[
            ("known_until", date("The last day for which the value is known"), false),
            ("next_decision_on", decisions, false),
            ("row", list(row, "The values, oldest first"), true),
        ],
    )
}

fn calendar() -> Value {
    let single = with([("name", text("What day it is"), true), ("on", date("The day"), true)], read_in(false));
    let holiday = with(
        [
            ("name", text("What day it is"), true),
            ("month", whole("The month, 1 to 12"), true),
            ("day", whole("The day of the month"), true),
            ("from_year", whole("The first year"), true),
            ("to_year", whole("The last year"), true),
            ("moves", flag("From a weekend to the next working day"), true),
        ],
        read_in(false),
    );
    file(
        "Days off.",
        &[
            ("first_year", whole("The first year of the calendar"), true),
            ("last_year", whole("The last year"), true),
            ("holiday", list(holiday, "Days of every year"), false),
            ("single", list(single.clone(), "Days of one year"), false),
            ("working", list(single, "Weekend days on which people work"), false),
        ],
    )
}

fn cap() -> Value {
    with(
        [
            ("lender", word::<CappedLender>("Whose loans it concerns"), true),
            ("from", date("The first day"), true),
            ("from_is_known", flag("False where the source says only until when it held"), false),
            ("percent", pattern(PERCENT, "Left out where the cap from that day on is not known"), false),
            ("not_up_to_days", pattern("^[0-9]+ days$", "Loans this short have a cap of their own"), false),
        ],
        read_in(false),
    )
}
