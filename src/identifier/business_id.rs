//! The number of a business: БИН or ИИН.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::IdentifierError;
use crate::date::Date;
use crate::language::shown;

/// A БИН (legal entities, branches, joint entrepreneurs) or an ИИН (people, and so sole
/// entrepreneurs), with its check digit verified.
///
/// The twelve digits of a БИН: year and month of registration, the kind of owner, the kind of
/// unit, a serial number, a check digit. Of an ИИН: the date of birth, century and sex, a serial
/// number, a check digit.
///
/// ```
/// use nesie::identifier::{BusinessId, IdMeaning, Owner, Unit};
/// let damu: BusinessId = "970840000277".parse()?;
/// let IdMeaning::Bin { registered_year_of_century, registered_month, owner, unit } = damu.meaning() else { panic!() };
/// assert_eq!((registered_year_of_century, registered_month), (97, 8));
/// assert_eq!((owner, unit), (Owner::Resident, Unit::HeadOffice));
/// assert!("970840000278".parse::<BusinessId>().is_err());
/// # Ok::<(), nesie::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BusinessId([u8; 12]);

/// What the parts of a БИН or ИИН mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdMeaning {
    /// A business identification number.
    Bin {
        /// The last two digits of the year of registration; the century is not in it.
        registered_year_of_century: u8,
        /// The month of registration, 1 to 12.
        registered_month: u8,
        /// Who stands behind it.
        owner: Owner,
        /// What kind of unit it is.
        unit: Unit,
    },
    /// An individual identification number.
    Iin {
        /// The date of birth; unknown for a foreigner, whose century is not in it.
        born_on: Option<Date>,
    },
}

/// The fifth digit of a БИН, which has no other meaning: a match on it needs no other case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// 4: a legal entity of Kazakhstan.
    Resident,
    /// 5: a legal entity from abroad.
    NonResident,
    /// 6: entrepreneurs acting jointly.
    JointEntrepreneurs,
}

/// The sixth digit of a БИН. Every digit is one of these: a match on it needs no other case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 0: the head office.
    HeadOffice,
    /// 1: a branch.
    Branch,
    /// 2: a representative office.
    Representative,
    /// 4: a peasant farm of several people.
    PeasantFarm,
    /// Any other digit.
    Other,
}

impl BusinessId {
    /// What the parts say.
    #[must_use]
    pub fn meaning(&self) -> IdMeaning {
        let [y1, y2, m1, m2, fifth, sixth, ..] = self.0;
        match fifth {
            4..=6 => IdMeaning::Bin {
                registered_year_of_century: two_digits(y1, y2),
                registered_month: two_digits(m1, m2),
                owner: match fifth {
                    4 => Owner::Resident,
                    5 => Owner::NonResident,
                    _ => Owner::JointEntrepreneurs,
                },
                unit: match sixth {
                    0 => Unit::HeadOffice,
                    1 => Unit::Branch,
                    2 => Unit::Representative,
                    4 => Unit::PeasantFarm,
                    _ => Unit::Other,
                },
            },
            _ => IdMeaning::Iin { born_on: birth_date(&self.0) },
        }
    }

    /// The last day of the month in which a БИН was given out: the business is at least as old.
    /// Of the possible centuries it is the latest that is not after `on`. `None` for an ИИН, and for a
    /// month after `on` or before 1991, when there was no such registration.
    ///
    /// ```
    /// use nesie::identifier::BusinessId;
    /// let damu: BusinessId = "970840000277".parse()?;
    /// assert_eq!(damu.registered_at_the_latest_on("2026-11-22".parse().unwrap()), "1997-08-31".parse().ok());
    /// assert_eq!(damu.registered_from("2026-11-22".parse().unwrap()), "1997-08-01".parse().ok());
    /// # Ok::<(), nesie::identifier::IdentifierError>(())
    /// ```
    #[must_use]
    pub fn registered_at_the_latest_on(&self, on: Date) -> Option<Date> {
        self.registered_from(on)?.plus_months(0, 31)
    }

    /// The first day of the month in which a БИН was given out, as far as it is known by `on`.
    #[must_use]
    pub fn registered_from(&self, on: Date) -> Option<Date> {
        let IdMeaning::Bin { registered_year_of_century, registered_month, .. } = self.meaning() else { return None };
        [2100, 2000, 1900].into_iter().find_map(|century| {
            let year = i32::from(registered_year_of_century).checked_add(century)?;
            Date::from_ymd(year, registered_month, 1).filter(|first| first.year() >= 1991 && *first <= on)
        })
    }
}

fn two_digits(tens: u8, ones: u8) -> u8 {
    tens.saturating_mul(10).saturating_add(ones)
}

fn birth_date(digits: &[u8; 12]) -> Option<Date> {
    let [y1, y2, m1, m2, d1, d2, century, ..] = *digits;
    let century = match century {
        // 1 and 2 stand for the 19th century, before the first date that there is.
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return None,
    };
    Date::from_ymd(i32::from(two_digits(y1, y2)).checked_add(century)?, two_digits(m1, m2), two_digits(d1, d2))
}

/// The check digit of the first eleven, by the two rounds of weights of the rule; `None` if the
/// number cannot be given out.
fn check_digit(digits: &[u8; 12]) -> Option<u8> {
    const FIRST_ROUND: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND_ROUND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    [FIRST_ROUND, SECOND_ROUND].iter().find_map(|weights| {
        let sum: u32 =
            digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit).saturating_mul(*weight)).sum();
        u8::try_from(sum % 11).ok().filter(|digit| *digit < 10)
    })
}

impl std::str::FromStr for BusinessId {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let mut digits = [0; 12];
        if text.len() != 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(IdentifierError::NotTwelveDigits(shown(text)));
        }
        for (digit, byte) in digits.iter_mut().zip(text.bytes()) {
            *digit = byte.saturating_sub(b'0');
        }
        let [.., m1, m2, fifth, _, seventh, _, _, _, _, last] = digits;
        let month_exists = (1..=12).contains(&two_digits(m1, m2));
        let a_bin = (4..=6).contains(&fifth) && month_exists;
        let an_iin = fifth <= 3 && seventh <= 6 && month_exists && (seventh == 0 || birth_date(&digits).is_some());
        if !a_bin && !an_iin {
            return Err(IdentifierError::Parts(shown(text)));
        }
        if check_digit(&digits) != Some(last) {
            return Err(IdentifierError::CheckDigit(shown(text)));
        }
        Ok(BusinessId(digits))
    }
}

impl fmt::Display for BusinessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

impl fmt::Debug for BusinessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for BusinessId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for BusinessId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "a БИН or ИИН of twelve digits")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_check_digit(first_eleven: &str) -> Option<String> {
        (0..10).map(|digit| format!("{first_eleven}{digit}")).find(|text| text.parse::<BusinessId>().is_ok())
    }

    // 970840000277 is Damu's own; 172 mod 11 = 7 by hand.
    #[test]
    fn the_check_digit_is_verified() {
        assert!("970840000277".parse::<BusinessId>().is_ok());
        for wrong in ["970840000270", "970840000276", "970840000278", "970480000277"] {
            assert!(
                matches!(wrong.parse::<BusinessId>(), Err(IdentifierError::CheckDigit(_) | IdentifierError::Parts(_))),
                "{wrong}"
            );
        }
    }

    // 24 02 4 0 00000 x: 2·1 + 4·2 + 0 + 2·4 + 4·5 = 38, 38 mod 11 = 5.
    // 00 01 4 0 00010 x: 1·4 + 4·5 + 1·10 = 34, 34 mod 11 = 1.
    // 00 01 4 0 00034 x: 4 + 20 + 3·10 + 4·11 = 98, mod 11 = 10; second round 1·6 + 4·7 + 3·1 + 4·2 = 45, mod 11 = 1.
    #[test]
    fn both_rounds_of_weights_agree_with_a_count_by_hand() {
        for id in ["240240000005", "000140000101", "000140000341"] {
            assert_eq!(id.parse::<BusinessId>().unwrap().to_string(), id);
        }
    }

    // All but the eleventh: its weight is 11, so the rule cannot see it.
    #[test]
    fn a_wrong_digit_is_seen() {
        let id = "970840000277";
        for place in 0..10 {
            for digit in b'0'..=b'9' {
                let mut bytes = id.as_bytes().to_vec();
                if bytes[place] != digit {
                    bytes[place] = digit;
                    assert!(String::from_utf8(bytes).unwrap().parse::<BusinessId>().is_err(), "{place} {digit}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_number_of_a_business_is_told_by_its_first_fault() {
        for text in ["", "97084000027", "9708400002770", "97084000027x", "٠٠٠٠٠٠"] {
            assert_eq!(text.parse::<BusinessId>(), Err(IdentifierError::NotTwelveDigits(text.into())));
        }
        // A month 13 of either kind, a fifth digit that no kind has, a seventh that no century has.
        for text in ["971340000277", "901315300001", "900570000000", "900515700000"] {
            assert_eq!(text.parse::<BusinessId>(), Err(IdentifierError::Parts(text.into())));
        }
        let damu = "970840000277";
        assert_eq!(format!("{:?}", damu.parse::<BusinessId>().unwrap()), damu);
    }

    #[test]
    fn the_parts_of_an_iin_are_a_birth_date_and_a_century() {
        let id: BusinessId = with_check_digit("90051530000").unwrap().parse().unwrap();
        assert_eq!(id.meaning(), IdMeaning::Iin { born_on: Date::from_ymd(1990, 5, 15) });
        let id: BusinessId = with_check_digit("04022950000").unwrap().parse().unwrap();
        assert_eq!(id.meaning(), IdMeaning::Iin { born_on: Date::from_ymd(2004, 2, 29) });
        for no_such_day in ["90023030000", "90131530000", "90051570000"] {
            assert_eq!(with_check_digit(no_such_day), None, "{no_such_day}");
        }
        assert_eq!(id.registered_at_the_latest_on("2026-01-01".parse().unwrap()), None);
    }

    // The fifth digit of a БИН says whose it is, the sixth what kind of unit.
    #[test]
    fn the_parts_of_a_bin_are_a_month_an_owner_and_a_unit() {
        for (digits, owner, unit) in [
            ("24024000000", Owner::Resident, Unit::HeadOffice),
            ("24025100000", Owner::NonResident, Unit::Branch),
            ("24026200000", Owner::JointEntrepreneurs, Unit::Representative),
            ("24024400000", Owner::Resident, Unit::PeasantFarm),
            ("24024300000", Owner::Resident, Unit::Other),
        ] {
            let id: BusinessId = with_check_digit(digits).unwrap().parse().unwrap();
            let expected = IdMeaning::Bin { registered_year_of_century: 24, registered_month: 2, owner, unit };
            assert_eq!(id.meaning(), expected, "{digits}");
        }
    }

    #[test]
    fn the_century_of_a_bin_is_the_latest_possible() {
        let id: BusinessId = "240240000005".parse().unwrap();
        for (on, latest) in [("2026-01-01", "2024-02-29"), ("2024-02-01", "2024-02-29"), ("2024-01-31", "none before")]
        {
            assert_eq!(id.registered_at_the_latest_on(on.parse().unwrap()), latest.parse().ok());
        }
    }
}
