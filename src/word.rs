//! Words of the contract: closed lists of values, each with one word.

use std::str::FromStr;

use crate::language::{Lang, Localize, shown};

/// Keeps [`ContractWord`] to the types of this library.
pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A list of words: each value has one word in the contract and the catalogue. `Display`, `FromStr` and serde write and
/// read that word. Only types of this library have such words.
///
/// A list that may grow is `#[non_exhaustive]`; one that is closed says so.
///
/// ```
/// use nesie::day_count::DayCount;
/// let day_count: DayCount = "act/365".parse()?;
/// assert_eq!(day_count.to_string(), "act/365");
/// # Ok::<(), nesie::word::UnknownWord>(())
/// ```
pub trait ContractWord: Copy + PartialEq + FromStr<Err = UnknownWord> + sealed::Sealed + 'static {
    /// All values with their words, in the order in which they are listed to a person.
    const WORDS: &'static [(&'static str, Self)];

    /// The value of a word; `None` of any other text.
    ///
    /// ```
    /// use nesie::{day_count::DayCount, word::ContractWord};
    /// assert_eq!(DayCount::of_word("act/365"), Some(DayCount::Act365));
    /// assert_eq!(DayCount::of_word("ACT/365"), None);
    /// ```
    #[must_use]
    fn of_word(text: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value)
    }

    /// The word of this value.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// A text that is none of the words that are allowed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.localize(Lang::En))]
#[non_exhaustive]
pub struct UnknownWord {
    /// The text, cut to 40 characters.
    pub given: String,
    /// The words.
    pub allowed: Vec<&'static str>,
}

impl UnknownWord {
    /// `text` is none of the words of `T`.
    pub(crate) fn of<T: ContractWord>(text: &str) -> UnknownWord {
        UnknownWord { given: shown(text), allowed: T::WORDS.iter().map(|(word, _)| *word).collect() }
    }
}

/// `Display`, `FromStr` and serde of a type that has words: each is its word.
macro_rules! word_text {
    ($name:ident) => {
        impl $crate::word::sealed::Sealed for $name {}

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::word::ContractWord::word(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::word::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::word::ContractWord::of_word(text).ok_or_else(|| $crate::word::UnknownWord::of::<$name>(text))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::word::ContractWord::word(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::scalar::from_text(deserializer, "a word of the contract")
            }
        }
    };
}
pub(crate) use word_text;

/// Declares an enumeration whose values are words of the contract, each written once.
macro_rules! contract_words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$of_variant:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$meta])*
        $vis enum $name {
            $($(#[$of_variant])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $variant),+
        }

        impl $crate::word::ContractWord for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $name::$variant)),+];
        }

        $crate::word::word_text!($name);
    };
}
pub(crate) use contract_words;

/// The longest word that is compared; every word of the contract is shorter.
const MAX_COMPARED_CHARS: usize = 64;

/// The one of `allowed` that `given` was perhaps meant to be: at most one letter in three is wrong, missing, too many
/// or swapped with its neighbour, and at most three in total. Upper case and `-` for `_` do not count as wrong. Where
/// two are equally near, and begin with the same letter, there is none.
///
/// ```
/// use nesie::word::nearest;
/// let methods = ["annuity", "equal_principal", "bullet"];
/// assert_eq!(nearest("Equal-pricnipal", methods.into_iter()), Some("equal_principal"));
/// assert_eq!(nearest("leasing", methods.into_iter()), None);
/// ```
#[must_use]
pub fn nearest<'a>(given: &str, allowed: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace('-', "_");
    let length = given.chars().count();
    if length > MAX_COMPARED_CHARS {
        return None;
    }
    let most = (length / 3).min(3);
    let given = plain(given);
    // Of equally near words one with the same first letter, which is seldom wrong.
    let first = |word: &str| word.chars().find(|letter| letter.is_alphanumeric());
    let far = |word: String| (strsim::osa_distance(&given, &word), first(&word) != first(&given));
    let mut near: Vec<_> =
        allowed.map(|word| (far(plain(word)), word)).filter(|((distance, _), _)| *distance <= most).collect();
    near.sort_by_key(|(far, _)| *far);
    match near.as_slice() {
        [(nearest, _), (second, _), ..] if nearest == second => None,
        [(_, word), ..] => Some(word),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 6] = ["kk", "ru", "en", "loan", "loans", "working_capital"];

    #[test]
    fn a_slip_of_the_hand_is_recognised() {
        for (given, meant) in [
            ("laon", "loan"),                        // swapped
            ("loa", "loan"),                         // missing
            ("workingg_capital", "working_capital"), // too many
            ("lian", "loan"),                        // wrong
            ("LOANS", "loans"),                      // upper case
            ("KK", "kk"),                            // upper case of a word too short for slips
            ("en_", "en"),                           // too many, and no other word begins so
            ("working-capital", "working_capital"),
            ("wroking_captal", "working_capital"),
            ("workingcapitl", "working_capital"),
        ] {
            assert_eq!(nearest(given, WORDS.into_iter()), Some(meant), "{given}");
        }
    }

    #[test]
    fn what_is_far_from_all_is_no_slip() {
        for given in ["", "k", "de", "kz", "rent", "capital", "несие", &"l".repeat(65), &"loan".repeat(1_000_000)]
        {
            assert_eq!(nearest(given, WORDS.into_iter()), None, "{given:.20}");
        }
        assert_eq!(nearest("loan", [].into_iter()), None);
    }

    #[test]
    fn a_text_of_sixty_four_letters_is_still_compared() {
        let word = "l".repeat(64);
        assert_eq!(nearest(&"l".repeat(63), [word.as_str()].into_iter()), Some(word.as_str()));
        assert_eq!(nearest(&word, [word.as_str()].into_iter()), Some(word.as_str()));
        assert_eq!(nearest(&"l".repeat(65), [word.as_str()].into_iter()), None);
    }

    #[test]
    fn of_equally_near_words_the_first_letter_decides_or_none() {
        assert_eq!(nearest("fsh", ["bash", "zsh", "fish"].into_iter()), Some("fish"));
        assert_eq!(nearest("--hum", ["--sum", "--hem"].into_iter()), Some("--hem"));
        assert_eq!(nearest("act/366", ["act/360", "act/365"].into_iter()), None);
        assert_eq!(nearest("loann", WORDS.into_iter()), None);
        assert_eq!(nearest("loan", WORDS.into_iter()), Some("loan"));
    }
}
