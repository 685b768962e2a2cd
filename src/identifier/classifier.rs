//! Codes of the state's classifiers: ОКЭД activities, КАТО places.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

use super::IdentifierError;
use crate::language::shown;

/// An activity by the general classifier (ОКЭД): a division `NN`, group `NN.N`, class `NN.NN` or
/// subclass `NN.NN.N`.
///
/// ```
/// use nesie::identifier::Oked;
/// let bakery: Oked = "10.71.0".parse()?;
/// let food: Oked = "10".parse()?;
/// assert!(bakery.is_within(&food));
/// assert!(!food.is_within(&bakery));
/// # Ok::<(), nesie::identifier::IdentifierError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Oked(SmolStr);

impl Oked {
    /// The first two digits, which name the division.
    #[must_use]
    pub fn division(&self) -> &str {
        self.0.get(..2).unwrap_or(&self.0)
    }

    /// True if this activity is `wider` or a part of it.
    #[must_use]
    pub fn is_within(&self, wider: &Oked) -> bool {
        self.begins_with(wider.0.as_str())
    }

    /// The code as it is written.
    pub(crate) const fn code(&self) -> &SmolStr {
        &self.0
    }

    /// True if this activity is that of a code or a part of it.
    pub(crate) fn begins_with(&self, code: &str) -> bool {
        self.0.starts_with(code)
    }

    /// True if this code is wider than another and so may mean it.
    pub(crate) fn may_include(&self, code: &str) -> bool {
        code.starts_with(self.0.as_str())
    }
}

impl std::str::FromStr for Oked {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        const SHAPE: &[u8] = b"NN.NN.N";
        let fits = matches!(text.len(), 2 | 4 | 5 | 7)
            && text
                .bytes()
                .zip(SHAPE)
                .all(|(byte, place)| if *place == b'N' { byte.is_ascii_digit() } else { byte == b'.' });
        if fits && !text.starts_with("00") { Ok(Oked(text.into())) } else { Err(IdentifierError::Oked(shown(text))) }
    }
}

impl fmt::Display for Oked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> Deserialize<'de> for Oked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "an ОКЭД code, like 10.71.0")
    }
}

/// A place by the classifier of administrative units (КАТО), nine digits. A unit of a higher level
/// ends in zeros: Almaty is 750000000, its districts 751110000 to 751910000.
///
/// ```
/// use nesie::identifier::Kato;
/// let almaty: Kato = "750000000".parse()?;
/// let almaly: Kato = "751110000".parse()?;
/// assert!(almaly.is_within(almaty));
/// # Ok::<(), nesie::identifier::IdentifierError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kato(pub(super) u32);

impl Kato {
    /// The city of Almaty.
    pub const ALMATY: Kato = Kato(750_000_000);

    /// True if this place is `wider` or lies in it. The levels are the digits 1-2, 3-4, 5-6 and 7-9.
    #[must_use]
    pub const fn is_within(self, wider: Kato) -> bool {
        let level: u32 = if wider.0.is_multiple_of(10_000_000) {
            10_000_000
        } else if wider.0.is_multiple_of(100_000) {
            100_000
        } else if wider.0.is_multiple_of(1_000) {
            1_000
        } else {
            1
        };
        matches!((self.0.checked_div(level), wider.0.checked_div(level)), (Some(here), Some(there)) if here == there)
    }
}

impl std::str::FromStr for Kato {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let nine_digits = text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        match text.parse() {
            Ok(code) if nine_digits => Ok(Kato(code)),
            _ => Err(IdentifierError::Kato(shown(text))),
        }
    }
}

impl fmt::Display for Kato {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:09}", self.0)
    }
}

impl Serialize for Kato {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Kato {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "a КАТО code of nine digits")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_within_its_own_higher_levels_alone() {
        let within = |place: &str, wider: &str| place.parse::<Kato>().unwrap().is_within(wider.parse().unwrap());
        for (wider, inside, outside) in [
            ("750000000", "751110000", "710000000"),
            ("110000000", "113220100", "120000000"),
            ("113200000", "113220100", "113300000"),
            ("113220000", "113220100", "113221000"),
            ("113220100", "113220100", "113220101"),
        ] {
            assert!(within(inside, wider) && !within(outside, wider), "{wider}");
            assert!(wider == inside || !within(wider, inside), "{wider}");
        }
    }

    #[test]
    fn codes_have_one_form() {
        for wrong in ["", "1", "1.0", "10.", "10.7.1", "10.71.", "10.71.00", "1071", "C10", "00.1", "10,71"] {
            assert_eq!(wrong.parse::<Oked>(), Err(IdentifierError::Oked(wrong.into())));
        }
        for wrong in ["", "75", "7500000000", "75000000a", "050000000", "+50000000"] {
            assert_eq!(wrong.parse::<Kato>(), Err(IdentifierError::Kato(wrong.into())));
        }
        let (astana, almaty): (Kato, Kato) = ("710000000".parse().unwrap(), "750000000".parse().unwrap());
        assert!(!astana.is_within(almaty));
    }
}
