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

/// When the terms were last seen published, and by whom: only the operator, the city or the state confirms them.
pub(crate) fn confirmed(on: Option<Date>, is_by_the_operator: bool, stale: bool, lang: Lang) -> String {
    match (on.map(|on| written_date(on, lang)), is_by_the_operator, stale) {
        (Some(on), true, false) => say!(lang,
            kk: "Шарттар {on} күні расталған.",
            ru: "Условия подтверждены {on}.",
            en: "The terms were confirmed on {on}."),
        (Some(on), true, true) => say!(lang,
            kk: "Шарттар соңғы рет {on} күні расталған, содан бері 12 айдан астам уақыт өтті: әлі күшінде ме, нақтылаңыз.",
            ru: "Условия последний раз подтверждены {on}, больше 12 месяцев назад: уточните, действуют ли они ещё.",
            en: "The terms were last confirmed on {on}, more than 12 months ago: ask whether they still hold."),
        (Some(on), false, _) => say!(lang,
            kk: "Шарттар {on} күні бөгде дереккөзде көрілген, оператормен тексерілмеген.",
            ru: "Условия увидены {on} у третьей стороны, у оператора не проверены.",
            en: "The terms were seen on {on} at a third party, not checked with the operator."),
        (None, ..) => seen(None, stale, lang),
    }
}

/// When the terms were last seen published, by whomever.
pub(crate) fn seen(on: Option<Date>, stale: bool, lang: Lang) -> String {
    match (on.map(|on| written_date(on, lang)), stale) {
        (Some(on), false) => say!(lang,
            kk: "Шарттар соңғы рет {on} күні көрілді.",
            ru: "Условия последний раз видели {on}.",
            en: "The terms were last seen on {on}."),
        (Some(on), true) => say!(lang,
            kk: "Шарттар соңғы рет {on} күні көрілді, содан бері 12 айдан астам уақыт өтті: әлі күшінде ме, нақтылаңыз.",
            ru: "Условия последний раз видели {on}, больше 12 месяцев назад: уточните, действуют ли они ещё.",
            en: "The terms were last seen on {on}, more than 12 months ago: ask whether they still hold."),
        (None, _) => say!(lang,
            kk: "Шарттардың қай күнге жарияланғаны белгісіз: әлі күшінде ме, нақтылаңыз.",
            ru: "На какой день опубликованы условия, неизвестно: уточните, действуют ли они ещё.",
            en: "It is not known for which day the terms were published: ask whether they still hold."),
    }
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
