//! The phrases of `nesie programmes`.

use super::written_date;
use crate::date::Date;
use crate::language::{Lang, Localize, say};

/// A phrase of a list or a sheet of programmes, or of a check.
#[expect(missing_docs, reason = "the fields are the figures in the text")]
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProgrammePhrase {
    /// The title of the list.
    ListTitle(Date),
    /// Who gives it.
    Operator(String),
    /// There is no version in force; how the nearest stands.
    NotInForce,
    /// When its days are.
    InForce(String),
    /// Heading of the conditions.
    Conditions,
    /// Heading of the rates.
    Rates,
    /// Heading of the state's part of the interest.
    Subsidy,
    /// Heading of the guarantees.
    Guarantee,
    /// Heading of the lender's fees.
    Fees,
    /// Heading of the documents.
    Documents,
    /// Heading of how to apply.
    HowToApply,
    /// Heading of the notes.
    Notes,
    /// Heading of what is not published.
    Gaps,
    /// Heading of the sources.
    Sources,
    /// Before a place that should be looked at.
    Warning(String),
    /// How many faults and warnings there are.
    Found { faults: usize, warnings: usize },
    /// There are none.
    NothingFound,
}

impl Localize for ProgrammePhrase {
    fn localize(&self, lang: Lang) -> String {
        match self {
            ProgrammePhrase::ListTitle(on) => {
                let on = written_date(*on, lang);
                say!(lang, kk: "Бағдарламалар — {on}", ru: "Программы — {on}", en: "Programmes — {on}")
            }
            ProgrammePhrase::Operator(name) => {
                say!(lang, kk: "Кім береді: {name}", ru: "Кто предоставляет: {name}", en: "Given by: {name}")
            }
            ProgrammePhrase::NotInForce => say!(lang, kk: "күшінде емес", ru: "не действует", en: "not in force"),
            ProgrammePhrase::InForce(days) => {
                say!(lang, kk: "күшінде: {days}", ru: "действует: {days}", en: "in force: {days}")
            }
            ProgrammePhrase::Conditions => say!(lang, kk: "ШАРТТАРЫ", ru: "УСЛОВИЯ", en: "CONDITIONS"),
            ProgrammePhrase::Rates => say!(lang, kk: "МӨЛШЕРЛЕМЕСІ, ЖЫЛЫНА", ru: "СТАВКА, ГОДОВЫХ", en: "RATE, A YEAR"),
            ProgrammePhrase::Subsidy => say!(lang, kk: "СУБСИДИЯ", ru: "СУБСИДИЯ", en: "SUBSIDY"),
            ProgrammePhrase::Guarantee => say!(lang, kk: "КЕПІЛДІК", ru: "ГАРАНТИЯ", en: "GUARANTEE"),
            ProgrammePhrase::Fees => say!(lang, kk: "КОМИССИЯЛАР", ru: "КОМИССИИ", en: "FEES"),
            ProgrammePhrase::Documents => say!(lang, kk: "ҚҰЖАТТАР", ru: "ДОКУМЕНТЫ", en: "DOCUMENTS"),
            ProgrammePhrase::HowToApply => {
                say!(lang, kk: "ӨТІНІМ ҚАЛАЙ БЕРІЛЕДІ", ru: "КАК ПОДАТЬ ЗАЯВКУ", en: "HOW TO APPLY")
            }
            ProgrammePhrase::Notes => say!(lang, kk: "ЕСКЕРТПЕЛЕР", ru: "ПРИМЕЧАНИЯ", en: "NOTES"),
            ProgrammePhrase::Gaps => say!(lang, kk: "ЖАРИЯЛАНБАҒАНЫ", ru: "ЧТО НЕ ОПУБЛИКОВАНО", en: "NOT PUBLISHED"),
            ProgrammePhrase::Sources => say!(lang, kk: "ДЕРЕККӨЗДЕР", ru: "ИСТОЧНИКИ", en: "SOURCES"),
            ProgrammePhrase::Warning(text) => {
                say!(lang, kk: "назар аударыңыз: {text}", ru: "обратите внимание: {text}", en: "look at: {text}")
            }
            ProgrammePhrase::Found { faults, warnings } => say!(lang,
                kk: "Қателер: {faults}; назар аударатын жерлер: {warnings}.",
                ru: "Ошибок: {faults}; мест, на которые стоит посмотреть: {warnings}.",
                en: "Faults: {faults}; places to look at: {warnings}."),
            ProgrammePhrase::NothingFound => say!(lang,
                kk: "Каталог дұрыс.",
                ru: "Каталог в порядке.",
                en: "The catalogue is in order."),
        }
    }
}
