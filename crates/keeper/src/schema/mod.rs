//! JSON Schemas of the files of a catalogue, for editors: what may stand where, with its words and a description.
//!
//! A schema is laxer than the reader: it knows the form of one file, not what files say of one another.

mod form;
mod programme;

use nesie::catalogue::{LenderKind, Occasion};
use nesie::day_count::DayCount;
use nesie::loan::{BalanceColumn, CappedLender};
use serde_json::{Value, json};

use form::{
    PERCENT, codes, date, file, flag, list, list_file, object, pattern, plain_word, read_in, text, texts, whole, with,
    word,
};
use programme::programme;

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
            ("contact", texts("How to reach them; left out where it is not known"), false),
            ("when", list(plain_word::<Occasion>("An occasion"), "On which occasions; left out for always"), false),
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
            ("balance", plain_word::<BalanceColumn>("Which balance its schedules show"), true),
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
            ("known_until", date("The last day for which the last value is known, where no later decision is"), false),
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
