//! What is said of an input that is refused.

use crate::input::{Expected, InputError, Problem};
use crate::language::{Lang, Localize, NBSP, group_digits, kk_ablative, say, visible};
use crate::text::{tenge, written_date};
use crate::word::{UnknownWord, nearest};

impl Localize for InputError {
    fn localize(&self, lang: Lang) -> String {
        let problem = self.problem.localize(lang);
        if self.field.is_empty() { problem } else { format!("{}: {problem}", visible(&self.field)) }
    }
}

impl Localize for Problem {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Problem::Syntax { line, column } => say!(lang,
                kk: "кіріс деректер JSON емес: {line}-жол, {column}-баған",
                ru: "входные данные не являются JSON: строка {line}, столбец {column}",
                en: "the input is not JSON: line {line}, column {column}"),
            Problem::EmptyInput => {
                say!(lang, kk: "кіріс деректер бос", ru: "входные данные пусты", en: "the input is empty")
            }
            Problem::NotUtf8 => say!(lang,
                kk: "мәтін UTF-8 кодында емес",
                ru: "текст не в кодировке UTF-8",
                en: "the text is not UTF-8"),
            Problem::TooDeep { max } => say!(lang,
                kk: "тізімдер мен объектілер тым терең салынған: ең көбі {max} деңгей оқылады",
                ru: "списки и объекты вложены слишком глубоко: читается не больше {max} уровней",
                en: "lists and objects are nested too deep: at most {max} levels are read"),
            Problem::TooLong { max_bytes } => {
                let max = group_digits(&max_bytes.to_string(), lang);
                say!(lang,
                    kk: "тым ұзын: ең көбі {max} байт оқылады",
                    ru: "слишком длинный: читается не больше {max} байт",
                    en: "is too long: at most {max} bytes are read")
            }
            Problem::TooManyFiles { max } => {
                let max = group_digits(&max.to_string(), lang);
                say!(lang,
                    kk: "тым көп файл мен қалта: ең көбі {max} қаралады",
                    ru: "слишком много файлов и папок: просматривается не больше {max}",
                    en: "has too many files and folders: at most {max} are looked at")
            }
            Problem::Missing => {
                say!(lang, kk: "міндетті түрде көрсетілуі керек", ru: "нужно указать", en: "must be given")
            }
            Problem::UnknownField { name, allowed } => {
                let hint = did_you_mean(name, allowed.iter().copied(), lang);
                let allowed = allowed.join(", ");
                say!(lang,
                    kk: "мұндай өріс жоқ; бар өрістер: {allowed}{hint}",
                    ru: "такого поля нет; есть поля: {allowed}{hint}",
                    en: "there is no such field; the fields are: {allowed}{hint}")
            }
            Problem::Duplicate => {
                say!(lang, kk: "өріс екі рет берілген", ru: "поле указано дважды", en: "the field is given twice")
            }
            Problem::WrongType { value, expected } => {
                let expected = expected.localize(lang);
                say!(lang, kk: "{value} – мұнда керегі: {expected}", ru: "{value} — здесь ожидается {expected}", en: "{value} must be {expected}")
            }
            Problem::Number(error) => error.localize(lang),
            Problem::Money(error) => error.localize(lang),
            Problem::Rate(error) => error.localize(lang),
            Problem::Date(error) => error.localize(lang),
            Problem::Identifier(error) => error.localize(lang),
            Problem::Zero => say!(lang,
                kk: "нөлден көп болуы керек",
                ru: "должно быть больше нуля",
                en: "must be greater than zero"),
            Problem::MissingWord { allowed } => {
                let allowed = allowed.join(", ");
                say!(lang,
                    kk: "көрсетілуі керек, мыналардың бірі: {allowed}",
                    ru: "нужно указать одно из: {allowed}",
                    en: "must be given, one of: {allowed}")
            }
            Problem::Form { value, form } => say!(lang,
                kk: "\"{value}\" мына түрде жазылады: {form}",
                ru: "\"{value}\" пишется так: {form}",
                en: "\"{value}\" must be written like {form}"),
            Problem::NeverWithheld { kind } => say!(lang,
                kk: "{kind} түріндегі комиссия үшін true болмайды: берілген кезде тек сол күнгі комиссия ұсталады (upfront_percent, upfront_amount)",
                ru: "true невозможно для комиссии вида {kind}: при выдаче удерживается только комиссия дня выдачи (upfront_percent, upfront_amount)",
                en: "true is not possible for a fee of kind {kind}: only a fee of the day of the disbursement (upfront_percent, upfront_amount) is withheld from it"),
            Problem::NotAlone { word, values } => say!(lang,
                kk: "{word} басқа мәндермен бірге жазылмайды: {values}",
                ru: "{word} нельзя указать вместе с другими значениями: {values}",
                en: "{word} cannot be given together with other values: {values}"),
            Problem::NoSubsidyOn { value } => {
                let day = written_date(*value, lang);
                say!(lang,
                    kk: "{day} – бұл күні ешбір ұсыныстың субсидиясы жүрмейді: субсидия мерзіміндегі күн керек",
                    ru: "{day} — в этот день ни в одном предложении субсидия не идёт: нужен день внутри её срока",
                    en: "{day}: no offer has a subsidy that runs on this day; a day within its term is needed")
            }
            Problem::TooLate { value, last } => {
                let (day, last) = (written_date(*value, lang), written_date(*last, lang));
                say!(lang,
                    kk: "{day} – тым кеш, {last} күнінен аспауы керек",
                    ru: "{day} — слишком поздно, допустимо не позже {last}",
                    en: "{day} is after {last}, the last day that is allowed")
            }
            Problem::TooMuch { value, max } => {
                let max = tenge(*max, lang);
                // Of a number that is cut nobody sees which of its digits are thousands.
                let value = if value.ends_with('…') { value.clone() } else { group_digits(value, lang) };
                say!(lang,
                    kk: "{value}{NBSP}₸ – тым көп, ең үлкен несие – {max}",
                    ru: "{value}{NBSP}₸ — слишком много, наибольший кредит — {max}",
                    en: "{value}{NBSP}₸ is more than {max}, the largest loan")
            }
            Problem::NotOneOf { value, allowed } => none_of(value, allowed, lang),
            Problem::OutOfRange { value, min, .. } if value < &i128::from(*min) => say!(lang,
                kk: "{value} – тым аз, кемінде {min} болуы керек",
                ru: "{value} — слишком мало, допустимо не меньше {min}",
                en: "{value} is less than {min}, the least that is allowed"),
            Problem::OutOfRange { value, max, .. } => {
                let (ablative, max) = (kk_ablative(max.unsigned_abs()), group_digits(&max.to_string(), lang));
                say!(lang,
                    kk: "{value} – тым көп, {max}-{ablative} аспауы керек",
                    ru: "{value} — слишком много, допустимо не больше {max}",
                    en: "{value} is more than {max}, the most that is allowed")
            }
            Problem::TooMany { count, max } => say!(lang,
                kk: "жазбалар тым көп: {count}, ең көбі – {max}",
                ru: "слишком много записей: {count}, читается не больше {max}",
                en: "too many entries: {count} (maximum {max})"),
            Problem::UnknownContract { value } => say!(lang,
                kk: "{value} – бұл nesie білмейтін келісім нұсқасы; білетіні: \"1\"",
                ru: "{value} — эта версия контракта неизвестна; известна \"1\"",
                en: "{value} is not a contract that this nesie speaks: \"1\""),
        }
    }
}

impl Localize for UnknownWord {
    fn localize(&self, lang: Lang) -> String {
        none_of(&self.given, &self.allowed, lang)
    }
}

fn none_of(given: &str, allowed: &[&str], lang: Lang) -> String {
    let hint = did_you_mean(given, allowed.iter().copied(), lang);
    let allowed = allowed.join(", ");
    say!(lang,
        kk: "\"{given}\" мына мәндердің ешқайсысы емес: {allowed}{hint}",
        ru: "\"{given}\" не входит в список: {allowed}{hint}",
        en: "\"{given}\" is none of: {allowed}{hint}")
}

impl Localize for Expected {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Expected::Object => {
                say!(lang, kk: "өрістері бар объект", ru: "объект с полями", en: "an object with fields")
            }
            Expected::List => say!(lang, kk: "тізім", ru: "список", en: "a list"),
            Expected::Text => say!(lang, kk: "тырнақшадағы мәтін", ru: "текст в кавычках", en: "a text in quotes"),
            Expected::Decimal => say!(lang,
                kk: "\"20000000.00\" сияқты тырнақшадағы ондық сан",
                ru: "десятичное число в кавычках, например \"20000000.00\"",
                en: "a decimal in quotes, like \"20000000.00\""),
            Expected::Whole => say!(lang, kk: "бүтін сан", ru: "целое число", en: "a whole number"),
            Expected::Date => say!(lang,
                kk: "тырнақшасыз күн, мысалы, 2021-08-05",
                ru: "дата без кавычек, например 2021-08-05",
                en: "a date without quotes, like 2021-08-05"),
            Expected::LocalizedText => say!(lang,
                kk: "үш тілдегі мәтін: {{ kk = \"…\", ru = \"…\", en = \"…\" }}",
                ru: "текст на трёх языках: {{ kk = \"…\", ru = \"…\", en = \"…\" }}",
                en: "a text in three languages: {{ kk = \"…\", ru = \"…\", en = \"…\" }}"),
            Expected::Flag => say!(lang, kk: "true немесе false", ru: "true или false", en: "true or false"),
        }
    }
}

/// After a list of what is allowed: which of it was perhaps meant; nothing where nothing is near.
///
/// ```
/// use nesie::language::Lang;
/// use nesie::text::did_you_mean;
/// assert_eq!(did_you_mean("anuity", ["annuity", "bullet"].into_iter(), Lang::En), "; did you mean annuity?");
/// assert_eq!(did_you_mean("x", ["annuity", "bullet"].into_iter(), Lang::En), "");
/// ```
#[must_use]
pub fn did_you_mean<'a>(given: &str, allowed: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    nearest(given, allowed).map_or_else(String::new, |meant| {
        say!(lang,
            kk: "; мүмкін, {meant} болар?",
            ru: "; может быть, {meant}?",
            en: "; did you mean {meant}?")
    })
}
