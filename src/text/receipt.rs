//! What is said of an answer that was made again.

use crate::answer::{Difference, VerifyAnswer};
use crate::language::{Lang, Localize, en_plural, ru_plural, say, shown, visible};

/// One line: the same, or in how many places not.
impl Localize for VerifyAnswer {
    fn localize(&self, lang: Lang) -> String {
        match u64::try_from(self.differences.len()).unwrap_or(u64::MAX) {
            0 => say!(lang,
                kk: "Жауап қайта есептелді: дәл сондай.",
                ru: "Ответ рассчитан заново: он тот же.",
                en: "The answer was made again: it is the same."),
            count => {
                let places = match lang {
                    Lang::Kk => "жерде",
                    Lang::Ru => ru_plural(count, "месте", "местах", "местах"),
                    Lang::En => en_plural(count, "place", "places"),
                };
                say!(lang,
                    kk: "Жауап қайта есептелді: {count} {places} басқаша.",
                    ru: "Ответ рассчитан заново: он другой в {count} {places}.",
                    en: "The answer was made again: it differs in {count} {places}.")
            }
        }
    }
}

impl Localize for Difference {
    fn localize(&self, lang: Lang) -> String {
        let value = |value: &Option<serde_json::Value>| match value {
            None => say!(lang, kk: "жоқ", ru: "нет", en: "nothing"),
            Some(value) => shown(&value.to_string()),
        };
        let (path, was, is) = (visible(&self.path), value(&self.was), value(&self.is));
        say!(lang,
            kk: "{path}: бұрын {was}, енді {is}",
            ru: "{path}: было: {was}, стало: {is}",
            en: "{path}: was {was}, now {is}")
    }
}
