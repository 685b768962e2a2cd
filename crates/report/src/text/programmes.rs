//! The words of a list or a sheet of programmes, of a check and of a comparison of catalogues.

use nesie::date::Date;
use nesie::language::{Lang, say};
use nesie::text::written_date;

/// The title of the list.
pub(crate) fn list_title(on: Date, lang: Lang) -> String {
    let on = written_date(on, lang);
    say!(lang, kk: "Бағдарламалар – {on}", ru: "Программы — {on}", en: "Programmes, {on}")
}

pub(crate) fn operator(name: &str, lang: Lang) -> String {
    say!(lang, kk: "Кім береді: {name}", ru: "Кто предоставляет: {name}", en: "Operator: {name}")
}

pub(crate) fn in_force(days: &str, lang: Lang) -> String {
    say!(lang, kk: "күшінде: {days}", ru: "действует: {days}", en: "in force: {days}")
}

pub(crate) fn not_in_force(days: &str, lang: Lang) -> String {
    say!(lang, kk: "күшінде емес ({days})", ru: "не действует ({days})", en: "not in force ({days})")
}

/// What a source states, in short and in the language of the catalogue's file.
pub(crate) fn source_says(says: &str, lang: Lang) -> String {
    say!(lang, kk: "Дереккөзде: {says}", ru: "В источнике: {says}", en: "The source says: {says}")
}

pub(crate) fn conditions(lang: Lang) -> String {
    say!(lang, kk: "Шарттары", ru: "Условия", en: "Conditions")
}

pub(crate) fn rates(lang: Lang) -> String {
    say!(lang, kk: "Мөлшерлемесі, жылына", ru: "Ставка, годовых", en: "Rate, a year")
}

pub(crate) fn subsidy(lang: Lang) -> String {
    say!(lang, kk: "Субсидия", ru: "Субсидия", en: "Interest subsidy")
}

pub(crate) fn guarantee(lang: Lang) -> String {
    say!(lang, kk: "Кепілдік", ru: "Гарантия", en: "Guarantee")
}

pub(crate) fn fees(lang: Lang) -> String {
    say!(lang, kk: "Комиссиялар", ru: "Комиссии", en: "Fees")
}

pub(crate) fn documents(lang: Lang) -> String {
    say!(lang, kk: "Құжаттар", ru: "Документы", en: "Documents")
}

pub(crate) fn how_to_apply(lang: Lang) -> String {
    say!(lang, kk: "Өтінім қалай беріледі", ru: "Как подать заявку", en: "How to apply")
}

pub(crate) fn notes(lang: Lang) -> String {
    say!(lang, kk: "Ескертпелер", ru: "Примечания", en: "Notes")
}

pub(crate) fn gaps(lang: Lang) -> String {
    say!(lang, kk: "Не белгісіз", ru: "Что неизвестно", en: "What is not known")
}

pub(crate) fn sources(lang: Lang) -> String {
    say!(lang, kk: "Дереккөздер", ru: "Источники", en: "Sources")
}

/// The day on which a page was seen.
pub(crate) fn seen_on(date: Date, lang: Lang) -> String {
    let date = written_date(date, lang);
    say!(lang, kk: " ({date} күні көрілді)", ru: " (просмотрено {date})", en: " (seen on {date})")
}

/// Before a place that should be looked at.
pub(crate) fn warning(text: &str, lang: Lang) -> String {
    say!(lang, kk: "ескерту: {text}", ru: "замечание: {text}", en: "warning: {text}")
}

/// How many errors and warnings a check found.
pub(crate) fn found(errors: usize, warnings: usize, lang: Lang) -> String {
    if errors == 0 && warnings == 0 {
        return say!(lang, kk: "Каталог дұрыс.", ru: "Каталог в порядке.", en: "The catalogue is in order.");
    }
    say!(lang,
        kk: "Қате: {errors}; ескерту: {warnings}.",
        ru: "Ошибок: {errors}; замечаний: {warnings}.",
        en: "Errors: {errors}; warnings: {warnings}.")
}
