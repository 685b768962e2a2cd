//! The three languages and what a text needs of them: plural forms and the way numbers and dates
//! are written. The texts themselves stand in [`crate::text`].

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// No-break space: between the thousands of a number and before a unit.
pub const NBSP: char = '\u{a0}';

/// A language that nesie speaks. No other comes within a version of the contract: each text of an answer is in these three.
///
/// ```
/// use nesie::language::Lang;
/// assert_eq!("kk".parse(), Ok(Lang::Kk));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which answers list them.
    pub const ALL: [Lang; 3] = [Lang::Kk, Lang::Ru, Lang::En];

    /// The same by their codes, for who reads one.
    ///
    /// ```
    /// use nesie::{input::Problem, language::Lang};
    /// assert!(matches!(Problem::one_of("ru", Lang::WORDS), Ok(Lang::Ru)));
    /// ```
    pub const WORDS: &'static [(&'static str, Lang)] =
        &[(Lang::Kk.code(), Lang::Kk), (Lang::Ru.code(), Lang::Ru), (Lang::En.code(), Lang::En)];

    /// The code of the language: `kk`, `ru` or `en` (ISO 639-1).
    ///
    /// ```
    /// assert_eq!(nesie::language::Lang::Ru.code(), "ru");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }
}

/// A code that is none of `kk`, `ru`, `en`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a language of nesie: kk, ru or en")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code).ok_or_else(|| UnknownLang(shown(code)))
    }
}

/// A text of the catalogue in each language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalizedText {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl LocalizedText {
    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }

    /// What something says, in all three languages.
    #[must_use]
    pub fn of(what: &impl Localize) -> LocalizedText {
        LocalizedText { kk: what.localize(Lang::Kk), ru: what.localize(Lang::Ru), en: what.localize(Lang::En) }
    }
}

/// Something a person reads: its text in each language. The implementations stand in [`crate::text`].
pub trait Localize {
    /// The text in `lang`.
    fn localize(&self, lang: Lang) -> String;
}

/// How many characters of a piece of an input a message shows.
const SHOWN_CHARS: usize = 40;

/// A piece of an input as a message shows it again: its first 40 characters, [visible].
///
/// ```
/// assert_eq!(nesie::language::shown("қала\u{1b}[31m"), r"қала\u{1b}[31m");
/// assert_eq!(nesie::language::shown(&"9".repeat(50)).len(), 40 + "…".len());
/// ```
#[must_use]
pub fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN_CHARS) {
        Some((end, _)) => format!("{}…", visible(text.get(..end).unwrap_or_default())),
        None => visible(text).into_owned(),
    }
}

/// A text of one line without anything that a terminal obeys instead of showing it: a control character, an end of a
/// line and a sign that turns the direction of writing stand as `\u{1b}`.
///
/// ```
/// use nesie::language::visible;
/// assert_eq!(visible("a\u{7}b\u{202e}c\n"), r"a\u{7}b\u{202e}c\u{a}");
/// assert_eq!(visible("1\u{a0}000\u{202f}000 ₸, Әлия"), "1\u{a0}000\u{202f}000 ₸, Әлия");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_obeyed) {
        return text.into();
    }
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_obeyed(letter) { seen.extend(letter.escape_unicode()) } else { seen.push(letter) }
    }
    seen.into()
}

/// True of what is no letter, but an order to who shows it: control characters (next line, U+0085, among them), the ends
/// of a line and of a paragraph, and the marks, embeddings, overrides and isolates of the two directions of writing.
fn is_obeyed(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Picks one of three texts by language; each is a format string, checked when nesie is compiled. Frontends use it
/// for texts of their own.
///
/// ```
/// use nesie::language::Lang;
/// let flag = "--rows";
/// assert_eq!(nesie::say!(Lang::Ru, kk: "{flag} жоқ", ru: "{flag} нет", en: "no {flag}"), "--rows нет");
/// ```
#[macro_export]
macro_rules! say {
    ($lang:expr, kk: $kk:literal, ru: $ru:literal, en: $en:literal $(,)?) => {
        match $lang {
            $crate::language::Lang::Kk => format!($kk),
            $crate::language::Lang::Ru => format!($ru),
            $crate::language::Lang::En => format!($en),
        }
    };
}
pub use crate::say;

/// Picks one of three texts that have nothing to fill in.
macro_rules! pick {
    ($lang:expr, kk: $kk:literal, ru: $ru:literal, en: $en:literal $(,)?) => {
        match $lang {
            $crate::language::Lang::Kk => $kk,
            $crate::language::Lang::Ru => $ru,
            $crate::language::Lang::En => $en,
        }
    };
}
pub(crate) use pick;

/// The Russian form of a noun after `n`: `one` (1, 21, 31 …), `few` (2-4, 22-24 …) or `many`
/// (the CLDR rule for whole numbers). Kazakh has one form after a number, English two.
///
/// ```
/// use nesie::language::ru_plural;
/// assert_eq!(ru_plural(21, "месяц", "месяца", "месяцев"), "месяц");
/// assert_eq!(ru_plural(12, "месяц", "месяца", "месяцев"), "месяцев");
/// ```
#[must_use]
pub const fn ru_plural<'a>(n: u64, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (n % 10, n % 100) {
        (1, rest) if rest != 11 => one,
        (2..=4, rest) if rest < 12 || rest > 14 => few,
        _ => many,
    }
}

/// The Russian form of a noun after `n` in the genitive, as after "от", "до", "не больше": `one` (1, 21 …)
/// or `many`.
#[must_use]
pub const fn ru_genitive<'a>(n: u64, one: &'a str, many: &'a str) -> &'a str {
    if n % 10 == 1 && n % 100 != 11 { one } else { many }
}

/// The Kazakh suffix «from» or «than» of a whole number as it is read aloud: 600-ден, 10-нан, 50-ден, 20-дан.
///
/// ```
/// use nesie::language::kk_ablative;
/// assert_eq!([600, 120, 10, 3].map(kk_ablative), ["ден", "дан", "нан", "тен"]);
/// ```
#[must_use]
pub const fn kk_ablative(n: u64) -> &'static str {
    // The last word of the number has the suffix: бір, екі, үш …; он, жиырма, отыз …; жүз, мың, миллион, миллиард.
    const ONES: [&str; 10] = ["ден", "ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан"];
    const TENS: [&str; 10] = ["ден", "нан", "дан", "дан", "тан", "ден", "тан", "тен", "нен", "нан"];
    const BILLION: u64 = 1_000_000_000;
    if !n.is_multiple_of(10) || n == 0 {
        return word_at(&ONES, n % 10);
    }
    if !n.is_multiple_of(100) {
        return word_at(&TENS, n / 10 % 10);
    }
    if !n.is_multiple_of(1000) {
        return "ден";
    }
    if !n.is_multiple_of(1_000_000) || (n.is_multiple_of(BILLION) && (n / BILLION).is_multiple_of(1000)) {
        return "нан";
    }
    if n.is_multiple_of(BILLION) { "тан" } else { "нан" }
}

const fn word_at(words: &[&'static str; 10], place: u64) -> &'static str {
    let mut rest = words.as_slice();
    let mut left = place;
    while let [first, others @ ..] = rest {
        if left == 0 {
            return first;
        }
        (rest, left) = (others, left.saturating_sub(1));
    }
    ""
}

/// The English form of a noun after `n`.
#[must_use]
pub const fn en_plural<'a>(n: u64, one: &'a str, other: &'a str) -> &'a str {
    if n == 1 { one } else { other }
}

/// A plain decimal ("1234567.89") with no-break spaces between the thousands and the decimal mark
/// of the language: a comma in Kazakh and Russian, a point in English.
#[must_use]
pub fn group_digits(plain: &str, lang: Lang) -> String {
    let (whole, fraction) = match plain.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain, None),
    };
    let mut out = String::with_capacity(plain.len().saturating_add(8));
    for (position, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(position);
        if position > 0 && left % 3 == 0 {
            out.push(NBSP);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(if lang == Lang::En { '.' } else { ',' });
        out.push_str(fraction);
    }
    out
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "a language: kk, ru or en")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_shown_and_all_else_stays_as_it_is() {
        // Unicode: the controls (Cc) of Latin 1, the ends of a line and of a paragraph, the controls of direction.
        let obeyed = |code: u32| matches!(code, 0..=0x1f | 0x7f..=0x9f | 0x61c | 0x200e | 0x200f | 0x2028 | 0x2029 | 0x202a..=0x202e | 0x2066..=0x2069);
        for letter in (0..=0x3000).filter_map(char::from_u32) {
            let text = format!("а{letter}б");
            let code = u32::from(letter);
            let expected = if obeyed(code) { format!("а\\u{{{code:x}}}б") } else { text.clone() };
            assert_eq!(visible(&text), expected);
        }
        let cut = shown(&"\u{7}".repeat(41));
        assert_eq!(cut, format!("{}…", r"\u{7}".repeat(40)));
        assert_eq!(shown(&"ә".repeat(40)), "ә".repeat(40));
    }

    #[test]
    fn russian_plurals_follow_cldr() {
        let form = |n| ru_plural(n, "one", "few", "many");
        for n in [1, 21, 101, 121] {
            assert_eq!(form(n), "one", "{n}");
        }
        for n in [2, 3, 4, 22, 104] {
            assert_eq!(form(n), "few", "{n}");
        }
        for n in [0, 5, 11, 12, 13, 14, 20, 25, 111, 112, 114] {
            assert_eq!(form(n), "many", "{n}");
        }
    }

    // "до 21 месяца", but "до 11 месяцев": after eleven no ending of one.
    #[test]
    fn the_russian_genitive_has_two_forms() {
        for n in [1, 21, 31, 101, 121, 1001] {
            assert_eq!(ru_genitive(n, "one", "many"), "one", "{n}");
        }
        for n in [0, 2, 3, 5, 10, 11, 12, 15, 19, 20, 22, 100, 111, 211, 1011] {
            assert_eq!(ru_genitive(n, "one", "many"), "many", "{n}");
        }
    }

    // The words of the numbers: тоғыз-дан, он-нан, елу-ден, алпыс-тан, жетпіс-тен, сексен-нен, тоқсан-нан, жүз-ден, мың-нан,
    // миллион-нан, миллиард-тан, триллион-нан.
    #[test]
    fn a_kazakh_number_has_the_suffix_of_its_last_word() {
        for (n, suffix) in [
            (0, "ден"),
            (1, "ден"),
            (2, "ден"),
            (3, "тен"),
            (4, "тен"),
            (5, "тен"),
            (6, "дан"),
            (7, "ден"),
            (8, "ден"),
            (9, "дан"),
            (10, "нан"),
            (20, "дан"),
            (30, "дан"),
            (40, "тан"),
            (50, "ден"),
            (60, "тан"),
            (70, "тен"),
            (80, "нен"),
            (90, "нан"),
            (100, "ден"),
            (600, "ден"),
            (101, "ден"),
            (120, "дан"),
            (1000, "нан"),
            (36_600, "ден"),
            (10_000, "нан"),
            (10_000_000, "нан"),
            (1_000_000_000, "тан"),
            (1_000_000_000_000, "нан"),
        ] {
            assert_eq!(kk_ablative(n), suffix, "{n}");
        }
    }

    #[test]
    fn a_language_is_written_as_its_code() {
        assert_eq!(Lang::ALL.map(|lang| lang.to_string()), ["kk", "ru", "en"]);
    }

    #[test]
    fn thousands_are_grouped_from_the_right() {
        for (plain, ru) in
            [("0", "0"), ("999", "999"), ("1000", "1 000"), ("12345.60", "12 345,60"), ("123456", "123 456")]
        {
            assert_eq!(group_digits(plain, Lang::Ru), ru.replace(' ', "\u{a0}"));
        }
        assert_eq!(group_digits("1234.5", Lang::En), "1\u{a0}234.5");
    }
}
