//! The schema of a version of a programme.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, Use};
use nesie::catalogue::{Kind, LenderKind, Size, Topic};
use serde_json::{Value, json};

use super::form::{
    AMOUNT, Field, MONTHS, PERCENT, choice, codes, date, described, file, flag, list, object, pattern, read_in, text,
    texts, with, word, words,
};

pub(super) fn programme() -> Value {
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

/// The rules of conditions, with what each demands and the fields of its own.
const RULES: [(&str, &str, &[&str]); 22] = [
    ("legal_form", "The legal form of the business", &["allowed", "staff_decides"]),
    ("size", "The size of the business by article 24 of the Entrepreneurial Code", &["allowed"]),
    ("region", "Where the business is registered, by КАТО codes", &["within", "named"]),
    ("business_age", "How long it has been registered", &["min"]),
    ("trading_age", "How long it has been trading", &["min"]),
    ("amount", "The amount of the loan", &["min", "max"]),
    ("term", "The term of the loan", &["min", "max"]),
    ("purpose", "What the loan is for", &["allowed"]),
    ("uses", "What the loan must not buy", &["excluded", "staff_decides"]),
    ("activities", "Activities that are not financed, by ОКЭД codes", &["excluded", "named"]),
    ("sectors", "Activities of which one is needed, by ОКЭД codes", &["allowed", "named", "staff_decide_others"]),
    ("category", "A category that the applicant must belong to", &["any_of"]),
    ("collateral", "Security of some kinds", &["kinds"]),
    ("collateral_share", "The worth of the security as a share of the loan", &["kinds", "min"]),
    ("own_security", "For a guarantee: own security for what it leaves open", &[]),
    ("own_contribution", "The applicant's own contribution as a share of the project", &["min", "above"]),
    ("tax_arrears", "The most arrears of tax", &["max"]),
    ("social_arrears", "The most arrears of pension and social payments", &["max"]),
    ("overdue_days", "The most days that a payment is overdue", &["max"]),
    ("state_owned", "State enterprises are ruled out", &[]),
    ("bank_rate", "Where the bank sets the rate: the most that it may ask for", &["max"]),
    ("for_staff", "A clause that no program can decide: staff confirm it", &["clause"]),
];

fn condition() -> Value {
    let names = choice(RULES.iter().map(|(rule, meaning, _)| (*rule, (*meaning).to_owned())), "What is demanded");
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
            ("rule", names, true),
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
    let each = RULES.iter().map(|(rule, _, own)| {
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
