//! Why an input is refused, field by field.

use nesie::date::DateError;
use nesie::identifier::IdentifierError;
use nesie::indicator::SeriesGap;
use nesie::input::{Expected, InputError, Problem};
use nesie::money::{Money, MoneyError};
use nesie::number::{NumberError, Written};
use nesie::rate::RateError;

use super::{Table, date};

table!(inputs: a_problem_follows_its_field_if_it_has_one, what_cannot_be_read_at_all, fields_and_words_that_are_others, values_of_another_type, numbers, dates, identifiers);

fn a_problem_follows_its_field_if_it_has_one(table: &mut Table) {
    table.says([InputError::new("loan.amount", Problem::Missing), InputError::new("", Problem::NotUtf8)]);
}

fn what_cannot_be_read_at_all(table: &mut Table) {
    table.says([
        Problem::Syntax { line: 3, column: 14 },
        Problem::EmptyInput,
        Problem::TooDeep { max: 32 },
        Problem::TooLong { max_bytes: 1_048_576 },
        Problem::TooManyFiles { max: 1000 },
        Problem::TooMany { count: 101, max: 100 },
        Problem::UnknownContract { value: "\"2\"".into() },
    ]);
}

fn fields_and_words_that_are_others(table: &mut Table) {
    table.says([
        Problem::UnknownField { name: "amout".into(), allowed: &["amount", "purpose"] },
        Problem::Duplicate,
        Problem::NotOneOf { value: "week".into(), allowed: vec!["month", "year"] },
        Problem::MissingWord { allowed: vec!["month", "year"] },
        Problem::NeverWithheld { kind: "per_payment" },
        Problem::NotAlone { word: "none", values: "none, van".into() },
        Problem::Form { value: "van 5".into(), form: "KIND=TENGE" },
    ]);
}

fn values_of_another_type(table: &mut Table) {
    let wrong = |expected| Problem::WrongType { value: "7.5".into(), expected };
    table.says([
        wrong(Expected::Object),
        wrong(Expected::List),
        wrong(Expected::Text),
        wrong(Expected::Decimal),
        wrong(Expected::Whole),
        wrong(Expected::Date),
        wrong(Expected::LocalizedText),
        wrong(Expected::Flag),
    ]);
}

fn numbers(table: &mut Table) {
    let not = |text: &str, written, decimals| NumberError::NotANumber { text: text.into(), written, decimals };
    table.says([
        Problem::Number(not("6 0 m", Written::ByPerson, 0)),
        Problem::Rate(RateError(not("6,5", Written::ByMachine, 4))),
        Problem::Rate(RateError(not("6..5", Written::ByPerson, 8))),
        Problem::Money(MoneyError::Number(not("5 lot", Written::ByPerson, 2))),
        Problem::Number(NumberError::TooManyDecimals { text: "0.001".into(), allowed: 2 }),
        Problem::Number(NumberError::TooLarge { text: "1001".into(), max: "1000".into() }),
        Problem::Money(MoneyError::Negative),
        Problem::Money(MoneyError::TooLarge),
        Problem::TooMuch { value: "1000000000000.01".into(), max: Money::LARGEST_LOAN },
        Problem::Zero,
        Problem::OutOfRange { value: 0, min: 1, max: 120 },
        Problem::OutOfRange { value: 36_601, min: 0, max: 36_600 },
    ]);
}

fn dates(table: &mut Table) {
    table.says([
        Problem::Date(DateError { text: "2026-02-30".into(), written: Written::ByMachine }),
        Problem::Date(DateError { text: "30.02.2026".into(), written: Written::ByPerson }),
        Problem::NoSubsidyOn { value: date("2030-01-01") },
        Problem::TooLate { value: date("2150-01-01"), last: date("2099-12-31") },
    ]);
    table.says([SeriesGap::Before { first: date("2010-01-01") }, SeriesGap::After { known_until: date("2026-10-25") }]);
}

fn identifiers(table: &mut Table) {
    table.says([
        IdentifierError::NotTwelveDigits("97084000027".into()),
        IdentifierError::CheckDigit("970840000278".into()),
        IdentifierError::Parts("999999999999".into()),
        IdentifierError::Oked("1071".into()),
        IdentifierError::Kato("75".into()),
        IdentifierError::Place("Алмата".into()),
    ]);
}
