//! Names as people type them: legal forms, purposes, places and the other words of the contract in three languages.
//!
//! For flags and forms that a person fills in. The JSON of the contract stays strict: there each thing has one word.
//! Amounts, rates and dates are read as people type them by [`Money::parse_typed`](crate::money::Money::parse_typed),
//! [`Rate::parse_typed`](crate::rate::Rate::parse_typed) and [`Date::parse_typed`](crate::date::Date::parse_typed).

use crate::identifier::{IdentifierError, Kato, Region};
use crate::language::{Lang, Localize, shown};
use crate::word::{ContractWord, UnknownWord};

/// What people type for words of the contract besides what an answer calls them, in lower case. One table for all lists: where two
/// lists have the same word, a name is the same in both.
const NAMES: &[(&str, &[&str])] = &[
    // Legal forms.
    ("sole_entrepreneur", &["ип", "жк", "ip", "индивидуальный предприниматель", "жеке кәсіпкер"]),
    ("llp", &["тоо", "жшс", "too", "llc"]),
    (
        "farm",
        &[
            "кх",
            "фх",
            "шқ",
            "фқ",
            "крестьянское хозяйство",
            "фермерское хозяйство",
            "шаруа қожалығы",
            "фермер қожалығы",
            "peasant farm",
        ],
    ),
    ("cooperative", &["кооператив", "өндірістік кооператив", "производственный кооператив"]),
    ("jsc", &["ао", "ақ", "ao"]),
    ("individual", &["физлицо", "физическое лицо", "жеке тұлға"]),
    // Purposes.
    ("investment", &["инвестиции", "инвестиция"]),
    (
        "working_capital",
        &["оборотные средства", "оборотный капитал", "оборотка", "айналым қаражаты", "айналым қаражат"],
    ),
    ("refinancing", &["рефинансирование", "қайта қаржыландыру"]),
    ("mixed", &["смешанная", "аралас"]),
    // Uses.
    ("equipment", &["оборудование", "жабдық"]),
    ("construction", &["строительство", "құрылыс"]),
    ("repair", &["ремонт", "жөндеу"]),
    ("land", &["земля", "жер"]),
    ("goods", &["товары", "товар", "тауар"]),
    ("raw_materials", &["сырье", "шикізат"]),
    ("running_costs", &["текущие расходы", "ағымдағы шығындар"]),
    ("van", &["фургон"]),
    ("passenger_car", &["легковой автомобиль", "жеңіл автокөлік"]),
    ("commercial_vehicle", &["коммерческий транспорт", "коммерциялық көлік"]),
    // Categories. Only names that mean the whole condition: a large family need not have a low income.
    ("social_entrepreneur", &["социальный предприниматель", "әлеуметтік кәсіпкер"]),
    ("large_low_income_family", &["многодетная малообеспеченная семья", "табысы аз көпбалалы отбасы"]),
    ("youth", &["молодежь", "жастар", "молодой предприниматель", "жас кәсіпкер", "young entrepreneur"]),
    ("start_up", &["стартап"]),
    ("tourism", &["туризм"]),
    ("mountain_cluster", &["тау кластері", "горный кластер"]),
    ("creative_industry", &["креативті индустрия", "креативная индустрия"]),
    // Security.
    ("real_estate", &["недвижимость", "жылжымайтын мүлік"]),
    ("movable", &["движимое имущество", "жылжымалы мүлік"]),
    ("deposit", &["депозит", "салым"]),
    ("guarantee", &["гарантия", "кепілдік"]),
    // Ways to repay. What an answer calls them in an application is typed for a loan too.
    (
        "annuity",
        &[
            "аннуитет",
            "аннуитетный",
            "равными платежами",
            "тең төлемдермен",
            "тең төлемдермен (аннуитет)",
            "равными платежами (аннуитет)",
            "equal payments (annuity)",
        ],
    ),
    (
        "equal_principal",
        &[
            "равными долями",
            "тең бөліп",
            "негізгі борышты тең бөліп",
            "равными долями основного долга",
            "equal shares of the principal",
        ],
    ),
    ("bullet", &["негізгі борыш мерзім соңында", "основной долг в конце срока", "all principal at the end"]),
];

/// The value of a word of the contract, or of a name that people have for it.
///
/// # Errors
/// [`UnknownWord`] names the words of the contract.
///
/// ```
/// use nesie::application::{LegalForm, Purpose};
/// use nesie::typed;
/// assert_eq!(typed::word("ЖШС"), Ok(LegalForm::Llp));
/// assert_eq!(typed::word("ип"), Ok(LegalForm::SoleEntrepreneur));
/// assert_eq!(typed::word("Working-Capital"), Ok(Purpose::WorkingCapital));
/// assert_eq!(typed::word("оборотные  средства"), Ok(Purpose::WorkingCapital));
/// assert!(typed::word::<Purpose>("ТОО").is_err());
/// ```
pub fn word<T: ContractWord>(text: &str) -> Result<T, UnknownWord> {
    if let Some(value) = T::of_word(text) {
        return Ok(value);
    }
    let plain = plain(text);
    let named = NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(word, _)| *word);
    let written = plain.replace(['-', ' '], "_");
    let words = [Some(plain.as_str()), Some(written.as_str()), named];
    words.into_iter().flatten().find_map(T::of_word).ok_or_else(|| UnknownWord::of::<T>(text))
}

/// The value that [`word`] reads, or that an answer calls so in one of the three languages.
///
/// # Errors
/// [`UnknownWord`] names the words of the contract.
///
/// ```
/// use nesie::{loan::Method, typed};
/// assert_eq!(typed::word_or_name("В конце срока"), Ok(Method::Bullet));
/// assert_eq!(typed::word_or_name("аннуитет"), Ok(Method::Annuity));
/// assert!(typed::word_or_name::<Method>("когда-нибудь").is_err());
/// ```
pub fn word_or_name<T: ContractWord + Localize>(text: &str) -> Result<T, UnknownWord> {
    let is_so_called = |value: &T| Lang::ALL.into_iter().any(|lang| is_called(text, &value.localize(lang)));
    let named = || T::WORDS.iter().map(|(_, value)| *value).find(is_so_called);
    word(text).or_else(|unknown| named().ok_or(unknown))
}

/// A place by its КАТО code, or a region or one of the three cities by its name.
///
/// # Errors
/// [`IdentifierError::Place`] of any other text.
///
/// ```
/// use nesie::identifier::Kato;
/// use nesie::typed;
/// for almaty in ["Алматы", "г. Алматы", "Алматы қаласы", "almaty", "750000000"] {
///     assert_eq!(typed::place(almaty), Ok(Kato::ALMATY));
/// }
/// assert_ne!(typed::place("Алматы облысы"), Ok(Kato::ALMATY));
/// assert!(typed::place("Медеу").is_err());
/// ```
pub fn place(text: &str) -> Result<Kato, IdentifierError> {
    const CITY_BEFORE: [&str; 3] = ["г.", "город ", "city of "];
    const CITY_AFTER: [&str; 4] = ["қ.", " қаласы", " қ", " city"];
    if let Ok(code) = text.trim().parse() {
        return Ok(code);
    }
    let plain = plain(text);
    let name = CITY_BEFORE.iter().find_map(|mark| plain.strip_prefix(mark)).unwrap_or(&plain);
    let name = CITY_AFTER.iter().find_map(|mark| name.strip_suffix(mark)).unwrap_or(name).trim();
    let is_it = |region: &&Region| [region.kk, region.ru, region.en].iter().any(|known| is_called(known, name));
    let found = Region::all().iter().find(is_it).map(|region| region.kato);
    found.ok_or_else(|| IdentifierError::Place(shown(text)))
}

/// True or false by the words of three languages: "true", "yes", "да", "иә" and their opposites.
///
/// # Errors
/// [`UnknownWord`] names `true` and `false`.
///
/// ```
/// use nesie::typed;
/// assert_eq!(typed::yes_or_no("Иә"), Ok(true));
/// assert_eq!(typed::yes_or_no("нет"), Ok(false));
/// assert!(typed::yes_or_no("maybe").is_err());
/// ```
pub fn yes_or_no(text: &str) -> Result<bool, UnknownWord> {
    match plain(text).as_str() {
        "true" | "yes" | "да" | "иә" | "1" => Ok(true),
        "false" | "no" | "нет" | "жоқ" | "0" => Ok(false),
        _ => Err(UnknownWord { given: shown(text), allowed: vec!["true", "false"] }),
    }
}

/// True of a word that says that there is nothing of a kind: "none", "нет", "жоқ".
///
/// ```
/// assert!(nesie::typed::is_none("Нет"));
/// assert!(!nesie::typed::is_none(""));
/// ```
#[must_use]
pub fn is_none(text: &str) -> bool {
    matches!(plain(text).as_str(), "none" | "no" | "нет" | "жоқ")
}

/// True if a text is a name, whatever its case and its blanks are.
///
/// ```
/// assert!(nesie::typed::is_called("  МЕРЗІМІ,  ай ", "Мерзімі, ай"));
/// assert!(!nesie::typed::is_called("Мерзімі", "Мерзімі, ай"));
/// ```
#[must_use]
pub fn is_called(text: &str, name: &str) -> bool {
    compared(text).eq(compared(name))
}

/// A name as it is compared.
fn plain(text: &str) -> String {
    compared(text).collect()
}

/// The letters of a name by which it is compared: in lower case, with ё as е and single blanks.
fn compared(text: &str) -> impl Iterator<Item = char> + '_ {
    let words = text.split_whitespace().enumerate();
    let letters = words.flat_map(|(place, word)| {
        let blank = (place > 0).then_some(' ');
        blank.into_iter().chain(word.chars().flat_map(char::to_lowercase))
    });
    letters.map(|letter| if letter == 'ё' { 'е' } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{Category, CollateralKind, LegalForm, Purpose, RepaymentMethod, Use};

    // A name in the table for a word that no list has would never be found.
    #[test]
    fn every_name_is_of_a_word_and_of_one_alone() {
        let is_word = |word: &str| {
            [
                LegalForm::of_word(word).is_some(),
                Purpose::of_word(word).is_some(),
                Use::of_word(word).is_some(),
                Category::of_word(word).is_some(),
                CollateralKind::of_word(word).is_some(),
                RepaymentMethod::of_word(word).is_some(),
            ]
            .contains(&true)
        };
        let mut seen = std::collections::BTreeSet::new();
        for (word, names) in NAMES {
            assert!(is_word(word), "{word}");
            for name in *names {
                assert_eq!(&plain(name), name);
                assert!(seen.insert(*name), "{name} stands twice");
            }
        }
    }

    #[test]
    fn a_name_that_an_answer_shows_can_be_typed() {
        fn all<T: ContractWord + Localize + std::fmt::Debug>() {
            for (_, value) in T::WORDS {
                for name in Lang::ALL.map(|lang| value.localize(lang)) {
                    assert_eq!(word_or_name(&name), Ok(*value), "{name}");
                }
            }
        }
        all::<LegalForm>();
        all::<Purpose>();
        all::<Use>();
        all::<Category>();
        all::<CollateralKind>();
        all::<RepaymentMethod>();
        all::<crate::loan::Method>();
        all::<crate::day_count::DayCount>();
    }

    #[test]
    fn every_region_is_found_by_its_three_names_and_its_code() {
        for region in Region::all() {
            for name in [region.kk, region.ru, region.en, &region.kato.to_string()] {
                assert_eq!(place(name), Ok(region.kato), "{name}");
                assert_eq!(place(&format!(" {} ", name.to_uppercase())), Ok(region.kato), "{name}");
            }
        }
        assert_eq!(place("Алмата"), Err(IdentifierError::Place("Алмата".into())));
    }
}
