//! What is said of identifiers and dated series.

use crate::identifier::{IdentifierError, Kato};
use crate::indicator::SeriesGap;
use crate::language::{Lang, Localize, say};
use crate::text::written_date;

impl Localize for IdentifierError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            IdentifierError::NotTwelveDigits(text) => say!(lang,
                kk: "\"{text}\" – БСН да, ЖСН да емес: 12 цифр болуы керек",
                ru: "\"{text}\" — не БИН и не ИИН: нужно 12 цифр",
                en: "\"{text}\" is neither a БИН nor an ИИН: 12 digits are needed"),
            IdentifierError::CheckDigit(text) => say!(lang,
                kk: "\"{text}\" – бақылау цифры сәйкес келмейді: бір цифр қате немесе екі цифр орын ауыстырған",
                ru: "\"{text}\" — не сходится контрольная цифра: одна цифра неверна или две переставлены",
                en: "\"{text}\" has a check digit that does not fit: one digit is wrong or two are swapped"),
            IdentifierError::Parts(text) => say!(lang,
                kk: "\"{text}\" – БСН да, ЖСН да емес: алғашқы цифрларындағы күн, ай немесе түр белгісі қате",
                ru: "\"{text}\" — не БИН и не ИИН: таких даты, месяца или цифры вида в начале не бывает",
                en: "\"{text}\" is neither a БИН nor an ИИН: there is no such date, month or kind in its first digits"),
            IdentifierError::Oked(text) => say!(lang,
                kk: "\"{text}\" – ЭҚЖЖ коды емес: \"10\", \"10.7\", \"10.71\" немесе \"10.71.0\" түрінде жазылады",
                ru: "\"{text}\" — не код ОКЭД: пишите \"10\", \"10.7\", \"10.71\" или \"10.71.0\"",
                en: "\"{text}\" is not an ОКЭД code: write \"10\", \"10.7\", \"10.71\" or \"10.71.0\""),
            IdentifierError::Kato(text) => say!(lang,
                kk: "\"{text}\" – ӘАОЖ коды емес: 9 цифр керек, мысалы, Алматы – 750000000",
                ru: "\"{text}\" — не код КАТО: нужно 9 цифр, например Алматы — 750000000",
                en: "\"{text}\" is not a КАТО code: 9 digits are needed, like 750000000 for Almaty"),
            IdentifierError::Place(text) => say!(lang,
                kk: "\"{text}\" – белгісіз жер: облыстың не қаланың атауын (Алматы, Астана, Шымкент) немесе 9 цифрлы ӘАОЖ кодын жазыңыз",
                ru: "\"{text}\" — неизвестное место: напишите область или город (Алматы, Астана, Шымкент) либо 9 цифр кода КАТО",
                en: "\"{text}\" is no place that is known: write a region or a city (Almaty, Astana, Shymkent), or the 9 digits of a КАТО code"),
        }
    }
}

/// A place by the name of its region, with its code where it is only a part of that.
impl Localize for Kato {
    fn localize(&self, lang: Lang) -> String {
        let Some(region) = self.region() else { return self.to_string() };
        let name = match lang {
            Lang::Kk => region.kk,
            Lang::Ru => region.ru,
            Lang::En => region.en,
        };
        if region.kato == *self { name.to_owned() } else { format!("{name} ({self})") }
    }
}

impl Localize for SeriesGap {
    fn localize(&self, lang: Lang) -> String {
        match self {
            SeriesGap::Before { first } => {
                let first = written_date(*first, lang);
                say!(lang, kk: "мәні {first} күнінен бастап қана белгілі", ru: "значение известно только с {first}", en: "known only from {first}")
            }
            SeriesGap::After { known_until } => {
                let last = written_date(*known_until, lang);
                say!(lang, kk: "мәні {last} күніне дейін ғана белгілі", ru: "значение известно только до {last}", en: "known only until {last}")
            }
        }
    }
}
