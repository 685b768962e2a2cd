//! What is said of an answer that was made again.

use crate::answer::{Difference, OtherCatalogue, VerifyAnswer};
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
        let source = self.source.as_ref().map_or_else(String::new, |source| format!(" [{}]", visible(source)));
        say!(lang,
            kk: "{path}: бұрын {was}, енді {is}{source}",
            ru: "{path}: было: {was}, стало: {is}{source}",
            en: "{path}: was {was}, now {is}{source}")
    }
}

impl Localize for OtherCatalogue {
    fn localize(&self, lang: Lang) -> String {
        let (was, is) = (visible(&self.was.version), visible(&self.is.version));
        say!(lang,
            kk: "Жауап {was} каталогымен берілген, ал тексерілгені {is} каталогымен: айырма содан болуы мүмкін. Бұрынғы каталогты --catalogue арқылы беріңіз.",
            ru: "Ответ дан по каталогу {was}, а проверен по {is}: отличия могут быть от этого. Прежний каталог можно указать в --catalogue.",
            en: "The answer was made with the catalogue {was} and verified with {is}: that may be why it differs. --catalogue takes the earlier one.")
    }
}
