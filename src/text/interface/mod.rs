//! The texts of an interface that people fill in: headings, buttons, labels of fields and hints, the words of the contract,
//! and how numbers and dates are written. A page takes all of them from here, so that none is translated twice.

mod answer;
mod ask;
mod catalogue;
mod counter;
mod fields;
mod formats;
mod shell;
mod words;

use serde::{Serialize, Serializer};

use crate::input::json::CONTRACT;
use crate::language::Lang;

pub use formats::Formats;

/// A text by its key, in Kazakh, Russian and English.
type Entry = (&'static str, [&'static str; 3]);

/// Texts by their keys. The compiler sees to it that each stands in all three languages.
macro_rules! entries {
    ($($key:literal: kk $kk:literal, ru $ru:literal, en $en:literal;)*) => {
        &[$(($key, [$kk, $ru, $en])),*]
    };
}
use entries;

/// What an interface in one language needs to write.
///
/// ```
/// use nesie::{language::Lang, text::Interface};
/// let texts = serde_json::to_value(Interface::new(Lang::Kk))?;
/// assert_eq!(texts["texts"]["nav.answer"], "Жауап");
/// assert_eq!(texts["words"]["legal_form"]["llp"], "ЖШС");
/// assert_eq!(texts["formats"]["decimal_mark"], ",");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interface {
    /// The version of the contract.
    #[cfg_attr(feature = "schema", schemars(extend("const" = CONTRACT)))]
    contract: &'static str,
    /// The language: `kk`, `ru` or `en`.
    lang: &'static str,
    /// How numbers and dates are written.
    formats: Formats,
    /// The words of the contract by the name of their list, each with what it is called. In the order in which a person reads
    /// them.
    words: Named<Named<String>>,
    /// Headings, buttons, hints and sentences by key. `field.PATH` is the label of a field of a request, `hint.PATH` what
    /// helps to fill it in. `{name}` stands for a value; a text with a number has one key for each plural form of the
    /// language (CLDR): `KEY.one`, `KEY.few`, `KEY.many`, `KEY.other`.
    texts: Named<&'static str>,
}

impl Interface {
    /// The texts in `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let parts: [&[Entry]; 6] =
            [shell::TEXTS, ask::TEXTS, answer::TEXTS, counter::TEXTS, catalogue::TEXTS, fields::TEXTS];
        let [kk, ru, en] = [0, 1, 2];
        let at: usize = match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
            Lang::En => en,
        };
        let text = |(key, texts): &Entry| (*key, texts.get(at).copied().unwrap_or_default());
        Interface {
            contract: CONTRACT,
            lang: lang.code(),
            formats: Formats::new(lang),
            words: words::words(lang),
            // An empty text is a plural form that the language does not have.
            texts: Named(parts.into_iter().flatten().map(text).filter(|(_, text)| !text.is_empty()).collect()),
        }
    }

    /// The text of a key; nothing where there is no such key.
    ///
    /// ```
    /// use nesie::{language::Lang, text::Interface};
    /// assert_eq!(Interface::new(Lang::En).text("field.loan.purpose"), Some("Purpose"));
    /// ```
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&'static str> {
        self.texts.0.iter().find(|(known, _)| *known == key).map(|(_, text)| *text)
    }
}

impl Interface {
    /// The words of a list, each with what it is called; none where there is no such list.
    ///
    /// ```
    /// use nesie::{language::Lang, text::Interface};
    /// let interface = Interface::new(Lang::Ru);
    /// assert_eq!(interface.words("legal_form").next(), Some(("sole_entrepreneur", "ИП")));
    /// ```
    pub fn words(&self, list: &str) -> impl Iterator<Item = (&'static str, &str)> {
        let found = self.words.0.iter().filter(move |(known, _)| *known == list);
        found.flat_map(|(_, words)| words.0.iter().map(|(word, called)| (*word, called.as_str())))
    }
}

/// Values by name, in the order in which they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, T>"))]
struct Named<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn all() -> impl Iterator<Item = &'static Entry> {
        [shell::TEXTS, ask::TEXTS, answer::TEXTS, counter::TEXTS, catalogue::TEXTS, fields::TEXTS].into_iter().flatten()
    }

    fn values(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect()
    }

    #[test]
    fn a_key_stands_once() {
        let mut keys = BTreeSet::new();
        for (key, _) in all() {
            assert!(keys.insert(key), "{key} stands twice");
        }
    }

    #[test]
    fn a_text_has_the_same_values_in_each_language() {
        for (key, texts) in all() {
            let [kk, ru, en] = texts.map(|text| (!text.is_empty()).then(|| values(text)));
            let given: Vec<_> = [kk, ru, en].into_iter().flatten().collect();
            assert!(given.windows(2).all(|pair| pair[0] == pair[1]), "{key}: {texts:?}");
        }
    }

    // CLDR: a whole number has the forms `one, other` in Kazakh and English, `one, few, many` (and `other` for
    // fractions) in Russian. `other` is there in each, and is what a form that is left out falls back to.
    #[test]
    fn only_a_form_of_a_plural_is_left_out() {
        for (key, texts) in all() {
            let form = key.rsplit('.').next().unwrap();
            let plural = matches!(form, "one" | "few" | "many");
            assert!(plural || texts.iter().all(|text| !text.is_empty()), "{key}: {texts:?}");
        }
    }

    #[test]
    fn nothing_is_left_untranslated() {
        for (key, [kk, ru, en]) in all() {
            let cyrillic = |text: &str| text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter));
            let mut own = String::from(*en);
            for name in values(en) {
                own = own.replace(&format!("{{{name}}}"), "");
            }
            if own.chars().any(char::is_alphabetic) && !["language.en", "figure.number"].contains(key) {
                assert!(cyrillic(kk) || kk.is_empty(), "{key}: {kk}");
                assert!(cyrillic(ru) || ru.is_empty(), "{key}: {ru}");
            }
        }
    }
}
