//! What is said of a catalogue that is refused.

use crate::catalogue::{CatalogueError, Fault};
use crate::indicator::SeriesFault;
use crate::language::{Lang, Say, say};
use crate::words::written_date;

impl Say for CatalogueError {
    fn say(&self, lang: Lang) -> String {
        let (place, fault) = (&self.place, self.fault.say(lang));
        if self.field.is_empty() { format!("{place}: {fault}") } else { format!("{place}: {}: {fault}", self.field) }
    }
}

impl Say for Fault {
    fn say(&self, lang: Lang) -> String {
        match self {
            Fault::Toml(detail) => {
                say!(lang, kk: "файл TOML емес: {detail}", ru: "файл не является TOML: {detail}", en: "the file is not TOML: {detail}")
            }
            Fault::Field(problem) => problem.say(lang),
            Fault::Unit { value, expected } => {
                let example = expected.example();
                say!(lang,
                    kk: "\"{value}\" — өлшем бірлігі керек: {example}",
                    ru: "\"{value}\" — нужно число с единицей: {example}",
                    en: "\"{value}\" must be a number with its unit, like {example}")
            }
            Fault::UnknownSource(id) => say!(lang,
                kk: "\"{id}\" деген дереккөз sources.toml файлында жоқ",
                ru: "источника \"{id}\" нет в sources.toml",
                en: "there is no source \"{id}\" in sources.toml"),
            Fault::LowConfidence => say!(lang,
                kk: "low деңгейлі дереккөзге шарт негізделмейді: оны [[note]] ішіне жазыңыз",
                ru: "на источнике уровня low правило не строится: место ему в [[note]]",
                en: "no rule stands on confidence low: put it into a [[note]]"),
            Fault::NoLimit => {
                say!(lang, kk: "min немесе max көрсетілуі керек", ru: "нужно указать min или max", en: "min or max must be given")
            }
            Fault::MinAboveMax => {
                say!(lang, kk: "min мәні max мәнінен көп", ru: "min больше max", en: "min is more than max")
            }
            Fault::EndsBeforeStart => say!(lang,
                kk: "соңғы күн бірінші күннен бұрын",
                ru: "последний день раньше первого",
                en: "the last day is before the first"),
            Fault::WrongName { expected } => say!(lang,
                kk: "файл мына жерде болуы керек: {expected}",
                ru: "файл должен называться {expected}",
                en: "the file must be {expected}"),
            Fault::DuplicateCondition(id) => say!(lang,
                kk: "\"{id}\" шарты екі рет берілген: біріне өз id атауын беріңіз",
                ru: "условие \"{id}\" дано дважды: дайте одному из них свой id",
                en: "the condition \"{id}\" is given twice: give one an id of its own"),
            Fault::DuplicateId(id) => {
                say!(lang, kk: "\"{id}\" екі рет берілген", ru: "\"{id}\" дано дважды", en: "\"{id}\" is given twice")
            }
            Fault::NoRate => say!(lang,
                kk: "мөлшерлеме жоқ: [[rate]] немесе bank_rate шарты керек",
                ru: "нет ставки: нужен [[rate]] или условие bank_rate",
                en: "there is no rate: a [[rate]] or a bank_rate condition is needed"),
            Fault::NoRateForOthers => say!(lang,
                kk: "соңғы [[rate]] ешқандай шартсыз, қалғандардың бәріне арналуы керек",
                ru: "последний [[rate]] должен быть без when, для всех остальных",
                en: "the last [[rate]] must be without when, for everyone else"),
            Fault::Overlap { on } => {
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "{on} күні осы бағдарламаның алдыңғы нұсқасы әлі күшінде: оған valid_to беріңіз",
                    ru: "на {on} ещё действует предыдущая версия программы: укажите в ней valid_to",
                    en: "on {on} the version before is still in force: give it a valid_to")
            }
            Fault::Series(SeriesFault::Empty) => {
                say!(lang, kk: "бірде-бір жол жоқ", ru: "нет ни одной строки", en: "there is no row")
            }
            Fault::Series(SeriesFault::Order(row)) => say!(lang,
                kk: "{row}-жол алдыңғысынан кейін басталмайды",
                ru: "строка {row} начинается не позже предыдущей",
                en: "row {row} does not begin after the one before it"),
            Fault::Series(SeriesFault::End) => say!(lang,
                kk: "known_until соңғы жолдан бұрын",
                ru: "known_until раньше последней строки",
                en: "known_until is before the last row"),
            Fault::MissingFile => say!(lang, kk: "файл жоқ", ru: "нет файла", en: "the file is missing"),
            Fault::UnexpectedFile => say!(lang,
                kk: "каталогта мұндай файл болмайды",
                ru: "такого файла в каталоге не бывает",
                en: "no catalogue has such a file"),
        }
    }
}
